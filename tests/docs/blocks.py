"""The code of the docs, run as it is printed: python -m tests.docs.blocks [--update] PAGE...

Blocks of one page run in one namespace, in a copy of the project's examples and seeds. A ``text`` block behind a
``python`` block is what that prints; in a ``console`` block the lines below a command are. A line ``…`` stands for any
lines, ``…`` at the end of a line for any end. A comment ``<!-- not run: reason -->`` before a block leaves it out.
With ``--update``, what is printed is written into the page.
"""

from __future__ import annotations

import argparse
import io
import os
import re
import runpy
import shlex
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import chdir, contextmanager, redirect_stdout
from pathlib import Path
from typing import Any

import attrs

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", *sorted(p for p in (ROOT / "docs").rglob("*.md") if "_build" not in p.parts)]
PAGES = [page for page in PAGES if page.parent.name != "constructions"]

_FENCE = re.compile(
    r"^(?P<ticks>```+)(?P<language>\{?[\w-]*\}?)[^\n]*\n(?P<code>.*?)^(?P=ticks)[ ]*$", re.DOTALL | re.MULTILINE
)
_LEFT_OUT = re.compile(r"<!-- not run: ([^>]+) -->\s*\Z")
_COLUMNS = "100"
_HARMLESS = {"attribution", "python", "cat"}
"""Commands that a test may run; whatever installs or fetches is none of them."""


class BlockError(Exception):
    """A block does not run, or prints something else than the page says."""


@attrs.frozen
class Block:
    language: str
    code: str
    begin: int
    end: int
    reason: str | None

    @property
    def runs(self) -> bool:
        return self.language in {"python", "console", "sh"} and self.reason is None


def blocks(text: str) -> list[Block]:
    """The fenced blocks of a page; ``begin`` and ``end`` enclose their code."""
    found = []
    for fence in _FENCE.finditer(text):
        left_out = _LEFT_OUT.search(text, 0, fence.start())
        reason = left_out[1] if left_out else None
        found.append(Block(fence["language"], fence["code"], fence.start("code"), fence.end("code"), reason))
    return found


def checked(page: Path) -> str:
    """Run the blocks of a page and return it with what they print.

    Raises:
        BlockError: a block fails.
    """
    text = page.read_text(encoding="utf-8")
    found = blocks(text)
    changes: list[tuple[int, int, str]] = []
    with _workplace(page):
        namespace: dict[str, Any] = {"__name__": "__main__"}
        printed: str | None = None
        for block in found:
            if block.language == "text" and printed is not None and block.reason is None:
                if not same(block.code, printed):
                    changes.append((block.begin, block.end, printed))
                printed = None
            elif block.runs and block.language == "python":
                printed = _python(block, namespace, page)
            elif block.runs:
                changes += _commands(block, page)
    for begin, end, new in reversed(changes):
        text = text[:begin] + new + text[end:]
    return text


def same(expected: str, printed: str) -> bool:
    """Whether the page says what is printed, blanks at the ends of lines and ellipses apart.

    >>> same("a\\n…\\nd…\\n", "a\\nb\\nc\\nd e\\n"), same("a\\n", "b\\n")
    (True, False)
    """
    pattern = ""
    for line in expected.rstrip().splitlines():
        words = line.rstrip()
        if words == "…":
            pattern += r"(?:[^\n]*\n)*?"
        elif words.endswith("…"):
            pattern += re.escape(words[:-1]) + r"[^\n]*\n"
        else:
            pattern += re.escape(words) + r"\n"
    lines = "".join(f"{line.rstrip()}\n" for line in printed.rstrip().splitlines())
    return re.fullmatch(pattern, lines) is not None


@contextmanager
def _workplace(page: Path) -> Iterator[None]:
    before = dict(os.environ)
    with tempfile.TemporaryDirectory() as folder:
        for name in ("examples", "seeds"):
            shutil.copytree(ROOT / name, Path(folder) / name)
        os.environ |= {"COLUMNS": _COLUMNS, "NO_COLOR": "1", "PYTHONPATH": str(ROOT), "MPLBACKEND": "agg"}
        try:
            with chdir(folder):
                yield
        finally:
            os.environ.clear()
            os.environ.update(before)


def _python(block: Block, namespace: dict[str, Any], page: Path) -> str:
    with redirect_stdout(io.StringIO()) as out:
        try:
            exec(compile(block.code, str(page), "exec"), namespace)  # noqa: S102 - the docs are ours
        except Exception as error:
            raise BlockError(f"{page.name}: {error!r} in\n{block.code}") from error
    return out.getvalue()


def _commands(block: Block, page: Path) -> Iterator[tuple[int, int, str]]:
    """Run the commands of a block; give where it prints something else than the page says."""
    lines = block.code.splitlines(keepends=True)
    at = block.begin
    while lines:
        line = lines.pop(0)
        at += len(line)
        command = line.strip()
        if block.language == "console":
            if not command.startswith("$ "):
                raise BlockError(f"{page.name}: a console block begins with {command!r}, expected '$ '")
            command = command[2:]
        while command.endswith("\\"):
            more = lines.pop(0)
            at += len(more)
            command = command[:-1] + more.strip()
        expected = ""
        while block.language == "console" and lines and not lines[0].startswith("$ "):
            expected += lines.pop(0)
        if command and not command.startswith("#"):
            printed = _run(command, page)
            if expected and not same(expected, printed):
                yield at, at + len(expected), printed
        at += len(expected)


def _run(command: str, page: Path) -> str:
    command = command.replace(".venv/bin/", "")
    words, target = _words(command)
    if words[0] not in _HARMLESS or words[:3] == ["python", "-m", "venv"]:
        raise BlockError(f"{page.name}: {command!r} is not run here; say why in a comment before the block")
    given = b""
    if words[0] == "cat":
        _, file, pipe, *words = words
        if pipe != "|":
            raise BlockError(f"{page.name}: {command!r} is not run here, only 'cat FILE | COMMAND'")
        given = Path(file).read_bytes()
    out = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    argv, stdin = sys.argv, sys.stdin
    sys.stdin = io.TextIOWrapper(io.BytesIO(given), encoding="utf-8")
    with redirect_stdout(out):
        try:
            status = _called(words)
        except SystemExit as end:
            status = end.code
        except Exception as error:
            raise BlockError(f"{page.name}: {error!r} of {command!r}") from error
        finally:
            sys.argv, sys.stdin = argv, stdin
    out.flush()
    printed = out.buffer.getvalue().decode("utf-8")  # type: ignore[attr-defined]
    if status:
        raise BlockError(f"{page.name}: exit status {status} of {command!r}\n{printed}")
    if target:
        Path(target).write_text(printed, encoding="utf-8")
        return ""
    return printed


def _called(words: list[str]) -> Any:
    if words[0] == "attribution":
        from attribution.cli import main

        return main(words[1:])
    sys.argv = words[1:]
    if words[1] == "-m":
        sys.argv = words[2:]
        return runpy.run_module(words[2], run_name="__main__") and None
    return runpy.run_path(words[1], run_name="__main__") and None


def _words(command: str) -> tuple[list[str], str | None]:
    """The words of a command, patterns replaced by files, and the file that it writes to."""
    words = shlex.split(command, comments=True)
    target = None
    if ">" in words:
        at = words.index(">")
        target = words[at + 1]
        del words[at : at + 2]
    found: list[str] = []
    for word in words:
        found += sorted(map(str, Path().glob(word))) if "*" in word else [word]
    return found, target


def main() -> int:
    """Check or update pages."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pages", nargs="*", type=Path, default=PAGES)
    parser.add_argument("--update", action="store_true")
    arguments = parser.parse_args()
    status = 0
    for page in [page.resolve() for page in arguments.pages]:
        try:
            text = checked(page)
        except BlockError as error:
            sys.stderr.write(f"{error}\n")
            status = 1
            continue
        if text != page.read_text(encoding="utf-8"):
            sys.stderr.write(
                f"{page.relative_to(ROOT)}: {'updated' if arguments.update else 'prints something else'}\n"
            )
            if arguments.update:
                page.write_text(text, encoding="utf-8")
            else:
                status = 1
    return status


if __name__ == "__main__":
    raise SystemExit(main())

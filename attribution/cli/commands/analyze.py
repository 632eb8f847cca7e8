"""``attribution analyze``: files in, a table or JSON out."""

from __future__ import annotations

import argparse
import json
import sys
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any

from attribution.cli.command import Command, MisuseError, Status
from attribution.cli.terminal import coloured, complain, harmless, width
from attribution.errors import AttributionError, InputError, ModelError

if TYPE_CHECKING:
    from attribution.document import Document

__all__ = ["COMMAND"]

_DETAILS = """\
examples:
  attribution article.txt                     a table: statement, source, construction, level
  attribution --explain article.txt           why each statement is what it is
  attribution --format jsonl *.txt > all.jsonl
  pbpaste | attribution -
"""


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", nargs="+", metavar="FILE", help="a UTF-8 text file; - for standard input")
    parser.add_argument(
        "--format",
        choices=("table", "json", "jsonl"),
        default="table",
        help="table (default); json: the document, for several files a list of {file, document}; "
        "jsonl: a line of {file, document} for each file",
    )
    parser.add_argument("--explain", action="store_true", help="below each statement, why it is what it is")
    parser.add_argument(
        "--parser",
        type=_parser_name,
        default="bundled",
        metavar="NAME",
        help="bundled (default), stanza:PACKAGE (default, gsd or hdt), or conllu: the files are CoNLL-U",
    )
    parser.add_argument("--traceback", action="store_true", help="with an internal error, say where it happened")


def _parser_name(name: str) -> str:
    from attribution.parsers.official import PACKAGES

    names = ("bundled", "conllu", *(f"stanza:{package}" for package in PACKAGES))
    if name not in names:
        raise argparse.ArgumentTypeError(f"found {name!r}, expected one of {', '.join(names)}")
    return name


def _run(arguments: argparse.Namespace) -> int:
    if arguments.explain and arguments.format != "table":
        raise MisuseError("--explain goes with the table; JSON has the reasons in construction, cue and hedging")
    analyze = _analysis(arguments.parser)
    status = Status.DONE
    done: list[tuple[str, Document]] = []
    with _progress(arguments) as advance:
        for name in arguments.files:
            advance(name)
            try:
                document = analyze(_read(name))
            except ModelError:
                raise
            except (AttributionError, OSError, UnicodeDecodeError) as error:
                complain(f"{_shown(name)}: {_reason(error)}")
                status = Status.FAILED
                continue
            except Exception as error:  # noqa: BLE001 - a mistake of ours must not lose the files that follow
                complain(f"{_shown(name)}: internal error, please report it with the text ({error!r})")
                if arguments.traceback:
                    sys.stderr.write("".join(traceback.format_exception(error)))
                status = Status.FAILED
                continue
            if arguments.format == "json":
                done.append((name, document))
            else:
                _write(name, document, arguments)
    if arguments.format == "json" and done:
        _write_json(done, several=len(arguments.files) > 1)
    return status


def _analysis(parser: str) -> Callable[[str], Document]:
    """The function that analyses the content of one file."""
    from attribution.analyzer import Analyzer, analyze_conllu

    if parser == "conllu":
        return analyze_conllu
    if parser == "bundled":
        return Analyzer().analyze
    from attribution.parsers.official import StanzaParser

    return Analyzer(StanzaParser(parser.partition(":")[2])).analyze


def _read(name: str) -> str:
    """The text of a file, line ends as they are, so that offsets are those of the file."""
    content = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
    text = content.decode("utf-8").removeprefix("\ufeff")
    if not text.strip():
        raise InputError("there is no text in it")
    return text


def _reason(error: Exception) -> str:
    if isinstance(error, FileNotFoundError):
        return "there is no such file"
    if isinstance(error, IsADirectoryError):
        return "this is a directory, a text file is expected"
    if isinstance(error, PermissionError):
        return "you may not read this file"
    if isinstance(error, UnicodeDecodeError):
        return f"byte {error.start} is not UTF-8; convert the file, for example with iconv -f latin1 -t utf-8"
    if isinstance(error, OSError):
        return (error.strerror or str(error)).lower()
    return str(error)


def _write(name: str, document: Document, arguments: argparse.Namespace) -> None:
    if arguments.format == "jsonl":
        line = json.dumps({"file": name, "document": document.to_dict()}, ensure_ascii=False)
        sys.stdout.write(f"{line}\n")
        return
    from attribution.document.tables import explanations, table

    show = explanations if arguments.explain else table
    title = _shown(name) if len(arguments.files) > 1 else ""
    shown = show(_harmless(document), title=title, width=width(), colour=coloured(sys.stdout))
    sys.stdout.write(shown)
    if title:
        sys.stdout.write("\n")
    sys.stdout.flush()


def _write_json(done: list[tuple[str, Document]], *, several: bool) -> None:
    entries = [{"file": name, "document": document.to_dict()} for name, document in done]
    content = entries if several else entries[0]["document"]
    sys.stdout.write(json.dumps(content, ensure_ascii=False, indent=2) + "\n")


@contextmanager
def _progress(arguments: argparse.Namespace) -> Iterator[Callable[[str], None]]:
    """A bar on standard error for several files, where somebody watches and nothing else is written meanwhile."""
    files = arguments.files
    writing = sys.stdout.isatty() and arguments.format != "json"
    if len(files) < 2 or writing or not sys.stderr.isatty():
        yield lambda name: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (BarColumn(), MofNCompleteColumn(), TextColumn("{task.fields[file]}", markup=False))
    with Progress(*columns, console=Console(stderr=True), transient=True, redirect_stdout=False) as progress:
        task = progress.add_task("", total=len(files), file="")
        before = count()

        def advance(name: str) -> None:
            progress.update(task, completed=next(before), file=_shown(name))

        yield advance


def _shown(name: str) -> str:
    return "standard input" if name == "-" else harmless(name)


def _harmless(document: Document) -> Document:
    """The document as a terminal may see it."""
    if harmless(document.text) == document.text:
        return document
    return type(document).from_dict(_mapped(document.to_dict()))


def _mapped(value: Any) -> Any:
    if isinstance(value, str):
        return harmless(value)
    if isinstance(value, list):
        return [_mapped(entry) for entry in value]
    return {key: _mapped(entry) for key, entry in value.items()} if isinstance(value, dict) else value


COMMAND = Command(
    "analyze",
    "text files in, a table of their statements or JSON out",
    arguments=_add_arguments,
    run=_run,
    details=_DETAILS,
)

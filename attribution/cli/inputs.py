"""What stands for texts on the command line: files, folders, patterns, standard input."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from glob import glob, has_magic
from pathlib import Path

import attrs

from attribution.cli.terminal import harmless
from attribution.errors import InputError

__all__ = ["Input", "inputs", "reason"]


@attrs.frozen
class Input:
    """A place where a text lies.

    Args:
        name: as it was typed, or found below a folder; ``-`` is standard input.
        place: its path below the folder that was given, else its name: where its result goes in a folder of results.
    """

    name: str
    place: Path

    @property
    def id(self) -> str:
        """The name as JSON can hold it."""
        return os.fsencode(self.name).decode("utf-8", "replace")

    @property
    def shown(self) -> str:
        """How messages call it."""
        return "standard input" if self.name == "-" else harmless(self.name)

    def read(self) -> str:
        """The text, line ends as they are, so that offsets are those of the file.

        Raises:
            InputError: there is no text in it, or it is not UTF-8.
            OSError: it cannot be read.
        """
        content = sys.stdin.buffer.read() if self.name == "-" else Path(self.name).read_bytes()
        try:
            text = content.decode("utf-8").removeprefix("\ufeff")
        except UnicodeDecodeError as error:
            remedy = "convert the file, for example with iconv -f latin1 -t utf-8"
            raise InputError(f"byte {error.start} is not UTF-8; {remedy}") from error
        if not text.strip():
            raise InputError("there is no text in it")
        return text


def inputs(names: Sequence[str], ending: str) -> Iterator[Input]:
    """The inputs that arguments stand for, in order.

    Args:
        names: files, folders (all files below them that have the ending), patterns such as ``*.txt``.
        ending: of the files in folders.
    """
    for name in names:
        path = Path(name)
        if name != "-" and path.is_dir():
            found = [file for file in sorted(path.rglob(f"*{ending}")) if file.is_file()]
            yield from (Input(str(file), file.relative_to(path)) for file in found) if found else [Input(name, path)]
        elif has_magic(name) and not path.exists():
            matching = sorted(glob(name, recursive=True))  # noqa: PTH207 -- Path.glob takes no absolute pattern
            files = [file for file in matching if Path(file).is_file()]
            yield from (Input(file, Path(Path(file).name)) for file in files) if files else [Input(name, path)]
        else:
            yield Input(name, Path("standard-input" if name == "-" else path.name))


def reason(error: Exception, ending: str) -> str:
    """Why an input cannot be read."""
    if isinstance(error, FileNotFoundError):
        return "there is no such file"
    if isinstance(error, IsADirectoryError):
        return f"there is no {ending} file in this folder"
    if isinstance(error, PermissionError):
        return "you may not read this file"
    if isinstance(error, OSError):
        return (error.strerror or str(error)).lower()
    return str(error)

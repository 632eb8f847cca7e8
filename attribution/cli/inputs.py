"""What stands for texts on the command line: files, folders, patterns, standard input."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from glob import glob, has_magic
from itertools import chain, count
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs

from attribution.cli.terminal import harmless
from attribution.document.names import file_name
from attribution.document.record import SURROGATE
from attribution.errors import AttributionError, InputError

if TYPE_CHECKING:
    from attribution.readers import Record

__all__ = ["Columns", "Input", "Inputs"]

_LINES = (".jsonl", ".ndjson")
"""Endings that texts and results may have: in a folder, the first line tells them apart."""


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
        return SURROGATE.sub("\ufffd", self.name)

    @property
    def shown(self) -> str:
        """How messages call it."""
        return "standard input" if self.name == "-" else harmless(self.name)

    @property
    def meta(self) -> Mapping[str, Any]:
        """What is known of the text."""
        return {}

    def given(self, text: str) -> object:
        """What is analysed: the text with its id."""
        return self.id, text

    def read(self) -> str:
        """The text, line ends as they are, so that offsets are those of the file.

        Raises:
            InputError: there is no text in it, or it is not UTF-8.
            OSError: it cannot be read.
        """
        text = self._text()
        if not text.strip():
            raise InputError("there is no text in it")
        return text

    def _text(self) -> str:
        from attribution.readers.files import decoded, regular

        path = Path(self.name)
        return decoded(regular(path).read_bytes(), path)


@attrs.frozen
class _Piped(Input):
    """Standard input or another pipe, which can be read only once."""

    content: bytes
    encoding: str | None

    def _text(self) -> str:
        from attribution.readers.files import decoded

        return decoded(self.content, Path(self.shown), self.encoding)


@attrs.frozen
class _Row(Input):
    """A text of a file that :func:`attribution.read` reads."""

    record: Record

    @property
    def meta(self) -> Mapping[str, Any]:
        """What the file says of the text."""
        return self.record.meta

    def given(self, text: str) -> object:
        """What is analysed: the record with its id and what is known of the text."""
        return self.record

    def read(self) -> str:
        """The text."""
        return self.record.text


@attrs.frozen
class _Broken(Input):
    """A file that cannot be read."""

    error: Exception

    def read(self) -> str:
        """Raise why."""
        raise self.error


@attrs.frozen
class Columns:
    """Where the texts of tables stand.

    Args:
        text: the column with the texts.
        id: the column with their ids.
        encoding: of text files.
    """

    text: str | None = None
    id: str | None = None
    encoding: str | None = None


class Inputs(Iterable[Input]):
    """The inputs that arguments stand for, in order.

    Tables are read anew whenever the inputs are gone through, so that no table is in memory as a whole.

    Args:
        names: files, folders (all files below them that have the ending), patterns such as ``*.txt``.
        ending: of the files in folders.
        columns: where the texts of tables stand; without it, every file is one text.
        output: where results go: no text, although it may lie in one of the folders.
    """

    def __init__(
        self, names: Sequence[str], ending: str, columns: Columns | None = None, output: Path | None = None
    ) -> None:
        self._parts = [_part(source, columns) for source in _places(names, ending, columns, output)]
        self._number: int | None = None

    def __iter__(self) -> Iterator[Input]:
        return chain.from_iterable(self._parts)

    def __len__(self) -> int:
        if self._number is None:
            self._number = sum(1 for _ in self)
        return self._number


def _part(source: Input, columns: Columns | None) -> Iterable[Input]:
    """The texts of a file."""
    from attribution.readers.read import is_table

    if columns is None or source.name == "-" or _plain(source, columns):
        return [source]
    texts = _Texts(source, columns)
    return texts if is_table(Path(source.name)) else list(texts)


def _plain(source: Input, columns: Columns) -> bool:
    """Whether a file is read as it is: one of text, or one that is not there."""
    path = Path(source.name)
    return not path.is_file() or (path.suffix.lower() == ".txt" and columns.encoding is None and _is_text(path))


def _is_text(path: Path) -> bool:
    from attribution.readers.files import is_plain

    try:
        return is_plain(path)
    except OSError:
        return True


@attrs.frozen
class _Texts(Iterable[Input]):
    """The texts of a file, which is read whenever they are gone through; what cannot be read says so in its turn."""

    source: Input
    columns: Columns

    def __iter__(self) -> Iterator[Input]:
        from attribution.readers.options import Options
        from attribution.readers.read import read_file

        path, taken, read = Path(self.source.name), set[str](), False
        options = Options(self.source.id, self.columns.text, self.columns.id, self.columns.encoding)
        try:
            for record in read_file(path, options):
                read = True
                if isinstance(record, InputError):
                    yield _Broken(self.source.name, self.source.place, record)
                    continue
                name = record.id if record.id.startswith(self.source.id) else f"{self.source.name}#{record.id}"
                if name in taken:
                    name = next(f"{name}~{number}" for number in count(2) if f"{name}~{number}" not in taken)
                taken.add(name)
                place = self.source.place.with_name(file_name(Path(name).name))
                yield _Row(name, place, record)
        except (AttributionError, OSError) as error:
            rest = "; the rest of the file was not read" if read else ""
            yield _Broken(self.source.name, self.source.place, InputError(f"{error}{rest}") if rest else error)


def _places(names: Sequence[str], ending: str, columns: Columns | None, output: Path | None) -> Iterator[Input]:
    """The files."""
    encoding = columns.encoding if columns else None
    for name in names:
        path = Path(name)
        if name != "-" and path.is_dir():
            found = [file for file in sorted(path.rglob("*")) if _wanted(file, path, ending, columns is not None)]
            if output is not None and output.is_file():
                found = [file for file in found if not file.exists() or not file.samefile(output)]
            yield from (Input(str(file), file.relative_to(path)) for file in found) if found else [Input(name, path)]
        elif has_magic(name) and not path.exists():
            matching = sorted(glob(name, recursive=True))  # noqa: PTH207 -- Path.glob takes no absolute pattern
            files = [file for file in matching if Path(file).is_file()]
            yield from (Input(file, Path(Path(file).name)) for file in files) if files else [Input(name, path)]
        elif name == "-":
            yield _Piped(name, Path("standard-input"), sys.stdin.buffer.read(), encoding)
        elif path.is_fifo():  # as shells make of <(…)
            yield _Piped(name, Path(path.name), path.read_bytes(), encoding)
        else:
            yield Input(name, Path(path.name))


def _wanted(path: Path, folder: Path, ending: str, tables: bool) -> bool:
    """Whether a file of a folder has texts, or a link that leads nowhere seems to lead to some."""
    if not path.is_file() and not (path.is_symlink() and not path.exists()):
        return False
    if path.suffix == ending or not tables:
        return path.suffix == ending
    from attribution.readers import ENDINGS

    hidden = any(part.startswith((".", "~$")) for part in path.relative_to(folder).parts)
    if hidden or path.suffix.lower() not in ENDINGS or path.suffix.lower() == ".json":
        return False
    return path.suffix.lower() not in _LINES or not path.exists() or _has_texts(path)


def _has_texts(path: Path) -> bool:
    """Whether a file of lines has something, and no analyses."""
    from attribution.readers.files import json_of
    from attribution.readers.load import holds_analysis

    try:
        with path.open("rb") as file:
            first = next((line for line in file if line.strip()), b"")
        return bool(first) and not holds_analysis(json_of(first.decode("utf-8", "replace"), "line"))
    except (InputError, OSError):
        return True

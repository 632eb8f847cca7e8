"""Analyses that were written as JSON or JSON Lines."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from os import PathLike
from pathlib import Path
from typing import Any

import attrs

from attribution.document import Document
from attribution.errors import InputError
from attribution.readers.files import json_of, lines_of, text_of

__all__ = ["holds_analysis", "is_analysis", "load"]

_MARKS = ({"statements"}, {"document"}, {"schema", "text"})
"""Keys that no text has, and that every analysis has, also one that lost its statements."""
_TEXTS = "texts are read with attribution.read"


def load(path: str | PathLike[str]) -> Iterator[Document]:
    """Read documents back from a file that the command or :meth:`Document.to_json` wrote.

    Args:
        path: a .json file with one analysis or a list of them, or a .jsonl file with one in each line, both may be
            packed (.gz); or a folder with such files, in which others are left alone.

    Returns:
        The documents, lazily.

    Raises:
        InputError: it has something else; the message says where.
        OSError: it cannot be read.
    """
    path = Path(path)
    if path.is_dir():
        for file in filter(is_analysis, _files(path)):
            yield from load(file)
        return
    text = text_of(path)
    if path.name.lower().removesuffix(".gz").endswith(".json"):
        found = _json(text, str(path))
        for number, entry in enumerate(found if isinstance(found, list) else [found], 1):
            yield _document(entry, f"{path}, entry {number}")
        return
    for number, line in lines_of(text):
        where = f"{path}, line {number}"
        yield _document(_json(line, where), where)


def _json(text: str, where: str) -> Any:
    try:
        return json_of(text, where)
    except InputError as error:
        raise InputError(f"{error}, expected an analysis; {_TEXTS}") from error


def _files(folder: Path) -> list[Path]:
    return sorted(file for file in folder.rglob("*.json*") if file.is_file())


def is_analysis(path: Path) -> bool:
    """Whether a file, or one of a folder, is one that :func:`load` reads: JSON whose first entry has statements.

    Raises:
        InputError: it is no text.
        OSError: it cannot be read.
    """
    if path.is_dir():
        return any(map(is_analysis, _files(path)))
    if not path.is_file() or not path.name.lower().removesuffix(".gz").endswith((".json", ".jsonl")):
        return False
    text = text_of(path)
    head = text if path.name.lower().removesuffix(".gz").endswith(".json") else next(lines_of(text), (1, ""))[1]
    try:
        found = json_of(head, str(path))
    except InputError:
        return False
    entry = found[0] if isinstance(found, list) and found else found
    return holds_analysis(entry)


def holds_analysis(entry: object) -> bool:
    """Whether what was read from JSON is an analysis, or was one before it lost its statements."""
    return isinstance(entry, Mapping) and any(marks <= entry.keys() for marks in _MARKS)


def _document(entry: Any, where: str) -> Document:
    """The document, also where it stands beside the name of its file."""
    outer = entry if isinstance(entry, Mapping) else {}
    inner = outer.get("document", outer)
    if not isinstance(inner, Mapping) or "statements" not in inner:
        raise InputError(f"{where}: found no analysis, expected one; {_TEXTS}")
    try:
        document = Document.from_dict(inner)
    except InputError as error:
        raise InputError(f"{where}: {error}") from error
    file = outer.get("file")
    return attrs.evolve(document, id=file) if document.id is None and isinstance(file, str) else document

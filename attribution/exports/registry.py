"""All formats: those of the package and those that others add."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from importlib import import_module
from os import PathLike
from pathlib import Path
from pkgutil import iter_modules

from attribution.document import Document
from attribution.document.names import file_name
from attribution.document.several import several
from attribution.errors import InputError
from attribution.exports.format import Format

__all__ = ["export", "formats", "write"]

_GROUP = "attribution.exports"


@cache
def formats() -> Mapping[str, Format]:
    """All formats by name.

    Raises:
        InputError: an entry point gives something else, or a name that is taken.
    """
    from importlib.metadata import entry_points

    folder = import_module("attribution.exports.writers")
    found = [import_module(f"{folder.__name__}.{module.name}").FORMAT for module in iter_modules(folder.__path__)]
    for point in sorted(entry_points(group=_GROUP), key=lambda point: point.name):
        added = point.load()
        if not isinstance(added, Format):
            raise InputError(f"found {added!r} behind the entry point {point.name!r} of {_GROUP}, expected a Format")
        found.append(added)
    names = [format.name for format in found]
    twice = next((name for name in names if names.count(name) > 1), None)
    if twice is not None:
        raise InputError(f"found the format {twice!r} twice, expected every name once")
    return {format.name: format for format in sorted(found, key=lambda entry: entry.name)}


def _format(name: str) -> Format:
    if name not in formats():
        raise InputError(f"found the format {name!r}, expected one of {', '.join(formats())}")
    return formats()[name]


def export(document: Document, format: str) -> Mapping[str, str]:
    """One document in a format.

    Args:
        document: the document.
        format: one of :func:`formats`.

    Returns:
        The contents of its files, by the endings of their names.

    Raises:
        InputError: there is no such format.
        ExtraError: a library is not installed.
    """
    [document] = several(document)
    return _format(format).make(document)


def write(documents: Iterable[Document] | Document, folder: str | PathLike[str], format: str) -> list[Path]:
    """Write documents to a folder, each under its id, in UTF-8 and with line ends as they are.

    Args:
        documents: the documents.
        folder: made where it is not there.
        format: one of :func:`formats`.

    Returns:
        The files, those that all documents have in common first.

    Raises:
        InputError: there is no such format.
        ExtraError: a library is not installed.
        OSError: a file cannot be written.
    """
    folder = Path(folder)
    chosen = _format(format)
    folder.mkdir(parents=True, exist_ok=True)
    written = [_written(folder / name, content) for name, content in chosen.shared().items()]
    taken: set[str] = set()
    for place, document in enumerate(several(documents)):
        name = _name(document.id if document.id is not None else str(place), taken)
        written += [_written(folder / f"{name}{ending}", text) for ending, text in chosen.make(document).items()]
    return written


def _written(path: Path, content: str) -> Path:
    path.write_bytes(content.encode("utf-8"))
    return path


def _name(id: str, taken: set[str]) -> str:
    """A document's id as the name of a file, with a number where it is taken."""
    safe = file_name(id) or "document"
    name = next(n for n in (safe, *(f"{safe}-{i}" for i in range(2, len(taken) + 3))) if n.lower() not in taken)
    taken.add(name.lower())
    return name

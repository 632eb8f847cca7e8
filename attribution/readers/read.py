"""From a path to texts, whatever lies there."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterable, Iterator, Mapping
from glob import glob, has_magic
from os import PathLike, fspath
from pathlib import Path

import attrs

from attribution.errors import InputError
from attribution.readers.files import kind_of, regular
from attribution.readers.options import Options
from attribution.readers.pages import read_html, read_pdf, read_plain, read_warc, read_word
from attribution.readers.record import Record
from attribution.readers.tabular import (
    read_excel,
    read_feather,
    read_json,
    read_lines,
    read_parquet,
    read_separated,
)

__all__ = ["ENDINGS", "is_table", "read", "read_file"]

Where = str | PathLike[str]

Reader = Callable[[Path, Options], Iterator[Record | InputError]]

_TABLES: Mapping[str, Reader] = {
    "csv": read_separated,
    "tsv": read_separated,
    "tab": read_separated,
    "jsonl": read_lines,
    "ndjson": read_lines,
    "json": read_json,
    "xlsx": read_excel,
    "parquet": read_parquet,
    "feather": read_feather,
    "arrow": read_feather,
}
_READERS: Mapping[str, Reader] = {
    "txt": read_plain,
    "text": read_plain,
    "md": read_plain,
    **_TABLES,
    "html": read_html,
    "htm": read_html,
    "xhtml": read_html,
    "docx": read_word,
    "warc": read_warc,
    "pdf": read_pdf,
}

ENDINGS = tuple(f".{name}" for name in _READERS)
"""The endings that :func:`read` knows; each but .warc, .parquet, .feather and .arrow may be followed by .gz."""


def read(
    path: Where | Iterable[Where],
    *,
    text: str | None = None,
    id: str | None = None,
    format: str | None = None,
    encoding: str | None = None,
    sheet: str | None = None,
    on_error: str = "raise",
) -> Iterator[Record]:
    """Read texts from files, one after another, each with its id and what the file says of it.

    The ending of a name says what a file is: .txt, .csv, .tsv, .jsonl, .json, .xlsx, .parquet, .html, .docx, .warc,
    .pdf, packed (.csv.gz) or not. A title, an author and other columns go to :attr:`Record.meta` and stay apart from
    the text.

    Args:
        path: a file, a folder (with all below it), a pattern such as ``articles/*.txt``, or several of them.
        text: the column with the texts; where it is not named, one called text, body, content or the like.
        id: the column with their ids; where it is not named, one called id or the like, else files and rows are
            counted.
        format: what the files are, as an ending without its dot, where their names do not say it.
        encoding: of text files; UTF-8 where it is not named, or what their first bytes say.
        sheet: of an Excel file; the first one where it is not named.
        on_error: ``"raise"``, or ``"warn"``: a file or row that cannot be read is left out with a warning.

    Returns:
        The texts, lazily. Empty ones are among them; behind the last text, a warning says how many there were.

    Raises:
        InputError: there is nothing, a file is something else than its name says, or a column is missing. The message
            has the remedy.
        ExtraError: a library is not installed.
        OSError: a file cannot be read.
    """
    if on_error not in ("raise", "warn"):
        raise InputError(f"found {on_error!r} as on_error, expected 'raise' or 'warn'")
    if format is not None and format.lower().removeprefix(".") not in _READERS:
        raise InputError(f"found the format {format!r}, expected one of {', '.join(_READERS)}")
    options = Options(text=text, id=id, encoding=encoding, sheet=sheet)
    places = [path] if isinstance(path, str | PathLike) or not isinstance(path, Iterable) else list(path)
    for place in places:
        if not isinstance(place, str | PathLike) or not str(place):
            raise InputError(f"found {place!r} as a path, expected the name of a file or a folder")
    return _read([file for place in places for file in _files(fspath(place), format)], format, options, on_error)


def read_file(path: Path, options: Options, format: str | None = None) -> Iterator[Record | InputError]:
    """The texts of one file; a row that has none says why in its place.

    Raises:
        InputError: it is something else than its name says, or a column is missing.
        ExtraError: a library is not installed.
        OSError: it cannot be read.
    """
    return _reader(path, format)(path, options)


def _read(files: list[tuple[Path, str]], format: str | None, options: Options, on_error: str) -> Iterator[Record]:
    texts = empty = 0
    for file, name in files:
        try:
            for found in read_file(file, attrs.evolve(options, name=name), format):
                if isinstance(found, Record):
                    texts += 1
                    empty += not found.text.strip()
                    yield found
                elif on_error == "raise":
                    raise found
                else:
                    warnings.warn(f"a row is left out: {found}", stacklevel=2)
        except (InputError, OSError) as error:
            if on_error == "raise":
                raise
            warnings.warn(f"{file} is left out: {error}", stacklevel=2)
    if empty:
        warnings.warn(f"texts that are empty: {empty} of {texts}", stacklevel=2)


def is_table(path: Path) -> bool:
    """Whether a file is one of rows, by its name."""
    return _ending(path) in _TABLES


def _files(place: str, format: str | None) -> list[tuple[Path, str]]:
    """The files at a place, each with what tells it from the others."""
    path = Path(place)
    if path.is_dir():
        found = [file for file in sorted(path.rglob("*")) if _wanted(file.relative_to(path), format) and file.is_file()]
        if not found:
            raise InputError(f"{place}: found no file in the folder that ends in {', '.join(ENDINGS)}")
        return [(file, file.relative_to(path).as_posix()) for file in found]
    if path.exists():
        return [(regular(path), path.name)]
    if place.startswith(("http://", "https://")):
        raise InputError(f"found the address {place}, expected a file; nothing is downloaded: save the page first")
    if has_magic(place):
        names = sorted(glob(place, recursive=True))  # noqa: PTH207 - Path.glob takes no absolute pattern
        found = [Path(name) for name in names if Path(name).is_file()]
        if not found:
            raise InputError(f"found no file that {place} fits, expected one")
        return [(file, file.as_posix()) for file in found]
    raise FileNotFoundError(2, "No such file or directory", place)


def _wanted(name: Path, format: str | None) -> bool:
    hidden = any(part.startswith((".", "~$")) for part in name.parts)
    return not hidden and (format is not None or _ending(name) in _READERS)


def _ending(path: Path) -> str:
    return (Path(path.stem) if path.suffix.lower() == ".gz" else path).suffix.lower().removeprefix(".")


def _reader(path: Path, format: str | None) -> Reader:
    ending = (format or _ending(path)).lower().removeprefix(".")
    if ending in _READERS:
        return _READERS[ending]
    with path.open("rb") as file:
        kind = kind_of(file.read(64))
    if kind is not None and kind[1]:
        return _READERS[kind[1]]
    if kind is not None:
        raise InputError(f"{path}: found {kind[0]}, expected text; {kind[2]}")
    if not ending:
        return read_plain
    raise InputError(f"{path}: found the ending .{ending}, expected one of {', '.join(ENDINGS)}; or name the format")

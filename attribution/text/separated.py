"""Lists that somebody made with a spreadsheet: comma, semicolon, tab or | between the cells of a line."""

from __future__ import annotations

import csv
import io
import re
from os import PathLike
from pathlib import Path

from attribution.errors import InputError

__all__ = ["delimiter", "packaged", "read_list"]

Row = dict[str, str]


def delimiter(text: str) -> str:
    r"""The sign between the cells of a table, by its first line.

    >>> delimiter("\nname;aliases\nIna Berg;Berg, I.\n")
    ';'
    """
    head = re.split(r"[\r\n]", text.lstrip("\r\n"), maxsplit=1)[0]
    return max(",;\t|", key=lambda sign: (len(next(csv.reader([head], delimiter=sign), [])), sign == ","))


def packaged(package: str, name: str) -> list[Row]:
    """The rows of a table that lies in a package, without its comments."""
    from importlib.resources import files

    text = files(package).joinpath(name).read_text(encoding="utf-8")
    return list(csv.DictReader(line for line in text.splitlines() if not line.startswith("#")))


def read_list(path: str | PathLike[str]) -> tuple[list[str], list[tuple[int, Row]]]:
    """The columns of a list in UTF-8 with a header, and its rows, each with the number of its line.

    Cells that a row lacks are empty; cells beyond the header are left out.

    Raises:
        InputError: it is not UTF-8, or has a column twice.
        OSError: it cannot be read.
    """
    try:
        text = Path(path).read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(f"{path}: byte {error.start} is not UTF-8; save the list as CSV in UTF-8") from error
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter(text))
    header = [name.strip() for name in next(reader, [])]
    doubled = next((name for name in header if name and header.count(name) > 1), None)
    if doubled is not None:
        raise InputError(f"{path}: found the column {doubled!r} twice, expected every column once")
    missing = [""] * len(header)
    found = [
        (reader.line_num, {name: cell for name, cell in zip(header, cells + missing, strict=False) if name})
        for cells in reader
        if cells
    ]
    return [name for name in header if name], found

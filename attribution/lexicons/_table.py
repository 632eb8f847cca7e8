"""Reads one CSV table of the lexicon into frozen entries and refuses whatever is not well formed."""

import csv
import re
from collections.abc import Callable, Iterable, Mapping
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any, TypeVar

import attrs

from attribution.errors import LexiconError

E = TypeVar("E", bound=attrs.AttrsInstance)
_PARSER = "parser"


def text() -> dict[str, Any]:
    """A cell that must not be empty."""
    return {_PARSER: _text}


def optional_text() -> dict[str, Any]:
    """A cell that is None when empty."""
    return {_PARSER: lambda cell: cell or None}


def flag() -> dict[str, Any]:
    """A cell that is `yes` or `no`."""
    return {_PARSER: lambda cell: _choice(cell, ("yes", "no")) == "yes"}


def number() -> dict[str, Any]:
    """A cell that is a decimal number."""
    return {_PARSER: float}


def one_of(choices: Iterable[str]) -> dict[str, Any]:
    """A cell with exactly one value of a closed set; with an Enum the value is its member."""
    allowed = tuple(choices)
    return {_PARSER: lambda cell: _choice(cell, allowed)}


def some_of(choices: Iterable[str], *, at_least: int = 0) -> dict[str, Any]:
    """A cell with values of a closed set, separated by single spaces."""
    allowed = tuple(choices)

    def parse(cell: str) -> frozenset[str]:
        values = [_choice(value, allowed) for value in _split(cell, " ")]
        if len(values) < at_least:
            raise ValueError(f"needs at least {at_least} of {', '.join(allowed)}")
        return frozenset(values)

    return {_PARSER: parse}


def words() -> dict[str, Any]:
    """A cell with any number of words, separated by single spaces; `_` stands for a space inside one."""
    return {_PARSER: lambda cell: tuple(word.replace("_", " ") for word in _split(cell, " "))}


def phrases() -> dict[str, Any]:
    """A cell with any number of phrases, separated by `;`."""
    return {_PARSER: lambda cell: tuple(_split(cell, ";"))}


def read(
    source: Traversable | Path,
    entry: type[E],
    *,
    key: Callable[[E], object],
    defaults: Mapping[str, str] | None = None,
) -> tuple[E, ...]:
    """Read all entries of a table in the order of the file.

    Args:
        source: The CSV file: UTF-8, leading lines with `#` are comments, then a header and one row an entry. Rows
            without a word are passed over.
        entry: The attrs class of the entries. Its fields are the columns; each names its parser in its metadata.
        key: What may occur only once in the table.
        defaults: What columns have that may be missing; without it, all columns must be there.

    Returns:
        The entries.

    Raises:
        LexiconError: The table has an unknown or missing column, a value outside a closed set, a duplicate, a
            row of another length, or no entry at all. The message starts with file and line.
    """
    lines = _lines(source)
    skipped = next((i for i, line in enumerate(lines) if not line.startswith("#")), len(lines))
    reader = csv.reader(lines[skipped:], strict=True)
    parsers = {field.name: field.metadata[_PARSER] for field in attrs.fields(entry)}
    seen: dict[object, int] = {}
    entries: list[E] = []
    header: list[str] = []
    try:
        for cells in reader:
            line = skipped + reader.line_num
            if not any(map(str.strip, cells)):
                continue
            if not header:
                header = _header(cells, parsers, f"{source}:{line}", defaults)
                continue
            built = entry(**_row(cells, header, parsers, f"{source}:{line}", defaults or {}))
            name = key(built)
            if name in seen:
                raise LexiconError(f"{source}:{line}: {name!r} is already in line {seen[name]}")
            seen[name] = line
            entries.append(built)
    except csv.Error as error:
        raise LexiconError(f"{source}:{skipped + reader.line_num}: {error}") from error
    if not entries:
        raise LexiconError(f"{source}:{len(lines) or 1}: the table has no entry")
    return tuple(entries)


def _lines(source: Traversable | Path) -> list[str]:
    try:
        text = source.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise LexiconError(f"{source}: byte {error.start} is not UTF-8; save the table as CSV in UTF-8") from error
    lines = re.split(r"\r\n|\r|\n", text)
    return lines[:-1] if not lines[-1] else lines


def _header(
    cells: list[str],
    parsers: Mapping[str, Callable[[str], object]],
    where: str,
    defaults: Mapping[str, str] | None,
) -> list[str]:
    for sign, name in ((";", "semicolons"), ("\t", "tabs")):
        if len(cells) == 1 and sign in cells[0]:
            raise LexiconError(
                f"{where}: found {name} between the columns, expected commas; save the table as CSV with commas"
            )
    for name in cells:
        if name not in parsers:
            raise LexiconError(f"{where}: unknown column {name!r}; known are {', '.join(parsers)}")
    for name in parsers:
        if not cells.count(name) and defaults is not None and _dispensable(parsers[name], defaults.get(name, "")):
            continue
        if cells.count(name) != 1:
            raise LexiconError(f"{where}: column {name!r} must stand in the header exactly once")
    return cells


def _dispensable(parser: Callable[[str], object], value: str) -> bool:
    """Whether a column may be missing: where it has a default, or may be empty."""
    try:
        parser(value)
    except ValueError:
        return False
    return True


def _row(
    cells: list[str],
    header: list[str],
    parsers: Mapping[str, Callable[[str], object]],
    where: str,
    defaults: Mapping[str, str],
) -> dict[str, Any]:
    if len(cells) != len(header):
        raise LexiconError(f"{where}: {len(cells)} cells under {len(header)} columns")
    values: dict[str, Any] = {
        name: parser(defaults.get(name, "")) for name, parser in parsers.items() if name not in header
    }
    for name, cell in zip(header, cells, strict=True):
        try:
            if cell != cell.strip():
                raise ValueError(f"space around {cell!r}")
            values[name] = parsers[name](cell)
        except ValueError as error:
            raise LexiconError(f"{where}: column {name!r}: {error}") from error
    return values


def _text(cell: str) -> str:
    if not cell:
        raise ValueError("must not be empty")
    return cell


def _choice(value: str, allowed: tuple[str, ...]) -> str:
    if value not in allowed:
        raise ValueError(f"{value!r} is none of {', '.join(allowed)}")
    return allowed[allowed.index(value)]


def _split(cell: str, separator: str) -> list[str]:
    values = cell.split(separator) if cell else []
    for value in values:
        if not value or value != value.strip():
            raise ValueError(f"values in {cell!r} must be separated by a single {separator!r}")
        if values.count(value) > 1:
            raise ValueError(f"{value!r} stands twice in {cell!r}")
    return values

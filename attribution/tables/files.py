"""Tables as files: CSV, TSV, Parquet, Feather and Excel, by the ending of the name."""

from __future__ import annotations

import csv
import errno
import io
import os
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Any

from attribution.document import Document
from attribution.document.rows import columns, tables
from attribution.document.several import several
from attribution.document.whole import whole
from attribution.errors import InputError, extra
from attribution.tables.arrow import to_arrow
from attribution.tables.collect import rows

if TYPE_CHECKING:
    from attribution.document.rows import Linker

__all__ = ["ENDINGS", "prepare", "write", "write_separated", "write_sheets"]

_CELL = 32_767
"""How many characters a cell of Excel holds."""
_LINES = 1_048_576
"""How many lines a sheet of Excel has."""
_FORBIDDEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
"""Characters that no XML file can hold; a blank takes their place, so that offsets stay right."""


def prepare(path: str | PathLike[str]) -> None:
    """See that a table can be written before the work begins that fills it.

    Args:
        path: its file.

    Raises:
        InputError: its ending is none of :data:`ENDINGS`.
        ExtraError: the library for it is not installed.
        OSError: there is a folder of that name.
    """
    path = Path(path)
    if path.suffix.lower() not in _WRITERS:
        raise InputError(f"found the ending {path.suffix!r} of {path.name}, expected one of {', '.join(ENDINGS)}")
    if path.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    _, library = _WRITERS[path.suffix.lower()]
    if library:
        extra(library, "tables")


def write(
    documents: Iterable[Document] | Document,
    path: str | PathLike[str],
    table: str = "statements",
    *,
    meta: bool = True,
    registry: Linker | None = None,
) -> Path:
    """Write a table to a file, in the format that its ending names.

    Parquet and Feather keep lists of offsets; CSV, TSV and Excel have one value in each cell. A workbook of Excel gets
    a sheet for each table, the one asked for in front, and blanks in place of characters that it cannot hold. Its texts
    stay texts, also those that begin with =, +, - or @; CSV cannot say so, and a spreadsheet that opens it may take
    them for formulas.

    Args:
        documents: what is written.
        path: a name that ends in .csv, .tsv, .parquet, .feather, .arrow or .xlsx. What is there already is replaced, a
            folder that is missing is made.
        table: statements, sources, mentions, hedges, notes or documents.
        meta: whether what came with the texts is put behind the other columns.
        registry: gives sources their identifiers.

    Returns:
        The path.

    Raises:
        InputError: the ending is another, there is no such table, or it does not fit into the format.
        ExtraError: a library is not installed.
        OSError: the file cannot be written.
    """
    path = Path(path)
    prepare(path)
    columns(table)
    writer, _ = _WRITERS[path.suffix.lower()]
    writer(documents, path, table, {"meta": meta, "registry": registry})
    return path


def _separated(documents: Iterable[Document] | Document, path: Path, table: str, options: Mapping[str, Any]) -> None:
    found = rows(documents, table, **options)
    names = list(found[0]) if found else [column.name for column in columns(table, flat=True)]
    write_separated(path, names, found)


def _parquet(documents: Iterable[Document] | Document, path: Path, table: str, options: Mapping[str, Any]) -> None:
    found = to_arrow(documents, table, **options)
    with whole(path) as written:
        extra("pyarrow.parquet", "tables").write_table(found, written, compression="zstd")


def _feather(documents: Iterable[Document] | Document, path: Path, table: str, options: Mapping[str, Any]) -> None:
    found = to_arrow(documents, table, **options)
    with whole(path) as written:
        extra("pyarrow.feather", "tables").write_feather(found, written)


def _excel(documents: Iterable[Document] | Document, path: Path, table: str, options: Mapping[str, Any]) -> None:
    extra("openpyxl", "tables")
    documents = list(several(documents))
    sheets = {name: rows(documents, name, **options) for name in sorted(tables(), key=lambda name: name != table)}
    empty = {name: [column.name for column in columns(name, flat=True)] for name in sheets}
    write_sheets(path, {name: (list(found[0]) if found else empty[name], found) for name, found in sheets.items()})


def write_separated(path: Path, header: Sequence[str], found: Iterable[Mapping[str, Any]]) -> None:
    """Write a CSV file, or one with tabs where its name ends in .tsv; cells as they are, whatever they begin with."""
    with whole(path) as written, written.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, header, dialect="excel-tab" if path.suffix.lower() == ".tsv" else "excel")
        writer.writeheader()
        writer.writerows(found)


def write_sheets(path: Path, sheets: Mapping[str, tuple[list[str], list[dict[str, Any]]]]) -> None:
    """Write a workbook of Excel.

    Args:
        path: the file.
        sheets: by name, the columns and the rows of each sheet.

    Raises:
        InputError: a sheet is too long or a text does not fit into a cell.
    """
    openpyxl = extra("openpyxl", "tables")
    cell_of = extra("openpyxl.cell", "tables").WriteOnlyCell
    for name, (_, found) in sheets.items():
        _check(name, found)
    book = openpyxl.Workbook(write_only=True)
    for name, (header, found) in sheets.items():
        sheet = book.create_sheet(name)
        sheet.freeze_panes = "A2"
        sheet.append([_cell(cell_of, sheet, column) for column in header])
        for row in found:
            sheet.append([_cell(cell_of, sheet, row[column]) for column in header])
    packed = io.BytesIO()  # openpyxl cannot be interrupted by a full disk without many words
    book.save(packed)
    with whole(path) as written:
        written.write_bytes(packed.getbuffer())


def _check(name: str, found: list[dict[str, Any]]) -> None:
    if len(found) >= _LINES:
        raise InputError(f"found {len(found)} rows of {name}, expected fewer than {_LINES} for Excel; write .parquet")
    for row in found:
        for column, value in row.items():
            if isinstance(value, str) and len(value) > _CELL:
                raise InputError(
                    f"found {len(value)} characters in the column {column} of {name}, expected at most {_CELL} for "
                    "Excel; write .csv or .parquet"
                )


def _cell(cell_of: Callable[..., Any], sheet: Any, value: Any) -> Any:
    """A cell that shows a text as it is, also where it begins as a formula does."""
    if not isinstance(value, str):
        return value
    cell = cell_of(sheet, value=_FORBIDDEN.sub(" ", value))
    cell.data_type = "s"
    return cell


_Writer = Callable[[Iterable[Document] | Document, Path, str, Mapping[str, Any]], None]
_WRITERS: Mapping[str, tuple[_Writer, str]] = {
    ".csv": (_separated, ""),
    ".tsv": (_separated, ""),
    ".parquet": (_parquet, "pyarrow"),
    ".feather": (_feather, "pyarrow"),
    ".arrow": (_feather, "pyarrow"),
    ".xlsx": (_excel, "openpyxl"),
}
"""What writes a file, and the library that it needs, by the ending."""

ENDINGS = tuple(_WRITERS)
"""The endings that :func:`write` knows."""

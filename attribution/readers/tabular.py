"""Files of rows: CSV and TSV, Excel, Parquet, JSON and JSON Lines. One row is one text, or why there is none in it."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

from attribution.document.record import plain
from attribution.errors import InputError, extra
from attribution.readers.files import LINE, content, filled, json_of, lines_of, text_of
from attribution.readers.load import holds_analysis
from attribution.readers.options import Options
from attribution.readers.record import Record
from attribution.text.separated import delimiter

__all__ = ["read_excel", "read_feather", "read_json", "read_lines", "read_parquet", "read_separated", "table_of"]

T = TypeVar("T")

_TEXTS = ("text", "body", "content", "fulltext", "full_text", "article", "artikel", "volltext", "inhalt")
_IDS = ("id", "doc_id", "docid", "article_id", "uid", "uuid", "key")
_LISTS = ("articles", "documents", "data", "items", "results")
"""Keys under which a JSON file may have its list."""
_OWN = ({"doc_id", "statement_id"}, {"doc_id", "source_id"})
"""Columns by which a table of the package's own results is told from one of texts."""
_LONGEST = 2**31 - 1
_PORTION = 1000
"""Rows of a Parquet file that are in memory at once."""


def read_separated(path: Path, options: Options) -> Iterator[Record | InputError]:
    """The rows of a CSV or TSV file with a header; comma, semicolon, tab and | are told apart by it.

    Raises:
        InputError: there is no header with a column of texts, or quotation marks are not closed.
    """
    return _records(path, options, _separated(path, options))


def read_excel(path: Path, options: Options) -> Iterator[Record | InputError]:
    """The rows of a workbook's first sheet, or of the one that is named; its first row is the header.

    Raises:
        InputError: it is no workbook, or has no such sheet or column.
        ExtraError: openpyxl is not installed.
    """
    return _records(path, options, _sheet(path, options))


def read_parquet(path: Path, options: Options) -> Iterator[Record | InputError]:
    """The rows of a Parquet file.

    Raises:
        InputError: it is no such file, or has no column of texts.
        ExtraError: PyArrow is not installed.
    """
    parquet = extra("pyarrow.parquet", "tables")
    with _arrow(path, "Parquet"), parquet.ParquetFile(filled(path)) as file:
        yield from _records(path, options, _arrow_lines(file.schema_arrow.names, file.iter_batches(_PORTION)))


def read_feather(path: Path, options: Options) -> Iterator[Record | InputError]:
    """The rows of a Feather file, which is one of Arrow.

    Raises:
        InputError: it is no such file, or has no column of texts.
        ExtraError: PyArrow is not installed.
    """
    feather = extra("pyarrow.feather", "tables")
    with _arrow(path, "Feather"):
        table = feather.read_table(filled(path))
        yield from _records(path, options, _arrow_lines(table.column_names, table.to_batches(_PORTION)))


@contextmanager
def _arrow(path: Path, kind: str) -> Iterator[None]:
    """Say what kind of file was expected where PyArrow finds another one."""
    try:
        yield
    except extra("pyarrow", "tables").ArrowException as error:
        raise InputError(f"{path}: found no {kind} file ({error})") from error


def _arrow_lines(header: list[str], batches: Iterable[Any]) -> Iterator[tuple[int, list[Any]]]:
    """The rows of batches, the header first."""
    yield 0, header
    rows = (row for batch in batches for row in zip(*(column.to_pylist() for column in batch.columns), strict=True))
    yield from ((number, list(row)) for number, row in enumerate(rows, 1))


def table_of(path: Path, options: Options) -> Iterator[tuple[int, dict[str, Any]]]:
    """The rows of a CSV, TSV or Excel file as dicts, each with the number of its line.

    Raises:
        InputError: it is no such file, or a row has more or fewer cells than the header.
        ExtraError: openpyxl is not installed.
    """
    lines = (_sheet if path.suffix.lower() == ".xlsx" else _separated)(path, options)
    _, header = next(lines)
    for number, row in lines:
        yield number, _row(path, header, number, row)


def _records(path: Path, options: Options, lines: Iterator[tuple[int, list[Any]]]) -> Iterator[Record | InputError]:
    _, header = next(lines)
    names = _Names(str(path), header, options)
    return _each(lines, lambda line: names.record(_row(path, header, *line), line[0], f"{path}, line {line[0]}"))


def _row(path: Path, header: list[str], number: int, cells: list[Any]) -> dict[str, Any]:
    """A row by its header.

    Raises:
        InputError: it has more or fewer cells.
    """
    if len(cells) != len(header):
        raise InputError(f"{path}, line {number}: found {len(cells)} cells, expected {len(header)} as in the header")
    return dict(zip(header, cells, strict=True))


def _each(rows: Iterable[T], record: Callable[[T], Record]) -> Iterator[Record | InputError]:
    """The record of each row, or why it has none; the others are read all the same."""
    for row in rows:
        try:
            found: Record | InputError = record(row)
        except InputError as error:
            found = error
        yield found


def _separated(path: Path, options: Options) -> Iterator[tuple[int, list[Any]]]:
    """The lines of a file with separated values, the header first."""
    text = text_of(filled(path), options.encoding)
    csv.field_size_limit(_LONGEST)  # an article may be longer than the 131,072 characters that csv allows at first
    lines = (line[0] for line in LINE.finditer(text) if line[0])
    reader = csv.reader(lines, delimiter=delimiter(text), strict=True)
    try:
        header = next(reader, [])
        yield 1, header
        for row in reader:
            if row:
                yield reader.line_num, row
    except csv.Error as error:
        raise InputError(f"{path}, line {reader.line_num}: {error}") from error


def _sheet(path: Path, options: Options) -> Iterator[tuple[int, list[Any]]]:
    """The lines of a sheet, the header first; each as long as it."""
    openpyxl = extra("openpyxl", "tables")
    data = content(filled(path))
    try:
        book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
    except Exception as error:  # openpyxl lets through what zipfile, lxml and itself raise
        raise InputError(f"{path}: found no workbook of Excel ({error})") from error
    if options.sheet is not None and options.sheet not in book.sheetnames:
        raise InputError(f"{path}: found no sheet {options.sheet!r}, expected one of {', '.join(book.sheetnames)}")
    lines = iter(book[options.sheet or book.sheetnames[0]].values)
    header = ["" if cell is None else str(cell) for cell in next(lines, ())]
    yield 1, header
    for number, row in enumerate(lines, 2):
        if any(cell is not None for cell in row):
            yield number, [*row, *[None] * len(header)][: len(header)]
    book.close()


def read_lines(path: Path, options: Options) -> Iterator[Record | InputError]:
    """The lines of a JSON Lines file, each an object with a text."""

    def record(line: tuple[int, str]) -> Record:
        number, content = line
        where = f"{path}, line {number}"
        return _from_object(path, where, json_of(content, where), number, options)

    return _each(lines_of(text_of(filled(path), options.encoding)), record)


def read_json(path: Path, options: Options) -> Iterator[Record | InputError]:
    """The objects of a JSON file: a list of them, one alone, or a list under a key such as ``articles``.

    Raises:
        InputError: it is something else.
    """
    found = json_of(text_of(filled(path), options.encoding), str(path))
    if isinstance(found, Mapping):
        key = next((key for key in _LISTS if isinstance(found.get(key), list)), None)
        found = found[key] if key and not _has_text(found, options) else [found]
    if not isinstance(found, list):
        raise InputError(
            f"{path}: found {type(found).__name__}, expected an object with a text, or a list of such objects"
        )

    def record(entry: tuple[int, Any]) -> Record:
        number, content = entry
        if len(found) == 1:
            return _from_object(path, str(path), content, None, options)
        return _from_object(path, f"{path}, entry {number}", content, number, options)

    return _each(enumerate(found, 1), record)


def _has_text(found: Mapping[str, Any], options: Options) -> bool:
    return any(name in found for name in ((options.text,) if options.text else _TEXTS))


def _from_object(path: Path, where: str, entry: Any, number: int | None, options: Options) -> Record:
    if not isinstance(entry, Mapping):
        raise InputError(f"{where}: found {type(entry).__name__}, expected an object with a text")
    if holds_analysis(entry):
        raise InputError(f"{where}: found an analysis, expected a text; read it with attribution.load")
    facts = entry.get("meta")
    if isinstance(facts, Mapping):
        entry = {**{key: value for key, value in entry.items() if key != "meta"}, **facts}
    return _Names(where, list(entry), options).record(entry, number, where)


class _Names:
    """Which column holds the text, which the id."""

    def __init__(self, where: str, header: Sequence[str], options: Options) -> None:
        self._where = where
        self._name = options.name
        if options.text is None and any(own <= set(header) for own in _OWN):
            raise InputError(
                f"{where}: found a table of results, expected texts; count with their analyses "
                "(attribution … --output all.jsonl), or name the column with texts (text=…, on the command line --text)"
            )
        doubled = next((name for name in header if name and list(header).count(name) > 1), None)
        if doubled is not None:
            raise InputError(f"{where}: found the column {doubled!r} twice, expected every column once")
        self.text = self._chosen(options.text, _TEXTS, header)
        self.id = self._chosen(options.id, _IDS, header)
        if self.text is None:
            raise InputError(
                f"{where}: found the columns {', '.join(map(repr, header)) or 'none'}, expected one with the texts; "
                "name it (text=…, on the command line --text)"
            )

    def _chosen(self, wanted: str | None, usual: Iterable[str], header: Sequence[str]) -> str | None:
        if wanted is None:
            low = {name.strip().lower(): name for name in reversed(header)}
            return next((low[name] for name in usual if name in low), None)
        if wanted not in header:
            raise InputError(
                f"{self._where}: found no column {wanted!r}, expected one of {', '.join(map(repr, header))}"
            )
        return wanted

    def record(self, row: Mapping[str, Any], number: int | None, where: str) -> Record:
        """The record of a row; what is not text and not id is known of the text."""
        text, id = row.get(self.text or ""), row.get(self.id) if self.id else None
        named = f"{self._name}:{number}" if number else self._name
        if text is not None and not isinstance(text, str):
            raise InputError(f"{where}: found {text!r} as text, expected a string")
        try:
            meta = {name: plain(value) for name, value in row.items() if name and name not in (self.text, self.id)}
        except InputError as error:
            raise InputError(f"{where}: {error}") from error
        return Record(text or "", named if id in (None, "") or id != id else _string(id), meta)


def _string(value: Any) -> str:
    """An id as a string; Excel has whole numbers as floats."""
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)

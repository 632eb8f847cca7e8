"""Tables for pyarrow, pandas and polars; each of them is imported when it is asked for."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from typing import TYPE_CHECKING, Any

from attribution.document import Document
from attribution.document.rows import columns
from attribution.errors import extra
from attribution.tables.collect import stream
from attribution.version import __version__

if TYPE_CHECKING:
    from attribution.document.rows import Linker

__all__ = ["to_arrow", "to_pandas", "to_polars"]

_SCHEMA = "urn:source-attribution:{}:2"
"""What the metadata of an Arrow table call its columns."""
_ROWS = 10_000
"""How many rows are Python's objects at a time."""


def to_arrow(
    documents: Iterable[Document] | Document,
    table: str = "statements",
    *,
    flat: bool = False,
    meta: bool = True,
    registry: Linker | None = None,
) -> Any:
    """A ``pyarrow.Table``, with lists where a cell holds several values; arguments as for :func:`rows`.

    Raises:
        ExtraError: pyarrow is not installed.
    """
    arrow = extra("pyarrow", "tables")
    own = columns(table, flat=flat)
    kinds = {column.name: "str" if flat and column.flat == "joined" else column.type for column in own}
    chunks: dict[str, list[Any]] = {name: [] for name in kinds}
    facts: dict[str, list[Any]] = {}
    length = 0
    waiting = stream(documents, table, flat=flat, meta=meta, registry=registry)
    while portion := list(islice(waiting, _ROWS)):
        for name, kind in kinds.items():
            chunks[name].append(arrow.array([_value(row[name], kind) for row in portion], type=_type(arrow, kind)))
        for name in dict.fromkeys(name for row in portion for name in row if name not in kinds):
            facts.setdefault(name, [None] * length)
        length += len(portion)
        for name, values in facts.items():
            values += [row.get(name) for row in portion]
    made = {name: arrow.chunked_array(chunks[name], type=_type(arrow, kind)) for name, kind in kinds.items()}
    made |= {name: _guessed(arrow, values) for name, values in facts.items()}
    versions = {"attribution_schema": _SCHEMA.format(table), "attribution_version": __version__}
    return arrow.table(made).unify_dictionaries().combine_chunks().replace_schema_metadata(versions)


def to_pandas(
    documents: Iterable[Document] | Document,
    table: str = "statements",
    *,
    flat: bool = True,
    meta: bool = True,
    registry: Linker | None = None,
) -> Any:
    """A ``pandas.DataFrame`` with Arrow's types, so that a missing number stays missing; arguments as for :func:`rows`.

    Raises:
        ExtraError: pandas or pyarrow is not installed.
    """
    pandas = extra("pandas", "tables")
    found = to_arrow(documents, table, flat=flat, meta=meta, registry=registry)
    return _plain(found).to_pandas(types_mapper=pandas.ArrowDtype)


def to_polars(
    documents: Iterable[Document] | Document,
    table: str = "statements",
    *,
    flat: bool = False,
    meta: bool = True,
    registry: Linker | None = None,
) -> Any:
    """A ``polars.DataFrame``, with lists where a cell holds several values; arguments as for :func:`rows`.

    Raises:
        ExtraError: polars or pyarrow is not installed.
    """
    polars = extra("polars", "polars")
    extra("pyarrow", "polars")
    return polars.from_arrow(to_arrow(documents, table, flat=flat, meta=meta, registry=registry))


def _type(arrow: Any, kind: str) -> Any:
    spans = arrow.list_(arrow.struct([("begin", arrow.int32()), ("end", arrow.int32())]))
    return {
        "str": arrow.string(),
        "set": arrow.dictionary(arrow.int8(), arrow.string()),
        "name": arrow.dictionary(arrow.int16(), arrow.string()),
        "int": arrow.int32(),
        "float": arrow.float64(),  # in 32 bits a confidence of .7 would be below .7
        "strs": arrow.list_(arrow.string()),
        "ints": arrow.list_(arrow.int32()),
        "spans": spans,
    }[kind]


def _value(value: Any, kind: str) -> Any:
    return [{"begin": begin, "end": end} for begin, end in value] if kind == "spans" else value


def _guessed(arrow: Any, values: list[Any]) -> Any:
    """A column of what users gave: of one type where all values are, else of strings."""
    try:
        found = arrow.array(values)
    except (arrow.ArrowInvalid, arrow.ArrowTypeError, OverflowError):
        found = arrow.array([None if value is None else str(value) for value in values])
    return found.cast(arrow.string()) if arrow.types.is_null(found.type) else found


def _plain(table: Any) -> Any:
    """The table with strings in place of dictionaries, which pandas cannot compare with strings."""
    for place, field in enumerate(table.schema):
        if hasattr(field.type, "value_type") and hasattr(field.type, "index_type"):
            table = table.set_column(place, field.name, table.column(place).cast(field.type.value_type))
    return table

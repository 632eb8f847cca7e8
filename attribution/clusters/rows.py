"""Tables of texts in, tables of documents out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from attribution.analyzer import Analyzer
from attribution.errors import InputError, extra

if TYPE_CHECKING:
    import pyarrow as pa

__all__ = ["SPARK_SCHEMA", "Rows"]

SPARK_SCHEMA = "id string, error string, document string"
"""The columns that come out, as Spark writes them."""


class Rows:
    """Analyses rows of Arrow tables.

    Each row in gives one row out, in order: its ``id``, the ``document`` as JSON, which
    :meth:`attribution.Document.from_dict` reads, or the ``error`` that kept it from being analysed (a text that is
    null, for example). The answers are those of :func:`attribution.analyze_many`.

    Args:
        analyzer: what analyses; the bundled model where nothing is given. It is pickled without its model.
        text: the column with the texts.
        id: the column with their ids, if there is one.
        meta: columns that documents carry as ``meta``.

    With Spark (null texts stay null only with ``mapInArrow``)::

        frame.select("id", "text").mapInArrow(Rows().stream, SPARK_SCHEMA)

    With Ray Data::

        dataset.map_batches(Rows(), batch_format="pyarrow", num_cpus=0.75)
    """

    def __init__(
        self, analyzer: Analyzer | None = None, *, text: str = "text", id: str | None = "id", meta: Iterable[str] = ()
    ) -> None:
        self._analyzer = analyzer or Analyzer()
        self._text = text
        self._id = id
        self._meta = tuple(meta)

    def __call__(self, table: pa.Table) -> pa.Table:
        """The documents of a table.

        Raises:
            InputError: a column is missing.
            ExtraError: PyArrow is not installed.
        """
        arrow = extra("pyarrow", "tables")
        schema = arrow.schema([(name, arrow.string()) for name in ("id", "error", "document")])
        return arrow.Table.from_pylist(list(self._found(table)), schema=schema)

    def stream(self, batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        """The documents of one batch after another, as Spark's ``mapInArrow`` wants them."""
        arrow = extra("pyarrow", "tables")
        for batch in batches:
            yield from self(arrow.Table.from_batches([batch])).to_batches()

    def _found(self, table: pa.Table) -> Iterator[dict[str, Any]]:
        needed = [self._text, *([self._id] if self._id else []), *self._meta]
        missing = next((name for name in needed if name not in table.column_names), None)
        if missing is not None:
            raise InputError(f"found no column {missing!r}, expected it beside {', '.join(table.column_names)}")
        rows = (
            {
                "text": row[self._text],
                "id": row[self._id] if self._id else None,
                "meta": {name: row[name] for name in self._meta},
            }
            for row in table.select(needed).to_pylist()
        )
        for document in self._analyzer.analyze_many(rows, on_error="record"):
            error = document.error
            yield {"id": document.id, "error": error, "document": None if error else document.to_json()}

"""The rows of many documents, all with the same columns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from attribution.document import Document
from attribution.document.rows import columns
from attribution.document.rows import rows as rows_of
from attribution.document.several import several

if TYPE_CHECKING:
    from attribution.document.rows import Linker

__all__ = ["rows", "stream"]


def rows(
    documents: Iterable[Document] | Document,
    table: str = "statements",
    *,
    flat: bool = True,
    meta: bool = True,
    registry: Linker | None = None,
) -> list[dict[str, Any]]:
    """The rows of a table, each a dict with the same keys in the same order.

    Args:
        documents: what is put into rows.
        table: statements, sources, mentions, hedges, notes or documents; :func:`columns` says what they have.
        flat: whether each cell holds one value: lists of words are joined by "; ", lists of offsets left out.
        meta: whether what came with the texts is put behind the other columns.
        registry: gives sources their identifiers; an :class:`attribution.Registry`.

    Raises:
        InputError: there is no such table, or something else is among the documents.
    """
    names = dict.fromkeys(column.name for column in columns(table, flat=flat))
    found = list(stream(documents, table, flat=flat, meta=meta, registry=registry))
    for row in found:
        names.update(dict.fromkeys(row))
    return [names | row if len(row) < len(names) else row for row in found]


def stream(
    documents: Iterable[Document] | Document,
    table: str,
    *,
    flat: bool,
    meta: bool,
    registry: Linker | None,
) -> Iterator[dict[str, Any]]:
    """The rows one by one, each with the facts of its own text only; arguments as for :func:`rows`."""
    for place, document in enumerate(several(documents)):
        yield from rows_of(document, table, flat=flat, meta=meta, doc_id=str(place), registry=registry)

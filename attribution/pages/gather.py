"""The attributed statements of many documents, with source, outlet and month, for pages and plots."""

from __future__ import annotations

import re
from collections.abc import Iterable

import attrs

from attribution.document import Document, SourceKind, Statement
from attribution.sources import merge_sources

__all__ = ["UNKNOWN", "Gathered", "Record", "gather"]

UNKNOWN = "(not given)"
"""What stands for an outlet or a month that the caller did not give."""

_MONTH = re.compile(r"(\d{4})-(\d{2})|\d{1,2}\.\s?(\d{1,2})\.\s?(\d{4})")


@attrs.frozen
class Record:
    """An attributed statement.

    Args:
        text: number of its document.
        statement: the statement.
        source: number of its source in the corpus.
        relays: numbers of those who passed it on, the outermost first.
    """

    text: int
    statement: Statement
    source: int
    relays: tuple[int, ...]


@attrs.frozen
class Gathered:
    """A corpus.

    Args:
        documents: the documents.
        outlets: the outlet of each.
        months: the month of each, as 2024-11.
        sources: name and detail (kind and roles) of each source.
        records: the attributed statements that have a source, in the order of the documents.
    """

    documents: tuple[Document, ...]
    outlets: tuple[str, ...]
    months: tuple[str, ...]
    sources: tuple[tuple[str, str], ...]
    records: tuple[Record, ...]


def gather(documents: Iterable[Document]) -> Gathered:
    """Put documents side by side.

    Sources are joined as :func:`attribution.merge_sources` does; anonymous and collective ones are one where they share
    a name. Outlet and date are read from ``meta``.
    """
    known = tuple(documents)
    sources: list[tuple[str, str]] = []
    of: dict[tuple[int, int], int] = {}
    shared: dict[tuple[str, SourceKind], int] = {}
    for merged in merge_sources(known):
        number = len(sources)
        if merged.kind in (SourceKind.ANONYMOUS, SourceKind.COLLECTIVE):
            number = shared.setdefault((merged.name, merged.kind), number)
        if number == len(sources):
            sources.append((merged.name, ", ".join([str(merged.kind), *merged.roles[:2]])))
        of.update(dict.fromkeys(merged.members, number))
    records = [
        Record(i, said, of[i, said.source.source_id], tuple(of[i, relay] for relay in said.via))
        for i, document in enumerate(known)
        for said in document.attributed
        if said.source
    ]
    return Gathered(
        known,
        tuple(str(document.meta.get("outlet") or UNKNOWN) for document in known),
        tuple(_month(document.meta.get("date")) for document in known),
        tuple(sources),
        tuple(records),
    )


def _month(date: object) -> str:
    """The month of a date such as 2024-11-01 or 1.11.2024.

    >>> _month("2024-11-01"), _month("1.11.2024"), _month(None)
    ('2024-11', '2024-11', '(not given)')
    """
    found = _MONTH.match(str(date or ""))
    if found is None:
        return UNKNOWN
    return f"{found[1]}-{found[2]}" if found[1] else f"{found[4]}-{int(found[3]):02}"

"""Which statements count."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import attrs

from attribution.document import Document, Polarity, Statement, Voice
from attribution.errors import InputError

__all__ = ["AGENCY_LINES", "EVERYTHING", "Filter"]

AGENCY_LINES = "source_line"
"""The construction of statements that only a credit such as "(Quelle: dpa)" gives to somebody."""


@attrs.frozen(kw_only=True)
class Filter:
    """Which of the statements that sources make are counted.

    Args:
        nested: whether statements inside of others that count do so too: quoted words within a report, and what
            somebody else is said to have said. By default they do not, so that one report is one statement. What
            stands inside of a statement that does not count itself is no part of a report that was counted, and
            counts. Where a statement only passes on, word for word, what another source says ("unter Berufung auf"),
            that one counts in its place.
        denied: whether contents that their source rejects (*bestreitet, dass …*) count, and its own words in them. By
            default they do not.
        agency_lines: whether statements count that no words but a credit line gives to an agency. By default they do
            not, since an agency article would count as dozens of statements of the agency.
        confidence: the least :attr:`Statement.confidence`; 0.5 by default.

    Raises:
        InputError: ``confidence`` is no share, or another argument neither True nor False.
    """

    nested: bool = False
    denied: bool = False
    agency_lines: bool = False
    confidence: float = 0.5

    def __attrs_post_init__(self) -> None:
        for name in ("nested", "denied", "agency_lines"):
            if not isinstance(getattr(self, name), bool):
                raise InputError(f"found {getattr(self, name)!r} as {name}, expected True or False")
        share = self.confidence
        if isinstance(share, bool) or not isinstance(share, int | float) or not 0 <= share <= 1:
            raise InputError(f"found the confidence {share!r}, expected 0 to 1")

    def keeps(self, document: Document) -> Iterator[Statement]:
        """The statements of a document that count, in its order."""
        around = _around(document)
        fit = {s.id for s in document.statements if self._fits(s, around[s.id])}
        if not self.nested:
            fit -= {outer.id for s in document.statements if s.id in fit for outer in around[s.id] if _same(s, outer)}
        for statement in document.statements:
            outer = (other for other in around[statement.id] if other.construction != AGENCY_LINES)
            if statement.id in fit and (self.nested or not any(other.id in fit for other in outer)):
                yield statement

    def _fits(self, statement: Statement, around: Sequence[Statement]) -> bool:
        """Whether a statement counts wherever it stands."""
        own = (statement, *(other for other in around if other.source_id == statement.source_id))
        return (
            statement.voice is Voice.ATTRIBUTED
            and (self.denied or all(other.polarity is Polarity.AFFIRMED for other in own))
            and (self.agency_lines or statement.construction != AGENCY_LINES)
            and statement.confidence >= self.confidence
        )


def _same(inner: Statement, outer: Statement) -> bool:
    """Whether the outer one of two statements holds nothing but what the inner one says, of another source."""
    return inner.spans == outer.spans and inner.source_id != outer.source_id


def _around(document: Document) -> dict[int, tuple[Statement, ...]]:
    """For each statement those that it stands in, the innermost first."""
    by_id = {statement.id: statement for statement in document.statements}
    found = {}
    for statement in document.statements:
        outer: dict[int, Statement] = {}
        parent = statement.parent
        while parent is not None and parent not in outer:
            outer[parent] = by_id[parent]
            parent = by_id[parent].parent
        found[statement.id] = tuple(outer.values())
    return found


EVERYTHING = Filter(nested=True, denied=True, agency_lines=True, confidence=0)
"""Counts all that a source says."""

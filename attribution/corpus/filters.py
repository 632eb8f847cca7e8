"""Which statements count."""

from __future__ import annotations

from collections.abc import Iterator

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
        nested: whether statements inside of other statements count: quoted words within a report, and what somebody
            else is said to have said. By default they do not, so that one report is one statement.
        denied: whether contents that their source rejects (*bestreitet, dass …*) count. By default they do not.
        agency_lines: whether statements count that no words but a credit line gives to an agency. By default they do
            not, since an agency article would count as dozens of statements of the agency.
        confidence: the least :attr:`Statement.confidence`; 0.5 by default.

    Raises:
        InputError: ``confidence`` is no share.
    """

    nested: bool = False
    denied: bool = False
    agency_lines: bool = False
    confidence: float = 0.5

    def __attrs_post_init__(self) -> None:
        if not 0 <= self.confidence <= 1:
            raise InputError(f"found the confidence {self.confidence}, expected 0 to 1")

    def keeps(self, document: Document) -> Iterator[Statement]:
        """The statements of a document that count, in its order."""
        lines = {s.id for s in document.statements if s.construction == AGENCY_LINES}
        for statement in document.statements:
            if (
                statement.voice is Voice.ATTRIBUTED
                and (self.nested or statement.parent is None or statement.parent in lines)
                and (self.denied or statement.polarity is Polarity.AFFIRMED)
                and (self.agency_lines or statement.id not in lines)
                and statement.confidence >= self.confidence
            ):
                yield statement


EVERYTHING = Filter(nested=True, denied=True, agency_lines=True, confidence=0)
"""Counts all that a source says."""

"""Spans, and parts made of them; :mod:`attribution.document` exports them."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

import attrs

from attribution.document.spans import Spans
from attribution.errors import InputError

__all__ = ["Part", "Span", "sorted_spans", "spans_of"]


@attrs.frozen
class Span:
    """A stretch of the text: ``text[begin:end]``.

    Args:
        begin: offset of its first character.
        end: offset behind its last character.
        text: its characters.

    Raises:
        InputError: the offsets are no stretch, or their distance is not the length of ``text``.
    """

    begin: int
    end: int
    text: str

    def __attrs_post_init__(self) -> None:
        if not 0 <= self.begin < self.end:
            raise InputError(f"found the span [{self.begin}, {self.end}], expected 0 <= begin < end")
        if len(self.text) != self.end - self.begin:
            raise InputError(
                f"found {len(self.text)} characters of text in the span [{self.begin}, {self.end}], "
                f"expected {self.end - self.begin}"
            )

    @classmethod
    def of(cls, text: str, begin: int, end: int) -> Span:
        """Cut a span out of the whole text.

        >>> Span.of("Laut Polizei regnet es.", 5, 12)
        Span(begin=5, end=12, text='Polizei')
        """
        return cls(begin, end, text[begin:end])


def spans_of(text: str, offsets: Iterable[tuple[int, int]]) -> tuple[Span, ...]:
    """Make the spans of a part from offsets in any order; overlapping and adjacent ones become one.

    Args:
        text: the whole text.
        offsets: pairs of begin and end; empty ones are dropped.

    Returns:
        Sorted spans that do not overlap.

    Raises:
        InputError: an offset lies outside the text.

    >>> [span.text for span in spans_of("Er teilte mit", [(10, 13), (3, 6), (5, 9)])]
    ['teilte', 'mit']
    """
    return tuple(Span.of(text, begin, end) for begin, end in Spans(offsets))


def sorted_spans(values: Iterable[Span]) -> tuple[Span, ...]:
    """Make a tuple of spans that are in order already.

    Raises:
        InputError: they are not, or two of them overlap.
    """
    spans = tuple(values)
    for left, right in pairwise(spans):
        if right.begin < left.end:
            raise InputError(
                f"found the span [{right.begin}, {right.end}] behind [{left.begin}, {left.end}], "
                "expected sorted spans that do not overlap"
            )
    return spans


@attrs.frozen
class Part:
    """One or more spans that belong together, such as the two halves of *teilte … mit*.

    Args:
        spans: the stretches of the text, in order.
    """

    spans: tuple[Span, ...] = attrs.field(converter=sorted_spans)

    @property
    def text(self) -> str:
        """The words of all spans, joined by an ellipsis; empty where there are none.

        >>> Part(spans_of("Er teilte es mit", [(3, 9), (13, 16)])).text
        'teilte … mit'
        """
        return " … ".join(span.text for span in self.spans)

    @property
    def offsets(self) -> tuple[tuple[int, int], ...]:
        """Begin and end of every span."""
        return tuple((span.begin, span.end) for span in self.spans)

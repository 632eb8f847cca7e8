"""One text with its canonical trees: what every construction, source and hedge rule reads."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

import attrs

from attribution.document.spans import Spans
from attribution.text.quotations import Quotation, find_quotations
from attribution.text.viewed import Viewed
from attribution.tree import Sentence, Token

__all__ = ["Article"]


def _in_order(sentences: Iterable[Sentence]) -> tuple[Sentence, ...]:
    return tuple(sentences)


@attrs.frozen(slots=False, eq=False)
class Article(Viewed):
    """A text and its sentences, with quotation marks and paragraphs found on the raw text.

    Args:
        text: the text as the caller passed it; all offsets refer to it.
        sentences: its sentences with canonical trees, in text order.
    """

    text: str
    sentences: tuple[Sentence, ...] = attrs.field(converter=_in_order)

    @cached_property
    def quotations(self) -> tuple[Quotation, ...]:
        """Paired quotation marks in order of their opening mark (nested pairs included)."""
        return find_quotations(self.text)

    @cached_property
    def outer_quotations(self) -> tuple[Quotation, ...]:
        """The pairs that stand in no other pair."""
        return tuple(q for q in self.quotations if q.depth == 0)

    @cached_property
    def paragraphs(self) -> tuple[tuple[int, int], ...]:
        """Offsets of the lines that hold text: a line break ends a paragraph."""
        return tuple(m.span() for m in re.finditer(r"[^\n\r]+", self.text) if not m[0].isspace())

    @cached_property
    def _sentence_begins(self) -> list[int]:
        return [s.begin for s in self.sentences]

    @cached_property
    def _paragraph_begins(self) -> list[int]:
        return [b for b, _ in self.paragraphs]

    @cached_property
    def _quotation_begins(self) -> list[int]:
        return [q.begin for q in self.outer_quotations]

    def is_quoted(self, spans: Spans) -> bool:
        """Whether each span is one pair of quotation marks or lies within it."""
        return all((pair := self.quotation_at(begin + 1)) is not None and end <= pair.end for begin, end in spans)

    def quotation_at(self, offset: int) -> Quotation | None:
        """The outermost quotation whose marks enclose ``offset``, ``None`` outside of marks."""
        i = bisect_right(self._quotation_begins, offset) - 1
        found = self.outer_quotations[i] if i >= 0 else None
        return found if found is not None and found.begin < offset < found.end else None

    def quotations_in(self, begin: int, end: int) -> Sequence[Quotation]:
        """The outermost quotations that open in a range."""
        begins = self._quotation_begins
        return self.outer_quotations[bisect_left(begins, begin) : bisect_left(begins, end)]

    def opens_quotation(self, offset: int) -> bool:
        """Whether an outermost quotation opens at ``offset``."""
        return bool(self.quotations_in(offset, offset + 1))

    def visible_before(self, offset: int) -> int:
        """The offset behind the last character before ``offset`` that is no white space; 0 where there is none."""
        while offset and self.text[offset - 1].isspace():
            offset -= 1
        return offset

    def visible_after(self, offset: int) -> str:
        """The first character from ``offset`` on that is no white space; empty at the end of the text."""
        while self.text[offset : offset + 1].isspace():
            offset += 1
        return self.text[offset : offset + 1]

    def sentence_index(self, offset: int) -> int:
        """Index of the sentence that holds ``offset`` (or the last one that begins before it; 0 at least)."""
        return max(0, bisect_right(self._sentence_begins, offset) - 1)

    def paragraph_index(self, offset: int) -> int:
        """Index of the paragraph that holds ``offset``."""
        return max(0, bisect_right(self._paragraph_begins, offset) - 1)

    def tokens(self, spans: Sequence[tuple[int, int]]) -> Iterator[tuple[int, Token]]:
        """Sentence index and token for every token that begins inside ``spans``, in text order."""
        for begin, end in spans:
            for i in range(self.sentence_index(begin), len(self.sentences)):
                sentence = self.sentences[i]
                if sentence.begin >= end:
                    break
                for token in sentence.tokens:
                    if begin <= token.begin < end:
                        yield i, token

    def sentences_of(self, spans: Sequence[tuple[int, int]]) -> Iterator[int]:
        """Indices of the sentences that ``spans`` touch, each once, in order."""
        last = -1
        for begin, end in spans:
            for i in range(max(last + 1, self.sentence_index(begin)), self.sentence_index(max(begin, end - 1)) + 1):
                yield i
                last = i

    def slice(self, spans: Sequence[tuple[int, int]]) -> str:
        """The text of ``spans``, pieces joined by a space."""
        return " ".join(self.text[b:e] for b, e in spans)

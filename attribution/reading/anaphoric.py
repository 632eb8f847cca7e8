"""What a pronoun takes up: a report in the sentence before, or that sentence."""

from __future__ import annotations

from attribution.document.spans import Spans
from attribution.reading.find import Find
from attribution.reading.reading import Reading
from attribution.reading.settle import is_likely
from attribution.tree import Sentence, Token

__all__ = ["taken_up", "told_before"]


def told_before(reading: Reading, index: int) -> Find | None:
    """The widest report by a named source in the sentence before, which another one can confirm or deny."""
    before = reading.anchored(index - 1)
    named = (f for f in before if f.cue and f.holder is not None and f.holder.spans and is_likely(f))
    return max(named, key=lambda f: f.end - f.begin, default=None)


def taken_up(previous: Sentence, pronoun: Token) -> Spans:
    """A sentence and the pronoun that takes it up."""
    return Spans([(previous.begin, previous.end), (pronoun.begin, pronoun.end)])

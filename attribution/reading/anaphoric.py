"""What a pronoun takes up: a report in the sentence before, or that sentence."""

from __future__ import annotations

from attribution.document import StatementType
from attribution.document.spans import Spans
from attribution.grammar.clauses import Syntax
from attribution.grammar.morphology import is_konjunktiv_1
from attribution.reading.find import Find
from attribution.reading.reading import Reading
from attribution.reading.settle import is_likely
from attribution.tree import Sentence, Token

__all__ = ["in_konjunktiv", "taken_up", "told_before"]


def told_before(reading: Reading, index: int) -> Find | None:
    """The widest report by a named source in the sentence before, which another one can confirm or deny."""
    before = reading.anchored(index - 1)
    named = (f for f in before if _names_speaker(f) and is_likely(f))
    return max(named, key=lambda f: f.end - f.begin, default=None)


def _names_speaker(find: Find) -> bool:
    """Whether a report says itself who speaks; before a colon it needs no verb for that (Beck: „Es taut“)."""
    holder = find.holder
    if holder is None or not holder.spans:
        return False
    return bool(find.cue) or (find.type is StatementType.DIRECT and not holder.carried)


def in_konjunktiv(previous: Syntax) -> bool:
    """Whether a sentence is told by somebody by its mood alone: "Das Geld *reiche*. Die Stadt bestritt das."."""
    return any(c.kind == "main" and is_konjunktiv_1(c.finite) for c in previous.clauses)


def taken_up(previous: Sentence, pronoun: Token) -> Spans:
    """A sentence and the pronoun that takes it up."""
    return Spans([(previous.begin, previous.end), (pronoun.begin, pronoun.end)])

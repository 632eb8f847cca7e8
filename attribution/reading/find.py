"""What a construction reports: the roles it saw, as character spans, and the lexicon entry behind the cue."""

from __future__ import annotations

import attrs

from attribution.document import Level, Polarity, Stance, StatementType
from attribution.document.spans import Spans
from attribution.grammar.mentions import Holder

__all__ = ["Find"]


@attrs.frozen(slots=True)
class Find:
    """One statement as a construction found it, before sources are resolved and hedges rated.

    Args:
        construction: id of the construction (its file name).
        type: the type of report.
        content: what is said.
        holder: who says it, ``None`` where nobody is named.
        cue: the words that report; ``lemma`` is their dictionary form.
        frame: the part of the sentence that frames the content.
        level: the certainty that the cue itself lends (``vermuten``: medium).
        relays: sources that pass the statement on, outermost first.
        confidence: share of such finds that were right on annotated text.
        negated: the cue is negated ("bestreitet nicht", "schließt nicht aus").
        beside: a second source of a content that another find has, independent of that find's source.
        rule: id of the construction file that made it.
        anchor: index of the sentence that holds the cue (the content's first sentence without one).
    """

    construction: str
    type: StatementType
    content: Spans
    holder: Holder | None
    cue: Spans = ()
    lemma: str = ""
    frame: Spans = ()
    addressee: Spans = ()
    stance: Stance = Stance.NEUTRAL
    level: Level = Level.NONE
    polarity: Polarity = Polarity.AFFIRMED
    relays: tuple[Holder, ...] = ()
    confidence: float = 0.5
    negated: bool = False
    beside: bool = False
    rule: str = ""
    anchor: int = 0

    @property
    def begin(self) -> int:
        """Offset of the first character of the content."""
        return self.content[0][0]

    @property
    def end(self) -> int:
        """Offset behind the last character of the content."""
        return self.content[-1][1]

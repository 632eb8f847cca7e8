"""What a construction reports: the roles it saw, as character spans, and the lexicon entry behind the cue."""

from __future__ import annotations

import attrs

from attribution.document import Level, Polarity, Stance, StatementType
from attribution.document.spans import Spans
from attribution.grammar.mentions import Holder
from attribution.reading.families import NO_FAMILY, Family, families

__all__ = ["Find"]


@attrs.frozen(slots=True)
class Find:
    """One statement as a construction found it, before sources are resolved and hedges rated.

    Args:
        type: the type of report.
        content: what is said.
        holder: who says it, ``None`` where nobody is named.
        cue: the words that report; ``lemma`` is their dictionary form.
        frame: the part of the sentence that frames the content.
        level: the certainty that the cue itself lends (``vermuten``: medium).
        relays: sources that pass the statement on, outermost first.
        confidence: share of such finds that were right on annotated text.
        negated: the cue is negated ("bestreitet nicht", "schließt nicht aus").
        aside: a clause told inside a statement of the author's; inside a reported one it makes no statement.
        beside: a second source of a content that another find has, independent of that find's source.
        told: a report that somebody else tells; where contents are one, both are links of a chain.
        construction: the family of the construction that made it; set by the engine.
        rule: the id of that construction, its file name; set by the engine.
        anchor: index of the sentence that holds the cue, the content's first sentence without one; set by the engine
            where the construction names no other.
    """

    type: StatementType
    content: Spans = attrs.field(converter=Spans)
    holder: Holder | None
    cue: Spans = attrs.field(default=Spans(), converter=Spans)
    lemma: str = ""
    frame: Spans = attrs.field(default=Spans(), converter=Spans)
    addressee: Spans = attrs.field(default=Spans(), converter=Spans)
    stance: Stance = Stance.NEUTRAL
    level: Level = Level.NONE
    polarity: Polarity = Polarity.AFFIRMED
    relays: tuple[Holder, ...] = ()
    confidence: float = 0.5
    negated: bool = False
    beside: bool = False
    aside: bool = False
    told: bool = False
    construction: str = ""
    rule: str = ""
    anchor: int = -1

    @property
    def family(self) -> Family:
        """What the constructions of its family have in common."""
        return families().get(self.construction, NO_FAMILY)

    @property
    def source(self) -> Spans:
        """The words that name who says it; none where nobody is named."""
        return self.holder.spans if self.holder is not None else Spans()

    @property
    def carries_on(self) -> bool:
        """Whether it carries a report on in the Konjunktiv, so that its cue is the verb of whatever is told there."""
        return self.type is StatementType.INDIRECT_FREE_INDIRECT

    @property
    def begin(self) -> int:
        """Offset of the first character of the content."""
        return self.content.begin

    @property
    def end(self) -> int:
        """Offset behind the last character of the content."""
        return self.content.end

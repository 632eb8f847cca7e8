"""What a construction reports: the roles it saw, as character spans, and the lexicon entry behind the cue."""

from __future__ import annotations

import attrs

from attribution.article import Spans
from attribution.document import Level, Polarity, Stance, StatementType
from attribution.tree import Token

__all__ = ["Find", "Holder"]


@attrs.frozen(slots=True)
class Holder:
    """The mention of a source: its spans and the token that heads it.

    Args:
        spans: the mention as it stands in the text; empty where nobody is named.
        sentence: index of the sentence that holds it.
        head: the noun, name or pronoun that heads the mention (``Angaben`` in "Angaben der Polizei").
        carried: taken over from an earlier statement (Konjunktiv continuation, continued quotation).
        own: the source is the subject of the content ("nach eigenen Angaben"); ``head`` is then that subject.
    """

    spans: Spans
    sentence: int
    head: Token | None
    carried: bool = False
    own: bool = False


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

"""What is rated: one statement with its frame, before it becomes part of a document."""

from __future__ import annotations

import attrs

from attribution.document import Level, Polarity, Stance, StatementType, Voice
from attribution.document.spans import Spans
from attribution.reading.families import NO_FAMILY, Family

__all__ = ["Unit"]


@attrs.frozen
class Unit:
    """A statement with what was found around it.

    Args:
        voice: who is responsible for it.
        content: what is said.
        frame: the words of the sentence that frame the content, with or without the cue.
        cue: the words that report.
        level: the certainty that the reporting word lends by itself (``vermuten``: medium).
        stance: what the reporting word says about the author's view of the content.
        type: the type of report; ``None`` in the author's voice.
        family: what the construction that found it shares with its family; of none in the author's voice.
        polarity: ``denied`` where the source rejects the content.
        negated: the reporting word is negated ("bestreitet nicht").
        inner: statements of *other* sources inside the content; the words in them are side remarks of this one.
            Quoted fragments of the same source stay out of this list: its voice is responsible for them too.

    >>> Unit("author", ((0, 10),)).stance
    <Stance.NEUTRAL: 'neutral'>
    """

    voice: Voice = attrs.field(converter=Voice)
    content: Spans
    frame: Spans = ()
    cue: Spans = ()
    level: Level = attrs.field(default=Level.NONE, converter=Level)
    stance: Stance = attrs.field(default=Stance.NEUTRAL, converter=Stance)
    type: StatementType | None = attrs.field(default=None, converter=attrs.converters.optional(StatementType))
    family: Family = NO_FAMILY
    polarity: Polarity = attrs.field(default=Polarity.AFFIRMED, converter=Polarity)
    negated: bool = False
    inner: Spans = ()

    @property
    def reported(self) -> bool:
        """Whether the content stands in reported speech, where Konjunktiv II may only replace Konjunktiv I.

        After ``laut``, ``so`` and ``wie`` the indicative is at home, and quotation marks keep the mood of the
        speaker: there Konjunktiv II means what it says.
        """
        kept = (StatementType.DIRECT, None)
        return self.voice is Voice.ATTRIBUTED and self.type not in kept and not self.family.keeps_mood

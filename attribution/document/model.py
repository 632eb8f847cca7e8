"""What an analysis is: statements with their sources, cues and hedges, as frozen classes.

All offsets are code points of the text as the caller passed it, half-open ``[begin, end)``. The spans of one part
are sorted and do not overlap; a part may be discontinuous. A missing part is ``None``, a collection is a tuple.
The JSON form (:meth:`Document.to_dict`) is described by the schema that :func:`attribution.json_schema` returns.
"""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from attribution.document.enums import Gender, Ground, How, Level, Polarity, SourceKind, Stance, StatementType, Voice
from attribution.document.parts import Part, Span, sorted_spans, spans_of
from attribution.errors import InputError

__all__ = [
    "Addressee",
    "Affiliation",
    "Cue",
    "Frame",
    "Gender",
    "GenderEvidence",
    "Ground",
    "Hedge",
    "Hedging",
    "How",
    "Level",
    "Mention",
    "Note",
    "Part",
    "Polarity",
    "Source",
    "SourceKind",
    "Span",
    "Stance",
    "Statement",
    "StatementType",
    "Voice",
    "spans_of",
]


_SHOWN = 60
"""How many characters of a text its ``repr`` has."""


# attrs types a generic converter as taking anything but what it gets, hence one function for each element type.


def _hedges(values: Iterable[Hedge]) -> tuple[Hedge, ...]:
    return tuple(values)


def _mentions(values: Iterable[Mention]) -> tuple[Mention, ...]:
    return tuple(values)


def _affiliations(values: Iterable[Affiliation]) -> tuple[Affiliation, ...]:
    return tuple(values)


def _strings(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(values)


def _numbers(values: Iterable[int]) -> tuple[int, ...]:
    return tuple(values)


@attrs.frozen
class Mention(Part):
    """A place where the text names a source; without spans where the source is only implied.

    Args:
        spans: the place; none where the source is only implied.
        source_id: the :attr:`Source.id` it resolves to.
        how: by which means it points there.
        margin: by how much its share lay above that of the next candidate when it was chosen (0 to 1); None where
            there was no choice. It explains a fresh analysis and is no part of the JSON form.
    """

    source_id: int
    how: How = attrs.field(converter=How)
    margin: float | None = attrs.field(default=None, eq=False, repr=False, kw_only=True)


@attrs.frozen
class Cue(Part):
    """The words that mark the report: *sagte*, *teilte … mit*, *laut*.

    Args:
        spans: where they stand.
        lemma: their dictionary form: *sagen*, *mitteilen*, *laut*.
    """

    lemma: str


@attrs.frozen
class Frame(Part):
    """The rest of the sentence that frames the content, with its comma or colon.

    Args:
        spans: where it stands.
    """


@attrs.frozen
class Addressee(Part):
    """Whom the source spoke to.

    Args:
        spans: where that is said.
    """


@attrs.frozen
class Hedge(Part):
    """Words that weaken a statement.

    Args:
        spans: where they stand.
        kind: what they are: ``modal``, ``adverb``, ``approximator`` and others.
        level: how strong they are.
    """

    kind: str
    level: Level = attrs.field(converter=Level)


@attrs.frozen
class Hedging:
    """How much a statement is hedged, and by which words.

    Args:
        level: that of the strongest cue that counts.
        cues: the words it rests on.

    Raises:
        InputError: a level above none has no cue.
    """

    level: Level = attrs.field(default=Level.NONE, converter=Level)
    cues: tuple[Hedge, ...] = attrs.field(default=(), converter=_hedges)

    def __attrs_post_init__(self) -> None:
        if self.level is not Level.NONE and not self.cues:
            raise InputError(f"found the level {self.level} without cues, expected the words it rests on")


@attrs.frozen
class Note(Part):
    """Something about the text worth knowing.

    Args:
        spans: what it is about.
        kind: ``boilerplate`` (navigation, credit lines and the like), and others.
        message: one sentence for readers.
    """

    kind: str
    message: str


@attrs.frozen
class Affiliation(Part):
    """A body that a source belongs to or speaks for: a party, a firm, an authority, an outlet.

    Args:
        spans: the words that say so: *(SPD)*, *CDU-Chef*, *Sprecher der Polizei*.
        name: the body, as the text calls it most fully.
    """

    name: str


@attrs.frozen
class GenderEvidence(Part):
    """The words that a person's gender rests on.

    Args:
        spans: the words: *Frau*, *die Ministerin*, *sie*, *Erna*.
        how: what kind of words they are.
    """

    how: Ground = attrs.field(converter=Ground)


@attrs.frozen(repr=False)
class Source:
    """A speaker in the world, one per document however often and however it is mentioned.

    Args:
        id: number within the document.
        name: the fullest name in the text, nominative, without article.
        kind: what it is in the world.
        roles: offices and functions, as the text gives them.
        aliases: other names the text uses for it.
        members: ids of the sources that a joint source ("A und B") is made of.
        affiliations: bodies that a person or group belongs to or speaks for, in the order of the text.
        gender: that of a person, where the text tells it; None for groups and bodies, and where it does not.
        gender_evidence: the words that the gender rests on; None without a gender.
        mentions: every place that points to it, in text order.
        statements: what it says, in document order; filled in by the document that the source is part of, and left
            out when sources are compared or printed.
    """

    id: int
    name: str
    kind: SourceKind = attrs.field(converter=SourceKind)
    roles: tuple[str, ...] = attrs.field(default=(), converter=_strings)
    aliases: tuple[str, ...] = attrs.field(default=(), converter=_strings)
    mentions: tuple[Mention, ...] = attrs.field(default=(), converter=_mentions)
    members: tuple[int, ...] = attrs.field(default=(), converter=_numbers, kw_only=True)
    affiliations: tuple[Affiliation, ...] = attrs.field(default=(), converter=_affiliations, kw_only=True)
    gender: Gender | None = attrs.field(default=None, converter=attrs.converters.optional(Gender), kw_only=True)
    gender_evidence: GenderEvidence | None = attrs.field(default=None, kw_only=True)
    statements: tuple[Statement, ...] = attrs.field(default=(), init=False, eq=False, repr=False)

    def __repr__(self) -> str:
        return f"<Source {self.id}: {self.name}, {self.kind}>"


@attrs.frozen(repr=False)
class Statement(Part):
    """Something said, by a source or by the author; ``text`` is the content alone.

    Args:
        id: number within the document, by first character, outer before nested.
        voice: who is responsible: a source, or the author.
        type: how the speech is rendered; None in the author's voice.
        construction: family of the construction that found it; None in the author's voice.
        rule: id of that construction, the name of its file; None in the author's voice, and where it is not known.
        spans: the content.
        source: the mention that says whose statement it is; None in the author's voice.
        via: ids of the relaying sources, the outermost first.
        cue: the words that mark the report; None where there are none.
        frame: the rest of the sentence around the content; None where there is none.
        addressee: whom the source spoke to; None where nobody is named.
        polarity: whether the source affirms the content or rejects it.
        stance: the author's attitude towards the report; None in the author's voice.
        hedging: how far the responsible voice commits itself, and by which words that shows.
        parent: id of the statement that this one is nested in.
        confidence: share of such finds that were right on annotated text.
        chain: who passed it on, the outermost first, and at last its own source; filled in by the document that the
            statement is part of, and left out when statements are compared or printed. Empty in the author's voice.

    Raises:
        InputError: the author's voice with a source, a type, a construction or a stance; an odd confidence.
    """

    id: int
    voice: Voice = attrs.field(converter=Voice)
    type: StatementType | None = attrs.field(converter=attrs.converters.optional(StatementType))
    construction: str | None
    spans: tuple[Span, ...] = attrs.field(converter=sorted_spans)
    source: Mention | None = None
    via: tuple[int, ...] = attrs.field(default=(), converter=_numbers)
    cue: Cue | None = None
    frame: Frame | None = None
    addressee: Addressee | None = None
    polarity: Polarity = attrs.field(default=Polarity.AFFIRMED, converter=Polarity)
    stance: Stance | None = attrs.field(default=None, converter=attrs.converters.optional(Stance))
    hedging: Hedging = Hedging()
    parent: int | None = None
    confidence: float = 1.0
    rule: str | None = attrs.field(default=None, kw_only=True)
    chain: tuple[Source, ...] = attrs.field(default=(), init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        if not self.spans:
            raise InputError(f"found statement {self.id} without spans, expected its content")
        if not 0.0 <= self.confidence <= 1.0:
            raise InputError(f"found the confidence {self.confidence}, expected 0 to 1")
        if self.voice is Voice.AUTHOR:
            for name in ("type", "construction", "rule", "source", "stance"):
                if getattr(self, name) is not None:
                    raise InputError(f"found a {name} on statement {self.id}, expected none in the author's voice")

    def __repr__(self) -> str:
        words = " ".join(self.text.split())
        words = words if len(words) <= _SHOWN else f"{words[: _SHOWN - 1]}…"
        who = self.source_name or ("author" if self.voice is Voice.AUTHOR else "no source")
        return f"<Statement {self.id}: {who}, {self.type or 'own voice'}: {words!r}>"

    @property
    def source_id(self) -> int | None:
        """The id of its source; None in the author's voice."""
        return self.source.source_id if self.source else None

    @property
    def speaker(self) -> Source | None:
        """Its source; None in the author's voice, and as long as the statement is part of no document."""
        return self.chain[-1] if self.source and self.chain else None

    @property
    def source_name(self) -> str | None:
        """The name of its source; None in the author's voice."""
        return self.speaker.name if self.speaker else None

    @property
    def source_kind(self) -> SourceKind | None:
        """What its source is in the world; None in the author's voice."""
        return self.speaker.kind if self.speaker else None

    @property
    def relays(self) -> tuple[Source, ...]:
        """Who passed it on (the sources that ``via`` has the ids of), the outermost first."""
        return self.chain[: len(self.via)]

    @property
    def level(self) -> Level:
        """How far it is hedged."""
        return self.hedging.level


def bind(
    statements: Iterable[Statement], sources: Iterable[Source]
) -> tuple[tuple[Statement, ...], tuple[Source, ...]]:
    """Copies of the statements and sources of one document that know each other.

    One source or statement can thus stand in two documents.
    """
    known = {source.id: attrs.evolve(source) for source in sources}
    bound = tuple(attrs.evolve(statement) for statement in statements)
    said: dict[int, list[Statement]] = {}
    for statement in bound:
        if statement.source:
            said.setdefault(statement.source.source_id, []).append(statement)
        own = (statement.source.source_id,) if statement.source else ()
        object.__setattr__(statement, "chain", tuple(known[number] for number in (*statement.via, *own)))
    for number, source in known.items():
        object.__setattr__(source, "statements", tuple(said.get(number, ())))
    return bound, tuple(known.values())

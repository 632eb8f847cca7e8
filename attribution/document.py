"""What an analysis is: statements with their sources, cues and hedges, as frozen classes.

All offsets are code points of the text as the caller passed it, half-open ``[begin, end)``. The spans of one part
are sorted and do not overlap; a part may be discontinuous. A missing part is ``None``, a collection is a tuple.
The JSON form (:meth:`Document.to_dict`) is described by the schema that :func:`attribution.json_schema` returns.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

import attrs

from attribution._enums import How, Level, Polarity, SourceKind, Stance, StatementType, Voice
from attribution._parts import Part, Span, sorted_spans, spans_of
from attribution.errors import InputError

__all__ = [
    "Addressee",
    "Cue",
    "Document",
    "Frame",
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


# attrs types a generic converter as taking anything but what it gets, hence one function for each element type.


def _hedges(values: Iterable[Hedge]) -> tuple[Hedge, ...]:
    return tuple(values)


def _mentions(values: Iterable[Mention]) -> tuple[Mention, ...]:
    return tuple(values)


def _strings(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(values)


def _numbers(values: Iterable[int]) -> tuple[int, ...]:
    return tuple(values)


def _statements(values: Iterable[Statement]) -> tuple[Statement, ...]:
    return tuple(values)


def _sources(values: Iterable[Source]) -> tuple[Source, ...]:
    return tuple(values)


def _notes(values: Iterable[Note]) -> tuple[Note, ...]:
    return tuple(values)


@attrs.frozen
class Mention(Part):
    """A place where the text names a source; without spans where the source is only implied.

    Args:
        source_id: the :attr:`Source.id` it resolves to.
        how: by which means it points there.
    """

    source_id: int
    how: How = attrs.field(converter=How)


@attrs.frozen
class Cue(Part):
    """The words that mark the report: *sagte*, *teilte … mit*, *laut*; with their lemma."""

    lemma: str


@attrs.frozen
class Frame(Part):
    """The rest of the sentence that frames the content, with its comma or colon."""


@attrs.frozen
class Addressee(Part):
    """Whom the source spoke to."""


@attrs.frozen
class Hedge(Part):
    """Words that weaken a statement, with their kind (modal verb, adverb …) and strength."""

    kind: str
    level: Level = attrs.field(converter=Level)


@attrs.frozen
class Hedging:
    """How much a statement is hedged, and by which words.

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
    """Something about the text worth knowing: boilerplate, an unclosed quotation mark and the like."""

    kind: str
    message: str


@attrs.frozen
class Source:
    """A speaker in the world, one per document however often and however it is mentioned.

    Args:
        id: number within the document.
        name: the fullest name in the text, nominative, without article.
        roles: offices and functions, as the text gives them.
        aliases: other names the text uses for it.
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
    statements: tuple[Statement, ...] = attrs.field(default=(), init=False, eq=False, repr=False)

    def _saying(self, statements: tuple[Statement, ...]) -> Source:
        """A copy that knows its statements, so that one source can stand in two documents."""
        copy = attrs.evolve(self)
        object.__setattr__(copy, "statements", statements)
        return copy


@attrs.frozen
class Statement(Part):
    """Something said, by a source or by the author; ``text`` is the content alone.

    Args:
        id: number within the document, by first character, outer before nested.
        type: how the speech is rendered; None in the author's voice.
        construction: id of the construction that found it; None in the author's voice.
        spans: the content.
        source: the mention that says whose statement it is; None in the author's voice.
        via: ids of the relaying sources, the outermost first.
        stance: the author's attitude towards the report; None in the author's voice.
        parent: id of the statement that this one is nested in.
        confidence: share of such finds that were right on annotated text.

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

    def __attrs_post_init__(self) -> None:
        if not self.spans:
            raise InputError(f"found statement {self.id} without spans, expected its content")
        if not 0.0 <= self.confidence <= 1.0:
            raise InputError(f"found the confidence {self.confidence}, expected 0 to 1")
        if self.voice is Voice.AUTHOR:
            for name in ("type", "construction", "source", "stance"):
                if getattr(self, name) is not None:
                    raise InputError(f"found a {name} on statement {self.id}, expected none in the author's voice")


@attrs.frozen
class Document:
    """A text with everything that was found in it.

    Raises:
        InputError: a span does not lie in the text or differs from it; an id is used twice or points nowhere.
    """

    text: str
    statements: tuple[Statement, ...] = attrs.field(default=(), converter=_statements)
    sources: tuple[Source, ...] = attrs.field(default=(), converter=_sources)
    notes: tuple[Note, ...] = attrs.field(default=(), converter=_notes)

    def __attrs_post_init__(self) -> None:
        sources = _unique("source", (source.id for source in self.sources))
        statements = _unique("statement", (statement.id for statement in self.statements))
        for statement in self.statements:
            where = f"in statement {statement.id}"
            mentioned = [statement.source.source_id] if statement.source else []
            for number in (*mentioned, *statement.via):
                if number not in sources:
                    raise InputError(f"found the source id {number} {where}, expected the id of a source")
            if statement.parent is not None and statement.parent not in statements - {statement.id}:
                raise InputError(f"found the parent {statement.parent} {where}, expected another statement's id")
            parts = (statement, statement.source, statement.cue, statement.frame, statement.addressee)
            for part in (*parts, *statement.hedging.cues):
                self._check(part, where)
        for source in self.sources:
            for mention in source.mentions:
                self._check(mention, f"in source {source.id}")
                if mention.source_id != source.id:
                    raise InputError(f"found a mention of source {mention.source_id} in source {source.id}")
        for note in self.notes:
            self._check(note, "in a note")
        said: dict[int, list[Statement]] = {}
        for statement in self.statements:
            if statement.source:
                said.setdefault(statement.source.source_id, []).append(statement)
        bound = tuple(source._saying(tuple(said.get(source.id, ()))) for source in self.sources)
        object.__setattr__(self, "sources", bound)

    def _check(self, part: Part | None, where: str) -> None:
        for span in part.spans if part else ():
            if self.text[span.begin : span.end] != span.text:
                raise InputError(
                    f"found {span.text!r} as [{span.begin}, {span.end}] {where}, "
                    f"expected {self.text[span.begin : span.end]!r}, which the text has there"
                )

    @property
    def attributed(self) -> tuple[Statement, ...]:
        """The statements that a source is responsible for."""
        return tuple(s for s in self.statements if s.voice is Voice.ATTRIBUTED)

    @property
    def author(self) -> tuple[Statement, ...]:
        """The statements in the author's own voice."""
        return tuple(s for s in self.statements if s.voice is Voice.AUTHOR)

    def source(self, id: int) -> Source:
        """Return the source with this id.

        Raises:
            InputError: no source has it.
        """
        for source in self.sources:
            if source.id == id:
                return source
        raise InputError(f"found the source id {id}, expected one of {[source.id for source in self.sources]}")

    def by_source(self) -> dict[Source, tuple[Statement, ...]]:
        """Group the attributed statements by source, both in document order; sources without any are left out."""
        return {source: source.statements for source in self.sources if source.statements}

    def chain(self, statement: Statement) -> tuple[Source, ...]:
        """Return who passed a statement on, outermost first, and at last its own source; empty in the author's voice.

        Args:
            statement: one of this document's statements.

        >>> text = "dpa: Die Polizei hat Spuren gefunden."
        >>> report = Statement(
        ...     0, "attributed", "indirect", "source_line", spans_of(text, [(9, 36)]),
        ...     source=Mention(spans_of(text, [(5, 16)]), 1, "named"), via=[0],
        ... )
        >>> document = Document(text, [report], [Source(0, "dpa", "media"), Source(1, "Polizei", "state")])
        >>> [source.name for source in document.chain(report)]
        ['dpa', 'Polizei']
        """
        own = (statement.source.source_id,) if statement.source else ()
        return tuple(self.source(number) for number in (*statement.via, *own))

    def explain(self, statement: Statement) -> str:
        """Say in one line why a statement is what it is: source, chain, construction, cue and hedges.

        Args:
            statement: one of this document's statements.

        >>> text = "Laut Polizei regnet es wohl."
        >>> hedges = Hedging(Level.LOW, [Hedge(spans_of(text, [(23, 27)]), "adverb", Level.LOW)])
        >>> report = Statement(
        ...     0, "attributed", "indirect", "preposition", spans_of(text, [(13, 27)]),
        ...     source=Mention(spans_of(text, [(5, 12)]), 0, "named"), cue=Cue(spans_of(text, [(0, 4)]), "laut"),
        ...     stance="neutral", hedging=hedges,
        ... )
        >>> document = Document(text, [report], [Source(0, "Polizei", "organisation")])
        >>> document.explain(report)
        'Polizei (named: "Polizei") | indirect by preposition, cue "Laut" | hedging low: "wohl" (adverb, low)'
        """
        from attribution.render import explain

        return explain(self, statement)

    def to_dict(self) -> dict[str, Any]:
        """Return the analysis as plain lists and dicts, as the JSON Schema describes them."""
        from attribution._codec import document_to_dict

        return document_to_dict(self)

    def to_json(self, *, indent: int | None = None) -> str:
        """Return :meth:`to_dict` as JSON; German letters stay as they are."""
        return json.dumps(self.to_dict(), ensure_ascii=False, indent=indent)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Document:
        """Read back what :meth:`to_dict` gave.

        Raises:
            InputError: something is missing, unknown or of another type; the message says where.

        >>> Document.from_dict(Document("Es regnet.").to_dict())
        Document(text='Es regnet.', statements=(), sources=(), notes=())
        """
        from attribution._codec import document_from_dict

        return document_from_dict(data)


def _unique(what: str, ids: Iterable[int]) -> set[int]:
    seen: set[int] = set()
    for number in ids:
        if number in seen:
            raise InputError(f"found the {what} id {number} twice, expected every id once")
        seen.add(number)
    return seen

"""A text with everything that was found in it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

import attrs

from attribution.document.codec import fields, to_dict
from attribution.document.enums import Voice
from attribution.document.explain import explain
from attribution.document.model import Note, Source, Statement
from attribution.document.parts import Part
from attribution.errors import InputError

__all__ = ["Document"]


def _statements(values: Iterable[Statement]) -> tuple[Statement, ...]:
    return tuple(values)


def _sources(values: Iterable[Source]) -> tuple[Source, ...]:
    return tuple(values)


def _notes(values: Iterable[Note]) -> tuple[Note, ...]:
    return tuple(values)


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

        >>> from attribution import Mention, Source, Statement
        >>> from attribution.document import spans_of
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

        >>> from attribution import Cue, Hedge, Hedging, Level, Mention, Source, Statement
        >>> from attribution.document import spans_of
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
        return explain(statement, self.chain(statement))

    def to_dict(self) -> dict[str, Any]:
        """Return the analysis as plain lists and dicts, as the JSON Schema describes them."""
        return to_dict(self)

    def to_json(self, *, indent: int | None = None) -> str:
        """Return :meth:`to_dict` as JSON; German letters stay as they are."""
        return json.dumps(self.to_dict(), ensure_ascii=False, indent=indent)

    def to_html(self, *, title: str | None = None) -> str:
        """Return a web page of the text with every statement marked: whose it is, how sure it sounds, and why.

        It is one file that asks for nothing outside of it: write it to disk and open it in a browser.

        Args:
            title: the title of the page; without one the first line of the text.

        >>> "<title>Es regnet.</title>" in Document("Es regnet.").to_html()
        True
        """
        from attribution.pages import article_page

        return article_page(self, title=title)

    def _repr_html_(self) -> str:
        """What a notebook shows: the page of :meth:`to_html` in a frame."""
        from attribution.pages import notebook_frame

        return notebook_frame(self)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Document:
        """Read back what :meth:`to_dict` gave.

        Raises:
            InputError: something is missing, unknown or of another type; the message says where.

        >>> Document.from_dict(Document("Es regnet.").to_dict())
        Document(text='Es regnet.', statements=(), sources=(), notes=())
        """
        return cls(**fields(data))


def _unique(what: str, ids: Iterable[int]) -> set[int]:
    seen: set[int] = set()
    for number in ids:
        if number in seen:
            raise InputError(f"found the {what} id {number} twice, expected every id once")
        seen.add(number)
    return seen

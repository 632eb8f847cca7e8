"""A text with everything that was found in it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

import attrs

from attribution.document.enums import Voice
from attribution.document.model import Note, Source, Statement, bind
from attribution.document.parts import Part
from attribution.document.record import checked_id, checked_meta
from attribution.errors import InputError
from attribution.version import __version__

if TYPE_CHECKING:
    from attribution.document.rows import Linker
    from attribution.tree import Sentence

__all__ = ["Document"]

_SHOWN = 60
"""How many characters of a text its ``repr`` has."""


def _statements(values: Iterable[Statement]) -> tuple[Statement, ...]:
    return tuple(values)


def _sources(values: Iterable[Source]) -> tuple[Source, ...]:
    return tuple(values)


def _notes(values: Iterable[Note]) -> tuple[Note, ...]:
    return tuple(values)


def _trees(values: Iterable[Sentence]) -> tuple[Sentence, ...]:
    return tuple(values)


@attrs.frozen(repr=False)
class Document:
    """A text with everything that was found in it.

    Args:
        text: the text as it was passed in.
        statements: what is said, in order of the first character.
        sources: who says it.
        notes: oddities and boilerplate.
        id: what the caller calls the text, if anything.
        meta: what the caller gave with the text (title, outlet, author, date, url …); no part of the analysis.
        library: the version of the library that made the analysis.
        model: the parser's model, as "bundled 4"; empty where no parser was needed.
        sentences: the text in sentences and tokens with their trees, as the parser gave them; no part of the JSON form,
            so a document that was read back has none. Not compared.

    Raises:
        InputError: a span does not lie in the text or differs from it; an id is used twice or points nowhere; ``id``
            is no string or ``meta`` no mapping with strings as keys.
    """

    text: str
    statements: tuple[Statement, ...] = attrs.field(default=(), converter=_statements)
    sources: tuple[Source, ...] = attrs.field(default=(), converter=_sources)
    notes: tuple[Note, ...] = attrs.field(default=(), converter=_notes)
    id: str | None = attrs.field(default=None, converter=checked_id)
    meta: Mapping[str, Any] = attrs.field(factory=dict, converter=checked_meta, hash=False)
    library: str = attrs.field(default=__version__, repr=False)
    model: str = attrs.field(default="", repr=False)
    sentences: tuple[Sentence, ...] = attrs.field(default=(), converter=_trees, eq=False, kw_only=True)

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
            for number in source.members:
                if number not in sources - {source.id}:
                    raise InputError(f"found the member {number} in source {source.id}, expected another source's id")
            for mention in source.mentions:
                self._check(mention, f"in source {source.id}")
                if mention.source_id != source.id:
                    raise InputError(f"found a mention of source {mention.source_id} in source {source.id}")
        for note in self.notes:
            self._check(note, "in a note")
        bound, known = bind(self.statements, self.sources)
        object.__setattr__(self, "statements", bound)
        object.__setattr__(self, "sources", known)

    def __repr__(self) -> str:
        words = " ".join(self.text.split()) if self.id is None else self.id
        words = words if len(words) <= _SHOWN else f"{words[: _SHOWN - 1]}…"
        counts = ((len(self.statements), "statement"), (len(self.sources), "source"), (len(self.notes), "note"))
        return f"<Document {words!r}: {', '.join(f'{n} {word}' + 's' * (n != 1) for n, word in counts)}>"

    def _check(self, part: Part | None, where: str) -> None:
        for span in part.spans if part else ():
            if self.text[span.begin : span.end] != span.text:
                raise InputError(
                    f"found {span.text!r} as [{span.begin}, {span.end}] {where}, "
                    f"expected {self.text[span.begin : span.end]!r}, which the text has there"
                )

    @property
    def error(self) -> str | None:
        """Why there is no analysis of this text; None where there is one.

        :func:`attribution.analyze_many` gives such documents with ``on_error="record"``: they have no statements and a
        note of the kind ``error``, whose message this is.
        """
        return next((note.message for note in self.notes if note.kind == "error"), None)

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

        Raises:
            InputError: it is none of them.

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
        own = next((s for s in self.statements if s == statement), None)
        if own is None:
            raise InputError(
                f"found {statement!r}, expected a statement of this document, such as document.statements[0]"
            )
        return own.chain

    def explain(self, statement: Statement) -> str:
        """Say in one line why a statement is what it is: source, chain, construction, cue and hedges.

        Those who passed it on stand behind "via", the outermost first, as in :attr:`Statement.via`.

        Args:
            statement: one of this document's statements.

        Raises:
            InputError: it is none of them.

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
        from attribution.document.explain import explain

        return explain(statement, self.chain(statement))

    def rows(
        self, table: str = "statements", *, flat: bool = True, meta: bool = True, registry: Linker | None = None
    ) -> list[dict[str, Any]]:
        """Return the rows of a table, each a dict, as :mod:`attribution.tables` makes them of many documents.

        Args:
            table: statements, sources, mentions, hedges, notes or documents.
            flat: whether each cell holds one value: lists of words are joined by "; ", lists of offsets left out.
            meta: whether :attr:`meta` is put behind the other columns.
            registry: gives sources their identifiers; an :class:`attribution.Registry`.

        Raises:
            InputError: there is no such table.

        >>> [(row["doc_id"], row["n_statements"]) for row in Document("Es regnet.", id="a1").rows("documents")]
        [('a1', 0)]
        """
        from attribution.document.rows import rows

        return list(rows(self, table, flat=flat, meta=meta, registry=registry))

    def to_dict(self) -> dict[str, Any]:
        """Return the analysis as plain lists and dicts, as the JSON Schema describes them."""
        from attribution.document.codec import to_dict

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
        <Document 'Es regnet.': 0 statements, 0 sources, 0 notes>
        """
        from attribution.document.codec import fields

        return cls(**fields(data))


def _unique(what: str, ids: Iterable[int]) -> set[int]:
    seen: set[int] = set()
    for number in ids:
        if number in seen:
            raise InputError(f"found the {what} id {number} twice, expected every id once")
        seen.add(number)
    return seen

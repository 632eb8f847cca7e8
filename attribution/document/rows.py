"""Documents as rows of tables: one row for each statement, source, mention, hedge, note or document."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any, Protocol

import attrs

from attribution.document.parts import Part
from attribution.document.record import plain
from attribution.errors import InputError

if TYPE_CHECKING:
    from attribution.document.document import Document

__all__ = ["Column", "Linker", "columns", "rows", "tables"]

Row = dict[str, Any]


class Linker(Protocol):
    """Gives sources their identifiers, as :class:`attribution.Registry` does."""

    def link(self, document: Document) -> Mapping[int, str]:
        """Identifiers of a document's sources, by source id."""


@attrs.frozen
class Column:
    """A column of a table.

    Args:
        table: statements, sources, mentions, hedges, notes or documents.
        name: what it is called.
        type: str, set, name, int, float, strs, ints or spans.
        flat: what becomes of it where a cell holds one value: same, joined or left out.
        meaning: what stands in it.
    """

    table: str
    name: str
    type: str
    flat: str
    meaning: str


@cache
def _columns() -> Mapping[str, tuple[Column, ...]]:
    from importlib.resources import files

    text = files("attribution.document").joinpath("columns.csv").read_text(encoding="utf-8")
    found: dict[str, list[Column]] = {}
    for row in csv.reader(line for line in text.splitlines()[1:] if not line.startswith("#")):
        if row != ["table", "column", "type", "flat", "meaning"]:
            found.setdefault(row[0], []).append(Column(*row))
    return {table: tuple(own) for table, own in found.items()}


def tables() -> tuple[str, ...]:
    """The names of the tables.

    >>> tables()
    ('statements', 'sources', 'mentions', 'hedges', 'notes', 'documents')
    """
    return tuple(_columns())


def columns(table: str = "statements", *, flat: bool = False) -> tuple[Column, ...]:
    """The columns of a table.

    Args:
        table: its name.
        flat: only those that a table has whose cells hold one value each.

    Raises:
        InputError: there is no such table.

    >>> [column.name for column in columns("notes")]
    ['doc_id', 'kind', 'message', 'begin', 'end', 'text']
    """
    if table not in _columns():
        raise InputError(f"found the table {table!r}, expected one of {', '.join(tables())}")
    return tuple(column for column in _columns()[table] if not (flat and column.flat == "left out"))


def rows(
    document: Document,
    table: str = "statements",
    *,
    flat: bool = True,
    meta: bool = True,
    doc_id: str | None = None,
    registry: Linker | None = None,
) -> Iterator[Row]:
    """The rows of one document; see :meth:`Document.rows`.

    Args:
        document: what is put into rows.
        table: statements, sources, mentions, hedges, notes or documents.
        flat: whether lists are joined by "; " or left out.
        meta: whether what came with the text is put behind the other columns (with ``meta_`` before its name where a
            column of this name is there already).
        doc_id: the document's id, where it has none itself.
        registry: gives sources their identifiers.
    """
    own = columns(table, flat=flat)
    joined = {column.name for column in own if flat and column.flat == "joined"}
    names = [column.name for column in own]
    key = document.id if document.id is not None else doc_id
    added = {f"meta_{name}" if name in names else name: value for name, value in _meta(document, flat)} if meta else {}
    if registry is not None and not hasattr(registry, "link"):
        raise InputError(f"found {type(registry).__name__} as registry, expected an attribution.Registry")
    for row in _MAKERS[table](document, registry):
        row["doc_id"] = key
        yield {name: "; ".join(row[name]) if name in joined else row[name] for name in names} | added


def _meta(document: Document, flat: bool) -> Iterator[tuple[str, Any]]:
    """What came with the text; in a flat row a list of values as one string."""
    for name, value in plain(document.meta).items():
        if flat and isinstance(value, list) and all(isinstance(entry, str) for entry in value):
            yield name, "; ".join(value)
        elif isinstance(value, list | dict):
            import json

            yield name, json.dumps(value, ensure_ascii=False)
        else:
            yield name, value


def _statements(document: Document, registry: Linker | None) -> Iterator[Row]:
    for statement in document.statements:
        source = statement.source
        yield {
            "statement_id": statement.id,
            "voice": statement.voice.value,
            "type": statement.type.value if statement.type else None,
            "construction": statement.construction,
            "rule": statement.rule,
            "text": statement.text,
            "begin": statement.offsets[0][0],
            "end": statement.offsets[-1][1],
            "n_spans": len(statement.spans),
            "spans": list(statement.offsets),
            "source_id": statement.source_id,
            "source_name": statement.source_name,
            "source_kind": statement.source_kind.value if statement.source_kind else None,
            "source_how": source.how.value if source else None,
            **_part("source", source),
            "via": [relay.name for relay in statement.relays],
            "via_ids": list(statement.via),
            "cue_lemma": statement.cue.lemma if statement.cue else None,
            **_part("cue", statement.cue),
            **_part("frame", statement.frame),
            **_part("addressee", statement.addressee),
            "polarity": statement.polarity.value,
            "stance": statement.stance.value if statement.stance else None,
            "level": statement.level.value,
            "cues": [cue.text or cue.kind for cue in statement.hedging.cues],
            "parent": statement.parent,
            "confidence": statement.confidence,
        }


def _part(name: str, part: Part | None) -> Row:
    return {f"{name}_text": part.text if part else None, f"{name}_spans": list(part.offsets) if part else []}


def _sources(document: Document, registry: Linker | None) -> Iterator[Row]:
    identifiers = registry.link(document) if registry is not None else {}
    for source in document.sources:
        yield {
            "source_id": source.id,
            "name": source.name,
            "kind": source.kind.value,
            "roles": list(source.roles),
            "aliases": list(source.aliases),
            "members": list(source.members),
            "affiliations": [body.name for body in source.affiliations],
            "affiliations_text": [body.text for body in source.affiliations],
            "gender": source.gender.value if source.gender else None,
            "gender_how": source.gender_evidence.how.value if source.gender_evidence else None,
            "gender_text": source.gender_evidence.text if source.gender_evidence else None,
            "identifier": identifiers.get(source.id),
            "n_statements": len(source.statements),
            "n_mentions": len(source.mentions),
        }


def _mentions(document: Document, registry: Linker | None) -> Iterator[Row]:
    for source in document.sources:
        for number, mention in enumerate(source.mentions):
            own = {"source_id": source.id, "source_name": source.name, "mention_id": number, "how": mention.how.value}
            yield from (own | piece for piece in _pieces(mention))


def _hedges(document: Document, registry: Linker | None) -> Iterator[Row]:
    for statement in document.statements:
        for number, cue in enumerate(statement.hedging.cues):
            own = {"statement_id": statement.id, "hedge_id": number, "kind": cue.kind, "level": cue.level.value}
            yield from (own | piece for piece in _pieces(cue))


def _notes(document: Document, registry: Linker | None) -> Iterator[Row]:
    for note in document.notes:
        yield from ({"kind": note.kind, "message": note.message} | piece for piece in _pieces(note))


def _pieces(part: Part) -> Iterator[Row]:
    """A row for each piece of a part; one without offsets where the text has no words for it."""
    for number, span in enumerate(part.spans):
        yield {"part": number, "begin": span.begin, "end": span.end, "text": span.text}
    if not part.spans:
        yield {"part": 0, "begin": None, "end": None, "text": ""}


def _documents(document: Document, registry: Linker | None) -> Iterator[Row]:
    yield {
        "text": document.text,
        "n_statements": len(document.statements),
        "n_attributed": len(document.attributed),
        "n_sources": len(document.sources),
        "notes": list(dict.fromkeys(note.kind for note in document.notes)),
        "error": document.error,
        "library": document.library,
        "model": document.model,
    }


_MAKERS: Mapping[str, Callable[[Document, Linker | None], Iterator[Row]]] = {
    "statements": _statements,
    "sources": _sources,
    "mentions": _mentions,
    "hedges": _hedges,
    "notes": _notes,
    "documents": _documents,
}

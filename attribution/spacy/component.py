"""The component and its factory."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc, Span, SpanGroup
from spacy.util import minibatch

from attribution.analyzer import Analyzer
from attribution.document import Document, Statement
from attribution.document.parts import Part
from attribution.errors import InputError
from attribution.sources import Registry

__all__ = ["COLOURS", "AttributionComponent", "make"]

_KEY = "attribution"
_GROUPS = ("sources", "cues", "hedges")
"""Span groups beside that of the contents."""
_MODES = ("strict", "contract", "expand")
"""What spaCy can do with offsets within its tokens."""

COLOURS = {
    "direct": "#a6cee3",
    "indirect": "#b2df8a",
    "reported": "#fdbf6f",
    "free_indirect": "#cab2d6",
    "indirect_free_indirect": "#cab2d6",
    "author": "#eeeeee",
}
"""For displaCy, by the label of a span."""


class AttributionComponent:
    """Puts an analysis on documents; see :func:`make`."""

    def __init__(self, *, spans_key: str, alignment_mode: str, author: bool, registry: str | None) -> None:
        if spans_key in _GROUPS:
            raise InputError(f"found the spans_key {spans_key!r}, expected another than {', '.join(_GROUPS)}")
        if alignment_mode not in _MODES:
            raise InputError(f"found the alignment_mode {alignment_mode!r}, expected one of {', '.join(_MODES)}")
        self._spans_key = spans_key
        self._alignment = alignment_mode
        self._author = author
        self._registry = Registry.from_csv(registry) if registry else None
        self._analyzer = Analyzer()

    def __call__(self, doc: Doc) -> Doc:
        """Analyse one document."""
        return self._marked(doc, self._analyzer.analyze(doc.text))

    def pipe(self, stream: Iterable[Doc], *, batch_size: int = 128) -> Iterator[Doc]:
        """Analyse documents in batches."""
        for docs in minibatch(stream, size=batch_size):
            documents = self._analyzer.analyze_many(doc.text for doc in docs)
            for doc, document in zip(docs, documents, strict=True):
                yield self._marked(doc, document)

    def to_disk(self, path: object, exclude: Iterable[str] = ()) -> None:
        """Nothing: all there is stands in the configuration."""

    def from_disk(self, path: object, exclude: Iterable[str] = ()) -> AttributionComponent:
        """Nothing; see :meth:`to_disk`."""
        return self

    def to_bytes(self, exclude: Iterable[str] = ()) -> bytes:
        """Nothing; see :meth:`to_disk`."""
        return b""

    def from_bytes(self, data: bytes, exclude: Iterable[str] = ()) -> AttributionComponent:
        """Nothing; see :meth:`to_disk`."""
        return self

    def _marked(self, doc: Doc, document: Document) -> Doc:
        doc.user_data[_KEY] = document.to_dict()
        known = self._registry.link(document) if self._registry else {}
        groups: dict[str, list[tuple[Span, float]]] = {key: [] for key in (self._spans_key, *_GROUPS)}
        for statement in document.statements:
            if statement.type is None and not self._author:
                continue
            sure, own = statement.confidence, str(statement.id)
            identifier = known.get(statement.source_id, "") if statement.source_id is not None else ""
            label = statement.type.value if statement.type else "author"
            groups[self._spans_key] += self._spans(doc, statement, label, own, identifier, sure)
            if statement.cue:
                groups["cues"] += self._spans(doc, statement.cue, "cue", own, "", sure)
            for hedge in statement.hedging.cues:
                groups["hedges"] += self._spans(doc, hedge, hedge.level.value, own, "", 1.0)
        for source in document.sources:
            for mention in source.mentions:
                identifier = known.get(source.id, "")
                groups["sources"] += self._spans(doc, mention, source.kind.value, str(source.id), identifier, 1.0)
        for key, found in groups.items():
            doc.spans[key] = SpanGroup(
                doc, name=key, spans=[span for span, _ in found], attrs={"scores": [score for _, score in found]}
            )
        return doc

    def _spans(
        self, doc: Doc, part: Part, label: str, id: str, identifier: str, score: float
    ) -> Iterator[tuple[Span, float]]:
        """A span for each piece of a part."""
        for begin, end in part.offsets:
            span = doc.char_span(begin, end, label=label, kb_id=identifier, span_id=id, alignment_mode=self._alignment)
            if span is not None:
                yield span, score


@Language.factory(  # type: ignore[untyped-decorator]
    "attribution",
    default_config={"spans_key": "sc", "alignment_mode": "expand", "author": True, "registry": None},
    assigns=["doc.spans", "doc._.attribution", "doc._.statements"],
)
def make(
    nlp: Language, name: str, spans_key: str, alignment_mode: str, author: bool, registry: str | None
) -> AttributionComponent:
    """Make the component.

    Args:
        nlp: the pipeline.
        name: the component's name in it.
        spans_key: the span group of contents: a span for each piece, its label the type (``author`` for the author's
            own statements), its ``span_id`` the statement's id, its ``kb_id`` the source's identifier. Groups
            ``sources``, ``cues`` and ``hedges`` stand beside it; ``attrs["scores"]`` has the confidences.
        alignment_mode: what becomes of offsets that lie within spaCy's tokens.
        author: whether the author's own statements have spans.
        registry: a CSV file of sources with their identifiers; see :meth:`attribution.Registry.from_csv`.
    """
    return AttributionComponent(spans_key=spans_key, alignment_mode=alignment_mode, author=author, registry=registry)


def _attribution(doc: Doc) -> Document | None:
    data = doc.user_data.get(_KEY)
    return None if data is None else Document.from_dict(data)


def _statements(doc: Doc) -> tuple[Statement, ...]:
    document = _attribution(doc)
    return document.statements if document else ()


def _statement(span: Span) -> Statement | None:
    return next((s for s in _statements(span.doc) if str(s.id) == span.id_), None) if span.id_ else None


def _register() -> None:
    for kind, name, getter in (
        (Doc, "attribution", _attribution),
        (Doc, "statements", _statements),
        (Span, "statement", _statement),
    ):
        target: Any = kind
        if not target.has_extension(name):
            target.set_extension(name, getter=getter)


_register()

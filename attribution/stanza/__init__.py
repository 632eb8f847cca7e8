"""A processor for Stanza: statements on Stanza's own documents, and the bundled model as a variant of its processors.

With an official German package (``stanza.download("de")``), Stanza parses and this package attributes::

    import stanza
    import attribution.stanza

    nlp = stanza.Pipeline("de", processors="tokenize,mwt,pos,lemma,depparse,attribution", download_method=None)
    doc = nlp("Laut Polizei regnet es.")
    doc.statements[0].source_name

With ``tokenize``, ``pos``, ``lemma`` and ``depparse`` set to ``attribution``, the bundled model parses, below
whatever other processors of Stanza. :func:`pipeline` makes such a pipeline where Stanza has no files at all.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from importlib.resources import files
from typing import Any

import stanza
from stanza.models.common.doc import Document as StanzaDocument
from stanza.pipeline.processor import Processor, ProcessorVariant, register_processor, register_processor_variant

from attribution.analyzer import Analyzer
from attribution.document import Document
from attribution.errors import InputError
from attribution.parsers import default_parser
from attribution.parsers.official import sentences_of
from attribution.tree import Sentence

__all__ = ["AttributionProcessor", "pipeline"]

_NEEDED = ("tokenize", "pos", "lemma", "depparse")


class _Parsed:
    """A parser that has the trees of one text already."""

    model = "stanza"
    verbatim = True

    def __init__(self, text: str, sentences: Sequence[Sentence]) -> None:
        self._text = text
        self._sentences = sentences

    def parse(self, text: str) -> Sequence[Sentence]:
        return self._sentences

    def parse_many(self, texts: Iterable[str]) -> Iterator[Sequence[Sentence]]:
        return map(self.parse, texts)


@register_processor("attribution")
class AttributionProcessor(Processor):  # type: ignore[misc]
    """Puts the analysis of a text on Stanza's document, as ``doc.attribution`` and ``doc.statements``."""

    PROVIDES_DEFAULT = frozenset({"attribution"})
    REQUIRES_DEFAULT = frozenset(_NEEDED)

    def process(self, doc: Any) -> Any:
        """Analyse one document.

        Raises:
            InputError: it does not have the text that its offsets belong to.
        """
        if doc.text is None:
            raise InputError("found a document of Stanza without its text, expected one that was made from a string")
        parser = _Parsed(doc.text, sentences_of(doc, doc.text))
        doc.attribution = Analyzer(parser).analyze(doc.text)
        return doc

    def bulk_process(self, docs: list[Any]) -> list[Any]:
        """Analyse several documents, each by itself."""
        return [self.process(doc) for doc in docs]


class _Variant(ProcessorVariant):  # type: ignore[misc]
    def __init__(self, config: object) -> None:
        self._parser = default_parser()


@register_processor_variant("tokenize", "attribution")
class _Tokenize(_Variant):
    """Sentences, words, tags, lemmas and trees at once: the bundled model has them together."""

    def process(self, text: Any) -> Any:
        """Make a document of a text."""
        if not isinstance(text, str):
            raise InputError(f"found {type(text).__name__} as text, expected str")
        return self.bulk_process([text])[0]

    def bulk_process(self, texts: list[Any]) -> list[Any]:
        """Make documents of several texts, or of documents that have nothing but their text."""
        given = [text if isinstance(text, str) else text.text for text in texts]
        parsed = self._parser.parse_many(given)
        return [_document(text, sentences) for text, sentences in zip(given, parsed, strict=True)]


class _Ready(_Variant):
    """A step that the bundled model has taken already."""

    OVERRIDE = True
    _fact = ""

    def process(self, doc: Any) -> Any:
        """Leave the document as it is.

        Raises:
            InputError: it was tokenised by something else.
        """
        if any(getattr(word, self._fact) is None for sentence in doc.sentences for word in sentence.words):
            raise InputError(f"found words without {self._fact}; the variant attribution goes with that of tokenize")
        return doc

    def bulk_process(self, docs: list[Any]) -> list[Any]:
        """Leave the documents as they are."""
        return [self.process(doc) for doc in docs]


@register_processor_variant("pos", "attribution")
class _Pos(_Ready):
    _fact = "upos"


@register_processor_variant("lemma", "attribution")
class _Lemma(_Ready):
    _fact = "lemma"


@register_processor_variant("depparse", "attribution")
class _Depparse(_Ready):
    _fact = "head"


def _document(text: str, sentences: Sequence[Sentence]) -> Any:
    """A document of Stanza from parsed sentences."""
    entries = [
        [
            {
                "id": token.id,
                "text": token.text,
                "lemma": token.lemma,
                "upos": token.upos,
                "xpos": token.xpos or None,
                "feats": token.feats or None,
                "head": token.head,
                "deprel": token.deprel,
                "start_char": token.begin,
                "end_char": token.end,
            }
            for token in sentence.tokens
        ]
        for sentence in sentences
    ]
    return StanzaDocument(entries, text=text)


def _statements(doc: Any) -> tuple[Any, ...]:
    analysis: Document | None = doc.attribution
    return analysis.statements if analysis is not None else ()


def _keep(doc: Any, analysis: Document) -> None:
    doc._attribution = analysis


StanzaDocument.add_property("attribution", default=None, setter=_keep)
StanzaDocument.add_property("statements", getter=_statements)


def pipeline(processors: str = "attribution", **options: Any) -> Any:
    """A ``stanza.Pipeline`` with the bundled model; it needs no files of Stanza.

    Args:
        processors: further processors, separated by commas; those of Stanza need its files (see ``dir``).
        options: for ``stanza.Pipeline``.
    """
    chosen = dict.fromkeys([*_NEEDED, *filter(None, processors.split(","))], "attribution")
    own = files("attribution.stanza").joinpath("resources.json")
    defaults = {"download_method": None, "resources_filepath": str(own), "logging_level": "ERROR", "use_gpu": False}
    return stanza.Pipeline("de", processors=chosen, package=None, **{**defaults, **options})

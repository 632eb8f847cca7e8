from __future__ import annotations

from typing import Any

import pytest

from attribution import Analyzer, Document, InputError

TEXT = "Laut Polizei regnet es im 😀 Tal.\n\n„Es schneit“, sagte Erna Vogt."


@pytest.fixture(scope="module")
def nlp(analyzer: Analyzer) -> Any:
    pytest.importorskip("stanza")
    from attribution.stanza import pipeline

    return pipeline()


def test_a_pipeline_of_stanza_gives_the_same_statements(nlp: Any, analyzer: Analyzer) -> None:
    doc = nlp(TEXT)
    wanted = analyzer.analyze(TEXT)
    assert doc.statements == wanted.statements
    assert isinstance(doc.attribution, Document)
    assert [statement.source_name for statement in doc.statements] == ["Polizei", "Erna Vogt"]
    assert [word.text for word in doc.sentences[0].words][:3] == ["Laut", "Polizei", "regnet"]


def test_several_documents_at_once(nlp: Any) -> None:
    from stanza import Document as StanzaDocument

    docs = nlp.bulk_process([TEXT, "Es regnet."])
    assert [len(doc.statements) for doc in docs] == [2, 1]
    assert StanzaDocument([], text="").statements == ()


@pytest.mark.usefixtures("parsed_once")
def test_the_seeds_are_the_same_as_without_stanza(nlp: Any, seed_documents: dict[str, Document]) -> None:
    for document in seed_documents.values():
        assert nlp(document.text).statements == document.statements


def test_documents_without_text_or_with_other_words_are_refused(nlp: Any) -> None:
    from stanza import Document as StanzaDocument

    words = [[{"id": 1, "text": "Es", "start_char": 0, "end_char": 2}]]
    with pytest.raises(InputError, match="found a document of Stanza without its text"):
        nlp.processors["attribution"].process(StanzaDocument(words))
    with pytest.raises(
        InputError, match="found words without upos; the variant attribution goes with that of tokenize"
    ):
        nlp.processors["pos"].process(StanzaDocument(words, text="Es"))


def test_the_processor_says_what_it_needs() -> None:
    pytest.importorskip("stanza")
    from stanza.pipeline.core import PipelineRequirementsException

    from attribution.stanza import _NEEDED, AttributionProcessor

    assert set(_NEEDED) == AttributionProcessor.REQUIRES_DEFAULT
    assert PipelineRequirementsException

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from attribution import Analyzer, Document, InputError

spacy = pytest.importorskip("spacy")

TEXT = "😀 Laut Polizei regnet es wohl. „Es schneit“, sagte Erna Vogt.\r\nEs ist Freitag."


@pytest.fixture(scope="module")
def nlp(analyzer: Analyzer) -> Any:
    import attribution.spacy  # what the entry point does in an installed package

    assert attribution.spacy.make
    made = spacy.blank("de")
    made.add_pipe("attribution")
    return made


def spans(doc: Any, key: str) -> list[tuple[str, str, str]]:
    return [(span.text, span.label_, span.id_) for span in doc.spans[key]]


def test_contents_sources_cues_and_hedges_are_span_groups(nlp: Any) -> None:
    doc = nlp(TEXT)
    assert spans(doc, "sc") == [
        ("regnet es wohl", "indirect", "0"),
        ("„Es schneit“", "direct", "1"),
        ("Es ist Freitag.", "author", "2"),
    ]
    assert spans(doc, "cues") == [("Laut", "cue", "0"), ("sagte", "cue", "1")]
    assert ("wohl", "low", "0") in spans(doc, "hedges") or ("wohl", "medium", "0") in spans(doc, "hedges")
    assert {(text, label) for text, label, _ in spans(doc, "sources")} == {
        ("Polizei", "state"),
        ("Erna Vogt", "person"),
    }
    assert doc.spans["sc"].attrs["scores"] == [statement.confidence for statement in doc._.statements]


def test_the_analysis_is_at_hand(nlp: Any, analyzer: Analyzer) -> None:
    doc = nlp(TEXT)
    assert doc._.attribution == analyzer.analyze(TEXT)
    assert doc.spans["sc"][1]._.statement.source_name == "Erna Vogt"
    assert doc[0:2]._.statement is None
    assert spacy.blank("de")(TEXT)._.statements == ()


def test_every_span_of_the_seeds_is_there(nlp: Any, seed_documents: dict[str, Document]) -> None:
    texts = [document.text for document in seed_documents.values()]
    for doc, document in zip(nlp.pipe(texts), seed_documents.values(), strict=True):
        wanted = [(begin, end) for statement in document.statements for begin, end in statement.offsets]
        found = [(span.start_char, span.end_char) for span in doc.spans["sc"]]
        assert len(found) == len(wanted)
        assert all(b <= begin and end <= e for (b, e), (begin, end) in zip(found, wanted, strict=True))
        assert sum(a == b for a, b in zip(found, wanted, strict=True)) >= len(wanted) * 0.95


def test_a_document_is_kept_and_read_back(nlp: Any, tmp_path: Path) -> None:
    doc = nlp(TEXT)
    again = spacy.tokens.Doc(nlp.vocab).from_bytes(doc.to_bytes())
    assert again._.attribution == doc._.attribution
    nlp.to_disk(tmp_path)
    assert spans(spacy.load(tmp_path)(TEXT), "sc") == spans(doc, "sc")
    assert spacy.blank("de").from_bytes(spacy.blank("de").to_bytes())


def test_options_name_the_group_and_the_registry(analyzer: Analyzer, tmp_path: Path) -> None:
    (tmp_path / "known.csv").write_text("name,identifier\nErna Vogt,Q7\n", encoding="utf-8")
    nlp = spacy.blank("de")
    config = {"spans_key": "said", "author": False, "registry": str(tmp_path / "known.csv")}
    nlp.add_pipe("attribution", config=config)
    doc = nlp(TEXT)
    assert [(span.label_, span.kb_id_) for span in doc.spans["said"]] == [("indirect", ""), ("direct", "Q7")]


@pytest.mark.parametrize("config", [{"spans_key": "cues"}, {"alignment_mode": "wide"}])
def test_options_that_do_not_fit_are_input_errors(nlp: Any, config: dict[str, str]) -> None:
    with pytest.raises(InputError, match=r"^found the .*, expected "):
        spacy.blank("de").add_pipe("attribution", config=config)


def test_displacy_shows_the_groups(nlp: Any) -> None:
    html = spacy.displacy.render(nlp(TEXT), style="span", options={"spans_key": "sc"}, jupyter=False)
    assert "regnet" in html
    assert "indirect" in html


def test_the_package_names_what_spacy_looks_for() -> None:
    project = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    points = project["entry-points"]
    assert points["spacy_factories"] == {"attribution": "attribution.spacy:make"}
    assert points["spacy_displacy_colors"] == {"attribution": "attribution.spacy:COLOURS"}

"""Every format is read back, by its own library where there is one, and every span is compared."""

from __future__ import annotations

import json
from importlib.metadata import EntryPoint
from pathlib import Path

import attrs
import pytest

from attribution import Document, InputError
from attribution.document.parts import Part
from attribution.exports import Format, export, formats, registry, write
from attribution.exports.pieces import sentences, tokens_within, utf16
from tests.exports.readback import READERS


@pytest.fixture
def documents(odd: Document, seed_documents: dict[str, Document]) -> list[Document]:
    return [odd, *(attrs.evolve(document, id=name) for name, document in seed_documents.items())]


@pytest.mark.parametrize("name", READERS)
def test_every_span_and_the_text_are_read_back(documents: list[Document], name: str) -> None:
    library, read_back = READERS[name]
    if library:
        pytest.importorskip(library)
    for document in documents:
        found, wanted = read_back(document)
        assert found == wanted


def test_every_format_is_read_back() -> None:
    assert set(READERS) == set(formats())


class TestPieces:
    def test_utf16_counts_as_java_does(self) -> None:
        text = "a👩\u200d🚒ö"
        assert list(utf16(text)) == [len(text[:i].encode("utf-16-le")) // 2 for i in range(len(text) + 1)]

    def test_words_of_a_part_are_those_it_has_letters_of(self) -> None:
        document = Document("Es regnet. Es schneit.")
        tokens = [token for sentence in sentences(document) for token in sentence.tokens]
        assert [token.text for token in tokens] == ["Es", "regnet", ".", "Es", "schneit", "."]
        assert tokens_within(tokens, Part(())) == []
        assert [len(sentence.tokens) for sentence in sentences(document)] == [3, 3]

    def test_text_without_words_has_no_sentences(self) -> None:
        assert list(sentences(Document(" \r\n \n"))) == []


class TestBrat:
    def test_facts_and_nesting(self, odd: Document) -> None:
        lines = export(odd, "brat")[".ann"].split("\n")
        assert "A1\tVoice E1 attributed" in lines
        assert "R1\tInside Arg1:E2 Arg2:E1" in lines
        assert "#1\tAnnotatorNotes E1\tErna <Vogt> < dpa" in lines
        assert sum(line.endswith("Polarity E3 denied") for line in lines) == 1


class TestTei:
    def test_attributes_and_sources(self, odd: Document) -> None:
        content = export(odd, "tei")[".xml"]
        assert '<said xml:id="st-1" cert="1" ana="#hedging-none" direct="true" who="#s1">' in content
        assert 'source="#s0"' in content
        assert '<person xml:id="s1"><persName>Erna &lt;Vogt&gt;</persName><persName>Vogt</persName>' in content
        assert '<org xml:id="s0" type="media"><orgName>dpa</orgName></org>' in content
        assert "<title>Regen &amp; Not</title>" in content


class TestCas:
    def test_the_layer_file_has_the_features_of_the_types(self) -> None:
        pytest.importorskip("cassis")
        from attribution.exports.writers.cas import layers, type_system

        types = type_system()
        for layer in layers():
            known = {feature.name.removesuffix("_") for feature in types.get_type(layer["name"]).features}
            assert {feature["name"] for feature in layer["features"]} == known
        assert [layer["name"] for layer in json.loads(formats()["cas"].shared()["layers.json"])] == [
            "webanno.custom.StatementPart",
            "webanno.custom.Statement",
        ]


class TestWeb:
    def test_schema_org_tells_quotations_from_claims(self, odd: Document) -> None:
        report, quote, *_ = json.loads(export(odd, "schemaorg")[".jsonld"])["hasPart"]
        assert (report["@type"], report["author"]["name"]) == ("Claim", "Erna <Vogt>")
        assert report["isBasedOn"][0]["author"] == {"@type": "Organization", "@id": "#source-0", "name": "dpa"}
        assert (quote["@type"], quote["creator"]["@type"]) == ("Quotation", "Person")


class TestColumns:
    def test_conllu_can_be_analysed_again(self, seed_documents: dict[str, Document]) -> None:
        from attribution.parsers.conllu import read_conllu

        document = next(iter(seed_documents.values()))
        assert read_conllu(export(document, "conllu")[".conllu"])

    def test_the_medium_is_that_of_the_verb(self, odd: Document) -> None:
        assert "freeIndirect.thought.4" in export(odd, "redewiedergabe")[".tsv"]


class TestRegistry:
    def test_every_format_says_what_it_is_and_writes_every_document(self, odd: Document, tmp_path: Path) -> None:
        pytest.importorskip("cassis")
        for name, format in formats().items():
            assert format.summary
            written = write([odd, odd, Document("")], tmp_path / name, name)
            assert len({path.name.lower() for path in written}) == len(written)
        assert (tmp_path / "brat" / "ä_1-2.ann").is_file()

    def test_names_of_the_package_stay_functions_once_the_formats_are_loaded(self, odd: Document) -> None:
        import attribution.exports

        assert export(odd, "brat")
        assert callable(attribution.exports.formats)
        assert callable(attribution.exports.export)

    def test_an_unknown_format_is_an_input_error(self, odd: Document) -> None:
        with pytest.raises(InputError, match="found the format 'word', expected one of brat, cas, citron, conllu"):
            export(odd, "word")

    def test_others_add_formats_by_entry_points(self, monkeypatch: pytest.MonkeyPatch, odd: Document) -> None:
        def points(**_: object) -> list[EntryPoint]:
            return [EntryPoint("letters", "tests.exports.test_exports:LETTERS", "attribution.exports")]

        monkeypatch.setattr("importlib.metadata.entry_points", points)
        registry.formats.cache_clear()
        assert export(odd, "letters") == {".txt": str(len(odd.text))}
        monkeypatch.setattr(
            "importlib.metadata.entry_points", lambda **_: [EntryPoint("x", "json:dumps", "attribution.exports")]
        )
        registry.formats.cache_clear()
        with pytest.raises(InputError, match=r"behind the entry point 'x' of attribution.exports, expected a Format"):
            formats()
        registry.formats.cache_clear()
        monkeypatch.undo()
        registry.formats.cache_clear()


LETTERS = Format("letters", "how many letters", lambda document: {".txt": str(len(document.text))})


@pytest.mark.parametrize(
    ("id", "name"),
    [
        ("CON", "CON_"),
        ("nul.txt", "nul_.txt"),
        ("Talbote: 3/7", "Talbote_3_7"),
        ("..", "document"),
        ("北" * 120, "北" * 76),
    ],
)
def test_an_id_becomes_a_name_that_every_system_takes(tmp_path: Path, id: str, name: str) -> None:
    [path] = write(Document("Es regnet.", id=id), tmp_path, "tei")
    assert path.name == f"{name}.xml"


def test_what_is_no_document_is_an_input_error() -> None:
    with pytest.raises(InputError, match="found str among the documents"):
        export("Es regnet.", "tei")

"""Every format is read back, by its own library where there is one, and every span is compared."""

from __future__ import annotations

import csv
import io
import json
import re
from importlib.metadata import EntryPoint
from pathlib import Path

import attrs
import pytest

from attribution import Document, InputError
from attribution.document.parts import Part
from attribution.exports import Format, export, formats, registry, write
from attribution.exports.pieces import blanked, parts, sentences, tokens_within, utf16

Found = set[tuple[int, str, tuple[tuple[int, int], ...]]]
"""Id of the statement, role, offsets."""


def wanted(document: Document, *roles: str) -> Found:
    return {
        (statement.id, role, part.offsets)
        for statement in document.statements
        for role, part in parts(statement)
        if not roles or role in roles
    }


@pytest.fixture
def documents(odd: Document, seed_documents: dict[str, Document]) -> list[Document]:
    return [odd, *(attrs.evolve(document, id=name) for name, document in seed_documents.items())]


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


def brat(document: Document) -> Found:
    files = export(document, "brat")
    text = files[".txt"]
    assert text == document.text.replace("\r\n", "\n").replace("\r", "\n")
    bounds: dict[str, tuple[str, list[tuple[int, int]]]] = {}
    found: Found = set()
    for line in files[".ann"].split("\n")[:-1]:
        name, facts, *rest = line.split("\t", 2)
        if name[0] == "T":
            label, offsets = facts.split(" ", 1)
            spans = [(int(b), int(e)) for b, e in (piece.split(" ") for piece in offsets.split(";"))]
            assert rest[0] == " ".join(text[b:e] for b, e in spans)
            assert not any("\n" in text[b:e] for b, e in spans)
            bounds[name] = (label, spans)
        if name[0] == "E":
            for argument in facts.split(" "):
                label, spans = bounds[argument.partition(":")[2]]
                role = "content" if label == "Statement" else label.lower()
                found.add((int(name[1:]) - 1, role, tuple(spans)))
    return found


def shifted(document: Document) -> Found:
    """What brat has: offsets without carriage returns, pieces cut at line ends and without blanks around."""
    found: Found = set()
    for number, role, offsets in wanted(document):
        pieces = []
        for begin, end in offsets:
            for piece in re.finditer(r"[^\r\n]+", document.text[begin:end]):
                if piece[0].strip():
                    left = begin + piece.start() + len(piece[0]) - len(piece[0].lstrip())
                    right = left + len(piece[0].strip())
                    before = document.text[:left].count("\r\n")
                    pieces.append((left - before, right - before))
        place = [statement.id for statement in document.statements].index(number)
        found.add((place, role, tuple(pieces)))
    return found


class TestBrat:
    def test_every_span_is_read_back(self, documents: list[Document]) -> None:
        for document in documents:
            assert brat(document) == shifted(document)

    def test_facts_and_nesting(self, odd: Document) -> None:
        lines = export(odd, "brat")[".ann"].split("\n")
        assert "A1\tVoice E1 attributed" in lines
        assert "R1\tInside Arg1:E2 Arg2:E1" in lines
        assert "#1\tAnnotatorNotes E1\tErna <Vogt> < dpa" in lines
        assert sum(line.endswith("Polarity E3 denied") for line in lines) == 1


def tei(document: Document) -> tuple[Found, str]:
    from lxml import etree

    root = etree.fromstring(export(document, "tei")[".xml"].encode("utf-8"))
    space = {"t": "http://www.tei-c.org/ns/1.0"}
    [body] = root.xpath("//t:body/t:ab", namespaces=space)
    places: dict[object, tuple[int, int]] = {}

    def walk(element: object, at: int) -> int:
        begin = at
        at += len(element.text or "")
        for child in element:
            at = walk(child, at) + len(child.tail or "")
        places[element] = (begin, at)
        return at

    walk(body, 0)
    id = "{http://www.w3.org/XML/1998/namespace}id"
    by_id = {element.get(id): element for element in places if element.get(id)}
    found: Found = set()
    for element in by_id.values():
        if element.get("prev"):
            continue
        pieces, following = [places[element]], element.get("next")
        while following:
            other = by_id[following[1:]]
            pieces.append(places[other])
            following = other.get("next")
        joined: list[tuple[int, int]] = []
        for begin, end in pieces:  # an element that was cut because it crossed another goes on where it ended
            if joined and joined[-1][1] == begin:
                joined[-1] = (joined[-1][0], end)
            else:
                joined.append((begin, end))
        role = element.get("type") if element.get("corresp") else "content"
        number = int((element.get("corresp") or "#" + element.get(id)).removeprefix("#st-").split(".")[0])
        found.add((number, role, tuple(joined)))
    return found, "".join(body.itertext())


class TestTei:
    def test_every_span_and_the_text_are_read_back(self, documents: list[Document]) -> None:
        pytest.importorskip("lxml")
        for document in documents:
            found, text = tei(document)
            assert text == blanked(document.text)
            assert found == wanted(document)

    def test_attributes_and_sources(self, odd: Document) -> None:
        content = export(odd, "tei")[".xml"]
        assert '<said xml:id="st-1" cert="1" ana="#hedging-none" direct="true" who="#s1">' in content
        assert 'source="#s0"' in content
        assert '<person xml:id="s1"><persName>Erna &lt;Vogt&gt;</persName><persName>Vogt</persName>' in content
        assert '<org xml:id="s0" type="media"><orgName>dpa</orgName></org>' in content
        assert "<title>Regen &amp; Not</title>" in content


def cas(document: Document, name: str) -> tuple[Found, str]:
    import cassis

    types = cassis.load_typesystem(io.BytesIO(formats()["cas"].shared()["TypeSystem.xml"].encode()))
    if name == "cas":
        read = cassis.load_cas_from_json(io.BytesIO(export(document, "cas")[".json"].encode()))
    else:
        read = cassis.load_cas_from_xmi(io.BytesIO(export(document, "xmi")[".xmi"].encode()), typesystem=types)
    pieces: dict[tuple[int, str, int], list[tuple[int, int, int]]] = {}
    for statement in read.select("webanno.custom.Statement"):
        pieces.setdefault((statement.identifier, "content", 0), []).append(
            (statement.part, statement.begin, statement.end)
        )
        if statement.roles is not None:
            hedge = -1
            for link in statement.roles.elements:
                target = link.target
                hedge += link.role == "hedge" and target.part == 0
                key = (statement.identifier, link.role, hedge if link.role == "hedge" else 0)
                pieces.setdefault(key, []).append((target.part, target.begin, target.end))
    found = {(number, role, tuple((b, e) for _, b, e in sorted(own))) for (number, role, _), own in pieces.items()}
    return found, read.sofa_string


class TestCas:
    @pytest.mark.parametrize("name", ["cas", "xmi"])
    def test_every_span_and_the_text_are_read_back(self, documents: list[Document], name: str) -> None:
        pytest.importorskip("cassis")
        for document in documents:
            found, text = cas(document, name)
            assert text == (document.text if name == "cas" else blanked(document.text))
            assert found == wanted(document)

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
    def test_selectors_of_web_annotation_meet_the_text(self, documents: list[Document]) -> None:
        for document in documents:
            found: Found = set()
            for annotation in json.loads(export(document, "webannotation")[".jsonld"]):
                spans = []
                for target in annotation["target"]:
                    place, quote = target["selector"]
                    begin, end = place["start"], place["end"]
                    assert quote["exact"] == document.text[begin:end]
                    assert document.text[:begin].endswith(quote["prefix"])
                    assert document.text[end:].startswith(quote["suffix"])
                    spans.append((begin, end))
                found.add((int(annotation["id"].rpartition("-")[2]), "content", tuple(spans)))
            assert found == wanted(document, "content")

    def test_schema_org_expands_without_the_network(self, documents: list[Document]) -> None:
        jsonld = pytest.importorskip("pyld").jsonld
        schema = "https://schema.org/"
        for document in documents:
            [article] = jsonld.expand(json.loads(export(document, "schemaorg")[".jsonld"]))
            found = [part[f"{schema}text"][0]["@value"] for part in article.get(f"{schema}hasPart", ())]
            assert found == [statement.text for statement in document.attributed if statement.speaker]
            assert article[f"{schema}text"][0]["@value"] == document.text

    def test_schema_org_tells_quotations_from_claims(self, odd: Document) -> None:
        report, quote, *_ = json.loads(export(odd, "schemaorg")[".jsonld"])["hasPart"]
        assert (report["@type"], report["author"]["name"]) == ("Claim", "Erna <Vogt>")
        assert report["isBasedOn"][0]["author"] == {"@type": "Organization", "@id": "#source-0", "name": "dpa"}
        assert (quote["@type"], quote["creator"]["@type"]) == ("Quotation", "Person")

    def test_prov_is_read_back(self, documents: list[Document]) -> None:
        prov = pytest.importorskip("prov.model")
        for document in documents:
            read = prov.ProvDocument.deserialize(content=export(document, "prov")[".prov.json"], format="json")
            spans = {
                str(entity.identifier): next(iter(entity.get_attribute("a:spans")))
                for entity in read.get_records(prov.ProvEntity)
                if "statement" in str(entity.identifier)
            }
            assert spans == {
                f"a:statement-{s.id}": " ".join(f"{begin}-{end}" for begin, end in s.offsets)
                for s in document.statements
            }
            chains = len(list(read.get_records(prov.ProvAttribution)))
            assert chains == sum(len({source.id for source in s.chain}) for s in document.statements)


def by_words(document: Document, *roles: str) -> dict[tuple[int, str], set[int]]:
    """The numbers of the words that each part has."""
    tokens = [token for sentence in sentences(document) for token in sentence.tokens]
    found: dict[tuple[int, str], set[int]] = {}
    for statement in document.statements:
        for role, part in parts(statement):
            if role in roles and tokens_within(tokens, part):
                found.setdefault((statement.id, role), set()).update(tokens_within(tokens, part))
    return found


class TestColumns:
    def test_conllu_is_read_back(self, documents: list[Document]) -> None:
        conllu = pytest.importorskip("conllu")
        roles = "content source cue frame addressee hedge".split()
        for document in documents:
            content = export(document, "conllu")[".conllu"]
            read = conllu.parse(content)
            tokens = [token for sentence in read for token in sentence]
            ranges = [tuple(map(int, token["misc"]["TokenRange"].split(":"))) for token in tokens]
            assert ranges == [(t.begin, t.end) for s in sentences(document) for t in s.tokens]
            found: dict[tuple[int, str], set[int]] = {}
            for place, token in enumerate(tokens):
                for role in roles:
                    key = "Stmt" if role == "content" else role.capitalize()
                    for number in filter(None, (token["misc"].get(key) or "").split(",")):
                        found.setdefault((int(number.partition(":")[0]), role), set()).add(place)
            assert found == by_words(document, *roles)

    def test_conllu_can_be_analysed_again(self, seed_documents: dict[str, Document]) -> None:
        from attribution.parsers.conllu import read_conllu

        document = next(iter(seed_documents.values()))
        assert read_conllu(export(document, "conllu")[".conllu"])

    def test_the_columns_of_redewiedergabe(self, documents: list[Document]) -> None:
        for document in documents:
            rows = list(
                csv.DictReader(io.StringIO(export(document, "redewiedergabe")[".tsv"]), delimiter="\t", quoting=3)
            )
            found: dict[tuple[int, str], set[int]] = {}
            for place, row in enumerate(rows):
                for entry in row["stwr"].split("|"):
                    if entry != "-":
                        assert re.fullmatch(
                            r"(direct|indirect|reported|freeIndirect|indirect_freeIndirect)\.(speech|thought|writing)\.\d+",
                            entry,
                        )
                        found.setdefault((int(entry.rpartition(".")[2]), "content"), set()).add(place)
                for column, role in (("frame", "frame"), ("speaker", "source"), ("intexpr", "cue")):
                    for number in row[column].partition(".")[2].split("_") if row[column] != "-" else ():
                        found.setdefault((int(number), role), set()).add(place)
            attributed = attrs.evolve(document, statements=document.attributed)
            assert found == by_words(attributed, "content", "frame", "source", "cue")

    def test_the_medium_is_that_of_the_verb(self, odd: Document) -> None:
        assert "freeIndirect.thought.4" in export(odd, "redewiedergabe")[".tsv"]


class TestPeers:
    def test_citron(self, documents: list[Document]) -> None:
        for document in documents:
            read = json.loads(export(document, "citron")[".json"])
            found: Found = set()
            for quote in read["quotes"]:
                for role, key in (("content", "contents"), ("source", "sources")):
                    assert all(read["text"][s["start"] : s["end"]] == s["text"] for s in quote[key])
                    if quote[key]:
                        found.add((quote["id"], role, tuple((span["start"], span["end"]) for span in quote[key])))
            attributed = attrs.evolve(document, statements=document.attributed)
            assert found == wanted(attributed, "content", "source")

    def test_corenlp_counts_as_java_does(self, documents: list[Document]) -> None:
        for document in documents:
            units = document.text.encode("utf-16-le")
            for quote, statement in zip(
                json.loads(export(document, "corenlp")[".json"])["quotes"], document.attributed, strict=True
            ):
                hull = units[2 * quote["beginIndex"] : 2 * quote["endIndex"]].decode("utf-16-le")
                assert hull == document.text[statement.offsets[0][0] : statement.offsets[-1][1]]
                assert quote["canonicalSpeaker"] == (statement.source_name or "Unknown")
                assert quote["beginToken"] <= quote["endToken"]

    def test_a_dataset_of_hugging_face(self, documents: list[Document], tmp_path: Path) -> None:
        datasets = pytest.importorskip("datasets")
        from attribution.exports.writers.huggingface import to_dataset

        to_dataset(documents).to_parquet(tmp_path / "a.parquet")
        read = datasets.Dataset.from_parquet(str(tmp_path / "a.parquet"), cache_dir=str(tmp_path))
        for row, document in zip(read, documents, strict=True):
            assert row["text"] == document.text
            found = {
                (s["id"], "content", tuple((span["begin"], span["end"]) for span in s["spans"]))
                for s in row["statements"]
            }
            assert found == wanted(document, "content")
            assert json.loads(export(document, "huggingface")[".json"])["sources"] == row["sources"]


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

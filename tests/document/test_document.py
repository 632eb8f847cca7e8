from __future__ import annotations

import copy
import json
import pickle
from datetime import date
from pathlib import PurePosixPath

import attrs
import pytest

from attribution import (
    Analyzer,
    Cue,
    Document,
    Hedge,
    Hedging,
    InputError,
    Level,
    Mention,
    Note,
    Source,
    SourceKind,
    Span,
    Statement,
    Voice,
)
from attribution.document import Affiliation, GenderEvidence, spans_of
from attribution.document.tables import table


def statement(**changes: object) -> Statement:
    facts: dict[str, object] = {
        "id": 0,
        "voice": "attributed",
        "type": "indirect",
        "construction": "so",
        "spans": [Span(0, 2, "Es")],
    }
    return Statement(**{**facts, **changes})


class TestSpans:
    def test_a_discontinuous_part_joins_its_words_with_an_ellipsis(self, document: Document) -> None:
        assert document.statements[0].cue.text == "teilte … mit"
        assert document.statements[0].cue.offsets == ((18, 24), (48, 51))

    def test_offsets_are_code_points(self) -> None:
        assert Span.of("𝔄 😀 daß", 4, 7).text == "daß"

    @pytest.mark.parametrize(("begin", "end"), [(2, 2), (3, 2), (-1, 1)])
    def test_a_span_without_length_is_an_input_error(self, begin: int, end: int) -> None:
        with pytest.raises(InputError, match=f"found the span \\[{begin}, {end}\\]"):
            Span(begin, end, "")

    def test_a_span_whose_text_has_another_length_is_an_input_error(self) -> None:
        with pytest.raises(InputError, match=r"found 3 characters .* expected 2"):
            Span(0, 2, "Ein")

    def test_a_span_outside_the_text_is_an_input_error(self) -> None:
        with pytest.raises(InputError):
            Span.of("Es", 1, 5)

    def test_unsorted_and_overlapping_spans_are_an_input_error(self) -> None:
        with pytest.raises(InputError, match="expected sorted spans that do not overlap"):
            Cue([Span(3, 4, "b"), Span(0, 1, "a")], lemma="a")
        with pytest.raises(InputError, match="expected sorted spans that do not overlap"):
            Cue([Span(0, 3, "aaa"), Span(2, 4, "bb")], lemma="a")

    def test_spans_of_sorts_and_merges(self) -> None:
        assert spans_of("abcdef", [(4, 6), (0, 2), (1, 3), (3, 3)]) == (Span(0, 3, "abc"), Span(4, 6, "ef"))


class TestEnums:
    def test_levels_compare_by_strength(self) -> None:
        assert sorted([Level.HIGH, Level.NONE, Level.MEDIUM, Level.LOW]) == ["none", "low", "medium", "high"]
        assert max(Level.LOW, Level.HIGH, Level.MEDIUM) is Level.HIGH
        assert Level.MEDIUM >= Level.MEDIUM > Level.LOW
        assert Level.LOW <= "medium"

    def test_strings_become_members(self) -> None:
        assert statement(voice="author", type=None, construction=None).voice is Voice.AUTHOR
        assert Source(0, "dpa", "media").kind is SourceKind.MEDIA

    def test_an_unknown_value_is_an_input_error_that_lists_the_set(self) -> None:
        with pytest.raises(InputError, match="found 'sure', expected one of 'none', 'low', 'medium', 'high'"):
            Hedging("sure")
        with pytest.raises(InputError, match="found 'city', expected one of 'person', 'state'"):
            Source(0, "Seoul", "city")


class TestInvariants:
    def test_results_are_frozen_and_their_collections_tuples(self, document: Document) -> None:
        assert isinstance(document.statements, tuple)
        assert isinstance(document.statements[0].via, tuple)
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            document.text = ""

    def test_a_level_above_none_needs_a_cue(self) -> None:
        with pytest.raises(InputError, match="found the level low without cues"):
            Hedging(Level.LOW)

    def test_cues_without_effect_may_stand_at_level_none(self) -> None:
        assert Hedging("none", [Hedge([], kind="mood", level="none")]).level is Level.NONE

    @pytest.mark.parametrize(
        "changes",
        [{"type": "direct"}, {"construction": "so"}, {"stance": "neutral"}, {"source": Mention([], 0, "implicit")}],
    )
    def test_the_authors_voice_has_no_source_type_construction_or_stance(self, changes: dict[str, object]) -> None:
        with pytest.raises(InputError, match=f"found a {next(iter(changes))} on statement 0"):
            statement(**{"voice": "author", "type": None, "construction": None, **changes})

    def test_a_statement_has_content(self) -> None:
        with pytest.raises(InputError, match="statement 0 without spans"):
            statement(spans=[])

    @pytest.mark.parametrize("confidence", [-0.1, 1.1, float("nan")])
    def test_confidence_is_a_share(self, confidence: float) -> None:
        with pytest.raises(InputError, match="expected 0 to 1"):
            statement(confidence=confidence)

    def test_a_span_that_differs_from_the_text_is_an_input_error(self) -> None:
        with pytest.raises(InputError, match="found 'Er' as \\[0, 2\\] in a note, expected 'Es'"):
            Document("Es regnet.", notes=[Note([Span(0, 2, "Er")], "odd", "")])

    def test_ids_are_unique_and_point_somewhere(self) -> None:
        with pytest.raises(InputError, match="statement id 0 twice"):
            Document("Es", [statement(), statement()])
        with pytest.raises(InputError, match="source id 4 in statement 0"):
            Document("Es", [statement(via=[4])])
        with pytest.raises(InputError, match="source id 7 in statement 0"):
            Document("Es", [statement(source=Mention([], 7, "implicit"))])
        with pytest.raises(InputError, match="parent 0 in statement 0"):
            Document("Es", [statement(parent=0)])
        with pytest.raises(InputError, match="mention of source 1 in source 0"):
            Document("Es", sources=[Source(0, "dpa", "media", mentions=[Mention([], 1, "named")])])


class TestAsking:
    def test_statements_by_voice(self, document: Document) -> None:
        assert [s.text for s in document.attributed] == ["es gebe offenbar keine Gefahr"]
        assert [s.text for s in document.author] == ["Es regnet."]

    def test_sources_know_their_statements_in_their_document_only(self, document: Document) -> None:
        said = {s.name: [t.id for t in s.statements] for s in document.sources}
        assert said["Ministerin"] == [0]
        assert all(statement in document.statements for s in document.sources for statement in s.statements)
        other = Document(document.text, (), document.sources)
        assert [s.statements for s in other.sources] == [()] * len(document.sources)
        assert other.sources == document.sources
        assert document.source(document.sources[0].id).statements == document.sources[0].statements

    def test_chain_ends_with_the_source_itself(self, document: Document) -> None:
        for s in document.statements:
            own = (s.source.source_id,) if s.source else ()
            assert tuple(source.id for source in document.chain(s)) == (*s.via, *own)

    def test_by_source_leaves_out_sources_without_statements(self, document: Document) -> None:
        assert {s.name: [t.id for t in found] for s, found in document.by_source().items()} == {"Ministerin": [0]}

    def test_a_source_by_id(self, document: Document) -> None:
        assert document.source(1).name == "Ministerin"
        with pytest.raises(InputError, match="found the source id 9, expected one of \\[0, 1\\]"):
            document.source(9)

    def test_explain_names_source_chain_construction_cue_and_hedges(self, document: Document) -> None:
        assert document.explain(document.statements[0]) == (
            'Ministerin (description: "die Ministerin") via dpa | indirect by verb_clause, cue "teilte … mit" | '
            'hedging low: "offenbar" (adverb, low)'
        )
        assert document.explain(document.statements[1]) == "author | hedging none"

    def test_a_longer_chain_is_shown_from_the_outside_in_everywhere(self, document: Document) -> None:
        first, *others = document.statements
        longer = attrs.evolve(
            document,
            statements=[attrs.evolve(first, via=[0, 2]), *others],
            sources=[*document.sources, Source(2, "Nordpress", "media")],
        )
        told = longer.explain(longer.statements[0])
        assert told.startswith('Ministerin (description: "die Ministerin") via dpa, Nordpress | ')
        assert "via dpa, Nordpress" in " ".join(table(longer, width=80).split())
        assert longer.rows()[0]["via"] == "dpa; Nordpress"


class TestJson:
    def test_to_dict_is_the_documented_form(self, document: Document) -> None:
        data = document.to_dict()
        assert list(data) == "schema library model text id meta statements sources notes".split()
        assert data["statements"][0] == {
            "id": 0,
            "voice": "attributed",
            "type": "indirect",
            "construction": "verb_clause",
            "rule": None,
            "spans": [[53, 82]],
            "source": {"id": 1, "spans": [[25, 39]], "how": "description"},
            "via": [0],
            "cue": {"spans": [[18, 24], [48, 51]], "lemma": "mitteilen"},
            "frame": {"spans": [[9, 52]]},
            "addressee": None,
            "polarity": "affirmed",
            "stance": "neutral",
            "hedging": {"level": "low", "cues": [{"spans": [[61, 69]], "kind": "adverb", "level": "low"}]},
            "parent": None,
            "confidence": 0.9,
        }
        assert data["sources"][0] == {
            "id": 0,
            "name": "dpa",
            "kind": "media",
            "roles": [],
            "aliases": [],
            "members": [],
            "affiliations": [],
            "gender": None,
            "gender_evidence": None,
            "mentions": [{"spans": [[14, 17]], "how": "named"}],
        }
        assert data["notes"] == [{"kind": "boilerplate", "message": "a category line", "spans": [[0, 7]]}]

    def test_from_dict_reads_back_what_to_dict_gave(self, document: Document) -> None:
        assert Document.from_dict(document.to_dict()) == document
        assert Document.from_dict(json.loads(document.to_json())) == document

    def test_affiliations_and_gender_are_read_back_and_may_be_missing(self) -> None:
        text = "Erna Vogt (SPD) schwieg."
        source = Source(
            0,
            "Erna Vogt",
            "person",
            affiliations=[Affiliation(spans_of(text, [(11, 14)]), "SPD")],
            gender="f",
            gender_evidence=GenderEvidence(spans_of(text, [(0, 4)]), "first_name"),
        )
        data = Document(text, sources=[source]).to_dict()
        assert data["sources"][0]["affiliations"] == [{"name": "SPD", "spans": [[11, 14]]}]
        assert data["sources"][0]["gender_evidence"] == {"how": "first_name", "spans": [[0, 4]]}
        assert Document.from_dict(data).sources == (source,)
        for key in ("affiliations", "gender", "gender_evidence"):
            del data["sources"][0][key]
        read = Document.from_dict(data).sources[0]
        assert (read.affiliations, read.gender, read.gender_evidence) == ((), None, None)

    def test_the_first_form_without_versions_rules_and_members_is_read(self, document: Document) -> None:
        data = document.to_dict()
        for key in ("schema", "library", "model", "id", "meta"):
            del data[key]
        for statement in data["statements"]:
            del statement["rule"]
        for source in data["sources"]:
            del source["members"]
        assert Document.from_dict(data) == attrs.evolve(document, library="")

    def test_values_are_plain_not_enums(self, document: Document) -> None:
        data = document.to_dict()["statements"][0]
        assert {type(data[key]) for key in ("voice", "type", "polarity", "stance")} == {str}

    def test_to_json_keeps_german_letters(self) -> None:
        assert '"text": "Müßig"' in Document("Müßig").to_json()

    @pytest.mark.parametrize(
        ("change", "message"),
        [
            (lambda d: d.pop("notes"), "document: found no 'notes', expected one"),
            (lambda d: d.update(extra=1), "document: found the unknown key 'extra'"),
            (lambda d: d.update(schema=3), "document.schema: found 3, expected 1 or 2, which this version"),
            (lambda d: d.update(id=3), "document.id: found 3, expected str"),
            (lambda d: d.update(meta=[]), r"document.meta: found \[\], expected Mapping"),
            (lambda d: d.update(text=3), "document.text: found 3, expected str"),
            (lambda d: d["statements"][1].update(voice="he"), r"document.statements\[1\]: found 'he', expected one of"),
            (
                lambda d: d["statements"][0].update(via=["0"]),
                r"statements\[0\].via\[0\].value: found '0', expected int",
            ),
            (lambda d: d["statements"][0].update(id=True), r"statements\[0\].id: found True, expected int"),
            (lambda d: d["statements"][0].update(spans=[[1]]), r"statements\[0\].spans\[0\]: found \[1\], expected"),
            (lambda d: d["statements"][0].update(spans=[[9, 999]]), "expected begin < end within the text"),
            (lambda d: d["statements"][0]["cue"].pop("lemma"), r"statements\[0\].cue: found no 'lemma'"),
            (
                lambda d: d["statements"][0].update(hedging=None),
                r"statements\[0\].hedging: found None, expected Mapping",
            ),
            (lambda d: d["sources"][0].update(mentions={}), r"sources\[0\].mentions: found {}, expected list"),
            (lambda d: d["statements"][0].update(cue=[]), r"statements\[0\].cue: found \[\], expected"),
        ],
    )
    def test_a_malformed_dict_is_an_input_error_that_says_where(
        self, document: Document, change: object, message: str
    ) -> None:
        data = json.loads(document.to_json())
        change(data)
        with pytest.raises(InputError, match=message):
            Document.from_dict(data)

    def test_what_the_caller_gave_with_a_text_survives_the_round_trip(self) -> None:
        document = Document("Es", id="a7", meta={"title": "Regen", "words": 1}, library="0.0.9", model="other 1")
        assert Document.from_dict(json.loads(document.to_json())) == document
        assert document.to_dict()["meta"] == {"title": "Regen", "words": 1}

    def test_facts_that_json_does_not_know_are_written_plainly(self) -> None:
        meta = {"date": date(2026, 11, 28), "views": float("nan"), "path": PurePosixPath("a/b"), "tags": {"x"}}
        written = Document("Es", meta=meta).to_dict()["meta"]
        assert written == {"date": "2026-11-28", "views": None, "path": "a/b", "tags": ["x"]}

    def test_the_caller_cannot_change_a_document_through_its_facts(self) -> None:
        meta = {"title": "Regen"}
        document = Document("Es", meta=meta)
        meta["title"] = "Schnee"
        assert document.meta == {"title": "Regen"}
        assert {document}

    def test_a_wrong_id_and_wrong_facts_are_input_errors(self) -> None:
        with pytest.raises(InputError, match="found int as id, expected str or None"):
            Document("Es", id=7)
        with pytest.raises(InputError, match="found str as meta, expected a mapping"):
            Document("Es", meta="Regen")
        with pytest.raises(InputError, match="found 1 as a key of meta, expected str"):
            Document("Es", meta={1: "Regen"})

    def test_a_document_without_an_analysis_says_why(self) -> None:
        assert Document("Es").error is None
        assert Document("", notes=[Note([], "error", "found None as text")]).error == "found None as text"

    def test_something_else_than_an_object_is_an_input_error(self) -> None:
        with pytest.raises(InputError, match="document: found list, expected an object"):
            Document.from_dict([])


class TestShortWays:
    def test_a_statement_knows_its_source_and_its_relays(self, document: Document) -> None:
        report, rain = document.statements
        assert (report.source_id, report.source_name, report.source_kind) == (1, "Ministerin", "person")
        assert report.speaker is document.sources[1]
        assert [source.name for source in report.relays] == ["dpa"]
        assert report.level is Level.LOW
        assert (rain.source_id, rain.source_name, rain.source_kind, rain.speaker) == (None, None, None, None)

    def test_a_statement_of_no_document_knows_no_names(self, document: Document) -> None:
        alone = attrs.evolve(document.statements[0])
        assert (alone.source_id, alone.source_name) == (1, None)
        assert alone == document.statements[0]

    def test_what_knows_each_other_can_be_pickled_and_copied(self, document: Document) -> None:
        for copied in (pickle.loads(pickle.dumps(document)), copy.deepcopy(document)):
            assert copied == document
            assert copied.statements[0].source_name == "Ministerin"
            assert copied.sources[1].statements == (copied.statements[0],)

    def test_representations_fit_on_a_line(self, document: Document) -> None:
        assert repr(document.statements[0]) == "<Statement 0: Ministerin, indirect: 'es gebe offenbar keine Gefahr'>"
        assert repr(document.statements[1]) == "<Statement 1: author, own voice: 'Es regnet.'>"
        assert repr(document.sources[0]) == "<Source 0: dpa, media>"
        assert repr(document).startswith("<Document 'Politik Laut dpa teilte die Ministerin")
        assert repr(document).endswith("…': 2 statements, 2 sources, 1 note>")
        assert repr(Document("Es regnet.", id="a1")) == "<Document 'a1': 0 statements, 0 sources, 0 notes>"

    @pytest.mark.parametrize("given", [0, Statement(0, "author", None, None, [Span(0, 2, "Es")])])
    def test_what_is_no_statement_of_the_document_cannot_be_explained(self, document: Document, given: object) -> None:
        with pytest.raises(InputError, match="expected a statement of this document, such as"):
            document.explain(given)
        with pytest.raises(InputError, match="expected a statement of this document, such as"):
            document.chain(given)

    def test_members_of_a_joint_source_are_other_sources(self) -> None:
        both = Source(0, "Vogt und Kern", "collective", members=[1, 2])
        parts = [Source(1, "Vogt", "person"), Source(2, "Kern", "person")]
        document = Document("", sources=[both, *parts])
        assert Document.from_dict(document.to_dict()) == document
        with pytest.raises(InputError, match="found the member 2 in source 0, expected another source's id"):
            Document("", sources=[both, parts[0]])

    def test_the_analysis_keeps_the_trees(self, analyzer: Analyzer) -> None:
        document = analyzer.analyze("Laut Polizei regnet es.")
        assert [token.text for token in document.sentences[0].tokens] == ["Laut", "Polizei", "regnet", "es", "."]
        assert Document.from_dict(document.to_dict()).sentences == ()
        assert document.statements[0].rule == "preposition"

    def test_trees_stand_where_the_text_has_their_words(self, analyzer: Analyzer) -> None:
        document = analyzer.analyze("Laut Poli\u00adzei regnet es.")
        token = document.sentences[0].tokens[1]
        assert (token.text, document.text[token.begin : token.end]) == ("Polizei", "Poli\u00adzei")

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from attribution import Document, InputError, Source, merge_sources
from attribution.corpus import EVERYTHING, Corpus, Filter, draw_sample, relays, write_graph
from attribution.exports import write
from attribution.tables import rows
from tests.corpus.conftest import TEXT, article, said


class TestFilter:
    def test_by_default_one_report_is_one_statement(self, articles: list[Document]) -> None:
        assert [s.id for s in Filter().keeps(articles[0])] == [0]

    @pytest.mark.parametrize(
        ("facts", "kept"),
        [
            ({"nested": True}, [0, 1]),
            ({"denied": True}, [0, 2]),
            ({"agency_lines": True}, [0, 3]),
            ({"confidence": 0.2}, [0, 4]),
            ({"confidence": 0.95}, [1]),
        ],
    )
    def test_what_is_left_out_can_be_asked_for(
        self, articles: list[Document], facts: dict[str, object], kept: list[int]
    ) -> None:
        assert [s.id for s in Filter(**facts).keeps(articles[0])] == kept

    def test_everything_is_all_that_sources_say(self, articles: list[Document]) -> None:
        assert [s.id for s in EVERYTHING.keeps(articles[0])] == [0, 1, 2, 3, 4]

    def test_a_wrong_confidence_is_an_input_error(self) -> None:
        with pytest.raises(InputError, match="found the confidence 70, expected 0 to 1"):
            Filter(confidence=70)

    @pytest.mark.parametrize("name", ["nested", "denied", "agency_lines"])
    def test_what_counts_is_said_by_true_or_false(self, name: str) -> None:
        with pytest.raises(InputError, match=f"found 'no' as {name}, expected True or False"):
            Filter(**{name: "no"})

    @pytest.mark.parametrize("confidence", ["0.5", None, True])
    def test_a_confidence_is_a_number(self, confidence: object) -> None:
        with pytest.raises(InputError, match=r"found the confidence .*, expected 0 to 1"):
            Filter(confidence=confidence)

    def test_what_stands_in_a_statement_that_does_not_count_is_counted_itself(self) -> None:
        def kept(polarity: str, confidence: float, inner_source: int, **facts: object) -> list[int]:
            outer = said(0, "dass es schneit", 2, polarity=polarity, confidence=confidence)
            inner = said(1, "es schneit", inner_source, parent=0)
            words = said(2, "schneit", inner_source, parent=1)
            sources = [Source(i, name, "person") for i, name in enumerate(("Berg", "Vogt", "Polizei"))]
            return [s.id for s in Filter(**facts).keeps(Document(TEXT, [outer, inner, words], sources))]

        assert kept("affirmed", 0.9, inner_source=1) == [0]
        assert kept("affirmed", 0.3, inner_source=1) == [1]
        assert kept("affirmed", 0.3, inner_source=2) == [1]
        assert kept("denied", 0.9, inner_source=1) == [1]
        assert kept("denied", 0.9, inner_source=2) == []
        assert kept("denied", 0.9, inner_source=2, nested=True) == []
        assert kept("denied", 0.9, inner_source=1, denied=True) == [0]

    def test_what_is_only_passed_on_counts_for_the_one_who_says_it(self) -> None:
        def kept(inner_source: int, inner: str = "es schneit", **facts: bool) -> list[int]:
            told = [said(0, "es schneit", 0), said(1, inner, inner_source, parent=0, via=[0])]
            sources = [Source(i, name, "media") for i, name in enumerate(("dpa", "Polizei"))]
            return [s.id for s in Filter(**facts).keeps(Document(TEXT, told, sources))]

        assert kept(1) == [1]
        assert kept(0) == [0]
        assert kept(1, "schneit") == [0]
        assert kept(1, nested=True) == [0, 1]


class TestCounts:
    def test_who_is_quoted_how_often_and_how(self, articles: list[Document]) -> None:
        first, second = Corpus(articles).sources()
        assert (first["source"], first["kind"], first["n_statements"], first["n_documents"]) == (
            "Erna Vogt",
            "person",
            2,
            2,
        )
        assert (first["share"], first["type_direct"], first["level_none"], first["stance_neutral"]) == (2 / 3, 1, 1, 1)
        assert second["source"] == "Ina Berg"

    def test_groups_by_facts_of_texts(self, articles: list[Document]) -> None:
        found = Corpus(articles).sources("outlet", "month")
        assert [(row["source"], row["outlet"], row["month"], row["n_statements"]) for row in found] == [
            ("Erna Vogt", "Talbote", "2026-11", 1),
            ("Erna Vogt", "Talbote", "2026-12", 1),
            ("Ina Berg", "Seekurier", "2026-11", 1),
        ]

    def test_usual_names_are_found_in_capital_letters_too(self) -> None:
        corpus = Corpus([article("a1", Zeitung="Talbote", DATUM="3.12.2026"), article("a2", Section="Lokales")])
        found = {(row["outlet"], row["month"]) for row in corpus.sources("outlet", "month")}
        assert found == {("Talbote", "2026-12"), (None, None)}
        with pytest.raises(InputError, match=r"found 'section' to group by, expected one of .*, Section, "):
            corpus.sources("section")

    def test_counts_by_any_fact_and_by_a_function(self, articles: list[Document]) -> None:
        corpus = Corpus(articles, counting=EVERYTHING)
        assert [(row["kind"], row["n_statements"]) for row in corpus.counts("kind")] == [
            ("person", 6),
            ("state", 6),
            ("media", 3),
        ]
        assert [(row["section"], row["n_documents"]) for row in corpus.counts("section")] == [(None, 2), ("Lokales", 1)]
        [row] = corpus.counts()
        assert (row["n_statements"], row["n_documents"], row["n_sources"], row["share"]) == (15, 3, 4, 1)

        def weekday(entry: object) -> str:
            return "Friday"

        assert corpus.counts(weekday)[0]["weekday"] == "Friday"
        assert {row["cue"] for row in corpus.counts("cue")} == {"sagen", None}
        with pytest.raises(InputError, match="found 'paper' to group by, expected one of source, kind, type, level"):
            corpus.counts("paper")

    def test_shares_of_types_levels_and_stances(self, articles: list[Document]) -> None:
        corpus = Corpus(articles, counting=EVERYTHING)
        [row] = corpus.shares("type")
        assert (row["type_direct"], row["type_indirect"], row["type_reported"]) == (6 / 15, 9 / 15, 0)
        assert sum(value for key, value in row.items() if key.startswith("type_")) == 1
        with pytest.raises(InputError, match="found the shares of 'cue', expected one of type, level, stance"):
            corpus.shares("cue")

    def test_outlets_side_by_side(self, articles: list[Document]) -> None:
        assert Corpus(articles).compare("outlet") == [
            {
                "source": "Erna Vogt",
                "n_statements": 2,
                "n_Seekurier": 0,
                "share_Seekurier": 0,
                "n_Talbote": 2,
                "share_Talbote": 1,
            },
            {
                "source": "Ina Berg",
                "n_statements": 1,
                "n_Seekurier": 1,
                "share_Seekurier": 1,
                "n_Talbote": 0,
                "share_Talbote": 0,
            },
        ]

    def test_what_each_rule_found(self, articles: list[Document]) -> None:
        first, second = Corpus(articles, counting=EVERYTHING).rules()[:2]
        assert (first["rule"], first["n_statements"], first["n_documents"]) == ("verb_clause_v2", 9, 3)
        assert (second["rule"], second["n_statements"], second["example"]) == ("direct_quote", 3, "„Es regnet.“")

    def test_a_list_says_more_of_sources(self, articles: list[Document], tmp_path: Path) -> None:
        path = tmp_path / "people.csv"
        path.write_text("name;aliases;party;gender\nErna Vogt;;Mitte;f\nI. Berg;Ina Berg;Links;f\n", encoding="utf-8")
        for about in (path, {"Erna Vogt": {"party": "Mitte"}, "Ina Berg": {"party": "Links"}}):
            found = Corpus([articles[0], articles[0], articles[2]], about=about).counts("party")
            assert {row["party"]: row["n_statements"] for row in found} == {"Mitte": 2, "Links": 1}
        path.write_text("person\nErna Vogt\n", encoding="utf-8")
        with pytest.raises(InputError, match="found no column 'name', expected one"):
            Corpus(articles, about=path)

    def test_what_texts_say_of_sources_counts_and_a_list_overrules_it(self, told: Document) -> None:
        assert Corpus([told], joint="members").counts("affiliation", "gender") == [
            {"affiliation": None, "gender": None, "n_statements": 1, "n_documents": 1, "n_sources": 1, "share": 0.5},
            {"affiliation": "SPD", "gender": "f", "n_statements": 1, "n_documents": 1, "n_sources": 1, "share": 0.5},
        ]
        about = {"Erna Vogt": {"affiliation": "Mitte", "gender": ""}}
        first, _ = Corpus([told], joint="members", about=about).counts("affiliation", "gender")
        assert (first["affiliation"], first["gender"]) == ("Mitte", "f")

    def test_a_joint_source_counts_as_a_whole_or_by_its_members(self, told: Document) -> None:
        whole, members = Corpus([told]), Corpus([told], joint="members")
        assert [row["source"] for row in whole.sources()] == ["Erna Vogt und Kurt Hahn"]
        assert [row["source"] for row in members.sources()] == ["Erna Vogt", "Kurt Hahn"]
        with pytest.raises(InputError, match="found joint='each', expected 'whole' or 'members'"):
            Corpus([told], joint="each")  # type: ignore[arg-type]

    def test_different_people_of_one_name_stay_apart(self) -> None:
        one = Document("", sources=[Source(0, "Jo Kern", "person", roles=["Bürgermeister"])])
        two = Document("", sources=[Source(0, "Jo Kern", "person", roles=["Trainer"])])
        names = {name for name, _ in Corpus([one, two]).names.values()}
        assert names == {"Jo Kern"} or names == {"Jo Kern (Bürgermeister)", "Jo Kern (Trainer)"}

    def test_no_statements_give_no_rows(self) -> None:
        corpus = Corpus([Document("Es", id="a1")])
        assert (corpus.sources(), corpus.counts(), corpus.compare(), corpus.rules()) == ([], [], [], [])

    def test_what_is_no_document_is_an_input_error(self) -> None:
        with pytest.raises(InputError, match="found str among the documents, expected Document"):
            Corpus(["Es regnet."])


class TestRelays:
    def test_who_passes_on_whom(self, articles: list[Document]) -> None:
        pytest.importorskip("networkx")
        graph = relays(Corpus(articles))
        assert dict(graph.nodes) == {
            "dpa": {"kind": "media", "statements": 0},
            "Erna Vogt": {"kind": "person", "statements": 2},
            "Ina Berg": {"kind": "person", "statements": 1},
        }
        assert list(graph.edges(data="weight")) == [("dpa", "Erna Vogt", 2), ("dpa", "Ina Berg", 1)]

    def test_networks_are_read_back(self, articles: list[Document], tmp_path: Path) -> None:
        networkx = pytest.importorskip("networkx")
        corpus = Corpus(articles)
        found = networkx.read_graphml(write_graph(corpus, tmp_path / "a.graphml"))
        assert (dict(found.nodes), dict(found.edges)) == (dict(relays(corpus).nodes), dict(relays(corpus).edges))
        found = networkx.read_gexf(write_graph(corpus, tmp_path / "a.gexf"))
        assert {name: facts["statements"] for name, facts in found.nodes(data=True)}["Erna Vogt"] == 2
        with pytest.raises(InputError, match=r"expected .graphml or .gexf"):
            write_graph(corpus, tmp_path / "a.png")


@pytest.mark.parametrize("take", [Corpus, draw_sample, merge_sources, rows, lambda given: write(given, "x", "tei")])
def test_whatever_takes_documents_names_what_is_none(take: Callable[[object], object]) -> None:
    for given in (3, None, ["Es regnet."]):
        with pytest.raises(InputError, match=r"^found (int|NoneType|str).*, expected "):
            take(given)


def test_a_single_document_is_a_corpus_of_one() -> None:
    document = Document("Es regnet.")
    assert Corpus(document).documents == (document,)
    assert merge_sources(document) == ()


@pytest.mark.parametrize("given", [{"about": {"Erna Vogt": None}}, {"counting": 5}])
def test_an_argument_of_another_kind_is_an_input_error(given: dict[str, object]) -> None:
    with pytest.raises(InputError, match=r"^found .*, expected a "):
        Corpus([], **given)


def test_a_list_with_a_column_twice_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "about.csv"
    path.write_text("name,age,name\nErna Vogt,50,x\n", encoding="utf-8")
    with pytest.raises(InputError, match=r"about.csv: found the column 'name' twice"):
        Corpus([], about=path)


def test_a_misspelt_group_is_named_also_where_nothing_is_counted() -> None:
    for corpus in (Corpus([]), Corpus([Document("Es regnet.")])):
        for count in (corpus.counts, corpus.sources, corpus.compare):
            with pytest.raises(InputError, match="found 'outlte' to group by, expected one of source"):
                count("outlte")
        assert corpus.counts("outlet") == []


def test_a_group_is_a_name_or_a_function() -> None:
    corpus = Corpus([])
    for count in (corpus.counts, corpus.compare, corpus.sources):
        with pytest.raises(InputError, match=r"found \['outlet'\] to group by, expected a name or a function"):
            count(["outlet"])

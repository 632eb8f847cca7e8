from __future__ import annotations

import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import cache

import pytest

import attribution
from attribution import Analyzer, Document, InputError, analyze, analyze_conllu, analyze_many
from attribution.parsers import _bundled


@pytest.mark.parametrize("wrong", [None, b"Es regnet.", 3, ["Es regnet."]])
def test_anything_but_a_string_is_an_input_error(wrong: object) -> None:
    with pytest.raises(InputError, match=f"found {type(wrong).__name__} as text, expected str"):
        analyze(wrong)


def test_a_string_is_read_without_what_its_class_adds(words: object) -> None:
    class Odd(str):
        def __len__(self) -> int:
            raise RuntimeError

        def __iter__(self) -> Iterator[str]:
            raise RuntimeError

    assert Analyzer(words).analyze(Odd("Es regnet.")) == Analyzer(words).analyze("Es regnet.")


def test_a_single_string_as_texts_is_an_input_error_at_once() -> None:
    with pytest.raises(InputError, match="found a single str as texts"):
        analyze_many("Es regnet.")


def test_empty_text_gives_an_empty_document_without_loading_a_model() -> None:
    assert analyze("") == Document("")


@pytest.mark.usefixtures("stub_analysis")
class TestWithAStub:
    def test_the_given_parser_is_used(self, words: object) -> None:
        document = analyze("Es regnet. Es schneit.", parser=words)
        assert [s.text for s in document.statements] == ["Es regnet.", "Es schneit."]
        assert words.calls == 1

    def test_an_analyzer_keeps_its_parser(self, words: object) -> None:
        analyzer = Analyzer(words)
        assert analyzer.parser is words
        assert len(analyzer.analyze("Es regnet.").statements) == 1

    def test_threads_and_analyzers_share_one_default_parser(
        self, words: object, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        loaded = []

        def load() -> object:
            loaded.append(1)
            time.sleep(0.05)
            return words

        # with a memory of its own: the model that other tests have loaded stays
        monkeypatch.setattr("attribution.parsers._bundled", cache(_bundled.__wrapped__))
        monkeypatch.setattr("attribution.parsers.bundled.parser.BundledParser", load)
        texts = [f"Es regnet {number}-mal." for number in range(8)]
        with ThreadPoolExecutor(8) as threads:
            documents = [*threads.map(analyze, texts[:4]), *threads.map(lambda t: Analyzer().analyze(t), texts[4:])]
        assert [d.text for d in documents] == texts
        assert loaded == [1]

    def test_many_keeps_the_order_and_empty_texts(self, words: object) -> None:
        texts = ["Es regnet.", "", " \n", "Es schneit."]
        assert [d.text for d in analyze_many(texts, parser=words)] == texts

    def test_many_is_lazy(self, words: object) -> None:
        def endless() -> Iterator[str]:
            while True:
                yield "Es regnet."

        documents = Analyzer(words).analyze_many(endless())
        assert next(documents).text == "Es regnet."

    def test_a_wrong_text_among_many_is_an_input_error_with_its_place(self, words: object) -> None:
        with pytest.raises(InputError, match="text 1: found int as text, expected str"):
            list(analyze_many(["Es regnet.", 3], parser=words))

    def test_conllu_in_document_out(self) -> None:
        rows = ["1 Es es PRON PPER _ 2 nsubj _ _", "2 regnet regnen VERB VVFIN _ 0 root _ SpaceAfter=No"]
        document = analyze_conllu("\n".join([*rows, "3 . . PUNCT $. _ 2 punct _ _"]).replace(" ", "\t"))
        assert document.text == "Es regnet."
        assert document.statements[0].spans[0].end == 10

    def test_a_colon_that_a_tree_takes_for_a_noun_is_no_speaker(self) -> None:
        rows = ["1 sagte sagte PUNCT _ _ 0 root _ _", "2 : : PRON _ _ 1 dep _ _", "3 „ „ PUNCT _ _ 1 punct _ _"]
        rows += ["4 Nein nein X _ _ 1 dep _ _", "5 “ “ PUNCT _ _ 1 punct _ _"]
        assert "Nein" in analyze_conllu("\n".join(rows).replace(" ", "\t")).text

    def test_conllu_is_taken_as_it_is_written(self) -> None:
        row = "1 Reg\u00adnet regnen VERB VVFIN _ 0 root _ _".replace(" ", "\t")
        assert analyze_conllu(row).statements[0].text == "Reg\u00adnet"


class TestForReal:
    def test_every_letter_and_digit_of_the_seeds_is_accounted_for(self, seed_documents: dict[str, Document]) -> None:
        for name, document in seed_documents.items():
            covered: set[int] = set()
            for statement in document.statements:
                for part in (statement, statement.source, statement.cue, statement.frame):
                    covered.update(i for b, e in (part.offsets if part else ()) for i in range(b, e))
            for note in document.notes:
                if note.kind == "boilerplate":
                    covered.update(i for b, e in note.offsets for i in range(b, e))
            lost = "".join(c if c.isalnum() and i not in covered else " " for i, c in enumerate(document.text))
            assert lost.split() == [], name

    def test_spans_are_cut_out_of_the_text(self, seed_documents: dict[str, Document]) -> None:
        for document in seed_documents.values():
            for statement in document.statements:
                for span in statement.spans:
                    assert document.text[span.begin : span.end] == span.text

    def test_one_text_does_not_influence_the_next(self, analyzer: Analyzer) -> None:
        first = "Ministerin Anna Sommer sagte am Montag, die Lage sei ernst. Sie warnte vor Panik."
        second = "Er bestritt das."
        alone, between, again = analyzer.analyze_many([first, second, first])
        assert alone == again == analyzer.analyze(first)
        assert between == analyzer.analyze(second)

    def test_statements_are_numbered_in_text_order(self, seed_documents: dict[str, Document]) -> None:
        for name, document in seed_documents.items():
            assert [s.id for s in document.statements] == list(range(len(document.statements))), name
            begins = [s.spans[0].begin for s in document.statements]
            assert begins == sorted(begins), name

    @pytest.mark.parametrize(
        "text",
        [
            "\n \t\n",
            "?!",
            "„",
            "„Wir kommen",
            '»Ja«, sagte sie. "Nein" ‚vielleicht‘ “',
            "\ufeffLaut dpa regnet es.\r\n\r\nEs schneit.",
            "a\u0000b Er sagte, \u202edass es regne.",
            "sagte " * 300,
            "Laut\u00a0dpa  regnet\u2028es.",
        ],
    )
    def test_odd_text_never_raises(self, analyzer: Analyzer, text: str) -> None:
        document = analyzer.analyze(text)
        assert document.text == text
        assert Document.from_dict(document.to_dict()) == document


def test_the_package_says_its_version() -> None:
    assert attribution.__version__.count(".") == 2


def test_a_construction_is_left_out_or_added(analyzer: Analyzer) -> None:
    text = "Die Gewerkschaft fordert höhere Löhne."
    assert [s.construction for s in analyzer.analyze(text).attributed] == ["verb_object"]
    assert Analyzer(analyzer.parser, without=["verb_object"]).analyze(text).attributed == ()
    with pytest.raises(InputError, match="found no construction 'verbobject'"):
        Analyzer(without=["verbobject"])


@pytest.mark.model
@pytest.mark.parametrize("text", ["Laut Polizei.", "Es gibt einen Bericht, wonach.", "Wie die dpa berichtet."])
def test_a_frame_in_which_nothing_is_said_makes_no_statement_of_a_source(text: str, analyzer: Analyzer) -> None:
    assert analyzer.analyze(text).attributed == ()

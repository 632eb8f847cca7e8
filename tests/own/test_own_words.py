"""Words and constructions of one's own, without touching the package."""

from __future__ import annotations

import pickle
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest

from attribution import Analyzer, AttributionError, InputError, LexiconError, analyze, analyze_many, cli
from attribution.lexicons import Added, adding, find_medium, find_verb, verbs
from attribution.parsers.conllu import ConlluParser

TEXT = "Die Polizei schwurbelt, dass es regnet."


@pytest.fixture
def own_verbs(tmp_path: Path) -> Path:
    path = tmp_path / "my_verbs.csv"
    path.write_text("# Our own.\nlemma,frames\nschwurbeln,dass v2\n", encoding="utf-8")
    return path


def sources(analyzer: Analyzer, text: str = TEXT) -> list[str | None]:
    return [statement.source_name for statement in analyzer.analyze(text).attributed]


class TestVerbs:
    def test_a_verb_of_a_file_reports(self, own_verbs: Path, analyzer: Analyzer) -> None:
        assert sources(analyzer) == []
        own = Analyzer(lexicons=[own_verbs])
        [statement] = own.analyze(TEXT).attributed
        assert (statement.source_name, statement.text, statement.cue.lemma) == (
            "Polizei",
            "dass es regnet",
            "schwurbeln",
        )
        assert sources(analyzer) == []

    def test_all_functions_take_files(self, own_verbs: Path, analyzer: Analyzer) -> None:
        assert analyze(TEXT, lexicons=[own_verbs]).attributed
        assert [bool(document.attributed) for document in analyze_many([TEXT, TEXT], lexicons=[own_verbs])] == [
            True,
            True,
        ]

    def test_the_package_knows_nothing_of_it_afterwards(self, own_verbs: Path) -> None:
        assert find_verb("schwurbeln") is None
        with adding(Added([own_verbs])):
            assert find_verb("schwurbeln").medium == "speech"
            assert find_verb("sagen") is not None
        assert find_verb("schwurbeln") is None

    def test_an_entry_takes_the_place_of_the_package_s(self, tmp_path: Path) -> None:
        path = tmp_path / "verbs.csv"
        path.write_text("lemma,frames,level\nsagen,dass,high\n", encoding="utf-8")
        with adding(Added([path])):
            assert find_verb("sagen").level == "high"
            assert len(verbs()) == len({entry.lemma for entry in verbs().values()})
        assert find_verb("sagen").level == "none"

    def test_an_analyzer_keeps_its_words_when_it_is_pickled(self, own_verbs: Path) -> None:
        assert sources(pickle.loads(pickle.dumps(Analyzer(lexicons=[own_verbs])))) == ["Polizei"]

    def test_the_command_takes_files(
        self, own_verbs: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], analyzer: Analyzer
    ) -> None:
        (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
        assert cli.main([str(tmp_path / "a.txt"), "--lexicon", str(own_verbs)]) == 0
        assert "1 attributed" in capsys.readouterr().out

    def test_a_file_that_does_not_fit_is_a_wrong_argument(
        self, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
        (tmp_path / "verbs.csv").write_text("lemma,frames\nsagen,das\n", encoding="utf-8")
        assert cli.main([str(tmp_path / "a.txt"), "--lexicon", str(tmp_path / "verbs.csv")]) == 2
        assert "verbs.csv:2: column 'frames': 'das' is none of" in capsys.readouterr().err


class TestOtherTables:
    def test_a_hedge_of_a_file_hedges(self, tmp_path: Path, analyzer: Analyzer) -> None:
        text = "Laut Polizei regnet es schwuppdich."
        path = tmp_path / "cues.csv"
        path.write_text("id,cue,kind,level,scope\nschwuppdich,schwuppdich,adverb,medium,clause\n", encoding="utf-8")
        header = "id,cue,kind,level,scope"
        try:
            own = Analyzer(lexicons=[path])
        except LexiconError as error:
            pytest.fail(f"{header}: {error}")
        assert analyzer.analyze(text).statements[0].level == "none"
        assert own.analyze(text).statements[0].level == "medium"

    def test_an_outlet_of_a_file_is_media(self, tmp_path: Path) -> None:
        path = tmp_path / "media.csv"
        path.write_text("name,kind\nTalbote,outlet\n", encoding="utf-8")
        assert find_medium("Talbote") is None
        document = analyze("Dem Talbote zufolge regnet es.", lexicons=[path])
        assert document.statements[0].source_kind == "media"


class TestErrors:
    @pytest.mark.parametrize(
        ("name", "content", "message"),
        [
            ("verbs.csv", "lemma,frames\nsagen,dass\nsagen,v2\n", r"verbs.csv:3: 'sagen' is already in line 2"),
            ("verbs.csv", "lemma,frames\nsagen,das\n", r"verbs.csv:2: column 'frames': 'das' is none of dass, v2"),
            ("verbs.csv", "lemma,frame\nsagen,dass\n", r"verbs.csv:1: unknown column 'frame'; known are lemma"),
            ("verbs.csv", "lemma\nsagen\n", r"verbs.csv:1: column 'frames' must stand in the header exactly once"),
            (
                "cues.csv",
                "id,cue,kind,level,scope\nx,x,colour,low,clause\n",
                r"cues.csv:2: column 'kind': 'colour' is none of",
            ),
            ("words.csv", "lemma\n", r"found the name 'words.csv', expected one that ends in verbs, nouns"),
            (
                "my_cues.csv",
                "id,cue,kind,level,scope\nx,,adverb,low,content\n",
                r"my_cues\.csv:2: column 'cue': found ''",
            ),
            (
                "cues.csv",
                "id,cue,kind,level,scope\nx,a/,adverb,low,content\n",
                r"cues\.csv:2: column 'cue': found 'a/'",
            ),
        ],
    )
    def test_a_mistake_is_named_with_file_and_line(self, tmp_path: Path, name: str, content: str, message: str) -> None:
        path = tmp_path / name
        path.write_text(content, encoding="utf-8")
        with pytest.raises(LexiconError, match=message) as error:
            Analyzer(lexicons=[path])
        assert str(error.value).startswith(str(path))

    def test_a_file_that_is_not_there_and_a_single_path(self, own_verbs: Path) -> None:
        with pytest.raises(
            LexiconError, match=r"^verbs.csv: found no such file, expected a table of words, a CSV file"
        ):
            Analyzer(lexicons=["verbs.csv"])
        (own_verbs.parent / "nouns.csv").mkdir()
        with pytest.raises(LexiconError, match=r"nouns.csv: found a folder, expected a table of words, a CSV file"):
            Analyzer(lexicons=[own_verbs.parent / "nouns.csv"])
        with pytest.raises(InputError, match=r"found the single .* as lexicons, expected a list"):
            Analyzer(lexicons=str(own_verbs))

    @pytest.mark.parametrize(
        "given", [{"lexicons": 5}, {"lexicons": [None]}, {"without": 5}, {"constructions": 5}, {"limits": 5}]
    )
    def test_an_argument_of_another_kind_is_an_input_error(self, given: dict[str, object]) -> None:
        with pytest.raises(InputError, match=r"^found .*, expected "):
            Analyzer(**given)


class TestParsers:
    @pytest.mark.parametrize("given", ["stanza:x", "spacy", 3, ConlluParser])
    def test_what_is_no_parser_is_an_input_error(self, given: object) -> None:
        with pytest.raises(InputError, match=r"found .*, expected .*'stanza:gsd'"):
            Analyzer(given)

    def test_a_package_of_stanza_is_named_by_a_string(self, monkeypatch: pytest.MonkeyPatch, words: object) -> None:
        asked = []
        monkeypatch.setattr("attribution.parsers.official.StanzaParser", lambda name: asked.append(name) or words)
        assert Analyzer("stanza:gsd").parser is words
        assert pickle.loads(pickle.dumps(Analyzer("stanza"))).parser is words
        assert Analyzer("bundled")._parser is None
        assert asked == ["gsd", "default"]


class TestConstructions:
    def test_a_construction_is_found_by_its_entry_point(
        self, monkeypatch: pytest.MonkeyPatch, analyzer: Analyzer
    ) -> None:
        def points(group: str, name: str) -> list[EntryPoint]:
            own = EntryPoint("pen", "attribution.constructions.preposition", "attribution.constructions")
            return [own] if (group, name) == ("attribution.constructions", "pen") else []

        monkeypatch.setattr("importlib.metadata.entry_points", points)
        with pytest.raises(InputError, match="found the construction 'preposition' twice"):
            Analyzer(constructions=["pen"])
        with pytest.raises(
            InputError, match=r"found no module 'pencil' .* and no entry point of attribution.constructions"
        ):
            Analyzer(constructions=["pencil"])


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("../x", r"found '../x' among the constructions, expected the name of a module, as import has it"),
        ("", "found '' among the constructions, expected the name of a module, as import has it"),
        ("broken_ways", "the module 'broken_ways' cannot be imported: ZeroDivisionError: division by zero"),
        ("wrong_ways", "the module 'wrong_ways' cannot be imported: ValueError: 'first' is not a number"),
    ],
)
def test_a_name_that_is_no_module_s_is_an_error_in_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, message: str
) -> None:
    (tmp_path / "broken_ways.py").write_text("1 / 0\n", encoding="utf-8")
    (tmp_path / "wrong_ways.py").write_text("raise ValueError(\"'first' is not a number\")\n", encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    with pytest.raises(AttributionError) as error:
        Analyzer(constructions=[name])
    assert str(error.value) == message

"""Many texts, in this process and in others; the parser needs no model."""

from __future__ import annotations

import contextlib
import copy
import os
import pickle
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest

from attribution import AnalysisError, Analyzer, Document, InputError, Limits, ModelError, analyze_many
from attribution.constructions import wie
from attribution.reading.construction import Construction
from tests.batch.fakes import Light, Missing, OddParser

PARSER = OddParser()
LIGHT = Light()
ROOT = Path(__file__).parents[2]


def rows(number: int) -> list[dict[str, object]]:
    return [{"id": i, "text": f"Es regnet zum {i}. Mal.", "outlet": "Bote"} for i in range(number)]


def running() -> set[str]:
    """Our child processes."""
    children = set()
    for path in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):
            if path.read_text(encoding="utf-8").rpartition(")")[2].split()[1] == str(os.getpid()):
                children.add(path.parent.name)
    return children


@pytest.fixture(params=[1, 2])
def workers(request: pytest.FixtureRequest) -> int:
    return request.param


class TestInAnyNumberOfProcesses:
    def test_every_text_comes_out_in_order_with_its_id_and_facts(self, workers: int) -> None:
        found = list(analyze_many(rows(30), parser=LIGHT, workers=workers, batch_size=4))
        assert [d.id for d in found] == [str(i) for i in range(30)]
        assert {d.meta["outlet"] for d in found} == {"Bote"}
        assert {d.model for d in found} == {"odd 1"}

    def test_a_text_that_cannot_be_used_is_recorded(self, workers: int) -> None:
        given = rows(9)
        given[3]["text"] = None
        found = list(analyze_many(given, parser=LIGHT, workers=workers, batch_size=4, on_error="record"))
        assert [d.error for d in found] == [None] * 3 + ["found NoneType as text, expected str"] + [None] * 5
        assert (found[3].id, found[3].meta, found[3].statements) == ("3", {"outlet": "Bote"}, ())
        assert Document.from_dict(found[3].to_dict()) == found[3]

    def test_a_text_on_which_the_analysis_fails_is_recorded(self, workers: int) -> None:
        given = [*rows(5), "Fehler.", *rows(3)]
        found = list(analyze_many(given, parser=LIGHT, workers=workers, on_error="record"))
        assert [bool(d.error) for d in found] == [False] * 5 + [True] + [False] * 3
        assert found[5].error == "internal error, please report it with the text (KeyError('x'))"
        assert found[5].text == "Fehler."

    def test_what_comes_before_an_error_comes_out(self, workers: int) -> None:
        found = []
        with pytest.raises(InputError, match=r"^text 10: found NoneType as text, expected str$"):
            for document in analyze_many([*rows(10), None, *rows(5)], parser=LIGHT, workers=workers, batch_size=8):
                found.append(document)
        assert len(found) == 10

    def test_what_comes_before_an_error_of_the_iterator_comes_out(self, workers: int) -> None:
        def broken() -> Iterator[dict[str, object]]:
            yield from rows(10)
            raise OSError("the disk is gone")

        found = []
        with pytest.raises(OSError, match="the disk is gone"):
            for document in analyze_many(broken(), parser=LIGHT, workers=workers, batch_size=3):
                found.append(document)
        assert len(found) == 10

    def test_a_text_may_be_of_a_class_of_the_callers(self, workers: int) -> None:
        class Text(str):
            """Cannot be pickled, since it is local."""

        [found] = analyze_many([Text("Es regnet.")], parser=LIGHT, workers=workers)
        assert (type(found.text), found.error) == (str, None)

    def test_a_failed_analysis_is_an_error_with_the_id_of_the_text(self, workers: int) -> None:
        with pytest.raises(AnalysisError, match=r"^text 2 \(id 'x'\): internal error.*KeyError\('x'\)") as caught:
            list(analyze_many([*rows(2), ("x", "Fehler.")], parser=LIGHT, workers=workers))
        assert "Traceback" in caught.value.__notes__[0]

    def test_an_endless_stream_is_read_as_it_is_used(self, workers: int) -> None:
        read = []

        def endless() -> Iterator[str]:
            while True:
                read.append(1)
                yield "Es regnet."

        documents = analyze_many(endless(), parser=LIGHT, workers=workers, batch_size=3)
        for _ in range(20):
            next(documents)
        documents.close()
        assert len(read) <= 20 + 3 * 2 * workers + 3

    def test_progress_counts_documents(self, workers: int) -> None:
        seen: list[int] = []
        list(analyze_many(rows(5), parser=LIGHT, workers=workers, progress=seen.append))
        assert seen == [1, 2, 3, 4, 5]

    def test_limits_hold(self, workers: int) -> None:
        [found] = analyze_many(["Es regnet. " * 9], parser=LIGHT, workers=workers, limits=Limits(characters=30))
        assert [note.kind for note in found.notes] == ["limit"]


class TestProcesses:
    def test_facts_that_cannot_be_sent_lose_one_text(self) -> None:
        given = [*rows(3), {"id": "x", "text": "Es regnet.", "lock": threading.Lock()}, *rows(3)]
        found = list(analyze_many(given, parser=LIGHT, workers=2, on_error="record"))
        assert [bool(d.error) for d in found] == [False] * 3 + [True] + [False] * 3
        assert found[3].error == "its meta cannot go to another process (cannot pickle '_thread.lock' object)"

    def test_a_process_that_dies_loses_one_text(self) -> None:
        given = [*rows(6), ("tot", "Der Tod."), *rows(6), "Tod.", *rows(2)]
        found = list(analyze_many(given, parser=LIGHT, workers=2, batch_size=4, on_error="record"))
        assert [i for i, d in enumerate(found) if d.error] == [6, 13]
        assert found[6].error == "the process that analysed it ended (signal 9), perhaps for want of memory"
        assert found[6].id == "tot"
        assert [d.id for d in found if not d.error] == [str(i) for n in (6, 6, 2) for i in range(n)]

    def test_the_result_is_that_of_one_process(self) -> None:
        given = rows(25)
        alone = list(analyze_many(given, parser=PARSER))
        assert list(analyze_many(given, parser=PARSER, workers=2, batch_size=3)) == alone

    @pytest.mark.skipif(sys.platform != "linux", reason="looks for processes in /proc")
    def test_whoever_keeps_an_exception_keeps_no_process(self) -> None:
        def broken(number: int) -> None:
            raise OSError("the disk is full")

        before = running()
        with pytest.raises(InputError) as kept:
            list(analyze_many([*rows(4), None, *rows(9)], parser=LIGHT, workers=2, batch_size=1))
        assert running() == before
        with pytest.raises(OSError, match="the disk is full") as too:
            list(analyze_many(rows(9), parser=LIGHT, workers=2, batch_size=1, progress=broken))
        assert running() == before
        assert kept.tb
        assert too.tb

    @pytest.mark.skipif(sys.platform != "linux", reason="looks for processes in /proc")
    def test_no_process_is_left_behind(self) -> None:
        before = running()
        list(analyze_many(rows(4), parser=LIGHT, workers=2, batch_size=1))
        assert running() == before
        documents = analyze_many(["Eine Weile."] * 50, parser=LIGHT, workers=2, batch_size=1)
        next(documents)
        assert len(running() - before) == 2
        documents.close()
        assert running() == before

    def test_ctrl_c_ends_them_after_what_was_finished(self, tmp_path: Path) -> None:
        script = tmp_path / "archive.py"
        script.write_text(
            "import signal\n"
            "from attribution import analyze_many\n"
            "from tests.batch.fakes import Light\n"
            "signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell's background job ignores Ctrl-C\n"
            "for d in analyze_many(['Eine Weile.'] * 200, parser=Light(), workers=2, batch_size=1):\n"
            "    print('fertig', flush=True)\n",
            encoding="utf-8",
        )
        environment = {**os.environ, "PYTHONPATH": str(ROOT)}
        process = subprocess.Popen(
            [sys.executable, str(script)],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=environment,
            start_new_session=True,
        )
        assert process.stdout.readline() == b"fertig\n"  # no "if __name__" was needed
        os.killpg(process.pid, signal.SIGINT)
        begun = time.monotonic()
        _, errors = process.communicate(timeout=60)
        assert time.monotonic() - begun < 10
        assert errors.rstrip().endswith(b"KeyboardInterrupt")
        with pytest.raises(ProcessLookupError):
            os.killpg(process.pid, 0)

    def test_a_missing_model_is_told_by_the_processes(self) -> None:
        with pytest.raises(ModelError, match="the model is missing"):
            list(analyze_many(rows(3), parser=Missing(), workers=2))

    def test_a_parser_that_cannot_be_sent_is_an_input_error(self) -> None:
        class Local(OddParser):
            pass

        with pytest.raises(InputError, match="found a parser or construction that no other process can use"):
            list(analyze_many(rows(3), parser=Local(), workers=2))


class TestArguments:
    @pytest.mark.parametrize(
        ("options", "message"),
        [
            ({"workers": 0}, "found 0 as workers, expected a whole number from 1 to 256; each takes about 450 MB"),
            ({"workers": 10**6}, "found 1000000 as workers, expected a whole number from 1 to 256; each"),
            ({"batch_size": 1.5}, "found 1.5 as batch_size, expected a whole number above 0"),
            ({"progress": 3}, "found 3 as progress, expected True, False or a function of a number"),
            ({"progress": "yes"}, "found 'yes' as progress, expected True, False or a function of a number"),
            ({"on_error": "ignore"}, "found 'ignore' as on_error, expected 'raise' or 'record'"),
        ],
    )
    def test_wrong_ones_are_input_errors_at_once(self, options: dict[str, object], message: str) -> None:
        with pytest.raises(InputError, match=message):
            analyze_many(["Es"], parser=PARSER, **options)

    def test_texts_must_be_iterable(self) -> None:
        with pytest.raises(InputError, match="found int as texts, expected an iterable"):
            analyze_many(7)

    def test_a_table_is_not_taken_for_the_names_of_its_columns(self) -> None:
        pandas = pytest.importorskip("pandas")
        arrow = pytest.importorskip("pyarrow")
        columns = {"id": ["a"], "text": ["Es regnet."]}
        for table in (pandas.DataFrame(columns), arrow.table(columns)):
            with pytest.raises(InputError, match=r"as texts, expected its rows: to_dict\('records'\) of pandas"):
                analyze_many(table, parser=PARSER)
        [document] = analyze_many(pandas.DataFrame(columns).to_dict("records"), parser=PARSER)
        assert (document.id, document.text) == ("a", "Es regnet.")

    @pytest.mark.parametrize("single", ["Es regnet.", b"Es regnet.", bytearray(b"Es"), {"text": "Es regnet."}])
    def test_a_single_text_is_not_taken_for_several(self, single: object) -> None:
        with pytest.raises(InputError, match=r"found a single (str|bytes|bytearray|dict) as texts, expected several"):
            analyze_many(single)


class TestCopies:
    def test_an_analyzer_is_pickled_and_copied_with_all_its_choices(self) -> None:
        analyzer = Analyzer(PARSER, constructions=["tests.batch.own"], without=["wie"], limits=Limits(seconds=9))
        for again in (pickle.loads(pickle.dumps(analyzer)), copy.deepcopy(analyzer), copy.copy(analyzer)):
            text = "Es regnet, sagte niemand."
            assert again.analyze(text) == analyzer.analyze(text)
            assert [c.id for c in again._constructions] == [c.id for c in analyzer._constructions]

    def test_a_construction_is_pickled_as_its_module(self) -> None:
        from tests.batch.own import CONSTRUCTION

        analyzer = Analyzer(PARSER, constructions=[CONSTRUCTION])
        again = pickle.loads(pickle.dumps(analyzer))
        assert [c.id for c in again._constructions] == [c.id for c in analyzer._constructions]

    def test_a_module_that_fails_when_it_is_asked_for_names_does_no_harm(self, monkeypatch: pytest.MonkeyPatch) -> None:
        from tests.batch.own import CONSTRUCTION

        class Failing(ModuleType):
            def __getattr__(self, name: str) -> object:
                raise RuntimeError(name)

        modules = {"failing": Failing("failing"), "odd": object(), **sys.modules}  # they are asked first
        monkeypatch.setattr("attribution.analyzer.sys", SimpleNamespace(modules=modules))
        assert b"tests.batch.own" in pickle.dumps(Analyzer(PARSER, constructions=[CONSTRUCTION]))

    def test_a_construction_of_no_module_cannot_be_pickled(self) -> None:
        given = wie.CONSTRUCTION
        loose = Construction(
            "wie_lose", given.doc, read=given.read, examples=given.examples, not_examples=given.not_examples
        )
        with pytest.raises(pickle.PicklingError, match="the construction 'wie_lose' is the CONSTRUCTION of no module"):
            pickle.dumps(Analyzer(PARSER, constructions=[loose]))

    @pytest.mark.model
    def test_the_model_is_not_pickled(self, analyzer: Analyzer) -> None:
        analyzer.analyze("Es regnet.")
        given = Analyzer(analyzer.parser)
        packed = pickle.dumps(given)
        assert len(packed) < 1000
        assert pickle.loads(packed).parser is analyzer.parser
        assert copy.deepcopy(given).parser is analyzer.parser

from __future__ import annotations

import multiprocessing
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest

from attribution import Analyzer, InputError
from attribution.parsers.threads import set_threads, threads, torch_threads


@pytest.fixture(autouse=True)
def nothing_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("ATTRIBUTION_THREADS", raising=False)
    yield
    set_threads(None)


def test_one_thread_unless_more_are_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    assert threads() == 1
    monkeypatch.setenv("ATTRIBUTION_THREADS", "2")
    assert threads() == 2
    set_threads(3)
    assert threads() == 3
    set_threads(None)
    assert threads() == 2


@pytest.mark.parametrize("wrong", ["0", "zwei", "-1", ""])
def test_a_wrong_variable_is_an_input_error(monkeypatch: pytest.MonkeyPatch, wrong: str) -> None:
    monkeypatch.setenv("ATTRIBUTION_THREADS", wrong)
    with pytest.raises(InputError, match="found ATTRIBUTION_THREADS="):
        threads()


@pytest.mark.parametrize("wrong", [0, 1.5, True, "2"])
def test_a_wrong_number_is_an_input_error(wrong: object) -> None:
    with pytest.raises(InputError, match=f"found {wrong!r} as threads, expected a whole number from 1 to 256"):
        set_threads(wrong)


def test_torch_is_left_as_it_was() -> None:
    import torch

    before = torch.get_num_threads()
    set_threads(before + 1)
    with torch_threads():
        assert torch.get_num_threads() == before + 1
    assert torch.get_num_threads() == before


def test_the_parser_computes_with_one_thread(analyzer: Analyzer, monkeypatch: pytest.MonkeyPatch) -> None:
    import torch

    seen = []
    parser = analyzer.parser
    decoded = parser._decoded
    monkeypatch.setattr(parser, "_decoded", lambda inputs: seen.append(torch.get_num_threads()) or decoded(inputs))
    before = torch.get_num_threads()
    torch.set_num_threads(2)
    analyzer.analyze("Es regnet.")
    assert (set(seen), torch.get_num_threads()) == ({1}, 2)
    torch.set_num_threads(before)


def test_threads_give_the_same_answers(analyzer: Analyzer) -> None:
    texts = [f"Laut Polizei regnet es zum {i}. Mal. „Ja“, sagte Anna Sommer." for i in range(8)]
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(analyzer.analyze, texts)) == [analyzer.analyze(text) for text in texts]


def _analysed(text: str) -> int:
    return len(Analyzer().analyze(text).attributed)


@pytest.mark.model
@pytest.mark.skipif(sys.platform != "linux", reason="only Linux forks safely")
@pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")
def test_a_process_may_be_forked_after_use(analyzer: Analyzer) -> None:
    analyzer.analyze("Laut Polizei regnet es.")
    with multiprocessing.get_context("fork").Pool(2) as pool:
        assert pool.map_async(_analysed, ["Laut Polizei regnet es."] * 4).get(timeout=120) == [1] * 4

"""The cost of an analysis grows with the text, not with its square, whatever the text is made of."""

from __future__ import annotations

import pytest

from attribution import Analyzer
from tests.timing import holds, seconds

pytestmark = pytest.mark.model

RUNS = {
    "blanks": " ",
    "commas": ", ",
    "a name without an end": "Ja",
    "soft hyphens": "Ja\u00ad",
    "NUL": "a\x00",
    "closed marks": "„Ja“ ",
    "marks in marks": "„a ‚b ",
}


@pytest.fixture(autouse=True, scope="module")
def loaded(analyzer: Analyzer) -> None:
    """The model and the lexicons are there before costs are measured."""
    analyzer.analyze("Laut Polizei regnet es in Husum, sagte Anna Sommer. „Ja“, teilte sie mit.")


def cost(analyzer: Analyzer, text: str) -> float:
    return seconds(lambda: analyzer.analyze(text))


@pytest.mark.parametrize("name", RUNS)
def test_a_run_costs_no_more_per_character_when_it_is_longer(analyzer: Analyzer, name: str) -> None:
    run = RUNS[name]
    short, long = (f"Laut dpa regnet es. {run * (n // len(run))} Es taut." for n in (500, 4_000))
    # its square would be 64 times as much
    assert holds(lambda: cost(analyzer, long) < 2.5 * cost(analyzer, short) + 0.3)


@pytest.mark.parametrize("words", ["sagte er, ", "Laut Polizei ", "Haus und ", "„Ja“, sagte sie, „er sagt: "])
def test_reports_in_reports_cost_no_more_when_there_are_more(analyzer: Analyzer, words: str) -> None:
    few, many = (words * n for n in (15, 120))
    assert holds(lambda: cost(analyzer, many) < 4 * cost(analyzer, few) + 0.5)


@pytest.mark.parametrize("line", ["Müller:", "Quelle: dpa"])
def test_lines_that_say_who_cost_no_more_when_there_are_more(analyzer: Analyzer, line: str) -> None:
    few, many = (f"{line}\n" * n for n in (150, 1_200))
    assert holds(lambda: cost(analyzer, many) < 12 * cost(analyzer, few) + 0.3)


@pytest.mark.parametrize("marks", ['"', "„“"])
def test_twenty_thousand_quotation_marks(analyzer: Analyzer, marks: str) -> None:
    few, many = (f"Es regnet. {marks * (n // len(marks))}" for n in (4_000, 20_000))
    assert holds(lambda: cost(analyzer, many) < 4 * cost(analyzer, few) + 0.3)


def test_one_sentence_of_three_thousand_words(analyzer: Analyzer) -> None:
    document = analyzer.analyze("Haus und Hof, " * 1000 + ".")
    assert document.statements

"""What is read off the raw text costs no more per character in a long run of one character than elsewhere."""

import time

import pytest

from attribution.reading.boilerplate import find_boilerplate
from attribution.sources import find_source_lines
from attribution.text.article import Article

LENGTH = 15_000
"""Of a run: a cost of its square is a second at least."""
PLACES = [
    "{}",
    "Es taut.{}Es friert.",
    "Es taut. (Quelle: Hafenamt{}und Polizei)",
    "Es taut. Quelle{}: Hafenamt 3.{}Mai{}",
    "Es taut. (Quelle: Hafenamt, am{}3. Mai 2021{}und)",
    "HUSUM{}(dpa{}) – Es taut.",
    "HUSUM, 4. Mai{}(dpa) {}x",
    "3. Mai{}2021{}14:30{}Uhr{}und",
    "Web: 1{}x: 2{}",
]
"""Where a run could begin or end a source line, a dateline, a date, a line of counters."""


def cost(text: str) -> float:
    begun = time.process_time()
    article = Article(text, ())
    find_source_lines(article)
    find_boilerplate(article)
    assert article.quotations is not None
    return time.process_time() - begun


@pytest.mark.parametrize("mark", " \t\u00a0\n-–.,:;/+'()[]äA1")
def test_a_run_of_one_character_takes_no_time(mark: str) -> None:
    costs = {place: cost(place.format(*[mark * LENGTH] * place.count("{}"))) for place in PLACES}
    assert max(costs.values()) < 0.3, costs


@pytest.mark.parametrize("mark", '„“”»«"‚’')
def test_a_run_of_quotation_marks_takes_no_time(mark: str) -> None:
    assert cost("„Es“ " + mark * LENGTH + " taut.") < 0.3


@pytest.mark.parametrize(
    "words", ["Quelle: Hafenamt ", "(Quelle: ", "dpa /", "1:11", "am 3. Mai ", "„Es“ ", "A. ", "„a ‚b "]
)
@pytest.mark.parametrize("before", ["", "HUSUM (", "Web: ", "Quelle: "])
def test_words_that_come_again_and_again_take_no_time(before: str, words: str) -> None:
    assert cost(before + words * (LENGTH // len(words)) + "!") < 0.3

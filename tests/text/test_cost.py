"""What is read off the raw text costs no more per character in a long run of one character than elsewhere."""

import pytest

from attribution.reading.boilerplate import find_boilerplate
from attribution.sources import find_source_lines
from attribution.text.article import Article
from tests.timing import holds, seconds

LENGTH = 15_000
"""Of a run: a cost of its square is a second at least."""
LIMIT = 0.3
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


def read(text: str) -> None:
    article = Article(text, ())
    find_source_lines(article)
    find_boilerplate(article)
    assert article.quotations is not None


def cheap(text: str) -> bool:
    return holds(lambda: seconds(lambda: read(text)) < LIMIT)


@pytest.mark.parametrize("mark", " \t\u00a0\n-–.,:;/+'()[]äA1")
def test_a_run_of_one_character_takes_no_time(mark: str) -> None:
    assert [place for place in PLACES if not cheap(place.format(*[mark * LENGTH] * place.count("{}")))] == []


@pytest.mark.parametrize("mark", '„“”»«"‚’')
def test_a_run_of_quotation_marks_takes_no_time(mark: str) -> None:
    assert cheap("„Es“ " + mark * LENGTH + " taut.")


@pytest.mark.parametrize(
    "words", ["Quelle: Hafenamt ", "(Quelle: ", "dpa /", "1:11", "am 3. Mai ", "„Es“ ", "A. ", "„a ‚b "]
)
@pytest.mark.parametrize("before", ["", "HUSUM (", "Web: ", "Quelle: "])
def test_words_that_come_again_and_again_take_no_time(before: str, words: str) -> None:
    assert cheap(before + words * (LENGTH // len(words)) + "!")

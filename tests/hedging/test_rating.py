"""How cues become one level, and what the author's stance is."""

import pytest

from attribution.document import Hedging, Stance
from attribution.hedging import Unit, rate, stance
from tests.frozen import article
from tests.hedging.cases import CASES, INNER, READINGS, TWO, Case, Reading
from tests.hedging.units import of_author, of_case, of_source


@pytest.mark.parametrize("case", CASES, ids=lambda c: c.id)
def test_level(case: Case) -> None:
    assert rate(of_case(case)).level is case.level


@pytest.mark.parametrize("case", [c for c in CASES if c.words], ids=lambda c: c.id)
def test_cues_name_the_words_that_count(case: Case) -> None:
    hedging = rate(of_case(case))
    assert [s.text for c in hedging.cues for s in c.spans] == list(case.words)


@pytest.mark.parametrize("case", CASES, ids=lambda c: c.id)
def test_stance(case: Case) -> None:
    assert stance(of_case(case)) is case.stance


@pytest.mark.parametrize("reading", READINGS, ids=lambda r: r.text)
def test_readings_of_a_word_are_told_apart(reading: Reading) -> None:
    assert rate(of_author(reading.text)).level is reading.level


def test_every_word_has_both_readings() -> None:
    for word in {r.word for r in READINGS}:
        assert len({r.level for r in READINGS if r.word == word}) > 1


def span(text: str, part: str) -> tuple[int, int]:
    return text.index(part), text.index(part) + len(part)


def test_words_of_another_source_weaken_that_one_only() -> None:
    outer = span(INNER, "die Polizei vermute, der Mann könnte geflohen sein")
    inner = span(INNER, "der Mann könnte geflohen sein")
    unit = of_source(INNER, (outer,), (inner,))
    assert "könnte" not in {s.text for c in rate(unit).cues for s in c.spans}


def test_what_somebody_else_thinks_is_no_doubt_of_who_reports_it() -> None:
    outer = span(INNER, "die Polizei vermute, der Mann könnte geflohen sein")
    unit = of_source(INNER, (outer,))
    assert "vermute" not in {s.text for c in rate(unit).cues for s in c.spans}


def test_neighbouring_sentence_does_not_count() -> None:
    assert rate(of_author(TWO, span(TWO, "Er ist hoch."))) == Hedging()


def test_rating_twice_gives_the_same() -> None:
    unit = of_author(TWO)
    assert rate(unit) == rate(unit) == rate(of_author(TWO))


def test_author_has_no_stance() -> None:
    assert stance(of_author(TWO)) is None


def test_empty_statement_is_plain() -> None:
    assert rate(Unit(article("hedging", INNER), ())) == Hedging()
    assert stance(of_source(INNER, ())) is Stance.NEUTRAL

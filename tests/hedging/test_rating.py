"""How cues become one level, and what the author's stance is."""

import pytest

from attribution.document import Hedging, Level, Stance, Voice
from attribution.hedging import Unit, rate, stance
from attribution.reading.families import families
from tests.frozen import article
from tests.hedging.cases import CASES, INNER, READINGS, TWO, Case, Reading


@pytest.mark.parametrize("case", CASES, ids=lambda c: c.id)
def test_level(case: Case) -> None:
    assert rate(article("hedging", case.text), case.build()).level is case.level


@pytest.mark.parametrize("case", [c for c in CASES if c.words], ids=lambda c: c.id)
def test_cues_name_the_words_that_count(case: Case) -> None:
    hedging = rate(article("hedging", case.text), case.build())
    assert [s.text for c in hedging.cues for s in c.spans] == list(case.words)


@pytest.mark.parametrize("case", CASES, ids=lambda c: c.id)
def test_stance(case: Case) -> None:
    assert stance(article("hedging", case.text), case.build()) is case.stance


@pytest.mark.parametrize("reading", READINGS, ids=lambda r: r.text)
def test_readings_of_a_word_are_told_apart(reading: Reading) -> None:
    unit = Unit(Voice.AUTHOR, ((0, len(reading.text)),))
    assert rate(article("hedging", reading.text), unit).level is reading.level


def test_every_word_has_both_readings() -> None:
    for word in {r.word for r in READINGS}:
        assert len({r.level for r in READINGS if r.word == word}) > 1


def span(text: str, part: str) -> tuple[int, int]:
    return text.index(part), text.index(part) + len(part)


def test_words_of_another_source_are_side_remarks() -> None:
    outer = span(INNER, "die Polizei vermute, der Mann könnte geflohen sein")
    inner = span(INNER, "der Mann könnte geflohen sein")
    unit = Unit(Voice.ATTRIBUTED, (outer,), type="indirect", family=families()["verb_clause"], inner=(inner,))
    levels = {s.text: c.level for c in rate(article("hedging", INNER), unit).cues for s in c.spans}
    assert levels["könnte"] is Level.LOW


def test_a_chain_is_as_certain_as_its_weakest_link() -> None:
    outer = span(INNER, "die Polizei vermute, der Mann könnte geflohen sein")
    inner = span(INNER, "der Mann könnte geflohen sein")
    unit = Unit(Voice.ATTRIBUTED, (outer,), type="indirect", family=families()["verb_clause"], inner=(inner,))
    assert rate(article("hedging", INNER), unit).level is Level.MEDIUM


def test_neighbouring_sentence_does_not_count() -> None:
    assert rate(article("hedging", TWO), Unit(Voice.AUTHOR, (span(TWO, "Er ist hoch."),))) == Hedging()


def test_rating_twice_gives_the_same() -> None:
    unit = Unit(Voice.AUTHOR, ((0, len(TWO)),))
    assert rate(article("hedging", TWO), unit) == rate(article("hedging", TWO), unit)


def test_author_has_no_stance() -> None:
    assert stance(article("hedging", TWO), Unit(Voice.AUTHOR, ((0, len(TWO)),))) is None


def test_empty_statement_is_plain() -> None:
    assert rate(article("hedging", INNER), Unit(Voice.AUTHOR, ())) == Hedging()
    assert stance(article("hedging", INNER), Unit(Voice.ATTRIBUTED, ())) is Stance.NEUTRAL

"""Every cue hedges in its example, at its level, and keeps silent in its near miss."""

import pytest

from attribution.document import Level, Voice
from attribution.errors import LexiconError
from attribution.hedging import Unit
from attribution.hedging import cues as table
from attribution.hedging.conditions.form import TESTS
from attribution.hedging.cues import CONDITIONS, Entry, Kind, entries, word_set
from attribution.hedging.rating import Counted, counted
from tests.frozen import article
from tests.hedging.documented import DOCS, documented, figures

HEDGES = [e for e in entries() if e.level is not Level.NONE]


def found(entry: Entry, text: str) -> list[Counted]:
    unit = Unit(Voice.AUTHOR, ((0, len(text)),))
    return [c for c in counted(article("hedging", text), unit) if c.entry is entry]


@pytest.mark.parametrize("entry", HEDGES, ids=lambda e: e.id)
def test_cue_counts_at_its_level_in_its_example(entry: Entry) -> None:
    cues = found(entry, entry.example)
    assert [c.level for c in cues] == [entry.level]


@pytest.mark.parametrize("entry", HEDGES, ids=lambda e: e.id)
def test_cue_is_silent_in_its_near_miss(entry: Entry) -> None:
    assert not found(entry, entry.counter)


@pytest.mark.parametrize("entry", HEDGES, ids=lambda e: e.id)
def test_spans_of_a_cue_are_its_words(entry: Entry) -> None:
    (cue,) = found(entry, entry.example)
    words = " ".join(entry.example[b:e] for b, e in cue.spans)
    assert len(words.split()) >= len(entry.companions) + 1 or entry.kind is Kind.QUESTION


def test_every_condition_has_a_function_and_a_use() -> None:
    used = {name for entry in entries() for name in entry.conditions}
    assert set(TESTS) == CONDITIONS
    assert used == CONDITIONS


def test_no_two_examples_are_the_same() -> None:
    texts = [t for e in entries() for t in (e.example, e.counter)]
    assert len(texts) == len(set(texts))


def test_unknown_condition_is_refused() -> None:
    with pytest.raises(ValueError, match="'sunny' is none of"):
        table._conditions("predicative sunny")


def test_unknown_word_set_is_refused() -> None:
    with pytest.raises(LexiconError, match="no set 'colours'"):
        word_set("colours")


def test_measured_cues_are_cues_and_mostly_right() -> None:
    rows = figures()
    assert {row["cue"] for row in rows} <= {e.id for e in entries()}
    assert all(int(row["right"]) <= int(row["read"]) <= int(row["hits"]) for row in rows)
    assert all(int(row["right"]) >= 0.7 * int(row["read"]) for row in rows)


def test_documentation_lists_the_cues_as_they_are() -> None:
    assert DOCS.read_text(encoding="utf-8") == documented(), "run python -m tests.hedging.documented"

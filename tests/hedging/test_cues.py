"""Every cue hedges in its example, at its level, and keeps silent in its near miss."""

import attrs
import pytest

from attribution.document import Level, Voice
from attribution.errors import LexiconError
from attribution.hedging import Unit, rate
from attribution.hedging import cues as table
from attribution.hedging.conditions.form import TESTS
from attribution.hedging.cues import CONDITIONS, Entry, Kind, entries, word_set
from attribution.hedging.matching import hits
from attribution.hedging.rating import Counted, counted
from tests.frozen import article
from tests.hedging.cases import READINGS
from tests.hedging.documented import DOCS, documented, figures

HEDGES = [e for e in entries() if e.level is not Level.NONE]


def found(entry: Entry, text: str) -> list[Counted]:
    unit = Unit(Voice.AUTHOR, ((0, len(text)),))
    return [c for c in counted(article("hedging", text), unit) if c.entry is entry]


def read_only(monkeypatch: pytest.MonkeyPatch, entry: Entry) -> None:
    """A table with one entry: others would hide what it finds in the same words."""
    index = dict.fromkeys(entry.cue[0], (entry,))
    monkeypatch.setattr("attribution.hedging.matching.by_word", lambda: index)


def without(entry: Entry, *names: str) -> Entry:
    return attrs.evolve(entry, conditions=tuple(c for c in entry.conditions if c not in names))


@pytest.mark.parametrize("entry", HEDGES, ids=lambda e: e.id)
def test_cue_counts_at_its_level_in_its_example(entry: Entry) -> None:
    cues = found(entry, entry.example)
    assert [c.level for c in cues] == [entry.level]


@pytest.mark.parametrize("entry", HEDGES, ids=lambda e: e.id)
def test_cue_is_silent_in_its_near_miss(entry: Entry, monkeypatch: pytest.MonkeyPatch) -> None:
    read_only(monkeypatch, entry)
    assert not found(entry, entry.counter)


@pytest.mark.parametrize("entry", HEDGES, ids=lambda e: e.id)
def test_near_miss_would_count_by_its_words_alone(entry: Entry, monkeypatch: pytest.MonkeyPatch) -> None:
    words = attrs.evolve(entry, companions=(), without=frozenset(), conditions=())
    read_only(monkeypatch, words)
    if words != entry:
        assert found(words, entry.counter)
    else:  # words that always hedge, but not in a condition: "wenn er vielleicht kommt"
        assert any(hit.entry is words for s in article("hedging", entry.counter).sentences for hit in hits(s))


@pytest.mark.parametrize("name", sorted(CONDITIONS))
def test_condition_silences_a_near_miss_or_a_reading(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for entry in (e for e in HEDGES if name in e.conditions):
        loose = without(entry, name)
        read_only(monkeypatch, loose)
        if found(loose, entry.counter):
            return
    loosened = {word: tuple(without(e, name) for e in of_word) for word, of_word in table.by_word().items()}
    monkeypatch.setattr("attribution.hedging.matching.by_word", lambda: loosened)
    units = ((r, Unit(Voice.AUTHOR, ((0, len(r.text)),))) for r in READINGS)
    assert any(rate(article("hedging", r.text), unit).level is not r.level for r, unit in units)


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

"""Every cue hedges in its example, at its level, and keeps silent in its near miss."""

import attrs
import pytest

from attribution.document import Level
from attribution.hedging import cues as table
from attribution.hedging import rate
from attribution.hedging.cues import CONDITIONS, Entry, Kind, Scope, entries
from attribution.hedging.matching import hits
from attribution.hedging.rating import Counted, counted
from tests.hedging.cases import READINGS
from tests.hedging.documented import DOCS, documented, figures
from tests.hedging.units import of_author

HEDGES = [e for e in entries() if e.level is not Level.NONE]


def found(entry: Entry, text: str) -> list[Counted]:
    return [c for c in counted(of_author(text)) if c.entry is entry]


def read_only(monkeypatch: pytest.MonkeyPatch, entry: Entry) -> None:
    """A table with one entry: others would hide what it finds in the same words."""
    index = dict.fromkeys(entry.cue[0], (entry,))
    monkeypatch.setattr("attribution.hedging.matching.by_word", lambda: index)


def without(entry: Entry, *names: str) -> Entry:
    return attrs.evolve(entry, conditions=tuple(c for c in entry.conditions if c not in names))


@pytest.mark.parametrize("entry", HEDGES, ids=lambda e: e.id)
def test_cue_counts_at_its_level_in_its_example(entry: Entry) -> None:
    cues = found(entry, entry.example)
    of_phrase = entry.scope is Scope.PHRASE  # an attribute is a side remark but where it weakens all that a report says
    assert [c.level for c in cues] == [min(entry.level, Level.LOW) if of_phrase else entry.level]


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
        assert any(
            hit.entry is words for view in of_author(entry.counter).views for hit in hits(view.article, view.index)
        )


@pytest.mark.parametrize("name", sorted(CONDITIONS))
def test_condition_silences_a_near_miss_or_a_reading(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for entry in (e for e in HEDGES if name in e.conditions):
        loose = without(entry, name)
        read_only(monkeypatch, loose)
        if found(loose, entry.counter):
            return
    loosened = {word: tuple(without(e, name) for e in of_word) for word, of_word in table.by_word().items()}
    monkeypatch.setattr("attribution.hedging.matching.by_word", lambda: loosened)
    assert any(rate(of_author(r.text)).level is not r.level for r in READINGS)


@pytest.mark.parametrize("entry", HEDGES, ids=lambda e: e.id)
def test_spans_of_a_cue_are_its_words(entry: Entry) -> None:
    (cue,) = found(entry, entry.example)
    words = " ".join(entry.example[b:e] for b, e in cue.spans)
    assert len(words.split()) >= len(entry.companions) + 1 or entry.kind is Kind.QUESTION


def test_every_condition_has_a_function_and_a_use() -> None:
    used = {name for entry in entries() for name in entry.conditions}
    assert used == set(CONDITIONS)


def test_no_two_examples_are_the_same() -> None:
    texts = [t for e in entries() for t in (e.example, e.counter)]
    assert len(texts) == len(set(texts))


def test_unknown_condition_is_refused() -> None:
    with pytest.raises(ValueError, match="'sunny' is none of"):
        table._conditions("predicative sunny")


def test_measured_cues_are_cues_and_mostly_right() -> None:
    rows = figures()
    assert {row["cue"] for row in rows} <= {e.id for e in entries()}
    assert all(int(row["right"]) <= int(row["read"]) <= int(row["hits"]) for row in rows)
    assert sum(int(row["right"]) for row in rows) >= 0.85 * sum(int(row["read"]) for row in rows)
    assert all(int(row["right"]) > 0 for row in rows if int(row["read"]) > 2)


def test_documentation_lists_the_cues_as_they_are() -> None:
    assert DOCS.read_text(encoding="utf-8") == documented(), "run python -m tests.hedging.documented"

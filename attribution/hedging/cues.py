"""The cues: a table of words with what they weaken, by how much and under which conditions.

The table is ``lexicons/cues.csv``. Its columns are described by :class:`Entry`; unknown columns, values outside a
closed set, duplicates and conditions that nobody wrote raise :class:`~attribution.errors.LexiconError` on loading.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import TYPE_CHECKING

import attrs

from attribution.document import Level, Stance
from attribution.lexicons import lexical
from attribution.lexicons._added import rows
from attribution.lexicons._table import one_of, text

if TYPE_CHECKING:
    from attribution.hedging.matching import Hit
    from attribution.hedging.scope import View

__all__ = ["CONDITIONS", "Condition", "Entry", "Kind", "Scope", "by_word", "condition", "entries", "table"]

Words = tuple[frozenset[str], ...]


class Kind(StrEnum):
    """The word class of a hedge: the closed set behind ``Hedge.kind``."""

    MODAL = "modal"
    ADVERB = "adverb"
    ADJECTIVE = "adjective"
    NOUN = "noun"
    VERB = "verb"
    PHRASE = "phrase"
    APPROXIMATOR = "approximator"
    CONDITIONAL = "conditional"
    QUESTION = "question"


class Scope(StrEnum):
    """What a cue qualifies: its clause, the clause around that, the phrase it belongs to, or a quantity."""

    CLAUSE = "clause"
    SENTENCE = "sentence"
    PHRASE = "phrase"
    NUMBER = "number"


Condition = Callable[["Hit", "View"], bool]
CONDITIONS: dict[str, Condition] = {}
"""The conditions by the names that the table uses; the modules of :mod:`attribution.hedging.conditions` enter them."""


def condition(function: Condition) -> Condition:
    """Enter a condition under its name."""
    CONDITIONS[function.__name__] = function
    return function


def _sequence(cell: str) -> Words:
    return tuple(frozenset(w.replace("_", " ") for w in part.split("/")) for part in cell.split())


def _cue(cell: str) -> Words:
    sequence = _sequence(cell)
    if not sequence or not all(map(all, sequence)):
        raise ValueError(f"found {cell!r}, expected words, alternatives parted by a slash")
    return sequence


def _bag(cell: str) -> frozenset[str]:
    return frozenset(w for part in cell.split() for w in part.split("/"))


def _conditions(cell: str) -> tuple[str, ...]:
    for name in cell.split():
        if name not in CONDITIONS:
            raise ValueError(f"{name!r} is none of {', '.join(sorted(CONDITIONS))}")
    return tuple(cell.split())


@attrs.frozen
class Entry:
    """One cue.

    Args:
        id: its name in tests and in the documentation.
        cue: neighbouring words, each with its alternatives; a word is met by a token's form or its lemma.
        companions: words that must stand in the same clause, each with its alternatives; they are part of the cue.
        without: words in the same clause that take the reading away.
        kind: its word class.
        level: how strongly it hedges; ``none`` for words that only show the author's stance.
        stance: what it says about the author's view of a report.
        scope: what it qualifies.
        conditions: what else must hold, all of them; each is a function of the same name.
        example: a sentence in which it hedges.
        counter: a near miss in which it does not.
    """

    id: str = attrs.field(metadata=text())
    cue: Words = attrs.field(metadata={"parser": _cue})
    companions: Words = attrs.field(metadata={"parser": _sequence})
    without: frozenset[str] = attrs.field(metadata={"parser": _bag})
    kind: Kind = attrs.field(metadata=one_of(Kind))
    level: Level = attrs.field(metadata=one_of(Level))
    stance: Stance = attrs.field(metadata=one_of(Stance))
    scope: Scope = attrs.field(metadata=one_of(Scope))
    conditions: tuple[str, ...] = attrs.field(metadata={"parser": _conditions})
    example: str = attrs.field(metadata=text())
    counter: str = attrs.field(metadata=text())

    @property
    def words(self) -> str:
        """The cue as a reader writes it: first alternatives, an ellipsis before companions."""
        parts = [" ".join("/".join(sorted(w)) for w in self.cue)]
        parts += ["/".join(sorted(w)) for w in self.companions]
        return " … ".join(parts)


@lexical
def entries() -> tuple[Entry, ...]:
    """All cues in the order of the table.

    Raises:
        LexiconError: the table is not well formed.

    >>> next(e.level for e in entries() if e.id == "offenbar")
    <Level.LOW: 'low'>
    """
    return rows("cues", Entry, key=lambda entry: entry.id)


def table(measured: Mapping[str, str]) -> str:
    """The cues as a Markdown table, as the documentation shows them.

    Args:
        measured: for each cue that was read in news how many of its hits were right.
    """
    lines = [
        "| cue | kind | level | scope | hedges | does not | right |",
        "| --- | --- | --- | --- | --- | --- | --- |",
    ]
    for entry in entries():
        words = "Konjunktiv II" if entry.words.startswith("@") else entry.words
        level = f"{entry.level} ({entry.stance})" if entry.stance is not Stance.NEUTRAL else str(entry.level)
        cells = (words, entry.kind, level, entry.scope, entry.example, entry.counter, measured.get(entry.id, "–"))
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines)


@lexical
def by_word() -> Mapping[str, tuple[Entry, ...]]:
    """The cues by every form of their first word, so that a sentence is read once."""
    index: dict[str, list[Entry]] = {}
    for entry in entries():
        for word in entry.cue[0]:
            index.setdefault(word, []).append(entry)
    return {word: tuple(found) for word, found in index.items()}

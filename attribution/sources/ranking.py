"""Which of several candidates is meant: one ranking for pronouns, descriptions and reports that go on.

Each candidate has features with readable names; the sum of their weights (``ranking.csv``) ranks it, and the softmax
of the sums is the share that falls to it. The weights are fitted to annotated news
(``python -m attribution.training ranking``). "Nobody" and "somebody new" are candidates like others.

The factors for pronouns are those of Lappin & Leass (1994) and, for news quotations, of Pouliquen et al. (2007).
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

import attrs

from attribution.lexicons._weights import Weights, read_weights

if TYPE_CHECKING:
    from attribution.sources.entities import Entity

__all__ = ["Candidate", "Choice", "Ranker", "weights"]


@cache
def weights() -> Weights:
    """The weights of each decision that come with the package."""
    return read_weights(files("attribution.sources") / "ranking.csv")


@attrs.frozen(eq=False)
class Candidate:
    """Somebody who may be meant.

    Args:
        entity: who; ``None`` for nobody, or for somebody new.
        features: what speaks for or against it.
        places: offsets of its last mentions, the last first; of its first ones where it is named later.
    """

    entity: Entity | None
    features: frozenset[str]
    places: Sequence[int] = ()


@attrs.frozen(eq=False)
class Choice:
    """What was decided at a place of the text.

    Args:
        decision: what kind of decision it was: ``pronoun``, ``description``, ``carried``.
        begin: offset of the words that had to be resolved.
        candidates: who could be meant.
        chosen: who is.
        margin: by how much its share lies above that of the next; 1 where there is no other candidate.
    """

    decision: str
    begin: int
    candidates: Sequence[Candidate]
    chosen: Candidate
    margin: float


class Ranker:
    """Chooses between candidates and tells who watches.

    Args:
        table: the weights; those of the package where nothing is given.
        watch: called with every choice.

    ``margins`` has, for every kind of decision and place, how far ahead the choice was.
    """

    def __init__(self, table: Weights | None = None, watch: Callable[[Choice], None] = lambda choice: None) -> None:
        self.table = weights() if table is None else table
        self.watch = watch
        self.margins: dict[tuple[str, int], float] = {}

    def choose(self, decision: str, begin: int, candidates: Sequence[Candidate]) -> Choice:
        """The best candidate; of two with one score the first.

        Args:
            decision: which weights count.
            begin: offset of the words that have to be resolved.
            candidates: who may be meant, at least one.
        """
        weighted = self.table.get(decision, {})
        scores = [sum(weighted.get(name, 0.0) for name in sorted(c.features)) for c in candidates]
        best = max(range(len(scores)), key=lambda i: (scores[i], -i))
        choice = Choice(decision, begin, candidates, candidates[best], _margin(scores, best))
        if len(candidates) > 1:
            self.margins[decision, begin] = round(choice.margin, 2)
        self.watch(choice)
        return choice


def _margin(scores: Sequence[float], best: int) -> float:
    """The share of the best score above that of the second in the softmax."""
    odds = [math.exp(score - scores[best]) for score in scores]
    second = max(_without(odds, best), default=0.0)
    return (1 - second) / sum(odds)


def _without(values: Sequence[float], index: int) -> Iterable[float]:
    return (value for i, value in enumerate(values) if i != index)

"""Fits the weights of :mod:`attribution.sources.ranking` to annotated news: who was meant, among who could be.

Every choice that the resolution of an annotated article makes becomes a case where the annotation has the words that
were resolved: right is a candidate whose last mentions are annotated as mentions of the same source, and "somebody
new" where the source has no mention before. The weights maximise the share of the right candidates in the softmax,
with a quadratic penalty; they are fitted some times over, as each choice depends on those before.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import attrs
import numpy as np
from scipy.optimize import minimize

from attribution.document import SourceKind
from attribution.grammar.canonical import canonical
from attribution.lexicons._weights import Weights, write_weights
from attribution.reading.find import Find
from attribution.reading.run import read_article
from attribution.reading.settle import settle
from attribution.sources import resolve
from attribution.sources.ranking import Choice, Ranker
from attribution.text.article import Article
from attribution.training.weights import pairs, parsed, statements_of

__all__ = ["Annotated", "Case", "accuracy", "cases", "cross_accuracy", "fit", "read", "write"]

PENALTY = 3.0
"""How much the square of a weight costs."""
SMALLEST = 0.15
RAREST = 3
FOLDS = 5
_LAST = 3
"""How many of a candidate's last mentions are looked at."""
_NEAR = 5
"""How many characters may lie between the begin of an annotated mention and that of its noun phrase."""


@attrs.frozen(eq=False)
class Annotated:
    """An article, its finds, and what is annotated in it.

    Args:
        article: the text with canonical trees.
        finds: what makes its statements.
        mentions: begin, end and source of every annotated mention.
        statements: the source of each find that is paired with an annotated statement, by the find's begin.
        anonymous: the sources that are nobody in particular.
    """

    article: Article
    finds: tuple[Find, ...]
    mentions: tuple[tuple[int, int, str], ...]
    statements: Mapping[int, str]
    anonymous: frozenset[str]


@attrs.frozen
class Case:
    """A choice in an annotated text: the decision, the features of each candidate, and which candidates are right."""

    decision: str
    features: tuple[frozenset[str], ...]
    right: tuple[bool, ...]
    chosen: int


def read(folders: Iterable[Path], trees: Path | None = None) -> list[Annotated]:
    """Read folders of annotated articles; arguments as for :func:`attribution.training.weights.parsed`."""
    return [_annotated(document, sentences) for document, sentences in parsed(folders, trees)]


def _annotated(document: dict[str, Any], sentences: Any) -> Annotated:
    article = Article(document["text"], canonical(sentences))
    finds = settle(read_article(article), article)
    gold = statements_of(document)
    paired = pairs(gold, finds)
    nobody = {key for key, source in document["sources"].items() if source["kind"] == "anonymous"}
    mentions = tuple((b, e, key) for key, source in document["sources"].items() for b, e in source["mentions"])
    return Annotated(
        article,
        finds,
        mentions,
        {finds[i].begin: document["statements"][k]["who"] or "" for i, k in paired.items()},
        frozenset(("", *nobody)),
    )


def cases(annotated: Annotated, table: Weights | None = None) -> list[Case]:
    """Every choice of an article that the annotation decides.

    Args:
        annotated: the article.
        table: the weights to resolve it with.
    """
    out: list[Case] = []

    def watch(choice: Choice) -> None:
        right = _right(annotated, choice)
        if any(right) and len(right) > 1:
            chosen = next(i for i, c in enumerate(choice.candidates) if c is choice.chosen)
            out.append(Case(choice.decision, tuple(c.features for c in choice.candidates), right, chosen))

    resolve(annotated.article, annotated.finds, Ranker(table, watch))
    return out


def _right(annotated: Annotated, choice: Choice) -> tuple[bool, ...]:
    """Which candidates are right; none where the annotation does not say."""
    if choice.decision == "carried":
        meant = annotated.statements.get(choice.begin)
        if meant in annotated.anonymous:
            return tuple(c.entity is not None and c.entity.kind is SourceKind.ANONYMOUS for c in choice.candidates)
    else:
        meant = _meant(annotated, choice.begin)
    if meant is None:
        return ()
    right = [any(_meant(annotated, place) == meant for place in c.places[:_LAST]) for c in choice.candidates]
    if not any(right) and not any(key == meant and b < choice.begin - _NEAR for b, _, key in annotated.mentions):
        right = [c.entity is None for c in choice.candidates]
    return tuple(right)


def _meant(annotated: Annotated, offset: int) -> str | None:
    """The source whose mention begins at a place of the text or right before it, behind an article."""
    near = [(e - b, key) for b, e, key in annotated.mentions if b <= offset < e and offset - b <= _NEAR]
    return min(near)[1] if near else None


def fit(found: Sequence[Case]) -> dict[str, dict[str, float]]:
    """The weights of each decision: of features in ``RAREST`` cases or more, and not below ``SMALLEST``."""
    table = {}
    for decision in sorted({case.decision for case in found}):
        mine = [case for case in found if case.decision == decision]
        counts = Counter(name for case in mine for name in frozenset().union(*case.features))
        names = sorted(name for name, count in counts.items() if count >= RAREST)
        fitted = _fitted(mine, names)
        kept = [name for name, weight in zip(names, fitted, strict=True) if abs(weight) >= SMALLEST]
        table[decision] = {n: round(float(w), 2) for n, w in zip(kept, _fitted(mine, kept), strict=True)}
    return table


def _fitted(found: Sequence[Case], names: Sequence[str]) -> Any:
    """The weights with the highest penalised likelihood of the right candidates."""
    column = {name: i for i, name in enumerate(names)}
    rows = [features for case in found for features in case.features]
    values = np.zeros((len(rows), len(names)))
    for row, features in enumerate(rows):
        values[row, [column[name] for name in features if name in column]] = 1.0
    right = np.array([r for case in found for r in case.right])
    starts = np.cumsum([0, *(len(case.features) for case in found)])[:-1]
    sizes = np.array([len(case.features) for case in found])

    def loss(weights: Any) -> tuple[float, Any]:
        scores = values @ weights
        odds = np.exp(scores - np.repeat(np.maximum.reduceat(scores, starts), sizes))
        all_odds, right_odds = np.add.reduceat(odds, starts), np.add.reduceat(odds * right, starts)
        share, meant = odds / np.repeat(all_odds, sizes), odds * right / np.repeat(right_odds, sizes)
        cost = float(np.sum(np.log(all_odds) - np.log(right_odds)) + PENALTY / 2 * weights @ weights)
        return cost, values.T @ (share - meant) + PENALTY * weights

    return minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B").x


def accuracy(found: Iterable[Case], table: Weights) -> dict[str, tuple[int, int]]:
    """For each decision how many choices are right with a table, and how many there are."""
    out: dict[str, tuple[int, int]] = {}
    for case in found:
        weighted = table.get(case.decision, {})
        scores = [sum(weighted.get(name, 0.0) for name in features) for features in case.features]
        right, count = out.get(case.decision, (0, 0))
        out[case.decision] = (right + case.right[scores.index(max(scores))], count + 1)
    return out


def cross_accuracy(found: Sequence[Sequence[Case]]) -> dict[str, tuple[int, int]]:
    """The accuracy on each article with weights that were fitted without its fold.

    Args:
        found: the cases of each article.
    """
    out: dict[str, tuple[int, int]] = {}
    for fold in range(FOLDS):
        table = fit([case for i, of_one in enumerate(found) if i % FOLDS != fold for case in of_one])
        held = [case for of_one in found[fold::FOLDS] for case in of_one]
        for decision, (right, count) in accuracy(held, table).items():
            before = out.get(decision, (0, 0))
            out[decision] = (before[0] + right, before[1] + count)
    return out


def write(table: Weights, path: Path) -> None:
    """Write the weights that :mod:`attribution.sources.ranking` reads."""
    write_weights(table, path, "Weights of features of candidates, in log odds, fitted to annotated news.")

"""Fits the weights of :mod:`attribution.reading.evidence` to annotated news: which finds were right, by their features.

Finds and annotated statements of an article are paired one to one where their contents overlap, the best pairs first;
a find with a partner is right. The weights are those of a logistic regression with a quadratic penalty, one for each
construction; small ones and those of rare features are left out. The thresholds from which on finds make statements
are those with the best F1 when each article is read with weights that were fitted without it.
"""

from __future__ import annotations

import csv
import json
import pickle
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import attrs
import numpy as np

from attribution.document import StatementType
from attribution.document.spans import Spans
from attribution.grammar.canonical import canonical
from attribution.lexicons._weights import Weights, write_weights
from attribution.parsers import default_parser
from attribution.reading import evidence
from attribution.reading.find import Find
from attribution.reading.reading import Reading
from attribution.reading.run import read_article
from attribution.reading.settle import SAME, settle, thresholds
from attribution.text.article import Article
from attribution.tree import Sentence

__all__ = [
    "Annotated",
    "Case",
    "Scores",
    "cases",
    "choose",
    "cross_read",
    "fit",
    "pairs",
    "parsed",
    "read",
    "reliability",
    "score",
    "statements",
    "statements_of",
    "write",
    "write_reliability",
    "write_thresholds",
]

PENALTY = 6.0
"""How much the square of a weight costs."""
SMALLEST = 0.2
RAREST = 5
FOLDS = 5
GRID = tuple(round(0.05 * step, 2) for step in range(5, 13))
"""Thresholds to choose from."""
AS_GOOD = 0.001
"""Of thresholds whose F1 lies as near to the best, the lowest is taken: a miss leaves no trace, a doubt shows."""
_ROUNDS = 5
_OVERLAP = 0.5
_TYPES = dict(zip("DIRFS", StatementType, strict=True))


@attrs.frozen(eq=False)
class Annotated:
    """An article and what is annotated in it: content and type of every attributed statement."""

    article: Article
    gold: tuple[tuple[Spans, StatementType], ...]


@attrs.frozen
class Case:
    """A find of an annotated text: its construction, the rule's estimate, its features, and whether it was right."""

    construction: str
    estimate: float
    features: frozenset[str]
    right: bool


def read(folders: Iterable[Path], trees: Path | None = None) -> list[Annotated]:
    """Read folders of annotated articles; arguments as for :func:`parsed`."""
    return [_annotated(document, sentences) for document, sentences in parsed(folders, trees)]


def parsed(folders: Iterable[Path], trees: Path | None = None) -> Iterator[tuple[dict[str, Any], Sequence[Sentence]]]:
    """The annotated articles of folders (one JSON file each), with their trees.

    Args:
        folders: the folders.
        trees: a file with parses, pickled tuples of name, text and sentences; texts it lacks are parsed.
    """
    documents = [json.loads(p.read_text(encoding="utf-8")) for f in folders for p in sorted(f.glob("*.json"))]
    known: dict[str, Sequence[Sentence]] = {}
    if trees is not None:
        known = {text: found for _, text, found in pickle.loads(trees.read_bytes())}  # noqa: S301 -- our own file
    missing = [document["text"] for document in documents if document["text"] not in known]
    if missing:
        known |= zip(missing, default_parser().parse_many(missing), strict=True)
    return ((document, known[document["text"]]) for document in documents)


def _annotated(document: dict[str, Any], sentences: Sequence[Sentence]) -> Annotated:
    return Annotated(Article(document["text"], canonical(sentences)), statements_of(document))


def statements_of(document: Mapping[str, Any]) -> tuple[tuple[Spans, StatementType], ...]:
    """Content and type of every statement of an annotated article."""
    return tuple((Spans((b, e) for b, e in s["content"]), _TYPES[s["type"]]) for s in document["statements"])


def pairs(gold: Sequence[tuple[Spans, StatementType]], finds: Sequence[Find]) -> dict[int, int]:
    """Pair finds and statements one to one where their contents overlap, the best pairs first."""
    ranked = sorted(
        (
            (find.content.f1(spans) + 0.01 * (find.type is kind), k, i)
            for i, find in enumerate(finds)
            for k, (spans, kind) in enumerate(gold)
            if find.content and spans[0][0] < find.end and find.begin < spans[-1][1]
        ),
        reverse=True,
    )
    out: dict[int, int] = {}
    taken: set[int] = set()
    for overlap, k, i in ranked:
        if overlap >= _OVERLAP and i not in out and k not in taken:
            out[i] = k
            taken.add(k)
    return out


def cases(annotated: Annotated) -> Iterator[Case]:
    """Every find of an article that evidence decides about.

    Of two finds of one content only one can have the partner. The other is no case: which of them makes the
    statement is settled later.
    """
    finds: list[Find] = []
    known: dict[int, frozenset[str]] = {}

    def weigh(reading: Reading, begin: int) -> None:
        for find in reading.finds[begin:]:
            if evidence.is_open(find):
                known[len(finds)] = evidence.features(reading, find)
            finds.append(find)
        evidence.weigh(reading, begin)

    read_article(annotated.article, weigh=weigh)
    paired = pairs(annotated.gold, finds)
    winners = [finds[i] for i in paired]
    for i, features in known.items():
        find = finds[i]
        if i in paired or not any(find.content.f1(other.content) >= SAME for other in winners):
            yield Case(find.construction, find.confidence, features, i in paired)


def fit(found: Sequence[Case]) -> dict[str, dict[str, float]]:
    """The weights of each construction: those of a feature in ``RAREST`` cases or more, and not below ``SMALLEST``."""
    table = {}
    for construction in sorted({case.construction for case in found}):
        mine = [case for case in found if case.construction == construction]
        counts = Counter(name for case in mine for name in case.features)
        names = [evidence.RULE, *sorted(name for name, count in counts.items() if count >= RAREST)]
        while True:
            values = np.array([[_value(case, name) for name in names] for case in mine])
            fitted = _regression(values, np.array([case.right for case in mine], float), names.index("always"))
            small = {n for n, w in zip(names, fitted, strict=True) if abs(w) < SMALLEST and n != "always"}
            if not small:
                break
            names = [name for name in names if name not in small]
        table[construction] = {n: round(float(w), 2) for n, w in zip(names, fitted, strict=True)}
    return table


def _value(case: Case, name: str) -> float:
    return evidence.logit(case.estimate) if name == evidence.RULE else float(name in case.features)


def _regression(values: Any, right: Any, constant: int, steps: int = 30) -> Any:
    """Logistic regression by Newton's method; the constant is not penalised."""
    penalty = np.full(values.shape[1], PENALTY)
    penalty[constant] = 1e-3
    found = np.zeros(values.shape[1])
    for _ in range(steps):
        chance = 1 / (1 + np.exp(-values @ found))
        slope = values.T @ (chance - right) + penalty * found
        curve = (values * (chance * (1 - chance))[:, None]).T @ values + np.diag(penalty)
        found = found - np.linalg.solve(curve, slope)
    return found


def cross_read(corpus: Sequence[Annotated], found: Sequence[Sequence[Case]]) -> list[tuple[Find, ...]]:
    """All finds of each article, weighed with weights that were fitted without its fold.

    Args:
        corpus: the articles.
        found: the cases of each of them.
    """
    out: list[tuple[Find, ...]] = [()] * len(corpus)
    for fold in range(FOLDS):
        table = fit([case for i, of_one in enumerate(found) if i % FOLDS != fold for case in of_one])
        for i in range(fold, len(corpus), FOLDS):
            out[i] = read_article(corpus[i].article, weigh=partial(evidence.weigh, table=table))
    return out


@attrs.frozen
class Scores:
    """How many finds there are, how many of them are right, and how many statements are annotated, also by type."""

    right: int
    finds: int
    gold: int
    types: Mapping[StatementType, tuple[int, int]]

    @property
    def f1(self) -> float:
        """F1 of finds and annotated statements."""
        return 2 * self.right / (self.finds + self.gold)

    def __str__(self) -> str:
        shares = ", ".join(f"{kind.value} {right / max(1, gold):.3f}" for kind, (right, gold) in self.types.items())
        precision, recall = self.right / max(1, self.finds), self.right / max(1, self.gold)
        return f"P {precision:.3f} R {recall:.3f} F1 {self.f1:.3f} (found of {shares})"


def statements(
    annotated: Annotated, finds: Iterable[Find], least: Mapping[StatementType, float]
) -> tuple[tuple[Find, ...], dict[int, int]]:
    """What is left of the finds when overlaps are settled, and which annotated statements they pair with."""
    settled = settle(finds, annotated.article, likely=lambda find: find.confidence >= least[find.type])
    return settled, pairs(annotated.gold, settled)


def score(corpus: Sequence[Annotated], found: Sequence[Iterable[Find]], least: Mapping[StatementType, float]) -> Scores:
    """Compare the statements that finds make with the annotated ones; unpaired source lines count nowhere."""
    right = count = 0
    hits: Counter[StatementType] = Counter()
    gold: Counter[StatementType] = Counter()
    for annotated, finds in zip(corpus, found, strict=True):
        settled, paired = statements(annotated, finds, least)
        right += len(paired)
        count += sum(i in paired or not find.family.line for i, find in enumerate(settled))
        gold.update(kind for _, kind in annotated.gold)
        hits.update(annotated.gold[k][1] for k in paired.values())
    return Scores(right, count, gold.total(), {kind: (hits[kind], gold[kind]) for kind in StatementType})


def choose(corpus: Sequence[Annotated], found: Sequence[Iterable[Find]]) -> dict[StatementType, float]:
    """The threshold of each type with the best F1, the lowest of those that are as good, until none changes."""
    least = dict(thresholds())
    for _ in range(_ROUNDS):
        before = dict(least)
        for kind in StatementType:
            f1 = {value: score(corpus, found, least | {kind: value}).f1 for value in GRID}
            least[kind] = min(value for value in GRID if f1[value] >= max(f1.values()) - AS_GOOD)
        if least == before:
            break
    return least


def reliability(
    corpus: Sequence[Annotated], found: Sequence[Iterable[Find]]
) -> Iterator[tuple[str, int, float, float]]:
    """For each tenth of confidence: its name, how many statements, their mean confidence, the share that is right."""
    tenths: dict[int, list[tuple[float, bool]]] = defaultdict(list)
    for annotated, finds in zip(corpus, found, strict=True):
        settled, paired = statements(annotated, finds, thresholds())
        for i, find in enumerate(settled):
            if not find.family.line:
                tenths[min(9, int(find.confidence * 10 + 1e-9))].append((find.confidence, i in paired))
    for tenth, of_one in sorted(tenths.items()):
        mean, right = (sum(column) / len(of_one) for column in zip(*of_one, strict=True))
        yield f"{tenth / 10:.1f} to {(tenth + 1) / 10:.1f}", len(of_one), round(mean, 3), round(right, 3)


def write(table: Weights, path: Path) -> None:
    """Write the weights that :mod:`attribution.reading.evidence` reads."""
    write_weights(table, path, "Weights of features of finds, in log odds, fitted to counts on annotated news.")


def write_thresholds(least: Mapping[StatementType, float], path: Path) -> None:
    """Write the thresholds that :mod:`attribution.reading.settle` reads."""
    comment = "Confidence from which on finds make statements, by type: where F1 is best on annotated news."
    _write(path, comment, ("type", "least"), ((kind.value, value) for kind, value in least.items()))


def write_reliability(rows: Iterable[Sequence[object]], path: Path) -> None:
    """Write a table of :func:`reliability`."""
    _write(path, None, ("confidence", "statements", "mean", "right"), rows)


def _write(path: Path, comment: str | None, header: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as out:
        if comment is not None:
            out.write(f"# {comment}\n")
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)

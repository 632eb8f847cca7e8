"""Fits the weights of :mod:`attribution.reading.evidence` to annotated news: which finds were right, by their features.

A find is right when its content overlaps an annotated quotation and no find of another construction fits that
quotation better. The weights are those of a logistic regression with a quadratic penalty, one for each construction;
small ones and those of rare features are left out.
"""

from __future__ import annotations

import csv
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import attrs
import numpy as np

from attribution.grammar.canonical import canonical
from attribution.parsers import default_parser
from attribution.reading import evidence
from attribution.reading.construction import Stage
from attribution.reading.find import Find
from attribution.reading.reading import Reading
from attribution.reading.run import all_constructions, entered, read_article
from attribution.reading.settle import settle
from attribution.text.article import Article

__all__ = ["WEIGHED", "Case", "cases", "fit", "write"]

WEIGHED = ("verb_object", "modal", "verb_clause", "verb_infinitive", "preposition", "so", "wie", "direct_quote")
"""The constructions that evidence decides."""
PENALTY = 4.0
SMALLEST = 0.1
RAREST = 12
_OVERLAP = 0.5


@attrs.frozen
class Case:
    """A find of an annotated text: its construction, the rule's estimate, its features, and whether it was right."""

    construction: str
    estimate: float
    features: frozenset[str]
    right: bool


def cases(corpus: Path, limit: int | None = None) -> Iterator[Case]:
    """Every find of the weighed constructions in a folder of annotated articles (one JSON file each)."""
    documents = [json.loads(path.read_text(encoding="utf-8")) for path in sorted(corpus.iterdir())[:limit]]
    parses = default_parser().parse_many([document["originalText"] for document in documents])
    for document, sentences in zip(documents, parses, strict=True):
        yield from _cases_of(document, Article(document["originalText"], canonical(sentences)))


def _cases_of(document: dict[str, Any], article: Article) -> Iterator[Case]:
    words = _words(document)
    gold = [frozenset(a["quote"]["tokenIds"]) & words.keys() for a in document["annotations"]]
    reading = Reading(article)
    for construction in all_constructions():
        if construction.stage < Stage.CARRYING:
            for found in list(construction.read(reading)):
                reading.add(entered(found, construction, article))
    kept = [(f.construction, _covered(f, words)) for f in settle(read_article(article), article)]
    for find in reading.finds:
        if find.construction not in WEIGHED or not find.content or not evidence.is_open(reading, find):
            continue
        rivals = [tokens for construction, tokens in kept if construction != find.construction]
        right = _is_right(_covered(find, words), gold, rivals)
        yield Case(find.construction, find.confidence, evidence.features(reading, find), right)


def _words(document: dict[str, Any]) -> dict[int, tuple[int, int]]:
    """Offsets of the corpus's tokens that hold a letter or digit, by their number in the document."""
    text, out, number = document["originalText"], {}, 0
    for sentence in document["sentences"]:
        at = sentence["charBegin"]
        for token in sentence["tokens"]:
            begin = text.find(token, at, sentence["charEnd"] + 2)
            if begin >= 0:
                at = begin + len(token)
                if any(c.isalnum() for c in token):
                    out[number] = (begin, at)
            number += 1
    return out


def _covered(find: Find, words: dict[int, tuple[int, int]]) -> frozenset[int]:
    return frozenset(n for n, (b, e) in words.items() if any(c <= b and e <= d for c, d in find.content))


def _is_right(mine: frozenset[int], gold: Iterable[frozenset[int]], rivals: Sequence[frozenset[int]]) -> bool:
    for quotation in gold:
        overlap = _f1(mine, quotation)
        if overlap >= _OVERLAP and not any(_f1(rival, quotation) >= overlap for rival in rivals):
            return True
    return False


def _f1(one: frozenset[int], other: frozenset[int]) -> float:
    return 2 * len(one & other) / max(1, len(one) + len(other))


def fit(found: Sequence[Case]) -> dict[str, dict[str, float]]:
    """The weights of each construction: those of a feature in ``RAREST`` cases or more, and not below ``SMALLEST``."""
    table = {}
    for construction in WEIGHED:
        mine = [case for case in found if case.construction == construction]
        if not mine:
            continue
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


def write(table: dict[str, dict[str, float]], path: Path) -> None:
    """Write the table that :mod:`attribution.reading.evidence` reads."""
    with path.open("w", encoding="utf-8", newline="") as out:
        out.write("# Weights of features of finds, in log odds, fitted to counts on annotated news.\n")
        rows = csv.writer(out, lineterminator="\n")
        rows.writerow(("construction", "feature", "weight"))
        for construction, weighted in table.items():
            for name, weight in sorted(weighted.items(), key=lambda pair: -abs(pair[1])):
                rows.writerow((construction, name, weight))

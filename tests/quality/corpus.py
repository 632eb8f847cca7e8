"""Annotated articles as the measuring tools need them: words, annotations, finds, and what fits what.

Overlap is F1 over words that hold a letter or digit. A find and an annotation are paired one to one, the pairs with
the largest overlap first, as the scorers do; a pair counts from an overlap of .5 on.
"""

from __future__ import annotations

import json
import pickle
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import attrs
import numpy as np
from scipy.optimize import linear_sum_assignment

from attribution.grammar.canonical import canonical
from attribution.parsers import default_parser
from attribution.reading.construction import Construction
from attribution.reading.find import Find
from attribution.reading.run import read_article
from attribution.reading.settle import settle
from attribution.text.article import Article
from attribution.tree import Sentence

__all__ = ["Annotated", "f1", "pairs", "read"]

ENOUGH = 0.5


@attrs.frozen(eq=False)
class Annotated:
    """One article: its trees, the offsets of its words, its quotations as sets of words."""

    name: str
    article: Article
    words: dict[int, tuple[int, int]]
    gold: tuple[frozenset[int], ...]
    types: tuple[str, ...]

    def covered(self, find: Find) -> frozenset[int]:
        """The words of a find's content."""
        return frozenset(n for n, (b, e) in self.words.items() if any(c <= b and e <= d for c, d in find.content))

    def finds(self, constructions: tuple[Construction, ...] | None = None) -> tuple[Find, ...]:
        """What the library finds."""
        return settle(read_article(self.article, constructions), self.article)


def read(corpus: Path, parses: Path | None = None) -> list[Annotated]:
    """Read a folder of annotated articles and parse them; ``parses`` is a file that keeps the trees."""
    documents = [(path.name, json.loads(path.read_text(encoding="utf-8"))) for path in sorted(corpus.iterdir())]
    trees = _trees([document["originalText"] for _, document in documents], parses)
    return [_annotated(name, document, found) for (name, document), found in zip(documents, trees, strict=True)]


def _trees(texts: Sequence[str], kept: Path | None) -> list[Sequence[Sentence]]:
    known: dict[str, Sequence[Sentence]] = {}
    if kept is not None and kept.exists():
        known = pickle.loads(kept.read_bytes())
    missing = [text for text in texts if text not in known]
    if missing:
        known |= {t: list(s) for t, s in zip(missing, default_parser().parse_many(missing), strict=True)}
        if kept is not None:
            kept.write_bytes(pickle.dumps(known))
    return [known[text] for text in texts]


def _annotated(name: str, document: dict[str, Any], trees: Sequence[Sentence]) -> Annotated:
    words = dict(_words(document))
    gold = tuple(frozenset(a["quote"]["tokenIds"]) & words.keys() for a in document["annotations"])
    types = tuple(a["type"] for a in document["annotations"])
    return Annotated(name, Article(document["originalText"], canonical(trees)), words, gold, types)


def _words(document: dict[str, Any]) -> Iterator[tuple[int, tuple[int, int]]]:
    text, number = document["originalText"], 0
    for sentence in document["sentences"]:
        at = sentence["charBegin"]
        for token in sentence["tokens"]:
            begin = text.find(token, at, sentence["charEnd"] + 2)
            if begin >= 0:
                at = begin + len(token)
                if any(c.isalnum() for c in token):
                    yield number, (begin, at)
            number += 1


def f1(one: frozenset[int], other: frozenset[int]) -> float:
    """Overlap of two sets of words."""
    return 2 * len(one & other) / max(1, len(one) + len(other))


def pairs(annotated: Annotated, finds: Sequence[Find]) -> dict[int, int]:
    """For each find that fits an annotation the index of that annotation."""
    if not finds or not annotated.gold:
        return {}
    mine = [annotated.covered(find) for find in finds]
    overlap = np.array([[f1(one, gold) for gold in annotated.gold] for one in mine])
    found = zip(*linear_sum_assignment(overlap, maximize=True), strict=True)
    return {int(i): int(k) for i, k in found if overlap[i, k] >= ENOUGH}

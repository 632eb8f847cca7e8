"""Measures every hedging cue on annotated statements and writes what the table of cues in the documentation shows.

    python -m tests.quality.cues --statements DATA/train DATA/webtrain --trees FILE...

writes ``docs/_data/cues.csv``: how often each cue counted for a statement, how many of those statements tell whether it
was right, and how often it was. A cue is right where the annotation names its words; it is wrong where the annotation
takes the statement for unqualified. A question is right where the statement is annotated as open, whichever of its
words are named. Where the annotation names other words of the statement only, it tells nothing.
``--trees`` are pickled tuples of name, text and sentences; texts they lack are parsed.
"""

from __future__ import annotations

import argparse
import csv
import json
import pickle
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from attribution.document import Document, Hedge, Statement, Voice
from attribution.document.spans import Spans
from attribution.grammar.canonical import canonical
from attribution.hedging.cues import Kind, entries
from attribution.hedging.matching import hits
from attribution.parsers import default_parser
from attribution.pipeline import analyze_sentences
from attribution.text.article import Article

FILE = Path(__file__).parents[2] / "docs" / "_data" / "cues.csv"
_OVERLAP = 0.5
_OPEN = 3


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--statements", type=Path, nargs="+", required=True, help="folders of annotated texts")
    parser.add_argument("--trees", type=Path, nargs="*", default=[], help="files with parses")
    options = parser.parse_args()
    known = {text: trees for path in options.trees for _, text, trees in pickle.loads(path.read_bytes())}
    counted: Counter[str] = Counter()
    told: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for path in (path for folder in options.statements for path in sorted(folder.glob("*.json"))):
        gold = json.loads(path.read_text(encoding="utf-8"))
        sentences = known.get(gold["text"]) or default_parser().parse(gold["text"])
        article = Article(gold["text"], canonical(sentences))
        for cue, good in _uses(article, analyze_sentences(gold["text"], sentences), gold):
            counted[cue] += 1
            told[cue] += good is not None
            right[cue] += good is True
    with FILE.open("w", encoding="utf-8", newline="") as lines:
        rows = csv.writer(lines, lineterminator="\n")
        rows.writerow(("cue", "hits", "read", "right"))
        rows.writerows((e.id, counted[e.id], told[e.id], right[e.id]) for e in entries() if told[e.id])


def _uses(article: Article, document: Document, gold: dict[str, Any]) -> Iterator[tuple[str, bool | None]]:
    """The cues that count for the statements of a text, and whether each is right; ``None`` where nothing tells."""
    hedged = [s for s in (*gold["statements"], *gold["author"]) if s["level"]]
    for statement in document.statements:
        content = _spans(statement)
        if statement.voice is Voice.AUTHOR:
            mine = [s for s in hedged if content.overlap(Spans(map(tuple, s["content"])))]
        else:
            best = max(gold["statements"], key=lambda s: content.f1(Spans(map(tuple, s["content"]))), default=None)
            if best is None or content.f1(Spans(map(tuple, best["content"]))) < _OVERLAP:
                continue
            mine = [best] if best["level"] else []
        named = [tuple(span) for s in mine for span in s["hedges"]]
        for hedge in statement.hedging.cues:
            good = any(b < e2 and b2 < e for b, e in _spans(hedge) for b2, e2 in named)
            good = good or (hedge.kind == Kind.QUESTION and any(s["level"] == _OPEN for s in mine))
            yield _name(article, hedge), good or (None if mine else False)


def _spans(part: Statement | Hedge) -> Spans:
    return Spans((s.begin, s.end) for s in part.spans)


def _name(article: Article, hedge: Hedge) -> str:
    """The entry that a cue was found by; empty where a reporting word lent its level."""
    words = _spans(hedge)
    for index in article.sentences_of(list(words)):
        for hit in hits(article, index):
            if hit.entry.kind == hedge.kind and all(words.holds(t.begin) for t in hit.tokens):
                return hit.entry.id
    return ""


if __name__ == "__main__":
    main()

"""Frozen parses of the hedging tests: they read trees from a file, so that a new model never fails a rule's test.

python -m tests.hedging.frozen    parses all texts anew with the bundled model and renews the table in the docs
"""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

from attribution.grammar.canonical import canonical
from attribution.hedging.cues import entries, table
from attribution.parsers.conllu import read_conllu, to_conllu
from attribution.text.article import Article
from attribution.tree import Sentence
from tests.hedging.cases import CASES, READINGS, TEXTS

PATH = Path(__file__).parent / "parses.conllu"
DOCS = Path(__file__).parents[2] / "docs" / "hedging.md"
FIGURES = DOCS.parent / "_data" / "cues.csv"
START, END = "<!-- cues -->", "<!-- end of cues -->"
_HEAD = "# newdoc_text"


def texts() -> tuple[str, ...]:
    """Every text that a hedging test reads."""
    examples = [t for entry in entries() for t in (entry.example, entry.counter)]
    return tuple(dict.fromkeys([*examples, *(case.text for case in (*CASES, *READINGS)), *TEXTS]))


@cache
def _parses() -> Mapping[str, Sequence[Sentence]]:
    blocks = PATH.read_text(encoding="utf-8").split(_HEAD)[1:]
    return dict(read_conllu(_HEAD + block) for block in blocks)


def article(text: str) -> Article:
    """A text with its frozen trees."""
    found = _parses().get(text)
    if found is None:
        raise LookupError(f"no frozen parse of {text!r}: run python -m tests.hedging.frozen")
    return Article(text, canonical(found))


def freeze() -> None:
    """Parse all texts and write them down."""
    from attribution.parsers import default_parser

    parser = default_parser()
    wanted = texts()
    blocks = (to_conllu(s, text=t) for t, s in zip(wanted, parser.parse_many(wanted), strict=True))
    PATH.write_text("\n".join(blocks), encoding="utf-8")


def documented() -> str:
    """The documentation with the table of cues as it should be."""
    before, rest = DOCS.read_text(encoding="utf-8").split(START)
    measured = {row["cue"]: f"{row['right']} of {row['read']}" for row in figures()}
    return f"{before}{START}\n\n{table(measured)}\n\n{END}{rest.split(END)[1]}"


def figures() -> list[dict[str, str]]:
    """For every cue with hits in the news that were read: how many there are, were read, and were right."""
    with FIGURES.open(encoding="utf-8") as lines:
        return list(csv.DictReader(lines))


if __name__ == "__main__":
    freeze()
    DOCS.write_text(documented(), encoding="utf-8")

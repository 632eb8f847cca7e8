"""Frozen parses of the texts in ``cases``, so that a new model never fails a rule's test.

python -m tests.sources.frozen            parses every text that has no frozen parse yet
python -m tests.sources.frozen --all      parses all of them anew with the bundled model
"""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path

from attribution.grammar.canonical import canonical
from attribution.parsers.conllu import read_conllu, to_conllu
from attribution.text.article import Article
from attribution.tree import Sentence
from tests.sources.cases import CASES

FILE = Path(__file__).parent / "parses.conllu"
_HEAD = "# newdoc_text"


@cache
def _parses() -> dict[str, tuple[Sentence, ...]]:
    if not FILE.exists():
        return {}
    return dict(read_conllu(_HEAD + block) for block in FILE.read_text(encoding="utf-8").split(_HEAD)[1:])


def article(text: str) -> Article:
    """The article of a text with its frozen trees."""
    found = _parses().get(text)
    if found is None:
        raise LookupError(f"no frozen parse of {text!r}: run python -m tests.sources.frozen")
    return Article(text, canonical(found))


def freeze(*, anew: bool) -> None:
    """Write the parses of all texts."""
    from attribution.parsers import default_parser
    from tests.sources.texts import TEXTS

    parser = default_parser()
    wanted = list(dict.fromkeys([*(c.text for c in CASES), *TEXTS]))
    old = {} if anew else _parses()
    blocks = [to_conllu(old[t] if t in old else parser.parse(t), text=t) for t in wanted]
    FILE.write_text("\n".join(blocks), encoding="utf-8")


if __name__ == "__main__":
    freeze(anew="--all" in sys.argv)

"""Frozen parses: construction tests read trees from files, so that a new model never fails a rule's test.

python -m tests.frozen            parses every text that has no frozen parse yet
python -m tests.frozen --all      parses all of them anew with the bundled model
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from attribution.parsers.conllu import read_conllu, to_conllu
from attribution.reading.construction import Construction
from attribution.reading.run import all_constructions
from attribution.tree import Sentence

FOLDER = Path(__file__).parent / "parses"
_HEAD = "# newdoc_text"


def texts(construction: Construction) -> Iterator[str]:
    """Every text of a construction file."""
    yield from (e.text for e in construction.examples)
    yield from (n.text for n in construction.not_examples)
    yield from (g.text for g in construction.gaps)


@cache
def _file(name: str) -> dict[str, Sequence[Sentence]]:
    path = FOLDER / f"{name}.conllu"
    if not path.exists():
        return {}
    blocks = path.read_text(encoding="utf-8").split(_HEAD)[1:]
    return dict(read_conllu(_HEAD + block) for block in blocks)


def frozen(name: str, text: str) -> Sequence[Sentence]:
    """The frozen parse of one text of the construction ``name``."""
    found = _file(name).get(text)
    if found is None:
        raise LookupError(f"no frozen parse of {text!r}: run python -m tests.frozen")
    return found


def freeze(*, anew: bool) -> None:
    """Write the frozen parses of all construction files."""
    from attribution.parsers import default_parser

    parser = default_parser()
    FOLDER.mkdir(exist_ok=True)
    for construction in all_constructions():
        wanted = list(dict.fromkeys(texts(construction)))
        old = {} if anew else _file(construction.id)
        parsed = {t: old[t] if t in old else parser.parse(t) for t in wanted}
        blocks = [to_conllu(sentences, text=t) for t, sentences in parsed.items()]
        (FOLDER / f"{construction.id}.conllu").write_text("\n".join(blocks), encoding="utf-8")


if __name__ == "__main__":
    freeze(anew="--all" in sys.argv)

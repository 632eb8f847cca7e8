"""Frozen parses: tests of rules read trees from files, so that a new model never fails a rule's test.

python -m tests.frozen            parses every text that has no frozen parse yet
python -m tests.frozen --all      parses all of them anew with the bundled model

The files are ``tests/parses/*.conllu``: one for each construction, one for hedging, one for nested reports, one
for whole texts, one for sources.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

import attrs

from attribution.grammar.canonical import canonical
from attribution.hedging.cues import entries
from attribution.parsers.conllu import read_conllu, to_conllu
from attribution.reading.construction import Construction
from attribution.reading.run import all_constructions
from attribution.text.article import Article
from attribution.tree import Sentence
from tests.constructions import beside
from tests.grammar.readings import expected
from tests.hedging import cases as hedging
from tests.reading import texts as nested
from tests.reading.reports import TOLD
from tests.sources.cases import CASES
from tests.sources.cases_facts import FACTS
from tests.sources.texts import TEXTS
from tests.sources.web import WEB

FOLDER = Path(__file__).parent / "parses"
_HEAD = "# newdoc_text"


def texts(construction: Construction) -> Iterator[str]:
    """Every text of a construction file."""
    yield from (e.text for e in construction.examples)
    yield from (n.text for n in construction.not_examples)
    yield from (g.text for g in construction.gaps)


def wanted() -> Mapping[str, Iterable[str]]:
    """The texts of every file."""
    examples = (text for entry in entries() for text in (entry.example, entry.counter))
    rated = (case.text for case in (*hedging.CASES, *hedging.READINGS))
    found = {
        **{construction.id: texts(construction) for construction in all_constructions()},
        "beside": (example.text for _, example in beside.INSIDE),
        "hedging": (*examples, *rated, *hedging.TEXTS),
        "nested": nested.TEXTS,
        "reports": (told.text for told in TOLD),
        "sources": (*(case.text for case in (*CASES, *(fact.case for fact in FACTS))), *TEXTS),
        "web": (web.text for web in WEB),
    }
    read: dict[str, list[str]] = {}
    for name, text, _ in expected():
        read.setdefault(name, []).append(text)
    return {name: (*all_texts, *read.get(name, ())) for name, all_texts in found.items()}


@cache
def _file(name: str) -> dict[str, Sequence[Sentence]]:
    path = FOLDER / f"{name}.conllu"
    if not path.exists():
        return {}
    blocks = path.read_text(encoding="utf-8").split(_HEAD)[1:]
    return dict(read_conllu(_HEAD + block) for block in blocks)


def frozen(name: str, text: str) -> Sequence[Sentence]:
    """The frozen parse of a text, from the file of a construction, ``hedging``, ``nested`` or ``sources``."""
    found = _file(name).get(text)
    if found is None:
        raise LookupError(f"no frozen parse of {text!r}: run python -m tests.frozen")
    return found


def article(name: str, text: str) -> Article:
    """A text with its frozen trees, made canonical."""
    return Article(text, canonical(frozen(name, text)))


def joined(*articles: Article, between: str = " ") -> Article:
    """Articles one behind the other as one."""
    text, sentences = "", []
    for part in articles:
        text += between if text else ""
        by = len(text)
        for sentence in part.sentences:
            sentences.append(Sentence(attrs.evolve(t, begin=t.begin + by, end=t.end + by) for t in sentence.tokens))
        text += part.text
    return Article(text, tuple(sentences))


def freeze(*, anew: bool) -> None:
    """Write the files: texts without a frozen parse are parsed, the others too where ``anew`` is set."""
    from attribution.parsers import default_parser

    parser = default_parser()
    FOLDER.mkdir(exist_ok=True)
    for name, all_texts in wanted().items():
        known = {} if anew else _file(name)
        trees = {text: known.get(text) or parser.parse(text) for text in dict.fromkeys(all_texts)}
        blocks = [to_conllu(sentences, text=text) for text, sentences in trees.items()]
        (FOLDER / f"{name}.conllu").write_text("\n".join(blocks), encoding="utf-8")


if __name__ == "__main__":
    freeze(anew="--all" in sys.argv)

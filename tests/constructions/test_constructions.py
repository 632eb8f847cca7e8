"""Generated from the construction files: examples are found, counterexamples are silent."""

from __future__ import annotations

from pathlib import Path

import pytest

from attribution import constructions
from attribution.document import StatementType
from attribution.document.spans import Spans
from attribution.reading.construction import Construction, Example, Gap, NotExample
from attribution.reading.find import Find
from attribution.reading.run import all_constructions, read_article
from attribution.reading.settle import settle
from attribution.text.article import Article
from tests.constructions.beside import INSIDE
from tests.frozen import article, joined
from tests.trees import sentence

ALL = all_constructions()
EXAMPLES = [pytest.param(c, e, id=f"{c.id}-{n}") for c in ALL for n, e in enumerate(c.examples)]
NOT_EXAMPLES = [pytest.param(c, e, id=f"{c.id}-{n}") for c in ALL for n, e in enumerate(c.not_examples)]
GAPS = [pytest.param(c, g, id=f"{c.id}-{n}") for c in ALL for n, g in enumerate(c.gaps)]

_text, _tree = sentence(
    "Am/an/ADP/APPR/2/case Morgen/Morgen/NOUN/NN/3/obl regnete/regnen/VERB/VVFIN/0/root/Mood=Ind|VerbForm=Fin"
    " es/es/PRON/PPER/3/nsubj ././PUNCT/$./3/punct"
)
BEFORE = Article(_text, (_tree,))
FIRST = ("verb_clause_headline",)
"""Constructions that begin an article."""


def _found(construction: Construction, read: Article) -> list[Find]:
    return [f for f in settle(read_article(read), read) if f.construction == construction.family]


def _roles(find: Find) -> dict[str, Spans]:
    holder = find.holder
    named = {
        "content": find.content,
        "cue": find.cue,
        "addressee": find.addressee,
        "source": holder.spans if holder is not None else (),
        "relay": tuple(s for r in find.relays for s in r.spans),
    }
    return {role: spans for role, spans in named.items() if spans}


def _words(text: str, spans: Spans) -> str:
    return " ".join(" ".join(text[b:e] for b, e in spans).replace("„", " ").replace("“", " ").rstrip(". ").split())


@pytest.mark.parametrize(("construction", "example"), EXAMPLES)
def test_example_is_found_with_exactly_its_roles(construction: Construction, example: Example) -> None:
    _check_roles(_found(construction, article(construction.id, example.text)), example)


def _check_roles(finds: list[Find], example: Example) -> None:
    """One of the finds has exactly the roles of an example."""
    expected = {role: _words(example.text, spans) for role, spans in example.roles.items()}
    found = [{role: _words(example.text, spans) for role, spans in _roles(f).items()} for f in finds]
    found = [{r: w for r, w in f.items() if r != "cue" or "cue" in expected} for f in found]
    assert expected in found


@pytest.mark.parametrize(("family", "example"), INSIDE)
def test_report_inside_another_is_found_with_exactly_its_roles(family: str, example: Example) -> None:
    read = article("beside", example.text)
    _check_roles([f for f in settle(read_article(read), read) if f.construction == family], example)


@pytest.mark.parametrize(("construction", "example"), NOT_EXAMPLES)
def test_counterexample_is_silent(construction: Construction, example: NotExample) -> None:
    assert _found(construction, article(construction.id, example.text)) == []


def _moved(find: Find, by: int, sentences: int) -> dict[str, object]:
    """The roles and the sentence of a find, as they are in an article with something before them."""
    spans = {role: tuple((b + by, e + by) for b, e in spans) for role, spans in _roles(find).items()}
    holder = None if find.holder is None else find.holder.sentence + sentences
    return {**spans, "holder": holder, "anchor": find.anchor + sentences, "rule": find.rule}


@pytest.mark.parametrize(("construction", "example"), EXAMPLES)
def test_example_is_found_alike_behind_another_sentence(construction: Construction, example: Example) -> None:
    alone = article(construction.id, example.text)
    second = joined(BEFORE, alone, between="\n\n" if construction.family == "source_line" else " ")
    by = len(second.text) - len(alone.text)
    expected = [_moved(f, by, 1) for f in _found(construction, alone) if f.rule not in FIRST]
    found = _found(construction, second)
    assert [_moved(f, 0, 0) for f in found] == expected
    assert [f.anchor for f in found] == [second.sentence_index((f.cue or f.content)[0][0]) for f in found]


@pytest.mark.parametrize("construction", ALL, ids=lambda c: c.id)
def test_file_has_examples_and_counterexamples(construction: Construction) -> None:
    assert construction.examples
    assert construction.not_examples
    assert all(e.roles.get("content") for e in construction.examples)
    assert all(n.reason for n in construction.not_examples)


def _hosts(find: Find, text: str, content: Spans) -> bool:
    """Whether a find is a reported clause around words that it quotes: they are a statement nested in it."""
    begin, end = content[0]
    quoted = text[begin] == "„" and text[end - 1] == "“"
    return quoted and find.type is StatementType.REPORTED and find.begin < begin and end <= find.end


def _passes_on(find: Find, construction: Construction) -> bool:
    """Whether a find is the report that a construction of second voices has found another report in."""
    judging = construction.id == "noun_judged" and find.construction == "verb_object"
    return judging or (construction.id == "verb_object_nested" and find.type is not StatementType.REPORTED)


@pytest.mark.parametrize(("construction", "example"), EXAMPLES)
def test_no_other_construction_claims_the_example(construction: Construction, example: Example) -> None:
    read = article(construction.id, example.text)
    content = example.roles["content"]
    finds = [f for f in settle(read_article(read), read) if any(f.begin < e and b < f.end for b, e in content)]
    finds = [f for f in finds if not _hosts(f, example.text, content) and not _passes_on(f, construction)]
    beside = {f.content for f in finds if f.beside}  # a content with two sources has two finds
    claimed = {f.construction for f in finds if f.beside or f.content not in beside}
    assert claimed == {construction.family}


def test_id_equals_file_name() -> None:
    folder = Path(constructions.__path__[0])
    assert {c.id for c in ALL} == {p.stem for p in folder.glob("*.py") if not p.stem.startswith("_")}


@pytest.mark.parametrize(("construction", "gap"), GAPS)
@pytest.mark.xfail(strict=True, reason="a known gap")
def test_gap_is_closed(construction: Construction, gap: Gap) -> None:
    assert _found(construction, article(construction.id, gap.text))

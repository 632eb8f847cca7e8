"""Content before its reporting clause, on hand-built trees: what the examples of the constructions do not show."""

from __future__ import annotations

import pytest

from attribution.grammar.subjects import subject_holder
from attribution.reading.fronting import content_first, follows_content
from attribution.reading.reading import Reading
from attribution.text.article import Article
from tests.trees import sentence

SAID = "sagte/sagen/VERB/VVFIN/0/root/VerbForm=Fin Anna/Anna/PROPN/NE/{verb}/nsubj ././PUNCT/$./{verb}/punct"
ASKED = SAID.replace("sagte/sagen", "fragte/fragen")
RAINS = "Es/es/PRON/PPER/2/nsubj regnet/regnen/VERB/VVFIN/{verb}/ccomp/VerbForm=Fin "


def contents(notation: str, verb: int) -> list[str]:
    """What the clause with the ``verb``-th word reports."""
    text, tree = sentence(notation.format(verb=verb))
    reading = Reading(Article(text, (tree,)))
    (syntax,) = reading.syntaxes
    clause = syntax.clause(tree.tokens[verb - 1])
    assert clause is not None
    return [reading.article.slice(f.content) for f in content_first(reading, syntax, clause, subject_holder(clause))]


def test_a_clause_before_the_verb_is_its_content() -> None:
    assert contents(RAINS + ",/,/PUNCT/$,/2/punct " + SAID, 4) == ["Es regnet"]


def test_content_begins_behind_a_semicolon() -> None:
    before = "Es/es/PRON/PPER/2/nsubj schneit/schneien/VERB/VVFIN/6/parataxis/VerbForm=Fin ;/;/PUNCT/$./2/punct "
    rains = "es/es/PRON/PPER/5/nsubj regnet/regnen/VERB/VVFIN/{verb}/ccomp/VerbForm=Fin ,/,/PUNCT/$,/5/punct "
    assert contents(before + rains + SAID, 7) == ["es regnet"]


@pytest.mark.parametrize(("verb", "found"), [(ASKED, ["Wer friert"]), (SAID, [])], ids=["question", "topic"])
def test_a_w_clause_is_the_content_of_asking_only(verb: str, found: list[str]) -> None:
    who = "Wer/wer/PRON/PWS/2/nsubj friert/frieren/VERB/VVFIN/{verb}/ccomp/VerbForm=Fin ,/,/PUNCT/$,/2/punct "
    assert contents(who + verb, 4) == found


@pytest.mark.parametrize(
    ("before", "verb"),
    [(",/,/PUNCT/$,/{verb}/punct ", 2), (RAINS + ":/:/PUNCT/$./2/punct ", 4), ("", 1)],
    ids=["comma", "colon", "nothing"],
)
def test_odd_text_before_the_verb_raises_nothing(before: str, verb: int) -> None:
    assert contents(before + SAID, verb) in ([], ["Es regnet"])


def test_a_verb_in_second_place_reports_nothing_before_it() -> None:
    text, tree = sentence("Anna/Anna/PROPN/NE/2/nsubj sagte/sagen/VERB/VVFIN/0/root/VerbForm=Fin ././PUNCT/$./2/punct")
    (syntax,) = Reading(Article(text, (tree,))).syntaxes
    assert not follows_content(syntax.clauses[0])

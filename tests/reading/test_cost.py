"""Sentences as trees of others may have them, with a clause in each clause: the cost does not grow with their cube."""

from __future__ import annotations

import pytest

from attribution import Sentence, Token
from attribution.pipeline import analyze_sentences
from tests.timing import holds, seconds

FINITE = "Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin"

# Form, lemma, parts of speech, features, relation to the verb of the same clause.
SAID = (
    ("dass", "dass", "SCONJ", "KOUS", "", "mark"),
    ("Anna", "Anna", "PROPN", "NE", "Case=Nom", "nsubj"),
    ("gestern", "gestern", "ADV", "ADV", "", "advmod"),
    ("sagte", "sagen", "VERB", "VVFIN", FINITE, "ccomp"),
    (",", ",", "PUNCT", "$,", "", "punct"),
)
"""Said that she said that she said."""
PROMISED = (
    ("Berta", "Berta", "PROPN", "NE", "Case=Dat", "obj"),
    ("zu", "zu", "PART", "PTKZU", "", "mark"),
    ("raten", "raten", "VERB", "VVINF", "VerbForm=Inf", "xcomp"),
    (",", ",", "PUNCT", "$,", "", "punct"),
)
"""Advised to advise to advise."""


def nested(clause: tuple[tuple[str, ...], ...], number: int) -> tuple[str, list[Sentence]]:
    """A text of one sentence, in which each clause depends on the verb of the one before."""
    verb = next(place for place, (_, _, upos, *_) in enumerate(clause, 1) if upos == "VERB")
    tokens: list[Token] = []
    at = 0
    for i in range(number):
        for place, (form, lemma, upos, xpos, feats, deprel) in enumerate(clause, 1):
            own = i * len(clause) + verb
            head = own if place != verb else own - len(clause) if i else 0
            deprel = "root" if not head else deprel
            tokens.append(Token(len(tokens) + 1, at, at + len(form), form, lemma, upos, xpos, feats, head, deprel))
            at += len(form) + 1
    return " ".join(token.text for token in tokens), [Sentence(tokens)]


@pytest.mark.parametrize("clause", [SAID, PROMISED], ids=["said", "advised"])
def test_a_clause_in_each_clause(clause: tuple[tuple[str, ...], ...]) -> None:
    few, many = nested(clause, 20), nested(clause, 100)
    analyze_sentences(*few)
    # its cube would be 125 times as much
    assert holds(
        lambda: seconds(lambda: analyze_sentences(*many)) < 15 * seconds(lambda: analyze_sentences(*few)) + 0.3
    )

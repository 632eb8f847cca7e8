"""The pattern language: what must hold of a token or a clause, and what goes with a match."""

from __future__ import annotations

import pytest

from attribution.errors import PatternError
from attribution.grammar.clauses import Clause, Syntax
from attribution.grammar.patterns import clause, token
from attribution.lexicons import Verb
from attribution.tree import Token
from tests.trees import sentence

TREE = (
    "Die/der/DET/ART/2/det Polizei/Polizei/NOUN/NN/3/nsubj "
    "warnt/warnen/VERB/VVFIN/0/root/VerbForm=Fin vor/vor/ADP/APPR/5/case Glatteis/Glatteis/NOUN/NN/3/obl"
)


def _syntax() -> Syntax:
    return Syntax(sentence(TREE)[1])


def test_a_token_must_have_every_named_value_and_one_of_several() -> None:
    assert [m.token.text for m in token(text=("die", "vor")).matches(_syntax())] == ["Die", "vor"]
    assert [m.token.text for m in token(upos="NOUN", deprel="obl").matches(_syntax())] == ["Glatteis"]
    assert list(token(upos="NOUN", deprel="iobj").matches(_syntax())) == []


def test_a_function_names_the_values_when_a_sentence_is_read() -> None:
    allowed: list[str] = []
    pattern = token(text=lambda: allowed)
    allowed.append("vor")
    assert [m.token.text for m in pattern.matches(_syntax())] == ["vor"]


def test_what_a_test_returns_goes_with_the_match() -> None:
    def governed(tok: Token, syntax: Syntax) -> Token:
        return syntax.case_of(tok)

    found = list(token(upos="NOUN", where=governed).matches(_syntax()))
    assert [(m.token.text, m.found.text) for m in found] == [("Glatteis", "vor")]


def test_a_clause_comes_with_the_entry_of_its_verb() -> None:
    found = list(clause("pp").matches(_syntax()))
    assert [(m.clause.lemma, m.entry.lemma, m.found is m.clause) for m in found] == [("warnen", "warnen", True)]
    assert found[0].syntax.sentence.tokens[2] is found[0].clause.head


def test_frames_kinds_and_forms_of_a_clause_are_tested() -> None:
    assert list(clause("no such frame").matches(_syntax())) == []
    assert list(clause("pp", kinds=("relative",)).matches(_syntax())) == []
    assert list(clause("pp", finite=False).matches(_syntax())) == []
    assert list(clause("pp", impersonal=True).matches(_syntax())) == []
    assert len(list(clause("pp", kinds=("main",), finite=True, impersonal=False).matches(_syntax()))) == 1


def test_a_clause_in_which_nothing_is_found_does_not_match() -> None:
    def object_of(one: Clause, entry: Verb) -> str | None:
        return next((p for p in entry.preps if p == "über"), None)

    assert list(clause(where=object_of).matches(_syntax())) == []


def test_unknown_field_is_rejected() -> None:
    with pytest.raises(PatternError, match="wortart"):
        token(wortart="NOUN")

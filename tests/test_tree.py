"""Tokens and trees: features, the word that is not there, and the edges of a tree."""

from __future__ import annotations

import pytest

from attribution import InputError, Sentence, Token
from attribution.tree import NO_TOKEN
from tests.trees import sentence

_, TREE = sentence("Rosa/Rosa/PROPN/NE/2/nsubj/Case=Nom|Number=Sing singt/singen/VERB/VVFIN/0/root/VerbForm=Fin")


def test_no_token_is_false_and_has_no_strings() -> None:
    assert not NO_TOKEN
    assert {NO_TOKEN.text, NO_TOKEN.word, NO_TOKEN.lemma, NO_TOKEN.upos, NO_TOKEN.xpos, NO_TOKEN.deprel} == {""}
    assert NO_TOKEN.feat("Mood") is None


def test_a_token_is_true() -> None:
    assert all(TREE.tokens)


def test_above_the_root_and_below_no_token_there_is_nothing() -> None:
    subject, verb = TREE.tokens
    assert TREE.head(subject) is verb
    assert TREE.head(verb) is NO_TOKEN
    assert TREE.head(NO_TOKEN) is NO_TOKEN
    assert TREE.children(NO_TOKEN) == ()


def test_features_are_read_by_name() -> None:
    assert TREE.tokens[0].feat("Number") == "Sing"
    assert TREE.tokens[1].feat("Number") is None


def test_tokens_are_found_by_where_they_begin() -> None:
    tree = Sentence(token(number) for number in range(1, 6))  # at 2, 4, 6, 8 and 10, one letter each
    assert tree.within([(0, 2)]) == tree.within([]) == ()
    assert tree.within([(2, 3)]) == tree.tokens[:1]
    assert tree.within([(3, 5), (7, 11)]) == (tree.tokens[1], *tree.tokens[3:])


def token(number: int) -> Token:
    return Token(number, 2 * number, 2 * number + 1, "x", "x", "X", "", "", number - 1, "dep")


@pytest.mark.parametrize("ids", [(2,), (1, 3), (1, 2, 2), (0, 1)])
def test_ids_that_do_not_count_from_one_are_an_input_error(ids: tuple[int, ...]) -> None:
    with pytest.raises(InputError, match="ids of a sentence's tokens count from 1"):
        Sentence(token(number) for number in ids)

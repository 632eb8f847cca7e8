"""The table of nouns that say what a body is."""

from __future__ import annotations

from collections import Counter

from attribution.phrases.names import fold_parts
from attribution.sources.generals import general_nouns, takes_up

NOUNS = general_nouns()


def test_no_noun_stands_in_two_rows() -> None:
    rows = set(NOUNS.values())
    assert max(Counter(lemma.casefold() for row in rows for lemma in row.lemmas).values()) == 1


def test_broader_nouns_stand_in_the_table_and_take_up_the_names_of_narrower_ones() -> None:
    for row in set(NOUNS.values()):
        for noun in row.broader:
            assert noun.casefold() in NOUNS
            assert all(takes_up(noun.casefold(), (), [fold_parts(name)], plural=row.plural) for name in row.names)


def test_a_narrower_noun_does_not_take_up_the_names_of_a_broader_one() -> None:
    assert takes_up("konzern", (), [("gazprom",)])
    assert not takes_up("autobauer", (), [("gazprom",)])

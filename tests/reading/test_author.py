from __future__ import annotations

import attrs

from attribution.document import StatementType
from attribution.document.spans import Spans
from attribution.grammar.mentions import Holder
from attribution.reading.author import author_parts
from attribution.reading.find import Find
from attribution.text.article import Article
from attribution.tree import NO_TOKEN
from tests.trees import sentence

TEXT, TREE = sentence(
    "Sie/sie/PRON/PPER/2/nsubj sagt/sagen/VERB/VVFIN/0/root/VerbForm=Fin ,/,/PUNCT/$,/5/punct es/es/PRON/PPER/5/nsubj "
    "regne/regnen/VERB/VVFIN/2/ccomp/VerbForm=Fin stark/stark/ADJ/ADJD/5/advmod ././PUNCT/$./2/punct"
)
ARTICLE = Article(TEXT, (TREE,))
REPORT = Find(StatementType.INDIRECT, ((11, 25),), None, cue=((4, 8),), frame=((0, 10),), anchor=0)
COLD, COLD_TREE = sentence(
    "Es/es/PRON/PPER/2/nsubj friert/frieren/VERB/VVFIN/0/root/VerbForm=Fin und/und/CCONJ/KON/5/cc "
    "es/es/PRON/PPER/5/nsubj taut/tauen/VERB/VVFIN/2/conj/VerbForm=Fin ././PUNCT/$./2/punct"
)
BOTH = Article(COLD, (COLD_TREE,))
FREEZES = Find(StatementType.FREE_INDIRECT, ((0, 9),), None, anchor=0)
THAWS = Find(StatementType.FREE_INDIRECT, ((14, 21),), None, anchor=0)


def test_what_no_source_claims_is_the_authors() -> None:
    parts, finds = author_parts(ARTICLE, (), Spans())
    assert [p.content for p in parts] == [((0, len(TEXT)),)]
    assert finds == ()


def test_notes_are_nobodys() -> None:
    parts, _ = author_parts(ARTICLE, (), Spans([(0, len(TEXT))]))
    assert parts == ()


def test_words_without_a_verb_join_the_frame() -> None:
    parts, grown = author_parts(ARTICLE, (attrs.evolve(REPORT, frame=((4, 10),)),), Spans())
    assert parts == ()
    assert grown[0].frame == ((0, 3), (4, 10))


def test_where_nothing_frames_they_are_the_authors() -> None:
    parts, _ = author_parts(ARTICLE, (attrs.evolve(REPORT, frame=()),), Spans())
    assert [p.content for p in parts] == [((0, 3),)]


def test_words_with_a_verb_are_the_authors_beside_a_frame() -> None:
    find = attrs.evolve(REPORT, content=((20, 25),), cue=((0, 3),), frame=((0, 3),))
    parts, _ = author_parts(ARTICLE, (find,), Spans())
    assert [p.content for p in parts] == [((4, 19),)]


def test_what_is_left_of_a_heading_names_another_topic() -> None:
    text, tree = sentence(
        "Regen/Regen/NOUN/NN/0/root :/:/PUNCT/$./1/punct Anna/Anna/PROPN/NE/1/appos dafür/dafür/ADV/PAV/3/advmod"
    )
    find = Find(StatementType.INDIRECT, ((13, 18),), None, frame=((8, 12),), anchor=0)
    parts, _ = author_parts(Article(text, (tree,)), (find,), Spans())
    assert [p.content for p in parts] == [((0, 5),)]


def test_a_carried_source_claims_nothing() -> None:
    named = attrs.evolve(REPORT, frame=(), cue=(), holder=Holder(((0, 8),), 0, NO_TOKEN))
    parts, _ = author_parts(ARTICLE, (named,), Spans())
    assert parts == ()
    carried = attrs.evolve(named, holder=Holder(((0, 8),), 0, NO_TOKEN, carried=True))
    parts, _ = author_parts(ARTICLE, (carried,), Spans())
    assert [p.content for p in parts] == [((0, 8),)]


def test_a_conjunction_belongs_to_the_statement_behind_it() -> None:
    parts, grown = author_parts(BOTH, (THAWS, FREEZES), Spans())
    assert parts == ()
    assert [f.content for f in grown] == [((10, 21),), ((0, 9),)]


def test_a_conjunction_behind_all_statements_is_the_authors() -> None:
    parts, _ = author_parts(BOTH, (FREEZES,), Spans([(14, 22)]))
    assert [p.content for p in parts] == [((10, 13),)]


def test_marks_stay_where_they_end_what_the_author_says() -> None:
    comma, tree = sentence(
        "Es/es/PRON/PPER/2/nsubj taut/tauen/VERB/VVFIN/0/root/VerbForm=Fin ,/,/PUNCT/$,/5/punct "
        "sie/sie/PRON/PPER/5/nsubj friert/frieren/VERB/VVFIN/2/parataxis/VerbForm=Fin ././PUNCT/$./2/punct"
    )
    find = Find(StatementType.INDIRECT, ((0, 7),), None, anchor=0)
    parts, _ = author_parts(Article(comma, (tree,)), (find,), Spans())
    assert [p.content for p in parts] == [((10, len(comma)),)]

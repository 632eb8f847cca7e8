from __future__ import annotations

import attrs

from attribution.document import StatementType
from attribution.document.spans import merge_spans, subtract_spans
from attribution.grammar.mentions import Holder
from attribution.reading.author import author_parts
from attribution.reading.find import Find
from attribution.reading.settle import parents, settle
from attribution.text.article import Article
from tests.trees import sentence

TEXT, TREE = sentence(
    "Sie/sie/PRON/PPER/2/nsubj sagt/sagen/VERB/VVFIN/0/root/VerbForm=Fin ,/,/PUNCT/$,/5/punct es/es/PRON/PPER/5/nsubj "
    "regne/regnen/VERB/VVFIN/2/ccomp/VerbForm=Fin stark/stark/ADJ/ADJD/5/advmod ././PUNCT/$./2/punct"
)
ARTICLE = Article(TEXT, (TREE,))
REPORT = Find(
    StatementType.INDIRECT,
    ((11, 25),),
    None,
    cue=((4, 8),),
    frame=((0, 10),),
    confidence=0.9,
    construction="verb_clause",
    anchor=0,
)


def test_spans_are_merged_and_cut() -> None:
    assert merge_spans([(4, 6), (0, 2), (5, 9)]) == ((0, 2), (4, 9))
    assert subtract_spans([(0, 9)], [(2, 4), (8, 12)]) == ((0, 2), (4, 8))


def test_of_two_finds_of_one_content_the_better_attested_stays() -> None:
    other = attrs.evolve(REPORT, construction="noun", cue=((0, 3),), confidence=0.5)
    assert settle([other, REPORT], ARTICLE) == (REPORT,)


def test_weak_finds_are_not_reported() -> None:
    assert settle([attrs.evolve(REPORT, confidence=0.1)], ARTICLE) == ()


def test_quotation_swallows_what_lies_inside() -> None:
    direct = attrs.evolve(REPORT, construction="direct_quote", type=StatementType.DIRECT, content=((0, 27),), cue=())
    inner = attrs.evolve(REPORT, content=((14, 25),))
    assert settle([inner, direct], ARTICLE) == (direct,)


def test_first_person_outside_of_marks_is_the_author() -> None:
    text, tree = sentence("ich/ich/PRON/PPER/2/nsubj glaube/glauben/VERB/VVFIN/0/root es/es/PRON/PPER/2/obj")
    find = attrs.evolve(REPORT, content=((11, 13),), holder=Holder(((0, 3),), 0, tree.tokens[0]))
    assert settle([find], Article(text, (tree,))) == ()


def test_nested_content_has_the_smallest_parent() -> None:
    inner = attrs.evolve(REPORT, content=((14, 19),))
    assert parents([REPORT, inner]) == (None, 0)


def test_what_no_source_claims_is_the_authors() -> None:
    parts, _ = author_parts(ARTICLE, (), ())
    assert [p.spans for p in parts] == [((0, len(TEXT)),)]


def test_words_without_a_verb_join_the_frame() -> None:
    find = attrs.evolve(REPORT, frame=((4, 10),))
    parts, grown = author_parts(ARTICLE, (find,), ())
    assert parts == ()
    assert grown[0].frame[0][0] == 0


def test_a_source_line_is_nobodys_words() -> None:
    text = "Es regnet (Quelle: dpa)."
    find = Find(StatementType.INDIRECT, ((0, 23),), None, confidence=0.9, construction="verb_clause", anchor=0)
    assert [f.content for f in settle([find], Article(text, ()))] == [((0, 9),)]

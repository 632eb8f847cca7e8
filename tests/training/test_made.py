"""Sentences out of the small grammar: trees that hold together, the same for the same seed, and both orders alike."""

from __future__ import annotations

from collections import Counter

import pytest

pytest.importorskip("torch")

from attribution.training.made import made_sentences
from attribution.training.treebanks import Treesentence

_SENTENCES = list(made_sentences(600, seed=4))


def _depends(sentence: Treesentence, place: int) -> list[int]:
    """The way from a word up to the root, counted from 1."""
    way = [place]
    while sentence.words[way[-1] - 1].head and len(way) <= len(sentence.words):
        way.append(sentence.words[way[-1] - 1].head)
    return way


def test_each_tree_has_one_root_that_every_word_leads_to() -> None:
    for sentence in _SENTENCES:
        roots = [number for number, word in enumerate(sentence.words, 1) if word.head == 0]
        assert len(roots) == 1, sentence.text
        assert sentence.words[roots[0] - 1].deprel == "root"
        assert all(_depends(sentence, place)[-1] == roots[0] for place in range(1, len(sentence.words) + 1))


def test_sentences_are_written_as_german_is() -> None:
    for sentence in _SENTENCES:
        assert sentence.text[0].isupper()
        assert sentence.text.endswith(".")
        assert " ," not in sentence.text


def test_the_same_seed_makes_the_same_sentences() -> None:
    assert list(made_sentences(60, seed=4)) == _SENTENCES[:60]
    assert list(made_sentences(60, seed=5)) != _SENTENCES[:60]


def test_subjects_agree_with_their_articles() -> None:
    nominative = {"der": ("Masc",), "die": ("Fem",), "das": ("Neut",), "ein": ("Masc", "Neut"), "eine": ("Fem",)}
    for sentence in _SENTENCES:
        for word in sentence.words:
            head = sentence.words[word.head - 1]
            if word.deprel == "det" and head.deprel == "nsubj":
                assert (head.feats or {})["Gender"] in nominative[word.form.lower()], sentence.text


def test_der_in_front_is_a_dative_about_as_often_as_a_subject() -> None:
    found: Counter[str] = Counter()
    for sentence in made_sentences(3000, seed=6):
        first, noun = sentence.words[:2]
        if first.form == "Der" and noun.deprel in ("nsubj", "obl:arg"):
            found[noun.deprel] += 1
    assert 0.5 < found["nsubj"] / found["obl:arg"] < 2


def test_der_behind_who_speaks_is_a_genitive_more_often_than_a_dative() -> None:
    found: Counter[str] = Counter()
    for sentence in made_sentences(3000, seed=6):
        for noun, article, other in zip(sentence.words, sentence.words[1:], sentence.words[2:], strict=False):
            if noun.deprel == "nsubj" and noun.upos == "NOUN" and article.form == "der" and other.head != 0:
                found[other.deprel] += 1
    assert found["nmod"] > 4 * found["obl:arg"] > 0

"""Figures from raw text: what the whole parser makes of a treebank's text, words and sentences found by itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias

from attribution.lexicons import verbs
from attribution.parsers.base import Parser
from attribution.training.treebanks import Treesentence, Word
from attribution.tree import Sentence

__all__ = ["score"]

_SUBJECTS = frozenset(("nsubj", "nsubj:pass"))
_CLAUSES = frozenset(("ccomp", "parataxis", "xcomp"))
_Arc: TypeAlias = tuple[int, int]
"""The numbers of a word and of its head."""


def score(parser: Parser, gold: Sequence[Treesentence]) -> dict[str, Any]:
    """Parse the text of ``gold`` as one paragraph and compare, as the CoNLL 2018 shared task does.

    Args:
        parser: the parser.
        gold: sentences with contractions joined.

    Returns:
        F1 in percent of words, sentences, tags, lemmas, attachment, and precision and recall of ``Mood=Sub``.
    """
    text, places = _text(gold)
    flat = [word for sentence in gold for word in sentence.words]
    starts, number = [], 0
    for sentence in gold:
        starts.append(number)
        number += len(sentence.words)
    gold_heads = [
        (start + word.head - 1 if word.head else -1)
        for start, sentence in zip(starts, gold, strict=True)
        for word in sentence.words
    ]
    found = list(parser.parse(text))
    gold_sentences = {(places[s][0], places[s + len(g.words) - 1][1]) for s, g in zip(starts, gold, strict=True)}
    mine = {(sentence.begin, sentence.end) for sentence in found}
    index = {place: number for number, place in enumerate(places)}
    total = sum(len(sentence.tokens) for sentence in found)
    hits = dict.fromkeys(("words", "upos", "xpos", "lemma", "uas", "las", "lass"), 0)
    mood = [0, 0, sum((word.feats or {}).get("Mood") == "Sub" for word in flat)]
    for parsed in found:
        for token in parsed.tokens:
            mood[1] += token.feat("Mood") == "Sub"
            number = index.get((token.begin, token.end), -1)
            if number < 0:
                continue
            word = flat[number]
            hits["words"] += 1
            hits["upos"] += token.upos == word.upos
            hits["xpos"] += token.xpos == word.xpos
            hits["lemma"] += token.lemma == word.lemma
            head = parsed.head(token)
            attached = index.get((head.begin, head.end), -2) if head else -1
            good = attached == gold_heads[number]
            hits["uas"] += good
            hits["las"] += good and token.deprel.split(":")[0] == word.deprel.split(":")[0]
            hits["lass"] += good and token.deprel == word.deprel
            mood[0] += token.feat("Mood") == "Sub" == (word.feats or {}).get("Mood")
    result: dict[str, Any] = {name: round(200 * value / (total + len(flat)), 2) for name, value in hits.items()}
    result["sentences"] = round(200 * len(mine & gold_sentences) / (len(mine) + len(gold_sentences)), 2)
    result["sub_p"] = round(100 * mood[0] / max(1, mood[1]), 1)
    result["sub_r"] = round(100 * mood[0] / max(1, mood[2]), 1)
    return result | _reports(gold, starts, gold_heads, found, index)


def _reports(
    gold: Sequence[Treesentence],
    starts: Sequence[int],
    gold_heads: Sequence[int],
    found: Sequence[Sentence],
    index: Mapping[tuple[int, int], int],
) -> dict[str, Any]:
    """Score subjects and clausal complements of reporting verbs, where the gold standard has such a verb.

    Subjects count as found with head and label, complements with head and one of the three labels.
    """
    reporting = {
        start + number - 1
        for start, sentence in zip(starts, gold, strict=True)
        for number, word in enumerate(sentence.words, 1)
        if _reports_something(sentence, number, word)
    }
    words = (word for sentence in gold for word in sentence.words)
    arcs = [(word.deprel, (number, head)) for number, (word, head) in enumerate(zip(words, gold_heads, strict=True))]
    mine = [
        (token.deprel, (index.get((token.begin, token.end), -1), index.get((head.begin, head.end), -2)))
        for parsed in found
        for token in parsed.tokens
        if (head := parsed.head(token)) is not None
    ]

    def below(arcs: Sequence[tuple[str, _Arc]], labels: frozenset[str]) -> set[_Arc]:
        return {arc for label, arc in arcs if label in labels and arc[1] in reporting}

    subjects, clauses = below(arcs, _SUBJECTS), below(arcs, _CLAUSES)
    my_subjects, my_clauses = below(mine, _SUBJECTS), below(mine, _CLAUSES)
    return {
        "reporting_verbs": len(reporting),
        "subjects": round(100 * len(subjects & my_subjects) / max(1, len(subjects)), 1),
        "subjects_gold": len(subjects),
        "clauses_f1": round(200 * len(clauses & my_clauses) / max(1, len(clauses) + len(my_clauses)), 1),
        "clauses_gold": len(clauses),
    }


def _reports_something(sentence: Treesentence, number: int, word: Word) -> bool:
    """Whether a word is a verb of the lexicon, together with its particle."""
    particle = next((w for w in sentence.words if w.head == number and w.deprel == "compound:prt"), None)
    lemma = (particle.form.lower() if particle else "") + (word.lemma or "")
    return word.upos in ("VERB", "AUX") and lemma in verbs()


def _text(gold: Sequence[Treesentence]) -> tuple[str, list[tuple[int, int]]]:
    text, places = "", []
    for sentence in gold:
        for number, word in enumerate(sentence.words):
            if text and (word.spaced or not number):
                text += " "
            places.append((len(text), len(text) + len(word.form)))
            text += word.form
    return text, places

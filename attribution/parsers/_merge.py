"""Words of a treebank to tokens of the text: what stands as one word in the text becomes one token.

Universal Dependencies splits *im* into *in* and *dem*. Here the surface word is the token, so that its offsets are
those of the text; it takes the place of that word of its parts which hangs outside the group, nearest to the root, so
that a tree of words becomes a tree of tokens.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import attrs

from attribution.tree import Sentence, Token

__all__ = ["Group", "Word", "merged"]

_NOMINAL = frozenset({"Case", "Gender", "Number"})


@attrs.frozen
class Word:
    """One syntactic word as a treebank counts it; ``head`` is a word's number, 0 for the root."""

    number: int
    lemma: str
    upos: str
    xpos: str
    feats: str
    head: int
    deprel: str


@attrs.frozen
class Group:
    """A surface word with its place in the text and the syntactic words it stands for."""

    begin: int
    end: int
    text: str
    words: tuple[Word, ...]
    misc: str = ""


def merged(groups: Sequence[Group]) -> Sentence:
    """Make a sentence with one token for each group.

    Args:
        groups: in text order; every word's head is the number of a word in one of them, or 0.

    Returns:
        The sentence with ids from 1 and heads to match. The contraction of a preposition and an article is tagged
        ``APPRART`` and keeps the article's case, gender and number.
    """
    place = {word.number: i for i, group in enumerate(groups, 1) for word in group.words}
    place[0] = 0
    heads = {word.number: word.head for group in groups for word in group.words}
    tokens = []
    for i, group in enumerate(groups, 1):
        outward = [word for word in group.words if place[word.head] != i] or group.words
        main = min(outward, key=lambda word: _depth(word.number, heads)) if len(outward) > 1 else outward[0]
        contracted = len(group.words) > 1
        preposition = contracted and main.upos == "ADP"
        tokens.append(
            Token(
                id=i,
                begin=group.begin,
                end=group.end,
                text=group.text,
                lemma=main.lemma,
                upos=main.upos,
                xpos="APPRART" if preposition else main.xpos,
                feats=_feats(group.words, nominal=preposition) if contracted else main.feats,
                head=place[main.head],
                deprel=main.deprel,
                misc=group.misc,
            )
        )
    return Sentence(tuple(tokens))


def _depth(number: int, heads: Mapping[int, int]) -> int:
    """How far a word is from the root."""
    depth = 0
    while number and depth <= len(heads):
        number = heads[number]
        depth += 1
    return depth


def _feats(words: Iterable[Word], *, nominal: bool) -> str:
    found: dict[str, str] = {}
    for word in words:
        for pair in word.feats.split("|"):
            key, equals, value = pair.partition("=")
            if equals and (key in _NOMINAL or not nominal):
                found.setdefault(key, value)
    return "|".join(f"{key}={value}" for key, value in sorted(found.items(), key=lambda item: item[0].lower()))

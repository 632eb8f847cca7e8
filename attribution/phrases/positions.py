"""What the order of words says about noun phrases side by side, whatever the tree hangs them on."""

from __future__ import annotations

from itertools import takewhile

from attribution.document import SourceKind
from attribution.grammar.mentions import one_phrase
from attribution.grammar.morphology import is_finite
from attribution.lexicons import classify_noun, words
from attribution.phrases.chunk import Chunk
from attribution.phrases.features import phrase_plural
from attribution.phrases.words import find_class_noun
from attribution.tree import NO_TOKEN, Token

__all__ = ["in_prefield", "part", "seated"]

_SEATED = (SourceKind.ORGANISATION, SourceKind.STATE)


def part(chunk: Chunk) -> tuple[Token, ...]:
    """The words for a part that stand before a genitive plural ("*Fünf* der Zeugen", "*die meisten* der Zeugen")."""
    article = chunk.determiner.word if chunk.determiner and not chunk.preposition else ""
    genitive = article == "der" or (chunk.possessive and article.endswith("er"))  # "eine *seiner* Zeuginnen"
    if not genitive or not phrase_plural(chunk):
        return ()
    tokens, at = chunk.tree.tokens, chunk.tokens[0].id - 1
    before = tokens[at - 1] if at else NO_TOKEN
    if before.word == "meisten" and at > 1 and tokens[at - 2].word in ("die", "den", "der"):
        return tokens[at - 2 : at]
    counts = before.upos == "NUM" and before.text.isalpha()
    return tokens[at - 1 : at] if counts or before.word in words("grammar.parts") else ()


def seated(left: Chunk, right: Chunk) -> bool:
    """Whether a place stands right behind a body's noun ("die Regierung *in Bern*", "Helfer *vor Ort*")."""
    if right.preposition and right.preposition.text == "vor":
        return right.head.text == "Ort" and len(right.tokens) == 1
    seat = bool(right.preposition and right.preposition.text == "in") and right.core[0].upos == "PROPN"
    noun = find_class_noun(left.head.lemma)
    general = noun is not None and noun.dropped  # "sagte die Organisation in Bonn"
    body = left.head.upos == "NOUN" and classify_noun(left.head.lemma) in _SEATED
    return seat and body and not right.determiner and not general


def in_prefield(first: Chunk, right: Chunk) -> bool:
    """Whether two phrases stand before a verb-second verb, and so are one: "*Die Wache in Husum* meldet …"."""
    tokens = right.tree.tokens
    opens = first.tokens[0].id == 1 or tokens[first.tokens[0].id - 2].upos == "PUNCT"
    rest = list(takewhile(lambda t: t.upos not in ("VERB", "AUX"), tokens[right.tokens[-1].id :]))
    following = next(iter(tokens[right.tokens[-1].id + len(rest) :]), NO_TOKEN)
    when = right.head.lemma in words("grammar.spans_of_time")
    return opens and first.subject and not when and is_finite(following) and one_phrase(rest)

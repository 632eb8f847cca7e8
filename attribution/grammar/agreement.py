"""What a verb in the plural says of the nouns around it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from attribution.grammar.morphology import is_finite
from attribution.tree import NO_TOKEN, Token

__all__ = ["is_missing_subject"]


def is_missing_subject(tokens: Sequence[Token], noun: Token) -> bool:
    """Whether a bare noun behind another one is the subject that its verb lacks, whatever the tree says.

    As in "Ursache waren laut Feuerwehr *Böller*": the verb is a plural, it has no plural for a subject, and no other
    noun behind it can be one.

    Args:
        tokens: the sentence.
        noun: a noun or name of it.
    """
    if noun.upos not in ("NOUN", "PROPN") or any(t.head == noun.id and t.id < noun.id for t in tokens):
        return False
    before = list(takewhile(_within, reversed(tokens[: noun.id - 1])))
    verb = next((t for t in before if is_finite(t)), NO_TOKEN)
    if verb.feat("Number") != "Plur":
        return False
    joined = {t.head for t in tokens if t.deprel in ("conj", "nummod")}
    subjects = [t for t in tokens if t.deprel.startswith("nsubj") and t.head in (verb.id, verb.head) and t is not noun]
    if any(t.feat("Number") == "Plur" or t.id in joined for t in subjects):
        return False
    behind = takewhile(_within, tokens[noun.id :])
    governed = {t.head for t in tokens if t.deprel == "case"}
    left = tokens[noun.id - 2]
    if left.id not in governed and left.head not in governed:  # "waren Ministerin *Roth* und …"
        return False
    return not any(t.upos in ("NOUN", "PROPN", "PRON") and t.id not in governed for t in behind)


def _within(token: Token) -> bool:
    """Whether a word belongs to a clause that goes on."""
    return token.upos != "PUNCT" or token.text == "-"

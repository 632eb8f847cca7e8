"""Who is charged with something: later texts call them *der Angeklagte* or *der Verdächtige*.

"Der Prozess gegen *einen 54-Jährigen* hat begonnen. Der Angeklagte schwieg."
"""

from __future__ import annotations

from attribution.lexicons import endings, words
from attribution.phrases.chunk import Chunk
from attribution.phrases.features import head_word
from attribution.tree import NO_TOKEN

__all__ = ["is_charged"]


def is_charged(chunk: Chunk) -> bool:
    """Whether the text tells of a phrase that somebody charges, arrests or tries whom it names."""
    before = chunk.preposition.word if chunk.preposition else ""
    verb = chunk.governor or NO_TOKEN
    if before == "gegen":
        noun = head_word(chunk.owner).lemma if chunk.owner is not None else verb.lemma
        beside = (t.lemma for t in chunk.tree.children(verb)) if chunk.owner is None else ()
        return any(lemma.casefold().endswith(endings("sources.charges")) for lemma in (noun, *beside))
    if before:
        return False
    kids = chunk.tree.children(verb)
    passive = any(k.deprel == "aux:pass" for k in kids) or (
        verb.xpos == "VVPP" and any(k.lemma == "werden" for k in kids)
    )
    if chunk.subject:
        in_court = any(k.lemma.casefold().endswith("gericht") for k in kids)
        return (
            (passive and verb.lemma in words("sources.charging"))
            or (verb.lemma in words("sources.standing_trial") and (verb.lemma != "stehen" or in_court))
            or (in_court and verb.lemma == "müssen")
        )
    if verb.lemma in words("sources.charging"):
        return chunk.relation == "obj" and not passive
    return (
        verb.lemma in words("sources.accusing") and chunk.relation in ("iobj", "obj", "obl:arg") and _in_dative(chunk)
    )


def _in_dative(chunk: Chunk) -> bool:
    return chunk.determiner is not None and chunk.determiner.word in ("dem", "der", "einem", "einer")

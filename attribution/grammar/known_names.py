"""Names that a parser took for adverbs at the start of a sentence, though the text has them as names elsewhere."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

import attrs

from attribution.grammar.missed_subjects import FUNCTION, finite_form
from attribution.lexicons import classify_noun, find_verb
from attribution.tree import NO_TOKEN, Token

__all__ = ["names_of", "with_known_name"]


def names_of(sentences: Iterable[Sequence[Token]]) -> frozenset[str]:
    """The words that a parser took for names, but for those at the start of a sentence.

    Args:
        sentences: the tokens of each sentence of a text.
    """
    return frozenset(t.text for tokens in sentences for t in tokens[1:] if t.upos == "PROPN")


def with_known_name(tokens: Sequence[Token], names: Collection[str]) -> list[Token]:
    """Make a name at the start the subject of the reporting verb behind it: "*Fürst* entgegnete, das sei falsch".

    What the parser had for the subject is the object where it cannot speak: "*Fürst* nannte die Idee gut", unlike
    "Heute nannte die Wirtin …" in a text that has a newspaper of that name.

    Args:
        tokens: the tokens of a sentence.
        names: names of the text.
    """
    out = list(tokens)
    first, finite = out[0], out[1] if len(out) > 1 else NO_TOKEN
    verb = out[finite.head - 1] if finite.deprel in FUNCTION and finite.head else finite
    name = first.upos == "ADV" and first.text in names and first.head == verb.id
    if not name or not finite_form(finite) or "Number=Plur" in finite.feats or find_verb(verb.lemma) is None:
        return out
    subject = next((t for t in out if t.head == verb.id and t.deprel.startswith("nsubj")), NO_TOKEN)
    if subject and (subject.upos != "NOUN" or classify_noun(subject.lemma) is not None):
        return out
    if subject:
        out[subject.id - 1] = attrs.evolve(subject, deprel="obj")
    feats = "Case=Nom|Number=Sing"
    out[0] = attrs.evolve(first, upos="PROPN", xpos="NE", lemma=first.text, feats=feats, deprel="nsubj")
    return out

"""Names that a parser missed at the start of a sentence, though the text has them as names elsewhere."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import pairwise, takewhile

import attrs

from attribution.grammar.missed_subjects import FUNCTION, finite_form
from attribution.lexicons import classify_noun, find_verb, words
from attribution.tree import NO_TOKEN, Token

__all__ = ["names_of", "with_known_name"]


def names_of(sentences: Iterable[Sequence[Token]]) -> frozenset[str]:
    """The words that a parser took for names, but for those at the start of a sentence.

    Family names with small words stand together, as at the start of a sentence: *Von der Heide* of Ida von der Heide.

    Args:
        sentences: the tokens of each sentence of a text.
    """
    return frozenset(name for tokens in sentences for name in _names(tokens))


def _names(tokens: Sequence[Token]) -> Iterator[str]:
    for before, token in pairwise(tokens):
        if token.upos == "PROPN":
            yield token.text
        elif before.upos == "PROPN" and token.text in words("grammar.name_particles"):
            small = [t.text for t in takewhile(lambda t: t.text.islower(), tokens[token.id - 1 :])]
            last = tokens[token.id - 1 + len(small)] if token.id - 1 + len(small) < len(tokens) else NO_TOKEN
            if last.upos == "PROPN":
                yield " ".join((small[0].capitalize(), *small[1:], last.text))


def with_known_name(tokens: Sequence[Token], names: Collection[str]) -> list[Token]:
    """Make a name at the start the subject of the reporting verb behind it: "*Fürst* entgegnete, das sei falsch".

    What the parser had for the subject is the object where it cannot speak: "*Fürst* nannte die Idee gut", "*Von der
    Heide* lobte die Idee", unlike "Heute nannte die Wirtin …" in a text that has a newspaper of that name.

    Args:
        tokens: the tokens of a sentence.
        names: names of the text.
    """
    out = list(tokens)
    finite = next((t for t in out[1:5] if finite_form(t)), NO_TOKEN)
    name = out[: finite.id - 1] if finite else []
    verb = out[finite.head - 1] if finite.deprel in FUNCTION and finite.head else finite
    known = bool(name) and " ".join(t.text for t in name) in names and any(t.head == verb.id for t in name)
    if not known or not _misread(name) or "Number=Plur" in finite.feats or not _reports(out, verb):
        return out
    subject = next((t for t in out if t.head == verb.id and t.deprel.startswith("nsubj")), NO_TOKEN)
    clause = next((t for t in out if t.head == verb.id and t.deprel == "ccomp"), NO_TOKEN)
    if subject and clause and any(t.text == "," for t in out[verb.id : subject.id - 1]):  # it is that of what is said
        out[subject.id - 1] = attrs.evolve(subject, head=clause.id)
    elif subject and (subject.upos != "NOUN" or classify_noun(subject.lemma) is not None):
        return out
    elif subject:
        out[subject.id - 1] = attrs.evolve(subject, deprel="obj")
    for t in name:
        head, deprel = (verb.id, "nsubj") if t is name[0] else (name[0].id, "flat")
        feats = "Case=Nom|Number=Sing"
        out[t.id - 1] = attrs.evolve(t, upos="PROPN", xpos="NE", lemma=t.text, feats=feats, head=head, deprel=deprel)
    return out


def _reports(tokens: Sequence[Token], verb: Token) -> bool:
    """Whether a verb reports, with its particle if it has one."""
    particle = next((t.word for t in tokens if t.head == verb.id and t.deprel == "compound:prt"), "")
    return find_verb(f"{particle}{verb.lemma}") is not None


def _misread(name: Sequence[Token]) -> bool:
    """Whether a name was taken for an adverb, or its small word for a preposition."""
    return name[0].upos == ("ADV" if len(name) == 1 else "ADP")

"""Clauses that a parser joined to the wrong word or took words from, put right while trees are made canonical."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

import attrs

from attribution.grammar.missed_subjects import FUNCTION, finite_form, has_subject
from attribution.lexicons import find_verb
from attribution.tree import NO_TOKEN, Token

__all__ = ["with_clauses"]


def with_clauses(tokens: list[Token]) -> list[Token]:
    """The tokens of a sentence, with second verbs joined to the first one, predicates with *als* on their verb, and
    predicates in front as such.

    Args:
        tokens: the tokens as one tree.
    """
    tokens = _two_in_front(_participle_in_front(_adjective_in_front(tokens)))
    return _called_behind(_called_within(_called_done(_second_verb(tokens))))


def _adjective_in_front(tokens: list[Token]) -> list[Token]:
    """A bare word before a reflexive verb of showing, taken for a noun: "*Zufrieden* zeigte sich der Wirt"."""
    for word, verb, reflexive in zip(tokens, tokens[1:2], tokens[2:3], strict=False):
        shows = finite_form(verb) and reflexive.xpos == "PRF" and has_subject(tokens, verb)
        entry = find_verb(f"sich {verb.lemma}") if shows else None
        bare = word.xpos == "NN" and word.head == verb.id and not word.deprel.startswith("nsubj")
        if bare and entry is not None and "adj" in entry.frames:
            feats = "Degree=Pos"
            tokens[0] = attrs.evolve(word, upos="ADJ", xpos="ADJD", deprel="xcomp", lemma=word.word, feats=feats)
    return tokens


def _participle_in_front(tokens: list[Token]) -> list[Token]:
    """A participle in front with words of its own, hung on its auxiliary: "*Gerufen* nach Ruhe hatten sie"."""
    participle = tokens[0]
    verb = tokens[participle.head - 1] if participle.xpos == "VVPP" and participle.head else NO_TOKEN
    if verb.xpos != "VAFIN" or verb.lemma not in ("haben", "werden") or not has_subject(tokens, verb):
        return tokens
    if any(t.head == verb.id and (t.deprel in ("obj", *FUNCTION) or t.xpos == "VVPP") for t in tokens[1:]):
        return tokens
    auxiliary = "aux" if verb.lemma == "haben" else "aux:pass"
    for t in tokens[1:]:
        if t.head == verb.id:
            tokens[t.id - 1] = attrs.evolve(t, head=participle.id)
    tokens[0] = attrs.evolve(participle, head=verb.head, deprel=verb.deprel)
    tokens[verb.id - 1] = attrs.evolve(verb, head=participle.id, deprel=auxiliary, upos="AUX")
    return tokens


def _two_in_front(tokens: list[Token]) -> list[Token]:
    """The first of two who act together, taken for a sentence: "*Ida Beck*, Wirtin, und Ole Horn lobten es"."""
    first = next((t for t in tokens if not t.head), NO_TOKEN)
    for verb in tokens if first.upos in ("NOUN", "PROPN") else ():
        joined = verb.head == first.id and verb.deprel == "conj" and finite_form(verb)
        second = next((t for t in tokens if joined and t.head == verb.id and t.deprel == "nsubj"), NO_TOKEN)
        numbers = (verb.feat("Number"), second.feat("Number")) == ("Plur", "Sing")
        alone = not any(t.head == second.id and t.deprel == "conj" for t in tokens)
        if numbers and alone and first.id < second.id < verb.id:
            tokens[verb.id - 1] = attrs.evolve(verb, head=0, deprel="root")
            tokens[first.id - 1] = attrs.evolve(first, head=verb.id, deprel="nsubj")
            tokens[second.id - 1] = attrs.evolve(second, head=first.id, deprel="conj")
    return tokens


def _second_verb(tokens: list[Token]) -> list[Token]:
    """A finite verb without a subject, joined to what it shares its subject with.

    That is a verb, not its predicate ("zeigte sich *bestürzt* und verurteilte die Tat"), and the nearest one that has a
    subject ("X schließt, Y übernimmt und *kündigt* Neues an").
    """
    for verb in tokens:
        if verb.deprel != "conj" or verb.upos != "VERB" or not finite_form(verb) or has_subject(tokens, verb):
            continue
        first = tokens[verb.head - 1]
        above = tokens[first.head - 1] if first.head else NO_TOKEN
        if first.xpos in ("ADJD", "VVPP") and above.upos == "VERB" and _is_predicate(tokens, first, above):
            first = above
        beside = (t for t in tokens[first.id : verb.id - 1] if t.head == first.id and t.deprel == "conj")
        first = next((t for t in beside if _has_own_subject(tokens, t)), first)
        first = _speaks_between(tokens, first, verb) or first
        if first.id != verb.head:
            tokens[verb.id - 1] = attrs.evolve(verb, head=first.id)
    return tokens


def _speaks_between(tokens: Sequence[Token], first: Token, verb: Token) -> Token:
    """The verb of a frame between two verbs that the second goes on: "der Bau ruht, *sagt* sie und *verweist* …"."""
    for frame in tokens[first.id : verb.id - 1]:
        joined = (frame.deprel == "parataxis" and frame.head == first.id) or first.head == frame.id
        subject = next((t for t in tokens if t.head == frame.id and t.deprel == "nsubj"), NO_TOKEN)
        inverted = tokens[frame.id - 2].text == "," and frame.id < subject.id < verb.id
        if joined and inverted and finite_form(frame) and find_verb(frame.lemma) is not None:
            return frame if "," not in (t.text for t in tokens[subject.id : verb.id - 1]) else NO_TOKEN
    return NO_TOKEN


def _is_predicate(tokens: Sequence[Token], word: Token, verb: Token) -> bool:
    """Whether a word without an auxiliary completes a finite verb before it."""
    alone = not any(t.head == word.id and t.deprel in FUNCTION for t in tokens)
    return alone and word.deprel in ("xcomp", "advmod", "obj", "obl") and finite_form(verb) and verb.id < word.id


def _has_own_subject(tokens: Sequence[Token], verb: Token) -> bool:
    """Whether a finite verb has a subject before it, as a second main clause does."""
    return finite_form(verb) and any(t.head == verb.id and t.deprel == "nsubj" and t.id < verb.id for t in tokens)


def _called_done(tokens: list[Token]) -> list[Token]:
    """A participle or adjective with *als*, taken for a clause of its own: "sieht die Schuld *als erwiesen* an"."""
    for sign in tokens:
        opens = sign.word == "als" and sign.deprel in ("mark", "case")
        predicate = tokens[sign.head - 1] if opens and sign.head > sign.id else NO_TOKEN
        verb = tokens[predicate.head - 1] if predicate.xpos in ("ADJD", "VVPP") and predicate.head else NO_TOKEN
        clausal = any(t.head == predicate.id and t.deprel in ("nsubj", "nsubj:pass", *FUNCTION) for t in tokens)
        fronted = sign.id == 1 and verb.id == predicate.id + 1  # "*Als gescheitert* sieht er das"
        if (sign.xpos != "KOUS" or fronted) and not clausal and _takes_als(verb):
            tokens[predicate.id - 1] = attrs.evolve(predicate, upos="ADJ", xpos="ADJD", deprel="obl")
            tokens[sign.id - 1] = attrs.evolve(sign, deprel="case", xpos="KOKOM")
            for t in tokens if predicate.xpos == "VVPP" else ():
                if t.head == predicate.id and t.deprel.endswith(("comp", "subj", "cl")):  # "…, *dass er log*"
                    tokens[t.id - 1] = attrs.evolve(t, head=verb.id)
    return tokens


def _called_within(tokens: list[Token]) -> list[Token]:
    """A predicate with *als* in a relative clause, hung on the noun before it: "der Turm, den er *als Ruine* sieht"."""
    for sign in tokens:
        if sign.word != "als" or sign.deprel != "case" or sign.head < sign.id:
            continue
        noun = tokens[sign.head - 1]
        verb = next((t for t in tokens[noun.id :] if finite_form(t) or t.xpos == "VVPP"), NO_TOKEN)
        pronoun = next((t for t in tokens if t.head == verb.id and t.xpos == "PRELS"), NO_TOKEN)
        if pronoun and noun.head < pronoun.id < sign.id and _takes_als(verb):
            tokens[noun.id - 1] = attrs.evolve(noun, head=verb.id, deprel="obl")
    return tokens


def _called_behind(tokens: list[Token]) -> list[Token]:
    """A predicate with *als* behind a subordinate clause, hung on that: "sieht den Fund, der glänzt, *als* falsch"."""
    for comma, sign in itertools.pairwise(tokens):
        if comma.text != "," or sign.word != "als" or sign.deprel not in ("mark", "case", "cc", "advmod"):
            continue
        last = tokens[comma.id - 2] if comma.id > 1 else NO_TOKEN
        closed = finite_form(last) or last.upos in ("AUX", "VERB")
        if not closed or any(finite_form(t) for t in tokens[sign.id :]):
            continue
        predicate = tokens[sign.head - 1] if sign.head > sign.id else NO_TOKEN
        before = [t for t in tokens[: comma.id - 2] if _takes_als(t) and finite_form(t) and has_subject(tokens, t)]
        if not predicate or not before or any(t.word == "als" for t in tokens[before[-1].id : comma.id]):
            continue
        if predicate.head != before[-1].id or predicate.deprel != "obl":
            if predicate.xpos == "VVPP":
                predicate = attrs.evolve(predicate, upos="ADJ", xpos="ADJD")
            tokens[predicate.id - 1] = attrs.evolve(predicate, head=before[-1].id, deprel="obl")
            tokens[sign.id - 1] = attrs.evolve(sign, deprel="case")
    return tokens


def _takes_als(verb: Token) -> bool:
    """Whether a verb says with *als* what something is."""
    entry = find_verb(verb.lemma) if verb.upos == "VERB" else None
    return entry is not None and "als" in entry.frames

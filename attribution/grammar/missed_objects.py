"""Objects that the parser missed, put right while trees are made canonical."""

from __future__ import annotations

import attrs

from attribution.grammar.missed_subjects import finite_of, inner_noun, upwards
from attribution.lexicons import find_noun, find_verb, words
from attribution.tree import NO_TOKEN, Token

__all__ = ["with_objects"]


def with_objects(tokens: list[Token]) -> list[Token]:
    """The tokens of a sentence, with the objects of reporting verbs that had none.

    A bare noun in the accusative that hangs on a noun in another case is no part of that phrase: "hatte zu dem Thema
    *Aufklärung* gefordert", "davon verspricht sich der Konzern *Gewinne*". Nor is the noun of a light verb or of a set
    phrase: "nahm zu der Frage *Stellung*", "schlug wegen des Sturms *Alarm*".

    Nor is a bare noun behind a verb that opens a second clause its subject: "begrüßte den Plan und hatte *das Gesetz*
    gefordert" has that of the first one.

    Args:
        tokens: the tokens as one tree.
    """
    governed = {t.head for t in tokens if t.deprel == "case"}
    for noun in tokens:
        if not noun.head:
            continue
        if noun.deprel == "nsubj" and _is_second(tokens, noun):
            tokens[noun.id - 1] = attrs.evolve(noun, deprel="obj")
        if noun.deprel in ("appos", "flat") and noun.xpos == "NE" and (giver := _bestowed_by(tokens, noun)):
            tokens[noun.id - 1] = attrs.evolve(noun, head=giver.id, deprel="obj", upos="NOUN", xpos="NN")
        common = noun.upos == "NOUN" or (noun.xpos == "NN" and noun.text == noun.lemma)
        if not common or noun.deprel not in ("appos", "nmod", "flat") or noun.id in governed:
            continue
        host = tokens[noun.head - 1]
        verb = next((t for t in upwards(tokens, host) if not inner_noun(t)), NO_TOKEN)
        if host.id > noun.id or verb.upos != "VERB":
            continue
        phrased = find_verb(f"{noun.text} {verb.lemma}") is not None
        if phrased or (_lacks(tokens, noun, verb) and (_misfits(noun, host, verb) or _is_carried(noun, host, verb))):
            tokens[noun.id - 1] = attrs.evolve(noun, head=verb.id, deprel="obj")
    return tokens


def _is_second(tokens: list[Token], noun: Token) -> bool:
    """Whether a noun is the only argument of a reporting verb that shares the subject of a verb before it."""
    verb = tokens[noun.head - 1]
    finite = finite_of(tokens, verb)
    entry = find_verb(verb.lemma) if verb.deprel == "conj" and 1 < finite.id < noun.id else None
    if entry is None or "np" not in entry.frames or noun.upos != "NOUN" or _has_object(tokens, verb):
        return False
    opens = tokens[finite.id - 2].text == "," or tokens[finite.id - 2].upos == "CCONJ"
    masculine = noun.feat("Gender") == "Masc" and noun.feat("Number") == "Sing"
    return opens and not masculine and any(t.head == verb.head and t.deprel == "nsubj" for t in tokens)


def _bestowed_by(tokens: list[Token], noun: Token) -> Token:
    """The verb that must have an object, where the last word behind its dative is no name: "warf dem Amt *Willkür*
    vor", "warf dem Minister Beck *Untätigkeit* vor", or behind its subject: "der Bank warf der Rat *Willkür* vor".
    """
    host = tokens[noun.head - 1]
    while host.head and host.deprel in ("appos", "flat"):
        host = tokens[host.head - 1]
    verb = tokens[host.head - 1] if host.head else NO_TOKEN
    given = host.deprel in ("obl:arg", "iobj", "obj") or (host.deprel == "nsubj" and _is_behind_dative(tokens, host))
    if verb.lemma not in words("grammar.bestowing") or not given:
        return NO_TOKEN
    between = tokens[host.id : noun.id - 1]
    last = all(t.deprel in ("appos", "flat") for t in between) and not any(t.head == noun.id for t in tokens)
    told = any(t.head == verb.id and t.deprel in ("ccomp", "xcomp", "parataxis") for t in tokens)
    return verb if last and not told and not _has_object([t for t in tokens if t is not host], verb) else NO_TOKEN


def _misfits(noun: Token, host: Token, verb: Token) -> bool:
    """Whether an accusative hangs on a noun in another case, below a verb that reports with an object."""
    entry = find_verb(verb.lemma)
    cases = noun.feat("Case") == "Acc" and host.feat("Case") in ("Dat", "Nom", "Gen")
    return cases and entry is not None and "np" in entry.frames


def _is_carried(noun: Token, host: Token, verb: Token) -> bool:
    """Whether a noun in another case than the one that it hangs on makes a light verb with the verb."""
    entry = find_noun(noun.lemma)
    return entry is not None and verb.lemma in entry.light_verbs and noun.feat("Case") != host.feat("Case")


def _lacks(tokens: list[Token], noun: Token, verb: Token) -> bool:
    """Whether a noun that is no part of a name may be the object that a verb has not got."""
    return noun.deprel != "flat" and not _has_object(tokens, verb)


def _is_behind_dative(tokens: list[Token], subject: Token) -> bool:
    """Whether a subject that is no name has the dative of its verb before it."""
    before = (t for t in tokens[: subject.id] if t.head == subject.head and t.deprel in ("obl:arg", "iobj"))
    return subject.upos == "NOUN" and any(t.feat("Case") == "Dat" for t in before)


def _has_object(tokens: list[Token], verb: Token) -> bool:
    return any(t.head == verb.id and t.deprel in ("obj", "ccomp") and t.xpos != "PRF" for t in tokens)

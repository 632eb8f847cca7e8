"""Main clauses in a row, of which a parser took the second for content: "A lehnt den Antrag ab, *B begrüßt ihn*"."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from attribution.grammar.missed_subjects import FUNCTION, finite_form
from attribution.lexicons import Verb, find_verb, words
from attribution.tree import NO_TOKEN, Token

__all__ = ["with_juxtaposed"]

_EMBEDDED = ("ccomp", "parataxis", "advcl", "dep")
_MAIN = ("root", "conj", "parataxis")


def with_juxtaposed(tokens: list[Token]) -> list[Token]:
    """The tokens of a sentence; a second report in the indicative behind a complete one is joined to it.

    So is a verb that only turns against what its subject did before ("lobte A, schloss B jedoch aus").

    The first one is complete if its verb has its object ("lehnt *den Antrag* ab", "spricht *von* einem Erfolg"), and
    what follows is no content if it is itself a report whose subject stands before its verb.

    Args:
        tokens: the tokens as one tree.
    """
    for verb in tokens:
        if _goes_on(tokens, verb):
            tokens[verb.id - 1] = attrs.evolve(verb, deprel="conj")
            continue
        outer = _outer(tokens, verb)
        entry = find_verb(outer.lemma) if outer and outer.deprel in _MAIN and outer.id < verb.id else None
        if entry is None or find_verb(verb.lemma) is None:
            continue
        comma = _border(tokens, verb)
        if comma and _is_asserted(tokens, outer) and _complete(tokens, outer, entry, comma):
            tokens[verb.id - 1] = attrs.evolve(verb, head=outer.id, deprel="conj")
            article = tokens[comma.id]
            if article.xpos == "PRELS" and article.deprel == "det":
                tokens[comma.id] = attrs.evolve(article, upos="DET", xpos="ART")
    return tokens


def _goes_on(tokens: Sequence[Token], verb: Token) -> bool:
    """Whether a verb right behind a comma turns against what its subject did before: "…, *schloss B jedoch aus*"."""
    outer = tokens[verb.head - 1] if verb.deprel == "parataxis" and verb.head else NO_TOKEN
    if outer.deprel not in ("root", "conj") or outer.id > verb.id or tokens[verb.id - 2].text != ",":
        return False
    kids, before = _kids(tokens, verb), _kids(tokens, outer)
    own = any(t.deprel.startswith(("nsubj", "csubj")) for t in kids)
    subject = next((t for t in before if t.deprel.startswith("nsubj") and t.id < outer.id), NO_TOKEN)
    opposed = any(t.word in words("grammar.opposed") and t.id > verb.id for t in kids)
    alike = verb.feat("Number") == _finite(tokens, outer).feat("Number")
    first = finite_form(verb) and verb.feat("Mood") == "Ind" and _is_asserted(tokens, outer)
    return bool(subject) and opposed and not own and alike and first


def _outer(tokens: Sequence[Token], verb: Token) -> Token:
    """The verb that a clause hangs on by the tree, or of which it seems to explain an object."""
    head = tokens[verb.head - 1] if verb.head and verb.deprel in (*_EMBEDDED, "acl") else NO_TOKEN
    return tokens[head.head - 1] if verb.deprel == "acl" and head.head else head


def _finite(tokens: Sequence[Token], verb: Token) -> Token:
    """The finite verb of a predicate."""
    return next((t for t in (verb, *_kids(tokens, verb)) if _serves(t, verb) and finite_form(t)), NO_TOKEN)


def _serves(token: Token, verb: Token) -> bool:
    return token is verb or token.deprel in FUNCTION


def _kids(tokens: Sequence[Token], head: Token) -> list[Token]:
    return [t for t in tokens if t.head == head.id]


def _is_asserted(tokens: Sequence[Token], verb: Token) -> bool:
    return _finite(tokens, verb).feat("Mood") == "Ind"


def _border(tokens: Sequence[Token], verb: Token) -> Token:
    """The comma before a main clause in the indicative whose subject, a noun or a name, stands before its verb."""
    finite = _finite(tokens, verb)
    kids = _kids(tokens, verb)
    subject = next((t for t in kids if t.deprel.startswith("nsubj") and t.upos in ("NOUN", "PROPN")), NO_TOKEN)
    if finite.feat("Mood") != "Ind" or not 0 < subject.id < finite.id or any(t.deprel == "mark" for t in kids):
        return NO_TOKEN
    before = tokens[: subject.id]
    comma = next((t for t in reversed(before) if t.text == ","), NO_TOKEN)
    first = tokens[comma.id] if comma else NO_TOKEN
    relative = first.word in words(
        "grammar.relative_pronouns"
    )  # "…, *die* das Amt leitet", not "…, *eine* Wirtin lacht"
    last = relative and (finite.id == len(tokens) or tokens[finite.id].upos == "PUNCT")
    opens = first.upos in ("DET", "NOUN", "PROPN", "ADJ", "ADV", "PRON") and first.xpos not in ("PWS", "PWAV", "PWAT")
    return comma if opens and not last else NO_TOKEN


def _complete(tokens: Sequence[Token], verb: Token, entry: Verb, comma: Token) -> bool:
    """Whether a verb has its object before a comma, so that what follows is not its content."""
    own = [
        t for t in _kids(tokens, verb) if t.id < comma.id and t.upos in ("NOUN", "PROPN", "PRON") and t.xpos != "PRF"
    ]
    cases = {t.head: t.word for t in tokens if t.deprel == "case"}
    if entry.addressee != "acc" and any(t.deprel == "obj" and t.id not in cases for t in own):
        return True
    judged = (t for t in _kids(tokens, verb) if t.deprel == "xcomp" and verb.id < t.id < comma.id)
    if "adj" in entry.frames and any(t.xpos in ("ADJD", "VVPP") for t in judged):
        return True
    return any(cases.get(t.id) in entry.preps for t in own) and "v2" not in entry.frames

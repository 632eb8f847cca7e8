"""Whose words a reporting noun names."""

from __future__ import annotations

from attribution.document import SourceKind
from attribution.grammar.clauses import Clause, Syntax
from attribution.grammar.mentions import Holder, holder
from attribution.grammar.objects import own_tokens
from attribution.grammar.speakers import can_speak
from attribution.lexicons import classify_noun, words
from attribution.tree import NO_TOKEN, Token

__all__ = ["giver", "noun_holder"]


def noun_holder(syntax: Syntax, noun: Token) -> Holder | None:
    """The genitive, von-phrase, possessive or adjective that says whose words a noun names."""
    before = syntax.next(noun, -1)
    if before.upos == "PROPN" and before.text.endswith(("s", "'", "’")) and before.head == noun.id:
        return holder(syntax, before)
    for kid in syntax.sentence.children(noun):
        case = syntax.case_of(kid)
        genitive = kid.deprel == "nmod" and not case and kid.lemma not in words("grammar.spans_of_time")
        if kid.upos in ("NOUN", "PROPN") and (genitive or (case.word in ("von", "vom") and kid.deprel == "nmod")):
            return holder(syntax, kid)
        if kid.xpos == "PPOSAT":
            return Holder(((kid.begin, kid.end),), syntax.index, kid)
    return _uttering(syntax, noun)


def _uttering(syntax: Syntax, noun: Token) -> Holder | None:
    """The agent of a participle before the noun: "die *von der Ärztin* geäußerte Hoffnung"."""
    for word in syntax.sentence.children(noun):
        for kid in syntax.sentence.children(word) if word.deprel == "amod" else ():
            agent = kid.upos in ("NOUN", "PROPN") and syntax.case_of(kid).word in ("von", "vom") and can_speak(kid)
            if agent:
                return holder(syntax, kid)
    return None


def giver(clause: Clause, noun: Token) -> Holder | None:
    """The phrase of a clause from which words come: "*von der Opposition* kam Kritik", "stieß *bei ihr* auf Lob"."""
    syntax = clause.syntax
    for word in own_tokens(clause):
        head = syntax.sentence.head(word)
        side = word.word == "auf" and head.lemma in ("Seite", "Seiten")  # "auf Seiten der Opposition"
        judges = side or word.word in words("verb_object.judging") or _within(word, head)
        if word.deprel == "case" and judges:
            of = (k for k in syntax.sentence.children(head) if k.deprel == "nmod" and not syntax.case_of(k))
            found = next((t for t in (head, *of) if can_speak(t)), NO_TOKEN)
            if found:
                return holder(syntax, found)
    return None


def _within(case: Token, head: Token) -> bool:
    """Whether a phrase says in which circles: "*in der Partei* stieß der Plan auf Kritik", not "in Polen"."""
    kind = classify_noun(head.lemma) or classify_noun(head.text)
    circles = (SourceKind.ORGANISATION, SourceKind.COLLECTIVE, SourceKind.MEDIA)
    return case.word in ("in", "im") and head.deprel == "obl" and head.upos == "NOUN" and kind in circles

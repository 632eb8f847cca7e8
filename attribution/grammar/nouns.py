"""Whose words a reporting noun names."""

from __future__ import annotations

from attribution.grammar.clauses import Syntax
from attribution.grammar.mentions import Holder, holder
from attribution.lexicons import words
from attribution.tree import Token

__all__ = ["noun_holder"]


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
        if kid.upos in ("DET", "PRON") and (kid.feat("Poss") == "Yes" or kid.xpos == "PPOSAT"):
            return Holder(((kid.begin, kid.end),), syntax.index, kid)
    return None

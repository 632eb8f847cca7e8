"""How far a word reaches: the words of its clause, and the conditions and brackets that hold it."""

from __future__ import annotations

from attribution.grammar.clauses import Clause, Syntax
from attribution.lexicons import words
from attribution.tree import NO_TOKEN, Token

__all__ = ["bracketed", "is_condition", "subordinator", "surroundings"]

_BREAKS = frozenset((*",;:–—-().!?",))
_FAR = 9
"""So many words before and behind a word may belong to it against the tree."""
_INVERTED = frozenset(("advcl", "ccomp", "parataxis", "csubj", "dep"))


def surroundings(syntax: Syntax, token: Token) -> tuple[Token, ...]:
    """The words in the clause of a token; its neighbours up to the next comma too, should the tree be wrong."""
    tokens = syntax.sentence.tokens
    clause = syntax.clause_around(token)
    low = high = token.id - 1
    while low > 0 and not _breaks(tokens[low - 1]) and token.id - low < _FAR:
        low -= 1
    while high + 1 < len(tokens) and not _breaks(tokens[high + 1]) and high - token.id < _FAR:
        high += 1
    return tuple(t for i, t in enumerate(tokens) if low <= i <= high or syntax.clause_around(t) is clause)


def _breaks(token: Token) -> bool:
    return token.text in _BREAKS or token.lemma == '"'


def bracketed(syntax: Syntax) -> frozenset[int]:
    """The ids of the words between brackets."""
    depth, inside = 0, set()
    for token in syntax.sentence.tokens:
        depth += token.text in ("(", "[")
        if depth:
            inside.add(token.id)
        depth -= token.text in (")", "]") and depth > 0
    return frozenset(inside)


def subordinator(clause: Clause) -> Token:
    """The conjunction that makes a clause a subordinate one; no token in others.

    A word right before the finite verb is an adverb, whatever the tree calls it ("*da* könnte es regnen").
    """
    kids = clause.syntax.sentence.children(clause.head)
    marks = (k for k in kids if k.deprel == "mark" and k.upos != "PART")
    return next((k for k in marks if k.upos != "ADV" or clause.syntax.next(k) is not clause.finite), NO_TOKEN)


def is_condition(clause: Clause) -> bool:
    """Whether a clause states a condition: ``wenn``, ``falls`` or verb first ("Sollte sie gewinnen, …")."""
    head = clause.head
    if head.deprel == "root":
        return False
    mark = subordinator(clause)
    if (mark or clause.first).word in words("grammar.conditions"):
        return True
    if mark:
        return mark.word in words("grammar.inverted_conditions")  # a parser may take the verb for a subordinator
    return head.deprel in _INVERTED and clause.finite.id == 1

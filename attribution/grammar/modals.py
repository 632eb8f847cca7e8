"""Modal verbs: the perfect infinitive under one, and what *sollen* tells with its infinitive.

A modal verb is epistemic or reportative with a perfect infinitive or a stative verb and deontic with an agentive one
(Öhlschläger 1989; Diewald 1999; Duden-Grammatik); *sollen* with a plain infinitive is, in news, a plan.
"""

from __future__ import annotations

from typing import Literal

from attribution.grammar.clauses import Clause, Syntax
from attribution.grammar.morphology import is_finite
from attribution.grammar.objects import antecedent
from attribution.lexicons import endings, word_table, words
from attribution.tree import NO_TOKEN, Token

__all__ = ["Sollen", "claims", "perfect_auxiliary", "sollen"]

Sollen = Literal["perfect", "state", "passive", "plan", "other"]


def sollen(clause: Clause, modal: Token) -> Sollen:
    """What the infinitive under a *sollen* makes of it: ``perfect`` and ``state`` are told, others are to come.

    A ``plan`` names its time; a state is one that holds now ("soll in Rom leben"); ``passive`` and ``other`` are duties
    and purposes ("soll saniert werden").
    """
    auxiliary = perfect_auxiliary(modal, clause.syntax)
    if auxiliary.word == "haben" or _is_passive(clause.syntax.next(auxiliary, -1)):
        return "perfect"
    if _is_planned(clause):
        return "plan"
    if auxiliary:
        return "perfect"
    own = {t.word for t in clause.tokens}
    verbs = {t.lemma for t in clause.verbs}
    if clause.head.feat("VerbForm") == "Part" and "werden" in verbs:
        return "passive"
    phrase = word_table("modal.phrases").get(clause.lemma)
    shown = (
        antecedent(clause.syntax, clause.subject)
        .lemma.casefold()
        .endswith(word_table("modal.pictures").get(clause.lemma, ()))
    )
    objects = (k for k in clause.syntax.sentence.children(clause.head) if k.deprel == "obj")
    granted = clause.lemma == "haben" and any(k.lemma in words("modal.granted") for k in objects)
    told = (clause.lemma in words("modal.states") and not granted) or shown
    if "sein" in verbs or told or (phrase is not None and own.issuperset(phrase)):
        times = {t.word for t in clause.syntax.sentence.children(clause.head)}
        return "plan" if times & words("modal.dates") and "seit" not in own else "state"
    return "other"


def claims(clause: Clause, modal: Token) -> bool:
    """Whether *wollen* says what its subject claims of itself ("will nichts gehört haben"), not what it has planned."""
    return bool(perfect_auxiliary(modal, clause.syntax)) and not _is_planned(clause)


def perfect_auxiliary(modal: Token, syntax: Syntax) -> Token:
    """The *haben* or *sein* of a perfect infinitive under a modal verb: "gesehen haben", "gestohlen worden sein".

    The verbs are read by position: a participle, then ``worden``, ``haben`` or ``sein``, wherever the tree puts them.
    """
    tokens = syntax.sentence.tokens
    clause = syntax.clause_around(modal)
    for token in tokens[1:]:
        if token.word not in ("haben", "sein"):
            continue
        before = next((t for t in reversed(tokens[: token.id - 1]) if t.lemma != '"'), NO_TOKEN)
        # "überfallen" is infinitive and participle alike: before an infinitive of haben it is the participle
        if before.upos not in ("VERB", "AUX") or is_finite(before) or syntax.next(before, -1).word == "zu":
            continue  # "will nichts damit zu tun haben"
        complete = token.word == "haben" or _is_passive(before) or before.word.endswith(endings("modal.moving"))
        if complete and not is_finite(token) and _reaches(clause, modal, token):
            return token
    return NO_TOKEN


def _is_planned(clause: Clause) -> bool:
    """Whether a word shows a plan: *bis* Mai, *künftig*."""
    return any(t.word in words("modal.planning") for t in clause.tokens)


def _is_passive(token: Token) -> bool:
    return token.word in ("worden", "gewesen")


def _reaches(clause: Clause, modal: Token, token: Token) -> bool:
    """Whether an infinitive can belong to a modal: same clause, or the nearest one without a verb between."""
    syntax = clause.syntax
    if syntax.clause_around(token) is clause:
        return True
    low, high = sorted((modal.id, token.id))
    return not any(is_finite(t) for t in syntax.between(low + 1, high - 1))

"""Light verbs: predicates that a reporting noun makes with a verb of little meaning ("Funktionsverbgefüge")."""

from __future__ import annotations

from attribution.document import Polarity
from attribution.grammar.clauses import Clause, Syntax
from attribution.lexicons import Noun, find_noun, find_verb
from attribution.tree import Token

__all__ = ["light_verb", "rejects"]


def light_verb(syntax: Syntax, noun: Token) -> tuple[Clause, Noun] | None:
    """The clause whose verb forms a predicate with ``noun``, and the noun's entry."""
    entry = find_noun(noun.lemma)
    if entry is None or noun.deprel not in ("obj", "obl", "obl:arg", "nsubj", "nsubj:pass", "nmod", "root", "iobj"):
        return None
    governor = syntax.sentence.head(noun)
    clause = syntax.clause(governor) if governor else None
    own = syntax.clause(noun)
    if own is not None:  # "ist der Meinung, dass"
        return (own, entry) if "sein" in entry.light_verbs else None
    if clause is None or not any(_is_verb(clause, verb, noun) for verb in entry.light_verbs):
        return None
    return clause, entry


def _is_verb(clause: Clause, verb: str, noun: Token) -> bool:
    """Whether a clause has a light verb, with the preposition before its noun where it needs one ("kommen zu")."""
    lemma, *rest = verb.split()
    case = clause.syntax.case_of(noun)
    if len(rest) == 1 and lemma == clause.lemma:
        return case.lemma == rest[0]
    if rest:
        return rest[-1] == clause.lemma and lemma in {t.text for t in clause.syntax.sentence.children(clause.head)}
    return lemma == clause.lemma


def rejects(clause: Clause) -> bool:
    """Whether the verb denies what the noun says: *wies den Vorwurf zurück, …*."""
    verb = find_verb(clause.lemma)
    return verb is not None and verb.polarity is Polarity.DENIED

"""Light verbs: predicates that a reporting noun makes with a verb of little meaning ("Funktionsverbgefüge")."""

from __future__ import annotations

from attribution.document import Polarity, Stance
from attribution.grammar.clauses import Clause, Syntax
from attribution.grammar.predicates import reporting_verb
from attribution.lexicons import Noun, Verb, find_noun, find_verb
from attribution.tree import NO_TOKEN, Token

__all__ = ["judged_words", "judges", "light_verb", "rejects"]

_JUDGED = ("obj", "obl", "obl:arg", "iobj", "nsubj:pass")


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
    if clause is None and noun.deprel == "nmod":  # "war der Bericht *zu dem Schluss* gekommen"
        clause = syntax.clause(syntax.sentence.head(governor))
        verbs = [v for v in entry.light_verbs if syntax.case_of(noun).lemma in v.split()[1:]]
    else:
        verbs = list(entry.light_verbs)
    if clause is None or not any(_is_verb(clause, verb, noun) for verb in verbs):
        return None
    return clause, entry


def _is_verb(clause: Clause, verb: str, noun: Token) -> bool:
    """Whether a clause has a light verb, with the preposition before its noun where it needs one ("kommen zu")."""
    lemma, *rest = verb.split()
    case = clause.syntax.case_of(noun)
    if len(rest) == 1 and lemma == clause.lemma:
        return case.lemma == rest[0]
    if rest:
        if f"{lemma}{rest[-1]}" == clause.lemma:  # "wurde *laut*", with the adjective as a part of the verb
            return True
        return rest[-1] == clause.lemma and lemma in {t.text for t in clause.syntax.sentence.children(clause.head)}
    return lemma == clause.lemma


def rejects(clause: Clause) -> bool:
    """Whether the verb denies what the noun says: *wies den Vorwurf zurück, …*."""
    verb = find_verb(clause.lemma)
    return verb is not None and verb.polarity is Polarity.DENIED


def judges(verb: Verb) -> bool:
    """Whether a verb denies or confirms what others say."""
    return verb.polarity is Polarity.DENIED or verb.stance is Stance.ENDORSING


def judged_words(clause: Clause) -> Token:
    """The noun for somebody's words that a verb denies or confirms: "wies *die Darstellung* zurück, er lüge".

    What the noun announces is not said by who judges it; no token with other verbs and objects.
    """
    verb = reporting_verb(clause)
    if verb is None or not judges(verb):
        return NO_TOKEN
    syntax = clause.syntax
    nouns = (k for k in syntax.sentence.children(clause.head) if k.upos == "NOUN" and k.deprel in _JUDGED)
    fits = (n for n in nouns if not syntax.case_of(n) or syntax.case_of(n).lemma in verb.preps)
    return next((n for n in fits if (entry := find_noun(n.lemma)) and not _carries(verb, entry)), NO_TOKEN)


def _carries(verb: Verb, noun: Noun) -> bool:
    """Whether a verb makes a predicate with a noun that it does not reject: "*zeigte Verständnis*"."""
    return verb.polarity is Polarity.AFFIRMED and verb.lemma in noun.light_verbs

"""The conditions of the cue table that look at nouns: what they are about and what part they play in their clause."""

from __future__ import annotations

from attribution.document import Polarity
from attribution.grammar.clauses import Clause
from attribution.hedging.conditions.clauses import complement
from attribution.hedging.cues import condition
from attribution.hedging.matching import Hit
from attribution.hedging.scope import View
from attribution.lexicons import endings, find_verb, words
from attribution.tree import NO_TOKEN, Token

__all__: list[str] = []


def _case(token: Token, view: View) -> Token:
    """The preposition or postposition of a noun."""
    return next((k for k in view.sentence.children(token) if k.deprel == "case"), NO_TOKEN)


@condition
def head_noun(hit: Hit, view: View) -> bool:
    """A noun that carries its clause: subject, object, predicate or root, not a modifier within another phrase."""
    token = hit.first
    if token.upos != "NOUN":
        return False
    if token.deprel == "conj" and view.sentence.head(token).upos == "NOUN":
        token = view.sentence.head(token)
    relation = token.deprel.split(":")[0]
    preposition = _case(token, view)
    if preposition and preposition.word not in words("hedging.noun_prepositions"):
        return False
    if relation == "obl" and complement(hit, view) is None:
        return preposition.word in ("nach", "laut")
    return relation in ("nsubj", "obj", "root", "ccomp", "xcomp", "conj", "obl", "parataxis")


@condition
def evidence_complement(hit: Hit, view: View) -> bool:
    """Evidence for something: a ``für``- or ``auf``-phrase or a dass-clause completes the noun; no piece of advice."""
    found = complement(hit, view)
    following = view.sentence.tokens[hit.first.id : hit.first.id + 6]
    if found == "dass" and any(t.lemma == "sollen" and t.feat("Mood") == "Sub" for t in following):
        return False  # "der Hinweis, man solle die Fenster schließen"
    near = {t.word for t in hit.near if 0 < t.id - hit.first.id <= 6}
    return found == "dass" or bool(near & {"für", "auf", "dafür", "darauf"})


def _ends_in(token: Token, name: str) -> bool:
    """Whether a noun or the last part of a compound is in a set of words."""
    return token.lemma.lower().endswith(endings(f"hedging.{name}"))


@condition
def bare_noun(hit: Hit, view: View) -> bool:
    """Without a preposition: "es gibt Hinweise", not "nach einem Hinweis"."""
    return not _case(hit.first, view)


@condition
def under_suspicion(hit: Hit, view: View) -> bool:
    """What somebody is sought, held or treated for: "wegen des Verdachts auf Diebstahl ermitteln"."""
    pursued = hit.clause.lemma in words("hedging.pursuing")
    return pursued and _case(hit.first, view).word in ("wegen", "unter", "mit")


@condition
def of_something(hit: Hit, view: View) -> bool:
    """With what it is the danger of: a genitive, ``von``, an infinitive; "Gefahr für" names whom it threatens."""
    if complement(hit, view) == "zu":
        return True
    parts = ((k, _case(k, view)) for k in view.sentence.children(hit.first) if k.deprel == "nmod")
    return any(k.feat("Case") == "Gen" if not case else case.word in ("von", "vom") for k, case in parts)


@condition
def unsettled_noun(hit: Hit, view: View) -> bool:
    """A cause, a circumstance or a message is what is unclear; not "in der fraglichen Nacht"."""
    head = view.sentence.head(hit.first)
    following = view.sentence.tokens[hit.first.id : hit.first.id + 2]
    return any(_ends_in(t, "unsettled_nouns") for t in (head, *following))


@condition
def of_an_amount(hit: Hit, view: View) -> bool:
    """An attribute of what is counted or measured: "der geschätzte Schaden"; not of somebody who is esteemed."""
    return _ends_in(view.sentence.head(hit.first), "amounts")


@condition
def said_of_many(hit: Hit, view: View) -> bool:
    """In the plural: "nur Vermutungen"; one of them is what somebody supposes."""
    return hit.first.feat("Number") == "Plur"


@condition
def claimed(hit: Hit, view: View) -> bool:
    """The subject is what somebody says (Angaben, Zahlen), not a thing."""
    return _ends_in(hit.clause.subject, "claim_nouns")


@condition
def not_asserted(hit: Hit, view: View) -> bool:
    """Not a thesis that somebody holds or a fear that came true."""
    return not any(t.lemma.lower() in words("hedging.asserting_verbs") for t in hit.near)


@condition
def informing(hit: Hit, view: View) -> bool:
    """A forecast that says something: with ``nach``, as subject, or with a clause; not one that is shown or used."""
    token = hit.first
    following = view.sentence.tokens[token.id : token.id + 4]
    if _case(token, view) or "zufolge" in hit.words or any(t.text in (",", ":") for t in following):
        return True
    return token.deprel in ("nsubj", "root")


@condition
def rumoured(hit: Hit, view: View) -> bool:
    """A rumour that says something, or that something is: not one that is spread or rejected, not rumours as such."""
    token = hit.first
    verb = view.clause(token).head
    kids = view.sentence.children(token)
    entry = find_verb(verb.lemma)
    rejected = entry is not None and entry.polarity is Polarity.DENIED
    if token.deprel == "obj" and (rejected or verb.lemma in words("hedging.spreading_verbs")):
        return False
    if any(k.deprel == "acl:relcl" and _spreads(view.clause(k)) for k in kids):
        return False
    following = [t.word for t in view.sentence.tokens[token.id : token.id + 4]]
    about = not words("hedging.about").isdisjoint(following[:2]) or "wonach" in following
    called = verb.lemma in words("hedging.calling_verbs")
    predicate = token is verb or any(k.deprel == "cop" for k in kids)
    if predicate and not view.author and token.id in view.content:
        return False  # "das sei nur ein Gerücht": who says so is sure
    said = complement(hit, view) is not None or any(k.deprel in ("ccomp", "parataxis") for k in kids)
    heard = verb.lemma in words("hedging.rumour_verbs")
    return bool(about or predicate or called or said or _case(token, view) or heard)


def _spreads(clause: Clause) -> bool:
    """Whether somebody spreads what a relative clause is about: "Gerüchte, die sie auszustreuen verstand"."""
    return any(t.lemma in words("hedging.spreading_verbs") for t in clause.tokens)


@condition
def is_subject(hit: Hit, view: View) -> bool:
    """The noun is the subject: "Zahlen liegen nicht vor", not "nach Angaben der Polizei"."""
    return hit.first.deprel.startswith("nsubj")


@condition
def one_of_them(hit: Hit, view: View) -> bool:
    """In the singular: "die Möglichkeit, dass", "in der Regel"; several of them are ways to do something, and rules."""
    return hit.tokens[-1].feat("Number") != "Plur"


@condition
def riddle(hit: Hit, view: View) -> bool:
    """What happened is or remains a riddle; not a riddle that does or suffers something else."""
    asked = complement(hit, view) not in (None, "dass", "zu")
    return asked or not hit.first.deprel.startswith("nsubj")


@condition
def left_open(hit: Hit, view: View) -> bool:
    """Questions that are or remain open; not "eine offene Frage" that does something else."""
    if any(t.lemma in ("bleiben", "geben") for t in hit.near):
        return True
    return all(t.deprel != "amod" for t in hit.tokens)

"""The conditions of the cue table that look at the form of a cue and at its neighbours.

Each function has the name that the table uses and answers for one hit in one view.
"""

from __future__ import annotations

from attribution.grammar.morphology import is_finite
from attribution.hedging.cues import condition
from attribution.hedging.matching import Hit
from attribution.hedging.scope import Place, View
from attribution.lexicons import words
from attribution.tree import NO_TOKEN, Token

__all__ = ["in_headline", "predicative"]

_BREAKS = ("–", "—", "-", ":", ";", "+++")


def _attributive(token: Token, view: View) -> bool:
    if token.upos == "NOUN" and token.text[:1].isupper():
        return False
    inflected = token.word != token.lemma.lower() and token.word.endswith(("e", "en", "er", "es", "em"))
    if token.xpos == "ADJA" or (token.deprel == "amod" and inflected):
        return True
    following = view.sentence.tokens[token.id] if token.id < len(view.sentence.tokens) else NO_TOKEN
    return inflected and following.upos in ("NOUN", "PROPN", "ADJ")


@condition
def attributive(hit: Hit, view: View) -> bool:
    """An inflected adjective before its noun."""
    return _attributive(hit.tokens[-1], view)


@condition
def not_attributive(hit: Hit, view: View) -> bool:
    """Not an inflected adjective before its noun."""
    return not _attributive(hit.first, view) and hit.first.upos not in ("NOUN", "PROPN")


@condition
def adverbial(hit: Hit, view: View) -> bool:
    """The uninflected form, as adverb or before an adjective."""
    return not_attributive(hit, view) and hit.first.word in hit.entry.cue[0]


@condition
def predicative(hit: Hit, view: View) -> bool:
    """The uninflected adjective with a copula, or alone where the copula is left out."""
    token = hit.first
    if _attributive(token, view) or (token.upos in ("NOUN", "PROPN") and token.id > 2):
        return False  # a parser may take the capital of a first word for a noun's
    if token.word not in hit.entry.cue[0]:
        return False
    following = hit.behind()
    if following.upos == "ADJ":
        return False  # "denkbar schlecht"
    copulas = words("hedging.predicate_verbs")
    done = view.sentence.head(token)
    how = token.deprel == "advmod" and "als" not in (hit.before().word, hit.before(2).word)
    if how and done.xpos == "VVPP" and done.lemma not in copulas:
        return False  # "ungesichert geladen"
    verbs = [t for t in hit.near if t.upos in ("VERB", "AUX") and t is not token]
    if any(t.lemma in copulas for t in verbs):
        return True
    return not any(is_finite(t) for t in verbs) or bool(in_headline(hit, view))


def in_headline(hit: Hit, view: View) -> tuple[Token, ...]:
    """The part of a headline that holds a cue but no finite verb ("Dach stürzt ein – *Ursache unklar*"), or nothing."""
    tokens = view.sentence.tokens
    start = max((t.id for t in tokens[: hit.first.id] if t.text in _BREAKS), default=0)
    part = tokens[start:]
    return () if tokens[-1].text in (".", "!", "?") or any(map(is_finite, part)) else tuple(part)


@condition
def not_noun(hit: Hit, view: View) -> bool:
    """Not a noun ("das Wohl"), not an affirmation ("sehr wohl")."""
    left = hit.before()
    if left.word == "sehr":
        return False
    return hit.first.upos not in ("NOUN", "PROPN") and (hit.first.id == 1 or not hit.first.text[:1].isupper())


@condition
def not_genitive(hit: Hit, view: View) -> bool:
    """A noun that is no genitive ("wegen des Verdachts")."""
    return not hit.first.text.endswith("s")


def _listed(hit: Hit, view: View) -> bool:
    """Whether an attribute stands in a bare genitive: "eine Liste möglicher Orte" says what is listed."""
    noun = view.sentence.head(hit.first)
    return noun.deprel == "nmod" and noun.id == hit.behind().id and hit.before().upos == "NOUN"


@condition
def not_feasible(hit: Hit, view: View) -> bool:
    """``möglich`` of what may be so; not "bestmöglich", "so früh wie möglich", "jede ihm mögliche Hilfe"."""
    left, after = hit.before(), hit.behind()
    if left.word in words("hedging.choices") or _listed(hit, view):
        return False  # "die beiden möglichen Wege", "die Namen möglicher Zeugen"
    if left.xpos == "PPER" or (left.upos in ("ADJ", "ADV") and left.text.endswith("st")):
        return False
    return not after.text.startswith(("Höchst", "Mindest", "Maximal"))


@condition
def not_before(hit: Hit, view: View) -> bool:
    """A *nicht* stands in the phrase before the attribute: "aus noch nicht ganz geklärter Ursache"."""
    return any(hit.before(step).word == "nicht" for step in (1, 2))


@condition
def not_by_chance(hit: Hit, view: View) -> bool:
    """Not the *von ungefähr* that says by chance."""
    return hit.before().word != "von"


@condition
def main_assertion(hit: Hit, view: View) -> bool:
    """In the main assertion: "wer nicht weiß, …" in a side remark says nothing about the speaker."""
    return view.place(hit.first) is Place.MAIN


@condition
def not_predicate(hit: Hit, view: View) -> bool:
    """Not the predicate itself ("der Fehler ist offensichtlich")."""
    kids = view.sentence.children(hit.first)
    return not any(k.deprel == "cop" for k in kids)

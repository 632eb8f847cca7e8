"""The conditions of the cue table that look at the form of a cue and at numbers beside it.

Each function has the name that the table uses and answers for one hit in one view. What completes a cue is in
:mod:`attribution.hedging.conditions.clauses`, readings of modal verbs and moods in
:mod:`attribution.hedging.conditions.modality`.
"""

from __future__ import annotations

from attribution.grammar.morphology import is_finite
from attribution.hedging.cues import condition
from attribution.hedging.matching import Hit
from attribution.hedging.scope import Place, View
from attribution.lexicons import words
from attribution.tree import NO_TOKEN, Token

__all__ = ["before", "is_number", "predicative"]

_ARTICLES = ("ein", "eine", "einen", "einem", "einer")


def _after(hit: Hit, view: View, step: int = 1) -> Token:
    """The token ``step`` places behind the cue's neighbouring words."""
    i = hit.first.id - 1 + len(hit.entry.cue) - 1 + step
    return view.sentence.tokens[i] if i < len(view.sentence.tokens) else NO_TOKEN


def before(hit: Hit, view: View, step: int = 1) -> Token:
    """The token ``step`` places before the cue."""
    i = hit.first.id - 1 - step
    return view.sentence.tokens[i] if i >= 0 else NO_TOKEN


def is_number(token: Token) -> bool:
    """Whether a token is a number in digits or words."""
    if not token:
        return False
    word = token.word
    return word[:1].isdigit() or word in words("hedging.number_words")


# ---------------------------------------------------------------------------------------------- form and place
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
    following = _after(hit, view)
    if following.upos == "ADJ":
        return False  # "denkbar schlecht"
    copulas = words("hedging.predicate_verbs")
    verbs = [t for t in hit.near if t.upos in ("VERB", "AUX") and t is not token]
    if any(t.lemma in copulas for t in verbs):
        return True
    return not any(is_finite(t) for t in verbs)


@condition
def not_noun(hit: Hit, view: View) -> bool:
    """Not a noun ("das Wohl"), not an affirmation ("sehr wohl")."""
    left = before(hit, view)
    if left.word == "sehr":
        return False
    return hit.first.upos not in ("NOUN", "PROPN") and (hit.first.id == 1 or not hit.first.text[:1].isupper())


@condition
def not_genitive(hit: Hit, view: View) -> bool:
    """A noun that is no genitive ("wegen des Verdachts")."""
    return hit.first.text[:1].isupper() and not hit.first.text.endswith("s")


@condition
def not_feasible(hit: Hit, view: View) -> bool:
    """``möglich`` of what may be so; not "bestmöglich", "so früh wie möglich", "jede ihm mögliche Hilfe"."""
    left, after = before(hit, view), _after(hit, view)
    if not hit.first.word.startswith("möglich") or hit.first.text == "Möglichen":
        return False
    if left.xpos == "PPER" or (left.upos in ("ADJ", "ADV") and left.text.endswith("st")):
        return False
    return not after.text.startswith(("Höchst", "Mindest", "Maximal"))


@condition
def not_paired(hit: Hit, view: View) -> bool:
    """Not "teils … teils": the parts of a whole, and nothing left out."""
    forms = [t.word for t in view.sentence.tokens]
    own = [t.word for t in hit.tokens]
    return sum(forms[i : i + len(own)] == own for i, _ in enumerate(forms)) < 2


@condition
def main_assertion(hit: Hit, view: View) -> bool:
    """In the main assertion: "wer nicht weiß, …" in a side remark says nothing about the speaker."""
    return view.place(hit.first) is Place.MAIN


# ---------------------------------------------------------------------------------------------- numbers
@condition
def before_number(hit: Hit, view: View) -> bool:
    """A number follows, at once or behind one more approximator, article or currency."""
    first, second = _after(hit, view), _after(hit, view, 2)
    if is_number(first):
        return True
    if first.word in _ARTICLES:
        return bool(second and (is_number(second) or second.word in words("hedging.units")))
    small = first and first.word in words("hedging.before_numbers")
    return bool(small and is_number(second))


@condition
def not_before_number(hit: Hit, view: View) -> bool:
    """No number follows."""
    return not before_number(hit, view)


@condition
def before_quantity(hit: Hit, view: View) -> bool:
    """``gut`` before a number with a unit or a large number; not "so gut", not the adverb."""
    first = _after(hit, view)
    if not first or not (is_number(first) or first.word in _ARTICLES):
        return False
    second = _after(hit, view, 2)
    if first.word in _ARTICLES:
        return bool(is_number(second) or (second and second.word in words("hedging.units")))
    return bool(second and (second.text[:1].isupper() or second.text.isdigit()))


@condition
def before_total(hit: Hit, view: View) -> bool:
    """A number follows, or a word for all or nothing ("fast alle")."""
    first, second = _after(hit, view), _after(hit, view, 2)
    if before_number(hit, view):
        return True
    if second and first.upos == "DET" and second.text.endswith(("fache", "Doppelte")):
        return True
    if not first or first.word not in words("hedging.totals"):
        return False
    return first.word != "so" or (second.word in ("viel", "viele", "groß"))


@condition
def before_amount(hit: Hit, view: View) -> bool:
    """``bis zu`` before an amount, not before a place, a date or another ordinal ("bis zur 40. Minute")."""
    first, second = _after(hit, view), _after(hit, view, 2)
    if not first:
        return False
    if first.word in _ARTICLES:
        return bool(second and (is_number(second) or second.word in words("hedging.units")))
    if not is_number(first):
        return first.word in words("hedging.vague_numbers")
    return not (first.text.endswith(".") and second)


@condition
def quantity_not_case(hit: Hit, view: View) -> bool:
    """``über`` or ``an die`` before a number as "more than", not as the preposition of a noun phrase."""
    number, following = _after(hit, view), _after(hit, view, 2)
    if not number or not is_number(number) or "-" in number.text:
        return False
    if following and (following.text in (":", ".") or following.word in words("hedging.months")):
        return False
    left, governor = before(hit, view), view.sentence.head(hit.first)
    if _is_no_subject(hit, view):
        return False
    if hit.clause.head.lemma == "verfügen" and (left is None or left.word != "über"):
        return False
    if (left.upos == "ADP") or not governor or hit.first.deprel != "case":
        return True
    verb = view.sentence.head(governor)
    about = verb and verb.lemma in words("hedging.verbs_about")
    relation = governor.deprel.split(":")[0]
    if relation in ("nsubj", "nummod", "root", "conj", "advmod") or (relation == "obj" and not about):
        return True
    unit = following and (following.word in words("hedging.units") or following.text == "%")
    return unit or (not about and _is_large(number))


def _is_no_subject(hit: Hit, view: View) -> bool:
    """Whether a plural cannot be the subject of a verb in the singular: "über 30 Anträge ist noch zu reden".

    Of other verbs it may be the object: "über 30 Anträge stellte der Verein".
    """
    verb, governor = hit.clause.finite, view.sentence.head(hit.first)
    if governor.deprel == "nummod":
        governor = view.sentence.head(governor)
    subject = governor.deprel.startswith("nsubj")
    about = hit.clause.lemma in words("hedging.verbs_about") or (verb.lemma in ("sein", "werden"))
    plural = (t.feat("Number") == "Plur" for t in view.sentence.tokens[hit.first.id : hit.first.id + 3])
    return subject and about and verb.feat("Number") == "Sing" and any(plural)


def _is_large(number: Token) -> bool:
    """Two digits or a long numeral: nobody says "über drei Menschen" for a lower bound."""
    digits = sum(c.isdigit() for c in number.text)
    return digits >= 2 or (not digits and len(number.text) > 6)


@condition
def amount_under(hit: Hit, view: View) -> bool:
    """``unter`` before an amount with a unit, itself behind a preposition or a verb of measure."""
    number = _after(hit, view)
    following = _after(hit, view, 2)
    if not is_number(number) or not following:
        return False
    unit = following.word in words("hedging.units") or following.text == "%"
    left = before(hit, view)
    return bool(unit and left and left.word in words("hedging.before_under"))


@condition
def range(hit: Hit, view: View) -> bool:
    """``zwischen`` two numbers that are neither times nor years."""
    tokens = view.sentence.tokens
    for offset in (1, 2, 3):
        word = _after(hit, view, offset)
        if not word:
            return False
        if word.word == "und":
            low, high = tokens[word.id - 2], tokens[word.id] if word.id < len(tokens) else NO_TOKEN
            later = tokens[word.id + 1] if word.id + 1 < len(tokens) else NO_TOKEN
            years = low.text.isdigit() and len(low.text) == 4 and low.text[0] in "12"
            times = later and later.word in words("hedging.months")
            ages = later.word in ("jahre", "jahren")
            ordinal = low.text.endswith(".") or (high.text.endswith(".") and later)
            return (
                not ages
                and not ordinal
                and is_number(high)
                and (is_number(low) or is_number(_after(hit, view)))
                and not years
                and not times
            )
    return False


@condition
def before_measure(hit: Hit, view: View) -> bool:
    """``etwa`` before a comparison ("etwa doppelt so groß") or in ``in etwa``."""
    first, left = _after(hit, view), before(hit, view)
    if left.word == "in":
        return True
    return bool(first and first.word in words("hedging.measures") and not is_number(first))


@condition
def before_count(hit: Hit, view: View) -> bool:
    """A number follows, or the article as a number, or a limit ("mindestens ein Mensch", "mindestens bis Mai")."""
    first = _after(hit, view)
    return bool(before_number(hit, view) or (first and first.word in (*_ARTICLES, "bis")))


@condition
def before_degree(hit: Hit, view: View) -> bool:
    """An adjective follows ("nahezu unbegrenzte Macht"); numbers have an entry of their own."""
    first = _after(hit, view)
    if not first or before_total(hit, view):
        return False
    return first.upos == "ADJ" or first.xpos.startswith("ADJ")


@condition
def not_predicate(hit: Hit, view: View) -> bool:
    """Not the predicate itself ("der Fehler ist offensichtlich")."""
    kids = view.sentence.children(hit.first)
    return not any(k.deprel == "cop" for k in kids)

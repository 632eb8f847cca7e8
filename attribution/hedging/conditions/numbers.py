"""The conditions of the cue table that look at numbers and degrees behind a cue."""

from __future__ import annotations

import re
from functools import cache

from attribution.hedging.cues import condition
from attribution.hedging.matching import Hit
from attribution.hedging.scope import View
from attribution.lexicons import endings, words
from attribution.tree import Token

__all__ = ["is_number"]


def is_number(token: Token) -> bool:
    """Whether a token is a number in digits or words."""
    word = token.word
    if word.endswith(endings("hedging.spans_of_time")):
        return word[:1].isdigit() or word.startswith(("ein", *words("hedging.number_words")))  # "zehnmonatig"
    return word[:1].isdigit() or word in words("hedging.number_words") or bool(_compound_numeral().fullmatch(word))


@cache
def _compound_numeral() -> re.Pattern[str]:
    """What a numeral of several words looks like: "fünfundzwanzig", "dreihunderttausend"."""
    return re.compile(f"({'|'.join(endings('hedging.numerals'))}){{2,}}")


def _counts(token: Token) -> bool:
    """Whether a token is a number or a unit."""
    return is_number(token) or _is_unit(token)


def _is_unit(token: Token) -> bool:
    return token.text == "%" or token.word in words("hedging.units")


@condition
def before_number(hit: Hit, view: View) -> bool:
    """A number follows, at once or behind one more approximator, article or currency."""
    first, second = hit.behind(), hit.behind(2)
    if first.lemma == '"':
        return is_number(second)  # "etwa „acht Stunden früher“"
    if is_number(first):
        return True
    if second.text.endswith(("fache", "Doppelte")):
        return True
    if first.word in words("hedging.articles"):
        return _counts(second)
    return first.word in words("hedging.before_numbers") and is_number(second)


@condition
def not_before_number(hit: Hit, view: View) -> bool:
    """No number follows."""
    return not before_number(hit, view)


@condition
def before_quantity(hit: Hit, view: View) -> bool:
    """``gut`` before a number with a unit or a large number; not "so gut", not the adverb."""
    first, second = hit.behind(), hit.behind(2)
    if first.word in words("hedging.articles") or first.word == "die":
        return _counts(second)  # "gut ein Drittel, gut die Hälfte"
    thousands = first.text[:1].isdigit() and len(first.text) > 3
    return is_number(first) and (thousands or second.text[:1].isupper() or second.text.isdigit())


@condition
def no_date(hit: Hit, view: View) -> bool:
    """Not the distance of a point in time ("gut drei Monate später")."""
    return words("hedging.later").isdisjoint(hit.behind(step).word for step in (2, 3, 4))


@condition
def no_score(hit: Hit, view: View) -> bool:
    """Not the result of a match ("gewann knapp 3:2")."""
    return ":" not in hit.behind().text


@condition
def almost(hit: Hit, view: View) -> bool:
    """A number follows, also "fast jeder zweite"; not "fast jeder", "fast alle", "seine fast zehnjährige Reise"."""
    first, second = hit.behind(), hit.behind(2)
    if first.word.endswith(endings("hedging.spans_of_time")):
        return False
    return before_number(hit, view) and (not first.word.startswith("jed") or second.xpos == "ADJA")


@condition
def before_amount(hit: Hit, view: View) -> bool:
    """``bis zu`` before an amount, not before a place, a date or another ordinal ("bis zur 40. Minute")."""
    first, second = hit.behind(), hit.behind(2)
    if first.word in words("hedging.articles"):
        return _counts(second)
    if not is_number(first):
        return first.word in words("hedging.vague_numbers")
    date = first.text.count(".") > 1 and len(first.text.split(".")[0]) < 3
    return not (date or (first.text.endswith(".") and second))


@condition
def quantity_not_case(hit: Hit, view: View) -> bool:
    """``über`` or ``an die`` before a number as "more than", not as the preposition of a noun phrase."""
    number, following = hit.behind(), hit.behind(2)
    if following.word in words("hedging.singles") and number.word in words("hedging.single_articles"):
        return _lasts(hit, view, following)
    if number.word in words("hedging.articles") and _counts(following):
        number, following = following, hit.behind(3)  # "über eine Million Menschen"
    elif len(hit.entry.cue) > 1 and number.word.endswith(endings("hedging.spans_of_time")):
        return False  # "an die fünfjährige Herrschaft"
    if not is_number(number) or "-" in number.text:
        return False
    if following.text in (":", ".") or ":" in number.text or following.word in words("hedging.months"):
        return False
    if following.text == "-" and hit.behind(3).upos == "NOUN":
        return False  # "über 30-Stunden-Wochen"
    left, governor = hit.before(), view.sentence.head(hit.first)
    if _is_no_subject(hit, view) or _is_distance(hit, following) or _is_its_amount(hit, view):
        return False
    if hit.first.word == "an" and hit.clause.lemma in words("hedging.handing"):
        return False  # "an die 30 Läden verschickt"
    if hit.clause.head.lemma in words("hedging.with_over") and left.word != "über":
        return False
    if left.upos == "ADP" or not governor or hit.first.deprel != "case":
        return True
    verb = view.sentence.head(governor)
    about = verb and verb.lemma in words("hedging.verbs_about")
    relation = governor.deprel.split(":")[0]
    if relation in ("nsubj", "nummod", "root", "conj", "advmod") or (relation == "obj" and not about):
        return True
    return not about and (_is_unit(following) or _is_large(number))


def _lasts(hit: Hit, view: View, span: Token) -> bool:
    """Whether a single span or half is an amount ("vor über einem Jahr", "über die Hälfte"), not a theme."""
    verb = view.sentence.head(span)
    return hit.before().upos == "ADP" or verb.lemma not in words("hedging.verbs_about")


def _is_distance(hit: Hit, unit: Token) -> bool:
    """Whether somebody races or something leads so far: "siegte über 50 Meter"; not what is longer than that."""
    raced = hit.clause.lemma in words("hedging.racing") or hit.behind(3).lemma in words("hedging.disciplines")
    return hit.first.word == "über" and unit.word in words("hedging.distances") and raced


def _is_its_amount(hit: Hit, view: View) -> bool:
    """Whether the noun in front has it: "ein Kredit über 40 Euro, jede Spende über 9 Euro, Frauen über 40 Jahren"."""
    noun = hit.before()
    each = any(k.lemma in words("hedging.every") for k in view.sentence.children(noun))
    age = hit.behind(2).word == "jahren"  # a span of time would be in the accusative
    amounts = each or age or noun.lemma.lower().endswith(endings("hedging.measured"))
    return hit.first.word == "über" and noun.upos == "NOUN" and amounts


def _is_no_subject(hit: Hit, view: View) -> bool:
    """Whether a plural cannot be the subject of a verb in the singular: "über 30 Anträge ist noch zu reden".

    Of other verbs it may be the object: "über 30 Anträge stellte der Verein".
    """
    verb, governor = hit.clause.finite, view.sentence.head(hit.first)
    if governor.deprel == "nummod":
        governor = view.sentence.head(governor)
    subject = governor.deprel.startswith("nsubj")
    about = hit.clause.lemma in words("hedging.verbs_about") or verb.lemma in ("sein", "werden")
    plural = (t.feat("Number") == "Plur" for t in view.sentence.tokens[hit.first.id : hit.first.id + 3])
    return subject and about and verb.feat("Number") == "Sing" and any(plural)


def _is_large(number: Token) -> bool:
    """Two digits or a long numeral: nobody says "über drei Menschen" for a lower bound."""
    digits = sum(c.isdigit() for c in number.text)
    return digits >= 2 or (not digits and len(number.text) > 6)


@condition
def before_measure(hit: Hit, view: View) -> bool:
    """``etwa`` before a comparison ("etwa doppelt so groß") or in ``in etwa``."""
    first, left = hit.behind(), hit.before()
    if left.word == "in":
        return True
    if first.word == "alle":
        return is_number(hit.behind(2))  # "etwa alle zwei Stunden"
    if first.word in words("hedging.before_parts") and hit.behind(2).word in words("hedging.parts_of_time"):
        return True  # "etwa seit Anfang Mai"
    if first.word in words("hedging.parts_of_time"):
        return True
    if first.word in words("hedging.before_levels"):
        return any(_is_level(hit.behind(step)) for step in (2, 3))
    return first.word in words("hedging.measures") and not is_number(first)


def _is_level(token: Token) -> bool:
    """Whether something is compared by it: "etwa auf Vorjahresniveau", "etwa zur Hälfte"."""
    return token.word.endswith(endings("hedging.levels")) or token.word in words("hedging.singles")


@condition
def before_count(hit: Hit, view: View) -> bool:
    """A number follows, or the article as a number, or a limit ("mindestens ein Mensch", "mindestens bis Mai").

    *wenigstens* before an article asks for the least ("wenigstens eine Entschuldigung").
    """
    first = hit.behind()
    if hit.first.word == "wenigstens" and first.word in words("hedging.articles"):
        return False
    return before_number(hit, view) or first.word == "bis" or first.word in words("hedging.articles")


@condition
def no_rule(hit: Hit, view: View) -> bool:
    """Not the limit that a rule sets ("darf bis zu drei Tage fehlen", "Haft von mindestens einem Jahr")."""
    return not any(
        t.lemma in words("hedging.rulings") or t.lemma.lower().endswith(endings("hedging.rules")) for t in hit.near
    )

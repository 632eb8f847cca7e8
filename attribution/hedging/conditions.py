"""The conditions of the cue table that look at the phrase and the clause around a cue.

Each function has the name that the table uses and answers for one hit in one view. Readings of modal verbs and of
moods are in :mod:`attribution.hedging.readings`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from attribution.hedging.cues import word_set
from attribution.hedging.matching import Hit
from attribution.hedging.reach import View, finite
from attribution.tree import Token

__all__ = ["TESTS", "Test", "complement", "negated"]

Test = Callable[[Hit, View], bool]
TESTS: dict[str, Test] = {}


def test(function: Test) -> Test:
    """Enter a condition under its name."""
    TESTS[function.__name__] = function
    return function


def _after(hit: Hit, view: View, step: int = 1) -> Token | None:
    """The token ``step`` places behind the cue's neighbouring words."""
    i = hit.first.id - 1 + len(hit.entry.cue) - 1 + step
    return view.sentence.tokens[i] if i < len(view.sentence.tokens) else None


def _before(hit: Hit, view: View, step: int = 1) -> Token | None:
    i = hit.first.id - 1 - step
    return view.sentence.tokens[i] if i >= 0 else None


def _is_number(token: Token | None) -> bool:
    if token is None:
        return False
    return token.text[:1].isdigit() or token.text.lower() in word_set("number_words")


# ---------------------------------------------------------------------------------------------- form and place
def _attributive(token: Token, view: View) -> bool:
    if token.upos == "NOUN" and token.text[:1].isupper():
        return False
    inflected = token.text.lower() != token.lemma.lower() and token.text.lower().endswith(("e", "en", "er", "es", "em"))
    if token.xpos == "ADJA" or (token.deprel == "amod" and inflected):
        return True
    following = view.sentence.tokens[token.id] if token.id < len(view.sentence.tokens) else None
    return inflected and following is not None and following.upos in ("NOUN", "PROPN", "ADJ")


@test
def attributive(hit: Hit, view: View) -> bool:
    """An inflected adjective before its noun."""
    return _attributive(hit.first, view)


@test
def not_attributive(hit: Hit, view: View) -> bool:
    """Not an inflected adjective before its noun."""
    return not _attributive(hit.first, view) and hit.first.upos not in ("NOUN", "PROPN")


@test
def adverbial(hit: Hit, view: View) -> bool:
    """The uninflected form, as adverb or before an adjective."""
    return not_attributive(hit, view) and hit.first.text.lower() in hit.entry.cue[0]


@test
def predicative(hit: Hit, view: View) -> bool:
    """The uninflected adjective with a copula, or alone where the copula is left out."""
    token = hit.first
    if _attributive(token, view) or token.upos in ("NOUN", "PROPN"):
        return False
    if token.text.lower() not in hit.entry.cue[0]:
        return False
    copulas = word_set("predicate_verbs")
    verbs = [t for t in hit.clause if t.upos in ("VERB", "AUX") and t is not token]
    if any(t.lemma in copulas for t in verbs):
        return True
    return not any(finite(t) for t in verbs)


@test
def not_noun(hit: Hit, view: View) -> bool:
    """Not a noun ("das Wohl")."""
    return hit.first.upos not in ("NOUN", "PROPN") and (hit.first.id == 1 or not hit.first.text[:1].isupper())


@test
def not_compound(hit: Hit, view: View) -> bool:
    """The plain noun."""
    return hit.first.text[:1].isupper()


@test
def not_superlative(hit: Hit, view: View) -> bool:
    """Not ``bestmöglich`` and the like, and not "im Rahmen des Möglichen"."""
    return hit.first.text.lower().startswith("möglich") and hit.first.text != "Möglichen"


@test
def head_noun(hit: Hit, view: View) -> bool:
    """A noun that carries its clause: subject, object, predicate or root, not a modifier within another phrase."""
    token = hit.first
    if token.upos != "NOUN" or not token.text[:1].isupper():
        return False
    relation = token.deprel.split(":")[0]
    above = view.sentence.head(token)
    preposition = next((k for k in view.sentence.children(token) if k.deprel == "case"), None)
    if preposition is not None and preposition.text.lower() not in ("nach", "laut", "an", "am", "zu", "in"):
        return False
    if relation == "obl" and complement(hit, view) is None:
        return preposition is not None and preposition.text.lower() in ("nach", "laut")
    return relation in ("nsubj", "obj", "root", "ccomp", "xcomp", "conj", "obl", "parataxis") or above is None


# ---------------------------------------------------------------------------------------------- numbers
@test
def before_number(hit: Hit, view: View) -> bool:
    """A number follows, at once or behind one more approximator, article or currency."""
    first, second = _after(hit, view), _after(hit, view, 2)
    if _is_number(first):
        return True
    small = first is not None and first.text.lower() in (
        "als", "zu", "noch", "auf", "einem", "einer", "ein", "eine", "die", "der", "dem", "den", "rund", "etwa",
        "je", "bis", "über", "knapp", "gut", "mehr", "us-dollar", "zwischen", "nur", "weitere", "das", "einen", "einige",
    )  # fmt: skip
    return small and _is_number(second)


@test
def not_before_number(hit: Hit, view: View) -> bool:
    """No number follows."""
    return not before_number(hit, view)


@test
def before_quantity(hit: Hit, view: View) -> bool:
    """``gut`` before a number with a unit or a large number; not "so gut", not the adverb."""
    first = _after(hit, view)
    if first is None or not (_is_number(first) or first.text.lower() in ("ein", "eine", "einen")):
        return False
    second = _after(hit, view, 2)
    if first.text.lower() in ("ein", "eine", "einen"):
        return _is_number(second) or (second is not None and second.text.lower() in word_set("units"))
    return second is not None and second.text[:1].isupper() | second.text.isdigit()


@test
def before_total(hit: Hit, view: View) -> bool:
    """A number follows, or a word for all or nothing ("fast alle")."""
    first = _after(hit, view)
    if before_number(hit, view):
        return True
    if first is None or first.text.lower() not in word_set("totals"):
        return False
    return first.text.lower() != "so" or (_after(hit, view, 2) or first).text.lower() in ("viel", "viele", "gross", "groß")


@test
def before_amount(hit: Hit, view: View) -> bool:
    """``bis zu`` before an amount, not before a date or a place."""
    first, second = _after(hit, view), _after(hit, view, 2)
    if first is None:
        return False
    if first.text.lower() in ("einem", "einer", "einen"):
        return second is not None and (_is_number(second) or second.text.lower() in word_set("units"))
    if not _is_number(first):
        return first.text.lower() in ("mehrere", "mehreren", "hunderte", "hunderten", "tausende", "tausenden")
    return not (first.text.endswith(".") and second is not None and second.text.lower() in word_set("months"))


@test
def quantity_not_case(hit: Hit, view: View) -> bool:
    """``über`` or ``an die`` before a number as "more than", not as the preposition of a noun phrase."""
    number = _after(hit, view)
    if not _is_number(number) or (number is not None and "-" in number.text):
        return False
    assert_number = number
    following = view.sentence.tokens[assert_number.id] if assert_number and assert_number.id < len(view.sentence.tokens) else None
    if following is not None and (following.text in (":", ".") or following.text.lower() in word_set("months")):
        return False
    before = _before(hit, view)
    if before is not None and before.upos == "ADP":
        return True
    governor = view.sentence.head(hit.first)
    if governor is None or hit.first.deprel != "case":
        return True
    if assert_number is not None and assert_number.text[:1].isdigit():
        large = len("".join(c for c in assert_number.text if c.isdigit())) >= 2
    else:
        large = assert_number is not None and len(assert_number.text) > 6
    if governor.deprel.split(":")[0] in ("nsubj", "obj", "nummod", "root", "conj", "advmod"):
        return True
    unit = following is not None and (following.text.lower() in word_set("units") or following.text == "%")
    verb = view.sentence.head(governor)
    about = verb is not None and verb.lemma in (
        "sprechen", "verhandeln", "entscheiden", "abstimmen", "diskutieren", "berichten", "verfügen", "reden", "beraten",
    )  # fmt: skip
    return (large or unit) and not (about and not unit)


@test
def amount_under(hit: Hit, view: View) -> bool:
    """``unter`` before an amount with a unit, itself behind a preposition or a verb of measure."""
    number = _after(hit, view)
    following = _after(hit, view, 2)
    if not _is_number(number) or following is None:
        return False
    unit = following.text.lower() in word_set("units") or following.text == "%"
    before = _before(hit, view)
    return unit and before is not None and before.upos in ("ADP", "ADV", "NOUN") and before.text.lower() in (
        "auf", "von", "mit", "bei", "noch", "deutlich", "weit", "knapp",
    )  # fmt: skip


@test
def range(hit: Hit, view: View) -> bool:
    """``zwischen`` two numbers that are neither times nor years."""
    tokens = view.sentence.tokens
    for offset in (1, 2, 3):
        word = _after(hit, view, offset)
        if word is None:
            return False
        if word.text.lower() == "und":
            low, high = tokens[word.id - 2], tokens[word.id] if word.id < len(tokens) else None
            later = tokens[word.id + 1] if word.id + 1 < len(tokens) else None
            years = low.text.isdigit() and len(low.text) == 4 and low.text[0] in "12"
            times = later is not None and later.text.lower() in word_set("months")
            return _is_number(high) and (_is_number(low) or _is_number(_after(hit, view))) and not years and not times
    return False


@test
def clock_time(hit: Hit, view: View) -> bool:
    """``gegen`` before a time of day."""
    number, following = _after(hit, view), _after(hit, view, 2)
    if number is None or following is None or not _is_number(number):
        return number is not None and number.text.lower() in ("mitternacht", "mittag")
    return following.text.lower() == "uhr" or (following.text in (":", ".") and _after(hit, view, 3) is not None and _is_number(_after(hit, view, 3)))


@test
def quantity_or_clause(hit: Hit, view: View) -> bool:
    """``schätzen`` with an amount or a clause, not with an object of esteem."""
    return any(_is_number(t) for t in hit.clause) or complement(hit, view) is not None or any(
        t.text.lower() == "auf" for t in hit.clause
    )


# ---------------------------------------------------------------------------------------------- clauses
def complement(hit: Hit, view: View) -> str | None:
    """The opener of a clause that completes the cue: ``dass``, ``ob``, a question word, ``zu``; ``None`` without one."""
    tokens = view.sentence.tokens
    last = hit.tokens[-1].id
    comma = False
    for token in tokens[hit.first.id : min(len(tokens), last + 14)]:
        if token.text in (",", ":"):
            comma = True
            continue
        word = token.text.lower()
        if comma and (word in ("dass", "daß") or word in word_set("question_openers")) and tokens[token.id - 2].text in (",", ":"):
            return "dass" if word == "daß" else word
    for kid in view.sentence.children(hit.first):
        if kid.deprel in ("ccomp", "csubj", "xcomp", "acl", "advcl") and any(
            t.xpos == "PTKZU" or t.xpos == "VVIZU" for t in (*view.sentence.children(kid), kid)
        ):
            return "zu"
    opener = next((t for t in tokens if t.upos != "PUNCT" and t.lemma != '"'), tokens[0])
    word = opener.text.lower()
    if word in ("dass", "ob") or (word in word_set("question_openers") and _verb_last_before(opener, hit, view)):
        return word
    return None


def _verb_last_before(opener: Token, hit: Hit, view: View) -> bool:
    """Whether a clause from ``opener`` ends before the cue: "Wer das tut, ist unklar"."""
    between = view.sentence.tokens[opener.id : hit.first.id - 1]
    comma = next((t for t in reversed(between) if t.text == ","), None)
    return comma is not None and comma.id > 1 and finite(view.sentence.tokens[comma.id - 2])


@test
def clause_complement(hit: Hit, view: View) -> bool:
    """A clause completes the cue."""
    return complement(hit, view) is not None


@test
def dass_complement(hit: Hit, view: View) -> bool:
    """A dass-clause completes the cue."""
    return complement(hit, view) == "dass"


@test
def question_complement(hit: Hit, view: View) -> bool:
    """A question completes the cue, behind it or before it; or nothing but the end follows ("Die Frage bleibt:")."""
    found = complement(hit, view)
    if found is not None:
        return found not in ("dass", "zu")
    return any(t.text == ":" for t in view.sentence.tokens[hit.first.id :]) and view.sentence.tokens[-1].text == "?"


@test
def open_question(hit: Hit, view: View) -> bool:
    """``offen`` as "undecided": with a question, or with a question-like subject and a copula."""
    if not predicative(hit, view) or hit.first.upos == "VERB":
        return False
    if complement(hit, view) not in (None, "dass", "zu"):
        return True
    lemmas = {t.lemma for t in hit.clause}
    subject = view.clauses.subject(view.clauses.head(hit.first))
    things = ("Frage", "Ausgang", "Ursache", "Zukunft", "Termin", "Zeitpunkt", "Entscheidung", "Höhe", "Verbleib")
    noun = subject is not None and subject.lemma in things
    return bool(lemmas & {"sein", "bleiben", "lassen"}) and (noun or "lassen" in lemmas)


@test
def open_ob(hit: Hit, view: View) -> bool:
    """``ob`` as a question that is left open, not "als ob", not "ob … oder …" as a concession."""
    before = _before(hit, view)
    if before is not None and before.text.lower() in ("als", "und"):
        return False
    if hit.first.id in view.content and view.tops and hit.first.id == min(view.content):
        return True
    above = view.clauses.head(hit.first)
    governor = view.sentence.head(above)
    following = view.sentence.tokens[hit.first.id : hit.first.id + 30]
    if not any(finite(t) for t in following) or (before is not None and (_before(hit, view, 2) or before).text.lower() == "davon"):
        return False
    if above.deprel == "acl" and governor is not None and governor.upos == "NOUN" and governor.lemma != "Frage":
        return False
    if governor is None:
        return before is None or before.text in (",", '"', "„")
    if "gleich" in {t.text.lower() for t in hit.clause} or "egal" in {t.text.lower() for t in view.sentence.tokens}:
        return False
    return above.deprel not in ("acl:relcl",) and (before is None or before.upos in ("PUNCT", "ADV", "NOUN", "ADP", "PRON", "CCONJ"))


@test
def real_question(hit: Hit, view: View) -> bool:
    """A question mark that ends the sentence of the statement itself, not a title or a quotation inside it."""
    at = hit.first.begin
    following = [t for t in view.sentence.tokens[hit.first.id :] if t.upos != "PUNCT" and t.lemma != '"']
    if any(t.id in view.content for t in following):
        return False
    start = view.sentence.tokens[0].begin if view.unit.type is None else view.unit.content[0][0]
    for quotation in view.article.quotations:
        if quotation.begin <= at < quotation.end and quotation.begin > max(start, view.unit.content[0][0]):
            return False
    return hit.first.id in view.content or any(hit.first.begin == end for _, end in view.unit.content)


def negated(hit: Hit, view: View) -> Token | None:
    """The negation in the clause of a cue."""
    for token in hit.clause:
        word = token.text.lower()
        if word in word_set("negators") or (word.startswith("kein") and token.upos in ("DET", "PRON")) or word in ("niemand", "nichts"):
            return token
    return None


TESTS["negated"] = lambda hit, view: negated(hit, view) is not None or any(t.text.lower() == "ohne" for t in hit.clause)


@test
def first_person(hit: Hit, view: View) -> bool:
    """The subject is ``ich`` or ``wir``."""
    return any(t.text.lower() in ("ich", "wir") for t in hit.clause)


def _subject(hit: Hit, view: View) -> Token | None:
    return view.clauses.subject(view.clauses.head(hit.first))


def _things(hit: Hit, view: View) -> Iterator[str]:
    subject = _subject(hit, view)
    if subject is not None:
        yield subject.text.lower()
        yield subject.lemma.lower()


@test
def evidence_subject(hit: Hit, view: View) -> bool:
    """The subject is evidence (Spuren, vieles), not a person who speaks for somebody."""
    return any(word in word_set("evidence_nouns") for word in _things(hit, view)) or any(
        t.text.lower() == "dafür" for t in hit.clause
    )


@test
def evidence_complement(hit: Hit, view: View) -> bool:
    """Evidence for something: a ``für``- or ``auf``-phrase or a dass-clause completes the noun."""
    found = complement(hit, view)
    near = {t.text.lower() for t in hit.clause if 0 < t.id - hit.first.id <= 6}
    return found == "dass" or bool(near & {"für", "auf", "dafür", "darauf"})


@test
def pointing(hit: Hit, view: View) -> bool:
    """Evidence that points to something, not a person who points at or interprets something."""
    words = {t.text.lower() for t in hit.clause}
    if hit.first.lemma.lower() == "deuten" and "hin" not in words:
        return False
    if hit.first.lemma.lower() == "hinweisen":
        return evidence_subject(hit, view)
    return True


@test
def passive_proposal(hit: Hit, view: View) -> bool:
    """Something is being discussed, by nobody in particular, as a thing to come."""
    return hit.first.text.lower().startswith("disk") | hit.first.text.lower().startswith("erör") and not any(
        t.text.lower() in ("wurde", "wurden", "worden") for t in hit.clause
    )


@test
def talk_of(hit: Hit, view: View) -> bool:
    """``die Rede ist von``: not the speech that somebody gives."""
    words = {t.text.lower() for t in hit.clause}
    return bool(words & {"von", "davon", "wovon"}) or complement(hit, view) == "dass"


@test
def looks_like(hit: Hit, view: View) -> bool:
    """``es sieht danach aus`` or ``so aus, als``."""
    words = [t.text.lower() for t in hit.clause]
    following = [t.text.lower() for t in view.sentence.tokens[hit.first.id :]]
    return "danach" in words or ("so" in words and "als" in following)


@test
def ruled_out(hit: Hit, view: View) -> bool:
    """``ausschließen`` as a thought, not as an exclusion from a group; the particle or participle is there."""
    words = [t.text.lower() for t in hit.clause]
    if hit.first.text.lower().startswith(("schließ", "schliess", "schloss")):
        return hit.first.lemma == "ausschließen"
    return hit.first.text.lower() in hit.entry.cue[0] and "mehr" not in words


@test
def not_ability(hit: Hit, view: View) -> bool:
    """``möglich`` of what may happen, not of what somebody is able to do ("ihm ist es möglich, … zu …")."""
    if complement(hit, view) == "zu" or any(t.xpos in ("PTKZU", "VVIZU") for t in hit.clause):
        return False
    following = [t for t in view.sentence.tokens[hit.first.id :] if t.xpos in ("PTKZU", "VVIZU")]
    return not following and not any(k.deprel in ("iobj", "obl:arg") for k in view.sentence.children(hit.first))


@test
def hard_to_check(hit: Hit, view: View) -> bool:
    """What is difficult is to check or to foresee something."""
    following = view.sentence.tokens[hit.first.id :]
    return any(t.lemma.lower() in word_set("checking_verbs") or t.text.lower() in word_set("checking_verbs") for t in following)

"""The conditions of the cue table that look at the clause around a cue and at what completes it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from attribution.hedging.conditions.form import TESTS, before, is_number, predicative, test
from attribution.hedging.cues import word_set
from attribution.hedging.matching import Hit, comma_between
from attribution.hedging.scope import View, finite
from attribution.tree import NO_TOKEN, Token

__all__ = ["complement", "negated"]


@test
def quantity_or_clause(hit: Hit, view: View) -> bool:
    """``schätzen`` with an amount or a clause, not with an object of esteem."""
    return any(is_number(t) for t in hit.clause) or complement(hit, view) is not None or "auf" in hit.words


def complement(hit: Hit, view: View) -> str | None:
    """What opens a clause that completes the cue: ``dass``, ``ob``, a question word, ``zu``; ``None`` without."""
    tokens = view.sentence.tokens
    for token in tokens[hit.first.id : min(len(tokens), hit.tokens[-1].id + 14)]:
        word = token.word
        opens = word in ("dass", "daß") or word in word_set("question_openers")
        if opens and tokens[token.id - 2].text in (",", ":"):
            return None if _said_between(hit, token, view) else "dass" if word == "daß" else word
    for kid in view.sentence.children(hit.first):
        if kid.deprel in ("ccomp", "csubj", "xcomp", "acl", "advcl") and any(
            t.xpos == "PTKZU" or t.xpos == "VVIZU" for t in (*view.sentence.children(kid), kid)
        ):
            return "zu"
    if _main_clause_follows(hit, view):
        return "dass"
    opener = next((t for t in tokens if t.upos != "PUNCT" and t.lemma != '"'), tokens[0])
    word = opener.word
    opens = word == "dass" or word in word_set("question_openers")
    return word if opens and _verb_last_before(opener, hit, view) else None


def _main_clause_follows(hit: Hit, view: View) -> bool:
    """Whether a clause in Konjunktiv with its verb second completes the cue: "der Verdacht, er sei geflohen"."""
    following = view.sentence.tokens[hit.tokens[-1].id :]
    comma = next((i for i, t in enumerate(following[:5]) if t.text in (",", ":")), None)
    if comma is None or comma + 1 >= len(following) or following[comma + 1].xpos in ("PRELS", "PRELAT", "KOUS", "KON"):
        return False
    verb = next((t for t in following[comma + 2 : comma + 9] if finite(t) or t.text == ","), NO_TOKEN)
    return verb.feat("Mood") == "Sub"


def _said_between(hit: Hit, opener: Token, view: View) -> bool:
    """Whether a main clause begins between a cue in a remark and ``opener``: "…, die er annahm, heißt es, dass"."""
    between = view.sentence.tokens[hit.first.id : opener.id - 1]
    said = any(left.text == "," and finite(right) for left, right in pairwise(between))
    return said and view.clauses.head(hit.first).deprel in ("acl", "acl:relcl")


def _verb_last_before(opener: Token, hit: Hit, view: View) -> bool:
    """Whether a clause from ``opener`` ends before the cue: "Wer das tut, ist unklar"."""
    between = view.sentence.tokens[opener.id : hit.first.id - 1]
    return any(right.text in (",", ":") and finite(left) for left, right in pairwise(between))


@test
def clause_complement(hit: Hit, view: View) -> bool:
    """A clause completes the cue."""
    return complement(hit, view) is not None


@test
def of_a_fact(hit: Hit, view: View) -> bool:
    """Said of a fact: of a clause or of ``das``; "der Platz ist nicht sicher" is about a thing."""
    return complement(hit, view) is not None or not {"das", "dies", "es"}.isdisjoint(_things(hit, view))


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
    noun = subject and subject.lemma.lower().endswith(tuple(word_set("open_nouns")))
    return bool(lemmas & {"sein", "bleiben", "lassen"}) and (noun or "lassen" in lemmas)


@test
def open_ob(hit: Hit, view: View) -> bool:
    """``ob`` as a question that is left open, not "als ob", not "ob … oder …" as a concession."""
    left, second = before(hit, view), before(hit, view, 2)
    if left and (left.word in ("als", "und") or (second.word == "davon")):
        return False
    if not any(finite(t) for t in view.sentence.tokens[hit.first.id : hit.first.id + 30]):
        return False
    if _either_way(hit, view):
        return False
    if view.content and hit.first.id == min(view.content):
        return True
    if not {"gleich", "egal"}.isdisjoint(t.word for t in view.sentence.tokens):
        return False
    clause = view.clauses.head(hit.first)
    governor = view.sentence.head(clause)
    if not governor:
        return not left or left.upos == "PUNCT"
    if clause.deprel == "acl" and governor.upos == "NOUN" and governor.lemma != "Frage":
        return False
    joined = ("PUNCT", "ADV", "NOUN", "ADP", "PRON", "CCONJ")
    return clause.deprel != "acl:relcl" and (not left or left.upos in joined)


def _either_way(hit: Hit, view: View) -> bool:
    """Whether an ob-clause concedes: "ob man will oder nicht", or before a main clause that begins without its verb."""
    following = view.sentence.tokens[hit.first.id :]
    words = [t.word for t in following if t.text.isalpha()]
    if words[-2:] == ["oder", "nicht"] and not {"mag", "mögen", "will", "wollen"}.isdisjoint(words):
        return True
    comma = next((t for t in following if t.text in (",", ":")), NO_TOKEN)
    if not comma or not any(t.word == "oder" for t in following if t.id < comma.id):
        return False
    after = view.sentence.tokens[comma.id] if comma.id < len(view.sentence.tokens) else NO_TOKEN
    opens = hit.first is next((t for t in view.sentence.tokens if t.upos != "PUNCT"), NO_TOKEN)
    resumed = after and (finite(after) or after.word in word_set("resumptives"))
    return opens and not resumed


@test
def real_question(hit: Hit, view: View) -> bool:
    """A question mark that ends the sentence of the statement itself, not a title or a quotation inside it."""
    at = hit.first.begin
    following = view.sentence.tokens[hit.first.id :]
    words = [t for t in following if t.upos != "PUNCT" and t.lemma != '"' and t.id in view.content]
    if words and not (words[0] is following[0] and words[0].text[:1].isupper()):
        return False  # the sentence goes on behind the mark
    start = view.sentence.tokens[0].begin if view.unit.type is None else view.unit.content[0][0]
    for quotation in view.article.quotations:
        if quotation.begin <= at < quotation.end and quotation.begin > max(start, view.unit.content[0][0]):
            return False
    return hit.first.id in view.content or any(hit.first.begin == end for _, end in view.unit.content)


def negated(hit: Hit, view: View) -> Token:
    """The negation in the clause of a cue, or that of the noun whose infinitive it is ("keinen Grund, zu zweifeln")."""
    verb = view.clauses.head(hit.first)
    noun = view.sentence.head(verb)
    if noun.upos == "NOUN" and verb.feat("VerbForm") == "Inf":
        for token in view.sentence.children(noun):
            if token.word.startswith("kein"):
                return token
    for token in hit.clause:
        word = token.word
        if comma_between(view.sentence, token, hit.first):
            continue
        if word in word_set("negators") or word in ("niemand", "nichts", "weder"):
            return token
        if word.startswith("kein") and token.upos in ("DET", "PRON"):
            return token
    return NO_TOKEN


TESTS["negated"] = lambda hit, view: bool(negated(hit, view)) or "ohne" in hit.words


@test
def not_denied(hit: Hit, view: View) -> bool:
    """Not negated: who does not doubt is sure."""
    return not negated(hit, view)


@test
def first_person(hit: Hit, view: View) -> bool:
    """The subject is ``ich`` or ``wir``; in the past with a dass-clause ("ich dachte, dass")."""
    following = [t.word for t in view.sentence.tokens[hit.tokens[-1].id :][:2]]
    present = hit.first.word in hit.entry.cue[0]
    return bool(hit.words & {"ich", "wir"}) and (present or following == [",", "dass"])


def _subject(hit: Hit, view: View) -> Token:
    return view.clauses.subject(view.clauses.head(hit.first))


def _things(hit: Hit, view: View) -> Iterator[str]:
    subject = _subject(hit, view)
    if subject:
        yield subject.word
        yield subject.lemma.lower()


@test
def evidence_subject(hit: Hit, view: View) -> bool:
    """The subject is evidence (Spuren, vieles), not a person who speaks for somebody."""
    return any(word in word_set("evidence_nouns") for word in _things(hit, view)) or "dafür" in hit.words


@test
def pointing(hit: Hit, view: View) -> bool:
    """Evidence that points to something, not a person who points at or interprets something."""
    if hit.first.lemma.lower() == "deuten" and not hit.words & {"hin", "auf", "darauf"}:
        return False
    if hit.first.lemma.lower() == "hinweisen":
        return evidence_subject(hit, view)
    return True


@test
def passive_proposal(hit: Hit, view: View) -> bool:
    """Something is being discussed, by nobody in particular, as a thing to come."""
    subject = _subject(hit, view)
    thing = not subject or not subject.lemma.lower().endswith(tuple(word_set("talk_nouns")))
    now = any(t.lemma == "werden" and finite(t) for t in hit.tokens)
    return thing and now and (hit.first.xpos == "VVPP" or hit.first.feat("VerbForm") == "Part")


@test
def looks_like(hit: Hit, view: View) -> bool:
    """``es sieht danach aus`` or ``so aus, als``."""
    following = [t.word for t in view.sentence.tokens[hit.first.id :]]
    return "danach" in hit.words or ("so" in hit.words and bool({"als", "dass"} & set(following)))


@test
def ruled_out(hit: Hit, view: View) -> bool:
    """``ausschließen`` as a thought, not as an exclusion from a group; the particle or participle is there."""
    if hit.first.word.startswith(("schließ", "schliess", "schloss")):
        return hit.first.lemma == "ausschließen" or "aus" in hit.words
    return hit.first.word in hit.entry.cue[0] and "mehr" not in hit.words


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
    words = {t.word for t in following} | {t.lemma.lower() for t in following}
    return not words.isdisjoint(word_set("checking_verbs"))


@test
def not_compared(hit: Hit, view: View) -> bool:
    """Not the standard of a comparison ("früher als erwartet", "wie befürchtet")."""
    opener = next((t for t in view.sentence.subtree(view.clauses.head(hit.first)) if t.upos != "PUNCT"), hit.first)
    before_it = reversed(view.sentence.tokens[: hit.first.id - 1])
    near = next((t for t in before_it if t.upos not in ("ADV", "AUX", "PRON")), NO_TOKEN)
    return all(t.word not in ("als", "wie") for t in (opener, near))


@test
def assumed(hit: Hit, view: View) -> bool:
    """``annehmen`` with a clause, or of a cause that is assumed ("als Ursache wird … angenommen")."""
    return complement(hit, view) is not None or {"als", "wird"} <= hit.words or {"als", "wurde"} <= hit.words


@test
def suggesting(hit: Hit, view: View) -> bool:
    """``nahelegen`` of evidence; not a step that somebody is urged to take ("ihm wurde … nahegelegt")."""
    verb = view.clauses.head(hit.first)
    kids = view.sentence.children(verb)
    urged = any(k.deprel in ("aux:pass", "iobj", "obl:arg") for k in kids)
    return not urged and not any(t.upos == "PRON" and t.feat("Case") == "Dat" for t in hit.clause)


@test
def not_worried(hit: Hit, view: View) -> bool:
    """Not the worry about somebody or something ("um ihr Geschäft bangen")."""
    cases = {k.word for t in view.sentence.children(hit.first) for k in view.sentence.children(t)}
    return hit.first.lemma.lower() == "befürchten" or not cases & {"um", "ums"}


@test
def not_trusting(hit: Hit, view: View) -> bool:
    """``glauben`` of what may be so; not the trust in somebody ("dem Zeugen glaubte nur …")."""
    objects = (k for k in view.sentence.children(hit.first) if k.deprel in ("obj", "iobj", "obl", "obl:arg"))
    bare = (k for k in objects if not any(c.deprel == "case" for c in view.sentence.children(k)))
    dative = any(k.feat("Case") == "Dat" for k in bare)
    return not dative or complement(hit, view) is not None


@test
def not_located(hit: Hit, view: View) -> bool:
    """``im Raum`` and ``im Gespräch`` of a proposal, which is a thing: not of a person or a place."""
    subject = _subject(hit, view)
    return subject.upos == "NOUN" and not any(t.word == "es" for t in hit.clause)

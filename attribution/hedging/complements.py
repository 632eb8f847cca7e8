"""The conditions of the cue table that look at the clause around a cue and at what completes it."""

from __future__ import annotations

from collections.abc import Iterator

from attribution.hedging.conditions import TESTS, before, is_number, predicative, test
from attribution.hedging.cues import word_set
from attribution.hedging.matching import Hit, comma_between
from attribution.hedging.reach import View, finite
from attribution.tree import Token

__all__ = ["complement", "negated"]


@test
def head_noun(hit: Hit, view: View) -> bool:
    """A noun that carries its clause: subject, object, predicate or root, not a modifier within another phrase."""
    token = hit.first
    if token.upos != "NOUN" or not token.text[:1].isupper():
        return False
    relation = token.deprel.split(":")[0]
    above = view.sentence.head(token)
    preposition = next((k for k in view.sentence.children(token) if k.deprel == "case"), None)
    if preposition is not None and preposition.text.lower() not in word_set("noun_prepositions"):
        return False
    if relation == "obl" and complement(hit, view) is None:
        return preposition is not None and preposition.text.lower() in ("nach", "laut")
    return relation in ("nsubj", "obj", "root", "ccomp", "xcomp", "conj", "obl", "parataxis") or above is None


@test
def quantity_or_clause(hit: Hit, view: View) -> bool:
    """``schätzen`` with an amount or a clause, not with an object of esteem."""
    return any(is_number(t) for t in hit.clause) or complement(hit, view) is not None or "auf" in hit.words


def complement(hit: Hit, view: View) -> str | None:
    """What opens a clause that completes the cue: ``dass``, ``ob``, a question word, ``zu``; ``None`` without."""
    tokens = view.sentence.tokens
    for token in tokens[hit.first.id : min(len(tokens), hit.tokens[-1].id + 14)]:
        word = token.text.lower()
        opens = word in ("dass", "daß") or word in word_set("question_openers")
        if opens and tokens[token.id - 2].text in (",", ":"):
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
    noun = subject is not None and subject.lemma.lower() in word_set("open_nouns")
    return bool(lemmas & {"sein", "bleiben", "lassen"}) and (noun or "lassen" in lemmas)


@test
def open_ob(hit: Hit, view: View) -> bool:
    """``ob`` as a question that is left open, not "als ob", not "ob … oder …" as a concession."""
    left, second = before(hit, view), before(hit, view, 2)
    if left is not None and (left.text.lower() in ("als", "und") or (second and second.text.lower() == "davon")):
        return False
    if not any(finite(t) for t in view.sentence.tokens[hit.first.id : hit.first.id + 30]):
        return False
    if view.content and hit.first.id == min(view.content):
        return True
    if not {"gleich", "egal"}.isdisjoint(t.text.lower() for t in view.sentence.tokens):
        return False
    clause = view.clauses.head(hit.first)
    governor = view.sentence.head(clause)
    if governor is None:
        return left is None or left.upos == "PUNCT"
    if clause.deprel == "acl" and governor.upos == "NOUN" and governor.lemma != "Frage":
        return False
    joined = ("PUNCT", "ADV", "NOUN", "ADP", "PRON", "CCONJ")
    return clause.deprel != "acl:relcl" and (left is None or left.upos in joined)


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


def negated(hit: Hit, view: View) -> Token | None:
    """The negation in the clause of a cue."""
    for token in hit.clause:
        word = token.text.lower()
        if comma_between(view.sentence, token, hit.first):
            continue
        if word in word_set("negators") or word in ("niemand", "nichts"):
            return token
        if word.startswith("kein") and token.upos in ("DET", "PRON"):
            return token
    return None


TESTS["negated"] = lambda hit, view: negated(hit, view) is not None or "ohne" in hit.words


@test
def first_person(hit: Hit, view: View) -> bool:
    """The subject is ``ich`` or ``wir``."""
    return bool(hit.words & {"ich", "wir"})


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
    return any(word in word_set("evidence_nouns") for word in _things(hit, view)) or "dafür" in hit.words


@test
def evidence_complement(hit: Hit, view: View) -> bool:
    """Evidence for something: a ``für``- or ``auf``-phrase or a dass-clause completes the noun."""
    found = complement(hit, view)
    near = {t.text.lower() for t in hit.clause if 0 < t.id - hit.first.id <= 6}
    return found == "dass" or bool(near & {"für", "auf", "dafür", "darauf"})


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
    return hit.first.xpos == "VVPP" or hit.first.feat("VerbForm") == "Part"


@test
def talk_of(hit: Hit, view: View) -> bool:
    """``die Rede ist von``: not the speech that somebody gives."""
    return bool(hit.words & {"von", "davon", "wovon"}) or complement(hit, view) == "dass"


@test
def looks_like(hit: Hit, view: View) -> bool:
    """``es sieht danach aus`` or ``so aus, als``."""
    following = [t.text.lower() for t in view.sentence.tokens[hit.first.id :]]
    return "danach" in hit.words or ("so" in hit.words and bool({"als", "dass"} & set(following)))


@test
def ruled_out(hit: Hit, view: View) -> bool:
    """``ausschließen`` as a thought, not as an exclusion from a group; the particle or participle is there."""
    if hit.first.text.lower().startswith(("schließ", "schliess", "schloss")):
        return hit.first.lemma == "ausschließen" or "aus" in hit.words
    return hit.first.text.lower() in hit.entry.cue[0] and "mehr" not in hit.words


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
    words = {t.text.lower() for t in following} | {t.lemma.lower() for t in following}
    return not words.isdisjoint(word_set("checking_verbs"))


@test
def not_compared(hit: Hit, view: View) -> bool:
    """Not the standard of a comparison ("früher als erwartet", "wie befürchtet")."""
    opener = next((t for t in view.sentence.subtree(view.clauses.head(hit.first)) if t.upos != "PUNCT"), hit.first)
    near = view.sentence.tokens[max(0, hit.first.id - 4) : hit.first.id - 1]
    return opener.text.lower() not in ("als", "wie") and not any(t.text.lower() in ("als", "wie") for t in near)


@test
def not_located(hit: Hit, view: View) -> bool:
    """``im Raum`` and ``im Gespräch`` of a proposal, which is a thing: not of a person or a place."""
    subject = _subject(hit, view)
    return subject is not None and subject.upos == "NOUN" and not any(t.text.lower() == "es" for t in hit.clause)

"""The conditions of the cue table that look at the clause around a cue and at what completes it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from attribution.document import SourceKind
from attribution.grammar.morphology import has_zu, is_finite
from attribution.grammar.predicates import negates, negative_article
from attribution.hedging.conditions.numbers import is_number
from attribution.hedging.cues import CONDITIONS, Kind, condition
from attribution.hedging.matching import Hit, comma_between
from attribution.hedging.scope import View
from attribution.lexicons import classify_noun, endings, words
from attribution.tree import NO_TOKEN, Token

__all__ = ["complement", "negated"]

_CLAUSAL = ("ccomp", "csubj", "xcomp", "acl", "advcl")


@condition
def quantity_or_clause(hit: Hit, view: View) -> bool:
    """``schätzen`` with an amount or a clause, not with an object of esteem."""
    return any(is_number(t) for t in hit.near) or complement(hit, view) is not None or "auf" in hit.words


def complement(hit: Hit, view: View) -> str | None:
    """What opens a clause that completes the cue: ``dass``, ``ob``, a question word, ``zu``; ``None`` without."""
    tokens = view.sentence.tokens
    for token in tokens[hit.first.id : min(len(tokens), hit.tokens[-1].id + 14)]:
        if _leads_elsewhere(token, hit):
            break
        word = token.word
        asks = word in words("hedging.question_openers") and not _goes_on(token, hit)
        if (asks or word in ("dass", "daß")) and tokens[token.id - 2].text in (",", ":"):
            return None if _said_between(hit, token, view) else "dass" if word == "daß" else word
    for kid in view.sentence.children(hit.first):
        if kid.deprel in _CLAUSAL and any(map(has_zu, (*view.sentence.children(kid), kid))):
            return "zu"
    if _main_clause_follows(hit, view):
        return "dass"
    opener = next((t for t in tokens if t.upos != "PUNCT"), tokens[0])
    word = opener.word
    opens = word == "dass" or word in words("hedging.question_openers")
    return word if opens and _verb_last_before(opener, hit, view) else None


def _goes_on(opener: Token, hit: Hit) -> bool:
    """Whether a relative clause goes on with what an adjective says: "der Bau ist umstritten, was den Wirt ärgert"."""
    return opener.xpos == "PRELS" and hit.entry.kind is Kind.ADJECTIVE


def _leads_elsewhere(token: Token, hit: Hit) -> bool:
    """Whether a clause completes another word than the cue ("dadurch, dass"), or a sentence begins ("…: „Ich …")."""
    syntax = hit.clause.syntax
    if token.text == ":":
        return hit.entry.kind is Kind.NOUN and syntax.next(token).lemma == '"'
    return token.word == "dadurch" and token not in hit.tokens and syntax.next(token).text == ","


def _main_clause_follows(hit: Hit, view: View) -> bool:
    """Whether a clause in Konjunktiv with its verb second completes the cue: "der Verdacht, er sei geflohen"."""
    following = view.sentence.tokens[hit.tokens[-1].id :]
    comma = next((i for i, t in enumerate(following[:5]) if t.text in (",", ":")), None)
    if comma is None or comma + 1 >= len(following) or following[comma + 1].xpos in ("PRELS", "PRELAT", "KOUS", "KON"):
        return False
    verb = next((t for t in following[comma + 2 : comma + 9] if is_finite(t)), NO_TOKEN)
    return verb.feat("Mood") == "Sub"


def _said_between(hit: Hit, opener: Token, view: View) -> bool:
    """Whether a main clause begins between a cue in a remark and ``opener``: "…, die er annahm, heißt es, dass"."""
    between = view.sentence.tokens[hit.first.id : opener.id - 1]
    said = any(left.text == "," and is_finite(right) for left, right in pairwise(between))
    return said and hit.clause.head.deprel in ("acl", "acl:relcl")


def _verb_last_before(opener: Token, hit: Hit, view: View) -> bool:
    """Whether a clause from ``opener`` ends before the cue, and the cue's main clause begins there.

    As in "Wer das tut, ist unklar", not "Ob er kommt, ist unklar, aber er will das Geld *annehmen*".
    """
    between = view.sentence.tokens[opener.id : hit.first.id - 1]
    ends = next(
        (i for i, (left, right) in enumerate(pairwise(between)) if right.text in ",:" and is_finite(left)), None
    )
    behind = between[ends + 2 :] if ends is not None else ()
    another = any(t.text in ";:" or (t.upos == "CCONJ" and view.sentence.tokens[t.id - 2].text == ",") for t in behind)
    return ends is not None and not another


@condition
def clause_complement(hit: Hit, view: View) -> bool:
    """A clause completes the cue."""
    return complement(hit, view) is not None


@condition
def of_a_thing(hit: Hit, view: View) -> bool:
    """Said of a thing: a clause that is not confirmed is a report, which lends its level itself."""
    return complement(hit, view) is None


@condition
def not_past(hit: Hit, view: View) -> bool:
    """What somebody does not know now, not what he did not know then: "das *wusste* ich nicht", "nicht *gewusst*"."""
    return hit.first.feat("Tense") != "Past" and hit.first.xpos != "VVPP"


@condition
def of_a_fact(hit: Hit, view: View) -> bool:
    """Said of a fact: of a clause or of ``das``; "der Platz ist nicht sicher" is about a thing."""
    return complement(hit, view) is not None or not {"das", "dies", "es", "nichts"}.isdisjoint(_things(hit, view))


@condition
def dass_complement(hit: Hit, view: View) -> bool:
    """A dass-clause completes the cue."""
    return complement(hit, view) == "dass"


def negated(hit: Hit, view: View) -> Token:
    """The negation in the clause of a cue, or that of the noun whose infinitive it is ("keinen Grund, zu zweifeln")."""
    verb = hit.clause.head
    noun = view.sentence.head(verb)
    article = negative_article(noun, view.syntax)
    if article and noun.upos == "NOUN" and verb.feat("VerbForm") == "Inf":
        return article
    negations = (t for t in hit.near if negates(t) and not comma_between(view.sentence, t, hit.first))
    return next(negations, NO_TOKEN)


CONDITIONS["negated"] = lambda hit, view: bool(negated(hit, view)) or "ohne" in hit.words


@condition
def not_unfamiliar(hit: Hit, view: View) -> bool:
    """Not unknown to somebody in the past: "der Ort war den Römern unbekannt"; a question or a cause was open also for
    them.
    """
    asked = hit.clause.subject.lemma.lower().endswith(endings("hedging.unsettled_nouns"))
    if asked or complement(hit, view) is not None or hit.clause.finite.feat("Tense") != "Past":
        return True
    kids = view.sentence.children(hit.first)
    somebody = (k for k in kids if k.deprel in ("iobj", "obl:arg", "obl") and k.feat("Case") == "Dat")
    return all(view.syntax.case_of(k) for k in somebody)


@condition
def not_famous(hit: Hit, view: View) -> bool:
    """Not the fame of something: "nicht für seine Küche bekannt"; of nothing there is none."""
    return "nichts" in hit.words or all(view.syntax.case_of(k).word != "für" for k in view.sentence.children(hit.first))


@condition
def not_denied(hit: Hit, view: View) -> bool:
    """Not negated: who does not doubt is sure."""
    return not negated(hit, view)


@condition
def first_person(hit: Hit, view: View) -> bool:
    """The subject is ``ich`` or ``wir``; in the past with a dass-clause ("ich dachte, dass")."""
    following = [t.word for t in view.sentence.tokens[hit.tokens[-1].id :][:2]]
    present = hit.first.word in hit.entry.cue[0]
    return present or following == [",", "dass"]


def _things(hit: Hit, view: View) -> Iterator[str]:
    subject = hit.clause.subject
    if subject:
        yield subject.word
        yield subject.lemma.lower()


@condition
def evidence_subject(hit: Hit, view: View) -> bool:
    """The subject is evidence (Spuren, vieles), not a person who speaks for somebody."""
    return any(word in words("hedging.evidence_nouns") for word in _things(hit, view)) or "dafür" in hit.words


@condition
def inferable(hit: Hit, view: View) -> bool:
    """A thing lets somebody conclude something ("die Scherben lassen auf ein Grab schließen"); nobody has it closed."""
    if evidence_subject(hit, view):
        return True
    subject = hit.clause.subject
    thing = subject.upos == "NOUN" and not _is_somebody(subject)
    verbs = (t for t in hit.tokens if t.lemma == "schließen")
    return thing and not any(k.deprel == "obj" for t in verbs for k in view.sentence.children(t))


@condition
def not_taken_aback(hit: Hit, view: View) -> bool:
    """Not what came unexpected: "damit hatte niemand gerechnet" tells what happened."""
    past = hit.first.xpos == "VVPP" and not hit.clause.passive
    return not (past and negated(hit, view))


@condition
def not_hopeless(hit: Hit, view: View) -> bool:
    """Not a hope that nobody can have: "auf Hilfe kann er nicht hoffen"."""
    return not (negated(hit, view) and any(t.lemma == "können" for t in hit.near))


@condition
def somebody_thinks(hit: Hit, view: View) -> bool:
    """The subject is somebody who thinks, or anybody ("von einem Defekt wird ausgegangen, ist auszugehen").

    What somebody *can* go by is sure ("von breiter Zustimmung ausgehen können").
    """
    relied_on = any(t.lemma == "können" for t in hit.near)
    return hit.clause.passive or _to_be_done(hit) or (_is_somebody(hit.clause.subject) and not relied_on)


def _to_be_done(hit: Hit) -> bool:
    """Whether an infinitive with *sein* says what anybody has to do: "von einem Defekt ist auszugehen"."""
    return has_zu(hit.first) and hit.clause.finite.lemma == "sein"


@condition
def pointing(hit: Hit, view: View) -> bool:
    """Evidence that points to something, not a person who points at or interprets something."""
    if hit.first.lemma.lower() == "hinweisen":
        return evidence_subject(hit, view)
    return hit.first.lemma != "deuten" or hit.first.xpos != "VVPP"  # "als Zeichen gedeutet"


@condition
def passive_proposal(hit: Hit, view: View) -> bool:
    """Something is being discussed, by nobody in particular, as a thing to come."""
    subject = hit.clause.subject
    thing = subject.upos == "NOUN" and not subject.lemma.lower().endswith(endings("hedging.talk_nouns"))
    now = any(is_finite(t) and t.feat("Tense") != "Past" for t in hit.tokens)
    return thing and now and hit.first.xpos == "VVPP"


@condition
def looks_like(hit: Hit, view: View) -> bool:
    """``es sieht danach aus`` or ``so aus, als``; not how something looks ("so müde aus, dass")."""
    following = [t.word for t in view.sentence.tokens[hit.first.id :]]
    so = next((t for t in hit.tokens if t.word == "so"), NO_TOKEN)
    if so and view.syntax.next(so).xpos == "ADJD":
        return False
    if so and (hit.clause.subject.word == "es" or not {"als", "dass"}.isdisjoint(following)):
        return True
    return "danach" in hit.words


@condition
def appearing(hit: Hit, view: View) -> bool:
    """``erscheinen`` with a predicate: "die Lage erscheint aussichtslos", not what is published, not who comes."""
    predicate = any(k.deprel == "xcomp" and k.xpos in ("ADJD", "VVPP") for k in view.sentence.children(hit.first))
    return predicate and hit.first.xpos != "VVPP" and not _is_somebody(hit.clause.subject)


@condition
def it_looks(hit: Hit, view: View) -> bool:
    """``es sieht nach Regen aus``; not somebody who looks tired after work."""
    return hit.clause.subject.word in words("hedging.impersonal_subjects")


@condition
def of_somebody(hit: Hit, view: View) -> bool:
    """The subject is somebody: "sie wird als Nachfolgerin gehandelt", not what is traded."""
    return _is_somebody(hit.clause.subject)


@condition
def regarded(hit: Hit, view: View) -> bool:
    """The author's ``wird als Erfolg angesehen``: a passive without an agent, and not what is to come."""
    to_come = any(t.word == "werden" and not is_finite(t) for t in hit.tokens)
    return view.author and hit.clause.passive and hit.first.xpos == "VVPP" and not to_come


@condition
def of_a_deed(hit: Hit, view: View) -> bool:
    """``verdächtig`` of somebody or of having done something; not what looks strange."""
    deed = "tatverdächtig" in hit.words or not {"als", "wegen"}.isdisjoint(hit.words) or complement(hit, view) == "zu"
    subject = hit.clause.subject
    return deed or (_is_somebody(subject) and subject.word not in ("es", "was"))


@condition
def impending(hit: Hit, view: View) -> bool:
    """``drohen`` of a thing or of what befalls somebody ("die Koalition droht zu zerbrechen"), not of who threatens."""
    subject = hit.clause.subject
    kids = view.sentence.children(hit.first)
    befalls = any(k.lemma in words("grammar.befalling") and not is_finite(k) for k in kids)  # not "wird drohen"
    impends = complement(hit, view) == "zu" or any(map(has_zu, kids))
    return impends and (befalls or (subject.upos == "NOUN" and not _is_somebody(subject)))


@condition
def of_advantage(hit: Hit, view: View) -> bool:
    """``sich etwas von etwas versprechen``; not a promise to do something, not a slip of the tongue."""
    expected = any(k.deprel == "obj" and k.xpos != "PRF" for k in view.sentence.children(hit.first))
    return (expected or "davon" in hit.words) and complement(hit, view) != "zu"


@condition
def ruled_out(hit: Hit, view: View) -> bool:
    """``ausschließen`` as a thought, not as an exclusion from a group; the particle or participle is there."""
    if hit.first.word.startswith(("schließ", "schliess", "schloss")):
        return hit.first.lemma == "ausschließen"
    return hit.first.word in hit.entry.cue[0] and "mehr" not in hit.words


@condition
def not_ability(hit: Hit, view: View) -> bool:
    """``möglich`` of what may happen, not of what somebody is able to do or was ("ihm ist es möglich, … zu …")."""
    finite = hit.clause.finite
    if (finite.feat("Tense"), finite.feat("Mood")) == ("Past", "Ind") or hit.clause.subject.word == "was":
        return False
    if hit.first.word in words("hedging.conceivable") and hit.first is hit.clause.head:
        return True  # "denkbar ist, den Termin zu verschieben"
    if complement(hit, view) == "zu":
        return False
    if any(map(has_zu, view.sentence.tokens[hit.first.id :])):
        return False
    return not any(k.deprel in ("iobj", "obl:arg") for k in view.sentence.children(hit.first))


@condition
def hard_to_check(hit: Hit, view: View) -> bool:
    """What is difficult is to check or to foresee something."""
    following = view.sentence.tokens[hit.first.id :]
    forms = {t.word for t in following} | {t.lemma.lower() for t in following}
    return not forms.isdisjoint(words("hedging.checking_verbs"))


@condition
def not_compared(hit: Hit, view: View) -> bool:
    """Not the standard of a comparison ("früher als erwartet", "wie befürchtet")."""
    opener = next((t for t in view.sentence.subtree(hit.clause.head) if t.upos != "PUNCT"), hit.first)
    if opener.deprel == "case":
        opener = NO_TOKEN  # "als Täter wird ein Fremder vermutet"
    before_it = reversed(view.sentence.tokens[: hit.first.id - 1])
    near = next((t for t in before_it if t.upos not in ("ADV", "AUX", "PRON")), NO_TOKEN)
    marks = (k for k in view.sentence.children(hit.clause.head) if k.deprel in ("mark", "cc") and k.id < hit.first.id)
    return all(t.word not in ("als", "wie") for t in (opener, near, *marks))


@condition
def forecast(hit: Hit, view: View) -> bool:
    """``erwarten`` of what will be; not a demand ("von ihm erwarten", "ich erwarte, dass der Chef geht")."""
    if hit.clause.passive:
        return True
    if _awaits(hit, view):
        return False
    kids = view.sentence.children(hit.first)
    subjects = (view.clause(k).subject for k in kids if k.deprel == "ccomp")
    of_somebody = any(classify_noun(t.lemma) is SourceKind.PERSON for t in subjects)
    from_somebody = any(_is_somebody(k) and view.syntax.case_of(k).word in ("von", "vom") for k in kids)
    return not of_somebody and not from_somebody


def _awaits(hit: Hit, view: View) -> bool:
    """Whether somebody has something ahead: "den Piloten erwartet eine Anklage, die Gäste erwartet ein Fest"."""
    before = [k for k in view.sentence.children(hit.first) if k.upos == "NOUN" and k.id < hit.first.id]
    somebody = next((k for k in before if k.deprel in ("nsubj", "obj", "obl:arg")), NO_TOKEN)
    marked = any(k.word in ("den", "einen") for k in view.sentence.children(somebody)) if somebody else False
    person = classify_noun(somebody.lemma) is SourceKind.PERSON
    unlike = somebody.feat("Number") == "Plur" and hit.first.feat("Number") == "Sing"
    return (marked and person) or unlike


def _is_somebody(token: Token) -> bool:
    """Whether a word names or stands for a person or a body."""
    stands_for = token.upos == "PRON" and token.xpos not in ("PRELS", "PDS")
    return stands_for or token.upos == "PROPN" or classify_noun(token.lemma) is not None


@condition
def assumed(hit: Hit, view: View) -> bool:
    """``annehmen`` with a clause, or of a cause that is assumed ("als Ursache wird … angenommen")."""
    return complement(hit, view) is not None or {"als", "wird"} <= hit.words or {"als", "wurde"} <= hit.words


@condition
def suggesting(hit: Hit, view: View) -> bool:
    """``nahelegen`` of evidence; not a step that somebody is urged to take ("ihm wurde … nahegelegt")."""
    verb = hit.clause.head
    kids = view.sentence.children(verb)
    urged = any(k.deprel in ("aux:pass", "iobj", "obl:arg") for k in kids)
    return not urged and not any(t.upos == "PRON" and t.feat("Case") == "Dat" for t in hit.near)


@condition
def not_worried(hit: Hit, view: View) -> bool:
    """Not the worry about somebody or something ("um ihr Geschäft bangen")."""
    cases = {k.word for t in view.sentence.children(hit.first) for k in view.sentence.children(t)}
    return hit.first.lemma.lower() == "befürchten" or not cases & {"um", "ums"}


@condition
def not_trusting(hit: Hit, view: View) -> bool:
    """``glauben`` of what may be so; not the trust in somebody ("dem Zeugen glaubte nur …")."""
    objects = (k for k in view.sentence.children(hit.first) if k.deprel in ("obj", "iobj", "obl", "obl:arg"))
    bare = (k for k in objects if not any(c.deprel == "case" for c in view.sentence.children(k)))
    anybody = hit.clause.subject.word == "man"  # "glaubt man *der Studie*", whatever the tag
    trusted = any(k.feat("Case") == "Dat" or (anybody and k.upos == "NOUN") for k in bare)
    return not trusted or complement(hit, view) == "dass"

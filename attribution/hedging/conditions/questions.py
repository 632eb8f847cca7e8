"""The conditions of the cue table that look at questions: whether they are real, and whether they are left open."""

from __future__ import annotations

from collections.abc import Sequence

from attribution.grammar.morphology import is_finite
from attribution.grammar.predicates import negates
from attribution.hedging.conditions.clauses import complement
from attribution.hedging.conditions.form import in_headline, predicative
from attribution.hedging.cues import condition
from attribution.hedging.matching import Hit
from attribution.hedging.scope import View
from attribution.lexicons import endings, words
from attribution.tree import NO_TOKEN, Token

__all__ = ["rhetorical"]


@condition
def question_complement(hit: Hit, view: View) -> bool:
    """A question completes the cue, behind it or before it; or nothing but the end follows ("Die Frage bleibt:")."""
    found = complement(hit, view)
    if found is not None:
        return found not in ("dass", "zu")
    return any(t.text == ":" for t in view.sentence.tokens[hit.first.id :]) and view.sentence.tokens[-1].text == "?"


@condition
def word_question(hit: Hit, view: View) -> bool:
    """A question with a question word completes the cue; ``ob`` leaves open by itself."""
    return question_complement(hit, view) and complement(hit, view) != "ob"


@condition
def unsettled(hit: Hit, view: View) -> bool:
    """A question completes the cue, or its subject is one: "die Ursache muss noch ermittelt werden"."""
    verb = hit.clause.head
    allowed = verb.deprel == "xcomp" and not hit.clause.subject  # "der Hergang ließ sich nicht rekonstruieren"
    subject = view.clause(view.sentence.head(verb)).subject if allowed else hit.clause.subject
    return question_complement(hit, view) or _may_be_open(subject)


@condition
def open_question(hit: Hit, view: View) -> bool:
    """``offen`` as "undecided": with a question, or with a question-like subject and a copula."""
    if not predicative(hit, view) or hit.first.upos == "VERB" or hit.behind().word in words("hedging.open_to"):
        return False
    if complement(hit, view) not in (None, "dass", "zu"):
        return True
    lemmas = {t.lemma for t in hit.near}
    subject = hit.clause.subject
    if subject is hit.first:
        subject = hit.clause.head  # the capital of a first word: "Offen ist die Finanzierung"
    if any(_may_be_open(n) and not hit.clause.syntax.case_of(n) for n in in_headline(hit, view)):
        return True
    return bool(lemmas & {"sein", "bleiben", "lassen"}) and (_may_be_open(subject) or "lassen" in lemmas)


@condition
def disputed(hit: Hit, view: View) -> bool:
    """A question is what is disputed, or a fact: "das Alter der Höhle ist umstritten"; not what has its opponents."""
    subject = hit.clause.subject.lemma.lower()
    return question_complement(hit, view) or subject.endswith(endings("hedging.disputed_facts"))


def _may_be_open(noun: Token) -> bool:
    """Whether a noun names what may be undecided: "der Ausgang, die Zukunft"."""
    return noun.lemma.lower().endswith(endings("hedging.open_nouns"))


@condition
def open_ob(hit: Hit, view: View) -> bool:
    """``ob`` as a question that is left open, not "als ob", not "ob … oder …" as a concession."""
    left, second = hit.before(), hit.before(2)
    if left.word in ("als", "und") or second.word == "davon":
        return False
    if not any(is_finite(t) for t in view.sentence.tokens[hit.first.id : hit.first.id + 30]):
        return False
    if _either_way(hit, view):
        return False
    if view.content and hit.first.id == min(view.content):
        return True
    if not {"gleich", "egal"}.isdisjoint(t.word for t in view.sentence.tokens):
        return False
    clause = hit.clause.head
    governor = view.sentence.head(clause)
    if _settled(hit, governor) or (governor.lemma == "Frage" and not _asked(governor, view)):
        return False
    if clause.deprel == "acl" and governor.lemma != "Frage":
        return False
    joined = ("PUNCT", "ADV", "NOUN", "ADP", "PRON", "CCONJ")
    return clause.deprel != "acl:relcl" and left.upos in joined


def _settled(hit: Hit, governor: Token) -> bool:
    """Whether the question is one that somebody settles: "prüfen, ob", "Aufklärung darüber, ob"."""
    return any(t.lemma in words("hedging.settling") for t in (governor, hit.before(2), hit.before(3)))


def _asked(question: Token, view: View) -> bool:
    """Whether a question is asked or remains; not one that is judged or discussed."""
    return view.clause(question).lemma in words("hedging.asking")


def _either_way(hit: Hit, view: View) -> bool:
    """Whether an ob-clause concedes: "ob man will oder nicht", or before a main clause that begins without its verb."""
    following = view.sentence.tokens[hit.first.id :]
    forms = [t.word for t in following if t.text.isalpha()]
    if forms[-2:] == ["oder", "nicht"] and not words("hedging.either_way").isdisjoint(forms):
        return True
    if _lists(hit, following):
        return True
    comma = next((t for t in following if t.text in (",", ":")), NO_TOKEN)
    if not any(t.word == "oder" for t in following if t.id < comma.id):
        return False
    after = view.sentence.tokens[comma.id] if comma.id < len(view.sentence.tokens) else NO_TOKEN
    opens = hit.first is next((t for t in view.sentence.tokens if t.upos != "PUNCT"), NO_TOKEN)
    resumed = is_finite(after) or (after.word in words("hedging.resumptives") and after.upos != "DET")
    return opens and not resumed


def _lists(hit: Hit, following: Sequence[Token]) -> bool:
    """Whether ``ob`` opens a list without a verb, as in "Ob Apfel, Birne oder Kirsche – alles ist reif"."""
    last = next((t for t in following if t.word == "oder"), NO_TOKEN)
    end = next((t for t in following if t.id > last.id and t.text in ("–", "—", "-", ":", ",")), NO_TOKEN)
    if not last or not end or hit.first.id != 1:
        return False
    return not any(is_finite(t) for t in following if t.id < end.id + 2)  # "Ob Kauf oder Miete, hängt …"


@condition
def real_question(hit: Hit, view: View) -> bool:
    """A question mark that ends the sentence of the statement itself, not a title or a quotation inside it."""
    at, start = hit.first.begin, view.spans[0][0]
    if view.author:
        start = max(start, view.sentence.begin)
    following = view.sentence.tokens[hit.first.id :]
    said = [t for t in following if t.upos != "PUNCT" and t.id in view.content]
    if said and not (said[0] is following[0] and said[0].text[:1].isupper()):
        return False  # the sentence goes on behind the mark
    for quotation in view.article.quotations:
        if quotation.begin <= at < quotation.end and quotation.begin > start:
            return False
    if view.author and any(map(_addresses, view.sentence.tokens)):
        return False  # asked of somebody who knows, of the reader, or in the reader's name
    if rhetorical(view):
        return False
    return hit.first.id in view.content or any(hit.first.begin == end for _, end in view.spans)


def _addresses(word: Token) -> bool:
    """Whether a pronoun speaks to somebody or for the reader: *du*, the capital *Sie*, *ich*."""
    return word.text in words("hedging.polite") or word.word in words("hedging.familiar")


def rhetorical(view: View) -> bool:
    """Whether a question is an assertion: "wer kennt das nicht?", "warum sollte er?", "was wäre Ulm ohne Turm?"."""
    asked = [t for t in view.sentence.tokens if t.id in view.content and t.text.isalpha()]
    forms = [t.word for t in asked]
    opener, second = (*forms, "", "")[:2]
    if opener == "wer":
        thought = any(t.lemma in words("hedging.beyond_doubt") for t in asked)
        return any(map(negates, asked)) or (second in words("hedging.challenges") and thought)
    if opener in words("hedging.reason_questions"):
        return second in ("sollte", "sollten")
    if opener == "was":
        return (second in ("wäre", "wären") and "ohne" in forms) or forms[1:3] == ["spricht", "dagegen"]
    return opener.startswith("welch") and any(w.startswith("kein") for w in forms)

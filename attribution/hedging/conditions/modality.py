"""Readings of modal verbs, of ``scheinen``, and of Konjunktiv II.

The readings follow the reference grammars of German: a modal verb is epistemic or reportative with a perfect
infinitive or a stative verb and deontic with an agentive one (Öhlschläger 1989; Diewald 1999; Duden-Grammatik); sollen
with a plain infinitive is, in news, a plan; Konjunktiv II after a reporting verb may only replace a Konjunktiv I that
looks like the indicative.
"""

from __future__ import annotations

from collections.abc import Set
from itertools import pairwise

from attribution.document import SourceKind, StatementType
from attribution.grammar.clauses import Clause, syntaxes
from attribution.grammar.modals import perfect_auxiliary, sollen
from attribution.grammar.morphology import has_zu, is_finite
from attribution.grammar.objects import antecedent
from attribution.grammar.predicates import negates
from attribution.grammar.reach import is_condition, subordinator
from attribution.hedging.conditions.clauses import complement, negated
from attribution.hedging.conditions.questions import rhetorical
from attribution.hedging.cues import Kind, condition
from attribution.hedging.matching import Hit
from attribution.hedging.scope import Place, View
from attribution.lexicons import classify_noun, endings, words
from attribution.tree import Token

__all__ = ["hearsay"]

_AT = (("bei", "einem"), ("bei", "einer"))  # "bei einem Sieg wäre sie Meisterin"
_IN_CASE = (("im", "fall"), ("im", "falle"), ("den", "fall"))


def _cluster(hit: Hit) -> tuple[Token, ...]:
    """The content verb of a modal and the auxiliaries between them."""
    return tuple(t for t in hit.clause.verbs if t is not hit.first)


def _beside_konjunktiv(hit: Hit, view: View) -> bool:
    """Whether another finite verb of the sentence, outside conditions, is in Konjunktiv I."""
    others = (t for t in view.sentence.tokens if t is not hit.first and is_finite(t))
    present = (t for t in others if t.feat("Mood") == "Sub" and t.feat("Tense") != "Past")
    return any(not is_condition(view.clause(t)) for t in present)


def _under_report(hit: Hit, view: View) -> bool:
    """Whether the clause is reported speech, by its statement or by a clause of the author that governs it."""
    if hit.first.id in view.content and (view.reported or _continues_report(view)):
        return True
    head = hit.clause.head
    above = view.sentence.head(head)
    relations = ("ccomp", "parataxis") if view.author else ("ccomp",)
    within = above.id in view.content or view.type is StatementType.REPORTED  # an act that a report tells of
    embedded = head.deprel in relations and above.upos == "VERB" and within
    return (embedded or _under_noun(hit.clause, view)) and not is_condition(hit.clause)


def _under_noun(clause: Clause, view: View) -> bool:
    """Whether a main clause behind a comma says what a noun of the clause before announces: "Vorwürfe, er hätte …"."""
    above, opener = view.sentence.head(clause.head), clause.first
    if not above or opener.id < 3 or view.sentence.tokens[opener.id - 2].text != ",":
        return False
    linked = opener.upos == "SCONJ" or opener.xpos in ("PRELS", "PRELAT", "PWS")
    if linked or subordinator(clause):
        return False
    nouns = (t for t in (above, *view.sentence.children(above)) if t.upos == "NOUN" and t.id < opener.id)
    return any(t.lemma.lower().endswith(endings("hedging.speech_nouns")) for t in nouns)


def _continues_report(view: View) -> bool:
    """Whether the sentence before, in the same paragraph, is in Konjunktiv I: the author's voice goes on reporting."""
    if view.index == 0 or not view.author:
        return False
    earlier = view.article.sentences[view.index - 1]
    if "\n" in view.article.text[earlier.end : view.sentence.begin]:
        return False
    verb = syntaxes(view.article)[view.index - 1].clause_around(earlier.root).finite
    return verb.feat("Mood") == "Sub" and verb.feat("Tense") != "Past"


def _has_condition(hit: Hit, view: View) -> bool:
    forms = [t.word for t in view.sentence.tokens]
    if (hit.clause.first.word, view.syntax.next(hit.clause.first).word) in _AT:
        return True
    if hit.words & words("hedging.condition_phrases") or any(p in _IN_CASE for p in pairwise(forms)):
        return True
    return any(is_condition(clause) for clause in view.syntax.clauses)


def _plural(token: Token) -> bool:
    return token.feat("Number") == "Plur" or token.word.endswith(("ten", "würden", "wären"))


@condition
def hearsay(hit: Hit, view: View) -> bool:
    """``sollen`` as report of others: a perfect infinitive, or a state that holds now; not a plan, duty or purpose."""
    if hit.first.word == "sollen" and any(word.startswith("hätte") for word in hit.words):
        return False  # "wo er hätte sein sollen": a duty
    reading = sollen(hit.clause, hit.first)
    if reading != "state" or _names_a_plan(hit, view):
        return reading == "perfect"
    if view.family.hearsay or hit.words & (words("hedging.evidence_adverbs") | words("hedging.victims")):
        return True
    cluster = _cluster(hit)
    lemmas = {t.lemma.lower() for t in cluster}
    if "sein" in lemmas:
        told = view.family.unpersonal and hit.clause.head.upos == "NOUN"
        told = told or (view.family.adverbial and _are_people(hit.clause))  # "laut WHO sollen Kinder geimpft sein"
        return told or bool((lemmas | {t.word for t in cluster}) & words("hedging.stative_participles"))
    if not view.author and view.family.adverbial:
        return bool(lemmas & words("modal.states"))
    asked = any(t.xpos in ("PWS", "PWAV") for t in hit.near)
    staying = "aufhalten" in lemmas and _plural(hit.first)
    return bool(lemmas & words("hedging.sure_states")) and not asked and not staying


def _are_people(clause: Clause) -> bool:
    """Whether a clause says what people are by what was done to them; a thing that is done with is a plan."""
    return clause.head.xpos == "VVPP" and classify_noun(clause.subject.lemma) is SourceKind.PERSON


def _names_a_plan(hit: Hit, view: View) -> bool:
    """Whether what is to be is called an aim or a theme, or is to happen at a meeting, or comes from a draft."""
    head = hit.clause.head
    own = {
        t.lemma.lower() for t in (head, *view.sentence.children(head)) if t.deprel.startswith(("nsubj", "root", "obj"))
    }
    named = own & words("hedging.plan_nouns") or hit.words & words("hedging.event_nouns")
    return bool(named) or _by_plan(view)


def _by_plan(view: View) -> bool:
    """Whether a plan or a draft says it: what it foresees is no hearsay, and its Konjunktiv II is what would be."""
    return any(t.id in view.frame and t.word in words("hedging.plan_sources") for t in view.sentence.tokens)


@condition
def epistemic_can(hit: Hit, view: View) -> bool:
    """``können`` as possibility: perfect infinitive, "kann sein, dass", chance verbs without somebody able to do it."""
    if negated(hit, view) or not is_finite(hit.first):
        return False
    if perfect_auxiliary(hit.first, view.syntax):
        return True
    verbs = {t.lemma for t in _cluster(hit)}
    if "sein" in verbs and (complement(hit, view) == "dass" or _may_be_so(hit, view)):
        return True
    if _of_chance(hit) or ("ziehen" in verbs and {"nach", "sich"} <= hit.words):
        return True
    if (hit.first.word == "könne" and _has_effect(hit, view)) or _has_effects(hit, view):
        return True
    subject = hit.clause.subject
    return _leads_somewhere(hit, verbs) and (
        not subject or subject.upos == "NOUN" or subject.word in ("es", "das", "dies")
    )


def _leads_somewhere(hit: Hit, verbs: Set[str]) -> bool:
    """As in "kann zum Problem werden", "kann zu Schäden führen"."""
    head = hit.clause.head
    becoming = "werden" in verbs and (head.upos == "NOUN" or head.lemma == "werden")
    adpositions = (t for t in hit.near if t.word in ("zu", "zum", "zur") and t.upos == "ADP")
    leads = not all(_is_limit(hit, t) for t in adpositions)
    return leads and (becoming or bool(verbs & words("hedging.leading_verbs")))


def _is_limit(hit: Hit, adposition: Token) -> bool:
    """Whether *bis* makes an amount or an end of *zu*: "bis zu 2 Meter hoch werden", "bis zum Abend geführt werden"."""
    limits = hit.clause.syntax.next(adposition, -1).word == "bis"
    return limits and (adposition.word == "zu" or hit.clause.passive)


def _has_effect(hit: Hit, view: View) -> bool:
    """Whether a thing does something to another one: "die Angst könne Gäste vertreiben" foresees what may happen."""
    subject = hit.clause.subject
    thing = subject.upos == "NOUN" and classify_noun(subject.lemma) in (None, SourceKind.DOCUMENT)
    return thing and any(k.deprel == "obj" for k in view.sentence.children(hit.clause.head))


def _has_effects(hit: Hit, view: View) -> bool:
    """Whether it may have effects: "der Streik kann schlimme Folgen haben, das Ende des Ladens bedeuten"."""
    head = hit.clause.head
    objects = [k for k in view.sentence.children(head) if k.deprel == "obj"]
    means = head.lemma == "bedeuten" and any(k.upos == "NOUN" for k in objects)
    return means or (head.lemma == "haben" and any(k.lemma.lower() in words("hedging.effects") for k in objects))


def _of_chance(hit: Hit) -> bool:
    """Whether what can be happens by itself, so that nobody is able to do it; "*den Zaun* überspringen" is a deed."""
    done = hit.clause.subject.upos != "NOUN" or classify_noun(hit.clause.subject.lemma) is not None
    happens = [t for t in _cluster(hit) if t.lemma in words("hedging.chance_verbs")]
    objects = any(
        k.deprel == "obj" and k.xpos != "PRF" for t in happens for k in hit.clause.syntax.sentence.children(t)
    )
    return bool(happens) and not (objects and done and any(t.lemma in words("hedging.deeds_too") for t in happens))


def _may_be_so(hit: Hit, view: View) -> bool:
    """Whether a thing may be in a state: "der Weg kann glatt sein, das kann sein"; not "wir können stolz sein"."""
    head = hit.clause.head
    subject = hit.clause.subject
    if subject.word in ("es", "das", "dies"):
        return head.xpos in ("ADJD", "VVPP") or (head.lemma == "sein" and not _plural(hit.first))
    return subject.upos == "NOUN" and head.xpos in ("ADJD", "VVPP")


@condition
def not_permission(hit: Hit, view: View) -> bool:
    """``dürfte`` as probability, not the Konjunktiv of a permission in reported speech or beside a duty."""
    if any(t.word in ("müsste", "müssten") for t in view.sentence.tokens[: hit.first.id]):
        return False
    passive = any(k.deprel == "aux:pass" for k in view.sentence.children(hit.clause.head))
    if passive and _plural(hit.first) and negated(hit, view) and _among_reports(hit, view):
        return False
    if _under_report(hit, view):
        return not _plural(hit.first) or (not negated(hit, view) and not _beside_konjunktiv(hit, view))
    return True


@condition
def not_replacement(hit: Hit, view: View) -> bool:
    """``könnte`` as possibility, not ``könnten`` for the Konjunktiv I of an ability, and not a purpose (``damit``)."""
    mark = subordinator(hit.clause)
    if mark.word == "damit":
        return False
    if not (_plural(hit.first) and _under_report(hit, view)) or _of_chance(hit):
        return True
    if view.place(hit.first) is Place.SIDE:
        return False
    return not (_beside_konjunktiv(hit, view) or negated(hit, view))


@condition
def concessive(hit: Hit, view: View) -> bool:
    """``mag`` with an infinitive, as concession."""
    head = hit.clause.head
    verb = head.upos in ("VERB", "AUX") or any(t.word == "sein" for t in _cluster(hit))
    return hit.first is not head and verb and hit.first.word == "mag"


@condition
def irrealis(hit: Hit, view: View) -> bool:
    """Konjunktiv II that says what would be, not what replaces Konjunktiv I, a wish or a comparison."""
    token = hit.first
    if _missed(hit) or hit.words & words("hedging.not_irrealis") or rhetorical(view):
        return False
    if subordinator(hit.clause).word in words("hedging.side_openers"):
        return False  # a reason or concession, also where it is a statement of its own
    if (
        _compared(hit, view)
        or (view.place(token) is Place.SIDE and not _unreal_attribute(hit, view))
        or _future_of_the_past(hit, view)
        or _substitute(hit, view)
    ):
        return False
    compound = any(t.xpos in ("VVPP", "VAPP") for t in _cluster(hit))
    if _under_report(hit, view):
        if _plural(token) or _beside_konjunktiv(hit, view):
            return False
        if compound or token.word != "wäre":
            return _has_condition(hit, view) or _is_event(hit, view)
    elif view.type in (StatementType.INDIRECT, StatementType.INDIRECT_FREE_INDIRECT) and not _commented(view):
        unreal = compound and token.word == "wäre"  # "laut Ausweis wäre sie da erst drei gewesen"
        return unreal or _has_condition(hit, view) or _supposed(hit, view) or _by_plan(view)
    return not _replaces(hit, view)


def _replaces(hit: Hit, view: View) -> bool:
    """Whether a plural only replaces Konjunktiv I where the mood is kept, too: "wie Beck sagte, *hätten* die Diebe das
    Geld genommen", "als Beleg dafür, dass die Prüfer geschwiegen *hätten*".
    """
    told = _commented(view) or (view.type is StatementType.REPORTED and hit.clause.kind == "dass")
    if not told or not _plural(hit.first) or _has_condition(hit, view):
        return False
    return _plain_perfect(hit, view) or _plain_passive(hit, view) or _beside_konjunktiv(hit, view)


def _unreal_attribute(hit: Hit, view: View) -> bool:
    """Whether a relative clause of the author's says what something would do: "Zahlen, die alles ändern würden".

    Of what there is not it only says what is missing ("kein Haus, das reichen würde"), of the past what was to come.
    """
    if not view.author or hit.entry.kind is Kind.MODAL:
        return False
    relative = any(t.xpos in ("PRELS", "PRELAT") for t in hit.clause.tokens[:3])
    above = view.clause(view.sentence.head(hit.clause.head))
    past = above.finite.feat("Tense") == "Past" and hit.first.word.startswith("würde")
    return relative and not past and not any(negates(t) for t in above.tokens if t.id < hit.clause.first.id)


def _commented(view: View) -> bool:
    """Whether a *wie* clause frames the content, which keeps its mood there: "wie Anna schreibt, wäre das neu"."""
    return any(t.word == "wie" for t in view.reporting)


def _missed(hit: Hit) -> bool:
    """Whether what was not done is a reproach or a missed chance: "er hätte fragen sollen, fragen können"."""
    if not hit.first.word.startswith("hätte"):
        return False
    subject = antecedent(hit.clause.syntax, hit.clause.subject)
    somebody = subject.upos in ("PRON", "PROPN") or classify_noun(subject.lemma) is not None
    supposed = any(is_condition(clause) for clause in hit.clause.syntax.clauses)
    chance = "können" in hit.words and somebody and not supposed and subject.word not in ("es", "das", "dies")
    return chance or not {"müssen", "sollen", "dürfen"}.isdisjoint(hit.words)


def _compared(hit: Hit, view: View) -> bool:
    """Whether a comparison supposes something unreal: "als wäre …", "als ob …"."""
    head = hit.clause.head
    opener = next((t for t in view.sentence.subtree(head) if t.upos != "PUNCT"), head)
    return hit.before().word == "als" or opener.word in ("als", "ob")


def _supposed(hit: Hit, view: View) -> bool:
    """Whether the content supposes something: "damit wäre …", "ein Verkauf würde …"; not the *so* of a frame."""
    said = [t.word for t in view.sentence.tokens if t.id in view.content and t.upos not in ("PUNCT", "CCONJ")]
    near = {t.word for t in hit.near} & set(said)
    return not near.isdisjoint(words("hedging.suppositions")) or _opens(said[0] if said else "") or _is_event(hit, view)


def _is_event(hit: Hit, view: View) -> bool:
    """Whether the subject is some event that has not come about: "eine Schließung wäre teuer"; not what had been."""
    subject = hit.clause.subject
    article = any(k.word in ("ein", "eine") for k in view.sentence.children(subject)) if subject else False
    perfect = any(t.xpos in ("VVPP", "VAPP") for t in _cluster(hit))
    return article and not perfect and classify_noun(subject.lemma) is None


def _opens(word: str) -> bool:
    """Whether a clause that begins with this word may suppose what it names: "ohne Hilfe …", "ein Streik …"."""
    return word in words("hedging.supposing_openers")


def _future_of_the_past(hit: Hit, view: View) -> bool:
    """Whether ``würde`` is the future of a past report or thought: "es war klar, wer gewinnen würde".

    In a report the past is a perfect in Konjunktiv: "er habe gewusst, wer gewinnen würde".
    """
    head = hit.clause.head
    above = view.sentence.head(head)
    opener = next((t for t in view.sentence.subtree(head) if t.upos != "PUNCT"), head)
    subordinate = opener.word in ("dass", "daß") or opener.word in words("hedging.question_openers")
    if not above or not subordinate or not hit.first.word.startswith("würde") or _has_condition(hit, view):
        return False
    verb = view.clause(above).finite
    if verb.feat("Mood") == "Sub":
        return above.xpos == "VVPP" and verb.lemma in ("haben", "sein")
    return verb.feat("Tense") == "Past"


def _substitute(hit: Hit, view: View) -> bool:
    """Whether a Konjunktiv II without a condition only goes on with a report.

    It does with an adverb of what is the case (``häufig``, ``derzeit``), as a perfect or a passive in the plural, which
    say nothing else than the Konjunktiv I that looks like an indicative, and among sentences in Konjunktiv I.
    """
    word = hit.first.word
    strong = not word.startswith(endings("hedging.weak_subjunctives"))
    if "wohl" in hit.words or _has_condition(hit, view):
        return False
    indicative = view.author or (view.family.adverbial and not view.family.clausal)
    factual = indicative and hit.words & words("hedging.factual_marks")
    if not (_plural(hit.first) or strong):
        return bool(factual) and word in ("hätte", "wäre") and _plain_perfect(hit, view)
    if factual:
        return True
    return view.author and (_plain_perfect(hit, view) or _plain_passive(hit, view) or _among_reports(hit, view))


def _plain_perfect(hit: Hit, view: View) -> bool:
    """Whether ``hätten`` or ``wären`` forms a perfect, without a modal verb and without a supposition before it."""
    cluster = _cluster(hit)
    participle = any(t.xpos in ("VVPP", "VAPP") for t in cluster)
    modal = any(t.xpos.startswith("VM") for t in (*cluster, *hit.near) if t is not hit.first)
    plain = participle and not modal and hit.first.word.startswith(("hätte", "wäre"))
    return plain and not _supposes(hit, view)


def _plain_passive(hit: Hit, view: View) -> bool:
    """Whether ``würden`` forms the passive of what is done, without a supposition: "auch Stühle würden gesucht"."""
    plain = hit.first.word == "würden" and hit.clause.head.xpos == "VVPP" and hit.clause.passive
    return plain and not _supposes(hit, view)


def _supposes(hit: Hit, view: View) -> bool:
    """Whether a word in the clause or before it supposes something."""
    opener = next((t for t in view.sentence.tokens if t.upos not in ("PUNCT", "CCONJ")), hit.first)
    return bool(hit.words & words("hedging.suppositions")) or _opens(opener.word)


def _among_reports(hit: Hit, view: View) -> bool:
    """Whether the sentence, or one beside it in the paragraph, holds a Konjunktiv I that is no report within it."""
    near = syntaxes(view.article)[max(0, view.index - 1) : view.index + 2]
    if "\n" in view.article.text[near[0].sentence.begin : near[-1].sentence.end]:
        return False
    for syntax in near:
        for token in syntax.sentence.tokens:
            if not is_finite(token) or token.feat("Mood") != "Sub" or token.feat("Tense") == "Past":
                continue
            head = syntax.clause_around(token).head
            foreign = syntax is view.syntax and head.deprel in ("ccomp", "acl") and head.head != hit.clause.head.id
            if not foreign:
                return True
    return False


@condition
def not_due(hit: Hit, view: View) -> bool:
    """``müsste`` of what would be, not of what a day will bring ("am 20. August müsste das Land zahlen")."""
    if _has_condition(hit, view) or _supposed(hit, view) or hit.words & words("hedging.supposing_openers"):
        return True
    return hit.words.isdisjoint(words("hedging.months") | words("hedging.weekdays"))


def _is_state(token: Token, view: View) -> bool:
    """Whether a phrase says how things stand: "in Sicht, vom Tisch, außer Gefahr"; not where light falls."""
    case = view.syntax.case_of(token)
    bare = not any(k.deprel == "det" for k in view.sentence.children(token))
    return case.word in words("hedging.state_cases") and (bare or case.word == "vom") and token.upos == "NOUN"


@condition
def seeming(hit: Hit, view: View) -> bool:
    """``scheinen`` as evidence: with a zu-infinitive, a predicate or "es scheint, dass"; not of light."""
    if not is_finite(hit.first) and hit.first.feat("VerbForm") != "Inf":
        return False
    if any(t.word in ("mag", "mögen") for t in hit.near):
        return False  # "so seltsam das scheinen mag" concedes
    if any(map(has_zu, view.sentence.tokens)):
        return True
    kids = view.sentence.children(hit.first)
    beside = hit.first is not hit.clause.head or view.sentence.head(hit.first).xpos == "VVPP"  # "scheinen gezählt"
    predicate = beside or any(k.upos == "ADJ" or k.xpos == "ADJD" or k.deprel == "xcomp" for k in kids)
    predicate = predicate or any(_is_state(k, view) for k in kids) or not hit.words.isdisjoint(("mir", "uns"))
    forms = [t.word for t in view.sentence.tokens]
    return predicate or complement(hit, view) == "dass" or "so" in forms or (",", "als") in pairwise(forms)

"""Reported speech act with an object: *X fordert Y*, *X warnt vor Y*, *X bezeichnet Y als Z*.

The proposition is a noun phrase ("erzählte Rede", "reported"); the statement is the whole clause with its source.
Concessive and contrasting clauses around it are the author's and stay outside.
"""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from attribution.article import Spans, subtract_spans
from attribution.construction import Example, Gap, NotExample, Reading
from attribution.document import Stance, StatementType
from attribution.find import Find, Holder
from attribution.lexicons import Verb, find_carrier, find_noun, is_factual
from attribution.mentions import holder
from attribution.patterns import Match, token
from attribution.predicates import reporting_verb
from attribution.roles import clause_spans, verb_find
from attribution.subjects import agent, can_speak, is_abstract, is_oblique, subject_holder, swapped
from attribution.syntax import Clause, Syntax, is_finite, is_konjunktiv_1
from attribution.tree import Token

FRAMES = ("np", "pp", "als", "fuer")
_NO_COMPLEMENT = frozenset("um ohne statt anstatt".split())
_ASIDE = frozenset("obwohl obgleich während wobei wohingegen".split())
_OTHER_SENSES = {
    "anführen": ("liste", "tabelle", "rangliste", "feld"),
    "anmelden": ("insolvenz", "konkurs"),
    "belegen": ("rang", "platz", "spitze"),
    "erfahren": ("auftrieb", "schaden", "aufschwung"),
    "fordern": ("opfer", "leben", "tote", "toter", "verletzte", "verletzter", "tribut"),
    "sehen": ("zuschauer", "besucher"),
    "verwerfen": ("elfmeter", "siebenmeter"),
}
"""Objects with which a verb means something else, by their endings."""
_CONTRACTED = {
    "am": "an",
    "vom": "von",
    "zum": "zu",
    "zur": "zu",
    "im": "in",
    "ins": "in",
    "aufs": "auf",
    "fürs": "für",
    "übers": "über",
}
_MEASURED = {"yes": 0.55, "rare": 0.3, "no": 0.1}
_CONFIRMED = 0.8
_SAID = ("statement", "report", "finding")


def _reports(tok: Token, syntax: Syntax) -> bool:
    clause = syntax.clause(tok)
    if clause is None or clause.finite is None or clause.kind == "zu":
        return False
    entry = reporting_verb(syntax, clause, *FRAMES)
    return entry is not None and entry.np != "no" and has_object(syntax, clause, entry)


PATTERN = token("verb", where=_reports)

EXAMPLES = [
    Example("[content: [source: Die Gewerkschaft] [cue: fordert] höhere Löhne.]"),
    Example("[content: [source: Der Arzt] [cue: warnte] vor einer zweiten Welle.]"),
    Example("[content: [source: Die Opposition] [cue: bezeichnete] den Haushalt als unseriös.]"),
    Example("[content: Den Entwurf [cue: bezeichnete] [source: die Ministerin] als gelungen.]"),
    Example("[content: Der Brand [cue: wurde] von [source: der Polizei] [cue: bestätigt].]"),
    Example("Obwohl noch Schnee liegt, [content: [cue: fordert] [source: die Partei] höhere Steuern]"),
]
NOT_EXAMPLES = [
    NotExample("Der Unfall forderte drei Todesopfer.", "an event claims victims"),
    NotExample("Die Firma baut eine Halle.", "no reporting verb"),
]
GAPS = [Gap("Der Verein will den Platz im Mai sanieren.", "an intention, annotated in one of five cases")]


def own_tokens(syntax: Syntax, clause: Clause) -> tuple[Token, ...]:
    """The words of a clause without its subordinate clauses."""
    return tuple(t for t in clause.tokens if syntax.clause_of(t) is clause)


def prepositions(syntax: Syntax, clause: Clause) -> frozenset[str]:
    """The prepositions of a clause's own phrases, wherever the tree hangs them; contractions give theirs."""
    words = (t.text.lower() for t in own_tokens(syntax, clause) if t.upos == "ADP" and t.deprel == "case")
    return frozenset(_CONTRACTED.get(w, w) for w in words)


def has_predicate(syntax: Syntax, clause: Clause, entry: Verb) -> bool:
    """Whether a clause says what something is called or held for ("als", "für")."""
    words = own_tokens(syntax, clause)
    particle = any(
        t.text.lower() == "als" and t.id > clause.first.id and t.upos != "SCONJ" and t.xpos != "KOUS" for t in words
    )
    return ("als" in entry.frames and particle) or ("fuer" in entry.frames and "für" in prepositions(syntax, clause))


def has_object(syntax: Syntax, clause: Clause, entry: Verb) -> bool:
    """Whether the clause has the nominal complement that its verb reports with."""
    if has_predicate(syntax, clause, entry):
        return True
    if "pp" in entry.frames and prepositions(syntax, clause) & set(entry.preps):
        return True
    if "np" not in entry.frames:
        return False
    if clause.passive:
        return clause.subject is not None and clause.subject.upos in ("NOUN", "PROPN", "X")
    return bare_object(syntax, clause) is not None


def bare_object(syntax: Syntax, clause: Clause) -> Token | None:
    """The accusative object of a verb; with the object first, the noun that the tree took for the subject."""
    kids = [
        k for k in syntax.sentence.children(clause.head) if k.upos in ("NOUN", "PROPN") and syntax.case_of(k) is None
    ]
    found = next((k for k in kids if k.deprel == "obj" or (k.deprel == "obl:arg" and k.feat("Case") != "Dat")), None)
    if found is not None and found is not swapped(syntax, clause):
        return found
    subject = clause.subject
    return (
        subject
        if subject is not None and subject.upos in ("NOUN", "PROPN") and swapped(syntax, clause) is not None
        else None
    )


def speaker(syntax: Syntax, clause: Clause, entry: Verb) -> Holder | None:
    """Who speaks in a clause with an object, ``None`` where it is nobody or nothing that speaks."""
    if clause.passive:
        found = agent(syntax, clause)
        return found if found is not None and found.head is not None and can_speak(found.head) else None
    behind = swapped(syntax, clause)
    if behind is not None:
        return holder(syntax, behind)
    source = subject_holder(syntax, clause)
    if source is None or source.head is None or is_oblique(syntax, source.head):
        return None
    head = _antecedent(syntax, clause, source.head)
    if can_speak(head) or head.text.lower().startswith("dies") or head.text.lower() in ("er", "sie"):
        return source
    if head.upos == "NOUN" and (find_carrier(head.lemma) is not None or head.lemma == "Prozent"):
        return source  # a text speaks ("die Schätzung beziffert"), and so do those who were asked ("75 Prozent")
    nominal = head.upos in ("NOUN", "ADJ") and not is_abstract(head)
    return source if nominal and entry.np == "yes" else None


def without_complement(syntax: Syntax, clause: Clause, entry: Verb, source: Holder) -> Holder:
    """The source without the phrase that the verb needs: "während *die Polizei* von Betrug spricht"."""
    head = source.head
    if head is None or clause.kind == "main":
        return source
    for kid in syntax.sentence.children(head):
        case = syntax.case_of(kid)
        if case is None or _CONTRACTED.get(case.text.lower(), case.text.lower()) not in entry.preps:
            continue
        last = syntax.phrase(kid)[-1]
        if case.id > head.id and last.id == clause.verbs[0].id - 1:
            before = syntax.sentence.tokens[case.id - 2]
            return attrs.evolve(source, spans=subtract_spans(source.spans, [(before.end, last.end)]))
    return source


def _antecedent(syntax: Syntax, clause: Clause, subject: Token) -> Token:
    """The noun that a relative pronoun stands for, where the tree names one; else the subject itself."""
    noun = syntax.sentence.head(clause.head) if subject.xpos.startswith("PREL") else None
    return noun if noun is not None and noun.upos == "NOUN" and noun.id < subject.id else subject


def complemented(syntax: Syntax, clause: Clause) -> bool:
    """Whether a dass-, ob- or infinitive clause completes the verb, so that another construction reads it.

    Purpose clauses ("um … zu") and clauses that complete a noun right before them do not.
    """
    for other in syntax.clauses:
        if (
            other is clause
            or other.kind not in ("dass", "ob", "zu")
            or syntax.sentence.head(other.head) not in (clause.head, *clause.aux)
        ):
            continue
        first = next((t for t in other.tokens if t.upos != "PUNCT"), other.head)
        comma = syntax.next(other.tokens[0], -1)
        noun = syntax.next(comma, -1) if comma is not None and comma.text == "," else None
        if first.text.lower() in _NO_COMPLEMENT:
            continue
        if (
            noun is not None
            and noun.upos == "NOUN"
            and (is_factual(noun.lemma) or find_noun(noun.lemma))
            and syntax.clause_of(noun) is clause
        ):
            continue
        return True
    return False


def reported_spans(syntax: Syntax, clause: Clause) -> Spans:
    """The clause up to a colon or semicolon that another one follows, without concessive clauses at its edges and
    without an opening phrase that holds a relative clause.
    """
    spans = clause_spans(syntax, clause)
    if not spans:
        return ()
    for other in syntax.clauses:
        if (
            other.kind not in ("adverbial", "other", "main")
            or other.tokens[0].text.lower() not in _ASIDE
            or clause.head in other.tokens
        ):
            continue
        low, high = other.tokens[0], other.tokens[-1]
        before, after = syntax.next(low, -1), syntax.next(high)
        if after is not None and after.text == "," and low.begin <= spans[0][0] + 1:
            spans = subtract_spans(
                spans, [(0, syntax.sentence.tokens[min(after.id, len(syntax.sentence.tokens) - 1)].begin)]
            )
        elif before is not None and before.text == "," and high.end >= spans[-1][1] - 1:
            spans = subtract_spans(spans, [(before.begin, spans[-1][1])])
    behind = [t for t in syntax.sentence.tokens[clause.head.id :] if t.begin < spans[-1][1]]
    mark = next((t for t in behind if t.text in (";", ":")), None)
    if mark is not None and any(is_finite(t) for t in behind if t.id > mark.id):
        spans = subtract_spans(spans, [(mark.begin, spans[-1][1])])
    first, finite = clause.first, clause.finite
    if first.upos == "ADP" and finite is not None:
        aside = any(o.kind == "relative" and first.id < o.head.id < finite.id for o in syntax.clauses)
        if aside and spans and spans[0][0] <= first.begin < finite.begin:
            spans = subtract_spans(spans, [(spans[0][0], finite.begin)])
    return spans


def other_sense(syntax: Syntax, clause: Clause) -> bool:
    """Whether the object shows that a verb does not report: an event *fordert* victims, a team *führt* a table *an*."""
    nouns = _OTHER_SENSES.get(clause.lemma, ())
    return any(t.lemma.lower().endswith(nouns) for t in own_tokens(syntax, clause)) if nouns else False


def is_background(clause: Clause) -> bool:
    """Whether a clause only recalls a report: relatives and the pluperfect are annotated in one of four cases."""
    past = (
        clause.finite is not None
        and clause.finite.lemma in ("haben", "sein")
        and clause.finite.feat("Tense") == "Past"
        and clause.finite is not clause.head
    )
    return clause.kind in ("relative", "w") or (
        past and clause.finite is not None and clause.finite.feat("Mood") != "Sub"
    )


def is_confirmed(syntax: Syntax, clause: Clause, entry: Verb) -> bool:
    """Whether a verb of confirming has what others said or found for its object."""
    said = clause.subject if clause.passive else bare_object(syntax, clause)
    carrier = find_carrier(said.lemma) if said is not None and entry.stance is Stance.ENDORSING else None
    return carrier is not None and carrier.kind in _SAID


def _is_told(finite: Token) -> bool:
    """Whether the report is itself reported or conditional: Konjunktiv I, *würde*, *hätte*."""
    unreal = finite.feat("Mood") == "Sub" and finite.lemma in ("werden", "haben")
    return unreal or is_konjunktiv_1(finite)


def build(reading: Reading, syntax: Syntax, match: Match) -> Iterator[Find]:
    """One find for the clause."""
    clause = syntax.clause(match["verb"])
    entry = reporting_verb(syntax, clause, *FRAMES) if clause is not None else None
    if clause is None or entry is None or complemented(syntax, clause) or other_sense(syntax, clause):
        return
    if clause.kind in ("main", "other") and clause.finite is not None and _is_told(clause.finite):
        return
    source = speaker(syntax, clause, entry)
    spans = reported_spans(syntax, clause)
    if source is None or not spans:
        return
    source = without_complement(syntax, clause, entry, source)
    confidence = 0.55 if has_predicate(syntax, clause, entry) else _MEASURED[entry.np]
    if is_confirmed(syntax, clause, entry):
        confidence = _CONFIRMED
    if is_background(clause):
        confidence *= 0.5
    yield verb_find(
        syntax,
        clause,
        entry,
        spans,
        "verb_object",
        kind=StatementType.REPORTED,
        source=source,
        frame=(),
        confidence=confidence,
    )

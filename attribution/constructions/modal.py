"""Hearsay *sollen*: the culprit is said to have fled ("Der Täter soll geflohen sein").

The quotative reading (Diewald 1999; Mortelmans 2000): *soll/sollen* in the present indicative with a perfect
infinitive, or with a stative one. Duties and purposes (plain and passive infinitives) are plans, and plans are the
author's, though behind a report a few are what its source announced. The source, where there is one, is the one that
speaks in the sentences before.
"""

from collections.abc import Iterator

from attribution.document import Level, Stance, StatementType
from attribution.grammar.clauses import Clause, Syntax
from attribution.grammar.morphology import is_finite
from attribution.grammar.patterns import Match, token
from attribution.grammar.roles import clause_spans
from attribution.reading.carried import carried
from attribution.reading.construction import Example, Gap, NotExample
from attribution.reading.find import Find
from attribution.reading.reading import Reading
from attribution.reading.settle import is_likely
from attribution.tree import Token

STAGE = 3

_STATIVE = frozenset(
    (
        "sein haben geben existieren betragen liegen befinden stehen besitzen "
        "reichen stammen gehören kennen wissen leben umfassen kosten gehen"
    ).split()
)
_PURPOSE = frozenset(("künftig", "zukünftig", "bald", "demnächst", "bis", "ab", "morgen"))


def _hearsay(tok: Token, syntax: Syntax) -> bool:
    if tok.feat("Mood") == "Sub" or tok.text.lower() not in ("soll", "sollen"):
        return False
    clause = syntax.clause_of(tok)
    if clause is None or not (is_finite(tok) or clause.finite is None):
        return False
    return clause is not None and hearsay(syntax, clause)


PATTERN = token("modal", lemma="sollen", where=_hearsay)

EXAMPLES = [
    Example("[content: Der Fahrer [cue: soll] betrunken gewesen sein.]"),
    Example("[content: Bei dem Stoff [cue: soll] es sich um Säure handeln.]"),
    Example("[content: Der Mann [cue: soll] das Haus gestürmt und um sich geschossen haben.]"),
    Example("[content: Unter den Opfern [cue: sollen] sich Kinder befinden.]"),
    Example("[content: Zwei Männer [cue: sollen] den Laden überfallen haben.]"),
    Example("[source: Der Rektor] nannte Einzelheiten. [content: Die Diebe [cue: sollen] vom Dach gekommen sein.]"),
]
NOT_EXAMPLES = [
    NotExample("Die Brücke soll bis Ende Mai saniert werden.", "a plan"),
    NotExample("Der Saal soll neu gestrichen werden.", "a plan: no report before"),
    NotExample("Kinder sollen leise sein, wenn andere schlafen.", "a duty"),
]
GAPS = [
    Gap("Das Medikament soll Schmerzen lindern.", "claim or purpose: the sentence does not tell"),
    Gap(
        "Der Rektor nannte Einzelheiten. Die Klassen sollen neue Räume beziehen.",
        "behind a report a plan may be what was announced; annotated in one of twenty cases",
    ),
]


def reading_of(syntax: Syntax, clause: Clause) -> str:
    """The infinitive under *sollen*: ``perfect``, ``state``, ``passive``, ``other``; ``plan`` where planning shows."""
    head, aux = clause.head, [a for a in clause.aux if a.lemma != "sollen"]
    participle = head.xpos == "VVPP" or head.feat("VerbForm") == "Part"
    if participle and not aux:  # "soll gestürmt und gefeuert haben": the auxiliary stands with the second verb
        joined = (syntax.clause(k) for k in syntax.sentence.children(head) if k.deprel == "conj")
        aux = next(([a for a in c.aux if a.lemma != "sollen"] for c in joined if c is not None), [])
    lemmas = {a.lemma for a in aux}
    planned = any(t.text.lower() in _PURPOSE for t in clause.tokens)
    if any(a.xpos == "VAPP" or a.text.lower() in ("gewesen", "worden", "gehabt") for a in aux) or "haben" in lemmas:
        return "perfect"
    if planned:
        return "plan"
    if participle and "sein" in lemmas:
        return "perfect"
    if participle and "werden" in lemmas:
        return "passive"
    words = {t.text.lower() for t in clause.tokens}
    if head.lemma in _STATIVE or "sein" in lemmas or {"sich", "um", "handeln"} <= words:
        return "state"
    return "other"


def hearsay(syntax: Syntax, clause: Clause) -> bool:
    """Whether *sollen* can tell what somebody said: states of bare plurals ("Kinder sollen leise sein") are duties."""
    subject = clause.subject
    bare = (
        subject is not None
        and (clause.finite is None or subject.id < clause.finite.id)
        and subject.feat("Number") == "Plur"
        and not any(k.upos in ("DET", "NUM") for k in syntax.sentence.children(subject))
    )
    kind = reading_of(syntax, clause)
    return kind != "state" or not (bare and subject is not None and subject.upos == "NOUN")


def confidence(kind: str, after_report: bool) -> float:
    """Share of such clauses that were hearsay on annotated text, by infinitive and by what the sentence before is."""
    measured = {"perfect": (0.6, 0.92), "state": (0.45, 0.6), "passive": (0.25, 0.6), "other": (0.2, 0.5)}
    return measured.get(kind, (0.2, 0.2))[after_report]


def build(reading: Reading, syntax: Syntax, match: Match) -> Iterator[Find]:
    """One find for the clause, unless a report with a frame holds it already."""
    modal = match["modal"]
    clause = syntax.clause_of(modal)
    if clause is None:
        return
    spans = clause_spans(syntax, clause)
    if not spans:
        return
    inside = [
        f for f in reading.touching(syntax.index) if is_likely(f) and any(b <= modal.begin < e for b, e in f.content)
    ]
    split = clause.head.deprel in ("conj", "parataxis") and clause.kind == "main" and not clause.shared_subject
    if inside and not (split and all(f.begin < spans[0][0] for f in inside)):
        return
    if reading.article.quotation_at(modal.begin):
        return
    yield Find(
        construction="modal",
        type=StatementType.FREE_INDIRECT,
        content=spans,
        holder=inside[-1].holder if inside else carried(reading, syntax.index, 5, subjects=False),
        cue=((modal.begin, modal.end),),
        lemma="sollen",
        stance=Stance.DISTANCING,
        level=Level.MEDIUM,
        confidence=confidence(
            reading_of(syntax, clause), any(f.confidence >= 0.5 for f in reading.anchored(syntax.index - 1))
        ),
        anchor=syntax.index,
    )

"""Hearsay *sollen*: the culprit is said to have fled ("Der Täter soll geflohen sein").

The quotative reading (Diewald 1999; Mortelmans 2000): *soll/sollen* in the present indicative with a perfect
infinitive, or with a stative one. Duties and purposes (plain and passive infinitives) are plans, and plans are the
author's, though behind a report a few are what its source announced. The source, where there is one, is the one that
speaks in the sentences before.
"""

from collections.abc import Iterator

from attribution.document import Level, Stance, StatementType
from attribution.grammar.clauses import Clause, Syntax
from attribution.grammar.modals import Sollen, sollen
from attribution.grammar.morphology import is_finite
from attribution.grammar.patterns import TokenMatch, token
from attribution.grammar.roles import clause_spans
from attribution.reading.carried import carried
from attribution.reading.construction import Construction, Example, Gap, NotExample, Stage, each
from attribution.reading.find import Find
from attribution.reading.reading import Reading
from attribution.reading.settle import is_likely
from attribution.tree import Token

_CONFIDENCE: dict[Sollen, tuple[float, float]] = {
    "perfect": (0.6, 0.92),
    "state": (0.45, 0.6),
    "passive": (0.25, 0.6),
    "other": (0.2, 0.5),
    "plan": (0.2, 0.2),
}
"""Share of such clauses that were hearsay on annotated text, elsewhere and behind a report."""


def _hearsay(modal: Token, syntax: Syntax) -> tuple[Clause, Sollen] | None:
    """The clause whose *sollen* can tell what somebody said, and its infinitive."""
    clause = syntax.clause_of(modal)
    if clause is None or not is_finite(modal):
        return None
    infinitive = sollen(clause, modal)
    if infinitive != "perfect" and syntax.sentence.tokens[-1].text == "?":  # "Was soll daran falsch sein?"
        return None
    return None if infinitive == "state" and _is_bare(clause) else (clause, infinitive)


def _is_bare(clause: Clause) -> bool:
    """Whether the subject in front is a bare plural, whose states are duties: "Kinder sollen leise sein"."""
    subject = clause.subject
    return (
        subject.upos == "NOUN"
        and subject.id < clause.finite.id
        and subject.feat("Number") == "Plur"
        and not any(k.upos in ("DET", "NUM") for k in clause.syntax.sentence.children(subject))
    )


PATTERN = token(lemma="sollen", text=("soll", "sollen"), where=_hearsay)

EXAMPLES = [
    Example("[content: Der Fahrer [cue: soll] betrunken gewesen sein.]"),
    Example("[content: Bei dem Stoff [cue: soll] es sich um Säure handeln.]"),
    Example("[content: Der Mann [cue: soll] das Haus gestürmt und um sich geschossen haben.]"),
    Example("[content: In dem Tal [cue: soll] es Wölfe geben.]"),
    Example("[content: Der Täter [cue: soll] sich in Rom aufhalten.]"),
    Example("[content: Unter den Opfern [cue: sollen] sich Kinder befinden.]"),
    Example("[content: Zwei Männer [cue: sollen] den Laden überfallen haben.]"),
    Example("[content: Der Händler [cue: soll] mit gefälschten Uhren handeln.]"),
    Example("[source: Der Rektor] nannte Einzelheiten. [content: Die Diebe [cue: sollen] vom Dach gekommen sein.]"),
    Example("[content: Kinder [cue: sollen] gelacht haben.]"),
    Example("[content: Drei Männer [cue: sollen] in Rom leben.]"),
    Example("[content: Die Männer [cue: sollen] in Rom leben.]"),
    Example("[content: Er [cue: soll] in Rom leben.]"),
    Example("[content: Er [cue: soll] sich in Rom aufhalten.]"),
    Example("[content: Der Händler [cue: soll] Zugang zu den Akten haben.]"),
    Example("[content: Der Händler [cue: soll] vier Läden haben und keine Zeit verlieren.]"),
    Example("[content: Die Suppe [cue: soll] kalt sein.]"),
    Example("[content: Der Fahrer [cue: soll] geflohen sein.]"),
    Example("[content: Der Täter [cue: soll] festgenommen worden sein.]"),
    Example("Im Netz steht ein Bild, [content: das den Neubau zeigen [cue: soll].]"),
    Example("[content: Die Dokumente [cue: sollen] den Betrug belegen.]"),
]
NOT_EXAMPLES = [
    NotExample("Die Brücke soll bis Ende Mai saniert werden.", "a plan"),
    NotExample("Der Anbau soll im Juni fertig sein.", "a plan"),
    NotExample("Der Saal soll neu gestrichen werden.", "a plan: no report before"),
    NotExample("Im Museum hängt ein Plan, der den Gästen den Weg zeigen soll.", "a purpose"),
    NotExample("Kinder sollen leise sein, wenn andere schlafen.", "a duty"),
    NotExample("Der Rektor nannte Einzelheiten. Die Klassen sollen ab Mai neue Räume beziehen.", "a plan with a date"),
    NotExample("Der Fahrer soll bis Mittag geflohen sein.", "a plan with a date"),
    NotExample("Die Brücke hat saniert werden sollen.", "an intention"),
    NotExample("Das Geld soll den Kindern Mut geben.", "a purpose; *es* gibt is a state"),
    NotExample("Der Zaun soll die Wölfe aufhalten.", "a purpose; *sich* aufhalten is a state"),
    NotExample("Die Kinder sollen Gelegenheit haben, zu lesen.", "what is granted"),
    NotExample("Was soll daran falsch sein?", "a question, which doubts"),
    NotExample("Die Kinder sollen Gelegenheit haben, den Hof zu sehen.", "a purpose"),
    NotExample("Das Gesetz soll den Mietern die Möglichkeit geben, zu klagen.", "a purpose"),
    NotExample("Zwei Ochsen sollen den Wagen aufhalten.", "a purpose: nobody stays there"),
    NotExample("Die Polizei teilte mit, dass der Fahrer betrunken gewesen sein soll.", "in what the police said"),
    NotExample("Laut Polizei war der Fahrer müde und soll betrunken gewesen sein.", "in what the police said"),
    NotExample("Laut Polizei floh der Fahrer, der betrunken gewesen sein soll.", "in what the police said"),
    NotExample("Der Fahrer soll geflohen sein, teilte die Polizei mit.", "what the police said"),
]
GAPS = [
    Gap("Das Medikament soll Schmerzen lindern.", "claim or purpose: the sentence does not tell"),
    Gap(
        "Der Rektor nannte Einzelheiten. Die Klassen sollen neue Räume beziehen.",
        "behind a report a plan may be what was announced; annotated in one of twenty cases",
    ),
]


def build(reading: Reading, match: TokenMatch[tuple[Clause, Sollen]]) -> Iterator[Find]:
    """One find for the clause, unless a report with a frame holds it already."""
    index, modal = match.syntax.index, match.token
    clause, infinitive = match.found
    spans = clause_spans(clause)
    around = [f for f in reading.touching(index) if is_likely(f) and f.content.holds(modal.begin)]
    split = clause.head.deprel in ("conj", "parataxis") and clause.kind == "main" and not clause.shared_subject
    if around and not (split and all(f.begin < spans[0][0] for f in around)):
        return
    reported = any(f.confidence >= 0.5 for f in reading.anchored(index - 1))
    yield Find(
        type=StatementType.FREE_INDIRECT,
        content=spans,
        holder=around[-1].holder if around else carried(reading, index, 5, subjects=False),
        cue=((modal.begin, modal.end),),
        lemma="sollen",
        stance=Stance.DISTANCING,
        level=Level.MEDIUM,
        confidence=_CONFIDENCE[infinitive][reported],
    )


CONSTRUCTION = Construction(
    __name__,
    __doc__,
    read=each(PATTERN, build),
    examples=EXAMPLES,
    not_examples=NOT_EXAMPLES,
    gaps=GAPS,
    stage=Stage.HEARSAY,
)

"""Hearsay *sollen*: "Der Täter soll geflohen sein."

The quotative reading (Diewald 1999; Mortelmans 2000): *soll/sollen* in the present indicative with a perfect
infinitive, or with a stative one. Plans, duties and purposes (plain and passive infinitives, future dates) are not
meant. The source, where there is one, is the one that speaks in the sentences before.
"""

from collections.abc import Iterator

from attribution.construction import Example, Gap, NotExample, Reading
from attribution.document import Level, Stance, StatementType
from attribution.find import Find
from attribution.patterns import Match, token
from attribution.roles import clause_spans
from attribution.speakers import carried
from attribution.syntax import Clause, Syntax, is_finite
from attribution.tree import Token

STAGE = 3

_STATIVE = frozenset("sein haben geben existieren betragen liegen befinden stehen besitzen reichen stammen gehören kennen wissen leben umfassen kosten gehen".split())
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
    Example("[content: Zwei Männer [cue: sollen] den Laden überfallen haben.]"),
]
NOT_EXAMPLES = [
    NotExample("Die Brücke soll bis Ende Mai saniert werden.", "a plan"),
    NotExample("Kinder sollen leise sein, wenn andere schlafen.", "a duty"),
]
GAPS = [Gap("Das Medikament soll Schmerzen lindern.", "claim or purpose: the sentence does not tell")]


def hearsay(syntax: Syntax, clause: Clause) -> bool:
    """Whether an infinitive under *sollen* reads as hearsay: perfect, or stative without a sign of planning."""
    head, aux = clause.head, [a for a in clause.aux if a.lemma != "sollen"]
    participle = head.xpos == "VVPP" or head.feat("VerbForm") == "Part" or head.upos == "ADJ"
    lemmas = {a.lemma for a in aux}
    planned = any(t.text.lower() in _PURPOSE for t in clause.tokens)
    if participle and head.upos != "ADJ" and (lemmas & {"haben"} or ("sein" in lemmas and not planned)):
        return True
    if any(a.xpos in ("VAPP",) or a.text.lower() in ("gewesen", "worden", "gehabt") for a in aux):
        return True
    if participle and "werden" in lemmas:
        return False
    stative = head.lemma in _STATIVE or ("sein" in lemmas)
    subject = clause.subject
    generic = subject is not None and subject.feat("Number") == "Plur" and not any(k.upos in ("DET", "NUM") for k in syntax.sentence.children(subject)) and subject.upos == "NOUN"
    return stative and not planned and not generic


def build(reading: Reading, syntax: Syntax, match: Match) -> Iterator[Find]:
    """One find for the clause, unless a report with a frame holds it already."""
    modal = match["modal"]
    clause = syntax.clause_of(modal)
    if clause is None:
        return
    spans = clause_spans(syntax, clause)
    if not spans:
        return
    inside = [f for f in reading.touching(syntax.index) if any(b <= modal.begin < e for b, e in f.content)]
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
        confidence=0.6,
        anchor=syntax.index,
    )

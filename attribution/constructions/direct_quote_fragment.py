"""Quoted fragment inside a report: *sagte, die Bahn sei „am Ende“*; or in a clause that reports nothing.

"Mixed quotation": the marks hold words of the source inside the author's syntax. Within a reported statement the
fragment takes over its source and frame; elsewhere who acts in its clause speaks, else whoever spoke last.
"""

from collections.abc import Iterator

import attrs

from attribution.document import StatementType
from attribution.document.spans import Spans
from attribution.grammar.clauses import Clause
from attribution.grammar.mentions import Holder
from attribution.grammar.predicates import negated
from attribution.grammar.speakers import can_speak
from attribution.grammar.subjects import subject_holder
from attribution.lexicons import words
from attribution.reading.carried import carried
from attribution.reading.construction import Construction, Example, NotExample, Stage
from attribution.reading.find import Find
from attribution.reading.quotes.argument import frame_argument
from attribution.reading.quotes.frames import QuoteFrame, inscribed
from attribution.reading.quotes.marks import Marks, unframed_marks
from attribution.reading.quotes.outer import outer_report
from attribution.reading.reading import Reading
from attribution.reading.settle import is_likely
from attribution.tree import NO_TOKEN

EXAMPLES = [
    Example(
        "Die Trainerin lobte alle. [source: Der Verein] feierte den Sieg als [content: „größten Tag seit Jahren“]."
    ),
    Example("Die Ministerin lobte den Plan. [source: Das Spiel] wollte [content: „noch einmal ganz neu beginnen“]."),
    Example("[source: Die Ministerin] lobte den Plan. Der Regen kam [content: „ganz und gar zur rechten Zeit“]."),
    Example("[source: Die Ministerin] lobte den Plan. Er war [content: „am Rande der großen Stadt“]."),
    Example("[source: Die Ministerin] lobte den Plan. Die Bank wurde [content: „am Rande der großen Stadt“] gebaut."),
]
NOT_EXAMPLES = [
    NotExample("Die Zeitung „Neue Presse“ erscheint seit gestern nicht mehr.", "a name"),
    NotExample("Im ZDF-„Morgenmagazin“ sprach sich die Abgeordnete für den Umbau aus.", "a name behind a hyphen"),
    NotExample("Der Koch machte „no comment“.", "two words that nobody need have said"),
    NotExample("Der Koch baute ein Haus „am Rande“.", "what kind of house"),
]


def build(reading: Reading) -> Iterator[Find]:
    """Finds for quotations inside a find's content, and for fragments that somebody who acts may have said."""
    for marks, spans in unframed_marks(reading):
        outer = outer_report(reading, marks)
        if outer is not None:
            inner = frame_argument(marks)
            told = inner is not None and _told(outer, inner, marks)
            yield inner.find(spans, 0.85) if inner is not None and told else _nested(outer, spans)
        elif (frame := frame_argument(marks) or _voiced(reading, marks)) is not None:
            yield frame.find(spans, 0.75)


def _told(outer: Find, inner: QuoteFrame, marks: Marks) -> bool:
    """Whether a report tells that somebody else said the words: *laut Polizei rief der Täter „…“*."""
    clause = marks.syntax.clause_of(marks.top)
    if clause is not None and negated(clause):
        return False
    speaker = inner.holder.head if inner.holder is not None else NO_TOKEN
    said = inner.entry is not None and inner.entry.medium == "speech" and inner.cue != outer.cue
    return said and can_speak(speaker) and outer.content.holds(speaker.begin)


def _voiced(reading: Reading, marks: Marks) -> QuoteFrame | None:
    """Words in a sentence of the author's that reports nothing: *er wollte „noch einmal von vorn beginnen“*.

    Only a clause or phrase that begins in the middle of the sentence counts; the speaker is who acts in it, else
    whoever spoke last.
    """
    shortest = 5 if marks.before.upos in ("NOUN", "PROPN") else 3
    if not marks.lower or marks.so_called or len(marks.words) < shortest:
        return None
    clause = marks.syntax.clause_of(marks.top)
    speaker = _acting(clause) if clause is not None else None
    report = _report_beside(reading, marks) if speaker is None else None
    if report is not None:
        return QuoteFrame(marks.syntax, report.cue, report.lemma, report.holder, report.frame)
    return QuoteFrame(marks.syntax, (), "", speaker or carried(reading, marks.syntax.index, 4), ())


def _report_beside(reading: Reading, marks: Marks) -> Find | None:
    """The surest report of the sentence."""
    beside = (f for f in reading.anchored(marks.syntax.index) if is_likely(f))
    return max(beside, key=lambda f: f.confidence, default=None)


def _acting(clause: Clause) -> Holder | None:
    """The subject of the clause around the words, where it is a person or an institution, or wants something."""
    acting = inscribed(clause, subject_holder(clause))
    if acting is None or any(a.lemma in words("direct_quote.wanting") for a in clause.aux):
        return acting
    personal = acting.head.upos in ("NOUN", "PROPN") and can_speak(acting.head) and not clause.passive
    return acting if personal else None


def _nested(outer: Find, spans: Spans) -> Find:
    """The quotation inside a report: it has the report's source, and its cue where the report is framed."""
    found = Find(
        type=StatementType.DIRECT,
        content=spans,
        holder=outer.holder,
        stance=outer.stance,
        relays=outer.relays,
        confidence=0.85,
        anchor=outer.anchor,
    )
    if outer.type is not StatementType.INDIRECT:
        return found
    return attrs.evolve(found, cue=outer.cue, lemma=outer.lemma, frame=outer.frame, addressee=outer.addressee)


CONSTRUCTION = Construction(
    __name__, __doc__, read=build, examples=EXAMPLES, not_examples=NOT_EXAMPLES, stage=Stage.REMAINS
)

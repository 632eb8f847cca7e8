"""Quoted words as the argument of a reporting verb or noun: *nannte den Plan „mutig“*, *mit den Worten „…“*.

"Mixed quotation" outside of a report: the author's clause frames words of somebody else, which are its object, its
predicate or named by a noun ("die Aufschrift").
"""

from collections.abc import Iterator

from attribution.document import StatementType
from attribution.grammar.morphology import is_konjunktiv_1
from attribution.reading.construction import Construction, Example, NotExample, Stage
from attribution.reading.find import Find
from attribution.reading.quotes.argument import frame_argument, frame_noun, frame_view
from attribution.reading.quotes.marks import unframed_marks
from attribution.reading.quotes.outer import outer_report
from attribution.reading.reading import Reading

EXAMPLES = [
    Example("[source: Der Minister] [cue: nannte] den Vorschlag [content: „völlig unausgegoren“]."),
    Example("Die Lage ist für [source: die Ministerin] [content: „alarmierend“]."),
    Example("[source: Trainer Beck] [cue: lobte] die Jugend ([content: „Die Jungs brennen“]) und schwieg dann."),
    Example("[source: Die Forscherin] [cue: riet] zu [content: „Gelassenheit“]."),
    Example(
        "[cue: Mit den Worten] [content: „Es wird gut und niemand weint“] versuchte [source: der Minister] zu trösten."
    ),
]
NOT_EXAMPLES = [
    NotExample("Trainer Beck lobte das Stück «Vita bella» („Das Leben ist schön“).", "a title that is translated"),
    NotExample("Die Zeitung „Neue Presse“ erscheint seit gestern nicht mehr.", "a name"),
]


def build(reading: Reading) -> Iterator[Find]:
    """Finds for quotations that a reporting verb or noun outside of every report governs."""
    for marks, spans in unframed_marks(reading):
        outer = outer_report(reading, marks)
        if outer is not None and outer.type is not StatementType.REPORTED:
            continue
        frame = frame_argument(marks) or frame_noun(marks) or frame_view(marks)
        if frame is None:
            continue
        told = any(map(is_konjunktiv_1, marks.syntax.sentence.within(frame.cue)))
        if not told:  # by somebody else
            yield frame.find(spans, 0.75)


CONSTRUCTION = Construction(
    __name__, __doc__, read=build, examples=EXAMPLES, not_examples=NOT_EXAMPLES, stage=Stage.CARRYING
)

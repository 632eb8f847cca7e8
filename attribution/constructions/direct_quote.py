"""Direct speech with its frame: *X sagte: „…“*, *„…“, sagte X*, *„…“, so X. „…“*.

A quotation in marks ("direkte Rede") counts as speech when a frame claims it, or when it goes on after one that a
frame claimed. Names, titles and single words in marks are left alone.
"""

from collections.abc import Iterator

import attrs

from attribution.reading.construction import Construction, Example, NotExample, Stage
from attribution.reading.find import Find
from attribution.reading.quotes.frames import continues, frame_after, frame_before
from attribution.reading.quotes.marks import Marks, read_marks
from attribution.reading.reading import Reading

EXAMPLES = [
    Example("[source: Die Trainerin] [cue: sagte]: [content: „Wir haben verdient gewonnen.“]"),
    Example("[content: „So geht es nicht weiter“], [cue: mit diesen Worten] verließ [source: der Chef] den Saal."),
    Example("[content: „Das Dach hält“], [cue: sagte] [source: der Ingenieur]."),
]
NOT_EXAMPLES = [
    NotExample("Der Film „Die lange Nacht“ läuft im Mai an.", "a title"),
    NotExample("Die sogenannte „Brücke“ war nur ein Steg.", "scare quotes"),
]


def build(reading: Reading) -> Iterator[Find]:
    """Finds for every outermost quotation that has a frame or continues one."""
    previous: Find | None = None
    for marks in read_marks(reading):
        find = _read(reading, marks, previous)
        if find is not None:
            previous = find
            yield find


def _read(reading: Reading, marks: Marks, previous: Find | None) -> Find | None:
    spoken = marks.speech or marks.closed
    frame = frame_after(reading, marks)
    if previous is not None and spoken and continues(previous, reading, marks):
        if frame is None or not frame.cue:
            return _again(marks, previous)
        return frame.find(marks.quotation.spans, 0.93)
    begins = not marks.before or marks.before.upos == "PUNCT"
    if frame is not None and (spoken or begins):
        return frame.find(marks.quotation.spans, 0.95)
    if spoken:
        frame = frame_before(reading, marks)
        if frame is not None:
            return frame.find(marks.quotation.spans, 0.93 if frame.cue else 0.8)
    return None


def _again(marks: Marks, previous: Find) -> Find:
    """The same speaker goes on."""
    return attrs.evolve(previous, content=marks.quotation.spans, confidence=0.85)


CONSTRUCTION = Construction(
    __name__, __doc__, read=build, examples=EXAMPLES, not_examples=NOT_EXAMPLES, stage=Stage.NEIGHBOURS
)

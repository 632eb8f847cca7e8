"""Direct speech with its frame: *X sagte: „…“*, *„…“, sagte X*, *„…“, so X. „…“*.

A quotation in marks ("direkte Rede") counts as speech when a frame claims it, or when it goes on after one that a
frame claimed. Names, titles and single words in marks are left alone.
"""

from collections.abc import Iterator

import attrs

from attribution.reading.construction import Construction, Example, NotExample, Stage
from attribution.reading.find import Find
from attribution.reading.quotes.behind import named_behind
from attribution.reading.quotes.frames import continues, frame_after, frame_before
from attribution.reading.quotes.marks import Marks, read_marks
from attribution.reading.reading import Reading

EXAMPLES = [
    Example("[source: Die Trainerin] [cue: sagte]: [content: „Wir haben verdient gewonnen.“]"),
    Example("[content: „So geht es nicht weiter“], [cue: mit diesen Worten] verließ [source: der Chef] den Saal."),
    Example("[content: „Das Dach hält“], [cue: sagte] [source: der Ingenieur]."),
    Example("[content: „So geht das seit Wochen“], [cue: brummelte] [source: Busfahrer Beck]."),
    Example("[content: ``Das Dach hält noch''], [cue: sagte] [source: der Ingenieur]."),
    Example("[source: Der Ingenieur] [cue: sagte]: [content: « Das Dach hält noch. »]"),
    Example("[content: „Nein“], [cue: sagte] [source: die Chefin]."),
    Example("[content: „Das Dach hält“], [cue: brachte] es [source: ein Fischer] [cue: auf den Punkt]."),
    Example("[content: „So geht das seit Wochen“], [cue: schüttelt] [source: der Busfahrer] den Kopf."),
    Example("[content: „So geht das seit Wochen“], [cue: ist] [source: der Busfahrer] [cue: sauer]."),
    Example("[content: „So geht das seit Wochen“], [cue: entfuhr] es [source: dem Busfahrer]."),
    Example("[content: „So geht das seit Wochen“], [cue: platzte] es aus [source: dem Busfahrer] [cue: heraus]."),
    Example("[content: „Das Dach hält“], [cue: bringt] es [source: die Ministerin] [cue: auf den Punkt]."),
    Example("[source: Die Chefin] [cue: sagte]: [content: „Nein.“]"),
    Example("[source: Frau aus Kiel]: [content: „Das Dach hält nicht.“]"),
    Example("[content: „Endlich sind unsere Kinder sicher.“] – [source: Ina Beck], Elternsprecherin"),
    Example("Das ist neu. [content: „Wir hatten großes Glück“] ([source: Dr. Ina Beck]). Nun wird gebaut."),
    Example("[content: „Das Dach hält noch“] – mehr [cue: wollte] [source: die Chefin] nicht [cue: sagen]."),
    Example("[content: „Das Dach ist morsch“] – [cue: dieser Vorwurf stammt] von [source: Ina Beck]."),
    Example("Aber [content: „das Dach hält noch lange Zeit“], [cue: sagte] [source: der Ingenieur]."),
    Example(
        "„Wir gehen“, [cue: sagte] [source: die Chefin]. [content: „Es ist Zeit für uns alle.“] Dann schloss sie ab."
    ),
    Example("„Wir gehen jetzt“, sagte die Chefin. [source: Der Koch] [cue: rief]: [content: „Ich bleibe noch hier.“]"),
    Example("Man [cue: zitierte] [source: den Arzt] [cue: mit den Worten]: [content: „Wir geben nie auf.“]"),
    Example("[relay: Der Rat] [cue: sagte] unter Berufung auf [source: die Polizei]: [content: „Der Mann ist hier.“]"),
    Example("[relay: Der Bote] [cue: zitierte] [source: den Trainer] [cue: mit den Worten]: [content: „Wir siegen.“]"),
    Example("[content: „Wir siegen“], [cue: zitiert] [relay: die „Elbzeitung“] [source: Trainer Kern]."),
    Example("[content: „Wir siegen immer“], [cue: zitiert] [relay: elbe.de] [source: Polizeisprecher Uwe Kern]."),
    Example("[content: „Wir siegen“], [cue: wird] [source: der Trainer] im [relay: Fachblatt „Ball“] [cue: zitiert]."),
    Example("[content: „Wir siegen“], [cue: wird] [source: der Trainer] vom [relay: „Talboten“] [cue: zitiert]."),
    Example("[source: Der Trainer] [cue: wird mit den Worten zitiert]: [content: „Wir geben nie auf.“]"),
]
NOT_EXAMPLES = [
    NotExample("Der Film „Die lange Nacht“ läuft im Mai an.", "a title"),
    NotExample("„Der Wind dreht heute“, malte Beck auf die Wand am Hafen den Titel.", "a thing that was made"),
    NotExample("Getreu der Devise „Wer wagt, gewinnt“, kaufte der Wirt das Haus.", "only part of what comes first"),
    NotExample("„Alles muss raus“, war das Motto.", "nobody acts"),
    NotExample("„Alles wird gut“, war der Titel der Schau.", "nobody acts, whatever the title is of"),
    NotExample("Das Lied „Ich war noch niemals krank“ (Uwe Beck) endet leise.", "a title with its singer"),
    NotExample("Die sogenannte „Brücke“ war nur ein Steg.", "scare quotes"),
    NotExample("Der Chor sang das Lied „Stille“, sagte die Chefin.", "a title, inside what she said"),
]


def build(reading: Reading) -> Iterator[Find]:
    """Finds for every outermost quotation that has a frame or continues one."""
    previous: Find | None = None
    for marks in read_marks(reading):
        found = _read(reading, marks, previous)
        if found is not None:
            previous = found
            yield found


def _read(reading: Reading, marks: Marks, previous: Find | None) -> Find | None:
    spans = marks.quotation.spans
    spoken = marks.speech or marks.closed
    frame = frame_after(reading, marks) or (named_behind(reading, marks) if spoken else None)
    if previous is not None and spoken and continues(previous, reading, marks):
        return frame.find(spans, 0.93) if frame is not None else attrs.evolve(previous, content=spans, confidence=0.85)
    if frame is not None and (spoken or marks.before.upos in ("", "PUNCT")):
        return frame.find(spans, 0.95)
    frame = frame_before(reading, marks) if spoken else None
    return frame.find(spans, 0.93 if frame.cue else 0.8) if frame is not None else None


CONSTRUCTION = Construction(
    __name__, __doc__, read=build, examples=EXAMPLES, not_examples=NOT_EXAMPLES, stage=Stage.NEIGHBOURS
)

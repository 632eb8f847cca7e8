"""Direct speech with its frame: *X sagte: „…“*, *„…“, sagte X*, *„…“, so X. „…“*.

A quotation in marks ("direkte Rede") counts as speech when a frame claims it, or when it goes on after one that a
frame claimed. Names, titles and single words in marks are left alone.
"""

from collections.abc import Iterator

from attribution.construction import Example, NotExample, Reading
from attribution.document import Level, Stance, StatementType
from attribution.find import Find, Holder
from attribution.quotations import Quotation
from attribution.quoting import QuoteFrame, continues, frame_after, frame_before, is_name, words_inside
from attribution.syntax import is_finite

STAGE = 2
PATTERN = None

EXAMPLES = [
    Example("[source: Die Trainerin] [cue: sagte]: [content: „Wir haben verdient gewonnen.“]"),
    Example("[content: „Das Dach hält“], [cue: sagte] [source: der Ingenieur]."),
]
NOT_EXAMPLES = [
    NotExample("Der Film „Die lange Nacht“ läuft im Mai an.", "a title"),
    NotExample("Die sogenannte „Brücke“ war nur ein Steg.", "scare quotes"),
]


def build(reading: Reading) -> Iterator[Find]:
    """Finds for every outermost quotation that has a frame or continues one."""
    previous: Find | None = None
    for quotation in reading.article.quotations:
        if quotation.depth:
            continue
        find = _read(reading, quotation, previous)
        if find is not None:
            previous = find
            yield find


def _read(reading: Reading, quotation: Quotation, previous: Find | None) -> Find | None:
    article = reading.article
    words = words_inside(article, quotation)
    if not words:
        return None
    speech = (len(words) >= 3 and any(is_finite(t) for _, t in words)) or len(words) >= 5
    inner = article.text[quotation.inner[0] : quotation.inner[1]].rstrip()
    closed = inner[-1:] in ".!?…"
    if previous is not None and continues(previous, reading, quotation) and (speech or closed):
        frame = frame_after(reading, quotation)
        if frame is None or not frame.cue:
            return _find(reading, quotation, _again(reading, previous), previous.stance, 0.85)
        return _find(reading, quotation, frame, None, 0.93)
    frame = frame_after(reading, quotation)
    if frame is not None and (speech or closed or not is_name(article, quotation)):
        return _find(reading, quotation, frame, None, 0.95)
    colon = article.text[: quotation.begin].rstrip().endswith(":")
    if colon and (speech or closed):
        frame = frame_before(reading, quotation)
        if frame is not None:
            return _find(reading, quotation, frame, None, 0.93 if frame.cue else 0.8)
    return None


def _again(reading: Reading, previous: Find) -> QuoteFrame:
    source = previous.holder
    if source is not None:
        source = Holder(source.spans, source.sentence, source.head, carried=source.carried)
    return QuoteFrame(
        reading.syntaxes[previous.anchor], previous.cue, previous.lemma, source, previous.frame, previous.addressee
    )


def _find(reading: Reading, quotation: Quotation, frame: QuoteFrame, stance: Stance | None, confidence: float) -> Find:
    entry = frame.entry
    return Find(
        construction="direct_quote",
        type=StatementType.DIRECT,
        content=((quotation.begin, quotation.end),),
        holder=frame.holder,
        cue=frame.cue,
        lemma=frame.lemma,
        frame=frame.spans,
        addressee=frame.addressee,
        stance=stance or (Stance(entry.stance) if entry else Stance.NEUTRAL),
        level=Level(entry.level) if entry else Level.NONE,
        confidence=confidence,
        anchor=frame.syntax.index,
    )

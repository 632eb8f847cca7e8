"""Quoted fragment inside a report: *sagte, die Bahn sei „am Ende“*, *nannte den Plan „mutig“*.

"Mixed quotation": the marks hold words of the source inside the author's syntax. Within a reported statement the
fragment takes over its source and frame; as the argument of a reporting verb it is a quotation of its own.
"""

from collections.abc import Iterator

from attribution.article import Spans
from attribution.construction import Example, NotExample, Reading
from attribution.document import StatementType
from attribution.find import Find, Holder
from attribution.quotations import Quotation
from attribution.quoting.argument import frame_argument, frame_noun
from attribution.quoting.frames import QuoteFrame, inscribed
from attribution.quoting.marks import Marks, read_marks
from attribution.speakers import carried
from attribution.statements import is_likely
from attribution.subjects import can_speak, subject_holder
from attribution.syntax import Clause, Syntax

STAGE = 5
PATTERN = None

EXAMPLES = [
    Example("[source: Der Minister] [cue: nannte] den Vorschlag [content: „völlig unausgegoren“]."),
    Example("[source: Die Forscherin] [cue: riet] zu [content: „Gelassenheit“]."),
    Example(
        "Die Trainerin lobte alle. [source: Der Verein] feierte den Sieg als [content: „größten Tag seit Jahren“]."
    ),
    Example(
        "[cue: Mit den Worten] [content: „Es wird gut und niemand weint“] versuchte [source: der Minister] zu trösten."
    ),
]
NOT_EXAMPLES = [
    NotExample("Die Zeitung „Neue Presse“ erscheint seit gestern nicht mehr.", "a name"),
]


def build(reading: Reading) -> Iterator[Find]:
    """Finds for quotations inside a find's content, and for arguments of reporting verbs and nouns."""
    direct = {f.content for f in reading.finds if f.type is StatementType.DIRECT}
    for marks in read_marks(reading):
        spans: Spans = ((marks.quotation.begin, marks.quotation.end),)
        if spans in direct:
            continue
        outer = _outer(reading, marks.quotation) if not marks.title or _is_called(marks) else None
        frame = None
        if outer is None or outer.type is StatementType.REPORTED:
            frame = frame_argument(marks) or frame_noun(marks)
        if frame is None and outer is not None:
            yield _nested(outer, spans)
            continue
        frame = frame or _voiced(reading, marks)
        if frame is not None:
            yield Find(
                construction="direct_quote",
                type=StatementType.DIRECT,
                content=spans,
                holder=frame.holder,
                relays=frame.relays,
                cue=frame.cue,
                lemma=frame.lemma,
                frame=frame.spans,
                addressee=frame.addressee,
                confidence=0.75,
                anchor=frame.syntax.index,
            )


def _is_called(marks: Marks) -> bool:
    """Whether capitalised words are what the source calls something (*eine „Achse der Mutigen“*), not its name."""
    article = marks.before
    indefinite = article is not None and article.upos == "DET" and article.text.lower().startswith("ein")
    return indefinite and marks.common


def _voiced(reading: Reading, marks: Marks) -> QuoteFrame | None:
    """Words in a sentence of the author's that reports nothing: *er wollte „noch einmal von vorn beginnen“*.

    Only a clause or phrase that begins in the middle of the sentence counts; the speaker is who acts in it, else
    whoever spoke last.
    """
    if not marks.lower or len(marks.words) < 3 or "-" in marks.words[0].text:
        return None
    if marks.before is None or any(t.upos == "X" for t in marks.words):
        return None
    if marks.before.upos in ("NOUN", "PROPN") and len(marks.words) < 5:
        return None
    clause = marks.syntax.clause_of(marks.top)
    speaker = _acting(marks.syntax, clause) if clause is not None else None
    report = _report_beside(reading, marks) if speaker is None else None
    if report is not None:
        return QuoteFrame(marks.syntax, report.cue, report.lemma, report.holder, report.frame)
    return QuoteFrame(marks.syntax, (), "", speaker or carried(reading, marks.syntax.index, 4), ())


def _report_beside(reading: Reading, marks: Marks) -> Find | None:
    """The surest framed report of the sentence whose source stands in it too."""
    beside = [
        f
        for f in reading.anchored(marks.syntax.index)
        if is_likely(f)
        and f.type is not StatementType.DIRECT
        and f.cue
        and f.holder is not None
        and f.holder.sentence == f.anchor
        and not _cued_inside(f, marks.quotation)
    ]
    return max(beside, key=lambda f: f.confidence, default=None)


def _acting(syntax: Syntax, clause: Clause) -> Holder | None:
    """The subject of the clause around the words, where it is a person or an institution, or wants something."""
    acting = inscribed(syntax, clause, subject_holder(syntax, clause))
    if acting is None or acting.head is None or any(a.lemma in ("wollen", "sollen") for a in clause.aux):
        return acting
    personal = acting.head.upos in ("NOUN", "PROPN") and can_speak(acting.head) and not clause.passive
    return acting if personal else None


def _nested(outer: Find, spans: Spans) -> Find:
    """The quotation inside a report: it has the report's source, and its cue where the report is framed."""
    framed = outer.type is StatementType.INDIRECT
    return Find(
        construction="direct_quote",
        type=StatementType.DIRECT,
        content=spans,
        holder=outer.holder,
        cue=outer.cue if framed else (),
        lemma=outer.lemma if framed else "",
        frame=outer.frame if framed else (),
        addressee=outer.addressee if framed else (),
        stance=outer.stance,
        relays=outer.relays,
        confidence=0.85,
        anchor=outer.anchor,
    )


def _outer(reading: Reading, quotation: Quotation) -> Find | None:
    """The smallest report whose content holds the quotation."""
    around = [
        f
        for f in reading.touching(reading.article.sentence_index(quotation.begin))
        if f.type is not StatementType.DIRECT and is_likely(f) and _holds(f, quotation)
    ]
    return min(around, key=lambda f: sum(e - b for b, e in f.content), default=None)


def _holds(find: Find, quotation: Quotation) -> bool:
    """Whether a content holds the marks, and source and cue stand outside of them."""

    def within(spans: Spans) -> bool:
        return any(b <= quotation.begin and quotation.end <= e for b, e in spans)

    named = find.holder is not None and find.holder.sentence == find.anchor and within(find.holder.spans)
    return within(find.content) and not named and not _cued_inside(find, quotation)


def _cued_inside(find: Find, quotation: Quotation) -> bool:
    """Whether the cue of a report stands between the marks."""
    return any(quotation.begin < b < quotation.end for b, _ in find.cue)

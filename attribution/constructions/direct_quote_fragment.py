"""Quoted fragment inside a report: *sagte, die Bahn sei „am Ende“*, *nannte den Plan „mutig“*.

"Mixed quotation": the marks hold words of the source inside the author's syntax. Within a reported statement the
fragment takes over its source and frame; as the argument of a reporting verb it is a quotation of its own.
"""

from collections.abc import Iterator

from attribution.article import Spans
from attribution.construction import Example, NotExample, Reading
from attribution.document import StatementType
from attribution.find import Find
from attribution.quotations import Quotation
from attribution.quoting import frame_argument, is_name, words_inside
from attribution.syntax import is_finite

STAGE = 5
PATTERN = None

EXAMPLES = [
    Example("[source: Der Minister] [cue: nannte] den Vorschlag [content: „völlig unausgegoren“]."),
]
NOT_EXAMPLES = [
    NotExample("Die Zeitung „Neue Presse“ erscheint seit gestern nicht mehr.", "a name"),
]


def build(reading: Reading) -> Iterator[Find]:
    """Finds for quotations inside a find's content, and for arguments of reporting verbs."""
    direct = {f.content for f in reading.finds if f.type is StatementType.DIRECT}
    for quotation in reading.article.quotations:
        spans: Spans = ((quotation.begin, quotation.end),)
        if quotation.depth or spans in direct or not words_inside(reading.article, quotation):
            continue
        name = is_name(reading.article, quotation)
        outer = _outer(reading, quotation) if not name else None
        if outer is not None:
            yield Find(
                construction="direct_quote",
                type=StatementType.DIRECT,
                content=spans,
                holder=outer.holder,
                cue=outer.cue,
                lemma=outer.lemma,
                frame=outer.frame,
                addressee=outer.addressee,
                stance=outer.stance,
                relays=outer.relays,
                confidence=0.85,
                anchor=outer.anchor,
            )
            continue
        frame = frame_argument(reading, quotation)
        if frame is None or (name and not (frame.entry is not None and frame.entry.frames & {"als", "fuer"})):
            continue
        words = words_inside(reading.article, quotation)
        yield Find(
            construction="direct_quote",
            type=StatementType.DIRECT,
            content=spans,
            holder=frame.holder,
            cue=frame.cue,
            lemma=frame.lemma,
            frame=frame.spans,
            addressee=frame.addressee,
            confidence=0.75 if any(is_finite(t) for _, t in words) or len(words) > 2 else 0.6,
            anchor=frame.syntax.index,
        )


def _outer(reading: Reading, quotation: Quotation) -> Find | None:
    """The smallest report whose content holds the quotation."""
    around = [
        f
        for f in reading.touching(reading.article.sentence_index(quotation.begin))
        if f.type is not StatementType.DIRECT and _holds(f, quotation)
    ]
    return min(around, key=lambda f: sum(e - b for b, e in f.content), default=None)


def _holds(find: Find, quotation: Quotation) -> bool:
    """Whether a content holds the marks, and the cue stands outside of them."""
    inside = any(b <= quotation.begin and quotation.end <= e for b, e in find.content)
    return inside and not any(quotation.begin < b < quotation.end for b, _ in find.cue)

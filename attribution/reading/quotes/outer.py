"""The report around a quotation: the one whose content holds the marks."""

from __future__ import annotations

import re

from attribution.document import StatementType
from attribution.lexicons import find_carrier, find_document, find_medium, words
from attribution.reading.find import Find
from attribution.reading.quotes.marks import NOMINAL, Marks
from attribution.reading.reading import Reading
from attribution.reading.settle import is_likely, parted_frames

__all__ = ["cued_inside", "outer_report"]


def outer_report(reading: Reading, marks: Marks) -> Find | None:
    """The smallest report whose content holds the quotation; none for names, titles and terms."""
    if marks.so_called or (marks.title and not (_is_called(marks) or _is_chosen(marks))) or _is_term(reading, marks):
        return None
    index = reading.article.sentence_index(marks.quotation.begin)
    if any(_is_source(f, marks) for f in reading.anchored(index)):
        return None
    around = [
        f for f in reading.touching(index) if f.type is not StatementType.DIRECT and is_likely(f) and _holds(f, marks)
    ]
    around = parted_frames(around, reading.article)
    told = [f for f in around if not any(_frames(f, other) for other in around)]
    return min(told or around, key=lambda f: f.content.length, default=None)


def _is_term(reading: Reading, marks: Marks) -> bool:
    """Whether the author puts the words in quotation marks, too, where nobody else speaks: they are a term, or the name
    of a thing. Who only uses them hands them over: "Die Reform kommt. Die „Reform“ sei keine, sagte Beck".
    """
    nominal = all(t.upos in NOMINAL for t in marks.words) and any(t.upos in ("NOUN", "PROPN") for t in marks.words)
    if not nominal or marks.closed:
        return False
    found = re.finditer(rf"\b{re.escape(marks.text)}\b", reading.article.text)
    return any(
        not marks.quotation.begin < m.start() < marks.quotation.end and _is_own(reading, m.start()) for m in found
    )


def _is_own(reading: Reading, place: int) -> bool:
    """Whether a place in a quotation lies in no report, nor in a heading, which repeats what somebody says below."""
    if reading.article.quotation_at(place) is None:
        return False
    index = reading.article.sentence_index(place)
    ends = any(t.text in (".", "!", "?", "…") for t in reading.syntaxes[index].sentence.tokens[-2:])
    return ends and not any(is_likely(f) and f.content.holds(place) for f in reading.touching(index))


def _is_source(find: Find, marks: Marks) -> bool:
    """Whether the marks hold a part of the name of who speaks: "der Bericht des „Kuriers“, wonach …"."""
    return (
        find.holder is not None
        and marks.common
        and is_likely(find)
        and find.holder.spans.contains(marks.quotation.spans)
    )


def _frames(find: Find, other: Find) -> bool:
    """Whether a find is an adverbial frame of the clause that another one reports: "laut dpa nannte X das „…“"."""
    within = other.type is StatementType.REPORTED and not other.family.hearsay
    return find.family.adverbial and within and find.content.overlap(other.cue) > 0


def _holds(find: Find, marks: Marks) -> bool:
    """Whether a content holds the marks, and source and cue stand outside of them."""
    spans = marks.quotation.spans
    named = find.holder is not None and find.holder.sentence == find.anchor and find.holder.spans.contains(spans)
    return find.content.contains(spans) and not named and not cued_inside(find, marks)


def cued_inside(find: Find, marks: Marks) -> bool:
    """Whether the cue of a report stands between the marks."""
    return any(marks.quotation.begin < b < marks.quotation.end for b, _ in find.cue)


def _is_chosen(marks: Marks) -> bool:
    """Whether common nouns are words that the source chose, not a name for something (*so genannte „Grauzonen“*)."""
    joined = marks.article.text[marks.quotation.end : marks.quotation.end + 1] == "-"
    named = marks.named or find_medium(marks.text) is not None
    sung = marks.before.upos in ("VERB", "AUX")  # "der Chor sang „Stille“"
    return marks.common and not (marks.so_called or joined or named or sung or _is_outlet(marks))


def _is_outlet(marks: Marks) -> bool:
    """Whether one thing's name says whose text or play something is: "ein Bericht des *„Elbkuriers“*"."""
    noun = marks.syntax.sentence.head(marks.top)
    written = noun.lemma in words("reading.outlets") or any(f(noun.lemma) for f in (find_document, find_carrier))
    return written and marks.before.xpos == "ART" and not marks.lower and marks.top.feat("Number") != "Plur"


def _is_called(marks: Marks) -> bool:
    """Whether capitalised words are what the source calls something (*eine „Achse der Mutigen“*), not its name."""
    article = marks.before
    indefinite = article.upos == "DET" and article.word.startswith("ein")
    return indefinite and marks.common

"""A name behind a quotation as its speaker, without a verb: *„…“ – Ina Beck, Elternsprecherin*, *„…“ (Ina Beck)*.

Behind a dash the name ends its line; in brackets it may stand within one, behind a quotation that is a sentence.
"""

from __future__ import annotations

import re

from attribution.grammar.clauses import token_spans
from attribution.grammar.mentions import Holder
from attribution.grammar.morphology import is_finite
from attribution.reading.quotes.frames import QuoteFrame
from attribution.reading.quotes.marks import Marks
from attribution.reading.reading import Reading

__all__ = ["named_behind"]

_WORDS = r"(?:[^\n(),.:;!?„“]|\.(?=[ ]?\w))"  # "Dr. Ina Beck"
_NAME = rf"[A-ZÄÖÜ]{_WORDS}{{2,60}}+"
_OFFICE = rf"(?:,[ ]?{_WORDS}{{2,80}}+){{0,3}}"
_DASHED = rf"\n?[–—-][ ]?(?P<name>{_NAME}){_OFFICE}[ ]?\.?(?=\n|$)"
_BRACKETED = rf"\((?P<inner>{_NAME}){_OFFICE}\)(?P<ends>[ ]?\.?(?=\n|$))?"
_BEHIND = re.compile(rf"[ ]?(?:{_DASHED}|{_BRACKETED})")


def named_behind(reading: Reading, marks: Marks) -> QuoteFrame | None:
    """The frame that a name behind the closing mark makes; ``None`` where no name stands there."""
    found = _BEHIND.match(reading.article.text, marks.quotation.end)
    if found is None or (found["inner"] and found["ends"] is None and not _is_sentence(marks)):
        return None
    group = "name" if found["name"] else "inner"
    placed = list(reading.article.tokens([found.span(group)]))
    tokens = [t for _, t in placed]
    if not any(t.upos == "PROPN" for t in tokens) or any(map(is_finite, tokens)) or len({i for i, _ in placed}) > 1:
        return None
    index = placed[0][0]
    head = next((t for t in tokens if t.upos in ("NOUN", "PROPN")), tokens[0])
    begin, end = found.span()
    frame = token_spans([t for _, t in reading.article.tokens([(begin, end)])])
    return QuoteFrame(marks.syntax, (), "", Holder(token_spans(tokens), index, head), frame)


def _is_sentence(marks: Marks) -> bool:
    """Whether a quotation begins a sentence and has a finite verb: no title that a noun announces."""
    return marks.finite and marks.before.text in ("", ".", "!", "?", ":")

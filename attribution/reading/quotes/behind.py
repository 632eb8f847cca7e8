"""A name behind a quotation as its speaker, without a verb: *„…“ – Ina Beck, Elternsprecherin*, *„…“ (Ina Beck)*."""

from __future__ import annotations

import re

from attribution.grammar.clauses import token_spans
from attribution.grammar.mentions import Holder
from attribution.grammar.morphology import is_finite
from attribution.reading.quotes.frames import QuoteFrame
from attribution.reading.quotes.marks import Marks
from attribution.reading.reading import Reading

__all__ = ["named_behind"]

_NAME = r"[A-ZÄÖÜ][^\n(),.:;!?„“]{2,60}+"
_OFFICE = r"(?:,[ ]?[^\n().:;!?„“]{2,80}+)?"
_BEHIND = re.compile(rf"[ ]?(?:\n?[–—-][ ]?(?P<name>{_NAME}){_OFFICE}|\((?P<inner>{_NAME}){_OFFICE}\))[ ]?\.?(?=\n|$)")


def named_behind(reading: Reading, marks: Marks) -> QuoteFrame | None:
    """The frame that a name behind the closing mark makes; ``None`` where no name stands there."""
    found = _BEHIND.match(reading.article.text, marks.quotation.end)
    if found is None:
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

"""Pieces of one quotation: "nannte ihn „faul“ und „dreist“"."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from attribution.document import StatementType
from attribution.lexicons import words
from attribution.reading.find import Find
from attribution.text.article import Article

__all__ = ["joined_quotations"]


def joined_quotations(finds: Sequence[Find], article: Article) -> list[Find]:
    """Two quotations of one report with *und* between them are one statement in two pieces."""
    out: list[Find] = []
    last: int | None = None  # where the direct find before stands
    for find in sorted(finds, key=lambda f: f.begin):
        direct = find.type is StatementType.DIRECT
        if direct and last is not None and _are_joined(out[last], find, article):
            out[last] = attrs.evolve(out[last], content=out[last].content.plus(find.content))
            continue
        if direct:
            last = len(out)
        out.append(find)
    return out


def _are_joined(one: Find, other: Find, article: Article) -> bool:
    """Whether nothing but *und* stands between two quotations of one report, the first of which is no sentence."""
    between = article.text[one.end : other.begin].replace(",", " ").split()
    closed = article.text[one.end - 2] in ".!?"
    joined = "_".join(between) in words("reading.joining") and not closed
    report = one.anchor == other.anchor and one.source == other.source
    return joined and report and (not one.cue or not other.cue or one.cue.overlap(other.cue) > 0)

"""Datelines of news agencies: "BERLIN (dpa) –", "Kassel (dpa/lhe) -". The raw text decides."""

from __future__ import annotations

import re

import attrs

from attribution.document.spans import Spans
from attribution.lexicons import find_agency, words

__all__ = ["Dateline", "find_dateline"]

_SMALL = r"(?:am |an der |im |in der |bei |ob der |de |la |del )?"
_NAME = r"[^\W\d_][\w.\- ]{0,30}+"
_DATE = r"(?:\d{1,2}\.\s?[A-ZÄÖÜ][a-zä]{2,9}\.?(?:\s\d{4})?\s*+)?"  # "MOSKAU, 4. März (Reuters) -"
_DATELINE = re.compile(
    rf"^[ \t]*(?P<place>(?:{_SMALL}[A-ZÄÖÜ][\w.\-’']*+(?:[ /,]++|$)){{1,6}})\s*+{_DATE}"
    rf"[(\[](?P<names>{_NAME}(?:\s*+[/,+]\s*+{_NAME})*)[)\]]"
    r"(?:\s*(?:[–—:]|-+)|\s*\.(?=\s+[A-ZÄÖÜ„»\"])|(?=[ \t]+[A-ZÄÖÜ„»\"]))\s*"
)


@attrs.frozen(slots=True)
class Dateline:
    """A dateline at the start of a paragraph.

    Args:
        end: offset behind its dash.
        names: offsets of the agencies in it, or of their regional services.
    """

    end: int
    names: Spans = attrs.field(converter=Spans)


def find_dateline(paragraph: str) -> Dateline | None:
    """The dateline that a paragraph begins with, ``None`` without one; offsets are those of the paragraph.

    >>> find_dateline("BREMEN (dpa) – Es regnet.")
    Dateline(end=14, names=((8, 11),))
    >>> find_dateline("ROM, 4. März (Reuters) - Es regnet.")
    Dateline(end=24, names=((14, 21),))
    """
    match = _DATELINE.match(paragraph)
    if match is None:
        return None
    agencies, services = [], []
    at = match.start("names")
    for name in re.split(r"[/,+]", match["names"]):
        begin = paragraph.find(name.strip(), at)
        span = (begin, begin + len(name.strip()))
        if find_agency(name.strip()) is not None:
            agencies.append(span)
        elif name.strip() in words("text.services"):
            services.append(span)
        at += len(name) + 1
    spans = agencies or services
    return Dateline(len(match.group().rstrip()), tuple(spans)) if spans else None

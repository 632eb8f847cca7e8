"""Lines that assert nothing: dates, categories, link lists, host names, navigation.

Such lines are reported as notes, so that every letter of a text is accounted for and none is taken for a statement.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

import attrs

from attribution.document import Note, spans_of
from attribution.grammar.morphology import is_finite
from attribution.lexicons import endings
from attribution.text.article import Article
from attribution.text.source_lines import find_source_lines
from attribution.text.unspoken import find_unspoken

__all__ = ["Boilerplate", "find_boilerplate", "find_notes"]

_SHORT = 3
_LONG = 60
_ENDED = re.compile(r"[.!?…“\"»]\s*$")


@attrs.frozen
class Boilerplate:
    """A line that asserts nothing: its range and why it was taken for one."""

    begin: int
    end: int
    reason: str


def find_notes(article: Article) -> tuple[Note, ...]:
    """What of a text nobody asserts: boilerplate, source lines and datelines, each with its reason."""
    reasons = {(line.begin, line.end): line.reason for line in find_boilerplate(article)}
    for line in find_source_lines(article):
        for span in line.spans:
            reasons.setdefault(span, "dateline" if line.dateline else "source line")
    for span, reason in find_unspoken(article).items():
        reasons.setdefault(span, reason)
    return tuple(
        Note(spans_of(article.text, [span]), "boilerplate", reason) for span, reason in sorted(reasons.items())
    )


def find_boilerplate(article: Article) -> tuple[Boilerplate, ...]:
    """The lines of an article that are no statements.

    A line of at most three words without a verb and without a final mark is a category line at the head of the
    article and a leftover of navigation at its end; inside it is a headline and stays a statement.
    """
    out: list[Boilerplate] = []
    paragraphs = article.paragraphs
    body = [i for i, (b, e) in enumerate(paragraphs) if e - b > _LONG and _ENDED.search(article.text[b:e])]
    first, last = (body[0], body[-1]) if body else (len(paragraphs), -1)
    for i, (b, e) in enumerate(paragraphs):
        line = article.text[b:e].strip()
        begin = article.text.index(line, b)
        reason = _reason(article, line, begin, before=i < first and len(paragraphs) > 2, behind=i > last >= 0)
        if reason:
            out.append(Boilerplate(begin, begin + len(line), reason))
    return tuple(out)


def _reason(article: Article, line: str, begin: int, *, before: bool, behind: bool) -> str | None:
    if not any(c.isalnum() for c in line):
        return None
    looks = next((reason for reason, pattern in _patterns().items() if pattern.fullmatch(line)), None)
    if looks is not None:
        return looks
    short = len(line.split()) <= (_SHORT if behind else 1) and line[-1] not in ".!?…"
    if short and (before or behind) and not any(is_finite(t) for _, t in article.tokens([(begin, begin + len(line))])):
        return "category line" if before else "navigation"
    return None


@cache
def _patterns() -> Mapping[str, re.Pattern[str]]:
    """What lines that assert nothing look like, by the reason that is given for them."""
    months, weekdays = "|".join(endings("grammar.months")), "|".join(endings("grammar.weekdays"))
    labels = "|".join(endings("reading.labels")).replace("_", " ")
    credited = "|".join(endings("reading.credited")).replace("_", " ")
    return {
        "date line": re.compile(
            rf"(?:(?:Stand|Aktualisiert|Veröffentlicht)(?: am)?:?\s*)?(?:(?:{weekdays}),?\s*)?(?:den\s+)?"
            rf"\d{{1,2}}\.\s*(?:(?:{months}),?|\d{{1,2}}\.)\s*+(?:\d{{2,4}})?(?:[,\s–-]*\d{{1,2}}[:.]\d{{2}}(?:\s*Uhr)?)?\.?"
        ),
        "host name": re.compile(r"(?:https?://)?(?:[\w-]+\.)+[a-z]{2,}(?:/\S*)?", re.IGNORECASE),
        "credit": re.compile(rf"[(\[]?(?:{credited})\s*:\s*[^.!?:„“\"»«]{{2,80}}[)\]]?"),
        "counters": re.compile(r"\w+(?::\s*(?:\d+\s+|\d)\w+)+:\s*\d+\s*"),  # a name may stand right behind a number
        "navigation": re.compile(rf"(?=\S+(?:\s+\S+){{0,3}}$)(?:{labels})\b[^.!?]{{0,24}}:?"),
    }

"""Lines that assert nothing: dates, categories, link lists, host names, navigation.

Such lines are reported as notes, so that every letter of a text is accounted for and none is taken for a statement.
"""

from __future__ import annotations

import re

import attrs

from attribution.grammar.morphology import is_finite
from attribution.text.article import Article

__all__ = ["Boilerplate", "find_boilerplate"]

_MONTH = r"(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)"
_WEEKDAY = r"(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag)"
_DATE = re.compile(
    rf"(?:(?:Stand|Aktualisiert|Veröffentlicht)(?: am)?:?\s*)?(?:{_WEEKDAY},?\s*)?(?:den\s+)?"
    rf"\d{{1,2}}\.\s*(?:{_MONTH},?|\d{{1,2}}\.)\s*+(?:\d{{2,4}})?(?:[,\s–-]*\d{{1,2}}[:.]\d{{2}}(?:\s*Uhr)?)?\.?",
)
_HOST = re.compile(r"(?:https?://)?(?:[\w-]+\.)+[a-z]{2,}(?:/\S*)?", re.IGNORECASE)
_LABEL = re.compile(
    r"(?:Lesen Sie auch|Siehe auch|Mehr zum Thema|Weitere|Weitere Artikel|Artikel|Quellen?|Referenz(?:en)?|Links?"
    r"|Themen?|Anzeige|Foto|Bild|Video|Teilen|Kommentare|Von)\b[^.!?]{0,24}:?"
)
_COUNTS = re.compile(r"\w+(?::\s*(?:\d+\s+|\d)\w+)+:\s*\d+\s*")  # a name may stand right behind a number
_SHORT = 3


@attrs.frozen
class Boilerplate:
    """A line that asserts nothing: its range and why it was taken for one."""

    begin: int
    end: int
    reason: str


def find_boilerplate(article: Article) -> tuple[Boilerplate, ...]:
    """The lines of an article that are no statements.

    A line of at most three words without a verb and without a final mark is a category line at the head of the
    article and a leftover of navigation at its end; inside it is a headline and stays a statement.
    """
    out: list[Boilerplate] = []
    paragraphs = article.paragraphs
    body = [i for i, (b, e) in enumerate(paragraphs) if re.search(r"[.!?…“\"»]\s*$", article.text[b:e]) and e - b > 60]
    first, last = (body[0], body[-1]) if body else (len(paragraphs), -1)
    for i, (b, e) in enumerate(paragraphs):
        line = article.text[b:e].strip()
        begin = b + (len(article.text[b:e]) - len(article.text[b:e].lstrip()))
        reason = _reason(article, line, begin, before=i < first and len(paragraphs) > 2, behind=i > last >= 0)
        if reason:
            out.append(Boilerplate(begin, begin + len(line), reason))
    return tuple(out)


def _reason(article: Article, line: str, begin: int, *, before: bool, behind: bool) -> str | None:
    if not any(c.isalnum() for c in line):
        return None
    if _DATE.fullmatch(line):
        return "date line"
    if _HOST.fullmatch(line):
        return "host name"
    if _COUNTS.fullmatch(line):
        return "counters"
    if _LABEL.fullmatch(line) and len(line.split()) <= 4:
        return "navigation"
    short = len(line.split()) <= (_SHORT if behind else 1) and line[-1] not in ".!?…"
    if short and (before or behind) and not any(is_finite(t) for _, t in article.tokens([(begin, begin + len(line))])):
        return "category line" if before else "navigation"
    return None

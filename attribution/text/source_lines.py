"""Source lines and datelines: where a text says on its own account whom it has something from.

"(Quelle: dpa, 1. November 2024)" and "Quelle: Amt für Statistik" cover their paragraph, a source line in a paragraph
of its own the paragraph above it; "BERLIN (dpa) –" covers the article. The raw text decides; no tree is needed.
"""

from __future__ import annotations

import re

import attrs

from attribution.document.spans import Spans
from attribution.lexicons import find_agency, find_medium
from attribution.text.article import Article
from attribution.text.datelines import find_dateline
from attribution.text.unspoken import find_unspoken

__all__ = ["SourceLine", "datelines", "find_credits", "find_source_lines"]

_MONTH = r"[A-ZÄÖÜ][a-zäöü]+\.?"
_DATE = (
    rf"(?:\d{{1,2}}\.\s*(?:\d{{1,2}}\.|{_MONTH})(?:\s*\d{{2,4}})?|{_MONTH}\s+\d{{4}}|\d{{4}}(?:-\d\d-\d\d)?"
    r"|Stand:?\s.*|abgerufen\s.*|Zugriff\s.*|\d{1,2}[:.]\d\d\s*Uhr)"
)
# No pattern here may begin with white space or take it twice: a long run of it would cost its length squared.
_LINE = re.compile(
    r"\b(?:Quellen?|Quellenangabe|Quellennachweis|Source|Infoquelle)(?:\s*\(n\))?\s*:[ \t]*"
    r"(?P<body>[^\n\r()\[\]]*(?:\([^\n\r()]*\)[^\n\r()\[\]]*)?)(?P<close>[)\]])?"
)
_DATE_TAIL = re.compile(rf"(?:[,;|–—-]\s*)?(?:(?:vom|am|Stand|,)\s*)?{_DATE}[\s.]*$")
_IDENTIFIER = re.compile(r"\b(?:doi|DOI|ISBN|ISSN)\b.*$")
_REST = re.compile(r"[ .]*")
_ENDS = '.!?“”"«)…'
_SIGN = r"(?P<name>[A-Za-z][\w-]{1,20}(?: [A-Z]\w+)?(?:/[\w-]{1,12})*)"
_DAY = r"\d{1,2}\.[ ]?(?:\d{1,2}\.|[A-ZÄÖÜ][a-zäöü]+)[ ]?\d{2,4}"
_PERSON = r"[A-ZÄÖÜ][\w.’'-]*[ \t]+[A-ZÄÖÜ][\w .’'-]*"
_CREDITS = tuple(
    re.compile(pattern.replace("SIGN", _SIGN))
    for pattern in (
        rf"Von:?[ \t]+(?:{_PERSON},[ \t]*)?SIGN[ \t]*(?:,.*)?$",  # "Von Ida Beck, dpa"
        rf"Von:?[ \t]+{_PERSON}[(/][ \t]*SIGN\)?$",  # "Von Ida Beck (dpa)"
        r"(?:Text|Autor|Agentur|Artikel von|Veröffentlicht von):?[ \t]+SIGN$",
        r"(?:.*\bUhr[ \t]*\|[ \t]*|Quelle:[ \t]*)SIGN[ \t]*$",  # "04.03.2016, 17:18 Uhr | dpa"
        r".*\bUhr[ \t]*\|.*\|[ \t]*(?P<host>[\w.-]{4,40})[ \t]*$",  # "17:18 Uhr | 2 Leser | afp.com"
        rf"[(\[]?SIGN[)\]]?(?:, {_DAY})?$",  # a line of its own
        rf"{_DAY}, SIGN$",
        r"\(SIGN\) ?[–—-]",  # "(dpa) - Es taut."
    )
)
# "…, hieß es. (dpa)", "…, hieß es. (APA, red, 9.1.2024)", "…, hieß es (dpa).", "…, hieß es. dpa"
_SIGNED = re.compile(
    (
        r"(?:[.!?“”\"«] ?[(\[](?P<closed>SIGN(?:, ?[\w-]{1,12})*)(?:, ?DAY)?[)\]]"
        r"|[ ]\((?P<inner>SIGN)\)\.|[.!?“”\"«] (?:/ )?(?P<bare>SIGN))\s*$"
    )
    .replace("SIGN", _SIGN.replace("?P<name>", "?:"))
    .replace("DAY", _DAY)
)
_LONGEST = 200
"""Longer paragraphs are no bylines."""
_HEAD = 60
"""How many paragraphs are looked through for a dateline: web pages begin with navigation."""


@attrs.frozen(slots=True)
class SourceLine:
    """A place where the text names the source of a paragraph or of the whole article.

    Args:
        spans: the line with its brackets, or the dateline up to its dash.
        holder_spans: the name of the source in it.
        name: the name, without date; several are joined by " und ".
        covers: begin and end of the text that the source covers.
        dateline: whether it is a dateline.
    """

    spans: Spans = attrs.field(converter=Spans)
    holder_spans: Spans = attrs.field(converter=Spans)
    name: str
    covers: tuple[int, int]
    dateline: bool = False


def find_source_lines(article: Article) -> tuple[SourceLine, ...]:
    r"""Find source lines and datelines in text order.

    Args:
        article: the text; only its characters and paragraphs are read.

    Returns:
        What was found; a heading "Quellen:" without a name behind it gives nothing.

    >>> text = "BREMEN (dpa) – Es regnet.\nDer Deich hält. (Quelle: Hafenamt, 3. Mai 2021)"
    >>> [(line.name, text[slice(*line.covers)][:10]) for line in find_source_lines(Article(text, ()))]
    [('dpa', 'BREMEN (dp'), ('Hafenamt', 'Der Deich ')]
    """
    return article.view(_source_lines)


def _source_lines(article: Article) -> tuple[SourceLine, ...]:
    out = []
    dateline = _dateline(article)
    if dateline is not None:
        out.append(dateline)
    for number, (begin, end) in enumerate(article.paragraphs):
        for match in _LINE.finditer(article.text, begin, end):
            line = _source_line(article, match, number)
            if line is not None:
                out.append(line)
    return tuple(out)


def datelines(article: Article) -> Spans:
    """Where an article says from which place it comes, with its agency or without."""
    return article.view(_datelines)


def _datelines(article: Article) -> Spans:
    agencies = [span for line in find_source_lines(article) if line.dateline for span in line.spans]
    return Spans([*agencies, *(span for span, reason in find_unspoken(article).items() if reason == "dateline")])


def find_credits(article: Article) -> tuple[str, ...]:
    r"""The agencies that a byline or a sign behind the last sentence names: they pass the whole article on.

    A credit is nobody's statement; that of a picture ("Foto: dpa") says nothing about the text.

    >>> find_credits(Article("Es regnet\nVon: dpa\nEs regnet weiter, hieß es.", ()))
    ('dpa',)
    """
    out = []
    for begin, end in article.paragraphs:
        line = article.text[begin:end].strip() if end - begin <= _LONGEST else ""
        match = next((m for pattern in _CREDITS if (m := pattern.match(line))), None) if line else None
        match = match or _SIGNED.search(article.text[max(begin, end - _LONGEST) : end])
        if match is not None and not _abbreviates(match):
            out += _credited(match)
    return tuple(dict.fromkeys(out))


def _abbreviates(match: re.Match[str]) -> bool:
    """Whether a sign gives the short form of the name before it: "…, sagte er der Deutschen Presse-Agentur (dpa)."."""
    medium, before = find_agency(match[match.lastgroup or 0]), match.string[: match.start()].rstrip()
    names = (medium.name, *medium.aliases) if medium is not None else ()
    return before.endswith(tuple(name.split()[-1] for name in names))


def _credited(match: re.Match[str]) -> list[str]:
    """The first agency among the signs of a credit ("ino/dpa", "afp.com")."""
    groups = {name: value for name, value in match.groupdict().items() if value}
    if "host" in groups:
        found = [find_medium(groups["host"])]
    else:
        sign = next(iter(groups.values()))
        found = [find_agency(part) for part in (sign, *re.split("[/,] ?", sign))]
    return [medium.name for medium in found if medium is not None and medium.kind == "agency"][:1]


def _source_line(article: Article, match: re.Match[str], number: int) -> SourceLine | None:
    text, paragraph = article.text, article.paragraphs[number]
    behind = max(paragraph[0], article.visible_before(match.start()))
    alone = behind == paragraph[0]
    opened = not alone and text[behind - 1] in "(["
    begin = behind - 1 if opened else match.start()
    before = article.visible_before(begin)  # where the words before it end
    if not opened and not alone and text[before - 1] not in _ENDS:
        return None
    if opened and match["close"] is None:
        return None
    end = match.end() if opened else match.end("body")
    named = _named(match, opened=opened)
    name = text[slice(*named)].strip()
    if not any(c.isalpha() for c in name) or len(name) > 160 or name.startswith("http"):
        return None
    whole = before <= paragraph[0] and _REST.fullmatch(text, end, paragraph[1]) is not None
    covers = (article.paragraphs[number - 1][0], paragraph[1]) if whole and number else paragraph
    return SourceLine(((begin, end),), (named,), name, covers)


def _named(match: re.Match[str], *, opened: bool) -> tuple[int, int]:
    """Where the name in a source line begins and ends: without its date, and initials behind an agency ("dpa/kb")."""
    body, begin = match["body"], match.start("body")
    named = _without_date(body) if opened or ";" not in body else body
    parts = named.rstrip(" .,;").split("/")
    while find_agency(parts[0].strip()) and not find_agency(parts[-1].strip()):
        parts.pop()
    end = begin + len("/".join(parts))
    return min(end, begin + len(body) - len(body.lstrip())), end


def _without_date(body: str) -> str:
    """Cut numbers of books and papers, dates, "abgerufen am …" and the like off the end."""
    body = _IDENTIFIER.sub("", body).rstrip(" ,;")
    for _ in range(3):
        match = _DATE_TAIL.search(body)
        if not match or not any(c.isalpha() for c in body[: match.start()]):
            break
        body = body[: match.start()].rstrip()
    return body


def _dateline(article: Article) -> SourceLine | None:
    """The dateline that one of the first paragraphs begins with: a place, then agencies in brackets."""
    for begin, end in article.paragraphs[:_HEAD]:
        found = find_dateline(article.text[begin:end])
        if found is not None:
            names = tuple((begin + b, begin + e) for b, e in found.names)
            covers = (begin, article.paragraphs[-1][1])
            name = " und ".join(article.text[b:e] for b, e in names)
            return SourceLine(((begin, begin + found.end),), names, name, covers, True)
    return None

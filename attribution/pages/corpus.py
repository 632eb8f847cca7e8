"""The page of many articles: sources, outlets and months with their counts, each of which leads to the statements."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import attrs

from attribution.document import Document, Level, Polarity, SourceKind, Statement
from attribution.errors import InputError
from attribution.pages.article import article_page, counted, heading
from attribution.pages.rendering import render
from attribution.sources import merge_sources

__all__ = ["corpus_page", "write_site"]

_LEVELS = tuple(Level)
_CONTENT = 400
"""Longest content of a statement in the list, in characters; the page of the article has all of it."""
_MONTH = re.compile(r"(\d{4})-(\d{2})|\d{1,2}\.\s?(\d{1,2})\.\s?(\d{4})")
_UNKNOWN = "(not given)"


@attrs.frozen
class _Row:
    """A line of one of the tables: a name with its counts."""

    number: int
    name: str
    detail: str
    levels: tuple[int, ...]

    @property
    def count(self) -> int:
        return sum(self.levels)

    @property
    def bars(self) -> list[tuple[str, float, float]]:
        """Level, beginning and width of each part of the bar, in per cent."""
        found, at = [], 0.0
        for level, number in zip(_LEVELS, self.levels, strict=True):
            width = round(100 * number / self.count, 2) if self.count else 0.0
            found.append((str(level), round(at, 2), width))
            at += width
        return found


@attrs.frozen
class _Text:
    """A text of the corpus: its title, the numbers of its outlet and month, and where its page lies."""

    title: str
    outlet: int
    month: int
    link: str


@attrs.frozen
class _Said:
    """A statement with the numbers of its text, its source and its level."""

    text: int
    source: int
    level: int
    denied: bool
    statement: Statement


def corpus_page(
    documents: Iterable[Document], *, title: str = "Who says what", links: Sequence[str] | None = None
) -> str:
    """Make one page of many documents: who says how much, where and when, down to the single statement.

    It counts attributed statements, nested and denied ones included; denied ones are marked in the list. Sources of
    several documents are joined as :func:`attribution.merge_sources` does; anonymous and collective ones share a line
    where they share a name. Outlet, date and title are read from ``meta``.

    Args:
        documents: the documents.
        title: the title of the page.
        links: where the page of each document lies, in their order; without it titles are no links.

    Returns:
        A page that asks for nothing outside of it.

    Raises:
        InputError: there are not as many links as documents.

    >>> "<title>Brücken</title>" in corpus_page([Document("Es regnet.")], title="Brücken")
    True
    """
    known = tuple(documents)
    if links is not None and len(links) != len(known):
        raise InputError(f"found {len(links)} links, expected {len(known)}, one for each document")
    names, of = _sources(known)
    outlets = [str(_meta(document).get("outlet") or _UNKNOWN) for document in known]
    months = [_month(_meta(document).get("date")) for document in known]
    outlet_names, month_names = sorted(set(outlets)), sorted(set(months))
    statements = [
        _Said(
            number, of[number, said.source.source_id], said.hedging.level.rank, said.polarity is Polarity.DENIED, said
        )
        for number, document in enumerate(known)
        for said in document.attributed
        if said.source
    ]
    texts = [
        _Text(heading(document), outlet_names.index(outlet), month_names.index(month), links[number] if links else "")
        for number, (document, outlet, month) in enumerate(zip(known, outlets, months, strict=True))
    ]
    facets = {
        "Sources": _rows(names, ((s.source, s.level) for s in statements), largest=True),
        "Outlets": _rows([(name, "") for name in outlet_names], ((texts[s.text].outlet, s.level) for s in statements)),
        "Months": _rows([(name, "") for name in month_names], ((texts[s.text].month, s.level) for s in statements)),
    }
    return render(
        "corpus",
        title=title,
        about="",
        summary=f"{counted(len(known), 'text')}, {counted(len(statements), 'attributed statement')}, "
        f"{counted(len(facets['Sources']), 'source')}",
        facets=facets,
        texts=texts,
        levels=_LEVELS,
        data=_json(
            {
                "texts": [attrs.astuple(text) for text in texts],
                "statements": [
                    [s.text, s.source, s.level, int(s.denied), s.statement.id, _cut(s.statement.text)]
                    for s in statements
                ],
                "names": [name for name, _ in names],
            }
        ),
    )


def write_site(documents: Iterable[Document], folder: str | Path, *, title: str = "Who says what") -> Path:
    """Write ``index.html``, the page of the corpus, and ``texts/…html``, a page for each document.

    Args:
        documents: the documents; all of them are held in memory.
        folder: where to write; it is made where it is missing, and files of the same names are replaced.
        title: the title of the corpus.

    Returns:
        The path of ``index.html``.
    """
    known = tuple(documents)
    into = Path(folder)
    (into / "texts").mkdir(parents=True, exist_ok=True)
    links = [f"texts/{number:05}.html" for number in range(len(known))]
    for document, link in zip(known, links, strict=True):
        (into / link).write_text(article_page(document), encoding="utf-8", newline="")
    index = into / "index.html"
    index.write_text(corpus_page(known, title=title, links=links), encoding="utf-8", newline="")
    return index


def _sources(documents: Sequence[Document]) -> tuple[list[tuple[str, str]], dict[tuple[int, int], int]]:
    """Name and detail of each source of the corpus, and which of them a source of a document is."""
    names: list[tuple[str, str]] = []
    of: dict[tuple[int, int], int] = {}
    shared: dict[tuple[str, SourceKind], int] = {}
    for merged in merge_sources(documents):
        number = len(names)
        if merged.kind in (SourceKind.ANONYMOUS, SourceKind.COLLECTIVE):
            number = shared.setdefault((merged.name, merged.kind), number)
        if number == len(names):
            names.append((merged.name, ", ".join([str(merged.kind), *merged.roles[:2]])))
        of.update(dict.fromkeys(merged.members, number))
    return names, of


def _rows(names: Sequence[tuple[str, str]], counted: Iterable[tuple[int, int]], *, largest: bool = False) -> list[_Row]:
    """A row for each name that has statements, in the order given or the largest first."""
    counts = Counter(counted)
    rows = [
        _Row(number, name, detail, tuple(counts[number, level.rank] for level in _LEVELS))
        for number, (name, detail) in enumerate(names)
    ]
    found = [row for row in rows if row.count]
    return sorted(found, key=lambda row: -row.count) if largest else found


def _month(date: object) -> str:
    """The month of a date such as 2024-11-01 or 1.11.2024.

    >>> _month("2024-11-01"), _month("1.11.2024"), _month(None)
    ('2024-11', '2024-11', '(not given)')
    """
    found = _MONTH.match(str(date or ""))
    if found is None:
        return _UNKNOWN
    return f"{found[1]}-{found[2]}" if found[1] else f"{found[4]}-{int(found[3]):02}"


def _meta(document: Document) -> Mapping[str, Any]:
    return getattr(document, "meta", {})


def _cut(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _CONTENT else f"{words[: _CONTENT - 1]}…"


def _json(data: object) -> str:
    """JSON that can stand within a script element: nothing in it can end the element."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return re.sub("[<>&\u2028\u2029\ud800-\udfff]", lambda c: f"\\u{ord(c[0]):04x}", text)

"""The page of many articles: sources, outlets and months with their counts, each of which leads to the statements."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

import attrs

from attribution.corpus import Corpus, Entry
from attribution.document import Document, Level, Polarity, Statement
from attribution.errors import InputError
from attribution.pages.article import article_page, counted, heading
from attribution.pages.rendering import in_script, render

__all__ = ["UNKNOWN", "corpus_page", "write_site"]

UNKNOWN = "(not given)"
"""What stands for an outlet or a month that the caller did not give."""

_LEVELS = tuple(Level)
_CONTENT = 400
"""Longest content of a statement in the list, in characters; the page of the article has all of it."""


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
class _Said:
    """A statement with the numbers of its text, source, outlet and month."""

    text: int
    source: int
    outlet: int
    month: int
    statement: Statement

    @property
    def level(self) -> int:
        return self.statement.hedging.level.rank

    def listed(self) -> list[object]:
        """What the script of the page knows of it."""
        said = self.statement
        denied = said.polarity is Polarity.DENIED
        return [self.text, self.source, self.outlet, self.month, self.level, int(denied), said.id, _cut(said.text)]


def corpus_page(
    documents: Iterable[Document] | Corpus, *, title: str = "Who says what", links: Sequence[str] | None = None
) -> str:
    """Make one page of many documents: who says how much, where and when, down to the single statement.

    Statements count, and sources of several documents are joined, as :class:`attribution.corpus.Corpus` says; denied
    statements are marked in the list. Outlet, date and title are read from ``meta``, also
    under German names.

    Args:
        documents: the documents, or a corpus that says which of their statements count.
        title: the title of the page.
        links: where the page of each document lies, in their order; without it titles are no links.

    Returns:
        A page that asks for nothing outside of it.

    Raises:
        InputError: there are not as many links as documents.

    >>> "<title>Brücken</title>" in corpus_page([Document("Es regnet.")], title="Brücken")
    True
    """
    corpus = documents if isinstance(documents, Corpus) else Corpus(documents)
    if links is not None and len(links) != len(corpus.documents):
        raise InputError(f"found {len(links)} links, expected {len(corpus.documents)}, one for each document")
    sources = list(dict.fromkeys(map(_source, corpus.entries)))
    outlets, months = (
        sorted({_value(corpus, key, entry) for entry in corpus.entries}, key=lambda name: (name == UNKNOWN, name))
        for key in ("outlet", "month")
    )
    said = _said(corpus, sources, outlets, months)
    texts = [[heading(document), links[place] if links else ""] for place, document in enumerate(corpus.documents)]
    facets = {
        "Sources": _rows(sources, ((one.source, one.level) for one in said), largest=True),
        "Outlets": _rows([(name, "") for name in outlets], ((one.outlet, one.level) for one in said)),
        "Months": _rows([(name, "") for name in months], ((one.month, one.level) for one in said)),
    }
    return render(
        "corpus",
        title=title,
        about="",
        summary=f"{counted(len(texts), 'text')}, {counted(len(said), 'attributed statement')}, "
        f"{counted(len(facets['Sources']), 'source')}",
        facets=facets,
        texts=texts,
        levels=_LEVELS,
        unknown=UNKNOWN,
        data=in_script(
            {
                "texts": texts,
                "statements": [one.listed() for one in said],
                "names": [name for name, _ in sources],
            }
        ),
    )


def _said(
    corpus: Corpus, sources: Sequence[tuple[str, str]], outlets: Sequence[str], months: Sequence[str]
) -> list[_Said]:
    """What counts in a corpus, with the numbers of its names in the lists."""
    texts = {id(document): number for number, document in enumerate(corpus.documents)}
    source_of = {source: number for number, source in enumerate(sources)}
    outlet_of, month_of = ({name: number for number, name in enumerate(names)} for names in (outlets, months))
    return [
        _Said(
            text=texts[id(entry.document)],
            source=source_of[_source(entry)],
            outlet=outlet_of[_value(corpus, "outlet", entry)],
            month=month_of[_value(corpus, "month", entry)],
            statement=entry.statement,
        )
        for entry in corpus.entries
    ]


def _source(entry: Entry) -> tuple[str, str]:
    """Name and kind of who makes a statement."""
    return entry.source or UNKNOWN, str(entry.kind or "")


def _value(corpus: Corpus, key: str, entry: Entry) -> str:
    return str(corpus.value(key, entry) or UNKNOWN)


def write_site(documents: Iterable[Document] | Corpus, folder: str | Path, *, title: str = "Who says what") -> Path:
    """Write ``index.html``, the page of the corpus, and ``texts/…html``, a page for each document.

    Args:
        documents: the documents, or a corpus that says which of their statements count.
        folder: where to write; it is made where it is missing, and files of the same names are replaced.
        title: the title of the corpus.

    Returns:
        The path of ``index.html``.
    """
    corpus = documents if isinstance(documents, Corpus) else Corpus(documents)
    into = Path(folder)
    (into / "texts").mkdir(parents=True, exist_ok=True)
    links = [f"texts/{number:05}.html" for number in range(len(corpus.documents))]
    for document, link in zip(corpus.documents, links, strict=True):
        (into / link).write_text(article_page(document), encoding="utf-8", newline="")
    index = into / "index.html"
    index.write_text(corpus_page(corpus, title=title, links=links), encoding="utf-8", newline="")
    return index


def _rows(names: Sequence[tuple[str, str]], counted: Iterable[tuple[int, int]], *, largest: bool = False) -> list[_Row]:
    """A row for each name that has statements, in the order given or the largest first."""
    counts = Counter(counted)
    rows = [
        _Row(number, name, detail, tuple(counts[number, level.rank] for level in _LEVELS))
        for number, (name, detail) in enumerate(names)
    ]
    found = [row for row in rows if row.count]
    return sorted(found, key=lambda row: -row.count) if largest else found


def _cut(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _CONTENT else f"{words[: _CONTENT - 1]}…"

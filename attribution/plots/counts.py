"""What the charts count."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

from attribution.document import Document, Level, Stance
from attribution.pages.gather import Gathered, Record, gather
from attribution.plots.plot import Plot

__all__ = ["hedging_by_source", "outlets_compared", "relays", "stance_by_source", "timeline"]

LEVELS = {"none": "#b9c0c9", "low": "#e3c04d", "medium": "#e0832e", "high": "#c4162a"}
STANCES = {"neutral": "#b9c0c9", "endorsing": "#3b8f5a", "distancing": "#b0487f"}
_NAME = 42
"""Longest name beside a bar, in characters."""


def hedging_by_source(documents: Iterable[Document], *, top: int = 15) -> Plot:
    """Chart the sources with most statements and how surely they speak: a bar each, in parts by hedging level.

    Args:
        documents: the documents. As in all charts, attributed statements count, nested and denied ones too; see the
            page on counting for when to leave some out.
        top: how many sources.
    """
    corpus = gather(documents)
    names = _unique(corpus)
    pairs = [(names[record.source], _level(record)) for record in corpus.records]
    return _bars("bars", "Statements by source and hedging level", "source", "level", pairs, LEVELS, top)


def stance_by_source(documents: Iterable[Document], *, top: int = 15) -> Plot:
    """Chart how the articles present their sources: neutrally, as right (*bestätigte*) or at a distance (*behauptete*).

    Args:
        documents: the documents.
        top: how many sources.
    """
    corpus = gather(documents)
    names = _unique(corpus)
    pairs = [(names[record.source], str(record.statement.stance or Stance.NEUTRAL)) for record in corpus.records]
    return _bars("bars", "How the articles present their sources", "source", "stance", pairs, STANCES, top)


def timeline(documents: Iterable[Document]) -> Plot:
    """Chart the statements of each month by hedging level; ``meta["date"]`` says when.

    Args:
        documents: the documents; those without a date share a column.
    """
    corpus = gather(documents)
    pairs = [(corpus.months[record.text], _level(record)) for record in corpus.records]
    return _bars("columns", "Statements by month and hedging level", "month", "level", pairs, LEVELS, None)


def outlets_compared(documents: Iterable[Document]) -> Plot:
    """Chart the hedging levels of each outlet (``meta["outlet"]``) as shares, so that large and small ones compare.

    Args:
        documents: the documents; those without an outlet share a bar.
    """
    corpus = gather(documents)
    pairs = [(corpus.outlets[record.text], _level(record)) for record in corpus.records]
    return _bars("shares", "Hedging levels by outlet", "outlet", "level", pairs, LEVELS, None)


def relays(documents: Iterable[Document], *, top: int = 30) -> Plot:
    """Chart who passes on whom: relays (agencies, papers, channels) on the left, those whom they quote on the right.

    Args:
        documents: the documents.
        top: how many links, the strongest first.
    """
    corpus = gather(documents)
    names = _unique(corpus)
    links: Counter[tuple[str, str]] = Counter()
    for record in corpus.records:
        chain = (*record.relays, record.source)
        links.update((names[giver], names[taker]) for giver, taker in pairwise(chain))
    rows = [{"relay": giver, "source": taker, "statements": count} for (giver, taker), count in links.most_common(top)]
    title = "Who passes on whom"
    return Plot(
        "network", title, _said(title, [f"{r['relay']} → {r['source']}: {r['statements']}" for r in rows]), rows
    )


def _bars(
    kind: str,
    title: str,
    category: str,
    part: str,
    pairs: Sequence[tuple[str, str]],
    parts: dict[str, str],
    top: int | None,
) -> Plot:
    counts = Counter(pairs)
    sums = Counter(name for name, _ in pairs)
    order = sorted(sums) if top is None else [name for name, _ in sums.most_common(top)]
    rows = [
        {
            category: name,
            part: each,
            "statements": counts[name, each],
            "share": round(counts[name, each] / sums[name], 4),
        }
        for name in order
        for each in parts
    ]
    words = [
        f"{name}: {sums[name]} ({', '.join(f'{counts[name, each]} {each}' for each in parts if counts[name, each])})"
        for name in order
    ]
    return Plot(kind, title, _said(title, words), rows, parts)


def _said(title: str, words: Sequence[str]) -> str:
    """The chart in words, the first lines of its table."""
    if not words:
        return f"{title}: there is nothing to show."
    more = f"; and {len(words) - 8} more" if len(words) > 8 else ""
    return f"{title}. {'; '.join(words[:8])}{more}."


def _level(record: Record) -> str:
    return str(Level(record.statement.hedging.level))


def _unique(corpus: Gathered) -> list[str]:
    """A name for each source, cut where it is long, with a number where several have the same."""
    seen: Counter[str] = Counter()
    found = []
    for name, _ in corpus.sources:
        short = name if len(name) <= _NAME else f"{name[: _NAME - 1]}…"
        seen[short] += 1
        found.append(short if seen[short] == 1 else f"{short} ({seen[short]})")
    return found

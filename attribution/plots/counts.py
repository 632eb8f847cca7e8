"""What the charts count."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

from attribution.corpus import Corpus, Entry
from attribution.document import Document, Stance
from attribution.pages.corpus import UNKNOWN
from attribution.plots.names import short
from attribution.plots.plot import Plot

__all__ = ["hedging_by_source", "outlets_compared", "relays", "stance_by_source", "timeline"]

LEVELS = {"none": "#b9c0c9", "low": "#e3c04d", "medium": "#e0832e", "high": "#c4162a"}
STANCES = {"neutral": "#b9c0c9", "endorsing": "#3b8f5a", "distancing": "#b0487f"}


def hedging_by_source(documents: Iterable[Document] | Corpus, *, top: int = 15) -> Plot:
    """Chart the sources with most statements and how surely they speak: a bar each, in parts by hedging level.

    Args:
        documents: the documents, or a :class:`attribution.corpus.Corpus` that says which of their statements count; by
            default those of :class:`attribution.corpus.Filter`.
        top: how many sources.
    """
    corpus = _corpus(documents)
    pairs = [(_name(entry.source), str(entry.statement.hedging.level)) for entry in corpus.entries]
    return _bars("bars", "Statements by source and hedging level", "source", "level", pairs, LEVELS, top)


def stance_by_source(documents: Iterable[Document] | Corpus, *, top: int = 15) -> Plot:
    """Chart how the articles present their sources: neutrally, as right (*bestätigte*) or at a distance (*behauptete*).

    Args:
        documents: the documents, or a corpus.
        top: how many sources.
    """
    corpus = _corpus(documents)
    pairs = [(_name(entry.source), str(entry.statement.stance or Stance.NEUTRAL)) for entry in corpus.entries]
    return _bars("bars", "How the articles present their sources", "source", "stance", pairs, STANCES, top)


def timeline(documents: Iterable[Document] | Corpus) -> Plot:
    """Chart the statements of each month by hedging level; ``meta["date"]`` says when.

    Args:
        documents: the documents, or a corpus; those without a date share a column.
    """
    corpus = _corpus(documents)
    pairs = [(_given(corpus, "month", entry), str(entry.statement.hedging.level)) for entry in corpus.entries]
    return _bars("columns", "Statements by month and hedging level", "month", "level", pairs, LEVELS, None)


def outlets_compared(documents: Iterable[Document] | Corpus) -> Plot:
    """Chart the hedging levels of each outlet (``meta["outlet"]``) as shares, so that large and small ones compare.

    Args:
        documents: the documents, or a corpus; those without an outlet share a bar.
    """
    corpus = _corpus(documents)
    pairs = [(_given(corpus, "outlet", entry), str(entry.statement.hedging.level)) for entry in corpus.entries]
    return _bars("shares", "Hedging levels by outlet", "outlet", "level", pairs, LEVELS, None)


def relays(documents: Iterable[Document] | Corpus, *, top: int = 30) -> Plot:
    """Chart who passes on whom: relays (agencies, papers, channels) on the left, those whom they quote on the right.

    Args:
        documents: the documents, or a corpus.
        top: how many links, the strongest first.
    """
    corpus = _corpus(documents)
    links: Counter[tuple[str, str]] = Counter()
    places = {id(document): place for place, document in enumerate(corpus.documents)}
    for entry in corpus.entries:
        place = places[id(entry.document)]
        chain = [_name(corpus.names[place, source.id][0]) for source in entry.statement.chain]
        links.update(pairwise(chain))
    found = links.most_common(top)
    rows = [{"relay": giver, "source": taker, "statements": count} for (giver, taker), count in found]
    title = "Who passes on whom"
    return Plot(
        "network",
        title,
        _said(title, [f"{short(giver)} → {short(taker)}: {count}" for (giver, taker), count in found]),
        rows,
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
    order = sorted(sums, key=_last) if top is None else [name for name, _ in sums.most_common(top)]
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
    shares = {name: ", ".join(f"{counts[name, each]} {each}" for each in parts if counts[name, each]) for name in order}
    words = [f"{short(name)}: {sums[name]} ({shares[name]})" for name in order]
    return Plot(kind, title, _said(title, words), rows, parts)


def _last(name: str) -> tuple[bool, str]:
    """What puts names in order, and those that are not given behind them."""
    return name == UNKNOWN, name


def _said(title: str, words: Sequence[str]) -> str:
    """The chart in words, the first lines of its table."""
    if not words:
        return f"{title}: there is nothing to show."
    more = f"; and {len(words) - 8} more" if len(words) > 8 else ""
    return f"{title}. {'; '.join(words[:8])}{more}."


def _corpus(documents: Iterable[Document] | Corpus) -> Corpus:
    return documents if isinstance(documents, Corpus) else Corpus(documents)


def _given(corpus: Corpus, key: str, entry: Entry) -> str:
    return str(corpus.value(key, entry) or UNKNOWN)


def _name(name: str | None) -> str:
    return name or UNKNOWN

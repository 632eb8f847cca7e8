"""A document's text cut at every boundary of its statements, frames, cues, mentions and hedges."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

import attrs

from attribution.document import Document, Level, Part, Statement

__all__ = ["Close", "Mark", "Open", "Piece", "depths", "paragraphs"]

_PARAGRAPH = re.compile(r"[^\n]+\n*|\n+")


@attrs.frozen
class Mark:
    """A part of a statement as the page shows it; it may be discontinuous.

    Args:
        kind: ``statement``, ``frame``, ``cue``, ``source`` or ``hedge``.
        statement: whose part it is.
        part: where it stands.
        rank: its place among marks that cover the same words; the smallest is the outermost.
        level: the strength of a hedge.
    """

    kind: str
    statement: Statement
    part: Part
    rank: tuple[int, int, int]
    level: Level | None = None


@attrs.frozen
class Open:
    """The beginning of an element.

    Args:
        mark: what the element shows.
        begins: whether one of the mark's spans begins here, and does not merely go on.
        first: whether the mark as a whole begins here.
    """

    mark: Mark
    begins: bool
    first: bool


@attrs.frozen
class Close:
    """The end of the element that was opened last."""


Piece = Open | Close | str


def paragraphs(document: Document) -> Iterator[list[Piece]]:
    """Give the pieces of each paragraph: text in the order of the document, elements properly nested.

    The strings of all paragraphs together are the document's text, line ends included. Where parts overlap without
    one holding the other, the inner element is closed and opened again.

    >>> text = "Laut Polizei regnet es."
    >>> from attribution import Cue
    >>> from attribution.document import spans_of
    >>> rain = Statement(0, "attributed", "indirect", "preposition", spans_of(text, [(13, 22)]),
    ...                  cue=Cue(spans_of(text, [(0, 4)]), "laut"))
    >>> [[piece if isinstance(piece, str) else type(piece).__name__ for piece in paragraph]
    ...  for paragraph in paragraphs(Document(text, [rain]))]
    [['Open', 'Laut', 'Close', ' Polizei ', 'Open', 'regnet es', 'Close', '.']]
    """
    begins: dict[int, list[Mark]] = {}
    ends: dict[int, list[Mark]] = {}
    for mark in _marks(document):
        for begin, end in mark.part.offsets:
            begins.setdefault(begin, []).append(mark)
            ends.setdefault(end, []).append(mark)
    cuts = sorted({*begins, *ends})
    active: list[Mark] = []
    seen: set[int] = set()
    at = 0
    for paragraph in _PARAGRAPH.finditer(document.text):
        inside = []
        while at < len(cuts) and cuts[at] < paragraph.end():
            inside.append(cuts[at])
            at += 1
        pieces: list[Piece] = []
        stack: list[Mark] = []
        for begin, end in pairwise(sorted({paragraph.start(), *inside, paragraph.end()})):
            gone, come = ends.get(begin, ()), begins.get(begin, ())
            active = [mark for mark in active if not any(mark is other for other in gone)]
            active = sorted([*active, *come], key=lambda mark: mark.rank)
            kept = _common(stack, active)
            pieces += [Close()] * (len(stack) - kept)
            for mark in active[kept:]:
                starts = any(mark is other for other in come)
                pieces.append(Open(mark, starts, starts and id(mark) not in seen))
                seen.add(id(mark))
            stack = active
            pieces.append(document.text[begin:end])
        pieces += [Close()] * len(stack)
        yield pieces


def depths(document: Document) -> dict[int, int]:
    """How deep each statement is nested, by id: 0 for one that stands by itself."""
    parents = {statement.id: statement.parent for statement in document.statements}
    found: dict[int, int] = {}
    for number in parents:
        chain = [number]
        while (parent := parents[chain[-1]]) is not None and parent not in found and parent not in chain:
            chain.append(parent)
        for inner in reversed(chain):
            outer = parents[inner]
            found[inner] = 0 if outer is None else found.get(outer, -1) + 1
    return found


def _marks(document: Document) -> Iterator[Mark]:
    nesting = depths(document)
    for statement in document.statements:
        depth = 2 * nesting[statement.id]
        parts: Iterable[tuple[str, Part | None, int]] = (
            ("frame", statement.frame, depth),
            ("statement", statement, depth + 1),
            ("source", statement.source, 1000),
            ("cue", statement.cue, 1001),
        )
        for kind, part, rank in parts:
            if part is not None and part.spans:
                yield Mark(kind, statement, part, (rank, statement.id, 0))
        for i, hedge in enumerate(statement.hedging.cues):
            yield Mark("hedge", statement, hedge, (1002, statement.id, i), hedge.level)


def _common(stack: list[Mark], active: list[Mark]) -> int:
    """How many of the outermost marks stay open."""
    count = 0
    for old, new in zip(stack, active, strict=False):
        if old is not new:
            break
        count += 1
    return count

"""Offsets of parts of a text, and what can be done with them."""

from __future__ import annotations

from collections.abc import Iterable

__all__ = ["Spans", "merge_spans", "subtract_spans"]


Spans = tuple[tuple[int, int], ...]
"""Half-open code-point ranges, sorted, not overlapping."""


def merge_spans(spans: Iterable[tuple[int, int]]) -> Spans:
    """Sort ranges and join those that touch or overlap.

    >>> merge_spans([(5, 8), (0, 3), (3, 4)])
    ((0, 4), (5, 8))
    """
    out: list[tuple[int, int]] = []
    for begin, end in sorted(spans):
        if begin >= end:
            continue
        if out and begin <= out[-1][1]:
            out[-1] = (out[-1][0], max(end, out[-1][1]))
        else:
            out.append((begin, end))
    return tuple(out)


def subtract_spans(spans: Iterable[tuple[int, int]], holes: Iterable[tuple[int, int]]) -> Spans:
    """Cut ``holes`` out of ``spans``.

    >>> subtract_spans([(0, 10)], [(3, 5)])
    ((0, 3), (5, 10))
    """
    out = list(merge_spans(spans))
    for hole_begin, hole_end in merge_spans(holes):
        rest: list[tuple[int, int]] = []
        for begin, end in out:
            if hole_end <= begin or end <= hole_begin:
                rest.append((begin, end))
                continue
            rest += [(begin, min(end, hole_begin)), (max(begin, hole_end), end)]
        out = [(b, e) for b, e in rest if b < e]
    return tuple(out)

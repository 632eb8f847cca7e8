"""Offsets of parts of a text, and what can be done with them."""

from __future__ import annotations

from collections.abc import Iterable

__all__ = ["Spans"]

_LOOSE = " \n\t,;:–"


class Spans(tuple[tuple[int, int], ...]):
    """Half-open ranges of code points: sorted, none empty, no two of them touch.

    A tuple of pairs that equals, sorts and hashes as any other does. Given ranges in any order it sorts them and
    joins those that touch or overlap.

    >>> Spans([(5, 8), (0, 3), (3, 4), (9, 9)])
    ((0, 4), (5, 8))
    """

    __slots__ = ()

    def __new__(cls, ranges: Iterable[tuple[int, int]] = ()) -> Spans:
        """Put ranges in order; what is in order already stays the same object."""
        if type(ranges) is cls:
            return ranges
        out: list[tuple[int, int]] = []
        for begin, end in sorted(ranges):
            if begin >= end:
                continue
            if out and begin <= out[-1][1]:
                out[-1] = (out[-1][0], max(end, out[-1][1]))
            else:
                out.append((begin, end))
        return super().__new__(cls, out)

    @property
    def begin(self) -> int:
        """Offset of the first character; without ranges an ``IndexError``."""
        return self[0][0]

    @property
    def end(self) -> int:
        """Offset behind the last character; without ranges an ``IndexError``."""
        return self[-1][1]

    @property
    def length(self) -> int:
        """How many characters the ranges have together."""
        return sum(end - begin for begin, end in self)

    def holds(self, offset: int) -> bool:
        """Whether the character at ``offset`` lies in one of the ranges: a token does where its first character does.

        >>> Spans([(0, 3)]).holds(2), Spans([(0, 3)]).holds(3)
        (True, False)
        """
        return any(begin <= offset < end for begin, end in self)

    def contains(self, other: Iterable[tuple[int, int]]) -> bool:
        """Whether each of the other ranges lies in one of these.

        >>> Spans([(0, 9)]).contains([(0, 3), (5, 9)]), Spans([(0, 9)]).contains([(5, 10)])
        (True, False)
        """
        return all(any(begin <= b and e <= end for begin, end in self) for b, e in other)

    def overlap(self, other: Spans) -> int:
        """How many characters both have.

        >>> Spans([(0, 5), (7, 9)]).overlap(Spans([(3, 8)]))
        3
        """
        i = j = both = 0
        while i < len(self) and j < len(other):
            (begin, end), (b, e) = self[i], other[j]
            if begin < e and b < end:
                both += min(end, e) - max(begin, b)
            i, j = (i + 1, j) if end < e else (i, j + 1)
        return both

    def f1(self, other: Spans) -> float:
        """Twice the characters both have, by those that each of them has; 0 where both are empty.

        >>> Spans([(0, 6)]).f1(Spans([(2, 4)]))
        0.5
        """
        both = self.length + other.length
        return 2 * self.overlap(other) / both if both else 0.0

    def plus(self, others: Iterable[tuple[int, int]]) -> Spans:
        """These and other ranges.

        >>> Spans([(0, 3)]).plus([(2, 5)])
        ((0, 5),)
        """
        return Spans((*self, *others))

    def minus(self, holes: Iterable[tuple[int, int]]) -> Spans:
        """What is left when ``holes`` are cut out.

        >>> Spans([(0, 10)]).minus([(3, 5)])
        ((0, 3), (5, 10))
        """
        out: list[tuple[int, int]] = list(self)
        for begin, end in Spans(holes):
            out = [piece for b, e in out for piece in ((b, min(e, begin)), (max(b, end), e)) if piece[0] < piece[1]]
        return Spans(out)

    def before(self, offset: int) -> Spans:
        """What lies before an offset.

        >>> Spans([(0, 3), (5, 9)]).before(6)
        ((0, 3), (5, 6))
        """
        return Spans((begin, min(end, offset)) for begin, end in self)

    def behind(self, offset: int) -> Spans:
        """What lies at an offset and behind it.

        >>> Spans([(0, 3), (5, 9)]).behind(6)
        ((6, 9),)
        """
        return Spans((max(begin, offset), end) for begin, end in self)

    def trim(self, text: str) -> Spans:
        """The ranges without white space, commas and the like at their edges; those without a letter or digit go.

        >>> Spans([(0, 4), (5, 13)]).trim("So , regne es")
        ((0, 2), (5, 13))
        """
        out = []
        for begin, end in self:
            piece = text[begin:end]
            begin += len(piece) - len(piece.lstrip(_LOOSE))
            end -= len(piece) - len(piece.rstrip(_LOOSE))
            if any(c.isalnum() for c in text[begin:end]):
                out.append((begin, end))
        return Spans(out)

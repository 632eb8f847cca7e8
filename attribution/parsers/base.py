"""What a parser is: text in, sentences with dependency trees out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol, runtime_checkable

from attribution.tree import Sentence

__all__ = ["Parser"]


@runtime_checkable
class Parser(Protocol):
    """Anything that turns German text into sentences of UD tokens with offsets into that text.

    A parser may have a string ``model`` that says what it computes with ("bundled 4"); results carry it. It gets texts
    without soft hyphens and other characters that nobody sees, unless it has a true ``verbatim``.
    """

    def parse(self, text: str) -> Sequence[Sentence]:
        """Parse one text; white space alone gives an empty sequence."""
        ...

    def parse_many(self, texts: Iterable[str]) -> Iterator[Sequence[Sentence]]:
        """Parse several texts, in order and lazily, in batches where the parser can."""
        ...

"""Short texts with their holders in double brackets, and the sources that they should resolve to.

The sentences are written for these tests. ``python -m tests.frozen`` parses those without a frozen parse.
"""

from __future__ import annotations

import re

import attrs

_MARK = re.compile(r"\[\[(.+?)\]\]")


@attrs.frozen
class Case:
    """A text with marked holders.

    Args:
        id: the behaviour it shows.
        marked: the text, every holder in ``[[ ]]``.
        expected: name, kind and how of each holder in text order.
        roles: roles of the first holder's source, where they matter.
    """

    id: str
    marked: str
    expected: tuple[tuple[str, str, str], ...]
    roles: tuple[str, ...] | None = None

    @property
    def text(self) -> str:
        """The text without marks."""
        return self.marked.replace("[[", "").replace("]]", "")

    @property
    def holders(self) -> tuple[tuple[int, int], ...]:
        """Begin and end of every holder in :attr:`text`."""
        out = []
        for i, match in enumerate(_MARK.finditer(self.marked)):
            begin = match.start() - 4 * i
            out.append((begin, begin + len(match[1])))
        return tuple(out)


def one(id: str, marked: str, *expected: str, roles: tuple[str, ...] | None = None) -> Case:
    """A case; each expectation is "name | kind | how"."""
    triples = tuple(tuple(part.strip() for part in e.split("|")) for e in expected)
    return Case(id, marked, triples, roles)  # type: ignore[arg-type]

"""What a construction is, and how the files under ``constructions/`` become one.

A construction file holds a docstring (its name in the literature, what it is), ``PATTERN``, ``build`` and its
``EXAMPLES``, ``NOT_EXAMPLES`` and ``GAPS``. Its id is the file name; the id that results carry is the longest of
:data:`FAMILIES` that the file name begins with.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property

import attrs

from attribution.document.spans import Spans, merge_spans
from attribution.errors import PatternError
from attribution.grammar.clauses import Syntax
from attribution.grammar.patterns import Match, Pattern, find
from attribution.reading.find import Find
from attribution.reading.reading import Reading

__all__ = ["FAMILIES", "Construction", "Example", "Gap", "NotExample"]

FAMILIES = (
    "preposition",
    "so",
    "wie",
    "verb_clause",
    "verb_infinitive",
    "verb_object",
    "noun",
    "impersonal",
    "direct_quote",
    "modal",
    "subjunctive",
    "source_line",
)
"""The construction ids of the data model."""

ROLES = ("content", "source", "cue", "addressee", "relay")
_MARK = re.compile(r"\[(?P<role>[a-z]+): |\]")


@attrs.frozen
class Example:
    """A text in which the construction is found, every role marked: ``[source: Die Firma] [cue: teilte] …``.

    A role may be marked more than once (discontinuous spans) and marks may nest (a reported clause holds its source).
    """

    marked: str

    @cached_property
    def _parsed(self) -> tuple[str, Mapping[str, Spans]]:
        text, at, stack = "", 0, []
        spans: dict[str, list[tuple[int, int]]] = {}
        for m in _MARK.finditer(self.marked):
            text += self.marked[at : m.start()]
            at = m.end()
            if m["role"]:
                if m["role"] not in ROLES:
                    raise PatternError(
                        f"found the role {m['role']!r} in an example, expected one of {', '.join(ROLES)}"
                    )
                stack.append((m["role"], len(text)))
            elif stack:
                role, begin = stack.pop()
                spans.setdefault(role, []).append((begin, len(text)))
            else:
                text += "]"
        if stack:
            raise PatternError(f"found an unclosed role {stack[-1][0]!r} in the example {self.marked!r}")
        return text + self.marked[at:], {r: merge_spans(s) for r, s in spans.items()}

    @property
    def text(self) -> str:
        """The example without marks."""
        return self._parsed[0]

    @property
    def roles(self) -> Mapping[str, Spans]:
        """Offsets of each marked role."""
        return self._parsed[1]


@attrs.frozen
class NotExample:
    """A near miss in which the construction must stay silent, with the reason."""

    text: str
    reason: str


@attrs.frozen
class Gap:
    """A text that the construction should handle and does not yet, with the reason."""

    text: str
    reason: str


Builder = Callable[[Reading, Syntax, Match], Iterator[Find]]
ArticleBuilder = Callable[[Reading], Iterator[Find]]


@attrs.frozen(slots=False)
class Construction:
    """One reporting construction, as its file describes it.

    Args:
        id: the file name.
        title: the first line of its docstring.
        doc: its whole docstring.
        stage: 1 reads single sentences; 2 and later read the article with what earlier stages found.
        pattern: met by the tokens that anchor it; ``None`` for one that reads the article as a whole.
        build: makes finds of a match.
    """

    id: str
    title: str
    doc: str
    stage: int
    pattern: Pattern | None
    build: Builder | ArticleBuilder
    examples: tuple[Example, ...]
    not_examples: tuple[NotExample, ...]
    gaps: tuple[Gap, ...]

    @property
    def family(self) -> str:
        """The id that results carry."""
        return next(f for f in sorted(FAMILIES, key=len, reverse=True) if self.id == f or self.id.startswith(f + "_"))

    def read(self, reading: Reading) -> Iterator[Find]:
        """Everything this construction finds in an article."""
        if self.pattern is None:
            yield from self.build(reading)  # type: ignore[call-arg]
            return
        for syntax in reading.syntaxes:
            for match in find(self.pattern, syntax):
                yield from self.build(reading, syntax, match)  # type: ignore[call-arg]

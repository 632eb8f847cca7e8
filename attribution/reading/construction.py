"""What a construction is: a way of reporting, with its examples and near misses, as its file describes it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import IntEnum
from functools import cached_property
from typing import TypeVar

import attrs

from attribution.document.spans import Spans
from attribution.errors import PatternError
from attribution.grammar.patterns import ClauseMatch, Pattern, TokenMatch
from attribution.reading.families import families, family_of
from attribution.reading.find import Find
from attribution.reading.reading import Reading

__all__ = ["Construction", "Example", "Gap", "NotExample", "Stage", "each"]

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
        return text + self.marked[at:], {r: Spans(s) for r, s in spans.items()}

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


class Stage(IntEnum):
    """When a construction reads: each stage sees what the earlier ones found (:attr:`Reading.finds`)."""

    SENTENCES = 1
    """Reads every sentence by itself."""
    NEIGHBOURS = 2
    """Looks at reports of its own sentence and its neighbours (quotations, nouns, pronouns that take up a report)."""
    HEARSAY = 3
    """Reads modal verbs outside of what is reported already."""
    CARRYING = 4
    """Carries sources on into clauses without a frame; what was found before is weighed by evidence first."""
    ASIDES = 5
    """Reads clauses in Konjunktiv inside statements."""
    REMAINS = 6
    """Reads what nothing has claimed (free quotations, fragments, headlines, what source lines cover)."""
    VOICES = 7
    """Adds a second voice to statements."""


Reader = Callable[[Reading], Iterator[Find]]
_A = TypeVar("_A")
_M = TypeVar("_M", TokenMatch, ClauseMatch)  # type: ignore[type-arg]


def each(pattern: Pattern[_M], build: Callable[[Reading, _M], Iterator[Find]]) -> Reader:
    """Read an article match by match.

    Args:
        pattern: what anchors the construction.
        build: makes the finds of one match; their anchor is the sentence of the match unless they name another.
    """

    def read(reading: Reading) -> Iterator[Find]:
        for syntax in reading.syntaxes:
            for match in pattern.matches(syntax):
                for found in build(reading, match):
                    yield attrs.evolve(found, anchor=syntax.index) if found.anchor < 0 else found

    return read


def _name(name: str) -> str:
    if not isinstance(name, str):
        raise PatternError(f"found {name!r} as the id of a construction, expected a name; pass __name__")
    return name.rpartition(".")[2]


def _doc(doc: str | None) -> str:
    return str(doc or "").strip()


def _examples(values: Iterable[Example] | None) -> tuple[Example, ...]:
    return tuple(values or ())


def _not_examples(values: Iterable[NotExample] | None) -> tuple[NotExample, ...]:
    return tuple(values or ())


def _gaps(values: Iterable[Gap] | None) -> tuple[Gap, ...]:
    return tuple(values or ())


@attrs.frozen(slots=False)
class Construction:
    """One reporting construction.

    Args:
        id: the name of its file; pass ``__name__``. It begins with the id of a family (``families.csv``), which
            results carry.
        doc: what the literature calls it, and what it does not cover; pass ``__doc__``.
        read: finds everything in an article; :func:`each` makes it of a pattern.
        examples: texts in which it is found.
        not_examples: near misses.
        gaps: what it should find and does not yet.
        stage: when it reads.

    Raises:
        PatternError: the id begins with no family's, there is no docstring, example or near miss, or something else
            stands in its place.
    """

    id: str = attrs.field(converter=_name)
    doc: str = attrs.field(converter=_doc)
    read: Reader = attrs.field(kw_only=True, default=None)
    examples: tuple[Example, ...] = attrs.field(kw_only=True, default=(), converter=_examples)
    not_examples: tuple[NotExample, ...] = attrs.field(kw_only=True, default=(), converter=_not_examples)
    gaps: tuple[Gap, ...] = attrs.field(kw_only=True, default=(), converter=_gaps)
    stage: Stage = attrs.field(kw_only=True, default=Stage.SENTENCES)

    def __attrs_post_init__(self) -> None:
        if family_of(self.id) is None:
            raise PatternError(
                f"found the construction {self.id!r}, expected a name that begins with one of {', '.join(families())}"
            )
        parts = {"docstring": self.doc, "example": self.examples, "near miss": self.not_examples}
        for name, value in parts.items():
            if not value:
                raise PatternError(f"the construction {self.id!r} has no {name}")
        if not callable(self.read):
            raise PatternError(f"found {self.read!r} as read of {self.id!r}, expected a function, as each gives it")
        if not isinstance(self.stage, Stage):
            raise PatternError(f"found {self.stage!r} as stage of {self.id!r}, expected a Stage, such as Stage.HEARSAY")
        for kind, values in ((Example, self.examples), (NotExample, self.not_examples), (Gap, self.gaps)):
            odd = next((value for value in values if not isinstance(value, kind)), None)
            if odd is not None:
                raise PatternError(f"found {odd!r} in the construction {self.id!r}, expected {kind.__name__}")

    @property
    def title(self) -> str:
        """The first line of the docstring."""
        return self.doc.splitlines()[0]

    @property
    def family(self) -> str:
        """The id that results carry."""
        return family_of(self.id) or ""

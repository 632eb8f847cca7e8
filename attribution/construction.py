"""What a construction is, and how the files under ``constructions/`` become one.

A construction file holds a docstring (its name in the literature, what it is), ``PATTERN``, ``build`` and its
``EXAMPLES``, ``NOT_EXAMPLES`` and ``GAPS``. Its id is the file name; the id that results carry is the longest of
:data:`FAMILIES` that the file name begins with.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache, cached_property
from importlib import import_module
from itertools import groupby
from pkgutil import iter_modules
from types import ModuleType

import attrs

from attribution.article import Article, Spans, merge_spans
from attribution.errors import PatternError
from attribution.find import Find
from attribution.patterns import Match, Pattern, find
from attribution.syntax import Syntax

__all__ = ["FAMILIES", "Construction", "Example", "Gap", "NotExample", "Reading", "all_constructions", "read_article"]

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

CARRYING = 4
"""The first stage that carries sources on; what was found before it is weighed by evidence first."""
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


class Reading:
    """An article on its way through the constructions: its clauses, and what was found so far."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.syntaxes = tuple(Syntax(s, i) for i, s in enumerate(article.sentences))
        self.finds: list[Find] = []
        self._anchored: dict[int, list[Find]] = {}
        self._touching: dict[int, list[Find]] = {}

    def add(self, find: Find) -> None:
        """Keep a find for later stages."""
        self.finds.append(find)
        self._enter(find)

    def index(self) -> None:
        """Enter all finds anew, after they were changed."""
        self._anchored.clear()
        self._touching.clear()
        for found in self.finds:
            self._enter(found)

    def _enter(self, find: Find) -> None:
        self._anchored.setdefault(find.anchor, []).append(find)
        for i in self.article.sentences_of(merge_spans([*find.content, *find.frame])):
            self._touching.setdefault(i, []).append(find)

    def before(self, syntax: Syntax) -> Syntax | None:
        """The sentence before one on the same line, ``None`` where there is none."""
        return self._beside(syntax.index - 1, syntax.index) if syntax.index else None

    def behind(self, syntax: Syntax) -> Syntax | None:
        """The sentence behind one on the same line, ``None`` where there is none."""
        last = syntax.index + 1 == len(self.syntaxes)
        return self._beside(syntax.index + 1, syntax.index) if not last else None

    def _beside(self, index: int, other: int) -> Syntax | None:
        first, second = (self.syntaxes[i].sentence for i in sorted((index, other)))
        line = self.article.paragraph_index
        return self.syntaxes[index] if line(first.end - 1) == line(second.begin) else None

    def anchored(self, index: int) -> list[Find]:
        """The finds whose cue stands in a sentence."""
        return self._anchored.get(index, [])

    def touching(self, index: int) -> list[Find]:
        """The finds whose content or frame reaches into a sentence."""
        return self._touching.get(index, [])


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


def _load(module: ModuleType, name: str) -> Construction:
    doc = (module.__doc__ or "").strip()
    missing = [a for a in ("PATTERN", "build", "EXAMPLES", "NOT_EXAMPLES") if not hasattr(module, a)]
    if missing or not doc:
        raise PatternError(f"the construction {name!r} lacks {missing[0] if missing else 'a docstring'}")
    construction = Construction(
        name,
        doc.splitlines()[0],
        doc,
        getattr(module, "STAGE", 1),
        module.PATTERN,
        module.build,
        tuple(module.EXAMPLES),
        tuple(module.NOT_EXAMPLES),
        tuple(getattr(module, "GAPS", ())),
    )
    if not any(name == f or name.startswith(f + "_") for f in FAMILIES):
        raise PatternError(
            f"found the construction file {name!r}, expected a name that begins with one of {', '.join(FAMILIES)}"
        )
    return construction


@cache
def all_constructions() -> tuple[Construction, ...]:
    """Every construction of the package, by stage and file name."""
    from attribution import constructions

    names = sorted(m.name for m in iter_modules(constructions.__path__) if not m.name.startswith("_"))
    loaded = [_load(import_module(f"attribution.constructions.{n}"), n) for n in names]
    return tuple(sorted(loaded, key=lambda c: (c.stage, c.id)))


def read_article(article: Article, constructions: tuple[Construction, ...] | None = None) -> tuple[Find, ...]:
    """Run the constructions over an article, stage by stage.

    Args:
        article: text and canonical trees.
        constructions: the constructions to use; all of them by default (pass fewer for an ablation).

    Returns:
        All finds, before overlaps are settled.
    """
    from attribution.evidence import weigh

    reading = Reading(article)
    chosen = constructions if constructions is not None else all_constructions()
    for stage, of_stage in groupby(chosen, key=lambda c: c.stage):
        if stage == CARRYING:
            weigh(reading)
        for construction in of_stage:
            for found in list(construction.read(reading)):
                reading.add(attrs.evolve(found, rule=construction.id))
    return tuple(reading.finds)

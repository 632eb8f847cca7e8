"""The one tree-pattern language: what must hold of a token, its neighbours, its governor and its dependents.

Only what is named must hold. A value is a string, a set of strings, or a named predicate on the string; ``where`` is
the escape hatch for what cannot be said so. A pattern with a ``role`` binds the token it meets under that name.

    token("cue", lemma=reports("dass"), has=[token("source", deprel=SUBJECT)])

meets every reporting verb with a subject and binds both.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

import attrs

from attribution.errors import PatternError
from attribution.grammar.clauses import Syntax
from attribution.tree import Token

__all__ = ["Match", "Pattern", "find", "token"]

Value = str | frozenset[str] | Callable[[str], bool] | None
Match = Mapping[str, Token]
_FIELDS = ("text", "lemma", "upos", "xpos", "deprel")


@attrs.frozen(eq=False)
class Pattern:
    """What must hold of one token; make one with :func:`token`."""

    role: str | None
    values: tuple[tuple[str, Value], ...]
    feats: tuple[str, ...]
    has: tuple[Pattern, ...]
    lacks: tuple[Pattern, ...]
    head: Pattern | None
    before: Pattern | None
    after: Pattern | None
    where: Callable[[Token, Syntax], bool] | None
    optional: bool
    alternatives: tuple[Pattern, ...] = ()

    def __or__(self, other: Pattern) -> Pattern:
        """A pattern that meets what either meets."""
        mine = self.alternatives or (self,)
        return attrs.evolve(_EMPTY, alternatives=(*mine, *(other.alternatives or (other,))))

    def match(self, tok: Token, syntax: Syntax) -> dict[str, Token] | None:
        """Bind the roles of this pattern at one token, ``None`` where it does not hold."""
        if self.alternatives:
            return next((m for p in self.alternatives if (m := p.match(tok, syntax)) is not None), None)
        for field, value in self.values:
            actual = getattr(tok, field)
            if field == "text":
                actual = actual.lower()
            if not _holds(value, actual):
                return None
        if any(pair not in tok.feats.split("|") for pair in self.feats):
            return None
        bound = {self.role: tok} if self.role else {}
        for pattern, other in self._neighbours(tok, syntax):
            inner = pattern.match(other, syntax) if other else None
            if inner is None:
                return None
            bound |= inner
        kids = syntax.sentence.children(tok)
        if any(p.match(k, syntax) is not None for p in self.lacks for k in kids):
            return None
        for pattern in self.has:
            inner = next((m for k in kids if (m := pattern.match(k, syntax)) is not None), None)
            if inner is None and not pattern.optional:
                return None
            bound |= inner or {}
        if self.where is not None and not self.where(tok, syntax):
            return None
        return bound

    def _neighbours(self, tok: Token, syntax: Syntax) -> Iterator[tuple[Pattern, Token]]:
        if self.before is not None:
            yield self.before, syntax.next(tok)
        if self.after is not None:
            yield self.after, syntax.next(tok, -1)
        if self.head is not None:
            yield self.head, syntax.sentence.head(tok)


def _holds(value: Value, actual: str) -> bool:
    if isinstance(value, str):
        return actual == value
    if isinstance(value, frozenset):
        return actual in value
    return value is None or value(actual)


_EMPTY = Pattern(None, (), (), (), (), None, None, None, None, False)


def token(
    role: str | None = None,
    *,
    feats: Sequence[str] = (),
    has: Sequence[Pattern] = (),
    lacks: Sequence[Pattern] = (),
    head: Pattern | None = None,
    before: Pattern | None = None,
    after: Pattern | None = None,
    where: Callable[[Token, Syntax], bool] | None = None,
    optional: bool = False,
    **values: Value,
) -> Pattern:
    """Describe one token.

    Args:
        role: the name under which the token is bound, ``None`` to bind nothing.
        feats: feature pairs that must all be there (``"Mood=Sub"``).
        has: patterns of dependents; each must be met by one, unless it is ``optional``.
        lacks: patterns that no dependent may meet.
        head: pattern of the governor.
        before: pattern of the next token in the sentence (this token stands *before* it).
        after: pattern of the previous token.
        where: a named predicate on the token and the sentence's clauses.
        optional: within ``has``: bind the token where there is one.
        **values: ``text`` (compared in lower case), ``lemma``, ``upos``, ``xpos``, ``deprel``.

    Raises:
        PatternError: an unknown field.
    """
    unknown = sorted(set(values) - set(_FIELDS))
    if unknown:
        raise PatternError(f"found the field {unknown[0]!r} in a pattern, expected one of {', '.join(_FIELDS)}")
    return Pattern(
        role, tuple(values.items()), tuple(feats), tuple(has), tuple(lacks), head, before, after, where, optional
    )


def find(pattern: Pattern, syntax: Syntax) -> Iterator[Match]:
    """All matches of ``pattern`` in a sentence, one for each token that it meets, in text order."""
    for tok in syntax.sentence.tokens:
        bound = pattern.match(tok, syntax)
        if bound is not None:
            yield bound

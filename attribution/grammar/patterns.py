"""The pattern language of constructions: what must hold of a token or a clause, and what was found there.

    clause("dass", "ob", impersonal=False, where=_said)
    token(text=partial(words, "preposition.relative"), where=_relative)

Only what is named must hold. Words that stand in a table are given as a function that returns them, which is asked when
a sentence is read. ``where`` names a function that looks further; what it returns goes with the match
(``match.found``), so that nothing is looked for twice, and where it finds nothing the pattern does not hold.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from typing import Any, Generic, Protocol, TypeVar, overload

import attrs

from attribution.errors import PatternError
from attribution.grammar.clauses import Clause, ClauseKind, Syntax
from attribution.grammar.predicates import is_impersonal, reporting_verb
from attribution.lexicons import Verb
from attribution.tree import Token

__all__ = ["ClauseMatch", "Pattern", "TokenMatch", "clause", "token"]

T = TypeVar("T")
M = TypeVar("M", covariant=True)
Values = str | Collection[str] | Callable[[], Collection[str]]
_FIELDS = ("text", "lemma", "upos", "xpos", "deprel")


class Pattern(Protocol[M]):
    """Anything that finds matches in a sentence; :func:`token` and :func:`clause` make one."""

    def matches(self, syntax: Syntax) -> Iterator[M]:
        """All matches in a sentence, in text order."""
        ...


@attrs.frozen(eq=False)
class TokenMatch(Generic[T]):
    """A token at which a pattern holds.

    Args:
        syntax: its sentence.
        token: the token.
        found: what ``where`` returned; the token itself without one.
    """

    syntax: Syntax
    token: Token
    found: T


@attrs.frozen(eq=False)
class ClauseMatch(Generic[T]):
    """A clause for which a pattern holds.

    Args:
        clause: the clause.
        entry: what the lexicon says of its reporting verb.
        found: what ``where`` returned; the clause itself without one.
    """

    clause: Clause
    entry: Verb
    found: T

    @property
    def syntax(self) -> Syntax:
        """The sentence of the clause."""
        return self.clause.syntax


@attrs.frozen(eq=False)
class _Tokens(Generic[T]):
    values: tuple[tuple[str, Callable[[], Collection[str]]], ...]
    where: Callable[[Token, Syntax], T | None] | None

    def matches(self, syntax: Syntax) -> Iterator[TokenMatch[Any]]:
        for tok in self._some(syntax):
            found = tok if self.where is None else self.where(tok, syntax)
            if found:
                yield TokenMatch(syntax, tok, found)

    def _some(self, syntax: Syntax) -> Iterable[Token]:
        if not self.values:
            return syntax.sentence.tokens
        (first, allowed), *others = ((field, values()) for field, values in self.values)
        return (t for t in syntax.having(first, allowed) if all(getattr(t, field) in some for field, some in others))


@attrs.frozen(eq=False)
class _Clauses(Generic[T]):
    frames: tuple[str, ...]
    kinds: frozenset[ClauseKind]
    finite: bool | None
    impersonal: bool | None
    where: Callable[[Clause, Verb], T | None] | None

    def matches(self, syntax: Syntax) -> Iterator[ClauseMatch[Any]]:
        for one in syntax.clauses:
            entry = self._entry(one)
            if entry is not None:
                found = one if self.where is None else self.where(one, entry)
                if found:
                    yield ClauseMatch(one, entry, found)

    def _entry(self, one: Clause) -> Verb | None:
        if self.kinds and one.kind not in self.kinds:
            return None
        if self.finite is not None and bool(one.finite) != self.finite:
            return None
        entry = reporting_verb(one, *self.frames)
        if entry is None or (self.impersonal is not None and is_impersonal(one) != self.impersonal):
            return None
        return entry


@overload
def token(*, where: None = None, **values: Values) -> Pattern[TokenMatch[Token]]: ...
@overload
def token(*, where: Callable[[Token, Syntax], T | None], **values: Values) -> Pattern[TokenMatch[T]]: ...
def token(*, where: Callable[[Token, Syntax], Any] | None = None, **values: Values) -> Pattern[TokenMatch[Any]]:
    """Describe a token.

    Args:
        where: a named function of the token and its sentence; what it returns is the match's ``found``, and where it
            returns nothing (``None``, an empty tuple, no token) the pattern does not hold.
        **values: ``text`` (compared in lower case), ``lemma``, ``upos``, ``xpos``, ``deprel``: a string or several,
            one of which must hold, or a function that returns them.

    Raises:
        PatternError: an unknown field.
    """
    unknown = sorted(set(values) - set(_FIELDS))
    if unknown:
        raise PatternError(f"found the field {unknown[0]!r} in a pattern, expected one of {', '.join(_FIELDS)}")
    fields = (("word" if name == "text" else name, _allowed(value)) for name, value in values.items())
    return _Tokens(tuple(fields), where)


def _allowed(value: Values) -> Callable[[], Collection[str]]:
    if callable(value):
        return value
    some = frozenset((value,)) if isinstance(value, str) else frozenset(value)
    return lambda: some


@overload
def clause(
    *frames: str,
    kinds: Collection[ClauseKind] = (),
    finite: bool | None = None,
    impersonal: bool | None = None,
    where: None = None,
) -> Pattern[ClauseMatch[Clause]]: ...
@overload
def clause(
    *frames: str,
    kinds: Collection[ClauseKind] = (),
    finite: bool | None = None,
    impersonal: bool | None = None,
    where: Callable[[Clause, Verb], T | None],
) -> Pattern[ClauseMatch[T]]: ...
def clause(
    *frames: str,
    kinds: Collection[ClauseKind] = (),
    finite: bool | None = None,
    impersonal: bool | None = None,
    where: Callable[[Clause, Verb], Any] | None = None,
) -> Pattern[ClauseMatch[Any]]:
    """Describe a clause whose verb reports.

    Args:
        *frames: what its verb takes by the lexicon, one of these (``dass``, ``v2``, ``np`` …; any without).
        kinds: the kinds of clause that it may be; any without.
        finite: whether it has a finite verb; either if left out.
        impersonal: whether it reports without a speaking subject (*es heißt*); either if left out.
        where: a named function of the clause and its verb's entry; what it returns is the match's ``found``, and
            where it returns nothing (``None``, an empty tuple, no token) the pattern does not hold.
    """
    return _Clauses(frames, frozenset(kinds), finite, impersonal, where)

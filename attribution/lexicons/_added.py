"""Tables that users add to those of the package, for the time of an analysis."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache, wraps
from importlib.resources import files
from os import PathLike
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

import attrs

from attribution.errors import LexiconError
from attribution.lexicons._table import read

__all__ = ["TABLES", "Added", "adding", "lexical", "rows"]

P = ParamSpec("P")
R = TypeVar("R")
E = TypeVar("E", bound=attrs.AttrsInstance)

TABLES = (
    *("verbs", "nouns", "adpositions", "carriers", "offices", "groups", "institutions", "media", "places"),
    *("documents", "factual_nouns", "lookalikes", "cues"),
)
"""The tables that can be added to."""


def _paths(paths: Iterable[str | PathLike[str]]) -> tuple[Path, ...]:
    return tuple(map(Path, paths))


@attrs.frozen(eq=False)
class Added:
    """Tables of a user.

    Args:
        paths: CSV files; the end of a file's name says which table it adds to (``verbs.csv``, ``sport_verbs.csv``).

    Raises:
        LexiconError: a name ends in no table's, or there is no such file.
    """

    paths: tuple[Path, ...] = attrs.field(converter=_paths)
    memory: dict[Any, Any] = attrs.field(factory=dict, repr=False)

    def __attrs_post_init__(self) -> None:
        for path in self.paths:
            table_of(path)
            if not path.is_file():
                found = "a folder" if path.is_dir() else "no such file"
                raise LexiconError(f"{path}: found {found}, expected a table of words, a CSV file in UTF-8")

    def of(self, table: str) -> Iterator[Path]:
        """The files that add to a table."""
        return (path for path in self.paths if table_of(path) == table)


def table_of(path: Path) -> str:
    """Which table a file adds to; the longest name that its own ends in."""
    found = [table for table in TABLES if path.stem == table or path.stem.endswith((f"_{table}", f"-{table}"))]
    if not found or path.suffix != ".csv":
        names = ", ".join(TABLES)
        raise LexiconError(f"{path}: found the name {path.name!r}, expected one that ends in {names}, and .csv")
    return max(found, key=len)


_CURRENT: ContextVar[Added | None] = ContextVar("added", default=None)


@contextmanager
def adding(added: Added | None) -> Iterator[None]:
    """Let the lexicon have a user's tables as well."""
    token = _CURRENT.set(added)
    try:
        yield
    finally:
        _CURRENT.reset(token)


def lexical(function: Callable[P, R]) -> Callable[P, R]:
    """Remember what a function makes of the tables, for each user's tables by themselves."""
    plain = cache(function)

    @wraps(function)
    def remembered(*args: P.args, **kwargs: P.kwargs) -> R:
        added = _CURRENT.get()
        if added is None:
            return plain(*args, **kwargs)  # type: ignore[arg-type]
        key = (function, args)
        if key not in added.memory:
            added.memory[key] = function(*args, **kwargs)
        found: R = added.memory[key]
        return found

    vars(remembered).update(cache_info=plain.cache_info, cache_clear=plain.cache_clear)
    return remembered


def rows(table: str, entry: type[E], *, key: Callable[[E], object]) -> tuple[E, ...]:
    """The entries of a table: those of a user first, then those of the package that they do not replace.

    Raises:
        LexiconError: a table is not well formed; the message starts with file and line.
    """
    package = read(files("attribution.lexicons") / f"{table}.csv", entry, key=key)
    added = _CURRENT.get()
    own: dict[object, E] = {}
    for path in added.of(table) if added is not None else ():
        own |= {key(row): row for row in read(path, entry, key=key, defaults=_defaults())}
    return (*own.values(), *(row for row in package if key(row) not in own))


@cache
def _defaults() -> dict[str, str]:
    text = (files("attribution.lexicons") / "defaults.csv").read_text(encoding="utf-8")
    lines: Iterable[str] = (line for line in text.splitlines() if not line.startswith("#"))
    return {row["column"]: row["value"] for row in csv.DictReader(lines)}

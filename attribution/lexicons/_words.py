"""Closed classes of words, by the room that asks for them: ``words/grammar.toml`` and the like.

Each entry is a string of words, or a table of such strings; a comment says what it is for. A word with ß stands for its
Swiss spelling too ("gemäss").
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from attribution.errors import LexiconError

__all__ = ["endings", "word_table", "words"]


@cache
def words(name: str) -> frozenset[str]:
    """A set of words.

    Args:
        name: file and entry, ``"grammar.correlates"``.

    Raises:
        LexiconError: there is no such entry, it is empty, or a word stands in it twice.

    >>> "darauf" in words("grammar.correlates")
    True
    """
    return frozenset(endings(name))


@cache
def endings(name: str) -> tuple[str, ...]:
    """The same words in the order of the file, as ``str.endswith`` and ``str.startswith`` take them."""
    value = _entry(name)
    if not isinstance(value, str):
        raise LexiconError(f"{name}: found a table, expected a string of words")
    return _split(value, name)


@cache
def word_table(name: str) -> Mapping[str, tuple[str, ...]]:
    """The words of a table by its keys.

    Args:
        name: file and entry, ``"grammar.pointed"``.

    Raises:
        LexiconError: there is no such table, or one of its strings is empty or holds a word twice.
    """
    value = _entry(name)
    if not isinstance(value, Mapping):
        raise LexiconError(f"{name}: found a string, expected a table")
    return {key: _split(line, f"{name}.{key}") for key, line in value.items()}


def _entry(name: str) -> str | Mapping[str, str]:
    room, _, entry = name.partition(".")
    try:
        return _room(room)[entry]
    except KeyError:
        raise LexiconError(f"words/{room}.toml: found no entry {entry!r}") from None


@cache
def _room(room: str) -> Mapping[str, str | Mapping[str, str]]:
    path = files("attribution.lexicons") / "words" / f"{room}.toml"
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise LexiconError(f"found no file words/{room}.toml") from None
    except tomllib.TOMLDecodeError as error:
        raise LexiconError(f"words/{room}.toml: {error}") from error


def _split(value: object, name: str) -> tuple[str, ...]:
    found = value.split() if isinstance(value, str) else []
    twice = next((word for word in found if found.count(word) > 1), None)
    if not found or twice is not None:
        what = f"found {twice!r} twice" if found else f"found {value!r}"
        raise LexiconError(f"words/{name}: {what}, expected a string of words, none of them twice")
    return (*found, *(word.replace("ß", "ss") for word in found if "ß" in word))

"""What an analysis may cost at most."""

from __future__ import annotations

import math
import time
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

import attrs

from attribution.errors import InputError

__all__ = ["Limits", "OutOfTimeError", "check_time", "positive", "time_limit", "whole"]

_DEADLINE: ContextVar[float | None] = ContextVar("deadline", default=None)
_LARGE = 10**18


def whole(value: object, name: str, *, most: float = math.inf, note: str = "") -> None:
    """See that an argument is a whole number above 0.

    Args:
        value: what the caller gave.
        name: what the argument is called.
        most: the largest that is accepted.
        note: what else is to be said of the numbers that are accepted.

    Raises:
        InputError: it is something else.
    """
    if isinstance(value, bool) or not isinstance(value, int) or not 0 < value <= most:
        expected = "a whole number above 0" if most == math.inf else f"a whole number from 1 to {most}"
        # Python does not write numbers of thousands of digits
        found = "a number of many digits" if isinstance(value, int) and abs(value) > _LARGE else repr(value)
        raise InputError(f"found {found} as {name}, expected {expected}{note}")


def _whole(_: object, attribute: attrs.Attribute[Any], value: object) -> None:
    if value is not None:
        whole(value, attribute.name, note=" or None")


def positive(value: object, name: str, *, note: str = "") -> None:
    """See that an argument is a number above 0; see :func:`whole`."""
    if isinstance(value, bool) or not isinstance(value, int | float) or not value > 0:
        raise InputError(f"found {value!r} as {name}, expected a number above 0{note}")


def _positive(_: object, attribute: attrs.Attribute[Any], value: object) -> None:
    if value is not None:
        positive(value, attribute.name, note=" or None")


@attrs.frozen
class Limits:
    """What the analysis of one text may cost at most; None is no limit.

    A text that goes beyond one is no error: its document has a note of the kind ``limit`` that says what was left out,
    with the places.

    Args:
        characters: of a longer text only the beginning is analysed, up to the last line or sentence end before.
        tokens: a sentence of more tokens is left out (the bundled parser has none of more than 160).
        seconds: an analysis that takes longer is given up; the document has no statements then. Time is looked at
            between the steps of the work, so that it may be exceeded by some tenths of a second.

    Raises:
        InputError: a limit is no number above 0, or no whole one of characters or tokens.

    >>> Limits(characters=200_000, seconds=20)
    Limits(characters=200000, tokens=None, seconds=20)
    """

    characters: int | None = attrs.field(default=None, validator=_whole, kw_only=True)
    tokens: int | None = attrs.field(default=None, validator=_whole, kw_only=True)
    seconds: float | None = attrs.field(default=None, validator=_positive, kw_only=True)


class OutOfTimeError(Exception):
    """The time of :func:`time_limit` is over."""


@contextmanager
def time_limit(seconds: float | None) -> Iterator[None]:
    """Let :func:`check_time` raise once so many seconds have passed; without a number it never does."""
    token = _DEADLINE.set(None if seconds is None else time.monotonic() + min(seconds, _LARGE))
    try:
        yield
    finally:
        _DEADLINE.reset(token)


def check_time() -> None:
    """Called between the steps of long work.

    Raises:
        OutOfTimeError: a :func:`time_limit` around the call is over.
    """
    deadline = _DEADLINE.get()
    if deadline is not None and time.monotonic() > deadline:
        raise OutOfTimeError

"""What options accept; anything else is told with the usage, before any work begins."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path

__all__ = ["few", "limit", "name_ending_in", "port", "positive", "seconds", "share"]


def limit(value: str) -> int:
    """How many lines are shown; 0 is all of them."""
    if not value.isdecimal():
        raise argparse.ArgumentTypeError(f"found {value!r}, expected a whole number, or 0 for all lines")
    return int(value)


def positive(value: str) -> int:
    """A whole number above 0."""
    if not value.isdecimal() or not int(value):
        raise argparse.ArgumentTypeError(f"found {value!r}, expected a whole number above 0")
    return int(value)


def few(value: str) -> int:
    """How many processes or threads."""
    from attribution.parsers.threads import MOST

    if positive(value) > MOST:
        raise argparse.ArgumentTypeError(f"found {value!r}, expected a whole number from 1 to {MOST}")
    return int(value)


def seconds(value: str) -> float:
    """A number above 0."""
    try:
        number = float(value)
    except ValueError:
        number = 0.0
    if not number > 0:
        raise argparse.ArgumentTypeError(f"found {value!r}, expected a number of seconds above 0")
    return number


def port(value: str) -> int:
    """The number of a port; 0 is any that is free."""
    if not value.isdecimal() or int(value) > 65535:
        raise argparse.ArgumentTypeError(f"found {value!r}, expected a port from 0 to 65535")
    return int(value)


def share(value: str) -> float:
    """A number from 0 to 1."""
    try:
        number = float(value)
    except ValueError:
        number = -1.0
    if not 0 <= number <= 1:
        raise argparse.ArgumentTypeError(f"found {value!r}, expected 0 to 1")
    return number


def name_ending_in(*endings: str) -> Callable[[str], str]:
    """The name of a file with one of these endings."""

    def checked(name: str) -> str:
        ending = Path(name).suffix
        if ending.lower() not in endings:
            expected = f"{', '.join(endings[:-1])} or {endings[-1]}"
            raise argparse.ArgumentTypeError(f"found the ending {ending!r}, expected {expected}")
        return name

    return checked

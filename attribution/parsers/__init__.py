"""Parsers: text in, sentences with Universal Dependencies trees out."""

from __future__ import annotations

from functools import cache
from threading import Lock

from attribution.parsers.base import Parser

__all__ = ["Parser", "default_parser"]

_LOADING = Lock()


def default_parser() -> Parser:
    """Return the bundled German parser, loaded once a process, however many threads ask for it.

    Raises:
        ModelError: the model is missing or damaged.
    """
    with _LOADING:
        return _bundled()


@cache
def _bundled() -> Parser:
    from attribution.parsers.bundled.parser import BundledParser

    return BundledParser()

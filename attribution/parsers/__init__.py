"""Parsers: text in, sentences with Universal Dependencies trees out."""

from __future__ import annotations

from functools import cache

from attribution.parsers.base import Parser

__all__ = ["Parser", "default_parser"]


@cache
def default_parser() -> Parser:
    """Return the bundled German parser, loaded once a process.

    Raises:
        ModelError: the model is missing or damaged.
    """
    from attribution.parsers.bundled.parser import BundledParser

    return BundledParser()

"""Parsers: text in, sentences with Universal Dependencies trees out."""

from __future__ import annotations

from functools import cache
from threading import Lock

from attribution.errors import InputError
from attribution.parsers.base import Parser

__all__ = ["Parser", "checked_parser", "default_parser", "model_name"]

_LOADING = Lock()


def default_parser() -> Parser:
    """Return the bundled German parser, loaded once a process, however many threads ask for it.

    Raises:
        ModelError: the model is missing or damaged.
    """
    with _LOADING:
        return _bundled()


def model_name() -> str:
    """What results of the bundled parser have as their model; the model is not loaded for it."""
    import json
    from importlib.resources import files

    facts = json.loads(files("attribution.parsers.bundled").joinpath("model/model.json").read_text(encoding="utf-8"))
    return f"bundled {facts['version']}"


def checked_parser(given: Parser | str | None) -> Parser | str | None:
    """A parser, the name of a package of Stanza, or None for the bundled model.

    Raises:
        InputError: it is something else.
    """
    if given is None or given == "bundled":
        return None
    if isinstance(given, str):
        from attribution.parsers.official import PACKAGES

        library, _, package = given.partition(":")
        if library != "stanza" or (package or "default") not in PACKAGES:
            names = ", ".join(f"'stanza:{name}'" for name in PACKAGES)
            raise InputError(f"found the parser {given!r}, expected 'bundled' or one of {names}")
        return package or "default"
    if isinstance(given, type) or not callable(getattr(given, "parse_many", None)):
        raise InputError(f"found {given!r} as parser, expected None, a name such as 'stanza:gsd', or a Parser")
    return given


@cache
def _bundled() -> Parser:
    from attribution.parsers.bundled.parser import BundledParser

    return BundledParser()

"""Parsers: text in, sentences with Universal Dependencies trees out."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from os import PathLike
from pathlib import Path
from threading import Lock

from attribution.errors import InputError
from attribution.parsers.base import Parser

__all__ = ["Parser", "checked_parser", "default_parser", "model_name", "named_parser"]

_LOADING = Lock()


def default_parser() -> Parser:
    """Return the bundled German parser, loaded once a process, however many threads ask for it.

    Raises:
        ModelError: the model is missing or damaged.
    """
    with _LOADING:
        return _bundled()


def named_parser(name: str) -> Parser:
    """Load a parser by a name that :func:`checked_parser` let pass.

    Raises:
        ModelError: its model or its library is missing, or the model is damaged.
    """
    library, _, package = name.partition(":")
    if library == "stanza":
        from attribution.parsers.official import StanzaParser

        return StanzaParser(package or "default")
    from attribution.parsers.bundled.parser import BundledParser

    return BundledParser(Path(name))


def model_name(folder: Path | None = None) -> str:
    """What results have as their model; the model is not loaded for it.

    Args:
        folder: a folder with a packed model; the bundled one where nothing is given.
    """
    place = folder or files("attribution.parsers.bundled").joinpath("model")
    facts = json.loads(place.joinpath("model.json").read_text(encoding="utf-8"))
    return f"{folder.resolve().name if folder else 'bundled'} {facts['version']}"


def checked_parser(given: Parser | str | PathLike[str] | None) -> Parser | str | None:
    """A parser, the name of one that is loaded later, or None for the bundled model.

    Args:
        given: a name is a package of Stanza (``stanza:gsd``) or a folder with a packed model.

    Raises:
        InputError: it is something else.
    """
    if given is None or given == "bundled":
        return None
    if isinstance(given, str | PathLike):
        from attribution.parsers.official import PACKAGES

        name = str(given)
        library, _, package = name.partition(":")
        if (library != "stanza" or (package or "default") not in PACKAGES) and not Path(name).is_dir():
            names = ", ".join(f"'stanza:{name}'" for name in PACKAGES)
            raise InputError(f"found the parser {name!r}, expected 'bundled', a folder with a model, or one of {names}")
        return name
    if isinstance(given, type) or not callable(getattr(given, "parse_many", None)):
        raise InputError(f"found {given!r} as parser, expected None, a name such as 'stanza:gsd', or a Parser")
    return given


@cache
def _bundled() -> Parser:
    from attribution.parsers.bundled.parser import BundledParser

    return BundledParser()

"""Parsers: text in, sentences with Universal Dependencies trees out."""

from __future__ import annotations

from functools import cache
from threading import Lock

from attribution.parsers.base import Parser

__all__ = ["Parser", "default_parser", "model_name"]

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


@cache
def _bundled() -> Parser:
    from attribution.parsers.bundled.parser import BundledParser

    return BundledParser()

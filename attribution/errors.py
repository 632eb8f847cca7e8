"""The exceptions this library raises on purpose; all derive from :class:`AttributionError`."""

from __future__ import annotations

from typing import Any


class AttributionError(Exception):
    """Base of every exception that the library raises on purpose."""


class InputError(AttributionError, ValueError):
    """The text or an argument cannot be used; the message says what was found and what was expected."""


class AnalysisError(AttributionError):
    """One of many texts could not be analysed, by a mistake of the library; the message says which text it is."""


class ModelError(AttributionError):
    """A parser model is missing, damaged or of another version; the message names the remedy."""


class LexiconError(AttributionError, ValueError):
    """A lexicon file has an unknown key, a duplicate, a bad value or no entry at all."""


class PatternError(AttributionError, ValueError):
    """A construction or a tree pattern is not well formed."""


class ExtraError(AttributionError, ImportError):
    """A library that only some functions need is not installed; the message has the command that installs it."""


def extra(module: str, name: str) -> Any:
    """Import a module of a library that the package does without until it is asked for.

    Args:
        module: the module, such as ``pyarrow.parquet``.
        name: the extra of the package that installs it.

    Raises:
        ExtraError: it cannot be imported.
    """
    from importlib import import_module

    try:
        return import_module(module)
    except ImportError as error:
        raise ExtraError(
            f"{module.partition('.')[0]} cannot be imported ({error}); install it with: "
            f"pip install 'source-attribution[{name}]'"
        ) from error

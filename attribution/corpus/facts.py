"""What is known of a text, under whatever name a file has it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from attribution.text.separated import packaged

__all__ = ["fact", "usual_names"]


@cache
def usual_names() -> Mapping[str, Sequence[str]]:
    """The names in small letters that stand for a usual fact, in order of trust."""
    return {row["key"]: row["meta"].split() for row in packaged("attribution.corpus", "keys.csv")}


def fact(meta: Mapping[str, Any], key: str) -> Any:
    """What is known under a name or, in small or capital letters, one that stands for it; else None.

    >>> fact({"Zeitung": "Talbote"}, "outlet")
    'Talbote'
    """
    if meta.get(key):
        return meta[key]
    written = {name.lower(): value for name, value in meta.items() if value}
    return next((written[name] for name in usual_names().get(key, ()) if name in written), None)

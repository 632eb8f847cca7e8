"""What a caller gives with a text: its id and facts about it."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Mapping
from datetime import date, time
from typing import Any

from attribution.errors import InputError

__all__ = ["SURROGATE", "checked_id", "checked_meta", "missing", "plain"]

SURROGATE = re.compile("[\ud800-\udfff]")
"""Half of a pair, which no encoding can write."""
_DEEPEST = 100
"""Levels of lists and mappings in facts; far more than anybody has, far fewer than Python can follow."""
_NUMBERS = frozenset("biuf")
"""Kinds of numpy's numbers, by its letters."""
_MISSING = frozenset({"NAType", "NaTType"})


def checked_id(id: str | None) -> str | None:
    """The id of a text.

    Raises:
        InputError: it is neither a string nor None, or no encoding can write it.
    """
    if id is not None and not isinstance(id, str):
        raise InputError(f"found {type(id).__name__} as id, expected str or None")
    if id is not None and SURROGATE.search(id):
        raise InputError(f"found a lone surrogate in the id {id!a}, expected what UTF-8 can hold")
    return id


def checked_meta(meta: Mapping[str, Any]) -> dict[str, Any]:
    """What comes with a text, copied.

    Raises:
        InputError: it is no mapping with strings as keys, or neither JSON nor an encoding can write it.
    """
    if not isinstance(meta, Mapping):
        raise InputError(f"found {type(meta).__name__} as meta, expected a mapping")
    for key in meta:
        if not isinstance(key, str):
            raise InputError(f"found {key!r} as a key of meta, expected str")
    for key, value in meta.items():
        try:
            written = json.dumps(plain(value), ensure_ascii=False)
        except Exception as error:  # noqa: BLE001 -- whatever the caller's objects raise
            raise InputError(f"found a value in meta, under {key!a}, that JSON cannot hold ({error})") from None
        if SURROGATE.search(key + written):
            raise InputError(f"found a lone surrogate in meta, under {key!a}, expected what UTF-8 can hold")
    return dict(meta)


def plain(value: Any, deepest: int = _DEEPEST) -> Any:
    """A value as JSON can hold it: dates in ISO form, what is missing as null, a set sorted, all else as its string.

    Raises:
        InputError: it is nested too deeply, or holds itself.

    >>> plain({"date": date(2026, 11, 28), "views": 12, "share": float("nan"), "tags": ("a", "b")})
    {'date': '2026-11-28', 'views': 12, 'share': None, 'tags': ['a', 'b']}
    """
    if getattr(getattr(value, "dtype", None), "kind", "") in _NUMBERS and hasattr(value, "tolist"):
        value = value.tolist()  # of numpy, or of what is built on it
    if missing(value):
        return None
    if isinstance(value, str | bool | int):
        return value
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, Mapping | list | tuple | set | frozenset) and not deepest:
        raise InputError(f"found it nested more than {_DEEPEST} levels deep")
    if isinstance(value, Mapping):
        return {str(key): plain(entry, deepest - 1) for key, entry in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        found = [plain(entry, deepest - 1) for entry in value]
        return sorted(found, key=json.dumps) if isinstance(value, set | frozenset) else found
    return str(value)


def missing(value: object) -> bool:
    """Whether a table has nothing there: None, NaN, or what pandas has in their place."""
    return value is None or type(value).__name__ in _MISSING or (isinstance(value, float) and math.isnan(value))

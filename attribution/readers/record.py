"""A text with its id and what is known of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import attrs

__all__ = ["Record"]


@attrs.frozen
class Record(Mapping[str, Any]):
    """A text as :func:`attribution.read` gives it and :func:`attribution.analyze_many` takes it.

    It can also be used as a mapping with the keys ``text``, ``id`` and ``meta``.

    Args:
        text: the text; offsets of an analysis are those of this string.
        id: from the file, else the file's name, with the number of the row where it has several.
        meta: what else the file says: title, author, outlet, date and the like.

    >>> dict(Record("Es regnet.", "a1"))
    {'text': 'Es regnet.', 'id': 'a1', 'meta': {}}
    """

    text: str
    id: str
    meta: Mapping[str, Any] = attrs.field(factory=dict, hash=False)

    def __getitem__(self, key: str) -> Any:
        if key not in ("text", "id", "meta"):
            raise KeyError(key)
        return getattr(self, key)

    def __iter__(self) -> Iterator[str]:
        return iter(("text", "id", "meta"))

    def __len__(self) -> int:
        return 3

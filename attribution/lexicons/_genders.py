"""The grammatical gender of nouns for bodies and texts."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from attribution.lexicons import _tables as tables
from attribution.lexicons._added import lexical
from attribution.lexicons._lookup import find_document

__all__ = ["body_gender"]


@lexical
def _bodies() -> Mapping[str, str]:
    return {
        row.lemma.casefold(): row.gender for row in tables.institutions().values() if row.suffix or " " not in row.lemma
    }


@cache
def _longest_body() -> int:
    return max(map(len, _bodies()))


def body_gender(lemma: str) -> str | None:
    """Grammatical gender of a noun for a body or a text, by its longest listed head; ``None`` if unlisted.

    >>> body_gender("Landgericht"), body_gender("Studie"), body_gender("Tisch")
    ('n', 'f', None)
    """
    word = lemma.casefold()
    for start in range(max(0, len(word) - _longest_body()), max(1, len(word) - 3)):
        if word[start:] in _bodies():
            return _bodies()[word[start:]]
    document = find_document(lemma)
    return document.gender if document is not None else None

"""The adjectives and attributes of a description: which of them say who is meant, and from where."""

from __future__ import annotations

from collections.abc import Iterable

from attribution.lexicons import endings, find_place

__all__ = ["LOOSE", "homeland", "particular", "place_named", "places_named"]

_QUANTITIES = frozenset("viel mehrer einig manch zahlreich wenig beid all".split())
LOOSE = _QUANTITIES | frozenset(
    "oberst höchst zuständig damalig örtlich dortig genannt ehemalig früher neu jetzig deutsch notiert börsennotiert "
    "ansässig weltgrößt amtierend zweimalig dreimalig viermalig fünfmalig sechsmalig siebenmalig mehrmalig".split()
)
"""Modifiers that say not which one is meant."""


def particular(modifiers: frozenset[str]) -> frozenset[str]:
    """The modifiers that say which one is meant.

    Beside a rank a land only says among whom ("die größte dänische Bank").

    >>> sorted(particular(frozenset({"dänisch", "neu"}))), sorted(particular(frozenset({"dänisch", "drittgrößt"})))
    (['dänisch'], [])
    """
    own = modifiers - LOOSE
    ranks = frozenset(word for word in own if word.endswith(endings("sources.standings")))
    return frozenset(word for word in own - ranks if not _among_whom(word)) if ranks else own


def _among_whom(word: str) -> bool:
    """Whether a word means a land, a continent, the world or a branch, whose first something is."""
    return place_named(word) is not None or word.startswith(endings("sources.realms"))


def place_named(word: str) -> str | None:
    """The place that a word names, an adjective too ("französisch": Frankreich)."""
    place = find_place(word) or find_place(word.capitalize())  # "der Präsident Polens"
    return place.name if place is not None else None


def places_named(words: Iterable[str]) -> set[str]:
    """The places that some of the words name."""
    return {place for word in words if (place := place_named(word))}


def homeland(inhabitant: str) -> str | None:
    """The state of an inhabitant, of either gender.

    >>> homeland("Franzose"), homeland("Französin"), homeland("Italienerin"), homeland("Deutsche"), homeland("Ärztin")
    ('Frankreich', 'Frankreich', 'Italien', 'Deutschland', None)
    """
    stem = inhabitant.removesuffix("in")
    forms = (
        inhabitant,
        f"{inhabitant}r",
        *((stem, f"{stem}e", f"{stem.replace('ö', 'o')}e") if stem != inhabitant else ()),
    )
    return next(filter(None, map(place_named, forms)), None)

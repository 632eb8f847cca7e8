"""The families of constructions: the ids that results carry, and what the members of each have in common."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

import attrs

from attribution.lexicons._table import flag, read, text

__all__ = ["NO_FAMILY", "Family", "families", "family_of"]


@attrs.frozen
class Family:
    """What the constructions of one family have in common; the columns of ``families.csv`` say more.

    Args:
        family: the id that results carry.
        adverbial: the frame is an adverbial of the clause that it claims (*laut X*).
        clausal: the content is a clause beside the frame.
        keeps_mood: Konjunktiv II in the content means what it says.
        hearsay: a modal verb reports (*soll*).
        nominal: a noun reports.
        unpersonal: nobody who speaks is named (*es heißt*).
        line: a source line or a dateline.
        example: a sentence.
    """

    family: str = attrs.field(metadata=text())
    adverbial: bool = attrs.field(metadata=flag())
    clausal: bool = attrs.field(metadata=flag())
    keeps_mood: bool = attrs.field(metadata=flag())
    hearsay: bool = attrs.field(metadata=flag())
    nominal: bool = attrs.field(metadata=flag())
    unpersonal: bool = attrs.field(metadata=flag())
    line: bool = attrs.field(metadata=flag())
    example: str = attrs.field(metadata=text())


NO_FAMILY = Family("", False, False, False, False, False, False, False, "")
"""What no construction found: the author's voice."""


@cache
def families() -> Mapping[str, Family]:
    """The families by their ids."""
    rows = read(files("attribution.reading") / "families.csv", Family, key=lambda row: row.family)
    return {row.family: row for row in rows}


def family_of(id: str) -> str | None:
    """The family of a construction: the longest one that its id begins with, ``None`` without one.

    >>> family_of("verb_clause_first"), family_of("verb")
    ('verb_clause', None)
    """
    return max((f for f in families() if id == f or id.startswith(f + "_")), key=len, default=None)

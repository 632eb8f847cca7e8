r"""Characters that nobody sees: soft hyphens, zero-width characters, byte order marks, NUL and other controls.

They are read as if they were absent ("Straßen\u00adbahn" is one word), while offsets stay those of the caller's text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from os import PathLike

from attribution.document.record import SURROGATE
from attribution.errors import InputError

__all__ = ["checked_text", "original", "visible"]

_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]"
)


def checked_text(text: object) -> str:
    """A text that can be analysed.

    Raises:
        InputError: it is no string, or has half of a surrogate pair, which no encoding can write.
    """
    if not isinstance(text, str):
        remedy = "; attribution.read gives the texts of files" if isinstance(text, PathLike) else ""
        raise InputError(f"found {type(text).__name__} as text, expected str{remedy}")
    if found := SURROGATE.search(text):
        raise InputError(
            f"found the lone surrogate U+{ord(found[0]):04X} at {found.start()}, expected a text that UTF-8 can hold; "
            f'it was read with the wrong encoding or with errors="surrogateescape"'
        )
    return str.__str__(text)  # without what a subclass adds, which may not fit into another process


def visible(text: str) -> tuple[str, Sequence[int]]:
    r"""The text without what nobody sees, and the place of each character that is left.

    The places are empty where nothing is left out.

    >>> visible("Ja\u00adwohl")
    ('Jawohl', [0, 1, 3, 4, 5, 6])
    >>> visible("Ja")
    ('Ja', ())
    """
    if not _UNSEEN.search(text):
        return text, ()
    places = [place for place, character in enumerate(text) if not _UNSEEN.match(character)]
    return "".join([text[place] for place in places]), places


def original(begin: int, end: int, places: Sequence[int]) -> tuple[int, int]:
    """Offsets into the caller's text, from offsets into what is visible."""
    return (places[begin], places[end - 1] + 1) if places else (begin, end)

"""Texts that are the name of a file or an address, given by mistake in place of what is written there."""

from __future__ import annotations

import re
import warnings

__all__ = ["warn_of_address"]

_ENDING = (
    r"\.(?:txt|text|md|csv|tsv|tab|jsonl?|ndjson|xlsx?|parquet|feather|arrow|x?html?|xml|docx?|odt|rtf|pdf|warc)"
    r"(?:\.gz)?"
)
_BEGINNING = r"(?:https?://|[a-z]:[\\/]|~/|\.{0,2}/)"
_ADDRESS = re.compile(rf"\S+{_ENDING}|{_BEGINNING}\S+|{_BEGINNING}.+{_ENDING}", re.IGNORECASE)
_LONGEST = 1000


def warn_of_address(text: str) -> bool:
    """Warn where a text is the name of a file, a path or an address on the web and nothing else; nothing is opened.

    Returns:
        Whether there was something to warn of.
    """
    found = len(text) <= _LONGEST and _ADDRESS.fullmatch(text.strip()) is not None
    if found:
        warnings.warn(
            f"found {text.strip()!r} as a text, which seems to be where a text lies: nothing is opened, "
            "attribution.read gives the texts of files",
            stacklevel=3,
        )
    return found

"""Names of files that every system takes, from ids that may be anything."""

from __future__ import annotations

import re

__all__ = ["file_name"]

_RESERVED = re.compile(r"^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)", re.IGNORECASE)
"""Names that Windows keeps for devices, with any ending."""
_LONGEST = 230
"""In bytes of UTF-8; most systems take 255, and an ending follows."""


def file_name(id: str) -> str:
    """An id as the name of a file without its ending; empty where nothing of it can be kept.

    >>> file_name("Talbote: 3/7"), file_name("nul.txt"), file_name(".."), len(file_name("ä" * 400))
    ('Talbote_3_7', 'nul_.txt', '', 115)
    """
    safe = re.sub(r"[^\w.\-#~]+", "_", id).encode("utf-8", "replace")[:_LONGEST].decode("utf-8", "ignore")
    return _RESERVED.sub(r"\1_", safe.strip("."))

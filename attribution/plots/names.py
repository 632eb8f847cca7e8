"""Names as they stand beside a bar."""

from __future__ import annotations

__all__ = ["short"]

_LONGEST = 42
"""In characters."""


def short(name: str) -> str:
    """A name cut where it is long; the table behind a chart has the whole.

    >>> short("Bundesministerium für Brücken, Fähren und Tunnel")
    'Bundesministerium für Brücken, Fähren und…'
    """
    return name if len(name) <= _LONGEST else f"{name[: _LONGEST - 1]}…"

"""What a caller says about the files to be read."""

from __future__ import annotations

import attrs

__all__ = ["Options"]


@attrs.frozen
class Options:
    """See :func:`attribution.read`."""

    name: str = ""
    """What the file is called, in the ids of its texts."""
    text: str | None = None
    id: str | None = None
    encoding: str | None = None
    sheet: str | None = None

"""Gives memory that is free back to the system, between the steps of a large parse.

The C library keeps what was freed, and since the tensors of no two batches have the same sizes, what it keeps falls
into pieces that fit the next batch less and less: the memory in use stays the same while the process grows. glibc
does the tidying only when asked; where the C library is another one nothing happens.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from functools import cache

__all__ = ["give_back"]


def give_back() -> None:
    """Give free memory back; takes some hundredths of a second."""
    trim = _trim()
    if trim is not None:
        trim(0)


@cache
def _trim() -> Callable[[int], int] | None:
    try:
        found: Callable[[int], int] = ctypes.CDLL(None).malloc_trim
    except (AttributeError, OSError, TypeError):  # macOS, Windows, musl
        return None
    return found

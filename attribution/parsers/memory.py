"""What is free goes back to the system between the steps of a large parse, and nobody looks for garbage while loading.

The C library keeps what was freed, and since the tensors of no two batches have the same sizes, what it keeps falls
into pieces that fit the next batch less and less: the memory in use stays the same while the process grows. glibc
does the tidying only when asked; where the C library is another one nothing happens.
"""

from __future__ import annotations

import ctypes
import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache

__all__ = ["give_back", "uncollected"]


def give_back() -> None:
    """Give free memory back; takes some hundredths of a second."""
    trim = _trim()
    if trim is not None:
        trim(0)


@contextmanager
def uncollected() -> Iterator[None]:
    """Load without the collector of garbage, which would go through all that is there again and again, for nothing.

    Afterwards what is there counts as old, which is gone through least often.
    """
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if not gc.get_freeze_count():  # unless the program froze something itself, which would be undone
            gc.freeze()
            gc.unfreeze()
        if running:
            gc.enable()


@cache
def _trim() -> Callable[[int], int] | None:
    try:
        found: Callable[[int], int] = ctypes.CDLL(None).malloc_trim
    except (AttributeError, OSError, TypeError):  # macOS, Windows, musl
        return None
    return found

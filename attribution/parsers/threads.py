"""How many threads the parser's networks use: one, unless more are asked for.

More threads make a single analysis faster on an idle machine, and several times slower on a busy one, where each waits
for the others. Who has several cores gives ``workers`` to :func:`attribution.analyze_many` instead.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager

from attribution.errors import InputError
from attribution.limits import whole

__all__ = ["MOST", "set_threads", "threads", "torch_threads"]

_VARIABLE = "ATTRIBUTION_THREADS"
_asked: int | None = None
MOST = 256
"""Threads, and processes, that may be asked for; with far more, a machine runs out of memory or PyTorch dies."""


def threads() -> int:
    """How many threads are in use: what :func:`set_threads` set, else ``ATTRIBUTION_THREADS``, else one.

    Raises:
        InputError: the variable is no whole number from 1 to 256.
    """
    if _asked is not None:
        return _asked
    value = os.environ.get(_VARIABLE, "1")
    if not value.isdecimal() or not 0 < int(value) <= MOST:
        raise InputError(f"found {_VARIABLE}={value!r}, expected a whole number from 1 to {MOST}")
    return int(value)


def set_threads(number: int | None) -> None:
    """Let the bundled parser use so many threads in this process.

    Args:
        number: how many; None for what the environment variable ``ATTRIBUTION_THREADS`` says, else one.

    Raises:
        InputError: the number is not one from 1 to 256.
    """
    global _asked
    if number is not None:
        whole(number, "threads", most=MOST)
    _asked = number


@contextmanager
def torch_threads() -> Iterator[None]:
    """Compute with :func:`threads` threads, and leave PyTorch as it was for whoever else uses it in this thread."""
    import torch

    before, wanted = torch.get_num_threads(), threads()
    if before == wanted:
        yield
        return
    torch.set_num_threads(wanted)
    try:
        yield
    finally:
        torch.set_num_threads(before)

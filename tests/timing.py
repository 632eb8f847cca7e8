"""Costs measured on a machine that others may use too."""

import time
from collections.abc import Callable


def seconds(run: Callable[[], object]) -> float:
    """CPU time of one call."""
    begun = time.process_time()
    run()
    return time.process_time() - begun


def holds(cheap: Callable[[], bool], tries: int = 4) -> bool:
    """Whether the condition holds in one measurement of several: neighbours make a run slower, never faster."""
    return any(cheap() for _ in range(tries))

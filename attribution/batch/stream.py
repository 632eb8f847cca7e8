"""From texts to outcomes, in this process or in several."""

from __future__ import annotations

from collections.abc import Generator, Iterable

from attribution.batch.outcome import Outcome, Worker
from attribution.batch.records import CHARACTERS, Record, portions

__all__ = ["stream"]


def stream(
    worker: Worker, given: Iterable[Record], size: int | None = None, workers: int = 1
) -> Generator[Outcome, None, None]:
    """One outcome for each text, lazily and in order.

    Args:
        worker: what analyses.
        given: the texts.
        size: how many are analysed together; by default as many as make 60,000 characters.
        workers: how many processes analyse.
    """
    if workers == 1:
        for portion in portions(given, size):
            yield from worker.outcomes(portion)
        return
    from attribution.batch.pool import in_processes
    from attribution.parsers.threads import threads

    # Smaller portions: at the end, no process works long while the others have nothing to do.
    for found in in_processes(worker, portions(given, size, CHARACTERS // 2), workers, threads()):
        yield from found

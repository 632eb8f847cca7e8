"""A process that analyses the portions it is sent: what runs in it.

It is started with a command line of its own and not by ``multiprocessing``, which would run the caller's script again:
so no ``if __name__ == "__main__"`` is needed, and notebooks work. It talks through its standard input and output,
which belong to it alone; what a text holds is never executed.
"""

from __future__ import annotations

import os
import pickle
import signal
import sys
from typing import BinaryIO

from attribution.errors import AttributionError

__all__ = ["command", "main"]

READY = "ready"
"""Sent when the model is loaded; an exception is sent in its place where it cannot be."""
DONE = "done"
"""Sent behind the last outcome of a portion."""


def command() -> list[str]:
    """The command line that starts a worker: this Python, with the modules that this process finds."""
    return [sys.executable, "-c", f"import sys; sys.path[:] = {sys.path!r}; from {__name__} import main; main()"]


def main() -> None:
    """Load what the first message holds, then answer portions until the input ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches all processes; the first one ends the others
    given = sys.stdin.buffer
    with os.fdopen(os.dup(sys.stdout.fileno()), "wb") as answers:
        os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # what a module prints must not come between the answers
        try:
            _answer(given, answers)
        except (EOFError, BrokenPipeError):
            return


def _answer(given: BinaryIO, answers: BinaryIO) -> None:
    from attribution.parsers.threads import set_threads

    try:
        worker, threads = pickle.load(given)  # noqa: S301 -- from our own process
        set_threads(threads)
        worker.prepare()
    except AttributionError as error:
        _send(answers, error)
        return
    _send(answers, READY)
    while True:
        for outcome in worker.outcomes(pickle.load(given)):  # noqa: S301 -- from our own process
            _send(answers, outcome)
        _send(answers, DONE)


def _send(answers: BinaryIO, message: object) -> None:
    pickle.dump(message, answers, protocol=pickle.HIGHEST_PROTOCOL)
    answers.flush()

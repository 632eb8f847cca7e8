"""Several processes that analyse portions side by side; their results come out in order."""

from __future__ import annotations

import pickle
import subprocess
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from queue import SimpleQueue
from threading import Event
from typing import Any

from attribution.batch.outcome import Failure, Outcome, Worker
from attribution.batch.records import Record
from attribution.batch.worker import DONE, READY, command
from attribution.errors import AnalysisError, InputError

__all__ = ["in_processes"]

_AHEAD = 2
"""Portions that are read for each process before the oldest result is taken away; that bounds the memory."""


def in_processes(
    worker: Worker, portions: Iterable[Sequence[Record]], processes: int, threads: int
) -> Iterator[list[Outcome]]:
    """Analyse portions in processes of their own.

    A process that dies takes no other text with it: it is started again, and the text that it died on becomes a
    failure.

    Args:
        worker: what analyses; it is pickled.
        portions: the texts.
        processes: how many processes, each with a model of its own (about 450 MB).
        threads: how many threads each of them uses.

    Yields:
        The outcomes of each portion, in order.

    Raises:
        InputError: the parser cannot be sent to another process.
        AnalysisError: a process does not start.
        ModelError: the parser's model is missing or damaged.
    """
    try:
        packed = pickle.dumps((worker, threads), protocol=pickle.HIGHEST_PROTOCOL)
    except (pickle.PicklingError, AttributeError, TypeError) as error:
        raise InputError(f"found a parser or construction that no other process can use ({error})") from error
    closing = Event()
    idle: SimpleQueue[_Process] = SimpleQueue()
    all_of_them = [_Process(packed, closing) for _ in range(processes)]
    for process in all_of_them:
        idle.put(process)

    def work(portion: Sequence[Record]) -> list[Outcome]:
        process = idle.get()
        try:
            return process.work(portion)
        finally:
            idle.put(process)

    pending: deque[Future[list[Outcome]]] = deque()
    pool = ThreadPoolExecutor(processes, "attribution")
    reading, ended = iter(portions), None
    try:
        while ended is None:
            try:
                pending.append(pool.submit(work, next(reading)))
            except Exception as error:  # noqa: BLE001 -- it is raised again, behind what came before it
                ended = error
            while pending and (ended or len(pending) >= _AHEAD * processes):
                yield pending.popleft().result()
        if not isinstance(ended, StopIteration):
            raise ended
    finally:
        closing.set()
        for process in all_of_them:
            process.kill()
        pool.shutdown(cancel_futures=True)
        for process in all_of_them:
            process.end()


class _Process:
    """One process, started with its first portion and again after its death."""

    def __init__(self, packed: bytes, closing: Event) -> None:
        self._packed = packed
        self._closing = closing
        self._process: subprocess.Popen[bytes] | None = None

    def work(self, portion: Sequence[Record]) -> list[Outcome]:
        """The outcomes of a portion, whatever happens to the process."""
        outcomes: list[Outcome] = []
        alone = 0  # how many texts are sent one by one, since the process died with one of them
        while len(outcomes) < len(portion) and not self._closing.is_set():
            part = portion[len(outcomes) :]
            part = part[:1] if alone else part
            try:
                packed = pickle.dumps(part, protocol=pickle.HIGHEST_PROTOCOL)
            except Exception as error:  # noqa: BLE001 -- whatever the caller's objects raise
                if len(part) == 1:
                    outcomes.append(Failure(part[0], f"its meta cannot go to another process ({error})", expected=True))
                    alone = max(0, alone - 1)
                else:
                    alone = len(part)
                continue
            found, ended = self._ask(packed)
            outcomes += found
            alone = max(0, alone - len(part))
            if ended and len(part) == 1:
                message = f"the process that analysed it ended ({ended}), perhaps for want of memory"
                outcomes.append(Failure(part[0], message))
            elif ended:
                # Documents come one by one: where some have come, the next one is to blame, else it may be any.
                alone = 1 if found else len(part)
        return outcomes

    def kill(self) -> None:
        """Let the process die, while another thread may wait for its answer."""
        process = self._process
        if process is not None:
            process.kill()

    def end(self) -> None:
        """Let the process die, and see that it has."""
        process = self._process
        if process is not None:
            process.kill()
            self._ended(process)

    def _ask(self, portion: bytes) -> tuple[list[Outcome], str]:
        """The outcomes that came, and how the process ended if it did."""
        outcomes: list[Outcome] = []
        process = self._running()
        try:
            self._send(process, portion)
            while (message := self._receive(process)) != DONE:
                outcomes.append(message)
        except (EOFError, OSError, pickle.UnpicklingError):
            return outcomes, self._ended(process)
        return outcomes, ""

    def _running(self) -> subprocess.Popen[bytes]:
        """The process; a new one has loaded its model."""
        if self._process is not None:
            return self._process
        process = subprocess.Popen(command(), stdin=subprocess.PIPE, stdout=subprocess.PIPE)  # noqa: S603 -- ours
        self._process = process
        if self._closing.is_set():
            process.kill()
        try:
            self._send(process, self._packed)
            message = self._receive(process)
        except (EOFError, OSError, pickle.UnpicklingError):
            raise AnalysisError(f"a process for the analysis did not start ({self._ended(process)})") from None
        if message != READY:
            self._ended(process)
            raise message
        return process

    def _ended(self, process: subprocess.Popen[bytes]) -> str:
        """Take leave of a process, and say how it ended."""
        self._process = None
        for pipe in (process.stdin, process.stdout):
            try:
                if pipe is not None:
                    pipe.close()
            except OSError:
                continue
        try:
            status = process.wait(timeout=5)
        except subprocess.TimeoutExpired:
            process.kill()
            status = process.wait()
        return f"signal {-status}" if status < 0 else f"exit status {status}"

    @staticmethod
    def _send(process: subprocess.Popen[bytes], message: bytes) -> None:
        assert process.stdin is not None  # noqa: S101 -- for the type checker
        process.stdin.write(message)
        process.stdin.flush()

    @staticmethod
    def _receive(process: subprocess.Popen[bytes]) -> Any:
        assert process.stdout is not None  # noqa: S101 -- for the type checker
        return pickle.load(process.stdout)  # noqa: S301 -- from our own process

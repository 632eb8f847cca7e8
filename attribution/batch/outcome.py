"""What comes out for one of many texts: a document, or why there is none."""

from __future__ import annotations

import traceback
from collections.abc import Generator, Iterator, Sequence
from contextlib import closing
from typing import Protocol, TypeAlias

import attrs

from attribution.batch.records import Record
from attribution.document import Document, Note
from attribution.errors import AnalysisError, InputError, PatternError

__all__ = ["Failure", "Outcome", "Worker", "settled"]


@attrs.frozen
class Failure:
    """Why a text has no analysis; it can be sent from one process to another, unlike many exceptions.

    Args:
        record: the text.
        message: one line.
        expected: whether the caller's input is to blame.
        details: the traceback of the exception, if there was one.
    """

    record: Record
    message: str
    expected: bool = False
    details: str = ""

    @classmethod
    def of(cls, record: Record, error: Exception) -> Failure:
        """The failure that an exception makes."""
        if isinstance(error, InputError):
            return cls(record, str(error), expected=True)
        details = "".join(traceback.format_exception(error))
        if isinstance(error, PatternError):  # of the caller's construction
            return cls(record, str(error), details=details)
        return cls(record, f"internal error, please report it with the text ({error!r})", details=details)

    def error(self) -> InputError | AnalysisError:
        """An exception that says which text it is about."""
        kind = InputError if self.expected else AnalysisError
        raised = kind(f"{self.record.name}: {self.message}")
        if self.details:
            raised.add_note(self.details.rstrip())
        return raised


Outcome: TypeAlias = Document | Failure


class Worker(Protocol):
    """What analyses portions of texts: in this process, or pickled and sent to another one."""

    def prepare(self) -> None:
        """Load what is needed, before the first text.

        Raises:
            ModelError: the parser's model is missing or damaged.
        """
        ...

    def outcomes(self, portion: Sequence[Record]) -> Iterator[Outcome]:
        """One outcome for each text, in order."""
        ...


def settled(outcomes: Generator[Outcome, None, None], on_error: str) -> Generator[Document, None, None]:
    """The documents; failures are raised where ``on_error`` says so, else recorded."""
    with closing(outcomes):  # at once: whoever keeps the exception shall not keep processes
        for outcome in outcomes:
            if not isinstance(outcome, Failure):
                yield outcome
            elif on_error == "raise":
                raise outcome.error()
            else:
                yield _recorded(outcome)


def _recorded(failure: Failure) -> Document:
    """A document without statements that says why; see :attr:`attribution.Document.error`."""
    record = failure.record
    return Document(record.text, notes=[Note((), "error", failure.message)], id=record.id, meta=record.meta)

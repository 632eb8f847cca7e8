"""What a subcommand is."""

from __future__ import annotations

import argparse
from collections.abc import Callable

import attrs

__all__ = ["Command", "MisuseError", "Status"]


class Status:
    """What the command tells the shell."""

    DONE = 0
    FAILED = 1
    """Something could not be read, analysed or written; the rest was."""
    MISUSED = 2
    """Wrong arguments, as argparse says, too; or a lexicon that does not fit."""
    NO_MODEL = 3
    INTERRUPTED = 130
    """Ctrl-C; what was finished is written."""


class MisuseError(Exception):
    """Arguments that do not go together; the message says which."""


@attrs.frozen
class Command:
    """A subcommand of ``attribution``.

    Args:
        name: what is typed.
        summary: one line for the list of commands.
        arguments: adds the command's arguments to its parser.
        run: does the work and returns the exit status; see :class:`Status`. It gets the arguments, and with them the
            parser of the whole command as ``whole``. What it raises of
            :class:`~attribution.errors.AttributionError` or OSError is shown in one line, :class:`MisuseError` with the
            usage.
        details: what stands below the help.
    """

    name: str
    summary: str
    arguments: Callable[[argparse.ArgumentParser], object] = attrs.field(kw_only=True)
    run: Callable[[argparse.Namespace], int] = attrs.field(kw_only=True)
    details: str = attrs.field(default="", kw_only=True)

"""What is shown, and how: width, colour, German letters, control characters, complaints."""

from __future__ import annotations

import errno
import os
import sys
import unicodedata
from pathlib import Path
from typing import TextIO

__all__ = ["IN_A_CLONE", "coloured", "complain", "harmless", "prepare", "reason", "width"]

IN_A_CLONE = ("examples", "seeds")
"""Folders that the docs name, which lie in a clone of the project and are no part of the package."""
_WIDTH_OF_FILES = 110
_SHOWN = frozenset("\n\t")
_TURNS = frozenset("L R LRE RLE LRO RLO PDF LRI RLI FSI PDI".split())
"""Classes of characters that turn the direction of writing and are nothing else."""
_REASONS = {
    errno.EACCES: "you may not read or write this file",
    errno.EPERM: "you may not read or write this file",
    errno.ENOSPC: "the disk is full; make room, and run it again",
    errno.EDQUOT: "you may use no more of this disk; make room, and run it again",
    errno.EFBIG: "files cannot be so large here",
    errno.EROFS: "this disk can only be read; name another place",
    errno.ENAMETOOLONG: "this name is too long; take a shorter one",
}
"""Why files cannot be read or written, and what to do."""


def prepare(stream: TextIO) -> None:
    """Make German letters safe to write: a file gets UTF-8, a terminal what it can show."""
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(**({"errors": "replace"} if stream.isatty() else {"encoding": "utf-8"}))


def coloured(stream: TextIO) -> bool:
    """Whether colours may be written: to a terminal that knows them, unless ``NO_COLOR`` is set."""
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def width() -> int:
    """The terminal's width; a steady one where the output goes to a file."""
    if not sys.stdout.isatty() and not os.environ.get("COLUMNS", "").isdecimal():
        return _WIDTH_OF_FILES
    import shutil

    return max(20, shutil.get_terminal_size().columns)


def harmless(text: str) -> str:
    r"""Text that a terminal shows and does not obey: control characters become visible signs of one character each.

    C0 controls get their Unicode pictures, all others (C1, marks that turn the direction of writing) the replacement
    character; line breaks and tabs stay, a carriage return becomes a blank.

    >>> harmless("Er sagte \x1b[31mja\x1b[0m.")
    'Er sagte ␛[31mja␛[0m.'
    """
    return "".join(c if c in _SHOWN or not _commands(c) else _sign(c) for c in text)


def reason(error: Exception, ending: str = "") -> str:
    """Why something cannot be read or written, in the same words wherever it happens.

    Args:
        error: what was raised.
        ending: of the files that are looked for in folders.
    """
    if isinstance(error, FileNotFoundError):
        beyond = Path(str(error.filename)).parts[:1] in {(name,) for name in IN_A_CLONE}
        return "there is no such file" + ("; it lies in a clone of the project: go there" if beyond else "")
    if isinstance(error, IsADirectoryError):
        return f"there is no {ending} file in this folder" if ending else "this is a folder, not a file"
    if isinstance(error, FileExistsError):
        return "this is a file, not a folder; name another place"
    if isinstance(error, NotADirectoryError):
        return "a part of this path is a file, not a folder; name another place"
    if isinstance(error, OSError):
        return _REASONS.get(error.errno or 0, (error.strerror or str(error)).lower())
    return str(error)


def complain(message: str) -> None:
    """Write one line to standard error."""
    sys.stderr.write(f"attribution: {harmless(' '.join(message.split()))}\n")


def _commands(character: str) -> bool:
    category = unicodedata.category(character)
    turns = category == "Cf" and unicodedata.bidirectional(character) in _TURNS
    return turns or category in ("Cc", "Cs")


def _sign(character: str) -> str:
    code = ord(character)
    if character == "\r":
        return " "
    if code < 0x20:
        return chr(0x2400 + code)
    return "␡" if code == 0x7F else "\ufffd"

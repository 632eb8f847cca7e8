"""The bytes of a file, and the text in them, with a clear word where it is something else."""

from __future__ import annotations

import gzip
import json
import re
import zlib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from attribution.errors import InputError
from attribution.text.separated import packaged

__all__ = [
    "LINE",
    "Kind",
    "content",
    "decoded",
    "filled",
    "is_plain",
    "json_of",
    "kind_of",
    "lines_of",
    "regular",
    "text_of",
]

_MARKS = (("utf-8-sig", b"\xef\xbb\xbf"), ("utf-32", b"\xff\xfe\0\0"), ("utf-16", b"\xff\xfe"), ("utf-16", b"\xfe\xff"))
"""Marks of byte order; UTF-32 before UTF-16, whose mark it begins with."""
LINE = re.compile(r"([^\r\n]*)(?:\r\n|[\r\n]|\Z)")
"""A line with its end; found one by one, so that a text is not in memory twice."""
_NAMING = "(encoding=…, on the command line --encoding)"
_NULS = 4
"""Of so many bytes no more than one is NUL in a text of UTF-8."""

Kind = tuple[str, str, str]
"""What a file is, the format that reads it, the remedy where there is none."""


@cache
def _kinds() -> tuple[tuple[bytes, Kind], ...]:
    table = packaged("attribution.readers", "kinds.csv")
    return tuple((bytes.fromhex(row["start"]), (row["kind"], row["format"], row["remedy"])) for row in table)


def kind_of(data: bytes) -> Kind | None:
    """What a file is by its first bytes, where it is no plain text."""
    head = data.removeprefix(b"\xef\xbb\xbf").lstrip(b" \t\r\n") if data[:3] != b"PK\3" else data
    return next((kind for start, kind in _kinds() if head.startswith(start)), None)


def is_plain(path: Path) -> bool:
    """Whether a file begins as plain text in UTF-8 does.

    Raises:
        OSError: it cannot be read.
    """
    with path.open("rb") as file:
        head = file.read(64)
    return kind_of(head) is None and not any(head.startswith(mark) for _, mark in _MARKS[1:])


def regular(path: Path) -> Path:
    """A path, unless a pipe or a device lies there, which may have no end and can be read only once.

    Raises:
        InputError: it does.
    """
    if path.exists() and not path.is_file() and not path.is_dir():
        raise InputError(f"{path}: found a pipe or a device, expected a file")
    return path


def filled(path: Path) -> Path:
    """A path, unless an empty file lies there, or no file.

    Raises:
        InputError: it does.
    """
    if regular(path).is_file() and not path.stat().st_size:
        raise InputError(f"{path}: the file is empty")
    return path


def content(path: Path) -> bytes:
    """The bytes of a file, unpacked where its name ends in .gz.

    Raises:
        InputError: it is damaged, or no file.
        OSError: it cannot be read.
    """
    data = regular(path).read_bytes()
    if path.suffix.lower() != ".gz":
        return data
    try:
        return gzip.decompress(data)
    except (OSError, EOFError, zlib.error) as error:
        raise InputError(f"{path}: found a damaged gzip file ({error})") from error


def text_of(path: Path, encoding: str | None = None) -> str:
    """The text of a file, with its line ends as they are.

    Args:
        path: the file.
        encoding: UTF-8, or what its mark of byte order says, where none is given.

    Raises:
        InputError: it is no text, or in another encoding; the message has the remedy.
        OSError: it cannot be read.
    """
    data = content(path)
    kind = kind_of(data)
    if kind is not None:
        name, format, remedy = kind
        raise InputError(f"{path}: found {name}, expected text; {remedy or f'give its name the ending .{format}'}")
    return decoded(data, path, encoding)


def decoded(data: bytes, path: Path, encoding: str | None = None) -> str:
    """The text that bytes stand for; see :func:`text_of`."""
    if encoding is None:
        encoding = next((name for name, mark in _MARKS if data.startswith(mark)), "utf-8")
        if data.count(b"\0") * _NULS > len(data) and encoding == "utf-8":
            raise InputError(f"{path}: found a NUL in every {_NULS}. byte or more{_guess(data)}")
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise InputError(f"{path}: byte {error.start} is not {encoding.upper()}{_guess(data)}") from error
    except (LookupError, TypeError, ValueError) as error:
        raise InputError(f"found the encoding {encoding!r}, expected one such as utf-8 or cp1252") from error


def lines_of(text: str) -> Iterator[tuple[int, str]]:
    r"""The lines of a text that are not empty, with their numbers; only \n, \r\n and \r end a line.

    >>> list(lines_of("a\u2028b\r\n\nc"))
    [(1, 'a\u2028b'), (3, 'c')]
    """
    return ((number, line[1]) for number, line in enumerate(LINE.finditer(text), 1) if line[1].strip())


def json_of(text: str, where: str) -> Any:
    """The value that JSON stands for.

    Raises:
        InputError: it is no JSON, or too deep; the message begins with ``where``.
    """
    try:
        return json.loads(text)
    except ValueError as error:
        raise InputError(f"{where}: found no JSON ({error})") from error
    except RecursionError as error:
        raise InputError(f"{where}: found JSON that is nested too deeply") from error


def _guess(data: bytes) -> str:
    if b"\0" in data[:1000]:
        return f"; this is no text file, or one in UTF-16 without a mark: try the encoding utf-16-le {_NAMING}"
    try:
        data.decode("cp1252")
    except UnicodeDecodeError:
        return f"; name its encoding {_NAMING}"
    return f"; if it was written on Windows, name its encoding: cp1252 {_NAMING}"

"""Lines that only a margin ends: text as mails, PDF files and terminals have it.

A newline is a hard limit of a sentence, unless it stands where the next word would not have fitted, in a block of
lines of that width that runs on as text does, or a long line goes on in small letters. Headlines and items of a list,
one in each line, stay apart however long they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

__all__ = ["unwrapped"]

_LINE = re.compile(r"[^\r\n]+")
_BREAKS = ("\n", "\r\n")
_WIDTHS = range(40, 121)
"""Characters that a wrapped line can have."""
_BLOCK = 3
"""Lines that show a margin, which shorter blocks of the text may have too."""
_LONG = 30
"""Characters of a line that goes on in small letters, and of the next one."""
_ENDED = re.compile(r"(?:\b[a-zäöüß]{2,}|[^\W\d]{5}|[^\W\d][“”\"»«])[.!?][“”\"»«]? +[„“\"»«]?\w")
"""A sentence ends inside a line, behind no abbreviation with a capital."""
_ITEM = re.compile(r"\s*(?:\d{1,3}[.)]|[-–—•*])\s")
"""How an item of a list begins."""
_FINAL = (*'.!?:;…“”"»«›‹)', "- ", "–")


def unwrapped(text: str) -> str:
    r"""The text with spaces for the newlines that only a margin made; every character keeps its place.

    >>> unwrapped("Der Vorstand der Reederei hat am späten Abend\nangekündigt, zwei Schiffe zu verkaufen.")
    'Der Vorstand der Reederei hat am späten Abend angekündigt, zwei Schiffe zu verkaufen.'
    >>> unwrapped("Reederei verkauft Schiffe\nDer Vorstand hat das am Abend angekündigt.")
    'Reederei verkauft Schiffe\nDer Vorstand hat das am Abend angekündigt.'
    """
    if "\n" not in text:
        return text
    parts, at = [], 0
    blocks = list(_blocks(text))
    shown = [len(block) >= _BLOCK and _is_wrapped(block, _width(block)) for block in blocks]
    width = max((_width(block) for block, wrapped in zip(blocks, shown, strict=True) if wrapped), default=0)
    for block, shows in zip(blocks, shown, strict=True):
        wrapped = shows or (len(block) < _BLOCK and _is_wrapped(block, width))
        for left, right in pairwise(block):
            item = _ITEM.match(right.group()) and _ITEM.match(block[0].group())
            if not item and (wrapped or _goes_on(left.group(), right.group())):
                parts += [text[at : left.end()], " " * (right.start() - left.end())]
                at = right.start()
    return "".join([*parts, text[at:]]) if parts else text


def _blocks(text: str) -> Iterator[Sequence[re.Match[str]]]:
    """Lines without an empty one between them."""
    block: list[re.Match[str]] = []
    for line in _LINE.finditer(text):
        if block and text[block[-1].end() : line.start()] not in _BREAKS:
            yield block
            block = []
        if line.group().strip():
            block.append(line)
        elif block:
            yield block
            block = []
    if block:
        yield block


def _width(block: Sequence[re.Match[str]]) -> int:
    """Characters of the longest line."""
    return max(len(line.group().rstrip()) for line in block)


def _is_wrapped(block: Sequence[re.Match[str]], width: int) -> bool:
    """Whether a margin ended the lines of a block: they are full, and together they are text."""
    return _is_full(block, width) and _runs_on([line.group().strip() for line in block])


def _runs_on(lines: Sequence[str]) -> bool:
    """Whether lines are text that runs on: a sentence crosses their ends, or ends within one."""
    if any(line[:1].islower() for line in lines[1:]) or any(map(_ENDED.search, lines)):
        return True
    return lines[-1].rstrip('“”"»«').endswith((".", "!", "?")) and not any(line.endswith(_FINAL) for line in lines[:-1])


def _is_full(block: Sequence[re.Match[str]], width: int) -> bool:
    """Whether the first word of the next line would have had room in none of the lines."""
    lines = [line.group().rstrip() for line in block]
    fits = (len(left) + 1 + len(right.split(None, 1)[0]) <= width for left, right in pairwise(lines))
    return width in _WIDTHS and _width(block) <= width and not any(fits)


def _goes_on(left: str, right: str) -> bool:
    """Whether a line without a final mark goes on in small letters, or with a hyphen."""
    left, first = left.rstrip(), right.lstrip()[:2]
    opened = first[:1].islower() or (first[:1] == "-" and first[1:].isalpha())
    return opened and len(left) >= _LONG and len(right) >= _LONG and not left.endswith(_FINAL)

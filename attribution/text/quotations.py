"""Quotation marks, paired on the raw text.

German news sets „…“, »…«, ‚…‘, “…”, «…», and "…" with ASCII marks; foreign agencies mix them, old archives have
``…''. Spaces may stand inside of guillemets, as French has them: « … ». A pair is found by glyph, so that one odd mark
never loses the rest of the text: an opening mark without a partner before the end of its paragraph's last possible
place is left unpaired and reported. Where a quotation runs over several paragraphs, each may open it anew and only the
last one close it: then every paragraph is a pair.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

import attrs

from attribution.document.spans import Spans

__all__ = ["Quotation", "find_quotations"]

_CLOSERS = {
    "„": '“”"»‟',
    "‚": "‘’",
    "»": "«",
    "«": "»",
    "›": "‹",
    "‹": "›",
    "“": '”"“',
    "”": "”",
    '"': '"“”',
    "``": "''",
}
_ALWAYS_OPEN = ("„", "``")
_MARK = re.compile("``|''|[„‚»«›‹“”\"‘’‟]")
_BEFORE_SPACED = ":,(–-"
_CUT_OFF = "„«“"
_FINAL = ".!?…"
MAX_LENGTH = 3000
"""A quotation longer than this (code points) is taken for a missing closing mark."""


@attrs.frozen(slots=True)
class Quotation:
    """A pair of quotation marks: ``begin`` is the opening mark, ``end`` lies behind the closing mark.

    One that ``goes_on`` has no closing mark and ends with its paragraph, since the next one opens it anew. Each mark is
    ``width`` code points long.
    """

    begin: int
    end: int
    depth: int
    goes_on: bool = False
    width: int = 1

    @property
    def spans(self) -> Spans:
        """The quotation with its marks."""
        return Spans([(self.begin, self.end)])

    @property
    def inner(self) -> tuple[int, int]:
        """The range between the marks."""
        return self.begin + self.width, self.end - (0 if self.goes_on else self.width)


def _opens(text: str, i: int) -> bool:
    """Whether an ambiguous mark stands where an opening mark can stand: before a word, not behind one."""
    before = text[i - 1] if i else " "
    after = text[i + 1] if i + 1 < len(text) else " "
    return not before.isalnum() and before not in ".,!?…)" and not after.isspace()


def _opens_spaced(text: str, i: int) -> bool:
    """Whether a guillemet with spaces on both sides opens a quotation: "er sagte: « Ja »", "» Ja «".

    One that points to the right does so only at the beginning of a line or behind a mark: "Start » Sport" is a path.
    """
    line = text[text.rfind("\n", 0, i) + 1 : i]
    if text[i] not in "«»" or (line and not line[-1].isspace()) or not text[i + 1 : i + 2].isspace():
        return False
    before = line.rstrip()
    return text[i] == "«" or not before or before[-1] in _BEFORE_SPACED


def find_quotations(text: str) -> tuple[Quotation, ...]:
    """Pair the quotation marks of ``text``.

    Args:
        text: any text; apostrophes inside words are left alone.

    Returns:
        The pairs in order of their opening mark; ``depth`` 0 is outermost. Unpaired marks give nothing, but for one
        in the last line whose quotation the end of the text cuts off.

    >>> [(q.begin, q.end) for q in find_quotations('Er sagte: „Nein.“ Sie: "Doch."')]
    [(10, 17), (23, 30)]
    """
    out: list[Quotation] = []
    open_ends: list[int] = []
    pairs = list(_pairs(text))
    for begin, end in sorted([*pairs, *_cut_off(text, max((end for _, end in pairs), default=0))]):
        while open_ends and open_ends[-1] <= begin:
            open_ends.pop()
        width = 2 if text.startswith("``", begin) else 1
        out.append(Quotation(begin, end, len(open_ends), goes_on=text[end - 1] in _FINAL, width=width))
        open_ends.append(end)
    return tuple(out)


def _pairs(text: str) -> Iterator[tuple[int, int]]:
    """Every closing mark with the last mark before it that it can close."""
    opened: dict[str, list[int]] = {mark: [] for mark in _CLOSERS}  # where marks are open, by glyph
    for found in _MARK.finditer(text):
        i, char = found.start(), found.group()
        begin, mark = _partner(opened, char, i)
        if mark and not (char in ('"', mark) and _opens(text, i) and text[i - 1].isspace()):
            if char in "‘’" and text[i + 1 : i + 2].isalnum():
                continue  # an apostrophe
            yield begin, found.end()
            for places in opened.values():
                while places and places[-1] >= begin:
                    places.pop()
        elif char == "‚":
            if text[i + 1 : i + 2].isalnum():
                opened[char].append(i)
        elif char in _ALWAYS_OPEN or (char in _CLOSERS and (_opens(text, i) or _opens_spaced(text, i))):
            if opened[char] and (end := _reopened(text, opened[char][-1], i)):
                yield opened[char].pop(), end
            opened[char].append(i)


def _reopened(text: str, before: int, mark: int) -> int:
    """Where a paragraph ends that goes on in the next one with ``mark``; 0 where the mark opens no such paragraph.

    Args:
        text: the text.
        before: the open mark before, which begins its paragraph or stands behind a colon.
        mark: the opening mark.
    """
    if mark - before > MAX_LENGTH:
        return 0
    shown = text[before:mark].rstrip()
    head, gap = text[:before].rstrip(" "), text[before + len(shown) : mark]
    begins = not head or head[-1] in "\n:"
    return before + len(shown) if begins and "\n" in gap and "\n" not in shown and shown[-1] in _FINAL else 0


def _cut_off(text: str, closed: int) -> Iterator[tuple[int, int]]:
    """A quotation that the end of a text cuts off, as teasers do: no closing mark in the last line, no final mark.

    Args:
        text: the text.
        closed: where its last pair ends.
    """
    shown = text.rstrip()
    begin = max(shown.rfind(mark) for mark in _CUT_OFF)
    inside = shown[begin + 1 :]
    closers = {closer for mark in _CUT_OFF for closer in _CLOSERS[mark]}
    if (
        begin >= closed
        and _opens(shown, begin)
        and inside[-1:].isalnum()
        and not closers & set(inside)
        and "\n" not in inside
    ):
        yield begin, len(shown)


def _partner(opened: Mapping[str, list[int]], char: str, i: int) -> tuple[int, str]:
    """The last open mark that a mark can close, with its place; an empty one where there is none near enough."""
    last = ((places[-1], mark) for mark, places in opened.items() if places and char in _CLOSERS[mark])
    begin, mark = max(last, default=(-1, ""))
    return (begin, mark) if i - begin <= MAX_LENGTH else (-1, "")

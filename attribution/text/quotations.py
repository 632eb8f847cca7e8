"""Quotation marks, paired on the raw text.

German news sets „…“, »…«, ‚…‘, “…”, «…», and "…" with ASCII marks; foreign agencies mix them. A pair is found by
glyph, so that one odd mark never loses the rest of the text: an opening mark without a partner before the end of
its paragraph's last possible place is left unpaired and reported.
"""

from __future__ import annotations

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
}
MAX_LENGTH = 3000
"""A quotation longer than this (code points) is taken for a missing closing mark."""


@attrs.frozen(slots=True)
class Quotation:
    """A pair of quotation marks: ``begin`` is the opening mark, ``end`` lies behind the closing mark."""

    begin: int
    end: int
    depth: int

    @property
    def spans(self) -> Spans:
        """The quotation with its marks."""
        return Spans([(self.begin, self.end)])

    @property
    def inner(self) -> tuple[int, int]:
        """The range between the marks."""
        return self.begin + 1, self.end - 1


def _opens(text: str, i: int) -> bool:
    """Whether an ambiguous mark stands where an opening mark can stand: before a word, not behind one."""
    before = text[i - 1] if i else " "
    after = text[i + 1] if i + 1 < len(text) else " "
    return not before.isalnum() and before not in ".,!?…)" and not after.isspace()


def find_quotations(text: str) -> tuple[Quotation, ...]:
    """Pair the quotation marks of ``text``.

    Args:
        text: any text; apostrophes inside words are left alone.

    Returns:
        The pairs in order of their opening mark; ``depth`` 0 is outermost. Unpaired marks give nothing.

    >>> [(q.begin, q.end) for q in find_quotations('Er sagte: „Nein.“ Sie: "Doch."')]
    [(10, 17), (23, 30)]
    """
    opened: dict[str, list[int]] = {mark: [] for mark in _CLOSERS}  # where marks are open, by glyph
    pairs: list[tuple[int, int]] = []
    for i, char in enumerate(text):
        if char not in _CLOSERS and char not in "‘’‟":
            continue
        last = ((places[-1], mark) for mark, places in opened.items() if places and char in _CLOSERS[mark])
        begin, mark = max(last, default=(-1, ""))
        if i - begin > MAX_LENGTH:
            begin, mark = -1, ""
        reopens = char in ('"', mark) and _opens(text, i) and not _closes(text, i)
        if mark and not reopens:
            if char in "‘’" and i + 1 < len(text) and text[i + 1].isalnum():
                continue
            pairs.append((begin, i + 1))
            for places in opened.values():
                while places and places[-1] >= begin:
                    places.pop()
        elif char in _CLOSERS and (char in "„‚" or _opens(text, i)):
            if char == "‚" and not (i + 1 < len(text) and text[i + 1].isalnum()):
                continue
            opened[char].append(i)
    pairs.sort()
    out: list[Quotation] = []
    open_ends: list[int] = []
    for begin, end in pairs:
        while open_ends and open_ends[-1] <= begin:
            open_ends.pop()
        out.append(Quotation(begin, end, len(open_ends)))
        open_ends.append(end)
    return tuple(out)


def _closes(text: str, i: int) -> bool:
    before = text[i - 1] if i else " "
    return not before.isspace()

"""Where tokens and sentences end: the character network, run over windows of paragraphs.

A newline is a hard limit of a sentence, unless a margin made it (:mod:`attribution.parsers.bundled.wrapping`), white
space a hard limit of a token. The network only sees one paragraph at a time;
:mod:`attribution.parsers.bundled.boundaries` then repairs what rules know better.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import attrs
import numpy as np
from numpy.typing import NDArray

from attribution.limits import check_time
from attribution.parsers.bundled.wrapping import unwrapped

if TYPE_CHECKING:
    from attribution.parsers.bundled.characters import Characters

__all__ = ["DOMAINS", "FEATURES", "Segmenter", "Span", "character_features"]

FEATURES = 5
"""Features a character: space, capital, digit, last and first of its paragraph."""

_PARAGRAPH = re.compile(  # "+++ 13:55 Uhr:" in a ticker is one of its own
    r"\+{3,}(?:[ \t]*\d{1,2}[:.]\d\d(?:[ \t]*Uhr)?:?)?|(?:[^\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029+]|\+(?!\+\+))+"
)
_RUN = re.compile(r"\S+")
_LONGEST = 1000
DOMAINS = ("de", "com", "org", "net", "eu", "info")
"""What host names end with."""
_SOLID = re.compile(
    r"https?://\S*[\w/]|www\.\S*[\w/]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\d+(?:[.,:]\d+)+"
    rf"|\w+(?:-\w+)*\.(?:{'|'.join(DOMAINS)})\b"
)
_APART = re.compile(r"``|''|\.{3,}|…|(?<![?!.])[?!](?=[\s\"“”«»'’)]|$)")
_WINDOW = 480
_CONTEXT = 60


@attrs.frozen
class Span:
    """A token: its place in the text, and how sure the network is that a sentence ends behind it."""

    begin: int
    end: int
    last: float


def character_features(text: str, first: bool = True, last: bool = True) -> NDArray[np.float32]:
    """Return the features of each character of a paragraph or a part of one.

    Args:
        text: the characters.
        first: whether the paragraph begins with them.
        last: whether it ends with them.
    """
    rows = np.zeros((len(text), FEATURES), np.float32)
    for place, letter in enumerate(text):
        rows[place, :3] = letter == " ", letter.isupper(), letter.isdigit()
    if text:
        rows[-1, 3] = last
        rows[0, 4] = first
    return rows


class Segmenter:
    """Splits texts into paragraphs and paragraphs into tokens.

    Args:
        model: the network, in evaluation mode.
        alphabet: the characters that have a row of their own, from row 2 on.
    """

    def __init__(self, model: Characters, alphabet: str) -> None:
        # In double precision other texts in a batch change a score in its sixteenth place, which no threshold sees.
        self._model = model.double()
        self._rows = {letter: number for number, letter in enumerate(alphabet, 2)}

    def __call__(self, texts: Sequence[str]) -> Iterator[list[list[Span]]]:
        """Yield, for each text, its paragraphs as lists of tokens."""
        found = [list(_paragraphs(unwrapped(text))) for text in texts]
        flat = [paragraph for text in found for _, paragraph in text if not _is_run(paragraph)]
        scores = iter(self._scores(flat))
        for text in found:
            yield [
                [Span(begin, begin + len(paragraph), 1.0)]
                if _is_run(paragraph)
                else list(_tokens(paragraph, begin, next(scores)))
                for begin, paragraph in text
            ]

    def _scores(self, paragraphs: Sequence[str]) -> list[NDArray[np.float32]]:
        """Return per character the probabilities that a token and that a sentence ends with it."""
        import torch

        result = [np.zeros((len(paragraph), 2), np.float32) for paragraph in paragraphs]
        # what is written twice (boilerplate, a table's rules) is read once
        places: dict[tuple[str, bool, bool], list[tuple[int, int, int, int]]] = {}
        for number, text in enumerate(paragraphs):
            for begin in range(0, len(text), _WINDOW):
                end = min(begin + _WINDOW, len(text))
                left, right = max(0, begin - _CONTEXT), min(len(text), end + _CONTEXT)
                key = text[left:right], left == 0, right == len(text)
                places.setdefault(key, []).append((number, begin, end, left))
        windows = sorted(places, key=lambda window: -len(window[0]))
        for start in range(0, len(windows), 32):
            check_time()
            part = windows[start : start + 32]
            lengths = [len(text) for text, _, _ in part]
            units = torch.zeros(len(part), lengths[0], dtype=torch.long)
            features = torch.zeros(len(part), lengths[0], FEATURES, dtype=torch.double)
            for row, (text, first, last) in enumerate(part):
                plain = _plain(text)
                units[row, : len(text)] = torch.tensor([self._rows.get(letter, 1) for letter in plain])
                features[row, : len(text)] = torch.from_numpy(character_features(plain, first, last))
            with torch.inference_mode():
                chances = self._model(units, features, lengths).softmax(-1).float().numpy()
            for row, window in enumerate(part):
                for number, begin, end, left in places[window]:
                    found = chances[row, begin - left : end - left]
                    result[number][begin:end, 0] = found[:, 1] + found[:, 2]
                    result[number][begin:end, 1] = found[:, 2]
        return result


def _paragraphs(text: str) -> Iterator[tuple[int, str]]:
    """Yield the paragraphs of a text with their offsets; three plus signs end one, as in tickers.

    A run of a thousand characters without white space is no language: it is a paragraph and a token of its own.
    """
    for match in _PARAGRAPH.finditer(text):
        begin = match.start()
        if match.end() - begin >= _LONGEST:
            for run in _RUN.finditer(text, match.start(), match.end()):
                if run.end() - run.start() >= _LONGEST:
                    if text[begin : run.start()].strip():
                        yield begin, text[begin : run.start()]
                    yield run.start(), run.group()
                    begin = run.end()
        if text[begin : match.end()].strip():
            yield begin, text[begin : match.end()]


def _is_run(paragraph: str) -> bool:
    return len(paragraph) >= _LONGEST and len(paragraph.split(None, 1)) == 1 and not paragraph[0].isspace()


def _plain(text: str) -> str:
    return "".join(" " if letter.isspace() else letter for letter in text)


def _tokens(paragraph: str, offset: int, scores: NDArray[np.float32]) -> Iterator[Span]:
    ends = scores[:, 0] > 0.5
    for match in _SOLID.finditer(paragraph):
        ends[match.start() : match.end() - 1] = False
        if match.start():
            ends[match.start() - 1] = True
        # a sentence's full stop after a number stays what the network makes of it
        if paragraph[match.end() : match.end() + 1] != "." or not paragraph[match.end() - 1].isdigit():
            ends[match.end() - 1] = True
    for match in _APART.finditer(paragraph):
        ends[match.start() : match.end() - 1] = False
        ends[match.end() - 1] = True
        if match.start():
            ends[match.start() - 1] = True
    begin = None
    for place, letter in enumerate(paragraph):
        if letter.isspace():
            continue
        if begin is None:
            begin = place
        if ends[place] or place + 1 == len(paragraph) or paragraph[place + 1].isspace():
            yield Span(offset + begin, offset + place + 1, float(scores[begin : place + 1, 1].max()))
            begin = None

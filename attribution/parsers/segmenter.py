"""Where tokens and sentences end: Stanza's tokeniser network, run over windows of paragraphs.

A newline is a hard limit of a sentence, white space a hard limit of a token. The network only sees one paragraph
at a time; :mod:`attribution.parsers.boundaries` then repairs what rules know better.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

import attrs
import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from stanza.models.tokenization.model import Tokenizer

__all__ = ["FEATURES", "Segmenter", "Span", "character_features", "network"]

FEATURES = 5
"""Features a character: space, capital, digit, last and first of its paragraph."""

_PARAGRAPH = re.compile(r"[^\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")
_SOLID = re.compile(
    r"https?://\S*[\w/]|www\.\S*[\w/]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\d+(?:[.,:]\d+)+|\w+(?:-\w+)*\.(?:de|com|org|net|eu|info)\b"
)
_WINDOW = 480
_CONTEXT = 60


@attrs.frozen
class Span:
    """A token: its place in the text, and how sure the network is that a sentence ends behind it."""

    begin: int
    end: int
    last: float


def network(sizes: dict[str, Any], characters: int) -> Tokenizer:
    """Make Stanza's tokeniser network.

    Args:
        sizes: ``emb_dim``, ``hidden_dim``, ``dropout`` and the like, as Stanza names them.
        characters: size of the character table.
    """
    from stanza.models.tokenization.model import Tokenizer

    arguments = {"feat_dim": FEATURES, "use_mwt": False, "conv_res": None, "charlm_forward_file": None} | sizes
    return Tokenizer(arguments, characters, sizes["emb_dim"], sizes["hidden_dim"], sizes["dropout"], 0.05)


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

    def __init__(self, model: Tokenizer, alphabet: str) -> None:
        self._model = model
        self._rows = {letter: number for number, letter in enumerate(alphabet, 2)}

    def __call__(self, texts: Sequence[str]) -> Iterator[list[list[Span]]]:
        """Yield, for each text, its paragraphs as lists of tokens."""
        found = [[(m.start(), m.group()) for m in _PARAGRAPH.finditer(text) if m.group().strip()] for text in texts]
        flat = [paragraph for text in found for _, paragraph in text]
        scores = iter(self._scores(flat))
        for text in found:
            yield [list(_tokens(paragraph, begin, next(scores))) for begin, paragraph in text]

    def _scores(self, paragraphs: Sequence[str]) -> list[NDArray[np.float32]]:
        """Return per character the probabilities that a token and that a sentence ends with it."""
        import torch

        result = [np.zeros((len(paragraph), 2), np.float32) for paragraph in paragraphs]
        windows = [
            (number, begin, begin + _WINDOW)
            for number, paragraph in enumerate(paragraphs)
            for begin in range(0, len(paragraph), _WINDOW)
        ]
        pieces: list[tuple[int, int, int, int, str]] = []
        for number, begin, end in windows:
            text = paragraphs[number]
            left, right = max(0, begin - _CONTEXT), min(len(text), end + _CONTEXT)
            pieces.append((number, begin, min(end, len(text)), left, text[left:right]))
        pieces.sort(key=lambda piece: -len(piece[4]))
        for start in range(0, len(pieces), 32):
            part = pieces[start : start + 32]
            longest = len(part[0][4])
            units = torch.zeros(len(part), longest, dtype=torch.long)
            features = torch.zeros(len(part), longest, FEATURES)
            for row, (number, _, _, left, text) in enumerate(part):
                plain = _plain(text)
                units[row, : len(text)] = torch.tensor([self._rows.get(letter, 1) for letter in plain])
                whole = len(paragraphs[number])
                features[row, : len(text)] = torch.from_numpy(
                    character_features(plain, left == 0, left + len(text) == whole)
                )
            lengths = [len(piece[4]) for piece in part]
            with torch.inference_mode():
                chances = self._model(units, features, lengths).softmax(-1).numpy()
            for row, (number, begin, end, left, _) in enumerate(part):
                window = chances[row, begin - left : end - left]
                result[number][begin:end, 0] = window[:, 1] + window[:, 2]
                result[number][begin:end, 1] = window[:, 2]
        return result


def _plain(text: str) -> str:
    return "".join(" " if letter.isspace() else letter for letter in text)


def _tokens(paragraph: str, offset: int, scores: NDArray[np.float32]) -> Iterator[Span]:
    ends = scores[:, 0] > 0.5
    for match in _SOLID.finditer(paragraph):
        ends[match.start() : match.end() - 1] = False
        if match.start():
            ends[match.start() - 1] = True
        # a sentence's full stop after a number stays what the network makes of it
        if paragraph[match.end() : match.end() + 1] != ".":
            ends[match.end() - 1] = True
    begin = None
    for place, letter in enumerate(paragraph):
        if letter.isspace():
            continue
        if begin is None:
            begin = place
        if ends[place] or place + 1 == len(paragraph) or paragraph[place + 1].isspace():
            yield Span(offset + begin, offset + place + 1, float(scores[begin : place + 1, 1].max()))
            begin = None



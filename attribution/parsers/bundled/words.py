"""What the network sees of a word: its pieces and the buckets of its affixes."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any
from zlib import crc32

from attribution.parsers.bundled.network import Batch

if TYPE_CHECKING:
    from tokenizers import Tokenizer

__all__ = ["AFFIXES", "WordReader", "affixes"]

AFFIXES = 8
"""Affixes of one word: suffixes of one to five letters, two prefixes and the shape."""

_LONGEST = 48
_REMEMBERED = 30_000
"""Words whose pieces and affixes are kept: most of a news archive's, and few enough for long runs to hold memory."""
_BEGIN, _PADDING, _END = 0, 1, 2


@lru_cache(maxsize=_REMEMBERED)
def affixes(word: str, buckets: int) -> tuple[int, ...]:
    """Return the bucket of each affix of ``word``; bucket 0 is left for padding.

    Args:
        word: the surface form.
        buckets: size of the table.

    Returns:
        As many buckets as :data:`AFFIXES` says, 0 where the word is too short.
    """
    lower = word.lower()
    shape = (word[:1].isupper(), word.isupper(), any(map(str.isdigit, word)), "-" in word, word.isalpha())
    keys: list[str | None] = [f"s{n}{lower[-n:]}" if len(lower) >= n else None for n in range(1, 6)]
    keys += [f"p{n}{lower[:n]}" if len(lower) >= n else None for n in (2, 4)]
    keys.append(f"shape{shape}")
    return tuple(1 + crc32(key.encode("utf-8", "replace")) % (buckets - 1) if key else 0 for key in keys)


class WordReader:
    """Turns words into the network's input.

    Args:
        tokenizer: the piece model, without a pre-tokeniser of its own.
        buckets: size of the affix table.
        positions: longest input of the network in pieces.
    """

    def __init__(self, tokenizer: Tokenizer, buckets: int, positions: int = 512) -> None:
        self._tokenizer = tokenizer
        self._buckets = buckets
        self._positions = positions
        self._pieces: dict[str, tuple[int, ...]] = {}

    def pieces(self, word: str, spaced: bool) -> tuple[int, ...]:
        """Return the pieces of a word, at least one.

        Args:
            word: the surface form; of very long ones only both ends are read.
            spaced: whether white space precedes it.
        """
        key = "▁" + word if spaced else word
        found = self._pieces.get(key)
        if found is None:
            if len(word) > _LONGEST:
                half = _LONGEST // 2
                key = ("▁" if spaced else "") + word[:half] + word[-half:]
            ids = self._tokenizer.encode(_clean(key), add_special_tokens=False).ids
            found = tuple(ids) or (3,)
            if len(self._pieces) > _REMEMBERED:
                self._pieces.clear()
            self._pieces["▁" + word if spaced else word] = found
        return found

    def encode(self, words: Sequence[str], spaced: Sequence[bool]) -> list[tuple[int, ...]]:
        """Return the pieces of a sentence's words, cut so that the whole fits the network."""
        found = [self.pieces(word, gap) for word, gap in zip(words, spaced, strict=True)]
        if sum(map(len, found)) > self._positions - 2:
            found = [(ids[0], ids[-1]) if len(ids) > 1 else ids for ids in found]
        return found

    def batch(self, sentences: Sequence[tuple[Sequence[str], Sequence[tuple[int, ...]]]]) -> Batch:
        """Build one padded batch.

        Args:
            sentences: the words and their pieces (of :meth:`encode`), sentence by sentence.
        """
        import torch

        longest = 2 + max(sum(map(len, pieces)) for _, pieces in sentences)
        widest = max(len(words) for words, _ in sentences)
        rows: list[list[int]] = []
        first: list[list[int]] = []
        last: list[list[int]] = []
        buckets: list[list[Any]] = []
        nothing = (0,) * AFFIXES
        for words, pieces in sentences:
            row, begins, ends = [_BEGIN], [], []
            for ids in pieces:
                begins.append(len(row))
                row.extend(ids)
                ends.append(len(row) - 1)
            row.append(_END)
            missing = widest - len(words)
            rows.append(row + [_PADDING] * (longest - len(row)))
            first.append(begins + [0] * missing)
            last.append(ends + [0] * missing)
            buckets.append([affixes(word, self._buckets) for word in words] + [nothing] * missing)
        return Batch(
            torch.tensor(rows),
            torch.tensor(first),
            torch.tensor(last),
            torch.tensor(buckets),
            torch.tensor([len(words) for words, _ in sentences]),
        )


def _clean(text: str) -> str:
    return text.encode("utf-8", "replace").decode("utf-8")

"""The part of the encoder's vocabulary that German text needs, as a small ``tokenizers`` model."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from typing import Any

__all__ = ["cut"]


def cut(full: dict[str, Any], words: Iterable[tuple[str, int]], limit: int) -> tuple[str, list[int]]:
    """Keep the pieces that the words of a corpus are made of.

    Args:
        full: the encoder's whole ``tokenizer.json``.
        words: words with their counts, ``▁`` in front where white space precedes.
        limit: number of pieces to keep.

    Returns:
        The new ``tokenizer.json`` and, for each of its pieces, the row in the full embedding table.
    """
    from tokenizers import Tokenizer

    vocabulary = full["model"]["vocab"]
    whole = Tokenizer.from_str(json.dumps(_bare(vocabulary)))
    counts: Counter[int] = Counter()
    items = list(words)
    for start in range(0, len(items), 50_000):
        part = items[start : start + 50_000]
        for (_, count), found in zip(
            part, whole.encode_batch_fast([word for word, _ in part], add_special_tokens=False), strict=True
        ):
            for piece in found.ids:
                counts[piece] += count
    always = {0, 1, 2, 3}
    for number, (piece, _) in enumerate(vocabulary):
        letters = piece.lstrip("▁")
        plain = all(ord(letter) < 0x250 or 0x2000 <= ord(letter) < 0x2200 for letter in letters)
        if (len(letters) <= 1 and plain) or (len(letters) == 2 and letters.isalpha() and letters.isascii()):
            always.add(number)
    kept = set(always)
    for piece, _ in counts.most_common():
        if len(kept) >= limit:
            break
        kept.add(piece)
    rows = sorted(kept)
    return json.dumps(_bare([vocabulary[row] for row in rows]), ensure_ascii=False), rows


def _bare(vocabulary: list[Any]) -> dict[str, Any]:
    return {
        "version": "1.0",
        "truncation": None,
        "padding": None,
        "added_tokens": [],
        "normalizer": {"type": "NFKC"},
        "pre_tokenizer": None,
        "post_processor": None,
        "decoder": None,
        "model": {"type": "Unigram", "unk_id": 3, "vocab": vocabulary},
    }

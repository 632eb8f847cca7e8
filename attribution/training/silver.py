"""Self-training: teachers label raw sentences, and those they are surest of become training examples.

The student learns what the teachers think likely, not only what they think best: several heads and labels of a word
with their probabilities.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from attribution.parsers.bundled.decoding import tree
from attribution.parsers.bundled.network import Network
from attribution.parsers.bundled.words import WordReader
from attribution.training.joint import SKIP, Example, Shares, run

__all__ = ["label", "read_examples"]

logger = logging.getLogger(__name__)
_TOGETHER = 32
_LIKELY = 0.02
_NEVER = 1e-13


def label(
    teachers: Sequence[Network],
    sentences: Iterable[tuple[list[str], list[bool]]],
    reader: WordReader,
    path: Path,
    keep: float = 0.9,
    sure: float = 0.6,
    fast: bool = False,
) -> int:
    """Label sentences and write the best of them.

    Args:
        teachers: networks with the same classes, in evaluation mode; their probabilities are averaged.
        sentences: words, and whether white space precedes each.
        reader: turns words into input.
        path: the file to write, one JSON object a line.
        keep: share of sentences to keep, by the mean probability of their arcs.
        sure: tags less probable than this are left out of the loss.
        fast: let the encoders compute in bfloat16.

    Returns:
        The number of words written.
    """
    chosen = sorted(sentences, key=lambda sentence: len(sentence[0]))
    found: list[tuple[float, dict[str, Any]]] = []
    for start in range(0, len(chosen), _TOGETHER):
        found += _labelled(teachers, chosen[start : start + _TOGETHER], reader, sure, fast)
        done = min(start + _TOGETHER, len(chosen))
        if done == len(chosen) or start % (50 * _TOGETHER) == 0:
            logger.info("labelled %d of %d sentences", done, len(chosen))
    found.sort(key=lambda pair: -pair[0])
    kept = found[: int(len(found) * keep)]
    with path.open("w", encoding="utf-8") as lines:
        for _, row in kept:
            lines.write(json.dumps(row, ensure_ascii=False) + "\n")
    return sum(len(row["words"]) for _, row in kept)


def _labelled(
    teachers: Sequence[Network],
    part: Sequence[tuple[list[str], list[bool]]],
    reader: WordReader,
    sure: float,
    fast: bool,
) -> list[tuple[float, dict[str, Any]]]:
    inputs = [(words, reader.encode(words, spaced)) for words, spaced in part]
    batch = reader.batch(inputs)
    with torch.inference_mode():
        outputs = [run(teacher, batch, fast) for teacher in teachers]
        arcs = _mean([output.arcs for output in outputs]).numpy()
        scores = np.log(np.maximum(arcs, _NEVER))
        heads = [tree(scores[row, : len(words), : len(words) + 1]) for row, (words, _) in enumerate(part)]
        widest = max(len(words) for words, _ in part)
        padded = torch.tensor([found + [0] * (widest - len(found)) for found in heads])
        labels = [teacher.labels(output, padded) for teacher, output in zip(teachers, outputs, strict=True)]
        deprels = _mean(labels).numpy()
        best = {name: _mean([output.tags[name] for output in outputs]).max(-1) for name in outputs[0].tags}
    result = []
    for row, (words, pieces) in enumerate(inputs):
        length = len(words)
        tags = {
            name: [
                int(number) if float(chance) > sure else SKIP
                for number, chance in zip(classes.indices[row, :length], classes.values[row, :length], strict=True)
            ]
            for name, classes in best.items()
        }
        confidence = sum(float(scores[row, place, head]) for place, head in enumerate(heads[row])) / length
        example = {
            "words": words,
            "pieces": [list(ids) for ids in pieces],
            "tags": tags,
            "heads": heads[row],
            "arcs": [_likely(arcs[row, place]) for place in range(length)],
            "deprels": [_likely(deprels[row, place]) for place in range(length)],
        }
        result.append((confidence, example))
    return result


def _likely(chances: NDArray[Any]) -> Shares:
    """The classes that are worth a word, their probabilities made to sum up to one."""
    chosen = np.flatnonzero(chances > _LIKELY)
    shares = chances[chosen] / chances[chosen].sum()
    return [(int(number), round(float(share), 3)) for number, share in zip(chosen, shares, strict=True)]


def _mean(scores: Sequence[torch.Tensor]) -> torch.Tensor:
    return torch.stack([each.softmax(-1) for each in scores]).mean(0)


def read_examples(path: Path) -> list[Example]:
    """Read what :func:`label` wrote."""
    with path.open(encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    for row in rows:
        row["pieces"] = [tuple(ids) for ids in row["pieces"]]
    return [Example(**row) for row in rows]

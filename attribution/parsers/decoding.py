"""From the network's scores to tags and trees."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from attribution.parsers.network import Network, Output

__all__ = ["decode", "tree"]


def decode(
    network: Network, output: Output, words: list[int]
) -> list[tuple[list[int], list[int], dict[str, NDArray[Any]], NDArray[Any]]]:
    """Decode a batch.

    Args:
        network: scores the labels of the chosen arcs.
        output: what the network returned.
        words: number of words of each sentence.

    Returns:
        For each sentence: heads, labels, the best class of each tagger, the probabilities of ``Mood``.
    """
    import torch

    scores = output.arcs.log_softmax(-1).numpy()
    heads = [tree(scores[number, :length, : length + 1]) for number, length in enumerate(words)]
    widest = scores.shape[1]
    padded = torch.tensor([row + [0] * (widest - len(row)) for row in heads])
    labels = network.labels(output, padded).argmax(-1).tolist()
    best = {name: values.argmax(-1).numpy() for name, values in output.tags.items()}
    mood = output.tags["Mood"].softmax(-1).numpy()
    return [
        (heads[number], labels[number][:length], {n: v[number, :length] for n, v in best.items()}, mood[number])
        for number, length in enumerate(words)
    ]


def tree(scores: NDArray[Any]) -> list[int]:
    """Return the heads of the best tree with one root.

    Args:
        scores: log probabilities, dependents x (root and heads).

    Returns:
        The head of each word, 0 for the root.
    """
    heads = scores.argmax(1)
    if _is_tree(heads):
        return [int(head) for head in heads]
    from stanza.models.common.chuliu_edmonds import chuliu_edmonds_one_root

    size = scores.shape[0] + 1
    full = np.full((size, size), -1e4, dtype=np.float64)
    full[1:] = scores
    return [int(head) for head in chuliu_edmonds_one_root(full)[1:]]


def _is_tree(heads: NDArray[Any]) -> bool:
    if int((heads == 0).sum()) != 1:
        return False
    state = [0] * (len(heads) + 1)
    state[0] = 2
    for start in range(1, len(heads) + 1):
        path, node = [], start
        while state[node] == 0:
            state[node] = 1
            path.append(node)
            node = int(heads[node - 1])
        if state[node] == 1:
            return False
        for seen in path:
            state[seen] = 2
    return True

"""From the network's scores to tags and trees.

The tree is the one whose arcs and labels together are most probable, within two limits. A word has one subject, one
object and one dative at most: where two would have the same head, the one whose second best label costs least may not
be the subject there. A clause has one finite verb at most: of two finite auxiliaries the less probable one may not
depend on that head, nor may any on a finite head. Then the tree is looked for again. A finite verb is no attribute.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import attrs
import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from attribution.parsers.bundled.network import Network, Output

__all__ = ["Limits", "analysis", "decode", "labelled", "limits", "tree"]

_LOWEST = -30.0
_ROUNDS = 4
_NEVER = -1e4
_SINGLE = (("nsubj", "nsubj:pass", "csubj", "csubj:pass"), ("obj",), ("obl:arg",))
_AUXILIARY = ("aux", "aux:pass", "cop")
_ATTRIBUTIVE = ("amod", "det", "case", "nummod")


@attrs.frozen
class Limits:
    """What a head may have once at most, in numbers of labels and tags.

    Args:
        single: groups of labels of which a head has one at most.
        auxiliary: the labels of auxiliaries and copulas.
        finite: the tags of finite verbs.
        attributive: the labels that no finite verb has.
    """

    single: tuple[tuple[int, ...], ...] = ()
    auxiliary: tuple[int, ...] = ()
    finite: tuple[int, ...] = ()
    attributive: tuple[int, ...] = ()


def limits(deprels: Sequence[str], tags: Sequence[str]) -> Limits:
    """The limits for a list of labels and one of STTS tags."""

    def numbers(names: Sequence[str]) -> tuple[int, ...]:
        return tuple(deprels.index(name) for name in names if name in deprels)

    finite = tuple(number for number, tag in enumerate(tags) if tag.startswith("V") and tag.endswith("FIN"))
    return Limits(tuple(map(numbers, _SINGLE)), numbers(_AUXILIARY), finite, numbers(_ATTRIBUTIVE))


def decode(
    network: Network, output: Output, words: list[int], limits: Limits
) -> list[tuple[list[int], list[int], dict[str, NDArray[Any]], NDArray[Any]]]:
    """Decode a batch.

    Args:
        network: scores the labels of the chosen arcs.
        output: what the network returned.
        words: number of words of each sentence.
        limits: of :func:`limits`.

    Returns:
        For each sentence: heads, labels, the best class of each tagger, the probabilities of ``Mood``.
    """
    labels = network.every_label(output, words)
    best = {name: values.argmax(-1).numpy() for name, values in output.tags.items()}
    mood = output.tags["Mood"].softmax(-1).numpy()
    finite = np.isin(best["xpos"], limits.finite)
    return [
        (
            *analysis(
                output.arcs[number, :length, : length + 1].log_softmax(-1).numpy(),
                labels[number].log_softmax(1).numpy(),
                limits,
                finite[number, :length],
            ),
            {n: v[number, :length] for n, v in best.items()},
            mood[number],
        )
        for number, length in enumerate(words)
    ]


def analysis(
    arcs: NDArray[Any], labels: NDArray[Any], limits: Limits, finite: NDArray[Any]
) -> tuple[list[int], list[int]]:
    """Return the head of each word, 0 for the root, and the label of its arc.

    Args:
        arcs: log probabilities, words x (root and heads).
        labels: log probabilities, words x labels x (root and heads).
        limits: what a head may have once at most.
        finite: whether each word is a finite verb.
    """
    words = np.arange(len(arcs))
    labels = labels.copy()
    labels[np.ix_(np.flatnonzero(finite), np.array(limits.attributive, int))] = _NEVER
    for _ in range(_ROUNDS):
        heads = tree(arcs + labels.max(1))
        scores = labels[words, :, heads]
        found = labelled(scores, heads, limits.single)
        best = scores.argmax(1)
        barred = [
            (word, next(group for group in limits.single if best[word] in group))
            for word in np.flatnonzero(best != found).tolist()
        ]
        chance = arcs[words, heads] + scores.max(1)
        barred += [(word, limits.auxiliary) for word in _doubled(heads, found, chance, finite, limits.auxiliary)]
        if not barred:
            break
        for word, group in barred:
            labels[word, group, heads[word]] = _NEVER
    return heads, found


def _doubled(
    heads: Sequence[int], labels: Sequence[int], chance: NDArray[Any], finite: NDArray[Any], auxiliary: Sequence[int]
) -> list[int]:
    """The finite auxiliaries that have a finite head, or a more probable one beside them."""
    rivals: dict[int, list[int]] = {}
    for word in np.flatnonzero(finite).tolist():
        if labels[word] in auxiliary and heads[word]:
            rivals.setdefault(heads[word] - 1, []).append(word)
    out = []
    for head, words in rivals.items():
        kept = None if finite[head] else max(words, key=lambda word: chance[word])
        out += [word for word in words if word != kept]
    return out


def labelled(scores: NDArray[Any], heads: Sequence[int], groups: Sequence[Sequence[int]]) -> list[int]:
    """Return the label of each word's arc.

    Args:
        scores: log probabilities, words x labels.
        heads: the tree.
        groups: labels of which a head has one at most.

    >>> labelled(np.log([[0.6, 0.4], [0.9, 0.1]]), [3, 3], [[0]])
    [1, 0]
    """
    scores = scores.copy()
    labels: list[int] = scores.argmax(1).tolist()
    for group in groups:
        rivals: dict[int, list[int]] = {}
        for word, label in enumerate(labels):
            if label in group:
                rivals.setdefault(heads[word], []).append(word)
        for words in rivals.values():
            if len(words) > 1:
                others = scores[words]
                others[:, group] = _NEVER
                lost = scores[words].max(1) - others.max(1)
                for word in {*words} - {words[int(lost.argmax())]}:
                    scores[word, group] = _NEVER
                    labels[word] = int(scores[word].argmax())
    return labels


def tree(scores: NDArray[Any]) -> list[int]:
    """Return the heads of the best tree with one root.

    Args:
        scores: log probabilities, dependents x (root and heads).

    Returns:
        The head of each word, 0 for the root.
    """
    heads = scores.argmax(1)
    if int((heads == 0).sum()) == 1 and not _cycle(np.concatenate(([0], heads))):
        return [int(head) for head in heads]
    size = scores.shape[0] + 1
    full = np.full((size, size), -np.inf)
    full[1:] = np.maximum(scores, _LOWEST)
    # so dear that the best tree has as few arcs from the root as it can: one
    full[1:, 0] += 2 * size * _LOWEST
    np.fill_diagonal(full, -np.inf)
    return [int(head) for head in _best(full)[1:]]


def _best(scores: NDArray[Any]) -> NDArray[Any]:
    """The heads of the best tree over node 0 (Chu, Liu and Edmonds: contract a cycle, solve, open it again)."""
    heads: NDArray[Any] = scores.argmax(1)
    heads[0] = 0
    cycle = _cycle(heads)
    if not cycle:
        return heads
    inside = np.array(cycle)
    outside = np.setdiff1d(np.arange(len(heads)), inside)
    lost = scores[inside, heads[inside]]
    entering = scores[np.ix_(inside, outside)] - lost[:, None]
    entry = entering.argmax(0)
    leaving = scores[np.ix_(outside, inside)]
    leaf = leaving.argmax(1)
    small = np.full((len(outside) + 1, len(outside) + 1), -np.inf)
    small[:-1, :-1] = scores[np.ix_(outside, outside)]
    small[-1, :-1] = entering.max(0)
    small[:-1, -1] = leaving.max(1)
    small[0] = -np.inf
    found = _best(small)
    new = len(outside)
    for number, node in enumerate(outside[1:], 1):
        heads[node] = inside[leaf[number]] if found[number] == new else outside[found[number]]
    broken = inside[entry[found[new]]]
    heads[broken] = outside[found[new]]
    return heads


def _cycle(heads: NDArray[Any]) -> list[int]:
    """The nodes of one cycle, none if there is no cycle."""
    state = [0] * len(heads)
    state[0] = 2
    for start in range(1, len(heads)):
        path: list[int] = []
        node = start
        while state[node] == 0:
            state[node] = 1
            path.append(node)
            node = int(heads[node])
        if state[node] == 1:
            return path[path.index(node) :]
        for seen in path:
            state[seen] = 2
    return []

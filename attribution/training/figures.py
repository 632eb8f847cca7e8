"""Figures on gold tokens: tags, features, lemmas, attachment, mood."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import torch

from attribution.parsers.bundled.decoding import decode, limits
from attribution.parsers.bundled.lemmas import apply
from attribution.parsers.bundled.network import Network
from attribution.parsers.bundled.words import WordReader
from attribution.training.joint import Labels, examples
from attribution.training.treebanks import Treesentence, masked

__all__ = ["figures"]


def figures(
    network: Network, sentences: Sequence[Treesentence], labels: Labels, reader: WordReader, prefix: str = ""
) -> dict[str, Any]:
    """Score a network on gold tokens.

    Args:
        network: the network, in evaluation mode.
        sentences: gold sentences.
        labels: the classes.
        reader: turns words into input.
        prefix: put before the names of the figures.

    Returns:
        Percentages; LAS counts the universal part of the label, LASS the whole of it.
    """
    hits: dict[str, int] = dict.fromkeys(("upos", "xpos", "feats", "lemma", "uas", "las", "lass"), 0)
    seen = dict.fromkeys(hits, 0)
    mood = [0, 0, 0]
    names = [name for name in labels.tags if name not in ("upos", "xpos", "lemma")]
    data = examples(sentences, labels, reader)
    bounds = limits(labels.deprels, labels.tags["xpos"])
    for start in range(0, len(data), 32):
        gold, part = sentences[start : start + 32], data[start : start + 32]
        with torch.inference_mode():
            output = network(reader.batch([(example.words, example.pieces) for example in part]))
            found = decode(network, output, [len(example.words) for example in part], bounds)
        for sentence, (heads, deprels, best, _) in zip(gold, found, strict=True):
            for number, word in enumerate(sentence.words):
                value = {name: labels.tags[name][int(best[name][number])] for name in labels.tags}
                good = heads[number] == word.head
                label = labels.deprels[deprels[number]]
                results = {
                    "upos": value["upos"] == word.upos,
                    "lemma": apply(value["lemma"], word.form) == word.lemma,
                    "uas": good,
                    "las": good and label.split(":")[0] == word.deprel.split(":")[0],
                    "lass": good and label == word.deprel,
                }
                if word.xpos:
                    results["xpos"] = value["xpos"] == word.xpos
                feats = word.feats or {}
                results["feats"] = all(
                    value[name] == feats.get(name, "_") for name in names if not masked(sentence, name)
                )
                for name, good in results.items():
                    seen[name] += 1
                    hits[name] += good
                is_sub, says_sub = feats.get("Mood") == "Sub", value["Mood"] == "Sub"
                mood[0] += is_sub and says_sub
                mood[1] += says_sub
                mood[2] += is_sub
    result = {f"{prefix}{name}": round(100 * hits[name] / max(1, seen[name]), 2) for name in hits}
    result[f"{prefix}sub_p"] = round(100 * mood[0] / max(1, mood[1]), 1)
    result[f"{prefix}sub_r"] = round(100 * mood[0] / max(1, mood[2]), 1)
    return result

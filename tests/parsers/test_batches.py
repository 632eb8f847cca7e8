"""What a sentence is parsed as depends on nothing but the sentence: to the last bit, whatever is parsed with it."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
import pytest
import torch

from attribution.parsers import default_parser
from attribution.parsers.bundled.boundaries import sentences
from tests.conftest import SEEDS

pytestmark = pytest.mark.model

OWN = [
    "Es taut.",
    "Die Wirtin meldete, die Hafenbar sei seit dem Frühjahr geschlossen, weil der Wirt, wie er sagte, krank sei.",
    "Laut Feuerwehr brannte der Schuppen eine Stunde lang; verletzt wurde niemand.",
    "„Ach“, rief er, „wer hätte das gedacht?“",
]
TEXTS = [*OWN, *(line for seed in SEEDS for line in seed.read_text(encoding="utf-8").splitlines()[:3] if line.strip())]


@pytest.fixture(scope="module", autouse=True)
def one_thread() -> Iterator[None]:
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


@pytest.fixture(scope="module")
def read() -> list[tuple[list[str], Any]]:
    """The sentences of the texts as the network reads them."""
    parser: Any = default_parser()
    found = []
    for text, paragraphs in zip(TEXTS, parser._segmenter(TEXTS), strict=True):
        for spans in (sentence for paragraph in paragraphs for sentence in sentences(text, paragraph)):
            words = [text[span.begin : span.end] for span in spans]
            spaced = [True] + [a.end < b.begin for a, b in itertools.pairwise(spans)]
            found.append((words, parser._reader.encode(words, spaced)))
    return found


def scores(read: Sequence[tuple[list[str], Any]], groups: Sequence[Sequence[int]]) -> list[list[Any]]:
    """Arcs, labels and tags of each sentence, computed in these groups."""
    parser: Any = default_parser()
    result: dict[int, list[Any]] = {}
    for group in groups:
        part = [read[number] for number in group]
        lengths = [len(words) for words, _ in part]
        with torch.inference_mode():
            output = parser._network(parser._reader.batch(part))
            labels = parser._network.every_label(output, lengths)
        for row, (number, length) in enumerate(zip(group, lengths, strict=True)):
            tags = [values[row, :length].numpy() for values in output.tags.values()]
            result[number] = [output.arcs[row, :length, : length + 1].numpy(), labels[row].numpy(), *tags]
    return [result[number] for number in range(len(read))]


def same(one: list[list[Any]], other: list[list[Any]]) -> bool:
    return all(np.array_equal(a, b) for x, y in zip(one, other, strict=True) for a, b in zip(x, y, strict=True))


def test_scores_are_the_same_in_every_batch_with_one_thread_or_two(read: list[tuple[list[str], Any]]) -> None:
    numbers = list(range(len(read)))
    assert len(numbers) > 15
    alone = scores(read, [[number] for number in numbers])
    for size in (3, len(numbers)):
        for order in (numbers[::-1], sorted(numbers, key=lambda number: len(read[number][0]))):
            groups = [order[place : place + size] for place in range(0, len(order), size)]
            assert same(scores(read, groups), alone)
    torch.set_num_threads(2)
    with_two = scores(read, [numbers])
    torch.set_num_threads(1)
    assert same(with_two, alone)


def test_ends_of_tokens_and_sentences_are_as_sure_in_every_batch() -> None:
    segmenter: Any = default_parser()._segmenter  # type: ignore[attr-defined]
    texts = TEXTS[:8]
    alone = [segmenter._scores([text])[0] for text in texts]
    assert all(map(np.array_equal, segmenter._scores(texts), alone))
    assert all(map(np.array_equal, reversed(segmenter._scores(texts[::-1])), alone))

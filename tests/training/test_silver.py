"""What teachers think likely becomes what the student learns."""

from pathlib import Path

import pytest
import torch

from attribution.parsers.bundled.network import Config, Network
from attribution.parsers.bundled.words import WordReader
from attribution.training.joint import entropy
from attribution.training.silver import label, read_examples

TAGS = {"upos": 3, "Mood": 2, "lemma": 2}


class Pieces:
    """Every word is one piece."""

    def encode(self, word: str, add_special_tokens: bool) -> "Pieces":
        self.ids = [4 + len(word)]
        return self


def teacher(seed: int) -> Network:
    torch.manual_seed(seed)
    config = Config(30, TAGS, 4, layers=1, width=8, attention_heads=2, feed_forward=8, arc=8, label=8, tag_hidden=8)
    return Network(config).eval()


def test_labelled_sentences_have_shares_that_sum_up_to_one(tmp_path: Path) -> None:
    reader = WordReader(Pieces(), 8192)  # type: ignore[arg-type]
    words = ["Sie", "sagt", ",", "dass", "es", "regnet", "."]
    path = tmp_path / "silver.jsonl"
    count = label([teacher(1), teacher(2)], [(words, [True] * 7)] * 2, reader, path, keep=0.5)
    assert count == 7
    (example,) = read_examples(path)
    assert example.words == words
    assert example.heads.count(0) == 1
    for shares in (*example.arcs, *example.deprels):
        assert sum(share for _, share in shares) == pytest.approx(1, abs=0.02)


def test_entropy_is_lowest_where_the_scores_match_the_shares() -> None:
    gold = [[[(0, 0.75), (1, 0.25)], []]]
    match = torch.tensor([[[0.75, 0.25], [0.5, 0.5]]]).log()
    sure = torch.tensor([[[0.99, 0.01], [0.5, 0.5]]]).log()
    assert float(entropy(match, gold)) < float(entropy(sure, gold))

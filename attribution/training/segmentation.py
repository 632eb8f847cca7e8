"""Trains the tokeniser and sentence splitter on treebank sentences set as paragraphs."""

from __future__ import annotations

import json
import logging
import random
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TypeAlias

import torch
from torch import Tensor, nn

from attribution.parsers.bundled.characters import Characters, Sizes
from attribution.parsers.bundled.segmenter import FEATURES, character_features
from attribution.training.checkpoint import Checkpoint
from attribution.training.treebanks import Treesentence

__all__ = ["alphabet_of", "train"]

logger = logging.getLogger(__name__)

_Paragraph: TypeAlias = tuple[str, list[int], bool]
"""A text, what each of its characters is, and whether it begins where the paragraph does."""
_QUOTES = (("„", "“"), ("„", "”"), ("»", "«"), ("«", "»"), ("“", "”"), ('"', '"'), ("„", '"'), ("‚", "‘"), ("'", "'"))


def alphabet_of(sentences: Sequence[Treesentence], least: int = 3) -> str:
    """Return the characters that occur often enough to get a row of their own."""
    counts = Counter(letter for sentence in sentences for word in sentence.words for letter in word.form)
    always = set("„“”»«‚‘’›‹\"'–—-…€%§&/()[] ")
    return "".join(sorted(always | {letter for letter, count in counts.items() if count >= least}))


def _requoted(sentence: Treesentence, dice: random.Random) -> list[tuple[str, bool]]:
    """The words of a sentence, a pair of quotation marks in it replaced by another pair."""
    words = [(word.form, word.spaced) for word in sentence.words]
    marks = [number for number, (form, _) in enumerate(words) if form in ('"', "``", "''", "„", "“", "”", "»", "«")]
    if marks and len(marks) % 2 == 0 and dice.random() < 0.8:
        opening, closing = dice.choice(_QUOTES)
        for order, number in enumerate(marks):
            words[number] = (closing if order % 2 else opening, words[number][1])
    return words


def _paragraph(chosen: Sequence[Treesentence], dice: random.Random) -> tuple[str, list[int]]:
    text = ""
    labels: list[int] = []
    for sentence in chosen:
        words = _requoted(sentence, dice)
        if text:
            text, labels = text + " ", [*labels, 0]
        for number, (form, spaced) in enumerate(words):
            if number and spaced:
                text, labels = text + " ", [*labels, 0]
            form = form.replace(" ", "\u00a0")
            text += form
            labels += [0] * (len(form) - 1) + [1]
        labels[-1] = 2
    if text[-1] in ".!?" and dice.random() < 0.1 and labels[-2] == 1:
        text, labels = text[:-1], labels[:-1]
        labels[-1] = 2
    return text.replace("\u00a0", " "), labels


def _batches(sentences: Sequence[Treesentence], dice: random.Random) -> Iterator[list[_Paragraph]]:
    """Batches of paragraphs of one length, cut at their beginning: packed sequences of uneven length are slow."""
    queue: list[Treesentence] = []
    while True:
        pool = []
        for _ in range(8 * 32):
            number = dice.choice((1, 2, 3, 3, 4))
            if len(queue) < number:
                queue = list(sentences)
                dice.shuffle(queue)
            chosen, queue = queue[:number], queue[number:]
            pool.append(_paragraph(chosen, dice))
        pool.sort(key=lambda paragraph: len(paragraph[0]))
        groups = [pool[start : start + 32] for start in range(0, len(pool), 32)]
        dice.shuffle(groups)
        for group in groups:
            size = min(420, len(group[0][0]))
            yield [(text[-size:], labels[-size:], len(text) == size) for text, labels in group]


def _tensors(paragraphs: Sequence[_Paragraph], rows: Mapping[str, int]) -> tuple[Tensor, Tensor, Tensor]:
    """Characters, their features and what they are, of paragraphs of one length."""
    units = torch.zeros(len(paragraphs), len(paragraphs[0][0]), dtype=torch.long)
    gold = torch.zeros(units.shape, dtype=torch.long)
    features = torch.zeros(*units.shape, FEATURES)
    for row, (text, labels, first) in enumerate(paragraphs):
        numbers = torch.tensor([rows.get(letter, 1) for letter in text])
        # unknown characters must be seen in training too
        numbers[torch.rand(len(text)) < 0.01] = 1
        units[row] = numbers
        gold[row] = torch.tensor(labels)
        features[row] = torch.from_numpy(character_features(text, first))
    return units, features, gold


def train(
    sentences: Sequence[Treesentence], alphabet: str, folder: Path, steps: int = 600, seed: int = 20
) -> nn.Module:
    """Train the network, with a checkpoint every fifty steps; an interrupted run continues from the last one.

    Args:
        sentences: treebank sentences.
        alphabet: characters with a row of their own.
        folder: where the weights and the log go.
        steps: number of batches.
        seed: of everything random.

    Returns:
        The network, in evaluation mode; its weights are in ``folder/segmenter.pt`` too.
    """
    folder.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(seed)
    dice = random.Random(seed)
    rows = {letter: number for number, letter in enumerate(alphabet, 2)}
    model = Characters(Sizes(), len(alphabet) + 2, FEATURES)
    optimiser = torch.optim.Adam(model.parameters(), lr=2e-3, betas=(0.9, 0.9))
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: max(0.02, 1 - step / steps))
    checkpoint = Checkpoint(folder / "checkpoint.pt", model, optimiser, schedule)
    begun = checkpoint.resume("step")
    if begun:
        dice.seed(seed * 1000 + begun)
    stream = _batches(sentences, dice)
    model.train()
    for step in range(begun, steps):
        paragraphs = next(stream)
        units, features, gold = _tensors(paragraphs, rows)
        scores = model(units, features, [units.shape[1]] * len(paragraphs))
        loss = nn.functional.cross_entropy(scores.flatten(0, 1), gold.flatten())
        optimiser.zero_grad()
        torch.autograd.backward(loss)
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimiser.step()
        schedule.step()
        if (step + 1) % 50 == 0:
            logger.info("segmenter step %d loss %.5f", step + 1, float(loss.detach()))
            checkpoint.keep("step", step + 1)
            with (folder / "log.jsonl").open("a", encoding="utf-8") as log:
                log.write(json.dumps({"step": step + 1, "loss": round(float(loss.detach()), 5)}) + "\n")
    torch.save({"network": model.state_dict(), "alphabet": alphabet}, folder / "segmenter.pt")
    (folder / "segmenter.json").write_text(json.dumps({"steps": steps, "seed": seed}), encoding="utf-8")
    return model.eval()

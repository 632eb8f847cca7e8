"""Trains the joint network: encoder, taggers, lemma scripts and parser in one pass.

The two treebanks are annotated differently here and there. While it is trained the network is told of a sentence of
the parallel treebank by a vector that is added to its pieces (a treebank embedding: Stymne et al. 2018, *Parser
Training with Heterogeneous Treebanks*); in use, without that vector, it annotates as GSD does.
"""

from __future__ import annotations

import json
import logging
import random
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import attrs
import torch
from torch import Tensor, nn

from attribution.parsers.bundled.lemmas import script
from attribution.parsers.bundled.network import Batch, Config, Network, Output
from attribution.parsers.bundled.packing import SEGMENTER, unpack
from attribution.parsers.bundled.words import WordReader
from attribution.training.checkpoint import Checkpoint
from attribution.training.treebanks import Treesentence, is_parallel, masked
from attribution.training.wheel import Encoder, unpack_q4

__all__ = [
    "MARK",
    "SKIP",
    "Example",
    "Labels",
    "Plan",
    "Shares",
    "average",
    "build",
    "entropy",
    "examples",
    "labels_of",
    "load",
    "run",
    "save_labels",
    "train",
]

logger = logging.getLogger(__name__)
_NONE = "_"
SKIP = -100
"""The class of a word that a loss leaves out."""

MARK = "mark"
"""The vector that is not part of the network in use."""

Shares = list[tuple[int, float]]
"""Classes with their probabilities; empty where nothing is known."""


@attrs.frozen
class Labels:
    """The classes of each tagger and of the arcs, in order."""

    tags: dict[str, list[str]]
    deprels: list[str]


@attrs.frozen(eq=False)
class Example:
    """A sentence as numbers.

    Args:
        words: its words.
        pieces: the pieces of each word.
        tags: the class of each word for each tagger.
        heads: the tree.
        arcs: what each word may depend on: its head, or the heads that teachers think likely.
        deprels: the label of the arc to each word's head, or the labels that teachers think likely.
        parallel: whether the sentence is of the parallel treebank.
    """

    words: list[str]
    pieces: list[tuple[int, ...]]
    tags: dict[str, list[int]]
    heads: list[int]
    arcs: list[Shares]
    deprels: list[Shares]
    parallel: bool = False


def labels_of(sentences: Iterable[Treesentence], scripts: int = 2) -> Labels:
    """Collect the classes that occur.

    Args:
        sentences: the training sentences.
        scripts: how often a lemma script must occur to become a class.
    """
    found: dict[str, Counter[str]] = {"upos": Counter(), "xpos": Counter(), "lemma": Counter()}
    feats: dict[str, Counter[str]] = {}
    deprels: Counter[str] = Counter()
    for sentence in sentences:
        for word in sentence.words:
            found["upos"].update([word.upos] if word.upos else [])
            found["xpos"].update([word.xpos] if word.xpos else [])
            found["lemma"].update([script(word.form, word.lemma)] if word.lemma else [])
            for name, value in (word.feats or {}).items():
                feats.setdefault(name, Counter())[value] += 1
            deprels[word.deprel] += 1
    tags = {name: sorted(counts) for name, counts in found.items() if name != "lemma"}
    for name in sorted(feats):
        tags[name] = [_NONE, *sorted(feats[name])]
    tags["lemma"] = sorted(rule for rule, count in found["lemma"].items() if count >= scripts)
    return Labels(tags, sorted(deprels))


def examples(sentences: Iterable[Treesentence], labels: Labels, reader: WordReader) -> list[Example]:
    """Turn sentences into numbers; what is unknown or not among the classes is skipped in the loss."""
    index = {name: {value: number for number, value in enumerate(values)} for name, values in labels.tags.items()}
    arcs = {value: number for number, value in enumerate(labels.deprels)}
    result = []
    for sentence in sentences:
        words = sentence.words
        forms = [word.form for word in words]
        tags: dict[str, list[int]] = {}
        for name, classes in index.items():
            if name in ("upos", "xpos"):
                tags[name] = [classes.get(getattr(word, name) or "", SKIP) for word in words]
            elif name == "lemma":
                tags[name] = [
                    classes.get(script(word.form, word.lemma), SKIP) if word.lemma else SKIP for word in words
                ]
            elif masked(sentence, name):
                tags[name] = [SKIP] * len(words)
            else:
                tags[name] = [
                    SKIP if word.feats is None else classes.get(word.feats.get(name, _NONE), 0) for word in words
                ]
        result.append(
            Example(
                forms,
                reader.encode(forms, [word.spaced for word in words]),
                tags,
                [word.head for word in words],
                [[(word.head, 1.0)] for word in words],
                [[(arcs[word.deprel], 1.0)] if word.deprel in arcs else [] for word in words],
                is_parallel(sentence),
            )
        )
    return result


def build(
    encoder: Encoder, rows: Sequence[int], labels: Labels, layers: Sequence[int], dropout: float = 0.1
) -> Network:
    """Make a network from the public encoder.

    Args:
        encoder: the encoder out of its wheel.
        rows: the rows of the embedding table to keep.
        labels: the classes.
        layers: which of the encoder's layers to keep, from the bottom.
        dropout: share of values dropped in the encoder while training.
    """
    config = Config(
        pieces=len(rows),
        tags={name: len(values) for name, values in labels.tags.items()},
        deprels=len(labels.deprels),
        layers=len(layers),
        width=encoder.width,
        attention_heads=encoder.heads,
        feed_forward=encoder.feed_forward,
        positions=encoder.positions,
    )
    network = Network(config, dropout)
    tensors = encoder.tensors

    def tensor(name: str) -> Tensor:
        return torch.from_numpy(tensors[name].copy())

    width = config.width
    state = network.state_dict()
    state["embedding.weight"] = torch.from_numpy(unpack_q4(tensors["emb.word"][list(rows)].copy(), width))
    state["position.weight"] = tensor("emb.pos").view(-1, width) + tensor("emb.type")[:width]
    state["norm.weight"], state["norm.bias"] = tensor("emb.ln.w"), tensor("emb.ln.b")
    for number, source in enumerate(layers):
        ours, theirs = f"layers.{number}.", f"l{source}."
        for kind in ("w", "b"):
            full = "weight" if kind == "w" else "bias"
            parts = [tensor(f"{theirs}{part}.{kind}") for part in "qkv"]
            state[f"{ours}self_attn.in_proj_{full}"] = torch.cat(parts)
            for mine, name in (
                ("self_attn.out_proj", "ao"),
                ("norm1", "aln"),
                ("linear1", "fi"),
                ("linear2", "fo"),
                ("norm2", "oln"),
            ):
                state[f"{ours}{mine}.{full}"] = tensor(f"{theirs}{name}.{kind}")
    network.load_state_dict(state)
    _prepare(network)
    nn.init.xavier_uniform_(network.arc)
    nn.init.normal_(network.affix.weight, std=0.1)
    return network


def save_labels(labels: Labels, folder: Path) -> None:
    """Write the classes next to the checkpoints they belong to."""
    folder.mkdir(parents=True, exist_ok=True)
    text = json.dumps({"tags": labels.tags, "deprels": labels.deprels}, ensure_ascii=False)
    (folder / "labels.json").write_text(text, encoding="utf-8")


def load(folder: Path) -> tuple[Network, Labels]:
    """Load the last checkpoint of a training folder, or a packed model to train further.

    Args:
        folder: where :func:`train` wrote, with ``labels.json``; or where a packed model lies.

    Returns:
        The network, in evaluation mode, its tables of pieces and positions fixed; and its classes.
    """
    weights, labels = _packed(folder) if (folder / "model.json").exists() else _kept(folder)
    config = Config(
        pieces=weights["embedding.weight"].shape[0],
        tags={name: len(values) for name, values in labels.tags.items()},
        deprels=len(labels.deprels),
        layers=weights["mix"].shape[0],
    )
    network = Network(config)
    _prepare(network)
    network.load_state_dict({MARK: network.get_parameter(MARK), **weights})
    return network.eval(), labels


def _kept(folder: Path) -> tuple[dict[str, Tensor], Labels]:
    labels = Labels(**json.loads((folder / "labels.json").read_text(encoding="utf-8")))
    return torch.load(folder / "checkpoint.pt", weights_only=True)["network"], labels


def _packed(folder: Path) -> tuple[dict[str, Tensor], Labels]:
    """The weights and classes of a packed model, without its segmenter."""
    model = unpack(folder)
    weights = {n: torch.from_numpy(value) for n, value in model.weights.items() if not n.startswith(SEGMENTER)}
    return weights, Labels(model.metadata["tags"], model.metadata["deprels"])


def average(folders: Sequence[Path], out: Path) -> tuple[Network, Labels]:
    """Write the mean of the weights of runs that set out from the same weights (Wortsman et al. 2022, *Model soups*).

    Args:
        folders: where :func:`train` wrote.
        out: gets a checkpoint to load or to start from.

    Returns:
        The averaged network, in evaluation mode; and its classes.
    """
    networks, labels = zip(*map(load, folders), strict=True)
    states = [network.state_dict() for network in networks]
    mean = {name: torch.stack([state[name] for state in states]).mean(0) for name in states[0]}
    save_labels(labels[0], out)
    torch.save({"network": mean}, out / "checkpoint.pt")
    return load(out)


def _prepare(network: Network) -> None:
    """Fix the tables of pieces and positions, and add the vector for sentences of the parallel treebank."""
    for parameter in (network.embedding.weight, network.position.weight):
        parameter.requires_grad_(False)
    network.register_parameter(MARK, nn.Parameter(torch.zeros(network.config.width)))


def run(network: Network, batch: Batch, fast: bool, shift: Tensor | None = None) -> Output:
    """Score a batch; the encoder computes in bfloat16 if ``fast``."""
    with torch.autocast("cpu", torch.bfloat16, enabled=fast):
        words = network.encode(batch, shift)
    return network.score(words.float(), batch)


def loss_of(network: Network, batch: Batch, chosen: Sequence[Example], fast: bool = False) -> Tensor:
    """Sum of the losses of all heads, averaged over words; for ``fast`` see :func:`run`."""
    parallel = torch.tensor([[float(example.parallel)] for example in chosen])
    output = run(network, batch, fast, parallel * network.get_parameter(MARK))
    width = output.arcs.shape[1]

    def padded(rows: Iterable[Sequence[int]], empty: int) -> Tensor:
        return torch.tensor([[*row, *[empty] * (width - len(row))] for row in rows])

    total = torch.zeros(())
    for name, scores in output.tags.items():
        gold = padded((example.tags[name] for example in chosen), SKIP)
        if bool((gold != SKIP).any()):
            share = 1.0 if name in ("upos", "lemma") else 0.3
            total = total + share * nn.functional.cross_entropy(scores.flatten(0, 1), gold.flatten(), ignore_index=SKIP)
    total = total + entropy(output.arcs, [example.arcs for example in chosen])
    scores = network.labels(output, padded((example.heads for example in chosen), 0))
    return total + entropy(scores, [example.deprels for example in chosen])


def entropy(scores: Tensor, gold: Sequence[Sequence[Shares]]) -> Tensor:
    """Cross entropy with shares of classes, averaged over the words that have any."""
    targets = torch.zeros_like(scores)
    known = [
        (row, place, *share)
        for row, sentence in enumerate(gold)
        for place, shares in enumerate(sentence)
        for share in shares
    ]
    rows, places, classes, chances = zip(*known, strict=True)
    targets[rows, places, classes] = torch.tensor(chances)
    return -(targets * scores.log_softmax(-1)).sum() / targets.sum()


def batches(data: Sequence[Example], size: int, dice: random.Random) -> Iterator[list[Example]]:
    """Shuffled batches of sentences of like length with about ``size`` words."""
    order = sorted(range(len(data)), key=lambda number: len(data[number].words) + dice.random() * 6)
    found: list[list[Example]] = [[]]
    count = 0
    for number in order:
        if count and count + len(data[number].words) > size:
            found.append([])
            count = 0
        found[-1].append(data[number])
        count += len(data[number].words)
    dice.shuffle(found)
    yield from found


@attrs.frozen
class Plan:
    """How to train: epochs, rates, words a batch, the seed, and whether the encoder computes in bfloat16."""

    epochs: int = 5
    encoder_rate: float = 1.5e-4
    head_rate: float = 1.5e-3
    words: int = 320
    warm_up: float = 0.1
    seed: int = 20
    fast: bool = False


def train(
    network: Network,
    data: Sequence[Example],
    reader: WordReader,
    plan: Plan,
    folder: Path,
    evaluate: Callable[[Network], dict[str, Any]] | None = None,
    every: int = 1,
) -> None:
    """Train in place, with a checkpoint after every epoch; an interrupted run continues from the last one.

    Args:
        network: the network to train.
        data: its examples.
        reader: turns them into batches.
        plan: rates and epochs.
        folder: where checkpoint and log go.
        evaluate: gives the figures that are logged after an epoch.
        every: evaluate after so many epochs.
    """
    folder.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(plan.seed)
    encoder = [p for n, p in network.named_parameters() if p.requires_grad and n.startswith(("layers", "norm"))]
    heads = [p for n, p in network.named_parameters() if p.requires_grad and not n.startswith(("layers", "norm"))]
    optimiser = torch.optim.AdamW(
        [{"params": encoder, "lr": plan.encoder_rate}, {"params": heads, "lr": plan.head_rate}], weight_decay=0.01
    )
    steps = plan.epochs * sum(1 for _ in batches(data, plan.words, random.Random(0)))

    def rate(step: int) -> float:
        warm = max(1.0, plan.warm_up * steps)
        return min((step + 1) / warm, max(0.02, (steps - step) / max(1.0, steps - warm)))

    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, rate)
    checkpoint = Checkpoint(folder / "checkpoint.pt", network, optimiser, schedule)
    for epoch in range(checkpoint.resume("epoch"), plan.epochs):
        network.train()
        begun, total, count = time.process_time(), 0.0, 0
        for chosen in batches(data, plan.words, random.Random(plan.seed * 1000 + epoch)):
            batch = reader.batch([(example.words, example.pieces) for example in chosen])
            loss = loss_of(network, batch, chosen, plan.fast)
            optimiser.zero_grad()
            torch.autograd.backward(loss)
            nn.utils.clip_grad_norm_([*encoder, *heads], 2.0)
            optimiser.step()
            schedule.step()
            total, count = total + float(loss.detach()), count + 1
        figures: dict[str, Any] = {
            "epoch": epoch + 1,
            "loss": round(total / max(1, count), 4),
            "seconds": round(time.process_time() - begun, 1),
        }
        checkpoint.keep("epoch", epoch + 1)
        if evaluate is not None and ((epoch + 1) % every == 0 or epoch + 1 == plan.epochs):
            figures |= evaluate(network.eval())
        with (folder / "log.jsonl").open("a", encoding="utf-8") as log:
            log.write(json.dumps(figures) + "\n")
        logger.info("%s", figures)

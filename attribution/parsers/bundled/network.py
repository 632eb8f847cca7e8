"""The joint network: one small BERT encoder feeding tags, features, lemma scripts and a biaffine parser.

The encoder is ``torch.nn.TransformerEncoderLayer`` (post-norm, gelu), which holds the weights of a BERT as they
are. A word is its first and its last piece plus the sum of hashed prefixes and suffixes; every head reads that.
This module imports torch at the top: import it inside functions only.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import attrs
import torch
from torch import Tensor, nn

__all__ = ["ROWS", "Batch", "Config", "Network", "Output", "steadily"]

ROWS = 64
"""Rows that go through a matrix together."""


@attrs.frozen
class Config:
    """Sizes of the network; stored with the weights.

    Args:
        pieces: rows of the embedding table.
        layers: encoder layers.
        width: width of the encoder.
        attention_heads: attention heads of each layer.
        feed_forward: inner width of each layer.
        positions: longest input in pieces.
        affixes: buckets of the affix table.
        affix_width: width of an affix vector.
        arc: width of the arc scorer.
        label: width of the label scorer.
        tag_hidden: width of the hidden layer of the taggers.
        tags: number of classes of each tagger (``upos``, ``xpos``, ``lemma``, ``Mood`` …).
        deprels: number of dependency labels.
    """

    pieces: int
    tags: dict[str, int]
    deprels: int
    layers: int = 6
    width: int = 384
    attention_heads: int = 12
    feed_forward: int = 1536
    positions: int = 512
    affixes: int = 8192
    affix_width: int = 64
    arc: int = 256
    label: int = 96
    tag_hidden: int = 256


@attrs.frozen
class Batch:
    """Sentences as tensors, padded at the right.

    Args:
        pieces: piece numbers, sentences x pieces, 1 where there is none.
        first: index of each word's first piece, sentences x words.
        last: index of each word's last piece, sentences x words.
        affixes: buckets of each word's affixes, sentences x words x affixes.
        words: number of words of each sentence.
    """

    pieces: Tensor
    first: Tensor
    last: Tensor
    affixes: Tensor
    words: Tensor


@attrs.frozen
class Output:
    """Scores for a batch; position 0 of the parser's head axis is the root.

    Args:
        tags: scores of each tagger, sentences x words x classes.
        arcs: sentences x dependents x (1 + words).
        label_dependents: input of the label scorer, see :meth:`Network.labels`.
        label_heads: input of the label scorer, with the root in front.
    """

    tags: dict[str, Tensor]
    arcs: Tensor
    label_dependents: Tensor
    label_heads: Tensor


def steadily(values: Tensor, matrix: Tensor, bias: Tensor | None = None) -> Tensor:
    """Multiply rows so that each comes out the same, to the last bit, whatever other rows there are.

    A product of another height may be summed in another order. The difference is tiny, but the quantised layers behind
    make it large enough to change a tree. So the rows go through in blocks of one size, the last one filled up.

    Args:
        values: the rows, in any number of dimensions.
        matrix: width of the rows x width of the result.
        bias: added to each row of the result.
    """
    rows = values.reshape(-1, len(matrix))
    missing = -len(rows) % ROWS
    blocks = (nn.functional.pad(rows, (0, 0, 0, missing)) if missing else rows).view(-1, ROWS, len(matrix))
    matrices = matrix.expand(len(blocks), -1, -1)
    result = torch.bmm(blocks, matrices) if bias is None else torch.baddbmm(bias, blocks, matrices)
    return result.flatten(0, 1)[: len(rows)].view(*values.shape[:-1], -1)


class Layers(nn.ModuleList):
    """The layers of the encoder."""

    def forward(self, states: Tensor, seen: Tensor, weights: Tensor) -> Tensor:
        """Return the weighted sum of what leaves each layer.

        Args:
            states: sentences x pieces x width.
            seen: where there is a piece, sentences x pieces.
            weights: one for each layer.
        """
        mask = None if bool(seen.all()) else ~seen
        total = torch.zeros_like(states)
        for weight, layer in zip(weights, self, strict=True):
            states = layer(states, src_key_padding_mask=mask)
            total = total + weight * states
        return total


class Network(nn.Module):
    """Encoder and heads.

    Args:
        config: the sizes.
        dropout: share of values dropped while training.
    """

    def __init__(self, config: Config, dropout: float = 0.1) -> None:
        super().__init__()
        self.config = config
        width = config.width
        self.embedding = nn.Embedding(config.pieces, width)
        self.position = nn.Embedding(config.positions, width)
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.layers = Layers(
            nn.TransformerEncoderLayer(
                width,
                config.attention_heads,
                config.feed_forward,
                dropout=dropout,
                activation="gelu",
                layer_norm_eps=1e-12,
                batch_first=True,
            )
            for _ in range(config.layers)
        )
        self.mix = nn.Parameter(torch.zeros(config.layers))
        self.affix = nn.EmbeddingBag(config.affixes, config.affix_width, mode="sum", padding_idx=0)
        word = 2 * width + config.affix_width
        self.dropout = nn.Dropout(0.33)
        self.input_dropout = nn.Dropout(dropout)
        self.tag_hidden = nn.Linear(word, config.tag_hidden)
        self.tag = nn.Linear(config.tag_hidden, sum(n for name, n in config.tags.items() if name != "lemma"))
        self.lemma_hidden = nn.Linear(word, config.tag_hidden)
        self.lemma = nn.Linear(config.tag_hidden, config.tags.get("lemma", 1))
        self.root = nn.Parameter(torch.zeros(word))
        self.arc_dependent = nn.Linear(word, config.arc)
        self.arc_head = nn.Linear(word, config.arc)
        self.arc = nn.Parameter(torch.zeros(config.arc + 1, config.arc))
        self.label_dependent = nn.Linear(word, config.label)
        self.label_head = nn.Linear(word, config.label)
        self.label = nn.Parameter(torch.zeros(config.deprels, config.label + 1, config.label + 1))

    def encode(self, batch: Batch, shift: Tensor | None = None) -> Tensor:
        """Return one vector a word: a mix of the layers at its first and last piece, and its affixes.

        Args:
            batch: the sentences.
            shift: added to every piece of each sentence, sentences x width.
        """
        places = torch.arange(batch.pieces.shape[1], device=batch.pieces.device)
        states = self.embedding(batch.pieces) + self.position(places)
        states = self.norm(states if shift is None else states + shift[:, None])
        total = self.layers(self.input_dropout(states), batch.pieces != 1, self.mix.softmax(0))
        rows = torch.arange(total.shape[0], device=total.device)[:, None]
        affixes = self.affix(batch.affixes.flatten(0, 1)).view(*batch.affixes.shape[:2], -1)
        return torch.cat([total[rows, batch.first], total[rows, batch.last], affixes], -1)

    def forward(self, batch: Batch) -> Output:
        """Score a batch."""
        return self.score(self.encode(batch), batch)

    def score(self, words: Tensor, batch: Batch) -> Output:
        """Score a batch whose words :meth:`encode` has read."""
        words = self.dropout(words)
        heads = torch.cat([self.root.expand(words.shape[0], 1, -1), words], 1)
        tag, lemma, dependent, head, label_dependent, label_head = map(self.dropout, self._hidden(heads))
        names = [name for name in self.config.tags if name != "lemma"]
        found: Any = self._mapped(tag[:, 1:], self.tag.weight.T, self.tag.bias)
        tags = dict(zip(names, found.split([self.config.tags[name] for name in names], -1), strict=True))
        if "lemma" in self.config.tags:
            tags["lemma"] = self._mapped(lemma[:, 1:], self.lemma.weight.T, self.lemma.bias)
        arcs = self._arcs(dependent[:, 1:], head, batch)
        absent = torch.arange(heads.shape[1], device=words.device)[None, None] > batch.words[:, None, None]
        return Output(tags, arcs.masked_fill(absent, -1e4), label_dependent[:, 1:], label_head)

    def _mapped(self, values: Tensor, matrix: Tensor, bias: Tensor | None = None) -> Tensor:
        if not self.training:
            return steadily(values, matrix, bias)
        return values @ matrix if bias is None else values @ matrix + bias

    def _hidden(self, rows: Tensor) -> Iterable[Tensor]:
        """What every scorer sees of each row.

        All are one product, pieces and affixes apart: threads divide a product that is broad and not too deep by its
        columns, others by the terms of their sums.
        """
        scorers = (
            self.tag_hidden,
            self.lemma_hidden,
            self.arc_dependent,
            self.arc_head,
            self.label_dependent,
            self.label_head,
        )
        matrix, bias = torch.cat([s.weight.T for s in scorers], 1), torch.cat([s.bias for s in scorers])
        depth = 2 * self.config.width
        of_pieces = self._mapped(rows[..., :depth], matrix[:depth], bias)
        hidden: Any = nn.functional.gelu(of_pieces + self._mapped(rows[..., depth:], matrix[depth:]))
        parts: Iterable[Tensor] = hidden.split([s.out_features for s in scorers], -1)
        return parts

    def _arcs(self, dependent: Tensor, head: Tensor, batch: Batch) -> Tensor:
        dependent = self._mapped(dependent, self.arc[:-1], self.arc[-1])
        if self.training:
            return dependent @ head.transpose(1, 2)
        arcs = dependent.new_zeros(*dependent.shape[:2], head.shape[1])
        for number, words in enumerate(batch.words.tolist()):
            arcs[number, :words, : words + 1] = steadily(dependent[number, :words], head[number, : words + 1].T)
        return arcs

    def labels(self, output: Output, heads: Tensor) -> Tensor:
        """Score the labels of the arcs to ``heads``.

        Args:
            output: what :meth:`forward` returned.
            heads: head of each word, 0 for the root, sentences x words.

        Returns:
            Scores, sentences x words x labels.
        """
        rows = torch.arange(heads.shape[0], device=heads.device)[:, None]
        head = _with_one(output.label_heads[rows, heads])
        return torch.einsum("bwre,bwe->bwr", self._dependents(output), head)

    def every_label(self, output: Output, words: Sequence[int]) -> list[Tensor]:
        """Score the labels of all arcs that could be.

        Args:
            output: what :meth:`forward` returned.
            words: number of words of each sentence.

        Returns:
            For each sentence scores, words x labels x (root and heads).
        """
        dependents, heads = self._dependents(output), _with_one(output.label_heads)
        return [
            # copied, so that each begins at the same alignment: sums may depend on it (as MKL's do on some processors)
            torch.einsum("wre,he->wrh", dependents[number, :length].clone(), heads[number, : length + 1].clone())
            for number, length in enumerate(words)
        ]

    def _dependents(self, output: Output) -> Tensor:
        scores = self._mapped(_with_one(output.label_dependents), self.label.transpose(0, 1).flatten(1))
        return scores.view(*scores.shape[:-1], len(self.label), -1)

    def state(self) -> dict[str, Any]:
        """The weights as plain tensors."""
        return {name: value.detach() for name, value in self.state_dict().items()}


def _with_one(vectors: Tensor) -> Tensor:
    return torch.cat([vectors, vectors.new_ones(*vectors.shape[:-1], 1)], -1)

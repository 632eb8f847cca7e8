"""The encoder's feed-forward matrices in eight bits, for speed on ordinary processors.

Two thirds of the encoder's work is two matrices a layer. They are quantised when the model is loaded, their input on
the fly, over a range that is fixed beforehand: a range read off each batch would make a sentence's tree depend on the
sentences beside it, as would attention over more places than it has. Attention stays in single precision, which it
needs (measured: see the model card). Where this version of torch has no such operations all matrices do.
This module imports torch at the top: import it inside functions only.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable, Sequence
from functools import partial
from itertools import groupby
from typing import Any

import torch
from torch import Tensor, nn

from attribution.parsers.bundled.network import Layers, steadily

__all__ = ["Quantised"]

_GELU = (-0.17, 8.0)
"""What leaves gelu: its minimum, and where the few larger values are cut off."""

_SPREAD = 6.0
"""Values behind a layer norm are taken to lie within so many of its weights around its bias."""

_MOST = 63
"""Largest weight, one bit less than there is: without that the sum of two products, 2 * 255 * 127, overflows sixteen
bits on processors without VNNI. The input needs the bit more than the weights do."""


class Quantised(Layers):
    """Layers that compute the same as others, nearly, and faster: on the pieces of all sentences in one row.

    Args:
        layers: ``nn.TransformerEncoderLayer`` modules, post-norm with gelu.
    """

    def __init__(self, layers: Layers) -> None:
        super().__init__(_Layer(layer) for layer in layers)

    def forward(self, states: Tensor, seen: Tensor, weights: Tensor) -> Tensor:
        """Return the weighted sum of what leaves each layer; zeros where there is no piece."""
        lengths = seen.sum(1).tolist()
        total = torch.zeros_like(states)
        rows = states[seen]
        summed = torch.zeros_like(rows)
        for weight, layer in zip(weights, self, strict=True):
            rows = layer(rows, lengths)
            summed += weight * rows
        total[seen] = summed
        return total


class _Linear:
    """A linear map whose matrix has seven bits and one scale a row, its input eight.

    Args:
        weight: the matrix.
        bias: its bias.
        low: inputs are cut off below,
        high: and above.
        shrink: inputs are divided by this, channel by channel, the matrix multiplied, so that no channel stands out.
    """

    def __init__(self, weight: Tensor, bias: Tensor, low: float, high: float, shrink: Tensor | None = None) -> None:
        self._low, self._high = low, high
        self._factor = None if shrink is None else 1 / shrink
        weight = weight if shrink is None else weight * shrink
        scale = weight.abs().amax(1).clamp(min=1e-8) / _MOST
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            values = torch.quantize_per_channel(
                weight, scale, torch.zeros(len(scale), dtype=torch.long), 0, torch.qint8
            )
        self._packed = torch.ops.quantized.linear_prepack(values, bias)
        # one more row with both ends of the range makes torch choose the same scale for every batch
        self._ends = torch.zeros(1, weight.shape[1])
        self._ends[0, 0], self._ends[0, 1] = low, high

    def __call__(self, values: Tensor) -> Tensor:
        rows = values if self._factor is None else values * self._factor
        rows = torch.cat([rows.clamp(self._low, self._high), self._ends])
        result: Tensor = torch.ops.quantized.linear_dynamic(rows, self._packed, False)
        return result[:-1]


class _Layer(nn.Module):
    def __init__(self, layer: Any) -> None:
        super().__init__()
        attention = layer.self_attn
        self._heads: int = attention.num_heads
        self._project = _steady(attention.in_proj_weight, attention.in_proj_bias)
        self._output = _steady(attention.out_proj.weight, attention.out_proj.bias)
        self._inner, self._outer = _feed_forward(layer)
        self.norm1, self.norm2 = layer.norm1, layer.norm2

    def forward(self, rows: Tensor, lengths: Sequence[int]) -> Tensor:
        parts = self._project(rows)
        mixed = []
        first = 0
        # sentences of one length together, none filled up: that would change the order in which its terms are summed
        for length, alike in groupby(lengths):
            count = len(list(alike))
            part = parts[first : first + count * length].view(count, length, 3, self._heads, -1)
            query, key, value = part.permute(2, 0, 3, 1, 4).unbind(0)
            found = nn.functional.scaled_dot_product_attention(query, key, value)
            mixed.append(found.transpose(1, 2).reshape(count * length, -1))
            first += count * length
        rows = self.norm1(rows + self._output(torch.cat(mixed)))
        result: Tensor = self.norm2(rows + self._outer(nn.functional.gelu(self._inner(rows))))
        return result


def _feed_forward(layer: Any) -> tuple[Callable[[Tensor], Tensor], Callable[[Tensor], Tensor]]:
    reach = layer.norm1.weight.abs() * _SPREAD + layer.norm1.bias.abs()
    shrink = (reach / reach.median()).clamp(min=1).sqrt()
    widest = float((reach / shrink).max())
    try:
        inner = _Linear(layer.linear1.weight, layer.linear1.bias, -widest, widest, shrink)
        return inner, _Linear(layer.linear2.weight, layer.linear2.bias, *_GELU)
    except (AttributeError, RuntimeError):
        return _steady(layer.linear1.weight, layer.linear1.bias), _steady(layer.linear2.weight, layer.linear2.bias)


def _steady(weight: Tensor, bias: Tensor) -> Callable[[Tensor], Tensor]:
    return partial(steadily, matrix=weight.T.contiguous(), bias=bias)

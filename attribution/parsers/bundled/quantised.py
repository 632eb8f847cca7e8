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

from attribution.parsers.bundled.network import ROWS, Layers, steadily

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

    Rows are filled up to a whole number of blocks, once for all layers, with one row to spare. So tensors have few
    sizes, and what one batch gives back to the allocator fits the next one.

    Args:
        layers: ``nn.TransformerEncoderLayer`` modules, post-norm with gelu.
    """

    def __init__(self, layers: Layers) -> None:
        super().__init__(_Layer(layer) for layer in layers)

    def forward(self, states: Tensor, seen: Tensor, weights: Tensor) -> Tensor:
        """Return the weighted sum of what leaves each layer; zeros where there is no piece."""
        lengths = seen.sum(1).tolist()
        pieces = sum(lengths)
        rows = states.new_zeros((pieces // ROWS + 1) * ROWS, states.shape[-1])
        rows[:pieces] = states[seen]
        summed = torch.zeros_like(rows)
        for weight, layer in zip(weights, self, strict=True):
            rows = layer(rows, lengths)
            summed += weight * rows
        total = torch.zeros_like(states)
        total[seen] = summed[:pieces]
        return total


class _Linear:
    """A linear map whose matrix has seven bits and one scale a row, its input eight.

    Args:
        weight: the matrix.
        bias: its bias.
        low: inputs are cut off below,
        high: and above.
    """

    def __init__(self, weight: Tensor, bias: Tensor, low: float, high: float) -> None:
        self._low, self._high = low, high
        scale = weight.abs().amax(1).clamp(min=1e-8) / _MOST
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            values = torch.quantize_per_channel(
                weight, scale, torch.zeros(len(scale), dtype=torch.long), 0, torch.qint8
            )
        self._packed = torch.ops.quantized.linear_prepack(values, bias)
        self._ends = torch.tensor([low, high])

    def __call__(self, rows: Tensor) -> Tensor:
        """Map rows, which are overwritten; the last one is not read."""
        rows.clamp_(self._low, self._high)
        # both ends of the range, in the row to spare, make torch choose the same scale for every batch
        rows[-1, :2] = self._ends
        result: Tensor = torch.ops.quantized.linear_dynamic(rows, self._packed, False)
        return result


class _Layer(nn.Module):
    def __init__(self, layer: Any) -> None:
        super().__init__()
        attention = layer.self_attn
        self._heads: int = attention.num_heads
        self._project = _steady(attention.in_proj_weight, attention.in_proj_bias)
        self._output = _steady(attention.out_proj.weight, attention.out_proj.bias)
        self._feed_forward = _feed_forward(layer)
        self.norm1, self.norm2 = layer.norm1, layer.norm2

    def forward(self, rows: Tensor, lengths: Sequence[int]) -> Tensor:
        parts = self._project(rows)
        first = 0
        mixed = torch.zeros_like(rows)
        # sentences of one length together, none filled up: that would change the order in which its terms are summed
        for length, alike in groupby(lengths):
            count = len(list(alike))
            part = parts[first : first + count * length].view(count, length, 3, self._heads, -1)
            query, key, value = part.permute(2, 0, 3, 1, 4).unbind(0)
            found = nn.functional.scaled_dot_product_attention(query, key, value)
            mixed[first : first + count * length].view(count, length, self._heads, -1)[:] = found.transpose(1, 2)
            first += count * length
        rows = self.norm1(rows + self._output(mixed))
        result: Tensor = self.norm2(rows + self._feed_forward(rows))
        return result


def _feed_forward(layer: Any) -> Callable[[Tensor], Tensor]:
    reach = layer.norm1.weight.abs() * _SPREAD + layer.norm1.bias.abs()
    # the input is divided by this, channel by channel, and the matrix multiplied, so that no channel stands out
    shrink = (reach / reach.median()).clamp(min=1).sqrt()
    widest = float((reach / shrink).max())
    first, second = layer.linear1, layer.linear2
    try:
        inner = _Linear(first.weight * shrink, first.bias, -widest, widest)
        outer = _Linear(second.weight, second.bias, *_GELU)
    except (AttributeError, RuntimeError):
        plain = _steady(first.weight, first.bias), _steady(second.weight, second.bias)
        return lambda rows: plain[1](nn.functional.gelu(plain[0](rows)))
    factor = 1 / shrink
    return lambda rows: outer(nn.functional.gelu(inner(rows * factor)))


def _steady(weight: Tensor, bias: Tensor) -> Callable[[Tensor], Tensor]:
    return partial(steadily, matrix=weight.T.contiguous(), bias=bias)

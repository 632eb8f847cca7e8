"""The encoder's feed-forward matrices in eight bits, for speed on ordinary processors.

Two thirds of the encoder's work is two matrices a layer. They are quantised when the model is loaded, their input on
the fly, over a range that is fixed beforehand: a range read off each batch would make a sentence's tree depend on the
sentences beside it. Attention stays in single precision, which it needs (measured: see the model card). Where this
version of torch has no such operations the layers stay as they are.
This module imports torch at the top: import it inside functions only.
"""

from __future__ import annotations

import warnings
from typing import Any

import torch
from torch import Tensor, nn

__all__ = ["quantised"]

_GELU = (-0.17, 8.0)
"""What leaves gelu: its minimum, and where the few larger values are cut off."""

_SPREAD = 6.0
"""Values behind a layer norm are taken to lie within so many of its weights around its bias."""

_MOST = 63
"""Largest weight, one bit less than there is: without that the sum of two products, 2 * 255 * 127, overflows sixteen
bits on processors without VNNI. The input needs the bit more than the weights do."""


def quantised(layers: nn.ModuleList) -> nn.ModuleList:
    """Return layers that compute the same as ``layers``, nearly, and faster.

    Args:
        layers: ``nn.TransformerEncoderLayer`` modules, post-norm with gelu.
    """
    try:
        return nn.ModuleList(_Layer(layer) for layer in layers)
    except (AttributeError, RuntimeError):
        return layers


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
        rows = values.reshape(-1, values.shape[-1])
        if self._factor is not None:
            rows = rows * self._factor
        rows = torch.cat([rows.clamp(self._low, self._high), self._ends])
        result: Tensor = torch.ops.quantized.linear_dynamic(rows, self._packed, False)
        return result[:-1].view(*values.shape[:-1], -1)


class _Layer(nn.Module):
    def __init__(self, layer: Any) -> None:
        super().__init__()
        self._attention = layer.self_attn
        self._heads: int = layer.self_attn.num_heads
        reach = layer.norm1.weight.abs() * _SPREAD + layer.norm1.bias.abs()
        shrink = (reach / reach.median()).clamp(min=1).sqrt()
        widest = float((reach / shrink).max())
        self._inner = _Linear(layer.linear1.weight, layer.linear1.bias, -widest, widest, shrink)
        self._outer = _Linear(layer.linear2.weight, layer.linear2.bias, *_GELU)
        self.norm1, self.norm2 = layer.norm1, layer.norm2

    def forward(self, states: Tensor, src_key_padding_mask: Tensor | None = None) -> Tensor:
        sentences, length, width = states.shape
        attention = self._attention
        parts = nn.functional.linear(states, attention.in_proj_weight, attention.in_proj_bias)
        query, key, value = parts.view(sentences, length, 3, self._heads, -1).permute(2, 0, 3, 1, 4).unbind(0)
        seen = None if src_key_padding_mask is None else ~src_key_padding_mask[:, None, None, :]
        mixed = nn.functional.scaled_dot_product_attention(query, key, value, attn_mask=seen)
        mixed = mixed.transpose(1, 2).reshape(sentences, length, width)
        states = self.norm1(states + attention.out_proj(mixed))
        result: Tensor = self.norm2(states + self._outer(nn.functional.gelu(self._inner(states))))
        return result

"""The encoder's layers with eight-bit matrices, for speed on ordinary processors.

Activations are quantised on the fly (dynamic quantisation), weights once when the model is loaded. Where this
version of torch has no such operations the layers stay as they are; results then differ in rare close decisions.
This module imports torch at the top: import it inside functions only.
"""

from __future__ import annotations

import warnings
from typing import Any

import torch
from torch import Tensor, nn

__all__ = ["quantised"]


def quantised(layers: nn.ModuleList) -> nn.ModuleList:
    """Return layers that compute the same as ``layers``, in eight bits where torch can.

    Args:
        layers: ``nn.TransformerEncoderLayer`` modules, post-norm with gelu.
    """
    try:
        return nn.ModuleList(_Layer(layer) for layer in layers)
    except (AttributeError, RuntimeError):
        return layers


class _Linear:
    """A linear map whose matrix has eight bits and one scale a row."""

    def __init__(self, weight: Tensor, bias: Tensor) -> None:
        scale = weight.abs().amax(1).clamp(min=1e-8) / 127
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            values = torch.quantize_per_channel(weight, scale, torch.zeros(len(scale), dtype=torch.long), 0, torch.qint8)
        self._packed = torch.ops.quantized.linear_prepack(values, bias)

    def __call__(self, values: Tensor) -> Tensor:
        # the last argument leaves one bit of headroom: without it sums overflow on processors without VNNI
        result: Tensor = torch.ops.quantized.linear_dynamic(values, self._packed, True)
        return result


class _Layer(nn.Module):
    def __init__(self, layer: Any) -> None:
        super().__init__()
        attention = layer.self_attn
        self._heads: int = attention.num_heads
        self._queries = _Linear(attention.in_proj_weight, attention.in_proj_bias)
        self._output = _Linear(attention.out_proj.weight, attention.out_proj.bias)
        self._inner = _Linear(layer.linear1.weight, layer.linear1.bias)
        self._outer = _Linear(layer.linear2.weight, layer.linear2.bias)
        self.norm1, self.norm2 = layer.norm1, layer.norm2

    def forward(self, states: Tensor, src_key_padding_mask: Tensor | None = None) -> Tensor:
        sentences, length, width = states.shape
        parts = self._queries(states).view(sentences, length, 3, self._heads, width // self._heads)
        query, key, value = parts.permute(2, 0, 3, 1, 4).unbind(0)
        seen = None if src_key_padding_mask is None else ~src_key_padding_mask[:, None, None, :]
        mixed = nn.functional.scaled_dot_product_attention(query, key, value, attn_mask=seen)
        states = self.norm1(states + self._output(mixed.transpose(1, 2).reshape(sentences, length, width)))
        result: Tensor = self.norm2(states + self._outer(nn.functional.gelu(self._inner(states))))
        return result

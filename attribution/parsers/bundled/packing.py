"""The model's files: weights in four, eight and sixteen bits as safetensors, metadata, piece table, checksums.

Matrices are cut into blocks of 32 weights with one half-precision scale each; the embedding table has four bits a
weight, other matrices eight. Nothing is pickled.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import attrs
import numpy as np
from numpy.typing import NDArray

from attribution.errors import ModelError

__all__ = ["FORMAT", "SEGMENTER", "Model", "pack", "unpack"]

FORMAT = 1
"""Version of the file layout; a reader refuses any other."""

SEGMENTER = "segmenter."
"""What the names of the segmenter's tensors begin with."""

_BLOCK = 32
_FILES = ("model.json", "tokenizer.json", "weights.safetensors")
_SUMS = "SHA256SUMS"
_REMEDY = "reinstall the package (pip install --force-reinstall source-attribution), or pack your own model again"


@attrs.frozen(eq=False)
class Model:
    """An unpacked model.

    Args:
        metadata: what ``model.json`` says: sizes, classes, alphabet, training data, licence, figures.
        tokenizer: the piece table as ``tokenizers`` reads it.
        weights: tensors by name in single precision; ``segmenter.`` is the prefix of the tokeniser's.
    """

    metadata: dict[str, Any]
    tokenizer: str
    weights: dict[str, NDArray[np.float32]]


def pack(model: Model, folder: Path) -> None:
    """Write a model.

    Args:
        model: the model; its metadata get the format version.
        folder: where the files go.
    """
    from safetensors.numpy import save_file

    folder.mkdir(parents=True, exist_ok=True)
    tensors: dict[str, NDArray[Any]] = {}
    for name, value in model.weights.items():
        if name == "embedding.weight":
            tensors |= {f"{name}.q4": _four(value)[0], f"{name}.scale": _four(value)[1]}
        elif value.ndim == 2 and value.shape[1] % _BLOCK == 0 and value.size > 4096:
            quantised, scale = _eight(value)
            tensors |= {f"{name}.q8": quantised, f"{name}.scale": scale}
        else:
            tensors[name] = value.astype(np.float16)
    save_file(tensors, folder / "weights.safetensors")
    (folder / "weights.safetensors").chmod(0o644)
    (folder / "tokenizer.json").write_text(model.tokenizer, encoding="utf-8")
    metadata = json.dumps({"format": FORMAT} | model.metadata, ensure_ascii=False, indent=1)
    (folder / "model.json").write_text(metadata + "\n", encoding="utf-8")
    sums = "".join(_line((folder / name).read_bytes(), name) for name in _FILES)
    (folder / _SUMS).write_text(sums, encoding="ascii")


def unpack(folder: Path) -> Model:
    """Read a model and check every byte of it.

    Args:
        folder: where the files are.

    Raises:
        ModelError: a file is missing or damaged, or of another format.
    """
    try:
        expected = (folder / _SUMS).read_bytes().decode("ascii", "replace")
        read = {name: (folder / name).read_bytes() for name in _FILES}
    except OSError as error:
        raise ModelError(f"the model file {error.filename} cannot be read; {_REMEDY}") from error
    lines = {name: _line(content, name) for name, content in read.items()}
    if expected != "".join(lines.values()):
        wrong = [name for name, line in lines.items() if line not in expected]
        raise ModelError(f"{folder / (wrong[0] if wrong else _SUMS)} is damaged (checksum differs); {_REMEDY}")
    metadata: dict[str, Any] = json.loads(read["model.json"])
    if metadata["format"] != FORMAT:
        raise ModelError(f"{folder} has format {metadata['format']}, this version reads format {FORMAT}; {_REMEDY}")
    from safetensors.numpy import load

    tensors = load(read["weights.safetensors"])
    weights: dict[str, NDArray[np.float32]] = {}
    for name, value in tensors.items():
        if name.endswith(".q4"):
            weights[name[:-3]] = _scaled(_nibbles(value), tensors[name[:-3] + ".scale"])
        elif name.endswith(".q8"):
            weights[name[:-3]] = _scaled(value.astype(np.float32), tensors[name[:-3] + ".scale"])
        elif not name.endswith(".scale"):
            weights[name] = value.astype(np.float32)
    return Model(metadata, read["tokenizer.json"].decode(), weights)


def _line(content: bytes, name: str) -> str:
    """What the file of checksums says of another."""
    return f"{hashlib.sha256(content).hexdigest()}  {name}\n"


def _nibbles(pairs: NDArray[np.uint8]) -> NDArray[np.float32]:
    """The numbers from -8 to 7 of which each byte holds two, the lower half first."""
    values = np.empty((len(pairs), 2 * pairs.shape[1]), np.float32)
    values[:, 0::2], values[:, 1::2] = pairs & 15, pairs >> 4
    values -= 8
    return values


def _scaled(values: NDArray[np.float32], scale: NDArray[Any]) -> NDArray[np.float32]:
    """Multiply each block with its scale, in place."""
    blocks = values.reshape(len(values), -1, _BLOCK)
    blocks *= scale.astype(np.float32)[:, :, None]
    return values


def _eight(value: NDArray[np.float32]) -> tuple[NDArray[np.int8], NDArray[np.float16]]:
    blocks = value.reshape(value.shape[0], -1, _BLOCK)
    scale = (np.abs(blocks).max(-1) / 127).astype(np.float16)
    divisor = np.where(scale > 0, scale.astype(np.float32), 1)[:, :, None]
    quantised = np.clip(np.rint(blocks / divisor), -127, 127).astype(np.int8)
    return quantised.reshape(value.shape), scale


def _four(value: NDArray[np.float32]) -> tuple[NDArray[np.uint8], NDArray[np.float16]]:
    """Four bits as Q4_0 has them, so that a table that came in Q4_0 is kept as it was."""
    blocks = value.reshape(value.shape[0], -1, _BLOCK)
    extreme = np.take_along_axis(blocks, np.abs(blocks).argmax(-1)[:, :, None], -1)[:, :, 0]
    scale = (extreme / -8).astype(np.float16)
    divisor = np.where(scale != 0, scale.astype(np.float32), 1)[:, :, None]
    quantised = np.clip(np.rint(blocks / divisor) + 8, 0, 15).astype(np.uint8).reshape(value.shape)
    return quantised[:, 0::2] | (quantised[:, 1::2] << 4), scale

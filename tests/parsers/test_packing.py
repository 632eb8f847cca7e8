"""The model's files: what is packed comes back; what is damaged is refused."""

import json
import shutil
from pathlib import Path

import numpy as np
import pytest

import attribution.parsers
from attribution.errors import ModelError
from attribution.parsers.bundled.packing import Model, pack, unpack

MODEL = Path(attribution.parsers.__file__).parent / "bundled" / "model"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    dice = np.random.default_rng(1)
    weights = {
        "embedding.weight": dice.normal(size=(10, 64)).astype(np.float32),
        "matrix": dice.normal(size=(100, 64)).astype(np.float32),
        "bias": dice.normal(size=7).astype(np.float32),
    }
    pack(Model({"version": "test"}, "{}", weights), tmp_path / "model")
    np.savez(tmp_path / "weights.npz", **weights)
    return tmp_path


def test_weights_come_back_nearly_the_same(folder: Path) -> None:
    before = np.load(folder / "weights.npz")
    after = unpack(folder / "model").weights
    assert sorted(after) == sorted(before)
    assert np.abs(after["matrix"] - before["matrix"]).max() < 0.02
    assert np.abs(after["bias"] - before["bias"]).max() < 0.002
    assert np.abs(after["embedding.weight"] - before["embedding.weight"]).max() < 0.35


def test_packing_again_changes_nothing(folder: Path) -> None:
    once = unpack(folder / "model")
    pack(Model({"version": "test"}, "{}", once.weights), folder / "again")
    twice = unpack(folder / "again")
    for name, value in once.weights.items():
        assert np.abs(twice.weights[name] - value).max() < 0.01


@pytest.mark.parametrize("name", ["model.json", "tokenizer.json", "weights.safetensors"])
def test_a_flipped_byte_is_one_clear_error(folder: Path, name: str) -> None:
    path = folder / "model" / name
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(bytes(data))
    with pytest.raises(ModelError, match=rf"{name} is damaged \(checksum differs\); reinstall the package"):
        unpack(folder / "model")


def test_a_missing_file_is_one_clear_error(folder: Path) -> None:
    (folder / "model" / "tokenizer.json").unlink()
    with pytest.raises(ModelError, match=r"tokenizer.json cannot be read; reinstall the package"):
        unpack(folder / "model")


def test_another_format_is_refused(folder: Path) -> None:
    import hashlib

    path = folder / "model" / "model.json"
    path.write_text(path.read_text().replace('"format": 1', '"format": 99'))
    sums = folder / "model" / "SHA256SUMS"
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    sums.write_text(f"{digest}  model.json\n" + "".join(sums.read_text().splitlines(keepends=True)[1:]))
    with pytest.raises(ModelError, match="has format 99, this version reads format 1"):
        unpack(folder / "model")


@pytest.mark.model
def test_the_bundled_parser_refuses_a_flipped_byte(tmp_path: Path) -> None:
    from attribution.parsers.bundled.parser import BundledParser

    shutil.copytree(MODEL, tmp_path / "model")
    path = tmp_path / "model" / "weights.safetensors"
    with path.open("r+b") as file:
        file.seek(1_000_000)
        byte = file.read(1)
        file.seek(1_000_000)
        file.write(bytes([byte[0] ^ 1]))
    with pytest.raises(ModelError, match=r"weights.safetensors is damaged"):
        BundledParser(tmp_path / "model")


@pytest.mark.model
def test_the_bundled_model_is_small_and_says_what_it_is() -> None:
    assert sum(path.stat().st_size for path in MODEL.iterdir()) < 30_000_000
    metadata = json.loads((MODEL / "model.json").read_text(encoding="utf-8"))
    assert metadata["licence"] == "CC BY-SA 4.0"
    assert any("GSD" in source for source in metadata["training"])

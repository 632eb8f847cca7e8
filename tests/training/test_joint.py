"""Runs are kept in folders, and runs that started together can be averaged."""

import json
import pickle
from pathlib import Path

import torch
from torch import nn

from attribution import Analyzer
from attribution.parsers import bundled
from attribution.parsers.bundled.network import Config, Network
from attribution.training.__main__ import main
from attribution.training.joint import MARK, Labels, average, load, save_labels

LABELS = Labels({"upos": ["NOUN", "VERB"], "lemma": ["", "-n"]}, ["nsubj", "root"])


def run(folder: Path, seed: int) -> Network:
    torch.manual_seed(seed)
    network = Network(Config(10, {name: len(values) for name, values in LABELS.tags.items()}, 2, layers=1))
    network.register_parameter(MARK, nn.Parameter(torch.full((384,), float(seed))))
    save_labels(LABELS, folder)
    torch.save({"network": network.state_dict()}, folder / "checkpoint.pt")
    return network


def test_every_weight_of_an_average_is_the_mean_of_the_runs(tmp_path: Path) -> None:
    one, other = run(tmp_path / "one", 1), run(tmp_path / "other", 2)
    found, labels = average([tmp_path / "one", tmp_path / "other"], tmp_path / "mean")
    assert labels == LABELS
    assert float(found.get_parameter(MARK)[0].detach()) == 1.5
    assert torch.allclose(found.arc_head.weight, (one.arc_head.weight + other.arc_head.weight) / 2)
    assert (tmp_path / "mean" / "labels.json").exists()


def test_a_packed_model_can_be_trained_further() -> None:
    network, labels = load(Path(bundled.__file__).parent / "model")
    assert network.config.layers == 10
    assert "nsubj" in labels.deprels
    assert not float(network.get_parameter(MARK).detach().abs().sum())


def test_a_model_packed_again_is_a_parser_and_names_what_else_it_was_trained_on(tmp_path: Path) -> None:
    bundle, own = Path(bundled.__file__).parent / "model", tmp_path / "own"
    places = [f"--{name}={bundle}" for name in ("work", "joint", "segmenter")]
    assert main(["pack", *places, f"--out={own}", "--version=7", "--data", "our reports (CC0)"]) == 0
    before, after = (json.loads((folder / "model.json").read_text(encoding="utf-8")) for folder in (bundle, own))
    assert after["training"] == [*before["training"], "our reports (CC0)"]

    analyzer = Analyzer(own)
    document = analyzer.analyze("Laut Polizei regnet es.")
    assert [statement.text for statement in document.statements] == ["regnet es"]
    assert document.model == "own 7"
    assert pickle.loads(pickle.dumps(analyzer)).parser.model == "own 7"

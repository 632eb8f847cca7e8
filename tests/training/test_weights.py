"""Weights follow the counts that they are fitted to."""

from pathlib import Path

import pytest

weights = pytest.importorskip("attribution.training.weights", reason="the extra train is not installed")


def case(right: bool, *features: str, estimate: float = 0.5) -> "weights.Case":
    return weights.Case("modal", estimate, frozenset(("always", *features)), right)


def test_a_feature_of_right_finds_gets_a_positive_weight_and_rare_ones_none() -> None:
    found = [case(True, "good")] * 40 + [case(False, "bad")] * 40 + [case(True, "rare")] * 3
    table = weights.fit([*found, *(weights.Case("verb_object", 0.5, c.features, c.right) for c in found)])
    assert table["modal"]["good"] > 0.5
    assert table["modal"]["bad"] < -0.5
    assert "rare" not in table["modal"]


def test_a_table_can_be_read_again(tmp_path: Path) -> None:
    path = tmp_path / "evidence.csv"
    weights.write({"modal": {"always": -1.0, "past": 0.25}}, path)
    rows = [line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    assert rows == ["construction,feature,weight", "modal,always,-1.0", "modal,past,0.25"]

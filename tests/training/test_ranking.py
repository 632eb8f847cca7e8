"""Weights of candidates follow who was meant."""

from pathlib import Path

import pytest

ranking = pytest.importorskip("attribution.training.ranking", reason="the extra train is not installed")


def case(right: int) -> "ranking.Case":
    features = (frozenset({"near", "subject"}), frozenset({"far"}), frozenset({"far", "subject"}))
    return ranking.Case("pronoun", features, tuple(i == right for i in range(3)), 0)


def test_what_the_meant_have_in_common_gets_a_positive_weight() -> None:
    table = ranking.fit([case(0)] * 30 + [case(1)] * 3)
    assert table["pronoun"]["near"] > 0.5 > -0.5 > table["pronoun"]["far"]
    assert ranking.accuracy([case(0), case(1)], table) == {"pronoun": (1, 2)}


def test_articles_are_judged_by_weights_that_were_fitted_without_them() -> None:
    found = [[case(0)] * 6 for _ in range(10)]
    assert ranking.cross_accuracy(found) == {"pronoun": (60, 60)}


def test_a_table_can_be_read_again(tmp_path: Path) -> None:
    path = tmp_path / "ranking.csv"
    ranking.write({"pronoun": {"far": -1.0, "near": 2.0}}, path)
    rows = [line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    assert rows == ["of,feature,weight", "pronoun,near,2.0", "pronoun,far,-1.0"]

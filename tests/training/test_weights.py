"""Weights follow the counts that they are fitted to."""

import json
from pathlib import Path

import attrs
import pytest

from attribution.document import StatementType
from attribution.document.spans import Spans
from attribution.reading.find import Find
from attribution.text.article import Article

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
    assert rows == ["of,feature,weight", "modal,always,-1.0", "modal,past,0.25"]


def find(begin: int, end: int, confidence: float = 0.5, kind: StatementType = StatementType.INDIRECT) -> Find:
    return Find(kind, ((begin, end),), None, confidence=confidence, construction="verb_clause")


GOLD = (Spans([(0, 10)]), StatementType.INDIRECT), (Spans([(20, 30)]), StatementType.REPORTED)


def test_finds_and_statements_are_paired_one_to_one_the_best_first() -> None:
    finds = [find(0, 7), find(0, 9), find(25, 40), find(20, 30)]
    assert weights.pairs(GOLD, finds) == {1: 0, 3: 1}


def annotated() -> "weights.Annotated":
    return weights.Annotated(Article("x" * 40, ()), GOLD)


def test_a_score_counts_statements_of_each_type_and_no_unpaired_source_line() -> None:
    line = attrs.evolve(find(32, 40), construction="source_line")
    least = dict.fromkeys(StatementType, 0.2)
    found = weights.score([annotated()], [[find(0, 10), find(12, 18), line]], least)
    assert (found.right, found.finds, found.gold) == (1, 2, 2)
    assert found.types[StatementType.INDIRECT] == (1, 1)
    assert found.types[StatementType.REPORTED] == (0, 1)
    assert found.f1 == 0.5


def test_thresholds_are_the_lowest_with_the_best_score() -> None:
    finds = [find(0, 10, 0.5), find(12, 18, 0.4), find(20, 30, 0.35, StatementType.REPORTED)]
    least = weights.choose([annotated()], [finds])
    assert least[StatementType.INDIRECT] == 0.45
    assert least[StatementType.REPORTED] == weights.GRID[0]


def test_reliability_compares_confidence_with_the_share_of_right_finds() -> None:
    rows = list(weights.reliability([annotated()], [[find(0, 10, 0.94), find(12, 18, 0.96), find(20, 30, 1.0)]]))
    assert rows == [("0.9 to 1.0", 3, 0.967, 0.667)]


def test_articles_are_read_with_their_statements(tmp_path: Path) -> None:
    text = "Die Partei forderte höhere Löhne."
    statement = {"content": [[0, 33]], "type": "R"}
    (tmp_path / "a.json").write_text(json.dumps({"text": text, "statements": [statement]}), encoding="utf-8")
    (one,) = weights.read([tmp_path])
    assert one.gold == ((((0, 33),), StatementType.REPORTED),)
    (found,) = weights.cases(one)
    assert found.construction == "verb_object"
    assert found.right
    assert "verb fordern" in found.features


def test_thresholds_can_be_read_again(tmp_path: Path) -> None:
    path = tmp_path / "thresholds.csv"
    weights.write_thresholds({StatementType.DIRECT: 0.25}, path)
    rows = [line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    assert rows == ["type,least", "direct,0.25"]

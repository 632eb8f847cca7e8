"""How fast the steps are; needs pytest-benchmark, and is no part of the suite.

python -m pytest tests/benchmarks --benchmark-only
ATTRIBUTION_DATA=DATA python -m pytest tests/benchmarks --benchmark-only

Without ``ATTRIBUTION_DATA`` the seed articles are taken; DATA/statements/dev has articles (JSON with ``text``).
Compare runs of one machine alone: ``--benchmark-save`` and ``--benchmark-compare``.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from attribution import Analyzer
from attribution.pipeline import analyze_sentences
from tests.conftest import SEEDS

pytest.importorskip("pytest_benchmark")
pytestmark = pytest.mark.model

_MOST = 20


@pytest.fixture(scope="module")
def articles() -> list[str]:
    data = os.environ.get("ATTRIBUTION_DATA")
    if data is None:
        return [path.read_text(encoding="utf-8") for path in SEEDS]
    paths = sorted((Path(data) / "statements" / "dev").glob("*.json"))[:_MOST]
    return [json.loads(path.read_text(encoding="utf-8"))["text"] for path in paths]


def test_one_by_one(benchmark: Any, analyzer: Analyzer, articles: list[str]) -> None:
    benchmark.pedantic(lambda: [analyzer.analyze(text) for text in articles], rounds=3, warmup_rounds=1)


def test_together(benchmark: Any, analyzer: Analyzer, articles: list[str]) -> None:
    benchmark.pedantic(lambda: list(analyzer.analyze_many(articles)), rounds=3, warmup_rounds=1)


def test_the_parser_alone(benchmark: Any, analyzer: Analyzer, articles: list[str]) -> None:
    benchmark.pedantic(lambda: list(analyzer.parser.parse_many(articles)), rounds=3, warmup_rounds=1)


def test_everything_but_the_parser(benchmark: Any, analyzer: Analyzer, articles: list[str]) -> None:
    trees = list(analyzer.parser.parse_many(articles))
    pairs = list(zip(articles, trees, strict=True))
    benchmark.pedantic(lambda: [analyze_sentences(*pair) for pair in pairs], rounds=3, warmup_rounds=1)


@pytest.mark.parametrize(
    "script", ["import attribution", "import attribution; attribution.analyze('Laut Polizei regnet es.')"]
)
def test_a_cold_start(benchmark: Any, script: str) -> None:
    benchmark.pedantic(lambda: subprocess.run([sys.executable, "-c", script], check=True), rounds=3)

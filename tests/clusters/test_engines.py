"""On real engines, where they are installed; they are no part of ``.ci/run``."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from attribution import Analyzer
from attribution.clusters import SPARK_SCHEMA, Rows
from tests.batch.fakes import OddParser

ANALYZER = Analyzer(OddParser())
NUMBER = 1000


def rows() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = [{"id": str(i), "text": f"Es regnet zum {i}. Mal."} for i in range(NUMBER)]
    found[17]["text"] = None
    return found


def expected() -> dict[str, tuple[str | None, Any]]:
    documents = ANALYZER.analyze_many(rows(), on_error="record")
    return {d.id: (d.error, None if d.error else d.to_dict()) for d in documents}


def answers(found: list[Any]) -> dict[str, tuple[str | None, Any]]:
    return {row["id"]: (row["error"], row["document"] and json.loads(row["document"])) for row in found}


class Dying(Rows):
    """Kills its process once, at one of the rows."""

    def __init__(self, mark: Path) -> None:
        super().__init__(ANALYZER)
        self._mark = mark

    def stream(self, batches: Any) -> Iterator[Any]:
        import os

        for batch in batches:
            if "500" in batch.column("id").to_pylist() and not self._mark.exists():
                self._mark.touch()
                os._exit(1)
            yield from super().stream([batch])

    def __call__(self, table: Any) -> Any:
        import os

        if "500" in table.column("id").to_pylist() and not self._mark.exists():
            self._mark.touch()
            os._exit(1)
        return super().__call__(table)


def test_spark_with_a_null_row_and_a_process_that_dies(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYSPARK_PYTHON", sys.executable)  # without it, the first python3 of the path
    sql = pytest.importorskip("pyspark.sql")
    spark = (
        sql.SparkSession.builder.master("local[2,4]")
        .config("spark.sql.execution.arrow.maxRecordsPerBatch", 100)
        .config("spark.ui.enabled", "false")
        .getOrCreate()
    )
    try:
        frame = spark.createDataFrame(rows(), "id string, text string").repartition(4)
        frame.write.parquet(str(tmp_path / "texts"))
        texts = spark.read.parquet(str(tmp_path / "texts"))
        texts.mapInArrow(Dying(tmp_path / "died").stream, SPARK_SCHEMA).write.parquet(str(tmp_path / "documents"))
        assert (tmp_path / "died").exists()
        assert answers(spark.read.parquet(str(tmp_path / "documents")).collect()) == expected()
    finally:
        spark.stop()


def test_ray_with_a_null_row_and_a_process_that_dies(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RAY_worker_niceness", "0")  # with 15, Ray's own, other work on the machine keeps it waiting
    ray = pytest.importorskip("ray")
    ray.init(num_cpus=2, include_dashboard=False, log_to_driver=False)
    try:
        dataset = ray.data.from_items(rows(), override_num_blocks=10)  # by itself it makes a task of every row
        dying = Dying(tmp_path / "died")
        found = dataset.map_batches(dying, batch_size=100, batch_format="pyarrow", num_cpus=0.75, max_retries=3)
        assert answers(found.take_all()) == expected()
        assert (tmp_path / "died").exists()
    finally:
        ray.shutdown()

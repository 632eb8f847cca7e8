from __future__ import annotations

import json
import pickle

import pytest

from attribution import Analyzer, Document, InputError
from attribution.clusters import SPARK_SCHEMA, Rows
from tests.batch.fakes import OddParser

pa = pytest.importorskip("pyarrow")

ANALYZER = Analyzer(OddParser())
TABLE = {
    "id": ["a", None, "c", "d"],
    "text": ["Es regnet.", "Es taut.", None, "Fehler."],
    "outlet": ["Bote", "Bote", None, "Blatt"],
}


def test_each_row_gives_a_row() -> None:
    found = Rows(ANALYZER, meta=["outlet"])(pa.table(TABLE)).to_pylist()
    assert [row["id"] for row in found] == ["a", None, "c", "d"]
    assert [row["error"] for row in found][:3] == [None, None, "found NoneType as text, expected str"]
    assert found[3]["error"].startswith("internal error")
    documents = [Document.from_dict(json.loads(row["document"])) for row in found[:2]]
    given = [{"id": "a", "text": "Es regnet.", "outlet": "Bote"}, {"text": "Es taut.", "outlet": "Bote"}]
    assert documents == list(ANALYZER.analyze_many(given))
    assert [row["document"] for row in found[2:]] == [None, None]


def test_a_pickled_one_answers_the_same_batch_by_batch() -> None:
    rows = Rows(ANALYZER, id=None)
    table = pa.table(TABLE)
    batches = list(pickle.loads(pickle.dumps(rows)).stream(table.to_batches(max_chunksize=2)))
    assert pa.Table.from_batches(batches).to_pylist() == rows(table).to_pylist()


def test_no_rows_give_no_rows_with_the_same_columns() -> None:
    found = Rows(ANALYZER)(pa.table({"id": pa.array([], pa.string()), "text": pa.array([], pa.string())}))
    assert found.num_rows == 0
    assert ", ".join(f"{field.name} {field.type}" for field in found.schema) == SPARK_SCHEMA


def test_a_missing_column_is_named() -> None:
    with pytest.raises(InputError, match="found no column 'text', expected it beside id, body"):
        Rows(ANALYZER)(pa.table({"id": ["a"], "body": ["Es regnet."]}))

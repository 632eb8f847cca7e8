"""Facts about a text, as JSON can hold them."""

from __future__ import annotations

from datetime import date

import numpy
import pytest

from attribution import InputError
from attribution.batch.records import records
from attribution.document.record import plain


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (numpy.int64(7), 7),
        (numpy.float32(0.5), 0.5),
        (numpy.bool_(True), True),
        (numpy.float64("nan"), None),
        (numpy.array([[1, 2], [3, 4]]), [[1, 2], [3, 4]]),
        (float("inf"), None),
        (date(2026, 11, 30), "2026-11-30"),
        ({"b", "a", "c"}, ["a", "b", "c"]),
        (frozenset({2, "a", 1}), ["a", 1, 2]),
        ({1: (None, b"x")}, {"1": [None, "b'x'"]}),
    ],
)
def test_facts_of_any_kind_become_json(given: object, expected: object) -> None:
    found = plain(given)
    assert (found, type(found)) == (expected, type(expected))


def test_what_pandas_has_for_missing_is_missing() -> None:
    pandas = pytest.importorskip("pandas")
    assert plain([pandas.NaT, pandas.NA, pandas.Timestamp("2026-11-30")]) == [None, None, "2026-11-30T00:00:00"]
    assert [record.id for record in records([{"id": pandas.NA, "text": "Es regnet."}])] == [None]


def test_rows_of_a_frame_are_texts() -> None:
    pandas = pytest.importorskip("pandas")
    frame = pandas.DataFrame({"id": [1, None], "text": ["Es regnet.", "Es taut."], "views": [12, 7]})
    for rows in (frame.to_dict("records"), (dict(row) for _, row in frame.iterrows())):
        found = list(records(rows))
        assert [(record.id, plain(record.meta), record.problem) for record in found] == [
            ("1", {"views": 12}, ""),
            (None, {"views": 7}, ""),
        ]


def test_what_holds_itself_is_refused() -> None:
    given: dict[str, object] = {}
    given["self"] = given
    with pytest.raises(InputError, match="nested more than 100 levels deep"):
        plain(given)

from __future__ import annotations

import pickle

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from attribution.document.spans import Spans

RANGES = st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), max_size=5)


def characters(spans: Spans) -> set[int]:
    return {i for begin, end in spans for i in range(begin, end)}


def test_ranges_are_sorted_and_joined() -> None:
    assert Spans([(4, 6), (0, 2), (5, 9), (9, 9)]) == ((0, 2), (4, 9))


def test_spans_are_a_tuple_to_others() -> None:
    spans = Spans([(0, 2), (4, 9)])
    assert {spans: 1}[((0, 2), (4, 9))] == 1  # type: ignore[index]
    assert pickle.loads(pickle.dumps(spans)) == spans
    assert Spans(spans) is spans


def test_begin_end_and_length() -> None:
    spans = Spans([(1, 2), (4, 9)])
    assert (spans.begin, spans.end, spans.length) == (1, 9, 6)
    assert Spans().length == 0
    with pytest.raises(IndexError):
        _ = Spans().begin


def test_a_range_is_contained_in_one_range_only() -> None:
    assert Spans([(0, 3), (4, 9)]).contains([(4, 9), (0, 1)])
    assert not Spans([(0, 3), (4, 9)]).contains([(2, 5)])


def test_f1_of_nothing_is_nothing() -> None:
    assert Spans().f1(Spans()) == 0.0
    assert Spans([(0, 6)]).f1(Spans([(2, 4)])) == 0.5


def test_trim_takes_commas_and_blanks_off_and_drops_what_says_nothing() -> None:
    text = "Es regne , – , sagt er"
    assert Spans([(0, 10), (11, 14), (15, 22)]).trim(text) == ((0, 8), (15, 22))


@given(RANGES, RANGES)
@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])  # a busy machine is no failure
def test_sums_of_spans_are_those_of_their_characters(one: list[tuple[int, int]], other: list[tuple[int, int]]) -> None:
    a, b = Spans(one), Spans(other)
    assert characters(a.plus(b)) == characters(a) | characters(b)
    assert characters(a.minus(b)) == characters(a) - characters(b)
    assert a.overlap(b) == len(characters(a) & characters(b))
    assert a.length == len(characters(a))


@given(RANGES, st.integers(0, 30))
def test_an_offset_cuts_spans_in_two(ranges: list[tuple[int, int]], offset: int) -> None:
    spans = Spans(ranges)
    assert spans.before(offset).plus(spans.behind(offset)) == spans
    assert spans.holds(offset) == (offset in characters(spans))

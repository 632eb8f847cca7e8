from __future__ import annotations

import math
import time

import pytest

from attribution import Analyzer, Document, InputError, Limits, analyze
from attribution.limits import OutOfTimeError, check_time, time_limit
from tests.batch.fakes import OddParser

PARSER = OddParser()
RAIN = "Es regnet heute.\nEs taut nicht. Morgen schneit es."


@pytest.mark.parametrize(
    "wrong",
    [
        {"characters": 0},
        {"tokens": -1},
        {"tokens": -(10**5000)},
        {"seconds": "2"},
        {"seconds": True},
        {"seconds": math.nan},
        {"characters": 9.5},
    ],
)
def test_a_limit_is_a_number_above_0(wrong: dict[str, object]) -> None:
    with pytest.raises(
        InputError, match=r"found .* as (characters|tokens|seconds), expected a (whole )?number above 0"
    ):
        Limits(**wrong)


@pytest.mark.parametrize(
    ("most", "end", "first"),
    [(40, 16, "Es regnet heute."), (16, 12, "Es regnet"), (15, 9, "Es regnet"), (1, 1, "E")],
)
def test_of_a_long_text_the_beginning_is_analysed_and_the_rest_noted(most: int, end: int, first: str) -> None:
    document = analyze(RAIN, parser=PARSER, limits=Limits(characters=most))
    [note] = document.notes
    assert document.text == RAIN
    assert document.statements[0].text.startswith(first)
    assert note.kind == "limit"
    assert note.offsets == ((note.spans[0].begin, len(RAIN)),)
    assert note.message == f"only the first {note.spans[0].begin} characters were analysed, the limit is {most}"
    assert max(e for s in document.statements for _, e in s.offsets) <= note.spans[0].begin <= most
    assert Document.from_dict(document.to_dict()) == document


def test_a_text_within_the_limit_has_no_note() -> None:
    whole = analyze(RAIN, parser=PARSER)
    assert analyze(RAIN, parser=PARSER, limits=Limits(characters=len(RAIN), tokens=5, seconds=60)) == whole


@pytest.mark.parametrize("seconds", [math.inf, 1e308, 10**400])
def test_a_limit_of_time_may_be_out_of_reach(seconds: float) -> None:
    assert not analyze(RAIN, parser=PARSER, limits=Limits(seconds=seconds)).notes


def test_characters_that_nobody_sees_do_not_count() -> None:
    odd = "\u200b".join(RAIN)
    document = analyze(odd, parser=PARSER, limits=Limits(characters=30))
    assert document.notes[0].message.startswith("only the first ")
    assert document.text == odd
    assert document.notes[0].spans[0].end == len(odd)


def test_a_long_sentence_is_left_out_and_noted() -> None:
    document = analyze("Ja. " + "Nein und " * 20 + "Schluss. Ja.", parser=PARSER, limits=Limits(tokens=30))
    [note] = document.notes
    assert note.message == "a sentence of more than 30 words was left out"
    assert note.text.startswith("Nein und")
    assert "Nein" not in "".join(s.text for s in document.statements)


def test_work_that_takes_too_long_is_given_up_with_a_note() -> None:
    document = analyze("Eine Weile.", parser=PARSER, limits=Limits(seconds=0.1))
    [note] = document.notes
    assert note.message == "the analysis took longer than 0.1 seconds and was given up"
    assert (note.kind, note.text, document.statements) == ("limit", "Eine Weile.", ())


def test_one_slow_text_among_many_does_not_cost_the_others() -> None:
    analyzer = Analyzer(PARSER, limits=Limits(seconds=0.1))
    found = list(analyzer.analyze_many(["Es regnet.", "Eine Weile.", "Es taut."], on_error="record"))
    assert [bool(d.notes) for d in found] == [False, True, False]


def test_time_is_looked_at_only_inside_of_a_limit() -> None:
    check_time()
    with time_limit(None):
        check_time()
    with time_limit(0.001):
        time.sleep(0.01)
        with pytest.raises(OutOfTimeError):
            check_time()
    check_time()


@pytest.mark.parametrize("lines", [600, 4_000])
def test_the_real_analysis_stops_in_time(analyzer: Analyzer, lines: int) -> None:
    limited = Analyzer(analyzer.parser, limits=Limits(seconds=0.2))
    text = "\n".join(f"Laut Polizei {i} regnet es, sagte er." for i in range(lines))  # seconds without a limit
    begun = time.process_time()
    document = limited.analyze(text)
    assert time.process_time() - begun < 1.5
    assert [note.kind for note in document.notes] == ["limit"]

"""Where sentences end: dates, ordinals, abbreviations, quotation marks, headlines."""

from pathlib import Path

import pytest

from attribution.parsers import default_parser

CASES = [
    line
    for line in Path(__file__).with_name("splitting.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


def split(text: str) -> list[str]:
    return [text[sentence.begin : sentence.end] for sentence in default_parser().parse(text)]


def test_there_are_sixty_cases() -> None:
    assert len(set(CASES)) == len(CASES) >= 60


@pytest.mark.model
@pytest.mark.parametrize("case", CASES)
def test_sentences_end_where_they_should(case: str) -> None:
    assert split(case.replace("¦", "")) == [part.strip() for part in case.split("¦")]


@pytest.mark.model
@pytest.mark.parametrize("gap", ["\n", "\n\n", "\r\n", "\u2028"])
def test_headline_without_full_stop_ends_with_its_line(gap: str) -> None:
    assert split(f"Regierung will sparen{gap}Berlin (dpa) – Die Regierung will sparen.") == [
        "Regierung will sparen",
        "Berlin (dpa) –",
        "Die Regierung will sparen.",
    ]


@pytest.mark.model
def test_quotation_marks_are_tokens_of_their_own() -> None:
    (sentence,) = default_parser().parse("„Wir kommen“, sagte er ``leise''.")
    assert [t.text for t in sentence.tokens] == "„ Wir kommen “ , sagte er `` leise '' .".split()

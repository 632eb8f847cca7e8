"""Where sentences end: dates, ordinals, abbreviations, quotation marks, headlines."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from attribution import Sentence
from attribution.parsers import default_parser

CASES = [
    line
    for line in Path(__file__).with_name("splitting.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


def cut(text: str, sentences: Sequence[Sentence]) -> list[str]:
    return [text[sentence.begin : sentence.end] for sentence in sentences]


def split(text: str) -> list[str]:
    return cut(text, default_parser().parse(text))


@pytest.fixture(scope="module")
def cases() -> dict[str, list[str]]:
    """How each case is split; they are parsed together, each as if it were alone."""
    texts = [case.replace("¦", "") for case in CASES]
    return dict(zip(CASES, map(cut, texts, default_parser().parse_many(texts)), strict=True))


def test_there_are_sixty_cases() -> None:
    assert len(set(CASES)) == len(CASES) >= 60


@pytest.mark.model
@pytest.mark.parametrize("case", CASES)
def test_sentences_end_where_they_should(case: str, cases: dict[str, list[str]]) -> None:
    assert cases[case] == [part.strip() for part in case.split("¦")]


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

"""What is seen of words in quotation marks before anybody is asked whose they are."""

import tomllib
from pathlib import Path

import pytest

from attribution.reading.quotes.marks import Marks, read_marks
from attribution.reading.reading import Reading
from tests.frozen import article

FACTS = ("speech", "closed", "sentence", "lower", "common", "named", "predicate", "title")
TABLE = tomllib.loads((Path(__file__).parent / "marks.toml").read_text(encoding="utf-8"))
CASES = [(name, entry[0], entry[1:]) for name, entries in TABLE.items() for entry in entries]


def seen(marks: Marks) -> str:
    """The words, then what is true of them, then the noun that announces them."""
    announced = [f"announced by {marks.speech_noun.text}"] if marks.speech_noun else []
    return " | ".join([marks.text, *(fact for fact in FACTS if getattr(marks, fact)), *announced])


@pytest.mark.parametrize(("name", "text", "expected"), CASES, ids=lambda v: v if isinstance(v, str) else "")
def test_quoted_words_are_seen_as_the_table_says(name: str, text: str, expected: list[str]) -> None:
    assert [seen(marks) for marks in read_marks(Reading(article(name, text)))] == expected

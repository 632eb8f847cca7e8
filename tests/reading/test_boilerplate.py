"""Lines that assert nothing."""

import pytest

from attribution.reading.boilerplate import find_boilerplate
from attribution.text.article import Article

BODY = "Der Stadtrat hat am Abend nach langer Beratung den Bau der neuen Brücke beschlossen."


def reasons(text: str) -> dict[str, str]:
    return {text[b.begin : b.end]: b.reason for b in find_boilerplate(Article(text, ()))}


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("1. November 2024", "date line"),
        ("Stand: 03.05.2021, 14:30 Uhr", "date line"),
        ("www.beispiel.de", "host name"),
        ("Web: 19Social: 77Foren: 63", "counters"),
        ("Lesen Sie auch:", "navigation"),
    ],
)
def test_line_without_assertion_is_boilerplate(line: str, reason: str) -> None:
    assert reasons(f"{line}\n{BODY}")[line] == reason


def test_single_word_before_the_body_is_a_category_line() -> None:
    assert reasons(f"Politik\nRat beschließt Brücke\n{BODY}") == {"Politik": "category line"}


def test_headline_and_body_are_statements() -> None:
    assert reasons(f"Rat beschließt neue Brücke\n{BODY}") == {}


def test_empty_text_has_no_boilerplate() -> None:
    assert reasons("") == {}

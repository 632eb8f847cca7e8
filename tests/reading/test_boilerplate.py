"""Lines that assert nothing."""

import pytest

from attribution.reading.boilerplate import find_boilerplate, find_notes
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
        ("Original-Content von: Polizei Malten, übermittelt durch den Boten", "credit"),
        ("Rückfragen bitte an: Polizei Malten, Pressestelle", "credit"),
    ],
)
def test_line_without_assertion_is_boilerplate(line: str, reason: str) -> None:
    assert reasons(f"{line}\n{BODY}")[line] == reason


def test_single_word_before_the_body_is_a_category_line() -> None:
    assert reasons(f"Politik\nRat beschließt Brücke\n{BODY}") == {"Politik": "category line"}


@pytest.mark.parametrize("line", ["Rat beschließt neue Brücke", "Video zeigt Sturz von Brücke", "Wetter: gut!"])
def test_headline_and_body_are_statements(line: str) -> None:
    assert reasons(f"{line}\n{BODY}") == {}


def test_short_lines_behind_the_body_are_navigation() -> None:
    assert reasons(f"Rat beschließt Brücke\n{BODY}\nZum Archiv hier\nWer zahlt nun?") == {
        "Zum Archiv hier": "navigation"
    }


def test_notes_tell_source_lines_and_datelines_apart() -> None:
    notes = find_notes(Article(f"BREMEN (dpa) – {BODY}\nQuelle: Hafenamt\n1. November 2024", ()))
    assert [(note.text, note.message) for note in notes] == [
        ("BREMEN (dpa) –", "dateline"),
        ("Quelle: Hafenamt", "navigation"),
        ("1. November 2024", "date line"),
    ]


def test_empty_text_has_no_boilerplate() -> None:
    assert reasons("") == {}

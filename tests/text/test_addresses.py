from __future__ import annotations

import warnings

import pytest

from attribution import Analyzer
from attribution.text.addresses import warn_of_address
from tests.words import WordParser


@pytest.mark.parametrize(
    "text",
    [
        "artikel.txt",
        "artikel.csv.gz\n",
        "archiv/2026/artikel.html",
        "/var/archiv/artikel",
        "./artikel",
        "../Mein Artikel.docx",
        "~/artikel",
        r"C:\Users\Ina Berg\artikel.PDF",
        "https://talbote.example/artikel?nr=7",
    ],
)
def test_the_name_of_a_file_is_told_from_a_text(text: str) -> None:
    with pytest.warns(UserWarning, match="nothing is opened, attribution.read gives the texts of files"):
        assert Analyzer(WordParser()).analyze(text).text == text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Die Polizei teilte mit, die Akte heiße artikel.txt",
        "Die Datei artikel.txt wurde gelöscht.",
        "talbote.example",
        "Es regnet.",
        "Regen und/oder Schnee",
        "1:0",
        "/ Regen",
        "artikel.txt\nDie Polizei hat die Datei gelöscht.",
        "https://talbote.example/artikel meldet Regen.",
        "A." * 1000 + "txt",
    ],
)
def test_a_text_with_more_than_a_name_is_a_text(text: str) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert not warn_of_address(text)


def test_of_many_texts_the_first_is_told() -> None:
    with pytest.warns(UserWarning, match=r"found 'a\.txt' as a text") as caught:
        list(Analyzer(WordParser()).analyze_many(["Es regnet.", "a.txt", "b.txt"]))
    assert len(caught) == 1

"""Nominatives and genitives of nouns as they head the descriptions of sources."""

import pytest

from attribution.grammar.inflection import genitive, nominative
from attribution.tree import Token


def _noun(text: str, lemma: str, feats: str = "") -> Token:
    return Token(1, 0, len(text), text, lemma, "NOUN", "NN", feats, 0, "root")


@pytest.mark.parametrize(
    ("text", "lemma", "gender", "expected"),
    [
        ("Beamten", "Beamter", "m", "Beamter"),
        ("Beamten", "Beamter", None, "Beamter"),
        ("Beamtin", "Beamtin", "f", "Beamtin"),
        ("Ausschuss", "Ausschus", "m", "Ausschuss"),
        ("Ausschusses", "Ausschuss", "m", "Ausschuss"),
        ("Sachse", "Sachs", "m", "Sachse"),
        ("Sachsen", "Sachse", "m", "Sachse"),
        ("Klagen", "Klage", "f", "Klage"),
        ("Wirtin", "Wirt", "f", "Wirtin"),
        ("Kaufmänner", "Kaufmann", "m", "Kaufmann"),
        ("Gerichts", "Gericht", "n", "Gericht"),
        ("GERICHTS", "gericht", "n", "GERICHT"),
        ("Amtes", "Amt", "n", "Amt"),
        ("Amtes", "Behörde", "n", "Amtes"),
        ("Chefs", "Leiter", "m", "Chefs"),
    ],
)
def test_nominative_of_one(text: str, lemma: str, gender: str | None, expected: str) -> None:
    assert nominative(_noun(text, lemma), plural=False, dative=False, gender=gender) == expected


def test_an_unknown_genitive_loses_its_ending() -> None:
    noun = _noun("Kartells", "Kürzel", "Case=Gen")
    assert nominative(noun, plural=False, dative=False, gender="n") == "Kartell"


@pytest.mark.parametrize(
    ("text", "lemma", "gender", "expected"),
    [
        ("Abgeordneten", "Abgeordneter", "m", "Abgeordnete"),
        ("Vertretern", "Vertreter", "m", "Vertreter"),
        ("Schwestern", "Schwester", "f", "Schwestern"),
        ("Kindern", "Kind", "n", "Kinder"),
        ("Mitteln", "Mittel", "n", "Mittel"),
        ("Behörden", "Behörde", "f", "Behörden"),
        ("Professoren", "Professor", "m", "Professoren"),
        ("Autoren", "Autor", "m", "Autoren"),
        ("Experten", "Experte", "m", "Experten"),
        ("Freundinnen", "Freundin", "f", "Freundinnen"),
        ("Polizisten", "Polizist", "m", "Polizisten"),
        ("Händen", "Haende", "f", "Hände"),
        ("Vereinen", "Verein", "m", "Vereine"),
        ("Vereinen", "Klub", "m", "Vereinen"),
        ("Gerichten", "Gericht", "n", "Gerichte"),
        ("Bauern", "Bauern", "m", "Bauern"),
        ("Teams", "Team", "n", "Teams"),
    ],
)
def test_nominative_of_many_in_the_dative(text: str, lemma: str, gender: str, expected: str) -> None:
    assert nominative(_noun(text, lemma), plural=True, dative=True, gender=gender) == expected


def test_many_in_another_case_stay_as_they_are() -> None:
    assert nominative(_noun("Vertretern", "Vertreter"), plural=True, dative=False, gender="m") == "Vertretern"


@pytest.mark.parametrize(
    ("name", "gender", "expected"),
    [
        ("Talheim", None, "von Talheim"),
        ("neuer Rat der Stadt", "m", "des neuen Rats der Stadt"),
        ("Grüne Liste", "f", "der Grünen Liste"),
        ("alte Garde", "f", "der alten Garde"),
        ("Vertreter", "m", "des Vertreters"),
        ("freie Wähler", "p", "der freien Wähler"),
        ("DGB", "m", "des DGB"),
        ("Haus", "n", "des Hauses"),
        ("Netz", "n", "des Netzes"),
    ],
)
def test_genitive(name: str, gender: str | None, expected: str) -> None:
    assert genitive(name, gender) == expected

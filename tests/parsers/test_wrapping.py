"""Lines that only a margin ends, as mails and PDF files have them."""

import textwrap

import pytest

from attribution import analyze
from attribution.parsers.bundled.wrapping import unwrapped

NEWS = (
    "Der Vorstand der Reederei Lindholm hat am späten Freitagabend in Kiel angekündigt, zwei Schiffe zu verkaufen. Das "
    "sei nötig, um die Schulden zu senken, sagte Vorstandschefin Ida Brandt der Zeitung „Küstenblatt“. Der Betriebsrat "
    "lehnte den Plan ab. Nach Angaben der Gewerkschaft sind dreihundert Stellen in Gefahr."
)


@pytest.mark.parametrize("width", [50, 72, 100])
def test_what_a_margin_ended_is_joined(width: int) -> None:
    wrapped = textwrap.fill(NEWS, width)
    assert unwrapped(wrapped) == NEWS


def test_statements_are_those_of_the_text_without_a_margin() -> None:
    paragraphs = [NEWS, "Laut Polizei blieb es bei der großen Kundgebung am Montag vor dem Rathaus von Kiel ruhig."]
    texts = "\n\n".join(textwrap.fill(p, 72) for p in paragraphs), "\n\n".join(paragraphs)
    found = [[(s.source_name, s.text.replace("\n", " ")) for s in analyze(text).attributed] for text in texts]
    assert found[0] == found[1]
    assert [name for name, _ in found[0]][-1] == "Polizei"


@pytest.mark.parametrize(
    "text",
    [
        "Reederei verkauft Schiffe\nDer Vorstand hat das am Abend angekündigt.",
        "Milch\nMehl\nEier\nButter\nZucker",
        "Der erste Absatz ist kurz.\nDer zweite ist lang und sagt, dass im Hafen von Kiel nichts geschah.\nDer dritte.",
        "Erste Zeile eines Gedichts,\n\nzweite Zeile eines Gedichts.",
        "Laut Polizei gab es keine Verletzten\nLaut Feuerwehr brannten zwei Hallen\nLaut Stadt bleibt alles zu",
        "„Wir bleiben hier und warten“, sagte Beck\n„Wir gehen und kommen niemals“, sagte Ohm\n„Ohne uns“, rief Vogt",
        "1. Die Polizei warnt vor Glatteis im Norden.\n2. Die Feuerwehr fordert neue Fahrzeuge.\n3. Beck lehnt das ab.",
        "Kanzlerin kündigt Reform der Renten an\nMinisterin lehnt die Reform ab",
    ],
)
def test_other_lines_stay_apart(text: str) -> None:
    assert unwrapped(text) == text


def test_headlines_do_not_take_the_margin_of_the_text_below() -> None:
    heads = "Reederei kündigt den schnellen Verkauf ihrer Schiffe an\nBetriebsrat lehnt die Pläne des Vorstands ab"
    assert unwrapped(f"{heads}\n\n{textwrap.fill(NEWS, 60)}") == f"{heads}\n\n{NEWS}"


def test_two_lines_of_one_sentence_take_it() -> None:
    short = "Im Hafen von Kiel blieb es bei der großen Versammlung der\nGewerkschaft am Montag ruhig."
    assert unwrapped(f"{textwrap.fill(NEWS, 60)}\n\n{short}") == f"{NEWS}\n\n" + short.replace("\n", " ")


def test_a_long_line_goes_on_in_small_letters_or_with_a_hyphen() -> None:
    text = "In der Affäre haben mehrere Länder Klagen gegen Nordwagen\r\nund Südwagen angekündigt, sagte Ida Brandt."
    assert unwrapped(text) == text.replace("\r\n", "  ")
    text = "Am Freitag haben in der großen Nordwagen\n-Affäre mehrere Länder eine Klage angekündigt."
    assert unwrapped(text) == text.replace("\n", " ")

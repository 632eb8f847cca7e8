"""Source lines and datelines on the raw text."""

import pytest

from attribution.lexicons import media
from attribution.sources import find_source_lines
from attribution.text.article import Article
from attribution.text.datelines import find_dateline
from attribution.text.source_lines import find_credits


def covered(text: str) -> list[str]:
    return [text[slice(*line.covers)] for line in find_source_lines(Article(text, ()))]


def names(text: str) -> list[str]:
    return [line.name for line in find_source_lines(Article(text, ()))]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Es taut. (Quelle: dpa, 1. November 2024)", "dpa"),
        ("Es taut. Quelle: Bund der Imker", "Bund der Imker"),
        ("Es taut.\nQuelle: Amt für Statistik, 12.03.2020", "Amt für Statistik"),
        ("Es taut. [Quelle: Kanal von Erna Vogt]", "Kanal von Erna Vogt"),
        ("Es taut. (Quellen: Hafenamt und Polizei; Stand: Mai 2022)", "Hafenamt und Polizei"),
        ("Es taut. (Quelle: dpa/kb)", "dpa"),
        ("Es taut. Quelle: dpa/kb/xy", "dpa"),
        ("Es taut. Quelle: dpa/AFP", "dpa/AFP"),
        ("Es taut. Quelle:   dpa", "dpa"),
        ("Es taut! Quelle: dpa.", "dpa"),
        ("Es taut. Quelle: dpa; Stand Mai", "dpa; Stand Mai"),
        ("Es taut.\n\n  Quelle: dpa", "dpa"),
    ],
)
def test_name_without_date(text: str, name: str) -> None:
    assert names(text) == [name]


@pytest.mark.parametrize(
    "text",
    ["Die Quelle: ein Bach.", "Quellen:\n\nWeiteres", "Er trank aus der Quelle.", "(Quelle: )", "Quelle: " + "x" * 200],
)
def test_no_source_line(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    "text",
    ["Es taut. Quelle: http://a.de", "Es taut. Quelle: 12.03.2020", "Es taut, Quelle: dpa", "Es taut (Quelle: dpa"],
)
def test_no_source_is_named(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    ("text", "covers"),
    [
        ("Quelle: dpa", "Quelle: dpa"),
        ("Titel\n\nEs taut. Quelle: dpa", "Es taut. Quelle: dpa"),
        ("Es taut.\n\nQuelle: dpa", "Es taut.\n\nQuelle: dpa"),
        ("Titel\n\nEs taut.\n\nQuelle: dpa\n\nEs regnet.", "Es taut.\n\nQuelle: dpa"),
        ("Es taut (Quelle: dpa) heute.", "Es taut (Quelle: dpa) heute."),
    ],
)
def test_line_of_its_own_covers_the_paragraph_before(text: str, covers: str) -> None:
    assert covered(text) == [covers]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("HUSUM (dpa) – Es taut.", "dpa"),
        ("Husum (AFP) Die Eider taut.", "AFP"),
        ("Husum (epd). Die Eider taut.", "epd"),
        ("Husum/Kiel (dpa/lno) - Es taut.", "dpa"),
        ("Frankfurt am Main (Reuters). Es taut.", "Reuters"),
        ("Titel\n\nPARIS (AFP/dpa) — Es taut.", "AFP und dpa"),
    ],
)
def test_dateline(text: str, name: str) -> None:
    assert names(text) == [name]


@pytest.mark.parametrize(
    "name", [n for medium in media().values() if medium.kind == "agency" for n in (medium.name, *medium.aliases)]
)
def test_every_agency_of_the_lexicon_makes_a_dateline(name: str) -> None:
    assert names(f"HUSUM ({name}) – Es taut.") == [name]
    assert find_dateline(f"Husum ({name}/lno) - Es taut.") is not None


@pytest.mark.parametrize(
    "name", ["AFX", "DJ", "UPI", "CNA", "CP", "ots", "DPA", "REUTERS", "dpa-AFX", "dpa lno", "APA-OTS"]
)
def test_signs_and_services_of_agencies_make_datelines(name: str) -> None:
    assert names(f"HUSUM ({name}) – Es taut.") == [name]


@pytest.mark.parametrize("word", ["Partei", "TTIP", "Apollo", "Spa", "Petra Beck", "SPD", "ripa"])
def test_words_that_begin_like_an_agency_make_no_dateline(word: str) -> None:
    assert names(f"Husum ({word}) – Es taut.") == []


def test_person_with_a_party_is_no_dateline() -> None:
    assert names("Erna Vogt (SPD) – eine Frau mit Plänen.") == []


def test_line_in_a_paragraph_of_its_own_covers_the_one_above() -> None:
    text = "Erstes.\n\nZweites taut.\n\n(Quelle: Hafenamt)\n\nDrittes."
    (line,) = find_source_lines(Article(text, ()))
    assert text[slice(*line.covers)].startswith("Zweites")
    assert text[slice(*line.spans[0])] == "(Quelle: Hafenamt)"
    assert text[slice(*line.holder_spans[0])] == "Hafenamt"


def test_dateline_covers_the_article() -> None:
    text = "HUSUM (dpa) – Es taut.\n\nEs taut noch immer."
    (line,) = find_source_lines(Article(text, ()))
    assert line.dateline
    assert line.covers == (0, len(text))


def test_dateline_stands_below_the_navigation_of_a_page() -> None:
    text = "\n".join(["Startseite", *(f"Rubrik {i}" for i in range(20)), "Weimar (dpa/th) - Es taut."])
    (line,) = find_source_lines(Article(text, ()))
    assert line.dateline
    assert line.name == "dpa"


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        ("08:50 Uhr | 3 mal gelesen | afp.com", ("AFP",)),
        ("08:50 Uhr | 3 mal gelesen | spiegel.de", ()),
        ("Von: dpa", ("dpa",)),
        ("Von Ida Beck, dpa, 17. Februar 2016", ("dpa",)),
        ("04.03.2016, 17:18 Uhr | dpa", ("dpa",)),
        ("Es taut, hieß es. (dpa/mv)", ("dpa",)),
        ("Es taut, hieß es (dpa).", ("dpa",)),
        ("Es taut, sagte er der Deutschen Presse-Agentur (dpa).", ()),
        ("Es taut, meldet die Agence France-Presse (AFP).", ()),
        ("Es taut, sagte er Reuters. (dpa)", ("dpa",)),
        ("Es taut, hieß es. dpa", ("dpa",)),
        ("Es taut, hieß es. [ib/dpa]", ("dpa",)),
        ("Es taut, hieß es. (APA, red)", ("APA",)),
        ("Es taut, hieß es. (red, APA, 9.1.2024)", ("APA",)),
        ("Es taut, hieß es. (Ida Beck, 9.1.2024)", ()),
        ("dpa/lnw", ("dpa",)),
        ("12.03.2016, AFP", ("AFP",)),
        ("Text: epd", ("epd",)),
        ("Von Ida Beck (dpa)", ("dpa",)),
        ("(dpa) - Es taut.", ("dpa",)),
        ("Politik", ()),
        ("Foto: dpa", ()),
        ("Der Deich im Winter. Foto: Ida Beck/Archiv (dpa)", ()),
        ("Von Ida Beck", ()),
    ],
)
def test_credit_of_the_text_names_the_agency(text: str, agencies: tuple[str, ...]) -> None:
    assert find_credits(Article(f"Es taut.\n{text}", ())) == agencies


def test_a_regional_service_without_its_agency_makes_a_dateline() -> None:
    assert names("Husum (lno) – Es taut.") == ["lno"]

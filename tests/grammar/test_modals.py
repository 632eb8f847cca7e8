"""What a modal verb makes of its infinitive."""

import pytest

from attribution.grammar.clauses import syntaxes
from attribution.grammar.modals import perfect_auxiliary, sollen
from attribution.tree import Token
from tests.frozen import article

READINGS = {
    "perfect": [
        "Der Trainer soll den Verband um Geld gebeten haben.",
        "Bei dem Angriff sollen vier Soldaten getötet worden sein.",
        "Bis zum Abend sollen 40 Häuser zerstört worden sein.",
    ],
    "state": [
        "Unter den Verletzten sollen sich zwei Kinder befinden.",
        "Bei dem Treffen soll es um die Fischerei gehen.",
    ],
    "plan": [
        "Die Halle soll bis zum Sommer saniert werden.",
        "Der Park soll im kommenden Jahr eröffnet werden.",
        "Das Dach soll im Juni fertig sein.",
    ],
    "other": ["Ein neues Gesetz soll die Mieter besser schützen.", "Das Konzert soll um acht Uhr beginnen."],
}


@pytest.mark.parametrize(("reading", "text"), [(r, t) for r, texts in READINGS.items() for t in texts])
def test_infinitive_tells_what_sollen_says(reading: str, text: str) -> None:
    (syntax,) = syntaxes(article("hedging", text))
    modal = next(t for t in syntax.sentence.tokens if t.lemma == "sollen")
    assert sollen(syntax.clause_around(modal), modal) == reading


@pytest.mark.parametrize(
    ("text", "auxiliary"),
    [
        ("Der Brief kann auch später verschickt worden sein.", "sein"),
        ("Der Dieb muss durchs Fenster gekommen sein.", "sein"),
        ("Der Dieb muss ins Gefängnis.", ""),
        ("Die Schülerin kann Geige spielen.", ""),
    ],
)
def test_perfect_infinitive_is_read_by_position(text: str, auxiliary: str) -> None:
    (syntax,) = syntaxes(article("hedging", text))
    modal: Token = next(t for t in syntax.sentence.tokens if t.xpos == "VMFIN")
    assert perfect_auxiliary(modal, syntax).text == auxiliary

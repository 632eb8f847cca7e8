"""Places before the first sentence and initials behind the last: nobody's words."""

import pytest

from attribution.reading.boilerplate import find_notes
from attribution.text.article import Article
from attribution.text.unspoken import find_unspoken
from attribution.tree import Sentence, Token

BODY = "Die Werft hat am Montag nach langer Zeit den letzten alten Kutter ausgeliefert."


def placed(text: str, place: str, upos: str = "PROPN") -> Article:
    """A text with a tree for its place only."""
    begin = text.index(place)
    token = Token(1, begin, begin + len(place), place, place, upos, "NE", "", 0, "root")
    return Article(text, (Sentence((token,)),))


@pytest.mark.parametrize("dash", ["–", "-", "—"])
def test_a_place_with_a_dash_before_the_body_is_a_dateline(dash: str) -> None:
    text = f"Kutter verlässt Werft\n\nRostock {dash} {BODY}"
    assert dict(find_unspoken(placed(text, "Rostock"))) == {(23, 32): "dateline"}


def test_a_place_that_is_a_sentence_before_the_body_is_a_dateline() -> None:
    text = f"ROSTOCK. {BODY}"
    assert dict(find_unspoken(placed(text, "ROSTOCK."))) == {(0, 8): "dateline"}


@pytest.mark.parametrize("begin", ["Rostock. Bald", "Prof. Beck"])
def test_a_name_within_a_sentence_is_no_dateline(begin: str) -> None:
    assert not find_unspoken(placed(f"{begin} {BODY}", begin))


@pytest.mark.parametrize(
    ("text", "upos"),
    [
        (f"Rostock – {BODY}", "NOUN"),  # no name
        (f"Rostock – {BODY[:-1]} – endlich. Sie ist froh.", "PROPN"),  # an aside between dashes
        ("Rostock – Die Werft schließt.", "PROPN"),  # a headline
    ],
)
def test_other_words_before_a_dash_are_no_dateline(text: str, upos: str) -> None:
    assert not find_unspoken(placed(text, "Rostock", upos))


@pytest.mark.parametrize(
    ("text", "signed"),
    [
        ("Das Dach hält. mwe", ["mwe"]),
        ("Das Dach hält. (mwe/kl)\nEs regnet.", ["(mwe/kl)"]),
        ("„Das Dach hält.“ mwe", ["mwe"]),
        ("Das Dach hält. (APA, red)", ["(APA, red)"]),
        ("Das Dach hält. (red/APA)", ["(red/APA)"]),
        ("Das Dach hält. (Ida Beck, 9.1.2024)", ["(Ida Beck, 9.1.2024)"]),
        ("Das Dach hält. (Im Bild: der Hof, 9.1.2024)", []),
        ("Das Dach hält (Ida Beck, 9.1.2024)", []),
        ("Das Dach hält. (Das wird teuer.)", []),
        ("„Das Dach hält“ so", []),
        ("Das Dach hält mwe", []),
        ("Das Dach hält. Es regnet.", []),
    ],
)
def test_letters_behind_a_final_mark_are_initials(text: str, signed: list[str]) -> None:
    assert [text[b:e] for b, e in find_unspoken(Article(text, ()))] == signed


def test_what_nobody_says_is_noted() -> None:
    (note,) = find_notes(Article("Das Dach hält. mwe", ()))
    assert (note.message, [(s.begin, s.end) for s in note.spans]) == ("initials", [(15, 18)])

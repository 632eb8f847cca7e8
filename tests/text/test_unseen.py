from __future__ import annotations

from pathlib import Path

import pytest

from attribution import Analyzer, InputError, analyze
from attribution.text.unseen import checked_text, original, visible
from tests.words import WordParser

UNSEEN = "\u00ad\u200b\u200c\u200d\u2060\ufeff\x00\x01\x1b\x7f\u200e\u202e\u2069"


@pytest.mark.parametrize("character", UNSEEN)
def test_what_nobody_sees_is_left_out_and_places_are_kept(character: str) -> None:
    text = f"{character}Ja{character}{character}wohl{character}"
    seen, places = visible(text)
    assert seen == "Jawohl"
    assert [text[place] for place in places] == list(seen)
    begin, end = original(2, 6, places)
    assert text[begin:end] == "wohl"


@pytest.mark.parametrize("text", ["", "Es regnet.\r\n\tEs taut\u00a0nicht.\x0b\x0c\x1c\x85\u2028„Ja“ 😀"])
def test_white_space_and_letters_stay(text: str) -> None:
    assert visible(text) == (text, ())


@pytest.mark.parametrize("text", ["Er \ud83d", "\udfff"])
def test_a_lone_surrogate_is_refused_at_the_door(text: str) -> None:
    with pytest.raises(InputError, match=r"found the lone surrogate U\+D.{3} at \d, expected a text that UTF-8 can"):
        checked_text(text)
    with pytest.raises(InputError, match="found the lone surrogate"):
        analyze(text)


def test_a_path_is_no_text_and_the_remedy_is_told() -> None:
    with pytest.raises(InputError, match=r"Path as text, expected str; attribution\.read gives the texts of files$"):
        analyze(Path("artikel.txt"))
    with pytest.raises(InputError, match=r"^found bytes as text, expected str$"):
        analyze(b"Es regnet.")


def test_a_pair_of_surrogates_is_a_character() -> None:
    assert checked_text("😀") == "😀"


PLAIN = "Straßenbahnfahrer Anna Müller sagte, es regne in der Stadt. „Wir warten“, teilte die Polizei mit."


@pytest.mark.usefixtures("parsed_once")
@pytest.mark.parametrize("character", "\u00ad\u200b\ufeff\x00")
@pytest.mark.parametrize("step", [1, 3, 7])
def test_the_answer_is_that_of_the_plain_text_with_offsets_of_the_odd_one(
    analyzer: Analyzer, character: str, step: int
) -> None:
    odd = "".join(c + character * (i % step == 0) for i, c in enumerate(PLAIN))
    plain, found = analyzer.analyze(PLAIN), analyzer.analyze(odd)
    assert found.text == odd
    assert [s.name for s in found.sources] == [s.name for s in plain.sources]
    assert [s.text.replace(character, "") for s in found.statements] == [s.text for s in plain.statements]
    for old, new in zip(plain.statements, found.statements, strict=True):
        assert (new.construction, new.type, new.hedging.level) == (old.construction, old.type, old.hedging.level)
        assert not new.text.startswith(character)
        assert not new.text.endswith(character)


def test_a_text_of_nothing_but_unseen_characters_is_empty() -> None:
    document = analyze(UNSEEN, parser=WordParser())
    assert (document.text, document.statements) == (UNSEEN, ())

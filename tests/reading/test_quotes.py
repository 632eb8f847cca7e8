"""What quotation marks hold, and the frames beside them."""

import pytest

from attribution.reading.quotes.argument import frame_argument
from attribution.reading.quotes.frames import frame_after, frame_before
from attribution.reading.quotes.marks import Marks, read_marks
from attribution.reading.reading import Reading
from attribution.text.article import Article
from tests.frozen import article
from tests.trees import sentence

BEFORE = "Die Trainerin sagte: „Wir haben verdient gewonnen.“"
AFTER = "„Das Dach hält“, sagte der Ingenieur."
TITLE = "Der Film „Die lange Nacht“ läuft im Mai an."
FRAGMENT = "Der Minister nannte den Vorschlag „völlig unausgegoren“."


def read(text: str, construction: str = "direct_quote") -> tuple[Reading, Marks]:
    reading = Reading(article(construction, text))
    (marks,) = read_marks(reading)
    return reading, marks


@pytest.mark.parametrize(
    ("text", "construction", "speech", "closed", "title", "lower"),
    [
        (BEFORE, "direct_quote", True, True, False, False),
        (AFTER, "direct_quote", True, False, False, False),
        (TITLE, "direct_quote", False, False, True, False),
        (FRAGMENT, "direct_quote_argument", False, False, False, True),
    ],
    ids=["speech", "open speech", "title", "fragment"],
)
def test_marks_tell_speech_from_titles_and_fragments(
    text: str, construction: str, speech: bool, closed: bool, title: bool, lower: bool
) -> None:
    _, marks = read(text, construction)
    assert (marks.speech, marks.closed, marks.title, marks.lower) == (speech, closed, title, lower)


def test_frame_before_the_colon() -> None:
    reading, marks = read(BEFORE)
    frame = frame_before(reading, marks)
    assert frame is not None and frame.holder is not None
    assert reading.article.slice(frame.holder.spans) == "Die Trainerin"
    assert reading.article.slice(frame.cue) == "sagte"
    assert frame_after(reading, marks) is None


def test_frame_behind_the_closing_mark() -> None:
    reading, marks = read(AFTER)
    frame = frame_after(reading, marks)
    assert frame is not None and frame.holder is not None
    assert reading.article.slice(frame.holder.spans) == "der Ingenieur"
    assert frame_before(reading, marks) is None


def test_fragment_is_an_argument_and_a_title_is_not() -> None:
    _, fragment = read(FRAGMENT, "direct_quote_argument")
    frame = frame_argument(fragment)
    assert frame is not None and frame.lemma == "nennen"
    assert frame_argument(read(TITLE)[1]) is None


@pytest.mark.parametrize("subject", ["Es/es/PRON/PPER/2/nsubj", "Gestern/gestern/ADV/ADV/2/advmod"], ids=["es", "none"])
def test_a_clause_in_which_nobody_acts_frames_no_quotation(subject: str) -> None:
    text, tree = sentence(
        f"{subject} donnert/donnern/VERB/VVFIN/0/root/VerbForm=Fin laut/laut/ADJ/ADJD/2/advmod :/:/PUNCT/$./2/punct "
        '„/"/PUNCT/$(/7/punct Raus/raus/ADV/ADV/7/advmod hier/hier/ADV/ADV/2/parataxis !/!/PUNCT/$./7/punct '
        '“/"/PUNCT/$(/7/punct'
    )
    reading = Reading(Article(text, (tree,)))
    (marks,) = read_marks(reading)
    assert frame_before(reading, marks) is None

"""Reports and quoted words inside other reports: whose they are, and how far they reach."""

import pytest

from attribution.document import Document, StatementType
from attribution.pipeline import analyze_sentences
from tests.frozen import frozen
from tests.reading import texts

CASES = [
    (texts.BEGUN, [("„Eine Frage der Ehre“", "die Zeitung")]),
    (texts.CALLED, [("„Völlig falsch“", "die Ministerin")]),
    (texts.SHOUTED, [("„Gott ist groß“", "der Täter")]),
    (texts.GOES_ON, [("„Wir feiern.“", "die Wirtin")]),
    (texts.ENDED, [("„Das Dach hält“", "die Wirtin")]),
    (texts.WRITTEN, [("„Das Dach hält“", "einem Plakat")]),
    (
        texts.SPLIT,
        [("„Das“", "die Ministerin"), ("„ist völlig falsch.“", "die Ministerin")],
    ),
]


def analyze(text: str) -> Document:
    return analyze_sentences(text, frozen("nested", text))


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_quoted_words_belong_to_their_speaker(text: str, expected: list[tuple[str, str]]) -> None:
    document = analyze(text)
    quoted = [(s.text, s.source.text) for s in document.attributed if s.type is StatementType.DIRECT and s.source]
    assert set(expected) <= set(quoted)


def test_words_that_are_all_quoted_are_no_indirect_report() -> None:
    document = analyze(texts.SPLIT)
    assert {s.type for s in document.attributed} == {StatementType.DIRECT}


def test_what_is_quoted_by_another_passes_through_the_reporter() -> None:
    document = analyze(texts.SHOUTED)
    quoted = next(s for s in document.attributed if s.type is StatementType.DIRECT)
    assert [source.name for source in document.chain(quoted)] == ["Polizei", "Täter"]


def test_a_cue_stands_outside_of_its_quotation() -> None:
    document = analyze(texts.CROWD)
    assert [s.cue.text for s in document.attributed if s.cue] == ["riefen"]


def test_a_report_that_is_nearly_all_of_another_is_kept_beside_it() -> None:
    document = analyze(texts.PLAN)
    found = [(s.text, s.cue.text if s.cue else "") for s in document.attributed]
    assert found == [
        ("man verspreche, rechtliche Schritte einzuleiten", "sagte"),
        ("rechtliche Schritte einzuleiten", "verspreche"),
    ]


def test_a_frame_inside_a_report_keeps_its_own_content() -> None:
    document = analyze(texts.FRAME_INSIDE)
    found = [(s.text, [source.name for source in document.chain(s)]) for s in document.attributed]
    assert found == [
        ("Nach Angaben der Polizei ist der Mann gefasst", ["Zeitung"]),
        ("ist der Mann gefasst", ["Zeitung", "Polizei"]),
    ]


def test_a_circle_behind_an_impersonal_report_is_its_source() -> None:
    document = analyze(texts.CIRCLES)
    assert [source.name for source in document.sources] == ["Sicherheitskreise"]


@pytest.mark.parametrize(("text", "name"), [(texts.TIMES, "New York Times"), (texts.SPIEGEL, "Spiegel")])
def test_a_quoted_name_owns_the_report_it_is_joined_to(text: str, name: str) -> None:
    assert [s.name for s in analyze(text).sources] == [name]


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        (texts.DENIED, "denied"),
        (texts.FALSE, "affirmed"),
        (texts.CONTRADICTED, "affirmed"),
    ],
)
def test_what_a_denial_says_itself_is_affirmed(text: str, polarity: str) -> None:
    (found,) = analyze(text).attributed
    assert found.polarity == polarity


def test_what_is_told_in_direct_speech_has_no_quotation_marks() -> None:
    document = analyze(texts.BROTHER)
    assert [s.text for s in document.attributed][1:] == ["der Hund sei weg"]


@pytest.mark.parametrize(("text", "chains"), texts.CHAINS.items())
def test_who_passes_a_report_on_stands_in_its_chain(text: str, chains: list[str]) -> None:
    document = analyze(text)
    told = [[source.name for source in reversed(document.chain(s))] for s in document.attributed]
    assert [" < ".join(names) for names in told if len(names) > 1] == chains

"""Reports and quoted words inside other reports, read from raw text: whose they are, and how far they reach."""

import pytest

import attribution

pytestmark = pytest.mark.model

CASES = [
    ("„Eine Frage der Ehre“ sei das, schreibt die Zeitung.", [("„Eine Frage der Ehre“", "die Zeitung")]),
    ("„Völlig falsch“ nannte die Ministerin den Bericht.", [("„Völlig falsch“", "die Ministerin")]),
    ("Laut Polizei rief der Täter „Gott ist groß“.", [("„Gott ist groß“", "der Täter")]),
    ("„Das Dach hält“, sagte die Wirtin. Und weiter: „Wir feiern.“", [("„Wir feiern.“", "die Wirtin")]),
    ("„Das Dach hält“: Mit diesen Worten schloss die Wirtin ihren Bericht.", [("„Das Dach hält“", "die Wirtin")]),
    ("„Das Dach hält“, war auf einem Plakat zu lesen.", [("„Das Dach hält“", "einem Plakat")]),
    (
        "„Das“, so die Ministerin, „ist völlig falsch.“",
        [("„Das“", "die Ministerin"), ("„ist völlig falsch.“", "die Ministerin")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_quoted_words_belong_to_their_speaker(text: str, expected: list[tuple[str, str]]) -> None:
    document = attribution.analyze(text)
    quoted = [
        (s.text, s.source.text) for s in document.attributed if s.type is attribution.StatementType.DIRECT and s.source
    ]
    assert set(expected) <= set(quoted)


def test_words_that_are_all_quoted_are_no_indirect_report() -> None:
    document = attribution.analyze("„Das“, so die Ministerin, „ist völlig falsch.“")
    assert {s.type for s in document.attributed} == {attribution.StatementType.DIRECT}


def test_what_is_quoted_by_another_passes_through_the_reporter() -> None:
    document = attribution.analyze("Laut Polizei rief der Täter „Gott ist groß“.")
    quoted = next(s for s in document.attributed if s.type is attribution.StatementType.DIRECT)
    assert [source.name for source in document.chain(quoted)] == ["Polizei", "Täter"]


def test_a_cue_stands_outside_of_its_quotation() -> None:
    document = attribution.analyze("Demonstranten riefen „Schluss damit“.")
    assert [s.cue.text for s in document.attributed if s.cue] == ["riefen"]


def test_a_report_that_is_nearly_all_of_another_is_kept_beside_it() -> None:
    document = attribution.analyze("Der Minister sagte gestern, man erwäge, rechtliche Schritte einzuleiten.")
    found = [(s.text, s.cue.text if s.cue else "") for s in document.attributed]
    assert found == [
        ("man erwäge, rechtliche Schritte einzuleiten", "sagte"),
        ("rechtliche Schritte einzuleiten", "erwäge"),
    ]


def test_a_frame_inside_a_report_keeps_its_own_content() -> None:
    document = attribution.analyze("Nach Angaben der Polizei ist der Mann gefasst, meldete die Zeitung.")
    found = [(s.text, [source.name for source in document.chain(s)]) for s in document.attributed]
    assert found == [
        ("Nach Angaben der Polizei ist der Mann gefasst", ["Zeitung"]),
        ("ist der Mann gefasst", ["Zeitung", "Polizei"]),
    ]


def test_a_circle_behind_an_impersonal_report_is_its_source() -> None:
    document = attribution.analyze("Der Mann sei gefasst, hieß es aus Sicherheitskreisen gegenüber der dpa.")
    assert [source.name for source in document.sources] == ["Sicherheitskreise"]


@pytest.mark.parametrize(
    "text", ["Laut „New York Times“-Bericht steigt der Beitrag.", "„Spiegel“-Informationen zufolge"]
)
def test_a_quoted_name_owns_the_report_it_is_joined_to(text: str) -> None:
    document = attribution.analyze(text if text.endswith(".") else f"{text} steigt der Beitrag.")
    assert [s.name for s in document.sources] == [text.split("„")[1].split("“")[0]]


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("Der Fahrer bestritt, er habe geschlafen.", "denied"),
        ("Das sei falsch, dementierte die Ministerin.", "affirmed"),
        ("Die Anwältin widersprach: Man habe alles geprüft.", "affirmed"),
    ],
)
def test_what_a_denial_says_itself_is_affirmed(text: str, polarity: str) -> None:
    (found,) = attribution.analyze(text).attributed
    assert found.polarity == polarity

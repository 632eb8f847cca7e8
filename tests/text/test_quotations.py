from __future__ import annotations

import pytest

from attribution.text.quotations import find_quotations


def _found(text: str) -> list[str]:
    return [text[q.begin : q.end] for q in find_quotations(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Er sagte: „Nein.“", ["„Nein.“"]),
        ("»Das«, so X, »reicht«.", ["»Das«", "»reicht«"]),
        ("«Ja», sagte sie.", ["«Ja»"]),
        ('Sie rief "Halt" und ging.', ['"Halt"']),
        ('German „A" closed by an ASCII mark', ['„A"']),
        ('Er rief: "Das "Haus am Meer" brennt."', ['"Das "Haus am Meer" brennt."', '"Haus am Meer"']),
        ("Sie kam ‚ und er ging’ fort", []),
        ("Er nannte ‚Peters’s Haus’ schön", ["‚Peters’s Haus’"]),
        ('Es war 5" lang. "Ja", rief sie."', ['"Ja"']),
        ('Er rief. "Halt" und ging.', ['"Halt"']),
        ('Er (so "Halt") ging.', ['"Halt"']),
        ('Der 3"-Nagel und "Ja".', ['"Ja"']),
        ("“Ja”, sagte sie.", ["“Ja”"]),
        ("“Ja“ und “Nein“.", ["“Ja“", "“Nein“"]),
        ("„Ja‟", ["„Ja‟"]),
        ("„Ja.", []),
        ("„Ja", ["„Ja"]),
        ("Er schwieg.\nSie sagte: „Wir habe\n", ["„Wir habe"]),
        ("Sie sagte: „Wir haben.\nEr schwieg", []),
        ("‚ja‘", ["‚ja‘"]),
        ("›ja‹ und ‹nein›", ["›ja‹", "‹nein›"]),
        ('Er sagte "ja "und ging.', []),
        ('"Ja." "Nein."', ['"Ja."', '"Nein."']),
        ('Er rief: "Es taut."Sie schwieg. "Ja", sagte er.', ['"Es taut."', '"Ja"']),
        ('Er rief: "Es taut!"Sie schwieg und rief "Ja".', ['"Es taut!"', '"Ja"']),
        ("Sie sagte: „Wir gehen“ und « ja", ["„Wir gehen“"]),
        ("Sie sagte „ja” und „Wir haben", ["„ja”", "„Wir haben"]),
        ('Wort" und "Wort', []),
        ('"A „b“ c"', ['"A „b“ c"', "„b“"]),
        ("« ja »", ["« ja »"]),
        ("Er rief: « Ja. » Sie schwieg und ging « ganz still » fort.", ["« Ja. »", "« ganz still »"]),
        ("Er rief: » Ja «, dann schwieg er.", ["» Ja «"]),
        ("Er rief:\n» Ja « und schwieg.", ["» Ja «"]),
        ("Er sagte: «\u202fJa\u202f», sie nicht.", ["«\u202fJa\u202f»"]),
        ("Start » Sport » Er nannte es »klein« und schwieg", ["»klein«"]),
        ("Er sagte: »Ja« und «nein» und ging « fort", ["»Ja«", "«nein»"]),
        ("``Ja'', sagte sie.", ["``Ja''"]),
        ("Sie nannte das ``klein'' und „gut“.", ["``klein''", "„gut“"]),
        ("Sie sagte: ``Er rief \"Ja\" und ging.''", ["``Er rief \"Ja\" und ging.''", '"Ja"']),
        ("Es dauerte 5'' und 10''.", []),
        ('"(Ja)"', ['"(Ja)"']),
        ("Er rief ‘Ja’.", []),
        ('„Ja“ "nein" “doch”', ["„Ja“", '"nein"', "“doch”"]),
        ('x"y"z', []),
        ('"Ja", "Nein", "Doch"', ['"Ja"', '"Nein"', '"Doch"']),
        ("„Es war „gut“ so“", ["„Es war „gut“ so“", "„gut“"]),
        ('„Er sagte: "Ja"“', ['„Er sagte: "Ja"“', '"Ja"']),
        ('  "Ja"  ', ['"Ja"']),
    ],
)
def test_marks_are_paired_by_glyph(text: str, expected: list[str]) -> None:
    assert _found(text) == expected


def test_a_mark_that_closes_a_pair_opens_no_quotation_that_the_end_cuts_off() -> None:
    text = "Auf dem Schild steht nur „“unleserliches"
    assert [text[q.begin : q.end] for q in find_quotations(text)] == ["„“"]


def test_a_mark_of_two_characters_is_no_part_of_the_words() -> None:
    text = "Sie sagte: ``Das Dach hält.''"
    (found,) = find_quotations(text)
    begin, end = found.inner
    assert text[begin:end] == "Das Dach hält."


def test_nested_quotation_has_depth_one() -> None:
    assert [q.depth for q in find_quotations("„Er sagte ‚nein‘ zu mir“")] == [0, 1]


def test_missing_closing_mark_does_not_lose_later_quotations() -> None:
    text = "„Offen. " + "Wort " * 700 + "Danach „zu“."
    assert _found(text)[-1] == "„zu“"


def test_a_quotation_that_each_paragraph_opens_anew_is_a_pair_for_each() -> None:
    text = "Beck schrieb: „Es reicht. Wir gehen.\n\n„Niemand hört zu!\n\n„Das war es.“ Dann ging er."
    assert _found(text) == ["„Es reicht. Wir gehen.", "„Niemand hört zu!", "„Das war es.“"]
    assert [text[slice(*q.inner)] for q in find_quotations(text)] == [
        "Es reicht. Wir gehen.",
        "Niemand hört zu!",
        "Das war es.",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "„Es reicht. Wir gehen.\n\nDer Rat schweigt.\n\n„Das war es.“",
        "Beck nannte das „Pfusch.\n\n„Das war es.“",
        "Die Halle „Am See\n\n„Das war es.“",
        "„Es reicht. Wir „gehen.\n„Das war es.“",
    ],
    ids=["a paragraph between", "inside a sentence", "no final mark", "opened twice"],
)
def test_a_lost_closing_mark_makes_no_pair(text: str) -> None:
    assert _found(text) == ["„Das war es.“"]


def test_apostrophe_inside_a_word_is_no_mark() -> None:
    assert _found("Wie geht’s dir?") == []


def test_a_mark_that_closes_nothing_for_too_long_is_passed_over() -> None:
    assert _found("„Offen. " + "Wort " * 700 + "zu.“") == []

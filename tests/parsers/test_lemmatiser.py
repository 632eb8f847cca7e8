"""Lemmas and the readings of strong verbs."""

import pytest

from attribution.parsers.bundled.lemmas import apply, script
from attribution.parsers.bundled.lemmatiser import lemma
from attribution.parsers.bundled.verbs import auxiliary, readings


@pytest.mark.parametrize(
    ("form", "xpos", "expected"),
    [
        ("riet", "VVFIN", "raten"),
        ("verwies", "VVFIN", "verweisen"),
        ("wiesen", "VVFIN", "weisen"),
        ("hinwies", "VVFIN", "hinweisen"),
        ("gegessen", "VVPP", "essen"),
        ("mitgeteilt", "VVPP", "mitteilen"),
        ("abzusagen", "VVIZU", "absagen"),
        ("einzuräumen", "VVIZU", "einräumen"),
        ("überlegten", "VVFIN", "überlegen"),
        ("missverstanden", "VVPP", "missverstehen"),
        ("unterschrieb", "VVFIN", "unterschreiben"),
        ("bestritt", "VVFIN", "bestreiten"),
        ("widersprach", "VVFIN", "widersprechen"),
        ("sagte", "VVFIN", "sagen"),
        ("erläuterte", "VVFIN", "erläutern"),
        ("kritisierten", "VVFIN", "kritisieren"),
        ("gehört", "VVFIN", "gehören"),
        ("führe", "VVFIN", "führen"),
        ("geht", "VVFIN", "gehen"),
        ("Warnt", "VVFIN", "warnen"),
        ("breite", "VVFIN", "breiten"),
        ("chillte", "VVFIN", "chillen"),
    ],
)
def test_verbs(form: str, xpos: str, expected: str) -> None:
    assert lemma(form, "VERB", xpos, form) == expected


@pytest.mark.parametrize(
    ("form", "upos", "xpos", "expected"),
    [
        ("seien", "AUX", "VAFIN", "sein"),
        ("würden", "AUX", "VAFIN", "werden"),
        ("möchte", "AUX", "VMFIN", "mögen"),
        ("müßten", "AUX", "VMFIN", "müssen"),
        ("Häusern", "NOUN", "NN", "Haus"),
        ("Sicherheitsgründen", "NOUN", "NN", "Sicherheitsgrund"),
        ("Ministerinnen", "NOUN", "NN", "Ministerin"),
        ("Angaben", "NOUN", "NN", "Angabe"),
        ("schönsten", "ADJ", "ADJA", "schön"),
        ("passende", "ADJ", "ADJA", "passend"),
        ("im", "ADP", "APPRART", "in"),
        ("zur", "ADP", "APPRART", "zu"),
    ],
)
def test_other_words(form: str, upos: str, xpos: str, expected: str) -> None:
    assert lemma(form, upos, xpos, form) == expected


def test_very_long_words_are_left_to_the_script() -> None:
    assert lemma("a" * 100_000, "NOUN", "NN", "b") == "b"


@pytest.mark.parametrize(
    ("form", "expected"),
    [("abgesagt", "absagen"), ("abzusagen", "absagen"), ("Häuser", "Haus"), ("DIE", "der"), ("x", "x")],
)
def test_a_script_gives_its_lemma_back(form: str, expected: str) -> None:
    assert apply(script(form, expected), form) == expected


def test_a_script_that_does_not_fit_leaves_the_form() -> None:
    assert apply("k|ge<|9|en", "tat") == "tat"


def test_past_and_konjunktiv_of_strong_verbs_are_told_apart() -> None:
    assert {r.kind for r in readings("gäbe")} == {"subjunctive"}
    assert {r.kind for r in readings("riet")} == {"past"}
    assert {r.kind for r in readings("rieten")} == {"past", "subjunctive"}
    assert readings("sagte") == ()


def test_auxiliaries_are_a_closed_list() -> None:
    assert auxiliary("Wäre") == "sein"
    assert auxiliary("wahr") is None

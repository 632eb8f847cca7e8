"""Konjunktiv by form, subject and probability."""

import pytest

from attribution.parsers.bundled.mood import Decision, decide


@pytest.mark.parametrize(
    ("form", "lemma", "person", "tense", "evidence"),
    [
        ("habe", "haben", "3", "Pres", "form,subject"),
        ("auftauche", "auftauchen", "3", "Pres", "form,subject"),
        ("übertreibe", "übertreiben", "3", "Pres", "form,subject"),
        ("falle", "fallen", "3", "Pres", "form,subject"),
        ("warte", "warten", "3", "Pres", "form,subject"),
        ("ändere", "ändern", "3", "Pres", "form,subject"),
        ("handle", "handeln", "3", "Pres", "form,subject"),
        ("tue", "tun", "3", "Pres", "form,subject"),
        ("könne", "können", "3", "Pres", "form,subject"),
        ("sei", "sein", "3", "Pres", "form"),
        ("seien", "sein", "3", "Pres", "form"),
        ("wäre", "sein", "3", "Past", "form"),
        ("hätten", "haben", "1", "Past", "form"),
        ("würde", "werden", "3", "Past", "form"),
        ("käme", "kommen", "3", "Past", "form"),
        ("ließe", "lassen", "3", "Past", "form"),
        ("verstünden", "verstehen", "3", "Past", "form"),
        ("müssten", "müssen", "3", "Past", "form"),
    ],
)
def test_konjunktiv_by_form_and_subject(form: str, lemma: str, person: str, tense: str, evidence: str) -> None:
    assert decide(form, lemma, person, ["er", form], 1, 0.0) == Decision(True, tense, evidence)


@pytest.mark.parametrize(
    ("form", "lemma", "person", "tense"),
    [
        ("habe", "haben", "1", "Pres"),
        ("sage", "sagen", "1", "Pres"),
        ("sagt", "sagen", "3", "Pres"),
        ("sagte", "sagen", "3", "Past"),
        ("wartete", "warten", "3", "Past"),
        ("ging", "gehen", "3", "Past"),
        ("wollte", "wollen", "3", "Past"),
        ("wurde", "werden", "3", "Past"),
        ("warten", "warten", "3", "Pres"),
        ("weiß", "wissen", "3", "Pres"),
    ],
)
def test_indicative(form: str, lemma: str, person: str, tense: str) -> None:
    assert decide(form, lemma, person, ["er", form], 1, 0.2) == Decision(False, tense)


def test_the_model_decides_what_the_form_leaves_open() -> None:
    assert decide("kämpften", "kämpfen", "3", ["sie", "kämpften"], 1, 0.9) == Decision(True, "Past", "model")
    assert decide("gingen", "gehen", "3", ["sie", "gingen"], 1, 0.1) == Decision(False, "Past")


def test_ich_beside_the_verb_outweighs_a_wrong_subject() -> None:
    assert not decide("habe", "haben", "3", ["das", "habe", "ich", "gesagt"], 1, 0.2).subjunctive


def test_a_sentence_that_opens_with_its_verb_has_dropped_ich() -> None:
    assert not decide("Habe", "haben", None, ["Habe", "gut", "gegessen"], 0, 0.2).subjunctive


def test_a_missed_subject_is_the_third_person() -> None:
    words = "dass das Aussehen nichts ausmache".split()
    assert decide("ausmache", "ausmachen", None, words, 4, 0.1).subjunctive

"""Mood and tense of finite verbs: the form, the subject and the network's probability together.

Three facts of German grammar carry the decision (Duden, *Die Grammatik*, chapter on the verb's moods):

* a finite verb whose form is the infinitive without its -n (``habe``, ``auftauche``) is Konjunktiv I with a subject in
  the third person, indicative with ``ich``; ``sei`` and ``seien`` are Konjunktiv I with any subject;
* strong verbs with an umlaut or an -e of their own in the past (``käme``, ``ließe``) are Konjunktiv II;
* everything else that could be Konjunktiv (``sagten``, ``gingen``) looks like the indicative, and only the network's
  probability tells.

The tense of a Konjunktiv is that of the stem it is made from: ``Pres`` for Konjunktiv I, ``Past`` for Konjunktiv II.
"""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from attribution.parsers.bundled.verbs import Reading, readings

__all__ = ["Decision", "decide"]

_SURE = 0.5
_NEAR = 0.3
_SPEAKER = ("ich", "mich", "mir", "mein")
_PAST = ("te", "ten", "test", "tet")


@attrs.frozen
class Decision:
    """What a finite verb form is.

    Args:
        subjunctive: whether it is Konjunktiv.
        tense: ``Pres`` or ``Past``, ``None`` where form and rules say nothing.
        evidence: what the Konjunktiv rests on, comma separated: ``form``, ``subject``, ``model``; empty for others.
    """

    subjunctive: bool
    tense: str | None
    evidence: str = ""


def decide(form: str, lemma: str, person: str | None, words: Sequence[str], place: int, probability: float) -> Decision:
    """Decide mood and tense of a finite verb.

    Args:
        form: the verb form.
        lemma: its infinitive, without a separated particle.
        person: person of its subject (``"1"``, ``"2"``, ``"3"``), ``None`` without a subject.
        words: the words of the sentence.
        place: where among them the verb is.
        probability: what the network gives to ``Mood=Sub``.

    Returns:
        The decision.

    >>> decide("auftauche", "auftauchen", "3", ["er", "auftauche"], 1, 0.1)
    Decision(subjunctive=True, tense='Pres', evidence='form,subject')
    >>> decide("habe", "haben", "1", ["ich", "habe"], 1, 0.1)
    Decision(subjunctive=False, tense='Pres', evidence='')
    >>> decide("käme", "kommen", "3", ["er", "käme"], 1, 0.1)
    Decision(subjunctive=True, tense='Past', evidence='form')
    """
    lower = form.lower()
    if lower in ("seien", "seiest", "seiet"):
        return Decision(True, "Pres", "form")
    if lower in _first(lemma):
        return _konjunktiv_one(lower, _person(person, words, place), probability)
    if lower.startswith("würd") and lemma == "werden":
        return Decision(True, "Past", "form")
    found = tuple(reading for reading in readings(lower) if reading.lemma == lemma)
    kinds = {reading.kind for reading in found}
    if "subjunctive" in kinds and "past" not in kinds:
        return Decision(True, "Past", "form")
    tense = _tense(lower, lemma, found)
    if lemma == "sollen" and lower.startswith("sollte"):
        return Decision(True, "Past", "form,model") if probability > _NEAR else Decision(False, "Past")
    if probability > _SURE and tense != "Pres" and lemma != "wollen":
        return Decision(True, tense or "Past", "model")
    return Decision(False, tense)


def _first(lemma: str) -> tuple[str, ...]:
    """The third person singular of Konjunktiv I."""
    if lemma.endswith("sein"):
        return (lemma[:-1],)
    if lemma.endswith("tun"):
        return (lemma[:-1] + "e",)
    if lemma.endswith(("eln", "ern")):
        return lemma[:-1] + "e", lemma[:-3] + lemma[-2] + "e"
    return (lemma[:-1],) if lemma.endswith("en") else ()


def _person(person: str | None, words: Sequence[str], place: int) -> str | None:
    """The person of the subject, also where the parser missed it."""
    if any(word.lower() == "ich" for word in words[max(0, place - 1) : place + 2]):
        return "1"
    if person is None and place and not any(word.lower().startswith(_SPEAKER) for word in words):
        return "3"
    return person


def _konjunktiv_one(form: str, person: str | None, probability: float) -> Decision:
    if form == "sei" or form.endswith("sei"):
        return Decision(True, "Pres", "form") if person or probability > _NEAR else Decision(False, "Pres")
    if person == "3":
        return Decision(True, "Pres", "form,subject")
    if person is None and probability > _SURE:
        return Decision(True, "Pres", "form,model")
    return Decision(False, "Pres")


def _tense(form: str, lemma: str, found: tuple[Reading, ...]) -> str | None:
    kinds = {reading.kind for reading in found} - {"participle"}
    if kinds:
        return "Pres" if kinds == {"present"} else "Past"
    stem = lemma[:-2] if lemma.endswith("en") else lemma[:-1]
    if form == lemma or form in {stem + ending for ending in ("", "e", "st", "est", "t", "et", "en", "n")}:
        return "Pres"
    return "Past" if form.endswith(_PAST) else None

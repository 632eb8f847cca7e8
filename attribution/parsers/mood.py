"""Which verb forms are Konjunktiv: the form, the subject and the network's probability together.

German has forms that can only be Konjunktiv (``sei``, ``habe`` with a subject in the third person, ``wäre``) and
forms that are ambiguous (``kommen``, ``sagte``). The former are decided by form, the latter by probability.
"""

from __future__ import annotations

__all__ = ["subjunctive"]

_ALWAYS = frozenset(
    "sei seien seiest seiet wäre wären wärest wärst wäret hätte hätten hättest hättet würde würden würdest würdet "
    "könnte könnten könntest könntet müsste müssten müßte müßten dürfte dürften möchte möchten bräuchte bräuchten "
    "gäbe gäben käme kämen ginge gingen ließe ließen bliebe blieben stünde stünden fände fänden täte täten nähme nähmen "
    "wüsste wüssten wüßte spräche sprächen läge lägen brächte brächten dächte dächten hielte hielten sähe sähen "
    "träfe träfen zöge zögen verlöre verlören böte böten schlüge schlügen trüge trügen führe fiele fielen "
    "wolle solle könne müsse dürfe möge".split()
)
_THIRD = frozenset("habe werde gebe".split())
_NOT_FIRST = _THIRD | frozenset("wolle solle könne müsse dürfe möge sei".split())


def subjunctive(form: str, person: str | None, number: str | None, probability: float) -> tuple[bool, str]:
    """Decide whether a finite verb form is Konjunktiv.

    Args:
        form: the verb form.
        person: person of its subject (``"1"``, ``"2"``, ``"3"``), ``None`` without a subject.
        number: number of its subject (``"Sing"``, ``"Plur"``), ``None`` if unknown.
        probability: what the network gives to ``Mood=Sub``.

    Returns:
        The decision and what it rests on, comma separated: ``form``, ``subject``, ``model``.
    """
    lower = form.lower()
    if lower in _ALWAYS:
        return True, "form"
    if lower in _THIRD and person == "3" and number != "Plur":
        return True, "form,subject"
    if probability > 0.5:
        return True, "model"
    return False, ""

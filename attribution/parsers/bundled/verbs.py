"""What German grammar knows about verb forms: strong and irregular verbs, auxiliaries, prefixes.

The tables are in ``verbs.toml``. Regular verbs are not listed: their forms say what they are.
"""

from __future__ import annotations

import tomllib
from functools import cache, lru_cache
from importlib.resources import files
from typing import Literal

import attrs

__all__ = ["Reading", "auxiliary", "readings", "separable"]

Kind = Literal["present", "past", "subjunctive", "participle"]
_SHORTEST = 2


@attrs.frozen
class Reading:
    """One way to read a strong verb's form.

    Args:
        lemma: the infinitive, with its prefix.
        kind: which principal part the form is made from; ``subjunctive`` is the Konjunktiv II.
        plural: whether the form is a plural (or second person) one of that part.
    """

    lemma: str
    kind: Kind
    plural: bool = False


@cache
def _tables() -> tuple[dict[str, tuple[Reading, ...]], tuple[str, ...], tuple[str, ...], dict[str, str]]:
    text = files("attribution.parsers.bundled").joinpath("verbs.toml").read_text(encoding="utf-8")
    data = tomllib.loads(text)
    found: dict[str, list[Reading]] = {}

    def add(form: str, reading: Reading) -> None:
        if reading not in found.setdefault(form, []):
            found[form].append(reading)

    for lemma, parts in data["strong"].items():
        present, past, subjunctive, participle = (part.split("/") for part in parts.split())
        for form in present:
            add(form, Reading(lemma, "present"))
            stem = form[:-1] if form.endswith("t") else form
            add(stem + ("t" if stem[-1] in "sßxz" else "st"), Reading(lemma, "present", True))
        for form in past:
            weak = form.endswith("te")
            add(form, Reading(lemma, "past"))
            for ending in ("n", "st", "t") if weak else ("en", "st", "est", "t", "et"):
                add(_doubled(form) + ending if ending[0] == "e" else form + ending, Reading(lemma, "past", True))
        for form in subjunctive:
            add(form, Reading(lemma, "subjunctive"))
            for ending in ("n", "st", "t"):
                add(form + ending, Reading(lemma, "subjunctive", True))
        for form in participle:
            add(form, Reading(lemma, "participle"))
    prefixes = data["prefixes"]
    auxiliaries = {form: lemma for lemma, forms in data["auxiliaries"].items() for form in forms.split()}
    return (
        {form: tuple(found[form]) for form in found},
        tuple(prefixes["inseparable"]),
        tuple(prefixes["separable"]),
        auxiliaries,
    )


def _doubled(form: str) -> str:
    """``biss`` from the old spelling ``biß`` before an ending; long vowels keep their ß (``ließen``, ``saßen``)."""
    return form[:-1] + "ss" if form.endswith("ß") and form[-2] in "io" and form[-3:-1] != "ie" else form


def auxiliary(form: str) -> str | None:
    """Return the lemma of an auxiliary or modal, ``None`` if the form is none.

    >>> auxiliary("Seien")
    'sein'
    """
    return _tables()[3].get(form.lower())


def separable() -> tuple[str, ...]:
    """Return the prefixes that a verb can be parted from."""
    return _tables()[2]


@lru_cache(maxsize=50_000)
def readings(form: str) -> tuple[Reading, ...]:
    """Read a form as one of a strong verb.

    Args:
        form: the surface form.

    Returns:
        Every reading; empty for regular verbs and for forms that differ from theirs in nothing.

    >>> [reading.lemma for reading in readings("verwies")]
    ['verweisen']
    >>> readings("abgeraten")
    (Reading(lemma='abraten', kind='participle', plural=False),)
    """
    lower = form.lower()
    strong, inseparable, separable, _ = _tables()
    if lower in strong:
        return strong[lower]
    result: list[Reading] = []
    for cut in range(_SHORTEST, len(lower) - _SHORTEST + 1):
        prefix, rest = lower[:cut], lower[cut:]
        if prefix in separable:
            core = readings(rest)
            result += [Reading(prefix + r.lemma, r.kind, r.plural) for r in core]
        elif prefix in inseparable:
            core = strong.get(rest) or (readings(rest) if prefix == "miss" else ())
            result += [
                Reading(prefix + r.lemma, r.kind, r.plural)
                for r in core
                if (r.kind != "participle" or rest not in strong) and r.lemma not in ("sein", "haben")
            ]
        if prefix in inseparable:
            # verraten, unterschrieben: no ge- after these
            result += [
                Reading(prefix + r.lemma, "participle")
                for r in strong.get("ge" + rest, ())
                if r.kind == "participle" and r.lemma not in ("sein", "haben")
            ]
    return tuple(dict.fromkeys(result))

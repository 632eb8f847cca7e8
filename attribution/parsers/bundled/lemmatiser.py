"""Lemmas: closed tables for auxiliaries and strong verbs, a dictionary, and the network's edit script for the rest.

The dictionary is that of ``simplemma``. What it does not know is taken apart (compounds, endings) or left to the
edit script. Which source is asked first was chosen for each part of speech by measurement on the treebanks.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache, lru_cache
from importlib.resources import files

from attribution.parsers.bundled.verbs import auxiliary, readings, separable

__all__ = ["lemma"]

_ENDINGS = ("en", "em", "er", "es", "e")
_WEAK = re.compile(r"(?:etest|test|etet|eten|ete|ten|tet|te|est|st|et|t|en|e|n)$")
_NO_GE = re.compile(r"^(?:be|ent|er|ge|miss|ver|zer)")
_SHORTEST_HEAD = 4
_LONGEST = 80
_COMPARED = ("ere", "eren", "erer", "eres", "ste", "sten")


@cache
def _contractions() -> dict[str, str]:
    data = tomllib.loads(files("attribution.parsers.bundled").joinpath("lemmas.toml").read_text(encoding="utf-8"))
    found: dict[str, str] = data["contractions"]
    return found


@lru_cache(maxsize=100_000)
def lemma(form: str, upos: str, xpos: str, scripted: str) -> str:
    """Return the lemma of a word.

    Args:
        form: the surface form.
        upos: its universal part of speech.
        xpos: its STTS tag.
        scripted: what the edit script makes of it.

    Returns:
        The lemma; verbs as infinitives in small letters, nouns with a capital.

    >>> lemma("riet", "VERB", "VVFIN", "rien")
    'raten'
    >>> lemma("Häusern", "NOUN", "NN", "Häuser")
    'Haus'
    """
    if not form[:1].isalpha() or "." in form or len(form) > _LONGEST:
        return scripted
    if upos == "AUX":
        return auxiliary(form) or _verb(form, xpos, scripted)
    if upos == "VERB":
        return _verb(form, xpos, scripted)
    if upos == "NOUN":
        return _noun(form, scripted)
    if upos == "ADJ":
        return _adjective(form, xpos, scripted)
    if upos == "ADP":
        return _contractions().get(form.lower(), scripted)
    if upos in ("DET", "PRON"):
        found = _look_up(form.lower())
        return found if found and not (upos == "PRON" and form == "Ihnen") else scripted
    return scripted


def _look_up(form: str) -> str | None:
    from simplemma import is_known, lemmatize

    # so the dictionary is read sooner and takes 175 MB less; that a look-up takes longer is lost beside the network
    return lemmatize(form, lang="de", low_memory=True) if is_known(form, lang="de", low_memory=True) else None


def _verb(form: str, xpos: str, scripted: str) -> str:
    lower = form.lower()
    participle = xpos.endswith("PP")
    if xpos.endswith(("INF", "IZU")) and lower.endswith("n"):
        return _without_zu(lower)
    if xpos[:2] in ("VA", "VM") and auxiliary(lower):
        return auxiliary(lower) or scripted
    found = _look_up(lower)
    known = _strong(lower, participle, found) or _regular(lower, participle, xpos.endswith("FIN"), found)
    return known or (scripted if _infinitive(scripted) else found or scripted)


def _strong(form: str, participle: bool, found: str | None) -> str | None:
    """What the table of strong verbs says; ``found`` is what the dictionary does."""
    for reading in readings(form):
        # führe is more often führen than fahren: the dictionary knows which is
        known = reading.kind == "subjunctive" and found and _infinitive(found)
        if (reading.kind == "participle") == participle and not known:
            return reading.lemma
    return None


def _regular(form: str, participle: bool, finite: bool, found: str | None) -> str | None:
    """What the dictionary and the endings of regular verbs say."""
    if finite and found and form.startswith("ge") and not found.startswith("ge"):
        return _weak(_WEAK.sub("", form))
    if found and found.islower() and _infinitive(found) and (found != form or not participle):
        return found
    if participle and form.endswith("t") and found in (None, form):
        return _weak(form[:-1], participle)
    return _finite(form) if finite else None


def _finite(form: str) -> str:
    weak = _weak(_WEAK.sub("", form))
    present = form.endswith("te") and _look_up(form + "n") is not None and _look_up(weak) != weak
    return form + "n" if present else weak  # "breite" is of "breiten", not the past of a verb nobody knows


def _without_zu(form: str) -> str:
    """``abgrenzen`` from ``abzugrenzen``; ``bezug-`` and the like are no prefixes."""
    for place in range(2, len(form) - 4):
        if form.startswith("zu", place) and form[:place] in separable():
            return form[:place] + form[place + 2 :]
    return form


def _infinitive(word: str) -> bool:
    return word.endswith(("en", "ern", "eln", "tun", "sein"))


def _weak(stem: str, participle: bool = False) -> str:
    """The infinitive of a regular verb from its stem, for participles with their *ge*."""
    if participle and stem.startswith("ge"):
        if not _NO_GE.match(stem[2:]) and len(stem) > _SHORTEST_HEAD:
            stem = stem[2:]
    elif participle and "ge" in stem:
        before, _, after = stem.partition("ge")
        if before in separable() and len(after) > 2:
            stem = before + after
    if stem.endswith(("el", "er")) and not stem.endswith(("ier", "eer")) and len(stem) > 4:
        return stem + "n"
    if stem.endswith("e") and not stem.endswith("ee"):
        stem = stem[:-1]
    return stem + "en"


def _noun(form: str, scripted: str) -> str:
    found = _look_up(form)
    if found is None:
        return _compound(form) or scripted
    if found[0].islower():
        if found == form.lower() or (found.endswith("n") and found[:-1] != form.lower()):
            return form if form[0].isupper() else form.capitalize()
        return scripted if scripted[0].isupper() else form
    if found.endswith("er") and form[: len(found) - 2] == found[:-2] and form[len(found) - 2 :] in ("e", "en", "em"):
        return found[:-1]  # nominalised adjectives are cited in the weak form: die Deutsche(n)
    return found


@lru_cache(maxsize=20_000)
def _compound(form: str) -> str | None:
    """Lemmatise the head of a compound that the dictionary does not have."""
    for begin in range(2, len(form) - _SHORTEST_HEAD + 1):
        head = form[begin:]
        if (not head.isalpha() or not head.islower()) and form[begin - 1] != "-":
            continue
        found = _look_up(head.capitalize())
        if found and found[0].isupper():
            return form[:begin] + (found if head[0].isupper() else found.lower())
    return None


def _adjective(form: str, xpos: str, scripted: str) -> str:
    lower = form.lower()
    found = _look_up(lower) or _look_up(form)
    if xpos == "ADJA" or lower.endswith(_COMPARED):
        return _inflected(form, found, scripted)
    return found.lower() if found and not _infinitive(found) and found[0].islower() else scripted


def _inflected(form: str, found: str | None, scripted: str) -> str:
    """The lemma of an adjective with an ending; ``found`` is what the dictionary says."""
    lower = form.lower()
    stripped = next((lower[: -len(ending)] for ending in _ENDINGS if lower.endswith(ending)), lower)
    if form.endswith("er") and form[0].isupper() and scripted == form:
        return form  # Berliner, Schweizer
    if found and found[0].islower() and found != lower and (not found.endswith(_ENDINGS) or found == stripped):
        return found
    if found and _infinitive(found):
        return stripped
    if found and lower.startswith(found) and found != lower:
        return found
    return scripted if scripted != form or found == lower else stripped

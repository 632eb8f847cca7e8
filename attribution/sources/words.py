"""The word lists of this package: first names with their gender, nouns for classes of sources."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Literal, get_args

import attrs

from attribution.document import SourceKind
from attribution.lexicons import find_document, institutions
from attribution.lexicons._table import flag, one_of, read, text

__all__ = ["ClassNoun", "FirstName", "body_gender", "class_nouns", "find_class_noun", "first_name_gender", "first_names"]

_Sex = Literal["m", "f", "u"]


@attrs.frozen
class FirstName:
    """A first name.

    Attributes:
        name: The name.
        gender: m, f, or u where both occur.
    """

    name: str = attrs.field(metadata=text())
    gender: _Sex = attrs.field(metadata=one_of(get_args(_Sex)))


@attrs.frozen
class ClassNoun:
    """A noun for a class of sources.

    Attributes:
        lemma: The singular; compounds with this head count too.
        kind: What belongs to the class.
        dropped: Whether it is left out before a proper name.
    """

    lemma: str = attrs.field(metadata=text())
    kind: SourceKind = attrs.field(metadata=one_of(SourceKind))
    dropped: bool = attrs.field(metadata=flag())


@cache
def first_names() -> Mapping[str, FirstName]:
    """Return the first names by name."""
    rows = read(files("attribution.sources") / "first_names.csv", FirstName, key=lambda row: row.name)
    return MappingProxyType({row.name: row for row in rows})


@cache
def class_nouns() -> Mapping[str, ClassNoun]:
    """Return the class nouns by lemma."""
    rows = read(files("attribution.sources") / "class_nouns.csv", ClassNoun, key=lambda row: row.lemma)
    return MappingProxyType({row.lemma: row for row in rows})


def first_name_gender(name: str) -> str | None:
    """The gender of a first name (also of the parts of a double one), ``u`` for either, ``None`` if unknown.

    >>> first_name_gender("Antje"), first_name_gender("Klaus-Eberhard"), first_name_gender("Wladiwostok")
    ('f', 'm', None)
    """
    row = first_names().get(name)
    if row is None and "-" in name:
        row = first_names().get(name.split("-")[0])
    return row.gender if row else None


@cache
def _heads() -> Mapping[str, ClassNoun]:
    return {row.lemma.casefold(): row for row in class_nouns().values()}


def find_class_noun(lemma: str) -> ClassNoun | None:
    """Return the class noun that a noun is, or that heads it ("Boulevardzeitung": Zeitung), else ``None``.

    >>> find_class_noun("Umweltorganisation").kind.value, find_class_noun("Baum")
    ('organisation', None)
    """
    word = lemma.casefold()
    heads = _heads()
    for start in range(max(1, len(word) - 2)):
        if start in (1, 2) and word[start - 1] != "-":
            continue
        found = heads.get(word[start:])
        if found is not None and (start == 0 or len(word) - start > 3):
            return found
    return None


@cache
def _bodies() -> Mapping[str, str]:
    return {row.lemma.casefold(): row.gender for row in institutions().values() if row.suffix or " " not in row.lemma}


def body_gender(lemma: str) -> str | None:
    """Grammatical gender of a noun for a body or a text, by its longest listed head; ``None`` if unlisted.

    >>> body_gender("Landgericht"), body_gender("Studie"), body_gender("Tisch")
    ('n', 'f', None)
    """
    word = lemma.casefold()
    for start in range(max(1, len(word) - 3)):
        if word[start:] in _bodies():
            return _bodies()[word[start:]]
    document = find_document(lemma)
    return document.gender if document is not None else None

"""The word lists of this package: first names with their gender, nouns for classes of sources."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.resources import files
from itertools import product
from types import MappingProxyType
from typing import Literal, get_args

import attrs

from attribution.document import SourceKind
from attribution.lexicons import classify_noun, find_office
from attribution.lexicons import words as closed
from attribution.lexicons._table import flag, one_of, optional_text, read, text

__all__ = [
    "PERSON",
    "ClassNoun",
    "FirstName",
    "body_by_form",
    "body_of_adjective",
    "class_nouns",
    "find_class_noun",
    "first_name_gender",
    "first_names",
    "interview_part",
    "is_affiliate",
    "is_body",
    "is_date",
    "is_relative",
    "spellings",
]

_LONGEST_NAME = 8
"""Words of a name that has an abbreviation."""
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
        adjective: The stem of an adjective that stands for the body ("polizeiliche Angaben"); None without one.
    """

    lemma: str = attrs.field(metadata=text())
    kind: SourceKind = attrs.field(metadata=one_of(SourceKind))
    dropped: bool = attrs.field(metadata=flag())
    adjective: str | None = attrs.field(metadata=optional_text())


@attrs.frozen
class Interview:
    """A noun for a conversation with an outlet.

    Attributes:
        lemma: The singular; compounds with this head count too.
    """

    lemma: str = attrs.field(metadata=text())


@cache
def _interviews() -> tuple[str, ...]:
    rows = read(files("attribution.phrases") / "interviews.csv", Interview, key=lambda row: row.lemma)
    return tuple(sorted((row.lemma.casefold() for row in rows), key=len, reverse=True))


def interview_part(noun: str) -> str | None:
    """What stands before a noun for an interview in a compound, empty for the noun alone, ``None`` for other nouns.

    >>> interview_part("ARD-Sommerinterview"), interview_part("Gesprächs"), interview_part("Vertrag")
    ('ARD-Sommer', '', None)
    """
    word = noun.casefold()
    for form in dict.fromkeys((word, word.removesuffix("s"), word.removesuffix("es"), word.removesuffix("en"))):
        head = next((lemma for lemma in _interviews() if form.endswith(lemma)), None)
        if head is not None:
            return noun[: len(form) - len(head)].rstrip("-")
    return None


@cache
def first_names() -> Mapping[str, FirstName]:
    """Return the first names by name."""
    rows = read(files("attribution.phrases") / "first_names.csv", FirstName, key=lambda row: row.name)
    return MappingProxyType({row.name: row for row in rows})


@cache
def class_nouns() -> Mapping[str, ClassNoun]:
    """Return the class nouns by lemma."""
    rows = read(files("attribution.phrases") / "class_nouns.csv", ClassNoun, key=lambda row: row.lemma)
    return MappingProxyType({row.lemma: row for row in rows})


def first_name_gender(name: str) -> str | None:
    """The gender of a first name (also of the parts of a double one), ``u`` for either, ``None`` if unknown.

    >>> first_name_gender("Antje"), first_name_gender("Klaus-Eberhard"), first_name_gender("Wladiwostok")
    ('f', 'm', None)
    >>> first_name_gender("Konrad-Adenauer-Stiftung")
    """
    row = first_names().get(name)
    if row is None and "-" in name:
        first, *_, last = name.split("-")
        row = first_names().get(first) if not is_body(last) else None
    return row.gender if row else None


@cache
def _heads() -> Mapping[str, ClassNoun]:
    return {row.lemma.casefold(): row for row in class_nouns().values()}


@lru_cache(maxsize=4096)
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


_BODY = re.compile(
    r"(?:schaft|verband|verein|kammer|zentrale|amt|bank|ministerium|kommission|behörde|union|bund|polizei|fonds|gericht|"
    r"institut|gesellschaft|stiftung|gmbh|klinik|klinikum|hochschule|anstalt|komitee|partei|parlament|regierung|agentur|"
    r"museum|theater|orchester|konzern|kirche|bistum|\w(?:hilfe|werk|werke|rat|ring|praxis|dienst|wehr|truppe|kasse))$"
)
PERSON = re.compile(
    r"(?:istin|orin|erin|entin|antin|ologin|ärztin|frau|mann|leiterin|leiter|berater|forscher|wissenschaftler|sprecher|trainer|inhaber|bewohner|kämpfer|vertreter|meister|pfarrer|richter|anwalt|ologe|graph|iker|iater|wirt|händler|besitzer)$"
)
"""Endings of nouns for one person."""
_OFFICIAL = re.compile(r"^polizei|(?:polizei|direktion|amt|präsidium|inspektion|gericht|ministerium|behörde)$")


def body_by_form(lemma: str) -> SourceKind | None:
    """Whether a noun that no list knows names a body, by its last part.

    >>> body_by_form("Deichverband").value, body_by_form("Wasserschutzpolizei").value, body_by_form("Fenster")
    ('organisation', 'state', None)
    """
    word = lemma.casefold()
    if _OFFICIAL.search(word):
        return SourceKind.STATE
    return SourceKind.ORGANISATION if _BODY.search(word) else None


@lru_cache(maxsize=4096)
def spellings(name: str) -> frozenset[str]:
    """The abbreviations that a body's name can have, in small letters, of three letters or of several words.

    Each word gives its first letter, a compound also that of the noun that ends it, a small word none or one.

    >>> "thw" in spellings("Technisches Hilfswerk"), "bfv" in spellings("Bundesamt für Verkehr"), spellings("Bundesrat")
    (True, True, frozenset())
    """
    parts = [_initials(word) for word in re.split(r"[\s\-]+", name) if word]
    if len(parts) > _LONGEST_NAME:
        return frozenset()
    found = ("".join(letters) for letters in product(*parts))
    return frozenset(s for s in found if len(s) > 2 or (len(s) == 2 and len(parts) > 1))


def _initials(word: str) -> tuple[str, ...]:
    """What a word can give to an abbreviation."""
    first, lower = word[:1].casefold(), word.casefold()
    if word[:1].islower():
        return ("", first)
    heads = (lower[i] for i in range(3, len(lower) - 2) if lower[i:] in _heads() or _ends_body(lower, i))
    return tuple(dict.fromkeys((first, *(first + head for head in heads))))


def _ends_body(word: str, at: int) -> bool:
    """Whether the end of a compound from there on is a noun for a body ("Hilfs|werk")."""
    return any(_BODY.fullmatch(word, start) for start in (at, at - 1))


def is_body(lemma: str) -> bool:
    """Whether a noun names a body rather than a person."""
    if find_office(lemma) is not None:
        return False
    noun = find_class_noun(lemma)
    kind = classify_noun(lemma) or (noun.kind if noun is not None else body_by_form(lemma))
    return kind in (SourceKind.STATE, SourceKind.ORGANISATION, SourceKind.MEDIA)


def is_relative(noun: str) -> bool:
    """Whether a noun says that somebody belongs to a family.

    >>> is_relative("Schwiegersohn"), is_relative("Nachfolger")
    (True, False)
    """
    return noun.casefold().endswith(tuple(closed("sources.kin")))


def is_affiliate(noun: str) -> bool:
    """Whether a noun names a firm by its relation to another.

    >>> is_affiliate("VW-Tochter"), is_affiliate("Pastorentochter"), is_affiliate("Tochter")
    (True, False, False)
    """
    firm, hyphen, relative = noun.rpartition("-")
    return bool(hyphen) and firm[:1].isupper() and relative.casefold() in closed("sources.affiliates")


_DATE = re.compile(
    r"(?:(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch|Sonnabend)(?:morgen|mittag|nachmittag|abend|nacht|s)?$"
    r"|(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)$"
)


def is_date(noun: str) -> bool:
    """Whether a noun is a day of the week or a month.

    >>> is_date("Mittwochabend"), is_date("Mai"), is_date("Maier")
    (True, True, False)
    """
    return _DATE.match(noun) is not None


@cache
def body_of_adjective(stem: str) -> str | None:
    """The body that an adjective stands for, ``None`` for other adjectives.

    >>> body_of_adjective("polizeilich")
    'Polizei'
    """
    return next((row.lemma for row in class_nouns().values() if row.adjective == stem), None)

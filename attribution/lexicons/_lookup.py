"""Finds entries by other names, plurals, feminine forms and the heads of compounds."""

from collections.abc import Iterable, Mapping
from functools import cache
from types import MappingProxyType
from typing import Generic, TypeVar

from attribution._enums import SourceKind
from attribution.lexicons import _entries as entries
from attribution.lexicons import _tables as tables

T = TypeVar("T")
_SHORTEST_MODIFIER = 3  # "Absender" is no "Sender"; before a hyphen ("EU-Kommissar") any modifier will do


class _Index(Generic[T]):
    """Words with what they stand for; a word is found as it is, in any case, or by the head of a compound."""

    def __init__(self, rows: Iterable[tuple[T, Iterable[str | None], bool]]) -> None:
        """Index rows of a value, its words, and whether compounds count. Of two values the first keeps a word."""
        self._exact: dict[str, T] = {}
        self._folded: dict[str, T] = {}
        self._heads: dict[str, T] = {}
        for value, names, suffix in rows:
            for name in filter(None, names):
                self._exact.setdefault(name, value)
                self._folded.setdefault(name.casefold(), value)
                if suffix:
                    self._heads.setdefault(name.casefold(), value)

    def find(self, word: str) -> T | None:
        """Return the value of a word: exact, then without case, then by its longest head."""
        folded = word.casefold()
        found = self._exact.get(word, self._folded.get(folded))
        if found is not None:
            return found
        for start in range(1, len(folded)):
            if start >= _SHORTEST_MODIFIER or folded[start - 1] == "-":
                found = self._heads.get(folded[start:])
                if found is not None:
                    return found
        return None


@cache
def joined_verbs() -> Mapping[tuple[str, str], str]:
    """Return the verbs that are also written in two words: ("bekannt", "geben") stands for "bekanntgeben"."""
    joined: dict[tuple[str, str], str] = {}
    for entry in tables.verbs().values():
        for variant in (entry.lemma, *entry.variants):
            first, _, second = variant.partition(" ")
            if second and " " not in second and first != "sich":
                joined[first, second] = entry.lemma
    return MappingProxyType(joined)


def find_verb(lemma: str) -> entries.Verb | None:
    """Return a reporting verb by its lemma or one of its variants ("bekannt geben"), else None."""
    return _verbs().find(lemma)


def find_noun(lemma: str) -> entries.Noun | None:
    """Return a reporting noun by singular, plural or the head of a compound ("Betrugsvorwürfe"), else None."""
    return _nouns().find(lemma)


def find_carrier(lemma: str) -> entries.Carrier | None:
    """Return a carrier noun by singular, plural or the head of a compound ("Behördenangaben"), else None."""
    return _carriers().find(lemma)


def find_office(lemma: str) -> entries.Office | None:
    """Return an office by either gender or the head of a compound ("Außenministerin"), else None."""
    return _offices().find(lemma)


def find_document(lemma: str) -> entries.DocumentNoun | None:
    """Return a document noun, also by the head of a compound ("Machbarkeitsstudie"), else None."""
    return _documents().find(lemma)


def find_medium(name: str) -> entries.NewsMedium | None:
    """Return a news medium by name, alias or host name, with or without "www.", else None."""
    return _media().find(name.removeprefix("www."))


def find_place(name: str) -> entries.Place | None:
    """Return the state that a name, capital, metonym, inhabitant or bare adjective stem stands for, else None.

    >>> find_place("Kreml").name
    'Russland'
    """
    return _places().find(name)


def classify_noun(lemma: str) -> SourceKind | None:
    """Return what kind of source a noun or short name is, None if it is in no table.

    The word itself counts first, in any case, then the longest head of a compound: "Außenministerin" is a person,
    "Außenministerium" a state, "US-Heimatschutzbehörde" a state, "Machbarkeitsstudie" a document.

    Args:
        lemma: A noun in the nominative, singular or, for groups, plural.

    >>> str(classify_noun("Militärexperten")), classify_noun("Gartenzaun")
    ('collective', None)
    """
    return _kinds().find(lemma)


@cache
def _verbs() -> _Index[entries.Verb]:
    return _Index((entry, (entry.lemma, *entry.variants), False) for entry in tables.verbs().values())


@cache
def _nouns() -> _Index[entries.Noun]:
    return _Index((entry, (entry.lemma, entry.plural), entry.suffix) for entry in tables.nouns().values())


@cache
def _carriers() -> _Index[entries.Carrier]:
    return _Index((entry, (entry.lemma, entry.plural), entry.suffix) for entry in tables.carriers().values())


@cache
def _offices() -> _Index[entries.Office]:
    return _Index((entry, (entry.lemma, entry.feminine), entry.suffix) for entry in tables.offices().values())


@cache
def _documents() -> _Index[entries.DocumentNoun]:
    return _Index((entry, (entry.lemma,), entry.suffix) for entry in tables.documents().values())


@cache
def _media() -> _Index[entries.NewsMedium]:
    return _Index((entry, (entry.name, *entry.aliases, entry.domain), False) for entry in tables.media().values())


@cache
def _places() -> _Index[entries.Place]:
    # A city that gives its state's name (Luxemburg, Singapur) must not hide the name of another state.
    places = tables.places().values()
    return _Index(
        (entry, names, False)
        for level in (
            [(entry, (entry.name, *entry.aliases)) for entry in places],
            [(entry, (entry.capital, *entry.capital_aliases, *entry.metonyms)) for entry in places],
            [(entry, (entry.inhabitant, entry.adjective)) for entry in places],
        )
        for entry, names in level
    )


@cache
def _kinds() -> _Index[SourceKind]:
    rows: list[tuple[SourceKind, tuple[str | None, ...], bool]] = []
    for group in tables.groups().values():
        rows.append((group.kind, (group.lemma,), group.suffix))
    for office in tables.offices().values():
        rows.append((SourceKind.PERSON, (office.lemma, office.feminine), office.suffix))
    for body in tables.institutions().values():
        rows.append((body.kind, (body.lemma, *body.aliases), body.suffix))
    for outlet in tables.media().values():
        rows.append((SourceKind.MEDIA, (outlet.name, *outlet.aliases, outlet.domain), False))
    for text in tables.documents().values():
        rows.append((SourceKind.DOCUMENT, (text.lemma,), text.suffix))
    for place in tables.places().values():
        rows.append((SourceKind.STATE, (place.name, *place.aliases, place.capital, *place.metonyms), False))
    return _Index(rows)

"""Finds entries by other names, plurals, feminine forms and the heads of compounds."""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Generic, Literal, TypeVar

from attribution.document.enums import SourceKind
from attribution.lexicons import _entries as entries
from attribution.lexicons import _tables as tables
from attribution.lexicons._added import lexical

T = TypeVar("T")
_Match = Literal["exact", "word", "head"]
_REMEMBERED = 4096  # words of a text come again and again
_ABBREVIATION = 5  # up to here capitals are an abbreviation rather than a name in capitals
_SERVICE = re.compile(r"(.+)[-\s][A-Za-z]{2,12}")
_SHORTEST_MODIFIER = 3  # "Absender" is no "Sender"; before a hyphen ("EU-Kommissar") any modifier will do


class _Index(Generic[T]):
    """What words stand for: as they are, in any case ("word"), or also as the head of a compound ("head")."""

    def __init__(self, rows: Iterable[tuple[T, Iterable[str | None], _Match]]) -> None:
        """Index rows of a value, its words and how they match. Of two values the first keeps a word."""
        self._exact: dict[str, T] = {}
        self._folded: dict[str, T] = {}
        self._heads: dict[str, T] = {}
        for value, names, match in rows:
            for name in filter(None, names):
                self._exact.setdefault(name, value)
                self._exact.setdefault(name.replace("ß", "ss"), value)  # "begrüssen", as the Swiss write
                if match != "exact":
                    self._folded.setdefault(name.casefold(), value)
                if match == "head":
                    self._heads.setdefault(name.casefold(), value)
        self.longest = lru_cache(maxsize=_REMEMBERED)(self._longest)

    def find(self, word: str) -> T | None:
        """Return the value of a word, None without one."""
        return self.longest(word)[1]

    def _longest(self, word: str) -> tuple[int, T | None]:
        """Return how many characters of a word were found, and their value: the whole word, else its longest head."""
        folded = word.casefold()
        found = self._exact.get(word, self._folded.get(folded))
        if found is not None:
            return len(folded), found
        for start in range(1, len(folded) if self._heads else 0):
            if start >= _SHORTEST_MODIFIER or folded[start - 1] == "-":
                found = self._heads.get(folded[start:])
                if found is not None:
                    mistaken = any(folded[earlier:] in _lookalikes() for earlier in range(start))
                    return (0, None) if mistaken else (len(folded) - start, found)
        return 0, None


@lexical
def _lookalikes() -> frozenset[str]:
    return frozenset(form.casefold() for form in tables.lookalikes())


@lexical
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
    """Return a reporting noun by singular, plural or the head of a compound ("Betrugsvorwürfe"), else None.

    >>> find_noun("Lohnforderung").lemma, find_noun("Herausforderung")
    ('Forderung', None)
    """
    found = _nouns().find(lemma)
    compound = found is not None and lemma not in (found.lemma, found.plural)
    return None if compound and is_factual(lemma) else found


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
    """Return a news medium by name, alias or host name, with or without "www.", else None.

    Names must have their case or be all in capitals; a hyphen may stand for a space. Common words are found too; the
    entry lists them in ``ambiguous``.

    >>> find_medium("Spiegel-Online").name
    'Spiegel'
    """
    media = _media()
    found = media.find(name)
    if found is None and "-" in name:
        found = media.find(name.replace("-", " "))
    if found is None and name.isupper() and len(name) > _ABBREVIATION:
        found = media.find(name.title())
    return found or _hosts().find(name.casefold().removeprefix("www."))


def find_agency(name: str) -> entries.NewsMedium | None:
    """Return a news agency by its name or sign in any case, also with one of its services ("dpa-AFX"), else None.

    A name that is also another word must have its case and stands without a service ("Petra", "PA").

    >>> find_agency("DPA").name, find_agency("dpa lno").name, find_agency("Spiegel"), find_agency("Petra Beck")
    ('dpa', 'dpa', None, None)
    """
    found = _agencies().find(name)
    if found is None and (service := _SERVICE.fullmatch(name)) is not None:
        agency = _agencies().find(service[1])
        found = agency if agency is not None and service[1] not in agency.ambiguous else None
    return found


def is_factual(lemma: str) -> bool:
    """Whether a noun takes complement clauses without reporting ("Tatsache", "Beschluss"), in old spelling, too.

    >>> is_factual("Tatsache"), is_factual("Beschluß"), is_factual("Behauptung")
    (True, True, False)
    """
    return lemma in tables.factual_nouns() or lemma.replace("ß", "ss") in tables.factual_nouns()


def find_place(name: str) -> entries.Place | None:
    """Return the state that a name, capital, metonym, inhabitant or bare adjective stem stands for, else None.

    >>> find_place("Kreml").name, find_place("ukrainisch").name
    ('Russland', 'Ukraine')
    """
    return _places().find(name)


def classify_noun(lemma: str, *, plural: bool = False) -> SourceKind | None:
    """Return what kind of source a noun or short name is, None if it is in no table.

    The word itself counts first, in any case, then the longest head of a compound. Media names that are also common
    words ("Welt") do not count; ask :func:`find_medium` for them.

    Args:
        lemma: A noun in the nominative, or the plural form of a group ("Experten").
        plural: Whether the noun stands in the plural: "Experte" is then a collective, not a person.

    >>> str(classify_noun("Außenministerin")), str(classify_noun("Außenministerium"))
    ('person', 'state')
    >>> str(classify_noun("Militärexperte", plural=True)), classify_noun("Gartenzaun")
    ('collective', None)
    """
    length, kind = _kinds().longest(lemma)
    if plural:
        group_length, group_kind = _groups().longest(lemma)
        if group_kind is not None and group_length >= length:
            return group_kind
    return kind


def _match(suffix: bool) -> _Match:
    return "head" if suffix else "word"


@lexical
def _verbs() -> _Index[entries.Verb]:
    return _Index((entry, (entry.lemma, *entry.variants), "word") for entry in tables.verbs().values())


@lexical
def _nouns() -> _Index[entries.Noun]:
    return _Index((entry, (entry.lemma, entry.plural), _match(entry.suffix)) for entry in tables.nouns().values())


@lexical
def _carriers() -> _Index[entries.Carrier]:
    return _Index((entry, (entry.lemma, entry.plural), _match(entry.suffix)) for entry in tables.carriers().values())


@lexical
def _offices() -> _Index[entries.Office]:
    return _Index((entry, (entry.lemma, entry.feminine), _match(entry.suffix)) for entry in tables.offices().values())


@lexical
def _documents() -> _Index[entries.DocumentNoun]:
    return _Index((entry, (entry.lemma,), _match(entry.suffix)) for entry in tables.documents().values())


@lexical
def _media() -> _Index[entries.NewsMedium]:
    return _Index((entry, (entry.name, *entry.aliases), "exact") for entry in tables.media().values())


@lexical
def _agencies() -> _Index[entries.NewsMedium]:
    rows: list[tuple[entries.NewsMedium, tuple[str, ...], _Match]] = []
    for medium in tables.media().values():
        if medium.kind == "agency":
            names = tuple(name for name in (medium.name, *medium.aliases) if name not in medium.ambiguous)
            rows += [(medium, names, "word"), (medium, medium.ambiguous, "exact")]
    return _Index(rows)


@lexical
def _hosts() -> _Index[entries.NewsMedium]:
    return _Index((entry, (entry.domain,), "exact") for entry in tables.media().values())


@lexical
def _places() -> _Index[entries.Place]:
    # Names come before capitals and inhabitants: "Guinea" or "Kongo" must not be taken over by another state.
    places = tables.places().values()
    named = [(place, (place.name, *place.aliases)) for place in places]
    governed = [(place, (place.capital, *place.capital_aliases, *place.metonyms)) for place in places]
    peopled = [(place, (place.inhabitant, *_women(place.inhabitant), place.adjective)) for place in places]
    return _Index((place, names, "exact") for place, names in [*named, *governed, *peopled])


def _women(inhabitant: str | None) -> tuple[str, ...]:
    """As "Norwegerin", "Polin"; of adjectives ("Deutscher") there is no such form."""
    if inhabitant is None or inhabitant == "Deutscher":
        return ()
    stem = inhabitant.removesuffix("e")
    return (f"{stem}in", f"{stem.replace('o', 'ö')}in") if inhabitant.endswith("ose") else (f"{stem}in",)


@lexical
def _groups() -> _Index[SourceKind]:
    return _Index(
        (group.kind, (group.lemma, group.singular), _match(group.suffix)) for group in tables.groups().values()
    )


@lexical
def _kinds() -> _Index[SourceKind]:
    rows: list[tuple[SourceKind, Iterable[str | None], _Match]] = []
    for office in tables.offices().values():
        rows.append((SourceKind.PERSON, (office.lemma, office.feminine), _match(office.suffix)))
    for group in tables.groups().values():
        rows.append((group.kind, (group.lemma,), _match(group.suffix)))
    for body in tables.institutions().values():
        names = (body.lemma, *body.aliases)
        short = tuple(name for name in names if len(name) < _SHORTEST_MODIFIER)  # "Kim Jong Un" is not of the UN
        rows += [(body.kind, short, "exact"), (body.kind, set(names).difference(short), _match(body.suffix))]
    for medium in tables.media().values():
        clear = [name for name in (medium.name, *medium.aliases) if name not in medium.ambiguous]
        rows.append((SourceKind.MEDIA, (*clear, medium.domain), "exact"))
    for document in tables.documents().values():
        rows.append((SourceKind.DOCUMENT, (document.lemma,), _match(document.suffix)))
    for place in tables.places().values():
        rows.append((SourceKind.STATE, place.names, "exact"))
    return _Index(rows)

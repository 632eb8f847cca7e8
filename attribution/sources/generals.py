"""Nouns that say what a body is ("die Behörde"), whether a body is such a one, and how its name is declined."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from importlib.resources import files
from types import MappingProxyType

import attrs

from attribution.document import SourceKind
from attribution.grammar.inflection import stem_of_adjective
from attribution.lexicons import body_gender, find_place, institutions, lexical
from attribution.lexicons import words as closed
from attribution.lexicons._table import flag, phrases, read, words
from attribution.phrases.kinds import place_of
from attribution.phrases.names import fold_parts, is_acronym
from attribution.phrases.words import body_by_form, find_class_noun
from attribution.sources.entities import Entity

__all__ = ["GeneralNoun", "called", "case_gender", "general_nouns", "is_firm_noun", "is_no_firm", "takes_up"]


@attrs.frozen
class GeneralNoun:
    """Nouns that take up a body by what it is.

    Attributes:
        lemmas: Nouns of one meaning: the singular; the plural of nouns for people.
        plural: Whether they are nouns for its members or those who work for it ("die Sozialdemokraten").
        ends: Ends of nouns in the name of such a body.
        names: Names that do not show it.
        broader: Nouns that take up these names as well, as those of every *Autobauer* are those of a *Konzern*.
    """

    lemmas: tuple[str, ...] = attrs.field(metadata=phrases())
    plural: bool = attrs.field(metadata=flag())
    ends: tuple[str, ...] = attrs.field(metadata=words())
    names: tuple[str, ...] = attrs.field(metadata=phrases())
    broader: tuple[str, ...] = attrs.field(metadata=phrases())


@cache
def general_nouns() -> Mapping[str, GeneralNoun]:
    """Return the general nouns by lemma in lower case."""
    rows = read(files("attribution.sources") / "general_nouns.csv", GeneralNoun, key=lambda row: row.lemmas)
    return MappingProxyType({lemma.casefold(): row for row in rows for lemma in row.lemmas})


@cache
def _narrower(noun: GeneralNoun) -> frozenset[GeneralNoun]:
    """General nouns of one meaning with those that are narrower."""
    below = (other for other in general_nouns().values() if not set(noun.lemmas).isdisjoint(other.broader))
    return frozenset((noun,)).union(*map(_narrower, below))


def is_firm_noun(noun: str) -> bool:
    """Whether a general noun in lower case says of a body that it is a firm, and of what kind.

    >>> is_firm_noun("autobauer"), is_firm_noun("behörde")
    (True, False)
    """
    return general_nouns().get(noun) in _narrower(general_nouns()["unternehmen"])


def is_no_firm(names: Iterable[tuple[str, ...]]) -> bool:
    """Whether folded names are those of a listed body that is no firm.

    >>> is_no_firm([("verdi",)]), is_no_firm([("siemens",)]), is_no_firm([("solvanta",)])
    (True, False, False)
    """
    return not _others().isdisjoint(names)


@cache
def _others() -> frozenset[tuple[str, ...]]:
    listed = frozenset(fold_parts(name) for noun in general_nouns().values() for name in noun.names)
    return listed - _folded("unternehmen")


@lru_cache(maxsize=512)
def _folded(noun: str) -> frozenset[tuple[str, ...]]:
    return frozenset(fold_parts(name) for below in _narrower(general_nouns()[noun]) for name in below.names)


@lexical
def _named() -> frozenset[str]:
    """The names of listed bodies with a hyphen, in lower case."""
    return frozenset(name.casefold() for name in institutions() if "-" in name)


def takes_up(noun: str, nouns: Iterable[str], names: Iterable[tuple[str, ...]], *, plural: bool = False) -> bool:
    """Whether a general noun can mean a body.

    Args:
        noun: the noun in lower case; a land before it says only where ("us-behörde"), other words which one.
        nouns: the nouns in the body's name and of what else it is called, in lower case.
        names: its names, folded.
        plural: whether the noun stands in the plural.

    >>> takes_up("behörde", ["bundesamt"], ()), takes_up("behörde", ["verein"], ()), takes_up("behörde", (), [("bka",)])
    (True, False, True)
    """
    where, _, bare = noun.rpartition("-")
    placed = find_place(where) is not None or where in closed("sources.alliances")
    if where and (not placed or noun in _named()):  # "die Ethik-Kommission", "das EU-Parlament"
        return False
    entry = general_nouns().get(bare)
    if entry is None or entry.plural != plural:
        return False
    ends = entry.ends
    return any(word.endswith(ends) for word in nouns if ends and word != bare) or not _folded(bare).isdisjoint(names)


def called(entity: Entity) -> tuple[list[str], list[tuple[str, ...]]]:
    """The nouns in what a body is called, and its names, folded."""
    names = [fold_parts(name) for name in (entity.name, *entity.aliases)]
    return [*(word for name in names for word in name), *(head for head, _ in entity.heads)], names


def case_gender(owner: Entity) -> str | None:
    """The gender that the genitive of a name shows, ``None`` where it takes *von* ("von Solvanta", "von Ida Beck")."""
    if not owner.words or (owner.words[:1] == (owner.head,) and owner.gender == "f"):  # "der Hamas", "von Facebook"
        return "p" if owner.plural and not owner.words else owner.gender
    if owner.plural or owner.kind is SourceKind.PERSON:
        return None
    adjectives = (
        word == stem_of_adjective(word) or not word.endswith(("er", "es", "e")) for word in owner.name.split()
    )
    noun = next((word for word, bare in zip(owner.name.split(), adjectives, strict=True) if bare), "")
    common = (find_class_noun(noun) or body_by_form(noun)) and not is_acronym(noun) and place_of(owner.name) is None
    return body_gender(noun) if common else None

"""The tables of the lexicon, each read once and only when asked for."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TypeVar

import attrs

from attribution.lexicons import _entries as entries
from attribution.lexicons._added import lexical, rows

E = TypeVar("E", bound=attrs.AttrsInstance)


@lexical
def verbs() -> Mapping[str, entries.Verb]:
    """Return the reporting verbs by lemma."""
    return _by_key("verbs", entries.Verb, lambda entry: entry.lemma)


@lexical
def nouns() -> Mapping[str, entries.Noun]:
    """Return the reporting and content nouns by lemma."""
    return _by_key("nouns", entries.Noun, lambda entry: entry.lemma)


@lexical
def adpositions() -> Mapping[str, tuple[entries.Adposition, ...]]:
    """Return the source-naming adpositions and adverbs by lemma; one lemma can be of several kinds."""
    found = rows("adpositions", entries.Adposition, key=lambda entry: (entry.lemma, entry.kind))
    return _grouped(found, lambda entry: entry.lemma)


@lexical
def carriers() -> Mapping[str, entries.Carrier]:
    """Return the nouns that carry what was said, by lemma."""
    return _by_key("carriers", entries.Carrier, lambda entry: entry.lemma)


@lexical
def offices() -> Mapping[str, entries.Office]:
    """Return offices, titles and roles by their masculine or common form."""
    return _by_key("offices", entries.Office, lambda entry: entry.lemma)


@lexical
def groups() -> Mapping[str, entries.Group]:
    """Return collective and anonymous sources by the form that they are used in, mostly the plural."""
    return _by_key("groups", entries.Group, lambda entry: entry.lemma)


@lexical
def institutions() -> Mapping[str, entries.Institution]:
    """Return common nouns and short names of organisations by lemma."""
    return _by_key("institutions", entries.Institution, lambda entry: entry.lemma)


@lexical
def media() -> Mapping[str, entries.NewsMedium]:
    """Return news agencies, outlets, broadcasters and platforms by their usual name."""
    return _by_key("media", entries.NewsMedium, lambda entry: entry.name)


@lexical
def places() -> Mapping[str, entries.Place]:
    """Return states by their usual German name."""
    return _by_key("places", entries.Place, lambda entry: entry.name)


@lexical
def documents() -> Mapping[str, entries.DocumentNoun]:
    """Return nouns for texts that can be sources, by lemma."""
    return _by_key("documents", entries.DocumentNoun, lambda entry: entry.lemma)


@lexical
def factual_nouns() -> Mapping[str, entries.FactualNoun]:
    """Return the nouns whose complement clauses report nothing, by lemma."""
    return _by_key("factual_nouns", entries.FactualNoun, lambda entry: entry.lemma)


@lexical
def lookalikes() -> Mapping[str, entries.Lookalike]:
    """Return the nouns that end like a source or a report and are none, by form."""
    return _by_key("lookalikes", entries.Lookalike, lambda entry: entry.form)


def _by_key(name: str, entry: type[E], key: Callable[[E], str]) -> Mapping[str, E]:
    return MappingProxyType({key(row): row for row in rows(name, entry, key=key)})


def _grouped(found: tuple[E, ...], key: Callable[[E], str]) -> Mapping[str, tuple[E, ...]]:
    grouped: dict[str, tuple[E, ...]] = {}
    for row in found:
        grouped[key(row)] = (*grouped.get(key(row), ()), row)
    return MappingProxyType(grouped)

"""What kind of source a noun or a name stands for, by the lists and, where they are silent, by its form."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from attribution.document import SourceKind
from attribution.grammar.inflection import article_features, is_adjectival_noun
from attribution.lexicons import classify_noun, find_agency, find_medium, find_office, find_place, institutions, lexical
from attribution.phrases.chunk import Chunk
from attribution.phrases.features import Word, phrase_plural
from attribution.phrases.names import PARTICLES, is_acronym, is_host
from attribution.phrases.words import PERSON, body_by_form, find_class_noun, first_name_gender

__all__ = [
    "AGE",
    "COMPANY",
    "DEGREE",
    "INITIALS",
    "ORGANISED",
    "body_of",
    "guess_kind",
    "listed_as",
    "name_kind",
    "noun_class",
    "one_man",
    "place_of",
]

ORGANISED = (SourceKind.ORGANISATION, SourceKind.STATE, SourceKind.MEDIA)
"""Kinds of sources that are bodies."""
COMPANY = re.compile(
    r"^(?:GmbH|AG|SE|KG|KGaA|Inc\.?|Ltd\.?|Corp\.?|Co\.?|e\.V\.|LLC|SA|plc|University|Institute|Council|Committee|Commission|Association|Foundation|Party|Group|Organi[sz]ation|Network|Motors|Entertainment|Airlines|Airways|Aerospace|Industries|Systems|Technologies|Records|Studios|Pictures|Energy|Labs|Partners|Center|Centre|Watch|International|Union|Company|Times|Post|News|Press|Agency|Ministry|Police|Army|Movement|Front|Society|League|Club|FC|SV|SC|VfB|VfL|TSV)$"
)
DEGREE = re.compile(
    r"^(?:Dr|Prof|Dipl|Ing|Mag|Univ|h|c|med|jur|phil|rer|nat|habil|Sir|Lord|Lady)\b\.?(?:-\w+\.?)*$|^(?:h\.c|h\.|c\.)\.?$"
)
AGE = re.compile(r"^(\d*)\s*-?\s*jährig")
"""Words for an age in years."""
INITIALS = re.compile(r"^(?:[A-ZÄÖÜ]\.-?)+$")
"""The initials of a person's first names."""
_ENTITY = re.compile(r"(?:^|\|)ner=[BIES]-(\w+)")
_ENTITIES = MappingProxyType({"PER": SourceKind.PERSON, "ORG": SourceKind.ORGANISATION, "LOC": SourceKind.STATE})
_PAPER = re.compile(
    r"(?:anzeiger|bote|echo|morgenpost|abendpost|kurier|zeitung|blatt|rundschau|nachrichten|presse|merkur|times|gazette|"
    r"herald|tribune|chronicle|observer|newspaper|magazin|journal|tv|radio| news| post)$"
)


def noun_class(word: Word) -> SourceKind | None:
    """The kind of source that a noun names, ``None`` if it is in no list."""
    found = find_class_noun(word.lemma) or find_class_noun(word.text)
    return found.kind if found else classify_noun(word.lemma)


def guess_kind(head: Word, gender: str | None, plural: bool) -> SourceKind | None:
    """The kind of source by the form of a noun that is in no list."""
    word = head.lemma.casefold()
    if is_adjectival_noun(head.text) or PERSON.search(word):
        return SourceKind.COLLECTIVE if plural else SourceKind.PERSON
    return body_by_form(word)


def listed_as(name: str) -> str:
    """The name under which a body or outlet is listed, whatever it is called here; empty for others.

    >>> listed_as("Vereinte Nationen"), listed_as("Nationen")
    ('UN', '')
    """
    medium = find_medium(name)
    return medium.name if medium is not None else _bodies_by_name().get(name, "")


@lexical
def _bodies_by_name() -> Mapping[str, str]:
    """The names of listed bodies that have several, with the first of each body's."""
    rows = [row for row in institutions().values() if row.aliases]
    return MappingProxyType({name: row.lemma for row in rows for name in (row.lemma, *row.aliases)})


def place_of(name: str) -> str | None:
    """The state that a place name, capital or residence stands for; adjectives and inhabitants stand for none.

    >>> place_of("Kreml"), place_of("Ukrainer")
    ('Russland', None)
    """
    place = find_place(name)
    if place is None:
        return None
    return place.name if name.casefold() in {n.casefold() for n in place.names} else None


def name_kind(chunk: Chunk, titles: list[Word], texts: list[str], whole: str) -> SourceKind | None:
    """The kind of a proper name: by the noun before it, the lists, its first word, its form."""
    if titles:
        listed = find_class_noun(titles[-1].lemma)
        office = find_office(titles[-1].lemma)
        nearer = office is None or (listed is not None and len(listed.lemma) >= len(office.lemma))
        if listed is not None and listed.kind is not SourceKind.PERSON and nearer:
            return listed.kind
        if (
            DEGREE.match(titles[-1].text)
            or office is not None
            or PERSON.search(titles[-1].lemma.casefold())
            or is_adjectival_noun(titles[-1].text)
        ):
            return SourceKind.PERSON
        kind = noun_class(titles[-1])
        if kind is SourceKind.COLLECTIVE:
            return SourceKind.PERSON if not phrase_plural(chunk) else kind
        if kind is not None:
            return kind
        man = re.search(r"(?:er|in)$", titles[-1].lemma) and len(texts) > 1 and all(t[:1].isupper() for t in texts)
        if man and titles[-1].token.feat("Gender") != "Neut" and body_by_form(titles[-1].lemma) is None:
            return SourceKind.PERSON  # "der Bürgerrechtler Hu Jia"
        return body_by_form(titles[-1].lemma) or (
            SourceKind.PERSON if first_name_gender(texts[0]) or INITIALS.match(texts[0]) else None
        )
    _, hyphen, tail = texts[-1].rpartition("-")
    if len(texts) > 1 and hyphen and tail[:1].isupper() and (body := classify_noun(tail)) in ORGANISED:
        return body  # "Robert Koch-Institut", not "Kim Jong-un"
    if len(texts) > 1 and first_name_gender(texts[0]) is not None and not COMPANY.match(texts[-1]):
        return SourceKind.PERSON
    if (
        find_medium(whole) is not None
        or find_medium(whole.replace("-", " ")) is not None
        or (find_agency(whole.partition("/")[0]) is not None and first_name_gender(whole) is None)
        or (is_host(whole) and classify_noun(whole) is None)  # "ver.di"
        or (_PAPER.search(whole.casefold()) and not first_name_gender(texts[0]))
    ):
        return SourceKind.MEDIA
    if len(texts) > 1 and INITIALS.match(texts[0]) and not any(COMPANY.match(t) for t in texts):
        return SourceKind.PERSON
    if place_of(whole) is not None:
        return SourceKind.STATE
    kind = classify_noun(whole) or (
        classify_noun(texts[-1]) if len(texts) > 1 and not first_name_gender(texts[0]) else None
    )
    if kind is not None:
        return kind
    if (tagged := _tagged(chunk)) is not None:
        return tagged
    if any(COMPANY.match(t) for t in texts) or body_by_form(texts[-1]):
        return SourceKind.ORGANISATION
    if is_acronym(texts[0].replace("/", "")):
        return SourceKind.ORGANISATION
    if (not whole[:1].isupper() and texts[0].split("-")[0] not in PARTICLES) or any(c.isdigit() for c in whole):
        return SourceKind.ORGANISATION
    if chunk.quoted:
        return classify_noun(texts[0]) if len(texts) > 1 else None
    if chunk.determiner and not chunk.modifiers and article_features(chunk.determiner.text):
        return SourceKind.ORGANISATION
    if len(texts) == 1 and first_name_gender(texts[0]) is None:
        return None
    return SourceKind.PERSON if place_of(texts[0]) is None else SourceKind.ORGANISATION


def _tagged(chunk: Chunk) -> SourceKind | None:
    """The kind that a named-entity model gave the name, where one did (``ner=B-PER`` in MISC)."""
    found = [match for t in chunk.core if (match := _ENTITY.search(t.misc)) is not None]
    return _ENTITIES.get(found[-1][1]) if found else None


def body_of(lemma: str, *, placed: bool = False) -> SourceKind | None:
    """The body that a noun means when no name follows, though it can be a title too ("der Betriebsrat").

    Args:
        lemma: the noun.
        placed: whether a place stands before it, which makes a body of most of them ("der Kieler Stadtrat").
    """
    office, body = find_office(lemma), institutions().get(lemma)
    return body.kind if body is not None and office is not None and (placed or not office.unnamed_ok) else None


def one_man(chunk: Chunk) -> bool:
    """Whether article and case say that a group noun means one man ("der Demonstrant", "der Anwohner")."""
    return bool(chunk.determiner and chunk.determiner.text.lower() == "der" and chunk.subject)

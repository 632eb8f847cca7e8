"""Whom the last sentence was about: a description that tells something new of a person means who is the topic."""

from __future__ import annotations

from collections.abc import Collection

import attrs

from attribution.document import SourceKind
from attribution.document.spans import Spans
from attribution.sources.entities import Entity
from attribution.sources.modifiers import LOOSE
from attribution.sources.profiles import Profile
from attribution.sources.pronouns import Mentioned

__all__ = ["Described", "topic_of"]


@attrs.frozen
class Described:
    """A description at its place.

    Args:
        profile: what it says.
        begin: its offset.
        sentence: index of its sentence.
        possessive: a possessive stands before it.
        attributes: phrases hang on it.
        subject: it is the subject of its clause.
        speaks: it is a subject or stands behind *so*.
        since: index of the sentence in which what it says begins.
        paragraph: offset where the paragraph of that sentence begins.
        said: the quotation right before it, whose words it speaks.
        beside: the ids of those whom its clause names beside it, none of whom it can mean.
    """

    profile: Profile
    begin: int
    sentence: int
    possessive: bool = False
    attributes: bool = False
    subject: bool = False
    said: Spans = Spans()
    speaks: bool = False
    since: int = 0
    paragraph: int = 0
    beside: frozenset[int] = frozenset()


def topic_of(described: Described, places: Collection[list[Mentioned]]) -> Entity | None:
    """The one person of whom the sentence before a description told, or who spoke in it or before it.

    Nobody is the topic where that sentence has two persons whom the description fits by its gender, unless one of them
    speaks there. What belongs to somebody or has attributes ("der Anwalt des Klägers") takes up nobody so.

    Args:
        described: the description.
        places: for each entity its mentions before the description, the last first.
    """
    profile = described.profile
    somebodys = described.possessive or described.attributes
    particular = profile.modifiers - LOOSE  # "der *iranische* Minister" is somebody else, more often than not
    if profile.kind is not SourceKind.PERSON or profile.plural or somebodys or particular or not described.speaks:
        return None
    before = (told for told in _fitting(described, places, 2) if _spoke(told) and told[0].entity.words)
    fits = _fitting(described, places, 1) or list(before)
    spoke = [told for told in fits if _spoke(told)]
    fits = spoke if len(spoke) == 1 else _named(fits)
    return fits[0][0].entity if len(fits) == 1 and _acts(fits[0]) else None


def _fitting(described: Described, places: Collection[list[Mentioned]], back: int) -> list[list[Mentioned]]:
    """The mentions of those in a sentence before whom a description may mean by gender and number."""
    told = (told for of_one in places if (told := _told(described, of_one, back)))
    return [
        of_one
        for of_one in told
        if _fits(described.profile, of_one[0].entity) and (of_one[0].entity.words or _acts(of_one))
    ]


def _told(described: Described, places: list[Mentioned], back: int) -> list[Mentioned]:
    """The mentions in a sentence before; none of who is named beside the description, as nobody names oneself."""
    if any(m.sentence >= described.since and m.named for m in places):
        return []
    sentence = described.since - back
    return [m for m in places if m.sentence == sentence and m.begin >= described.paragraph and not m.quoted]


def _named(fits: list[list[Mentioned]]) -> list[list[Mentioned]]:
    """Those with a name there, where the others have only an office: "*Ida Beck* lobte die Trainerin"."""
    named = [of_one for of_one in fits if any(m.named for m in of_one)]
    return named if len(named) == 1 and _acts(named[0]) else fits


def _spoke(places: list[Mentioned]) -> bool:
    return any(m.source for m in places)


def _acts(places: list[Mentioned]) -> bool:
    return any(m.subject or m.source for m in places)


def _fits(profile: Profile, entity: Entity) -> bool:
    """Whether an entity is one person who may be of the gender of a description."""
    person = entity.kind is SourceKind.PERSON or (entity.kind is None and bool(entity.words))
    return person and not entity.plural and (entity.gender in (None, profile.gender) or profile.gender is None)

"""The closed sets of the data model; :mod:`attribution.document` exports them."""

from __future__ import annotations

from enum import StrEnum

from attribution.errors import InputError

__all__ = ["How", "Level", "Polarity", "SourceKind", "Stance", "StatementType", "Voice"]


class _Choice(StrEnum):
    """A closed set of strings; an unknown one is an InputError that lists the set."""

    @classmethod
    def _missing_(cls, value: object) -> None:
        raise InputError(f"found {value!r}, expected one of {', '.join(repr(member.value) for member in cls)}")


class Voice(_Choice):
    """Who is responsible for a statement: a source, or the author of the text."""

    ATTRIBUTED = "attributed"
    AUTHOR = "author"


class StatementType(_Choice):
    """How speech is rendered (the types of the German news quotation corpus)."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    REPORTED = "reported"
    FREE_INDIRECT = "free_indirect"
    INDIRECT_FREE_INDIRECT = "indirect_free_indirect"


class Level(_Choice):
    """How far the responsible voice hedges what it says, from not at all to very much.

    Levels compare by strength, also with their own values as plain strings.

    >>> Level.LOW < Level.HIGH, max(Level.MEDIUM, Level.NONE), Level.HIGH >= "medium"
    (True, <Level.MEDIUM: 'medium'>, True)
    """

    NONE = "none"
    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"

    @property
    def rank(self) -> int:
        """The level as a number, from 0 for none to 3 for high."""
        return list(type(self)).index(self)

    def __lt__(self, other: str) -> bool:
        return self.rank < Level(other).rank

    def __le__(self, other: str) -> bool:
        return self.rank <= Level(other).rank

    def __gt__(self, other: str) -> bool:
        return self.rank > Level(other).rank

    def __ge__(self, other: str) -> bool:
        return self.rank >= Level(other).rank


class Stance(_Choice):
    """The author's own attitude towards a report, as the framing shows it."""

    NEUTRAL = "neutral"
    ENDORSING = "endorsing"
    DISTANCING = "distancing"


class Polarity(_Choice):
    """Whether the source affirms the content or rejects it (*bestreitet*, *dementiert*)."""

    AFFIRMED = "affirmed"
    DENIED = "denied"


class SourceKind(_Choice):
    """What a source is in the world."""

    PERSON = "person"
    STATE = "state"
    ORGANISATION = "organisation"
    MEDIA = "media"
    DOCUMENT = "document"
    COLLECTIVE = "collective"
    ANONYMOUS = "anonymous"


class Gender(_Choice):
    """The gender that a text gives a person."""

    FEMALE = "f"
    MALE = "m"


class Ground(_Choice):
    """By which kind of words a text tells a person's gender, the surest first."""

    TITLE = "title"
    NOUN = "noun"
    PRONOUN = "pronoun"
    FIRST_NAME = "first_name"


class How(_Choice):
    """By which means a mention points to its source."""

    NAMED = "named"
    DESCRIPTION = "description"
    PRONOUN = "pronoun"
    CARRIED_OVER = "carried_over"
    SOURCE_LINE = "source_line"
    IMPLICIT = "implicit"

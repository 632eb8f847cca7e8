"""What speaks against a description of somebody: another number, sex, trade, party or land."""

from __future__ import annotations

from attribution.document import SourceKind
from attribution.lexicons import endings, words
from attribution.phrases.kinds import ORGANISED
from attribution.phrases.names import is_acronym
from attribution.phrases.words import find_class_noun
from attribution.sources.entities import Entity, is_firm
from attribution.sources.modifiers import places_named
from attribution.sources.parties import party_key
from attribution.sources.profiles import Profile

__all__ = ["elsewhere", "homes", "named_in_plural", "other_number", "other_partisan", "other_sex", "other_trade"]


def other_number(profile: Profile, entity: Entity) -> bool:
    """As "die Vereine" and one of them; a body may have a name in the plural ("die Grünen", "die Stadtwerke")."""
    body = (bool(entity.words) or named_in_plural(entity)) and entity.kind in ORGANISED
    one = profile.plural and profile.head in words("sources.plurals") and profile.head in entity.words
    return profile.plural != entity.plural and (profile.plural or not body) and not one


def named_in_plural(entity: Entity) -> bool:
    """Whether a body is called by a plural ("die Wiener Philharmoniker")."""
    return entity.plural and entity.head in words("sources.plurals")


def other_sex(profile: Profile, entity: Entity) -> bool:
    """As "die Ministerin" and a man."""
    person = profile.gender in ("m", "f") and entity.kind is SourceKind.PERSON
    return person and entity.gender not in (None, profile.gender)


def other_trade(profile: Profile, entity: Entity) -> bool:
    """As "der Konzern" and a party, "das Unternehmen" and a union or a football club, "der Verband" and a club."""
    noun = find_class_noun(profile.head)
    if noun is not None and noun.lemma in words("sources.no_clubs"):
        return _is_club(entity)
    if noun is None or noun.lemma not in words("sources.trades"):
        return False
    if party_key(entity.name) in words("sources.parties"):
        return True
    if is_firm(entity):  # "Energie Husum AG"
        return False
    club = _is_club(entity)
    nouns = (*(head for head, _ in entity.heads), *entity.words)
    joined = club or any(noun.endswith(endings("sources.unions_and_the_like")) for noun in nouns)
    return joined and noun.lemma.casefold() not in words("sources.associations")


def _is_club(entity: Entity) -> bool:
    """Whether a name is that of a sports club: *SV Husum*, *Husumer SV*; not *Real*, a shop."""
    first, *behind = entity.name.split()
    short = words("sources.clubs")
    return (first in short and (bool(behind) or is_acronym(first))) or (bool(behind) and behind[-1] in short)


def other_partisan(profile: Profile, entity: Entity) -> bool:
    """As "der Republikaner" and somebody who was called a *Demokrat*, "der Agrarpolitiker" and a *Finanzpolitiker*."""
    partisans = words("sources.partisans")
    alike = (lambda role: role in partisans) if profile.head in partisans else _has_field
    called = (role for role, _ in entity.heads if alike(role)) if alike(profile.head) else ()
    return any(role.removesuffix("in") != profile.head.removesuffix("in") for role in called)


def _has_field(role: str) -> bool:
    """Whether a role is that of a politician in one field ("*finanz*politiker", not "cdu-politiker")."""
    field, politician, _ = role.partition("politiker")
    return bool(politician) and field.isalpha()


def elsewhere(profile: Profile, entity: Entity) -> bool:
    """As "der französische Minister" and a Polish one, "die Sprecherin der SPD" and one of the CDU."""
    parties = profile.modifiers & words("sources.parties")
    if entity.party in words("sources.parties") and parties and entity.party not in parties:
        return True
    here = places_named(profile.modifiers)
    there = homes(entity) if here else set()
    return bool(there) and not here & there


def homes(entity: Entity) -> set[str]:
    """The places that somebody was said to be of ("der *polnische* Minister": Polen)."""
    return {place for _, known in entity.heads for place in places_named(known)}

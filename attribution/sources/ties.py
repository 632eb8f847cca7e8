"""What ties a description to somebody: "der Minister" to an Außenminister, "der Konzern" to a firm, "der Franzose"."""

from __future__ import annotations

from collections.abc import Callable

from attribution.document import SourceKind
from attribution.grammar.inflection import is_townsman
from attribution.lexicons import Office, classify_noun, endings, find_office, find_place, words
from attribution.phrases.kinds import AGE, ORGANISED, place_of
from attribution.phrases.names import fold_parts
from attribution.phrases.words import ClassNoun, find_class_noun
from attribution.sources.conflicts import (
    elsewhere,
    homes,
    named_in_plural,
    other_number,
    other_partisan,
    other_sex,
    other_trade,
)
from attribution.sources.entities import Entity
from attribution.sources.generals import called, is_firm_noun, is_no_firm, takes_up
from attribution.sources.modifiers import LOOSE, homeland, particular, place_named, places_named
from attribution.sources.offices import field_in, headed_by, is_calling, is_profession, office_called, role_matches
from attribution.sources.parties import is_political, politician_of
from attribution.sources.profiles import Profile

__all__ = ["STRONG", "TOPIC", "UNKNOWN", "at_home", "fits_heads", "has_role", "names_only_a_land", "relation"]

UNKNOWN = "the only name of which nothing is known"
TOPIC = "who the sentence before told of"
STRONG = frozenset(
    (
        UNKNOWN,
        TOPIC,
        "the same words",
        "the same office",
        "another word for the office",
        "a part of the name",
        "age",
        "party",
        "home",
    )
)


def relation(profile: Profile, entity: Entity, *, topic: bool = False) -> str:
    """What ties a description to an entity; empty where it cannot mean it.

    Args:
        profile: what the description says.
        entity: who may be meant.
        topic: the sentence before told of the entity, and of nobody else whom the description may mean.
    """
    if profile.plural and not elsewhere(profile, entity):
        tie = _by_general_noun(profile, entity) or _team_of(profile, entity) or _club_of(profile, entity)
        if tie:
            return tie
    if other_number(profile, entity) or entity.members or other_sex(profile, entity) or elsewhere(profile, entity):
        return ""
    if other_trade(profile, entity) or other_partisan(profile, entity):
        return ""
    fits = fits_heads(profile, entity)
    if any(role == profile.head for role, _ in entity.heads):
        return "the same words" if fits else ""
    if fits or (entity.charged and profile.head in words("sources.charged")):
        return "the same office"
    tie = next((tie for tie in (of(profile, entity) for of in _TIES) if tie is not None), "")
    member = profile.head.removesuffix("in") in words("sources.party_members")
    if not topic or tie in STRONG or tie.startswith("its class") or (member and entity.party):
        return tie
    other = office_called(profile.head) is not None or not tie
    more = _tells_more(profile, named=bool(entity.words)) or _names_the_field(profile, entity)
    return TOPIC if not other or more else tie


def has_role(head: str, entity: Entity) -> bool:
    """Whether the text has called somebody by a noun or a compound of it ("der *Präsident*": US-Präsident Trump)."""
    return any(role.endswith(head) for role, _ in entity.heads)


def _names_the_field(profile: Profile, entity: Entity) -> bool:
    """Whether an office is one that somebody was said to have, and of which field ("Senator Jan Beck … der
    *Wirtschaftssenator*"), and not of what.
    """
    office = find_office(profile.head)
    return office is not None and any(
        role in _forms(office) and all(map(place_named, known)) for role, known in entity.heads
    )


def _forms(office: Office) -> tuple[str, ...]:
    return tuple(word.casefold() for word in (office.lemma, office.feminine) if word)


def _tells_more(profile: Profile, *, named: bool) -> bool:
    """Whether an office without a name may be a second one of somebody ("der Jurist", "die Baudirektorin").

    So may where somebody comes from ("der Hamburger").

    Args:
        profile: what the description says.
        named: whether the text names that somebody; chiefs have names.
    """
    office = office_called(profile.head)
    if office is None or office.spokesperson:
        return office is None and is_townsman(profile.name)
    if office.lemma.casefold() in words("sources.positions"):
        return False
    if profile.modifiers & words("sources.former"):
        return True
    if politician_of(profile.head):
        return False
    compound = field_in(profile.head, office.lemma, office.feminine)
    if compound and office.lemma in words("sources.heads_of_bodies"):
        return named
    return is_profession(profile)


def at_home(profile: Profile, entity: Entity) -> bool:
    """As "der Minister Polens" and "der polnische Minister": both are said to be of one land."""
    return not homes(entity).isdisjoint(places_named(profile.modifiers))


def names_only_a_land(profile: Profile) -> bool:
    """Whether a description says of a body only of which land it is ("die Regierung *in Paris*")."""
    said = profile.modifiers - LOOSE
    return bool(said) and all(map(place_named, said))


def _in_name(profile: Profile, entity: Entity) -> str | None:
    """As "das Gericht" for the Landgericht Husum."""
    if not entity.words or entity.kind is SourceKind.PERSON or not particular(profile.modifiers) <= set(entity.words):
        return None
    return "a part of the name" if any(headed_by(w, profile.head) for w in entity.words) else None


def _by_general_noun(profile: Profile, entity: Entity) -> str | None:
    """As "die Behörde" for the Bundesamt für Hafenschutz, "die Sozialdemokraten" for the SPD."""
    person = profile.kind is SourceKind.PERSON
    known = entity.kind in (*ORGANISED, SourceKind.COLLECTIVE) and (not entity.plural or named_in_plural(entity))
    if not (known or entity.kind is None) or person or particular(profile.modifiers):
        return None
    noun = profile.name.casefold() if profile.plural else profile.head
    nouns, names = called(entity)
    return "a part of the name" if takes_up(noun, nouns if known else (), names, plural=profile.plural) else None


def _by_home(profile: Profile, entity: Entity) -> str | None:
    """As "der Franzose"."""
    home = homeland(profile.head.capitalize() if profile.plural else profile.name) if _of_people(profile) else None
    if home is None or (profile.plural and place_of(profile.name) is not None):
        return None
    if entity.kind is not (SourceKind.COLLECTIVE if profile.plural else SourceKind.PERSON):
        return ""
    places = homes(entity)
    return "home" if home in places else "" if places else "home unknown"


def _team_of(profile: Profile, entity: Entity) -> str | None:
    """As "die Dänen" for the Danish delegation."""
    home = homeland(profile.head.capitalize()) if _of_people(profile) and place_of(profile.name) is None else None
    teams = (known for head, known in entity.heads if head.endswith(endings("sources.teams")))
    return "home" if home is not None and any(home in places_named(known) for known in teams) else None


def _club_of(profile: Profile, entity: Entity) -> str | None:
    """As "die Husumer" for the SV Husum, "die Münchner" for Bayern München."""
    town = "".join(fold_parts(profile.head)).removesuffix("er").removesuffix("n")
    club = entity.kind is SourceKind.ORGANISATION and bool(entity.words) and profile.head.endswith("er")
    if not club or profile.modifiers - LOOSE or not _of_people(profile) or len(town) < 4:
        return None
    return "home" if any(w.startswith(town) and len(w) - len(town) < 3 for w in entity.words[1:]) else None


def _of_people(profile: Profile) -> bool:
    return profile.kind in (SourceKind.COLLECTIVE if profile.plural else SourceKind.PERSON, None)


def _by_party(profile: Profile, entity: Entity) -> str | None:
    """As "der SPD-Politiker"."""
    party = politician_of(profile.head)
    if not party and not profile.plural and entity.party and _is_member(profile, entity.party):  # "der Christdemokrat"
        party = entity.party
    if not party:
        return None
    if entity.kind is not SourceKind.PERSON or (entity.party and entity.party != party):
        return ""
    if entity.party:
        return "party"
    if any(is_political(head) for head, _ in entity.heads):
        return "a politician"
    return "perhaps a politician" if entity.words else ""


def _is_member(profile: Profile, party: str) -> bool:
    return takes_up(f"{profile.head.removesuffix('in')}en", (), [fold_parts(party)], plural=True)


def _by_age(profile: Profile, entity: Entity) -> str | None:
    """As "der 49-Jährige", "der 39-jährige Bergsteiger", who is not the president."""
    age = next((a for word in (profile.head, *profile.modifiers) if (a := AGE.match(word))), None)
    if age is None:
        return None
    if entity.kind not in (SourceKind.PERSON, None) or (profile.head != age.string and _in_office(entity)):
        return ""
    ages = {a[1] for head, mods in entity.heads for word in (head, *mods) if (a := AGE.match(word))}
    if ages:
        return "age" if age[1] in ages else ""
    return "age unknown" if entity.kind is SourceKind.PERSON and not _speaks_for_others(entity) else ""


def _speaks_for_others(entity: Entity) -> bool:
    """Whether somebody is only called a spokesperson, of the state or without a name, whose age nobody tells."""
    offices = [(head, find_office(head)) for head, _ in entity.heads]
    if not offices or not all(office is not None and office.spokesperson for _, office in offices):
        return False
    fields = {field_in(head, office.lemma, office.feminine) for head, office in offices if office is not None}
    bodies = fields.union(*(known for _, known in entity.heads))
    return not entity.words or any(classify_noun(body.capitalize()) is SourceKind.STATE for body in bodies)


def _by_class(profile: Profile, entity: Entity) -> str | None:
    """As "der Konzern" for any firm, "der Mann" for any man."""
    noun = find_class_noun(profile.head)
    which = particular(profile.modifiers)
    if noun is None or (which and (entity.kind is None or not _says_where(noun, which))):
        return None
    trade = noun.lemma in words("sources.trades")
    town = entity.kind is SourceKind.STATE and place_of(entity.name) is None
    if entity.kind is None or (town and profile.head in words("sources.associations")):
        # "Solvanta streicht Stellen. Der Konzern …", "Husum will bleiben. Der Klub …"
        firm = trade or is_firm_noun(profile.head)
        return UNKNOWN if firm and entity.words and not entity.heads else None
    club = noun.lemma.casefold() in words("sources.associations")
    firm = trade and not club
    if firm and entity.kind is not SourceKind.MEDIA and is_no_firm(called(entity)[1]):
        return ""  # "der Konzern" is no union
    plain = noun.lemma.casefold() == profile.head  # "die Linkspartei" is a name
    if noun.lemma in words("sources.giants"):  # "der RWE-Konzern" is RWE alone
        named, hyphen, _ = profile.head.partition("-")
        plain = plain or not hyphen or named in entity.words or named.endswith("dax") or find_place(named) is not None
    if trade and entity.head.endswith(endings("sources.organs")):
        return ""  # "das Unternehmen" is no board
    general = noun.dropped or profile.head in words("sources.generic")
    own = bool(entity.words) or (trade and _own_name(entity))
    if entity.head != profile.head and not own and (find_class_noun(entity.head) is not None or not general):
        return ""  # "die Organisationen" are no "Einkommensgruppen", "die Gewerkschaft" is no "Vorstand der Reederei"
    outlet = entity.kind is SourceKind.MEDIA and not firm and noun.lemma != "Organisation"
    office = entity.kind is SourceKind.STATE and trade  # no firm
    organised = noun.kind is SourceKind.ORGANISATION and entity.kind in ORGANISED and not outlet and not office
    if not plain or not (noun.kind is entity.kind or organised):
        return None
    if noun.kind is SourceKind.STATE and _other_office(noun.lemma, entity):
        return ""
    if noun.kind is SourceKind.ORGANISATION and entity.kind is SourceKind.STATE and place_of(entity.name) is not None:
        return ""  # "die Gruppe" is no land
    exact = "its class" if noun.kind is entity.kind else "a body"
    another = club and any(head in words("sources.associations") for head, _ in entity.heads)
    return exact if general or another else f"{exact}, named otherwise"


def _says_where(noun: ClassNoun, which: frozenset[str]) -> bool:
    """Whether the adjectives of a noun may say no more than where it is: "der *japanische* Konzern", "Sender"."""
    return noun.lemma in words("sources.trades") or (noun.kind is SourceKind.MEDIA and all(map(place_named, which)))


def _other_office(noun: str, entity: Entity) -> bool:
    """Whether the name of a body says that it is another one of the state: "die Gemeinde" is no *Landgericht*."""
    nouns = [found for word in entity.words if (found := find_class_noun(word)) is not None]
    return any(found.kind is SourceKind.STATE for found in nouns) and all(found.lemma != noun for found in nouns)


def _own_name(entity: Entity) -> bool:
    """Whether a body has its name before a hyphen ("die Nordlicht-Reederei")."""
    lead, hyphen, _ = entity.name.partition("-")
    return (
        entity.kind is SourceKind.ORGANISATION
        and not entity.plural
        and bool(hyphen)
        and lead[:1].isupper()
        and " " not in lead
    )


def _by_kind(profile: Profile, entity: Entity) -> str | None:
    """As "der Schauspieler" for a man of whom nothing is known."""
    if not entity.words or profile.kind is not SourceKind.PERSON or entity.kind is not SourceKind.PERSON:
        return None
    if office_called(profile.head) is not None:
        if not entity.heads:
            return "an office of whom nothing is known"
        own = particular(profile.modifiers) - words("sources.counting") or "-" in profile.head
        if not own or _of_two(profile, entity):
            return None  # "der Richter" is no student
        return "an office called otherwise"
    return "a person of whom nothing is known" if not entity.heads else "a person called otherwise"


def _of_two(profile: Profile, entity: Entity) -> bool:
    """Whether two offices are those of two people: "Landrat Jan Beck … der *Sprecher der Bürgerinitiative*".

    A profession may be another word for who has an office.
    """
    held = [office for head, _ in entity.heads if (office := office_called(head)) is not None]
    return bool(held) and not is_profession(profile) and not any(map(is_calling, held))


_TIES: tuple[Callable[[Profile, Entity], str | None], ...] = (
    _in_name,
    _by_general_noun,
    _by_home,
    _by_party,
    _by_age,
    _by_class,
    _by_kind,
)
"""What can tie a description to an entity, in this order: a tie, no tie (empty), or nothing to say (``None``)."""


def _in_office(entity: Entity) -> bool:
    offices = (find_office(head) for head, _ in entity.heads)
    return any(office is not None and office.title and not office.spokesperson for office in offices)


def fits_heads(profile: Profile, entity: Entity) -> bool:
    """Whether a description fits one of the words that an entity was described with."""
    office = find_office(profile.head) is not None and profile.name.casefold().endswith(profile.head)
    return role_matches(profile.head, profile.modifiers, entity.heads, loose=office)

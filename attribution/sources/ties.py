"""What ties a description to somebody: "der Minister" to an Außenminister, "der Konzern" to a firm, "der Franzose"."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache

from attribution.document import SourceKind
from attribution.grammar.inflection import is_adjectival_noun, is_townsman
from attribution.lexicons import Office, classify_noun, endings, find_office, find_place, word_table, words
from attribution.phrases.kinds import AGE, place_of
from attribution.phrases.names import fold_parts, is_acronym
from attribution.phrases.words import ClassNoun, find_class_noun, is_body
from attribution.sources.entities import Entity, is_firm
from attribution.sources.generals import called, is_firm_noun, is_no_firm, takes_up
from attribution.sources.parties import is_political, party_key, politician_of
from attribution.sources.profiles import Profile

__all__ = [
    "LOOSE",
    "STRONG",
    "TOPIC",
    "UNKNOWN",
    "at_home",
    "elsewhere",
    "fits_heads",
    "has_role",
    "is_profession",
    "names_only_a_land",
    "particular",
    "relation",
    "role_matches",
]

_QUANTITIES = frozenset("viel mehrer einig manch zahlreich wenig beid all".split())
LOOSE = _QUANTITIES | frozenset(
    "oberst höchst zuständig damalig örtlich dortig genannt ehemalig früher neu jetzig deutsch notiert börsennotiert "
    "ansässig weltgrößt amtierend zweimalig dreimalig viermalig fünfmalig sechsmalig siebenmalig mehrmalig".split()
)
_ORGANISED = (SourceKind.ORGANISATION, SourceKind.STATE, SourceKind.MEDIA)


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


def particular(modifiers: frozenset[str]) -> frozenset[str]:
    """The modifiers that say which one is meant.

    Beside a rank a land only says among whom ("die größte dänische Bank").

    >>> sorted(particular(frozenset({"dänisch", "neu"}))), sorted(particular(frozenset({"dänisch", "drittgrößt"})))
    (['dänisch'], [])
    """
    own = modifiers - LOOSE
    ranks = frozenset(word for word in own if word.endswith(endings("sources.standings")))
    return frozenset(word for word in own - ranks if not _among_whom(word)) if ranks else own


def _among_whom(word: str) -> bool:
    """Whether a word means a land, a continent, the world or a branch, whose first something is."""
    return _place(word) is not None or word.startswith(endings("sources.realms"))


def _tail(long: str, short: str) -> bool:
    """Whether ``short`` heads the compound ``long``."""
    return long == short or (len(short) > 2 and long.endswith(short) and len(long) - len(short) > 1)


def _same_office(role: str, head: str, said: Office | None, known: frozenset[str]) -> bool:
    """Whether a role is the office that a description names, in either gender."""
    if head == "bundes" + role:
        return True
    if said is not None and _spans_both_ends(role, head, said):
        return True
    held = find_office(role)
    if said is None or held is None or not _tail(said.lemma.casefold(), held.lemma.casefold()):
        return False
    of, field = (_modifier(word, held.lemma, held.feminine) for word in (role, head))
    if not of and _is_of_such_a_body(field, known):
        return True
    return (of == field and said is held) or _says_only_a_body(field, of) or _says_only_a_body(of, field)


def _is_of_such_a_body(field: str, known: frozenset[str]) -> bool:
    """Whether a compound says what the body is that a role names behind it ("die *Behörden*sprecherin": Sprecherin der
    Kreisverwaltung).
    """
    nouns, names = [field, field.removesuffix("s"), field.removesuffix("n")], [fold_parts(word) for word in known]
    if any(takes_up(noun, known, names) or any(_tail(word, noun) for word in known) for noun in nouns if noun):
        return True
    return bool(known) and all(_says_only_a_body(field, word) and not find_class_noun(word) for word in known)


def _says_only_a_body(field: str, of: str) -> bool:
    """Whether an office is said to be of a body and the role of which ("die Konzernchefin": the Nordbau-Chefin)."""
    named = of.removesuffix("-")
    kind = classify_noun(named.capitalize())
    if field not in words("sources.of_a_body") or not named or kind is SourceKind.STATE or _place(named):
        return False
    names = [fold_parts(name) for name in (named, named.removesuffix("n"))]  # "die Linken-Chefin"
    return takes_up("partei", [named], names) == (field == "partei")


def _spans_both_ends(role: str, head: str, said: Office) -> bool:
    """Whether a role says of which field an office is that a description names without it.

    As "die Bundesministerin" for the Bundesinnenministerin.
    """
    held = find_office(role)
    if held is None or held.lemma != said.lemma:
        return False
    level, field = _modifier(head, said.lemma, said.feminine), _modifier(role, held.lemma, held.feminine)
    return len(level) > 3 and field.startswith(level)


def _takes_up(head: str, said: Office | None, role: str, known: frozenset[str]) -> bool:
    """Whether a description is another word for an office (*Staatschef*: Präsident; *Klinikchef*: Leiter)."""
    held = find_office(role) if said is not None else None
    if said is not None and held is not None and _works_there(said, held, role, known):
        return True
    if said is None or held is None:
        return False
    field = _modifier(head, said.lemma, said.feminine)
    if field + said.lemma.casefold() in map(str.casefold, held.general):
        return True
    if held.lemma in said.general and held.lemma not in words("sources.any_office"):  # "der Premier"
        return not _modifier(head, said.lemma, said.feminine) and not _modifier(role, held.lemma, held.feminine)
    of = (_modifier(role, held.lemma, held.feminine), *known)
    return said.lemma in held.general and (not field or any(word[:4] == field[:4] for word in of if word))


def _works_there(said: Office, held: Office, role: str, known: frozenset[str]) -> bool:
    """Whether an office is that of people who work for such a body as a role names ("der Gewerkschafter": DGB-Chef).

    A *Bankräuber* does not.
    """
    works = held.lemma.casefold().endswith(endings("sources.staff_offices"))
    bodies = word_table("sources.staff").get(said.lemma.casefold(), ()) if works else ()
    names = (*role.split("-"), *known) if bodies else ()
    return any(
        takes_up(body, [name], [fold_parts(name)]) or name.startswith(body) or name.endswith(body)
        for body in bodies
        for name in names
    )


def _modifier(word: str, *heads: str | None) -> str:
    for head in sorted(filter(None, heads), key=len, reverse=True):
        if word.endswith(head.casefold()):
            return word.removesuffix(head.casefold())
    return ""


def _place(word: str) -> str | None:
    place = find_place(word) or find_place(word.capitalize())  # "der Präsident Polens"
    return place.name if place is not None else None


def _home(inhabitant: str) -> str | None:
    """The state of an inhabitant, of either gender.

    >>> _home("Franzose"), _home("Französin"), _home("Italienerin"), _home("Deutsche"), _home("Ärztin")
    ('Frankreich', 'Frankreich', 'Italien', 'Deutschland', None)
    """
    stem = inhabitant.removesuffix("in")
    forms = (
        inhabitant,
        f"{inhabitant}r",
        *((stem, f"{stem}e", f"{stem.replace('ö', 'o')}e") if stem != inhabitant else ()),
    )
    return next(filter(None, map(_place, forms)), None)


def _compatible(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether two sets of modifiers can belong to one thing: one holds the other, or both name a place."""
    a, b = a - LOOSE, b - LOOSE
    counts = [{word for word in modifiers if word.isdigit()} for modifiers in (a, b)]
    if all(counts) and counts[0].isdisjoint(counts[1]):  # "47 Prozent der Befragten", "23 Prozent der Befragten"
        return False
    if not (_ages(a) and _ages(b)):  # "der 23-jährige Sportler" of whom it is not said how old he is
        a, b = a - _ages(a), b - _ages(b)
    if not a or not b or a <= b or b <= a:
        return True
    places_a, places_b = {_place(w) or w for w in a}, {_place(w) or w for w in b}
    return bool(places_a & places_b) or _only_says_what(a, b) or _only_says_what(b, a)


def _only_says_what(body: frozenset[str], names: frozenset[str]) -> bool:
    """Whether modifiers say of a body what it is, and others which ("des *Unternehmens*": von Solvanta)."""
    listed = words("sources.of_a_body")
    fields = [field for word in body for field in (word, f"{word}s") if field in listed]
    return len(fields) == len(body) == 1 and all(
        _says_only_a_body(fields[0], name) and not find_class_noun(name) for name in names
    )


def _of_other_lands(head: str, a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether of two bodies only one is the German one ("der Deutsche Mieterbund", "der Bayerische Mieterbund")."""
    german = ["deutsch" in modifiers for modifiers in (a, b)]
    return german[0] != german[1] and bool((b if german[0] else a) - LOOSE) and is_body(head)


def _ages(modifiers: frozenset[str]) -> frozenset[str]:
    return frozenset(word for word in modifiers if AGE.match(word))


def role_matches(
    head: str, modifiers: frozenset[str], roles: Iterable[tuple[str, frozenset[str]]], *, loose: bool = False
) -> bool:
    """Whether a description fits one of the roles that a source was given.

    Args:
        head: the description's head noun.
        modifiers: its adjectives and the words of its attributes.
        roles: head nouns with the modifiers that stood beside them.
        loose: of the modifiers only places must agree ("der grüne Staatssekretär").

    >>> role_matches("minister", frozenset(), [("außenminister", frozenset({"deutsch"}))])
    True
    >>> role_matches("präsident", frozenset({"russisch"}), [("präsident", frozenset({"ukrainisch"}))])
    False
    """
    head = _declined(head)
    said = find_office(head)
    for role, known in ((_declined(role), known) for role, known in roles):
        if role == head or _same_office(role, head, said, known) or _takes_up(head, said, role, known):
            if _compatible(modifiers, known) and not _of_other_lands(head, modifiers, known):
                return True
        elif _tail(role, head) and all(word in known for word in modifiers - LOOSE if not loose or _place(word)):
            return True
    return False


@lru_cache(maxsize=4096)
def _declined(head: str) -> str:
    """The office that the stem of a noun declined like an adjective stands for ("vorsitzend": vorsitzender)."""
    return f"{head}er" if is_adjectival_noun(f"{head}er") and find_office(f"{head}er") is not None else head


def _office(head: str) -> Office | None:
    """The office that the head noun of a description names, declined like an adjective or not."""
    return find_office(_declined(head))


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
    if _other_number(profile, entity) or entity.members or _other_sex(profile, entity) or elsewhere(profile, entity):
        return ""
    if _other_trade(profile, entity) or _other_partisan(profile, entity):
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
    other = _office(profile.head) is not None or not tie
    more = _tells_more(profile, named=bool(entity.words)) or _names_the_field(profile, entity)
    return TOPIC if not other or more else tie


def has_role(head: str, entity: Entity) -> bool:
    """Whether the text has called somebody by a noun or a compound of it ("der *Präsident*": US-Präsident Trump)."""
    return any(role.endswith(head) for role, _ in entity.heads)


def is_profession(profile: Profile) -> bool:
    """Whether a description names a profession, which many have ("der Jurist"), and no office of one."""
    office = _office(profile.head)
    return office is not None and _is_calling(office)


def _is_calling(office: Office) -> bool:
    return office.lemma in words("sources.professions") or not words("sources.callings").isdisjoint(office.general)


def _names_the_field(profile: Profile, entity: Entity) -> bool:
    """Whether an office is one that somebody was said to have, and of which field ("Senator Jan Beck … der
    *Wirtschaftssenator*"), and not of what.
    """
    office = find_office(profile.head)
    return office is not None and any(
        role in _forms(office) and all(map(_place, known)) for role, known in entity.heads
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
    office = _office(profile.head)
    if office is None or office.spokesperson:
        return office is None and is_townsman(profile.name)
    if office.lemma.casefold() in words("sources.positions"):
        return False
    if profile.modifiers & words("sources.former"):
        return True
    if politician_of(profile.head):
        return False
    compound = _modifier(profile.head, office.lemma, office.feminine)
    if compound and office.lemma in words("sources.heads_of_bodies"):
        return named
    return is_profession(profile)


def _other_number(profile: Profile, entity: Entity) -> bool:
    """As "die Vereine" and one of them; a body may have a name in the plural ("die Grünen", "die Stadtwerke")."""
    body = (bool(entity.words) or _named_in_plural(entity)) and entity.kind in _ORGANISED
    one = profile.plural and profile.head in words("sources.plurals") and profile.head in entity.words
    return profile.plural != entity.plural and (profile.plural or not body) and not one


def _named_in_plural(entity: Entity) -> bool:
    """Whether a body is called by a plural ("die Wiener Philharmoniker")."""
    return entity.plural and entity.head in words("sources.plurals")


def _other_sex(profile: Profile, entity: Entity) -> bool:
    """As "die Ministerin" and a man."""
    person = profile.gender in ("m", "f") and entity.kind is SourceKind.PERSON
    return person and entity.gender not in (None, profile.gender)


def _other_trade(profile: Profile, entity: Entity) -> bool:
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


def _other_partisan(profile: Profile, entity: Entity) -> bool:
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
    here = _places(profile.modifiers)
    there = {place for _, known in entity.heads for place in _places(known)} if here else set()
    return bool(there) and not here & there


def at_home(profile: Profile, entity: Entity) -> bool:
    """As "der Minister Polens" and "der polnische Minister": both are said to be of one land."""
    here = _places(profile.modifiers)
    return bool(here) and any(here & _places(known) for _, known in entity.heads)


def names_only_a_land(profile: Profile) -> bool:
    """Whether a description says of a body only of which land it is ("die Regierung *in Paris*")."""
    said = profile.modifiers - LOOSE
    return bool(said) and all(map(_place, said))


def _places(words: Iterable[str]) -> set[str]:
    return {place for word in words if (place := _place(word))}


def _in_name(profile: Profile, entity: Entity) -> str | None:
    """As "das Gericht" for the Landgericht Husum."""
    if not entity.words or entity.kind is SourceKind.PERSON or not particular(profile.modifiers) <= set(entity.words):
        return None
    return "a part of the name" if any(_tail(w, profile.head) for w in entity.words) else None


def _by_general_noun(profile: Profile, entity: Entity) -> str | None:
    """As "die Behörde" for the Bundesamt für Hafenschutz, "die Sozialdemokraten" for the SPD."""
    person = profile.kind is SourceKind.PERSON
    known = entity.kind in (*_ORGANISED, SourceKind.COLLECTIVE) and (not entity.plural or _named_in_plural(entity))
    if not (known or entity.kind is None) or person or particular(profile.modifiers):
        return None
    noun = profile.name.casefold() if profile.plural else profile.head
    nouns, names = called(entity)
    return "a part of the name" if takes_up(noun, nouns if known else (), names, plural=profile.plural) else None


def _by_home(profile: Profile, entity: Entity) -> str | None:
    """As "der Franzose"."""
    home = _home(profile.head.capitalize() if profile.plural else profile.name) if _of_people(profile) else None
    if home is None or (profile.plural and place_of(profile.name) is not None):
        return None
    if entity.kind is not (SourceKind.COLLECTIVE if profile.plural else SourceKind.PERSON):
        return ""
    places = {place for _, known in entity.heads for place in _places(known)}
    return "home" if home in places else "" if places else "home unknown"


def _team_of(profile: Profile, entity: Entity) -> str | None:
    """As "die Dänen" for the Danish delegation."""
    home = _home(profile.head.capitalize()) if _of_people(profile) and place_of(profile.name) is None else None
    teams = (known for head, known in entity.heads if head.endswith(endings("sources.teams")))
    return "home" if home is not None and any(home in _places(known) for known in teams) else None


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
    fields = {_modifier(head, office.lemma, office.feminine) for head, office in offices if office is not None}
    bodies = fields.union(*(known for _, known in entity.heads))
    return not entity.words or any(classify_noun(body.capitalize()) is SourceKind.STATE for body in bodies)


def _by_class(profile: Profile, entity: Entity) -> str | None:
    """As "der Konzern" for any firm, "der Mann" for any man."""
    noun = find_class_noun(profile.head)
    which = particular(profile.modifiers)
    if noun is None or (which and (entity.kind is None or not _says_where(noun, which))):
        return None
    town = entity.kind is SourceKind.STATE and place_of(entity.name) is None
    if entity.kind is None or (town and profile.head in words("sources.associations")):
        # "Solvanta streicht Stellen. Der Konzern …", "Husum will bleiben. Der Klub …"
        trade = noun.lemma in words("sources.trades") or is_firm_noun(profile.head)
        trade = trade and bool(entity.words) and not entity.heads
        return UNKNOWN if trade else None
    club = noun.lemma.casefold() in words("sources.associations")
    firm = noun.lemma in words("sources.trades") and not club
    if firm and entity.kind is not SourceKind.MEDIA and is_no_firm(called(entity)[1]):
        return ""  # "der Konzern" is no union
    plain = noun.lemma.casefold() == profile.head  # "die Linkspartei" is a name
    if noun.lemma in words("sources.giants"):  # "der RWE-Konzern" is RWE alone
        named, hyphen, _ = profile.head.partition("-")
        plain = plain or not hyphen or named in entity.words or named.endswith("dax") or find_place(named) is not None
    if noun.lemma in words("sources.trades") and entity.head.endswith(endings("sources.organs")):
        return ""  # "das Unternehmen" is no board
    general = noun.dropped or profile.head in words("sources.generic")
    own = bool(entity.words) or (noun.lemma in words("sources.trades") and _own_name(entity))
    if entity.head != profile.head and not own and (find_class_noun(entity.head) is not None or not general):
        return ""  # "die Organisationen" are no "Einkommensgruppen", "die Gewerkschaft" is no "Vorstand der Reederei"
    outlet = entity.kind is SourceKind.MEDIA and not firm and noun.lemma != "Organisation"
    office = entity.kind is SourceKind.STATE and noun.lemma in words("sources.trades")  # no firm
    organised = noun.kind is SourceKind.ORGANISATION and entity.kind in _ORGANISED and not outlet and not office
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
    return noun.lemma in words("sources.trades") or (noun.kind is SourceKind.MEDIA and all(map(_place, which)))


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
    if _office(profile.head) is not None:
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
    held = [office for head, _ in entity.heads if (office := _office(head)) is not None]
    return bool(held) and not is_profession(profile) and not any(map(_is_calling, held))


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

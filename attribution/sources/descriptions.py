"""Descriptions that point back: "der Minister", "die Organisation", "der 58-Jährige", "das Ministerium"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence

import attrs

from attribution.document import SourceKind
from attribution.lexicons import Office, find_office, find_place, words
from attribution.phrases.kinds import AGE
from attribution.phrases.words import find_class_noun
from attribution.sources.entities import Entity
from attribution.sources.parties import is_political, politician_of
from attribution.sources.profiles import Profile
from attribution.sources.pronouns import Mentioned
from attribution.sources.ranking import Candidate, Ranker

__all__ = ["Described", "Descriptions", "relation", "role_matches"]

_LOOK_BACK = 150
_QUANTITIES = frozenset("viel mehrer einig manch zahlreich wenig beid all".split())
_LOOSE = _QUANTITIES | frozenset(
    "oberst höchst zuständig damalig örtlich dortig genannt ehemalig früher neu jetzig deutsch".split()
)
_ORGANISED = (SourceKind.ORGANISATION, SourceKind.STATE, SourceKind.MEDIA)


def _tail(long: str, short: str) -> bool:
    """Whether ``short`` heads the compound ``long``."""
    return long == short or (len(short) > 2 and long.endswith(short) and len(long) - len(short) > 1)


def _same_office(role: str, head: str, said: Office | None) -> bool:
    """Whether a role is the office that a description names, in either gender."""
    if head == "bundes" + role:
        return True
    if said is None or said is not find_office(role):
        return False
    return _modifier(role, said.lemma, said.feminine) == _modifier(head, said.lemma, said.feminine)


def _takes_up(head: str, said: Office | None, role: str, known: frozenset[str]) -> bool:
    """Whether a description is another word for an office (*Staatschef*: Präsident; *Klinikchef*: Leiter)."""
    held = find_office(role) if said is not None else None
    if said is None or held is None:
        return False
    field = _modifier(head, said.lemma, said.feminine)
    if field + said.lemma.casefold() in map(str.casefold, held.general):
        return True
    of = (_modifier(role, held.lemma, held.feminine), *known)
    return said.lemma in held.general and (not field or any(word[:4] == field[:4] for word in of if word))


def _modifier(word: str, *heads: str | None) -> str:
    for head in sorted(filter(None, heads), key=len, reverse=True):
        if word.endswith(head.casefold()):
            return word[: -len(head)]
    return ""


def _place(word: str) -> str | None:
    place = find_place(word)
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
    """Whether two sets of modifiers can belong to one thing: one holds the other, or neither names a place."""
    a, b = a - _LOOSE, b - _LOOSE
    if not a or not b or a <= b or b <= a:
        return True
    places_a, places_b = {_place(w) or w for w in a}, {_place(w) or w for w in b}
    return bool(places_a & places_b)


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
    said = find_office(head)
    for role, known in roles:
        if role == head or _same_office(role, head, said) or _takes_up(head, said, role, known):
            if _compatible(modifiers, known):
                return True
        elif _tail(role, head) and all(word in known for word in modifiers - _LOOSE if not loose or _place(word)):
            return True
    return False


class Descriptions:
    """Finds earlier entities for descriptions; candidates are indexed by head noun.

    Args:
        ranker: chooses between the entities that a description can mean and somebody new.
    """

    def __init__(self, ranker: Ranker) -> None:
        self._heads: dict[str, list[Entity]] = {}
        self._ranker = ranker

    def enter(self, profile: Profile, entity: Entity) -> None:
        """Remember what an entity was called."""
        if profile.head:
            self._heads.setdefault(profile.head, []).append(entity)

    def same(self, profile: Profile) -> Entity | None:
        """The last entity that was described in the same words."""
        known = self._heads.get(profile.head, [])[-_LOOK_BACK:]
        alike = (e for e in reversed(known) if e.plural == profile.plural and not _elsewhere(profile, e))
        return next((e for e in alike if _fits_heads(profile, e)), None)

    def find(self, described: Described, mentioned: Sequence[Mentioned], later: Iterable[Entity] = ()) -> Entity | None:
        """The entity that a definite description points back to, ``None`` for a new one.

        Args:
            described: the description.
            mentioned: what was mentioned before it.
            later: entities whose names come later in the text.
        """
        if not described.profile.head:
            return None
        found = list(self._candidates(described, mentioned, later))
        if not found:
            return None
        found.append(Candidate(None, frozenset(_of_new(described, len(found)))))
        return self._ranker.choose("description", described.begin, found).chosen.entity

    def _candidates(
        self, described: Described, mentioned: Sequence[Mentioned], later: Iterable[Entity]
    ) -> Iterator[Candidate]:
        same = self.same(described.profile)
        places: dict[int, list[Mentioned]] = {}
        for m in reversed(mentioned[-_LOOK_BACK:]):
            places.setdefault(id(m.entity), []).append(m)
        tied = [(of_one, tie) for of_one in places.values() if (tie := self._tie(described, of_one[0].entity))]
        if any(tie in ("age", "the same words") for _, tie in tied):
            tied = [(of_one, tie) for of_one, tie in tied if tie != "age unknown"]
        unknown = [of_one for of_one, tie in tied if tie == _UNKNOWN and not all(m.governed for m in of_one)]
        tied = [(of_one, tie) for of_one, tie in tied if tie != _UNKNOWN or unknown == [of_one]]
        counts = Counter(tie in _STRONG for _, tie in tied)
        ranks: Counter[bool] = Counter()
        for of_one, tie in tied:
            entity, strong = of_one[0].entity, tie in _STRONG
            ranks[strong] += 1
            features = {*_of_tie(described, entity, tie), *_of_places(described, of_one, strong)}
            features |= {f"{_force(strong)}, nearest"} if ranks[strong] == 1 else set()
            features |= {f"{_force(strong)}, the only one"} if counts[strong] == 1 else set()
            features |= {"described so last"} if entity is same else set()
            yield Candidate(entity, frozenset(features), [m.begin for m in of_one])
        rest = [e for e in dict.fromkeys((same, *later)) if e is not None and id(e) not in places]
        for entity in rest:
            tie = self._tie(described, entity)
            if tie:
                features = {*_of_tie(described, entity, tie), "long ago" if entity is same else "named later"}
                features |= {"the only one named later"} if not counts and len(rest) == 1 else set()
                yield Candidate(entity, frozenset(features), entity.named)

    @staticmethod
    def _tie(described: Described, entity: Entity) -> str:
        """What ties a description to an entity; empty where one of them is somebody's ("seine Regierung")."""
        possessed = entity.origin is not None and entity.origin.possessive
        other = described.possessive != possessed and (described.possessive or bool(described.profile.modifiers))
        return "" if other else relation(described.profile, entity)

    def spokesperson(self, profile: Profile) -> Entity | None:
        """The unnamed spokesperson of the same body before ("ein Sprecher der Polizei", again)."""
        office = find_office(profile.head)
        if office is None or not office.spokesperson or " " not in profile.name:
            return None
        known = self._heads.get(profile.head, [])[-_LOOK_BACK:]
        return next((e for e in reversed(known) if e.name == profile.name and e.plural == profile.plural), None)


@attrs.frozen
class Described:
    """A description at its place.

    Args:
        profile: what it says.
        begin: its offset.
        sentence: index of its sentence.
        possessive: a possessive stands before it.
        attributes: phrases hang on it.
    """

    profile: Profile
    begin: int
    sentence: int
    possessive: bool = False
    attributes: bool = False


_UNKNOWN = "the only name of which nothing is known"
_STRONG = frozenset(
    (
        _UNKNOWN,
        "the same words",
        "the same office",
        "another word for the office",
        "a part of the name",
        "age",
        "party",
        "home",
    )
)


def _force(strong: bool) -> str:
    return "tied" if strong else "of its kind"


def relation(profile: Profile, entity: Entity) -> str:
    """What ties a description to an entity; empty where it cannot mean it."""
    if profile.plural != entity.plural or entity.members or _other_sex(profile, entity) or _elsewhere(profile, entity):
        return ""
    fits = _fits_heads(profile, entity)
    if any(role == profile.head for role, _ in entity.heads):
        return "the same words" if fits else ""
    if fits:
        return "the same office"
    return next((tie for tie in (of(profile, entity) for of in _TIES) if tie is not None), "")


def _other_sex(profile: Profile, entity: Entity) -> bool:
    """As "die Ministerin" and a man."""
    person = profile.gender in ("m", "f") and entity.kind is SourceKind.PERSON
    return person and entity.gender not in (None, profile.gender)


def _elsewhere(profile: Profile, entity: Entity) -> bool:
    """As "der französische Minister" and a Polish one."""
    here = _places(profile.modifiers)
    there = {place for _, known in entity.heads for place in _places(known)} if here else set()
    return bool(there) and not here & there


def _places(words: Iterable[str]) -> set[str]:
    return {place for word in words if (place := _place(word))}


def _in_name(profile: Profile, entity: Entity) -> str | None:
    """As "das Gericht" for the Landgericht Husum."""
    if not entity.words or entity.kind is SourceKind.PERSON or not profile.modifiers - _LOOSE <= set(entity.words):
        return None
    return "a part of the name" if any(_tail(w, profile.head) for w in entity.words) else None


def _by_home(profile: Profile, entity: Entity) -> str | None:
    """As "der Franzose"."""
    home = _home(profile.name) if profile.kind in (SourceKind.PERSON, None) else None
    if home is None:
        return None
    if entity.kind is not SourceKind.PERSON:
        return ""
    places = {place for _, known in entity.heads for place in _places(known)}
    return "home" if home in places else "" if places else "home unknown"


def _by_party(profile: Profile, entity: Entity) -> str | None:
    """As "der SPD-Politiker"."""
    party = politician_of(profile.head)
    if not party:
        return None
    if entity.kind is not SourceKind.PERSON or (entity.party and entity.party != party):
        return ""
    if entity.party:
        return "party"
    if any(is_political(head) for head, _ in entity.heads):
        return "a politician"
    return "perhaps a politician" if entity.words else ""


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
    return "age unknown" if entity.kind is SourceKind.PERSON else ""


def _by_class(profile: Profile, entity: Entity) -> str | None:
    """As "der Konzern" for any firm, "der Mann" for any man."""
    noun = find_class_noun(profile.head)
    if noun is None or profile.modifiers - _LOOSE:
        return None
    if entity.kind is None:  # "Solvanta streicht Stellen. Der Konzern …"
        trade = noun.lemma in words("sources.trades") and entity.words and not entity.heads
        return _UNKNOWN if trade else None
    plain = noun.lemma.casefold() == profile.head  # "die Linkspartei" is a name
    if entity.head != profile.head and not entity.words and find_class_noun(entity.head) is not None:
        return ""  # "die Organisationen" are no "Einkommensgruppen"
    outlet = entity.kind is SourceKind.MEDIA and noun.lemma not in words("sources.trades") | {"Organisation"}
    office = entity.kind is SourceKind.STATE and noun.lemma in words("sources.trades")  # no firm
    organised = noun.kind is SourceKind.ORGANISATION and entity.kind in _ORGANISED and not outlet and not office
    if not plain or not (noun.kind is entity.kind or organised):
        return None
    exact = "its class" if noun.kind is entity.kind else "a body"
    return exact if noun.dropped or profile.head in words("sources.generic") else f"{exact}, named otherwise"


def _by_kind(profile: Profile, entity: Entity) -> str | None:
    """As "der Schauspieler" for a man of whom nothing is known."""
    if not entity.words or profile.kind is not SourceKind.PERSON or entity.kind is not SourceKind.PERSON:
        return None
    if find_office(profile.head) is not None:
        if not entity.heads:
            return "an office of whom nothing is known"
        particular = profile.modifiers - _LOOSE or "-" in profile.head
        return "an office called otherwise" if particular else None  # "der Richter" is no student
    return "a person of whom nothing is known" if not entity.heads else "a person called otherwise"


_TIES: tuple[Callable[[Profile, Entity], str | None], ...] = (
    _in_name,
    _by_home,
    _by_party,
    _by_age,
    _by_class,
    _by_kind,
)
"""What can tie a description to an entity, in this order: a tie, no tie (empty), or nothing to say (``None``)."""


def _of_tie(described: Described, entity: Entity, tie: str) -> Iterator[str]:
    """Who the candidate is and what ties it to the description."""
    profile = described.profile
    yield from (_force(tie in _STRONG), tie)
    yield f"{tie}, {'with' if profile.modifiers - _LOOSE else 'without'} an adjective"
    yield "with a name" if entity.words else "without a name"
    yield "gender agrees" if profile.gender and entity.gender == profile.gender else "gender unknown or differs"
    if profile.kind is not entity.kind:
        yield "kind differs" if profile.kind and entity.kind else "kind unknown"


def _of_places(described: Described, places: Sequence[Mentioned], strong: bool) -> Iterator[str]:
    """Where the candidate was mentioned: how near, how often, and whether it spoke."""
    force = _force(strong)
    back = described.sentence - places[0].sentence
    near = "same sentence" if back <= 0 else f"{back} back"
    yield f"{force}, {near if back < 3 else '3 to 5 back' if back < 6 else 'long ago'}"
    if places[0].subject:
        yield f"{force}, subject"
    if any(m.source and described.sentence - m.sentence <= 2 for m in places):
        yield f"{force}, spoke of late"
    elif any(m.source for m in places):
        yield f"{force}, spoke"
    if all(m.quoted for m in places):
        yield f"{force}, only in quotations"
    if all(m.governed or m.attribute for m in places):
        yield f"{force}, never an argument"
    yield f"{force}, mentioned {'once' if len(places) == 1 else 'twice' if len(places) == 2 else 'often'}"


def _of_new(described: Described, others: int) -> Iterator[str]:
    """What speaks for somebody who was not mentioned before."""
    profile = described.profile
    yield "new"
    yield f"new, {profile.kind.value if profile.kind is not None else 'kind unknown'}"
    if profile.modifiers - _LOOSE:
        yield "new, with an adjective"
    if described.attributes:
        yield "new, with an attribute"
    if described.possessive:
        yield "new, somebody's"
    if find_office(profile.head) is not None:
        yield "new, an office"
    if find_class_noun(profile.head) is not None:
        yield "new, a class"
    if described.sentence < 2:
        yield "new, in the first sentences"
    if others > 3:
        yield "new, beside many"


def _in_office(entity: Entity) -> bool:
    offices = (find_office(head) for head, _ in entity.heads)
    return any(office is not None and office.title and not office.spokesperson for office in offices)


def _fits_heads(profile: Profile, entity: Entity) -> bool:
    office = find_office(profile.head) is not None and profile.name.casefold().endswith(profile.head)
    return role_matches(profile.head, profile.modifiers, entity.heads, loose=office)

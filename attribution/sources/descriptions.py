"""Descriptions that point back: "der Minister", "die Organisation", "der 58-Jährige", "das Ministerium"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from attribution.document import SourceKind
from attribution.lexicons import find_office, find_place
from attribution.phrases.kinds import AGE
from attribution.phrases.words import find_class_noun
from attribution.sources.entities import Entity, Names
from attribution.sources.parties import is_political, politician_of
from attribution.sources.profiles import Profile
from attribution.sources.pronouns import Mentioned

__all__ = ["Descriptions", "role_matches"]

_LOOK_BACK = 150
_OF_LATE = 30
_OPEN = 4.0
"""Up to this score a source only could be meant ("der 49-Jährige"): then the nearest is."""
_FITS = 6.0
"""The score of a source that was called so before."""
_QUANTITIES = frozenset("viel mehrer einig manch zahlreich wenig beid all".split())
_LOOSE = _QUANTITIES | frozenset(
    "oberst höchst zuständig damalig örtlich dortig genannt ehemalig früher neu jetzig deutsch".split()
)
_TRADES = frozenset("Konzern Unternehmen Firma Hersteller Verein Klub Club".split())
_ORGANISED = (SourceKind.ORGANISATION, SourceKind.STATE, SourceKind.MEDIA)


def _tail(long: str, short: str) -> bool:
    """Whether ``short`` heads the compound ``long``."""
    return long == short or (len(short) > 2 and long.endswith(short) and len(long) - len(short) > 1)


def _same_office(a: str, b: str) -> bool:
    """Whether two role nouns are the same office, in either gender."""
    if a == b or b == "bundes" + a:
        return True
    first, second = find_office(a), find_office(b)
    return (
        first is not None
        and first is second
        and _modifier(a, first.lemma, first.feminine) == _modifier(b, first.lemma, first.feminine)
    )


def _takes_up(head: str, role: str, known: frozenset[str]) -> bool:
    """Whether a description is another word for an office (*Staatschef*: Präsident; *Klinikchef*: Leiter)."""
    said, held = find_office(head), find_office(role)
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
    for role, known in roles:
        if role == head or _same_office(role, head) or _takes_up(head, role, known):
            if _compatible(modifiers, known):
                return True
        elif _tail(role, head) and all(word in known for word in modifiers - _LOOSE if not loose or _place(word)):
            return True
    return False


class Descriptions:
    """Finds earlier entities for descriptions; candidates are indexed by head noun."""

    def __init__(self) -> None:
        self._heads: dict[str, list[Entity]] = {}

    def enter(self, profile: Profile, entity: Entity) -> None:
        """Remember what an entity was called."""
        if profile.head:
            self._heads.setdefault(profile.head, []).append(entity)

    def find(self, profile: Profile, mentioned: Sequence[Mentioned], *, definite: bool) -> Entity | None:
        """The entity that a description points back to, ``None`` for a new one.

        Args:
            profile: the description.
            mentioned: what was mentioned before it.
            definite: it has a definite article; bare descriptions only find the same words.
        """
        if not profile.head:
            return None
        known = self._heads.get(profile.head, [])[-_LOOK_BACK:]
        same = next((e for e in reversed(known) if e.plural == profile.plural and _fits_heads(profile, e)), None)
        if same is not None:
            return self._since(same, profile, mentioned) if definite and not profile.modifiers else same
        if not definite:
            return None
        best: tuple[float, Entity] | None = None
        for place, m in enumerate(reversed(mentioned[-_LOOK_BACK:])):
            score = self._score(profile, m.entity)
            if score <= 0:
                continue
            guessed = score <= _OPEN and m.entity.kind is SourceKind.PERSON
            score += 0.5 * m.subject + 0.8 * m.source - 0.05 * place
            if guessed:
                score -= mentioned[-1].sentence - m.sentence
            score -= (2.0 if guessed else 0.5) * m.quoted
            if best is None or score > best[0]:
                best = (score, m.entity)
        return best[1] if best else _only(profile, mentioned)

    def _since(self, same: Entity, profile: Profile, mentioned: Sequence[Mentioned]) -> Entity:
        """Who of late has the same role and a name, if anybody, else the one who was called so ("der Minister")."""
        if same.words or same.kind is not SourceKind.PERSON:
            return same
        for m in reversed(mentioned[-_OF_LATE:]):
            if m.entity is same or (m.entity.words and self._score(profile, m.entity) >= _FITS):
                return m.entity
        return same

    def spokesperson(self, profile: Profile) -> Entity | None:
        """The unnamed spokesperson of the same body before ("ein Sprecher der Polizei", again)."""
        office = find_office(profile.head)
        if office is None or not office.spokesperson or " " not in profile.name:
            return None
        known = self._heads.get(profile.head, [])[-_LOOK_BACK:]
        return next((e for e in reversed(known) if e.name == profile.name and e.plural == profile.plural), None)

    def _score(self, profile: Profile, entity: Entity) -> float:
        """How strongly a description can mean an entity; 0 not at all."""
        if profile.plural != entity.plural or entity.members:
            return 0.0
        if (
            profile.gender in ("m", "f")
            and entity.kind is SourceKind.PERSON
            and entity.gender not in (None, profile.gender)
        ):
            return 0.0
        if _fits_heads(profile, entity):
            return _FITS
        last = entity.words[-1] if entity.words else ""
        if (
            last
            and entity.kind is not SourceKind.PERSON
            and profile.modifiers - _LOOSE <= set(entity.words)
            and (_tail(last, profile.head) or any(_tail(w, profile.head) for w in entity.words))
        ):
            return 5.0
        home = _home(profile.name) if profile.kind in (SourceKind.PERSON, None) else None
        if home is not None and entity.kind is SourceKind.PERSON:  # "der Franzose"
            places = {place for _, known in entity.heads for word in known if (place := _place(word))}
            return 4.0 if home in places else 0.0 if places else 2.0
        party = politician_of(profile.head)
        if party:
            if entity.kind is not SourceKind.PERSON or (entity.party and entity.party != party):
                return 0.0
            named = 1.0 * bool(entity.words)  # "der SPD-Politiker" was called by name before
            return named + (5.0 if entity.party else 3.0 * any(is_political(head) for head, _ in entity.heads))
        age = next((a for word in (profile.head, *profile.modifiers) if (a := AGE.match(word))), None)
        if age is not None and profile.head != age.string and _in_office(entity):
            return 0.0  # "der 39-jährige Bergsteiger" is not the president
        if age is not None and entity.kind in (SourceKind.PERSON, None):
            ages = {a[1] for head, mods in entity.heads for word in (head, *mods) if (a := AGE.match(word))}
            return (8.0 if age[1] in ages else 0.0) if ages else (3.0 if entity.kind is SourceKind.PERSON else 0.0)
        noun = find_class_noun(profile.head)
        if noun is None or profile.modifiers or noun.lemma.casefold() != profile.head:  # "die Linkspartei" is a name
            return 0.0
        if entity.head != profile.head and not entity.words and find_class_noun(entity.head) is not None:
            return 0.0  # "die Organisationen" are no "Einkommensgruppen"
        generic = noun.dropped or profile.head in (
            "mann",
            "frau",
            "politiker",
            "politikerin",
            "land",
            "staat",
            "autor",
            "autorin",
        )
        if not generic:
            return 0.0
        if noun.kind is SourceKind.STATE:
            return 3.0 if entity.kind is SourceKind.STATE and not entity.heads else 0.0
        if noun.kind is entity.kind:
            return 3.0
        outlet = entity.kind is SourceKind.MEDIA and noun.lemma not in (*_TRADES, "Organisation")
        if noun.kind is SourceKind.ORGANISATION and entity.kind in _ORGANISED and not outlet:
            return 1.5
        return 0.0

    @staticmethod
    def by_role(profile: Profile, names: Names) -> Entity | None:
        """The only person of the text who has a role, though the name comes later."""
        found = [e for e in names.people() if _fits_heads(profile, e) and e.gender in (None, profile.gender)]
        return found[0] if len(found) == 1 else None


def _only(profile: Profile, mentioned: Sequence[Mentioned]) -> Entity | None:
    """The one body named of late, or the one person, of whom nothing else is known: "VW … der Konzern".

    A person is meant by an office of a state only ("der französische Präsident").
    """
    noun = find_class_noun(profile.head)
    if find_office(profile.head) is not None and any(map(_place, profile.modifiers)):
        kinds: tuple[SourceKind | None, ...] = (SourceKind.PERSON,)
    elif (
        noun is not None
        and noun.kind is SourceKind.ORGANISATION
        and (noun.lemma.casefold() == profile.head or noun.lemma in _TRADES)  # "die Weltbank" is a name
        and not profile.modifiers - _LOOSE
    ):
        kinds = (SourceKind.ORGANISATION, None)
    else:
        return None
    named = {
        id(m.entity): m.entity
        for m in mentioned[-_OF_LATE:]
        if m.entity.kind in kinds and m.entity.words and not m.entity.members
        if m.entity.kind is not None or not m.governed  # "in Horb"
    }
    if len(named) != 1 or profile.plural:
        return None
    entity = next(iter(named.values()))
    fits = entity.kind is not SourceKind.PERSON or entity.gender in (None, profile.gender)
    return entity if fits and not entity.heads else None


def _in_office(entity: Entity) -> bool:
    offices = (find_office(head) for head, _ in entity.heads)
    return any(office is not None and office.title and not office.spokesperson for office in offices)


def _fits_heads(profile: Profile, entity: Entity) -> bool:
    here = {place for word in profile.modifiers if (place := _place(word))}
    there = {place for _, known in entity.heads for word in known if (place := _place(word))}
    if here and there and not here & there:
        return False
    office = find_office(profile.head) is not None and profile.name.casefold().endswith(profile.head)
    return role_matches(profile.head, profile.modifiers, entity.heads, loose=office)

"""The sources of one text while they are being collected, and the index that finds them by name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import dropwhile, islice

import attrs

from attribution.document import How, SourceKind
from attribution.document.spans import Spans
from attribution.lexicons import classify_noun, words
from attribution.phrases.chunk import Chunk
from attribution.phrases.kinds import ORGANISED, listed_as, place_of
from attribution.phrases.names import abbreviates, fold_parts, is_acronym
from attribution.phrases.words import find_class_noun, first_name_gender
from attribution.sources.parties import party_of, politician_of
from attribution.sources.profiles import Profile

__all__ = ["Entity", "Names"]

_MANY = 300
"""How many entities are looked through."""
HEADS = 24
"""How many different descriptions of one source are kept for comparison."""


@attrs.define(eq=False)
class Entity:
    """One source in the making.

    Args:
        name: the fullest name so far.
        kind: ``None`` as long as nothing tells.
        words: the folded words of the fullest proper name.
        heads: head nouns of roles and descriptions with the modifiers that stood beside them.
        genders: how often each gender was seen.
        members: the sources that a joint source consists of.
        party: the party of a person, folded for comparison.
        named: offsets of its name.
        kin: a possessive makes it somebody else's relative ("seine Frau Ida Beck"), who may be called the same.
        charged: it is charged with something.
        possessed: it was called by its name and somebody's ("sein Anwalt Jan Beck").
        first: offset of the first mention.
    """

    name: str
    kind: SourceKind | None
    words: tuple[str, ...] = ()
    heads: list[tuple[str, frozenset[str]]] = attrs.field(factory=list)
    genders: Counter[str] = attrs.field(factory=Counter)
    plural: bool = False
    roles: list[str] = attrs.field(factory=list)
    aliases: list[str] = attrs.field(factory=list)
    members: tuple[Entity, ...] = ()
    party: str = ""
    mentions: dict[Spans, How] = attrs.field(factory=dict)
    named: list[int] = attrs.field(factory=list)
    kin: bool = False
    first: int = -1
    number: int = -1
    issuer: Entity | None = None
    head: str = ""
    completed: bool = False
    possessed: bool = False
    charged: bool = False
    origin: Chunk | None = None

    @property
    def gender(self) -> str | None:
        """The gender seen most often, ``None`` without evidence."""
        return self.genders.most_common(1)[0][0] if self.genders else None

    def learn(self, profile: Profile) -> None:
        """Add what one more mention says."""
        if profile.gender and (not profile.plural or not self.plural):
            self.genders[profile.gender] += 1
        if not self.head and profile.name == self.name:
            self.head = profile.head
        if profile.head and len(self.heads) < HEADS and (profile.head, profile.modifiers) not in self.heads:
            self.heads.append((profile.head, profile.modifiers))
        for role in profile.roles:
            if role and role.casefold() not in {r.casefold() for r in self.roles}:
                self.roles.append(role)
        for alias in profile.aliases:
            self.alias(alias)
        self.party = self.party or profile.party or self._party_of_role(profile)
        if self.kind is None or (
            self.kind is SourceKind.ORGANISATION and profile.kind is SourceKind.PERSON and profile.roles
        ):
            self.kind = profile.kind or self.kind
        if self.kind is SourceKind.STATE and profile.head in words("sources.associations"):
            self.kind = SourceKind.ORGANISATION  # "*Leipzig* siegte. Der Klub …"
        if (
            profile.name
            and profile.name != self.name
            and not self.completed
            and not _stands_for(profile)
            and (profile.words or self._called(profile))
        ):
            if _fuller(profile, self):
                self.alias(self.name)
                self.name = profile.name
                self.head = profile.head
                self.words = profile.words or self.words
            elif profile.words:
                self.alias(profile.name)

    @staticmethod
    def _party_of_role(profile: Profile) -> str:
        """The party that a person is called by ("der *CDU*-Fraktionschef")."""
        person = profile.kind is SourceKind.PERSON
        return (party_of(profile.head) if person else "") or politician_of(profile.head)

    def _called(self, profile: Profile) -> bool:
        """Whether a description can name this entity better: its head is the same noun or a compound of it."""
        return not self.head or profile.head.endswith(self.head) or self.head.endswith(profile.head)

    def alias(self, name: str) -> None:
        """Note another name, once."""
        if name and name != self.name and name not in self.aliases:
            self.aliases.append(name)


def _fuller(profile: Profile, entity: Entity) -> bool:
    if profile.words and not entity.words:
        return profile.kind is SourceKind.PERSON or entity.kind is not SourceKind.PERSON
    if (not profile.words and entity.words) or (profile.words[1:] == entity.words and _only_beside(profile)):
        return False
    if profile.words and is_acronym(entity.name) and not is_acronym(profile.name):
        return True
    if profile.words and is_acronym(profile.name):
        return False
    if not profile.words and entity.head != profile.head and entity.head.endswith(profile.head):
        return False
    if not profile.words and entity.head and entity.head != profile.head and profile.head.endswith(entity.head):
        return entity.origin is None or not entity.origin.attributes  # not "Behördensprecher" for "Sprecher der Stadt"
    if profile.words:
        return len(profile.words) > len(entity.words)
    told = _telling(profile.name), _telling(entity.name)
    if told[0] == told[1]:
        return profile.name == told[0] != entity.name
    return len(told[0]) > len(told[1])


def _telling(name: str) -> str:
    """A description without the words before it that do not say who is meant ("*319* Beobachter", "*andere* Studios").

    >>> _telling("mehrere kleine Vereine"), _telling("12 Uhr")
    ('kleine Vereine', 'Uhr')
    """
    loose = words("sources.loose_openings")
    return " ".join(dropwhile(lambda word: word.isdigit() or word in loose, name.split()))


def _titled(profile: Profile) -> bool:
    """Whether only *Herr* or *Frau* stands before a family name."""
    return profile.kind is SourceKind.PERSON and len(profile.words) == 1 and bool(profile.gender) and not profile.roles


def _only_beside(profile: Profile) -> bool:
    """Whether a noun stands before a name by chance ("im Rennen liegt nach dem Parteitag Jan Beck vorn")."""
    return profile.words[:1] == (profile.head,) and profile.kind not in ORGANISED


def _beside_another(profile: Profile, surname: bool) -> bool:
    """Whether a name of one word stands before another by chance ("Darin warf Beck Belarus Schleusungen vor").

    Args:
        profile: the two words.
        surname: whether the second one is the family name of somebody else.
    """
    words = profile.name.split()
    return len(words) == len(profile.words) == 2 and (surname or place_of(words[1]) is not None)


def _stands_for(profile: Profile) -> bool:
    """Whether a capital or a residence stands for its state."""
    return profile.kind is SourceKind.STATE and bool(profile.aliases) and place_of(profile.name) == profile.name


class Names:
    """Finds the entities that a proper name can mean, in constant time.

    Long names are entered first; a shorter one belongs to the long names that end with it, contain it in order, or
    (one word) begin with it, as Asian and organisations' names do; a first name belongs to the only person who has it.
    """

    def __init__(self) -> None:
        self._exact: dict[tuple[str, ...], list[Entity]] = {}
        self._last: dict[str, list[Entity]] = {}
        self._first: dict[str, list[Entity]] = {}
        self._inner: dict[str, list[Entity]] = {}
        self._short: dict[str, list[Entity]] = {}
        self._initials: dict[str, list[Entity]] = {}
        self._people: list[Entity] = []
        self._listed: dict[str, Entity] = {}
        self._heads: dict[str, list[Entity]] = {}

    def enter(self, profiles: Iterable[Profile]) -> None:
        """Make one entity for each name of the text, two for a family name that a man and a woman share."""
        profiles = list(profiles)
        titled = {(p.words, p.gender) for p in profiles if _titled(p)}
        distinct: dict[tuple[tuple[str, ...], str, str | None], Profile] = {}
        for profile in profiles:
            if profile.words:
                shared = _titled(profile) and {(profile.words, "m"), (profile.words, "f")} <= titled
                distinct.setdefault((profile.words, profile.name, profile.gender if shared else None), profile)
        whole = {key for key, _, _ in distinct if len(key) > 1}
        surnames = Counter(key[-1] for key in whole)
        distinct = {
            k: p
            for k, p in distinct.items()
            if not (p.words[1:] in whole and _only_beside(p))
            and not (p.words[0] in surnames and _beside_another(p, surnames[p.words[-1]] > 1))
        }
        longest = sorted(distinct.items(), key=lambda item: (-len(item[0][0]), _stands_for(item[1])))
        for (key, _, gender), profile in longest:
            found = self.find(profile)
            if not found or (gender is not None and len(key) == 1 and all(e.gender != gender for e in found)):
                title = {"f": "Frau ", "m": "Herr ", None: ""}[gender]
                entity = Entity(title + profile.name, profile.kind, key, kin=profile.kin)
                entity.learn(profile)
                self._enter(entity, key)
                found = [entity]
            elif len(found) == 1:
                self._exact.setdefault(key, found)
            for alias in profile.aliases:
                self._short.setdefault(_short(alias), []).append(found[0])

    def _enter(self, entity: Entity, key: tuple[str, ...]) -> None:
        self._exact.setdefault(key, []).append(entity)
        if listed := listed_as(entity.name):
            self._listed.setdefault(listed, entity)
        if entity.kind in ORGANISED and entity.heads:
            head = entity.heads[0][0]
            for at in range(max(1, len(head) - 3)):
                self._heads.setdefault(head[at:], []).append(entity)
        if entity.kind in (SourceKind.PERSON, None):
            self._people.append(entity)
        if len(key) > 1:
            self._last.setdefault(key[-1], []).append(entity)
            for word in key[1:-1]:
                self._inner.setdefault(word, []).append(entity)
            self._first.setdefault(key[0], []).append(entity)
            self._initials.setdefault("".join(w[:1] for w in key), []).append(entity)

    def find(self, profile: Profile) -> list[Entity]:
        """The entities that a name can mean; empty for a new one."""
        key = profile.words
        if key in self._exact:
            return self._exact[key]
        if len(key) > 2 and key[1:] in self._exact and _only_beside(profile):
            return self._exact[key[1:]]
        if len(self._last.get(key[0], ())) == 1 and _beside_another(profile, key[-1] in self._last):
            return self._last[key[0]]
        short = _short(profile.name)
        if (listed := listed_as(profile.name)) in self._listed:
            return [self._listed[listed]]
        if short in self._short:
            return self._short[short]
        return (
            self._spelt_out(profile)
            or self._by_last_name(profile)
            or self._by_initials(profile)
            or self._by_first_word(profile)
        )

    def _spelt_out(self, profile: Profile) -> list[Entity]:
        """The one body whose initials an abbreviation is."""
        if len(profile.words) > 1 or not is_acronym(profile.name):
            return []
        found = (
            e
            for e in self._initials.get(profile.words[0], ())
            if e.kind is not SourceKind.PERSON and abbreviates(profile.name, e.name.split())
        )
        return list(islice(found, 1))

    def _by_last_name(self, profile: Profile) -> list[Entity]:
        """Who has a last name, with what stands before it."""
        key = profile.words
        return [
            e
            for e in self._last.get(key[-1], ())
            if _contains(e.words, key) and _alike(profile, e) and not (len(key) == 1 and _needs_more(profile, e))
        ]

    def _by_initials(self, profile: Profile) -> list[Entity]:
        """Who has a last name, and a first name that is abbreviated here."""
        key, first = profile.words, profile.name.split()[0]
        if len(key) == 1 or not is_acronym(first):
            return []
        return [
            e for e in self._last.get(key[-1], ()) if e.words[1:] == key[1:] and abbreviates(first, [e.name.split()[0]])
        ]

    def _by_first_word(self, profile: Profile) -> list[Entity]:
        """Who is called by how a longer name begins: the first name or what a firm is called without its legal form."""
        key = profile.words
        begun = [e for e in self._first.get(key[0], ()) if _alike(profile, e)]
        if len(key) > 1:
            bodies = (e for e in begun if e.words[: len(key)] == key and e.kind is not SourceKind.PERSON)
            return [e for e in bodies if _legal_form(e, len(key)) or is_firm(e)]
        if first_name_gender(profile.name) not in (None, "u"):
            return self._by_first_name(profile)
        called = [
            e
            for e in begun
            if (
                _family_first(e) if e.kind in (SourceKind.PERSON, None) else _legal_form(e) or _called_first(profile, e)
            )
        ]
        return called or self._by_inner_name(profile)

    def _by_first_name(self, profile: Profile) -> list[Entity]:
        """The one person of that first name ("Lisa" of Lisa Müller, "Kim" of Kim Jong-un)."""
        named = [e for e in self._first.get(profile.words[0], ()) if e.kind in (SourceKind.PERSON, None)]
        if profile.kind is SourceKind.STATE:  # "Israel", beside "Israel Katz"
            return []
        return named if len(named) == 1 and not _titled(profile) else []

    def _by_inner_name(self, profile: Profile) -> list[Entity]:
        """The person whose first family name this is ("Pérez" of Adolfo Pérez Esquivel)."""
        found = [e for e in self._inner.get(profile.words[0], ()) if e.kind is SourceKind.PERSON and _alike(profile, e)]
        return found if len(found) == 1 else []

    def body(self, head: str) -> Entity | None:
        """The only body of the text whose name such a noun opens ("das Gericht": Landgericht Husum), wherever it is."""
        found = self._heads.get(head, [])
        return found[0] if len(found) == 1 else None

    def bodies(self) -> Iterable[Entity]:
        """The bodies with a name, the longest first."""
        listed = (e for found in self._exact.values() for e in found if e.kind in ORGANISED)
        return islice(dict.fromkeys(listed), _MANY)

    def people(self) -> Iterable[Entity]:
        """The persons with a role, in order of their names' length."""
        return self._people[:_MANY]

    def family(self, word: str) -> Entity | None:
        """The one person whose family name is ``word``, though the parser took it for a common noun."""
        found = [e for e in self._last.get("".join(fold_parts(word)[-1:]), ()) if e.kind is SourceKind.PERSON]
        return found[0] if len(found) == 1 and found[0].name.endswith(" " + word) else None

    def enter_alias(self, alias: str, entity: Entity) -> None:
        """Let a short name mean an entity."""
        known = self._short.setdefault(_short(alias), [])
        if entity not in known:
            known.insert(0, entity)
        self._exact[fold_parts(alias)] = [entity]


def _needs_more(profile: Profile, entity: Entity) -> bool:
    """Whether the last word alone does not mean an entity: "Finnland" is not Radio Finnland.

    "Kiel" may be Ida Kiel or Holstein Kiel.
    """
    another = profile.kind is SourceKind.STATE and entity.kind is not SourceKind.STATE
    another = another and not (_is_town(profile) and (entity.kind is SourceKind.PERSON or entity.head == "verein"))
    return another or entity.kin or _body(entity) or _phrasal(entity)


def _body(entity: Entity) -> bool:
    """Whether a name is a body and its place ("Landgericht Hamburg"): the last word alone does not mean it.

    "Gewerkschaft Nordlicht" is called Nordlicht, too.
    """
    named = entity.kind is not SourceKind.PERSON and bool(entity.heads) and entity.words[0] == entity.heads[0][0]
    own = (
        entity.kind is SourceKind.ORGANISATION and len(entity.words) == 2 and entity.words[0] in words("sources.unions")
    )
    return named and not (own and place_of(entity.name.split()[-1]) is None)


def _phrasal(entity: Entity) -> bool:
    """Whether a body's name has a small word inside ("Bank of England"): the last word alone does not mean it."""
    return entity.kind is not SourceKind.PERSON and any(word.islower() for word in entity.name.split()[1:-1])


def _short(name: str) -> str:
    return "".join(fold_parts(name))


def _contains(long: Sequence[str], short: Sequence[str]) -> bool:
    """Whether the words of ``short`` occur in ``long`` in order, the last being the last."""
    rest = iter(long)
    return all(word in rest for word in short)


def _is_town(profile: Profile) -> bool:
    """Whether a name is a town's or a region's, which is a family name, too; that of a land or its capital is not."""
    return profile.kind is SourceKind.STATE and place_of(profile.name) is None


def _alike(profile: Profile, entity: Entity) -> bool:
    if profile.kind is None or entity.kind is None or profile.kind is entity.kind:
        return True
    if len(profile.words) == 1 and profile.kind is SourceKind.STATE and entity.kind is SourceKind.STATE:
        return True
    person = SourceKind.PERSON
    if (profile.kind is person) != (entity.kind is person):
        return (
            len(profile.words) == 1
            and profile.kind is not person
            and not profile.aliases
            and (profile.kind is SourceKind.ORGANISATION or _is_town(profile))
            and find_class_noun(profile.head) is None  # "die Firma Beck" is not Ida Beck
            and not is_acronym(profile.name)
        )
    return True


def _legal_form(entity: Entity, length: int = 1) -> bool:
    """Whether a name of an organisation goes on with nothing but its legal form ("Solvanta Holding GmbH").

    Args:
        entity: the organisation.
        length: how many words stand before it.
    """
    forms = words("sources.legal_forms") | words("sources.behind_names")
    return all(word.strip(".") in forms for word in entity.words[length:])


def is_firm(entity: Entity) -> bool:
    """Whether a name ends with a legal form or a word that ends the names of firms ("Solvanta *Motors*")."""
    last = entity.words[-1].strip(".") if entity.words else ""
    return entity.kind is SourceKind.ORGANISATION and last in words("sources.legal_forms") | words("sources.firm_ends")


def _called_first(profile: Profile, entity: Entity) -> bool:
    """Whether the first word of a firm's name is all that it is called: "Solvanta Windkraft AG", later "Solvanta".

    A name that is listed is another firm's ("Siemens" is no "Siemens Healthineers AG").
    """
    known = classify_noun(profile.name) is not None or place_of(profile.name) is not None
    return is_firm(entity) and not known and not profile.plural


def _family_first(entity: Entity) -> bool:
    """Whether a person's name starts with the part they are called by (Kim Jong-un, Thaksin Shinawatra)."""
    return first_name_gender(entity.name.split()[0]) in (None, "u")

"""Sources of several documents: who is the same, and where that is not certain.

Two sources are one when kind and full name agree. A person's short name joins the one full name that it fits; where
it fits several, or where roles contradict, the sources stay apart and the result says so.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import attrs

from attribution.document import Document, Gender, Source, SourceKind
from attribution.document.several import several
from attribution.lexicons import find_medium, find_office
from attribution.phrases.names import fold_parts
from attribution.sources.offices import role_matches
from attribution.sources.registry import Entry, Registry

__all__ = ["Conflict", "MergedSource", "merge_sources"]

_Place = tuple[int, int]
"""The number of a document, and the id of a source or statement in it."""


@attrs.frozen
class Conflict:
    """Two sources that were kept apart though their names agree.

    Args:
        other: index of the other merged source.
        reason: ``role`` (they hold different offices), ``kind``, or ``ambiguous`` (a short name fits several).
    """

    other: int
    reason: str


@attrs.frozen
class MergedSource:
    """One source across documents.

    Args:
        index: its place in the result.
        name: the fullest name.
        kind: the kind that most documents give it.
        roles: all roles, in order of appearance.
        aliases: all other names.
        members: document index and source id of every source that belongs to it.
        joint: document index and source id of the joint sources ("A und B") that it is a member of.
        conflicts: other merged sources of the same name.
        identifier: that of the registry; None where the source is not in it.
        affiliations: the bodies that the documents say it belongs to, those that most of them name first.
        gender: the one that all documents give it which give it one; None where none does, or where they differ.
        statements: document index and statement id of all it says, alone or jointly, in order.
        relayed: document index and statement id of what it passes on.
    """

    index: int
    name: str
    kind: SourceKind
    roles: tuple[str, ...]
    aliases: tuple[str, ...]
    members: tuple[tuple[int, int], ...]
    conflicts: tuple[Conflict, ...] = ()
    joint: tuple[tuple[int, int], ...] = ()
    identifier: str | None = None
    affiliations: tuple[str, ...] = ()
    gender: Gender | None = None
    statements: tuple[tuple[int, int], ...] = ()
    relayed: tuple[tuple[int, int], ...] = ()


@attrs.define
class _Group:
    key: tuple[str, ...]
    sources: list[tuple[int, Source]] = attrs.field(factory=list)
    conflicts: list[tuple[_Group, str]] = attrs.field(factory=list)
    entry: Entry | None = None

    @property
    def roles(self) -> list[str]:
        return list(dict.fromkeys(r for _, s in self.sources for r in s.roles))

    @property
    def kind(self) -> SourceKind:
        kinds = [s.kind for _, s in self.sources]
        return max(dict.fromkeys(kinds), key=kinds.count)


_APART = (SourceKind.ANONYMOUS, SourceKind.COLLECTIVE)
"""Kinds that are not the same in two documents only because they are called the same."""


def merge_sources(
    documents: Iterable[Document] | Document,
    registry: Registry | Mapping[str, str | Iterable[str] | Mapping[str, Any]] | None = None,
) -> tuple[MergedSource, ...]:
    """Find the same sources in several documents.

    Args:
        documents: analyses, in any order.
        registry: known sources, or a mapping such as ``{"Erna Vogt": ["E. Vogt", "Vogt"]}``; what it lists under one
            name is one source of this name.

    Returns:
        One entry for each source in the world, in order of appearance. Collective and anonymous sources and
        descriptions without a name ("ein Sprecher der Polizei") are never joined across documents. Sources of one
        name with roles that exclude each other (two ministers of different countries) stay apart and name each
        other in ``conflicts``. A joint source is no entry of its own; its members list it in ``joint``.

    Raises:
        InputError: something is no document.

    >>> one = Document("", sources=[Source(0, "Erna Vogt", "person", roles=["Ministerin"])])
    >>> two = Document("", sources=[Source(0, "Vogt", "person"), Source(1, "Fans", "collective")])
    >>> [(m.name, m.members) for m in merge_sources([one, two])]
    [('Erna Vogt', ((0, 0), (1, 0))), ('Fans', ((1, 1),))]
    """
    documents = list(several(documents))
    known = Registry.of(registry) if registry is not None else None
    listed: dict[Entry, _Group] = {}
    groups: list[_Group] = []
    full: dict[tuple[str, ...], list[_Group]] = {}
    short: list[tuple[int, Source, tuple[str, ...]]] = []
    for number, document in enumerate(documents):
        for source in document.sources:
            if source.members:
                continue
            key = _key(source)
            entry = known.find(source) if known is not None else None
            if entry is not None:
                if entry not in listed:
                    listed[entry] = _Group(fold_parts(entry.name), entry=entry)
                    groups.append(listed[entry])
                listed[entry].sources.append((number, source))
            elif source.kind in _APART or not key:
                groups.append(_Group(key, [(number, source)]))
            elif source.kind is SourceKind.PERSON and len(key) == 1:
                short.append((number, source, key))
                groups.append(_Group(key))
                groups[-1].sources.append((number, source))
            else:
                _join(groups, full, number, source, key)
    by_last: dict[str, list[_Group]] = {}
    for group in groups:
        if len(group.key) > 1 and group.sources[0][1].kind is SourceKind.PERSON:
            by_last.setdefault(group.key[-1], []).append(group)
    _place_short(groups, by_last)
    return _result([g for g in groups if g.sources], documents)


def _key(source: Source) -> tuple[str, ...]:
    """What has to agree: folded words of the name, for media the outlet; empty for mere descriptions."""
    medium = find_medium(source.name) if source.kind is SourceKind.MEDIA else None
    if medium is not None:
        return (medium.name,)
    first = source.name.split()[0] if source.name.split() else ""
    if source.kind is SourceKind.PERSON and (not first[:1].isupper() or find_office(first) is not None):
        return ()
    return fold_parts(source.name)


def _join(
    groups: list[_Group], full: dict[tuple[str, ...], list[_Group]], number: int, source: Source, key: tuple[str, ...]
) -> None:
    known = full.setdefault(key, [])
    person = source.kind is SourceKind.PERSON
    for group in known:
        if (group.kind is SourceKind.PERSON) == person and (not person or _roles_agree(group.roles, source.roles)):
            group.sources.append((number, source))
            return
    new = _Group(key, [(number, source)])
    for group in known:
        reason = "role" if (group.kind is SourceKind.PERSON) == person else "kind"
        new.conflicts.append((group, reason))
        group.conflicts.append((new, reason))
    known.append(new)
    groups.append(new)


def _place_short(groups: list[_Group], by_last: dict[str, list[_Group]]) -> None:
    """Give each person known by one name only to the full name it fits."""
    alone: dict[tuple[str, ...], _Group] = {}
    for group in groups:
        if len(group.key) != 1 or not group.sources or group.sources[0][1].kind is not SourceKind.PERSON or group.entry:
            continue
        candidates = [g for g in by_last.get(group.key[0], ()) if _roles_agree(g.roles, group.roles)]
        if len(candidates) == 1:
            candidates[0].sources += group.sources
            group.sources = []
            continue
        for other in candidates:
            group.conflicts.append((other, "ambiguous"))
            other.conflicts.append((group, "ambiguous"))
        same = alone.setdefault(group.key, group)
        if same is not group and not candidates and _roles_agree(same.roles, group.roles):
            same.sources += group.sources
            group.sources = []


def _roles_agree(a: Iterable[str], b: Iterable[str]) -> bool:
    """Whether two lists of roles can be one person's: one is empty, or they share an office, or no office clashes."""
    left, right = [_office(r) for r in a], [_office(r) for r in b]
    left, right = [r for r in left if r], [r for r in right if r]
    if not left or not right:
        return True
    if any(role_matches(h, m, right) for h, m in left) or any(role_matches(h, m, left) for h, m in right):
        return True
    return not any(h == k for h, _ in left for k, _ in right)


def _office(role: str) -> tuple[str, frozenset[str]]:
    """Head noun and modifiers of a role."""
    words = role.split()
    head = next((w for w in words if w[:1].isupper() and find_office(w) is not None), "")
    modifiers = frozenset(
        w.casefold()[: -2 if w.endswith(("er", "es")) else -1]
        for w in words
        if w[:1].islower() and w.endswith(("er", "e", "es")) and len(w) > 4
    )
    return head.casefold(), modifiers


def _gathered(pairs: Iterable[tuple[_Place, _Place]]) -> dict[_Place, list[_Place]]:
    """For each first half of the pairs, its second halves."""
    out: dict[_Place, list[_Place]] = {}
    for key, value in pairs:
        out.setdefault(key, []).append(value)
    return out


def _result(groups: list[_Group], documents: Sequence[Document]) -> tuple[MergedSource, ...]:
    place = {id(g): i for i, g in enumerate(groups)}
    by_id = {(n, s.id): s for n, document in enumerate(documents) for s in document.sources}
    told = [(n, statement) for n, document in enumerate(documents) for statement in document.statements]
    joint = _gathered(((n, member), (n, number)) for (n, number), s in by_id.items() for member in s.members)
    relayed = _gathered(((n, relay), (n, statement.id)) for n, statement in told for relay in statement.via)
    out = []
    for i, group in enumerate(groups):
        names = list(dict.fromkeys(s.name for _, s in group.sources))
        name = group.entry.name if group.entry else max(names, key=lambda n: (len(n.split()), len(n)))
        aliases = dict.fromkeys([*names, *(a for _, s in group.sources for a in s.aliases)])
        conflicts = dict.fromkeys(Conflict(place[id(g)], reason) for g, reason in group.conflicts if id(g) in place)
        members = sorted((n, s.id) for n, s in group.sources)
        jointly = sorted(pair for member in members for pair in joint.get(member, ()))
        said = {(n, statement.id) for n, number in (*members, *jointly) for statement in by_id[n, number].statements}
        bodies = Counter(body.name for _, s in group.sources for body in s.affiliations)
        genders = {s.gender for _, s in group.sources if s.gender is not None}
        out.append(
            MergedSource(
                i, name, group.kind, tuple(group.roles), tuple(a for a in aliases if a != name),
                tuple(members), tuple(conflicts), tuple(jointly),
                group.entry.identifier if group.entry else None,
                tuple(body for body, _ in bodies.most_common()),
                genders.pop() if len(genders) == 1 else None,
                tuple(sorted(said)),
                tuple(sorted(pair for member in members for pair in relayed.get(member, ()))),
            )
        )  # fmt: skip
    return tuple(out)

"""Which two *beide* means ("Finnland und Estland … Die beiden Länder"), and which two phrases are one person."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from attribution.document import SourceKind
from attribution.phrases.chunk import Chunk
from attribution.phrases.kinds import ORGANISED
from attribution.phrases.words import find_class_noun
from attribution.sources.entities import Entity
from attribution.sources.offices import role_matches
from attribution.sources.pronouns import Mentioned

__all__ = ["BOTH", "both", "one_person", "says_both", "several"]

BOTH = 40
"""How many phrases before *beide* are looked at."""
_SENTENCES = 2
"""For how many sentences a conjunction joins the two that *beide* means."""
_THINGS = (None, SourceKind.DOCUMENT, SourceKind.ANONYMOUS)


def says_both(chunk: Chunk) -> bool:
    """Whether a phrase says that it is two ("die beiden Länder")."""
    return any(t.text.lower().startswith("beide") for t in (chunk.tokens[0], *chunk.modifiers))


def both(
    before: Sequence[Chunk],
    mentioned: Sequence[Mentioned],
    named: Callable[[Chunk], Entity | None],
    kind: SourceKind | None,
) -> list[Entity]:
    """The two that are meant: the last joint source, those that a conjunction joins, or the last two persons.

    Args:
        before: the phrases before *beide*.
        mentioned: what was mentioned before it.
        named: the entity of a phrase with a name.
        kind: what they are, where the noun behind it says so ("die beiden Sängerinnen").

    Returns:
        Two entities, or one that is joint; empty where there are none.
    """
    late = mentioned[-BOTH:]
    if joint := [m.entity for m in late if len(m.entity.members) == 2]:
        return joint[-1:]
    for chunk in (c for c in reversed(before) if before[-1].sentence - c.sentence <= _SENTENCES):
        joined = [e for c in (chunk, chunk.joined) if c is not None and (e := named(c)) is not None]
        persons = [e.kind is SourceKind.PERSON for e in dict.fromkeys(joined) if e.kind not in _THINGS]
        fits = kind is None or persons[:1] == [kind is SourceKind.PERSON]
        if len(persons) == 2 and persons[0] == persons[1] and fits:
            return joined
    people = [m.entity for m in reversed(late) if m.entity.kind is SourceKind.PERSON and not m.attribute]
    two = list(dict.fromkeys(people))[:2]
    return two[::-1] if len(two) == 2 and kind in (None, SourceKind.PERSON) else []


def several(
    before: Sequence[Chunk],
    mentioned: Sequence[Mentioned],
    entity: Callable[[Chunk], Entity | None],
    member: Callable[[Chunk], Entity | None],
    head: str,
) -> list[Entity]:
    """Those side by side that a plural takes up ("Waldhilfe, Luftwacht und Flusspaten … Die Verbände").

    Args:
        before: the phrases before the plural.
        mentioned: what was mentioned before it.
        entity: the entity of a phrase.
        member: the entity of a phrase that the plural opened ("die *Verbände* Waldhilfe und Luftwacht").
        head: the plural's noun, in lower case and in the singular.

    Returns:
        One joint entity, or its members; empty where none are named together of late.
    """
    late = [m.entity for m in reversed(mentioned[-BOTH:]) if len(m.entity.members) > 1]
    if late and all(_is_such(member, head) for member in late[0].members):
        return late[:1]
    near = [c for c in reversed(before) if before[-1].sentence - c.sentence <= _SENTENCES]
    firsts = (c for c in near if c.joined is not None and c.joined.begin <= before[-1].begin)
    for row in (_row(first, before) for first in firsts):
        opened = row[0].core[0].lemma.casefold() == head  # "die *Verbände* Waldhilfe und Luftwacht"
        found = list(dict.fromkeys(e for c in row if (e := (member if opened else entity)(c)) is not None))
        if len(found) == len(row) and (opened or all(_is_such(e, head) for e in found)):
            return found
    return []


def _is_such(entity: Entity, head: str) -> bool:
    """Whether somebody with a name is what a noun says, by its kind, and a person by what is told of it."""
    noun = find_class_noun(head)
    if noun is None:
        fits = not entity.heads or role_matches(head, frozenset(), entity.heads)
        return bool(entity.words) and entity.kind is SourceKind.PERSON and fits
    state = (noun.kind is SourceKind.STATE) == (entity.kind is SourceKind.STATE)
    return bool(entity.words) and entity.kind in ORGANISED and state


def _row(first: Chunk, before: Sequence[Chunk]) -> list[Chunk]:
    """The phrases side by side of which one is joined to the last: "A, *B* und C"."""
    row = [first, *([first.joined] if first.joined is not None else [])]
    for chunk in reversed(before[: before.index(first)]):
        between = first.tree.tokens[chunk.tokens[-1].id : row[0].tokens[0].id - 1]
        if chunk.tree is not first.tree or [t.text for t in between] != [","]:
            break
        row.insert(0, chunk)
    return row


def one_person(first: Chunk, last: Chunk) -> bool:
    """Whether a role and a titled name joined to it are one person: "der Künstler und Aktivist Padelun erklärte"."""
    titled = not last.determiner and last.core[-1].upos == "PROPN" and any(t.upos == "NOUN" for t in last.core)
    verb = first.governor
    verbs = (verb, *first.tree.children(verb)) if verb and first.subject else ()
    numbers = {t.feat("Number") for t in verbs if t.upos in ("VERB", "AUX")}
    alone = "Sing" in numbers and "Plur" not in numbers and first.core[-1].upos == "NOUN"
    return bool(titled and first.determiner and alone)

"""Phrases that say what somebody is, and so give a role instead of naming somebody: "Beck ist *Autorin*"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from attribution.document import SourceKind
from attribution.lexicons import words
from attribution.phrases.chunk import Chunk
from attribution.phrases.features import is_predicative
from attribution.sources.entities import Entity
from attribution.sources.pairs import one_person
from attribution.tree import NO_TOKEN

if TYPE_CHECKING:
    from attribution.sources.discourse import Discourse

__all__ = ["Predicates"]


class Predicates:
    """Finds the predicates of an article and gives their persons the role.

    Args:
        discourse: the article's phrases and entities.
    """

    def __init__(self, discourse: Discourse) -> None:
        self._discourse = discourse
        self._subjects: dict[int, Entity] = {}

    def subject(self, chunk: Chunk) -> Entity | None:
        """The person of whom a phrase was found to be the predicate."""
        return self._subjects.get(id(chunk))

    def read(self, chunk: Chunk) -> bool:
        """Whether a phrase says what somebody is, who gets the role: "Beck ist *Autorin* und *Malerin*"."""
        person = self._described_before(chunk)
        if person is None and chunk.joined is not None and one_person(chunk, chunk.joined):
            person = self._discourse.entity(chunk.joined)
        person = person or self._described_behind(chunk)
        if person is None:
            return is_predicative(chunk)
        self._subjects[id(chunk)] = person
        role = self._discourse.profile(chunk)
        if role.kind is SourceKind.PERSON and not role.plural and role.gender in (None, person.gender):
            person.learn(attrs.evolve(role, name=person.name, roles=(role.name,)))
        return True

    def _described_before(self, chunk: Chunk) -> Entity | None:
        """The person of whom a phrase without definite article is the predicate, by the order of the words."""
        discourse = self._discourse
        if chunk.determiner and not chunk.indefinite:
            return None
        row = discourse.row(chunk.sentence)
        before = next((c for c in row if c.joined is chunk), None)
        if before is not None:
            return self.subject(before)
        tokens, i = chunk.tree.tokens, chunk.tokens[0].id - 2
        while i > 0 and tokens[i].upos == "ADV":
            i -= 1
        if i < 1 or tokens[i].lemma not in words("sources.copulas") or tokens[i].deprel.startswith("aux"):
            return None
        left = discourse.chunk_at(chunk.sentence, tokens[i - 1])
        person = discourse.entity(left) if left is not None else discourse.names.family(tokens[i - 1].text)
        return person if person is not None and person.kind is SourceKind.PERSON and person.words else None

    def _described_behind(self, chunk: Chunk) -> Entity | None:
        """The person behind the verb of whom an opening phrase is the predicate ("*Neuer Chef* ist Jan Beck")."""
        discourse, tokens = self._discourse, chunk.tree.tokens
        verb = tokens[chunk.last] if chunk.last < len(tokens) else NO_TOKEN
        if chunk.determiner or chunk.tokens[0].id > 1 or verb.lemma not in words("sources.copulas"):
            return None
        row = discourse.row(chunk.sentence)
        behind = next((c for c in row if c.begin > verb.begin and not c.preposition), None)
        person = discourse.entity(behind) if behind is not None and discourse.profile(behind).words else None
        one = person is not None and person.kind is SourceKind.PERSON and not discourse.profile(chunk).plural
        return person if one else None

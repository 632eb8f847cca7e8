"""Whom a description can mean though the name comes later: "*die Behörde* …, das Bundesamt für Hafenschutz"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from attribution.document import SourceKind
from attribution.phrases.chunk import Chunk
from attribution.phrases.kinds import ORGANISED
from attribution.sources.descriptions import needs_name
from attribution.sources.entities import Entity
from attribution.sources.generals import called, takes_up
from attribution.sources.profiles import Profile
from attribution.sources.ties import relation

if TYPE_CHECKING:
    from attribution.sources.discourse import Discourse

__all__ = ["Later"]


class Later:
    """Looks ahead in an article.

    Args:
        discourse: the article's phrases and entities.
    """

    def __init__(self, discourse: Discourse) -> None:
        self._discourse = discourse

    def of(self, chunk: Chunk, p: Profile) -> Iterator[Entity]:
        """Who has the office, or the only such body.

        Args:
            chunk: the description.
            p: what it says.
        """
        names = self._discourse.names
        if p.kind is SourceKind.PERSON and not p.plural:
            yield from (
                e for e in names.people() if e.heads and relation(p, e) in ("the same words", "the same office")
            )
        if not needs_name(p) or chunk.attributes:
            return
        body = names.body(p.head) or self._body(chunk, p)
        if body is not None:
            yield body

    def _body(self, chunk: Chunk, p: Profile) -> Entity | None:
        """The only body of the text that a general noun can mean."""
        discourse = self._discourse
        known = [e for e in discourse.names.bodies() if takes_up(p.head, *called(e))]
        said = [c for c in self._bodies if takes_up(p.head, [discourse.profile(c).head], ())]
        one = len({discourse.profile(c).name for c in said}) == 1 and not known and said[0].begin > chunk.begin
        return known[0] if len(known) == 1 and not said else discourse.entity(said[0]) if one else None

    @cached_property
    def _bodies(self) -> list[Chunk]:
        """The phrases that say what a body is for, though they give it no name ("das Bundesamt für Hafenschutz")."""
        found = ((c, self._discourse.profile(c)) for c in self._discourse.all_phrases if c.definite and c.attributes)
        return [c for c, p in found if p.kind in ORGANISED and not p.words and not p.plural and " " in p.name]

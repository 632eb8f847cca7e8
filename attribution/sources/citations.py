"""Who is cited by whom: what they say further on in the paragraph comes the same way.

"Im Bericht des Vereins wird eine Zeugin zitiert. Ihrer Darstellung zufolge brannte es sofort." So it is with those on
whom an outlet relies: "Die Zeitung beruft sich auf einen Vermerk. Darin heißt es, der Damm sei undicht."
"""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from attribution.document import SourceKind
from attribution.grammar.citing import citation, cites, relied
from attribution.grammar.clauses import Clause, syntaxes
from attribution.grammar.mentions import Holder
from attribution.grammar.subjects import subject_holder
from attribution.lexicons import words
from attribution.reading.find import Find
from attribution.sources.entities import Entity
from attribution.sources.holders import Holders
from attribution.text.article import Article

__all__ = ["Citations"]


_UNNAMED = (SourceKind.DOCUMENT, SourceKind.ANONYMOUS, SourceKind.COLLECTIVE)


class Citations:
    """The citations of a text, resolved in text order.

    Args:
        article: the text with canonical trees.
        finds: its reports; where one of them has the words that are cited, only they come by way of who cites.
    """

    def __init__(self, article: Article, finds: Sequence[Find]) -> None:
        self._article = article
        told = {find.anchor for find in finds if find.lemma in words("grammar.citing")}
        clauses = [c for s in syntaxes(article) if s.index not in told for c in s.clauses]
        found = [_Citation(*pair, cites(c)) for c in clauses if (pair := _pair(c)) is not None]
        self._waiting = found[::-1]
        self._read: list[tuple[Holder, Entity, Entity]] = []

    def read(self, offset: int, holders: Holders) -> None:
        """Resolve the citations that begin before an offset."""
        while self._waiting and self._waiting[-1].cited.spans.begin < offset:
            waiting = self._waiting.pop()
            who, by = waiting.resolved(holders)
            if who is not None and by is not None:
                self._read.append((waiting.cited, who, by))

    def of(self, find: Find, speaker: Entity) -> list[Entity]:
        """Who has cited the speaker of a find before in its paragraph."""
        paragraph = self._article.paragraph_index(find.begin)
        near = ((w, by) for c, w, by in self._read if self._article.paragraph_index(c.spans.begin) == paragraph)
        return list(dict.fromkeys(by for who, by in near if who is speaker))


@attrs.frozen
class _Citation:
    """A citation that is not resolved yet.

    Args:
        cited: who is cited.
        citing: who cites.
        quotes: whether it gives the words, and does not only say on whom it relies.
    """

    cited: Holder
    citing: Holder
    quotes: bool

    def resolved(self, holders: Holders) -> tuple[Entity | None, Entity | None]:
        """Whom the words are from and who passes them on; of those who only rely on somebody outlets alone do.

        With a name one speaks for oneself ("Das Blatt beruft sich auf Beck. *Beck* bestreitet das").
        """
        if self.quotes:
            who, by = holders.resolve(self.cited), holders.resolve(self.citing)
            return who[0] if who is not None else None, by[0] if by is not None else None
        relying, source = holders.meant(self.citing), holders.meant(self.cited)
        outlet = relying is not None and relying.kind is SourceKind.MEDIA
        unnamed = source is not None and source.kind in _UNNAMED
        return (source, relying) if outlet and unnamed else (None, None)


def _pair(clause: Clause) -> tuple[Holder, Holder] | None:
    """Who is cited in a clause and who cites, where it names both."""
    acting = subject_holder(clause)
    cited, citing = citation(clause, acting) if cites(clause) else relied(clause, acting)
    return (cited, citing) if cited is not None and citing is not None else None

"""Who is cited by whom: what they say further on in the paragraph comes the same way.

"Im Bericht des Vereins wird eine Zeugin zitiert. Ihrer Darstellung zufolge brannte es sofort."
"""

from __future__ import annotations

from collections.abc import Sequence

from attribution.grammar.citing import citation, cites
from attribution.grammar.clauses import syntaxes
from attribution.grammar.mentions import Holder
from attribution.grammar.subjects import subject_holder
from attribution.lexicons import words
from attribution.reading.find import Find
from attribution.sources.entities import Entity
from attribution.sources.holders import Holders
from attribution.text.article import Article

__all__ = ["Citations"]


class Citations:
    """The citations of a text, resolved in text order.

    Args:
        article: the text with canonical trees.
        finds: its reports; where one of them has the words that are cited, only they come by way of who cites.
    """

    def __init__(self, article: Article, finds: Sequence[Find]) -> None:
        self._article = article
        told = {find.anchor for find in finds if find.lemma in words("grammar.citing")}
        clauses = (c for s in syntaxes(article) if s.index not in told for c in s.clauses if cites(c))
        found = (citation(c, subject_holder(c)) for c in clauses)
        self._waiting = [(cited, citing) for cited, citing in found if cited is not None and citing is not None][::-1]
        self._read: list[tuple[Holder, Entity, Entity]] = []

    def read(self, offset: int, holders: Holders) -> None:
        """Resolve the citations that begin before an offset."""
        while self._waiting and self._waiting[-1][0].spans.begin < offset:
            cited, citing = self._waiting.pop()
            who, by = holders.resolve(cited), holders.resolve(citing)
            if who is not None and by is not None:
                self._read.append((cited, who[0], by[0]))

    def of(self, find: Find, speaker: Entity) -> list[Entity]:
        """Who has cited the speaker of a find before in its paragraph."""
        paragraph = self._article.paragraph_index(find.begin)
        near = ((w, by) for c, w, by in self._read if self._article.paragraph_index(c.spans.begin) == paragraph)
        return list(dict.fromkeys(by for who, by in near if who is speaker))

"""An article on its way through the constructions: its clauses, and what was found so far."""

from __future__ import annotations

from collections.abc import Sequence

from attribution.grammar.clauses import Syntax, syntaxes
from attribution.reading.find import Find
from attribution.text.article import Article
from attribution.tree import Token

__all__ = ["Reading", "behind_colon"]


class Reading:
    """An article on its way through the constructions: its clauses, and what was found so far."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.syntaxes = syntaxes(article)
        self.finds: list[Find] = []
        self._anchored: dict[int, list[Find]] = {}
        self._touching: dict[int, list[Find]] = {}

    def add(self, find: Find) -> None:
        """Keep a find for later stages."""
        self.finds.append(find)
        self._enter(find)

    def index(self) -> None:
        """Enter all finds anew, after they were changed."""
        self._anchored.clear()
        self._touching.clear()
        for found in self.finds:
            self._enter(found)

    def _enter(self, find: Find) -> None:
        self._anchored.setdefault(find.anchor, []).append(find)
        for i in self.article.sentences_of(find.content.plus(find.frame)):
            self._touching.setdefault(i, []).append(find)

    def before(self, syntax: Syntax) -> Syntax | None:
        """The sentence before one on the same line, ``None`` where there is none."""
        return self._beside(syntax.index - 1, syntax.index) if syntax.index else None

    def behind(self, syntax: Syntax) -> Syntax | None:
        """The sentence behind one on the same line, ``None`` where there is none."""
        last = syntax.index + 1 == len(self.syntaxes)
        return self._beside(syntax.index + 1, syntax.index) if not last else None

    def _beside(self, index: int, other: int) -> Syntax | None:
        first, second = (self.syntaxes[i].sentence for i in sorted((index, other)))
        line = self.article.paragraph_index
        return self.syntaxes[index] if line(first.end - 1) == line(second.begin) else None

    def anchored(self, index: int) -> list[Find]:
        """The finds whose cue stands in a sentence."""
        return self._anchored.get(index, [])

    def touching(self, index: int) -> list[Find]:
        """The finds whose content or frame reaches into a sentence."""
        return self._touching.get(index, [])


def behind_colon(reading: Reading, syntax: Syntax, colon: Token) -> tuple[Sequence[Token], Syntax]:
    """The words behind a colon and their sentence: this one, or where it ends there the next one on the line."""
    tokens = syntax.sentence.tokens[colon.id :]
    following = reading.behind(syntax) if not tokens else None
    return (tokens, syntax) if following is None else (following.sentence.tokens, following)

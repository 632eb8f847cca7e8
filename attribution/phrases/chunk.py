"""What a noun phrase is, once it is found: its words, and the phrases that depend on it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

import attrs

from attribution.grammar.inflection import article_features
from attribution.text.viewed import Viewed
from attribution.tree import NO_TOKEN, Sentence, Token

__all__ = ["Chunk"]


@attrs.define(slots=False, eq=False)
class Chunk(Viewed):
    """A noun phrase: determiner, modifiers and core in a row, with the phrases that depend on it.

    Args:
        sentence: index of the sentence.
        tokens: determiner to last word of the core, quotation marks included.
        determiner: the article, possessive or quantifier.
        modifiers: adjectives, participles and numerals before the core.
        core: nouns and names (with the words of a quoted title).
        preposition: the adposition before it.
        attributes: phrases inside it with their preposition (empty for genitives), in text order.
        appositions: phrases beside it, between commas.
        possessor: the name in the genitive before it ("Frankreichs Regierung"), a phrase of its own.
        brackets: what stands in brackets behind it.
        beside: the phrase inside another one that it is joined to ("für Wissenschaft und *Kunst*").
        owner: the phrase it depends on.
        quoted: the core or a part of it stands in quotation marks.
        part: how many of those that the phrase names are meant ("*Fünf* der Zeugen", "*die meisten* der Zeugen").
    """

    sentence: int
    tree: Sentence
    tokens: tuple[Token, ...]
    determiner: Token | None
    modifiers: tuple[Token, ...]
    core: tuple[Token, ...]
    preposition: Token | None = None
    attributes: list[tuple[str, Chunk]] = attrs.field(factory=list)
    appositions: list[Chunk] = attrs.field(factory=list)
    possessor: Chunk | None = None
    brackets: list[tuple[Token, ...]] = attrs.field(factory=list)
    joined: Chunk | None = None
    beside: Chunk | None = None
    owner: Chunk | None = None
    quoted: bool = False
    part: tuple[Token, ...] = ()

    @property
    def begin(self) -> int:
        """Offset of the first character."""
        return self.tokens[0].begin

    @property
    def end(self) -> int:
        """Offset behind the last character of the core."""
        return self.tokens[-1].end

    @property
    def last(self) -> int:
        """Token id of the last word, attributes and brackets included."""
        ends = [self.tokens[-1].id]
        ends += [a.last for _, a in self.attributes]
        ends += [a.last for a in self.appositions]
        ends += [b[-1].id + 1 for b in self.brackets if b]
        return max(ends)

    @cached_property
    def ids(self) -> frozenset[int]:
        """Token ids from determiner to core."""
        return frozenset(t.id for t in self.tokens)

    @cached_property
    def head(self) -> Token:
        """The noun that heads the core: the first common noun, else its last word."""
        nouns = [t for t in self.core if t.upos == "NOUN"]
        inside = [t for t in self.core if t.head not in self.ids]
        if nouns and self.core[0].upos == "NOUN":
            return (
                nouns[0]
                if nouns[0] in inside or len(nouns) == 1
                else (inside[0] if inside and inside[0] in nouns else nouns[0])
            )
        return inside[0] if inside else self.core[-1]

    @cached_property
    def governor(self) -> Token | None:
        """The token outside the phrase that governs it."""
        return next((self.tree.tokens[t.head - 1] for t in self._linking if t.head and t.head not in self.ids), None)

    @cached_property
    def relation(self) -> str:
        """The dependency relation of the phrase as a whole."""
        return next((t.deprel for t in self._linking if t.head not in self.ids), "dep")

    @property
    def _linking(self) -> Sequence[Token]:
        """The words by which the phrase may hang on others: of "Luft- und Raumfahrt" the first one."""
        shortened = any(m.upos == "CCONJ" for m in self.modifiers) and not self.determiner
        ends = (self.tokens[0], self.head) if shortened else (self.head, *self.core)
        return (*ends, self.tokens[-1])

    @property
    def subject(self) -> bool:
        """Whether the phrase is the subject of its clause."""
        if not self.relation.startswith("nsubj") or self.preposition:
            return False
        features = article_features(self.determiner.text) if self.determiner else ()
        return not features or any(f[1] == "n" for f in features)

    @cached_property
    def article(self) -> Token:
        """The determiner, also one before the complements of a participle ("*das* in Husum ansässige Unternehmen")."""
        if self.determiner or not self.modifiers:
            return self.determiner or NO_TOKEN
        first = self.tokens[0].id
        return next((t for t in self.tree.children(self.head) if t.xpos == "ART" and t.id < first), NO_TOKEN)

    @property
    def definite(self) -> bool:
        """Whether it has a definite article or a demonstrative."""
        word = self.article.word
        contracted = self.preposition and self.preposition.text.lower() in (
            "im",
            "am",
            "zum",
            "zur",
            "vom",
            "beim",
            "ins",
        )
        return contracted or word in ("der", "die", "das", "dem", "den", "des") or word.startswith(("dies", "jen"))

    @property
    def correlative(self) -> bool:
        """Whether it opens a list with *sowohl* or *weder*."""
        first = self.tokens[0].id
        return first > 1 and self.tree.tokens[first - 2].text.lower() in ("sowohl", "weder")

    @property
    def possessive(self) -> bool:
        """Whether a possessive stands before it."""
        word = self.determiner.text.lower() if self.determiner else ""
        return word.startswith(("sein", "ihr")) or word in ("dessen", "deren")

    @property
    def indefinite(self) -> bool:
        """Whether it has an indefinite article."""
        return self.article.word.startswith("ein")

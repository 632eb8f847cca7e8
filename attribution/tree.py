"""Parser-neutral Universal Dependencies: tokens with character offsets, sentences as trees.

Everything after the parser reads these two classes and nothing else. Offsets are code points of the text that
was passed to the parser, half-open ``[begin, end)``. Words that a treebank would split (``im`` = ``in dem``)
stay one token, so that ``text[token.begin:token.end] == token.text`` holds for every token.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache

import attrs

from attribution.errors import InputError

__all__ = ["NO_TOKEN", "Sentence", "Token", "circles"]


@attrs.frozen(slots=True)
class Token:
    """One syntactic word (UD columns ID to MISC) with its place in the text.

    A token is true; :data:`NO_TOKEN`, which stands for a word that is not there, is false, and its strings are empty.

    Args:
        id: number within the sentence, from 1 on.
        begin: offset of its first character in the text.
        end: offset behind its last character.
        text: the word as it is written.
        lemma: its dictionary form.
        upos: word class of Universal Dependencies.
        xpos: word class of STTS.
        feats: features in CoNLL-U notation (``"Mood=Sub|Number=Sing"``), empty where there are none.
        head: id of the word it depends on; 0 for the root.
        deprel: how it depends on that word.
        misc: anything else in CoNLL-U notation, such as ``"ner=B-PER"``.
    """

    id: int
    begin: int
    end: int
    text: str
    lemma: str
    upos: str
    xpos: str
    feats: str
    head: int
    deprel: str
    misc: str = ""

    def __bool__(self) -> bool:
        return self.id > 0

    def feat(self, name: str) -> str | None:
        """Return the value of one morphological feature, ``None`` where the token does not carry it.

        >>> Token(1, 0, 4, "habe", "haben", "AUX", "VAFIN", "Mood=Sub|Person=3", 0, "root").feat("Mood")
        'Sub'
        """
        return _features(self.feats).get(name)

    @property
    def word(self) -> str:
        """The text in lower case."""
        return self.text.lower()


NO_TOKEN = Token(0, 0, 0, "", "", "", "", "", 0, "")
"""Beyond the edge of a sentence, above its root, or where no word is: a word without form, tag or place."""


@lru_cache(maxsize=4096)
def _features(feats: str) -> Mapping[str, str]:
    """The features of a token; a sentence has few combinations, which are taken apart once."""
    found: dict[str, str] = {}
    for pair in feats.split("|"):
        key, _, value = pair.partition("=")
        found.setdefault(key, value)
    return found


def circles(heads: Sequence[int]) -> Iterator[tuple[int, ...]]:
    """Yield the ids of the tokens that govern each other in a circle; a tree has none.

    Args:
        heads: the head of each token, 0 for a root.

    >>> list(circles([2, 0, 4, 3, 5]))
    [(3, 4), (5,)]
    """
    done = {0}
    for start in range(1, len(heads) + 1):
        path: dict[int, None] = {}
        while start not in done and start not in path:
            path[start] = None
            start = heads[start - 1]
        if start in path:
            way = list(path)
            yield tuple(way[way.index(start) :])
        done.update(path)


def _in_order(tokens: Iterable[Token]) -> tuple[Token, ...]:
    tokens = tuple(tokens)
    wrong = next((t for place, t in enumerate(tokens, 1) if t.id != place), None)
    if wrong is not None:
        raise InputError(
            f"found the id {wrong.id} for {wrong.text!r}, expected {tokens.index(wrong) + 1}: ids of a sentence's "
            f"tokens count from 1"
        )
    return tokens


@attrs.frozen(slots=False, eq=False)
class Sentence:
    """A tokenised sentence with one dependency tree.

    Args:
        tokens: the tokens in order; their ids must be 1, 2, 3 …

    Raises:
        InputError: the ids are others.
    """

    tokens: tuple[Token, ...] = attrs.field(converter=_in_order)

    @property
    def begin(self) -> int:
        """Offset of the first character."""
        return self.tokens[0].begin

    @property
    def end(self) -> int:
        """Offset behind the last character."""
        return self.tokens[-1].end

    @cached_property
    def _children(self) -> tuple[tuple[Token, ...], ...]:
        lists: list[list[Token]] = [[] for _ in range(len(self.tokens) + 1)]
        for token in self.tokens:
            lists[token.head].append(token)
        return tuple(tuple(kids) for kids in lists)

    @cached_property
    def _begins(self) -> tuple[int, ...]:
        return tuple(token.begin for token in self.tokens)

    @property
    def root(self) -> Token:
        """The token whose head is 0 (the first one, should a parser give several)."""
        return self._children[0][0] if self._children[0] else self.tokens[0]

    def head(self, token: Token) -> Token:
        """The governor of ``token``; :data:`NO_TOKEN` for the root."""
        return self.tokens[token.head - 1] if token.head else NO_TOKEN

    def children(self, token: Token) -> tuple[Token, ...]:
        """The direct dependents of ``token`` in text order."""
        return self._children[token.id] if token else ()

    def subtree(self, token: Token) -> tuple[Token, ...]:
        """``token`` and everything below it, in text order (the UD yield)."""
        seen = {token.id}
        stack = [token]
        while stack:
            for kid in self._children[stack.pop().id]:
                if kid.id not in seen:
                    seen.add(kid.id)
                    stack.append(kid)
        return tuple(self.tokens[i - 1] for i in sorted(seen))

    def within(self, ranges: Iterable[tuple[int, int]]) -> tuple[Token, ...]:
        """The tokens that begin in one of some ranges, half-open and in text order.

        >>> tree = Sentence([Token(1, 4, 6, "Ja", "ja", "INTJ", "", "", 0, "root")])
        >>> [token.text for token in tree.within([(0, 2), (4, 9)])]
        ['Ja']
        """
        places = ((bisect_left(self._begins, begin), bisect_left(self._begins, end)) for begin, end in ranges)
        return tuple(token for first, last in places for token in self.tokens[first:last])

    def ancestors(self, token: Token) -> Iterator[Token]:
        """The governors of ``token`` from the nearest to the root."""
        seen = {token.id}
        while token.head and token.head not in seen:
            token = self.tokens[token.head - 1]
            seen.add(token.id)
            yield token

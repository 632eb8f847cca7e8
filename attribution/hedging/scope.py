"""Where a cue stands: clauses of a sentence, and the way from a word to the main assertion of a statement."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import Enum
from functools import cached_property
from weakref import WeakKeyDictionary

from attribution.document import StatementType, Voice
from attribution.hedging.cues import word_set
from attribution.hedging.unit import Unit
from attribution.text.article import Article
from attribution.tree import NO_TOKEN, Sentence, Token

__all__ = ["Clauses", "Place", "View", "clauses_of"]

_CLAUSAL = frozenset("root ccomp xcomp advcl acl acl:relcl csubj csubj:pass parataxis conj appos dep discourse".split())
_WHOLE = 0.9
_AUX = frozenset(("aux", "aux:pass", "cop"))
_REMARKS = frozenset(("acl", "acl:relcl", "appos"))


class Place(Enum):
    """How far a word is from the main assertion of a statement."""

    MAIN = "main"
    SIDE = "side"
    CONDITION = "condition"
    OUTSIDE = "outside"


class Clauses:
    """The clauses of one sentence: which predicate governs which word."""

    def __init__(self, sentence: Sentence) -> None:
        self.sentence = sentence
        self._heads: dict[int, int] = {}
        for token in sentence.tokens:
            self._find(token)

    def _find(self, token: Token) -> int:
        path: list[int] = []
        seen: set[int] = set()
        node: Token = token
        head = 0
        while node and node.id not in seen:
            seen.add(node.id)
            if node.id in self._heads:
                head = self._heads[node.id]
                break
            path.append(node.id)
            if self.is_predicate(node):
                head = node.id
                break
            node = self.sentence.head(node)
        for i in path:
            self._heads[i] = head
        return head

    def is_predicate(self, token: Token) -> bool:
        """Whether the token heads a clause."""
        if token.deprel == "root":
            return True
        if token.deprel not in _CLAUSAL:
            return False
        if token.upos in ("VERB", "AUX") and token.xpos != "ADJA":
            return True
        return any(k.deprel in _AUX or k.deprel.startswith("nsubj") for k in self.sentence.children(token))

    def head(self, token: Token) -> Token:
        """The predicate of the innermost clause that holds the token."""
        found = self._heads.get(token.id, 0)
        return self.sentence.tokens[found - 1] if found else self.sentence.root

    def finite(self, head: Token) -> Token:
        """The finite verb of a clause."""
        own = sorted((head, *(k for k in self.sentence.children(head) if k.deprel in _AUX)), key=lambda t: t.id)
        return next((t for t in own if finite(t)), NO_TOKEN)

    def subject(self, head: Token) -> Token:
        """The head of a clause's subject, that of the first conjunct where the clause has none."""
        top: Token = head
        for _ in range(4):
            if not top:
                return NO_TOKEN
            own = (
                top,
                *(k for k in self.sentence.children(top) if k.deprel in _AUX),
            )  # a tree may hang it on the copula
            kids = [k for t in own for k in self.sentence.children(t) if k.deprel.startswith("nsubj")]
            real = next((k for k in kids if k.word != "es"), kids[0] if kids else NO_TOKEN)
            if real or top.deprel not in ("conj", "xcomp"):
                return real
            top = self.sentence.head(top)
        return NO_TOKEN

    def words(self, token: Token) -> tuple[Token, ...]:
        """The words in the clause of ``token``; its neighbours up to the next comma too, should the tree be wrong."""
        head = self._heads.get(token.id, 0)
        tokens = self.sentence.tokens
        low = high = token.id - 1
        while low > 0 and not _breaks(tokens[low - 1]) and token.id - low < 9:
            low -= 1
        while high + 1 < len(tokens) and not _breaks(tokens[high + 1]) and high - token.id < 9:
            high += 1
        return tuple(t for i, t in enumerate(tokens) if low <= i <= high or self._heads.get(t.id, -1) == head)

    @cached_property
    def brackets(self) -> frozenset[int]:
        """The ids of the words between brackets."""
        depth, inside = 0, set()
        for token in self.sentence.tokens:
            depth += token.text in ("(", "[")
            if depth:
                inside.add(token.id)
            depth -= token.text in (")", "]") and depth > 0
        return frozenset(inside)

    def mark(self, head: Token) -> Token:
        """The subordinator of a clause."""
        return next((k for k in self.sentence.children(head) if k.deprel == "mark" and k.upos != "PART"), NO_TOKEN)

    def is_condition(self, head: Token) -> bool:
        """Whether a clause states a condition: ``wenn``, ``falls`` or verb first ("Sollte sie gewinnen, …")."""
        if head.deprel == "root":
            return False
        mark = self.mark(head)
        first = next((t for t in self.sentence.subtree(head) if t.upos not in ("PUNCT", "CCONJ")), head)
        if (mark or first).word in word_set("conditions"):
            return True
        if mark and mark.word in word_set("inverted_conditions"):
            return True  # "Sollte sie gewinnen, …": a parser may take the verb for a subordinator
        if mark or head.deprel not in ("advcl", "ccomp", "parataxis", "csubj", "dep"):
            return False
        verb = self.finite(head)
        follows = self.sentence.head(head)
        return bool(verb and verb is first and verb.id == 1 and follows and follows.id > head.id)


def _breaks(token: Token) -> bool:
    return token.text in (",", ";", ":", "–", "—", "-", "(", ")", ".", "!", "?") or token.lemma == '"'


def finite(token: Token) -> bool:
    """Whether the token is a finite verb form."""
    return "VerbForm=Fin" in token.feats or token.xpos in ("VVFIN", "VAFIN", "VMFIN")


_CACHE: WeakKeyDictionary[Sentence, Clauses] = WeakKeyDictionary()


def clauses_of(sentence: Sentence) -> Clauses:
    """The clauses of a sentence, worked out once."""
    found = _CACHE.get(sentence)
    if found is None:
        found = _CACHE[sentence] = Clauses(sentence)
    return found


class View:
    """One sentence as a statement sees it: which words are its content, which frame it.

    Args:
        article: the text.
        unit: the statement.
        index: the sentence.
    """

    def __init__(self, article: Article, unit: Unit, index: int) -> None:
        self.article = article
        self.unit = unit
        self.index = index
        self.sentence = article.sentences[index]
        self.clauses = clauses_of(self.sentence)
        self.content = frozenset(self._ids(unit.content))
        inner = frozenset(self._ids(unit.inner)) & self.content
        # a statement that another source passes on whole is the main assertion of both
        self.inner = inner if len(inner) < _WHOLE * len(self.content) else frozenset()
        self.cue = frozenset(self._ids(unit.cue)) - self.content
        self.frame = (frozenset(self._ids(unit.frame)) | self.cue | self._around()) - self.content

    def _ids(self, spans: Iterable[tuple[int, int]]) -> Iterator[int]:
        for token in self.sentence.tokens:
            if any(begin <= token.begin < end for begin, end in spans):
                yield token.id

    def _around(self) -> frozenset[int]:
        """The clause around a few quoted words, which says for itself how sure it is ("rechnen mit „Unruhen“")."""
        unit = self.unit
        if unit.type is not StatementType.DIRECT or unit.cue or unit.frame:
            return frozenset()
        above = {self.clauses.head(head).id for t in self.tops if (head := self.sentence.head(t))}
        return frozenset(t.id for t in self.sentence.tokens if self.clauses.head(t).id in above)

    @cached_property
    def tops(self) -> tuple[Token, ...]:
        """The words of the content that nothing inside the content governs."""
        return tuple(
            t for t in self.sentence.tokens if t.id in self.content and t.head not in self.content and t.upos != "PUNCT"
        )

    @cached_property
    def governors(self) -> frozenset[int]:
        """The clauses outside the content that report it: those of the cue and those its top words depend on."""
        heads = {self.clauses.head(self.sentence.tokens[i - 1]).id for i in self.cue}
        for top in self.tops:
            above = self.sentence.head(top)
            if above:
                heads.add(self.clauses.head(above).id)
        if not heads and self.frame:
            heads = {self.clauses.head(self.sentence.tokens[i - 1]).id for i in self.frame}
        for i in tuple(heads):
            token = self.sentence.tokens[i - 1]
            if token.deprel == "xcomp" and token.head:
                heads.add(self.clauses.head(self.sentence.tokens[token.head - 1]).id)
        return frozenset(heads)

    def negations(self) -> tuple[Token, ...]:
        """The negations in the clauses that report the content, outside the content or at the end of its clause."""
        return tuple(
            t
            for t in self.sentence.tokens
            if t.word in word_set("negators") and self.cue_heads and self.clauses.head(t).id in self.cue_heads
        )

    @cached_property
    def cue_heads(self) -> frozenset[int]:
        """The predicates of the clauses that hold the cue."""
        own = (t for t in self.sentence.tokens if any(b <= t.begin < e for b, e in self.unit.cue))
        return frozenset(self.clauses.head(t).id for t in own)

    def place(self, token: Token) -> Place:
        """How far a word is from the main assertion."""
        if token.id in self.content:
            place = self._inside(token)
            return Place.SIDE if place is Place.MAIN and token.id in self.inner else place
        if token.id in self.frame and self.clauses.head(token).id in self.governors and self._on_the_saying(token):
            return Place.MAIN
        return Place.OUTSIDE

    def _on_the_saying(self, token: Token) -> bool:
        """Whether a word of the frame belongs to the clause that reports, not to a remark or a clause beside it."""
        if token.id in self.cue:
            return True
        if token.id in self.clauses.brackets or (token.deprel == "advmod" and not self._beside_predicate(token)):
            return False
        if not self.cue:
            return True
        node: Token = token
        while node and not any(t.id in self.cue for t in self.sentence.subtree(node)):
            if node.deprel in _REMARKS or (node.upos == "ADJ" and node.feat("VerbForm") == "Part"):
                return False
            node = self.sentence.head(node)
        clause = self.clauses.head(token).id
        return clause in self.cue_heads or not any(self._coordinated(clause, i) for i in self.cue_heads)

    def _beside_predicate(self, adverb: Token) -> bool:
        """Whether an adverb qualifies a clause, not the phrase it stands in ("offenbar durch ihre Anwälte")."""
        above = self.sentence.head(adverb)
        if adverb.id > 1 and self.sentence.tokens[adverb.id - 2].text in ("–", "—", "-"):
            return False
        if not above or adverb.id == 1 or above.upos not in ("NOUN", "PROPN") or self.clauses.is_predicate(above):
            return True
        return above.id in self.cue or any(k.deprel in _AUX for k in self.sentence.children(above))

    def _coordinated(self, one: int, other: int) -> bool:
        low, high = self.sentence.tokens[one - 1], self.sentence.tokens[other - 1]
        return (high.deprel == "conj" and high.head == one) or (low.deprel == "conj" and low.head == other)

    def _inside(self, token: Token) -> Place:
        if token.id in self.clauses.brackets and any(i not in self.clauses.brackets for i in self.content):
            return Place.SIDE
        if token.text == "?":
            return Place.MAIN  # it asks the whole sentence, wherever the tree hangs it
        if finite(token) and self.clauses.finite(self.clauses.head(token)) is not token:
            return Place.MAIN  # two finite verbs in one clause: the tree has mixed a relative clause into the main one
        if self._in_relative(token) or self._in_phrase(token):
            return Place.SIDE
        place = Place.MAIN
        node: Token = token
        seen: set[int] = set()
        while node and node.id in self.content and node.id not in seen:
            seen.add(node.id)
            if node.head not in self.content and not self._hangs(node):
                break
            step = self._step(node, token)
            if step is Place.CONDITION:
                return step
            if step is Place.SIDE:
                place = step
            node = self.sentence.head(node)
        return place

    def _in_relative(self, token: Token) -> bool:
        """Whether a relative pronoun opens the stretch before the word, whatever the tree says."""
        for before in reversed(self.sentence.tokens[max(0, token.id - 9) : token.id - 1]):
            if before.id not in self.content or before.upos == "PUNCT":
                return False
            if before.xpos in ("PRELS", "PRELAT"):
                opens = self.sentence.tokens[max(0, before.id - 3) : before.id - 1]
                return any(t.text == "," and t.id in self.content for t in opens)
        return False

    def _in_phrase(self, token: Token) -> bool:
        """Whether an adverb stands between a preposition or article and an attribute ("aus angeblich guten …")."""
        before, after = self.sentence.tokens[max(0, token.id - 2)], self.sentence.tokens[token.id : token.id + 1]
        attribute = any(t.xpos == "ADJA" and t.upos == "ADJ" for t in after)
        return token.xpos in ("ADV", "ADJD") and before.upos in ("ADP", "DET") and attribute

    def _hangs(self, node: Token) -> bool:
        """Whether an author's clause was cut off a sentence: it is a side remark only inside its own statement."""
        return self.unit.voice is Voice.AUTHOR and self.clauses.is_condition(node)

    def _verb_second(self, node: Token) -> bool:
        """Whether a clause is a main clause by its form, the complement of a noun: "der Vorwurf, er habe gelogen"."""
        verb = self.clauses.finite(node)
        words = [t for t in self.sentence.subtree(node) if t.upos != "PUNCT"]
        relative = any(t.xpos in ("PRELS", "PRELAT") for t in words[:3])
        return bool(verb and verb is not words[-1] and not self.clauses.mark(node) and not relative)

    def _step(self, node: Token, token: Token) -> Place:
        relation = node.deprel
        if relation == "amod" and node is not token:
            return Place.SIDE
        if not self.clauses.is_predicate(node):
            return Place.SIDE if relation == "appos" and node is not token else Place.MAIN
        if self.clauses.is_condition(node):
            return Place.CONDITION
        mark = self.clauses.mark(node)
        word = mark.word if mark else ""
        if word == "so" and self.sentence.tokens[mark.id if mark else 0].word in ("dass", "daß"):
            return Place.MAIN
        if relation == "acl:relcl" or (relation != "root" and word in word_set("side_openers")):
            return Place.SIDE
        if relation == "acl":
            return Place.MAIN if word in ("dass", "daß", "ob") or self._verb_second(node) else Place.SIDE
        if relation == "advcl":
            first = next((t for t in self.sentence.subtree(node) if t.upos != "PUNCT"), node)
            carries_on = word in word_set("continuations") or first.word in word_set("continuations")
            complete = word in ("dass", "daß", "ob") or self._verb_second(node)
            return Place.MAIN if carries_on or complete else Place.SIDE
        if relation == "appos":
            return Place.SIDE
        return Place.MAIN

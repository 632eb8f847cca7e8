"""Where a cue stands: the way from a word to the main assertion of a statement."""

from __future__ import annotations

from enum import Enum
from functools import cached_property

from attribution.document import StatementType
from attribution.document.spans import Spans
from attribution.grammar.clauses import Clause, syntaxes
from attribution.grammar.morphology import is_finite
from attribution.grammar.reach import bracketed, is_condition, subordinator
from attribution.lexicons import words
from attribution.reading.families import NO_FAMILY
from attribution.reading.find import Find
from attribution.text.article import Article
from attribution.tree import Token

__all__ = ["Place", "View"]

_NOTHING = Spans()
_WHOLE = 0.9
_AUX = frozenset(("aux", "aux:pass", "cop"))
_REMARKS = frozenset(("acl", "acl:relcl", "appos"))


class Place(Enum):
    """How far a word is from the main assertion of a statement."""

    MAIN = "main"
    SIDE = "side"
    CONDITION = "condition"
    OUTSIDE = "outside"


class View:
    """One sentence as a statement sees it: which words are its content, which frame it.

    Args:
        article: the text.
        index: the sentence.
        spans: what is said.
        find: the report; ``None`` in the author's voice.
        inner: statements of *other* sources inside the content.
    """

    def __init__(
        self, article: Article, index: int, spans: Spans, find: Find | None = None, inner: Spans = _NOTHING
    ) -> None:
        self.article = article
        self.index = index
        self.spans = spans
        self.author = find is None
        self.type = None if find is None else find.type
        self.family = NO_FAMILY if find is None else find.family
        self.sentence = article.sentences[index]
        self.syntax = syntaxes(article)[index]
        self.content = self._ids(spans)
        others = self._ids(inner) & self.content
        # a statement that another source passes on whole is the main assertion of both
        foreign = others if len(others) < _WHOLE * len(self.content) else frozenset()
        self.foreign = foreign | self._beside_holder(find)
        cue, frame = (_NOTHING, _NOTHING) if find is None else (find.cue, find.frame)
        self.reporting = self.sentence.within(cue)
        self.cue = self._ids(cue) - self.content
        around = self._around() if self.type is StatementType.DIRECT and not cue and not frame else frozenset()
        self.frame = (self._ids(frame) | self.cue | around) - self.content

    def _ids(self, spans: Spans) -> frozenset[int]:
        return frozenset(t.id for t in self.sentence.within(spans))

    def _beside_holder(self, find: Find | None) -> frozenset[int]:
        """What the mention of the source holds beside its head: "*rund 200* Gäste", not the head of "Gerüchte"."""
        if find is None or find.holder is None:
            return frozenset()
        return self._ids(find.source) - {t.id for t in self.sentence.tokens if t is find.holder.head}

    @property
    def reported(self) -> bool:
        """Whether the content stands in reported speech, where Konjunktiv II may only replace Konjunktiv I.

        After ``laut``, ``so`` and ``wie`` the indicative is at home, and quotation marks keep the mood of the
        speaker: there Konjunktiv II means what it says.
        """
        return self.type not in (StatementType.DIRECT, None) and not self.family.keeps_mood

    def _around(self) -> frozenset[int]:
        """The clause around a few quoted words, which says for itself how sure it is ("rechnen mit „Unruhen“")."""
        above = {self.clause(head) for t in self.tops if (head := self.sentence.head(t))}
        return frozenset(t.id for t in self.sentence.tokens if self.clause(t) in above)

    @cached_property
    def tops(self) -> tuple[Token, ...]:
        """The words of the content that nothing inside the content governs."""
        return tuple(
            t for t in self.sentence.tokens if t.id in self.content and t.head not in self.content and t.upos != "PUNCT"
        )

    def clause(self, token: Token) -> Clause:
        """The innermost clause that holds a word."""
        return self.syntax.clause_around(token)

    @cached_property
    def brackets(self) -> frozenset[int]:
        """The ids of the words between brackets."""
        return bracketed(self.syntax)

    @cached_property
    def governors(self) -> frozenset[Clause]:
        """The clauses outside the content that report it: those of the cue and those its top words depend on."""
        tokens = self.sentence.tokens
        found = {self.clause(tokens[i - 1]) for i in self.cue}
        found |= {self.clause(above) for top in self.tops if (above := self.sentence.head(top))}
        if not found:
            found = {self.clause(tokens[i - 1]) for i in self.frame}
        outer = {self.clause(self.sentence.head(c.head)) for c in found if c.head.deprel == "xcomp" and c.head.head}
        return frozenset(found | outer)

    def negations(self) -> tuple[Token, ...]:
        """The negations in the clauses that report the content, outside the content or at the end of its clause."""
        negators = words("grammar.negators")
        return tuple(t for t in self.sentence.tokens if t.word in negators and self.clause(t) in self.cue_clauses)

    @cached_property
    def cue_clauses(self) -> frozenset[Clause]:
        """The clauses that hold the cue."""
        return frozenset(self.clause(t) for t in self.reporting)

    @cached_property
    def says_else(self) -> bool:
        """Whether the reporting verb has a content of its own beside a quotation: "er befürchtet Streit: „…“"."""
        said = ("obj", "ccomp")
        kids = (k for t in self.reporting for k in self.sentence.children(t) if k.deprel in said and k.upos != "PRON")
        return self.type is StatementType.DIRECT and any(k.id not in self.content | self.cue for k in kids)

    def place(self, token: Token) -> Place:
        """How far a word is from the main assertion."""
        if token.id in self.content:
            return Place.OUTSIDE if token.id in self.foreign else self._inside(token)
        if token.id in self.frame and self.clause(token) in self.governors and self._on_the_saying(token):
            return Place.MAIN
        return Place.OUTSIDE

    def _on_the_saying(self, token: Token) -> bool:
        """Whether a word of the frame belongs to the clause that reports, not to a remark or a clause beside it."""
        if token.id in self.cue:
            return not self.says_else
        if token.id in self.brackets or (token.deprel == "advmod" and not self._beside_predicate(token)):
            return False
        if not self.cue:
            return True
        node: Token = token
        while node and not any(t.id in self.cue for t in self.sentence.subtree(node)):
            if node.deprel in _REMARKS or (node.upos == "ADJ" and node.feat("VerbForm") == "Part"):
                return False
            node = self.sentence.head(node)
        clause = self.clause(token)
        return clause in self.cue_clauses or not any(self._coordinated(clause, c) for c in self.cue_clauses)

    def _beside_predicate(self, adverb: Token) -> bool:
        """Whether an adverb qualifies a clause, not the phrase it stands in ("offenbar durch ihre Anwälte")."""
        above = self.sentence.head(adverb)
        if adverb.id > 1 and self.sentence.tokens[adverb.id - 2].text in ("–", "—", "-"):
            return False
        if adverb.id == 1 or above.upos not in ("NOUN", "PROPN") or self.syntax.clause(above):
            return True
        return above.id in self.cue or any(k.deprel in _AUX for k in self.sentence.children(above))

    def _coordinated(self, one: Clause, other: Clause) -> bool:
        pairs = ((one.head, other.head), (other.head, one.head))
        return any(high.deprel == "conj" and high.head == low.id for low, high in pairs)

    def _inside(self, token: Token) -> Place:
        if token.id in self.brackets and any(i not in self.brackets for i in self.content):
            return Place.SIDE
        if token.text == "?":
            return Place.MAIN  # it asks the whole sentence, wherever the tree hangs it
        if is_finite(token) and self.clause(token).finite is not token:
            return Place.MAIN  # two finite verbs in one clause: the tree has mixed a relative clause into the main one
        if self._in_relative(token) or self._in_phrase(token):
            return Place.SIDE
        place = Place.MAIN
        node: Token = token
        while node and node.id in self.content:
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
                if is_finite(self.sentence.tokens[before.id]):
                    return False  # "Wer alt ist, der könnte …": a main clause takes the first one up
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
        clause = self.syntax.clause(node)
        return self.author and clause is not None and is_condition(clause)

    def _step(self, node: Token, token: Token) -> Place:
        relation = node.deprel
        if relation == "amod" and node is not token:
            return Place.SIDE
        clause = self.syntax.clause(node)
        if clause is None:
            return Place.SIDE if relation == "appos" and node is not token else Place.MAIN
        if is_condition(clause) or _is_for_anyone(clause):
            return Place.CONDITION
        mark = subordinator(clause)
        if mark.word == "so" and self.syntax.next(mark).lemma == "dass":
            return Place.MAIN
        if relation == "acl:relcl" or (relation != "root" and mark.word in words("hedging.side_openers")):
            return Place.SIDE
        relative = any(t.xpos in ("PRELS", "PRELAT") for t in clause.tokens[:3])  # "in dessen Verlauf sollen …"
        complete = mark.lemma in ("dass", "ob") or (clause.kind == "main" and not relative)
        if relation == "acl":
            return Place.MAIN if complete else Place.SIDE
        if relation == "advcl":
            carries_on = not words("hedging.continuations").isdisjoint((mark.word, clause.first.word))
            return Place.MAIN if carries_on or complete else Place.SIDE
        return Place.SIDE if relation == "appos" else Place.MAIN


def _is_for_anyone(clause: Clause) -> bool:
    """Whether a clause in front is a condition for anyone: "*Wer unsicher ist*, fragt"."""
    opens = clause.first.word == "wer" and clause.first.id == 1 and clause.head.deprel in ("ccomp", "csubj", "advcl")
    return opens and clause.finite.feat("Mood") == "Ind"

"""Clauses and noun phrases over canonical trees: the grammatical view that constructions are written against.

A parser of news German is good at subjects and at clause heads and poor at telling ``ccomp`` from ``parataxis`` and
``advcl``. This view therefore reads who depends on whom, and decides the kind of a clause by its form: its first
word, the place of its finite verb and its mood.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Literal

import attrs

from attribution.document.spans import Spans
from attribution.grammar.morphology import has_infix, is_finite
from attribution.lexicons import words
from attribution.text.article import Article
from attribution.text.viewed import Viewed
from attribution.tree import NO_TOKEN, Sentence, Token

__all__ = ["Clause", "ClauseKind", "Syntax", "syntaxes", "token_spans"]

ClauseKind = Literal["main", "dass", "ob", "w", "zu", "relative", "adverbial", "other"]

_AUX = ("aux", "aux:pass", "cop")
_SUBJECT = ("nsubj", "nsubj:pass", "csubj", "csubj:pass")
_RELATIVES = ("PRELS", "PRELAT")
_CLAUSAL = frozenset("acl acl:relcl advcl aux ccomp cop csubj mark nsubj parataxis xcomp".split())
"""Relations of what is no part of the noun phrase that it hangs on."""


@attrs.frozen(slots=False, eq=False)
class Clause(Viewed):
    """A predicate with its auxiliaries, subject and tokens.

    Args:
        head: the content verb (or the predicate noun or adjective of a copula).
        aux: auxiliaries, modals and copulas, in text order.
        finite: the finite verb; no token in infinitive groups and verbless clauses.
        subject: the head of the subject; for a coordinated verb without one, that of its first conjunct.
        kind: by form: ``dass``, ``ob``, ``w`` (question word), ``zu`` (infinitive group), ``relative``, ``adverbial``
            (another subordinator), ``main`` (verb second or verb first), ``other``.
        tokens: the whole yield, subordinate clauses included, as an unbroken stretch of the sentence.
        first: the first token that is neither punctuation nor a coordinating conjunction.
        shared_subject: whether the subject is that of the first conjunct.
        syntax: the sentence that it is a clause of.
    """

    head: Token
    aux: tuple[Token, ...]
    finite: Token
    subject: Token
    kind: ClauseKind
    tokens: tuple[Token, ...]
    first: Token
    shared_subject: bool = False
    syntax: Syntax = attrs.field(kw_only=True, repr=False)

    @property
    def lemma(self) -> str:
        """Dictionary form of the content verb."""
        return self.head.lemma

    @cached_property
    def passive(self) -> bool:
        """Whether the predicate is a werden-passive."""
        participle = self.head.xpos == "VVPP" or self.head.feat("VerbForm") == "Part"
        return participle and any(a.lemma == "werden" or a.deprel == "aux:pass" for a in self.aux)

    @cached_property
    def verbs(self) -> tuple[Token, ...]:
        """Content verb and auxiliaries in text order."""
        return tuple(sorted((self.head, *self.aux), key=lambda t: t.id))


class Syntax:
    """The clauses and phrases of one sentence.

    Args:
        sentence: a sentence with a canonical tree.
        index: its place in the article.
    """

    def __init__(self, sentence: Sentence, index: int = 0) -> None:
        self.sentence = sentence
        self.index = index
        self._by_field: dict[str, dict[str, list[int]]] = {}

    # ------------------------------------------------------------------ words
    def having(self, field: str, values: Collection[str]) -> Iterator[Token]:
        """The tokens that have one of ``values`` in a field (``word``, ``lemma``, ``upos`` …), in text order."""
        if field not in self._by_field:
            by_value = self._by_field[field] = defaultdict(list)
            for token in self.sentence.tokens:
                by_value[getattr(token, field)].append(token.id)
        known = self._by_field[field]
        ids = sorted(i for value in known.keys() & values for i in known[value])
        return (self.sentence.tokens[i - 1] for i in ids)

    # ------------------------------------------------------------------ clauses
    @cached_property
    def clauses(self) -> tuple[Clause, ...]:
        """All clauses in the order of their heads; a word with its own *dass* or *ob* heads one, whatever its tag."""
        opened = {t.head for t in self.sentence.tokens if t.lemma in ("dass", "ob") and t.deprel == "mark"}
        return tuple(self._clause(t) for t in self.sentence.tokens if self._is_predicate(t) or t.id in opened)

    @cached_property
    def _by_head(self) -> dict[int, Clause]:
        return {c.head.id: c for c in self.clauses}

    @cached_property
    def _by_finite(self) -> dict[int, Clause]:
        return {c.finite.id: c for c in reversed(self.clauses)}  # of two with one verb the first

    def clause(self, head: Token) -> Clause | None:
        """The clause that ``head`` heads."""
        return self._by_head.get(head.id) if head else None

    def clause_of(self, token: Token) -> Clause | None:
        """The innermost clause that governs ``token``."""
        return self._innermost.get(token.id)

    def clause_around(self, token: Token) -> Clause:
        """The innermost clause that holds ``token``; where no verb does, the sentence is one clause of its root."""
        return self.clause_of(token) or self._whole

    @cached_property
    def _innermost(self) -> Mapping[int, Clause]:
        found = {}
        for token in self.sentence.tokens:
            above = (token, *self.sentence.ancestors(token))
            clause = next((self._by_head[t.id] for t in above if t.id in self._by_head), None)
            if clause is not None:
                found[token.id] = clause
        return found

    @cached_property
    def _whole(self) -> Clause:
        return self._clause(self.sentence.root)

    def clause_with(self, finite: Token) -> Clause | None:
        """The clause whose finite verb a token is."""
        return self._by_finite.get(finite.id)

    def parent_clause(self, clause: Clause) -> Clause | None:
        """The clause that governs a clause."""
        return self.clause_of(self.sentence.head(clause.head))

    def _is_predicate(self, token: Token) -> bool:
        if token.deprel in _AUX or token.deprel == "compound:prt":
            return False
        if token.upos in ("VERB", "AUX"):
            return token.xpos != "ADJA"
        return any(k.deprel in _AUX for k in self.sentence.children(token))

    def _clause(self, head: Token) -> Clause:
        s = self.sentence
        aux = tuple(k for k in s.children(head) if k.deprel in _AUX)
        finite = next((t for t in sorted((head, *aux), key=lambda t: t.id) if is_finite(t)), NO_TOKEN)
        subject = self._subject(head)
        shared = False
        top = head
        while not subject and top.deprel == "conj":
            governor = s.head(top)
            if not governor:
                break
            if not finite:  # "hat X begrüßt und Y gefordert": the auxiliary is shared
                finite = next(
                    (
                        k
                        for k in (governor, *s.children(governor))
                        if (k is governor and is_finite(k)) or (k.deprel in _AUX and is_finite(k))
                    ),
                    NO_TOKEN,
                )
            governor = self._beyond_subordinate(self._indicative(governor, finite), finite)
            subject, shared, top = self._subject(governor), True, governor
        tokens = self._yield(head)
        first = next((t for t in tokens if t.upos not in ("PUNCT", "CCONJ")), tokens[0])
        if shared and self._has_prefield(head, aux, tokens, first):
            subject, shared = NO_TOKEN, False
        return Clause(
            head, aux, finite, subject, self._kind(head, aux, tokens, first), tokens, first, shared, syntax=self
        )

    def _indicative(self, governor: Token, finite: Token) -> Token:
        """What an indicative verb is joined to: no reported clause before it ("sagte, er komme, und ging")."""

        def mood(verb: Token) -> str | None:
            verbs = (verb, *(k for k in self.sentence.children(verb) if k.deprel in _AUX))
            return next((t.feat("Mood") for t in verbs if is_finite(t)), None)

        outer = self.sentence.head(governor)
        told = finite.feat("Mood") == "Ind" and mood(governor) == "Sub"
        return outer if told and mood(outer) == "Ind" else governor

    def _beyond_subordinate(self, governor: Token, finite: Token) -> Token:
        """What a verb right behind *und* with words of its own behind it is joined to: no subordinate clause before it.

        In "erklären, dass es regnet, und raten davon ab" the verb stands first, in a subordinate clause it stands last.
        """
        subordinate = any(k.lemma in ("dass", "ob") for k in self.sentence.children(governor))
        behind, outer = self.next(finite), self.sentence.head(governor)
        first = self.next(finite, -1).upos == "CCONJ" and behind and behind.upos not in ("PUNCT", "VERB", "AUX")
        return outer if subordinate and first and outer.upos in ("VERB", "AUX") else governor

    def _subject(self, head: Token) -> Token:
        kids = [k for k in self.sentence.children(head) if k.deprel in _SUBJECT]
        return next((k for k in kids if k.word != "es"), kids[0] if kids else NO_TOKEN)

    def _yield(self, head: Token) -> tuple[Token, ...]:
        """The yield as an unbroken stretch around the head, without punctuation at its edges."""
        s = self.sentence
        ids = {t.id for t in s.subtree(head)}
        low = high = head.id
        while low - 1 in ids or (s.tokens[low - 2].upos == "PUNCT" and low - 2 in ids):
            low -= 1
        while high + 1 in ids or (high < len(s.tokens) and s.tokens[high].upos == "PUNCT" and high + 2 in ids):
            high += 1
        return self.trim(s.tokens[low - 1 : high])

    def _has_prefield(self, head: Token, aux: tuple[Token, ...], tokens: tuple[Token, ...], first: Token) -> bool:
        """Whether a word stands before the finite verb of a second main clause, whose subject is then its own."""
        own = any(is_finite(t) for t in (head, *aux))
        return own and not is_finite(first) and not self._verb_last(head, aux, tokens)

    @staticmethod
    def trim(tokens: Sequence[Token]) -> tuple[Token, ...]:
        """Drop punctuation other than quotation marks and brackets from both ends."""
        low, high = 0, len(tokens)
        while low < high - 1 and tokens[low].upos == "PUNCT" and tokens[low].lemma not in ('"', "("):
            low += 1
        while low < high - 1 and tokens[high - 1].upos == "PUNCT" and tokens[high - 1].lemma not in ('"', ")"):
            high -= 1
        return tuple(tokens[low:high])

    def _kind(self, head: Token, aux: tuple[Token, ...], tokens: tuple[Token, ...], first: Token) -> ClauseKind:
        finite = any(is_finite(t) for t in (head, *aux))
        if self._has_zu(head, aux) and (not finite or self._ends_in_infinitive(head, aux)):
            return "zu"
        marks = [k for k in self.sentence.children(head) if k.deprel == "mark"]
        word = first.word if self._opens(first, head) else ""
        opener = next((m.lemma for m in marks if m.lemma in ("dass", "ob")), word)
        if opener in ("dass", "daß"):
            beside = {word, self.next(first, -1).word}
            degrees = {k.word for k in self.sentence.children(self.sentence.head(head))}
            adverbial = beside & words("grammar.before_dass") or degrees & words("grammar.consecutive")
            return "adverbial" if adverbial else "dass"
        if opener == "ob":
            return "ob"
        if self._verb_last(head, aux, tokens):
            if any(t.xpos in _RELATIVES for t in tokens[:3]):
                return "relative"
            if word in words("grammar.question_words"):
                return "w"
            if marks:
                return "adverbial"
        return "main" if finite else "other"

    def _has_zu(self, head: Token, aux: tuple[Token, ...]) -> bool:
        """Whether a verb is an infinitive with *zu*, in the word or before it."""
        beside = (m for k in (head, *aux) for m in self.sentence.children(k))
        marked = any(m.deprel in ("mark", "advmod", "compound") and "zu" in (m.text, m.lemma) for m in beside)
        return head.xpos == "VVIZU" or has_infix(head) or marked

    def _opens(self, first: Token, head: Token) -> bool:
        """Whether a first word is of the clause itself, not of a clause in front ("Wie es ende, sei offen")."""
        inner = (t for t in (first, *self.sentence.ancestors(first)) if t is head or is_finite(t))
        return next(inner, head) in (head, *(k for k in self.sentence.children(head) if k.deprel in _AUX))

    def _ends_in_infinitive(self, head: Token, aux: tuple[Token, ...]) -> bool:
        """Whether the verbs end in "zu" and a form in -n that only looks finite ("halten zu können")."""
        last = max((head, *aux), key=lambda t: t.id)
        before = self.next(last, -1)
        return (
            before.text == "zu"
            and last.text.endswith("n")
            and not any(is_finite(t) and not t.text.endswith("n") for t in (head, *aux))
        )

    def _verb_last(self, head: Token, aux: tuple[Token, ...], tokens: tuple[Token, ...]) -> bool:
        """Whether the verbs close the clause, as they do behind a subordinator: nothing but further clauses follows."""
        verbs = {t.id for t in (head, *aux)}
        finite = next((t for t in (head, *aux) if is_finite(t)), NO_TOKEN)
        if not finite:
            return True
        if finite.id - tokens[0].id <= 1 and len(tokens) > 2:
            return False
        following = self.next(finite)
        while following.id in verbs or following.deprel == "compound:prt":
            following = self.next(following)
        return not following or following.upos in ("PUNCT", "CCONJ", "SCONJ")

    # ------------------------------------------------------------------ phrases
    def phrase(self, head: Token, *, case: bool = False) -> tuple[Token, ...]:
        """The noun phrase of ``head``: article to apposition, without relative clauses and clausal complements.

        Args:
            head: the noun, name or pronoun.
            case: keep the adposition of the phrase.
        """
        s = self.sentence
        ids = self._below(head, case)
        low = high = head.id
        while low - 1 in ids or (low - 2 in ids and s.tokens[low - 2].upos == "PUNCT"):
            low -= 1
        while high + 1 in ids or (high + 2 in ids and s.tokens[high].upos == "PUNCT"):
            high += 1
        while self._hyphenated(high - (s.tokens[high - 1].text == "-")):  # "Karl-Heinz Beck", parsed as two phrases
            high += 2 - (s.tokens[high - 1].text == "-")
            while high < len(s.tokens) and s.tokens[high].deprel == "flat":
                high += 1
        if head.upos == "NOUN" and high == head.id:  # "Minister Anna Beck": title and name
            while high < len(s.tokens) and s.tokens[high].upos == "PROPN":
                high += 1
        return self._balance(low, high)

    def _below(self, head: Token, case: bool) -> set[int]:
        """Ids of a noun and what depends on it, without clauses and without what belongs to the clause around it."""
        found, stack = {head.id}, [head]
        while stack:
            top = stack.pop()
            for kid in self.sentence.children(top):
                outside = kid.deprel in ("advmod", "cc") and kid.upos != "ADV" and kid.id < head.id
                if top is head and (outside or (kid.deprel == "case" and not case)):
                    continue
                if kid.deprel not in _CLAUSAL:
                    found.add(kid.id)
                    stack.append(kid)
        return found

    def _hyphenated(self, last: int) -> bool:
        """Whether a name goes on behind a hyphen without spaces."""
        parts = self.sentence.tokens[last - 1 : last + 2]
        glued = len(parts) == 3 and parts[0].end == parts[1].begin and parts[1].end == parts[2].begin
        return glued and parts[1].text == "-" and parts[0].upos == parts[2].upos == "PROPN"

    def _balance(self, low: int, high: int) -> tuple[Token, ...]:
        """Trim punctuation at the edges, keeping brackets and quotation marks that belong to a pair inside."""
        tokens = list(self.sentence.tokens[low - 1 : high])
        following = self.sentence.tokens[high] if high < len(self.sentence.tokens) else NO_TOKEN
        if following.text in (")",) and any(t.text == "(" for t in tokens):
            tokens.append(following)
        if following.lemma == '"' and sum(t.lemma == '"' for t in tokens) % 2 == 1:
            tokens.append(following)
        while (
            len(tokens) > 1
            and tokens[-1].upos == "PUNCT"
            and not (
                (tokens[-1].text == ")" and any(t.text == "(" for t in tokens))
                or (tokens[-1].lemma == '"' and sum(t.lemma == '"' for t in tokens) % 2 == 0)
            )
        ):
            tokens.pop()
        while (
            len(tokens) > 1
            and tokens[0].upos == "PUNCT"
            and not (tokens[0].lemma == '"' and sum(t.lemma == '"' for t in tokens) % 2 == 0)
        ):
            tokens.pop(0)
        return tuple(tokens)

    def case_of(self, head: Token) -> Token:
        """The adposition of a noun phrase, the first one should there be several."""
        return next((k for k in self.sentence.children(head) if k.deprel == "case"), NO_TOKEN)

    def next(self, token: Token, step: int = 1) -> Token:
        """The neighbour ``step`` tokens on (negative: back); no token beyond the edges of the sentence."""
        i = token.id - 1 + step
        return self.sentence.tokens[i] if 0 <= i < len(self.sentence.tokens) else NO_TOKEN

    def between(self, first: int, last: int) -> tuple[Token, ...]:
        """The tokens with ids from ``first`` to ``last``, both included."""
        return self.sentence.tokens[max(0, first - 1) : last]


def syntaxes(article: Article) -> tuple[Syntax, ...]:
    """The clauses and phrases of each sentence of an article, one view for all who ask."""
    return article.view(_syntaxes)


def _syntaxes(article: Article) -> tuple[Syntax, ...]:
    return tuple(Syntax(s, i) for i, s in enumerate(article.sentences))


def token_spans(tokens: Sequence[Token]) -> Spans:
    """The ranges that tokens cover, gaps between neighbouring tokens closed."""
    spans: list[tuple[int, int]] = []
    last = None
    for t in sorted(tokens, key=lambda t: t.begin):
        if last and t.id == last.id + 1:
            spans[-1] = (spans[-1][0], t.end)
        else:
            spans.append((t.begin, t.end))
        last = t
    return Spans(spans)

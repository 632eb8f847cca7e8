"""A pair of quotation marks with what stands in and before them: speech, a title, or a word held at arm's length."""

from __future__ import annotations

from functools import cached_property

import attrs

from attribution.document import StatementType
from attribution.document.spans import Spans
from attribution.grammar.clauses import Syntax, syntaxes
from attribution.grammar.morphology import is_finite
from attribution.lexicons import find_medium, find_noun, words
from attribution.reading.reading import Reading
from attribution.text.article import Article
from attribution.text.quotations import Quotation
from attribution.tree import NO_TOKEN, Token

__all__ = ["NOMINAL", "Marks", "read_marks", "unframed_marks"]

NOMINAL = frozenset(("NOUN", "PROPN", "ADJ", "DET", "ADP", "NUM", "X", "CCONJ"))
"""Parts of speech of which names of media and works are made."""
_LONGEST_NAME = 8  # words
_NAMING = frozenset(("appos", "nmod", "compound", "flat", "acl"))


@attrs.frozen(slots=False, eq=False)
class Marks:
    """One outermost pair of quotation marks that holds words.

    Args:
        article: the article.
        quotation: the pair.
        syntax: the sentence in which the quotation begins.
        words: its words without punctuation, over all its sentences.
    """

    article: Article
    quotation: Quotation
    syntax: Syntax
    words: tuple[Token, ...]

    @cached_property
    def text(self) -> str:
        """What stands between the marks."""
        begin, end = self.quotation.inner
        return self.article.text[begin:end].strip()

    @cached_property
    def inside(self) -> tuple[Token, ...]:
        """Its words in the first sentence."""
        return tuple(t for t in self.syntax.sentence.within([self.quotation.inner]) if t.upos != "PUNCT")

    @cached_property
    def top(self) -> Token:
        """The word that the sentence around governs."""
        ids = {t.id for t in self.inside}
        return next((t for t in self.inside if t.head not in ids), self.inside[0])

    @cached_property
    def before(self) -> Token:
        """The token before the opening mark in the same sentence."""
        return next((t for t in reversed(self.syntax.sentence.tokens) if t.end <= self.quotation.begin), NO_TOKEN)

    @cached_property
    def finite(self) -> bool:
        """Whether a finite verb stands between the marks."""
        return any(is_finite(t) for t in self.words)

    @property
    def closed(self) -> bool:
        """Whether a final mark stands before the closing quotation mark."""
        return self.text[-1:] in tuple(".!?…")

    @property
    def _stopped(self) -> bool:
        """Whether a final mark stands right behind the closing quotation mark: "*„Wir haben einen langen Atem“.*"."""
        return self.article.text[self.quotation.end :][:1] in (".", "!", "?")

    @property
    def speech(self) -> bool:
        """Whether the words are a clause or many: too much for a name."""
        return (len(self.words) >= 3 and self.finite) or len(self.words) >= 5

    @property
    def sentence(self) -> bool:
        """Whether the quotation is a sentence of its own: it begins one, and is closed or long."""
        begins = not self.before or self.before.text == ":"
        whole = self.closed or self._stopped or len(self.words) >= 8
        return begins and whole and self.finite and len(self.words) >= 4 and self.text[:1].isupper()

    @property
    def cut_off(self) -> bool:
        """Whether a sentence begins that the end of the text cuts off: "…. „Bislang"."""
        whole = self.article.text.rstrip()
        begins = not self.before or self.before.text in (":", ".", "!", "?")
        return begins and self.quotation.end >= len(whole) and whole[-1].isalnum() and self.text[:1].isupper()

    @property
    def lower(self) -> bool:
        """Whether the words begin in the middle of a sentence, with a small letter."""
        return self.text[:1].islower()

    @property
    def common(self) -> bool:
        """Whether the words are common nouns with what belongs to them, and no name."""
        return self.top.upos == "NOUN" and not any(t.upos == "PROPN" for t in self.words)

    @cached_property
    def speech_noun(self) -> Token:
        """The noun before the marks that announces words: *mit der Aufschrift „…“*; documents announce clauses only."""
        tok = self.before
        if tok.text == ":":
            tok = self.syntax.next(tok, -1)
        entry = find_noun(tok.lemma) if tok.upos == "NOUN" else None
        if entry is None or "quote" not in entry.frames:
            return NO_TOKEN
        return tok if self.finite or self.closed or "pp" not in entry.frames else NO_TOKEN

    @cached_property
    def named(self) -> bool:
        """Whether a noun right before the marks is named or explained by them: *der Film „…“*, *(„…“)*."""
        if not self.before or self.lower or self.closed or (self.finite and len(self.words) > 7):
            return False
        if self.before.text[-1] == "-" and self.before.end == self.quotation.begin:  # "im ZDF-„Morgenmagazin“"
            return True
        behind_noun = self.before.upos in ("NOUN", "PROPN") and self.top.deprel in _NAMING and not self.speech_noun
        explained = self.before.text in ("(", "[") and (not self.speech or self._explains_a_name)
        return behind_noun or explained

    @property
    def _explains_a_name(self) -> bool:
        """Whether a mark or a foreign word stands before the bracket: "der Film «Essere» (*„Wir sind da“*)"."""
        word = self.syntax.next(self.before, -1)
        return word.lemma == '"' or word.upos in ("PROPN", "X")

    @cached_property
    def so_called(self) -> bool:
        """Whether words before the marks say that they give a name: *so genannte „Grauzonen“*."""
        return any(t.word[:8] in words("reading.naming") for t in (self.before, self.syntax.next(self.before, -1)))

    @property
    def predicate(self) -> bool:
        """Whether the words say what something is: *„Eine Frage der Ehre“ sei das*."""
        serving = (t for t in self.syntax.sentence.children(self.top) if t.deprel == "cop")
        return any(not self.quotation.begin < t.begin < self.quotation.end for t in serving)

    @property
    def _names_a_thing(self) -> bool:
        """Whether an article stands before a phrase with a proper or foreign name: *die „Initiative Freies Netz“*."""
        article = self.before.xpos in ("ART", "APPRART")
        named = any(t.xpos in ("NE", "FM") for t in self.words)
        return article and named and not self.finite and not self.closed and len(self.words) <= _LONGEST_NAME

    @cached_property
    def title(self) -> bool:
        """Whether the marks hold a name or title: of a medium, or capitalised nouns and names only, no finite verb,
        no final mark.
        """
        if self.named or self._names_a_thing or find_medium(self.text) is not None:
            return True
        if self.closed or self.predicate or (self.finite and len(self.words) > 2):
            return False
        if not self.before and all(t.xpos in ("ADJD", "ADV") for t in self.words):  # "„Falsch“ sei das"
            return False
        return all(t.upos in NOMINAL for t in self.words) and self.text[:1].isupper() and len(self.words) <= 4


def read_marks(reading: Reading) -> tuple[Marks, ...]:
    """Every outermost quotation of the article that holds words."""
    return reading.article.view(_marks)


def _marks(article: Article) -> tuple[Marks, ...]:
    out = []
    for quotation in article.outer_quotations:
        found = [(i, t) for i, t in article.tokens([quotation.inner]) if t.upos != "PUNCT"]
        if found:
            out.append(Marks(article, quotation, syntaxes(article)[found[0][0]], tuple(t for _, t in found)))
    return tuple(out)


def unframed_marks(reading: Reading) -> list[tuple[Marks, Spans]]:
    """The quotations that no find has as direct speech, each with its spans."""
    direct = {f.content for f in reading.finds if f.type is StatementType.DIRECT}
    listed = [(marks, marks.quotation.spans) for marks in read_marks(reading)]
    return [(marks, spans) for marks, spans in listed if spans not in direct]

"""Finds made by hand: a holder given by its place in the text."""

from __future__ import annotations

from attribution.document import StatementType
from attribution.grammar.mentions import Holder
from attribution.reading.find import Find
from attribution.text.article import Article

_NOMINAL = ("NOUN", "PROPN", "PRON", "ADV", "ADJ", "X", "DET")


def holder(article: Article, begin: int, end: int, *, carried: bool = False) -> Holder:
    """The holder at these offsets; its head is the word that depends on something outside."""
    inside = list(article.tokens([(begin, end)]))
    index = inside[0][0]
    tokens = [t for i, t in inside if i == index]
    ids = {t.id for t in tokens}
    heads = [t for t in tokens if t.head not in ids and t.upos in _NOMINAL]
    subjects = [t for t in heads if t.deprel.startswith("nsubj")]
    return Holder(((begin, end),), index, (subjects or heads or tokens)[0], carried=carried)


def find(article: Article, begin: int, end: int, *, content: tuple[int, int] | None = None, **fields: object) -> Find:
    """A find with the holder at these offsets; its content is the sentence unless given."""
    h = holder(article, begin, end)
    sentence = article.sentences[h.sentence]
    spans = (content or (sentence.begin, sentence.end),)
    return Find(StatementType.INDIRECT, spans, h, **{"construction": "verb_clause", "anchor": h.sentence, **fields})  # type: ignore[arg-type]


def at(article: Article, words: str, *, after: int = 0) -> tuple[int, int]:
    """Begin and end of words in the text."""
    begin = article.text.index(words, after)
    return begin, begin + len(words)

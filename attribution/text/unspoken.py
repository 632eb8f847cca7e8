"""Words of a text that nobody says: a place before its first sentence, the author's initials behind a paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from attribution.text.article import Article

__all__ = ["find_unspoken"]

_PLACE = re.compile(
    r"[ \t]*(?P<place>[A-ZÄÖÜ][\w.\-’']*+(?:[ /](?:(?:am|an der|im|in der|bei|ob der) )?[A-ZÄÖÜ][\w.\-’']*+){0,2})"
    r"(?:[ \t]+(?P<dash>[–—-])|(?<=\w{3}\.))[ \t]+(?=[A-ZÄÖÜ„»«\"“])"
)
_WHO = r"(?:[a-zäöü]{2,4}|[A-Z]{3,4})"
_INITIALS = re.compile(  # "… mwe", "… (dpa/mwe)", "… (APA, red)", "… (Ida Beck, 9.1.2024)"
    rf"[.!?][“”\"»«)]?[ \t]+(?P<signed>[a-zäöü]{{2,4}}(?:/[a-zäöü]{{2,4}})*+|\({_WHO}(?:(?:/|, ?){_WHO})*+\)"
    r"|\([^():.!?]{2,60}, ?\d{1,2}\.\d{1,2}\.\d{4}\))[ \t]*$"
)
_BODY = 60
"""Shorter paragraphs are headlines."""
_SIGNATURE = 80
"""Characters at the end of a paragraph among which it is signed."""


def find_unspoken(article: Article) -> Mapping[tuple[int, int], str]:
    r"""The ranges of a text that nobody says, each with the reason.

    Args:
        article: the text; of its trees only whether a word is a name.

    >>> find_unspoken(Article("Das Dach hält, sagte der Wirt. mwe", ()))
    {(31, 34): 'initials'}
    """
    return article.view(_unspoken)


def _unspoken(article: Article) -> Mapping[tuple[int, int], str]:
    return dict([*_places(article), *_initials(article)])


def _places(article: Article) -> Iterator[tuple[tuple[int, int], str]]:
    """The place before the body's first sentence, with a dash or a full stop: "Rostock – Die …", "Rostock. Die …"."""
    body = next(((b, e) for b, e in article.paragraphs if e - b > _BODY), None)
    found = _PLACE.match(article.text, *body) if body is not None else None
    if found is None:
        return
    tokens = list(article.tokens([found.span("place")]))
    behind = article.text[found.end() : article.text.find(". ", found.end())]
    parted = " – " not in behind if found["dash"] else _is_sentence(article, *found.span("place"))
    if parted and tokens and all(t.upos == "PROPN" for _, t in tokens if t.text[:1].isupper()):
        yield (found.start("place"), article.visible_before(found.end())), "dateline"


def _is_sentence(article: Article, begin: int, end: int) -> bool:
    """Whether a stretch is one sentence of the trees."""
    sentence = article.sentences[article.sentence_index(begin)]
    return sentence.begin >= begin and sentence.end <= end


def _initials(article: Article) -> Iterator[tuple[tuple[int, int], str]]:
    """The letters that stand for who wrote the article behind the final mark of a paragraph."""
    for begin, end in article.paragraphs:
        found = _INITIALS.search(article.text, max(begin, end - _SIGNATURE), end)
        if found is not None:
            yield found.span("signed"), "initials"

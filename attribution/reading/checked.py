"""What a find of somebody else's construction must be like, so that no later step stumbles over it."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from typing import TYPE_CHECKING, Any

from attribution.document import Level, Polarity, Stance, StatementType
from attribution.document.spans import Spans
from attribution.grammar.mentions import Holder
from attribution.reading.find import Find
from attribution.tree import Token

if TYPE_CHECKING:
    from attribution.text.article import Article

__all__ = ["fault"]

_KINDS: dict[str, type[Enum]] = {"type": StatementType, "level": Level, "stance": Stance, "polarity": Polarity}


def fault(find: Any, article: Article) -> str:
    """What is wrong with a find, what was expected included; empty where nothing is.

    >>> from attribution.text.article import Article
    >>> fault(Find("said", [(0, 2)], None), Article("Es regnet.", ()))
    "found 'said' as type, expected a StatementType, such as direct"
    """
    return next(_faults(find, article), "")


def _faults(find: Any, article: Article) -> Iterator[str]:
    if not isinstance(find, Find):
        yield f"found {find!r}, expected a Find"
        return
    for name, kind in _KINDS.items():
        value = getattr(find, name)
        if not isinstance(value, kind):
            yield f"found {value!r} as {name}, expected a {kind.__name__}, such as {next(iter(kind))!s}"
    confidence = find.confidence
    if isinstance(confidence, bool) or not isinstance(confidence, int | float) or not 0 <= confidence <= 1:
        yield f"found {confidence!r} as confidence, expected a number from 0 to 1"
    if not isinstance(find.lemma, str):
        yield f"found {find.lemma!r} as lemma, expected a string"
    for name in ("negated", "beside", "aside", "told"):
        if not isinstance(getattr(find, name), bool):
            yield f"found {getattr(find, name)!r} as {name}, expected True or False"
    if type(find.anchor) is not int or find.anchor not in range(-1, len(article.sentences)):
        yield f"found {find.anchor!r} as anchor, expected one of {len(article.sentences)} sentences from 0 on, or -1"
    for name in ("content", "cue", "frame", "addressee"):
        yield from _misplaced(name, getattr(find, name), article)
    holders = {"holder": find.holder, **{f"relay {number}": relay for number, relay in enumerate(find.relays)}}
    for name, holder in holders.items():
        if holder is not None or name != "holder":
            yield from _wrong_holder(name, holder, article)


def _wrong_holder(name: str, holder: Any, article: Article) -> Iterator[str]:
    if not isinstance(holder, Holder) or not isinstance(holder.head, Token):
        yield f"found {holder!r} as {name}, expected a Holder, as attribution.grammar.mentions.holder gives it"
    elif type(holder.sentence) is not int or holder.sentence not in range(len(article.sentences)):
        yield f"found {holder.sentence!r} as sentence of {name}, expected one of {len(article.sentences)} from 0 on"
    elif holder.head and not any(_alike(holder.head, t) for t in article.sentences[holder.sentence].tokens):
        yield f"found {holder.head.text!r} as head of {name}, expected a word of its sentence, {holder.sentence}"
    else:
        yield from _misplaced(name, holder.spans, article)
        yield from _misplaced(f"appeal of {name}", holder.appeal, article)


def _alike(one: Token, other: Token) -> bool:
    """Whether two tokens stand at one place."""
    return (one.id, one.begin, one.end) == (other.id, other.begin, other.end)


def _misplaced(name: str, spans: Spans, article: Article) -> Iterator[str]:
    """Whether words lie outside of the text, begin or end within one, or are none."""
    text = article.text
    for begin, end in spans:
        if not isinstance(begin, int) or not isinstance(end, int) or not 0 <= begin < end <= len(text):
            yield f"found the offsets {begin!r} to {end!r} as {name}, expected some from 0 to {len(text)}"
            return
        if not text[begin:end].strip():
            yield f"found nothing but blanks as {name}, from {begin} to {end}, expected words"
        cut = next((place for place in (begin, end) if _within_word(place, article)), None)
        if cut is not None:
            edge = "begins" if cut == begin else "ends"
            yield f"found {text[begin:end][:40]!r} as {name}, which {edge} within a word"


def _within_word(place: int, article: Article) -> bool:
    """Whether a place has letters or digits of one token on both sides."""
    inside = article.text[max(0, place - 1) : place + 1]
    if len(inside) < 2 or not inside.isalnum():
        return False
    return any(t.begin < place < t.end for s in article.sentences if s.begin < place < s.end for t in s.tokens)

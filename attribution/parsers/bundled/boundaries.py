"""Rules about full stops, numbers, quotation marks and colons, over what the network proposes.

The network gives tokens and how likely a sentence ends behind each. The rules join abbreviations and ordinals with
their full stop, forbid breaks where German has none, and give a closing quotation mark to the sentence it closes.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files

from attribution.parsers.bundled.segmenter import DOMAINS, Span
from attribution.text.datelines import find_dateline

__all__ = ["sentences"]

_LONGEST = 160
_AHEAD = 6
_FINAL = frozenset(".!?…")
_STOPS = frozenset([".", "!", "?", "?!", "!?", "!!", "!!!"])
_QUOTES = frozenset([*"\"'„“”‟‚‘’»«›‹", "``", "''"])
_MARKS = frozenset('"„“”‟»«›‹')
_OPENING = frozenset([*"„‚([{", "``"])
_CLOSERS = frozenset(")]}")
# How sure the network must be of a sentence's end: behind a full stop, a quotation mark or bracket, a colon, a word.
_THRESHOLDS = (0.15, 0.3, 0.5, 0.9)
_NO_START = frozenset(",;:.!?)]}…%")


@cache
def _words(name: str) -> frozenset[str]:
    data = tomllib.loads(files("attribution.parsers.bundled").joinpath("boundaries.toml").read_text(encoding="utf-8"))
    return frozenset(data[name])


def sentences(text: str, paragraph: Sequence[Span]) -> Iterator[list[Span]]:
    """Cut one paragraph into sentences.

    Args:
        text: the text that the offsets refer to.
        paragraph: the tokens of the paragraph as the network has them.

    Yields:
        The tokens of each sentence.
    """
    tokens = _rejoined(text, paragraph)
    begin = 0
    if tokens and (dateline := find_dateline(text[tokens[0].begin : tokens[-1].end])) is not None:
        begin = sum(token.begin < tokens[0].begin + dateline.end for token in tokens)
        yield tokens[:begin]
    for place in _breaks(text, tokens):
        while place - begin > _LONGEST:
            cut = _soft_break(text, tokens, begin)
            yield tokens[begin:cut]
            begin = cut
        if place > begin:
            yield tokens[begin:place]
        begin = place


def _rejoined(text: str, tokens: Sequence[Span]) -> list[Span]:
    """Join a full stop with its abbreviation or ordinal, and cut it off from other words."""
    result: list[Span] = []
    tokens = [part for token in tokens for part in _unquoted(text, token)]
    for number, token in enumerate(tokens):
        word = text[token.begin : token.end]
        if word[:1] == "." and result and result[-1].end == token.begin:
            whole = text[result[-1].begin : token.end]
            if whole.lower() in _words("wholes"):
                result[-1] = Span(result[-1].begin, token.end, token.last)
                continue
        following = _next_word(text, tokens, number) if word.endswith(".") else ""
        if word == "." and result and result[-1].end == token.begin:
            before = text[result[-1].begin : result[-1].end]
            if _keeps_stop(_word(text, result, -2), before, following):
                result[-1] = Span(result[-1].begin, token.end, token.last)
                continue
        elif len(word) > 1 and word[-1] == "." and word[-2] != ".":
            bare = word[:-1]
            if not _keeps_stop(_word(text, result, -1), bare, following):
                result.append(Span(token.begin, token.end - 1, 0.0))
                token = Span(token.end - 1, token.end, token.last)
        result.append(token)
    return result


def _unquoted(text: str, token: Span) -> Iterator[Span]:
    """Cut quotation marks off a word that the network left joined to them."""
    begin, end = token.begin, token.end
    while begin + 1 < end and text[begin] in _MARKS:
        yield Span(begin, begin + 1, 0.0)
        begin += 1
    last = end
    while last - 1 > begin and text[last - 1] in _MARKS:
        last -= 1
    yield Span(begin, last, token.last if last == end else 0.0)
    for place in range(last, end):
        yield Span(place, place + 1, token.last if place + 1 == end else 0.0)


def _word(text: str, tokens: Sequence[Span], place: int) -> str:
    """The word at ``place``, counted from the end; empty if there are not so many."""
    return text[tokens[place].begin : tokens[place].end] if len(tokens) >= -place else ""


def _keeps_stop(previous: str, word: str, following: str) -> bool:
    """Whether a full stop right behind ``word`` is part of it; ``previous`` is empty at the paragraph's beginning."""
    lower = word.lower()
    if lower in _words("never_final") | _words("sometimes_final") and not _is_plain_word(word, following):
        return True
    if "." in word and word.replace(".", "").isalpha():
        return word.rpartition(".")[2] not in DOMAINS
    if word.isdigit() and len(word) <= 3:
        return _is_ordinal(previous.lower(), following, first=not previous)
    if word == "X" and previous.lower() in _words("before_platform"):
        return False
    return _is_roman(word) and bool(following)


def _is_plain_word(word: str, following: str) -> bool:
    """``so``, ``do``, ``art`` … end sentences as words too; only what follows tells."""
    ambiguous = word in _words("also_words")
    return ambiguous and (not following or following[:1].isupper())


def _is_ordinal(previous: str, following: str, first: bool) -> bool:
    if not following:
        return False
    lower = following.lower()
    if lower in _words("after_ordinal"):
        return True
    if following[0].islower():
        return True
    if not following[0].isalpha():
        return False
    return (first or previous in _words("before_ordinal")) and lower not in _words("begins_sentence")


def _is_roman(word: str) -> bool:
    return (len(word) > 1 and set(word) <= set("IVX")) or word in ("I", "V", "X")


def _next_word(text: str, tokens: Sequence[Span], number: int) -> str:
    """The next token, quotation marks passed over; empty at the end of the paragraph."""
    for place in range(number + 1, min(number + _AHEAD, len(tokens))):
        word = text[tokens[place].begin : tokens[place].end]
        if word not in _QUOTES:
            return word
    return ""


def _breaks(text: str, tokens: Sequence[Span]) -> Iterator[int]:
    """Yield the index behind the last token of each sentence."""
    forms = [text[token.begin : token.end] for token in tokens]
    pending = False
    for number, token in enumerate(tokens):
        if number + 1 == len(tokens):
            yield number + 1
            return
        form = forms[number]
        if token.last >= _threshold(forms, number):
            pending = True
        elif not (pending and (form in _QUOTES or form in _CLOSERS)):
            pending = False
        if not pending:
            continue
        following = tokens[number + 1]
        attached = following.begin == token.end
        if attached and (forms[number + 1] in _QUOTES - _OPENING or forms[number + 1] in _CLOSERS):
            continue
        if _may_break(forms, number, attached):
            yield number + 1
        pending = False


def _threshold(forms: Sequence[str], number: int) -> float:
    """How sure the network must be: less after a full stop before a capital, more after a word."""
    form = forms[number]
    if form in _STOPS and not (number and forms[number - 1].isdigit()):
        return 0.0  # what belongs to an abbreviation or ordinal has been joined to it
    if form[-1] in _FINAL:
        return _THRESHOLDS[0]
    if form in _QUOTES or form in _CLOSERS:
        return _THRESHOLDS[1]
    return _THRESHOLDS[2] if form in (":", ";") else _THRESHOLDS[3]


def _may_break(forms: Sequence[str], number: int, attached: bool) -> bool:
    form, following = forms[number], forms[number + 1]
    if following[0] in _NO_START or following[0].islower():
        return False
    if form == ":" and following in _QUOTES:
        return False
    if attached and form not in _FINAL and form not in _QUOTES:
        return False
    if form[-1] == "." and len(form) > 1 and form[-2] != ".":
        if following == "(":  # "Bund der Imker e.V. (BdI)"
            return False
        bare = form[:-1].lower()
        if bare in _words("never_final"):
            return False
        if bare.isdigit() or _is_roman(form[:-1]):
            return False
        initials = form[:-1].split(".")
        if len(initials) > 1 and all(len(part) == 1 and part.isupper() for part in initials):  # "J.R. Ewing"
            return following.lower() in _words("begins_sentence")
    return True


def _soft_break(text: str, tokens: Sequence[Span], begin: int) -> int:
    """Where to cut a sentence that is too long for the network: behind the last ; or , that fits."""
    limit = begin + _LONGEST
    for marks in (";", ":", ","):
        for place in range(limit - 1, begin + _LONGEST // 2, -1):
            if text[tokens[place].begin : tokens[place].end] == marks:
                return place + 1
    return limit

"""The quotes of Stanford CoreNLP's JSON; offsets are UTF-16 code units as in Java, words are counted through the text.

CoreNLP knows direct speech only; here all that somebody says is listed, with its ``type`` beside CoreNLP's keys.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from attribution.document import Document, Statement
from attribution.document.parts import Part
from attribution.exports.format import Format
from attribution.exports.pieces import sentences, tokens_within, utf16
from attribution.tree import Token

__all__ = ["FORMAT"]

_UNKNOWN = "Unknown"
_MENTION = {"pronoun": "pronoun", "named": "name"}


def _make(document: Document) -> Mapping[str, str]:
    places = utf16(document.text)
    found = sentences(document)
    tokens = [token for sentence in found for token in sentence.tokens]
    numbers = [number for number, sentence in enumerate(found) for _ in sentence.tokens]
    quotes = [_quote(statement, tokens, numbers, places) for statement in document.attributed]
    return {".json": json.dumps({"quotes": quotes}, ensure_ascii=False, indent=1) + "\n"}


def _quote(
    statement: Statement, tokens: Sequence[Token], numbers: Sequence[int], places: Sequence[int]
) -> dict[str, Any]:
    begin, end = statement.offsets[0][0], statement.offsets[-1][1]
    first, last = _ends(statement, tokens)
    quote: dict[str, Any] = {
        "id": statement.id,
        "text": statement.text,
        "type": statement.type.value if statement.type else None,
        "beginIndex": places[begin],
        "endIndex": places[end],
        "beginToken": first,
        "endToken": last,
        "beginSentence": numbers[first] if first >= 0 else -1,
        "endSentence": numbers[last] if last >= 0 else -1,
        "speaker": statement.source.text if statement.source and statement.source.spans else _UNKNOWN,
        "canonicalSpeaker": statement.source_name or _UNKNOWN,
    }
    if statement.source and statement.source.spans:
        first, last = _ends(statement.source, tokens)
        kind = _MENTION.get(statement.source.how, "animate noun")
        quote |= {"mention": statement.source.text, "mentionBegin": first, "mentionEnd": last, "mentionType": kind}
    named = next((m for m in statement.speaker.mentions if m.how == "named"), None) if statement.speaker else None
    if named is not None:
        first, last = _ends(named, tokens)
        quote |= {"canonicalMentionBegin": first, "canonicalMentionEnd": last}
    return quote


def _ends(part: Part, tokens: Sequence[Token]) -> tuple[int, int]:
    """The numbers of the first and last word of a part; -1 where it has none."""
    found = tokens_within(tokens, part)
    return (found[0], found[-1]) if found else (-1, -1)


FORMAT = Format("corenlp", "the quotes of Stanford CoreNLP's JSON", _make)

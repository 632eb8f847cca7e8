"""The JSON of Citron, the quotation extractor of the BBC: cue, sources, contents of each quotation, in code points."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from attribution.document import Document, Statement
from attribution.document.parts import Part
from attribution.exports.format import Format

__all__ = ["FORMAT"]


def _make(document: Document) -> Mapping[str, str]:
    quotes = [_quote(document, statement) for statement in document.attributed]
    return {".json": json.dumps({"text": document.text, "quotes": quotes}, ensure_ascii=False, indent=1) + "\n"}


def _quote(document: Document, statement: Statement) -> dict[str, Any]:
    speaker = statement.speaker
    names = [mention for mention in speaker.mentions if mention.how == "named"] if speaker else []
    cue = statement.cue.offsets if statement.cue else ()
    return {
        "id": statement.id,
        "cue": _span(document.text, cue[0][0], cue[-1][1]) if cue else None,
        "sources": _spans(document.text, statement.source),
        "contents": _spans(document.text, statement),
        "coreferences": _spans(document.text, names[0]) if names else [],
        "confidence": statement.confidence,
    }


def _spans(text: str, part: Part | None) -> list[dict[str, Any]]:
    return [_span(text, begin, end) for begin, end in part.offsets] if part else []


def _span(text: str, begin: int, end: int) -> dict[str, Any]:
    return {"start": begin, "end": end, "text": text[begin:end]}


FORMAT = Format("citron", "the JSON of Citron: quotes with cue, sources and contents", _make)

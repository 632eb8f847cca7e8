"""Web Annotation (W3C Recommendation of 2017): a JSON-LD list of annotations with position and quote selectors."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from attribution.document import Document, Statement
from attribution.exports.format import Format
from attribution.exports.pieces import name_of

__all__ = ["FORMAT"]

_CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_AROUND = 32
"""How many characters before and behind a quotation stand in its selector."""


def _make(document: Document) -> Mapping[str, str]:
    iri = str(document.meta.get("url") or f"urn:attribution:{_escaped(name_of(document))}")
    found = [_annotation(document, statement, iri) for statement in document.statements]
    return {".jsonld": json.dumps(found, ensure_ascii=False, indent=1) + "\n"}


def _escaped(name: str) -> str:
    from urllib.parse import quote

    return quote(name, safe="")


def _annotation(document: Document, statement: Statement, iri: str) -> dict[str, Any]:
    tags = [statement.voice, statement.type, statement.level, statement.stance, statement.polarity]
    body: list[dict[str, str]] = [
        {"type": "TextualBody", "purpose": "tagging", "value": tag.value} for tag in tags if tag is not None
    ]
    body += [
        {"type": "TextualBody", "purpose": "identifying", "value": source.name} for source in statement.chain[::-1]
    ]
    return {
        "@context": _CONTEXT,
        "id": f"{iri}#statement-{statement.id}",
        "type": "Annotation",
        "motivation": "identifying",
        "body": body,
        "target": [_target(document.text, begin, end, iri) for begin, end in statement.offsets],
    }


def _target(text: str, begin: int, end: int, iri: str) -> dict[str, Any]:
    quote = {"type": "TextQuoteSelector", "exact": text[begin:end]}
    quote |= {"prefix": text[max(0, begin - _AROUND) : begin], "suffix": text[end : end + _AROUND]}
    return {"source": iri, "selector": [{"type": "TextPositionSelector", "start": begin, "end": end}, quote]}


FORMAT = Format("webannotation", "W3C Web Annotation: JSON-LD with position and quote selectors", _make)

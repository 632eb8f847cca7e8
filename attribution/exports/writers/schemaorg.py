"""schema.org as JSON-LD: a NewsArticle with Quotations (direct speech) and Claims (all else that somebody says)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from attribution.document import Document, Source, SourceKind, Statement, StatementType
from attribution.exports.format import Format
from attribution.exports.pieces import name_of

__all__ = ["FORMAT"]

_ARTICLE = {"title": "headline", "author": "author", "date": "datePublished", "outlet": "publisher", "url": "url"}
"""What is known of a text, and what schema.org calls it."""


def _make(document: Document) -> Mapping[str, str]:
    article: dict[str, Any] = {
        "@context": {"@vocab": "https://schema.org/"},
        "@type": "NewsArticle",
        "@id": "#article",
        "identifier": name_of(document),
        "inLanguage": "de",
        "text": document.text,
    }
    article |= {theirs: document.meta[ours] for ours, theirs in _ARTICLE.items() if document.meta.get(ours)}
    article["hasPart"] = [_part(statement) for statement in document.attributed if statement.speaker]
    return {".jsonld": json.dumps(article, ensure_ascii=False, indent=1, default=str) + "\n"}


def _part(statement: Statement) -> dict[str, Any]:
    own = _agent(statement.chain[-1])
    found: dict[str, Any] = {"@id": f"#statement-{statement.id}", "text": statement.text, "inLanguage": "de"}
    if statement.type is StatementType.DIRECT:
        key = "creator" if own["@type"] == "Person" else "spokenByCharacter"
        found |= {"@type": "Quotation", key: own, "isPartOf": {"@id": "#article"}}
    else:
        found |= {"@type": "Claim", "author": own, "appearance": {"@id": "#article"}}
    if statement.relays:
        # Who passes it on made a work of its own that this one rests on.
        found["isBasedOn"] = [{"@type": "CreativeWork", "author": _agent(relay)} for relay in statement.relays]
    return found


def _agent(source: Source) -> dict[str, str]:
    kind = "Person" if source.kind is SourceKind.PERSON else "Organization"
    return {"@type": kind, "@id": f"#source-{source.id}", "name": source.name}


FORMAT = Format("schemaorg", "schema.org: Quotations and Claims of a NewsArticle as JSON-LD", _make)

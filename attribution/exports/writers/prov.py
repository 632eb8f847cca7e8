"""PROV-JSON (W3C, 2013): statements are entities, sources agents; who passes a statement on is an agent of it, too."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from attribution.document import Document, SourceKind
from attribution.exports.format import Format
from attribution.exports.pieces import name_of
from attribution.version import __version__

__all__ = ["FORMAT"]

_PREFIXES = {"a": "urn:attribution:", "prov": "http://www.w3.org/ns/prov#", "xsd": "http://www.w3.org/2001/XMLSchema#"}


def _make(document: Document) -> Mapping[str, str]:
    entities: dict[str, Any] = {"a:article": {"prov:label": name_of(document), "prov:value": document.text}}
    agents: dict[str, Any] = {
        "a:software": {
            "prov:type": _qualified("prov:SoftwareAgent"),
            "prov:label": f"source-attribution {document.library or __version__}",
        }
    }
    for source in document.sources:
        kind = "prov:Person" if source.kind is SourceKind.PERSON else "prov:Organization"
        agents[f"a:source-{source.id}"] = {"prov:type": _qualified(kind), "prov:label": source.name}
    attributions: dict[str, Any] = {}
    members: dict[str, Any] = {}
    for statement in document.statements:
        name = f"a:statement-{statement.id}"
        spans = " ".join(f"{begin}-{end}" for begin, end in statement.offsets)
        entities[name] = {"prov:value": statement.text, "a:spans": spans, "a:level": statement.level.value}
        members[f"_:m{statement.id}"] = {"prov:collection": "a:article", "prov:entity": name}
        for source in statement.chain:
            role = "source" if source.id == statement.source_id else "relay"
            key = f"_:w{statement.id}-{source.id}"
            attributions[key] = {"prov:entity": name, "prov:agent": f"a:source-{source.id}", "a:role": role}
    found = {
        "prefix": _PREFIXES,
        "entity": entities,
        "agent": agents,
        "activity": {"a:analysis": {"prov:label": f"analysis with the model {document.model or 'unknown'}"}},
        "wasAssociatedWith": {"_:run": {"prov:activity": "a:analysis", "prov:agent": "a:software"}},
        "used": {"_:text": {"prov:activity": "a:analysis", "prov:entity": "a:article"}},
    }
    found |= {"hadMember": members, "wasAttributedTo": attributions} if members else {}
    return {".prov.json": json.dumps({k: v for k, v in found.items() if v}, ensure_ascii=False, indent=1) + "\n"}


def _qualified(name: str) -> dict[str, str]:
    return {"$": name, "type": "prov:QUALIFIED_NAME"}


FORMAT = Format("prov", "W3C PROV-JSON: statements as entities that sources answer for", _make)

"""UIMA CAS for INCEpTION: JSON (``cas``) by dkpro-cassis, with the layer file that a project imports first.

A span of UIMA is contiguous: a statement of several pieces is several annotations of the type
``webanno.custom.Statement`` with
the same ``identifier``, counted by ``part``. Its cue, source, frame, addressee and hedges are annotations of their own
(``webanno.custom.StatementPart``) that the first piece links to.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from typing import Any

from attribution.document import Document, Statement
from attribution.errors import extra
from attribution.exports.format import Format
from attribution.exports.pieces import blanked, parts, sentences

__all__ = ["FORMAT", "layers", "to_cas", "type_system"]

STATEMENT = "webanno.custom.Statement"
PART = "webanno.custom.StatementPart"
LINK = "webanno.custom.StatementRolesLink"

_FEATURES: Mapping[str, Mapping[str, str]] = {
    STATEMENT: {
        "identifier": "Integer",
        "part": "Integer",
        "voice": "String",
        "type": "String",
        "construction": "String",
        "rule": "String",
        "level": "String",
        "stance": "String",
        "polarity": "String",
        "confidence": "Double",
    },
    PART: {"kind": "String", "name": "String", "level": "String", "how": "String", "part": "Integer"},
}
_SEGMENTATION = "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type"


def type_system() -> Any:
    """The ``cassis.TypeSystem`` of INCEpTION's own layers and those for statements.

    Raises:
        ExtraError: dkpro-cassis is not installed.
    """
    import warnings

    types = extra("cassis", "cas").load_dkpro_core_typesystem()
    made = {name: types.create_type(name, "uima.tcas.Annotation") for name in _FEATURES}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # that a feature is called "type" is meant
        for name, features in _FEATURES.items():
            for feature, kind in features.items():
                types.create_feature(made[name], feature, f"uima.cas.{kind}")
    link = types.create_type(LINK, "uima.cas.TOP")
    types.create_feature(link, "role", "uima.cas.String")
    types.create_feature(link, "target", PART)
    types.create_feature(made[STATEMENT], "roles", "uima.cas.FSArray", elementType=LINK)
    return types


_types = cache(type_system)  # for what is only written: reading the layers takes longer than a document


def to_cas(document: Document, *, types: Any = None) -> Any:
    """A ``cassis.Cas`` with sentences, tokens and statements.

    Args:
        document: the document.
        types: the type system, if one is at hand.

    Raises:
        ExtraError: dkpro-cassis is not installed.
    """
    types = types if types is not None else type_system()
    cas = extra("cassis", "cas").Cas(typesystem=types)
    cas.sofa_string, cas.sofa_mime = document.text, "text/plain"
    for sentence in sentences(document):
        cas.add(types.get_type(f"{_SEGMENTATION}.Sentence")(begin=sentence.begin, end=sentence.end))
        token = types.get_type(f"{_SEGMENTATION}.Token")
        cas.add_all([token(begin=word.begin, end=word.end) for word in sentence.tokens])
    for statement in document.statements:
        _add(cas, types, statement)
    return cas


def _add(cas: Any, types: Any, statement: Statement) -> None:
    facts = {
        "identifier": statement.id,
        "voice": statement.voice.value,
        "type_": statement.type.value if statement.type else None,  # cassis has a type of its own; it writes "type"
        "construction": statement.construction,
        "rule": statement.rule,
        "level": statement.level.value,
        "stance": statement.stance.value if statement.stance else None,
        "polarity": statement.polarity.value,
        "confidence": statement.confidence,
    }
    links = []
    for role, part in parts(statement):
        for number, (begin, end) in enumerate(part.offsets if role != "content" else ()):
            own: dict[str, Any] = {"kind": role, "part": number}
            if role == "source":
                own |= {"name": statement.source_name, "how": statement.source.how.value if statement.source else None}
            if role == "hedge":
                own |= {"name": getattr(part, "kind", None), "level": str(getattr(part, "level", ""))}
            target = types.get_type(PART)(begin=begin, end=end, **own)
            cas.add(target)
            links.append(types.get_type(LINK)(role=role, target=target))
    for number, (begin, end) in enumerate(statement.offsets):
        # An empty array cannot be read back by cassis: the feature stays unset.
        roles = {"roles": types.get_type("uima.cas.FSArray")(elements=links)} if links and not number else {}
        cas.add(types.get_type(STATEMENT)(begin=begin, end=end, part=number, **facts, **roles))


def layers() -> list[dict[str, Any]]:
    """The layers of statements and their parts, as INCEpTION's project settings import them (Layers, Import)."""
    found = []
    for name, features in _FEATURES.items():
        own = [_feature(feature, f"uima.cas.{kind}") for feature, kind in features.items()]
        if name == STATEMENT:
            own.append(
                _feature("roles", PART)
                | {
                    "multi_value_mode": "ARRAY",
                    "link_mode": "WITH_ROLE",
                    "link_type_name": LINK,
                    "link_type_role_feature_name": "role",
                    "link_type_target_feature_name": "target",
                }
            )
        layer = {
            "name": name,
            "uiName": name.rpartition(".")[2].replace("StatementPart", "Statement part"),
            "type": "span",
            "description": "Made by source-attribution.",
            "enabled": True,
            "built_in": False,
            "readonly": False,
            "allow_stacking": True,
            "cross_sentence": True,
            "show_hover": True,
            "anchoring_mode": "characters",
            "overlap_mode": "any_overlap",
            "lock_to_token_offset": False,
            "multiple_tokens": True,
            "linked_list_behavior": False,
            "features": own,
        }
        found.append(layer)
    return found[::-1]  # the parts first: the layer of statements links to them


def _feature(name: str, kind: str) -> dict[str, Any]:
    return {
        "name": name,
        "uiName": name,
        "type": kind,
        "enabled": True,
        "visible": True,
        "required": False,
        "remember": False,
        "multi_value_mode": "NONE",
        "link_mode": "NONE",
        "tag_set": None,
    }


def xmi(document: Document) -> Mapping[str, str]:
    """The document as XMI, with blanks for characters that XML cannot hold."""
    import attrs

    clean = Document.from_dict({**document.to_dict(), "text": blanked(document.text)})
    return {".xmi": to_cas(attrs.evolve(clean, sentences=document.sentences), types=_types()).to_xmi()}


def shared() -> Mapping[str, str]:
    """The layer file and the type system that all documents have in common."""
    return {
        "layers.json": json.dumps(layers(), indent=2) + "\n",
        "TypeSystem.xml": _types().to_xml(),
    }


def _make(document: Document) -> Mapping[str, str]:
    return {".json": to_cas(document, types=_types()).to_json()}


FORMAT = Format("cas", "UIMA CAS JSON for INCEpTION, with layer file and type system", _make, shared, "cas")

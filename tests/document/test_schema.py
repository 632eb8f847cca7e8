from __future__ import annotations

import copy

import pytest
from jsonschema import Draft202012Validator

from attribution import Document, Level, Polarity, SourceKind, Stance, StatementType, Voice, json_schema
from attribution.document.enums import How

VALIDATOR = Draft202012Validator(json_schema())


def test_the_schema_is_valid_and_fresh_on_every_call() -> None:
    Draft202012Validator.check_schema(json_schema())
    json_schema()["required"].clear()
    assert json_schema()["required"][-3:] == ["statements", "sources", "notes"]


def test_a_document_made_by_hand_is_valid(document: Document) -> None:
    VALIDATOR.validate(document.to_dict())
    VALIDATOR.validate(Document("").to_dict())


def test_the_schema_knows_every_member_of_every_closed_set() -> None:
    definitions = json_schema()["$defs"]
    statement = definitions["statement"]["properties"]
    assert statement["voice"]["enum"] == list(Voice)
    assert statement["type"]["enum"] == [*StatementType, None]
    assert statement["polarity"]["enum"] == list(Polarity)
    assert statement["stance"]["enum"] == [*Stance, None]
    assert definitions["level"]["enum"] == list(Level)
    assert definitions["how"]["enum"] == list(How)
    assert definitions["source"]["properties"]["kind"]["enum"] == list(SourceKind)


@pytest.mark.parametrize(
    "spoil",
    [
        lambda d: d.pop("sources"),
        lambda d: d.update(schema=1),
        lambda d: d.update(id=7),
        lambda d: d.update(meta=None),
        lambda d: d["statements"][0].pop("parent"),
        lambda d: d["statements"][0].pop("rule"),
        lambda d: d["sources"][0].update(members=["1"]),
        lambda d: d["statements"][0].update(extra=1),
        lambda d: d["statements"][0].update(spans=[]),
        lambda d: d["statements"][0].update(spans=[[1, 2, 3]]),
        lambda d: d["statements"][0].update(spans=[[-1, 2]]),
        lambda d: d["statements"][0]["hedging"].update(cues=[]),
        lambda d: d["statements"][0].update(confidence=1.5),
        lambda d: d["statements"][1].update(stance="neutral"),
        lambda d: d["statements"][1].update(construction="so"),
        lambda d: d["sources"][0].update(kind="city"),
    ],
)
def test_a_spoiled_document_is_not_valid(document: Document, spoil: object) -> None:
    data = copy.deepcopy(document.to_dict())
    spoil(data)
    assert not VALIDATOR.is_valid(data)


def test_the_seed_articles_are_valid_and_survive_the_round_trip(seed_documents: dict[str, Document]) -> None:
    for name, document in seed_documents.items():
        data = document.to_dict()
        assert [error.message for error in VALIDATOR.iter_errors(data)] == [], name
        assert Document.from_dict(data) == document, name

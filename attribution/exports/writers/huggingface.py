"""Rows for Hugging Face's datasets, as JSON; :func:`to_dataset` makes a dataset of many documents."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from attribution.document import Document, Level, Voice
from attribution.errors import extra
from attribution.exports.format import Format
from attribution.exports.pieces import name_of

__all__ = ["FORMAT", "features", "to_dataset"]


def features() -> Any:
    """The ``datasets.Features`` of the rows; closed sets that are never missing are class labels.

    Raises:
        ExtraError: datasets is not installed.
    """
    datasets = extra("datasets", "huggingface")
    number, string = datasets.Value("int32"), datasets.Value("string")
    statement = {
        "id": number,
        "voice": datasets.ClassLabel(names=[voice.value for voice in Voice]),
        "type": string,
        "construction": string,
        "rule": string,
        "spans": datasets.List({"begin": number, "end": number}),
        "source": number,
        "via": datasets.List(number),
        "polarity": string,
        "stance": string,
        "level": datasets.ClassLabel(names=[level.value for level in Level]),
        "confidence": datasets.Value("float32"),
    }
    source = {"id": number, "name": string, "kind": string, "aliases": datasets.List(string)}
    return datasets.Features(
        {"id": string, "text": string, "statements": datasets.List(statement), "sources": datasets.List(source)}
    )


def to_dataset(documents: Iterable[Document]) -> Any:
    """A ``datasets.Dataset`` with a row for each document.

    Raises:
        ExtraError: datasets is not installed.
    """
    known = features()
    return extra("datasets", "huggingface").Dataset.from_list(
        [_row(document) for document in documents], features=known
    )


def _row(document: Document) -> dict[str, Any]:
    return {
        "id": name_of(document),
        "text": document.text,
        "statements": [
            {
                "id": statement.id,
                "voice": statement.voice.value,
                "type": statement.type.value if statement.type else None,
                "construction": statement.construction,
                "rule": statement.rule,
                "spans": [{"begin": begin, "end": end} for begin, end in statement.offsets],
                "source": statement.source_id,
                "via": list(statement.via),
                "polarity": statement.polarity.value,
                "stance": statement.stance.value if statement.stance else None,
                "level": statement.level.value,
                "confidence": statement.confidence,
            }
            for statement in document.statements
        ],
        "sources": [
            {"id": source.id, "name": source.name, "kind": source.kind.value, "aliases": list(source.aliases)}
            for source in document.sources
        ],
    }


def _make(document: Document) -> Mapping[str, str]:
    return {".json": json.dumps(_row(document), ensure_ascii=False) + "\n"}


FORMAT = Format("huggingface", "rows for Hugging Face's datasets", _make)

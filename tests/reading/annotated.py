"""Writes the texts of ``reports.toml`` as annotated articles, for the fit of evidence.

python -m tests.reading.annotated FOLDER

The weights learn from them beside annotated news: ``python -m attribution.training weights --examples FOLDER …``.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from attribution.document import StatementType
from attribution.reading.construction import Example
from tests.reading.reports import TOLD, Told

LETTERS = dict(zip(StatementType, "DIRFS", strict=True))
TYPES = {"direct_quote": StatementType.DIRECT, "verb_object": StatementType.REPORTED}


def annotated(entry: Told) -> dict[str, Any]:
    """A text with the content and type of everything that is reported in it."""
    reports = [line.partition(": ") for line in entry.lines if line != entry.text and not line.startswith("author")]
    return {
        "doc": entry.id,
        "text": entry.text,
        "statements": [
            {
                "content": Example(marked.partition(" | frame: ")[0]).roles["content"],
                "type": LETTERS[TYPES.get(head.split()[0], StatementType.INDIRECT)],
            }
            for head, _, marked in reports
        ],
    }


def write(folder: Path) -> None:
    """Write an annotated article for each text."""
    folder.mkdir(parents=True, exist_ok=True)
    for entry in TOLD:
        (folder / f"{entry.id}.json").write_text(json.dumps(annotated(entry), ensure_ascii=False), encoding="utf-8")


if __name__ == "__main__":
    write(Path(sys.argv[1]))

"""The table of cues in the docs.

python -m tests.hedging.documented    renews it
"""

from __future__ import annotations

import csv
from pathlib import Path

from attribution.hedging.cues import table

DOCS = Path(__file__).parents[2] / "docs" / "hedging.md"
FIGURES = DOCS.parent / "_data" / "cues.csv"
START, END = "<!-- cues -->", "<!-- end of cues -->"


def documented() -> str:
    """The documentation with the table of cues as it should be."""
    before, rest = DOCS.read_text(encoding="utf-8").split(START)
    measured = {row["cue"]: f"{row['right']} of {row['read']}" for row in figures()}
    return f"{before}{START}\n\n{table(measured)}\n\n{END}{rest.split(END)[1]}"


def figures() -> list[dict[str, str]]:
    """For every cue with hits in the news that were read: how many there are, were read, and were right."""
    with FIGURES.open(encoding="utf-8") as lines:
        return list(csv.DictReader(lines))


if __name__ == "__main__":
    DOCS.write_text(documented(), encoding="utf-8")

"""Tables of fitted weights: of each construction by the evidence, of each decision by what speaks for a candidate."""

import csv
from collections.abc import Mapping
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import TypeAlias

import attrs

from attribution.lexicons._table import number, read, text

Weights: TypeAlias = Mapping[str, Mapping[str, float]]
"""Log odds by what they are weights of, and by feature."""


@attrs.frozen
class Weight:
    """How much a feature changes the log odds of something."""

    of: str = attrs.field(metadata=text())
    feature: str = attrs.field(metadata=text())
    weight: float = attrs.field(metadata=number())


def read_weights(source: Traversable | Path) -> Weights:
    """Read a table of weights."""
    table: dict[str, dict[str, float]] = {}
    for row in read(source, Weight, key=lambda row: (row.of, row.feature)):
        table.setdefault(row.of, {})[row.feature] = row.weight
    return table


def write_weights(table: Weights, path: Path, comment: str) -> None:
    """Write a table of weights, the strongest first."""
    with path.open("w", encoding="utf-8", newline="") as out:
        out.write(f"# {comment}\n")
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(field.name for field in attrs.fields(Weight))
        for of, weighted in table.items():
            rows = sorted(weighted.items(), key=lambda pair: (-abs(pair[1]), pair[0]))
            writer.writerows((of, feature, weight) for feature, weight in rows)

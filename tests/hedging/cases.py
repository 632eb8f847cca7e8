"""Reads the statements to rate from ``cases.toml`` and the readings of ambiguous words from ``readings.csv``."""

from __future__ import annotations

import csv
import tomllib
from pathlib import Path
from typing import Any

import attrs

from attribution.document import Level, Stance
from attribution.reading.construction import Example

# texts that single tests read, here and beside the grammar
INNER = "Die Zeitung schreibt, die Polizei vermute, der Mann könnte geflohen sein."
TWO = "Der Preis könnte steigen. Er ist hoch."
TEXTS = (INNER, TWO, "Der Dieb muss durchs Fenster gekommen sein.", "Der Dieb muss ins Gefängnis.")


@attrs.frozen
class Case:
    """A marked text, the level, the words that count, and what else is known about the statement."""

    id: str
    marked: str
    level: Level = attrs.field(converter=Level)
    words: tuple[str, ...] = attrs.field(default=(), converter=tuple)
    stance: Stance | None = attrs.field(default=None, converter=attrs.converters.optional(Stance))
    find: dict[str, Any] = attrs.field(factory=dict)

    @property
    def text(self) -> str:
        """The text without marks."""
        return Example(self.marked).text


def _read() -> tuple[Case, ...]:
    raw = tomllib.loads((Path(__file__).parent / "cases.toml").read_text(encoding="utf-8"))
    return tuple(Case(id=name, marked=case.pop("text"), **case) for name, case in raw.items())


CASES = _read()


@attrs.frozen
class Reading:
    """A sentence of the author's with a word of more than one reading, and the level that its reading here has."""

    word: str
    level: Level = attrs.field(converter=Level)
    text: str


def _read_readings() -> tuple[Reading, ...]:
    with (Path(__file__).parent / "readings.csv").open(encoding="utf-8") as lines:
        return tuple(Reading(**row) for row in csv.DictReader(lines))


READINGS = _read_readings()

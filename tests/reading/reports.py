"""Reads the texts of ``reports.toml``, each with everything that is reported in it."""

from __future__ import annotations

import tomllib
from pathlib import Path

import attrs

from attribution.reading.construction import Example


@attrs.frozen
class Told:
    """A text and its reports: for each the family, with what else is known of it, and the marked text."""

    id: str
    text: str
    reports: tuple[tuple[str, Example], ...]


def _told(id: str, lines: list[str]) -> Told:
    parts = [line.partition(": ") for line in lines]
    marked = tuple((head, Example(text)) for head, _, text in parts if text and head.partition(" ")[0].islower())
    return Told(id, marked[0][1].text if marked else lines[0], marked)


def _read() -> tuple[Told, ...]:
    raw = tomllib.loads((Path(__file__).parent / "reports.toml").read_text(encoding="utf-8"))
    return tuple(_told(f"{name}-{n}", lines) for name, each in raw.items() for n, lines in enumerate(each))


TOLD = _read()

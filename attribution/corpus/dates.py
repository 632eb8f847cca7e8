"""Dates as articles have them: which day, month or year one is."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from attribution.text.separated import packaged

__all__ = ["part_of_date"]


def part_of_date(value: object, key: str) -> str | None:
    """The day, month or year of a date in ISO or German form; None where it is neither.

    >>> part_of_date("2026-11-28T10:00", "month"), part_of_date("3.9.2026", "date"), part_of_date("neulich", "year")
    ('2026-11', '2026-09-03', None)
    >>> part_of_date("3. September 2026", "date"), part_of_date("12.31.2026", "month"), part_of_date("2026-11", "date")
    ('2026-09-03', None, '2026-11')
    """
    text = str(value or "")
    if found := re.match(r"(\d{4})-(\d{2})(?:-(\d{2}))?", text):
        year, month, day = found.groups()
    elif found := re.match(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})\b", text):
        day, month, year = found.groups()
    elif (found := re.match(r"(\d{1,2})\.\s?([A-Z]\w+)\s(\d{4})\b", text)) and found[2] in _months():
        day, month, year = found[1], str(_months()[found[2]]), found[3]
    else:
        return None
    if not 1 <= int(month) <= 12:
        return None
    parts = [year, month.zfill(2), *([day.zfill(2)] if day else [])]
    return "-".join(parts[: {"year": 1, "month": 2}.get(key, 3)])


@cache
def _months() -> Mapping[str, int]:
    return {row["name"]: int(row["month"]) for row in packaged("attribution.corpus", "months.csv")}

"""Checked sheets, read back: precision, recall, agreement of two coders, each with its interval."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from math import sqrt
from os import PathLike
from pathlib import Path
from statistics import quantiles
from typing import Any

import attrs

from attribution.errors import InputError
from attribution.readers.options import Options
from attribution.readers.tabular import table_of
from attribution.text.separated import packaged

__all__ = ["Agreement", "Estimate", "Score", "score"]

_Z = 1.959964
"""Of the normal distribution, for intervals of 95 %."""
_DRAWS = 4000
_ASKED = ("is_report", "source_right", "type_right", "level_right")
_NEEDED = ("doc_id", "statement_id", "group", "group_size", "voice", "is_report")


@attrs.frozen
class Estimate:
    """A share with its interval.

    Args:
        value: the share in the corpus, groups weighted by their size.
        low: lower end of the interval of 95 %.
        high: upper end.
        n: how many answers it rests on.
    """

    value: float
    low: float
    high: float
    n: int

    def __str__(self) -> str:
        return f"{self.value:.3f} [{self.low:.3f}, {self.high:.3f}], n = {self.n}"


@attrs.frozen
class Agreement:
    """How far two coders agree.

    Args:
        kappa: Cohen's kappa, with an interval.
        same: share of equal answers, by which kappa is to be read.
    """

    kappa: Estimate
    same: float

    def __str__(self) -> str:
        return f"kappa {self.kappa}; equal answers {self.same:.3f}"


@attrs.frozen
class Score:
    """What a checked sheet says.

    Args:
        precision: share of the attributed statements that somebody does say.
        groups: the same for each group.
        recall: share of what somebody says that was found; None where none of the author's statements were checked.
            It counts statements whose words the analysis gives to the author, so it does not see statements lost inside
            of others.
        answers: share of reports with the right source, type and level.
        agreement: of two coders, for each question; empty with one sheet.
        unanswered: rows without an answer to ``is_report``.
        blank: for each of the other questions, how many reports have no answer to it; they are left out.
    """

    precision: Estimate | None
    groups: Mapping[str, Estimate]
    recall: Estimate | None
    answers: Mapping[str, Estimate]
    agreement: Mapping[str, Agreement]
    unanswered: int
    blank: Mapping[str, int] = attrs.field(factory=dict)

    def __str__(self) -> str:
        lines = []
        if self.precision:
            lines.append(f"precision     {self.precision}")
        lines += [f"  {group:<20} {estimate}" for group, estimate in self.groups.items()]
        if self.recall:
            lines.append(f"recall        {self.recall} (statements inside of others not counted)")
        lines += [f"{name:<13} {estimate}" for name, estimate in self.answers.items()]
        lines += [f"{name:<13} {agreement}" for name, agreement in self.agreement.items()]
        if self.unanswered:
            lines.append(f"{self.unanswered} rows without an answer are left out")
        lines += [
            f"{number} reports without an answer to {name} are left out there" for name, number in self.blank.items()
        ]
        if not self.precision and not self.recall:
            lines.append("no row is answered yet: fill in is_report and what follows it")
        return "\n".join(lines)


def score(
    sheet: str | PathLike[str], second: str | PathLike[str] | None = None, *, encoding: str | None = None
) -> Score:
    """Read a checked sheet, and if need be that of a second coder.

    Args:
        sheet: a file of :func:`write_sample` with its questions answered by y or n (also yes, no, ja, nein, 1, 0);
            empty cells are left out.
        second: the same sample, answered by somebody else; it only serves to compare the answers.
        encoding: of sheets in CSV; UTF-8 where it is not named.

    Returns:
        The figures. Intervals of shares are Wilson's, with the groups' weights in an effective size; that of recall
        is drawn from what the groups' answers leave open.

    Raises:
        InputError: a column is missing, an answer is none, or a statement occurs twice; the message names the row.
        ExtraError: openpyxl is not installed.
    """
    rows = _rows(Path(sheet), encoding)
    checked = [row for row in rows if row["is_report"] is not None]
    found = [row for row in checked if row["voice"] == "attributed"]
    own = [row for row in checked if row["voice"] == "author"]
    reports = [row for row in found if row["is_report"]]
    answers = {name: _share(reports, name) for name in _ASKED[1:]}
    return Score(
        precision=_share(found, "is_report"),
        groups={group: _wilson(*_counted(members, "is_report")) for group, members in _grouped(found).items()},
        recall=_recall(found, own) if found and own else None,
        answers={name: estimate for name, estimate in answers.items() if estimate},
        agreement=_agreements(rows, _rows(Path(second), encoding)) if second is not None else {},
        unanswered=len(rows) - len(checked),
        blank={name: n for name in _ASKED[1:] if (n := sum(row[name] is None for row in reports))},
    )


@cache
def _meanings() -> Mapping[str, bool]:
    return {row["answer"]: row["meaning"] == "yes" for row in packaged("attribution.corpus", "answers.csv")}


def _rows(path: Path, encoding: str | None) -> list[dict[str, Any]]:
    if path.suffix.lower() not in (".xlsx", ".csv", ".tsv"):
        raise InputError(f"found the ending {path.suffix!r} of {path.name}, expected .xlsx or .csv")
    rows = []
    lines: dict[tuple[str, ...], int] = {}
    for number, row in table_of(path, Options(name=path.name, encoding=encoding)):
        missing = next((name for name in _NEEDED if name not in row), None)
        if missing is not None:
            raise InputError(f"{path}: found no column {missing!r}, expected a sheet as attribution sample writes it")
        row = dict(row)
        first = lines.setdefault(_key(row), number)
        if first != number:
            raise InputError(
                f"{path}, line {number}: found statement {row['statement_id']} of {row['doc_id']}, which is in line "
                f"{first}, too; delete one of the two"
            )
        for name in _ASKED:
            row[name] = _answer(row.get(name), f"{path}, line {number}, {name}")
        if row["voice"] not in ("attributed", "author"):
            raise InputError(f"{path}, line {number}: found the voice {row['voice']!r}, expected attributed or author")
        row["group_size"] = _size(row["group_size"], f"{path}, line {number}")
        rows.append(row)
    if not rows:
        raise InputError(f"{path}: found no rows, expected those of a sample")
    return rows


def _size(value: Any, where: str) -> int:
    try:
        size = int(float(value))
    except (OverflowError, TypeError, ValueError):
        size = 0
    if size < 1:
        raise InputError(f"{where}: found the group size {value!r}, expected a whole number above 0")
    return size


def _key(row: Mapping[str, Any]) -> tuple[str, ...]:
    """What tells a statement from all others, also where two texts have one id."""
    return tuple(str(row.get(name)) for name in ("doc_id", "statement_id", "passage"))


def _answer(value: object, where: str) -> bool | None:
    word = "" if value is None else str(value).strip().lower()
    if word and word not in _meanings():
        raise InputError(f"{where}: found {value!r}, expected y or n")
    return _meanings().get(word)


def _grouped(rows: Sequence[Mapping[str, Any]]) -> dict[str, list[Mapping[str, Any]]]:
    groups: dict[str, list[Mapping[str, Any]]] = {}
    for row in sorted(rows, key=lambda row: str(row["group"])):
        groups.setdefault(str(row["group"]), []).append(row)
    return groups


def _counted(rows: Sequence[Mapping[str, Any]], name: str) -> tuple[float, float]:
    """How many answers are yes, and how many there are."""
    answers = [row[name] for row in rows if row[name] is not None]
    return sum(answers), len(answers)


def _share(rows: Sequence[Mapping[str, Any]], name: str) -> Estimate | None:
    """The share of yes in the corpus: each group's own, weighted by how many statements the group has."""
    groups = [(members[0]["group_size"], *_counted(members, name)) for members in _grouped(rows).values()]
    groups = [group for group in groups if group[2]]
    if not groups:
        return None
    total = sum(size for size, _, _ in groups)
    n = sum(answers for _, _, answers in groups)
    value = sum(size / total * yes / answers for size, yes, answers in groups)
    variance = sum((size / total) ** 2 * (yes / a) * (1 - yes / a) / a for size, yes, a in groups)
    effective = value * (1 - value) / variance if variance else n
    return attrs.evolve(_wilson(value * effective, effective), n=int(n))


def _wilson(yes: float, n: float) -> Estimate:
    """Wilson's interval of a share."""
    if not n:
        return Estimate(0.0, 0.0, 1.0, 0)
    p, z2 = yes / n, _Z**2
    middle = (p + z2 / (2 * n)) / (1 + z2 / n)
    half = _Z / (1 + z2 / n) * sqrt(p * (1 - p) / n + z2 / (4 * n * n))
    return Estimate(p, max(0.0, middle - half), min(1.0, middle + half), int(n))


def _recall(found: Sequence[Mapping[str, Any]], own: Sequence[Mapping[str, Any]]) -> Estimate:
    """What was found of all that somebody says, with an interval drawn from Jeffreys' distribution of each share."""
    chance = random.Random(0)  # noqa: S311 - the same interval at every reading, no secret

    def total(rows: Sequence[Mapping[str, Any]], share: Callable[[float, float], float]) -> float:
        groups = _grouped(rows).values()
        return float(sum(own[0]["group_size"] * share(*_counted(own, "is_report")) for own in groups))

    def drawn(yes: float, n: float) -> float:
        return chance.betavariate(yes + 0.5, n - yes + 0.5)

    draws = []
    for _ in range(_DRAWS):
        right = total(found, drawn)
        draws.append(right / (right + total(own, drawn)))
    right = total(found, lambda yes, n: yes / n)
    everything = right + total(own, lambda yes, n: yes / n)
    cut = quantiles(draws, n=40)
    return Estimate(right / everything if everything else 0.0, cut[0], cut[-1], len(found) + len(own))


def _agreements(first: Sequence[Mapping[str, Any]], second: Sequence[Mapping[str, Any]]) -> dict[str, Agreement]:
    others = {_key(row): row for row in second}
    pairs = [(row, others[key]) for row in first if (key := _key(row)) in others]
    if not pairs:
        raise InputError("found no statement that is in both sheets, expected two copies of one sample")
    if len(pairs) < min(len(first), len(second)):
        raise InputError(
            f"found {len(pairs)} statements in both sheets, of {len(first)} and {len(second)}; expected two copies of "
            "one sample: draw it once, and copy the file for the second coder"
        )
    answered = {
        name: [(a[name], b[name]) for a, b in pairs if a[name] is not None and b[name] is not None] for name in _ASKED
    }
    return {name: _kappa(answers) for name, answers in answered.items() if answers}


def _kappa(answers: Sequence[tuple[bool, bool]]) -> Agreement:
    """Cohen's kappa with the interval of its large-sample standard error.

    >>> str(_kappa([(True, True)] * 20 + [(True, False)] * 5 + [(False, True)] * 10 + [(False, False)] * 15))
    'kappa 0.400 [0.146, 0.654], n = 50; equal answers 0.700'
    """
    n = len(answers)
    same = sum(a == b for a, b in answers) / n
    ones, twos = Counter(a for a, _ in answers), Counter(b for _, b in answers)
    by_chance = sum(ones[value] * twos[value] for value in (True, False)) / n**2
    if by_chance == 1:
        return Agreement(Estimate(1.0, 1.0, 1.0, n), same)
    kappa = (same - by_chance) / (1 - by_chance)
    half = _Z * sqrt(same * (1 - same) / n) / (1 - by_chance)
    return Agreement(Estimate(kappa, max(-1.0, kappa - half), min(1.0, kappa + half), n), same)

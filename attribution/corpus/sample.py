"""Sheets for checking by hand: a sample of statements with their passages, drawn from every group alike."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Sequence
from os import PathLike
from pathlib import Path
from typing import Any

from attribution.document import Document, Statement, Voice
from attribution.document.several import several
from attribution.errors import InputError
from attribution.tables.files import write_separated, write_sheets

__all__ = ["QUESTIONS", "draw_sample", "write_sample"]

Row = dict[str, Any]

QUESTIONS = {
    "is_report": "Does somebody other than the author say the words between ⟦ and ⟧? (y or n)",
    "source_right": "Is source_name who says it, or denies it where polarity is denied? (y or n; empty: nobody)",
    "type_right": "Is the type right? (y or n; empty where nobody says it)",
    "level_right": "Is the level of hedging right? (y or n)",
    "comment": "Anything else.",
}
"""The columns that a coder fills in, and what they ask."""

_AROUND = 300
"""How many characters of the text stand before and behind a statement."""


def draw_sample(
    documents: Iterable[Document] | Document,
    size: int = 200,
    *,
    by: str | Callable[[Statement], object] = "type",
    seed: int = 0,
) -> list[Row]:
    """Draw statements for checking by hand, as many from each group as from any other.

    The author's own statements are a group, too: those that turn out to be somebody's show what was missed.

    Args:
        documents: analyses.
        size: how many statements; all where there are fewer.
        by: the groups, by a name of :class:`Statement`'s attributes (type, level, stance, rule, construction …) or by
            a function.
        seed: another one draws another sample.

    Returns:
        Rows in random order, with ``number``, ``doc_id``, ``statement_id``, ``group``, ``group_size`` (statements of
        the group in the corpus), ``passage`` with the content between ⟦ and ⟧, what was found, and the empty
        :data:`QUESTIONS`.

    Raises:
        InputError: ``size`` is not positive, there are no statements, or statements have no such attribute.
    """
    if isinstance(size, bool) or not isinstance(size, int) or size < 1:
        raise InputError(f"found the size {size!r}, expected a whole number, at least 1")
    groups: dict[str, list[tuple[str, Document, Statement]]] = {}
    for place, document in enumerate(several(documents)):
        name = document.id if document.id is not None else str(place)
        for statement in document.statements:
            groups.setdefault(_group(statement, by), []).append((name, document, statement))
    if not groups:
        raise InputError("found no statements to draw from")
    chance = random.Random(seed)  # noqa: S311 - a sample that can be drawn again, no secret
    rows = []
    for group, number in _spread(size, {group: len(members) for group, members in sorted(groups.items())}):
        for name, document, statement in chance.sample(groups[group], number):
            rows.append(_row(name, document, statement, group, len(groups[group])))
    chance.shuffle(rows)
    return [{"number": number, **row} for number, row in enumerate(rows, 1)]


def _group(statement: Statement, by: str | Callable[[Statement], object]) -> str:
    if statement.voice is Voice.AUTHOR:
        return "author"
    if callable(by):
        return str(by(statement))
    if not isinstance(by, str) or not hasattr(statement, by):
        raise InputError(f"found {by!r} to group by, expected an attribute of statements such as type, level or rule")
    return str(getattr(statement, by))


def _spread(size: int, sizes: dict[str, int]) -> list[tuple[str, int]]:
    """How many to draw from each group: equally many, and what a small group lacks from the others."""
    left, open_groups, taken = size, dict(sorted(sizes.items(), key=lambda group: group[1])), {}
    for count, (group, members) in enumerate(open_groups.items()):
        taken[group] = min(members, left // (len(open_groups) - count))
        left -= taken[group]
    return [(group, taken[group]) for group in sizes]


def _row(name: str, document: Document, statement: Statement, group: str, group_size: int) -> Row:
    found = {
        "doc_id": name,
        "statement_id": statement.id,
        "group": group,
        "group_size": group_size,
        "passage": _passage(document.text, statement),
        "voice": statement.voice.value,
        "source_name": statement.source_name,
        "via": "; ".join(source.name for source in statement.relays),
        "type": statement.type.value if statement.type else None,
        "cue": statement.cue.text if statement.cue else None,
        "polarity": statement.polarity.value,
        "level": statement.level.value,
        "hedges": "; ".join(hedge.text or hedge.kind for hedge in statement.hedging.cues),
        "rule": statement.rule,
        "confidence": statement.confidence,
    }
    return found | dict.fromkeys(QUESTIONS)


def _passage(text: str, statement: Statement) -> str:
    """The content between ⟦ and ⟧ with the text around it, from a blank to a blank."""
    begin, end = statement.offsets[0][0], statement.offsets[-1][1]
    left = max(0, begin - _AROUND)
    right = min(len(text), end + _AROUND)
    left = left if left == 0 else max(left, text.find(" ", left, begin) + 1)
    right = right if right == len(text) else max(end, text.rfind(" ", end, right))
    pieces, at = ["…" * (left > 0)], left
    for b, e in statement.offsets:
        pieces += [text[at:b], "⟦", text[b:e], "⟧"]
        at = e
    return "".join([*pieces, text[at:right], "…" * (right < len(text))])


def write_sample(rows: Sequence[Row], path: str | PathLike[str]) -> Path:
    """Write a sample to a .xlsx or .csv file; in a workbook a second sheet says what the questions are.

    Raises:
        InputError: the name ends otherwise, or there are no rows.
        ExtraError: openpyxl is not installed.
    """
    path = Path(path)
    if path.suffix.lower() not in (".xlsx", ".csv"):
        raise InputError(f"found the ending {path.suffix!r} of {path.name}, expected .xlsx or .csv")
    if not rows:
        raise InputError("found no rows, expected those of a sample")
    header = list(rows[0])
    if path.suffix.lower() == ".xlsx":
        questions = [{"column": name, "question": question} for name, question in QUESTIONS.items()]
        write_sheets(path, {"sample": (header, list(rows)), "questions": (["column", "question"], questions)})
    else:
        write_separated(path, header, rows)
    return path

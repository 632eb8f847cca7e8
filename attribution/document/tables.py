"""Documents for human eyes: the table of the command line."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from attribution.document.document import Document
from attribution.document.enums import Level, Polarity, Voice
from attribution.document.model import Statement

if TYPE_CHECKING:
    from rich.console import Console, RenderableType
    from rich.table import Table
    from rich.text import Text

__all__ = ["explanations", "table"]

_WIDE = 100
"""From this width on, every fact has a column; below, source, chain and construction share one."""
_NARROW = 64
"""Below this width statements are printed as blocks."""

_COLOURS = {Level.NONE: "", Level.LOW: "green", Level.MEDIUM: "yellow", Level.HIGH: "red"}


def table(document: Document, *, title: str = "", width: int = 100, colour: bool = False) -> str:
    """Lay out the statements as a table, or as blocks where the width does not do for one.

    Args:
        document: what to show.
        title: a line above it, such as the name of the file.
        width: columns of the terminal.
        colour: whether to write escape sequences for colours.

    Returns:
        Lines that end with a line feed.
    """
    chosen = _wide if width >= _WIDE else _medium if width >= _NARROW else _blocks
    return _printed([chosen(document)], document, title=title, width=width, colour=colour)


def explanations(document: Document, *, title: str = "", width: int = 100, colour: bool = False) -> str:
    """Write each statement with the line that :meth:`Document.explain` gives for it; arguments as for :func:`table`."""
    from rich.padding import Padding
    from rich.text import Text

    lines: list[RenderableType] = []
    for statement in document.statements:
        lines.append(_content(statement, number=True))
        lines.append(Padding(Text(document.explain(statement), style="dim"), (0, 0, 0, 4)))
    return _printed(lines, document, title=title, width=width, colour=colour)


def _printed(lines: list[RenderableType], document: Document, *, title: str, width: int, colour: bool) -> str:
    console = _console(width, colour)
    if title:
        console.print(title, style="bold", markup=False, highlight=False, soft_wrap=True)
    for line in lines:
        console.print(line, highlight=False)
    console.print(_summary(document), style="dim", markup=False, highlight=False)
    text = console.file.getvalue() if isinstance(console.file, io.StringIO) else ""
    return "\n".join(line.rstrip() for line in text.split("\n")).strip("\n") + "\n"


def _console(width: int, colour: bool) -> Console:
    from rich.console import Console

    return Console(file=io.StringIO(), width=width, force_terminal=colour, color_system="standard" if colour else None)


def _wide(document: Document) -> RenderableType:
    rows = _empty_table()
    rows.add_column("Source", ratio=2, overflow="fold")
    chains = any(statement.via for statement in document.statements)
    if chains:
        longest = _longest(8, *(_via(document, statement) for statement in document.statements))
        rows.add_column("Via", width=longest, overflow="fold")
    rows.add_column("Construction", width=_longest(12, *(s.construction or "" for s in document.statements)))
    rows.add_column("Level", width=18, overflow="fold")
    for statement in document.statements:
        cells: list[RenderableType] = [str(statement.id), _content(statement), _source(document, statement)]
        if chains:
            cells.append(_via(document, statement))
        rows.add_row(*cells, statement.construction or "", _hedging(statement))
    return rows


def _medium(document: Document) -> RenderableType:
    from rich.text import Text

    rows = _empty_table()
    rows.add_column("Source", ratio=2, overflow="fold")
    rows.add_column("Level", width=12, overflow="fold")
    for statement in document.statements:
        facts = [_source(document, statement)]
        if statement.via:
            facts.append(Text(f"via {_via(document, statement)}"))
        if statement.construction:
            facts.append(Text(statement.construction, style="dim"))
        rows.add_row(str(statement.id), _content(statement), Text("\n").join(facts), _hedging(statement))
    return rows


def _empty_table() -> Table:
    from rich import box
    from rich.table import Table

    rows = Table(box=box.SIMPLE_HEAD, pad_edge=False, expand=True)
    rows.add_column("Nr", justify="right", no_wrap=True)
    rows.add_column("Statement", ratio=3, overflow="fold")
    return rows


def _longest(least: int, *words: str) -> int:
    return min(16, max(least, *map(len, words), 0))


def _blocks(document: Document) -> RenderableType:
    from rich.console import Group
    from rich.padding import Padding
    from rich.text import Text

    lines: list[RenderableType] = []
    for statement in document.statements:
        facts = [_source(document, statement)]
        if statement.via:
            facts.append(Text(f"via {_via(document, statement)}"))
        if statement.construction:
            facts.append(Text(statement.construction))
        facts.append(_hedging(statement))
        lines.append(_content(statement, number=True))
        lines.append(Padding(Text(", ").join(facts), (0, 0, 0, 4)))
    return Group(*lines)


def _content(statement: Statement, *, number: bool = False) -> Text:
    from rich.text import Text

    words = " ".join(statement.text.split())
    return Text(f"{statement.id:>3} {words}" if number else words)


def _source(document: Document, statement: Statement) -> Text:
    from rich.text import Text

    if statement.voice is Voice.AUTHOR:
        return Text("(author)", style="dim")
    if statement.source is None:
        return Text("(no source)", style="dim")
    denied = " (denies)" if statement.polarity is Polarity.DENIED else ""
    return Text(f"{document.source(statement.source.source_id).name}{denied}", style="bold")


def _via(document: Document, statement: Statement) -> str:
    return ", ".join(document.source(number).name for number in statement.via)


def _hedging(statement: Statement) -> Text:
    from rich.text import Text

    cues = ", ".join(" ".join(cue.text.split()) or cue.kind for cue in statement.hedging.cues)
    level = statement.hedging.level
    return Text(f"{level}: {cues}" if cues and level is not Level.NONE else str(level), style=_COLOURS[level])


def _summary(document: Document) -> str:
    statements, attributed = len(document.statements), len(document.attributed)
    sources = len(document.by_source())
    return (
        f"{statements} {'statement' if statements == 1 else 'statements'}: {attributed} attributed to "
        f"{sources} {'source' if sources == 1 else 'sources'}, {statements - attributed} in the author's voice"
    )

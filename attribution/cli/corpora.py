"""What commands about many texts take: analyses, or texts that are analysed first."""

from __future__ import annotations

import argparse
import io
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from attribution.cli.accepted import limit, name_ending_in, share
from attribution.cli.terminal import coloured, harmless, width
from attribution.cli.watch import watch
from attribution.document import Document

if TYPE_CHECKING:
    from attribution.corpus import Corpus
    from attribution.readers import Record

__all__ = [
    "add_corpus",
    "add_counting",
    "add_inputs",
    "corpus_of",
    "counting_of",
    "documents_of",
    "present",
]

_LABELS = {"n_statements": "statements", "n_documents": "texts", "level_none": "unhedged"}
"""Shorter heads for columns."""
_NAME = 24
"""Names up to so many characters keep their line."""
_NAMED = 8
"""So many columns without room are named, further ones counted."""


def add_inputs(parser: argparse.ArgumentParser, *, needed: bool = True) -> None:
    """Add the files, and the columns of their texts."""
    parser.add_argument(
        "files",
        nargs="+" if needed else "*",
        metavar="FILE",
        help="analyses (.json, .jsonl, as attribution --format jsonl writes them), or texts, which are analysed first "
        "(.txt, .csv, .jsonl, .xlsx, folders …; - is a text from standard input)",
    )
    parser.add_argument("--text", metavar="COLUMN", help="the column with the texts")
    parser.add_argument("--id", metavar="COLUMN", help="the column with their ids")
    parser.add_argument("--encoding", metavar="NAME", help="of text files; UTF-8 where it is not named")


def add_corpus(parser: argparse.ArgumentParser) -> None:
    """Add what a table about a corpus takes: the files, which statements count, where the table goes."""
    add_inputs(parser)
    parser.add_argument(
        "--limit", type=limit, default=30, metavar="N", help="how many lines are shown (%(default)s; 0: all)"
    )
    parser.add_argument(
        "--output",
        type=name_ending_in(".csv", ".tsv", ".xlsx"),
        metavar="FILE",
        help="write all of them to a .csv, .tsv or .xlsx file",
    )
    add_counting(parser)
    parser.add_argument(
        "--about",
        metavar="CSV",
        help="what is known of sources (affiliation, gender …): a file with a column called name",
    )


def add_counting(parser: argparse.ArgumentParser) -> None:
    """Add what says which statements count."""
    from attribution.corpus import Filter

    parser.add_argument("--nested", action="store_true", help="count statements inside of others, too")
    parser.add_argument("--denied", action="store_true", help="count contents that their source rejects, too")
    parser.add_argument(
        "--agency-lines", action="store_true", help="count what only a credit line gives to an agency, too"
    )
    parser.add_argument(
        "--confidence",
        type=share,
        default=Filter().confidence,
        metavar="SHARE",
        help="the least confidence of what counts (%(default)s)",
    )


def counting_of(arguments: argparse.Namespace) -> Any:
    """The filter that :func:`add_counting` asked for."""
    from attribution.corpus import Filter

    return Filter(
        nested=arguments.nested,
        denied=arguments.denied,
        agency_lines=arguments.agency_lines,
        confidence=arguments.confidence,
    )


def corpus_of(arguments: argparse.Namespace) -> Corpus:
    """The corpus that :func:`add_corpus` asked for."""
    from attribution.corpus import Corpus

    return Corpus(documents_of(arguments), counting=counting_of(arguments), about=arguments.about)


def present(arguments: argparse.Namespace, rows: list[dict[str, Any]], columns: list[str] | None = None) -> None:
    """Show a table, or write it where ``--output`` says so.

    Args:
        arguments: those of :func:`add_corpus`.
        rows: the table.
        columns: those that are shown; all where they are not named.
    """
    if arguments.output:
        _write(rows, arguments.output)
    else:
        _show(rows, columns or (list(rows[0]) if rows else []), arguments.limit or None)


def documents_of(arguments: argparse.Namespace) -> Iterator[Document]:
    """The documents of the files: read back where they are analyses, made where they are texts."""
    from attribution.analyzer import analyze_many
    from attribution.readers import load, read
    from attribution.readers.load import is_analysis

    for name in arguments.files:
        if name != "-" and is_analysis(Path(name)):
            yield from load(name)
            continue
        texts = (
            [_piped(arguments.encoding)]
            if name == "-"
            else list(read(name, text=arguments.text, id=arguments.id, encoding=arguments.encoding))
        )
        with watch(len(texts), bar=len(texts) > 1) as advance:
            for document in analyze_many(texts):
                advance(harmless(str(document.id)))
                yield document


def _piped(encoding: str | None) -> Record:
    """The text of standard input."""
    from attribution.readers import Record
    from attribution.readers.files import decoded

    return Record(decoded(sys.stdin.buffer.read(), Path("standard input"), encoding), "-")


def _show(rows: list[dict[str, Any]], columns: list[str], limit: int | None) -> None:
    """Print rows as a table: whole numbers as they are, shares with two places, a line on what is left out."""
    from rich import box
    from rich.console import Console
    from rich.table import Table

    if not rows:
        sys.stdout.write("nothing found\n")
        return
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    fitting = _fitting(rows[:limit], columns)
    for column in fitting:
        number = isinstance(rows[0][column], int | float)
        table.add_column(_head(column), justify="right" if number else "left", overflow="fold", no_wrap=number)
    for row in rows[:limit]:
        table.add_row(*(_cell(row[column]) for column in fitting))
    colour = coloured(sys.stdout)
    console = Console(
        file=io.StringIO(), width=width(), force_terminal=colour, no_color=not colour, highlight=False, markup=False
    )
    with console.capture() as captured:
        console.print(table)
    sys.stdout.write("\n".join(line.rstrip() for line in captured.get().split("\n")).strip("\n") + "\n")
    if limit is not None and len(rows) > limit:
        sys.stdout.write(f"{len(rows) - limit} more; --limit 0 shows all, --output FILE.csv writes them\n")
    if len(fitting) < len(columns):
        hidden = list(map(_head, columns[len(fitting) :]))
        more = f" and {len(hidden) - _NAMED} more" if len(hidden) > _NAMED else ""
        named = ", ".join(hidden[:_NAMED])
        sys.stdout.write(f"not shown for want of room: {named}{more}; --output FILE.csv writes all columns\n")


def _fitting(rows: list[dict[str, Any]], columns: list[str]) -> list[str]:
    """The first columns, as many as stand side by side without names that are broken into pieces."""
    wide = {
        column: min(_NAME, max(map(len, (_head(column), *(_cell(row[column]) for row in rows))))) + 3
        for column in columns
    }
    kept = list(columns)
    while len(kept) > 1 and sum(wide[column] for column in kept) > width():
        kept.pop()
    return kept


def _head(column: str) -> str:
    short = column.partition("_")[2] if column.startswith(("type_", "level_")) else column
    return _LABELS.get(column, harmless(short))


def _cell(value: Any) -> str:
    if value is None:
        return ""
    return f"{value:.2f}" if isinstance(value, float) else harmless(str(value))


def _write(rows: list[dict[str, Any]], name: str) -> None:
    """Write rows to a .csv, .tsv or .xlsx file."""
    from attribution.tables.files import write_separated, write_sheets

    path = Path(name)
    header = list(rows[0]) if rows else []
    if path.suffix.lower() == ".xlsx":
        write_sheets(path, {"table": (header, rows)})
    else:
        write_separated(path, header, rows)

"""``attribution compare``: whom outlets, months or other groups quote, side by side."""

from __future__ import annotations

import argparse

from attribution.cli.command import Command, Status
from attribution.cli.corpora import (
    add_about,
    add_counting,
    add_inputs,
    add_table,
    counting_of,
    documents_of,
    show,
    write_rows,
)

__all__ = ["COMMAND"]

_DETAILS = """\
examples:
  attribution compare articles.csv --by outlet
  attribution compare all.jsonl --by month --what kind
"""


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    add_inputs(parser)
    parser.add_argument("--by", default="outlet", metavar="NAME", help="the groups: %(default)s, month, author …")
    parser.add_argument(
        "--what", default="source", metavar="NAME", help="what is counted in them: %(default)s, kind, type …"
    )
    add_table(parser)
    add_counting(parser)
    add_about(parser)


def _run(arguments: argparse.Namespace) -> int:
    from attribution.corpus import Corpus

    corpus = Corpus(documents_of(arguments), counting=counting_of(arguments), about=arguments.about)
    rows = corpus.compare(arguments.by, what=arguments.what)
    if arguments.output:
        write_rows(rows, arguments.output)
    else:
        show(rows, list(rows[0]) if rows else [], arguments.limit or None)
    return Status.DONE


COMMAND = Command(
    "compare",
    "whom outlets, months or other groups quote, side by side",
    arguments=_add_arguments,
    run=_run,
    details=_DETAILS,
)

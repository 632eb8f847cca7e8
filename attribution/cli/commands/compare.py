"""``attribution compare``: whom outlets, months or other groups quote, side by side."""

from __future__ import annotations

import argparse

from attribution.cli.command import Command, Status
from attribution.cli.corpora import add_corpus, corpus_of, present

__all__ = ["COMMAND"]

_DETAILS = """\
examples:
  attribution compare articles.csv --by outlet
  attribution compare all.jsonl --by month --what kind
"""


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    add_corpus(parser)
    parser.add_argument("--by", default="outlet", metavar="NAME", help="the groups: %(default)s, month, author …")
    parser.add_argument(
        "--what", default="source", metavar="NAME", help="what is counted in them: %(default)s, kind, type …"
    )


def _run(arguments: argparse.Namespace) -> int:
    present(arguments, corpus_of(arguments).compare(arguments.by, what=arguments.what))
    return Status.DONE


COMMAND = Command(
    "compare",
    "whom outlets, months or other groups quote, side by side",
    arguments=_add_arguments,
    run=_run,
    details=_DETAILS,
)

"""``attribution sources``: who is quoted, how often and how."""

from __future__ import annotations

import argparse

from attribution.cli.accepted import name_ending_in
from attribution.cli.command import Command, Status
from attribution.cli.corpora import add_corpus, corpus_of, present

__all__ = ["COMMAND"]

_DETAILS = """\
examples:
  attribution sources articles.csv
  attribution sources all.jsonl --by outlet --output sources.xlsx
  attribution sources all.jsonl --network relays.gexf

Statements inside of others, contents that are denied and credit lines of agencies do not count unless asked for.
"""


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    add_corpus(parser)
    parser.add_argument(
        "--by", action="append", default=[], metavar="NAME", help="divide by outlet, month, type … as well"
    )
    parser.add_argument(
        "--network",
        type=name_ending_in(".graphml", ".gexf"),
        metavar="FILE",
        help="write who passes on whom to a .graphml or .gexf file",
    )


def _run(arguments: argparse.Namespace) -> int:
    from attribution.corpus import write_graph
    from attribution.errors import extra

    if arguments.network:
        extra("networkx", "network")
    corpus = corpus_of(arguments)
    rows = corpus.sources(*arguments.by)
    if arguments.network:
        write_graph(corpus, arguments.network)
    columns = ["source", "kind", *arguments.by, "n_statements", "n_documents", "share"]
    shares = ["type_direct", "type_indirect", "type_reported", "level_none"]
    present(arguments, rows, list(dict.fromkeys([*columns, *shares])))
    return Status.DONE


COMMAND = Command("sources", "who is quoted, how often and how", arguments=_add_arguments, run=_run, details=_DETAILS)

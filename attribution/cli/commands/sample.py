"""``attribution sample``: a sheet for checking statements by hand."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from attribution.cli.accepted import name_ending_in, positive
from attribution.cli.command import Command, MisuseError, Status
from attribution.cli.corpora import add_inputs, documents_of

__all__ = ["COMMAND"]

_DETAILS = """\
examples:
  attribution sample all.jsonl --size 200 --output check.xlsx
  attribution score check.xlsx
"""


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    add_inputs(parser)
    parser.add_argument("--size", type=positive, default=200, metavar="N", help="how many statements (%(default)s)")
    parser.add_argument(
        "--by", default="type", metavar="NAME", help="the groups to draw from alike: %(default)s, level, rule …"
    )
    parser.add_argument("--seed", type=int, default=0, metavar="N", help="another one draws another sample")
    parser.add_argument(
        "--output", type=name_ending_in(".csv", ".xlsx"), required=True, metavar="FILE", help="the sheet, .xlsx or .csv"
    )
    parser.add_argument("--overwrite", action="store_true", help="replace a sheet that is there, and its answers")


def _run(arguments: argparse.Namespace) -> int:
    from attribution.corpus import draw_sample, write_sample

    if Path(arguments.output).exists() and not arguments.overwrite:
        raise MisuseError(f"{arguments.output} is there already, perhaps with answers: --overwrite replaces it")
    rows = draw_sample(documents_of(arguments), arguments.size, by=arguments.by, seed=arguments.seed)
    path = write_sample(rows, arguments.output)
    sys.stdout.write(f"{len(rows)} statements in {path}; answer the questions and run: attribution score {path}\n")
    return Status.DONE


COMMAND = Command(
    "sample", "a sheet for checking statements by hand", arguments=_add_arguments, run=_run, details=_DETAILS
)

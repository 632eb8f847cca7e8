"""``attribution score``: precision, recall and agreement of sheets that were checked by hand."""

from __future__ import annotations

import argparse
import sys

from attribution.cli.command import Command, Status

__all__ = ["COMMAND"]

_DETAILS = """\
examples:
  attribution score check.xlsx
  attribution score check_ina.xlsx check_jo.xlsx      agreement of two coders as well
"""


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("sheet", metavar="SHEET", help="a sheet of attribution sample with its questions answered")
    parser.add_argument("second", nargs="?", metavar="SECOND", help="the same sheet, answered by somebody else")
    parser.add_argument("--encoding", metavar="NAME", help="of sheets in CSV; UTF-8 where it is not named")


def _run(arguments: argparse.Namespace) -> int:
    from attribution.corpus import score

    sys.stdout.write(f"{score(arguments.sheet, arguments.second, encoding=arguments.encoding)}\n")
    return Status.DONE


COMMAND = Command(
    "score",
    "precision, recall and agreement of sheets that were checked by hand",
    arguments=_add_arguments,
    run=_run,
    details=_DETAILS,
)

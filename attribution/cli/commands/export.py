"""``attribution export``: the formats of other tools."""

from __future__ import annotations

import argparse
import sys

from attribution.cli.command import Command, MisuseError, Status
from attribution.cli.corpora import add_inputs, documents_of

__all__ = ["COMMAND"]

_DETAILS = """\
examples:
  attribution export --list
  attribution export articles.csv --format cas --output inception/
  attribution export all.jsonl --format tei --output tei/
"""


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    add_inputs(parser, needed=False)
    parser.add_argument("--format", metavar="NAME", help="one of those that --list shows")
    parser.add_argument("--output", metavar="FOLDER", help="where the files are written, each under the id of its text")
    parser.add_argument("--list", action="store_true", help="show the formats")


def _run(arguments: argparse.Namespace) -> int:
    from attribution.exports import formats, write

    if arguments.list:
        longest = max(map(len, formats()))
        for name, format in formats().items():
            sys.stdout.write(f"{name:<{longest}}  {format.summary}\n")
        return Status.DONE
    given = {"FILE": arguments.files, "--format": arguments.format, "--output": arguments.output}
    if missing := [name for name, value in given.items() if not value]:
        raise MisuseError(f"found no {' and no '.join(missing)}, expected all three; --list shows the formats")
    written = write(documents_of(arguments), arguments.output, arguments.format)
    sys.stdout.write(f"{len(written)} {'file' if len(written) == 1 else 'files'} in {arguments.output}\n")
    return Status.DONE


COMMAND = Command(
    "export", "documents in the formats of other tools", arguments=_add_arguments, run=_run, details=_DETAILS
)

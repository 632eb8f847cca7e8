"""``attribution completion``: completion with the Tab key, for a shell."""

from __future__ import annotations

import argparse
import sys

from attribution.cli.command import Command, Status
from attribution.errors import extra

__all__ = ["COMMAND"]

_SHELLS = ("bash", "zsh", "tcsh")
_DETAILS = """\
examples:
  attribution completion bash > ~/.local/share/bash-completion/completions/attribution
  attribution completion zsh > ~/.zfunc/_attribution       a folder of $fpath

It needs the extra "completion" (shtab).
"""


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("shell", choices=_SHELLS, help="the shell whose script is written to standard output")


def _run(arguments: argparse.Namespace) -> int:
    sys.stdout.write(f"{extra('shtab', 'completion').complete(arguments.whole, shell=arguments.shell)}\n")
    return Status.DONE


COMMAND = Command(
    "completion", "completion with the Tab key, for a shell", arguments=_add_arguments, run=_run, details=_DETAILS
)

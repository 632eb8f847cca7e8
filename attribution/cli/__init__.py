"""The command ``attribution``.

Each subcommand is one module under ``attribution/cli/commands/`` that ends in ``COMMAND = Command(…)``; nothing
else has to be touched to add one. ``attribution FILE …`` is short for ``attribution analyze FILE …``.
"""

from attribution.cli.program import main

__all__ = ["main"]

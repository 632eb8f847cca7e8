"""The parser of the command line, for the page that describes it."""

import argparse

from attribution.cli.program import parsers


def parser() -> argparse.ArgumentParser:
    """The parser with all subcommands, their examples as they are."""
    whole, by_name = parsers()
    for one in (whole, *by_name.values()):
        if one.epilog:
            lines = one.epilog.strip().splitlines()
            one.epilog = "::\n\n" + "\n".join(f"    {line}".rstrip() for line in lines)
    return whole

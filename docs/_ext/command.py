"""Writes the commands and their options into ``docs/cli.md``, so that the page can be read in the repository, too."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator
from pathlib import Path

from attribution.cli.program import parsers

PAGE = Path(__file__).parents[1] / "cli.md"
MARK = "<!-- What follows is written by: python docs/_ext/command.py -->\n"
LONGEST = 20
"""Alternatives up to so many characters stand beside the option."""


def page() -> str:
    """The page, with the commands as they are now."""
    return PAGE.read_text(encoding="utf-8").partition(MARK)[0] + MARK + "".join(reference())


def reference() -> Iterator[str]:
    """A section for each command."""
    _, by_name = parsers()
    for name, parser in by_name.items():
        yield f"\n## attribution {name}\n\n{sentence(parser.description or '')}\n"
        actions = [action for action in parser._actions if action.dest != "help"]  # argparse has no other way
        yield "\n| argument | meaning |\n| --- | --- |\n"
        for action in sorted(actions, key=lambda action: bool(action.option_strings)):
            yield f"| {written(action)} | {meaning(action)} |\n"
        if parser.epilog:
            yield f"\n```text\n{parser.epilog.strip()}\n```\n"


def sentence(text: str) -> str:
    """A summary as a sentence."""
    return f"{text[:1].upper()}{text[1:]}."


def choices(action: argparse.Action) -> list[str]:
    """The words that an argument may be."""
    return [str(choice) for choice in action.choices or ()]


def written(action: argparse.Action) -> str:
    """How an argument is typed."""
    value = action.metavar if isinstance(action.metavar, str) else "|".join(choices(action))
    value = value if len(value) <= LONGEST else "NAME"
    if not action.option_strings:
        more = " …" if action.nargs in ("+", "*") else ""
        return f"`{value}{more}`".replace("|", "\\|")
    name = ", ".join(action.option_strings)
    return f"`{name}{f' {value}' if action.nargs != 0 and value else ''}`".replace("|", "\\|")


def meaning(action: argparse.Action) -> str:
    """What an argument does, with its default value."""
    text = (action.help or "") % {"default": action.default}
    if len("|".join(choices(action))) > LONGEST:
        text += f"; one of {', '.join(choices(action))}"
    words = re.sub(r"(?:attribution )?--[a-z][\w-]*(?: jsonl)?", r"`\g<0>`", text)
    return words.replace("|", "\\|") + (" (needed)" if action.required and action.option_strings else "")


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")

"""From the arguments of the process to the subcommand, and from its end to the exit status."""

from __future__ import annotations

import argparse
import os
import re
import sys
import warnings
from collections.abc import Callable, Sequence
from difflib import get_close_matches
from functools import cache
from importlib import import_module
from itertools import takewhile
from pathlib import Path
from pkgutil import iter_modules
from typing import Any

from attribution.cli.command import Command, MisuseError, Status
from attribution.cli.terminal import IN_A_CLONE, complain, prepare, reason
from attribution.errors import AttributionError, LexiconError, ModelError
from attribution.version import __version__

__all__ = ["commands", "main", "parsers"]

_DEFAULT = "analyze"
_OPTION = re.compile(r"--[a-z][\w-]*")
_DETAILS = """\
"attribution FILE …" is short for "attribution analyze FILE …"; each command has its own --help.

exit status: 0 all done, 1 something could not be read, analysed or written, 2 wrong arguments or a --lexicon that does
not fit, 3 no parser model, 130 ended with Ctrl-C (what was finished is written)
"""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command.

    Args:
        argv: the arguments without the command's name; those of the process where nothing is given.

    Returns:
        The exit status.
    """
    with warnings.catch_warnings():
        warnings.showwarning = _told(warnings.showwarning)
        return _status(argv)


def _told(show: Callable[..., None]) -> Callable[..., None]:
    """Warnings of the library as complaints; all others, such as those of old functions, as Python shows them."""

    def told(message: Warning | str, category: type[Warning], *where: Any, **more: Any) -> None:
        if category is UserWarning:
            complain(str(message))
        else:
            show(message, category, *where, **more)

    return told


def _status(argv: Sequence[str] | None) -> int:
    """Run the command, and tell what ends it."""
    parser, by_name = parsers()
    prepare(sys.stdout)
    prepare(sys.stderr)
    try:
        named = _named(sys.argv[1:] if argv is None else argv, parser, by_name)
        _check_options(named, by_name)
        arguments = parser.parse_args(named)
        _check(arguments)
        status: int = arguments.run(arguments)
        sys.stdout.flush()
        return status
    except MisuseError as error:
        by_name[arguments.command].error(str(error))
    except BrokenPipeError:
        # The reader (head, less) has seen enough.
        _silence()
        return Status.DONE
    except KeyboardInterrupt:
        return Status.INTERRUPTED
    except ModelError as error:
        complain(str(error))
        return Status.NO_MODEL
    except LexiconError as error:
        complain(str(error))
        return Status.MISUSED
    except AttributionError as error:
        complain(str(error))
        return Status.FAILED
    except OSError as error:
        if error.filename is None:  # it is standard output that cannot be written
            _silence()
        complain(f"{error.filename or 'output'}: {reason(error)}")
        return Status.FAILED


@cache
def commands() -> tuple[Command, ...]:
    """All subcommands, by name."""
    from attribution.cli import commands as package

    names = sorted(module.name for module in iter_modules(package.__path__))
    return tuple(import_module(f"{package.__name__}.{name}").COMMAND for name in names)


def parsers() -> tuple[argparse.ArgumentParser, dict[str, argparse.ArgumentParser]]:
    """The parser of the command, and those of its subcommands by name."""
    parser = argparse.ArgumentParser(
        prog="attribution",
        description="Say for every statement of a German news text who says it and how sure they sound.",
        epilog=_DETAILS,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"attribution {__version__}")
    subparsers = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    by_name = {}
    for command in commands():
        own = subparsers.add_parser(
            command.name,
            help=command.summary,
            description=command.summary,
            epilog=command.details,
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        command.arguments(own)
        own.set_defaults(run=command.run, whole=parser)
        by_name[command.name] = own
    return parser, by_name


def _named(
    argv: Sequence[str], parser: argparse.ArgumentParser, by_name: dict[str, argparse.ArgumentParser]
) -> Sequence[str]:
    """The arguments with a subcommand at their head; a file that is called like one is given as ``./analyze``."""
    if not argv:
        parser.error("found no file and no command, expected attribution FILE; attribution --help lists the commands")
    if argv[0] in by_name or argv[0] in ("-h", "--help", "--version"):
        return argv
    typed = argv[0].isalpha() and argv[0] not in IN_A_CLONE and not Path(argv[0]).exists()
    for name in get_close_matches(argv[0], by_name, 1) if typed else ():
        by_name[name].error(f"found no command and no file {argv[0]!r}; did you mean attribution {name}?")
    return [_DEFAULT, *argv]


def _check_options(argv: Sequence[str], by_name: dict[str, argparse.ArgumentParser]) -> None:
    """See that a subcommand has the options that are typed, also in short forms such as ``--enc``; else end."""
    if argv[0] not in by_name:
        return
    own = by_name[argv[0]]
    known = sorted({"--help", *_OPTION.findall(own.format_help())})
    for word in takewhile(lambda word: word != "--", argv[1:]):
        name = word.partition("=")[0]
        if _OPTION.fullmatch(name) and not any(option.startswith(name) for option in known):
            meant = get_close_matches(name, known, 1)
            own.error(f"found no option {name}" + (f"; did you mean {meant[0]}?" if meant else ""))


def _check(arguments: argparse.Namespace) -> None:
    """See that every input has a name, and that none would be replaced.

    Raises:
        MisuseError: it is not so.
    """
    files = getattr(arguments, "files", [])
    if "" in files:
        raise MisuseError("found an empty name among the files, expected one; perhaps a variable is empty")
    for option in ("output", "network"):
        path = getattr(arguments, option, None)
        if path and Path(path).is_file() and any(Path(file).exists() and Path(file).samefile(path) for file in files):
            raise MisuseError(
                f"--{option} {path} is one of the files that are read, and would be replaced: name another"
            )


def _silence() -> None:
    """Let nothing more be written to standard output, which Python would complain about when it closes it."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())

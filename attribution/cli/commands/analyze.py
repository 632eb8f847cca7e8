"""``attribution analyze``: files in, a table or JSON out."""

from __future__ import annotations

import argparse
import hashlib
import sys
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator
from itertools import takewhile
from pathlib import Path
from typing import TYPE_CHECKING

from attribution.cli.accepted import few, positive, seconds
from attribution.cli.command import Command, MisuseError, Status
from attribution.cli.inputs import Columns, Input, Inputs
from attribution.cli.terminal import complain, reason
from attribution.cli.watch import watch
from attribution.errors import AttributionError
from attribution.limits import Limits
from attribution.version import __version__

if TYPE_CHECKING:
    from attribution.batch.outcome import Worker
    from attribution.cli.outputs import Manifest, Output

__all__ = ["COMMAND"]

_DETAILS = """\
examples:
  attribution article.txt                        a table: statement, source, construction, level
  attribution --explain article.txt              why each statement is what it is
  attribution --format jsonl *.txt > all.jsonl
  attribution archive/ --jobs 4 -o all.jsonl     a folder, four processes
  attribution archive/ --jobs 4 -o all.jsonl --resume    go on after an interruption
  attribution archive/ -o results/               a JSON file for each text
  attribution articles.csv --text text --id id --output statements.parquet
  pbpaste | attribution -

With --output, a manifest beside the results holds the versions of library and model and the options. --resume leaves
out what is finished, and refuses to mix results of another version or with other options.
"""
_FORMATS = {
    ".jsonl": "jsonl",
    ".json": "json",
    ".txt": "table",
    **dict.fromkeys((".csv", ".tsv", ".parquet", ".feather", ".arrow", ".xlsx"), "rows"),
}
_READABLE = ".txt, .csv, .html or other readable"
"""What is looked for in folders."""
_RESUMED = ("folder", "jsonl", "rows")
"""The formats of an output with which a later run can go on."""
_TABLES = ("statements", "sources", "mentions", "hedges", "notes", "documents")


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add(
        "files",
        nargs="+",
        metavar="FILE",
        help="texts (.txt, .html, .docx, .pdf), tables of texts (.csv, .tsv, .jsonl, .xlsx, .parquet), archives "
        "(.warc), a folder of them (a .json file has to be named), a pattern in quotes, or - for standard input",
    )
    add(
        "--format",
        choices=("table", "json", "jsonl"),
        help="table (default); json: the document, for several files a list of {file, document}; jsonl: a line of "
        "{file, document} for each file; with --output the ending decides",
    )
    add("--text", metavar="COLUMN", help="the column of a table that has the texts (text, body, content …)")
    add("--id", metavar="COLUMN", help="the column that has their ids (id …); all other columns come along")
    add("--encoding", metavar="NAME", help="of text files; UTF-8 where it is not named")
    add("--explain", action="store_true", help="below each statement, why it is what it is")
    add("-o", "--output", type=Path, metavar="PATH", help="a file (.jsonl, .json, .csv, .parquet, .xlsx …) or a folder")
    add("--table", choices=_TABLES, default="statements", help="what the rows of --output are (%(default)s)")
    add("--resume", action="store_true", help="go on with what is in --output (not .json)")
    add("--overwrite", action="store_true", help="replace what is in --output")
    add("-j", "--jobs", type=few, default=1, metavar="N", help="processes (1); each takes about 450 MB")
    add("--threads", type=few, metavar="N", help="threads of each process (1)")
    add("--max-characters", type=positive, metavar="N", help="analyse only the beginning of longer texts")
    add("--max-seconds", type=seconds, metavar="S", help="give up a text that takes longer")
    add(
        "--parser",
        type=_parser_name,
        default="bundled",
        metavar="NAME",
        help="bundled (default), a folder with a model of your own, stanza:PACKAGE (default, gsd or hdt), or conllu: "
        "the files are CoNLL-U",
    )
    add(
        "--lexicon",
        action="append",
        default=[],
        type=_lexicon,
        metavar="CSV",
        help="words of your own: verbs.csv, my_cues.csv …",
    )
    add("--traceback", action="store_true", help="with an internal error, say where it happened")


def _parser_name(name: str) -> str:
    from attribution.parsers.official import PACKAGES

    names = ("bundled", "conllu", *(f"stanza:{package}" for package in PACKAGES))
    if name not in names and not Path(name).is_dir():
        raise argparse.ArgumentTypeError(f"found {name!r}, expected a folder with a model or one of {', '.join(names)}")
    return name


def _lexicon(name: str) -> str:
    if not Path(name).is_file():
        raise argparse.ArgumentTypeError(f"{name}: there is no such file")
    return name


def _run(arguments: argparse.Namespace) -> int:
    from attribution.parsers.threads import set_threads

    format = _format(arguments)
    ending = ".conllu" if arguments.parser == "conllu" else ".txt"
    columns = None if ending == ".conllu" else Columns(arguments.text, arguments.id, arguments.encoding)
    sources = Inputs(arguments.files, ending, columns, arguments.output)
    if _made(arguments, format, sources):
        complain(f"{arguments.output}: the table has every text already")
        return Status.DONE
    set_threads(arguments.threads)
    worker = _worker(arguments)
    run = _Run(ending if columns is None else _READABLE)
    problems = list(takewhile(bool, (_problem(source, run.ending) for source in sources)))
    if sources and len(problems) == len(sources):  # nothing is made, and nothing replaced
        for source, problem in zip(sources, problems, strict=True):
            run.failed(source, problem)
        return run.status
    try:
        _analyze(arguments, sources, worker, _output(arguments, format, sources), run)
    except KeyboardInterrupt:
        if arguments.output is not None and format in _RESUMED:
            complain(f"interrupted; --resume goes on with {arguments.output}")
        raise
    except OSError as error:
        if error.filename is None and arguments.output is not None:
            error.filename = str(arguments.output)  # a full disk is told without a name
        raise
    return run.status


def _analyze(arguments: argparse.Namespace, sources: Inputs, worker: Worker, output: Output, run: _Run) -> None:
    """Analyse the texts, and write what is finished."""
    from attribution.batch.outcome import Failure
    from attribution.batch.records import records, watched_for_addresses
    from attribution.batch.stream import stream

    waiting: deque[Input] = deque()
    try:
        bar = len(sources) > 1 and (
            arguments.output is not None or arguments.format == "json" or not sys.stdout.isatty()
        )
        with watch(len(sources), bar=bar) as advance:
            texts = _texts(sources, output, run, advance)
            given = watched_for_addresses(records(_noting(texts, waiting)))
            for outcome in stream(worker, given, workers=arguments.jobs):
                source = waiting.popleft()
                if isinstance(outcome, Failure):
                    run.failed(source, outcome.message)
                    if arguments.traceback:
                        sys.stderr.write(outcome.details)
                else:
                    output.write(source, outcome)
                advance(source.shown)
        run.finish()
        if run.status == Status.DONE:
            output.finish()
    finally:
        output.close()


class _Run:
    """How a run goes.

    Args:
        ending: of the texts in folders.
    """

    def __init__(self, ending: str) -> None:
        self.ending = ending
        self.status = Status.DONE
        self._texts = Counter[bool]()

    def read(self, text: str) -> None:
        """Count a text that could be read."""
        self._texts[not text.strip()] += 1

    def finish(self) -> None:
        """Say how many texts of tables were empty, if any; an empty file has no text and fails."""
        if self._texts[True]:
            complain(f"texts that are empty: {self._texts[True]} of {self._texts.total()}")

    def failed(self, source: Input, message: str) -> None:
        """Say that a text has no result."""
        named = message.startswith((f"{source.name}:", f"{source.name},"))
        complain(message if named else f"{source.shown}: {message}")
        self.status = Status.FAILED


def _problem(source: Input, ending: str) -> str:
    """Why a text cannot be read; empty where it can."""
    try:
        source.read()
    except (AttributionError, OSError) as error:
        return reason(error, ending)
    return ""


def _texts(sources: Inputs, output: Output, run: _Run, advance: Callable[[str], None]) -> Iterator[tuple[Input, str]]:
    """The texts that are to be analysed."""
    for source in sources:
        try:
            text = source.read()
        except (AttributionError, OSError) as error:
            run.failed(source, reason(error, run.ending))
        else:
            run.read(text)
            if not output.holds(source, text):
                yield source, text
                continue
        advance(source.shown)


def _noting(texts: Iterable[tuple[Input, str]], waiting: deque[Input]) -> Iterator[object]:
    """What is analysed; their places are kept until their results are there."""
    for source, text in texts:
        waiting.append(source)
        yield source.given(text)


def _format(arguments: argparse.Namespace) -> str:
    """The format of the output.

    Raises:
        MisuseError: arguments do not go together.
    """
    path: Path | None = arguments.output
    format: str = arguments.format or ("table" if path is None else _FORMATS.get(path.suffix.lower(), ""))
    if path is not None and not format:
        if path.suffix and not path.is_dir():
            raise MisuseError(
                f"found the ending {path.suffix!r} of --output, expected one of {', '.join(_FORMATS)}, or a folder"
            )
        format = "folder"
    if arguments.explain and format != "table":
        raise MisuseError("--explain goes with the table; JSON has the reasons in construction, cue and hedging")
    if (arguments.resume or arguments.overwrite) and path is None:
        raise MisuseError("--resume and --overwrite say what happens with the results in --output, which is missing")
    if arguments.resume and arguments.overwrite:
        raise MisuseError("--resume keeps the results in --output, --overwrite replaces them: one of them, please")
    if arguments.resume and (format not in _RESUMED or arguments.parser == "conllu"):
        raise MisuseError("--resume goes with texts and an --output that ends in .jsonl or is a table or a folder")
    return format


def _output(arguments: argparse.Namespace, format: str, sources: Inputs) -> Output:
    """Where the results go.

    Raises:
        MisuseError: results would replace each other, or those of an earlier run.
        InputError: an earlier run was made with something else.
        ExtraError: the library for such an output is not installed.
    """
    from attribution.cli.outputs import Folder, Json, Lines, LinesFile, Rows, Table
    from attribution.tables.files import prepare

    path: Path | None = arguments.output
    stream = sys.stdout
    if path is not None:
        manifest = _manifest(arguments, format, path)
        if arguments.resume:
            manifest.check()
        elif not arguments.overwrite and _begun(path):
            raise MisuseError(f"{path} is there already: --resume goes on with it, --overwrite replaces it")
        if format == "rows":
            prepare(path)
        if format == "folder":
            output: Output = Folder(path, sources)
            manifest.write()
            return output
        manifest.write()
        if format == "jsonl":
            return LinesFile(path, resume=arguments.resume)
        if format == "rows":
            return Rows(path, arguments.table, manifest, resume=arguments.resume)
        stream = path.open("w", encoding="utf-8")
    if format == "jsonl":
        return Lines(stream)
    if format == "json":
        return Json(stream, several=len(sources) > 1)
    return Table(stream, explain=arguments.explain, titles=len(sources) > 1)


def _manifest(arguments: argparse.Namespace, format: str, path: Path) -> Manifest:
    """What the results of a run were made with, or will be."""
    from attribution.cli.outputs import Manifest

    facts = _facts(arguments) | ({"table": arguments.table} if format == "rows" else {})
    return Manifest.beside(path, format == "folder", facts)


def _made(arguments: argparse.Namespace, format: str, sources: Inputs) -> bool:
    """Whether there is nothing to resume, because a table is complete.

    Raises:
        InputError: the earlier run was made with something else.
    """
    from attribution.cli.outputs import Rows

    if not arguments.resume or format != "rows":
        return False
    manifest = _manifest(arguments, format, arguments.output)
    manifest.check()
    return Rows.made(arguments.output, manifest, sources)


def _begun(path: Path) -> bool:
    """Whether there are results in a place, those of a table that was not finished included."""
    from attribution.cli.outputs import Rows

    return any(path.iterdir()) if path.is_dir() else path.exists() or Rows.lines_of(path).exists()


def _facts(arguments: argparse.Namespace) -> dict[str, object]:
    """What the results of a run depend on."""
    from attribution.document.codec import SCHEMA

    return {
        "schema": SCHEMA,
        "library": __version__,
        "model": _model(arguments.parser),
        "lexicons": [hashlib.sha256(Path(name).read_bytes()).hexdigest() for name in arguments.lexicon],
        "max_characters": arguments.max_characters,
        "max_seconds": arguments.max_seconds,
    }


def _model(parser: str) -> str:
    """The model of a run; one of the user's own is told from others of its name and version by its checksums."""
    from attribution.parsers import model_name

    if parser == "bundled":
        return model_name()
    folder = Path(parser)
    if not folder.is_dir():
        return parser
    return f"{model_name(folder)} {hashlib.sha256((folder / 'SHA256SUMS').read_bytes()).hexdigest()}"


def _worker(arguments: argparse.Namespace) -> Worker:
    """What analyses texts."""
    from attribution.analyzer import Analyzer, ConlluAnalyzer

    limits = Limits(characters=arguments.max_characters, seconds=arguments.max_seconds)
    if arguments.parser == "conllu":
        return ConlluAnalyzer(limits)
    if arguments.parser == "bundled":
        return Analyzer(limits=limits, lexicons=arguments.lexicon)
    analyzer = Analyzer(arguments.parser, limits=limits, lexicons=arguments.lexicon)
    analyzer.prepare()
    return analyzer


COMMAND = Command(
    "analyze",
    "text files in, a table of their statements or JSON out",
    arguments=_add_arguments,
    run=_run,
    details=_DETAILS,
)

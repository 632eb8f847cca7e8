"""Text in, documents out: the functions that most callers need."""

from __future__ import annotations

import math
import sys
from collections.abc import Iterable, Iterator, Sequence
from os import PathLike
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, TypeVar

import attrs

from attribution import parsers
from attribution.batch.outcome import Failure, Outcome, settled
from attribution.batch.progress import Progress, watched
from attribution.batch.records import Given, Record, checked_texts, records, watched_for_addresses
from attribution.batch.seen import Seen
from attribution.batch.stream import stream
from attribution.document import Document, Note, spans_of
from attribution.errors import InputError, ModelError
from attribution.limits import Limits, OutOfTimeError, check_time, time_limit, whole
from attribution.parsers.threads import MOST
from attribution.text.addresses import warn_of_address
from attribution.text.unseen import checked_text

if TYPE_CHECKING:
    from attribution.lexicons import Added
    from attribution.parsers.base import Parser
    from attribution.reading.construction import Construction
    from attribution.tree import Sentence

    Way: TypeAlias = Construction | ModuleType | str

T = TypeVar("T")

__all__ = ["Analyzer", "analyze", "analyze_conllu", "analyze_many"]

_NO_LIMITS = Limits()


class Analyzer:
    """Holds a parser, so that its model is loaded once for many texts.

    Analyzers can be pickled and copied: the model is not, it is loaded again where the copy is used.

    Args:
        parser: what turns text into trees; the bundled German model where nothing is given, loaded with the
            first text and shared by all that use it. ``"stanza:gsd"`` (``default``, ``hdt``) is a package of Stanza,
            a path a folder with a model of your own.
        constructions: further ways of reporting, beside those of the package: each a
            :class:`~attribution.reading.construction.Construction`, a module that holds one as ``CONSTRUCTION``, or
            the name of such a module.
        without: ids of constructions, or of whole families of them, that are left out.
        limits: what the analysis of one text may cost at most.
        lexicons: CSV files of words, added to the tables of the package or in place of their entries: the end of a
            file's name says to which (``verbs.csv``, ``my_cues.csv``). The later of two entries for a word counts.

    Raises:
        InputError: nothing has one of the ids, an id is there twice, or ``parser`` is no parser.
        LexiconError: a table is not well formed; the message begins with file and line.
        PatternError: a construction is not complete; the message names what it lacks.

    >>> Analyzer().analyze("").statements
    ()
    """

    def __init__(
        self,
        parser: Parser | str | PathLike[str] | None = None,
        *,
        constructions: Iterable[Way] = (),
        without: Iterable[str] = (),
        limits: Limits | None = None,
        lexicons: Iterable[str | PathLike[str]] = (),
    ) -> None:
        self._parser = parsers.checked_parser(parser)
        self._added = _added(lexicons)
        if limits is not None and not isinstance(limits, Limits):
            raise InputError(f"found {type(limits).__name__} as limits, expected Limits")
        self._limits = limits or _NO_LIMITS
        self._given = _list(constructions, "constructions")
        self._without = _list(without, "without")
        self._constructions: tuple[Construction, ...] | None = None
        if self._given or self._without:
            from attribution.reading.run import choose

            self._constructions = choose(self._given, self._without)

    def __reduce__(self) -> tuple[Any, ...]:
        given = tuple(_module_name(construction) for construction in self._given)
        paths = self._added.paths if self._added else ()
        return _again, (self._parser, given, self._without, self._limits, paths)

    @property
    def parser(self) -> Parser:
        """The parser in use.

        Raises:
            ModelError: the bundled model is missing or damaged.
        """
        if isinstance(self._parser, str):
            self._parser = parsers.named_parser(self._parser)
        return parsers.default_parser() if self._parser is None else self._parser

    def analyze(self, text: str) -> Document:
        """Find the statements of one text; see :func:`analyze`."""
        record = Record(0, checked_text(text))
        warn_of_address(record.text)
        return self._document(record)

    def analyze_many(
        self,
        texts: Iterable[Given],
        *,
        batch_size: int | None = None,
        workers: int = 1,
        on_error: Literal["raise", "record"] = "raise",
        progress: Progress = False,
    ) -> Iterator[Document]:
        """Find the statements of many texts; see :func:`analyze_many`."""
        several = checked_texts(texts)
        if batch_size is not None:
            whole(batch_size, "batch_size")
        whole(workers, "workers", most=MOST, note="; each takes about 450 MB")
        if on_error not in ("raise", "record"):
            raise InputError(f"found {on_error!r} as on_error, expected 'raise' or 'record'")
        if not isinstance(progress, bool) and not callable(progress):
            raise InputError(f"found {progress!r} as progress, expected True, False or a function of a number")
        outcomes = stream(self, watched_for_addresses(records(several)), batch_size, workers)
        return watched(settled(outcomes, on_error), progress, texts)

    def prepare(self) -> None:
        """Load the parser's model now instead of with the first text.

        Raises:
            ModelError: it is missing or damaged.
        """
        _ = self.parser

    def outcomes(self, portion: Sequence[Record]) -> Iterator[Outcome]:
        """Analyse a portion of texts; for each a document, or why there is none."""
        usable = [record for record in portion if not record.problem]
        trees = self._trees(usable)
        for record in portion:
            if record.problem:
                yield Failure(record, record.problem, expected=True)
                continue
            try:
                yield self._document(record, *trees.get(record.position, ()))
            except ModelError:
                raise
            except Exception as error:  # noqa: BLE001 -- one text must not lose the others
                yield Failure.of(record, error)

    def _trees(self, portion: Sequence[Record]) -> dict[int, tuple[Seen, Sequence[Sentence]]]:
        """What is read of texts and their trees, by position; nothing where they are not parsed together."""
        if len(portion) < 2:
            return {}
        seconds = self._limits.seconds
        try:
            with time_limit(None if seconds is None else seconds * len(portion)):
                seen = [self._seen(record.text) for record in portion]
                parsed = list(self.parser.parse_many([one.text for one in seen]))
                check_time()
        except ModelError:
            raise
        except Exception:  # noqa: BLE001 -- each is parsed by itself, and the one that fails is named
            return {}
        return {record.position: (one, trees) for record, one, trees in zip(portion, seen, parsed, strict=True)}

    def _seen(self, text: str) -> Seen:
        """What is read of a text."""
        if getattr(self._parser, "verbatim", False):
            return Seen(text, (), len(text))
        return Seen.of(text, self._limits.characters)

    def _document(self, record: Record, seen: Seen | None = None, trees: Sequence[Sentence] | None = None) -> Document:
        """The analysis of one text, within the limits."""
        text, id, meta, limits = record.text, record.id, record.meta, self._limits
        seen = seen or self._seen(text)
        if not seen.text:
            return Document(text, id=id, meta=meta)
        from attribution.lexicons import adding
        from attribution.pipeline import analyze_sentences

        model = getattr(self.parser, "model", type(self.parser).__name__)
        try:
            with time_limit(limits.seconds), adding(self._added):
                sentences = self.parser.parse(seen.text) if trees is None else trees
                most = math.inf if limits.tokens is None else limits.tokens
                kept = [s for s in sentences if len(s.tokens) <= most]
                long = [(s.begin, s.end) for s in sentences if len(s.tokens) > most]
                document = analyze_sentences(
                    seen.text, kept, constructions=self._constructions, id=id, meta=meta, model=model, ignored=long
                )
        except OutOfTimeError:
            note = f"the analysis took longer than {limits.seconds:g} seconds and was given up"
            return Document(text, notes=[_limit(text, [(0, len(text))], note)], id=id, meta=meta, model=model)
        document = seen.restored(document, text)
        notes = []
        if long:
            left_out = [seen.original(begin, end) for begin, end in long]
            notes.append(_limit(text, left_out, f"a sentence of more than {limits.tokens} words was left out"))
        if seen.end < len(text):
            note = f"only the first {seen.end} characters were analysed, the limit is {limits.characters}"
            notes.append(_limit(text, [(seen.end, len(text))], note))
        return attrs.evolve(document, notes=(*document.notes, *notes)) if notes else document


class ConlluAnalyzer:
    """Analyses many texts that were parsed before: the text of each record is CoNLL-U.

    Args:
        limits: what the analysis of one text may cost at most.
    """

    def __init__(self, limits: Limits | None = None) -> None:
        self._limits = limits

    def prepare(self) -> None:
        """Nothing has to be loaded."""

    def outcomes(self, portion: Sequence[Record]) -> Iterator[Outcome]:
        """Analyse a portion of texts; for each a document, or why there is none."""
        from attribution.parsers.conllu import ConlluParser

        for record in portion:
            try:
                parser = ConlluParser(record.text)
                document = Analyzer(parser, limits=self._limits).analyze(parser.text)
                yield attrs.evolve(document, id=record.id, meta=record.meta)
            except Exception as error:  # noqa: BLE001 -- one text must not lose the others
                yield Failure.of(record, error)


def analyze(
    text: str,
    *,
    parser: Parser | str | PathLike[str] | None = None,
    constructions: Iterable[Way] = (),
    without: Iterable[str] = (),
    limits: Limits | None = None,
    lexicons: Iterable[str | PathLike[str]] = (),
) -> Document:
    """Say for every statement of a German news text who says it and how sure they sound.

    Args:
        text: the text; paragraphs and headlines are told apart by line breaks.
        parser: what turns text into trees; the bundled German model where nothing is given; see :class:`Analyzer`.
        constructions: further ways of reporting, beside those of the package; see :class:`Analyzer`.
        without: ids of constructions, or of whole families of them, that are left out.
        limits: what the analysis may cost at most; what was left out stands in a note.
        lexicons: CSV files of words; see :class:`Analyzer`.

    Returns:
        The analysis, with offsets in code points of ``text``. Odd text gives notes, never an exception; empty
        text gives an empty document. A text that is the name of a file and nothing else gives a warning.

    Raises:
        InputError: ``text`` is not a string or holds a lone surrogate, or nothing has one of the ids.
        ModelError: the parser's model is missing; the message names the remedy.
    """
    analyzer = Analyzer(parser, constructions=constructions, without=without, limits=limits, lexicons=lexicons)
    return analyzer.analyze(text)


def analyze_many(
    texts: Iterable[Given],
    *,
    batch_size: int | None = None,
    workers: int = 1,
    on_error: Literal["raise", "record"] = "raise",
    progress: Progress = False,
    parser: Parser | str | PathLike[str] | None = None,
    constructions: Iterable[Way] = (),
    without: Iterable[str] = (),
    limits: Limits | None = None,
    lexicons: Iterable[str | PathLike[str]] = (),
) -> Iterator[Document]:
    """Analyse many texts lazily and in order, several together, in several processes if asked.

    Memory is bounded however many texts there are: a batch is read ahead, with workers two for each of them.

    Args:
        texts: any iterable of texts; each a string, a pair (id, text), a mapping with ``text`` and perhaps ``id`` and
            ``meta`` (all other keys of it go into ``meta``), or an object with such attributes. Documents carry ``id``
            and ``meta``.
        batch_size: how many texts go through the parser together; by default as many as make 60,000 characters. The
            answers do not depend on it.
        workers: how many processes analyse; each loads a model of its own (about 450 MB) and uses one thread, unless
            more are set (:func:`attribution.parsers.threads.set_threads`). Ctrl-C ends them, and so does ``close()``
            of the iterator.
        on_error: what happens with a text that cannot be analysed, because it is no string or because the analysis
            fails or its process dies. "raise": an exception, after all documents before it; "record": a document
            without statements that has the message in ``Document.error``.
        progress: True for a bar on standard error, if that is a terminal; or a function that gets the number of
            documents so far.
        parser: what turns text into trees; the bundled German model where nothing is given; see :class:`Analyzer`.
        constructions: further ways of reporting, beside those of the package; see :class:`Analyzer`.
        without: ids of constructions, or of whole families of them, that are left out.
        limits: what the analysis of one text may cost at most; what was left out stands in a note.
        lexicons: CSV files of words; see :class:`Analyzer`.

    Returns:
        One document for each text. No text influences another.

    Raises:
        InputError: ``texts`` is a single string, an argument is wrong, or nothing has one of the ids; with
            ``on_error="raise"`` also if one of the texts is not usable: the message has its position and id.
        AnalysisError: the analysis of one of the texts failed, with ``on_error="raise"``.
        ModelError: the parser's model is missing; the message names the remedy.
    """
    analyzer = Analyzer(parser, constructions=constructions, without=without, limits=limits, lexicons=lexicons)
    return analyzer.analyze_many(texts, batch_size=batch_size, workers=workers, on_error=on_error, progress=progress)


def analyze_conllu(source: str) -> Document:
    """Analyse a text that somebody parsed already, given as CoNLL-U.

    Args:
        source: the content of a CoNLL-U file, one text; see :func:`attribution.parsers.conllu.read_conllu` for how
            the text is rebuilt.

    Returns:
        The analysis; its offsets are those of the rebuilt text, ``Document.text``.

    Raises:
        InputError: the CoNLL-U is not well formed; the message names the line.
    """
    from attribution.parsers.conllu import ConlluParser

    parser = ConlluParser(source)
    return Analyzer(parser).analyze(parser.text)


def _again(
    parser: Parser | str | None,
    constructions: tuple[str, ...],
    without: tuple[str, ...],
    limits: Limits,
    lexicons: tuple[Path, ...],
) -> Analyzer:
    """An analyzer from what a pickle holds."""
    return Analyzer(parser, constructions=constructions, without=without, limits=limits, lexicons=lexicons)


def _added(paths: Iterable[str | PathLike[str]]) -> Added | None:
    """The tables of a user, read once so that mistakes come to light at once."""
    given = _list(paths, "lexicons")
    for path in given:
        if not isinstance(path, str | PathLike):
            raise InputError(f"found {path!r} among the lexicons, expected paths")
    if not given:
        return None
    from attribution.hedging.cues import entries
    from attribution.lexicons import Added, _tables, adding
    from attribution.lexicons._added import table_of

    added = Added(given)

    with adding(added):
        for table in {table_of(path) for path in added.paths} - {"cues"}:
            getattr(_tables, table)()
        entries()
    return added


def _list(given: Iterable[T], name: str) -> tuple[T, ...]:
    """What an argument lists, where a single one is a mistake."""
    if isinstance(given, str | PathLike) or not isinstance(given, Iterable):
        raise InputError(f"found the single {given!r} as {name}, expected a list")
    return tuple(given)


def _module_name(construction: Way) -> str:
    """The name of the module that holds a construction."""
    if isinstance(construction, str):
        return construction
    if isinstance(construction, ModuleType):
        return construction.__name__
    for name, module in list(sys.modules.items()):
        # looked up in its names alone: a module may make others on demand, or fail when it is asked for them
        if isinstance(module, ModuleType) and vars(module).get("CONSTRUCTION") is construction:
            return name
    from pickle import PicklingError

    raise PicklingError(f"the construction {construction.id!r} is the CONSTRUCTION of no module")


def _limit(text: str, spans: Iterable[tuple[int, int]], message: str) -> Note:
    return Note(spans_of(text, spans), "limit", message)

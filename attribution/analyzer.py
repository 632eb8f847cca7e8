"""Text in, documents out: the functions that most callers need."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, TypeAlias

from attribution.document import Document
from attribution.errors import InputError

if TYPE_CHECKING:
    from types import ModuleType

    from attribution.parsers.base import Parser
    from attribution.reading.construction import Construction

    Given: TypeAlias = Construction | ModuleType | str

__all__ = ["Analyzer", "analyze", "analyze_conllu", "analyze_many"]


class Analyzer:
    """Holds a parser, so that its model is loaded once for many texts.

    Args:
        parser: what turns text into trees; the bundled German model where nothing is given, loaded with the
            first text and shared by all that use it.
        constructions: further ways of reporting, beside those of the package: each a
            :class:`~attribution.reading.construction.Construction`, a module that holds one as ``CONSTRUCTION``, or
            the name of such a module.
        without: ids of constructions, or of whole families of them, that are left out.

    Raises:
        InputError: nothing has one of the ids, or an id is there twice.
        PatternError: a construction is not complete; the message names what it lacks.

    >>> Analyzer().analyze("").statements
    ()
    """

    def __init__(
        self, parser: Parser | None = None, *, constructions: Iterable[Given] = (), without: Iterable[str] = ()
    ) -> None:
        self._parser = parser
        self._constructions = None
        if constructions or without:
            from attribution.reading.run import choose

            self._constructions = choose(constructions, without)

    @property
    def parser(self) -> Parser:
        """The parser in use.

        Raises:
            ModelError: the bundled model is missing or damaged.
        """
        if self._parser is not None:
            return self._parser
        from attribution.parsers import default_parser

        return default_parser()

    def analyze(self, text: str) -> Document:
        """Find the statements of one text; see :func:`analyze`."""
        _check(text, "text")
        return next(self._documents((text,))) if text else Document("")

    def analyze_many(self, texts: Iterable[str]) -> Iterator[Document]:
        """Find the statements of several texts; see :func:`analyze_many`."""
        if isinstance(texts, str):
            raise InputError("found a single str as texts, expected several; use analyze for one text")
        return self._documents(_checked(texts))

    def _documents(self, texts: Iterable[str]) -> Iterator[Document]:
        from attribution.pipeline import analyze_sentences

        waiting: deque[str] = deque()

        def read() -> Iterator[str]:
            for text in texts:
                waiting.append(text)
                yield text

        for sentences in self.parser.parse_many(read()):
            yield analyze_sentences(
                waiting.popleft(), sentences, constructions=self._constructions, model=getattr(self.parser, "model", "")
            )


def analyze(
    text: str,
    *,
    parser: Parser | None = None,
    constructions: Iterable[Given] = (),
    without: Iterable[str] = (),
) -> Document:
    """Say for every statement of a German news text who says it and how sure they sound.

    Args:
        text: the text; paragraphs and headlines are told apart by line breaks.
        parser: what turns text into trees; the bundled German model where nothing is given.
        constructions: further ways of reporting, beside those of the package; see :class:`Analyzer`.
        without: ids of constructions, or of whole families of them, that are left out.

    Returns:
        The analysis, with offsets in code points of ``text``. Odd text gives notes, never an exception; empty
        text gives an empty document.

    Raises:
        InputError: ``text`` is not a string, or nothing has one of the ids.
        ModelError: the parser's model is missing; the message names the remedy.
    """
    return Analyzer(parser, constructions=constructions, without=without).analyze(text)


def analyze_many(
    texts: Iterable[str],
    *,
    parser: Parser | None = None,
    constructions: Iterable[Given] = (),
    without: Iterable[str] = (),
) -> Iterator[Document]:
    """Analyse several texts lazily, in order, in batches where the parser can.

    Args:
        texts: the texts; as many are read ahead as the parser takes at once.
        parser: what turns text into trees; the bundled German model where nothing is given.
        constructions: further ways of reporting, beside those of the package; see :class:`Analyzer`.
        without: ids of constructions, or of whole families of them, that are left out.

    Returns:
        One document for each text. No text influences another.

    Raises:
        InputError: ``texts`` is a single string, one of them is not a string, or nothing has one of the ids.
        ModelError: the parser's model is missing; the message names the remedy.
    """
    return Analyzer(parser, constructions=constructions, without=without).analyze_many(texts)


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


def _check(text: object, what: str) -> None:
    if not isinstance(text, str):
        raise InputError(f"found {type(text).__name__} as {what}, expected str")


def _checked(texts: Iterable[str]) -> Iterator[str]:
    for i, text in enumerate(texts):
        _check(text, f"text {i}")
        yield text

"""How far many texts are: a bar on standard error, or a function of the caller."""

from __future__ import annotations

import sys
from collections.abc import Callable, Generator, Iterable, Iterator, Sized
from contextlib import closing
from typing import TypeAlias

from attribution.document import Document

__all__ = ["Progress", "watched"]

Progress: TypeAlias = bool | Callable[[int], object]


def watched(documents: Generator[Document, None, None], progress: Progress, texts: object) -> Iterator[Document]:
    """Pass documents on and say how many there were.

    Args:
        documents: what is passed on.
        progress: True for a bar on standard error where that is a terminal; a function that gets the number of
            documents so far; False for nothing.
        texts: the texts, whose number gives the share that is done where it is known.
    """
    with closing(documents):
        if callable(progress):
            for number, document in enumerate(documents, 1):
                progress(number)
                yield document
        elif progress and sys.stderr.isatty():
            yield from _with_bar(documents, len(texts) if isinstance(texts, Sized) else None)
        else:
            yield from documents


def _with_bar(documents: Iterable[Document], total: int | None) -> Iterator[Document]:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeRemainingColumn

    columns = (BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True, redirect_stdout=False) as bar:
        task = bar.add_task("", total=total)
        for document in documents:
            bar.advance(task)
            yield document

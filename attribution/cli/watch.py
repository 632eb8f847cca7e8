"""What somebody at a terminal sees while texts are analysed: how far the run is, how long it takes."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

__all__ = ["watch"]

_LOADING = "loading the model …"


@contextmanager
def watch(total: int, *, bar: bool) -> Iterator[Callable[[str], None]]:
    """Show on standard error, where that is a terminal, how far a run is.

    Args:
        total: how many texts there are.
        bar: whether a bar may stay while results are written; else only the loading of the model is told.

    Yields:
        A function to call with the name of each text that is done.
    """
    if not sys.stderr.isatty():
        yield lambda name: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
    from rich.status import Status

    console = Console(stderr=True)
    if not bar:
        with Status(_LOADING, console=console) as status:
            yield lambda name: status.stop()
        return
    columns = (
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        TextColumn("{task.fields[doing]}", markup=False),
    )
    with Progress(*columns, console=console, transient=True, redirect_stdout=False) as progress:
        task = progress.add_task("", total=total, doing=_LOADING)
        yield lambda name: progress.update(task, advance=1, doing=name)

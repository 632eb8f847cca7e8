"""Files that are written as a whole or not at all."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

__all__ = ["whole"]


@contextmanager
def whole(path: Path) -> Iterator[Path]:
    """Where a file is written that takes its place when nothing went wrong; what is there already stays till then.

    Args:
        path: the file; a folder that is missing is made.

    Raises:
        OSError: it cannot be written; its name is that of the file.
    """
    target = path.resolve()  # what a link leads to
    written = target.with_name(f"{target.name}.part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        yield written
        written.replace(target)
    except OSError as error:
        error.filename, error.filename2 = str(path), None
        raise
    finally:
        with suppress(OSError):
            written.unlink(missing_ok=True)

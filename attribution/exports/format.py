"""What a format is."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import attrs

from attribution.document import Document

__all__ = ["Format"]


@attrs.frozen
class Format:
    """A format that documents can be written in.

    Args:
        name: what it is asked for by.
        summary: one line on what it is for.
        make: the files of a document, by what stands behind the document's name in theirs, such as ``.xml``.
        shared: files that all documents have in common, such as a type system, by name.
        extra: the extra that has the library it needs; empty where it needs none.
    """

    name: str
    summary: str
    make: Callable[[Document], Mapping[str, str]]
    shared: Callable[[], Mapping[str, str]] = dict
    extra: str = ""

"""Documents that a caller gives: many, or a single one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attribution.document.document import Document
from attribution.errors import InputError

__all__ = ["several"]


def several(documents: Iterable[Document] | Document) -> Iterator[Document]:
    """The documents one by one, also where a single one is given.

    Raises:
        InputError: something else is given, or among them.
    """
    if not isinstance(documents, Document | Iterable):
        raise InputError(f"found {type(documents).__name__}, expected documents, as analyze_many gives them")
    for document in (documents,) if isinstance(documents, Document) else documents:
        if not isinstance(document, Document):
            raise InputError(
                f"found {type(document).__name__} among the documents, expected Document, as analyze gives it"
            )
        yield document

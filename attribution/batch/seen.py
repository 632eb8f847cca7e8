"""What is read of a text: without what nobody sees, and no more than the limit allows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import attrs

from attribution.document import Document
from attribution.text.unseen import original, visible
from attribution.tree import Sentence, Token

__all__ = ["Seen"]

_LOOKING_BACK = 2000


@attrs.frozen
class Seen:
    """What is read of a text.

    Args:
        text: what is read.
        places: where each of its characters stands in the caller's text; empty where both are the same.
        end: where reading ends in the caller's text.
    """

    text: str
    places: Sequence[int]
    end: int

    @classmethod
    def of(cls, text: str, most: int | None) -> Seen:
        """Leave out what nobody sees, and what lies beyond so many characters.

        >>> Seen.of("Ja. Nein.", 6).text
        'Ja.'
        """
        read, places = visible(text)
        if most is None or len(read) <= most:
            return cls(read, places, len(text))
        read = read[: _cut(read, most)]
        return cls(read, places, original(len(read) - 1, len(read), places)[1])

    def original(self, begin: int, end: int) -> tuple[int, int]:
        """Offsets into the caller's text."""
        return original(begin, end, self.places)

    def restored(self, document: Document, text: str) -> Document:
        """A document of what was read as one of the caller's text."""
        if not self.places:
            return document if document.text == text else attrs.evolve(document, text=text)
        data = self._restored(document.to_dict())
        sentences = [Sentence(map(self._token, sentence.tokens)) for sentence in document.sentences]
        found = Document.from_dict({**data, "text": text})
        return attrs.evolve(found, id=document.id, meta=document.meta, sentences=sentences)

    def _token(self, token: Token) -> Token:
        begin, end = self.original(token.begin, token.end)
        return attrs.evolve(token, begin=begin, end=end)

    def _restored(self, value: Any) -> Any:
        if isinstance(value, list):
            return [self._restored(entry) for entry in value]
        if not isinstance(value, dict):
            return value
        return {
            key: [list(self.original(*span)) for span in entry] if key == "spans" else self._restored(entry)
            for key, entry in value.items()
        }


def _cut(text: str, most: int) -> int:
    """Where a text is cut that is too long: behind the last line, else sentence, else word that is whole."""
    for mark in ("\n", ". ", " "):
        found = text.rfind(mark, max(0, most - _LOOKING_BACK), most)
        if found > 0:
            return found + len(mark.rstrip())
    return most

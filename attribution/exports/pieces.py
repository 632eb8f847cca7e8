"""What several formats need: the parts of a statement, tokens, offsets of other tools, characters that they refuse."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate

from attribution.document import Document, Statement, StatementType
from attribution.document.parts import Part
from attribution.tree import Sentence, Token

__all__ = ["MODES", "blanked", "name_of", "parts", "sentences", "tokens_within", "utf16"]

_UNWANTED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
"""Characters that XML 1.0 has no way to write."""

MODES = {
    StatementType.DIRECT: "direct",
    StatementType.INDIRECT: "indirect",
    StatementType.REPORTED: "reported",
    StatementType.FREE_INDIRECT: "freeIndirect",
    StatementType.INDIRECT_FREE_INDIRECT: "indirect_freeIndirect",
}
"""The types as the Redewiedergabe corpus calls them."""


def name_of(document: Document) -> str:
    """The id of a document; "document" where it has none."""
    return document.id if document.id is not None else "document"


def parts(statement: Statement) -> Iterator[tuple[str, Part]]:
    """The parts of a statement that have words, with their roles; hedges last."""
    roles = (
        ("content", statement),
        ("source", statement.source),
        ("cue", statement.cue),
        ("frame", statement.frame),
        ("addressee", statement.addressee),
        *(("hedge", hedge) for hedge in statement.hedging.cues),
    )
    return ((role, part) for role, part in roles if part is not None and part.spans)


def blanked(text: str) -> str:
    r"""A text with blanks for characters that XML cannot hold; offsets stay.

    >>> blanked("a\x07b")
    'a b'
    """
    return _UNWANTED.sub(" ", text)


def utf16(text: str) -> Sequence[int]:
    """For each offset in code points, and for the end, the offset in UTF-16, as Java and JavaScript count.

    >>> list(utf16("a😀b"))
    [0, 1, 3, 4]
    """
    return list(accumulate((2 if ord(character) > 0xFFFF else 1 for character in text), initial=0))


def sentences(document: Document) -> Sequence[Sentence]:
    """The sentences of a document; words without trees where it was read back and has none."""
    if document.sentences:
        return document.sentences
    found = []
    for line in re.finditer(r"[^\r\n]+?(?:[.!?…]+[\"“”»«]?(?=\s)|$|(?=[\r\n]))", document.text, re.MULTILINE):
        words = re.finditer(r"\w+|[^\w\s]", line[0])
        places = [(line.start() + word.start(), line.start() + word.end()) for word in words]
        if places:
            tokens = (
                Token(i, b, e, document.text[b:e], "_", "X", "", "", min(i - 1, 1), "dep" if i > 1 else "root")
                for i, (b, e) in enumerate(places, 1)
            )
            found.append(Sentence(tokens))
    return found


def tokens_within(tokens: Sequence[Token], part: Part) -> list[int]:
    """The places of the tokens that a part has letters of, in order; tokens are sorted by place."""
    begins = [token.begin for token in tokens]
    found = []
    for begin, end in part.offsets:
        place = max(0, bisect_right(begins, begin) - 1)
        while place < len(tokens) and tokens[place].begin < end:
            if tokens[place].end > begin:
                found.append(place)
            place += 1
    return list(dict.fromkeys(found))

"""Universal Dependencies files as training sentences: contractions joined again, the annotation made alike.

The treebanks split ``im`` into ``in dem``; the library does not, so that every token is a stretch of the text. The
joined token keeps the preposition's place in the tree and takes the article's case, gender and number.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TypeAlias

import attrs

__all__ = ["Treesentence", "Word", "is_parallel", "masked", "read"]

_DROPPED = {"Typo", "ExtPos", "Foreign", "Abbr", "AdpType", "Polite"}
_LABELS = {
    "iobj": "obl:arg",
    "acl:relcl": "acl",
    "flat:name": "flat",
    "nmod:poss": "nmod",
    "obl:tmod": "obl",
    "cc:preconj": "cc",
    "nsubj:outer": "nsubj",
}
_Group: TypeAlias = tuple[str, str, list[list[str]]]
"""A word as it is written: its form, the last column of its line, and the lines of the syntactic words in it."""


@attrs.define
class Word:
    """One token of a treebank sentence; ``None`` stands for what its treebank does not say."""

    form: str
    spaced: bool
    lemma: str | None
    upos: str | None
    xpos: str | None
    feats: dict[str, str] | None
    head: int
    deprel: str


@attrs.define
class Treesentence:
    """A sentence with its id, its text and its words; heads count from 1, 0 is the root."""

    id: str
    text: str
    words: list[Word]


def read(path: Path) -> list[Treesentence]:
    """Read a CoNLL-U file.

    Args:
        path: the file. One whose name contains ``pud`` is taken to have no STTS tags.

    Returns:
        Its sentences, contractions joined, labels and features harmonised.
    """
    foreign_tags = "pud" in path.name
    return [_sentence(lines, foreign_tags) for lines in _blocks(path.read_text(encoding="utf-8").splitlines())]


def masked(sentence: Treesentence, attribute: str) -> bool:
    """Whether a treebank leaves out a feature altogether (the parallel treebank hardly has ``VerbForm``)."""
    return attribute == "VerbForm" and is_parallel(sentence)


def is_parallel(sentence: Treesentence) -> bool:
    """Whether a sentence is of the parallel treebank."""
    return not sentence.id.startswith(("dev-", "test-", "train-"))


def _blocks(lines: Iterable[str]) -> Iterator[list[str]]:
    block: list[str] = []
    for line in lines:
        if line.strip():
            block.append(line)
        elif block:
            yield block
            block = []
    if block:
        yield block


def _sentence(lines: list[str], foreign_tags: bool) -> Treesentence:
    comments = dict(line[2:].split(" = ", 1) for line in lines if line.startswith("# ") and " = " in line)
    groups = _groups([line.split("\t") for line in lines if not line.startswith("#")])
    place = {int(row[0]): number for number, (_, _, group) in enumerate(groups, 1) for row in group}
    place[0] = 0
    words: list[Word] = []
    spaced = True
    for number, (form, misc, group) in enumerate(groups, 1):
        main = next((row for row in group if place[int(row[6])] != number), group[0])
        words.append(_word(form, spaced, group, main, place[int(main[6])], foreign_tags))
        spaced = "SpaceAfter=No" not in misc
    return Treesentence(comments.get("sent_id", ""), comments.get("text", ""), words)


def _groups(rows: list[list[str]]) -> list[_Group]:
    """The words as they are written, with the syntactic words in each: *zu* and *dem* in *zum*."""
    ranges = {int(row[0].split("-")[0]): row for row in rows if "-" in row[0]}
    syntactic = [row for row in rows if row[0].isdigit()]
    groups: list[_Group] = []
    index = 0
    while index < len(syntactic):
        row = syntactic[index]
        joined = ranges.get(int(row[0]))
        if joined:
            first, last = map(int, joined[0].split("-"))
            groups.append((joined[1], joined[9], syntactic[index : index + last - first + 1]))
            index += last - first + 1
        else:
            groups.append((row[1], row[9], [row]))
            index += 1
    return groups


def _word(form: str, spaced: bool, group: list[list[str]], main: list[str], head: int, foreign_tags: bool) -> Word:
    """One word as it is written; ``main`` is the syntactic word of it that depends on another word."""
    joined = len(group) > 1 and main[3] == "ADP"
    feats = dict(pair.split("=", 1) for row in group[::-1] for pair in row[5].split("|") if "=" in pair)
    if joined:
        feats = {key: value for key, value in feats.items() if key in ("Case", "Gender", "Number")}
    xpos = "APPRART" if joined else main[4]
    return Word(
        form,
        spaced,
        None if main[2] == "_" and form != "_" else main[2],
        None if main[3] == "_" else main[3],
        None if foreign_tags or xpos == "_" else xpos,
        {key: value for key, value in feats.items() if key not in _DROPPED},
        head,
        _LABELS.get(main[7], main[7]),
    )

"""What the model learns from: the split of the treebanks, words for the vocabulary, raw sentences for self-training."""

from __future__ import annotations

import itertools
import lzma
import random
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import attrs
import simplemma

from attribution.lexicons import find_verb
from attribution.training.treebanks import Treesentence, read

__all__ = ["Split", "raw_sentences", "split", "word_counts"]

_CLOSING = frozenset('.,;:!?)]}“"…')
_OPENING = frozenset("„([{")
_UNWANTED = frozenset(["(", ")", "[", "]", "/", "-", "–", "*", '"', "``", "''"])
_SHORTEST, _LONGEST = 6, 42


@attrs.frozen
class Split:
    """Sentences to train on, to select on (``selection`` and ``held``), and to report (``held`` and ``reported``)."""

    train: list[Treesentence]
    selection: list[Treesentence]
    held: list[Treesentence]
    reported: list[Treesentence]


def split(folder: Path) -> Split:
    """Read and split the treebanks.

    Args:
        folder: holds ``de_gsd-ud-test.conllu``, ``de_gsd-ud-dev.conllu`` and ``de_pud-ud-test.conllu``.

    Returns:
        Every tenth sentence of GSD test for selection and of PUD held out; GSD dev is only reported.
    """
    gsd, pud = read(folder / "de_gsd-ud-test.conllu"), read(folder / "de_pud-ud-test.conllu")
    train = [sentence for number, sentence in enumerate(gsd) if number % 10 != 5]
    train += [sentence for number, sentence in enumerate(pud) if number % 10]
    return Split(train, gsd[5::10], pud[::10], read(folder / "de_gsd-ud-dev.conllu"))


def word_counts(folder: Path, text: Path, forms: Path | None = None) -> Counter[str]:
    """Count words for the vocabulary, ``▁`` in front where white space precedes.

    Args:
        folder: the treebanks; GSD dev is left out.
        text: tokenised text, a sentence a line, compressed with xz.
        forms: a word list whose first column is a form, compressed with xz; every eighth row is counted once.
    """
    counts: Counter[str] = Counter()
    for path in sorted(folder.glob("*.conllu")):
        if "dev" not in path.name:
            for sentence in read(path):
                for word in sentence.words:
                    counts[("▁" if word.spaced else "") + word.form] += 20
    with lzma.open(text, "rt", encoding="utf-8") as lines:
        for line in lines:
            for form in line.split():
                counts[form if form in _CLOSING else "▁" + form] += 1
    if forms is not None:
        with lzma.open(forms, "rt", encoding="utf-8") as lines:
            for number, line in enumerate(lines):
                if number % 8 == 0:
                    counts["▁" + line.split("\t")[0]] += 1
    return counts


def raw_sentences(text: Path, words: int, seed: int) -> Iterator[tuple[list[str], list[bool]]]:
    """Draw clean sentences from tokenised text, every second one with a reporting verb of the lexicon.

    Args:
        text: a sentence a line, tokens set apart by spaces, compressed with xz.
        words: draw until there are so many words; 0: take every sentence, clean or not.
        seed: of the draw.

    Yields:
        The words of a sentence and whether white space precedes each.
    """
    with lzma.open(text, "rt", encoding="utf-8") as lines:
        pool = [forms for line in lines if (forms := line.split()) and (not words or _is_clean(forms))]
    for forms in _drawn(pool, words, seed) if words else pool:
        gaps = [form not in _CLOSING and before not in _OPENING for before, form in itertools.pairwise(forms)]
        yield forms, [True, *gaps]


def _drawn(pool: list[list[str]], words: int, seed: int) -> Iterator[list[str]]:
    random.Random(seed).shuffle(pool)
    half = len(pool) // 2
    reporting = [forms for forms in pool[half:] if _reports(forms)]
    count = 0
    for forms in itertools.chain.from_iterable(zip(pool[:half], reporting, strict=False)):
        if count >= words:
            return
        count += len(forms)
        yield forms


def _reports(forms: list[str]) -> bool:
    return any(_is_reporting(form) for form in forms if form.islower())


@cache
def _is_reporting(form: str) -> bool:
    entry = find_verb(simplemma.lemmatize(form, lang="de"))
    return entry is not None and entry.medium in ("speech", "writing", "thought")


def _is_clean(forms: list[str]) -> bool:
    return (
        _SHORTEST <= len(forms) <= _LONGEST
        and forms[-1] in (".", "!", "?")
        and forms[0][0].isupper()
        and forms.count(".") <= 1
        and not _UNWANTED.intersection(forms)
        and not {":", ";"}.intersection(forms[-2:])
    )

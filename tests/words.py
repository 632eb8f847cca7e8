"""A parser that needs no model, an analysis without rules. Apart from pytest: processes of the tests start fast."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from types import ModuleType

from attribution import Document, Sentence, Span, Statement, Token


class WordParser:
    """Splits at sentence ends and blanks; every word depends on the first one. Counts its calls."""

    def __init__(self) -> None:
        self.calls = 0

    def parse(self, text: str) -> Sequence[Sentence]:
        self.calls += 1
        found = []
        for sentence in re.finditer(r"\S[^.!?\n]*[.!?]?", text):
            words = re.finditer(r"\w+|[^\w\s]", sentence[0])
            tokens = [
                Token(
                    i,
                    sentence.start() + word.start(),
                    sentence.start() + word.end(),
                    word[0],
                    word[0].lower(),
                    "X",
                    "",
                    "",
                    min(i - 1, 1),
                    "dep" if i > 1 else "root",
                )
                for i, word in enumerate(words, 1)
            ]
            found.append(Sentence(tokens))
        return tuple(found)

    def parse_many(self, texts: Iterable[str]) -> Iterator[Sequence[Sentence]]:
        return (self.parse(text) for text in texts)


def without_rules() -> ModuleType:
    """What can stand for ``attribution.pipeline``: every sentence is the author's voice."""

    def analyze_sentences(text: str, sentences: Sequence[Sentence], **options: object) -> Document:
        statements = [
            Statement(i, "author", None, None, [Span.of(text, sentence.begin, sentence.end)])
            for i, sentence in enumerate(sentences)
        ]
        about = {key: value for key, value in options.items() if key in ("id", "meta", "model")}
        return Document(text, statements, **about)

    module = ModuleType("attribution.pipeline")
    module.analyze_sentences = analyze_sentences
    return module

"""What tests share: a document made by hand, a parser that needs no model, the seed articles, the real analyzer."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from types import ModuleType

import pytest

from attribution import (
    Analyzer,
    Cue,
    Document,
    Frame,
    Hedge,
    Hedging,
    Mention,
    Note,
    Sentence,
    Source,
    Span,
    Statement,
    Token,
)

ROOT = Path(__file__).parent.parent
SEEDS = tuple(sorted((ROOT / "seeds").glob("*.txt")))

TEXT = "Politik\n\nLaut dpa teilte die Ministerin gestern mit, es gebe offenbar keine Gefahr. Es regnet."


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


def part(*words: str) -> tuple[Span, ...]:
    """The spans of words of TEXT, each taken where it comes first."""
    return tuple(Span(TEXT.index(word), TEXT.index(word) + len(word), word) for word in words)


@pytest.fixture
def document() -> Document:
    """Every field of the data model in use: a chain, a split cue, a hedge, the author's voice, a note."""
    report = Statement(
        id=0,
        voice="attributed",
        type="indirect",
        construction="verb_clause",
        spans=part("es gebe offenbar keine Gefahr"),
        source=Mention(part("die Ministerin"), source_id=1, how="description"),
        via=[0],
        cue=Cue(part("teilte", "mit"), lemma="mitteilen"),
        frame=Frame(part("Laut dpa teilte die Ministerin gestern mit,")),
        stance="neutral",
        hedging=Hedging("low", [Hedge(part("offenbar"), kind="adverb", level="low")]),
        confidence=0.9,
    )
    rain = Statement(id=1, voice="author", type=None, construction=None, spans=part("Es regnet."))
    return Document(
        TEXT,
        statements=[report, rain],
        sources=[
            Source(0, "dpa", "media", mentions=[Mention(part("dpa"), 0, "named")]),
            Source(
                1,
                "Ministerin",
                "person",
                roles=["Ministerin"],
                mentions=[Mention(part("die Ministerin"), 1, "description")],
            ),
        ],
        notes=[Note(part("Politik"), kind="boilerplate", message="a category line")],
    )


@pytest.fixture
def words() -> WordParser:
    return WordParser()


@pytest.fixture
def stub_analysis(monkeypatch: pytest.MonkeyPatch) -> Callable[[str, Sequence[Sentence]], Document]:
    """Put an analysis in place of the real one that takes every sentence for the author's voice."""

    def analyze_sentences(text: str, sentences: Sequence[Sentence], **options: object) -> Document:
        statements = [
            Statement(i, "author", None, None, [Span.of(text, sentence.begin, sentence.end)])
            for i, sentence in enumerate(sentences)
        ]
        about = {key: value for key, value in options.items() if key in ("id", "meta", "model")}
        return Document(text, statements, **about)

    module = ModuleType("attribution.pipeline")
    module.analyze_sentences = analyze_sentences
    monkeypatch.setitem(sys.modules, "attribution.pipeline", module)
    return analyze_sentences


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Whatever uses the real analyzer needs the model."""
    for item in items:
        if "analyzer" in getattr(item, "fixturenames", ()):
            item.add_marker("model")


@pytest.fixture(scope="session")
def analyzer() -> Analyzer:
    """The real thing, with the bundled model."""
    return Analyzer()


@pytest.fixture(scope="session")
def seed_documents(analyzer: Analyzer) -> dict[str, Document]:
    """The seed articles, analysed once for all tests; keys are file names."""
    texts = [path.read_text(encoding="utf-8") for path in SEEDS]
    return dict(zip((path.name for path in SEEDS), analyzer.analyze_many(texts), strict=True))

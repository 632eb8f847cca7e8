"""What tests share: a document made by hand, a parser that needs no model, the seed articles, the real analyzer."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any

import attrs
import pytest

from attribution import (
    Analyzer,
    Cue,
    Document,
    Frame,
    Hedge,
    Hedging,
    Limits,
    Mention,
    Note,
    Sentence,
    Source,
    Span,
    Statement,
)
from attribution.batch.records import Record
from tests.words import WordParser, without_rules

ROOT = Path(__file__).parent.parent
SEEDS = tuple(sorted((ROOT / "seeds").glob("*.txt")))

TEXT = "Politik\n\nLaut dpa teilte die Ministerin gestern mit, es gebe offenbar keine Gefahr. Es regnet."


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

    module = without_rules()
    monkeypatch.setitem(sys.modules, "attribution.pipeline", module)
    return module.analyze_sentences


def pytest_configure() -> None:
    """Look for garbage less often: there is little, among a model and thousands of tests, and looking took a tenth."""
    gc.set_threshold(20_000, 20, 20)


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
def parsing_once(analyzer: Analyzer) -> Callable[[], AbstractContextManager[None]]:
    """While the context lasts, the bundled parser parses only what it has not met in an earlier one."""
    parser: Any = analyzer.parser
    parse_many = parser.parse_many
    known: dict[str, Sequence[Sentence]] = {}

    def remembered(texts: Iterable[str]) -> Iterator[Sequence[Sentence]]:
        wanted = list(texts)
        new = [text for text in dict.fromkeys(wanted) if text not in known]
        known.update(zip(new, parse_many(new), strict=True))
        return (known[text] for text in wanted)

    @contextmanager
    def context() -> Iterator[None]:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(parser, "parse_many", remembered)
            yield

    return context


@pytest.fixture
def parsed_once(parsing_once: Callable[[], AbstractContextManager[None]]) -> Iterator[None]:
    """For tests that are not about the parser: what several of them analyse is parsed once."""
    with parsing_once():
        yield


@pytest.fixture(scope="session")
def analysing_once(
    parsing_once: Callable[[], AbstractContextManager[None]],
) -> Callable[[], AbstractContextManager[None]]:
    """While the context lasts, what was analysed in an earlier one is not analysed again."""
    analysed = Analyzer._document
    known: dict[tuple[str, Limits], Document] = {}

    def remembered(analyzer: Analyzer, record: Record, *parsed: Any) -> Document:
        if analyzer._parser is not None or analyzer._constructions is not None or analyzer._added is not None:
            return analysed(analyzer, record, *parsed)
        key = record.text, analyzer._limits
        if key not in known:
            known[key] = analysed(analyzer, record, *parsed)
        return attrs.evolve(known[key], id=record.id, meta=record.meta)

    @contextmanager
    def context() -> Iterator[None]:
        with parsing_once(), pytest.MonkeyPatch.context() as patch:
            patch.setattr(Analyzer, "_document", remembered)
            yield

    return context


@pytest.fixture
def analysed_once(analysing_once: Callable[[], AbstractContextManager[None]]) -> Iterator[None]:
    """For tests of what is done with the answers: what several of them analyse is analysed once."""
    with analysing_once():
        yield


@pytest.fixture(scope="session")
def seed_documents(
    analyzer: Analyzer, analysing_once: Callable[[], AbstractContextManager[None]]
) -> dict[str, Document]:
    """The seed articles, analysed once for all tests; keys are file names."""
    texts = [path.read_text(encoding="utf-8") for path in SEEDS]
    with analysing_once():
        return dict(zip((path.name for path in SEEDS), analyzer.analyze_many(texts), strict=True))

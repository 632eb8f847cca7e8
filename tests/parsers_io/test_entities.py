"""Named entities on tokens, and what sources make of them."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from types import ModuleType, SimpleNamespace

import attrs
import pytest

from attribution import ModelError, Sentence, Token
from attribution.parsers.base import Parser
from attribution.parsers.entities import EntityParser, stanza_entities
from attribution.pipeline import analyze_sentences

TEXT = "Das teilte Zorbex Alda mit."
_ROWS = (
    (1, 0, 3, "Das", "der", "PRON", "PDS", 2, "obj"),
    (2, 4, 10, "teilte", "mitteilen", "VERB", "VVFIN", 0, "root"),
    (3, 11, 17, "Zorbex", "Zorbex", "PROPN", "NE", 2, "nsubj"),
    (4, 18, 22, "Alda", "Alda", "PROPN", "NE", 3, "flat"),
    (5, 23, 26, "mit", "mit", "ADP", "PTKVZ", 2, "compound:prt"),
    (6, 26, 27, ".", ".", "PUNCT", "$.", 2, "punct"),
)
SENTENCE = Sentence(
    Token(number, begin, end, text, lemma, upos, xpos, "", head, deprel)
    for number, begin, end, text, lemma, upos, xpos, head, deprel in _ROWS
)


@attrs.frozen
class Fixed:
    """A parser that knows one sentence."""

    def parse(self, text: str) -> Sequence[Sentence]:
        return (SENTENCE,) if text.strip() else ()

    def parse_many(self, texts: Iterable[str]) -> Iterator[Sequence[Sentence]]:
        return (self.parse(text) for text in texts)


def test_tokens_get_the_entity_they_lie_in() -> None:
    parser = EntityParser(Fixed(), lambda text: [(11, 22, "ORG")])
    assert isinstance(parser, Parser)
    (sentence,) = parser.parse(TEXT)
    assert [t.misc for t in sentence.tokens] == ["", "", "ner=B-ORG", "ner=I-ORG", "", ""]
    assert [t.misc for t in next(parser.parse_many([TEXT]))[0].tokens][2:4] == ["ner=B-ORG", "ner=I-ORG"]


def test_no_entities_leave_the_trees_alone() -> None:
    assert EntityParser(Fixed(), lambda text: ()).parse(TEXT)[0].tokens == SENTENCE.tokens
    assert EntityParser(Fixed(), lambda text: ()).parse("") == ()


@pytest.mark.parametrize(
    ("entity", "kind"), [(None, "person"), ("PER", "person"), ("ORG", "organisation"), ("MISC", "person")]
)
def test_entity_decides_the_kind_of_a_name_that_no_list_has(entity: str | None, kind: str) -> None:
    text = "Am Abend kam Regen. " + TEXT
    moved = Sentence(attrs.evolve(t, begin=t.begin + 20, end=t.end + 20) for t in SENTENCE.tokens)
    rain = Sentence([Token(1, 0, 8, "Am Abend", "Abend", "NOUN", "NN", "", 0, "root")])
    parser = Fixed()
    found = [(31, 42, entity)] if entity else []
    marked = EntityParser(parser, lambda _: [(b - 20, e - 20, kind) for b, e, kind in found]).parse(TEXT)[0]
    tokens = [attrs.evolve(t, misc=m.misc) for t, m in zip(moved.tokens, marked.tokens, strict=True)]
    document = analyze_sentences(text, (rain, Sentence(tokens)))
    assert [s.kind.value for s in document.sources if s.name == "Zorbex Alda"] == [kind]


def test_model_of_stanza_is_only_used_where_it_is_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    module = ModuleType("stanza")

    class Pipeline:
        def __init__(self, language: str, **options: object) -> None:
            module.options = {"language": language, **options}  # type: ignore[attr-defined]

        def __call__(self, text: str) -> SimpleNamespace:
            return SimpleNamespace(ents=[SimpleNamespace(start_char=11, end_char=22, type="ORG")])

    module.Pipeline = Pipeline  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "stanza", module)
    find = stanza_entities("conll03", model_dir="/models")
    assert list(find(TEXT)) == [(11, 22, "ORG")]
    assert list(find(" ")) == []
    assert module.options["download_method"] is None
    assert module.options["processors"] == {"tokenize": "default", "ner": "conll03"}


def test_missing_model_says_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    module = ModuleType("stanza")

    def missing(language: str, **options: object) -> None:
        raise FileNotFoundError

    module.Pipeline = missing  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "stanza", module)
    with pytest.raises(ModelError, match=r"stanza\.download"):
        stanza_entities()
    monkeypatch.setitem(sys.modules, "stanza", None)
    with pytest.raises(ModelError, match="pip install stanza"):
        stanza_entities()

from __future__ import annotations

import sys
from types import ModuleType, SimpleNamespace

import pytest

from attribution import InputError, ModelError
from attribution.parsers.base import Parser
from attribution.parsers.official import StanzaParser

TEXT = "Sie  ist im Haus."


def word(number: int, text: str, head: int, deprel: str, upos: str = "X", feats: str | None = None) -> SimpleNamespace:
    return SimpleNamespace(
        id=number, text=text, lemma=text.lower(), upos=upos, xpos=None, feats=feats, head=head, deprel=deprel
    )


def token(begin: int, end: int, *words: SimpleNamespace) -> SimpleNamespace:
    return SimpleNamespace(start_char=begin, end_char=end, words=list(words))


SENTENCE = SimpleNamespace(
    tokens=[
        token(0, 3, word(1, "Sie", 5, "nsubj")),
        token(5, 8, word(2, "ist", 5, "cop")),
        token(9, 11, word(3, "in", 5, "case", "ADP"), word(4, "dem", 5, "det", "DET", "Case=Dat|PronType=Art")),
        token(12, 16, word(5, "Haus", 0, "root")),
        token(16, 17, word(6, ".", 5, "punct")),
    ]
)


@pytest.fixture
def stanza(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """A stand-in for the package: its pipeline knows one sentence and remembers how it was made."""
    module = ModuleType("stanza")

    class Pipeline:
        def __init__(self, language: str, **options: object) -> None:
            module.options = {"language": language, **options}
            module.batches = []

        def bulk_process(self, texts: list[str]) -> list[SimpleNamespace]:
            module.batches.append(texts)
            return [SimpleNamespace(sentences=[SENTENCE]) for _ in texts]

    module.Pipeline = Pipeline
    monkeypatch.setitem(sys.modules, "stanza", module)
    return module


def test_contractions_become_one_token_and_heads_follow(stanza: ModuleType) -> None:
    (sentence,) = StanzaParser("gsd").parse(TEXT)
    assert [(t.text, t.begin, t.head, t.deprel) for t in sentence.tokens] == [
        ("Sie", 0, 4, "nsubj"),
        ("ist", 5, 4, "cop"),
        ("im", 9, 4, "case"),
        ("Haus", 12, 0, "root"),
        (".", 16, 4, "punct"),
    ]
    assert (sentence.tokens[2].xpos, sentence.tokens[2].feats) == ("APPRART", "Case=Dat")
    assert all(TEXT[t.begin : t.end] == t.text for t in sentence.tokens)


def test_it_never_downloads(stanza: ModuleType) -> None:
    StanzaParser("hdt", model_dir="/models")
    assert stanza.options["download_method"] is None
    assert (stanza.options["package"], stanza.options["dir"]) == ("hdt", "/models")


def test_texts_go_in_batches_and_white_space_gives_no_sentence(stanza: ModuleType) -> None:
    parser = StanzaParser()
    assert isinstance(parser, Parser)
    assert [len(sentences) for sentences in parser.parse_many([TEXT, " \n", TEXT])] == [1, 0, 1]
    assert stanza.batches == [[TEXT, TEXT]]


def test_an_unknown_package_is_an_input_error(stanza: ModuleType) -> None:
    with pytest.raises(InputError, match="found the Stanza package 'ewt', expected one of default, gsd, hdt"):
        StanzaParser("ewt")


def test_a_missing_package_is_a_model_error_with_the_command_that_installs_it(
    stanza: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(*_: object, **__: object) -> None:
        raise FileNotFoundError("resources.json")

    monkeypatch.setattr(stanza, "Pipeline", missing)
    with pytest.raises(ModelError) as caught:
        StanzaParser("gsd")
    assert str(caught.value).endswith("""python -c "import stanza; stanza.download('de', package='gsd')\"""")


def test_the_real_stanza_says_the_same_of_an_empty_directory(tmp_path: object) -> None:
    pytest.importorskip("stanza", reason="stanza is not installed")
    with pytest.raises(ModelError, match=r"stanza\.download\('de', package='default', model_dir="):
        StanzaParser(model_dir=str(tmp_path))

"""The bundled parser as a whole: trees, offsets, odd text, no state, no network."""

import socket
import time
from collections.abc import Sequence

import pytest

from attribution import Sentence
from attribution.parsers import Parser, default_parser

pytestmark = pytest.mark.model

A = "Die Ministerin sagte, es gebe keine Gefahr. Der Bericht liege vor, teilte das Amt mit."
B = "„Nein“, rief er.\n\nEs regnet seit gestern. Laut Polizei wurden drei Menschen verletzt."


def plain(sentences: Sequence[Sentence]) -> list[tuple[object, ...]]:
    return [sentence.tokens for sentence in sentences]


def test_it_is_a_parser() -> None:
    assert isinstance(default_parser(), Parser)


def test_subject_verb_and_content_are_found() -> None:
    (sentence,) = default_parser().parse("Die Ministerin sagte, es gebe keine Gefahr.")
    found = {t.text: (t.deprel, t.head) for t in sentence.tokens}
    assert found["sagte"] == ("root", 0)
    assert found["Ministerin"] == ("nsubj", 3)
    assert found["gebe"] == ("ccomp", 3)
    assert found["Gefahr"] == ("obj", 6)


@pytest.mark.parametrize("text", ["Die Gerüchte wies der Minister zurück.", "Den Vorwurf, er lüge, wies sie zurück."])
def test_a_word_that_can_only_be_a_verb_is_one(text: str) -> None:
    (sentence,) = default_parser().parse(text)
    verb = next(t for t in sentence.tokens if t.text == "wies")
    assert (verb.upos, verb.deprel) == ("VERB", "root")
    assert {t.deprel for t in sentence.tokens if t.head == verb.id} >= {"nsubj", "obj"}


def test_konjunktiv_is_marked_with_its_evidence() -> None:
    (sentence,) = default_parser().parse("Der Minister sagte, das Problem tauche auf und die Zahlen seien falsch.")
    moods = {t.text: (t.feat("Mood"), t.feat("Tense"), t.misc) for t in sentence.tokens if t.feat("Mood")}
    assert moods["sagte"] == ("Ind", "Past", "")
    assert moods["tauche"] == ("Sub", "Pres", "MoodEvidence=form,subject")
    assert moods["seien"] == ("Sub", "Pres", "MoodEvidence=form")


def test_first_person_is_no_konjunktiv() -> None:
    (sentence,) = default_parser().parse("Ich habe gut gegessen.")
    habe, gegessen = sentence.tokens[1], sentence.tokens[3]
    assert (habe.feat("Mood"), habe.feat("Person")) == ("Ind", "1")
    assert gegessen.lemma == "essen"


@pytest.mark.parametrize("text", [A, B, "z.B. im 1. Jahr…\t„So“ — 3,5 % (vgl. Abb. 2)!"])
def test_offsets_point_into_the_text(text: str) -> None:
    end = 0
    for sentence in default_parser().parse(text):
        assert [t.id for t in sentence.tokens] == list(range(1, len(sentence.tokens) + 1))
        for token in sentence.tokens:
            assert text[token.begin : token.end] == token.text
            assert token.begin >= end
            assert not text[end : token.begin].strip()
            end = token.end
    assert not text[end:].strip()


def test_every_tree_has_one_root_and_no_cycle() -> None:
    for sentence in default_parser().parse(A + " " + B):
        assert [t.head for t in sentence.tokens].count(0) == 1
        for token in sentence.tokens:
            assert token.head == 0 or list(sentence.ancestors(token))[-1].head == 0


def test_a_text_is_parsed_alike_before_and_after_another() -> None:
    parser = default_parser()
    first = plain(parser.parse(A))
    parser.parse(B)
    assert plain(parser.parse(A)) == first


def test_texts_together_are_parsed_as_each_alone() -> None:
    parser = default_parser()
    texts = [A, "", B, A + B, "\n"]
    assert [plain(found) for found in parser.parse_many(texts)] == [plain(parser.parse(text)) for text in texts]


@pytest.mark.parametrize("text", ["", " ", "\n\r\n\t\u2028\u00a0"])
def test_white_space_has_no_sentences(text: str) -> None:
    assert list(default_parser().parse(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "😀 \x00\x01 a\tb \u200d\u200d",
        "\ud800 allein",
        "Ä́́́́́ é ﬁ ½ Ⅻ",
        "他说他们明天来。",
        "مرحبا بالعالم",
        "((((((((((",
        "„„„„ “““",
        "." * 500,
        "x" * 3000,
        "".join(map(chr, range(0x250))),
    ],
    ids=range(10),
)
def test_odd_text_is_parsed(text: str) -> None:
    found = default_parser().parse(text)
    assert found
    assert all(text[t.begin : t.end] == t.text for sentence in found for t in sentence.tokens)


@pytest.mark.parametrize("text", ["a" * 1_000_000, "\n" * 1_000_000, "wort " * 10_000, '" ' * 5_000, "1. " * 2_500])
def test_a_lot_of_nonsense_takes_seconds(text: str) -> None:
    begun = time.process_time()
    default_parser().parse(text)
    assert time.process_time() - begun < 5


def test_parsing_needs_no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError("the network is off")

    monkeypatch.setattr(socket, "socket", refuse)
    from attribution.parsers.bundled.parser import BundledParser

    assert BundledParser().parse("Es regnet.")


@pytest.mark.parametrize("text", ["Die Polizei Köln bestätigte den Bericht.", "Das Amtsgericht Leipzig schwieg."])
def test_an_article_is_a_determiner(text: str) -> None:
    (sentence,) = default_parser().parse(text)
    assert sentence.tokens[0].deprel == "det"

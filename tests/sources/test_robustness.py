"""Odd input gives less, never an exception; one text does not change the next; cost grows with the text."""

from collections import Counter
from collections.abc import Callable

import pytest

from attribution.document import Source, StatementType
from attribution.grammar.mentions import Holder
from attribution.reading.find import Find
from attribution.sources import find_source_lines, pronouns, resolve, ties
from attribution.text.article import Article
from attribution.tree import NO_TOKEN, Sentence, Token
from tests.frozen import article, joined
from tests.sources import texts
from tests.sources.cases import CASES, Case
from tests.sources.finds import find


def token(number: int, begin: int, text: str, upos: str = "X", head: int = 0) -> Token:
    return Token(number, begin, begin + len(text), text, text, upos, "", "", head, "root" if not head else "dep")


def test_text_without_sentences() -> None:
    assert resolve(Article("", ()), []).sources == ()
    assert find_source_lines(Article("\n\n \n", ())) == ()


@pytest.mark.parametrize("upos", ["X", "PROPN", "NOUN", "PUNCT", "NUM", "DET", "ADJ", ""])
@pytest.mark.parametrize("words", ["Er", "„ “ ,", "12 - ( )", "der Der DER", "A B C D", "''"])
def test_trees_of_a_bad_parser(upos: str, words: str) -> None:
    text = f"{words} {words}"
    tokens, at = [], 0
    for number, word in enumerate(text.split(), 1):
        at = text.index(word, at)
        tokens.append(token(number, at, word, upos, max(0, number - 1)))
        at += len(word)
    odd = Article(text, (Sentence(tokens),))
    finds = [
        Find(StatementType.INDIRECT, ((0, len(text)),), Holder(((t.begin, t.end),), 0, t), anchor=0) for t in tokens
    ]
    assert len(resolve(odd, finds).of) == len(finds)


def test_holders_that_point_nowhere() -> None:
    text = article("sources", texts.CHAIN)
    content = ((0, 4),)
    somewhere = token(1, 9000, "Niemand", "NOUN")
    finds = [
        Find(StatementType.INDIRECT, content, Holder((), 0, NO_TOKEN), anchor=0),
        Find(StatementType.INDIRECT, content, Holder(((9000, 9007),), 99, somewhere), anchor=0),
        Find(StatementType.INDIRECT, content, Holder(((0, 4),), 7, NO_TOKEN), anchor=0),
    ]
    assert len(resolve(text, finds).of) == 3


def sources(case: Case) -> tuple[Source, ...]:
    text = article("sources", case.text)
    return resolve(text, [find(text, *span) for span in case.holders]).sources


@pytest.fixture(scope="module")
def in_order() -> list[tuple[Source, ...]]:
    """The sources of each case, one case after the other."""
    return [sources(case) for case in CASES]


def test_one_text_does_not_change_the_next(in_order: list[tuple[Source, ...]]) -> None:
    assert [sources(case) for case in reversed(CASES)] == in_order[::-1]


def test_ids_follow_the_first_mention() -> None:
    case = next(c for c in CASES if c.id == "he_and_she")
    text = article("sources", case.text)
    resolution = resolve(text, [find(text, *span) for span in reversed(case.holders)])
    assert [s.id for s in resolution.sources] == [0, 1]
    begins = [s.mentions[0].spans[0].begin for s in resolution.sources]
    assert begins == sorted(begins)


def test_mentions_lie_in_the_text_and_do_not_repeat(in_order: list[tuple[Source, ...]]) -> None:
    for case, found in zip(CASES, in_order, strict=True):
        for source in found:
            offsets = [m.offsets for m in source.mentions]
            assert len(offsets) == len(set(offsets))
            assert all(case.text[s.begin : s.end] == s.text for m in source.mentions for s in m.spans)


def one_behind_the_other(parts: list[Case]) -> tuple[Article, list[Find]]:
    """The texts of several cases as one article, with a find for every holder."""
    long, begin, spans = joined(*(article("sources", case.text) for case in parts), between="\n"), 0, []
    for case in parts:
        spans += [(b + begin, e + begin) for b, e in case.holders]
        begin += len(case.text) + 1
    return long, [find(long, *span) for span in spans]


def test_looking_back_is_bounded() -> None:
    """A pronoun looks at the last mentions only, so that long texts cost no more per mention."""
    case = next(c for c in CASES if c.id == "subject_leads")
    resolution = resolve(*one_behind_the_other([case] * 30))
    assert {resolution.sources[pair[0]].name for pair in resolution.of if pair} == {"Hinnerk Voss"}


def test_cost_is_linear_in_the_mentions(monkeypatch: pytest.MonkeyPatch) -> None:
    """Counted in comparisons of descriptions and of candidates for pronouns, which no clock can blur."""
    calls = Counter[int]()
    length = 0

    def counted(function: Callable[..., object]) -> Callable[..., object]:
        def call(*args: object, **options: object) -> object:
            calls[length] += 1
            return function(*args, **options)

        return call

    monkeypatch.setattr(ties, "role_matches", counted(ties.role_matches))
    monkeypatch.setattr(pronouns, "agreement", counted(pronouns.agreement))
    fishers = [c for c in CASES if c.id == "definite_finds_indefinite"]
    for length in (20, 80):
        resolve(*one_behind_the_other([*CASES[:3], *fishers] * length))
    assert calls[80] < 4.5 * calls[20]

"""Whatever a text is made of, nothing of it is lost, nothing is raised, and the answer is the same every time.

``ATTRIBUTION_EXAMPLES=10000`` tries more texts than the hundred of the suite.
"""

from __future__ import annotations

import os
import random
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from attribution import Analyzer, Document, analyze_many
from tests.batch.fakes import Offline

pytestmark = pytest.mark.model

WORDS = (
    "Laut Polizei|sagte er|die Ministerin|Demnach|wonach|so|, so|wie die dpa berichtet|es heißt|soll|dass|teilte mit|"
    "nach Angaben von|Forderung|Quelle: dpa|(dpa)|BERLIN|regnet es|Er|nicht|ob|Anna Müller|wird vermutet|1. Mai|"
    "zufolge|warnte vor|bestritt das|offenbar|könnte|Medienberichten|habe|werde|unter Berufung auf|www.bote.de|im|Das"
).split("|")
QUOTES = [*"„“”‟\"'’‚‘»«›‹`´", "``", "''", ",,"]
ODD = [
    *",.:;?!-–—()[]{}/*#&%$€§…•|~^_=+<>@\\",
    *"a7ßǅ٣½é日😀Ⅷﬁ\u0301\u00ad\u200b\u200d\x00\x01\x1b\ufeff\u202e\ufffd\ue000\U000e0041",
    *"\n\t\r\x0b\x0c\x1c\x85\u00a0\u2028\u3000",
    "\n\n",
    "\r\n",
]
PIECES = st.sampled_from([*WORDS, *WORDS, *QUOTES, *QUOTES, *ODD])
TOGETHER = 10
"""Texts that are analysed in one go, which costs less than one by one."""
TEXTS = st.lists(st.tuples(PIECES, st.sampled_from(["", " "])), max_size=16).map(lambda p: "".join(a + b for a, b in p))


def lost(document: Document) -> list[str]:
    """The letters and digits that lie in no statement, source, cue, frame or note."""
    covered: set[int] = set()
    parts = [part for s in document.statements for part in (s, s.source, s.cue, s.frame)]
    parts += [note for note in document.notes if note.kind == "boilerplate"]
    for part in parts:
        covered.update(i for begin, end in (part.offsets if part else ()) for i in range(begin, end))
    return "".join(c if c.isalnum() and i not in covered else " " for i, c in enumerate(document.text)).split()


def above(document: Document, id: int) -> Iterator[int]:
    """The statements that hold a statement."""
    parents = {s.id: s.parent for s in document.statements}
    while (id := parents[id]) is not None:
        yield id


@given(texts=st.lists(TEXTS, min_size=TOGETHER, max_size=TOGETHER))
@example(
    [
        "’Laut Polizei Laut Polizei ",
        "warnte vor Laut Polizeinach Angaben von sagte ersagte er",
        "Laut Polizei ’, * ”sagte er (dpa)›› ٣",
        "é \t.ǅ nach Angaben von ” ‟‟„ é ǅ7 ½ ",
        "–wie die dpa berichtet Forderung .日本 \" – 'teilte mit \u2028 \xad nach Angaben von[\n ",
        'Er sagte: "Ja", "',
    ]
)
@settings(
    max_examples=int(os.environ.get("ATTRIBUTION_EXAMPLES", "130")) // TOGETHER,
    deadline=None,
    database=None,
    derandomize="ATTRIBUTION_EXAMPLES" not in os.environ,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_any_mix_of_words_quotation_marks_and_odd_characters(analyzer: Analyzer, texts: list[str]) -> None:
    documents = list(analyzer.analyze_many([*texts, *texts]))
    assert documents[len(texts) :] == documents[: len(texts)]
    for text, document in zip(texts, documents, strict=False):
        assert document.text == text
        assert lost(document) == []
        assert Document.from_dict(document.to_dict()) == document
        assert document.to_json().encode()
        for statement in document.statements:
            outer = list(above(document, statement.id))
            assert statement.id not in outer
            assert all(number < statement.id for number in outer)
            assert (statement.source is None) == (statement.voice == "author")


def mixes(number: int) -> list[str]:
    """Texts that are the same in every run."""
    chance = random.Random(7)  # noqa: S311 -- no cryptography
    pieces = [*WORDS, *QUOTES, *ODD]
    return ["".join(chance.choice(pieces) + " " * chance.randint(0, 1) for _ in range(12)) for _ in range(number)]


def test_order_threads_and_processes_change_nothing_and_no_process_needs_a_network(analyzer: Analyzer) -> None:
    texts = mixes(20)
    found = [analyzer.analyze(text) for text in texts]
    assert list(analyzer.analyze_many(texts)) == found
    assert list(analyzer.analyze_many(texts[::-1]))[::-1] == found
    with ThreadPoolExecutor(3) as threads:
        assert list(threads.map(analyzer.analyze, texts)) == found
    assert list(analyzer.analyze_many(texts, batch_size=7)) == found
    # one portion: one process loads the model
    assert list(analyze_many(texts, parser=Offline(), workers=2)) == found


@pytest.mark.parametrize(
    "text",
    [
        "Streik die Stellt https://t.co/MyInLQagC6\n Kopf? Ordnung ein Parkplatz: auf",
        "Verzögerung 15 Min. (Nasdaq, NYSE: 20 Min.). © 1999-2016 finanzblick GmbH\n",
        "Das Werk Stadt? Kopf Ordnung der Stadt: auf",
    ],
)
def test_lines_of_web_pages_are_read(text: str) -> None:
    assert Analyzer().analyze(text).text == text

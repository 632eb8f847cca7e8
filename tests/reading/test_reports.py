"""Texts in which everything reported is found, with exactly its roles, and what the author hedges, and nothing else."""

import pytest

from tests.frozen import frozen
from tests.reading.annotated import annotated
from tests.reading.reports import TOLD, Told, told


@pytest.mark.parametrize("entry", TOLD, ids=lambda t: t.id)
def test_text_holds_exactly_these_reports(entry: Told) -> None:
    assert sorted(told(entry.text, frozen("reports", entry.text))) == sorted(entry.lines)


def test_a_text_becomes_an_annotated_article_without_what_is_the_authors() -> None:
    lines = (
        "verb_object: [content: [source: Beck] [cue: lobte] den Plan], sagte aber nichts. | frame: lobte",
        "author low (wohl): Beck lobte den Plan, [content: sagte aber nichts].",
    )
    article = annotated(Told("made-0", lines))
    assert article["text"] == "Beck lobte den Plan, sagte aber nichts."
    assert [(list(s["content"]), s["type"]) for s in article["statements"]] == [([(0, 19)], "R")]
    assert annotated(Told("made-1", ("Das Bad öffnet.",)))["statements"] == []

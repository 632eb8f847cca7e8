"""Who says what in whole texts as they stand on the web."""

from collections.abc import Iterator

import pytest

from attribution.pipeline import analyze_sentences
from tests.frozen import frozen
from tests.sources.web import WEB, Web


def cases() -> Iterator[object]:
    for web in WEB:
        marks = [pytest.mark.xfail(reason=web.gap, strict=True)] if web.gap else []
        yield pytest.param(web, id=web.id, marks=marks)


@pytest.mark.parametrize("web", cases())
def test_each_statement_has_its_source(web: Web) -> None:
    document = analyze_sentences(web.text, frozen("web", web.text))
    assert tuple(statement.source_name for statement in document.attributed) == web.said

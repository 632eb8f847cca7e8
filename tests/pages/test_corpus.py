from __future__ import annotations

import json
import re
from pathlib import Path

import attrs
import pytest

from attribution import Document, InputError, Source, Span, Statement
from attribution.corpus import EVERYTHING, Corpus
from attribution.document import Mention
from attribution.pages import corpus_page, write_site
from tests.pages.test_article import Page
from tests.pages.texts import attack, bridge


def everything(*documents: Document) -> Corpus:
    return Corpus(documents, counting=EVERYTHING)


def data(html: str) -> dict[str, list[list[object]]]:
    (content,) = re.findall(r'<script type="application/json" id="data">(.*?)</script>', html)
    return dict(json.loads(content))


def counts(html: str, facet: int) -> dict[str, int]:
    """What the page prints without its script: names with their counts, of one of the tables."""
    block = html.split(f'data-facet="{facet}"')[1].split("</ul>")[0]
    names = re.findall(r'<span class="name"><bdi>(.*?)</bdi>', block)
    numbers = re.findall(r'<span class="count">(\d+)</span>', block)
    return dict(zip(names, map(int, numbers), strict=True))


def saying(name: str, kind: str = "person") -> Document:
    """Somebody says something."""
    spans = [Span(0, 5, "Hallo")]
    statement = Statement(0, "attributed", "direct", "x", spans, source=Mention([], 0, "named"))
    return Document("Hallo", [statement], [Source(0, name, kind)])


def test_the_same_source_of_several_texts_is_one_line_with_the_sum_of_its_statements() -> None:
    html = corpus_page(everything(saying("Jana Hollweg"), saying("Jana Hollweg"), bridge()))
    assert counts(html, 0) == {"Jana Hollweg": 4, "Betreiber": 1}
    assert "3 texts, 5 attributed statements, 2 sources" in html


def test_anonymous_sources_of_one_name_share_a_line() -> None:
    assert counts(corpus_page([saying("Berichte", "anonymous")] * 2), 0) == {"Berichte": 2}


def test_nested_and_denied_statements_count_where_the_corpus_says_so() -> None:
    assert counts(corpus_page([bridge()]), 0) == {"Betreiber": 1, "Jana Hollweg": 1}
    assert counts(corpus_page(everything(bridge())), 0) == {"Jana Hollweg": 2, "Betreiber": 1}


def test_texts_without_outlet_and_date_are_counted_too() -> None:
    html = corpus_page(everything(bridge()))
    assert counts(html, 1) == counts(html, 2) == {"(not given)": 3}
    assert re.findall(r'aria-labelledby="f-(\w+)" hidden', html) == ["Outlets", "Months"]


def test_outlets_and_months_come_from_what_was_given_with_the_texts() -> None:
    given = [{"outlet": "Elbzeitung", "date": "2024-11-01"}, {"outlet": "Elbzeitung", "date": "3.12.2024"}]
    html = corpus_page(everything(*(attrs.evolve(bridge(), meta=meta) for meta in given)))
    assert counts(html, 1) == {"Elbzeitung": 6}
    assert counts(html, 2) == {"2024-11": 3, "2024-12": 3}


def test_statements_carry_level_denial_and_number() -> None:
    statements = data(corpus_page(everything(bridge())))["statements"]
    assert [s[4:7] for s in statements] == [[1, 1, 1], [1, 0, 2], [2, 0, 3]]


def test_there_is_a_link_for_each_document_or_none() -> None:
    with pytest.raises(InputError, match="found 1 links, expected 2"):
        corpus_page([bridge(), bridge()], links=["a.html"])
    assert 'href="a.html"' in corpus_page([bridge()], links=["a.html"])


def test_a_page_of_no_documents_says_so() -> None:
    assert "0 texts, 0 attributed statements, 0 sources" in corpus_page([])


def test_everything_from_the_texts_is_escaped() -> None:
    html = corpus_page([attack()])
    page = Page(html)
    assert not {"img", "svg/onload=alert(1)"} & {tag for tag, _ in page.elements}
    assert html.count("<script") == 2
    assert not any(name.startswith("on") for _, attrs in page.elements for name in attrs)


def test_a_site_is_an_index_and_a_page_for_each_text(tmp_path: Path) -> None:
    index = write_site([bridge(), saying("Jana Hollweg")], tmp_path / "site", title="Brücken")
    assert index == tmp_path / "site" / "index.html"
    html = index.read_text(encoding="utf-8")
    assert "<title>Brücken</title>" in html
    links = [str(text[1]) for text in data(html)["texts"]]
    assert links == ["texts/00000.html", "texts/00001.html"]
    assert (index.parent / links[0]).read_text(encoding="utf-8") == bridge().to_html()

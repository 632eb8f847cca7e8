from __future__ import annotations

import base64
import hashlib
import re
from html import unescape
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from attribution import Document, Hedge, Hedging, Level, Mention, Note, Source, Span, Statement
from attribution.document import spans_of
from attribution.pages import article_page, corpus_page, notebook_frame
from attribution.pages.marks import depths, paragraphs
from tests.pages.texts import ATTACK, attack, bridge
from tests.timing import holds, seconds

VOID = {"meta", "input", "br", "img", "link"}


class Page(HTMLParser):
    """The text of the article, the elements around each piece of it, and every element of the page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.stack: list[tuple[str, dict[str, str | None]]] = []
        self.pieces: list[tuple[str, list[dict[str, str | None]]]] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.stack.append(self.elements[-1])

    def handle_endtag(self, tag: str) -> None:
        assert self.stack.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        if any(tag == "article" for tag, _ in self.stack):
            self.pieces.append((data, [attrs for tag, attrs in self.stack if tag == "span"]))

    @property
    def text(self) -> str:
        return "".join(piece for piece, _ in self.pieces)

    def marked(self, name: str, statement: int) -> list[str]:
        """The pieces that lie in an element of a class and a statement."""
        return [
            piece
            for piece, around in self.pieces
            if any(name in (attrs["class"] or "").split() and attrs["data-s"] == str(statement) for attrs in around)
        ]


def test_the_text_of_the_page_is_that_of_the_document(document: Document) -> None:
    for shown in (document, bridge(), Document(""), Document("\n\n a\r\nb\rc\n")):
        assert Page(shown.to_html()).text == shown.text


@settings(max_examples=40, deadline=None)
@given(
    st.text(max_size=60),
    st.lists(st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), min_size=1, max_size=3), max_size=6),
)
def test_any_text_with_any_spans_keeps_its_words(text: str, cuts: list[list[tuple[int, int]]]) -> None:
    clipped = ([(b, min(e, len(text))) for b, e in cut if b < len(text)] for cut in cuts)
    found = [spans_of(text, cut) for cut in clipped]
    statements = [
        Statement(i, "attributed", "direct", "x", spans, parent=i - 1 if i else None)
        for i, spans in enumerate(filter(None, found))
    ]
    document = Document(text, statements)
    assert "".join(p for pieces in paragraphs(document) for p in pieces if isinstance(p, str)) == text
    page = Page(article_page(document))
    assert page.text == text.replace("\0", "\ufffd")
    for statement in statements:
        words = "".join(span.text for span in statement.spans)
        assert "".join(page.marked("s", statement.id)) == words.replace("\0", "\ufffd")


def test_a_lone_surrogate_is_shown_as_the_sign_for_what_cannot_be_shown() -> None:
    assert Page(Document("a\ud800b").to_html()).text == "a\ufffdb"


def test_a_page_can_be_written_whatever_the_title_and_the_names_hold() -> None:
    odd = "Ina\ud800\0Berg"
    said = [Statement(0, "attributed", "direct", "so", spans_of(odd, [(0, 3)]), source=Mention([], 0, "named"))]
    document = Document(odd, said, [Source(0, odd, "person", roles=[odd])])
    for html in (document.to_html(), corpus_page([document]), notebook_frame(document)):
        assert "Ina\ufffd\ufffdBerg" in html.encode("utf-8").decode("utf-8")
        assert "\0" not in html


def test_each_part_is_marked_as_what_it_is() -> None:
    page = Page(bridge().to_html())
    assert page.marked("cue", 2) == ["teilte mit"]
    assert page.marked("source", 2) == ["Der Betreiber"]
    assert "".join(page.marked("frame", 2)) == "Der Betreiber teilte mit,"
    assert page.marked("u-low", 1) == ["wohl"]
    assert page.marked("more", 3) == ["bald schließen"]
    assert "".join(page.marked("denied", 1)) == "die Brücke sei wohl sicher"
    assert page.marked("denied", 2) == []


def test_a_nested_statement_lies_within_the_outer_one() -> None:
    page = Page(bridge().to_html())
    (around,) = [around for piece, around in page.pieces if piece == "wohl"]
    assert [attrs["data-s"] for attrs in around if "s" in (attrs["class"] or "").split()] == ["1", "2"]
    assert depths(bridge()) == {0: 0, 1: 0, 2: 1, 3: 0, 4: 0}


def test_statements_that_are_each_others_parents_end_somewhere() -> None:
    spans = spans_of("a", [(0, 1)])
    loop = [Statement(i, "attributed", "direct", "x", spans, parent=1 - i) for i in (0, 1)]
    assert set(depths(Document("a", loop))) == {0, 1}


def test_statements_that_overlap_without_nesting_are_cut_and_reopened() -> None:
    text = "eins zwei drei"
    crossing = [
        Statement(i, "attributed", "direct", "x", spans_of(text, [cut])) for i, cut in enumerate([(0, 9), (5, 14)])
    ]
    page = Page(Document(text, crossing).to_html())
    assert "".join(page.marked("s", 0)) == "eins zwei"
    assert page.marked("s", 1) == ["zwei", " drei"]
    assert page.marked("first", 1) == ["zwei"]


def test_each_statement_has_one_place_to_stop_at_with_a_label() -> None:
    page = Page(bridge().to_html())
    labels = {
        attrs["id"]: attrs["aria-label"] for tag, attrs in page.elements if "aria-label" in attrs and "id" in attrs
    }
    assert labels["n-1"] == "Statement 1: Jana Hollweg, indirect, denied, hedging low"
    assert labels["n-3"] == "Statement 3: Jana Hollweg, via dpa, indirect, hedging medium"
    assert labels["n-4"] == "Statement 4: Author, hedging high"


def test_the_legend_counts_what_each_source_says_and_relays() -> None:
    html = bridge().to_html()
    keys = [attrs["data-key"] for tag, attrs in Page(html).elements if tag == "button" and "data-key" in attrs]
    assert keys == ["s1", "s0", "s2", "author", "l-none", "l-low", "l-medium", "l-high"]
    assert re.search(r"<bdi>dpa</bdi>.*?0<small> \+ 1 relayed</small>", html)
    assert "5 statements: 3 attributed to 2 sources, 2 in the author&#39;s voice" in html


def test_what_came_with_the_text_stands_above_it() -> None:
    html = Document("Es regnet.", meta={"title": "Wetter", "outlet": "Elbzeitung", "date": "2024-11-01"}).to_html()
    assert "<title>Wetter</title>" in html
    assert "<bdi>Elbzeitung · 2024-11-01</bdi>" in html


def test_the_rule_is_named_where_it_is_not_the_family() -> None:
    assert "indirect by verb_clause (rule verb_clause_v2), cue “<bdi>teilte mit</bdi>”" in bridge().to_html()


def test_a_page_loads_nothing_and_its_policy_names_its_own_style_and_script() -> None:
    html = bridge().to_html()
    policy = unescape(re.findall(r'http-equiv="Content-Security-Policy" content="([^"]*)"', html)[0])
    for tag, directive in (("style", "style-src"), ("script", "script-src")):
        (content,) = re.findall(rf"<{tag}>(.*?)</{tag}>", html, re.DOTALL)
        digest = base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
        assert f"{directive} 'sha256-{digest}'" in policy
    assert policy.startswith("default-src 'none';")
    for _, attrs in Page(html).elements:
        assert not {"src", "style", "onclick", "action"} & set(attrs)
        assert (attrs.get("href") or "#").startswith("#")
    assert "http://" not in html
    assert "https://" not in html
    assert "url(" not in html


def test_everything_from_the_text_is_escaped() -> None:
    html = attack().to_html(title=ATTACK)
    page = Page(html)
    assert page.text == ATTACK
    assert html.count("<script") == 1
    assert not {"img", "svg"} & {tag for tag, _ in page.elements}
    assert not any(name.startswith("on") for _, attrs in page.elements for name in attrs)
    assert "{{ 7 * 7 }}" in page.text


def test_what_is_known_of_a_text_may_have_german_names() -> None:
    html = Document("Es regnet.", meta={"Überschrift": "Wetter", "Zeitung": "Elbzeitung", "Autor": "Jo"}).to_html()
    assert "<title>Wetter</title>" in html
    assert "Elbzeitung · Jo" in html


def test_the_title_is_the_given_one_or_the_first_line_with_a_letter() -> None:
    assert "<title>Streit um die Brücke</title>" in bridge().to_html()
    assert "<title>Brücken</title>" in bridge().to_html(title="Brücken")
    assert "<title>Es regnet.</title>" in Document("1.11.\n Es  regnet.\nHeute").to_html()
    assert f"<title>{'a' * 89}…</title>" in Document("a" * 100).to_html()


def test_a_dateline_is_no_title_unless_there_is_nothing_else() -> None:
    text = "15. November 2026\r\n\r\nStreit um die Brücke"
    dateline = Note(spans_of(text, [(0, 17)]), "boilerplate", "a date")
    assert "<title>Streit um die Brücke</title>" in Document(text, notes=[dateline]).to_html()
    assert "<title>15. November 2026</title>" in Document(text[:17], notes=[dateline]).to_html()


def test_what_a_notebook_shows_cannot_leave_its_frame() -> None:
    frame = attack()._repr_html_()
    page = Page(frame)
    ((tag, attrs),) = page.elements
    assert (tag, attrs["sandbox"]) == ("iframe", "allow-scripts")
    assert attrs["srcdoc"] == attack().to_html()
    assert frame == notebook_frame(attack())


def test_the_same_document_gives_the_same_page() -> None:
    assert bridge().to_html() == bridge().to_html()


def test_an_article_of_5000_words_takes_less_than_a_second_and_a_megabyte() -> None:
    sentence = "Laut Polizei könnte die Brücke am Abend noch einmal für den Verkehr gesperrt werden. "
    text = sentence * 400
    size = len(sentence)
    statements = [
        Statement(
            i,
            "attributed",
            "indirect",
            "preposition",
            [Span.of(text, i * size + 13, (i + 1) * size - 2)],
            source=Mention([Span.of(text, i * size + 5, i * size + 12)], i % 30, "named"),
            hedging=Hedging(Level.MEDIUM, [Hedge([Span.of(text, i * size + 13, i * size + 19)], "modal", "medium")]),
            stance="neutral",
        )
        for i in range(400)
    ]
    document = Document(text, statements, [Source(i, f"Polizei {i}", "state") for i in range(30)])
    assert len(text.split()) > 5000
    Document("").to_html()  # loads the templates
    assert holds(lambda: seconds(document.to_html) < 1)
    assert len(document.to_html().encode()) < 1_000_000


@pytest.mark.model
def test_the_pages_of_the_seed_articles_keep_their_text(seed_documents: dict[str, Document]) -> None:
    for document in seed_documents.values():
        page = Page(document.to_html())
        assert page.text == document.text
        for statement in document.statements:
            assert "".join(page.marked("s", statement.id)) == "".join(span.text for span in statement.spans)

"""The pages in a real browser; skipped where Playwright or Chromium is not installed."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from attribution import Document, Mention, Source, Span, Statement
from attribution.corpus import EVERYTHING, Corpus
from attribution.pages import corpus_page, write_site
from tests.pages.texts import ATTACK, TEXT, attack, bridge, long_article

playwright = pytest.importorskip("playwright.sync_api")
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium is installed")


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with playwright.sync_playwright() as driver:
        started = driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield started
        started.close()


class Window:
    """A window of the browser that remembers what the page complained about or asked for."""

    def __init__(self, browser: Any, folder: Path, **options: Any) -> None:
        self.folder = folder
        self.context = browser.new_context(reduced_motion="reduce", **options)
        self.page = self.context.new_page()
        self.said: list[str] = []
        self.asked: list[str] = []
        self.page.on("console", lambda message: self.said.append(message.text))
        self.page.on("pageerror", lambda error: self.said.append(str(error)))
        self.page.on("dialog", lambda dialog: self.said.append(dialog.message))
        self.page.on("request", lambda request: self.asked.append(request.url))

    def show(self, html: str) -> Any:
        file = self.folder / "page.html"
        file.write_text(html, encoding="utf-8", newline="")
        self.page.goto(file.as_uri())
        return self.page


@pytest.fixture
def window(browser: Any, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Window]:
    """A wide window; a test may ask for another one with an indirect parameter."""
    made = Window(browser, tmp_path, **getattr(request, "param", {"viewport": {"width": 1280, "height": 900}}))
    yield made
    assert made.said == []
    assert len(made.asked) <= 1
    made.context.close()


def text_of(page: Any) -> str:
    return str(page.evaluate("document.querySelector('article').textContent"))


def colour(page: Any, selector: str, name: str = "background-color") -> str:
    script = "([selector, name]) => getComputedStyle(document.querySelector(selector)).getPropertyValue(name)"
    return str(page.evaluate(script, [selector, name]))


def test_the_browser_sees_the_text_of_the_document(window: Window) -> None:
    assert text_of(window.show(bridge().to_html())) == TEXT


def test_hovering_shows_why_and_leaving_hides_it(window: Window) -> None:
    page = window.show(bridge().to_html())
    assert page.locator("#panel").is_hidden()
    page.hover("text=bald schließen >> nth=0")
    shown = page.locator("#panel").inner_text()
    for fact in ("Jana Hollweg", "dpa → Jana Hollweg", "indirect by so, cue “so Hollweg”", "medium", "distancing"):
        assert fact in shown
    page.hover("h1")
    assert page.locator("#panel").is_hidden()


def test_a_click_pins_and_a_second_one_or_escape_lets_go(window: Window) -> None:
    page = window.show(bridge().to_html())
    page.click("text=bald schließen >> nth=0")
    page.hover("h1")
    assert page.locator("#panel").is_visible()
    assert page.locator("span.s.on").all_inner_texts() == ["könnte sie", "bald schließen"]
    page.keyboard.press("Escape")
    assert page.locator("#panel").is_hidden()
    page.click("text=bald schließen >> nth=0")
    page.click("text=bald schließen >> nth=0")
    assert page.locator("#panel").is_hidden()


def test_a_nested_statement_is_the_one_that_is_touched(window: Window) -> None:
    page = window.show(bridge().to_html())
    page.click("text=sei >> nth=0")
    assert "Betreiber" in page.locator("#panel .who").inner_text()
    assert "statement 1" in page.locator("#panel").inner_text()


def test_the_sign_of_a_denial_stands_with_the_number_of_its_own_statement(window: Window) -> None:
    page = window.show(bridge().to_html())
    sign = "getComputedStyle(document.querySelector('#n-{}'), '::after')"
    assert page.evaluate(f"{sign.format(1)}.content") == '"≠"'
    assert page.evaluate(f"{sign.format(1)}.position") == "static"
    assert page.evaluate(f"{sign.format(2)}.content") == "none"


def test_everything_can_be_reached_by_keys(window: Window) -> None:
    page = window.show(bridge().to_html())
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") == "n-0"
    assert page.locator("#panel .who").inner_text() == "Author"
    for key, number in (("j", 1), ("j", 2), ("k", 1), ("Tab", 2), ("k", 1), ("k", 0), ("k", 4)):
        page.keyboard.press(key)
        assert page.evaluate("document.activeElement.id") == f"n-{number}"
    page.keyboard.press("Escape")
    assert page.locator("#panel").is_hidden()


def test_the_legend_filters_by_source_relay_and_level(window: Window) -> None:
    page = window.show(bridge().to_html())

    def shown() -> list[str]:
        return [str(item.get_attribute("id")) for item in page.locator(".list li:visible").all()]

    assert shown() == ["s-0", "s-1", "s-2", "s-3", "s-4"]
    page.click('[data-key="s1"]')
    assert shown() == ["s-1", "s-3"]
    assert page.locator("#status").inner_text() == "2 of 5 statements shown"
    assert page.locator('[data-key="s1"]').get_attribute("aria-pressed") == "true"
    assert colour(page, ".s.dim.c1") == "rgba(0, 0, 0, 0)"
    page.click('[data-key="l-medium"]')
    assert shown() == ["s-3"]
    page.click('[data-key="s1"]')
    page.click('[data-key="l-medium"]')
    assert page.locator("#status").inner_text() == ""
    page.click('[data-key="s2"]')
    assert shown() == ["s-3"]
    page.click('[data-key="author"]')
    assert shown() == ["s-0", "s-3", "s-4"]


def test_levels_are_underlined_until_they_are_switched_off(window: Window) -> None:
    page = window.show(bridge().to_html())
    styles = {
        level: colour(page, f"article .u-{level}", "text-decoration-style") for level in ("low", "medium", "high")
    }
    assert styles == {"low": "dotted", "medium": "dashed", "high": "wavy"}
    page.click("#underline")
    assert colour(page, "article .u-high", "text-decoration-line") == "none"


def test_names_can_be_shown_in_the_text_which_stays_as_it_is(window: Window) -> None:
    page = window.show(bridge().to_html())
    script = "getComputedStyle(document.getElementById('n-1'), '::before').content"
    assert page.evaluate(script) == '"1"'
    page.click("#names")
    assert page.evaluate(script) == '"Jana Hollweg"'
    assert text_of(page) == TEXT


def test_the_list_leads_back_into_the_text(window: Window) -> None:
    page = window.show(bridge().to_html())
    page.click("#s-3 .back")
    assert page.evaluate("document.activeElement.id") == "n-3"
    assert "dpa" in page.locator("#panel").inner_text()


def contrast(first: str, second: str) -> float:
    """The contrast of two colours as WCAG defines it."""

    def luminance(value: str) -> float:
        channels = [float(c) / 255 for c in value[value.index("(") + 1 : -1].split(",")[:3]]
        linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    light, dark = sorted((luminance(first), luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("window", [{"color_scheme": "dark"}, {"color_scheme": "light"}], indirect=True)
def test_words_stand_out_in_light_and_dark(window: Window, request: pytest.FixtureRequest) -> None:
    page = window.show(many_sources().to_html())
    dark = request.node.callspec.params["window"]["color_scheme"] == "dark"
    assert (contrast(colour(page, "body"), "rgb(0, 0, 0)") < 3) is dark
    for number in range(12):
        paper = colour(page, f"article .s.c{number}")
        assert contrast(paper, colour(page, f"article .s.c{number}", "color")) >= 7
        assert contrast(paper, colour(page, f"article .s.c{number} .n", "color")) >= 4.5
        assert contrast(colour(page, "body"), colour(page, f"article .cue.c{number}", "color")) >= 4.5
    assert contrast(colour(page, "body"), colour(page, ".summary", "color")) >= 4.5


@pytest.mark.parametrize("window", [{"color_scheme": "dark"}, {"color_scheme": "light"}], indirect=True)
def test_a_cue_stands_out_on_the_colour_of_the_report_around_it(window: Window) -> None:
    page = window.show(many_sources().to_html())
    papers = [colour(page, f"article .s.c{number}") for number in range(12)]
    cues = [colour(page, f"article .cue.c{number}", "color") for number in range(12)]
    assert min(contrast(paper, cue) for paper in papers for cue in cues) >= 4.5


def many_sources() -> Document:
    """One statement for each of the twelve colours."""
    from attribution import Cue

    text = "".join(f"Laut {i:02} regnet es. " for i in range(12))
    statements = [
        Statement(
            i,
            "attributed",
            "indirect",
            "preposition",
            [Span.of(text, i * 19 + 8, i * 19 + 17)],
            source=Mention([Span.of(text, i * 19 + 5, i * 19 + 7)], i, "named"),
            cue=Cue([Span.of(text, i * 19, i * 19 + 4)], "laut"),
        )
        for i in range(12)
    ]
    return Document(text, statements, [Source(i, f"{i:02}", "person") for i in range(12)])


PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}


@pytest.mark.parametrize("window", [PHONE], indirect=True)
def test_a_tap_on_a_phone_opens_a_sheet_that_covers_nothing_tapped(window: Window) -> None:
    page = window.show(bridge().to_html())
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.tap("text=unklar >> nth=0")
    assert page.locator("#panel").is_visible()
    sheet, words = page.locator("#panel").bounding_box(), page.locator("span.s.on").first.bounding_box()
    assert sheet["width"] == 390
    assert words["y"] + words["height"] <= sheet["y"]
    page.tap("#panel .close")
    assert page.locator("#panel").is_hidden()


@pytest.mark.parametrize("window", [PHONE], indirect=True)
@pytest.mark.parametrize("corpus", [False, True], ids=["article", "corpus"])
def test_no_word_however_long_is_wider_than_a_phone(window: Window, corpus: bool) -> None:
    word = "Donau" * 100
    said = [Statement(0, "attributed", "direct", word, [Span(0, 500, word)], source=Mention([], 0, "named"))]
    sources = [Source(0, word, "person", roles=[word])]
    document = Document(word, said, sources, meta={"title": word, "outlet": word, "author": word})
    page = window.show(corpus_page(Corpus([document], counting=EVERYTHING)) if corpus else document.to_html())
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_links_of_the_page_stay_in_the_frame_of_a_notebook(window: Window) -> None:
    page = window.show(f"<!doctype html><p>notebook</p>{bridge()._repr_html_()}")
    frame = page.frames[1]
    for link, place in (("#s-2 a[href='#s-1']", "#s-1"), (".skip", "#all")):
        frame.locator(link).dispatch_event("click")
        frame.wait_for_function("place => document.querySelector(place).matches(':target')", arg=place)
    assert frame.locator("article").count() == 1


def test_in_print_the_list_explains_what_the_panel_would(window: Window) -> None:
    page = window.show(bridge().to_html())
    page.click('[data-key="s1"]')
    page.click("text=bald schließen >> nth=0")
    page.emulate_media(media="print")
    assert page.locator("#panel").is_hidden()
    assert page.locator(".switches").is_hidden()
    assert page.locator(".list li:visible").count() == 5
    assert page.pdf()[:5] == b"%PDF-"


@pytest.mark.parametrize("window", [{"java_script_enabled": False}], indirect=True)
def test_without_scripts_the_numbers_lead_to_the_list(window: Window) -> None:
    page = window.show(bridge().to_html())
    page.click("#n-3")
    assert page.url.endswith("#s-3")
    assert page.locator(".switches").is_hidden()


def test_a_text_that_is_an_attack_is_shown_and_does_nothing(window: Window) -> None:
    page = window.show(attack().to_html(title=ATTACK))
    assert text_of(page) == ATTACK
    assert page.title() != "owned"
    page.hover("article .s")
    page.click("article .s")
    page.click('[data-key="s0"]')
    assert page.title() != "owned"
    assert page.locator("img, svg").count() == 0


def test_a_notebook_shows_the_page_in_its_own_frame(window: Window) -> None:
    page = window.show(f"<!doctype html><title>Notebook</title>{bridge()._repr_html_()}")
    frame = page.frame_locator("iframe")
    frame.locator("#n-3").click()
    assert "dpa → Jana Hollweg" in frame.locator("#panel").inner_text()
    assert page.title() == "Notebook"


def test_a_screen_reader_hears_headings_statements_and_the_states_of_buttons(window: Window) -> None:
    page = window.show(bridge().to_html())
    page.click('[data-key="l-high"]')
    heard = page.locator("body").aria_snapshot()
    for line in (
        'heading "Streit um die Brücke" [level=1]',
        'link "Statement 1: Jana Hollweg, indirect, denied, hedging low"',
        'button "high 1" [pressed]',
        'heading "All statements" [level=2]',
        "status: 1 of 5 statements shown",
    ):
        assert line in heard


def test_the_corpus_page_drills_down_to_the_statement_in_its_text(browser: Any, tmp_path: Path) -> None:
    window = Window(browser, tmp_path)
    page = window.page
    corpus = Corpus([bridge(), attack(), bridge()], counting=EVERYTHING)
    page.goto(write_site(corpus, tmp_path).as_uri())
    assert page.locator("#status").inner_text() == "7 statements in 3 texts"
    page.fill("#find", "jana")
    assert page.locator('[data-facet="0"] .key:visible').count() == 1
    page.click("text=Jana Hollweg >> nth=0")
    assert page.locator("#status").inner_text() == "4 statements in 2 texts"
    assert page.locator('[data-facet="1"] .count').inner_text() == "4"
    assert (
        page.locator("#list li").first.inner_text().split() == "Jana Hollweg denies: die Brücke sei wohl sicher".split()
    )
    page.click("#list li a >> nth=0")
    assert page.url.endswith("texts/00000.html#n-1")
    assert text_of(page) == TEXT
    page.go_back()

    assert page.title() == "Who says what"
    assert window.said == []
    assert all(url.startswith("file:") for url in window.asked)
    window.context.close()


def test_the_page_of_a_long_article_is_small_and_opens_at_once(browser: Any, tmp_path: Path) -> None:
    """5,000 words and 400 statements: less than 1 MB, and less than 1 s of the browser's time."""
    file = tmp_path / "long.html"
    file.write_text(long_article().to_html(), encoding="utf-8", newline="")
    assert file.stat().st_size < 1_000_000
    page = browser.new_page()
    watch = page.context.new_cdp_session(page)
    watch.send("Performance.enable")
    page.goto(file.as_uri())
    costs = {metric["name"]: metric["value"] for metric in watch.send("Performance.getMetrics")["metrics"]}
    assert costs["ProcessTime"] < 1
    page.close()


SIZES = [{"viewport": {"width": 1280, "height": 900}}, {"viewport": {"width": 390, "height": 844}}]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", SIZES, ids=["wide", "phone"])
def test_axe_finds_nothing_to_complain_about(browser: Any, tmp_path: Path, scheme: str, size: dict[str, Any]) -> None:
    """Every rule of axe-core, on each kind of page and in each of its states."""
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    window = Window(browser, tmp_path, color_scheme=scheme, **size)
    page = window.page
    found: list[str] = []

    def check(state: str) -> None:
        violations = axe.run(page).response["violations"]
        found.extend(f"{state}: {one['id']} {[node['html'] for node in one['nodes']]}" for one in violations)

    window.show(bridge().to_html())
    check("article")
    page.click("text=bald schließen >> nth=0")
    check("article with its panel")
    page.click('[data-key="s1"]')
    page.click("#names")
    check("article filtered, with names")
    window.show(many_sources().to_html())
    check("article with many sources")
    page.goto(write_site(Corpus([bridge(), attack(), bridge()], counting=EVERYTHING), tmp_path).as_uri())
    check("corpus")
    page.click("text=Jana Hollweg >> nth=0")
    check("corpus filtered")
    assert found == []
    window.context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", SIZES, ids=["wide", "phone"])
def test_axe_finds_nothing_to_complain_about_charts(
    browser: Any, tmp_path: Path, scheme: str, size: dict[str, Any]
) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    for library in ("matplotlib", "altair", "vl_convert"):
        pytest.importorskip(library)
    from attribution.plots import hedging_by_source, relays

    window = Window(browser, tmp_path, color_scheme=scheme, **size)
    page = window.page
    for chart in (hedging_by_source, relays):
        for ending in (".html", ".vega.html"):
            page.goto(chart([bridge(), attack()]).save(tmp_path / f"chart{ending}").as_uri())
            page.wait_for_selector("figure img, #vis svg, #vis canvas")
            assert page.evaluate("document.documentElement.scrollWidth") <= size["viewport"]["width"]
            assert [one["id"] for one in axe.run(page).response["violations"]] == []
    assert all(url.startswith(("file:", "data:")) for url in window.asked)
    page.goto(hedging_by_source([bridge()]).save(tmp_path / "chart.vega.html").as_uri())
    page.locator('#vis [aria-roledescription="bar"][aria-label*="statements: 1"]').first.hover()
    assert "Betreiber" in page.locator("#vg-tooltip-element").inner_text()
    window.context.close()

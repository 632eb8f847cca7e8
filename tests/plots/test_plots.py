from __future__ import annotations

import csv
from base64 import b64decode
from pathlib import Path

import attrs
import pytest

from attribution import Document, Hedge, Hedging, InputError, Mention, Source, Span, Statement
from attribution.corpus import EVERYTHING, Corpus
from attribution.plots import Plot, hedging_by_source, outlets_compared, relays, stance_by_source, timeline
from tests.pages.test_article import Page
from tests.pages.texts import attack, bridge

CHARTS = [hedging_by_source, outlets_compared, relays, stance_by_source, timeline]


def saying(name: str, times: int, level: str = "none") -> Document:
    """Somebody says something a number of times."""
    spans = [Span(0, 5, "Hallo")]
    hedging = Hedging(level, [] if level == "none" else [Hedge(spans, "adverb", level)])
    statements = [
        Statement(i, "attributed", "direct", "x", spans, source=Mention([], 0, "named"), hedging=hedging)
        for i in range(times)
    ]
    return Document("Hallo", statements, [Source(0, name, "person")])


def everything(*documents: Document) -> Corpus:
    return Corpus(documents, counting=EVERYTHING)


def test_the_largest_source_comes_first_with_each_level() -> None:
    plot = hedging_by_source(everything(saying("Jana Hollweg", 1, "high"), bridge(), saying("Ina Berg", 1)))
    found = [(row["source"], row["level"], row["statements"], row["share"]) for row in plot.rows]
    assert found[:4] == [
        ("Jana Hollweg", "none", 0, 0.0),
        ("Jana Hollweg", "low", 1, 0.3333),
        ("Jana Hollweg", "medium", 1, 0.3333),
        ("Jana Hollweg", "high", 1, 0.3333),
    ]
    assert plot.alt.startswith("Statements by source and hedging level. Jana Hollweg: 3 (1 low, 1 medium, 1 high); ")


def test_only_the_first_sources_are_shown() -> None:
    documents = [saying(f"Ina Berg{letter}", count) for letter, count in zip("abc", (1, 3, 2), strict=True)]
    plot = hedging_by_source(documents, top=2)
    assert list(dict.fromkeys(row["source"] for row in plot.rows)) == ["Ina Bergb", "Ina Bergc"]


def test_stance_is_counted_for_each_source() -> None:
    rows = {(row["source"], row["stance"]): row["statements"] for row in stance_by_source(everything(bridge())).rows}
    assert rows["Jana Hollweg", "neutral"] == rows["Jana Hollweg", "distancing"] == 1


def test_months_and_outlets_that_are_not_given_share_a_place() -> None:
    for chart, name in ((timeline, "month"), (outlets_compared, "outlet")):
        assert {row[name] for row in chart([bridge(), bridge()]).rows} == {"(not given)"}


def test_who_passes_on_whom_is_counted_along_the_chain() -> None:
    assert relays([bridge(), bridge()]).rows == ({"relay": "dpa", "source": "Jana Hollweg", "statements": 2},)


def test_a_long_name_is_cut_beside_the_bar_and_in_words_but_not_in_the_table() -> None:
    pytest.importorskip("matplotlib")
    plot = hedging_by_source([saying("a" * 50, 1)])
    assert {row["source"] for row in plot.rows} == {"a" * 50}
    assert f". {'a' * 41}…: 1 (" in plot.alt
    assert [label.get_text() for label in plot.matplotlib().axes[0].get_yticklabels()] == ["a" * 41 + "…"]


def test_names_that_differ_only_at_their_ends_have_bars_of_their_own() -> None:
    ministry = "Bundesministerium für Brücken, Fähren und Tunnel in "
    plot = hedging_by_source([saying(f"{ministry}Nord", 2), saying(f"{ministry}Süd", 1)])
    assert list(dict.fromkeys(row["source"] for row in plot.rows)) == [f"{ministry}Nord", f"{ministry}Süd"]


def test_what_is_not_given_comes_last() -> None:
    dated = attrs.evolve(bridge(), meta={"date": "2026-03-01", "outlet": "Bote"})
    for chart, name, first in ((timeline, "month", "2026-03"), (outlets_compared, "outlet", "Bote")):
        rows = chart([bridge(), dated]).rows
        assert list(dict.fromkeys(row[name] for row in rows)) == [first, "(not given)"]


def test_the_months_of_ten_years_stand_apart_and_count_in_whole_numbers() -> None:
    pytest.importorskip("matplotlib")
    months = [f"{2010 + i // 12}-{i % 12 + 1:02}-01" for i in range(120)]
    drawn = timeline([attrs.evolve(bridge(), meta={"date": month}) for month in months]).matplotlib().axes[0]
    labels = [label.get_text() for label in drawn.get_xticklabels()]
    assert labels[:2] == ["2010-01", "2010-06"]
    assert len(labels) == 24
    once = hedging_by_source([saying("Ina Berg", 1)]).matplotlib().axes[0]
    assert all(tick == int(tick) for tick in [*drawn.get_yticks(), *once.get_xticks()])


@pytest.mark.filterwarnings("error:Glyph")
def test_control_characters_of_a_name_are_not_drawn() -> None:
    pytest.importorskip("matplotlib")
    for chart in (hedging_by_source, relays):
        document = attrs.evolve(bridge(), sources=[attrs.evolve(s, name=f"{s.name}\0\t\x1b") for s in bridge().sources])
        assert chart([document]).svg()


def test_the_words_for_those_who_do_not_see_it_end_after_eight_sources() -> None:
    plot = hedging_by_source([saying(f"Ina Berg{letter}", 1) for letter in "abcdefghijkl"])
    assert plot.alt.endswith("Ina Bergh: 1 (1 none); and 4 more.")
    assert timeline([]).alt == "Statements by month and hedging level: there is nothing to show."


@pytest.mark.parametrize("chart", CHARTS)
def test_every_chart_is_drawn_also_of_nothing_and_of_an_attack(chart: object, tmp_path: Path) -> None:
    pytest.importorskip("matplotlib")
    for documents in ([], [bridge()], [attack()]):
        plot: Plot = chart(documents)  # type: ignore[operator]
        page = Page(plot.to_html())
        (picture,) = [attrs for tag, attrs in page.elements if tag == "img"]
        assert picture["alt"] == plot.alt.replace("\r\n", "\n")
        kind, _, drawn = str(picture["src"]).partition(",")
        assert kind == "data:image/svg+xml;base64"
        cells = [tag for tag, _ in page.elements if tag == "td"]
        assert len(cells) == sum(map(len, plot.rows))
        again = plot.svg()
        assert again.encode() == b64decode(drawn)
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(Plot, "svg", lambda _, again=again: again)
            assert plot._repr_html_().startswith(f'<img src="{picture["src"]}"')


@pytest.mark.parametrize("chart", CHARTS)
def test_altair_gets_the_same_table_and_loads_nothing(chart: object, tmp_path: Path) -> None:
    pytest.importorskip("altair")
    pytest.importorskip("vl_convert")
    plot: Plot = chart([bridge()])  # type: ignore[operator]
    drawn = plot.altair().to_dict()
    assert drawn["data"]["values"] == list(plot.rows)
    assert drawn["description"] == plot.alt
    html = plot.save(tmp_path / "chart.vega.html").read_text(encoding="utf-8")
    assert "<script src" not in html
    assert "<link" not in html
    assert "default-src 'none'" in html
    assert f"<title>{plot.title}</title>" in html


def test_a_name_that_is_an_attack_does_not_end_the_script(tmp_path: Path) -> None:
    pytest.importorskip("altair")
    pytest.importorskip("vl_convert")
    html = hedging_by_source([attack()]).save(tmp_path / "chart.vega.html").read_text(encoding="utf-8")
    assert html.count("</script>") == 1
    assert "<script>document.title" not in html


def test_the_ending_says_what_is_written(tmp_path: Path) -> None:
    pytest.importorskip("matplotlib")
    plot = hedging_by_source(everything(bridge()))
    begins = {ending: plot.save(tmp_path / f"chart{ending}").read_bytes()[:4] for ending in (".png", ".pdf", ".svg")}
    assert begins == {".png": b"\x89PNG", ".pdf": b"%PDF", ".svg": b"<svg"}
    with plot.save(tmp_path / "chart.csv").open(encoding="utf-8") as lines:
        assert [row["level"] for row in csv.DictReader(lines)] == ["none", "low", "medium", "high"] * 2
    with pytest.raises(InputError, match=r"found the name 'chart.docx', expected the ending .svg"):
        plot.save(tmp_path / "chart.docx")

from __future__ import annotations

import csv
import io
import json
import re
from contextlib import chdir
from pathlib import Path

import pytest

from attribution import Document
from attribution.cli import main


@pytest.fixture
def analyses(articles: list[Document], tmp_path: Path) -> str:
    path = tmp_path / "all.jsonl"
    path.write_text("\n".join(document.to_json() for document in articles), encoding="utf-8")
    return str(path)


class TestSources:
    def test_a_table_of_who_is_quoted(self, analyses: str, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["sources", analyses, "--by", "outlet", "--limit", "1"]) == 0
        out = capsys.readouterr().out
        row = "Erna Vogt person Talbote 2 2 0.67 1.00 0.00 0.00 1.00".split()
        assert row in [line.split() for line in out.split("\n")]
        assert "1 more; --limit 0 shows all, --output FILE.csv writes them" in out

    def test_a_narrow_terminal_gets_fewer_columns_and_whole_names(
        self, analyses: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("COLUMNS", "70")
        assert main(["sources", analyses]) == 0
        out = capsys.readouterr().out
        assert "Erna Vogt" in out
        assert max(map(len, out.split("\n")[:-2])) <= 70
        assert "not shown for want of room: reported, unhedged; --output FILE.csv writes all columns" in out

    def test_all_of_it_in_a_file(self, analyses: str, tmp_path: Path) -> None:
        pytest.importorskip("networkx")
        out, network = tmp_path / "out.csv", tmp_path / "out.gexf"
        assert main(["sources", analyses, "--nested", "--output", str(out), "--network", str(network)]) == 0
        with out.open(encoding="utf-8", newline="") as file:
            assert [(row["source"], row["n_statements"]) for row in csv.DictReader(file)] == [
                ("Erna Vogt", "4"),
                ("Ina Berg", "2"),
            ]
        assert network.exists()

    def test_texts_are_analysed_first(
        self, tmp_path: Path, capsys: pytest.CaptureFixture[str], analyzer: object
    ) -> None:
        path = tmp_path / "a.csv"
        path.write_text("nr,body,outlet\n7,Laut Polizei regnet es.,Talbote\n", encoding="utf-8")
        assert main(["sources", str(path), "--text", "body", "--id", "nr"]) == 0
        assert "Polizei" in capsys.readouterr().out

    def test_a_dash_is_standard_input(
        self, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, analyzer: object
    ) -> None:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO("Laut Bürgermeisterin regnet es.".encode())))
        assert main(["sources", "-"]) == 0
        assert "Bürgermeisterin" in capsys.readouterr().out

    def test_a_group_that_is_asked_for_twice_is_one_column(
        self, analyses: str, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert main(["sources", analyses, "--by", "kind", "--by", "outlet", "--by", "outlet"]) == 0
        assert capsys.readouterr().out.split()[:4] == ["source", "kind", "outlet", "statements"]

    def test_errors_are_one_line(self, analyses: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["sources", analyses, "--by", "paper"]) == 1
        assert "found 'paper' to group by, expected one of source" in capsys.readouterr().err
        bad = tmp_path / "bad.json"
        bad.write_text(json.dumps({"statements": []}), encoding="utf-8")
        assert main(["sources", str(bad)]) == 1
        assert "document: found no 'text'" in capsys.readouterr().err
        with pytest.raises(SystemExit):
            main(["sources", analyses, "--output", "a.doc"])
        assert "expected .csv, .tsv or .xlsx" in capsys.readouterr().err
        with pytest.raises(SystemExit):
            main(["sources", analyses, "--limit", "-3"])
        assert "found '-3', expected a whole number, or 0 for all lines" in capsys.readouterr().err
        bad.write_text(json.dumps({"schema": 2, "text": "Es regnet."}), encoding="utf-8")
        assert main(["sources", str(bad)]) == 1
        assert "found no analysis, expected one" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ("sources missing.jsonl --network relays.png", "found the ending '.png', expected .graphml or .gexf"),
        ("sources missing.jsonl --confidence 7", "found '7', expected 0 to 1"),
        ("page missing.jsonl --output a.html --confidence nan", "found 'nan', expected 0 to 1"),
        ("compare missing.jsonl --confidence viel", "found 'viel', expected 0 to 1"),
        ("sample missing.jsonl --output a.doc", "found the ending '.doc', expected .csv or .xlsx"),
        ("sample missing.jsonl --output a.csv --size -3", "found '-3', expected a whole number above 0"),
        ("serve --port 99999", "found '99999', expected a port from 0 to 65535"),
        ("serve --port http", "found 'http', expected a port from 0 to 65535"),
    ],
)
def test_wrong_options_are_told_before_the_work_begins(
    arguments: str, message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as caught:
        main(arguments.split())
    assert caught.value.code == 2
    assert message in capsys.readouterr().err


def test_compare_sets_groups_side_by_side(analyses: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare", analyses, "--by", "outlet", "--what", "kind"]) == 0
    out = capsys.readouterr().out
    assert "n_Seekurier" in out
    assert "person 3 1 1.00 2 1.00".split() in [line.split() for line in out.split("\n")]


def test_the_name_of_an_outlet_cannot_command_the_terminal(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], articles: list[Document]
) -> None:
    path = tmp_path / "all.jsonl"
    path.write_text(json.dumps({**articles[0].to_dict(), "meta": {"outlet": "\x1b[31mBlatt"}}), encoding="utf-8")
    for width in ("200", "20"):
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("COLUMNS", width)
            assert main(["compare", str(path)]) == 0
        out = capsys.readouterr().out
        assert "n_␛[31mBlatt" in out
        assert "\x1b" not in out


def test_many_columns_without_room_are_counted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], articles: list[Document]
) -> None:
    facts = articles[0].to_dict()
    papers = [json.dumps({**facts, "meta": {"outlet": f"Blatt {number:02}"}}) for number in range(20)]
    path = tmp_path / "papers.jsonl"
    path.write_text("\n".join(papers), encoding="utf-8")
    assert main(["compare", str(path)]) == 0
    last = capsys.readouterr().out.split("\n")[-2]
    assert last.startswith("not shown for want of room: ")
    assert re.search(r"and \d+ more; --output FILE.csv writes all columns$", last)
    assert len(last) < 250


def test_sample_and_score(analyses: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sheet = tmp_path / "check.csv"
    assert main(["sample", analyses, "--size", "12", "--output", str(sheet)]) == 0
    assert "12 statements in" in capsys.readouterr().out
    assert main(["score", str(sheet)]) == 0
    assert "12 rows without an answer are left out" in capsys.readouterr().out
    before = sheet.read_bytes()
    with pytest.raises(SystemExit):
        main(["sample", analyses, "--output", str(sheet)])
    assert "is there already, perhaps with answers: --overwrite replaces it" in capsys.readouterr().err
    assert sheet.read_bytes() == before
    assert main(["sample", analyses, "--size", "3", "--output", str(sheet), "--overwrite"]) == 0


def test_export_writes_a_folder(analyses: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", "--list"]) == 0
    assert "brat            brat standoff" in capsys.readouterr().out
    assert main(["export", analyses, "--format", "tei", "--output", str(tmp_path / "tei")]) == 0
    assert sorted(path.name for path in (tmp_path / "tei").iterdir()) == ["a1.xml", "a2.xml", "a3.xml"]
    with pytest.raises(SystemExit):
        main(["export", analyses])
    assert "found no --format and no --output, expected all three; --list shows the formats" in capsys.readouterr().err


class TestPage:
    def test_one_text_becomes_the_page_of_an_article(
        self, tmp_path: Path, capsys: pytest.CaptureFixture[str], analyzer: object
    ) -> None:
        article, page = tmp_path / "a.txt", tmp_path / "new" / "a.html"
        article.write_text("Laut Polizei regnet es.", encoding="utf-8")
        assert main(["page", str(article), "--output", str(page), "--title", "Regen"]) == 0
        assert capsys.readouterr().out == f"{page}\n"
        html = page.read_text(encoding="utf-8")
        assert "<title>Regen</title>" in html
        assert "indirect by preposition" in html

    def test_many_become_one_page_or_a_site(
        self, analyses: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert main(["page", analyses, "--output", str(tmp_path / "all.html")]) == 0
        assert "<title>Who says what</title>" in (tmp_path / "all.html").read_text(encoding="utf-8")
        assert main(["page", analyses, "--output", str(tmp_path / "site"), "--confidence", "0"]) == 0
        assert capsys.readouterr().out.endswith(f"3 articles in {tmp_path / 'site' / 'index.html'}\n")
        assert len(list((tmp_path / "site" / "texts").glob("*.html"))) == 3

    def test_a_name_with_a_slash_at_its_end_is_a_folder(self, analyses: str, tmp_path: Path) -> None:
        assert main(["page", analyses, "--output", f"{tmp_path / 'site.2024'}/"]) == 0
        assert (tmp_path / "site.2024" / "index.html").exists()

    def test_a_folder_that_cannot_be_made_is_told_before_the_work_begins(
        self, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        (tmp_path / "file").touch()
        assert main(["page", "missing.txt", "--output", str(tmp_path / "file" / "site")]) == 1
        assert "missing.txt" not in capsys.readouterr().err

    def test_another_ending_is_refused_before_anything_is_read(
        self, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        with pytest.raises(SystemExit) as end:
            main(["page", "missing.txt", "--output", str(tmp_path / "a.pdf")])
        assert end.value.code == 2
        assert "found the ending '.pdf' of --output, expected .html, or a folder" in capsys.readouterr().err


@pytest.mark.parametrize(
    "command",
    [
        "analyze missing.txt",
        "sources missing.csv",
        "sources missing.jsonl",
        "sources {analyses} --about missing.csv",
        "compare missing.csv",
        "export missing.csv --format brat --output out",
        "page missing.csv --output out",
        "sample missing.csv --output out.csv",
        "score missing.csv",
    ],
)
def test_every_command_says_the_same_of_a_missing_file(
    analyses: str, capsys: pytest.CaptureFixture[str], tmp_path: Path, command: str
) -> None:
    with chdir(tmp_path):
        assert main(command.format(analyses=analyses).split()) == 1
    assert re.fullmatch(r"attribution: missing\.\w+: there is no such file\n", capsys.readouterr().err)


def test_a_misspelt_command_is_no_file(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        main(["soruces", "articles.csv"])
    assert end.value.code == 2
    assert "found no command and no file 'soruces'; did you mean attribution sources?" in capsys.readouterr().err


def test_a_table_of_results_holds_no_texts(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "statements.csv"
    path.write_text("doc_id,statement_id,text\na1,0,Es regnet.\n", encoding="utf-8")
    assert main(["sources", str(path)]) == 1
    assert "found a table of results, expected texts; count with their analyses" in capsys.readouterr().err

"""From a file of articles to a table in one command."""

from __future__ import annotations

import csv
import gc
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from attribution import Analyzer, Record, cli, load
from attribution.cli.inputs import Columns, Inputs
from tests.tables.test_tables import NEEDED

Run = Callable[..., tuple[int, str, str]]
ROWS = [
    ("a1", "Laut Polizei regnet es.", "Talbote"),
    ("a2", "Es schneit, sagte Erna Vogt.", "Seekurier"),
    ("a3", "", "x"),
]


EMPTY = "attribution: texts that are empty: 1 of 3\n"


def made(table: Path) -> str:
    """What is told of a table that is complete."""
    return f"attribution: {table}: the table has every text already\n"


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    path = tmp_path / "articles.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([("id", "text", "outlet"), *ROWS])
    return path


@pytest.fixture
def run(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, words: object, stub_analysis: object
) -> Run:
    """Call the command with a parser and an analysis that need no model."""
    monkeypatch.setattr("attribution.parsers.default_parser", lambda: words, raising=False)

    def call(*arguments: object) -> tuple[int, str, str]:
        status = cli.main([str(argument) for argument in arguments])
        return (status, *capsys.readouterr())

    return call


def read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_a_csv_of_articles_becomes_a_table_in_one_line(articles: Path, tmp_path: Path, analyzer: Analyzer) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    out = tmp_path / "statements.parquet"
    assert cli.main([str(articles), "--text", "text", "--id", "id", "--output", str(out)]) == 0
    table = parquet.read_table(out)
    assert set(table.column_names) >= {*NEEDED, "outlet"}
    assert [(row["doc_id"], row["source_name"], row["outlet"]) for row in table.to_pylist()] == [
        ("a1", "Polizei", "Talbote"),
        ("a2", "Erna Vogt", "Seekurier"),
    ]
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "articles.csv",
        "statements.parquet",
        "statements.parquet.manifest.json",
    ]


def test_other_tables_and_other_files(run: Run, articles: Path, tmp_path: Path) -> None:
    assert run(articles, "-o", tmp_path / "documents.csv", "--table", "documents")[0] == 0
    assert [(row["doc_id"], row["n_statements"]) for row in read(tmp_path / "documents.csv")] == [
        ("a1", "1"),
        ("a2", "1"),
        ("a3", "0"),
    ]
    assert run(articles, "-o", tmp_path / "all.jsonl")[0] == 0
    lines = [json.loads(line) for line in (tmp_path / "all.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [(line["document"]["id"], line["document"]["meta"]) for line in lines][1] == ("a2", {"outlet": "Seekurier"})


def test_a_run_that_was_broken_off_goes_on_and_ends_as_one_run(
    run: Run, articles: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from attribution.cli import outputs

    whole, parts = tmp_path / "whole.csv", tmp_path / "parts.csv"
    assert run(articles, "-o", whole)[0] == 0
    write = outputs.Lines.write

    def stopping(self: object, source: object, document: object) -> None:
        if document.id == "a2":
            raise KeyboardInterrupt
        write(self, source, document)

    monkeypatch.setattr(outputs.Lines, "write", stopping)
    assert run(articles, "-o", parts)[0] == 130
    assert [row["doc_id"] for row in read(parts)] == ["a1"]
    monkeypatch.setattr(outputs.Lines, "write", write)
    assert run(articles, "-o", parts, "--resume")[0] == 0
    assert parts.read_bytes() == whole.read_bytes()
    assert not outputs.Rows.lines_of(parts).exists()


def test_a_text_that_failed_is_tried_again_alone(
    run: Run, articles: Path, tmp_path: Path, words: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    from attribution.cli import outputs

    whole, parts = tmp_path / "whole.csv", tmp_path / "parts.csv"
    assert run(articles, "-o", whole)[0] == 0
    parse = words.parse
    with monkeypatch.context() as broken:
        broken.setattr(words, "parse", lambda text: {}["x"] if "schneit" in text else parse(text))
        status, _, err = run(articles, "-o", parts)
    assert (status, err.startswith(f"attribution: {articles}#a2: internal error")) == (1, True)
    assert [row["doc_id"] for row in read(parts)] == ["a1"]
    before = words.calls
    assert run(articles, "-o", parts, "--resume") == (0, "", EMPTY)
    assert words.calls == before + 1
    assert parts.read_bytes() == whole.read_bytes()
    assert not outputs.Rows.lines_of(parts).exists()


@pytest.mark.parametrize("name", ["all.csv", "all.xlsx"])
def test_a_complete_table_of_the_same_texts_is_left_as_it_is(
    run: Run, articles: Path, tmp_path: Path, words: object, name: str
) -> None:
    out = tmp_path / name
    if name == "all.xlsx":
        pytest.importorskip("openpyxl")
    assert run(articles, "-o", out) == (0, "", EMPTY)
    calls, before = words.calls, out.read_bytes()
    assert run(articles, "-o", out, "--resume") == (0, "", made(out))
    assert (words.calls, out.read_bytes()) == (calls, before)
    assert not list(tmp_path.glob("*.lines.jsonl"))


@pytest.mark.parametrize("change", ["text", "meta", "more", "fewer", "order", "gone", "broken"])
def test_a_complete_table_of_other_texts_is_made_again(
    run: Run, articles: Path, tmp_path: Path, words: object, change: str
) -> None:
    out = tmp_path / "all.csv"
    assert run(articles, "-o", out)[0] == 0
    content = articles.read_text(encoding="utf-8")
    header, first, *rest = content.splitlines(keepends=True)
    changed = {
        "text": content.replace("schneit", "taut"),
        "meta": content.replace("Talbote", "Anzeiger"),
        "more": f"{content}a4,Es taut.,Talbote\n",
        "fewer": "".join([header, first]),
        "order": "".join([header, *rest, first]),
        "gone": content,
        "broken": f"{content}a4\n",
    }[change]
    articles.write_text(changed, encoding="utf-8")
    if change == "gone":
        out.unlink()
    calls = words.calls
    status, _, errors = run(articles, "-o", out, "--resume")
    assert status == (1 if change == "broken" else 0)
    assert "already" not in errors
    assert words.calls > calls
    assert out.exists()


def test_a_complete_table_of_another_kind_is_not_taken_for_this_one(run: Run, articles: Path, tmp_path: Path) -> None:
    out = tmp_path / "all.csv"
    assert run(articles, "-o", out)[0] == 0
    assert "results would be mixed" in run(articles, "-o", out, "--table", "sources", "--resume")[2]


def test_no_table_is_in_memory_as_a_whole(articles: Path) -> None:
    with articles.open("a", encoding="utf-8") as file:
        file.writelines(f"b{number},Es regnet.,Talbote\n" for number in range(500))
    sources = Inputs([str(articles)], ".txt", Columns())
    assert len(sources) == 503
    *_, last = (
        sum(type(one) is Record for one in gc.get_objects()) for source in sources if source.id.endswith("b499")
    )
    assert last < 10
    assert [source.id for source in sources] == [source.id for source in sources]


@pytest.mark.parametrize("name", ["a.jsonl", "a"])
def test_a_text_of_which_something_else_is_known_is_computed_again(
    run: Run, articles: Path, tmp_path: Path, name: str
) -> None:
    out = tmp_path / name
    assert run(articles, "-o", out)[0] == 0
    before = [document.meta for document in load(out)]
    content = articles.read_text(encoding="utf-8")
    articles.write_text(content.replace("Talbote", "Anzeiger"), encoding="utf-8")
    assert run(articles, "-o", out, "--resume")[0] == 0
    after = [document.meta for document in load(out)]
    assert (len(after), sum(meta not in before for meta in after)) == (len(before), 1)


def test_a_result_is_not_replaced_unasked(run: Run, articles: Path, tmp_path: Path) -> None:
    assert run(articles, "-o", tmp_path / "a.csv")[0] == 0
    with pytest.raises(SystemExit):
        run(articles, "-o", tmp_path / "a.csv")
    assert run(articles, "-o", tmp_path / "a.csv", "--overwrite")[0] == 0


def test_a_folder_of_all_kinds_of_files(run: Run, articles: Path, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    articles.rename(folder / "articles.csv")
    (folder / "b.txt").write_text("Es regnet.", encoding="utf-8")
    (folder / "c.jsonl").write_text('{"id": "c1", "text": "Es schneit."}', encoding="utf-8")
    (folder / "empty.jsonl").write_text("", encoding="utf-8")
    (folder / "facts.json").write_text('{"seen": 3}', encoding="utf-8")
    (folder / "loop").symlink_to(".")
    assert run(folder / "c.jsonl", "-o", folder / "old.jsonl")[0] == 0
    out = folder / "out.csv"
    assert run(folder, "-o", out)[0] == 0
    assert [row["doc_id"] for row in read(out)] == ["a1", "a2", str(folder / "b.txt"), "c1"]
    before = out.read_bytes()
    assert run(folder, "-o", out, "--resume") == (0, "", made(out))
    assert out.read_bytes() == before


def test_a_link_that_leads_nowhere_is_named(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Es regnet.", encoding="utf-8")
    (tmp_path / "b.txt").symlink_to("gone.txt")
    status, out, err = run(tmp_path, "--format", "jsonl")
    assert (status, out.count("\n"), err) == (1, 1, f"attribution: {tmp_path / 'b.txt'}: there is no such file\n")


def test_files_of_one_name_in_two_folders_are_told_apart(run: Run, tmp_path: Path) -> None:
    for folder in ("1", "2"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.txt").write_text("Es regnet.", encoding="utf-16")
        (tmp_path / folder / "b.csv").write_text("text\nEs regnet.\n", encoding="utf-8")
    assert run(tmp_path, "-o", tmp_path / "all.jsonl")[0] == 0
    entries = [json.loads(line) for line in (tmp_path / "all.jsonl").read_text(encoding="utf-8").splitlines()]
    names = [str(tmp_path / folder / name) for folder in "12" for name in ("a.txt", "b.csv:2")]
    assert [entry["file"] for entry in entries] == names
    assert [entry["document"]["id"] for entry in entries] == names


def test_parquet_is_read_and_written(run: Run, tmp_path: Path) -> None:
    arrow, parquet = pytest.importorskip("pyarrow"), pytest.importorskip("pyarrow.parquet")
    rows = [{"id": id, "text": text or None, "outlet": outlet} for id, text, outlet in ROWS]
    parquet.write_table(arrow.Table.from_pylist(rows), tmp_path / "in.parquet")
    assert run(tmp_path / "in.parquet", "-o", tmp_path / "out.parquet")[0] == 0
    found = parquet.read_table(tmp_path / "out.parquet").to_pylist()
    assert [(row["doc_id"], row["outlet"]) for row in found] == [("a1", "Talbote"), ("a2", "Seekurier")]
    (tmp_path / "torn.parquet").write_bytes((tmp_path / "in.parquet").read_bytes()[:-9])
    status, _, err = run(tmp_path / "torn.parquet")
    assert (status, err.count("\n")) == (1, 1)
    assert err.startswith(f"attribution: {tmp_path / 'torn.parquet'}: found no Parquet file (")


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("a.csv", "a,b\n1,2\n", "expected one with the texts; name it (text=…, on the command line --text)"),
        ("a.txt", "%PDF-1.7", "found a PDF file, expected text; give its name the ending .pdf"),
        ("a.doc", "Es", "found the ending .doc, expected one of .txt"),
        ("a.parquet", "", "a.parquet: the file is empty"),
        ("a.jsonl", "", "a.jsonl: the file is empty"),
        ("a.xlsx", "", "a.xlsx: the file is empty"),
        ("a.jsonl", '{"id": 3}', "a.jsonl, line 1: found the columns 'id', expected one with the texts"),
        (
            "a.txt",
            "E\0s\0 \0r\0e\0g\0n\0e\0t\0",
            "try the encoding utf-16-le (encoding=…, on the command line --encoding)",
        ),
    ],
)
def test_a_file_that_is_something_else_is_one_line(
    run: Run, tmp_path: Path, name: str, content: str, message: str
) -> None:
    (tmp_path / name).write_text(content, encoding="utf-8")
    status, _, err = run(tmp_path / name)
    assert status == 1
    assert message in err
    assert err.count("\n") == 1


def test_texts_of_one_id_are_all_kept(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("id,text\nx,Es regnet.\nx,Es schneit.\n", encoding="utf-8")
    assert run(tmp_path / "a.csv", "-o", tmp_path / "out.csv")[0] == 0
    assert [(row["doc_id"], row["text"]) for row in read(tmp_path / "out.csv")] == [
        ("x", "Es regnet."),
        ("x", "Es schneit."),
    ]


def test_an_encoding_can_be_named(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("Es regnet in Köln.".encode("cp1252"))
    assert run(tmp_path / "a.txt")[0] == 1
    status, out, _ = run(tmp_path / "a.txt", "--encoding", "cp1252")
    assert (status, "Köln" in out) == (0, True)


def test_an_interrupted_table_is_not_continued_as_another_one(run: Run, articles: Path, tmp_path: Path) -> None:
    out = tmp_path / "a.csv"
    assert run(articles, "-o", out)[0] == 0
    before = out.read_bytes()
    status, _, err = run(articles, "-o", out, "--resume", "--table", "sources")
    assert (status, out.read_bytes()) == (1, before)
    assert "the run was made with table 'statements', now it is 'sources'" in err


def test_a_bad_line_is_named_once_and_costs_none_of_the_others(run: Run, tmp_path: Path) -> None:
    path, out = tmp_path / "a.jsonl", tmp_path / "out.csv"
    path.write_text('{"id": "a", "text": "Es regnet."}\n{bad\n{"id": "c", "text": "Es schneit."}\n', encoding="utf-8")
    status, _, err = run(path, "-o", out)
    assert (status, [row["doc_id"] for row in read(out)]) == (1, ["a", "c"])
    assert err.startswith(f"attribution: {path}, line 2: found no JSON")
    assert err.count("\n") == 1


def test_where_a_file_breaks_off_what_came_before_is_kept(run: Run, tmp_path: Path) -> None:
    path, out = tmp_path / "a.csv", tmp_path / "out.csv"
    path.write_text('id,text\na,Es regnet.\nb,"Es schneit.\n', encoding="utf-8")
    status, _, err = run(path, "-o", out)
    assert (status, [row["doc_id"] for row in read(out)]) == (1, ["a"])
    assert err == f"attribution: {path}, line 3: unexpected end of data; the rest of the file was not read\n"


def test_where_nothing_could_be_read_no_table_is_left(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("a;b\n1;2\n", encoding="utf-8")
    assert run(tmp_path / "a.csv", "-o", tmp_path / "out.csv")[0] == 1
    assert [path.name for path in tmp_path.iterdir()] == ["a.csv"]


def test_where_nothing_could_be_read_nothing_is_replaced(run: Run, articles: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    assert run(articles, "-o", out)[0] == 0
    before = out.read_bytes()
    assert run(tmp_path / "missing.csv", "-o", out, "--overwrite")[0] == 1
    assert out.read_bytes() == before


def test_the_folder_of_a_table_is_made(run: Run, articles: Path, tmp_path: Path) -> None:
    assert run(articles, "-o", tmp_path / "new" / "out.csv")[0] == 0
    assert len(read(tmp_path / "new" / "out.csv")) == 2


def test_a_long_id_is_cut_in_the_name_of_its_file(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(f"id,text\n{'ä' * 300},Es regnet.\nCON,Es schneit.\n", encoding="utf-8")
    assert run(tmp_path / "a.csv", "-o", tmp_path / "out")[0] == 0
    assert len(list((tmp_path / "out").glob("a.csv#*.json"))) == 2


def test_a_table_of_no_rows_is_an_empty_table(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("id,text\n", encoding="utf-8")
    assert run(tmp_path / "a.csv", "-o", tmp_path / "out.csv")[0] == 0
    assert read(tmp_path / "out.csv") == []


@pytest.mark.parametrize(
    "entry", [{"id": "a\ud800"}, {"id": "a", "outlet": "b\udc80"}, {"id": "a", "x": [{"y": "\ud83d"}]}]
)
def test_half_of_a_character_beside_a_text_is_refused_for_this_text_alone(
    run: Run, tmp_path: Path, entry: dict[str, object]
) -> None:
    path, out = tmp_path / "a.jsonl", tmp_path / "out.csv"
    lines = [{"text": "Es regnet.", **entry}, {"text": "Es schneit.", "id": "b"}]
    path.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    status, _, err = run(path, "-o", out)
    assert (status, [row["doc_id"] for row in read(out)]) == (1, ["b"])
    assert "found a lone surrogate in " in err


def test_a_file_that_is_read_is_never_replaced(run: Run, articles: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = articles.read_bytes()
    for command in (["analyze", "--overwrite"], ["sources"], ["compare"], ["sample"]):
        with pytest.raises(SystemExit):
            run(command[0], articles, *command[1:], "--output", articles)
        assert "is one of the files that are read, and would be replaced" in capsys.readouterr().err
    assert articles.read_bytes() == before


@pytest.mark.parametrize("command", ["analyze", "sources"])
def test_an_empty_name_is_no_folder(run: Run, command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        run(command, "")
    assert "found an empty name among the files" in capsys.readouterr().err


def test_an_ending_that_nothing_writes_is_refused(
    run: Run, articles: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        run(articles, "-o", tmp_path / "all.jsonl.gz")
    assert "found the ending '.gz' of --output, expected one of .jsonl, .json" in capsys.readouterr().err
    assert run(articles, "-o", tmp_path / "a.CSV")[0] == 0
    assert len(read(tmp_path / "a.CSV")) == 2


def test_a_manifest_that_is_none_is_not_trusted(run: Run, articles: Path, tmp_path: Path) -> None:
    assert run(articles, "-o", tmp_path / "a.csv")[0] == 0
    (tmp_path / "a.csv.manifest.json").write_text("[]", encoding="utf-8")
    status, _, err = run(articles, "-o", tmp_path / "a.csv", "--resume")
    assert (status, "found list, expected the facts of a run" in err) == (1, True)


def test_standard_input_may_have_another_encoding(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO("Es regnet in Köln.".encode("cp1252"))))
    status, out, _ = run("-", "--encoding", "cp1252")
    assert (status, "Köln" in out) == (0, True)

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from attribution import Document, InputError, Statement
from attribution.corpus import draw_sample, score, write_sample
from attribution.corpus.sample import QUESTIONS
from attribution.corpus.score import _share, _wilson
from attribution.document import spans_of


def answered(path: Path, **answers: dict[str, str]) -> Path:
    """Fill a sheet in: for each group, what its rows get."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    for row in rows:
        row.update(answers.get(row["group"], {}))
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]), delimiter=";")
        writer.writeheader()
        writer.writerows(rows)
    return path


class TestSample:
    def test_groups_are_drawn_alike_and_small_ones_leave_room(self, articles: list[Document]) -> None:
        rows = draw_sample(articles, 12)
        sizes = {row["group"]: row["group_size"] for row in rows}
        assert sizes == {"direct": 6, "indirect": 9, "author": 3}
        assert sorted(row["group"] for row in rows) == ["author"] * 3 + ["direct"] * 4 + ["indirect"] * 5
        assert len(draw_sample(articles, 1000)) == 18

    def test_a_row_has_the_passage_and_empty_questions(self, articles: list[Document]) -> None:
        row = next(row for row in draw_sample(articles, 1000) if row["doc_id"] == "a1" and row["statement_id"] == 0)
        assert row["passage"].startswith("Laut dpa sagte Erna Vogt: ⟦„Es regnet.“⟧ Die Polizei")
        assert (row["source_name"], row["via"], row["cue"]) == ("Erna Vogt", "dpa", "sagte")
        assert [row[question] for question in QUESTIONS] == [None] * len(QUESTIONS)

    def test_a_seed_draws_the_same_sample_again(self, articles: list[Document]) -> None:
        assert draw_sample(articles, 9, seed=3) == draw_sample(articles, 9, seed=3)
        assert draw_sample(articles, 9, seed=3) != draw_sample(articles, 9, seed=4)

    def test_wrong_arguments_are_input_errors(self, articles: list[Document], tmp_path: Path) -> None:
        with pytest.raises(InputError, match="found the size 0, expected a whole number, at least 1"):
            draw_sample(articles, 0)
        with pytest.raises(InputError, match="found the size '9', expected a whole number"):
            draw_sample(articles, "9")
        with pytest.raises(InputError, match="found None to group by, expected an attribute"):
            draw_sample(articles, by=None)
        with pytest.raises(InputError, match="found 'colour' to group by, expected an attribute of statements"):
            draw_sample(articles, by="colour")
        with pytest.raises(InputError, match=r"expected .xlsx or .csv"):
            write_sample([], tmp_path / "a.txt")


class TestScore:
    def test_precision_recall_and_answers_of_a_sheet(self, articles: list[Document], tmp_path: Path) -> None:
        path = write_sample(draw_sample(articles, 1000), tmp_path / "a.csv")
        answered(
            path,
            direct={"is_report": "y", "source_right": "j", "type_right": "ja", "level_right": "1"},
            indirect={"is_report": "N"},
            author={"is_report": "no"},
        )
        found = score(path)
        assert (round(found.precision.value, 9), found.precision.n) == (0.4, 15)
        assert found.precision.low < 0.4 < found.precision.high
        assert found.groups["direct"].value == 1
        assert found.recall.value == 1
        assert found.recall.low < 1
        assert found.answers["source_right"].value == 1
        assert (found.agreement, found.unanswered) == ({}, 0)
        assert "precision     0.400 [" in str(found)

    def test_statements_that_were_missed_lower_recall(self, articles: list[Document], tmp_path: Path) -> None:
        path = write_sample(draw_sample(articles, 1000), tmp_path / "a.csv")
        answered(path, direct={"is_report": "y"}, indirect={"is_report": "y"}, author={"is_report": "y"})
        assert score(path).recall.value == 15 / 18

    def test_groups_weigh_as_they_do_in_the_corpus(self) -> None:
        rows = [{"group": "a", "group_size": 900, "x": answer} for answer in (True, True, True, False)]
        rows += [{"group": "b", "group_size": 100, "x": False} for _ in range(4)]
        assert _share(rows, "x").value == pytest.approx(0.675)
        assert _share(rows, "x").n == 8

    def test_the_interval_is_wilsons(self) -> None:
        found = _wilson(8, 10)  # Wilson 1927; the figures of R's prop.test(8, 10, correct = FALSE)
        assert (round(found.low, 4), round(found.high, 4)) == (0.4902, 0.9433)

    def test_two_coders_are_compared(self, articles: list[Document], tmp_path: Path) -> None:
        rows = draw_sample(articles, 1000)
        one = answered(write_sample(rows, tmp_path / "a.csv"), direct={"is_report": "y"}, indirect={"is_report": "n"})
        two = answered(write_sample(rows, tmp_path / "b.csv"), direct={"is_report": "y"}, indirect={"is_report": "y"})
        assert score(one, one).agreement["is_report"].kappa.value == 1
        agreement = score(one, two).agreement["is_report"]
        assert (agreement.same, agreement.kappa.value) == (6 / 15, 0)
        assert score(one).unanswered == 3

    def test_a_workbook_is_read_back(self, articles: list[Document], tmp_path: Path) -> None:
        openpyxl = pytest.importorskip("openpyxl")
        path = write_sample(draw_sample(articles, 1000), tmp_path / "a.xlsx")
        book = openpyxl.load_workbook(path)
        header = [cell.value for cell in book["sample"][1]]
        for row in book["sample"].iter_rows(min_row=2):
            row[header.index("is_report")].value = 1
        book.save(path)
        assert score(path).precision.value == 1
        assert book.sheetnames == ["sample", "questions"]

    @pytest.mark.parametrize(
        ("content", "message"),
        [
            ("a,b\n1,2\n", "found no column 'doc_id', expected a sheet as attribution sample writes it"),
            (
                "doc_id,statement_id,group,group_size,voice,is_report\n1,2,x,4,author,maybe\n",
                "line 2, is_report: found 'maybe'",
            ),
            (
                "doc_id,statement_id,group,group_size,voice,is_report\n1,2,x,many,author,y\n",
                "found the group size 'many'",
            ),
            (
                "doc_id,statement_id,group,group_size,voice,is_report\n1,2,x,inf,author,y\n",
                "found the group size 'inf'",
            ),
            ("doc_id,statement_id,group,group_size,voice,is_report\n1,2,x,-4,author,y\n", "found the group size '-4'"),
            ("doc_id,statement_id,group,group_size,voice,is_report\n1,2,x,4,dpa,y\n", "found the voice 'dpa'"),
            ("doc_id,statement_id,group,group_size,voice,is_report\n", "found no rows, expected those of a sample"),
        ],
    )
    def test_a_sheet_that_is_none_is_named(self, tmp_path: Path, content: str, message: str) -> None:
        path = tmp_path / "a.csv"
        path.write_text(content, encoding="utf-8")
        with pytest.raises(InputError, match=message):
            score(path)


def test_a_row_that_occurs_twice_is_named(articles: list[Document], tmp_path: Path) -> None:
    rows = draw_sample(articles, 3)
    path = write_sample([*rows, rows[0]], tmp_path / "check.csv")
    with pytest.raises(InputError, match=r"line 5: found statement \d of a\d, which is in line 2, too; delete one"):
        score(path)


def test_where_there_is_nothing_to_draw_from_it_says_so(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="found no statements to draw from"):
        draw_sample([Document("")])
    with pytest.raises(InputError, match="found no rows, expected those of a sample"):
        write_sample([], tmp_path / "check.csv")


def test_texts_of_one_id_are_told_apart_by_their_passages(tmp_path: Path) -> None:
    texts = [Document(text, id="a", statements=[author(text)]) for text in ("Es regnet.", "Es schneit.")]
    path = write_sample(draw_sample(texts), tmp_path / "a.csv")
    answered(path, author={"is_report": "n"})
    found = score(path, path)
    assert (found.unanswered, found.agreement["is_report"].kappa.n) == (0, 2)


def test_a_sheet_may_have_another_encoding_and_must_be_a_sheet(tmp_path: Path) -> None:
    text = "Überall Schnee."
    path = write_sample(draw_sample(Document(text, statements=[author(text)])), tmp_path / "a.csv")
    path.write_bytes(path.read_text(encoding="utf-8").replace("⟦", "[").replace("⟧", "]").encode("cp1252"))
    assert score(path, encoding="cp1252").unanswered == 1
    with pytest.raises(InputError, match=r"found the ending '.jsonl' of a.jsonl, expected .xlsx or .csv"):
        score(tmp_path / "a.jsonl")


def author(text: str) -> Statement:
    return Statement(0, "author", None, None, spans_of(text, [(0, len(text))]))


def test_blank_answers_are_counted(articles: list[Document], tmp_path: Path) -> None:
    path = write_sample(draw_sample(articles, 1000), tmp_path / "a.csv")
    found = score(answered(path, direct={"is_report": "y", "source_right": "y"}, indirect={"is_report": "y"}))
    assert found.blank == {"source_right": 9, "type_right": 15, "level_right": 15}
    assert "9 reports without an answer to source_right are left out there" in str(found)


def test_sheets_of_two_samples_are_not_compared(articles: list[Document], tmp_path: Path) -> None:
    sheets = [write_sample(draw_sample(articles, 9, seed=seed), tmp_path / f"{seed}.csv") for seed in (1, 2)]
    with pytest.raises(InputError, match=r"found \d statements in both sheets, of 9 and 9; expected two copies of one"):
        score(*sheets)

from __future__ import annotations

import csv
import sys
from pathlib import Path

import attrs
import pytest

from attribution import Document, ExtraError, InputError, Registry
from attribution.document.rows import columns, tables
from attribution.tables import ENDINGS, rows, to_arrow, to_pandas, to_polars, write

NEEDED = set(
    "doc_id statement_id text voice type rule source_name source_kind via level cues polarity stance confidence".split()
)


@pytest.fixture
def documents(document: Document) -> list[Document]:
    """One with an id and facts, one that has other facts, one without either."""
    first = attrs.evolve(document, id="a1", meta={"outlet": "Talbote", "words": 14})
    second = Document('=1+1 \x07 😀\r\nEs „regnet“;\t"so".', id="a2", meta={"outlet": "Seekurier", "tags": ["x", "y"]})
    return [first, second, Document("")]


def value(name: str, cell: object) -> object:
    """A cell as Arrow gives it: offsets as structs."""
    spans = name.endswith("spans") and isinstance(cell, list)
    return [{"begin": begin, "end": end} for begin, end in cell] if spans else cell


class TestRows:
    def test_a_row_of_statements_is_flat(self, document: Document) -> None:
        row = document.rows()[0]
        assert set(row) >= NEEDED
        assert row["via"] == "dpa"
        assert row["cues"] == "offenbar"
        assert (row["source_name"], row["source_kind"], row["source_text"]) == (
            "Ministerin",
            "person",
            "die Ministerin",
        )
        assert (row["begin"], row["end"], row["n_spans"]) == (53, 82, 1)
        assert (row["cue_text"], row["cue_lemma"], row["frame_text"]) == (
            "teilte … mit",
            "mitteilen",
            "Laut dpa teilte die Ministerin gestern mit,",
        )
        assert "spans" not in row

    def test_a_row_of_statements_has_lists_if_wanted(self, document: Document) -> None:
        row = document.rows(flat=False)[0]
        assert (row["via"], row["via_ids"], row["spans"], row["cue_spans"]) == (
            ["dpa"],
            [0],
            [(53, 82)],
            [(18, 24), (48, 51)],
        )

    def test_every_table_has_just_its_columns(self, document: Document) -> None:
        for table in tables():
            for flat in (True, False):
                for row in document.rows(table, flat=flat):
                    assert list(row) == [column.name for column in columns(table, flat=flat)]

    def test_sources_mentions_hedges_and_notes(self, document: Document) -> None:
        registry = Registry.from_mapping({"dpa": "Q312653"})
        sources = document.rows("sources", registry=registry)
        assert [(row["name"], row["identifier"], row["n_statements"]) for row in sources] == [
            ("dpa", "Q312653", 0),
            ("Ministerin", None, 1),
        ]
        assert [(row["source_name"], row["text"], row["how"]) for row in document.rows("mentions")] == [
            ("dpa", "dpa", "named"),
            ("Ministerin", "die Ministerin", "description"),
        ]
        assert [(row["statement_id"], row["text"], row["level"]) for row in document.rows("hedges")] == [
            (0, "offenbar", "low")
        ]
        assert [(row["kind"], row["text"]) for row in document.rows("notes")] == [("boilerplate", "Politik")]

    def test_facts_follow_behind_the_columns(self, documents: list[Document]) -> None:
        found = rows(documents, "documents")
        assert [(row["doc_id"], row["outlet"], row["words"], row["tags"]) for row in found] == [
            ("a1", "Talbote", 14, None),
            ("a2", "Seekurier", None, "x; y"),
            ("2", None, None, None),
        ]
        assert len({tuple(row) for row in found}) == 1
        assert "outlet" not in rows(documents, "documents", meta=False)[0]

    def test_a_fact_named_like_a_column_is_renamed(self) -> None:
        row = Document("Es", meta={"text": "another"}).rows("documents")[0]
        assert (row["text"], row["meta_text"]) == ("Es", "another")

    def test_an_unknown_table_and_what_is_no_document_are_input_errors(self, document: Document) -> None:
        with pytest.raises(InputError, match="found the table 'cues', expected one of statements, sources"):
            document.rows("cues")
        with pytest.raises(InputError, match="found str among the documents, expected Document"):
            rows(["Es regnet."])


class TestArrow:
    def test_every_table_can_be_made_and_keeps_its_values(self, documents: list[Document]) -> None:
        pytest.importorskip("pyarrow")
        for table in tables():
            for flat in (True, False):
                made = to_arrow(documents, table, flat=flat).to_pylist()
                wanted = rows(documents, table, flat=flat)
                assert made == [{name: value(name, cell) for name, cell in row.items()} for row in wanted]

    def test_no_documents_give_an_empty_table_with_all_columns(self) -> None:
        pytest.importorskip("pyarrow")
        made = to_arrow([])
        assert (made.num_rows, set(made.column_names) >= NEEDED) == (0, True)

    def test_pandas_compares_with_strings_and_keeps_missing_numbers(self, documents: list[Document]) -> None:
        pytest.importorskip("pandas")
        frame = to_pandas(documents)
        assert frame[frame.voice == "attributed"].source_name.tolist() == ["Ministerin"]
        assert str(frame.source_id.dtype) == "int32[pyarrow]"
        assert frame.groupby("outlet").size().to_dict() == {"Talbote": 2}

    def test_polars_explodes_spans(self, documents: list[Document]) -> None:
        pytest.importorskip("polars")
        frame = to_polars(documents)
        found = frame.select("statement_id", "spans").explode("spans").unnest("spans")
        assert found.rows() == [(0, 53, 82), (1, 84, 94)]


class TestFiles:
    @pytest.mark.parametrize("ending", [".csv", ".tsv"])
    def test_separated_values_are_read_back(self, documents: list[Document], tmp_path: Path, ending: str) -> None:
        path = write(documents, tmp_path / f"documents{ending}", "documents")
        with path.open(encoding="utf-8", newline="") as file:
            found = list(csv.DictReader(file, dialect="excel-tab" if ending == ".tsv" else "excel"))
        assert found == [
            {k: "" if v is None else str(v) for k, v in row.items()} for row in rows(documents, "documents")
        ]

    @pytest.mark.parametrize("ending", [".parquet", ".feather", ".arrow"])
    def test_arrow_files_are_read_back(self, documents: list[Document], tmp_path: Path, ending: str) -> None:
        pytest.importorskip("pyarrow")
        from pyarrow import feather, parquet

        path = write(documents, tmp_path / f"statements{ending}")
        found = parquet.read_table(path) if ending == ".parquet" else feather.read_table(path)
        assert found.equals(to_arrow(documents))
        assert found.schema.metadata[b"attribution_schema"] == b"urn:source-attribution:statements:2"

    def test_a_workbook_has_a_sheet_a_table_and_no_formulas(self, documents: list[Document], tmp_path: Path) -> None:
        openpyxl = pytest.importorskip("openpyxl")
        book = openpyxl.load_workbook(write(documents, tmp_path / "documents.xlsx", "documents"))
        assert book.sheetnames[0] == "documents"
        assert set(book.sheetnames) == set(tables())
        header, _, second, _ = book["documents"].values
        cell = dict(zip(header, second, strict=True))["text"]
        assert cell.replace("_x000D_", "\r") == documents[1].text.replace("\x07", " ")
        assert book["documents"]["B3"].data_type == "s"

    def test_a_text_that_does_not_fit_into_a_cell_is_an_input_error(self, tmp_path: Path) -> None:
        pytest.importorskip("openpyxl")
        with pytest.raises(
            InputError, match=r"found 40000 characters in the column text .* at most 32767 .* write .csv"
        ):
            write(Document("x" * 40_000), tmp_path / "a.xlsx", "documents")

    def test_an_unknown_ending_is_an_input_error(self, document: Document, tmp_path: Path) -> None:
        with pytest.raises(InputError, match=r"found the ending '.doc' of a.doc, expected one of .csv, .tsv"):
            write(document, tmp_path / "a.doc")
        assert ".parquet" in ENDINGS

    def test_a_missing_library_is_named_with_its_remedy(
        self, document: Document, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setitem(sys.modules, "pyarrow", None)
        with pytest.raises(
            ExtraError, match=r"pyarrow cannot be imported .* pip install 'source-attribution\[tables\]'"
        ):
            to_arrow(document)


def test_what_begins_as_a_formula_does_stays_text(tmp_path: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    path = write([Document("=1+1", id="=2", meta={"=cmd": "@sum"})], tmp_path / "a.xlsx", "documents")
    header, row = openpyxl.load_workbook(path)["documents"].iter_rows()
    cells = [cell for cell in (*header, *row) if str(cell.value).startswith(("=", "@"))]
    assert [cell.value for cell in cells] == ["=cmd", "=2", "=1+1", "@sum"]
    assert {cell.data_type for cell in cells} == {"s"}


def test_a_missing_folder_is_made(tmp_path: Path) -> None:
    for name in ("a.csv", "b.tsv"):
        assert write([], tmp_path / "new" / "folder" / name).exists()


def test_a_registry_is_one(document: Document) -> None:
    for table in ("statements", "sources"):
        with pytest.raises(InputError, match=r"found dict as registry, expected an attribution.Registry"):
            rows(document, table, registry={"dpa": "Q312653"})

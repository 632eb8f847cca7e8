from __future__ import annotations

import gzip
import io
import json
import warnings
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

import pytest

import attribution
from attribution import Document, InputError, Record, load, read

TEXT = "Laut Polizei regnet es. „Es 😀 schneit“, sagte Vogt."

Write = Callable[[str, "str | bytes"], Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Write a file and give its path."""

    def make(name: str, content: str | bytes) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
        return path

    return make


def facts(path: Path, **options: object) -> list[tuple[str, str, Mapping[str, object]]]:
    return [(record.id, record.text, record.meta) for record in read(path, **options)]


class TestText:
    def test_a_text_file_is_one_text_with_its_line_ends(self, write: Write) -> None:
        assert facts(write("a.txt", "\ufeffEs\r\nregnet.")) == [("a.txt", "Es\r\nregnet.", {})]

    @pytest.mark.parametrize("encoding", ["utf-16", "utf-32"])
    def test_a_mark_of_byte_order_says_the_encoding(self, write: Write, encoding: str) -> None:
        assert facts(write("a.txt", TEXT.encode(encoding)))[0][1] == TEXT

    def test_an_encoding_can_be_named_and_the_message_says_so(self, write: Write) -> None:
        path = write("a.txt", "Öffnung".encode("cp1252"))
        assert facts(path, encoding="cp1252")[0][1] == "Öffnung"
        with pytest.raises(
            InputError, match="byte 0 is not UTF-8; if it was written on Windows, name its encoding: cp1252"
        ):
            list(read(path))
        with pytest.raises(InputError, match="found the encoding 'utf8000', expected one such as utf-8"):
            list(read(path, encoding="utf8000"))

    def test_a_packed_file_is_unpacked(self, write: Write) -> None:
        assert facts(write("a.txt.gz", gzip.compress(TEXT.encode()))) == [("a.txt.gz", TEXT, {})]
        damaged = bytearray(gzip.compress(TEXT.encode() * 50))
        damaged[20:30] = b"\xff" * 10
        for content in (b"\x1f\x8b\x00", bytes(damaged)):
            with pytest.raises(InputError, match="found a damaged gzip file"):
                list(read(write("b.txt.gz", content)))

    @pytest.mark.parametrize("encoding", ["utf8000", "a\0b", "undefined", "hex", 8])
    def test_what_is_no_encoding_is_an_input_error(self, write: Write, encoding: object) -> None:
        with pytest.raises(InputError, match=r"found the encoding .*, expected one such as utf-8"):
            list(read(write("a.txt", TEXT), encoding=encoding))


class TestRows:
    @pytest.mark.parametrize("sign", [",", ";", "\t", "|"])
    def test_a_csv_file_gives_a_text_a_row_with_id_and_facts(self, write: Write, sign: str) -> None:
        path = write(
            "a.csv", sign.join(["id", "outlet", "text"]) + "\r\n" + sign.join(["a1", "Talbote", f'"{TEXT}\n\nEs."'])
        )
        assert facts(path) == [("a1", f"{TEXT}\n\nEs.", {"outlet": "Talbote"})]

    def test_columns_can_be_named(self, write: Write) -> None:
        path = write("a.csv", "nr,Text,lead\n7,Es regnet.,Regen\n")
        assert facts(path) == [("a.csv:2", "Es regnet.", {"nr": "7", "lead": "Regen"})]
        assert facts(path, text="lead", id="nr") == [("7", "Regen", {"Text": "Es regnet."})]

    def test_a_long_article_fits_into_a_cell(self, write: Write) -> None:
        assert len(facts(write("a.csv", "text,x\n" + "Es regnet. " * 20_000 + ",1\n"))[0][1]) == 220_000

    @pytest.mark.parametrize(
        ("content", "options", "message"),
        [
            ("a,b\n1,2\n", {}, r"found the columns 'a', 'b', expected one with the texts; name it \(text=…"),
            ("text,b\n1,2\n", {"id": "nr"}, "found no column 'nr', expected one of 'text', 'b'"),
            ("text,b\nEs,1\nEs\n", {}, "a.csv, line 3: found 1 cells, expected 2 as in the header"),
            ("text,text\nEs,1\n", {}, "found the column 'text' twice"),
            ('text,b\nEs,"1"x\n', {}, "a.csv, line 2: "),
            ('text,b\nEs,"1\n', {}, "a.csv, line 2: unexpected end of data"),
            ("", {}, "a.csv: the file is empty"),
        ],
    )
    def test_a_file_that_is_no_such_table_is_named(
        self, write: Write, content: str, options: dict[str, str], message: str
    ) -> None:
        with pytest.raises(InputError, match=message):
            list(read(write("a.csv", content), **options))

    def test_json_lines_and_lists_and_lists_under_a_key(self, write: Write) -> None:
        entries = [{"id": 7, "text": TEXT, "date": "2026-11-28"}, {"text": "Es.", "meta": {"tags": ["a"]}}]
        wanted = [("7", TEXT, {"date": "2026-11-28"})]
        lines = "\n".join(json.dumps(entry) for entry in entries) + "\n\n"
        assert facts(write("a.jsonl", lines)) == [*wanted, ("a.jsonl:2", "Es.", {"tags": ["a"]})]
        assert facts(write("a.json", json.dumps(entries))) == [*wanted, ("a.json:2", "Es.", {"tags": ["a"]})]
        assert facts(write("b.json", json.dumps({"articles": entries[:1]}))) == wanted
        assert facts(write("c.json", json.dumps(entries[1]))) == [("c.json", "Es.", {"tags": ["a"]})]

    def test_a_fact_that_is_called_schema_makes_no_analysis(self, write: Write) -> None:
        assert facts(write("a.json", '{"body": "Es.", "schema": "Blog"}')) == [("a.json", "Es.", {"schema": "Blog"})]

    @pytest.mark.parametrize(
        ("name", "content", "message"),
        [
            ("a.json", "{", "a.json: found no JSON"),
            ("a.json", "3", "a.json: found int, expected an object with a text"),
            ("a.jsonl", '{"text": "Es"}\n[]', "a.jsonl, line 2: found list, expected an object"),
            ("a.jsonl", '{"text": 3}', "a.jsonl, line 1: found 3 as text, expected a string"),
            ("a.json", Document("Es").to_json(), "found an analysis, expected a text; read it with attribution.load"),
            ("a.json", '{"schema": 3, "text": "Es"}', "found an analysis, expected a text; read it"),
        ],
    )
    def test_json_that_has_no_texts_is_named(self, write: Write, name: str, content: str, message: str) -> None:
        with pytest.raises(InputError, match=message):
            list(read(write(name, content)))

    @pytest.mark.parametrize("name", ["a.json", "a.jsonl"])
    def test_json_that_is_too_deep_is_named(self, write: Write, name: str) -> None:
        for take in (read, load):
            with pytest.raises(InputError, match="found JSON that is nested too deeply"):
                list(take(write(name, "[" * 200_000)))

    def test_only_line_ends_end_a_line(self, write: Write) -> None:
        odd = "Es\x0bregnet\x0cim\x1cTal\x85und\u2028hier."
        entries = [json.dumps({"text": odd, "id": id}, ensure_ascii=False) for id in "ab"]
        for end in ("\n", "\r\n", "\r"):
            assert facts(write("a.jsonl", end.join(entries))) == [("a", odd, {}), ("b", odd, {})]
            assert facts(write("a.csv", f"id,te\x0bxt{end}a,{odd}{end}"), text="te\x0bxt") == [("a", odd, {})]

    def test_a_number_that_is_none_is_no_id(self, write: Write) -> None:
        assert facts(write("a.json", '{"text": "Es", "id": NaN}')) == [("a.json", "Es", {})]

    def test_a_sheet_of_excel_gives_a_text_a_row(self, tmp_path: Path) -> None:
        openpyxl = pytest.importorskip("openpyxl")
        book = openpyxl.Workbook()
        book.active.append(["Nr", "published", "Text"])
        book.active.append([12.0, date(2026, 11, 28), TEXT])
        book.create_sheet("other").append(["text"])
        book.save(tmp_path / "a.xlsx")
        assert facts(tmp_path / "a.xlsx", id="Nr") == [("12", TEXT, {"published": "2026-11-28T00:00:00"})]
        assert facts(tmp_path / "a.xlsx", sheet="other") == []
        with pytest.raises(InputError, match="found no sheet 'x', expected one of Sheet, other"):
            list(read(tmp_path / "a.xlsx", sheet="x"))

    def test_a_table_of_arrow_gives_a_text_a_row(self, tmp_path: Path) -> None:
        arrow, feather = pytest.importorskip("pyarrow"), pytest.importorskip("pyarrow.feather")
        parquet = pytest.importorskip("pyarrow.parquet")
        rows = [{"nr": 7, "Text": TEXT, "published": date(2026, 11, 28)}, {"nr": None, "Text": None, "published": None}]
        expected = [("7", TEXT, {"published": "2026-11-28"}), ("a:2", "", {"published": None})]
        for ending, write in (("parquet", parquet.write_table), ("feather", feather.write_feather)):
            write(arrow.Table.from_pylist(rows), tmp_path / f"a.{ending}")
            found = facts(tmp_path / f"a.{ending}", id="nr")
            assert found == [(id.replace("a:", f"a.{ending}:"), *rest) for id, *rest in expected]
            (tmp_path / "a").write_bytes((tmp_path / f"a.{ending}").read_bytes())
            assert facts(tmp_path / "a", id="nr")[0] == expected[0]
            (tmp_path / f"b.{ending}").write_text("Es regnet.", encoding="utf-8")
            with pytest.raises(InputError, match=f"b.{ending}: found no {ending.title()} file"):
                list(read(tmp_path / f"b.{ending}"))


PAGE = f"""<!DOCTYPE html><html lang="de"><head><title>Regen im Tal | Talbote</title><meta charset="utf-8">
<meta property="og:site_name" content="Talbote"><meta name="author" content="Ina Berg">
<meta property="article:published_time" content="2026-11-27T08:00:00+01:00"></head>
<body><nav><a href="/">Start</a> <a href="/politik">Politik</a></nav><article><h1>Regen im Tal</h1>
{"".join(f"<p>{TEXT} Der Regen werde {n} Tage dauern, teilte der Wetterdienst am Freitag mit.</p>" for n in range(5))}
</article><footer>Impressum</footer></body></html>"""


def pdf(text: str) -> bytes:
    """A PDF file of one page with one line of text for each line."""
    lines = "".join(f"({line}) Tj T* " for line in text.split("\n"))
    stream = f"BT /F1 12 Tf 14 TL 72 720 Td {lines}ET".encode("cp1252")
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
        b"/Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    out = io.BytesIO(b"%PDF-1.4\n")
    out.seek(0, 2)
    places = []
    for number, content in enumerate(objects, 1):
        places.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, content))
    table = out.tell()
    out.write(b"xref\n0 6\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % place for place in places))
    out.write(b"trailer << /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % table)
    return out.getvalue()


class TestPages:
    def test_a_web_page_gives_its_article_and_what_it_says_of_itself(self, write: Write) -> None:
        pytest.importorskip("trafilatura")
        [(id, text, meta)] = facts(write("a.html", PAGE))
        assert id == "a.html"
        assert text.count(TEXT) == 5
        assert "Impressum" not in text
        assert meta == {"title": "Regen im Tal", "author": "Ina Berg", "outlet": "Talbote", "date": "2026-11-27"}
        with pytest.raises(InputError, match=r"found no article in the page, expected one; save its text as .txt"):
            list(read(write("b.html", "<html></html>")))

    def test_an_archive_of_web_pages_gives_articles_by_address(self, tmp_path: Path) -> None:
        pytest.importorskip("trafilatura")
        pytest.importorskip("warcio")
        from warcio.statusandheaders import StatusAndHeaders
        from warcio.warcwriter import WARCWriter

        path = tmp_path / "a.warc.gz"
        with path.open("wb") as file:
            writer = WARCWriter(file, gzip=True)
            for address, kind, content in (
                ("https://talbote.example/1", "text/html", PAGE),
                ("https://x.example", "image/png", ""),
            ):
                headers = StatusAndHeaders("200 OK", [("Content-Type", kind)], protocol="HTTP/1.1")
                body = io.BytesIO(content.encode())
                writer.write_record(writer.create_warc_record(address, "response", payload=body, http_headers=headers))
        [(id, text, meta)] = facts(path)
        assert (id, meta["url"], meta["title"]) == (
            "https://talbote.example/1",
            "https://talbote.example/1",
            "Regen im Tal",
        )
        assert text.count(TEXT) == 5

    def test_a_word_file_gives_paragraphs_and_cells(self, tmp_path: Path) -> None:
        docx = pytest.importorskip("docx")
        file = docx.Document()
        file.add_heading("Regen", 0)
        file.add_paragraph(TEXT)
        file.add_table(1, 1).cell(0, 0).text = "Es schneit."
        file.core_properties.author = "Ina Berg"
        head = file.add_table(1, 2)
        head.cell(0, 0).merge(head.cell(0, 1)).text = "Stand: Freitag"
        file.save(str(tmp_path / "a.docx"))
        [(id, text, meta)] = facts(tmp_path / "a.docx")
        assert (id, text) == ("a.docx", f"Regen\n{TEXT}\nEs schneit.\nStand: Freitag")
        assert (meta["title"], meta["author"]) == ("Regen", "Ina Berg")

    def test_a_pdf_file_gives_paragraphs_and_a_note(self, write: Write) -> None:
        pytest.importorskip("pypdf")
        [(id, text, meta)] = facts(write("a.pdf", pdf("Die Außen-\nministerin sprach\nvon Regen.\nEs schneit.")))
        assert (id, text) == ("a.pdf", "Die Außenministerin sprach von Regen.\nEs schneit.")
        assert meta["note"].startswith("taken out of a PDF file")
        with pytest.raises(InputError, match="found no text in the PDF file, expected some; recognise it with OCR"):
            list(read(write("b.pdf", pdf(""))))

    @pytest.mark.parametrize("name", ["a.docx", "a.xlsx", "a.pdf", "a.warc"])
    def test_a_damaged_file_is_named(self, write: Write, name: str) -> None:
        for module in ("docx", "openpyxl", "pypdf", "warcio", "trafilatura"):
            pytest.importorskip(module)
        with pytest.raises(InputError, match=f"{name}: found no "):
            list(read(write(name, "Es regnet.")))

    @pytest.mark.parametrize("content", [b"", b"WARC/1.0\r\n", b"\x1f\x8b\x08\x00Es regnet."])
    def test_an_archive_without_records_is_named(self, write: Write, content: bytes) -> None:
        pytest.importorskip("warcio")
        with pytest.raises(InputError, match=r"a.warc: found no WARC file"):
            list(read(write("a.warc", content)))


class TestPlaces:
    def test_a_folder_a_pattern_and_a_list_of_files(self, write: Write) -> None:
        folder = write("all/b.txt", "B").parent
        write("all/sub/a.csv", "text,x\nA,1\n")
        write("all/.hidden.txt", "no")
        write("all/picture.bin", "no")
        assert [(record.id, record.text) for record in read(folder)] == [("b.txt", "B"), ("sub/a.csv:2", "A")]
        assert [record.text for record in read(f"{folder}/**/*.[tc]*")] == ["B", "A"]
        assert [record.text for record in read([folder / "sub" / "a.csv", folder / "b.txt"])] == ["A", "B"]

    def test_the_format_can_be_named(self, write: Write) -> None:
        assert facts(write("a.dat", "text,x\nEs,1\n"), format="csv") == [("a.dat:2", "Es", {"x": "1"})]

    @pytest.mark.parametrize(
        ("name", "content", "message"),
        [
            ("a.txt", "%PDF-1.7", "found a PDF file, expected text; give its name the ending .pdf"),
            ("a.csv", b"PK\x03\x04", "found a ZIP archive, expected text; unpack it first"),
            ("a.txt", b"\x1f\x8b\x08", "found a file packed with gzip, expected text; name it as what is in it"),
            ("a.txt", "<!DOCTYPE html>", "found a web page, expected text; give its name the ending .html"),
            ("a.txt", "{\\rtf1", "found an RTF file, expected text; save it as .docx or .txt first"),
            ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "found an old Word or Excel file, expected text"),
            ("a.txt", "Es".encode("utf-16-le") + b"\xff", "try the encoding utf-16-le"),
            ("a.xyz", "Es regnet.", "found the ending .xyz, expected one of .txt"),
        ],
    )
    def test_a_file_that_is_something_else_is_named_with_the_remedy(
        self, write: Write, name: str, content: str | bytes, message: str
    ) -> None:
        with pytest.raises(InputError, match=message):
            list(read(write(name, content)))

    @pytest.mark.parametrize("path", [None, 5, b"a.txt", "", [None], ["a.txt", 5]])
    def test_what_is_no_path_is_an_input_error(self, path: object) -> None:
        with pytest.raises(InputError, match=r"^found .* as a path, expected the name of a file or a folder"):
            read(path)

    def test_what_is_not_there_is_named(self, tmp_path: Path) -> None:
        with pytest.raises(FileNotFoundError):
            read(tmp_path / "a.txt")
        with pytest.raises(InputError, match=r"found no file that .* fits, expected one"):
            read(f"{tmp_path}/*.txt")
        with pytest.raises(InputError, match=r"found no file in the folder that ends in .txt"):
            read(tmp_path)
        with pytest.raises(InputError, match="nothing is downloaded: save the page first"):
            read("https://talbote.example/1")

    @pytest.mark.parametrize(
        ("name", "content", "message"),
        [
            ("a.jsonl", '{"text": "Es"}\n{"text": "E\n{"text": "Sie"}', "a.jsonl, line 2: found no JSON"),
            ("a.jsonl", '{"text": "Es"}\n{"text": 7}\n{"text": "Sie"}', "a.jsonl, line 2: found 7 as text"),
            ("a.json", '[{"text": "Es"}, 3, {"text": "Sie"}]', "a.json, entry 2: found int, expected an object"),
            ("a.csv", "text,nr\nEs,1\nEr,2,3\nSie,4\n", "a.csv, line 3: found 3 cells, expected 2"),
            (
                "a.jsonl",
                f'{{"text": "Es"}}\n{{"text": "Er", "deep": {"[" * 300}{"]" * 300}}}\n{{"text": "Sie"}}',
                "a.jsonl, line 2: found it nested more than 100 levels deep",
            ),
        ],
    )
    def test_a_bad_row_among_good_ones_can_be_left_out(
        self, write: Write, name: str, content: str, message: str
    ) -> None:
        path = write(name, content)
        with pytest.warns(UserWarning, match=f"a row is left out: .*{message}"):
            assert [record.text for record in read(path, on_error="warn")] == ["Es", "Sie"]
        records = read(path)
        assert next(records).text == "Es"
        with pytest.raises(InputError, match=f"^{path.parent}/{message}"):
            next(records)

    def test_empty_texts_are_counted_at_the_end(self, write: Write) -> None:
        path = write("a.csv", "text,nr\nEs,1\n,2\n  ,3\n")
        with pytest.warns(UserWarning, match="^texts that are empty: 2 of 3$") as caught:
            assert [record.text for record in read(path)] == ["Es", "", "  "]
        assert len(caught) == 1
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            assert len(list(read(write("b.csv", "text,nr\nEs,1\nSie,\n")))) == 2

    @pytest.mark.parametrize("on_linux", ["/dev/zero", "/dev/null"])
    def test_a_device_is_no_file(self, on_linux: str) -> None:
        for reader in (read, load):
            with pytest.raises(InputError, match=f"^{on_linux}: found a pipe or a device, expected a file"):
                next(iter(reader(on_linux)))

    def test_a_bad_file_among_good_ones_can_be_left_out(self, write: Write) -> None:
        write("a.txt", "%PDF-1.7")
        folder = write("b.txt", "Es regnet.").parent
        with pytest.warns(UserWarning, match=r"a.txt is left out: .* found a PDF file"):
            assert [record.text for record in read(folder, on_error="warn")] == ["Es regnet."]
        with pytest.raises(InputError, match="found 'skip' as on_error, expected 'raise' or 'warn'"):
            read(folder, on_error="skip")


class TestRecord:
    def test_a_record_is_a_mapping_too(self) -> None:
        record = Record("Es", "a1", {"outlet": "Talbote"})
        assert dict(record) == {"text": "Es", "id": "a1", "meta": {"outlet": "Talbote"}}
        assert record.get("x") is None
        assert {record}


class TestLoad:
    def test_analyses_are_read_back(self, document: Document, write: Write) -> None:
        other = Document("Es", id="a2", meta={"outlet": "Talbote"})
        assert list(load(write("a.json", document.to_json()))) == [document]
        lines = f"{other.to_json()}\n\n" + json.dumps({"file": "b.txt", "document": document.to_dict()})
        found = list(load(write("a.jsonl", lines)))
        assert found[0] == other
        assert (found[1].id, found[1].statements) == ("b.txt", document.statements)
        assert list(attribution.load(write("a.jsonl.gz", gzip.compress(other.to_json().encode())))) == [other]

    def test_a_folder_of_results_is_read_in_order(self, document: Document, write: Write) -> None:
        write("out/b.json", document.to_json())
        write("out/manifest.json", '{"schema": 2}')
        folder = write("out/a/c.jsonl", Document("Es").to_json()).parent.parent
        assert [found.text for found in load(folder)] == ["Es", document.text]

    @pytest.mark.parametrize(
        ("content", "message"),
        [
            (
                '{"text": "Es"}',
                "a.jsonl, line 1: found no analysis, expected one; texts are read with attribution.read",
            ),
            ("x", r"a.jsonl, line 1: found no JSON \(.*\), expected an analysis; texts are read with attribution.read"),
            ('{"statements": []}', "a.jsonl, line 1: document: found no 'text'"),
        ],
    )
    def test_what_is_no_analysis_is_named(self, write: Write, content: str, message: str) -> None:
        with pytest.raises(InputError, match=message):
            list(load(write("a.jsonl", content)))

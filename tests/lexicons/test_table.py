"""The reader of lexicon tables: what it accepts, and what it refuses with file and line."""

from pathlib import Path

import attrs
import pytest

from attribution.errors import LexiconError
from attribution.lexicons._table import flag, one_of, optional_text, phrases, read, some_of, text, words


@attrs.frozen
class Row:
    lemma: str = attrs.field(metadata=text())
    note: str | None = attrs.field(metadata=optional_text())
    kind: str = attrs.field(metadata=one_of(["pre", "post"]))
    frames: frozenset[str] = attrs.field(metadata=some_of(["dass", "zu"]))
    verbs: tuple[str, ...] = attrs.field(metadata=words())
    names: tuple[str, ...] = attrs.field(metadata=phrases())
    suffix: bool = attrs.field(metadata=flag())


HEADER = "lemma,note,kind,frames,verbs,names,suffix"
GOOD = "nach,,pre,dass zu,geben zum_Ausdruck_bringen,USA;Vereinigte Staaten,yes"


def read_rows(folder: Path, *lines: str) -> tuple[Row, ...]:
    path = folder / "rows.csv"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return read(path, Row, key=lambda row: row.lemma)


def test_a_row_becomes_an_entry(tmp_path: Path) -> None:
    assert read_rows(tmp_path, "# a comment", HEADER, GOOD) == (
        Row(
            lemma="nach",
            note=None,
            kind="pre",
            frames=frozenset({"dass", "zu"}),
            verbs=("geben", "zum Ausdruck bringen"),
            names=("USA", "Vereinigte Staaten"),
            suffix=True,
        ),
    )


def test_columns_may_stand_in_any_order(tmp_path: Path) -> None:
    (row,) = read_rows(tmp_path, "suffix,kind,lemma,note,frames,verbs,names", 'no,post,zufolge,"a, b",,,')
    assert (row.lemma, row.note, row.kind, row.suffix) == ("zufolge", "a, b", "post", False)


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        (["# only a comment"], "rows.csv:1: the table has no entry"),
        ([HEADER], "rows.csv:1: the table has no entry"),
        ([HEADER + ",colour", GOOD + ",red"], "rows.csv:1: unknown column 'colour'"),
        (["lemma,note", "nach,"], "rows.csv:1: column 'kind' must stand in the header exactly once"),
        ([HEADER + ",kind", GOOD + ",pre"], "rows.csv:1: column 'kind' must stand in the header exactly once"),
        (["# c", HEADER, GOOD, GOOD], "rows.csv:4: 'nach' is already in line 3"),
        ([HEADER, "nach,,around,,,,yes"], "rows.csv:2: column 'kind': 'around' is none of pre, post"),
        ([HEADER, "nach,,pre,dass ob,,,yes"], "rows.csv:2: column 'frames': 'ob' is none of dass, zu"),
        ([HEADER, "nach,,pre,dass  zu,,,yes"], "rows.csv:2: column 'frames': values in 'dass  zu' must be separated"),
        ([HEADER, "nach,,pre,dass dass,,,yes"], "rows.csv:2: column 'frames': 'dass' stands twice"),
        ([HEADER, "nach,,pre,,,,maybe"], "rows.csv:2: column 'suffix': 'maybe' is none of yes, no"),
        ([HEADER, ",,pre,,,,yes"], "rows.csv:2: column 'lemma': must not be empty"),
        ([HEADER, "nach ,,pre,,,,yes"], "rows.csv:2: column 'lemma': space around 'nach '"),
        ([HEADER, "nach,,pre"], "rows.csv:2: 3 cells under 7 columns"),
        ([HEADER, "", ",,,,,,"], "rows.csv:3: the table has no entry"),
        ([HEADER, '"nach,,pre,,,,yes'], "rows.csv:2: "),
    ],
)
def test_a_bad_table_is_refused_with_file_and_line(tmp_path: Path, lines: list[str], message: str) -> None:
    with pytest.raises(LexiconError) as caught:
        read_rows(tmp_path, *lines)
    assert str(caught.value).startswith(f"{tmp_path}/{message}")


def test_rows_without_a_word_are_passed_over(tmp_path: Path) -> None:
    rows = read_rows(tmp_path, "# a comment", "", HEADER, "", GOOD, "  ", ",,,,,,", GOOD.replace("nach", "laut"), "")
    assert [row.lemma for row in rows] == ["nach", "laut"]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (
            f"{HEADER}\n{GOOD.replace('nach', 'gemäß')}".encode("cp1252"),
            "rows.csv: byte 45 is not UTF-8; save the table as",
        ),
        (
            f"{HEADER}\n{GOOD}".replace(",", ";").encode(),
            "rows.csv:1: found semicolons between the columns, expected commas",
        ),
        (
            f"{HEADER}\n{GOOD}".replace(",", "\t").encode(),
            "rows.csv:1: found tabs between the columns, expected commas",
        ),
        (b"", "rows.csv:1: the table has no entry"),
    ],
)
def test_a_table_that_was_saved_otherwise_is_named_for_what_it_is(tmp_path: Path, content: bytes, message: str) -> None:
    path = tmp_path / "rows.csv"
    path.write_bytes(content)
    with pytest.raises(LexiconError) as error:
        read(path, Row, key=lambda row: row.lemma)
    assert str(error.value).startswith(f"{tmp_path}/{message}")


def test_a_mark_of_byte_order_and_odd_characters_are_no_lines(tmp_path: Path) -> None:
    path = tmp_path / "rows.csv"
    row = GOOD.replace("USA", "U\x0bS\u2028A")
    path.write_bytes(f"\ufeff# c\r\n{HEADER}\r\n{row}\r\n".encode())
    assert [row.names[0] for row in read(path, Row, key=lambda row: row.lemma)] == ["U\x0bS\u2028A"]

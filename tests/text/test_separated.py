"""Lists as spreadsheets write them."""

from pathlib import Path

import pytest

from attribution.errors import InputError
from attribution.text.separated import read_list


def written(folder: Path, text: str) -> Path:
    path = folder / "list.csv"
    path.write_text(text, encoding="utf-8")
    return path


def test_columns_without_a_name_and_empty_lines_are_left_out(tmp_path: Path) -> None:
    path = written(tmp_path, "name;;kind;\nIna Berg;x;person;\n\nKiel;;state\n")
    columns, rows = read_list(path)
    assert columns == ["name", "kind"]
    assert rows == [(2, {"name": "Ina Berg", "kind": "person"}), (4, {"name": "Kiel", "kind": "state"})]


def test_a_column_that_comes_twice_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="'name' twice"):
        read_list(written(tmp_path, "name;kind;name\n"))

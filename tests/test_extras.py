"""What is missing is asked for by the extra that brings it."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

from attribution import Document, ExtraError, cli, read, tables
from tests.conftest import ROOT

DOCUMENT = Document("Es regnet.")


def reading(name: str, content: bytes) -> Callable[[Path], object]:
    """Read a file."""

    def call(folder: Path) -> object:
        (folder / name).write_bytes(content)
        return list(read(folder / name))

    return call


def chart(_: Path) -> object:
    from attribution.plots import timeline

    return timeline([DOCUMENT]).svg()


def network(folder: Path) -> object:
    from attribution.corpus import Corpus, write_graph

    return write_graph(Corpus([DOCUMENT]), folder / "a.gexf")


def export(format: str) -> Callable[[Path], object]:
    """Export a document."""

    def call(_: Path) -> object:
        from attribution.exports import export

        return export(DOCUMENT, format)

    return call


def dataset(_: Path) -> object:
    from attribution.exports.writers.huggingface import to_dataset

    return to_dataset([DOCUMENT])


def service(_: Path) -> object:
    from attribution.service import create_app

    return create_app()


MISSING = [
    ("pyarrow", lambda _: tables.to_arrow(DOCUMENT), "tables"),
    ("pandas", lambda _: tables.to_pandas(DOCUMENT), "tables"),
    ("polars", lambda _: tables.to_polars(DOCUMENT), "polars"),
    ("openpyxl", lambda folder: tables.write(DOCUMENT, folder / "a.xlsx"), "tables"),
    ("openpyxl", reading("a.xlsx", b""), "tables"),
    ("trafilatura", reading("a.html", b"<html></html>"), "html"),
    ("docx", reading("a.docx", b""), "docx"),
    ("pypdf", reading("a.pdf", b""), "pdf"),
    ("warcio", reading("a.warc", b""), "warc"),
    ("matplotlib", chart, "plot"),
    ("networkx", network, "network"),
    ("cassis", export("cas"), "cas"),
    ("datasets", dataset, "huggingface"),
    ("fastapi", service, "service"),
]


@pytest.mark.parametrize(("library", "call", "name"), MISSING, ids=[f"{one[0]}-{one[2]}" for one in MISSING])
def test_the_message_has_the_command_that_installs_it(
    library: str, call: Callable[[Path], object], name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in [module for module in sys.modules if module == library or module.startswith(f"{library}.")]:
        monkeypatch.delitem(sys.modules, module)
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(ExtraError, match=re.escape(f"pip install 'source-attribution[{name}]'")):
        call(tmp_path)


def test_a_component_for_spacy_says_so_too() -> None:
    code = "import sys; sys.modules['spacy'] = None; import attribution.spacy"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=False)
    assert "install it with: pip install 'source-attribution[spacy]'" in done.stderr


def test_the_command_says_it_in_one_line(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setitem(sys.modules, "shtab", None)
    assert cli.main(["completion", "bash"]) == 1
    assert capsys.readouterr().err.endswith("install it with: pip install 'source-attribution[completion]'\n")


def test_every_extra_that_the_code_names_is_one_and_is_documented() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    sources = "".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / "attribution").rglob("*.py")))
    named = set(re.findall(r'\bextra\("[\w.]+", "(\w+)"\)', sources))
    assert len(named) > 10
    assert named <= set(project["optional-dependencies"])
    page = (ROOT / "docs" / "extras.md").read_text(encoding="utf-8")
    ours = {"benchmark", "dev", "docs", "test", "train"}
    assert [name for name in project["optional-dependencies"] if name not in ours and f"`{name}`" not in page] == []

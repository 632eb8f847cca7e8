"""What a user wants takes one to three lines."""

from __future__ import annotations

import shutil
from contextlib import chdir
from pathlib import Path

import pytest

from attribution import cli
from tests.conftest import ROOT

SCRIPTS = {
    "table": (
        "pyarrow",
        """
from attribution import analyze_many, read, tables
tables.write(analyze_many(read("articles.csv")), "statements.parquet")
""",
    ),
    "counts per outlet": (
        "attribution",
        """
from attribution import analyze_many, corpus, read
rows = corpus.Corpus(analyze_many(read("articles.csv"))).sources("outlet")
""",
    ),
    "highlighted page": (
        "jinja2",
        """
from pathlib import Path
from attribution import analyze
Path("page.html").write_text(analyze("Laut Polizei regnet es.").to_html(), encoding="utf-8")
""",
    ),
    "INCEpTION": (
        "cassis",
        """
from attribution import analyze_many, exports, read
exports.write(analyze_many(read("articles.csv")), "inception", "cas")
""",
    ),
    "spaCy": (
        "spacy",
        """
nlp = __import__("spacy").blank("de")
nlp.add_pipe("attribution")
spans = nlp("Laut Polizei regnet es.").spans["sc"].attrs["scores"]
""",
    ),
    "sheet and score": (
        "openpyxl",
        """
from attribution import analyze_many, corpus, read
corpus.write_sample(corpus.draw_sample(analyze_many(read("articles.csv")), 10), "check.xlsx")
print(corpus.score("check.xlsx"))
""",
    ),
}

COMMANDS = {
    "table": ("pyarrow", "articles.csv --text text --id id --output statements.parquet"),
    "counts per outlet": ("attribution", "compare articles.csv --by outlet"),
    "highlighted page": ("jinja2", "page articles.csv --output site"),
    "INCEpTION": ("cassis", "export articles.csv --format cas --output inception"),
    "sheet": ("openpyxl", "sample articles.csv --size 10 --output check.xlsx"),
}


@pytest.fixture(autouse=True)
def workplace(tmp_path: Path, analysed_once: None) -> object:
    shutil.copy(ROOT / "examples" / "articles.csv", tmp_path)
    with chdir(tmp_path):
        yield


@pytest.mark.parametrize("job", SCRIPTS)
def test_a_script_has_at_most_three_lines(job: str) -> None:
    library, script = SCRIPTS[job]
    pytest.importorskip(library)
    if job == "spaCy":
        import attribution.spacy  # noqa: F401 - what the entry point does in an installed package
    assert len(script.strip().split("\n")) <= 3
    exec(compile(script, job, "exec"), {})  # noqa: S102 - our own lines


@pytest.mark.parametrize("job", COMMANDS)
def test_a_command_has_one_line(job: str) -> None:
    library, command = COMMANDS[job]
    pytest.importorskip(library)
    assert cli.main(command.split()) == 0

from __future__ import annotations

import re
import runpy
import shutil
import tomllib
from importlib import import_module
from pathlib import Path

import attrs
import pytest

import attribution
from attribution.cli.program import commands
from attribution.reading.run import all_constructions
from tests.docs import notebook
from tests.docs.blocks import PAGES, ROOT, blocks, checked, same

LINK = re.compile(r"(?<!!)\[[^\]]*\]\(([^)\s]+)\)")
PICTURE = re.compile(r"!\[([^\]]*)\]\(([^)\s]+)\)")


def name(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


@pytest.mark.model
@pytest.mark.usefixtures("analysed_once")
@pytest.mark.parametrize("page", PAGES, ids=name)
def test_every_block_of_the_page_runs_and_prints_what_the_page_says(page: Path) -> None:
    """After a change of answers: python -m tests.docs.blocks --update."""
    assert checked(page) == page.read_text(encoding="utf-8")


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_every_block_says_what_language_it_is_in(page: Path) -> None:
    assert [block.code for block in blocks(page.read_text(encoding="utf-8")) if not block.language] == []


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_links_into_the_project_lead_somewhere(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    targets = [target.partition("#")[0] for target in LINK.findall(text) if ":" not in target]
    targets += [target for _, target in PICTURE.findall(text)]
    dead = [target for target in targets if target and not (page.parent / target).exists()]
    assert [target for target in dead if "constructions/" not in target] == []


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_every_picture_has_a_text_for_those_who_do_not_see_it(page: Path) -> None:
    assert [target for words, target in PICTURE.findall(page.read_text(encoding="utf-8")) if len(words) < 20] == []


def test_an_ellipsis_stands_for_any_lines_and_any_end_of_a_line() -> None:
    assert same("a\n…\nd…\n", "a\nb\nc\nd e\n")
    assert same("a\n", "a  \n\n")
    assert not same("a\n…\nd\n", "a\nb\n")
    assert not same("a\n", "b\n")


def test_the_catalogue_in_the_repository_has_every_construction() -> None:
    """After adding one: python docs/_ext/catalogue.py."""
    listed = re.findall(r"constructions/(\w+)\.py\)", (ROOT / "docs" / "catalogue.md").read_text(encoding="utf-8"))
    assert listed == sorted(construction.id for construction in all_constructions())


def test_the_page_of_the_command_has_every_command_and_option() -> None:
    """After a change of options: python docs/_ext/command.py."""
    page = ROOT / "docs" / "cli.md"
    written = runpy.run_path(str(ROOT / "docs" / "_ext" / "command.py"))["page"]()
    assert written == page.read_text(encoding="utf-8")
    assert all(f"\n## attribution {command.name}\n" in written for command in commands())
    assert "| `--format table\\|json\\|jsonl` | table (default); json: " in written


def test_every_example_is_shown_with_its_output() -> None:
    shown = "".join(page.read_text(encoding="utf-8") for page in PAGES)
    scripts = sorted(path.name for path in (ROOT / "examples").glob("*.py"))
    assert [script for script in scripts if f"examples/{script}" not in shown] == []


@pytest.fixture
def beside_the_articles(tmp_path: Path) -> Path:
    shutil.copy(ROOT / "examples" / "articles.csv", tmp_path)
    return tmp_path


@pytest.mark.model
def test_the_notebook_prints_what_it_says(beside_the_articles: Path) -> None:
    """After a change of answers: python -m tests.docs.notebook --update."""
    for library in ("pandas", "pyarrow", "matplotlib"):
        pytest.importorskip(library)
    assert notebook.plainly_run(beside_the_articles) == notebook.printed(notebook.stored())
    assert (beside_the_articles / "outlets.svg").exists()


@pytest.mark.model
def test_a_kernel_of_jupyter_shows_what_the_notebook_says(beside_the_articles: Path) -> None:
    for library in ("nbclient", "ipykernel", "pandas", "pyarrow", "matplotlib"):
        pytest.importorskip(library)
    cells = notebook.executed(beside_the_articles).cells
    assert notebook.printed(cells) == notebook.printed(notebook.stored())
    assert notebook.shown(cells) == notebook.shown(notebook.stored())


def test_version_and_dependencies_are_the_same_everywhere() -> None:
    assert f"version: {attribution.__version__}\n" in (ROOT / "CITATION.cff").read_text(encoding="utf-8")
    assert f"## {attribution.__version__}" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    recipe = (ROOT / ".ci" / "conda" / "meta.yaml").read_text(encoding="utf-8")
    assert f'version = "{attribution.__version__}"' in recipe
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    needed = {name.replace(">=", " >=").replace("torch ", "pytorch ") for name in project["dependencies"]}
    assert needed <= set(re.findall(r"^    - (.+)$", recipe, re.MULTILINE))


PUBLIC = ("corpus", "exports", "pages", "plots", "tables")


def test_the_reference_has_every_public_name_and_every_field() -> None:
    page = (ROOT / "docs" / "api.md").read_text(encoding="utf-8")
    names = [*attribution.__all__]
    for package in PUBLIC:
        module = import_module(f"attribution.{package}")
        if f".. automodule:: attribution.{package}\n   :members:" not in page:
            names += module.__all__
    assert [name for name in names if name != "__version__" and not re.search(rf"\b{name}\b", page)] == []
    fields = [
        f"{name}.{field.name}"
        for name in attribution.__all__
        if isinstance(kind := getattr(attribution, name), type) and attrs.has(kind)
        for field in attrs.fields(kind)
        if not field.name.startswith("_") and f" {field.name}: " not in (kind.__doc__ or "")
    ]
    assert fields == []

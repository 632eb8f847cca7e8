"""Writes ``docs/constructions/``: one page for each construction file, made of its docstring and its examples."""

from __future__ import annotations

import csv
import re
import shutil
from collections.abc import Iterable, Iterator
from html import escape
from pathlib import Path
from typing import Any

from sphinx.application import Sphinx
from sphinx.util import logging

MARK = re.compile(r"\[(?P<role>[a-z]+): |\]")
logger = logging.getLogger(__name__)

INTRODUCTION = """\
# Constructions

Every way of reporting that the library knows is one file under `attribution/constructions/`. These pages are made of
those files; the same examples are its tests. Roles are marked: {legend}. A *near miss* is a text in which the
construction must stay silent, a *known gap* one that it should handle and does not yet.

A result carries the id in bold; a construction that is spread over several files has it as the prefix of their names.

Precision and recall were measured on 700 news articles that were annotated for quotations ([](../measurements.md)).
The annotators left out a third of what counts here, above all reported statements (*verb_object*). So precision is a
lower bound, and 0.000 says that these articles have no such annotation, often of one or two finds.

| id | file | examples | near misses | known gaps | precision | recall |
| --- | --- | --- | --- | --- | --- | --- |
"""
FIGURES = Path(__file__).parents[1] / "_data" / "constructions.csv"


def setup(app: Sphinx) -> dict[str, bool]:
    app.connect("builder-inited", write)
    return {"parallel_read_safe": True, "parallel_write_safe": True}


def write(app: Sphinx) -> None:
    """Write the pages anew."""
    folder = Path(app.srcdir) / "constructions"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    try:
        from attribution.reading.run import all_constructions

        constructions = all_constructions()
    except Exception as error:  # noqa: BLE001 - whatever is wrong with a construction file, the build must say so
        logger.warning("the catalogue has no constructions: %r", error)
        constructions = ()
    for construction in constructions:
        (folder / f"{construction.id}.md").write_text(page(construction), encoding="utf-8")
    (folder / "index.md").write_text(index(constructions), encoding="utf-8")


def index(constructions: Iterable[Any]) -> str:
    """The page that lists all of them."""
    families: dict[str, list[Any]] = {}
    for construction in constructions:
        families.setdefault(getattr(construction, "family", construction.id), []).append(construction)
    legend = ", ".join(f'<span class="role role-{role}" data-role="{role}">{role}</span>' for role in LEGEND)
    lines = [INTRODUCTION.format(legend=legend)]
    measured = figures()
    for family in sorted(families):
        for c in sorted(families[family], key=lambda construction: construction.id):
            counts = (str(len(entries(c, name))) for name in ("examples", "not_examples", "gaps"))
            row = measured.get(c.id, {})
            shares = (row.get(name) or "–" for name in ("precision", "recall"))
            lines.append(f"| **{family}** | [{c.id}]({c.id}.md) | {' | '.join(counts)} | {' | '.join(shares)} |\n")
    names = "\n".join(sorted(construction.id for family in families.values() for construction in family))
    if names:
        lines.append(f"\n```{{toctree}}\n:hidden:\n\n{names}\n```\n")
    return "".join(lines)


def figures() -> dict[str, dict[str, str]]:
    """What was measured for each construction file."""
    with FIGURES.open(encoding="utf-8") as lines:
        return {row["construction"]: row for row in csv.DictReader(lines)}


LEGEND = ("content", "source", "cue", "addressee", "relay")


def page(construction: Any) -> str:
    """The page of one construction."""
    return "\n".join(sections(construction)) + "\n"


def sections(construction: Any) -> Iterator[str]:
    title, _, rest = str(getattr(construction, "doc", "") or construction.id).strip().partition("\n")
    yield f"# `{construction.id}`"
    yield f"\n{code(title)}\n"
    if rest.strip():
        yield code(rest.strip())
    row = figures().get(construction.id)
    if row is not None and row["precision"]:
        kind = f", recall {row['recall']} of {row['annotations']} annotations" if row["recall"] else ""
        yield f"\nMeasured on news annotated for quotations: precision {row['precision']} of {row['finds']} finds{kind}"
        yield "(a lower bound: see [Measurements](../measurements.md)).\n"
    yield "\n## Examples\n"
    for example in entries(construction, "examples"):
        yield f"- {marked(getattr(example, 'marked', None) or example.text)}"
    for name, heading in (("not_examples", "Near misses"), ("gaps", "Known gaps")):
        if found := entries(construction, name):
            yield f"\n## {heading}\n"
            yield from (f"- {plain(entry.text)}<br>*{plain(entry.reason)}*" for entry in found)


def entries(construction: Any, name: str) -> tuple[Any, ...]:
    return tuple(getattr(construction, name, None) or ())


def code(text: str) -> str:
    """A docstring's double backquotes as Markdown has them."""
    return text.replace("``", "`")


def plain(text: str) -> str:
    """Text that Markdown leaves alone."""
    escaped = re.sub(r"([\\`*_{}\[\]()#+!|~$])", r"\\\1", escape(text, quote=False)).replace("\n", "<br>")
    return re.sub(r"^(\s*\d+)\.", r"\1\\.", escaped)  # "1. Mai" at the beginning is no list


def marked(text: str) -> str:
    """An example with its roles as coloured spans; marks may nest."""
    found, at, open_marks = [], 0, 0
    for mark in MARK.finditer(text):
        found.append(plain(text[at : mark.start()]))
        at = mark.end()
        if mark["role"]:
            found.append(f'<span class="role role-{mark["role"]}" data-role="{mark["role"]}">')
            open_marks += 1
        elif open_marks:
            found.append("</span>")
            open_marks -= 1
        else:
            found.append("\\]")
    return "".join(found) + plain(text[at:]) + "</span>" * open_marks


def overview() -> str:
    """The catalogue as one page that can be read in the repository: each construction with its first example."""
    from attribution.reading.run import all_constructions

    lines = [OVERVIEW]
    for construction in sorted(all_constructions(), key=lambda one: one.id):
        title = code(str(construction.doc or "").strip().partition("\n")[0])
        example = plain(construction.examples[0].text) if construction.examples else ""
        link = f"[`{construction.id}`](../attribution/constructions/{construction.id}.py)"
        lines.append(f"| {link} | {title} | {example} |\n".replace("<br>", " "))
    return "".join(lines)


OVERVIEW = """\
---
orphan: true
---

# Catalogue of constructions

Each way of reporting that the library recognises, with its first example. The links lead to the files, which hold all
examples, near misses and known gaps. `python docs/_ext/catalogue.py` writes this page.

| construction | what it is | example |
| --- | --- | --- |
"""

if __name__ == "__main__":
    (Path(__file__).parents[1] / "catalogue.md").write_text(overview(), encoding="utf-8")

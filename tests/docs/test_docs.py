from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.docs.blocks import PAGES, ROOT, blocks, checked, same

LINK = re.compile(r"(?<!!)\[[^\]]*\]\(([^)\s]+)\)")
PICTURE = re.compile(r"!\[([^\]]*)\]\(([^)\s]+)\)")


def name(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


@pytest.mark.model
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

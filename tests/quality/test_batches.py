"""Whether annotated articles are parsed alike alone, together, in another order and with more threads."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from attribution.parsers import default_parser
from attribution.tree import Token

DATA = Path(os.environ.get("ATTRIBUTION_DATA", "/nonexistent")) / "corpus" / "dev"
pytestmark = pytest.mark.skipif(not DATA.is_dir(), reason="ATTRIBUTION_DATA names no data directory")


@pytest.fixture(scope="module")
def texts() -> list[str]:
    return [json.loads(path.read_text(encoding="utf-8"))["originalText"] for path in sorted(DATA.iterdir())]


@pytest.fixture(scope="module")
def alone(texts: list[str]) -> dict[str, list[tuple[Token, ...]]]:
    return {text: [sentence.tokens for sentence in default_parser().parse(text)] for text in texts}


@pytest.fixture
def threads() -> Iterator[None]:
    import torch

    before = torch.get_num_threads()
    yield
    torch.set_num_threads(before)


@pytest.mark.parametrize(("order", "count"), [(-1, 1), (1, 2)])
def test_no_token_depends_on_what_is_parsed_with_it(
    texts: list[str], alone: dict[str, list[tuple[Token, ...]]], order: int, count: int, threads: None
) -> None:
    import torch

    torch.set_num_threads(count)
    together = default_parser().parse_many(texts[::order])
    different = 0
    for text, found in zip(texts[::order], together, strict=True):
        different += [sentence.tokens for sentence in found] != alone[text]
    assert different == 0

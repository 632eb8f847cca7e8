"""The construction that CONTRIBUTING.md shows works from outside the package, as it stands there."""

from __future__ import annotations

import re
import sys
from importlib import import_module
from pathlib import Path

import pytest

from attribution import Analyzer

PAGE = Path(__file__).parents[1] / "CONTRIBUTING.md"
FILE = re.search(r"```python\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)


@pytest.mark.model
def test_the_construction_of_the_page_is_found_from_outside(
    analyzer: Analyzer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert FILE is not None
    (tmp_path / "preposition_pen.py").write_text(FILE[1], encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.delitem(sys.modules, "preposition_pen", raising=False)
    construction = import_module("preposition_pen").CONSTRUCTION
    mine = Analyzer(analyzer.parser, constructions=["preposition_pen"])
    for example in construction.examples:
        (found,) = mine.analyze(example.text).attributed
        assert (found.construction, found.offsets) == ("preposition", example.roles["content"])
        assert found.source is not None
        assert found.source.offsets == example.roles["source"]
        assert analyzer.analyze(example.text).attributed == ()
    for near_miss in construction.not_examples:
        assert mine.analyze(near_miss.text).attributed == ()

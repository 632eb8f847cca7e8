"""The page on the architecture follows one sentence: each function that it names there is really called for it."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from types import CodeType, FrameType

import pytest

from attribution import Analyzer
from attribution.errors import ExtraError
from attribution.pipeline import analyze_sentences

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
WALK = PAGE.split("## One sentence")[1].split("\n## ")[0]
TEXT = " ".join(line.removeprefix("> ") for line in WALK.splitlines() if line.startswith("> "))
CODED = r"`(attribution\.[\w.]+)`"


def named(text: str) -> Iterator[tuple[str, object]]:
    """What the page names in code, as it can be imported."""
    for name in dict.fromkeys(re.findall(CODED, text)):
        parts = name.split(".")
        for cut in range(len(parts), 0, -1):
            try:
                found: object = import_module(".".join(parts[:cut]))
            except ExtraError:  # the library of an extra, not installed here
                yield name, None
                break
            except ModuleNotFoundError as error:
                if not (error.name or "").startswith("attribution"):  # the library of an extra, not installed here
                    yield name, None
                    break
                continue
            for part in parts[cut:]:
                found = getattr(found, part)
            yield name, found
            break


def test_what_the_page_names_is_there() -> None:
    assert len(list(named(PAGE))) == len(set(re.findall(CODED, PAGE)))


@pytest.mark.model
def test_every_function_of_the_walk_is_called_for_its_sentence(analyzer: Analyzer) -> None:
    called: set[CodeType] = set()

    def note(frame: FrameType, event: str, _: object) -> None:
        if event == "call":
            called.add(frame.f_code)

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        (sentences,) = analyzer.parser.parse_many([TEXT])
        document = analyze_sentences(TEXT, sentences)
        document.to_dict()
    finally:
        sys.setprofile(before)
    functions = {name: getattr(found, "__code__", None) for name, found in named(WALK)}
    missing = [name for name, code in functions.items() if code is not None and code not in called]
    assert missing == []
    report, hearsay = document.attributed
    first, second = map(float, re.findall(r"confidence: (\.\d+) for the first, (\.\d+) for", WALK)[0])
    assert (report.construction, report.hedging.level, report.confidence) == ("preposition", "low", first)
    assert (hearsay.construction, hearsay.hedging.level, hearsay.confidence) == ("modal", "medium", second)
    assert hearsay.parent == report.id
    for statement in (report, hearsay):
        assert statement.source is not None
        assert document.source(statement.source.source_id).name == "US-Außenministerium"
    printed = json.loads(re.findall(r"```json\n(.*?)```", WALK, re.DOTALL)[0])
    assert printed == {key: document.to_dict()["statements"][report.id][key] for key in printed}

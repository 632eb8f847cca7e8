"""Quality floors on annotated articles; they only go up.

The data directory is named by ``ATTRIBUTION_DATA`` (it holds ``bench/``, ``statements/``, ``corpus/dev`` and
``gold/``); without it the tests are skipped.
"""

from __future__ import annotations

import io
import os
import re
import runpy
import sys
from contextlib import redirect_stdout
from pathlib import Path

import pytest

DATA = Path(os.environ.get("ATTRIBUTION_DATA", "/nonexistent"))
SEEDS = Path(__file__).parents[2] / "seeds"
pytestmark = pytest.mark.skipif(not (DATA / "bench").is_dir(), reason="ATTRIBUTION_DATA names no data directory")

QUOTES = ["corpus/dev", "--by-type"]
STATEMENTS, WEB = ["statements/dev"], ["statements/webdev"]
FLOORS = [
    # every statement annotated: these decide
    ("statements", STATEMENTS, r"^found .*F1 (\S+)", 0.86),
    ("statements", STATEMENTS, r"^found .*P (\S+)", 0.88),
    ("statements", STATEMENTS, r"^  direct \D+\d+/ *\d+ (\S+)", 0.92),
    ("statements", STATEMENTS, r"^  indirect \D+\d+/ *\d+ (\S+)", 0.89),  # 298 of 332; 300 before: see below
    ("statements", STATEMENTS, r"^  reported \D+\d+/ *\d+ (\S+)", 0.76),
    ("statements", STATEMENTS, r"^  free_indirect \D+\d+/ *\d+ (\S+)", 0.79),
    ("statements", STATEMENTS, r"^  indirect_free_indirect \D+\d+/ *\d+ (\S+)", 0.91),  # 64 of 70; 65 before
    ("statements", STATEMENTS, r"^name .*lenient (\S+)", 0.86),
    ("statements", STATEMENTS, r"^name .*linked F1 (\S+)", 0.75),
    ("statements", STATEMENTS, r"^name .*kind (\S+)", 0.87),
    ("statements", STATEMENTS, r"^level .*exact (\S+)", 0.94),
    ("statements", STATEMENTS, r"^level .*hedged F1 (\S+)", 0.88),
    ("statements", STATEMENTS, r"^WHO  +(\S+)", 0.74),
    ("statements", STATEMENTS, r"^WHO \+ SURE +(\S+)", 0.70),
    ("statements", WEB, r"^found .*F1 (\S+)", 0.91),
    ("statements", WEB, r"^WHO  +(\S+)", 0.76),
    ("statements", WEB, r"^WHO \+ SURE +(\S+)", 0.72),
    # quotations that the corpus lacks count against precision there, so only recall is held
    ("quotes", QUOTES, r"^  direct .*found\S* (\S+)", 0.93),
    ("quotes", QUOTES, r"^  indirect .*found\S* (\S+)", 0.89),
    ("quotes", QUOTES, r"reported .*found\S* (\S+)", 0.70),
    ("quotes", QUOTES, r"indirect_free_indirect .*found\S* (\S+)", 0.93),  # 60 of 64; 61 before the last fit
    ("challenge", ["gold/challenge_dev.jsonl"], r"items passed \S+\s+(\S+)", 0.95),
    ("hedging", ["corpus/dev", "gold/hedging_dev.tsv"], r"accuracy (\S+)", 0.96),
    ("hedging", ["corpus/dev", "gold/hedging_dev.tsv"], r"hedged .*F1 (\S+)", 0.93),
    ("hedging", ["corpus/dev", "gold/hedging_dev.tsv"], r"stance .*macro F1 (\S+)", 0.91),
    ("sources", ["corpus/dev", "gold/sources_dev.tsv"], r"name\s+all (\S+)", 0.80),
    ("sources", ["corpus/dev", "gold/sources_dev.tsv"], r"of found (\S+)", 0.88),
    ("seeds", ["gold/seeds"], r"^voice.* (0\.\d+|1\.0+)$", 0.98),
    ("seeds", ["gold/seeds"], r"^found.* (0\.\d+|1\.0+)$", 0.96),
    ("seeds", ["gold/seeds"], r"^source.* (0\.\d+|1\.0+)$", 0.93),
    ("seeds", ["gold/seeds"], r"^resolved.* (0\.\d+|1\.0+)$", 0.86),
    ("seeds", ["gold/seeds"], r"^construction.* (0\.\d+|1\.0+)$", 0.91),
    ("seeds", ["gold/seeds"], r"^level.* (0\.\d+|1\.0+)$", 0.94),
]
"""Hearsay and reported objects are held to the complete annotation, and so are names: what it gives to the author makes
no statement any more, spokespersons keep the name that the text gives them, a noun with its light verb is a report with
an object. That lowered stance (.88), the sources of found quotations (.91) and the constructions of the seeds (.93) on
the older, smaller annotations. Sources of the same name (.77) are linked among more statements than before. Who passes
quoted words on is a relay and no second source any more, as the complete annotation has it; where the quotation corpus
counts the words twice, direct quotations fall there (.94). The number of a group is a part of its name there ("zwei
Insider"), which costs one of the 48 challenges (.97). Hedged F1 (.96) and the levels of the seeds (.96) fell by one
unit each when cues were read as the complete annotation reads them; hedged F1 (.95) and accuracy (.97) by one more
when the state of an inquiry began to count as the state of knowledge does. Decisions, plans and what becomes known make
no statement, as the complete annotation has it in 12 of 13 and in 8 of 9 cases of the training texts: that lowered the
indirect ones on both (.90) and the sources on the smaller one (.82, .90 of found). Reports that somebody only wants to
make ("will sich einsetzen") are such plans, too: that lowered the reported ones of the quotation corpus (.71). Nouns
for what is said ("der Vorwurf, …") name nobody where nobody holds them, as the complete annotation has it in all 40
cases of the training texts; the smaller one takes them for sources (.81, .89 of found). Bundled model 5 took genitives
behind who speaks for datives ("ein Sprecher der Stadt teilte mit"), which the articles here hardly have; model 6, which
does not, parts a few names from their descriptions in two articles with many statements: that lowered right sources
(.75, .71 with level) and the linking (.81), while the web texts gain (.75, .70). Hedged F1 fell by one unit on either
annotation (.89, .94)."""
_printed: dict[str, str] = {}


def _run(scorer: str, arguments: list[str]) -> str:
    key = " ".join([scorer, *arguments])
    if key not in _printed:
        paths = [str(SEEDS)] if scorer == "seeds" else []
        paths += [a if a.startswith("-") else str(DATA / a) for a in arguments]
        _printed[key] = _output(DATA / "bench" / f"score_{scorer}.py", paths)
    return _printed[key]


def _output(script: Path, arguments: list[str]) -> str:
    """What a script prints; it is run in this process, where a text that several score is parsed once."""
    with pytest.MonkeyPatch.context() as patch, redirect_stdout(io.StringIO()) as out:
        patch.setattr(sys, "argv", [str(script), *arguments])
        patch.syspath_prepend(script.parent)
        try:
            runpy.run_path(str(script), run_name="__main__")
        except SystemExit as end:
            assert not end.code
    return out.getvalue()


@pytest.mark.usefixtures("parsed_once")
@pytest.mark.parametrize(("scorer", "arguments", "figure", "floor"), FLOORS)
def test_figure_is_not_below_its_floor(scorer: str, arguments: list[str], figure: str, floor: float) -> None:
    printed = _run(scorer, arguments)
    found = re.search(figure, printed, re.MULTILINE)
    assert found is not None, printed
    assert float(found[1]) >= floor

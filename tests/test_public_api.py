from __future__ import annotations

import os
import subprocess
import sys
from importlib.resources import files

import attribution
from tests.timing import holds

MEASURED = """
import sys, time
start = time.process_time()
import attribution
spent = time.process_time() - start
print(spent, *sorted({"torch", "stanza", "numpy", "rich", "tokenizers"} & set(sys.modules)))
"""


def measure() -> tuple[float, list[str]]:
    run = subprocess.run([sys.executable, "-c", MEASURED], capture_output=True, text=True, check=True, env=os.environ)
    seconds, *modules = run.stdout.split()
    return float(seconds), modules


def test_import_loads_neither_stanza_nor_torch_nor_other_heavy_packages() -> None:
    assert measure()[1] == []


def test_import_takes_less_than_150_ms_of_cpu() -> None:
    assert holds(lambda: measure()[0] < 0.15)


def test_all_is_sorted_complete_and_importable() -> None:
    assert list(attribution.__all__) == sorted(attribution.__all__)
    assert all(hasattr(attribution, name) for name in attribution.__all__)


def test_completion_knows_every_public_name() -> None:
    assert set(attribution.__all__) <= set(dir(attribution))


def test_every_public_name_is_documented() -> None:
    undocumented = [name for name in attribution.__all__ if not (getattr(attribution, name).__doc__ or "").strip()]
    assert undocumented == []


def test_the_package_is_marked_as_typed() -> None:
    assert files("attribution").joinpath("py.typed").is_file()

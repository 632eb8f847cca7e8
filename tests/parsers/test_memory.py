from __future__ import annotations

import ctypes
import gc
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from attribution.parsers import memory


@pytest.fixture(autouse=True)
def asked_anew() -> Iterator[None]:
    memory._trim.cache_clear()
    yield
    memory._trim.cache_clear()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only glibc keeps what is free")
def test_what_is_free_goes_back_to_the_system() -> None:
    def resident() -> int:
        return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])

    kept = [bytes(10_000) for _ in range(5_000)]
    last = kept[-1]
    del kept
    before = resident()
    memory.give_back()
    assert resident() < before
    assert len(last) == 10_000


@pytest.mark.parametrize("error", [AttributeError, OSError, TypeError])
def test_other_c_libraries_are_left_alone(monkeypatch: pytest.MonkeyPatch, error: type[Exception]) -> None:
    def missing(_: None) -> None:
        raise error

    monkeypatch.setattr(ctypes, "CDLL", missing)
    memory.give_back()


@pytest.fixture(params=[True, False], ids=["on", "off"])
def collecting(request: pytest.FixtureRequest) -> Iterator[bool]:
    """The collector of garbage is on, or off."""
    running = gc.isenabled()
    switch(request.param)
    yield request.param
    switch(running)


def switch(on: bool) -> None:
    if on:
        gc.enable()
    else:
        gc.disable()


def is_old(thing: object) -> bool:
    return any(other is thing for other in gc.get_objects(generation=2))


def test_nobody_looks_for_garbage_meanwhile(collecting: bool) -> None:
    with memory.uncollected():
        assert not gc.isenabled()
    assert gc.isenabled() == collecting


def test_after_an_error_too_the_collector_is_as_it_was(collecting: bool) -> None:
    with pytest.raises(KeyError), memory.uncollected():
        raise KeyError
    assert gc.isenabled() == collecting


def test_what_was_loaded_counts_as_old() -> None:
    with memory.uncollected():
        loaded: list[object] = []
    assert is_old(loaded)


def test_what_a_program_froze_stays_frozen() -> None:
    gc.freeze()
    frozen = gc.get_freeze_count()
    try:
        with memory.uncollected():
            loaded: list[object] = []
        assert gc.get_freeze_count() >= frozen > 0
        assert not is_old(loaded)
    finally:
        gc.unfreeze()

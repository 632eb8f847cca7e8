"""The tool that deletes and watches conditions, on rules small enough to know what it should say."""

import importlib.util
import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from tests.quality.instrument import Condition, Functions, Kind, Met, Module

ROOT = Path(__file__).parents[2]
RULES = '''
def polite(word: str | None, known: set) -> bool:
    """Whether a word is polite."""
    if word == "please":
        return True
    return word is not None and len(word) > 2 and (word in known or word.isupper())


def long(words):
    if len(words) > 9:
        words = words[:9]
    return [w for w in words if len(w) > 3]


class Reader:
    def first(self, words):
        return self.words(words) or words

    words = staticmethod(lambda words: [w for w in words if w])


def never():
    return 1
'''
TESTS = """
import rules

def test_polite():
    assert rules.polite("please", set())
    assert rules.polite("thanks", {"thanks"})
    assert not rules.polite(None, set())
    assert not rules.polite("bah!", set())

def test_long():
    assert rules.long(["a", "word"]) == ["word"]
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path.resolve() / "rules.py"
    path.write_text(RULES, encoding="utf-8")
    return path


@pytest.fixture
def rules(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("rules", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def condition(module: Module, source: str, kind: Kind) -> Condition:
    (found,) = (c for c in module.conditions if c.source == source and c.kind is kind)
    return found


def test_conditions_of_a_module(path: Path) -> None:
    found = [(c.kind.value, c.source, c.valued) for c in Module(path).conditions]
    assert found == [
        ("function", "polite", False),
        ("guard", "word == 'please'", False),
        ("operand", "word is not None", False),
        ("operand", "len(word) > 2", False),
        ("operand", "word in known or word.isupper()", False),
        ("operand", "word in known", False),
        ("operand", "word.isupper()", False),
        ("function", "long", False),
        ("test", "len(words) > 9", False),
        ("filter", "len(w) > 3", False),
        ("function", "first", False),
        ("operand", "self.words(words)", True),
        ("operand", "words", True),
        ("filter", "w", False),
        ("function", "never", False),
    ]


def test_numbers_go_on_from_module_to_module(path: Path) -> None:
    assert [c.number for c in Module(path, first=40).conditions] == list(range(40, 55))


def test_one_condition_is_deleted(path: Path, rules: ModuleType) -> None:
    module = Module(path)
    functions = Functions([path])
    functions.exchange(module.without(condition(module, "len(word) > 2", Kind.OPERAND)))
    assert rules.polite("na", {"na"})
    assert not rules.polite("na", set())
    functions.exchange(module.without(condition(module, "word == 'please'", Kind.GUARD)))
    assert not rules.polite("please", set())
    functions.exchange(module.without(condition(module, "w", Kind.FILTER)))
    assert rules.Reader().first(["", "a"]) == ["", "a"]
    functions.exchange(module.without(condition(module, "self.words(words)", Kind.OPERAND)))
    assert rules.Reader().first(["", "a"]) == ["", "a"]


def test_watched_rules_say_the_same_and_what_decided(path: Path, rules: ModuleType) -> None:
    module, met = Module(path), Met()
    Functions([path]).exchange(module.watched(), met)
    assert rules.polite("thanks", {"thanks"})
    assert not rules.polite(None, set())  # "len(word) > 2" would fail without the condition before it
    assert not rules.polite("bah!", set())
    assert rules.long(["a", "word"]) == ["word"]
    decided = {c.source for c in module.conditions if c.kind is Kind.OPERAND and c.decides(met.seen)}
    # in "bah!" neither alternative settles anything: each says what the chain says without it
    assert decided == {"word is not None", "word in known or word.isupper()", "word in known"}
    assert condition(module, "len(w) > 3", Kind.FILTER).decides(met.seen)
    assert not condition(module, "len(words) > 9", Kind.TEST).decides(met.seen)
    assert condition(module, "long", Kind.FUNCTION).decides(met.seen)
    assert not condition(module, "never", Kind.FUNCTION).decides(met.seen)


def test_an_operand_that_is_not_alone_does_not_decide(path: Path, rules: ModuleType) -> None:
    module, met = Module(path), Met()
    Functions([path]).exchange(module.watched(), met)
    assert not rules.polite("na", set())  # too short and unknown
    assert not condition(module, "len(word) > 2", Kind.OPERAND).noticed(met.seen)
    assert not rules.polite("na", {"na"})
    assert condition(module, "len(word) > 2", Kind.OPERAND).noticed(met.seen)


def test_an_operand_that_gives_the_value_decides(path: Path, rules: ModuleType) -> None:
    module, met = Module(path), Met()
    Functions([path]).exchange(module.watched(), met)
    assert rules.Reader().first(["a"]) == ["a"]
    assert condition(module, "self.words(words)", Kind.OPERAND).decides(met.seen)
    assert not condition(module, "words", Kind.OPERAND).decides(met.seen)
    assert rules.Reader().first([""]) == [""]
    assert condition(module, "words", Kind.OPERAND).decides(met.seen)


def test_mutants_are_counted_and_survivors_listed(path: Path) -> None:
    (path.parent / "test_rules.py").write_text(TESTS, encoding="utf-8")
    command = [sys.executable, "-m", "tests.quality.conditions", "mutants", "--rules", "rules.py"]
    command += ["--tests", "test_rules.py", "--survivors", "survivors.txt"]
    environment = {
        **os.environ,
        "PYTHONPATH": f"{ROOT}{os.pathsep}{path.parent}",
        "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1",  # the rules' tests need none, and loading them takes longer than these
    }
    done = subprocess.run(command, cwd=path.parent, env=environment, capture_output=True, text=True, check=True)
    assert "all" in done.stdout
    survivors = [line.split("  ")[1] for line in (path.parent / "survivors.txt").read_text().splitlines()]
    assert survivors == ["len(word) > 2", "word.isupper()", "self.words(words)", "words", "w"]

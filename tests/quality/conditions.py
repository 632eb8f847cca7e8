"""Which conditions of the rules matter: to the tests, and to news texts.

python -m tests.quality.conditions mutants                  deletes 200 conditions one by one and runs the tests on each
python -m tests.quality.conditions decisive --trees FILE    lists the conditions that never decide anything

A deleted condition is an operand of an ``and``/``or`` chain, a guard before an early ``return`` or ``continue`` (its
test becomes False), or a filter of a comprehension. Printed is the share of them that some test misses, by room and
module; ``--survivors FILE`` lists the others. Tests that need the bundled model are left out, and each mutant meets
only the tests in which its condition makes a difference, so that 200 of them take a minute.

``decisive`` runs the tests, and the texts of the parses that ``tests.quality.same --trees`` keeps, and lists what
decides in neither (to delete, or to show why not), and what decides in texts only (it wants a sentence of its own):
operands that never settle their chain alone, tests and filters that are always true or always false, and functions
that never run. What runs only while modules are loaded and tests are collected is not seen.

``--rules`` and ``--without`` choose the modules: globs in the folder where it is started.
"""

from __future__ import annotations

import argparse
import os
import pickle
import random
import resource
import signal
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from time import monotonic

import pytest

from attribution.tree import Sentence
from tests.quality.instrument import Condition, Functions, Kind, Met, Module, less, modules, no_less
from tests.quality.same import digest

TESTS = Path(__file__).parents[1]
ROOMS = ("constructions", "grammar", "hedging", "reading", "text")
RULES = (*(f"attribution/{room}/**/*.py" for room in ROOMS), "attribution/pipeline.py")
"""The rooms whose rules read language, but for phrases/ and sources/."""
WITHOUT: tuple[str, ...] = ()
SECONDS = 30
MEMORY = 3 << 30


def chosen(rules: Iterable[str], without: Iterable[str]) -> tuple[Module, ...]:
    """The modules of globs, but for those with a folder or file name of ``without`` on their path."""
    left_out = set(without)
    paths = {path for glob in rules for path in Path().glob(glob)}
    return modules(path for path in paths if not left_out & {*path.parts, path.stem})


def forked(work: Callable[[], object], seconds: int = 0) -> object:
    """What ``work`` returns in a process of its own; ``None`` where it fails or takes more seconds of computing."""
    inlet, outlet = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            signal.setitimer(signal.ITIMER_PROF, seconds)
            os.close(inlet)
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            with os.fdopen(outlet, "wb") as pipe:
                pickle.dump(work(), pipe)
        finally:
            os._exit(0)
    os.close(outlet)
    with os.fdopen(inlet, "rb") as pipe:
        answer = pipe.read()
    os.waitpid(child, 0)
    return pickle.loads(answer) if answer else None


class Suite:
    """A pytest plugin that collects the tests once, and hands them over instead of running them."""

    def __init__(self, work: Callable[[Suite], None]) -> None:
        self.items: list[pytest.Item] = []
        self._work = work
        self._failed = False

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        if session.testsfailed:
            raise pytest.UsageError("the tests cannot be collected")
        self.items = session.items
        self._work(self)
        return True

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        self._failed |= report.failed

    def passes(self, number: int) -> bool:
        """Run one test."""
        self._failed = False
        item = self.items[number]
        item.config.hook.pytest_runtest_protocol(item=item, nextitem=None)
        return not self._failed

    def watched(self, rules: Sequence[Module], functions: Functions) -> dict[int, set[int]]:
        """Run all tests, and return the marks of each that passed."""
        met = Met()
        for module in rules:
            functions.exchange(module.watched(), met)
        seen = {}
        for number in range(len(self.items)):
            met.seen.clear()
            if self.passes(number):
                seen[number] = set(met.seen)
        return seen

    def notices(self, module: Module, functions: Functions, condition: Condition, tests: Iterable[int]) -> bool:
        """Whether one of the tests fails without the condition."""
        resource.setrlimit(resource.RLIMIT_DATA, (MEMORY, MEMORY))
        functions.exchange(module.without(condition))
        return any(not self.passes(number) for number in tests)


def with_tests(folder: Path, work: Callable[[Suite], None]) -> None:
    """Collect the tests of a folder that need no model, and do something with them."""
    options = [str(folder), "-m", "not model", "--capture=no", "-qq", "--no-summary", "-p", "no:cacheprovider"]
    if pytest.main(options, plugins=[Suite(work)]):
        raise SystemExit("the tests cannot be collected")


def marks_of_tests(suite: Suite, rules: Sequence[Module], functions: Functions) -> dict[int, set[int]]:
    """The marks of every test that passes."""
    seen = forked(lambda: suite.watched(rules, functions))
    if not isinstance(seen, dict) or not seen:
        raise SystemExit("no test passes")
    return seen


def killed(rules: Sequence[Module], tests: Path, number: int, seed: int) -> dict[Condition, bool]:
    """Delete some conditions one by one; for each, whether a test notices."""
    where = {condition: module for module in rules for condition in module.conditions if condition.deletable}
    some = random.Random(seed).sample(list(where), min(number, len(where)))  # noqa: S311 -- no cryptography
    found = {}

    def work(suite: Suite) -> None:
        functions = Functions(module.path for module in rules)
        seen = marks_of_tests(suite, rules, functions)
        for condition in sorted(some, key=lambda c: c.number):
            affected = [test for test, marks in seen.items() if condition.noticed(marks)]
            notices = partial(suite.notices, where[condition], functions, condition, affected)
            found[condition] = bool(affected) and forked(notices, SECONDS) is not False

    with_tests(tests, work)
    return found


def seen_by_tests(rules: Sequence[Module], tests: Path) -> set[int]:
    """The marks of all tests."""
    seen: set[int] = set()
    with_tests(
        tests, lambda suite: seen.update(*marks_of_tests(suite, rules, Functions(m.path for m in rules)).values())
    )
    return seen


_MET = Met()


def _seen_in(item: tuple[str, str, Sequence[Sentence]]) -> tuple[str, set[int]]:
    _MET.seen.clear()
    name, _ = digest(item)
    return name, set(_MET.seen)


def seen_in_texts(rules: Sequence[Module], trees: Path, jobs: int) -> dict[str, set[int]]:
    """The marks of every parsed text."""
    items = pickle.loads(trees.read_bytes())
    functions = Functions(module.path for module in rules)
    for module in rules:
        functions.exchange(module.watched(), _MET)
    with ProcessPoolExecutor(jobs, mp_context=get_context("fork")) as pool:
        return dict(pool.map(_seen_in, items, chunksize=20))


def place(condition: Condition) -> str:
    """File and line, the condition, and what it is."""
    path = condition.path.relative_to(Path.cwd())
    return f"{path}:{condition.line}  {condition.source}  ({condition.kind})"


def share(title: str, parts: Iterable[tuple[str, bool]]) -> Iterator[str]:
    """One line for each part, with the share of what is true of it."""
    counts: dict[str, list[bool]] = defaultdict(list)
    for part, true in parts:
        counts[part].append(true)
    yield f"{title:54} {'killed':>7} {'of':>5} {'share':>6}"
    for part, each in sorted(counts.items()):
        yield f"{part:54} {sum(each):7} {len(each):5} {sum(each) / len(each):6.2f}"


def mutants(args: argparse.Namespace, rules: Sequence[Module]) -> None:
    """Print the share of deleted conditions that are missed."""
    began = monotonic()
    found = killed(rules, args.tests, args.number, args.seed)
    paths = {condition: condition.path.relative_to(Path.cwd()) for condition in found}
    rooms = (("all", lambda path: "all"), ("room", lambda path: str(path.parent)), ("module", str))
    for title, of in rooms:
        print(*share(title, ((of(paths[c]), dead) for c, dead in found.items())), "", sep="\n")
    print(f"{len(found)} of {sum(c.deletable for m in rules for c in m.conditions)} conditions", end=", ")
    print(f"seed {args.seed}, {monotonic() - began:.0f} s")
    if args.survivors is not None:
        args.survivors.write_text("".join(f"{place(c)}\n" for c, dead in found.items() if not dead), encoding="utf-8")


def decisive(args: argparse.Namespace, rules: Sequence[Module]) -> None:
    """Print the conditions that decide nothing."""
    tested = seen_by_tests(rules, args.tests)
    texts = seen_in_texts(rules, args.trees, args.jobs) if args.trees is not None else {}
    everywhere = tested.union(*texts.values())
    conditions = [condition for module in rules for condition in module.conditions]
    idle = [(c, _missing(c, everywhere)) for c in conditions if not c.decides(everywhere)]
    untested = [c for c in conditions if c.decides(everywhere) and not c.decides(tested)]
    wanted = [(c, f"{_missing(c, tested)} in tests; {_where(c, tested, texts)}") for c in untested]
    for title, some in (("decide nothing", idle), ("decide something in texts, nothing in tests", wanted)):
        for kind in Kind:
            lines = [f"  {place(c)}: {why}" for c, why in some if c.kind is kind]
            print(f"\n{len(lines)} of {sum(c.kind is kind for c in conditions)} {kind}s {title}", *lines, sep="\n")


def _missing(condition: Condition, seen: set[int]) -> str:
    if condition.kind is Kind.OPERAND:
        return "never alone" if less(condition.number) in seen else "never reached"
    known = [word for word, mark in (("false", less), ("true", no_less)) if mark(condition.number) in seen]
    return f"always {known[0]}" if known else "never reached"


def _where(condition: Condition, tested: set[int], texts: Mapping[str, set[int]]) -> str:
    names = [name for name, seen in texts.items() if (condition.marks - tested) & seen]
    return f"in {len(names)} texts, as {names[0]}" if names else ""


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("mutants", "decisive"))
    parser.add_argument("--rules", nargs="+", default=RULES, help="globs of rule modules")
    parser.add_argument("--without", nargs="*", default=WITHOUT, help="names of folders or modules to leave out")
    parser.add_argument("--tests", type=Path, default=TESTS, help="folder or file with tests")
    parser.add_argument("--number", type=int, default=200, help="how many conditions to delete")
    parser.add_argument("--seed", type=int, default=16, help="which ones")
    parser.add_argument("--survivors", type=Path, help="file for the conditions that nothing misses")
    parser.add_argument("--trees", type=Path, help="parsed texts, as tests.quality.same keeps them")
    parser.add_argument("--jobs", type=int, default=1, help="processes for the texts")
    args = parser.parse_args()
    rules = chosen(args.rules, args.without)
    (mutants if args.what == "mutants" else decisive)(args, rules)


if __name__ == "__main__":
    main()

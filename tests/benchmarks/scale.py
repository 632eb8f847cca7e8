"""What large runs cost, in seconds of the processor: the table of docs/scale.md.

python -m tests.benchmarks.scale DATA [batching workers same linear million stream start busy]

DATA is a folder of articles (JSON with ``text``). Each measurement runs in a process of its own. Some take many
minutes (``million``, ``stream``). Processor time is counted because a machine may have other work to do; where only
the clock can tell (``workers``, ``busy``), both are printed.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from itertools import cycle, islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from attribution import Analyzer, Document, analyze_many
from attribution.pipeline import analyze_sentences

SENTENCES = (
    "Laut Polizei regnet es in Husum seit Tagen. Die Lage sei ernst, sagte Anna Sommer am Montag. „Wir warten ab“, "
    "teilte die Werft mit, die Behörde forderte schnelle Hilfe für die Küste. Im Hafen liegen vier Schiffe.\n\n"
)


def articles(data: Path, number: int) -> list[str]:
    return [json.loads(path.read_text(encoding="utf-8"))["text"] for path in sorted(data.glob("*.json"))[:number]]


def paragraphs(text: str, least: int = 300) -> Iterator[str]:
    """Pieces as long as paragraphs of newspapers are: whole sentences, so many characters at least."""
    piece = ""
    for sentence in re.split(r"(?<=[.!?“])\s+(?=[A-ZÄÖÜ„])", text):
        piece += f" {sentence}" if piece else sentence
        if len(piece) >= least:
            yield piece
            piece = ""
    if piece:
        yield piece


def cost(run: Callable[[], object]) -> tuple[float, float]:
    """Seconds of this process and of those that it started and that ended, and seconds of the clock."""
    clock, begun = time.monotonic(), _processor()
    run()
    return _processor() - begun, time.monotonic() - clock


def _processor() -> float:
    both = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(usage.ru_utime + usage.ru_stime for usage in both)


def memory() -> int:
    """Most memory so far, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def ready() -> Analyzer:
    """An analyzer that has loaded everything."""
    analyzer = Analyzer()
    analyzer.analyze(SENTENCES)
    return analyzer


def batching(data: Path) -> Iterator[str]:
    """One by one and together, and what the parser takes of it: each the least of three runs, taken in turn."""
    analyzer, texts = ready(), articles(data, 40)
    short = [paragraph for text in texts for paragraph in paragraphs(text)]
    trees = list(zip(texts, analyzer.parser.parse_many(texts), strict=True))
    runs: dict[str, Callable[[], object]] = {
        "articles one by one": lambda: [analyzer.analyze(text) for text in texts],
        "articles together": lambda: list(analyzer.analyze_many(texts)),
        "the parser": lambda: list(analyzer.parser.parse_many(texts)),
        "everything but the parser": lambda: [analyze_sentences(*pair) for pair in trees],
        "paragraphs one by one": lambda: [analyzer.analyze(text) for text in short],
        "paragraphs together": lambda: list(analyzer.analyze_many(short)),
    }
    taken = [{name: cost(run)[0] for name, run in runs.items()} for _ in range(3)]
    least = {name: min(one[name] for one in taken) for name in runs}
    for name, some in (("articles", texts), ("paragraphs", short)):
        yield f"{len(some)} {name} of {sum(map(len, some))} characters"
    yield from (f"{name}: {seconds:.1f} s" for name, seconds in least.items())
    for kind in ("articles", "paragraphs"):
        yield f"{kind}: together {least[f'{kind} one by one'] / least[f'{kind} together']:.2f} times as fast"
    rules, parser = least["everything but the parser"], least["the parser"]
    yield f"share of everything but the parser: {rules / (rules + parser):.3f}"


def workers(data: Path) -> Iterator[str]:
    """Two processes against one; starting them is part of it."""
    texts = articles(data, 150)
    for number in (1, 2):
        processor, clock = cost(lambda number=number: list(analyze_many(texts, workers=number, batch_size=8)))  # type: ignore[misc]
        yield f"{number} workers: {processor:.1f} s of processors, {clock:.1f} s by the clock"


def same(data: Path) -> Iterator[str]:
    """Whether articles get the same analyses alone, together, in another order, with other threads and processes."""
    from attribution.parsers.threads import set_threads

    texts, analyzer = articles(data, 150), ready()
    alone = [analyzer.analyze(text).to_json() for text in texts]

    def differing(found: Iterable[Document]) -> int:
        return sum(one != other.to_json() for one, other in zip(alone, found, strict=True))

    runs: dict[str, Callable[[], Iterable[Document]]] = {
        "together": lambda: analyzer.analyze_many(texts),
        "in portions of 7": lambda: analyzer.analyze_many(texts, batch_size=7),
        "in reverse": lambda: reversed(list(analyzer.analyze_many(reversed(texts)))),
        "with one process": lambda: analyze_many(texts, workers=1, batch_size=8),
        "with two processes": lambda: analyze_many(texts, workers=2, batch_size=8),
    }
    for name, run in runs.items():
        yield f"{name}: {differing(run())} of {len(texts)} differ"
    for number in (1, 2):
        set_threads(number)
        yield f"with {number} threads: {differing(analyzer.analyze_many(texts))} of {len(texts)} differ"


def linear(data: Path) -> Iterator[str]:
    """A text, and 64 times as much of it."""
    analyzer, text = ready(), articles(data, 1)[0] + "\n\n"
    once = min(cost(lambda: analyzer.analyze(text))[0] for _ in range(5))
    often, _ = cost(lambda: analyzer.analyze(text * 64))
    yield f"a text of {len(text)} characters {once:.2f} s, 64 times as much {often:.1f} s: {often / once:.1f} times"
    different = "\n\n".join(articles(data, 64))
    once = sum(cost(lambda text=text: analyzer.analyze(text))[0] for text in articles(data, 64))  # type: ignore[misc]
    often, _ = cost(lambda: analyzer.analyze(different))
    yield f"64 articles {once:.1f} s, all of them as one text {often:.1f} s: {often / once:.2f} times"


def million(data: Path, least: int = 1_000_000) -> Iterator[str]:
    """A million words in one text."""
    analyzer, words = ready(), 0
    parts = []
    for text in cycle(articles(data, 150)):
        parts.append(text)
        words += len(text.split())
        if words >= least:
            break
    document: list[Any] = []
    seconds, _ = cost(lambda: document.append(analyzer.analyze("\n\n".join(parts))))
    yield f"{words} words, {len(document[0].statements)} statements: {seconds:.0f} s, at most {memory()} MB"


def stream(data: Path) -> Iterator[str]:
    """The most memory after 100 short documents and after 10,000."""
    sentences = [s.strip() + "." for text in articles(data, 150) for s in text.split(". ") if 40 < len(s) < 160]
    texts = islice(cycle(sentences), 10_000)
    for number, _ in enumerate(analyze_many(texts), 1):
        if number in (100, 1_000, 10_000):
            yield f"after {number} documents {memory()} MB"


def start(data: Path) -> Iterator[str]:
    """From nothing to the first statement, and the import alone, with the bytecode that an installed package has."""
    with TemporaryDirectory() as bytecode:
        given = {**os.environ, "PYTHONPYCACHEPREFIX": bytecode, "PYTHONDONTWRITEBYTECODE": ""}

        def run(script: str) -> None:
            subprocess.run([sys.executable, "-c", script], check=True, env=given)

        for script in (
            "pass",
            "import attribution",
            "import attribution; attribution.analyze('Laut Polizei regnet es.')",
        ):
            run(script)
            runs = [cost(lambda script=script: run(script)) for _ in range(7)]  # type: ignore[misc]
            processor, clock = (min(taken) for taken in zip(*runs, strict=True))
            yield f"{script}: {processor:.2f} s of processors, {clock:.2f} s by the clock"


def busy(data: Path) -> Iterator[str]:
    """The default and one thread, beside a process that computes all the time."""
    texts = articles(data, 20)
    other = subprocess.Popen([sys.executable, "-c", "while True: pass"])
    try:
        from attribution.parsers.threads import set_threads

        analyzer = ready()
        default, alone = [], []
        for _ in range(3):
            default.append(cost(lambda: list(analyzer.analyze_many(texts))))
            set_threads(1)
            alone.append(cost(lambda: list(analyzer.analyze_many(texts))))
            set_threads(None)
    finally:
        other.kill()
    for name, runs in (("default", default), ("one thread", alone)):
        yield f"{name}: {min(r[0] for r in runs):.1f} s of processors, {min(r[1] for r in runs):.1f} s by the clock"


MEASUREMENTS = (batching, workers, same, linear, million, stream, start, busy)


def main() -> None:
    """Run from the command line."""
    known = {of.__name__: of for of in MEASUREMENTS}
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, metavar="DATA", help="a folder of articles")
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"some of {', '.join(known)}")
    arguments = parser.parse_args()
    unknown = next((name for name in arguments.names if name not in known), None)
    if unknown is not None:
        parser.error(f"found the measurement {unknown!r}, expected some of {', '.join(known)}")
    if not any(arguments.data.glob("*.json")):
        parser.error(f"found no article (*.json) in {arguments.data}")
    for name in arguments.names or known:
        if len(arguments.names) == 1:
            for line in known[name](arguments.data):
                print(f"{name}: {line}", flush=True)
        else:
            subprocess.run([sys.executable, "-m", "tests.benchmarks.scale", arguments.data, name], check=True)


if __name__ == "__main__":
    main()

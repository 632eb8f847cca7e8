"""The steps of ``python -m attribution.training`` that fit the package's own tables to annotated articles."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path

__all__ = ["add_steps"]


def add_steps(step: Callable[..., argparse.ArgumentParser]) -> None:
    """Add the steps to the command.

    Args:
        step: makes a step of its name, its function and what it does.
    """

    def on_articles(name: str, run: Callable[..., int], text: str, out: str) -> argparse.ArgumentParser:
        made = step(name, run, text)
        made.add_argument(
            "--statements",
            type=Path,
            required=True,
            nargs="+",
            metavar="FOLDER",
            help="folders of articles with every attributed statement annotated (.json)",
        )
        made.add_argument(
            "--trees",
            type=Path,
            help="parses of the texts, pickled tuples of name, text and sentences; texts that it lacks are parsed",
        )
        made.add_argument("--out", type=Path, help=out)
        return made

    on_articles(
        "weights",
        _weights,
        "fit the weights and thresholds of attribution/reading to annotated articles",
        "folder for both tables (default: the package's own)",
    )
    made = on_articles(
        "ranking",
        _ranking,
        "fit the weights of attribution/sources to annotated articles",
        "the table to write (default: the package's own)",
    )
    made.add_argument("--rounds", type=int, default=3, help="times that the articles are resolved anew (default: 3)")
    on_articles(
        "reliability",
        _reliability,
        "say on annotated articles how often a confidence is right",
        "the table to write (.csv)",
    )


def _weights(options: argparse.Namespace) -> int:
    from attribution.reading import evidence
    from attribution.training import weights

    out = options.out or Path(evidence.__file__).parent
    corpus = weights.read(options.statements, options.trees)
    cases = [list(weights.cases(annotated)) for annotated in corpus]
    weights.write(weights.fit([case for of_one in cases for case in of_one]), out / "evidence.csv")
    found = weights.cross_read(corpus, cases)
    least = weights.choose(corpus, found)
    weights.write_thresholds(least, out / "thresholds.csv")
    print(f"{sum(map(len, cases))} finds weighed, tables written to {out}")
    print(f"read with weights that were fitted without them: {weights.score(corpus, found, least)}")
    return 0


def _ranking(options: argparse.Namespace) -> int:
    from attribution.sources import ranking as ranked
    from attribution.training import ranking

    corpus = ranking.read(options.statements, options.trees)
    table = ranked.weights()
    for _ in range(options.rounds):
        cases = [ranking.cases(annotated, table) for annotated in corpus]
        table = ranking.fit([case for of_one in cases for case in of_one])
    out = options.out or Path(ranked.__file__).with_suffix(".csv")
    ranking.write(table, out)
    print(f"{sum(map(len, cases))} choices, table written to {out}")
    for decision, (right, count) in ranking.cross_accuracy(cases).items():
        print(f"{decision}: {right} of {count} right with weights that were fitted without them")
    return 0


def _reliability(options: argparse.Namespace) -> int:
    from attribution.reading.run import read_article
    from attribution.reading.settle import thresholds
    from attribution.training import weights

    corpus = weights.read(options.statements, options.trees)
    found = [read_article(annotated.article) for annotated in corpus]
    print(weights.score(corpus, found, thresholds()))
    rows = list(weights.reliability(corpus, found))
    for row in rows:
        print(*row, sep="\t")
    if options.out is not None:
        weights.write_reliability(rows, options.out)
    return 0

"""Whether a change leaves every answer as it was: a hash of ``to_dict()`` for each annotated text, seed and example.

python -m tests.quality.same DATA --keep FILE       before the change
python -m tests.quality.same DATA --against FILE    after it: prints which texts differ (exit status 1)

DATA holds folders of annotated texts (``dev``, ``train`` …; JSON with ``text``). ``--trees FILE`` keeps their
parses, so that the second run takes half a minute; ``--jobs 2`` uses two processes.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import pickle
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

from attribution.pipeline import analyze_sentences
from attribution.reading.run import all_constructions
from attribution.tree import Sentence
from tests.frozen import frozen, texts

ANSWER = ("text", "statements", "sources", "notes")
"""What is compared: not the versions, which may change while the answer stays the same."""
SEEDS = Path(__file__).parents[2] / "seeds"


def articles(data: Path) -> Iterator[tuple[str, str]]:
    """Name and text of every annotated text, and of the seeds."""
    for path in sorted(data.glob("*/*.json")):
        yield f"{path.parent.name}/{path.stem}", json.loads(path.read_text(encoding="utf-8"))["text"]
    for path in sorted(SEEDS.glob("*.txt")):
        yield f"seeds/{path.stem}", path.read_text(encoding="utf-8")


def parsed(data: Path, kept: Path | None) -> list[tuple[str, str, Sequence[Sentence]]]:
    """The articles with their trees, parsed once where ``kept`` names a file."""
    if kept is not None and kept.exists():
        return pickle.loads(kept.read_bytes())
    from attribution.parsers import default_parser

    found = list(articles(data))
    trees = default_parser().parse_many(text for _, text in found)
    out = [(name, text, tuple(sentences)) for (name, text), sentences in zip(found, trees, strict=True)]
    if kept is not None:
        kept.write_bytes(pickle.dumps(out))
    return out


def examples() -> Iterator[tuple[str, str, Sequence[Sentence]]]:
    """Every text of the construction files, with its frozen parse."""
    for construction in all_constructions():
        for number, text in enumerate(texts(construction)):
            yield f"examples/{construction.id}/{number}/{text[:40]}", text, frozen(construction.id, text)


def digest(item: tuple[str, str, Sequence[Sentence]]) -> tuple[str, str]:
    """The name of a text and the hash of its analysis."""
    name, text, sentences = item
    answer = analyze_sentences(text, sentences).to_dict()
    found = json.dumps({key: answer[key] for key in ANSWER}, ensure_ascii=False, sort_keys=True)
    return name, hashlib.sha256(found.encode()).hexdigest()[:16]


def main() -> int:
    """Write the hashes, or print what differs from hashes written before."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--keep", type=Path)
    parser.add_argument("--against", type=Path)
    parser.add_argument("--trees", type=Path)
    parser.add_argument("--jobs", type=int, default=1)
    args = parser.parse_args()
    items = [*parsed(args.data, args.trees), *examples()]
    if args.jobs > 1:
        with ProcessPoolExecutor(args.jobs, mp_context=get_context("fork")) as pool:
            found = dict(pool.map(digest, items, chunksize=20))
    else:
        found = dict(map(digest, items))
    if args.keep is not None:
        args.keep.write_text(json.dumps(found, ensure_ascii=False, indent=0), encoding="utf-8")
    if args.against is None:
        print(f"{len(found)} texts")
        return 0
    before = json.loads(args.against.read_text(encoding="utf-8"))
    changed = [name for name in found if name in before and before[name] != found[name]]
    print(*changed, sep="\n")
    print(
        f"{len(changed)} of {len(found)} texts differ, {len(found.keys() ^ before.keys())} are only in one of the runs"
    )
    return 1 if changed else 0


if __name__ == "__main__":
    raise SystemExit(main())

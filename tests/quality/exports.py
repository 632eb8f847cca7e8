"""Every export of real articles, read back by its own library: how many facts are compared, how many differ.

python -m tests.quality.exports DATA --articles 50

DATA is a folder of annotated texts (JSON with ``text``); the first of them by name are taken, and the seeds. A fact is
a part of a statement with its offsets or words, or the text itself. Exit status 1 if any differs, or a library is
missing.
"""

from __future__ import annotations

import argparse
import json
import warnings
from importlib.util import find_spec
from pathlib import Path

from attribution import analyze_many
from tests.conftest import SEEDS
from tests.exports.readback import READERS


def texts(data: Path, number: int) -> list[dict[str, str]]:
    """The seeds and the first articles of a folder."""
    found = [{"id": path.stem, "text": path.read_text(encoding="utf-8")} for path in SEEDS]
    for path in sorted(data.glob("*.json"))[:number]:
        found.append({"id": path.stem, "text": json.loads(path.read_text(encoding="utf-8"))["text"]})
    return found


def main() -> int:
    """Analyse the articles and compare each format."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--articles", type=int, default=50)
    arguments = parser.parse_args()
    warnings.simplefilter("ignore")
    documents = list(analyze_many(texts(arguments.data, arguments.articles)))
    print(f"{len(documents)} articles, {sum(len(document.statements) for document in documents)} statements")
    status = 0
    for name, (library, read_back) in READERS.items():
        if library and find_spec(library) is None:
            print(f"{name:16} {library} is not installed")
            status = 1
            continue
        pairs = [read_back(document) for document in documents]
        differences = sum(len(found ^ wanted) for found, wanted in pairs)
        print(f"{name:16} {sum(len(wanted) for _, wanted in pairs):6} facts, {differences} differ")
        status |= differences > 0
    return status


if __name__ == "__main__":
    raise SystemExit(main())

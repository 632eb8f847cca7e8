"""Measures every construction on annotated articles and writes what the catalogue of the documentation shows.

    python -m tests.quality.measure --corpus DATA/corpus --inventory DATA/notes/train_constructions.tsv

writes to ``docs/_data``: ``constructions.csv`` (precision of each construction file on ``train``, and how many of the
annotations of its kind are found) and ``ablation.csv`` (what is lost on ``dev`` without it). ``--parses FOLDER`` keeps
the trees for another run.
"""

from __future__ import annotations

import argparse
import csv
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from attribution.reading.run import all_constructions
from tests.quality.corpus import Annotated, pairs, read

FOLDER = Path(__file__).parents[2] / "docs" / "_data"

KINDS = {
    "direct_quote": ("D-V + colon", "D-quote + inverted", "D-so X", "D-matrix verb", "D-verbless", "D-continued"),
    "direct_quote_argument": ("D-fragment", "D-noun cue", "D-V + quote"),
    "direct_quote_fragment": ("D-mixed",),
    "direct_quote_free": ("D-no cue",),
    "impersonal": ("I-es heißt",),
    "impersonal_talk": ("I-N + light: Rede",),
    "impersonal_passive": ("R-V + NP object passive", "R-V + governed PP (warnte vor, sprach von) passive"),
    "modal": ("FI-",),
    "noun": ("I-noun cue",),
    "preposition": ("I-adp: laut", "I-adp: nach +", "I-adp: gemäß", "zufolge", "I-adp: aus", "I-adp: X nach"),
    "preposition_proadverb": ("I-adp: demnach",),
    "preposition_relative": ("I-adp: wonach",),
    "so": ("I-so X",),
    "subjunctive": ("IFI-",),
    "subjunctive_clause": ("I-no cue",),
    "verb_clause": ("I-V + dass", "I-V + ob"),
    "verb_clause_anaphoric": ("I-anaphoric",),
    "verb_clause_answer": ("I-anaphoric: answer",),
    "verb_clause_first": ("I-clause first", "I-medial"),
    "verb_clause_light": ("I-N + light",),
    "verb_clause_v2": ("I-V + V2",),
    "verb_infinitive": ("I-V + zu-inf",),
    "verb_object": ("R-V + NP object", "R-V + governed PP", "R-V + NP + als"),
    "wie": ("I-wie",),
}
"""The kinds of annotation that a construction file is for, by the beginning (or a part) of their names."""


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, required=True, help="folder with train/ and dev/")
    parser.add_argument("--inventory", type=Path, required=True, help="table of the kind of every annotation of train")
    parser.add_argument("--parses", type=Path, help="folder that keeps the trees")
    options = parser.parse_args()
    kept = options.parses
    FOLDER.mkdir(exist_ok=True)
    train = read(options.corpus / "train", kept / "measure_train.pkl" if kept else None)
    _write("constructions.csv", *_constructions(train, options.inventory))
    dev = read(options.corpus / "dev", kept / "measure_dev.pkl" if kept else None)
    _write("ablation.csv", *_ablation(dev))


def _constructions(train: Sequence[Annotated], inventory: Path) -> tuple[Sequence[str], list[Sequence[object]]]:
    with inventory.open(encoding="utf-8") as lines:
        kinds = {(r["file"], int(r["annotation_id"])): r["construction"] for r in csv.DictReader(lines, delimiter="\t")}
    finds: Counter[str] = Counter()
    right: Counter[str] = Counter()
    gold: Counter[str] = Counter()
    found: Counter[str] = Counter()
    for annotated in train:
        mine = annotated.finds()
        paired = pairs(annotated, mine)
        finds.update(find.rule for find in mine)
        right.update(mine[i].rule for i in paired)
        hit = set(paired.values())
        for k in range(len(annotated.gold)):
            for rule in _rules(kinds.get((annotated.name, k), "")):
                gold[rule] += 1
                found[rule] += k in hit
    header = ("construction", "finds", "precision", "annotations", "recall")
    rows: list[Sequence[object]] = [
        (rule, finds[rule], _share(right[rule], finds[rule]), gold[rule], _share(found[rule], gold[rule]))
        for rule in sorted(c.id for c in all_constructions())
    ]
    return header, rows


def _rules(kind: str) -> Iterable[str]:
    """The construction files that a kind of annotation belongs to: the one with the longest matching name."""
    matching = [(len(part), rule) for rule, parts in KINDS.items() for part in parts if part in kind]
    return [max(matching)[1]] if matching else []


def _ablation(dev: Sequence[Annotated]) -> tuple[Sequence[str], list[Sequence[object]]]:
    everything = all_constructions()
    whole = _found(dev, None)
    rows: list[Sequence[object]] = [("(all)", whole[0], _text(whole[1]), "")]
    for left_out in everything:
        rest = tuple(c for c in everything if c.id != left_out.id)
        count, score = _found(dev, rest)
        rows.append((left_out.id, count, _text(score), f"{score - whole[1]:+.4f}"))
    return ("without", "finds", "f1", "difference"), rows


def _found(dev: Sequence[Annotated], constructions: tuple[object, ...] | None) -> tuple[int, float]:
    """The number of finds, and F1 of finds and annotations that fit each other."""
    count = right = gold = 0
    for annotated in dev:
        mine = annotated.finds(constructions)  # type: ignore[arg-type]
        count, right, gold = count + len(mine), right + len(pairs(annotated, mine)), gold + len(annotated.gold)
    return count, 2 * right / (count + gold)


def _share(part: int, whole: int) -> str:
    return _text(part / whole) if whole else ""


def _text(value: float) -> str:
    return f"{value:.3f}"


def _write(name: str, header: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    with (FOLDER / name).open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)
    print((FOLDER / name).read_text(encoding="utf-8"))


if __name__ == "__main__":
    main()

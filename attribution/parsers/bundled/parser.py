"""The German parser that comes with the package: nothing to download, nothing to configure.

A character network (Stanza's tokeniser) finds tokens and sentences; one joint network gives tags, features, edit
scripts for lemmas and the tree.
The joint network is called directly and not through ``stanza.Pipeline``, which would build a document object a
second time and batch text by text. Importing this module loads neither stanza nor torch.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, Any

from attribution.limits import check_time
from attribution.parsers import default_parser, model_name
from attribution.parsers.bundled.boundaries import sentences
from attribution.parsers.bundled.lemmas import apply
from attribution.parsers.bundled.lemmatiser import lemma
from attribution.parsers.bundled.mood import Decision, decide
from attribution.parsers.bundled.verbs import readings
from attribution.parsers.memory import give_back, uncollected
from attribution.parsers.threads import torch_threads
from attribution.tree import Sentence, Token

if TYPE_CHECKING:
    from torch.overrides import TorchFunctionMode

    from attribution.parsers.bundled.segmenter import Span

__all__ = ["BundledParser"]

_FOLDER = Path(__file__).parent / "model"
_TOGETHER = 60_000
_LARGE = 20_000
"""Characters from which on a parse takes so long that tidying up costs nothing beside it."""
_PIECES = 640
_STEPS = 4
_LONGEST = 80
_PREDICATES = frozenset("root conj parataxis ccomp advcl acl acl:relcl csubj csubj:pass xcomp aux aux:pass cop".split())
_SUBJECTS = frozenset(("nsubj", "nsubj:pass", "expl", "csubj", "csubj:pass"))


class BundledParser:
    """A parser for German on the model inside the package.

    Args:
        folder: another folder with a packed model.

    Raises:
        ModelError: the model is missing, damaged or of another format.

    The model is loaded when the parser is made, which takes about two seconds.
    """

    @uncollected()
    def __init__(self, folder: Path | None = None) -> None:
        from attribution.parsers.bundled.packing import SEGMENTER, unpack

        model = unpack(folder or _FOLDER)
        self._folder = folder
        # the dictionary of lemmas takes half a second to read; nothing needs it before the first tree is there
        self._dictionary = Thread(target=lemma, args=("warm", "ADJ", "ADJD", "warm"), daemon=True)
        self._dictionary.start()

        import torch
        from tokenizers import Tokenizer

        from attribution.parsers.bundled.characters import Characters, Sizes
        from attribution.parsers.bundled.network import Config, Network
        from attribution.parsers.bundled.quantised import Quantised
        from attribution.parsers.bundled.segmenter import FEATURES, Segmenter
        from attribution.parsers.bundled.words import WordReader

        self.metadata = model.metadata
        self.model = model_name(folder)
        self._tags: dict[str, list[str]] = model.metadata["tags"]
        self._deprels: list[str] = model.metadata["deprels"]
        config = Config(**model.metadata["sizes"])
        tensors = {name: torch.from_numpy(value) for name, value in model.weights.items()}
        with _unfilled():
            joint = Network(config)
            splitter = Characters(Sizes(**model.metadata["segmenter"]), len(model.metadata["alphabet"]) + 2, FEATURES)
        joint.load_state_dict({n: v for n, v in tensors.items() if not n.startswith(SEGMENTER)}, assign=True)
        splitter.load_state_dict(
            {n.removeprefix(SEGMENTER): v for n, v in tensors.items() if n.startswith(SEGMENTER)}, assign=True
        )
        self._network = joint.eval().requires_grad_(False)
        self._network.layers = Quantised(joint.layers)
        self._segmenter = Segmenter(splitter.eval().requires_grad_(False), model.metadata["alphabet"])
        self._reader = WordReader(Tokenizer.from_str(model.tokenizer), config.affixes, config.positions)

    def __reduce__(self) -> tuple[Any, ...]:
        return (BundledParser, (self._folder,)) if self._folder else (default_parser, ())

    def parse(self, text: str) -> Sequence[Sentence]:
        """Parse one text.

        Args:
            text: any text.

        Returns:
            Its sentences with offsets into ``text``; nothing for white space alone.
        """
        return next(self.parse_many([text]))

    def parse_many(self, texts: Iterable[str]) -> Iterator[Sequence[Sentence]]:
        """Parse several texts, lazily and in order; sentences of several texts go through the network together.

        Args:
            texts: any texts.

        Yields:
            The sentences of each text.
        """
        waiting: list[str] = []
        size = 0
        for text in texts:
            waiting.append(text)
            size += len(text)
            if size >= _TOGETHER:
                yield from self._parse(waiting)
                waiting, size = [], 0
        if waiting:
            yield from self._parse(waiting)

    def _parse(self, texts: Sequence[str]) -> Iterator[Sequence[Sentence]]:
        large = sum(map(len, texts)) >= _LARGE
        with torch_threads():
            spans: list[list[list[Span]]] = [
                [sentence for paragraph in paragraphs for sentence in sentences(text, paragraph)]
                for text, paragraphs in zip(texts, self._segmenter(texts), strict=True)
            ]
            if large:
                give_back()
            flat = [(texts[number], sentence) for number, found in enumerate(spans) for sentence in found]
            trees = iter(self._trees(flat))
            if large:
                give_back()
        for found in spans:
            yield tuple(next(trees) for _ in found)

    def _trees(self, found: Sequence[tuple[str, Sequence[Span]]]) -> list[Sentence]:
        """Tag and parse sentences, equal ones once.

        A verb that can be nothing else and was taken for another word is read again as *gab* ("wies").
        """
        inputs: list[tuple[list[str], list[tuple[int, ...]]]] = []
        seen: dict[tuple[tuple[str, ...], tuple[bool, ...]], int] = {}
        places: list[int] = []
        for text, spans in found:
            words = [text[span.begin : span.end] for span in spans]
            spaced = [True] + [a.end < b.begin for a, b in itertools.pairwise(spans)]
            key = tuple(words), tuple(spaced)
            if key not in seen:
                seen[key] = len(inputs)
                inputs.append((words, self._reader.encode(words, spaced)))
            places.append(seen[key])
        result = self._decoded(inputs)
        spacing = [spaced for _, spaced in seen]
        plainer = {n: w for n, (words, _) in enumerate(inputs) if (w := self._plainer(words, result[n])) != words}
        again = [(words, self._reader.encode(words, spacing[number])) for number, words in plainer.items()]
        for number, scores in zip(plainer, self._decoded(again), strict=True):
            result[number] = scores
        self._dictionary.join()
        return [
            self._sentence(inputs[place][0], spans, result[place])
            for place, (_, spans) in zip(places, found, strict=True)
        ]

    def _decoded(self, inputs: Sequence[tuple[list[str], list[tuple[int, ...]]]]) -> list[tuple[Any, ...]]:
        """Heads, labels, tags and moods of sentences, those of like length computed together."""
        import torch

        from attribution.parsers.bundled.decoding import decode, limits

        bounds = limits(self._deprels, self._tags["xpos"])
        result: dict[int, tuple[Any, ...]] = {}
        for chosen in _groups([sum(map(len, pieces)) for _, pieces in inputs]):
            check_time()
            part = [inputs[number] for number in chosen]
            with torch.inference_mode():
                output = self._network(self._reader.batch(part))
                decoded = decode(self._network, output, [len(words) for words, _ in part], bounds)
            result.update(zip(chosen, decoded, strict=True))
        return [result[number] for number in range(len(inputs))]

    def _plainer(self, words: list[str], scores: tuple[Any, ...]) -> list[str]:
        """The words with a common verb in place of each one that the network missed."""
        tags = [self._tags["xpos"][number] for number in scores[2]["xpos"].tolist()]
        deprels = [self._deprels[number] for number in scores[1]]
        found = zip(words, tags, deprels, strict=True)
        return [word if _is_predicate(tag, deprel) else _past(word) or word for word, tag, deprel in found]

    def _sentence(self, words: Sequence[str], spans: Sequence[Span], scores: tuple[Any, ...]) -> Sentence:
        check_time()
        heads, labels, best, moods = scores
        values = {name: [self._tags[name][number] for number in best[name].tolist()] for name in best}
        names = sorted(name for name in values if name not in ("upos", "xpos", "lemma"))
        deprels = [_label(self._deprels[label], tag) for label, tag in zip(labels, values["upos"], strict=True)]
        chances = moods[: len(words), self._tags["Mood"].index("Sub")].tolist()
        subjects = _subjects(heads, deprels)
        tokens = []
        for place, (word, span) in enumerate(zip(words, spans, strict=True)):
            upos, xpos = values["upos"][place], values["xpos"][place]
            if xpos.endswith("FIN") and upos not in ("VERB", "AUX"):
                upos = "VERB" if xpos == "VVFIN" else "AUX"  # the finer tag is the surer one
            cited = lemma(word, upos, xpos, apply(values["lemma"][place], word))
            feats = {name: values[name][place] for name in names if values[name][place] != "_"}
            misc = ""
            if upos in ("VERB", "AUX") and (xpos.endswith("FIN") or feats.get("VerbForm") == "Fin"):
                subject = _subject(place, heads, deprels, subjects)
                person = (
                    None if subject is None else "3" if values["Person"][subject] == "_" else values["Person"][subject]
                )
                misc = _settle(feats, decide(word, cited, person, words, place, chances[place]), person)
            tokens.append(
                Token(
                    place + 1,
                    span.begin,
                    span.end,
                    word,
                    cited,
                    upos,
                    xpos,
                    "|".join([f"{name}={value}" for name, value in feats.items()]),
                    heads[place],
                    deprels[place],
                    misc,
                )
            )
        return Sentence(tokens)


def _unfilled() -> TorchFunctionMode:
    """A context in which layers are made without filling their tensors, which are about to be replaced.

    The "meta" device would do it too, but imports torch's compiler, which takes longer than filling them in vain.
    """
    from torch import Tensor
    from torch.overrides import TorchFunctionMode

    filling = (Tensor.uniform_, Tensor.normal_)

    class Unfilled(TorchFunctionMode):
        def __torch_function__(self, function: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
            if function in filling or getattr(function, "__module__", "") == "torch.nn.init":
                return args[0] if args else kwargs["tensor"]
            return function(*args, **(kwargs or {}))

    return Unfilled()


def _groups(lengths: Sequence[int]) -> Iterator[list[int]]:
    """Sentences of like length, as many as the network takes at once."""
    chosen: list[int] = []
    for number in sorted(range(len(lengths)), key=lambda number: -lengths[number]):
        if chosen and (len(chosen) + 1) * (lengths[chosen[0]] + 2) > _PIECES:
            yield chosen
            chosen = []
        chosen.append(number)
    if chosen:
        yield chosen


def _is_predicate(tag: str, deprel: str) -> bool:
    """Whether a word was taken for a verb, or for an adjective before a noun, which may look like one ("bekannte")."""
    return tag == "ADJA" or (tag.startswith("V") and deprel in _PREDICATES)


def _past(word: str) -> str:
    """The common verb of the same form for a word that can be nothing but a past tense; empty for others."""
    found = readings(word) if word.islower() and len(word) <= _LONGEST else ()
    if not found or any(reading.kind != "past" for reading in found):
        return ""
    return "gaben" if found[0].plural else "gab"


def _subjects(heads: Sequence[int], deprels: Sequence[str]) -> dict[int, int]:
    """The place of the first subject of each head; both count from 0."""
    found: dict[int, int] = {}
    for number, (head, deprel) in enumerate(zip(heads, deprels, strict=True)):
        if deprel in _SUBJECTS:
            found.setdefault(head - 1, number)
    return found


def _subject(place: int, heads: Sequence[int], deprels: Sequence[str], subjects: dict[int, int]) -> int | None:
    """Place of the subject of the verb at ``place``: its own, its main verb's, or that of the verb it is joined to."""
    for _ in range(_STEPS):
        if place in subjects:
            return subjects[place]
        if deprels[place].split(":")[0] not in ("aux", "cop", "conj"):
            return None
        place = heads[place] - 1
    return None


def _label(deprel: str, upos: str) -> str:
    """The label of an arc; an article whose label is left open is a determiner."""
    return "det" if deprel == "dep" and upos == "DET" else deprel


def _settle(feats: dict[str, str], decision: Decision, person: str | None) -> str:
    """Write a decision into the features, which are in order and stay so, and return what goes into ``misc``."""
    feats["VerbForm"] = "Fin"
    if decision.tense:
        feats["Tense"] = decision.tense
    if person and (decision.subjunctive or "Person" not in feats):
        feats["Person"] = person
    if decision.subjunctive:
        feats["Mood"] = "Sub"
    elif feats.get("Mood") in (None, "Sub"):
        feats["Mood"] = "Ind"
    ordered = sorted(feats.items())
    feats.clear()
    feats.update(ordered)
    return f"MoodEvidence={decision.evidence}" if decision.subjunctive else ""

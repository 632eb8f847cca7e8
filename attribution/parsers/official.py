"""The official German packages of Stanza, where the user has installed one; nothing is ever downloaded."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any

from attribution.errors import InputError, ModelError
from attribution.parsers._merge import Group, Word, merged
from attribution.tree import Sentence

__all__ = ["PACKAGES", "StanzaParser", "sentences_of"]

PACKAGES = ("default", "gsd", "hdt")
"""Names of Stanza's German packages that come with lemmas and dependency trees."""

_BATCH = 16
_PROCESSORS = "tokenize,mwt,pos,lemma,depparse"


class StanzaParser:
    """Parses with an official German Stanza package that is on this machine.

    Args:
        package: one of :data:`PACKAGES`.
        model_dir: where Stanza's models are; None for Stanza's own choice (``STANZA_RESOURCES_DIR``, else
            ``~/stanza_resources``).

    Raises:
        InputError: there is no such package.
        ModelError: it is not installed; the message has the command that installs it.
    """

    def __init__(self, package: str = "default", *, model_dir: str | None = None) -> None:
        if package not in PACKAGES:
            raise InputError(f"found the Stanza package {package!r}, expected one of {', '.join(PACKAGES)}")
        self.package = package
        self.model = f"stanza:{package}"
        self._model_dir = model_dir
        self._pipeline = _load(package, model_dir)

    def __reduce__(self) -> tuple[Any, ...]:
        return _again, (self.package, self._model_dir)

    def parse(self, text: str) -> Sequence[Sentence]:
        """Parse one text; white space alone gives an empty sequence."""
        return next(self.parse_many((text,)))

    def parse_many(self, texts: Iterable[str]) -> Iterator[Sequence[Sentence]]:
        """Parse several texts, in order and lazily; Stanza gets a few at once."""
        waiting = iter(texts)
        while batch := list(islice(waiting, _BATCH)):
            parsed = iter(self._pipeline.bulk_process([text for text in batch if text.strip()]))
            for text in batch:
                yield sentences_of(next(parsed), text) if text.strip() else ()


def _again(package: str, model_dir: str | None) -> StanzaParser:
    return StanzaParser(package, model_dir=model_dir)


def _load(package: str, model_dir: str | None) -> Any:
    try:
        import stanza
    except ImportError as error:
        raise ModelError(f"stanza cannot be imported ({error}); install it with: pip install stanza") from error
    where = {} if model_dir is None else {"model_dir": model_dir}
    try:
        return stanza.Pipeline(
            "de",
            **({} if model_dir is None else {"dir": model_dir}),
            package=package,
            processors=_PROCESSORS,
            download_method=None,
            logging_level="ERROR",
        )
    except FileNotFoundError as error:
        options = "".join(f", {key}={value!r}" for key, value in {"package": package, **where}.items())
        raise ModelError(
            f"the Stanza package {package!r} for German is not installed; install it with: "
            f"python -c \"import stanza; stanza.download('de'{options})\""
        ) from error


def sentences_of(document: Any, text: str) -> tuple[Sentence, ...]:
    """The sentences of a document of Stanza, which was made from a text."""
    return tuple(_sentence(entry, text) for entry in document.sentences)


def _sentence(sentence: Any, text: str) -> Sentence:
    groups = []
    for token in sentence.tokens:
        words = tuple(
            Word(
                number=word.id,
                lemma=word.lemma or word.text,
                upos=word.upos or "X",
                xpos=word.xpos or "",
                feats=word.feats or "",
                head=word.head,
                deprel=word.deprel or "dep",
            )
            for word in token.words
        )
        groups.append(Group(token.start_char, token.end_char, text[token.start_char : token.end_char], words))
    return merged(groups)

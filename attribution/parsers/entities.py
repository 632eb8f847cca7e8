"""Named entities of another model as evidence for sources; nothing is needed, loaded or downloaded by default.

Entities are written on the tokens the way Stanza's CoNLL-U has them (``ner=B-PER`` in MISC). Any source of them will
do: a function, CoNLL-U that has them already, or a German model of Stanza's that is on this machine.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import tee
from typing import Any

import attrs

from attribution.errors import ModelError
from attribution.parsers.base import Parser
from attribution.tree import Sentence, Token

__all__ = ["EntityParser", "FindEntities", "stanza_entities"]

FindEntities = Callable[[str], Iterable[tuple[int, int, str]]]
"""Takes a text and gives its entities as begin, end and type, of which ``PER``, ``ORG`` and ``LOC`` are read."""


@attrs.frozen
class EntityParser:
    """A parser whose tokens also know the named entities that they belong to.

    Args:
        parser: what gives the trees.
        entities: what finds the entities of a text.
    """

    parser: Parser
    entities: FindEntities

    def parse(self, text: str) -> Sequence[Sentence]:
        """Parse one text and mark its entities."""
        return _marked(self.parser.parse(text), self.entities(text))

    def parse_many(self, texts: Iterable[str]) -> Iterator[Sequence[Sentence]]:
        """Parse several texts, in order and lazily, and mark their entities."""
        ours, theirs = tee(texts)
        for text, sentences in zip(ours, self.parser.parse_many(theirs), strict=True):
            yield _marked(sentences, self.entities(text))


def _marked(sentences: Sequence[Sentence], entities: Iterable[tuple[int, int, str]]) -> Sequence[Sentence]:
    found = sorted(entities)
    begins = [begin for begin, _, _ in found]

    def marked(token: Token) -> Token:
        at = bisect_left(begins, token.end) - 1
        if at < 0 or token.begin >= found[at][1]:
            return token
        begin, _, kind = found[at]
        tag = f"ner={'B' if token.begin <= begin else 'I'}-{kind}"
        return attrs.evolve(token, misc=f"{token.misc}|{tag}" if token.misc else tag)

    return tuple(Sentence(marked(t) for t in s.tokens) for s in sentences)


def stanza_entities(package: str = "germeval2014", *, model_dir: str | None = None) -> FindEntities:
    """A German named-entity model of Stanza's that is on this machine.

    Args:
        package: name of the model (``germeval2014``, ``conll03``).
        model_dir: where Stanza's models are; None for Stanza's own choice.

    Raises:
        ModelError: Stanza or the model is not installed; the message has the command that installs it.
    """
    try:
        import stanza
    except ImportError as error:
        raise ModelError(f"stanza cannot be imported ({error}); install it with: pip install stanza") from error
    try:
        pipeline: Any = stanza.Pipeline(
            "de",
            **({} if model_dir is None else {"dir": model_dir}),
            package=None,
            processors={"tokenize": "default", "ner": package},
            download_method=None,
            logging_level="ERROR",
        )
    except FileNotFoundError as error:
        raise ModelError(
            f"the Stanza model {package!r} for German entities is not installed; install it with: python -c "
            f"\"import stanza; stanza.download('de', package=None, processors={{'tokenize': 'default', "
            f"'ner': {package!r}}})\""
        ) from error

    def find(text: str) -> list[tuple[int, int, str]]:
        entities = pipeline(text).ents if text.strip() else ()
        return [(entity.start_char, entity.end_char, entity.type) for entity in entities]

    return find

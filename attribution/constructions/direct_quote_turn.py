"""Turn of a dialogue: *Beck: Das Dach hält. …* in an interview that is printed with the names of who speaks.

"Replik": a line begins with a name and a colon, and two or more names come again in further lines; or one name does
and answers questions that are printed without a name. What stands there up to the next turn is what that person says,
without quotation marks. Labels far apart, as of notes in a long text, make no dialogue.
"""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise, starmap

import attrs

from attribution.document import StatementType
from attribution.grammar.clauses import token_spans
from attribution.grammar.mentions import Holder
from attribution.grammar.morphology import is_finite
from attribution.lexicons import find_carrier, find_document
from attribution.reading.construction import Construction, Example, NotExample, Stage
from attribution.reading.find import Find
from attribution.reading.reading import Reading
from attribution.tree import NO_TOKEN, Token

_LONGEST = 4  # words of a label
_APART = 6
"""Paragraphs from one turn to the next, at most: in 30 turns of printed interviews it was 3."""
_ENDS = (".", "!", "?", "…")
_LABEL = re.compile(r"[\s:*'’_]*(?P<name>[A-ZÄÖÜ][\w.’ -]{1,40}?)[*'’_]*:[ *'’_]+(?=\S)")

EXAMPLES = [
    Example(
        "Das ganze Gespräch steht hier.\n"
        "[source: Wochenblatt]: [content: Wie geht es dem Verein?]\n"
        "Beck: Wir haben Glück gehabt.\n"
        "Wochenblatt: Was kommt nun?\n"
        "Beck: Wir bauen ein Dach."
    ),
    Example(
        "Das ganze Gespräch steht hier.\n"
        "Herr Beck, wie geht es dem Verein?\n"
        "[source: Jan Beck]: [content: Wir haben Glück gehabt.]\n"
        "Was kommt nun?\n"
        "Beck: Wir bauen ein Dach."
    ),
]
NOT_EXAMPLES = [
    NotExample("Beck: Das Dach hält\n\nDer Verein baut ein Dach.", "one label is a headline's"),
    NotExample(
        "\n".join(2 * ["Beck: Das Dach hält.", *7 * ["Es regnet."], "Vogt: Das Haus steht.", *7 * ["Es schneit."]]),
        "labels so far apart are headings",
    ),
    NotExample(
        "Der Hafen ist zu.\nBeck: Der Sturm bleibt.\nDer Deich ist auf.\nBeck: Der Sturm geht.",
        "one name, and nobody asks",
    ),
    NotExample(
        "Was kostet das?\nTipp: Der Eintritt ist frei.\nWann wird geöffnet?\nTipp: Das Haus ist immer offen.",
        "headings of a guide",
    ),
]


@attrs.frozen
class _Turn:
    """A paragraph that a label opens: its place among the paragraphs, and the label."""

    place: int
    label: re.Match[str]

    @property
    def speaker(self) -> str:
        return self.label["name"].split()[-1]


def build(reading: Reading) -> Iterator[Find]:
    """One find for each turn of a dialogue; the last one ends with its paragraph, the others before the next turn."""
    paragraphs = reading.article.paragraphs
    for turns in _dialogues(reading):
        last = [*starmap(_last, pairwise(turns)), turns[-1].place]
        for turn, place in zip(turns, last, strict=True):
            yield from _find(reading, turn.label, paragraphs[place][1])


def _last(turn: _Turn, following: _Turn) -> int:
    """The last paragraph of a turn; what stands before the next turn of the same speaker is a question to them."""
    asked = following.speaker == turn.speaker
    return max(turn.place, following.place - 1 - asked)


def _dialogues(reading: Reading) -> Iterator[list[_Turn]]:
    """Turns that follow one another, where two or more speak in turn or one answers questions."""
    article = reading.article
    labels = ((place, _LABEL.match(article.text, *p)) for place, p in enumerate(article.paragraphs))
    groups: list[list[_Turn]] = []
    for turn in (_Turn(place, label) for place, label in labels if label is not None and _names(reading, label)):
        if not groups or turn.place - groups[-1][-1].place > _APART:
            groups.append([])
        groups[-1].append(turn)
    for group in groups:
        often = Counter(turn.speaker for turn in group)
        turns = [turn for turn in group if often[turn.speaker] > 1]
        if len({turn.speaker for turn in turns}) > 1 or _answer(reading, turns):
            yield turns


def _answer(reading: Reading, turns: list[_Turn]) -> bool:
    """Whether turns are those of somebody with a name, and two or more of them stand behind a question."""
    article = reading.article
    before = [article.paragraphs[turn.place - 1] for turn in turns if turn.place]
    asked = sum(article.text[begin:end].rstrip().endswith("?") for begin, end in before)
    speakers = {turn.speaker for turn in turns}
    return asked > 1 and any(t.upos == "PROPN" and t.text in speakers for s in article.sentences for t in s.tokens)


def _find(reading: Reading, label: re.Match[str], end: int) -> Iterator[Find]:
    """What is said behind a label, where it holds a sentence or ends as one ("Vielleicht.")."""
    words = [t for _, t in reading.article.tokens([(label.end(), end)])]
    placed = list(reading.article.tokens([label.span("name")]))
    if placed and words and (words[-1].text in _ENDS or any(map(is_finite, words))):
        tokens = [t for _, t in placed]
        yield Find(
            type=StatementType.DIRECT,
            content=((label.end(), words[-1].end),),
            holder=Holder(token_spans(tokens), placed[0][0], _head(tokens)),
            frame=((label.start("name"), label.end()),),
            confidence=0.95,
        )


def _names(reading: Reading, label: re.Match[str]) -> bool:
    """Whether a label is the name of somebody, and no noun for texts (*Bericht: …*)."""
    tokens = [t for _, t in reading.article.tokens([label.span("name")])]
    head = _head(tokens) if tokens else NO_TOKEN
    text = find_carrier(head.lemma) is not None or find_document(head.lemma) is not None
    return len(tokens) <= _LONGEST and head.upos in ("NOUN", "PROPN") and not text


def _head(tokens: list[Token]) -> Token:
    """The word that heads a label."""
    ids = {t.id for t in tokens}
    return next((t for t in tokens if t.head not in ids and t.upos in ("NOUN", "PROPN")), tokens[0])


CONSTRUCTION = Construction(
    __name__, __doc__, read=build, examples=EXAMPLES, not_examples=NOT_EXAMPLES, stage=Stage.ASIDES
)

"""Kinds of sentence that the treebanks hardly have: who is whose, who is told, and what is the object.

No annotated articles show what a model unlearns here: they have few such sentences, and a *Sprecher* without his body
passes for the right source there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import product

import pytest

pytest.importorskip("torch")

from attribution.grammar.canonical import canonical
from attribution.parsers import default_parser
from attribution.tree import Sentence, Token

pytestmark = pytest.mark.model

OFFICES = ("ein Sprecher", "eine Sprecherin", "der Chef", "die Leiterin", "ein Vertreter", "die Präsidentin")
BODIES = ("der Stadt", "der Universität", "der Gewerkschaft", "der Grünen", "der Werft")
FRAMES = (
    "Am Montag teilte {who} mit, dass es regnet.",
    "Zuvor hatte {who} gesagt, dass es regnet.",
    "Angekündigt hatte {who}, dass es regnet.",
    "Als Grund nannte {who} den Regen.",
    "In Aussicht stellte {who} eine Öffnung.",
    "„Es regnet“, sagte {who}.",
)
MATTERS = ("Die Pläne", "Das Vorhaben", "Die Entscheidung", "Den Vorschlag")
VERBS = ("kritisierte die Opposition", "begrüßte der Minister", "lobte Jan Beck", "verteidigte die Opposition")
TOLD = ("der dpa", "der Zeitung", "der Nachrichtenagentur Reuters")
TELLERS = ("die Polizei", "die Ministerin", "Jan Beck", "die Staatsanwaltschaft")


def _last(sentence: Sentence, phrase: str) -> Token:
    return next(t for t in sentence.tokens if t.text == phrase.split()[-1])


def _owned() -> Iterator[tuple[str, Callable[[Sentence], bool]]]:
    for office, body, frame in product(OFFICES, BODIES, FRAMES):
        yield (
            frame.format(who=f"{office} {body}"),
            lambda s, o=office, b=body: (_last(s, b).deprel, _last(s, b).head) == ("nmod", _last(s, o).id),
        )


def _objects() -> Iterator[tuple[str, Callable[[Sentence], bool]]]:
    for matter, body, verb in product(MATTERS, BODIES, VERBS):
        yield (
            f"{matter} {body} {verb} am Montag.",
            lambda s, m=matter, b=body: (_last(s, m).deprel, _last(s, b).deprel) == ("obj", "nmod"),
        )


def _told() -> Iterator[tuple[str, Callable[[Sentence], bool]]]:
    for teller, outlet in product(TELLERS, TOLD):
        noun = outlet.split()[1]
        for frame in ("Es regne, sagte {}.", "Am Montag sagte {}, es regne.", "Wie {} sagte, regnet es."):
            yield (
                frame.format(f"{teller} {outlet}"),
                lambda s, n=noun: next(t for t in s.tokens if t.text == n).deprel == "obl:arg",
            )


@pytest.mark.parametrize(("kind", "share"), [(_owned, 0.98), (_objects, 0.93), (_told, 0.9)])
def test_trees_of_a_kind_are_right(
    kind: Callable[[], Iterator[tuple[str, Callable[[Sentence], bool]]]], share: float
) -> None:
    cases = list(kind())
    parsed = default_parser().parse_many([text for text, _ in cases])
    wrong = [text for (text, right), trees in zip(cases, parsed, strict=True) if not right(canonical(trees)[0])]
    assert 1 - len(wrong) / len(cases) >= share, wrong

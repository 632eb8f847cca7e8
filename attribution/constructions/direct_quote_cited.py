"""The citing voice of a quotation: *Der Sender zitiert X mit den Worten „…“*, *„…“, wird X vom Sender zitiert*.

Who cites reports twice over: that somebody spoke, and what. Beside the statement of the one who is cited, relayed by
the medium, the medium has a statement of its own with the same content ("Redewiedergabe zweiter Stufe").
"""

from collections.abc import Iterator

import attrs

from attribution.reading.construction import Construction, Example, NotExample, Stage
from attribution.reading.find import Find
from attribution.reading.reading import Reading

EXAMPLES = [
    Example("[source: Das Magazin] [cue: zitierte] den Trainer [cue: mit den Worten]: [content: „Wir geben nie auf.“]"),
]
NOT_EXAMPLES = [
    NotExample("Das Magazin zitierte in seiner Ausgabe eine alte Studie.", "nothing is quoted"),
]


def build(reading: Reading) -> Iterator[Find]:
    """A second find for every find whose verb is *zitieren* and which names both voices."""
    for find in reading.finds:
        if find.lemma == "zitieren" and find.relays and find.relays[0].head.lemma != "man":
            citing, *further = find.relays
            sure = find.confidence - 0.01
            yield attrs.evolve(find, holder=citing, relays=tuple(further), beside=True, confidence=sure)


CONSTRUCTION = Construction(
    __name__, __doc__, read=build, examples=EXAMPLES, not_examples=NOT_EXAMPLES, stage=Stage.VOICES
)

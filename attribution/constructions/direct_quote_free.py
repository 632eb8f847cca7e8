"""Free-standing direct speech: *Die Chefin lachte. „Wir sind fertig.“ Dann ging sie*.

A quotation that makes a sentence of its own has no frame; whoever spoke last, or acts in the sentence before, speaks
("freie direkte Rede").
"""

from collections.abc import Iterator

from attribution.document import StatementType
from attribution.reading.carried import carried
from attribution.reading.construction import Construction, Example, NotExample, Stage
from attribution.reading.find import Find
from attribution.reading.quotes.marks import unframed_marks
from attribution.reading.reading import Reading

EXAMPLES = [
    Example(
        "[source: Die Trainerin] lobte die Mannschaft. "
        "[content: „Wir haben heute einen großen Schritt nach vorn gemacht.“] Am Samstag geht es weiter."
    ),
]
NOT_EXAMPLES = [
    NotExample("Die Bürger wählten am Sonntag. „Stadt und Land“ gewann drei Sitze.", "a name"),
]


def build(reading: Reading) -> Iterator[Find]:
    """Finds for quotations that are sentences and that no frame claims."""
    for marks, spans in unframed_marks(reading):
        if marks.sentence:
            yield Find(
                type=StatementType.DIRECT,
                content=spans,
                holder=carried(reading, marks.syntax.index, 4),
                confidence=0.85,
                anchor=marks.syntax.index,
            )


CONSTRUCTION = Construction(
    __name__, __doc__, read=build, examples=EXAMPLES, not_examples=NOT_EXAMPLES, stage=Stage.REMAINS
)

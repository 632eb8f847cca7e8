"""Direct speech whose marks are lost: *…, sagte die Chefin. Wir haben lange gewartet*.

On web pages quotation marks get lost. Behind a report in the same paragraph a sentence in the first person, which news
does not use, goes on with the words of who spoke ("freie direkte Rede").
"""

from collections.abc import Iterator

import attrs

from attribution.document import StatementType
from attribution.grammar.clauses import Syntax
from attribution.lexicons import words
from attribution.reading.carried import carried
from attribution.reading.construction import Construction, Example, NotExample, Stage
from attribution.reading.find import Find
from attribution.reading.reading import Reading
from attribution.reading.settle import is_likely

EXAMPLES = [
    Example("Es sei knapp gewesen, sagte [source: die Chefin]. [content: Wir haben lange auf den Bus gewartet.]"),
]
NOT_EXAMPLES = [
    NotExample("Der Bus kam spät. Wir haben lange auf ihn gewartet.", "the author"),
    NotExample("Es sei knapp gewesen, sagte die Chefin. Der Bus kam spät.", "no first person"),
    NotExample("Es sei knapp gewesen, sagte die Chefin. Wir halten euch auf dem Laufenden.", "to the readers"),
]


def build(reading: Reading) -> Iterator[Find]:
    """One find for each sentence in the first person behind a report, and for those that follow it."""
    running = -1
    for syntax in reading.syntaxes:
        before = reading.before(syntax)
        if before is None or not _is_personal(reading, syntax):
            continue
        told = running == before.index or any(map(is_likely, reading.anchored(before.index)))
        source = carried(reading, syntax.index, 2, subjects=False) if told else None
        if source is not None:
            running = syntax.index
            span = (syntax.sentence.begin, syntax.sentence.end)
            yield Find(StatementType.DIRECT, (span,), attrs.evolve(source, carried=True), confidence=0.9)


def _is_personal(reading: Reading, syntax: Syntax) -> bool:
    """Whether a sentence that nothing claims has a first person outside of quotation marks."""
    claimed = any(is_likely(f) for f in (*reading.anchored(syntax.index), *reading.touching(syntax.index)))
    persons = (t for t in syntax.sentence.tokens if t.word in words("direct_quote.first_person"))
    reader = any(t.word in words("direct_quote.of_readers") for t in syntax.sentence.tokens)
    return not claimed and not reader and any(reading.article.quotation_at(t.begin) is None for t in persons)


CONSTRUCTION = Construction(
    __name__, __doc__, read=build, examples=EXAMPLES, not_examples=NOT_EXAMPLES, stage=Stage.REMAINS
)

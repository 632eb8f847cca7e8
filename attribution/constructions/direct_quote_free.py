"""Free-standing direct speech: *Die Chefin lachte. „Wir sind fertig.“ Dann ging sie*.

A quotation that makes a sentence of its own has no frame; whoever spoke last, or acts in the sentence before, speaks
("freie direkte Rede"); so it is with one that the end of a teaser cuts off. A headline or intertitle in quotation marks
is whoever says these words in the text, or who reports behind its colon (*„Das ist zu teuer“: Grüne kritisieren Plan*).
"""

from collections.abc import Iterator

from attribution.document import StatementType
from attribution.grammar.mentions import Holder
from attribution.grammar.morphology import is_finite
from attribution.reading.carried import carried
from attribution.reading.construction import Construction, Example, NotExample, Stage
from attribution.reading.find import Find
from attribution.reading.quotes.marks import Marks, unframed_marks
from attribution.reading.reading import Reading

_FEWEST = 3  # words of a headline that is looked for further down
_SHARED = 0.7  # of which so many must stand there

EXAMPLES = [
    Example(
        "Das Fest wackelt.\n\n[content: „Uns rennt die Zeit davon“]\n\n"
        "„Uns rennt die Zeit davon, es fehlt an allem“, sagte [source: die Trainerin] am Montag."
    ),
    Example(
        "[source: Die Trainerin] lobte die Mannschaft. "
        "[content: „Wir haben heute einen großen Schritt nach vorn gemacht.“] Am Samstag geht es weiter."
    ),
    Example(
        "[source: Die Trainerin] lobte die Mannschaft. [content: „Wir haben einen langen Atem“]. Am Samstag geht es."
    ),
    Example("[source: Die Trainerin] lobte die Mannschaft. [content: „Wir haben]"),
    Example(
        "Neue Zeiten.\n\n[content: „Das kostet uns Millionen“]: [source: Wirte] kritisieren Sperrstunde\n\n"
        "Die Stadt bleibt dabei."
    ),
]
NOT_EXAMPLES = [
    NotExample("Der Chor singt am Sonntag „Stille", "a title that is cut off"),
    NotExample("„Stadt und Land“\n\nDas Stück handelt von zwei Brüdern.", "a title that nobody says"),
    NotExample("„Der alte Kahn“: Kritiker loben Stück\n\nDie Bühne spielt wieder.", "a title before a colon"),
    NotExample("„Das kostet uns Millionen“: Halle bleibt zu\n\nDer Ort spart.", "nobody reports behind the colon"),
    NotExample("Die Bürger wählten am Sonntag. „Stadt und Land“ gewann drei Sitze.", "a name"),
]


def build(reading: Reading) -> Iterator[Find]:
    """Finds for quotations that are sentences and that no frame claims."""
    for marks, spans in unframed_marks(reading):
        speaker = _repeated(reading, marks) or _behind_colon(reading, marks)
        if speaker is not None:
            yield Find(StatementType.DIRECT, spans, speaker, confidence=0.85, anchor=marks.syntax.index)
        elif marks.sentence or marks.cut_off:
            yield Find(
                type=StatementType.DIRECT,
                content=spans,
                holder=carried(reading, marks.syntax.index, 4),
                confidence=0.85,
                anchor=marks.syntax.index,
            )


def _repeated(reading: Reading, marks: Marks) -> Holder | None:
    """Who speaks in a quotation further down that has the words of one that is a line of its own: a headline."""
    article, quotation = reading.article, marks.quotation
    begin, end = article.paragraphs[article.paragraph_index(quotation.begin)]
    beside = article.text[begin : quotation.begin] + article.text[quotation.end : end]
    own = {t.word for t in marks.words}
    if beside.strip() or len(own) < _FEWEST:
        return None
    behind = (f for f in reading.finds if f.type is StatementType.DIRECT and f.begin > quotation.end)
    shared = ((f, len(own & {t.word for _, t in article.tokens(f.content)})) for f in behind)
    return next((f.holder for f, words in shared if words >= _SHARED * len(own)), None)


def _behind_colon(reading: Reading, marks: Marks) -> Holder | None:
    """Who reports behind the colon of a headline that begins with a quotation."""
    article, quotation = reading.article, marks.quotation
    if not article.text.startswith(":", quotation.end) or not any(map(is_finite, marks.words)):
        return None
    begin, end = article.paragraphs[article.paragraph_index(quotation.begin)]
    if article.text[begin : quotation.begin].strip() or article.text[begin:end].rstrip().endswith((".", "!", "?")):
        return None
    reports = [f for f in reading.finds if quotation.end < f.begin < end and f.holder is not None]
    return min(reports, key=lambda f: f.begin).holder if reports else None


CONSTRUCTION = Construction(
    __name__, __doc__, read=build, examples=EXAMPLES, not_examples=NOT_EXAMPLES, stage=Stage.REMAINS
)

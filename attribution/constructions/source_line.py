"""Source line and dateline: "(Quelle: dpa)", "Quelle: Verband", "BERLIN (dpa) –".

Journalistic source notes. A source line claims what its paragraph asserts and no other source does; a dateline claims
what no source and no source line of the article does.
"""

from collections.abc import Iterator

from attribution.document import StatementType
from attribution.document.spans import subtract_spans
from attribution.grammar.mentions import Holder
from attribution.reading.construction import Construction, Example, NotExample, Stage
from attribution.reading.find import Find
from attribution.reading.reading import Reading
from attribution.reading.settle import is_likely
from attribution.text.source_lines import find_source_lines
from attribution.tree import NO_TOKEN

EXAMPLES = [
    Example("[content: Der Hafen bleibt bis Mai geschlossen.] (Quelle: [source: Hafenamt])"),
    Example("BREMEN ([source: dpa]) – [content: Der Hafen bleibt bis Mai geschlossen.]"),
]
NOT_EXAMPLES = [
    NotExample("Der Fluss ist lang. Seine Quelle: ein Bach im Wald.", "a spring"),
    NotExample(
        "Die Ministerin zögerte zunächst lange und sagte dann, der Hafen bleibe offen. (Quelle: Hafenamt)",
        "what is left tells what the speaker did",
    ),
]


def build(reading: Reading) -> Iterator[Find]:
    """One find for each sentence that a source line covers and nothing else claims."""
    covered: set[int] = set()
    for line in sorted(find_source_lines(reading.article), key=lambda line: line.dateline):
        holder = Holder(line.holder_spans, reading.article.sentence_index(line.spans[0][0]), NO_TOKEN)
        begin, end = line.covers
        for syntax in reading.syntaxes:
            sentence = syntax.sentence
            if not begin <= sentence.begin < end or syntax.index in covered:
                continue
            covered.add(syntax.index)
            claimed = [s for f in reading.touching(syntax.index) if is_likely(f) for s in (*f.content, *f.frame)]
            rest = subtract_spans([(sentence.begin, min(sentence.end, end))], [*claimed, *line.spans])
            pieces = []
            subject = not claimed
            for b, e in rest:
                inside = [t for t in sentence.tokens if b <= t.begin < e]
                while inside and inside[0].upos in ("PUNCT", "CCONJ"):
                    inside.pop(0)
                while inside and inside[-1].upos == "PUNCT" and inside[-1].text not in (".", "!", "?"):
                    inside.pop()
                if sum(t.upos != "PUNCT" for t in inside) >= 3:
                    pieces.append((inside[0].begin, inside[-1].end))
                    subject |= any(t.deprel.startswith(("nsubj", "csubj", "expl")) for t in inside)
            # What is left of a report without a subject of its own tells what the source of the report did.
            if pieces and subject:
                yield Find(
                    type=StatementType.INDIRECT,
                    content=tuple(pieces),
                    holder=holder,
                    confidence=0.8,
                    anchor=syntax.index,
                )


CONSTRUCTION = Construction(
    __name__, __doc__, read=build, examples=EXAMPLES, not_examples=NOT_EXAMPLES, stage=Stage.REMAINS
)

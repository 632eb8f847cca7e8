"""Source line and dateline: "(Quelle: dpa)", "Quelle: Verband", "BERLIN (dpa) –".

Journalistic source notes. A source line claims what its paragraph asserts and no other source does; a dateline claims
what no source and no source line of the article does.
"""

from collections.abc import Iterator

from attribution.document import StatementType
from attribution.document.spans import Spans
from attribution.grammar.clauses import Syntax
from attribution.grammar.mentions import Holder
from attribution.lexicons import endings
from attribution.reading.construction import Construction, Example, NotExample, Stage
from attribution.reading.find import Find
from attribution.reading.reading import Reading
from attribution.reading.settle import is_likely
from attribution.text.source_lines import find_source_lines
from attribution.tree import NO_TOKEN, Token

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
        for k in reading.article.sentences_of([line.covers]):
            syntax = reading.syntaxes[k]
            inside = begin <= syntax.sentence.begin < end
            if inside and k not in covered and not _is_prompt(reading, syntax):
                covered.add(k)
                if spans := _unclaimed(reading, syntax, end, line.spans):
                    yield Find(StatementType.INDIRECT, spans, holder, confidence=0.8, anchor=syntax.index)


def _is_prompt(reading: Reading, syntax: Syntax) -> bool:
    """Whether a sentence stands in a line that sends the reader elsewhere: "Lesen Sie auch: …"."""
    line = reading.article.paragraphs[reading.article.paragraph_index(syntax.sentence.begin)]
    return reading.article.text.startswith(tuple(p.replace("_", " ") for p in endings("reading.prompts")), *line)


def _unclaimed(reading: Reading, syntax: Syntax, end: int, line: Spans) -> Spans:
    """What a source line covers of a sentence: the stretches of three words and more that nothing else claims.

    What is left of a report without a subject of its own tells what the source of the report did.
    """
    sentence = syntax.sentence
    claimed = [s for f in reading.touching(syntax.index) if is_likely(f) for s in (*f.content, *f.frame)]
    pieces = []
    for b, e in Spans([(sentence.begin, min(sentence.end, end))]).minus([*claimed, *line]):
        piece = _trimmed([*sentence.within([(b, e)])])
        if sum(t.upos != "PUNCT" for t in piece) >= 3:
            pieces.append(piece)
    subject = any(t.deprel.startswith(("nsubj", "csubj", "expl")) for piece in pieces for t in piece)
    return Spans((p[0].begin, p[-1].end) for p in pieces) if subject or not claimed else Spans()


def _trimmed(tokens: list[Token]) -> list[Token]:
    """Words without punctuation and conjunctions before them, and marks behind them but the final one."""
    while tokens and tokens[0].upos in ("PUNCT", "CCONJ"):
        tokens = tokens[1:]
    while tokens and tokens[-1].upos == "PUNCT" and tokens[-1].text not in (".", "!", "?"):
        tokens = tokens[:-1]
    return tokens


CONSTRUCTION = Construction(
    __name__, __doc__, read=build, examples=EXAMPLES, not_examples=NOT_EXAMPLES, stage=Stage.REMAINS
)

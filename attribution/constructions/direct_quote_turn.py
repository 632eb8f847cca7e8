"""Turn of a dialogue: *Beck: Das Dach hält. …* in an interview that is printed with the names of who speaks.

"Replik": a line begins with a name and a colon, and two or more names come again in further lines. What stands there
up to the next turn is what that person says, without quotation marks.
"""

import re
from collections import Counter
from collections.abc import Iterator

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
_LABEL = re.compile(r"[\s:*'’_]*(?P<name>[A-ZÄÖÜ][\w.’ -]{1,40}?)[*'’_]*:[ *'’_]+(?=\S)")

EXAMPLES = [
    Example(
        "Das ganze Gespräch steht hier.\n"
        "[source: Wochenblatt]: [content: Wie geht es dem Verein?]\n"
        "Beck: Wir haben Glück gehabt.\n"
        "Wochenblatt: Was kommt nun?\n"
        "Beck: Wir bauen ein Dach."
    ),
]
NOT_EXAMPLES = [
    NotExample("Beck: Das Dach hält\n\nDer Verein baut ein Dach.", "one label is a headline's"),
]


def build(reading: Reading) -> Iterator[Find]:
    """One find for each turn of the dialogue."""
    article = reading.article
    labels = [(p, _LABEL.match(article.text, *p)) for p in article.paragraphs]
    turns = [(p, m) for p, m in labels if m is not None and _names(reading, m)]
    often = Counter(m["name"].split()[-1] for _, m in turns)
    turns = [(p, m) for p, m in turns if often[m["name"].split()[-1]] > 1]
    if len({m["name"].split()[-1] for _, m in turns}) < 2:  # two who speak in turn
        return
    for i, ((_, end), match) in enumerate(turns):
        following = turns[i + 1][0][0] if i + 1 < len(turns) else end
        end = max(end, max(e for b, e in article.paragraphs if b < following))
        words = [t for _, t in article.tokens([(match.end(), end)])]
        placed = list(article.tokens([match.span("name")]))
        if placed and any(map(is_finite, words)):
            tokens = [t for _, t in placed]
            yield Find(
                type=StatementType.DIRECT,
                content=((match.end(), words[-1].end),),
                holder=Holder(token_spans(tokens), placed[0][0], _head(tokens)),
                frame=((match.start("name"), match.end()),),
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
    __name__, __doc__, read=build, examples=EXAMPLES, not_examples=NOT_EXAMPLES, stage=Stage.REMAINS
)

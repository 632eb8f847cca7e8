"""Pro-adverb of source: *demnach*, *demzufolge*; *danach* behind a named document.

The pro-adverb points back to a document or report of the sentence before (Dudenband 4, "Präpositionaladverb").
*danach* is temporal unless it opens its sentence and the sentence before names a text; with an event of the past it is
temporal all the same.
"""

from collections.abc import Iterator
from functools import partial

from attribution.document import StatementType
from attribution.grammar.clauses import Syntax
from attribution.grammar.content import around
from attribution.grammar.mentions import Holder
from attribution.grammar.patterns import TokenMatch, token
from attribution.lexicons import find_carrier, find_document, words
from attribution.reading.construction import Construction, Example, NotExample, Stage, each
from attribution.reading.find import Find
from attribution.reading.reading import Reading
from attribution.tree import Token

PATTERN = token(text=partial(words, "preposition.proadverbs"), upos=("ADV", "ADP", "PRON"))

EXAMPLES = [
    Example("Die Prüfer legten ihren Bericht vor. [source: [cue: Demnach]] [content: fehlen zwei Millionen Euro]."),
    Example("Der Bericht liegt vor: [source: [cue: Demnach]] [content: fehlen zwei Millionen Euro]."),
]
NOT_EXAMPLES = [
    NotExample("Er aß zu Abend. Danach ging er schlafen.", "temporal danach"),
    NotExample("Sie unterschrieb den Vertrag. Danach wurde das Haus verkauft.", "an event of the past"),
    NotExample("Der Zeuge machte seine Angaben. Danach verließ er den Saal.", "an event of the past"),
]


def build(reading: Reading, match: TokenMatch[Token]) -> Iterator[Find]:
    """One find for the pro-adverb and its clause."""
    syntax, cue = match.syntax, match.token
    if cue.word == "danach" and (cue.id > 1 or _tells(syntax, cue) or not _names_text(reading, syntax.index - 1)):
        return
    if syntax.index == 0 and syntax.next(cue, -1).text != ":":
        return
    if spans := around(syntax, (cue,)):
        yield Find(
            type=StatementType.INDIRECT,
            content=spans,
            holder=Holder(((cue.begin, cue.end),), syntax.index, cue),
            cue=((cue.begin, cue.end),),
            lemma=cue.word,
            frame=((cue.begin, cue.end),),
            confidence=0.79,
        )


def _tells(syntax: Syntax, cue: Token) -> bool:
    """Whether an event of the past follows: *danach fing er an*, *danach wurde er krank*; not *danach war er krank*."""
    finite = syntax.next(cue)
    event = finite.lemma == "werden" or finite.xpos == "VVFIN"
    return event and finite.feat("Tense") == "Past" and finite.feat("Mood") == "Ind"


def _names_text(reading: Reading, index: int) -> bool:
    """Whether a sentence names a document or a carrier of statements."""
    nouns = (t.lemma for t in reading.article.sentences[max(0, index)].tokens if t.upos == "NOUN")
    return any(find_document(noun) or find_carrier(noun) for noun in nouns)


CONSTRUCTION = Construction(
    __name__, __doc__, read=each(PATTERN, build), examples=EXAMPLES, not_examples=NOT_EXAMPLES, stage=Stage.NEIGHBOURS
)

"""Noun that names what was said: *Das ist das Ergebnis einer Studie*, *So lautet das Urteil der Prüfer*.

The pronoun or *so* in first position stands for the sentence before, which is the content ("Anapher"); the predicate
noun names it as somebody's words. A genitive, *von* or a possessive says whose; nobody's words are left alone.
"""

from collections.abc import Iterator

from attribution.document import StatementType
from attribution.grammar.clauses import Syntax, token_spans
from attribution.grammar.mentions import Holder
from attribution.grammar.nouns import noun_holder
from attribution.grammar.patterns import TokenMatch, token
from attribution.grammar.predicates import negates
from attribution.grammar.speakers import names_source
from attribution.lexicons import find_document, words
from attribution.reading.anaphoric import told_before
from attribution.reading.construction import Construction, Example, NotExample, Stage, each
from attribution.reading.find import Find
from attribution.reading.reading import Reading
from attribution.tree import Token


def _naming(finite: Token, syntax: Syntax) -> tuple[Token, Holder] | None:
    """The noun that names the sentence before, as somebody's words, and whose they are."""
    first = syntax.next(finite, -1)
    if first.id != 1 or first.word not in words("verb_clause.pronouns") | {"so"}:
        return None
    behind = syntax.sentence.tokens[finite.id :]
    noun = next((t for t in behind if t.upos == "NOUN" and not syntax.case_of(t)), None)
    if noun is None or any(_parts(syntax, t) or negates(t) for t in behind):
        return None
    source = noun_holder(syntax, noun)
    if source is None or not names_source(source.head):
        return None
    found = noun.lemma in words("verb_clause.findings") and find_document(source.head.lemma) is not None
    return (noun, source) if found or noun.lemma in words("verb_clause.views") else None


def _parts(syntax: Syntax, mark: Token) -> bool:
    """Whether a mark parts clauses, and opens no relative one: "das Ergebnis einer Studie, *die* heute erschien"."""
    return mark.text == ":" or (mark.text == "," and not syntax.next(mark).xpos.startswith("PREL"))


PATTERN = token(lemma=("sein", "lauten"), where=_naming)

EXAMPLES = [
    Example("[content: Die Gletscher schmelzen schneller.] [cue: Das ist das Ergebnis] [source: einer Studie]."),
    Example("[content: Das Eis schmilzt.] [cue: Das ist das Ergebnis] [source: einer Studie], die heute erschien."),
    Example("[content: Der Umbau ist zu teuer.] [cue: So lautete das Urteil] [source: der Prüfer]."),
    Example("[content: Der Umbau ist zu teuer.] [cue: Das ist die Meinung] von [source: Fachleuten]."),
]
NOT_EXAMPLES = [
    NotExample("Die Gletscher schmelzen schneller. Das ist das Ergebnis einer langen Dürre.", "no one's words"),
    NotExample("Der Umbau ist zu teuer. Das ist eine Frage der Zeit.", "an idiom"),
    NotExample("Der Umbau ist zu teuer. Das ist nicht die Meinung der Prüfer.", "negated"),
    NotExample("Der Klub stieg ab. Das war die Antwort des Gegners.", "a deed"),
]


def build(reading: Reading, match: TokenMatch[tuple[Token, Holder]]) -> Iterator[Find]:
    """One find for the sentence before."""
    syntax, finite = match.syntax, match.token
    noun, source = match.found
    previous, told = reading.before(syntax), told_before(reading, syntax.index)
    if previous is None:
        return
    cue = [t for t in syntax.between(1, noun.id) if t.id <= finite.id or t.head == noun.id or t is noun]
    yield Find(
        type=StatementType.INDIRECT,
        content=told.content if told is not None else ((previous.sentence.begin, previous.sentence.end),),
        holder=source,
        cue=token_spans(cue),
        lemma=f"{noun.lemma} {finite.lemma}",
        frame=token_spans([t for t in syntax.sentence.tokens if t.text not in (".", "!")]),
        confidence=0.9,
        beside=told is not None,
    )


CONSTRUCTION = Construction(
    __name__, __doc__, read=each(PATTERN, build), examples=EXAMPLES, not_examples=NOT_EXAMPLES, stage=Stage.NEIGHBOURS
)

"""Talk of something: *von drei Verletzten ist die Rede*, *in dem Gutachten ist von Mängeln die Rede*.

The set phrase reports what somebody says without saying who ("unpersönliche Redeeinleitung"); a document or a place may
stand for the speaker.
"""

from collections.abc import Iterator

from attribution.document import StatementType
from attribution.grammar.clauses import Clause, Syntax, token_spans
from attribution.grammar.patterns import TokenMatch, token
from attribution.grammar.roles import clause_spans
from attribution.grammar.subjects import written_place
from attribution.reading.construction import Construction, Example, NotExample, Stage, each
from attribution.reading.find import Find
from attribution.reading.reading import Reading
from attribution.reading.settle import is_likely
from attribution.tree import Token

_TIMES = ("ist", "war", "sei", "wäre", "gewesen")


def _talks(tok: Token, syntax: Syntax) -> bool:
    article = syntax.next(tok, -1)
    clause = syntax.clause_of(tok)
    if article.word != "die" or clause is None or not clause.finite:
        return False
    own = (t for t in clause.tokens if t.id < tok.id and syntax.clause_of(t) is clause)
    about = any(t.word in ("von", "vom") for t in own)
    return about and clause.finite.lemma == "sein" and clause.kind in ("main", "other", "adverbial")


PATTERN = token(text=frozenset(("Rede", "rede")), where=_talks)

EXAMPLES = [
    Example("[content: In [source: dem Gutachten] [cue: ist] von schweren Mängeln [cue: die Rede].]"),
    Example("[content: Von drei Verletzten [cue: war die Rede].]"),
]
NOT_EXAMPLES = [
    NotExample("Von Rücktritt ist keine Rede.", "nobody says so"),
    NotExample("Die Rede vom Montag war lang.", "a speech"),
]


def build(reading: Reading, match: TokenMatch[object]) -> Iterator[Find]:
    """One find for the clause."""
    syntax = match.syntax
    noun = match.token
    clause = syntax.clause_of(noun)
    spans = clause_spans(clause) if clause is not None else ()
    framed = any(f.frame and is_likely(f) for f in reading.anchored(syntax.index))
    if clause is None or not spans or framed:
        return
    yield Find(
        type=StatementType.REPORTED,
        content=spans,
        holder=written_place(clause),
        cue=token_spans(_cue(clause, noun)),
        lemma="Rede",
        confidence=0.5,
    )


def _cue(clause: Clause, noun: Token) -> tuple[Token, ...]:
    """Copula, article and noun."""
    copula = [t for t in clause.tokens if t.word in _TIMES and clause.syntax.clause_of(t) is clause]
    return tuple(sorted((*copula, *clause.syntax.between(noun.id - 1, noun.id)), key=lambda t: t.id))


CONSTRUCTION = Construction(
    __name__, __doc__, read=each(PATTERN, build), examples=EXAMPLES, not_examples=NOT_EXAMPLES, stage=Stage.NEIGHBOURS
)

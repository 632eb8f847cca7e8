"""In whose eyes something is so: *für die Trainerin ist der Sieg ein Wunder*, *für den Rat bleibt der Plan falsch*.

A phrase with *für* in front names who judges, and the predicate of a copula says how (Dudenband 4, "Dativus
iudicantis" in its prepositional form). Behind the verb such a phrase mostly says for whom something is good or made.
"""

from collections.abc import Iterator

from attribution.document import StatementType
from attribution.grammar.clauses import Clause, Syntax, token_spans
from attribution.grammar.content import around
from attribution.grammar.mentions import holder
from attribution.grammar.patterns import TokenMatch, token
from attribution.grammar.speakers import can_speak
from attribution.lexicons import find_place, words
from attribution.reading.construction import Construction, Example, NotExample, each
from attribution.reading.find import Find
from attribution.reading.reading import Reading
from attribution.tree import Token


def _viewed(case: Token, syntax: Syntax) -> tuple[Token, ...]:
    """The phrase in front that names the judge of a predicate; empty where it is no such phrase."""
    judge, clause = syntax.sentence.head(case), syntax.clause_of(case)
    if case.deprel != "case" or clause is None or clause.kind != "main" or clause.first is not case:
        return ()
    if judge.upos not in ("NOUN", "PROPN") or not can_speak(judge) or find_place(judge.lemma) or not _judges(clause):
        return ()
    phrase = syntax.between(case.id, syntax.phrase(judge)[-1].id)
    return phrase if phrase[-1].id < clause.finite.id else ()


def _judges(clause: Clause) -> bool:
    """Whether a clause asserts with a copula how something is, and no dass-clause what is certain."""
    copula = clause.finite.lemma in words("preposition.copulas") and clause.finite.feat("Mood") != "Sub"
    counted = any(k.lemma in words("preposition.ordinals") for k in clause.syntax.sentence.children(clause.head))
    return (
        copula
        and not counted
        and clause.head.xpos != "VVPP"
        and clause.head.word not in words("verb_clause.judgements")
    )


PATTERN = token(text="für", where=_viewed)

EXAMPLES = [
    Example("[cue: Für] [source: die Trainerin] [content: ist der Sieg ein kleines Wunder]."),
    Example("[cue: Für] [source: viele Anwohner] [content: bleibt der Plan unverständlich]."),
]
NOT_EXAMPLES = [
    NotExample("Für den Garten ist der Regen ein Segen.", "a thing does not judge"),
    NotExample("Für Portugal ist der Sieg ein kleines Wunder.", "nor does a country: for whom it is"),
    NotExample("Der Sieg ist für die Trainerin ein kleines Wunder.", "behind the verb: for whom it is"),
    NotExample("Für die Trainerin ist es der dritte Sieg in diesem Jahr.", "a count"),
    NotExample("Für die Anwohner ist der Weg gesperrt.", "what was done to somebody"),
    NotExample("Für die Trainerin ist klar, dass das Spiel ausfällt.", "the clause is the content"),
]


def build(reading: Reading, match: TokenMatch[tuple[Token, ...]]) -> Iterator[Find]:
    """One find for the clause behind the phrase."""
    syntax, case, frame = match.syntax, match.token, match.found
    if spans := around(syntax, frame):
        yield Find(
            type=StatementType.INDIRECT,
            content=spans,
            holder=holder(syntax, syntax.sentence.head(case)),
            cue=token_spans([case]),
            lemma="für",
            frame=token_spans(frame),
            confidence=0.8,
        )


CONSTRUCTION = Construction(__name__, __doc__, read=each(PATTERN, build), examples=EXAMPLES, not_examples=NOT_EXAMPLES)

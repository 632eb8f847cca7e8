"""In whose eyes something holds: *für die Ermittler steht fest, dass …*, *für die Ministerin ist klar: …*.

A predicate of certainty or of its opposite whose judge stands in a phrase with *für* (Dudenband 4, "Dativus iudicantis"
and its prepositional form). Without one ("Klar ist, dass …") the author judges.
"""

from collections.abc import Iterator

from attribution.document.spans import Spans
from attribution.grammar.clauses import Clause, Syntax
from attribution.grammar.content import clause_content, complements
from attribution.grammar.patterns import TokenMatch, token
from attribution.grammar.predicates import negated
from attribution.grammar.roles import content
from attribution.grammar.speakers import can_speak
from attribution.lexicons import words
from attribution.reading.construction import Construction, Example, NotExample, each
from attribution.reading.find import Find
from attribution.reading.reading import Reading, behind_colon
from attribution.reading.report import judged_find
from attribution.tree import NO_TOKEN, Token

_Viewed = tuple[Clause, Token, Token]


def _viewed(case: Token, syntax: Syntax) -> _Viewed | None:
    """The clause in which something holds for somebody, the predicate of certainty, and who judges."""
    judge, clause = syntax.sentence.head(case), syntax.clause_of(case)
    if clause is None or negated(clause) or judge.upos not in ("NOUN", "PROPN", "PRON") or not can_speak(judge):
        return None
    predicate = _predicate(clause)
    return (clause, predicate, judge) if predicate else None


def _predicate(clause: Clause) -> Token:
    """The *klar* of *ist klar* or the *fest* of *steht fest*."""
    if clause.head.word in words("verb_clause.judgements"):
        return clause.head
    kids = clause.syntax.sentence.children(clause.head)
    return next((k for k in kids if k.word == "fest"), NO_TOKEN)


PATTERN = token(text="für", where=_viewed)

EXAMPLES = [
    Example("Für [source: die Ermittler] [cue: steht fest], [content: dass der Mann gelogen hat]."),
    Example("Für [source: die Ministerin] [cue: ist klar], [content: dass das Gesetz kommt]."),
    Example("Für [source: die Ermittler] [cue: ist klar]: [content: Es war Brandstiftung]."),
    Example("Für [source: ihn] [cue: steht fest]: [content: Das Gesetz kommt]."),
]
NOT_EXAMPLES = [
    NotExample("Für den Markt ist klar, dass das Gesetz kommt.", "the author judges, for a thing"),
    NotExample("Für die Ministerin ist klar geregelt, wann sie geht.", "an adverb"),
    NotExample("Für die Ministerin steht noch nicht fest, ob das Gesetz kommt.", "negated"),
    NotExample("Für die Kinder ist der Weg sicher.", "no clause"),
]


def build(reading: Reading, match: TokenMatch[_Viewed]) -> Iterator[Find]:
    """One find for the clause that the predicate is about."""
    clause, predicate, judge = match.found
    cue = [clause.finite, predicate]
    if spans := _content(reading, clause, max(cue, key=lambda t: t.id)):
        yield judged_find(clause, spans, judge, cue, predicate.lemma)


def _content(reading: Reading, clause: Clause, last: Token) -> Spans:
    """The dass-, ob- or w-clause, else what stands behind the colon."""
    for other in complements(clause):
        if other.kind != "zu":
            return clause_content(other, clause)
    colon = clause.syntax.next(last)
    if colon.text != ":":
        return Spans()
    tokens, home = behind_colon(reading, clause.syntax, colon)
    return content(home, tokens)


CONSTRUCTION = Construction(__name__, __doc__, read=each(PATTERN, build), examples=EXAMPLES, not_examples=NOT_EXAMPLES)

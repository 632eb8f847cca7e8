"""Reporting verb with an infinitive group: *X kündigte an, die Preise zu senken*.

Also with a raised object ("forderte die Regierung auf, … zu …") and in the passive ("wurde aufgefordert, … zu …").
"""

from collections.abc import Iterator

from attribution.grammar.clauses import Clause, Syntax
from attribution.grammar.content import complements
from attribution.grammar.patterns import TokenMatch, token
from attribution.grammar.predicates import is_pointed, reporting_verb
from attribution.grammar.roles import content
from attribution.grammar.subjects import can_speak
from attribution.reading.construction import Construction, Example, NotExample, each
from attribution.reading.find import Find
from attribution.reading.reading import Reading
from attribution.reading.report import verb_find
from attribution.tree import Token

_RAISING = frozenset(("drohen", "versprechen"))


def _reports(tok: Token, syntax: Syntax) -> bool:
    clause = syntax.clause(tok)
    return clause is not None and reporting_verb(clause, "zu") is not None


PATTERN = token(where=_reports)

EXAMPLES = [
    Example("[source: Der Konzern] [cue: kündigte] [cue: an], [content: 200 Stellen zu streichen]."),
    Example("[source: Der Minister] [cue: kündigte] indes [cue: an], [content: das Thema bald anzusprechen]."),
    Example("[source: Der Rat] [cue: warf] [addressee: der Stadt] [cue: vor], [content: die Kasse schönzurechnen]."),
    Example("[source: Die Leitung] [cue: hält es für sinnvoll], [content: das Haus zu räumen]."),
    Example("[source: Die Stadt] [cue: forderte] [addressee: die Anwohner] [cue: auf], [content: Wasser zu sparen]."),
]
NOT_EXAMPLES = [
    NotExample("Der Konzern begann, 200 Stellen zu streichen.", "beginnen does not report"),
    NotExample("Er forderte Ruhe, um schlafen zu können.", "final um … zu"),
    NotExample("Das Dach droht einzustürzen.", "a thing only seems to"),
]


def _only_seems(clause: Clause, lemma: str) -> bool:
    """Whether *drohen* or *versprechen* says what a thing is about to do ("das Dach droht einzustürzen")."""
    return bool(lemma in _RAISING and clause.subject and not can_speak(clause.subject))


def build(reading: Reading, match: TokenMatch[object]) -> Iterator[Find]:
    """One find for each infinitive group of the verb."""
    syntax = match.syntax
    clause = syntax.clause(match.token)
    entry = reporting_verb(clause, "zu") if clause is not None else None
    if clause is None or entry is None or clause.kind == "zu" or _only_seems(clause, entry.lemma):
        return
    if not is_pointed(clause, entry):
        return
    for other in complements(clause):
        opener = other.tokens[0].word
        if other.kind != "zu" or opener in ("um", "ohne", "statt", "anstatt"):
            continue
        if other.tokens[0].id < clause.first.id and other.tokens[-1].id > clause.head.id:
            continue
        spans = content(syntax, (*other.tokens, *_purpose(clause, other)), holes=clause.verbs)
        if spans:
            yield verb_find(clause, entry, spans, confidence=0.89)


def _purpose(clause: Clause, infinitive: Clause) -> tuple[Token, ...]:
    """The *um … zu* right behind an infinitive group, which serves that and not the frame before it."""
    last = infinitive.tokens[-1].id
    return next(
        (
            other.tokens
            for other in clause.syntax.clauses
            if other.kind == "zu"
            and other.first.word == "um"
            and clause.head.id < infinitive.head.id
            and other.tokens[0].id in (last + 1, last + 2)
        ),
        (),
    )


CONSTRUCTION = Construction(__name__, __doc__, read=each(PATTERN, build), examples=EXAMPLES, not_examples=NOT_EXAMPLES)

"""Passive or *man* without a speaker: *Verluste werden berichtet*, *als Grund wird Y genannt*, *von X wird gesprochen*.

The report has an object, as in ``verb_object``, and nobody says it ("agensloses Passiv"); a document or a place may
stand for the speaker ("wurde aus Rom gemeldet", "im Bericht wird X bemängelt").
"""

from collections.abc import Iterator

import attrs

from attribution.document import Level, StatementType
from attribution.grammar.clauses import Clause, Syntax
from attribution.grammar.objects import (
    FRAMES,
    complemented,
    has_object,
    has_predicate,
    other_sense,
    prepositions,
    reported_spans,
)
from attribution.grammar.patterns import TokenMatch, token
from attribution.grammar.predicates import reporting_verb
from attribution.grammar.subjects import agent, written_place
from attribution.lexicons import Verb
from attribution.reading.construction import Construction, Example, NotExample, each
from attribution.reading.find import Find
from attribution.reading.reading import Reading
from attribution.reading.report import verb_find
from attribution.tree import Token

_MEASURED = {"yes": 0.45, "rare": 0.2, "no": 0.1}


def _reports(tok: Token, syntax: Syntax) -> bool:
    clause = syntax.clause(tok)
    if clause is None or not clause.finite or clause.kind in ("zu", "relative", "w"):
        return False
    nobody = clause.subject.word == "man"
    if not (clause.passive or nobody):
        return False
    entry = reporting_verb(clause, *FRAMES)
    return entry is not None and entry.np != "no" and (has_object(clause, entry) or _phrased(clause, entry))


PATTERN = token(where=_reports)

EXAMPLES = [
    Example("[content: Erste Schäden [cue: werden berichtet].]"),
    Example("[content: Als Ursache [cue: wurde] ein Kabelbrand [cue: genannt].]"),
    Example("[content: Von einem Rücktritt [cue: wird] offen [cue: gesprochen].]"),
]
NOT_EXAMPLES = [
    NotExample("Der Plan wurde von den Grünen kritisiert.", "the speaker is named"),
    NotExample("Das Schiff wird am Abend erwartet.", "an expectation of the author"),
    NotExample("So wird der Turm genannt.", "a name"),
    NotExample("Man nennt den Turm den Riesen.", "a name"),
    NotExample("Diese Zahlen wurden genannt.", "points back at what was said"),
]


def _phrased(clause: Clause, entry: Verb) -> bool:
    return "pp" in entry.frames and bool(prepositions(clause) & set(entry.preps))


def _confidence(clause: Clause, entry: Verb) -> float:
    """Share of such clauses that were reports on annotated text.

    Expectations ("wird erwartet", "wird als … angesehen") mostly are the author's, and so is what had been announced.
    """
    finite = clause.finite
    subject = clause.subject
    back = subject and any(k.word.startswith("dies") for k in (subject, *clause.syntax.sentence.children(subject)))
    if not finite or clause.kind != "main" or (finite.lemma == "sein" and finite.feat("Mood") != "Sub") or back:
        return 0.2
    named = not clause.passive or clause.first.word == "so"
    if clause.lemma == "nennen" and named:  # "nennt man", "so wird sie genannt": a name
        return 0.2
    if entry.medium == "thought" and entry.level in (Level.NONE, Level.LOW):
        return 0.2
    return 0.45 if has_predicate(clause, entry) else _MEASURED[entry.np]


def build(reading: Reading, match: TokenMatch[object]) -> Iterator[Find]:
    """One find for the clause."""
    syntax = match.syntax
    clause = syntax.clause(match.token)
    entry = reporting_verb(clause, *FRAMES) if clause is not None else None
    if clause is None or entry is None or complemented(clause) or other_sense(clause):
        return
    named = agent(clause) if clause.passive else None
    governed = named is not None and named.head and "von" in entry.preps
    spans = reported_spans(clause)
    if (named is not None and not governed) or not spans:
        return
    confidence = _confidence(clause, entry)
    found = verb_find(
        clause,
        entry,
        spans,
        kind=StatementType.REPORTED,
        source=written_place(clause),
        frame=(),
        confidence=confidence,
    )
    if governed and found.holder is not None and named is not None and found.holder.spans == named.spans:
        found = attrs.evolve(found, holder=None)
    yield found


CONSTRUCTION = Construction(__name__, __doc__, read=each(PATTERN, build), examples=EXAMPLES, not_examples=NOT_EXAMPLES)

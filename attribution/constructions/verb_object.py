"""Reported speech act with an object: *X fordert Y*, *X warnt vor Y*, *X bezeichnet Y als Z*.

The proposition is a noun phrase ("erzählte Rede", "reported"); the statement is the whole clause with its source.
Concessive and contrasting clauses around it are the author's and stay outside.
"""

from __future__ import annotations

from collections.abc import Iterator

from attribution.document import Stance, StatementType
from attribution.grammar.clauses import Clause, Syntax
from attribution.grammar.objects import (
    FRAMES,
    bare_object,
    complemented,
    has_object,
    has_predicate,
    other_sense,
    reported_spans,
    speaker,
    without_complement,
)
from attribution.grammar.patterns import Match, token
from attribution.grammar.predicates import reporting_verb
from attribution.lexicons import Verb, find_carrier
from attribution.reading.construction import Example, Gap, NotExample
from attribution.reading.find import Find
from attribution.reading.reading import Reading
from attribution.reading.report import verb_find
from attribution.tree import Token

_MEASURED = {"yes": 0.55, "rare": 0.3, "no": 0.1}
_CONFIRMED = 0.8
_SAID = ("statement", "report", "finding")


def _reports(tok: Token, syntax: Syntax) -> bool:
    clause = syntax.clause(tok)
    if clause is None or clause.finite is None or clause.kind == "zu":
        return False
    entry = reporting_verb(syntax, clause, *FRAMES)
    return entry is not None and has_object(syntax, clause, entry)


PATTERN = token("verb", where=_reports)

EXAMPLES = [
    Example("[content: [source: Die Gewerkschaft] [cue: fordert] höhere Löhne.]"),
    Example("[content: [source: Der Arzt] [cue: warnte] vor einer zweiten Welle.]"),
    Example("[content: [source: Die Opposition] [cue: bezeichnete] den Haushalt als unseriös.]"),
    Example("[content: Den Entwurf [cue: bezeichnete] [source: die Ministerin] als gelungen.]"),
    Example("[content: Der Brand [cue: wurde] von [source: der Polizei] [cue: bestätigt].]"),
    Example("Obwohl noch Schnee liegt, [content: [cue: fordert] [source: die Partei] höhere Steuern]"),
]
NOT_EXAMPLES = [
    NotExample("Der Unfall forderte drei Todesopfer.", "an event claims victims"),
    NotExample("Die Firma baut eine Halle.", "no reporting verb"),
]
GAPS = [Gap("Der Verein will den Platz im Mai sanieren.", "an intention, annotated in one of five cases")]


def is_confirmed(syntax: Syntax, clause: Clause, entry: Verb) -> bool:
    """Whether a verb of confirming has what others said or found for its object."""
    said = clause.subject if clause.passive else bare_object(syntax, clause)
    carrier = find_carrier(said.lemma) if said is not None and entry.stance is Stance.ENDORSING else None
    return carrier is not None and carrier.kind in _SAID


def build(reading: Reading, syntax: Syntax, match: Match) -> Iterator[Find]:
    """One find for the clause."""
    clause = syntax.clause(match["verb"])
    entry = reporting_verb(syntax, clause, *FRAMES) if clause is not None else None
    if clause is None or entry is None or complemented(syntax, clause) or other_sense(syntax, clause):
        return
    source = speaker(syntax, clause, entry)
    spans = reported_spans(syntax, clause)
    if source is None or not spans:
        return
    source = without_complement(syntax, clause, entry, source)
    confidence = 0.55 if has_predicate(syntax, clause, entry) else _MEASURED[entry.np]
    if is_confirmed(syntax, clause, entry):
        confidence = _CONFIRMED
    yield verb_find(
        syntax,
        clause,
        entry,
        spans,
        "verb_object",
        kind=StatementType.REPORTED,
        source=source,
        frame=(),
        confidence=confidence,
    )

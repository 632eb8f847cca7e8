"""Reported speech act with an object: *X fordert Y*, *X warnt vor Y*, *X bezeichnet Y als Z*.

The proposition is a noun phrase ("erzählte Rede", "reported"); the statement is the whole clause with its source.
"""

from collections.abc import Iterator

from attribution.construction import Example, NotExample, Reading
from attribution.document import StatementType
from attribution.find import Find
from attribution.lexicons import Verb
from attribution.patterns import Match, token
from attribution.roles import can_speak, clause_spans, complements_absent, reporting_verb, subject_holder, verb_find
from attribution.syntax import Clause, Syntax
from attribution.tree import Token


def _reports(tok: Token, syntax: Syntax) -> bool:
    clause = syntax.clause(tok)
    if clause is None or clause.finite is None:
        return False
    entry = reporting_verb(syntax, clause, "np", "pp", "als", "fuer")
    return entry is not None and entry.np != "no" and has_object(syntax, clause, entry)


PATTERN = token("verb", where=_reports)

EXAMPLES = [
    Example("[content: [source: Die Gewerkschaft] [cue: fordert] höhere Löhne.]"),
    Example("[content: [source: Der Arzt] [cue: warnte] vor einer zweiten Welle.]"),
    Example("[content: [source: Die Opposition] [cue: bezeichnete] den Haushalt als unseriös.]"),
]
NOT_EXAMPLES = [
    NotExample("Der Unfall forderte drei Todesopfer.", "an event claims victims"),
    NotExample("Die Firma baut eine Halle.", "no reporting verb"),
]


def has_object(syntax: Syntax, clause: Clause, entry: Verb) -> bool:
    """Whether the clause has the nominal complement that its verb reports with."""
    kids = syntax.sentence.children(clause.head)
    cases = {c.text.lower() for k in kids if (c := syntax.case_of(k)) is not None}
    below = (g for k in kids for g in (k, *syntax.sentence.children(k)))
    if "als" in entry.frames and any(g.text.lower() == "als" and g.id > clause.first.id for g in below):
        return True
    if "fuer" in entry.frames and "für" in cases:
        return True
    if "pp" in entry.frames and any(_matches(c, p) for c in cases for p in entry.preps):
        return True
    if "np" not in entry.frames:
        return False
    if clause.passive:
        return clause.subject is not None and clause.subject.upos in ("NOUN", "PROPN")
    return any(k.deprel == "obj" and k.upos in ("NOUN", "PROPN") and syntax.case_of(k) is None for k in kids)


def _matches(case: str, prep: str) -> bool:
    return case == prep or {"an": "am", "von": "vom", "zu": "zum", "in": "im"}.get(prep) == case or (prep == "zu" and case == "zur") or (prep == "auf" and case == "aufs")


def build(reading: Reading, syntax: Syntax, match: Match) -> Iterator[Find]:
    """One find for the clause."""
    clause = syntax.clause(match["verb"])
    entry = reporting_verb(syntax, clause, "np", "pp", "als", "fuer") if clause is not None else None
    if clause is None or entry is None or not complements_absent(syntax, clause):
        return
    source = subject_holder(syntax, clause)
    if source is None or source.head is None or not can_speak(source.head):
        return
    spans = clause_spans(syntax, clause)
    predicate = "als" in entry.frames and any(t.text.lower() == "als" for t in clause.tokens)
    confidence = 0.55 if entry.np == "yes" or predicate else 0.3
    yield verb_find(reading, syntax, clause, entry, spans, "verb_object", kind=StatementType.REPORTED, source=source, frame=(), confidence=confidence)


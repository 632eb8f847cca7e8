"""Parenthesis with verb: "…, so vermuten Beobachter, …", "…, sagt X, …" inside its content.

A parenthetical verb-first reporting clause ("Schaltsatz"); *so* may open it.
"""

from collections.abc import Iterator

from attribution.construction import Example, NotExample, Reading
from attribution.find import Find
from attribution.patterns import Match, token
from attribution.roles import cue_tokens, reporting_verb, subject_holder, verb_find
from attribution.scope import anchor_of, around
from attribution.syntax import Syntax, is_finite, token_spans
from attribution.tree import Token


def _opens(tok: Token, syntax: Syntax) -> bool:
    verb = syntax.next(tok)
    before = syntax.next(tok, -1)
    if verb is None or not is_finite(verb) or (before is not None and before.upos != "PUNCT"):
        return False
    clause = syntax.clause_of(verb)
    return before is not None and clause is not None and reporting_verb(syntax, clause, "so", "first") is not None


PATTERN = token("so", text="so", where=_opens)

EXAMPLES = [
    Example("[content: Die Bahn könnte], [cue: so vermuten] [source: Fachleute], [content: den Betrieb einstellen]."),
]
NOT_EXAMPLES = [
    NotExample("Er ist krank, so kann er nicht arbeiten.", "consequence, no reporting verb"),
]


def build(reading: Reading, syntax: Syntax, match: Match) -> Iterator[Find]:
    """One find for the parenthesis and the clause around it."""
    so = match["so"]
    verb = syntax.next(so)
    clause = syntax.clause_of(verb) if verb is not None else None
    entry = reporting_verb(syntax, clause, "so", "first") if clause is not None else None
    if verb is None or clause is None or entry is None:
        return
    end = so.id
    while (tok := syntax.next(syntax.sentence.tokens[end - 1])) is not None and tok.text not in (",", "–", ".", ";", ":"):
        end = tok.id
    frame = syntax.between(so.id - 1, end)
    spans = around(syntax, frame, anchor_of(syntax, clause, frame))
    if not spans:
        return
    cue = (so, *(t for t in cue_tokens(syntax, clause, entry) if so.id < t.id <= end))
    source = subject_holder(syntax, clause)
    yield verb_find(reading, syntax, clause, entry, spans, "so", cue=cue, source=source, frame=token_spans(frame), confidence=0.92)

"""Reporting verb with a verb-second content clause: *X sagte, er komme morgen*.

The asyndetic content clause ("uneingeleiteter Inhaltssatz", Dudenband 4), mostly in Konjunktiv; behind a comma or
colon.
"""

from collections.abc import Iterator

from attribution.construction import Example, NotExample, Reading
from attribution.find import Find
from attribution.patterns import Match, token
from attribution.roles import IMPERSONAL, content, reporting_verb, verb_find
from attribution.scope import complements, verb_second_after
from attribution.subjects import can_speak
from attribution.syntax import Syntax, is_finite
from attribution.tree import Token


def _reports(tok: Token, syntax: Syntax) -> bool:
    clause = syntax.clause(tok)
    return (
        clause is not None
        and clause.finite is not None
        and clause.lemma not in IMPERSONAL
        and reporting_verb(syntax, clause, "v2") is not None
    )


PATTERN = token("verb", where=_reports)

EXAMPLES = [
    Example("[source: Der Trainer] [cue: sagte], [content: er werde im Sommer aufhören]."),
    Example("[source: Die Bank] [cue: teilte] [cue: mit], [content: sie habe den Fehler behoben]."),
]
NOT_EXAMPLES = [
    NotExample("Der Trainer sagte ab, das Spiel fand trotzdem statt.", "absagen does not report"),
]


def build(reading: Reading, syntax: Syntax, match: Match) -> Iterator[Find]:
    """One find for the verb-second clause behind the verb."""
    clause = syntax.clause(match["verb"])
    if clause is None or clause.first.text.lower() == "wie":
        return
    entry = reporting_verb(syntax, clause, "v2")
    if entry is None or any(c.kind == "dass" for c in complements(syntax, clause)):
        return
    tokens = verb_second_after(syntax, clause, entry)
    if not tokens or (tokens[0].lemma == '"' and tokens[-1].lemma == '"'):
        return
    finite = next((t for t in tokens if is_finite(t)), None)
    if finite is None or finite is tokens[0]:  # verb first: the rest of a content that began before the frame
        return
    subjunctive = finite.feat("Mood") == "Sub"
    colon = syntax.next(tokens[0], -1)
    speaks = clause.subject is not None and can_speak(clause.subject)
    if not subjunctive and not (clause.kind == "main" and speaks and colon is not None and colon.text == ":"):
        return
    spans = content(syntax, tokens)
    if spans:
        yield verb_find(reading, syntax, clause, entry, spans, "verb_clause", confidence=0.93 if subjunctive else 0.7)

"""Content before its verb: "Die Straße sei frei, sagte die Polizei".

Inversion ("nachgestellte Redeeinleitung"): the reporting verb follows the comma at once and its subject follows it.
The content is the main clause before, and what follows the reporting clause where that stands inside it.
"""

from collections.abc import Iterator

from attribution.grammar.clauses import Clause, Syntax
from attribution.grammar.mentions import Holder, holder
from attribution.grammar.patterns import TokenMatch, token
from attribution.grammar.predicates import is_impersonal
from attribution.grammar.subjects import expletive, quoted_medium, subject_behind
from attribution.reading.construction import Construction, Example, NotExample, each
from attribution.reading.find import Find
from attribution.reading.fronting import content_first, follows_content
from attribution.reading.reading import Reading
from attribution.tree import Token


def _inverted(tok: Token, syntax: Syntax) -> bool:
    clause = syntax.clause(tok)
    return clause is not None and not is_impersonal(clause) and follows_content(clause)


PATTERN = token(where=_inverted)


EXAMPLES = [
    Example("[content: Die Straße sei wieder frei], [cue: sagte] [source: ein Sprecher]."),
    Example("[content: Wenn es regnet, wird die Straße gesperrt], [cue: sagte] [source: der Bürgermeister]."),
    Example("[content: Wenn es regnet], [cue: sagte] [source: die Wirtin], [content: bleibt der Garten zu]."),
    Example("[content: Das Werk müsse schließen], [cue: fand] [source: Jutta Kern von der Gruppe „Saubere Elbe“]."),
    Example("[content: Ob das Geld reicht], [cue: fragten] [source: die Eltern]."),
    Example("[content: Das Geld fehle], [cue: gab] [source: die Chefin] [cue: zu bedenken]."),
    Example("[content: Das Werk müsse schließen], [cue: lautete] [source: die Begründung der Firma]."),
    Example("[content: Das Werk], [cue: teilte] [source: die Firma] [cue: mit], [content: werde geschlossen]."),
]
NOT_EXAMPLES = [
    NotExample("Als der Regen kam, sagte niemand etwas.", "adverbial clause first"),
    NotExample("Mit den Worten „Ich gehe heute noch“ kommentierte er die Wahl.", "how it was said"),
    NotExample("Wenn es regnet, glaubt der Wirt an Pech.", "a condition"),
]


def build(reading: Reading, match: TokenMatch[object]) -> Iterator[Find]:
    """One find for the clause before the verb."""
    syntax = match.syntax
    clause = syntax.clause(match.token)
    if clause is None:
        return
    subject = subject_behind(clause)
    medium = quoted_medium(clause) if not subject else None
    if subject or medium is not None or clause.passive or expletive(clause):
        source = medium or _speaker(clause, subject)
        yield from content_first(reading, syntax, clause, source)


def _speaker(clause: Clause, subject: Token) -> Holder | None:
    if not subject or clause.passive or subject.word == "es":
        return None
    return holder(clause.syntax, subject)


CONSTRUCTION = Construction(__name__, __doc__, read=each(PATTERN, build), examples=EXAMPLES, not_examples=NOT_EXAMPLES)

"""Content before or around an impersonal report: *der Termin stehe nicht fest, hieß es*, *die Chefin, heißt es, sei …*.

The inverted order ("nachgestellte Redeeinleitung") with nobody or only a document or circle named.
"""

from collections.abc import Iterator

from attribution.grammar.clauses import Syntax
from attribution.grammar.patterns import TokenMatch, token
from attribution.grammar.predicates import is_impersonal
from attribution.grammar.subjects import place
from attribution.reading.construction import Construction, Example, NotExample, each
from attribution.reading.find import Find
from attribution.reading.fronting import content_first, follows_content
from attribution.reading.reading import Reading
from attribution.tree import Token


def _inverted(tok: Token, syntax: Syntax) -> bool:
    clause = syntax.clause(tok)
    return clause is not None and is_impersonal(clause) and follows_content(clause)


PATTERN = token(where=_inverted)

EXAMPLES = [
    Example("[content: Der Termin stehe noch nicht fest], [cue: hieß es] am Abend."),
    Example("[content: Die Chefin], [cue: hieß es] in [source: dem Bericht], [content: sei verärgert]."),
]
NOT_EXAMPLES = [
    NotExample("Wenn das Schiff so heißt, heißt es zu Recht so.", "a name"),
]


def build(reading: Reading, match: TokenMatch[object]) -> Iterator[Find]:
    """One find for the content before the verb or around the frame."""
    syntax = match.syntax
    clause = syntax.clause(match.token)
    if clause is not None:
        yield from content_first(reading, syntax, clause, place(clause))


CONSTRUCTION = Construction(__name__, __doc__, read=each(PATTERN, build), examples=EXAMPLES, not_examples=NOT_EXAMPLES)

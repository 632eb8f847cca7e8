"""Content before or around an impersonal report: *der Termin stehe nicht fest, hieß es*, *die Chefin, heißt es, sei …*.

The inverted order ("nachgestellte Redeeinleitung") with nobody or only a document or circle named.
"""

from collections.abc import Iterator

from attribution.grammar.clauses import Clause
from attribution.grammar.patterns import ClauseMatch, clause
from attribution.grammar.speakers import names_source
from attribution.grammar.subjects import inverted, place
from attribution.lexicons import Verb
from attribution.reading.construction import Construction, Example, NotExample, each
from attribution.reading.find import Find
from attribution.reading.fronting import content_first
from attribution.reading.reading import Reading


def _inverted(clause: Clause, entry: Verb) -> bool:
    """Whether the verb stands before its subject, and tells where words stand: not "…, *steht* es doch für Gewalt"."""
    text = place(clause)
    told = clause.lemma != "stehen" or (text is not None and names_source(text.head))
    return told and inverted(clause)


PATTERN = clause("first", finite=True, impersonal=True, where=_inverted)

EXAMPLES = [
    Example("[content: Der Termin stehe noch nicht fest], [cue: hieß es] am Abend."),
    Example("[content: Der Weg sei gesperrt], [cue: hieß es] auf Anfrage."),
    Example("[content: Der Weg sei gesperrt], [cue: hieß es] [source: dort] auf Anfrage."),
    Example("[content: Der Weg sei gesperrt], [cue: steht] in [source: dem Brief]."),
    Example("[content: Die Chefin], [cue: hieß es] in [source: dem Bericht], [content: sei verärgert]."),
]
NOT_EXAMPLES = [
    NotExample("Das Spiel ist verboten, steht es doch für Gewalt.", "what it means"),
    NotExample("Wenn das Schiff so heißt, heißt es zu Recht so.", "a name"),
]


def build(reading: Reading, match: ClauseMatch[bool]) -> Iterator[Find]:
    """One find for the content before the verb or around the frame."""
    yield from content_first(reading, match.syntax, match.clause, place(match.clause))


CONSTRUCTION = Construction(__name__, __doc__, read=each(PATTERN, build), examples=EXAMPLES, not_examples=NOT_EXAMPLES)

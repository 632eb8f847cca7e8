"""Gapping: *Die Gewerkschaft fordert acht Prozent, der Betriebsrat mehr Urlaub*.

A second subject and object share the verb of the clause before them ("Koordinationsellipse"): a report of its own by
that subject. It has no words that report.
"""

from collections.abc import Iterator

from attribution.document import StatementType
from attribution.grammar.clauses import Clause
from attribution.grammar.mentions import Holder
from attribution.grammar.objects import FRAMES, gap, has_object, other_sense, speaker
from attribution.grammar.patterns import ClauseMatch, clause
from attribution.grammar.roles import content
from attribution.lexicons import Verb
from attribution.reading.construction import Construction, Example, NotExample, each
from attribution.reading.find import Find
from attribution.reading.reading import Reading
from attribution.tree import Token


def _gapped(clause: Clause, entry: Verb) -> tuple[Token, ...]:
    """The second subject and its object, where the first one reports."""
    if clause.kind != "main" or not has_object(clause, entry) or other_sense(clause) or speaker(clause) is None:
        return ()
    return gap(clause)


PATTERN = clause(*FRAMES, finite=True, where=_gapped)

EXAMPLES = [
    Example("Der Minister warnt vor Panik, [content: [source: die Ärztin] vor Leichtsinn]."),
    Example("Die Gewerkschaft fordert acht Prozent, [content: [source: der Betriebsrat] mehr Urlaub]."),
]
NOT_EXAMPLES = [
    NotExample("Der Unfall forderte drei Todesopfer, der Brand zwei.", "events claim victims"),
]


def build(reading: Reading, match: ClauseMatch[tuple[Token, ...]]) -> Iterator[Find]:
    """One find for the second subject and its object."""
    syntax, entry = match.syntax, match.entry
    head = next(t for t in match.found if t.upos in ("NOUN", "PROPN"))
    own = [t for t in syntax.phrase(head) if t.id <= head.id or t.upos == "PROPN"]
    yield Find(
        type=StatementType.REPORTED,
        content=content(syntax, match.found),
        holder=Holder([(own[0].begin, own[-1].end)], syntax.index, head),
        lemma=entry.lemma,
        stance=entry.stance,
        level=entry.level,
        polarity=entry.polarity,
        confidence=0.7,
    )


CONSTRUCTION = Construction(__name__, __doc__, read=each(PATTERN, build), examples=EXAMPLES, not_examples=NOT_EXAMPLES)

"""Reported speech act inside a report: *Die Firma habe das Angebot abgelehnt, sagte die Anwältin*.

The clause with an object is itself told by somebody else ("mehrstufige Redewiedergabe"): it is a report of its own by
its subject, and the outer source passes it on.
"""

from collections.abc import Iterator

import attrs

from attribution.document import StatementType
from attribution.document.spans import Spans
from attribution.grammar.clauses import Clause
from attribution.grammar.mentions import Holder
from attribution.grammar.objects import FRAMES, complemented, has_object, is_told, other_sense, reported_spans, speaker
from attribution.grammar.patterns import ClauseMatch, clause
from attribution.grammar.predicates import is_intended
from attribution.lexicons import Verb, words
from attribution.reading.construction import Construction, Example, NotExample, Stage, each
from attribution.reading.find import Find
from attribution.reading.reading import Reading
from attribution.reading.report import verb_find


def _told(clause: Clause, entry: Verb) -> tuple[Holder, Spans] | None:
    """Who speaks in a told clause with an object, and what the clause reports."""
    if not is_told(clause) or not has_object(clause, entry) or complemented(clause) or other_sense(clause):
        return None
    coming = clause.finite.lemma == "werden" and clause.head.xpos == "VVINF"  # "werde die Pläne ablehnen"
    if is_intended(clause, entry) or coming:
        return None
    source, spans = speaker(clause), reported_spans(clause)
    if source is None or source.head.word in words("verb_object.same"):
        return None
    return source, spans


PATTERN = clause(*FRAMES, kinds=("main", "other"), finite=True, where=_told)

EXAMPLES = [
    Example("[content: [source: Die Firma] [cue: habe] das Angebot [cue: abgelehnt]], sagte die Anwältin."),
    Example(
        "Der Umbau sei teuer, sagte die Anwältin. "
        "[content: [source: Die Firma] [cue: habe] das Angebot [cue: abgelehnt].]"
    ),
    Example("Es heißt, [content: [source: die Firma] [cue: habe] das Angebot [cue: abgelehnt]]."),
]
NOT_EXAMPLES = [
    NotExample("Der Umbau sei teuer, sagte die Anwältin. Die Firma werde das Angebot ablehnen.", "is to come"),
    NotExample("Der Umbau sei teuer, sagte die Anwältin. Sie habe das Angebot abgelehnt.", "she says it of herself"),
    NotExample("Sie habe das Angebot abgelehnt, sagte die Anwältin.", "she says it of herself"),
    NotExample("Die Firma hätte vor dem Stoff warnen müssen, sagte die Anwältin.", "what it did not do"),
    NotExample("Die Firma habe das Angebot abgelehnt.", "nobody passes it on"),
]


def build(reading: Reading, match: ClauseMatch[tuple[Holder, Spans]]) -> Iterator[Find]:
    """One find for the clause, where another report holds it."""
    source, spans = match.found
    found = verb_find(
        match.clause, match.entry, spans, kind=StatementType.REPORTED, source=source, frame=(), confidence=0.6
    )
    around = (
        f for f in reading.touching(match.syntax.index) if f.holder is not None or f.type is StatementType.INDIRECT
    )
    others = (f for f in around if f.source != source.spans)
    if any(f.content.contains(found.cue) and (f.carries_on or not f.cue.overlap(found.cue)) for f in others):
        yield attrs.evolve(found, told=True)


CONSTRUCTION = Construction(
    __name__, __doc__, read=each(PATTERN, build), examples=EXAMPLES, not_examples=NOT_EXAMPLES, stage=Stage.VOICES
)

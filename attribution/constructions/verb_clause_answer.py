"""Answer to what was said before: *Die Firma bestreitet das*, *das Amt bestätigte dies*.

The object pronoun *das*/*dies* of a verb of denying or confirming stands for the sentence before. Where that has a
source of its own, its content has two: one says it, the other one confirms it. Verbs of attitude report one of their
own (*viele Gäste bedauerten das*), and so do those of denying, which `verb_object` reads.
"""

from collections.abc import Iterator

import attrs

from attribution.document import Polarity, Stance, StatementType
from attribution.document.spans import Spans
from attribution.grammar.clauses import Clause, token_spans
from attribution.grammar.patterns import ClauseMatch, clause
from attribution.grammar.roles import clause_spans, complements_absent, cue_tokens
from attribution.grammar.speakers import can_speak
from attribution.lexicons import Verb, words
from attribution.reading.anaphoric import in_konjunktiv, taken_up, told_before
from attribution.reading.construction import Construction, Example, NotExample, Stage, each
from attribution.reading.find import Find
from attribution.reading.reading import Reading
from attribution.reading.report import verb_find
from attribution.tree import NO_TOKEN, Token


def _pronoun(clause: Clause, entry: Verb) -> Token:
    """The object *das* or *dies* behind a verb by which a speaker denies or confirms."""
    judges = entry.polarity is Polarity.DENIED or entry.stance is Stance.ENDORSING
    judges = judges or entry.lemma in words("verb_clause.attitudes")
    if clause.kind != "main" or not judges or not can_speak(clause.subject) or not complements_absent(clause):
        return NO_TOKEN
    kids = clause.syntax.sentence.children(clause.head)
    objects = (k for k in kids if k.deprel == "obj" and k.word in ("das", "dies"))
    return next((k for k in objects if k.id > clause.finite.id), NO_TOKEN)


PATTERN = clause("np", "dass", finite=True, where=_pronoun)

EXAMPLES = [
    Example("[content: Der Lohn soll sinken.] [source: Die Firma] [cue: bestritt] [content: dies]."),
    Example("Laut Betriebsrat sinkt der Lohn. [content: [source: Die Gewerkschaft] [cue: bedauerte] das.]"),
    Example("Laut Betriebsrat [content: sinkt der Lohn]. [source: Die Firma] [cue: bestätigte] dies."),
]
NOT_EXAMPLES = [
    NotExample("Der Lohn sinkt. Die Firma, die das bestritt, schwieg.", "in passing"),
    NotExample("Der Lohn sinkt. Der Regen bestätigt das.", "a thing does not speak"),
    NotExample("Laut Betriebsrat sinkt der Lohn. Die Firma wies das zurück.", "a report of its own"),
    NotExample("Betriebsrat Peter Klier: „Der Lohn sinkt.“ Die Firma wies das zurück.", "a report of its own"),
    NotExample("Peter Klier ist empört. „Der Lohn sinkt.“ Die Firma wies das zurück.", "what somebody said before"),
]


def build(reading: Reading, match: ClauseMatch[Token]) -> Iterator[Find]:
    """One find for the sentence before."""
    syntax, clause, entry, pronoun = match.syntax, match.clause, match.entry, match.found
    previous, told = reading.before(syntax), told_before(reading, syntax.index)
    if previous is None:
        return
    spans = told.content if told is not None else taken_up(previous.sentence, pronoun)
    if entry.lemma in words("verb_clause.attitudes"):
        own = verb_find(clause, entry, clause_spans(clause), kind=StatementType.REPORTED, frame=(), confidence=0.8)
        yield attrs.evolve(own, stance=Stance.NEUTRAL)
        return
    quoted = reading.article.is_quoted(Spans([(previous.sentence.begin, previous.sentence.end)]))
    if (told is not None or quoted) and entry.polarity is Polarity.DENIED:
        return
    last = cue_tokens(clause, entry)[-1].id
    frame = [t for t in syntax.sentence.tokens if t.id <= last and (told is not None or t is not pronoun)]
    found = verb_find(clause, entry, spans, frame=token_spans(frame), confidence=0.8)
    yield attrs.evolve(found, beside=told is not None or in_konjunktiv(previous))


CONSTRUCTION = Construction(
    __name__, __doc__, read=each(PATTERN, build), examples=EXAMPLES, not_examples=NOT_EXAMPLES, stage=Stage.NEIGHBOURS
)

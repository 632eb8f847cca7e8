"""Answer to what was said before: *Die Firma bestreitet das*, *das Amt bestätigte dies*.

The object pronoun *das*/*dies* of a verb of denying or confirming stands for the sentence before. Where that has a
source of its own, its content has two: one says it, the other one denies or confirms it.
"""

from collections.abc import Iterator

import attrs

from attribution.document import Polarity, Stance
from attribution.grammar.clauses import Clause, Syntax, token_spans
from attribution.grammar.patterns import TokenMatch, token
from attribution.grammar.predicates import reporting_verb
from attribution.grammar.roles import complements_absent, cue_tokens
from attribution.grammar.subjects import can_speak
from attribution.lexicons import Verb
from attribution.reading.anaphoric import taken_up, told_before
from attribution.reading.construction import Construction, Example, NotExample, Stage, each
from attribution.reading.find import Find
from attribution.reading.reading import Reading
from attribution.reading.report import verb_find
from attribution.tree import Token


def _answers(tok: Token, syntax: Syntax) -> bool:
    clause = syntax.clause_of(tok)
    if clause is None or clause.kind != "main" or not clause.finite or clause.finite.id > tok.id:
        return False
    speaks = clause.subject and clause.subject is not tok and can_speak(clause.subject)
    return bool(tok.deprel == "obj" and speaks and _verdict(clause) is not None and complements_absent(clause))


def _verdict(clause: Clause) -> Verb | None:
    """The entry of a verb that denies or confirms."""
    entry = reporting_verb(clause, "np", "dass")
    judging = entry is not None and (entry.polarity is Polarity.DENIED or entry.stance is Stance.ENDORSING)
    return entry if judging and entry is not None and entry.medium == "speech" else None


PATTERN = token(text=frozenset(("das", "dies")), where=_answers)

EXAMPLES = [
    Example("[content: Der Lohn soll sinken.] [source: Die Firma] [cue: bestritt] [content: dies]."),
    Example("Laut Betriebsrat [content: sinkt der Lohn]. [source: Die Firma] [cue: wies] das [cue: zurück]."),
]
NOT_EXAMPLES = [
    NotExample("Der Lohn sinkt. Die Firma, die das bestritt, schwieg.", "in passing"),
    NotExample("Der Lohn sinkt. Der Regen bestätigt das.", "a thing does not speak"),
]


def build(reading: Reading, match: TokenMatch[object]) -> Iterator[Find]:
    """One find for the sentence before."""
    syntax = match.syntax
    pronoun = match.token
    clause = syntax.clause_of(pronoun)
    entry = _verdict(clause) if clause is not None else None
    previous = reading.before(syntax)
    if clause is None or entry is None or previous is None:
        return
    told = told_before(reading, syntax.index)
    spans = told.content if told is not None else taken_up(previous.sentence, pronoun)
    last = max(t.id for t in cue_tokens(clause, entry))
    words = [t for t in syntax.sentence.tokens if t.id <= last and (told is not None or t is not pronoun)]
    found = verb_find(clause, entry, spans, frame=token_spans(words), confidence=0.8)
    yield attrs.evolve(found, beside=told is not None)


CONSTRUCTION = Construction(
    __name__, __doc__, read=each(PATTERN, build), examples=EXAMPLES, not_examples=NOT_EXAMPLES, stage=Stage.NEIGHBOURS
)

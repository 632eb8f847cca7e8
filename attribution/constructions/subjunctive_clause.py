"""Subordinate clause in Konjunktiv beside a report: *Er liefert Fische, die niemand bestellt habe*.

A relative or causal clause is told in Konjunktiv I where its words are somebody else's ("berichtete Rede" in dependent
clauses; Fabricius-Hansen 2018), Konjunktiv II only within a report. The source is that of the sentence.
"""

from collections.abc import Iterator

import attrs

from attribution.document import StatementType
from attribution.grammar.clauses import Clause, Syntax
from attribution.grammar.morphology import is_konjunktiv_1
from attribution.grammar.objects import has_predicate
from attribution.grammar.roles import content
from attribution.lexicons import find_verb, words
from attribution.reading.carried import carried, carried_within
from attribution.reading.construction import Construction, Example, NotExample, Stage
from attribution.reading.find import Find
from attribution.reading.reading import Reading
from attribution.reading.report import frame_of
from attribution.tree import NO_TOKEN

EXAMPLES = [
    Example("[source: Die Firma] liefert Fische, [content: die niemand bestellt habe]."),
    Example("[source: Der Wirt] suchte Ersatz, [content: weil der Ofen kaputt sei]."),
]
NOT_EXAMPLES = [
    NotExample("Die Ärztin erinnerte an Fälle, die niemand gemeldet habe.", "a part of what she says"),
    NotExample("Sie sucht ein Haus, das sie bezahlen könnte.", "irrealis"),
    NotExample("Er tat so, als sei nichts geschehen.", "a comparison"),
]


def build(reading: Reading) -> Iterator[Find]:
    """One find for each relative or causal clause in Konjunktiv that no report holds; a reported object frames it."""
    for syntax in reading.syntaxes:
        for clause in syntax.clauses:
            finite = clause.finite
            if not _is_aside(clause) or finite.feat("Mood") != "Sub" or reading.article.quotation_at(finite.begin):
                continue
            around = [f for f in reading.touching(syntax.index) if f.content.holds(finite.begin)]
            if any(f.type is not StatementType.REPORTED for f in around):
                continue
            framing = min(around, key=lambda f: f.end - f.begin, default=None)
            substitutes = framing is not None and finite.lemma in words("subjunctive.clause_substitutes")
            if is_konjunktiv_1(finite) or substitutes:
                source = carried_within(reading, syntax, clause.first.begin, pronouns=True) or carried(
                    reading, syntax.index, 4
                )
                spans = content(syntax, clause.tokens)
                found = Find(StatementType.INDIRECT, spans, source, confidence=0.5, aside=True)
                yield found if framing is None or _judges(syntax, framing) else _framed(syntax, found, framing)


def _judges(syntax: Syntax, framing: Find) -> bool:
    """Whether a reported clause says something of its own beside the clause ("nannte die Zahl *vorläufig*, da …")."""
    verb = next((t for t in syntax.sentence.tokens if t.upos == "VERB" and (t.begin, t.end) in framing.cue), NO_TOKEN)
    clause, entry = syntax.clause(verb), find_verb(framing.lemma)
    return clause is not None and entry is not None and has_predicate(clause, entry)


def _framed(syntax: Syntax, found: Find, framing: Find) -> Find:
    """The clause as the content of the verb that reports its sentence."""
    return attrs.evolve(
        framing,
        construction="",
        anchor=-1,
        aside=True,
        type=found.type,
        content=found.content,
        frame=frame_of(syntax, found.content, framing.cue),
        confidence=found.confidence,
    )


def _is_aside(clause: Clause) -> bool:
    """Whether a clause is a relative or a causal one."""
    return clause.kind == "relative" or (clause.kind == "adverbial" and clause.first.word in ("weil", "da"))


CONSTRUCTION = Construction(
    __name__, __doc__, read=build, examples=EXAMPLES, not_examples=NOT_EXAMPLES, stage=Stage.ASIDES
)

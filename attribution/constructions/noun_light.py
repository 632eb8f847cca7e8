"""Reporting noun, light verb and a phrase that holds the content: *richtete einen Appell an X um Y*.

The noun names the speech act, the verb only carries it ("Funktionsverbgefüge"), and no clause follows. With the noun
as subject it is itself an anonymous source: *Spekulationen reichen von X bis Y*.
"""

from collections.abc import Collection, Iterator
from itertools import takewhile

import attrs

from attribution.document import StatementType
from attribution.grammar.clauses import Clause, Syntax, token_spans
from attribution.grammar.content import noun_complement
from attribution.grammar.light_verbs import light_verb
from attribution.grammar.mentions import Holder, holder
from attribution.grammar.patterns import TokenMatch, token
from attribution.grammar.roles import content, cue_tokens
from attribution.grammar.subjects import subject_holder
from attribution.lexicons import Noun, words
from attribution.reading.construction import Construction, Example, NotExample, Stage, each
from attribution.reading.find import Find
from attribution.reading.reading import Reading
from attribution.reading.report import frame_of
from attribution.tree import Token


@attrs.frozen
class _Carried:
    """A noun with its light verb: the clause, who acts, what the phrase holds, and the noun's part of the cue."""

    clause: Clause
    entry: Noun
    source: Holder | None
    phrase: tuple[Token, ...]
    nominal: tuple[Token, ...]


def _carried(noun: Token, syntax: Syntax) -> _Carried | None:
    found = light_verb(syntax, noun)
    if found is None:
        return None
    clause, entry = found
    planned = any(a.xpos.startswith("VM") for a in clause.aux)
    if clause.head is noun or planned or noun_complement(syntax, noun, clause):
        return None
    if noun.deprel.startswith("nsubj"):
        phrase = _phrase(clause, noun, ("von",)) if clause.lemma == "reichen" else ()
        return _Carried(clause, entry, holder(syntax, noun), phrase, ()) if phrase else None
    phrase = _phrase(clause, noun, entry.preps)
    if not any(t.word in words("noun.proposing") for t in phrase):
        return None
    nominal = tuple(t for t in syntax.phrase(noun, case=True) if t.id <= noun.id)
    return _Carried(clause, entry, subject_holder(clause), phrase, nominal)


def _phrase(clause: Clause, noun: Token, prepositions: Collection[str]) -> tuple[Token, ...]:
    """From the first governed preposition behind noun and finite verb to the end of the clause, verbs left out."""
    start = max(noun.id, clause.finite.id)
    behind = [t for t in clause.tokens if t.id > start]
    governed = (i for i, t in enumerate(behind[:3]) if t.deprel == "case" and t.word in prepositions)
    return tuple(takewhile(lambda t: not _ends(t, clause), behind[next(governed, len(behind)) :]))


def _ends(t: Token, clause: Clause) -> bool:
    """Whether a word closes the phrase: a verb or its particle, or a mark before another clause."""
    return t in clause.verbs or t.text in (",", ";", ":") or t.deprel == "compound:prt"


PATTERN = token(upos="NOUN", where=_carried)

EXAMPLES = [
    Example("[source: Die Ministerin] [cue: richtete einen Appell] [content: an alle Eltern um mehr Geduld]."),
    Example("[source: Spekulationen] [cue: reichen] [content: von einem Verkauf bis zu einer Schließung]."),
    Example("[source: Die Ministerin] [cue: hat einen Appell] [content: um mehr Geduld] [cue: gerichtet]."),
    Example("[source: Die Ministerin] [cue: stellte eine Forderung] [content: nach mehr Geld] [cue: auf]."),
    Example("[source: Die Ministerin] [cue: richtete einen Appell] [content: um mehr Geduld], weil es regnete."),
    Example("[source: Die Ministerin] [cue: richtete] im Mai [cue: einen Appell] [content: um mehr Geduld an alle]."),
]
NOT_EXAMPLES = [
    NotExample("Die Ministerin wollte einen Appell an alle Eltern um mehr Geduld richten.", "a plan"),
    NotExample("Die Ministerin richtete einen Appell an alle Eltern.", "an addressee, no content"),
    NotExample("Die Ministerin richtete einen Appell an alle, dass sie um Geduld bitten.", "the clause is the content"),
    NotExample("Die Ministerin erhob die Forderung im Rat der Stadt nach der Pause.", "when"),
    NotExample("Die Ministerin richtete einen Appell auf einem Fest in Rom um acht Uhr.", "when"),
    NotExample("Spekulationen kamen von einem Verkäufer.", "a person"),
    NotExample("Es ist ihr Appell um mehr Geduld.", "no verb that carries it"),
]


def build(reading: Reading, match: TokenMatch[_Carried]) -> Iterator[Find]:
    """One find for the phrase."""
    syntax, carried = match.syntax, match.found
    clause, entry = carried.clause, carried.entry
    spans = content(syntax, carried.phrase)
    cue = token_spans([*cue_tokens(clause), *carried.nominal])
    yield Find(
        type=StatementType.INDIRECT,
        content=spans,
        holder=carried.source,
        cue=cue,
        lemma=f"{match.token.lemma} {clause.lemma}",
        frame=frame_of(syntax, spans, cue, clause),
        stance=entry.stance,
        level=entry.level,
        polarity=entry.polarity,
        confidence=0.5,
    )


CONSTRUCTION = Construction(
    __name__, __doc__, read=each(PATTERN, build), examples=EXAMPLES, not_examples=NOT_EXAMPLES, stage=Stage.NEIGHBOURS
)

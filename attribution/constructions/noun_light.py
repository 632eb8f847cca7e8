"""Reporting noun, light verb and a phrase that holds the content: *richtete einen Appell an X um Y*.

The noun names the speech act, the verb only carries it ("Funktionsverbgefüge"), and no clause follows. With the noun
as subject it is itself an anonymous source: *Spekulationen reichen von X bis Y*.
"""

from collections.abc import Iterator

from attribution.document import StatementType
from attribution.grammar.clauses import Clause, Syntax, token_spans
from attribution.grammar.content import noun_complement
from attribution.grammar.light_verbs import light_verb
from attribution.grammar.mentions import holder
from attribution.grammar.patterns import TokenMatch, token
from attribution.grammar.roles import content, cue_tokens
from attribution.grammar.subjects import subject_holder
from attribution.reading.construction import Construction, Example, NotExample, Stage, each
from attribution.reading.find import Find
from attribution.reading.reading import Reading
from attribution.reading.report import frame_of
from attribution.tree import NO_TOKEN, Token

_PROPOSED = frozenset(("um", "nach", "auf", "vor"))
"""Prepositions of what is asked for or feared; *an*, *gegen*, *zu* and *über* name addressee and topic."""


def _light(tok: Token, syntax: Syntax) -> bool:
    found = light_verb(syntax, tok)
    return found is not None and found[0].head is not tok


PATTERN = token(upos="NOUN", where=_light)

EXAMPLES = [
    Example("[source: Die Ministerin] [cue: richtete einen Appell] [content: an alle Eltern um mehr Geduld]."),
    Example("[source: Spekulationen] [cue: reichen] [content: von einem Verkauf bis zu einer Schließung]."),
]
NOT_EXAMPLES = [
    NotExample("Die Ministerin wollte einen Appell an alle Eltern um mehr Geduld richten.", "a plan"),
    NotExample("Die Ministerin richtete einen Appell an alle Eltern.", "an addressee, no content"),
]


def _phrase(clause: Clause, noun: Token, prepositions: frozenset[str]) -> tuple[Token, ...]:
    """From the first governed preposition behind noun and finite verb to the end of the clause, verbs left out."""
    start = max(noun.id, clause.finite.id if clause.finite else 0)
    first = next(
        (
            t
            for t in clause.tokens
            if t.id > start and t.upos == "ADP" and t.deprel == "case" and t.word in prepositions
        ),
        NO_TOKEN,
    )
    if not first or first.id > start + 3:
        return ()
    last = next(
        (
            t.id
            for t in clause.tokens
            if t.id > first.id and (t in clause.verbs or t.text in (",", ";", ":") or t.deprel == "compound:prt")
        ),
        None,
    )
    return tuple(t for t in clause.tokens if t.id >= first.id and (last is None or t.id < last))


def build(reading: Reading, match: TokenMatch[object]) -> Iterator[Find]:
    """One find for the phrase."""
    syntax = match.syntax
    noun = match.token
    found = light_verb(syntax, noun)
    if found is None or noun_complement(syntax, noun, found[0]):
        return
    clause, entry = found
    anonymous = noun.deprel.startswith("nsubj")
    if anonymous and clause.lemma != "reichen":
        return
    prepositions = frozenset(("von",)) if anonymous else frozenset(entry.preps)
    spans = content(syntax, _phrase(clause, noun, prepositions))
    source = holder(syntax, noun) if anonymous else subject_holder(clause)
    proposes = anonymous or any(
        t.word in _PROPOSED for t in syntax.sentence.tokens for b, e in spans if b <= t.begin < e
    )
    if not spans or source is None or not proposes or any(a.xpos.startswith("VM") for a in clause.aux):
        return
    low = min(t.id for t in syntax.phrase(noun, case=True) if t.id <= noun.id)
    nominal = () if anonymous else syntax.between(low, noun.id)
    cue = token_spans([*cue_tokens(clause), *nominal])
    yield Find(
        type=StatementType.INDIRECT,
        content=spans,
        holder=source,
        cue=cue,
        lemma=f"{noun.lemma} {clause.lemma}",
        frame=frame_of(syntax, spans, cue, clause),
        stance=entry.stance,
        level=entry.level,
        polarity=entry.polarity,
        confidence=0.5,
    )


CONSTRUCTION = Construction(
    __name__, __doc__, read=each(PATTERN, build), examples=EXAMPLES, not_examples=NOT_EXAMPLES, stage=Stage.NEIGHBOURS
)

"""Light verb and noun with a content clause: *X äußerte die Befürchtung, dass …*, *X ist der Meinung, …*.

The noun carries the meaning, the verb the person ("Funktionsverbgefüge"). The clause may follow with *dass*, *ob*,
as an infinitive group or in verb-second order.
"""

from collections.abc import Iterator

import attrs

from attribution.document import Polarity, StatementType
from attribution.grammar.clauses import Syntax, token_spans
from attribution.grammar.content import noun_complement
from attribution.grammar.light_verbs import light_verb, rejects
from attribution.grammar.mentions import holder
from attribution.grammar.patterns import TokenMatch, token
from attribution.grammar.roles import content, cue_tokens
from attribution.grammar.subjects import subject_holder
from attribution.reading.construction import Construction, Example, NotExample, each
from attribution.reading.find import Find
from attribution.reading.reading import Reading
from attribution.reading.report import frame_of
from attribution.tree import Token


def _light(tok: Token, syntax: Syntax) -> bool:
    return light_verb(syntax, tok) is not None


PATTERN = token(upos="NOUN", where=_light)

EXAMPLES = [
    Example("[source: Die Kanzlerin] [cue: äußerte] [cue: die Hoffnung], [content: dass beide Seiten verhandeln]."),
    Example("[source: Die Prüfer] [cue: kamen] [cue: zu dem Schluss], [content: dass Belege fehlen]."),
]
NOT_EXAMPLES = [
    NotExample(
        "Das wirft Fragen über die Bemühungen auf, den Streit zu beenden.", "the nearer noun takes the infinitive"
    ),
    NotExample("Der Verein verlor die Hoffnung, dass das Spiel gelingt.", "who loses a hope does not report it"),
]


def build(reading: Reading, match: TokenMatch[object]) -> Iterator[Find]:
    """One find for the clause that the noun takes."""
    syntax = match.syntax
    noun = match.token
    found = light_verb(syntax, noun)
    if found is None:
        return
    clause, entry = found
    tokens = noun_complement(syntax, noun, clause)
    spans = content(syntax, tokens, holes=clause.verbs)
    if not spans:
        return
    cue = cue_tokens(clause)
    low = min(t.id for t in syntax.phrase(noun, case=True) if t.id <= noun.id)
    nominal = tuple(t for t in syntax.between(low, noun.id))
    cue_spans = token_spans([*cue, *nominal])
    suspected = clause.lemma == "stehen" and entry.holder == "anonymous"  # "steht im Verdacht"
    source = None if suspected or noun.deprel.startswith("nsubj") else subject_holder(clause)
    if source is not None and source.head is noun and clause.subject:  # "60 Prozent sind der Meinung, dass"
        source = holder(syntax, clause.subject)
    find = Find(
        type=StatementType.INDIRECT,
        content=spans,
        holder=source,
        cue=cue_spans,
        lemma=f"{noun.lemma} {clause.lemma}" if clause.head is not noun else f"{noun.lemma} sein",
        stance=entry.stance,
        level=entry.level,
        polarity=Polarity.DENIED if rejects(clause) else entry.polarity,
        confidence=0.93,
    )
    yield attrs.evolve(find, frame=frame_of(syntax, spans, cue_spans, clause))


CONSTRUCTION = Construction(__name__, __doc__, read=each(PATTERN, build), examples=EXAMPLES, not_examples=NOT_EXAMPLES)

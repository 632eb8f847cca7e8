"""Reporting noun before a colon: *Ihr Fazit: Das Projekt ist gescheitert*, *Die Forderung der Opposition: Neuwahlen …*.

The verb of saying is left out. Somebody must hold what the noun says (a genitive, a von-phrase, a possessive): "Das
Problem: …" and "Die Frage: …" are the author's.
"""

from collections.abc import Iterator

from attribution.document import StatementType
from attribution.grammar.clauses import Syntax, token_spans
from attribution.grammar.morphology import is_finite
from attribution.grammar.nouns import noun_holder
from attribution.grammar.patterns import TokenMatch, token
from attribution.grammar.roles import content
from attribution.lexicons import find_noun
from attribution.reading.construction import Construction, Example, NotExample, Stage, each
from attribution.reading.find import Find
from attribution.reading.reading import Reading, behind_colon
from attribution.tree import NO_TOKEN, Token


def _announces(tok: Token, syntax: Syntax) -> bool:
    entry = find_noun(tok.lemma)
    clausal = entry is not None and not entry.frames.isdisjoint(("dass", "v2", "zu"))
    colon = _colon(syntax)
    return bool(clausal and colon and tok.id < colon.id and noun_holder(syntax, tok) is not None)


def _colon(syntax: Syntax) -> Token:
    """The colon behind the words that a sentence begins with, as far as they have no finite verb."""
    colon = next((t for t in syntax.sentence.tokens if t.text == ":"), NO_TOKEN)
    if not colon or any(is_finite(t) for t in syntax.sentence.tokens[: colon.id]):
        return NO_TOKEN
    return colon


PATTERN = token(upos="NOUN", where=_announces)

EXAMPLES = [
    Example("[source: Ihr] [cue: Fazit]: [content: Das Projekt ist gescheitert]."),
    Example("Der [cue: Vorwurf] [source: der Opposition]: [content: Die Regierung habe zu spät reagiert]."),
    Example("[source: Seine] [cue: Forderung]: [content: Die Löhne müssen steigen]."),
]
NOT_EXAMPLES = [
    NotExample("Das Fazit: Das Projekt ist gescheitert.", "nobody else's"),
    NotExample("Sein Vorschlag: mehr Geld.", "no sentence behind the colon"),
]


def build(reading: Reading, match: TokenMatch[object]) -> Iterator[Find]:
    """One find for the sentence behind the colon."""
    syntax = match.syntax
    noun, colon = match.token, _colon(syntax)
    entry, source = find_noun(noun.lemma), noun_holder(syntax, noun)
    if entry is None or not colon or source is None:
        return
    tokens, home = behind_colon(reading, syntax, colon)
    if not any(is_finite(t) for t in tokens) or tokens[0].lemma == '"':
        return
    yield Find(
        type=StatementType.INDIRECT,
        content=content(home, tokens),
        holder=source,
        cue=((noun.begin, noun.end),),
        lemma=noun.lemma,
        frame=token_spans(syntax.between(1, colon.id)),
        stance=entry.stance,
        level=entry.level,
        polarity=entry.polarity,
        confidence=0.8,
    )


CONSTRUCTION = Construction(
    __name__, __doc__, read=each(PATTERN, build), examples=EXAMPLES, not_examples=NOT_EXAMPLES, stage=Stage.NEIGHBOURS
)

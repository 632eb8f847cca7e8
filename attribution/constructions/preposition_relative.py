"""Relative frame: *ein Bericht, wonach …*, *eine Studie, der zufolge …*, *laut dem*, *nach dem*.

A relative clause whose relative element is a source adverbial of a text noun.
"""

from collections.abc import Iterator
from functools import partial

from attribution.document import SourceKind, StatementType
from attribution.grammar.citing import citation, cites
from attribution.grammar.clauses import Clause, Syntax, token_spans
from attribution.grammar.mentions import Holder
from attribution.grammar.patterns import TokenMatch, token
from attribution.grammar.roles import content
from attribution.grammar.subjects import subject_holder
from attribution.lexicons import classify_noun, find_carrier, find_document, find_noun, words
from attribution.reading.construction import Construction, Example, NotExample, each
from attribution.reading.find import Find
from attribution.reading.reading import Reading
from attribution.tree import NO_TOKEN, Token

_Relative = tuple[Clause, Token, Token]


def _relative(cue: Token, syntax: Syntax) -> _Relative | None:
    """The relative clause, its text noun before the comma, and the word behind which the content begins."""
    alone, post, clause = cue.word == "wonach", cue.word == "zufolge", syntax.clause_of(cue)
    pronoun = syntax.next(cue, -1 if post else 1)
    if clause is None or not (alone or pronoun.word in words("preposition.relative_pronouns")):
        return None
    noun = _antecedent(syntax, cue if alone or not post else pronoun)
    return (clause, noun, pronoun if not alone and not post else cue) if noun else None


def _antecedent(syntax: Syntax, opening: Token) -> Token:
    """The text noun before the comma of a relative clause."""
    comma = syntax.next(opening, -1)
    tok = syntax.next(comma, -1) if comma.text == "," else NO_TOKEN
    while tok and (tok.upos != "PUNCT" or tok.lemma == '"') and tok.upos != "VERB":
        worded = find_document(tok.lemma) or find_carrier(tok.lemma) or find_noun(tok.lemma)
        if tok.upos == "NOUN" and (worded or _is_cited(syntax, tok)):
            return tok
        tok = syntax.next(tok, -1)
    return NO_TOKEN


def _is_cited(syntax: Syntax, noun: Token) -> bool:
    """Whether somebody cites from a medium: "zitiert aus dem *Magazin* „Welle“"."""
    clause = syntax.clause_of(noun) if classify_noun(noun.lemma) is SourceKind.MEDIA else None
    return clause is not None and cites(clause)


PATTERN = token(text=partial(words, "preposition.relative"), where=_relative)

EXAMPLES = [
    Example("Es gibt [source: Berichte], [cue: nach] denen [content: der Zaun brüchig war]."),
    Example("Anlass war [source: ein Bericht des Magazins „Kompass“], [cue: wonach] [content: Geld fehlen soll]."),
    Example("[relay: Das Blatt] zitiert aus [source: dem Brief], [cue: wonach] [content: das Bad schließt]."),
    Example("[source: Ein Gutachten], [cue: wonach] [content: die Brücke baufällig ist], liegt seit Mai vor."),
]
NOT_EXAMPLES = [
    NotExample("Er wusste nicht, wonach er suchte.", "question word"),
]


def build(reading: Reading, match: TokenMatch[_Relative]) -> Iterator[Find]:
    """One find for the relative clause."""
    syntax, cue = match.syntax, match.token
    clause, noun, opening = match.found
    source = syntax.phrase(noun)
    outer = syntax.clause_of(noun)
    _, citing = citation(outer, subject_holder(outer)) if outer is not None and cites(outer) else (None, None)
    yield Find(
        type=StatementType.INDIRECT,
        content=content(syntax, [t for t in clause.tokens if t.id > opening.id]),
        holder=Holder(token_spans(source), syntax.index, noun),
        relays=(citing,) if citing is not None else (),
        cue=((cue.begin, cue.end),),
        lemma=cue.word,
        frame=token_spans(syntax.between(source[0].id, opening.id)),
        confidence=0.95,
    )


CONSTRUCTION = Construction(__name__, __doc__, read=each(PATTERN, build), examples=EXAMPLES, not_examples=NOT_EXAMPLES)

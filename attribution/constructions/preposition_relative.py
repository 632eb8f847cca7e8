"""Relative frame: *ein Bericht, wonach …*, *eine Studie, der zufolge …*, *laut dem*, *nach dem*.

A relative clause whose relative element is a source adverbial of a text noun.
"""

from collections.abc import Iterator

from attribution.document import StatementType
from attribution.grammar.clauses import Syntax, token_spans
from attribution.grammar.mentions import Holder
from attribution.grammar.patterns import TokenMatch, token
from attribution.grammar.roles import content
from attribution.lexicons import find_carrier, find_document, find_noun
from attribution.reading.construction import Construction, Example, NotExample, each
from attribution.reading.find import Find
from attribution.reading.reading import Reading
from attribution.tree import NO_TOKEN, Token

_PRONOUNS = frozenset(("dem", "der", "denen", "welchem", "welcher", "welchen"))


def _relative(tok: Token, syntax: Syntax) -> tuple[Token, Token] | None:
    """The text noun before the comma and the relative pronoun beside the adposition (none of *wonach*)."""
    pronoun = NO_TOKEN if tok.word == "wonach" else syntax.next(tok, -1 if tok.word == "zufolge" else 1)
    if tok.word != "wonach" and pronoun.word not in _PRONOUNS:
        return None
    noun = antecedent(syntax, tok)
    return (noun, pronoun) if noun else None


PATTERN = token(text=("wonach", "nach", "laut", "gemäß", "zufolge"), where=_relative)

EXAMPLES = [
    Example("Es gibt [source: Berichte], [cue: nach] denen [content: der Zaun brüchig war]."),
    Example("Anlass war [source: ein Bericht des Magazins „Kompass“], [cue: wonach] [content: Geld fehlen soll]."),
    Example("[source: Ein Gutachten], [cue: wonach] [content: die Brücke baufällig ist], liegt seit Mai vor."),
]
NOT_EXAMPLES = [
    NotExample("Er wusste nicht, wonach er suchte.", "question word"),
]


def antecedent(syntax: Syntax, cue: Token) -> Token:
    """The text noun before the comma."""
    comma = syntax.next(cue, -2 if cue.word == "zufolge" else -1)
    if comma.text != ",":
        return NO_TOKEN
    clause = syntax.clause_of(cue)
    if cue.word != "wonach" and (clause is None or clause.kind not in ("relative", "adverbial", "other")):
        return NO_TOKEN
    tok = syntax.next(comma, -1)
    while tok and (tok.upos != "PUNCT" or tok.lemma == '"') and not tok.upos.startswith("VERB"):
        if tok.upos == "NOUN" and (find_document(tok.lemma) or find_carrier(tok.lemma) or find_noun(tok.lemma)):
            return tok
        tok = syntax.next(tok, -1)
    return NO_TOKEN


def build(reading: Reading, match: TokenMatch[tuple[Token, Token]]) -> Iterator[Find]:
    """One find for the relative clause."""
    syntax = match.syntax
    cue = match.token
    head, pronoun = match.found
    clause = syntax.clause_of(cue)
    if clause is None:
        return
    opened = max(cue.id, pronoun.id)
    tokens = [t for t in clause.tokens if t.id > opened]
    spans = content(syntax, tokens)
    if not spans:
        return
    source = tuple(t for t in syntax.phrase(head, case=False) if t.id < cue.id)
    frame = (*source, *syntax.between(source[-1].id + 1, opened)) if source else (cue,)
    yield Find(
        type=StatementType.INDIRECT,
        content=spans,
        holder=Holder(token_spans(source), syntax.index, head),
        cue=((cue.begin, cue.end),),
        lemma=cue.word,
        frame=token_spans(frame),
        confidence=0.95,
    )


CONSTRUCTION = Construction(__name__, __doc__, read=each(PATTERN, build), examples=EXAMPLES, not_examples=NOT_EXAMPLES)

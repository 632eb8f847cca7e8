"""Phrase of view: *in den Augen der Kritiker*, *aus dem Blickwinkel des Vereins*, *geht es nach dem Rat, …*.

Several words work as one adposition. Those before a genitive or *von* name a view; *geht es nach X* and *wenn es nach
X geht* make a clause of it. The phrases are those of ``adpositions.csv``.
"""

from collections.abc import Iterator
from functools import cache

from attribution.document import StatementType
from attribution.grammar.clauses import Syntax, token_spans
from attribution.grammar.content import around
from attribution.grammar.mentions import Holder
from attribution.grammar.patterns import TokenMatch, token
from attribution.grammar.roles import content
from attribution.lexicons import Adposition, adpositions
from attribution.reading.construction import Construction, Example, NotExample, each
from attribution.reading.find import Find
from attribution.reading.reading import Reading
from attribution.tree import Token


def _opens(tok: Token, syntax: Syntax) -> bool:
    return tok.word in _openings() and _found(syntax, tok) is not None


PATTERN = token(where=_opens)

EXAMPLES = [
    Example("[cue: In den Augen] [source: der Anwohner] [content: kommt die Umgehung zu spät]."),
    Example("[cue: Geht es nach] [source: dem Stadtrat], [content: soll der Markt im Mai öffnen]."),
    Example("[cue: Wenn es nach] [source: der Chefin] [cue: geht], [content: bleibt der Laden offen]."),
]
NOT_EXAMPLES = [
    NotExample("Er hatte Tränen in den Augen.", "the body"),
    NotExample("Danach geht es nach Hause.", "a way"),
]


@cache
def _phrases() -> tuple[tuple[tuple[str, ...], tuple[str, ...], Adposition], ...]:
    """The words before the source, those behind it, and the entry; the longest phrases first."""
    found = []
    for entry in (entry for entries in adpositions().values() for entry in entries):
        before, _, behind = entry.lemma.lower().partition("…")
        words = tuple(before.split())
        if entry.kind in ("pre", "circum") and len(words) > 1 and words[-1] != "auf":
            found.append((words, tuple(behind.split()), entry))
    return tuple(sorted(found, key=lambda phrase: -len(phrase[0])))


@cache
def _openings() -> frozenset[str]:
    return frozenset(words[0] for words, _, _ in _phrases())


def _found(syntax: Syntax, tok: Token) -> tuple[tuple[Token, ...], tuple[Token, ...], Token, Adposition] | None:
    """The phrase that begins at a word: its words, the source behind it, the source's head, the entry."""
    tokens = syntax.sentence.tokens
    for words, behind, entry in _phrases():
        cue = tokens[tok.id - 1 : tok.id - 1 + len(words)]
        if tuple(t.word for t in cue) != words:
            continue
        source = _source(syntax, cue[-1], clausal=words[-1] == "nach")
        if source is None:
            continue
        phrase, head = source
        following = tokens[phrase[-1].id : phrase[-1].id + 1 + len(behind)]
        closes = tuple(t.word for t in following) == (*behind, ",")
        if behind and not closes:
            continue
        if words[-1] == "nach" and not (closes and (behind or tok.id == 1)):
            continue
        return (*cue, *following[: len(behind)]), phrase, head, entry
    return None


def _source(syntax: Syntax, last: Token, *, clausal: bool) -> tuple[tuple[Token, ...], Token] | None:
    """The noun phrase right behind a phrase: a genitive, a name or *von X*; behind *nach* any."""
    tok = syntax.next(last)
    if tok.word in ("von", "vom") and not clausal:
        tok = syntax.next(tok)
    first = tok
    while tok.upos in ("DET", "ADJ", "NUM") or tok.lemma == '"':
        tok = syntax.next(tok)
    if not first or tok.upos not in ("NOUN", "PROPN", "PRON", "X"):
        return None
    phrase = tuple(t for t in syntax.phrase(tok) if t.id >= first.id)
    return (phrase, tok) if phrase else None


def build(reading: Reading, match: TokenMatch[object]) -> Iterator[Find]:
    """One find for the phrase and the clause around it."""
    syntax = match.syntax
    found = _found(syntax, match.token)
    if found is None:
        return
    cue, phrase, head, entry = found
    ids = {t.id for t in (*cue, *phrase)}
    frame = syntax.between(min(ids), max(ids))
    spans = around(syntax, frame) or content(syntax, syntax.sentence.tokens[max(ids) :])
    if spans:
        yield Find(
            type=StatementType.INDIRECT,
            content=spans,
            holder=Holder(token_spans(phrase), syntax.index, head),
            cue=token_spans(cue),
            lemma=entry.lemma,
            frame=token_spans(frame),
            stance=entry.stance,
            level=entry.level,
            confidence=0.85,
        )


CONSTRUCTION = Construction(__name__, __doc__, read=each(PATTERN, build), examples=EXAMPLES, not_examples=NOT_EXAMPLES)

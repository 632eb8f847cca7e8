"""Phrase of view: *in den Augen der Kritiker*, *geht es nach dem Rat, …*, *glaubt man dem Wirt, …*.

Several words work as one adposition. Those before a genitive or *von* name a view; *geht es nach X*, *wenn es nach
X geht* and *glaubt man X* make a clause of it. The phrases are those of ``adpositions.csv``.
"""

from collections.abc import Iterator

from attribution.document import StatementType
from attribution.grammar.clauses import Syntax, token_spans
from attribution.grammar.content import around
from attribution.grammar.mentions import Holder
from attribution.grammar.patterns import TokenMatch, token
from attribution.grammar.speakers import names_source
from attribution.lexicons import Adposition, adpositions, lexical
from attribution.reading.construction import Construction, Example, NotExample, each
from attribution.reading.find import Find
from attribution.reading.reading import Reading
from attribution.tree import Token

_CLAUSAL = ("nach", "man")
"""How the phrases end that make a clause with their source: a comma follows."""
_Phrase = tuple[tuple[Token, ...], tuple[Token, ...], Token, Adposition]


def _view(tok: Token, syntax: Syntax) -> _Phrase | None:
    """The phrase that begins at a word: its words, the source behind it, the source's head, the entry."""
    tokens = syntax.sentence.tokens
    for before, behind, entry in _phrases():
        owned = _owned(syntax, tok, before)
        if owned:
            return (tok, owned[-1]), owned[1:2], owned[1], entry
        cue = tokens[tok.id - 1 : tok.id - 1 + len(before)]
        if tuple(t.word for t in cue) != before:
            continue
        clausal = before[-1] in _CLAUSAL
        phrase, head = _source(syntax, cue[-1])
        if not phrase or (before[-1] == "man" and not names_source(head)):
            continue
        following = tokens[phrase[-1].id : phrase[-1].id + 1 + len(behind)]
        if clausal and tuple(t.word for t in following) != (*behind, ","):
            continue
        return (*cue, *following[: len(behind)]), phrase, head, entry
    return None


def _owned(syntax: Syntax, tok: Token, before: tuple[str, ...]) -> tuple[Token, ...]:
    """The words of a phrase with a possessive for its article and source: "*in ihren Augen*"."""
    words = syntax.between(tok.id, tok.id + 2)
    noun = len(before) == 3 and before[1] == "den" and [t.word for t in words[::2]] == [before[0], before[2]]
    return words if noun and words[1].xpos == "PPOSAT" else ()


@lexical
def _phrases() -> tuple[tuple[tuple[str, ...], tuple[str, ...], Adposition], ...]:
    """The words before the source, those behind it, and the entry; the longest phrases first."""
    found = []
    for entry in (entry for entries in adpositions().values() for entry in entries):
        before, _, behind = entry.lemma.lower().partition("…")
        words = tuple(before.split())
        if len(words) > 1 and words[-1] != "auf":
            found.append((words, tuple(behind.split()), entry))
    return tuple(sorted(found, key=lambda phrase: -len(phrase[0])))


@lexical
def _openings() -> frozenset[str]:
    return frozenset(before[0] for before, _, _ in _phrases())


def _source(syntax: Syntax, last: Token) -> tuple[tuple[Token, ...], Token]:
    """The noun phrase right behind a phrase, and its head: a genitive, a name or *von X*; in a clause any."""
    first = syntax.next(last)
    if first.word in ("von", "vom"):
        first = syntax.next(first)
    head = first
    while head.upos in ("DET", "ADJ", "NUM"):
        head = syntax.next(head)
    nominal = head.upos in ("NOUN", "PROPN", "PRON", "X")
    return syntax.phrase(head) if nominal else (), head


PATTERN = token(text=_openings, where=_view)

EXAMPLES = [
    Example("[cue: In den Augen] [source: der Anwohner] [content: kommt die Umgehung zu spät]."),
    Example("Die Anwohner lachen. [cue: In] [source: ihren] [cue: Augen] [content: kommt die Umgehung zu spät]."),
    Example("[cue: Geht es nach] [source: dem Stadtrat], [content: soll der Markt im Mai öffnen]."),
    Example("[cue: Glaubt man] [source: dem Wirt], [content: war das Lokal immer voll]."),
    Example("[cue: Wenn man] [source: der Chronik] [cue: glauben darf], [content: stand hier ein Turm]."),
    Example("[cue: Wenn es nach] [source: der Chefin] [cue: geht], [content: bleibt der Laden offen]."),
]
NOT_EXAMPLES = [
    NotExample("Er hatte Tränen in den Augen.", "the body"),
    NotExample("Glaubt man dem Wirt nicht, bleibt nur das Wasser.", "a doubt"),
    NotExample("Folgt man dem Weg, kommt man zum See.", "a way"),
    NotExample("Danach geht es nach Hause.", "a way"),
]


def build(reading: Reading, match: TokenMatch[_Phrase]) -> Iterator[Find]:
    """One find for the phrase and the clause around it."""
    syntax = match.syntax
    cue, phrase, head, entry = match.found
    frame = syntax.between(cue[0].id, max(cue[-1].id, phrase[-1].id))
    if spans := around(syntax, frame):
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

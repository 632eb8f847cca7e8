"""Appeal to an authority: *unter Berufung auf X*, *unter Verweis auf X* without a reporting verb.

The authority is the source; a reporting verb's subject in the same clause only relays it.
"""

from collections.abc import Iterator
from functools import partial

from attribution.document import StatementType
from attribution.grammar.clauses import Syntax, token_spans
from attribution.grammar.content import around
from attribution.grammar.patterns import TokenMatch, token
from attribution.grammar.predicates import reporting_verb
from attribution.grammar.roles import authority, authority_holder, authority_phrase
from attribution.lexicons import adpositions, find_carrier, words
from attribution.reading.construction import Construction, Example, NotExample, each
from attribution.reading.find import Find
from attribution.reading.reading import Reading
from attribution.tree import Token


def _authority(noun: Token, syntax: Syntax) -> tuple[Token, ...]:
    """The authority that a noun appeals to, where no verb of saying governs the phrase."""
    phrase = authority_phrase(syntax, noun)
    telling = (c for c in syntax.clauses if reporting_verb(c, "dass", "ob", "v2", "first", "quote", "wie") is not None)
    told = any((found := authority(c)) and found.head in phrase for c in telling)
    return phrase if not told and not _behind_frame(syntax, noun) else ()


def _behind_frame(syntax: Syntax, noun: Token) -> bool:
    """Whether another frame names before it who appeals: "laut dpa *unter Berufung auf X*"."""
    before = syntax.next(syntax.next(noun, -1), -1)
    around = (before, *syntax.sentence.ancestors(before)) if before else ()
    return any(_frames(syntax.case_of(t).word, t) for t in around)


def _frames(adposition: str, noun: Token) -> bool:
    """Whether an adposition of saying governs a noun that it can go with."""
    kinds = {entry.nouns for entry in adpositions().get(adposition, ())}
    return "any" in kinds or ("carrier" in kinds and find_carrier(noun.lemma) is not None)


PATTERN = token(lemma=partial(words, "grammar.appeals"), where=_authority)

EXAMPLES = [
    Example("[cue: Unter Berufung auf] [source: Ermittler] [content: ist von drei Verdächtigen die Rede]."),
]
NOT_EXAMPLES = [
    NotExample("Das Gericht ließ die Berufung auf Antrag zu.", "legal appeal"),
]


def build(reading: Reading, match: TokenMatch[tuple[Token, ...]]) -> Iterator[Find]:
    """One find for the phrase and the clause around it."""
    syntax, noun, phrase = match.syntax, match.token, match.found
    frame = syntax.between(noun.id - 1, phrase[-1].id)
    if spans := around(syntax, frame):
        yield Find(
            type=StatementType.INDIRECT,
            content=spans,
            holder=authority_holder(syntax, frame[:3], phrase),
            cue=token_spans(frame[:3]),
            lemma=f"{frame[0].word} {noun.lemma} auf",
            frame=token_spans(frame),
            confidence=0.85,
        )


CONSTRUCTION = Construction(__name__, __doc__, read=each(PATTERN, build), examples=EXAMPLES, not_examples=NOT_EXAMPLES)

"""Talk of something: *von drei Verletzten ist die Rede*, *in dem Gutachten ist von Mängeln die Rede*.

The set phrase reports what somebody says without saying who ("unpersönliche Redeeinleitung"); a document or a place may
stand for the speaker.
"""

from collections.abc import Iterator

from attribution.document import StatementType
from attribution.grammar.clauses import Clause, Syntax, token_spans
from attribution.grammar.patterns import TokenMatch, token
from attribution.grammar.roles import clause_spans
from attribution.grammar.subjects import written_place
from attribution.lexicons import words
from attribution.reading.construction import Construction, Example, NotExample, Stage, each
from attribution.reading.find import Find
from attribution.reading.reading import Reading
from attribution.tree import NO_TOKEN, Token


def _talk(noun: Token, syntax: Syntax) -> Clause | None:
    """The clause with "von … die Rede ist"."""
    clause = syntax.clause_of(noun)
    if clause is None or syntax.next(noun, -1).word != "die" or clause.finite.lemma != "sein":
        return None
    bare = clause.head in (clause.finite, noun) and (clause.subject in (noun, NO_TOKEN) or clause.subject.word == "es")
    of = (t for t in clause.tokens if (bare or t.id < noun.id) and t.word in words("grammar.of"))
    about = any(syntax.clause_of(t) is clause for t in of)
    told = clause.kind in ("main", "other", "adverbial") or (clause.kind == "relative" and bool(written_place(clause)))
    return clause if about and told else None


PATTERN = token(text="rede", where=_talk)

EXAMPLES = [
    Example("[content: In [source: dem Gutachten] [cue: ist] von schweren Mängeln [cue: die Rede].]"),
    Example("[content: Von drei Verletzten [cue: war die Rede].]"),
    Example("[content: [cue: Die Rede ist] von drei Verletzten.]"),
    Example("Im Haus lagen Briefe, [content: in [source: denen] von schweren Mängeln [cue: die Rede ist]]."),
]
NOT_EXAMPLES = [
    NotExample("Von Rücktritt ist keine Rede.", "nobody says so"),
    NotExample("Die Rede vom Montag war lang.", "a speech"),
    NotExample("Das ist die Rede vom Montag.", "a speech"),
    NotExample("Von der Bühne aus hielt die Ministerin die Rede.", "a speech"),
    NotExample("Der Mann, von dem die Rede ist, schweigt.", "only a topic"),
    NotExample("Von drei Verletzten war laut Polizei die Rede.", "somebody says so"),
    NotExample("In der Stadt, die von Festen lebt, ist die Rede kurz.", "a speech"),
]


def build(reading: Reading, match: TokenMatch[Clause]) -> Iterator[Find]:
    """One find for the clause, unless somebody's report frames it."""
    clause, noun = match.found, match.token
    if any(f.frame for f in reading.anchored(match.syntax.index)):
        return
    yield Find(
        type=StatementType.REPORTED,
        content=clause_spans(clause),
        holder=written_place(clause),
        cue=token_spans([*clause.verbs, *match.syntax.between(noun.id - 1, noun.id)]),
        lemma="Rede",
        confidence=0.5,
    )


CONSTRUCTION = Construction(
    __name__, __doc__, read=each(PATTERN, build), examples=EXAMPLES, not_examples=NOT_EXAMPLES, stage=Stage.NEIGHBOURS
)

"""Parenthesis with verb: "…, so vermuten Beobachter, …", "…, sagt X, …" inside its content.

A parenthetical verb-first reporting clause ("Schaltsatz"); *so* may open it.
"""

from collections.abc import Iterator

from attribution.document import StatementType
from attribution.grammar.clauses import Clause, Syntax, token_spans
from attribution.grammar.content import anchor_of, around
from attribution.grammar.mentions import Holder
from attribution.grammar.patterns import TokenMatch, token
from attribution.grammar.predicates import reporting_verb
from attribution.lexicons import Verb, find_verb, words
from attribution.reading.construction import Construction, Example, NotExample, each
from attribution.reading.find import Find
from attribution.reading.reading import Reading
from attribution.tree import NO_TOKEN, Token

_Parenthesis = tuple[Token, Verb, Clause | None, tuple[Token, ...]]


def _parenthesis(so: Token, syntax: Syntax) -> _Parenthesis | None:
    """The reporting verb right behind *so*, its entry and clause, and the whole parenthesis.

    A plural form may be tagged as an infinitive. Behind a colon stands what was said ("So sagte der Trainer: „…“").
    """
    verb = syntax.next(so)
    clause = syntax.clause_with(verb)
    entry = reporting_verb(clause, "so", "first") if clause is not None else find_verb(verb.text)
    stop = next((t for t in syntax.sentence.tokens[so.id :] if t.text in words("so.stops")), NO_TOKEN)
    if entry is None or syntax.next(so, -1).upos != "PUNCT" or stop.text == ":":
        return None
    return verb, entry, clause, syntax.between(so.id - 1, stop.id - 1 if stop else len(syntax.sentence.tokens))


PATTERN = token(text="so", where=_parenthesis)

EXAMPLES = [
    Example("[content: Die Bahn könnte], [cue: so vermuten] [source: Fachleute], [content: den Betrieb einstellen]."),
]
NOT_EXAMPLES = [
    NotExample("Der Zug fiel aus, so sagte der Trainer: „Wir laufen.“", "what he said stands behind the colon"),
]


def build(reading: Reading, match: TokenMatch[_Parenthesis]) -> Iterator[Find]:
    """One find for the parenthesis and the clause around it."""
    syntax = match.syntax
    verb, entry, clause, frame = match.found
    spans = around(syntax, frame, anchor_of(clause, frame) if clause is not None else NO_TOKEN)
    subject = _subject(syntax, clause, frame)
    phrase = [t for t in syntax.phrase(subject) if verb.id < t.id <= frame[-1].id] if subject else []
    yield Find(
        type=StatementType.INDIRECT,
        content=spans,
        holder=Holder(token_spans(phrase), syntax.index, subject) if subject else None,
        cue=token_spans([match.token, verb, *(t for t in frame if t.deprel == "compound:prt")]),
        lemma=entry.lemma,
        frame=token_spans(frame),
        stance=entry.stance,
        level=entry.level,
        polarity=entry.polarity,
        confidence=0.92,
    )


def _subject(syntax: Syntax, clause: Clause | None, frame: tuple[Token, ...]) -> Token:
    """Who reports in a parenthesis: the subject by the tree, with *es* the text behind it, else the first noun."""
    subject = clause.subject if clause is not None else NO_TOKEN
    if subject in frame and subject.word != "es":
        return subject
    nouns = (t for t in frame if t.upos in ("NOUN", "PROPN", "PRON") and t.word not in ("es", "sich"))
    return next(nouns, NO_TOKEN)


CONSTRUCTION = Construction(__name__, __doc__, read=each(PATTERN, build), examples=EXAMPLES, not_examples=NOT_EXAMPLES)

"""Parenthesis with verb: "…, so vermuten Beobachter, …", "…, sagt X, …" inside its content.

A parenthetical verb-first reporting clause ("Schaltsatz"); *so* may open it.
"""

from collections.abc import Iterator

from attribution.document import StatementType
from attribution.grammar.clauses import Syntax, token_spans
from attribution.grammar.content import anchor_of, around
from attribution.grammar.mentions import Holder
from attribution.grammar.patterns import TokenMatch, token
from attribution.grammar.predicates import reporting_verb
from attribution.lexicons import Verb, find_verb
from attribution.reading.construction import Construction, Example, NotExample, each
from attribution.reading.find import Find
from attribution.reading.reading import Reading
from attribution.tree import NO_TOKEN, Token


def _opens(tok: Token, syntax: Syntax) -> bool:
    before = syntax.next(tok, -1)
    return before.upos == "PUNCT" and _verb(syntax, tok) is not None


def _verb(syntax: Syntax, so: Token) -> tuple[Token, Verb] | None:
    """The verb right behind *so* where it reports; a plural form may be tagged as an infinitive."""
    verb = syntax.next(so)
    if not verb:
        return None
    clause = syntax.clause(verb) or syntax.clause_with(verb)
    entry = reporting_verb(clause, "so", "first") if clause is not None else find_verb(verb.text)
    return (verb, entry) if entry is not None and entry.frames & {"so", "first"} else None


PATTERN = token(text="so", where=_opens)

EXAMPLES = [
    Example("[content: Die Bahn könnte], [cue: so vermuten] [source: Fachleute], [content: den Betrieb einstellen]."),
]
NOT_EXAMPLES = [
    NotExample("Der Zug fiel aus, so sagte der Trainer: „Wir laufen.“", "what he said stands behind the colon"),
]


def build(reading: Reading, match: TokenMatch[object]) -> Iterator[Find]:
    """One find for the parenthesis and the clause around it."""
    syntax = match.syntax
    so = match.token
    found = _verb(syntax, so)
    if found is None:
        return
    verb, entry = found
    clause = syntax.clause(verb) or syntax.clause_with(verb)
    end = so.id
    while (tok := syntax.next(syntax.sentence.tokens[end - 1])) and tok.text not in (
        ",",
        "–",
        ".",
        ";",
        ":",
    ):
        end = tok.id
    if tok.text == ":":  # "So sagte der Trainer: „…“"
        return
    frame = syntax.between(so.id - 1, end)
    spans = around(syntax, frame, anchor_of(clause, frame) if clause is not None else NO_TOKEN)
    if not spans:
        return
    particles = [t for t in frame if t.deprel == "compound:prt"]
    subject = next(
        (t for t in frame if t.id > verb.id and t.upos in ("NOUN", "PROPN", "PRON") and t.word not in ("es", "sich")),
        NO_TOKEN,
    )
    cue = token_spans([so, verb, *particles])
    source = None
    if subject:
        phrase = [t for t in syntax.phrase(subject) if verb.id < t.id <= end]
        source = Holder(token_spans(phrase or [subject]), syntax.index, subject)
    yield Find(
        type=StatementType.INDIRECT,
        content=spans,
        holder=source,
        cue=cue,
        lemma=entry.lemma,
        frame=token_spans(frame),
        stance=entry.stance,
        level=entry.level,
        polarity=entry.polarity,
        confidence=0.92,
    )


CONSTRUCTION = Construction(__name__, __doc__, read=each(PATTERN, build), examples=EXAMPLES, not_examples=NOT_EXAMPLES)

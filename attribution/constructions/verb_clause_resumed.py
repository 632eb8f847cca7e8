"""Noun that takes up what was said: *Zu diesem Schluss kommt die Studie*, *Diese Ansicht vertritt der Verband*.

The demonstrative with a reporting noun in first position stands for the sentence before ("Anapher", Dudenband 4), which
is the content. Where that has a source of its own, its content has two.
"""

from collections.abc import Iterator

from attribution.document import Polarity, StatementType
from attribution.grammar.clauses import Syntax, token_spans
from attribution.grammar.content import noun_complement
from attribution.grammar.light_verbs import light_verb, rejects
from attribution.grammar.patterns import TokenMatch, token
from attribution.grammar.roles import complements_absent, cue_tokens
from attribution.grammar.subjects import names_source, subject_holder
from attribution.reading.anaphoric import told_before
from attribution.reading.construction import Construction, Example, NotExample, Stage, each
from attribution.reading.find import Find
from attribution.reading.reading import Reading
from attribution.tree import Token


def _resumes(tok: Token, syntax: Syntax) -> bool:
    phrase = syntax.phrase(tok, case=True)
    points = any(t.lemma == "dieser" and t.head == tok.id for t in phrase)
    found = light_verb(syntax, tok) if points and phrase[0].id == 1 else None
    if found is None or found[0].kind != "main" or not found[0].finite or found[0].finite.id < tok.id:
        return False
    return complements_absent(found[0]) and not noun_complement(syntax, tok, found[0])


PATTERN = token(upos="NOUN", where=_resumes)

EXAMPLES = [
    Example("[content: Die Gletscher schmelzen schneller.] [cue: Zu diesem Schluss kommt] [source: eine Studie]."),
    Example("[content: Zoos sind veraltet.] [cue: Diese Ansicht vertritt] auch [source: der Verband]."),
]
NOT_EXAMPLES = [
    NotExample("Zoos sind veraltet. Zu diesem Schluss kommt man leicht.", "nobody holds it"),
    NotExample("Zoos sind veraltet. Zu diesem Schluss kommt, wer genau hinsieht.", "nobody named"),
]


def build(reading: Reading, match: TokenMatch[object]) -> Iterator[Find]:
    """One find for the sentence before."""
    syntax = match.syntax
    noun = match.token
    found, previous = light_verb(syntax, noun), reading.before(syntax)
    if found is None or previous is None:
        return
    clause, entry = found
    source = subject_holder(clause)
    named = source is not None and source.head and names_source(source.head) and source.head is not noun
    if not named:
        return
    told = told_before(reading, syntax.index)
    if told is None and rejects(clause):  # "Diese Kritik wies X zurück": the sentence before may only speak of it
        return
    words = (*syntax.phrase(noun, case=True), *cue_tokens(clause))
    yield Find(
        type=StatementType.INDIRECT,
        content=told.content if told is not None else ((previous.sentence.begin, previous.sentence.end),),
        holder=source,
        cue=token_spans(sorted(set(words), key=lambda t: t.id)),
        lemma=f"{noun.lemma} {clause.lemma}",
        frame=token_spans([t for t in syntax.sentence.tokens if t.text not in (".", "!")]),
        stance=entry.stance,
        level=entry.level,
        polarity=Polarity.DENIED if rejects(clause) else entry.polarity,
        confidence=0.9,
        beside=told is not None,
    )


CONSTRUCTION = Construction(
    __name__, __doc__, read=each(PATTERN, build), examples=EXAMPLES, not_examples=NOT_EXAMPLES, stage=Stage.NEIGHBOURS
)

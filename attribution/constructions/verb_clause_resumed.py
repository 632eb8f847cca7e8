"""Noun that takes up what was said: *Zu diesem Schluss kommt die Studie*, *Diese Ansicht vertritt der Verband*.

The demonstrative with a reporting noun in first position stands for the sentence before ("Anapher", Dudenband 4), which
is the content. Where that has a source of its own, its content has two.
"""

from collections.abc import Iterator

from attribution.document import Polarity, StatementType
from attribution.grammar.clauses import Clause, Syntax, token_spans
from attribution.grammar.light_verbs import light_verb, rejects
from attribution.grammar.mentions import Holder
from attribution.grammar.patterns import TokenMatch, token
from attribution.grammar.roles import complements_absent, cue_tokens
from attribution.grammar.subjects import subject_holder
from attribution.lexicons import Noun
from attribution.reading.anaphoric import told_before
from attribution.reading.construction import Construction, Example, NotExample, Stage, each
from attribution.reading.find import Find
from attribution.reading.reading import Reading
from attribution.tree import Token


def _resuming(noun: Token, syntax: Syntax) -> tuple[Clause, Noun, Holder, tuple[Token, ...]] | None:
    """The clause with a light verb that a noun opens with *dieser*, the noun's entry, who speaks, and the phrase."""
    phrase = syntax.phrase(noun, case=True)
    points = phrase[0].id == 1 and any(t.lemma == "dieser" and t.head == noun.id for t in phrase)
    found = light_verb(syntax, noun) if points else None
    source = subject_holder(found[0]) if found is not None else None
    if found is None or source is None:
        return None
    return (*found, source, phrase) if complements_absent(found[0]) else None


PATTERN = token(upos="NOUN", where=_resuming)

EXAMPLES = [
    Example("[content: Die Gletscher schmelzen schneller.] [cue: Zu diesem Schluss kommt] [source: eine Studie]."),
    Example("[content: Zoos sind veraltet.] [cue: Diese Ansicht vertritt] auch [source: der Verband]."),
]
NOT_EXAMPLES = [
    NotExample("Zoos sind veraltet. Zu diesem Schluss kommt man leicht.", "nobody holds it"),
    NotExample("Zoos sind veraltet. Zu diesem Schluss kommt, wer genau hinsieht.", "nobody named"),
]


def build(reading: Reading, match: TokenMatch[tuple[Clause, Noun, Holder, tuple[Token, ...]]]) -> Iterator[Find]:
    """One find for the sentence before."""
    syntax, noun = match.syntax, match.token
    clause, entry, source, phrase = match.found
    previous, told = reading.before(syntax), told_before(reading, syntax.index)
    if previous is None or (told is None and rejects(clause)):
        return  # "Diese Kritik wies X zurück": the sentence before may only speak of it
    yield Find(
        type=StatementType.INDIRECT,
        content=told.content if told is not None else ((previous.sentence.begin, previous.sentence.end),),
        holder=source,
        cue=token_spans([*phrase, *cue_tokens(clause)]),
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

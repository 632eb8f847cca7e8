"""Second source of one content: *laut Angaben der Stadt, die das Land bestätigte, …*.

A relative clause behind the source of an adverbial frame says who confirms or denies the content: it has two sources,
each with its own stance and polarity, and neither passes on what the other said.
"""

from __future__ import annotations

from collections.abc import Iterator

from attribution.document import StatementType
from attribution.grammar.clauses import Clause, token_spans
from attribution.grammar.mentions import holder
from attribution.grammar.predicates import reporting_verb
from attribution.grammar.roles import cue_tokens
from attribution.grammar.speakers import can_speak
from attribution.grammar.subjects import agent
from attribution.lexicons import find_carrier
from attribution.reading.construction import Construction, Example, NotExample, Stage
from attribution.reading.find import Find
from attribution.reading.reading import Reading
from attribution.tree import NO_TOKEN, Token

EXAMPLES = [
    Example(
        "Laut Angaben der Stadt, die [source: das Ministerium] [cue: bestätigte], [content: fehlen 300 Wohnungen].",
    ),
    Example(
        "Nach Angaben der Rebellen, die von [source: der Regierung] [cue: bestritten werden], "
        "[content: fielen drei Dörfer].",
    ),
]
NOT_EXAMPLES = [
    NotExample("Laut Angaben der Stadt, die das Wetter bestätigt, fehlen 300 Wohnungen.", "a thing does not speak"),
    NotExample("Laut Angaben der Stadt, die das Ministerium vermutet, fehlen 300 Wohnungen.", "a thought"),
    NotExample(
        "Laut der Stadt, die das Ministerium bestätigte, fehlen 300 Wohnungen.", "the town is confirmed, not its words"
    ),
]


def build(reading: Reading) -> Iterator[Find]:
    """One find for each relative clause that confirms or denies the statements of an adverbial frame."""
    for find in list(reading.finds):
        source = find.holder
        if find.construction in ("preposition", "wie") and source is not None and find_carrier(source.head.lemma):
            syntax = reading.syntaxes[source.sentence]
            for clause in syntax.clauses:
                framed = any(find.cue.holds(t.begin) for t in clause.tokens)  # "Berichte, *nach denen* X warnt"
                beside = clause.kind == "relative" and not framed
                if beside and source.spans.holds(syntax.sentence.head(clause.head).begin):
                    yield from _second(clause, find)


def _speaker(clause: Clause) -> Token:
    """The agent of a passive, else the noun of the clause: what is confirmed stands as the relative pronoun."""
    if clause.passive:
        acting = agent(clause)
        return acting.head if acting is not None else NO_TOKEN
    nouns = (k for k in clause.syntax.sentence.children(clause.head) if k.deprel in ("nsubj", "obj"))
    return next((k for k in nouns if k.upos in ("NOUN", "PROPN")), NO_TOKEN)


def _second(clause: Clause, find: Find) -> Iterator[Find]:
    """The find of a relative clause in which somebody says something of the content."""
    entry, speaker = reporting_verb(clause, "np"), _speaker(clause)
    if entry is not None and entry.medium == "speech" and can_speak(speaker):
        yield Find(
            type=StatementType.REPORTED,
            content=find.content,
            holder=holder(clause.syntax, speaker),
            cue=token_spans(cue_tokens(clause, entry)),
            lemma=entry.lemma,
            stance=entry.stance,
            level=entry.level,
            polarity=entry.polarity,
            confidence=0.8,
            beside=True,
            anchor=clause.syntax.index,
        )


CONSTRUCTION = Construction(
    __name__, __doc__, read=build, examples=EXAMPLES, not_examples=NOT_EXAMPLES, stage=Stage.NEIGHBOURS
)

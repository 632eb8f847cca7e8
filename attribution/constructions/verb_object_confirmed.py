"""Second source of one content: *laut Angaben der Stadt, die das Land bestätigte, …*.

A relative clause behind the source of an adverbial frame says who confirms or denies the content: it has two sources,
each with its own stance and polarity, and neither passes on what the other said.
"""

from __future__ import annotations

from collections.abc import Iterator

from attribution.document import StatementType
from attribution.grammar.clauses import Clause, token_spans, within
from attribution.grammar.mentions import Holder, holder
from attribution.grammar.predicates import reporting_verb
from attribution.grammar.roles import cue_tokens
from attribution.grammar.subjects import agent, can_speak
from attribution.lexicons import find_carrier
from attribution.reading.construction import Construction, Example, NotExample, Stage
from attribution.reading.find import Find
from attribution.reading.reading import Reading
from attribution.tree import NO_TOKEN

_FRAMES = ("preposition", "wie")

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
        head = find.holder.head if find.holder is not None else NO_TOKEN
        if find.construction not in _FRAMES or find.holder is None or not head or not find_carrier(head.lemma):
            continue
        syntax = reading.syntaxes[find.holder.sentence]
        for clause in syntax.clauses:
            noun = syntax.sentence.head(clause.head)
            if clause.kind == "relative" and noun and within(noun, find.holder.spans):
                second = _second(clause, find)
                if second is not None:
                    yield second


def _speaker(clause: Clause) -> Holder | None:
    """The agent of a passive, else the noun of the clause: what is confirmed stands as the relative pronoun."""
    if clause.passive:
        return agent(clause)
    nouns = (k for k in clause.syntax.sentence.children(clause.head) if k.deprel in ("nsubj", "obj"))
    named = next((k for k in nouns if k.upos in ("NOUN", "PROPN")), NO_TOKEN)
    return holder(clause.syntax, named) if named else None


def _second(clause: Clause, find: Find) -> Find | None:
    entry = reporting_verb(clause, "np")
    speaker = _speaker(clause)
    if entry is None or entry.medium != "speech" or speaker is None or not speaker.head:
        return None
    if not can_speak(speaker.head):
        return None
    return Find(
        type=StatementType.REPORTED,
        content=find.content,
        holder=speaker,
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

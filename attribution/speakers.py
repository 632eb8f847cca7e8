"""Who spoke last: the source that a report without a frame carries on."""

from __future__ import annotations

import attrs

from attribution.construction import Reading
from attribution.document import StatementType
from attribution.find import Find, Holder
from attribution.lexicons import classify_noun
from attribution.roles import holder

__all__ = ["carried"]


def carried(reading: Reading, index: int, reach: int, *, subjects: bool = True) -> Holder | None:
    """The source active at a sentence: that of the last report, else a speaker-like subject of the sentence before.

    Args:
        reading: the article and its finds so far.
        index: the sentence that has no frame of its own.
        reach: how many sentences back a report may lie.
        subjects: whether the subject of the sentence before can be the source where that sentence holds no report.
    """
    recent = (f for i in range(max(0, index - reach), index) for f in reading.anchored(i))
    before = [f for f in recent if f.holder is not None and f.holder.spans]
    last = max(before, key=_place, default=None)
    adjacent = last is not None and last.anchor >= index - 1
    if not adjacent and subjects:
        subject = _subject(reading, index - 1)
        if subject is not None:
            return subject
    if last is None or last.holder is None:
        return None
    return attrs.evolve(_nominal(reading, last.holder), carried=True)


def _nominal(reading: Reading, mention: Holder) -> Holder:
    """The antecedent of a relative pronoun; every other mention as it is."""
    head = mention.head
    if head is None or head.upos != "PRON":
        return mention
    if head.xpos.startswith("PREL"):
        syntax = reading.syntaxes[mention.sentence]
        clause = syntax.clause_of(head)
        noun = syntax.sentence.head(clause.head) if clause is not None else None
        return holder(syntax, noun) if noun is not None and noun.upos in ("NOUN", "PROPN") else mention
    return mention


def _place(find: Find) -> tuple[int, bool, int]:
    return find.anchor, find.type is not StatementType.FREE_INDIRECT, find.begin


def _subject(reading: Reading, index: int) -> Holder | None:
    """The subject of a sentence's main clause where it is a person or an institution."""
    if index < 0:
        return None
    syntax = reading.syntaxes[index]
    clause = syntax.clause(syntax.sentence.root)
    subject = clause.subject if clause is not None else None
    if subject is None or not (subject.upos == "PROPN" or (subject.upos == "NOUN" and classify_noun(subject.lemma))):
        return None
    return attrs.evolve(holder(syntax, subject), carried=True)

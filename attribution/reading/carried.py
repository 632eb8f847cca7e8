"""Who spoke last: the source that a report without a frame carries on."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from attribution.document import StatementType
from attribution.grammar.clauses import Clause, Syntax
from attribution.grammar.mentions import Holder, holder
from attribution.grammar.predicates import reporting_verb
from attribution.grammar.speakers import can_speak, is_abstract, names_source
from attribution.grammar.subjects import agent, subject_holder, swapped
from attribution.lexicons import find_noun, words
from attribution.reading.find import Find
from attribution.reading.reading import Reading
from attribution.reading.settle import by_medium, is_likely
from attribution.tree import NO_TOKEN

__all__ = ["carried", "carried_within", "framed_beside"]


def carried(reading: Reading, index: int, reach: int, *, subjects: bool = True) -> Holder | None:
    """The source active at a sentence: that of the last report, else a speaker-like subject of the sentence before.

    Of the reports in one sentence the outer one counts, of several the last; a relative pronoun gives way to its
    antecedent.

    Args:
        reading: the article and its finds so far.
        index: the sentence that has no frame of its own.
        reach: how many sentences back a report may lie.
        subjects: whether the subject of the sentence before can be the source where that sentence holds no report.
    """
    last = _last(reading, index, reach)
    if (last is None or last.anchor < index - 1) and subjects:
        subject = _subject(reading, index - 1)
        if subject is not None:
            return subject
    return _handed_on(reading, last)


def carried_within(reading: Reading, syntax: Syntax, begin: int, *, pronouns: bool = False) -> Holder | None:
    """The source that the sentence itself names before a frameless clause: of a report, else the acting subject.

    Args:
        reading: the article and its finds so far.
        syntax: the sentence.
        begin: where the clause begins.
        pronouns: whether *er* or *sie* can be who acts.
    """
    outer = _outer(reading, [f for f in reading.anchored(syntax.index) if f.cue.before(begin)])
    if outer:
        return _handed_on(reading, max(outer, key=_place))
    before = [c for c in syntax.clauses if c.kind == "main" and c.head.begin < begin]
    return _acting(reading, syntax, before[-1], pronouns=pronouns) if before else None


def framed_beside(reading: Reading, syntax: Syntax) -> Holder | None:
    """The source that an adverbial frame of the sentence names for another of its clauses: "…, so die Ärztin, …"."""
    return _handed_on(reading, next((f for f in reading.anchored(syntax.index) if f.family.adverbial), None))


def _last(reading: Reading, index: int, reach: int) -> Find | None:
    """The last report before a sentence that has a speaker."""
    for i in range(index - 1, max(-1, index - reach - 1), -1):
        outer = _outer(reading, reading.anchored(i))
        if outer:
            return max(outer, key=_place)
        if any(_is_anonymous(f) for f in reading.anchored(i)):
            return None
    return None


def _is_anonymous(find: Find) -> bool:
    """Whether a report names nobody: "…, hieß es"."""
    return find.family.unpersonal and find.type is StatementType.INDIRECT


def _outer(reading: Reading, finds: Sequence[Find]) -> list[Find]:
    """The reports of a sentence by somebody who can be the source of the next one, the outer for the inner ones.

    A medium that passes on what somebody said gives way to who said it. Who is said not to confirm something makes no
    statement, but speaks.
    """
    media = {id(f) for f in finds if by_medium(f, reading.article)}
    spoken = [f for f in finds if is_likely(f) and _speaks(f)]
    out = []
    for find in spoken:
        if id(find) in media and any(_holds(find, g) for g in spoken):
            continue
        around = [g for g in finds if _holds(g, find) and _speaks(g) and id(g) not in media]
        out.append(max(around, key=lambda g: g.end - g.begin, default=find))
    return out


def _speaks(find: Find) -> bool:
    head = find.holder.head if find.holder is not None else NO_TOKEN
    if not find.source or head.word in words("reading.no_source") or not names_source(head):
        return False
    return not (find.family.nominal and find_noun(head.lemma) is not None)


def _holds(outer: Find, inner: Find) -> bool:
    """Whether one report stands inside the content of another one."""
    if outer is inner or outer.type is StatementType.REPORTED or not inner.cue:
        return False
    return outer.content.contains(inner.cue[:1]) and not any(inner.content.holds(begin) for begin, _ in outer.cue)


def _place(find: Find) -> tuple[int, bool, int, float]:
    return find.anchor, find.type is not StatementType.FREE_INDIRECT, find.begin, find.confidence


def _handed_on(reading: Reading, found: Find | None) -> Holder | None:
    """The source of a report, for what goes on from it; the antecedent where that is a relative pronoun."""
    mention = found.holder if found is not None else None
    if mention is not None and mention.head.xpos.startswith("PREL"):
        syntax = reading.syntaxes[mention.sentence]
        clause = syntax.clause_of(mention.head)
        noun = syntax.sentence.head(clause.head) if clause is not None else NO_TOKEN
        mention = holder(syntax, noun) if noun.upos in ("NOUN", "PROPN") else mention
    return _carried(mention)


def _carried(mention: Holder | None) -> Holder | None:
    return attrs.evolve(mention, carried=True) if mention is not None else None


def _subject(reading: Reading, index: int) -> Holder | None:
    """The subject of a sentence's main clause where it acts and is a person or an institution.

    A clause in Konjunktiv is somebody else's: who acts in it does not speak.
    """
    if index < 0:
        return None
    syntax = reading.syntaxes[index]
    clause = syntax.clause(syntax.sentence.root)
    return _acting(reading, syntax, clause) if clause is not None else None


def _acting(reading: Reading, syntax: Syntax, clause: Clause, *, pronouns: bool = False) -> Holder | None:
    """The subject of a clause, where it can be the source of the next one."""
    if clause.finite.feat("Mood") == "Sub":
        return None
    told = reporting_verb(clause) is not None
    if clause.passive:
        return _carried(subject_holder(clause)) if told else None
    subject = swapped(clause) or clause.subject
    if not subject or reading.article.quotation_at(subject.begin) is not None:
        return None
    if find_noun(subject.lemma) is not None and not (told and names_source(subject)):  # "Kritik kam von der Opposition"
        return _carried(agent(clause))
    reports = told and not is_abstract(subject)
    personal = pronouns and subject.word in words("reading.third_person")
    known = subject.upos == "PROPN" or personal or (subject.upos == "NOUN" and (can_speak(subject) or reports))
    return _carried(holder(syntax, subject)) if known else None

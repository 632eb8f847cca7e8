"""From a clause that reports to a find: its cue, source, addressee and frame, as spans."""

from __future__ import annotations

from collections.abc import Sequence

from attribution.document import Polarity, StatementType
from attribution.document.spans import Spans
from attribution.grammar.clauses import Clause, Syntax, token_spans
from attribution.grammar.mentions import Holder, holder
from attribution.grammar.predicates import (
    asserts,
    is_expected,
    is_refrained,
    is_to_be_done,
    negated,
    negative_article,
    reporting_verb,
)
from attribution.grammar.roles import addressee, cue_tokens, speakers
from attribution.lexicons import Verb, words
from attribution.reading.find import Find
from attribution.tree import Token

__all__ = ["frame_of", "judged_find", "verb_find"]


def frame_of(syntax: Syntax, spans: Spans, cue: Spans, clause: Clause | None = None) -> Spans:
    """The rest of the cue's sentence: everything outside the content but the final full stop.

    Where the reporting verb is coordinated with a verb that reports nothing, that verb and its complements are left
    out ("er reagierte besorgt und forderte, …"); a shared subject stays. So are clauses that only stand beside the one
    that reports: another main clause, and the main clause that it gives a reason or a time for.
    """
    other = _other_conjunct(clause) | _clauses_beside(clause) if clause is not None else set()
    tokens = [t for t in syntax.sentence.tokens if t.id not in other]
    while tokens and tokens[-1].text in (".", "!", "?", "…"):
        tokens.pop()
    whole = [(tokens[0].begin, tokens[-1].end)] if tokens else []
    parts: list[tuple[int, int]] = []
    for begin, end in Spans(whole).minus(spans):
        inside = [t for t in tokens if begin <= t.begin < end]
        if any(t.upos != "PUNCT" for t in inside):
            parts += token_spans(inside)
    return Spans(parts).plus(cue)


def _other_conjunct(clause: Clause) -> set[int]:
    """Ids of the words of the first conjunct, where that does not report, but for the subject."""
    syntax = clause.syntax
    if not clause.shared_subject:
        return set()
    first = syntax.clause(syntax.sentence.head(clause.head))
    if first is None or not first.finite or reporting_verb(first, "dass", "np", "als") is not None:
        return set()
    subject = {t.id for t in syntax.phrase(first.subject)} if first.subject else set()
    border = clause.first.id - 1
    return {t.id for t in syntax.between(first.tokens[0].id, border) if t.id not in subject}


def _clauses_beside(clause: Clause) -> set[int]:
    """Ids of the words of complete clauses beside a reporting one, which are no part of what frames its content."""
    syntax = clause.syntax
    if not clause.finite:
        return set()
    own = _ids(syntax, clause)
    other: set[int] = set()
    for main in syntax.clauses if clause.kind == "main" else ():
        if _stands_alone(main) and main.head.head == clause.head.id:
            other |= _ids(syntax, main)
    above = syntax.clause(syntax.sentence.head(clause.head))
    if above is not None and (clause.kind == "adverbial" or _stands_alone(clause)):
        other |= _ids(syntax, above) - own
    return other


def _stands_alone(clause: Clause) -> bool:
    """Whether a main clause has its own subject beside the main clause that it is coordinated with."""
    coordinated = clause.kind == "main" and clause.head.deprel in ("conj", "parataxis")
    return coordinated and bool(clause.subject) and not clause.shared_subject


def _ids(syntax: Syntax, clause: Clause) -> set[int]:
    """Ids of the words that a clause governs."""
    return {t.id for t in syntax.sentence.subtree(clause.head)}


def judged_find(clause: Clause, content: Spans, judge: Token, cue: Sequence[Token], lemma: str) -> Find:
    """A find of what holds for somebody or moves them, who is not the subject of the clause that says so.

    Args:
        clause: the clause with the cue.
        content: what holds, or what moves them.
        judge: who judges or feels so.
        cue: the words that say so.
        lemma: their dictionary form.
    """
    spans = token_spans(cue)
    return Find(
        type=StatementType.INDIRECT,
        content=content,
        holder=holder(clause.syntax, judge),
        cue=spans,
        lemma=lemma,
        frame=frame_of(clause.syntax, content, spans, clause),
        confidence=0.95,
    )


def verb_find(
    clause: Clause,
    entry: Verb,
    spans: Spans,
    *,
    kind: StatementType = StatementType.INDIRECT,
    cue: Sequence[Token] | None = None,
    source: Holder | None = None,
    frame: Sequence[tuple[int, int]] | None = None,
    confidence: float = 0.85,
) -> Find:
    """A find whose cue is the verb of ``clause``: source, addressee, stance, level and polarity from verb and entry."""
    tokens = tuple(cue) if cue else cue_tokens(clause, entry)
    cue_spans = token_spans(tokens)
    is_negated = negated(clause)
    speaker, relays = speakers(clause, source)
    if speaker is None and kind is StatementType.REPORTED:  # "Der Bote zitiert eine Stelle aus dem Brief"
        speaker, relays = source, ()
    return Find(
        type=kind,
        content=spans,
        holder=speaker,
        relays=relays,
        cue=cue_spans,
        lemma=entry.lemma,
        frame=frame_of(clause.syntax, spans, cue_spans, clause) if frame is None else Spans(frame),
        addressee=addressee(clause, entry, speaker),
        stance=entry.stance,
        level=entry.level,
        polarity=entry.polarity if not is_negated else Polarity.AFFIRMED,
        confidence=confidence if asserts(clause, entry) else confidence / (40 if _is_anybodys(clause, entry) else 4),
        negated=is_negated,
        anchor=clause.syntax.index,
    )


def _is_anybodys(clause: Clause, entry: Verb) -> bool:
    """Whether a verb that is not asserted tells nobody's view: "man", "kein Gast", "ist anzunehmen", "muss
    rechnen", "vergaß zu sagen".
    """
    anybody = clause.subject.word in words("grammar.anybody") or bool(negative_article(clause.subject, clause.syntax))
    return anybody or is_expected(clause, entry) or is_to_be_done(clause) or is_refrained(clause)

"""Passive or *man* without a speaker: *Verluste werden berichtet*, *als Grund wird Y genannt*, *von X wird gesprochen*.

The report has an object, as in ``verb_object``, and nobody says it ("agensloses Passiv"); a document or a place may
stand for the speaker ("aus Rom wurde X kritisiert", "im Bericht wird X bemängelt").
"""

from collections.abc import Iterator

import attrs

from attribution.document import Level, StatementType
from attribution.document.spans import Spans
from attribution.grammar.clauses import Clause, Syntax
from attribution.grammar.objects import (
    FRAMES,
    complemented,
    has_object,
    has_predicate,
    is_verdict,
    other_sense,
    own_tokens,
    prepositions,
    reported_spans,
)
from attribution.grammar.patterns import ClauseMatch, clause
from attribution.grammar.predicates import is_intended, negative_article
from attribution.grammar.speakers import acts, is_personal
from attribution.grammar.subjects import agent, manned, written_place
from attribution.lexicons import Verb
from attribution.reading.construction import Construction, Example, NotExample, each
from attribution.reading.find import Find
from attribution.reading.reading import Reading
from attribution.reading.report import verb_find
from attribution.tree import Token


def _reported(clause: Clause, entry: Verb) -> Spans:
    """What a clause reports whose verb has an object, and nobody who says it."""
    nobody = clause.passive or (clause.subject.word == "man" and manned(clause) is None)
    if negative_article(clause.subject, clause.syntax):  # "wurde kein Wert gemeldet"
        return Spans()
    if not nobody or entry.np == "no" or not has_object(clause, entry) or complemented(clause) or other_sense(clause):
        return Spans()
    if is_intended(clause, entry):  # "Mängel sollten gemeldet werden"
        return Spans()
    return reported_spans(clause)


PATTERN = clause(*FRAMES, kinds=("main", "dass", "ob", "adverbial", "relative", "other"), finite=True, where=_reported)

EXAMPLES = [
    Example("[content: Erste Schäden [cue: werden berichtet].]"),
    Example("[content: Als Ursache [cue: wurde] ein Kabelbrand [cue: genannt].]"),
    Example("[content: Von einem Rücktritt [cue: wird] offen [cue: gesprochen].]"),
    Example("[content: Man [cue: berichtet] von ersten Schäden.]"),
    Example("[content: Erste Schäden [cue: seien berichtet worden].]"),
    Example("[content: Ein Kabelbrand [cue: wird befürchtet].]"),
    Example("[content: Als Ursache [cue: wurde] so ein Kabelbrand [cue: genannt].]"),
    Example("[content: Durch das Beben [cue: wird] der Bruch des Damms [cue: befürchtet].]"),
    Example("[content: Diese Nachricht [cue: wurde] am Abend [cue: dementiert].]"),
    Example("[content: So [cue: wird] ein Rücktritt [cue: gefordert].]"),
    Example("[content: Der Plan [cue: wird] als großer Fehler [cue: bezeichnet].]"),
    Example("[content: Der Umbau [cue: wird] als Fehlschlag [cue: bezeichnet].]"),
    Example("[content: In [source: dem Bericht] [cue: wird] der Zustand als Notlage [cue: bezeichnet].]"),
    Example("[content: Der Trainer [cue: wurde] als Heuchler [cue: bezeichnet].]"),
    Example("[content: Als Gründe [cue: wurden] Kosten und Mängel [cue: angegeben].]"),
    Example("[content: Die Zahl der Toten [cue: wurde] mit 14 [cue: angegeben].]"),
]
NOT_EXAMPLES = [
    NotExample("Der Plan wurde von den Grünen kritisiert.", "the speaker is named"),
    NotExample("Das Schiff wird am Abend erwartet.", "an expectation of the author"),
    NotExample("So wird der Turm genannt.", "a name"),
    NotExample("Der Turm wird „Finger der Stadt“ genannt.", "a name"),
    NotExample("Man nennt den Turm den Riesen.", "a name"),
    NotExample("Bei dem Unfall wurden drei Opfer gefordert.", "fordern in another sense"),
    NotExample("Als Ursache wird ein Kabelbrand angenommen.", "an assumption of the author"),
    NotExample("Als Ursache wurde genannt, dass das Kabel brannte.", "its clause is the content"),
    NotExample("Auf dem Etikett wurde das Gewicht angegeben.", "a figure on a label"),
    NotExample("In den Tälern wurden keine Schäden gemeldet.", "nobody says anything"),
    NotExample("Beim Verband rechnet man mit einem Kabelbrand.", "the body is named"),
    NotExample("Man nannte Gründe.", "without a name or a content"),
    NotExample("Das Licht wird als Alpenglühen bezeichnet.", "a term"),
    NotExample("Der Wald wurde zum Schutzgebiet erklärt.", "an act"),
    NotExample("Die Stadt ist gefordert.", "a challenge"),
    NotExample("Der Ort wird auch Altstadt genannt.", "a name"),
    NotExample("Wir wurden freundlich begrüßt.", "a deed"),
    NotExample("Er wurde für tot erklärt.", "an act"),
    NotExample("Schäden sollten gemeldet werden.", "is to be done"),
    NotExample("Das Spiel wird mit Spannung erwartet.", "a mood"),
    NotExample("Morgens wird berichtet.", "nothing is reported"),
]


def build(reading: Reading, match: ClauseMatch[Spans]) -> Iterator[Find]:
    """One find for the clause."""
    clause, entry = match.clause, match.entry
    by = agent(clause) if clause.passive else None
    speaks = by is not None and acts(clause.syntax, by.head)
    if (speaks and "von" not in entry.preps) or _reports_nothing(clause, entry):
        return
    found = verb_find(
        clause,
        entry,
        match.found,
        kind=StatementType.REPORTED,
        source=written_place(clause),
        frame=(),
        confidence=0.2 if _is_authors(clause, entry) else 0.45,
    )
    told = found.holder == by and not speaks  # "von einem Rücktritt wird gesprochen"
    yield attrs.evolve(found, holder=None) if told else found


def _reports_nothing(clause: Clause, entry: Verb) -> bool:
    """Whether a clause only gives a name ("so nennt man") or a figure on a label."""
    called = any(t.lemma == '"' for t in clause.tokens) and not any(t.word == "als" for t in clause.tokens)
    named = clause.lemma == "nennen" and (not clause.passive or clause.first.word == "so" or called)
    counted = any(t.upos == "NUM" and clause.syntax.case_of(t).word == "mit" for t in clause.tokens)
    if named or (clause.lemma == "angeben" and not counted and not has_predicate(clause, entry)):
        return True
    declared = clause.lemma == "erklären" and "zu" in prepositions(clause)  # "wurde zum Schutzgebiet erklärt"
    return declared or (clause.lemma == "bezeichnen" and written_place(clause) is None and _is_termed(clause))


def _is_termed(clause: Clause) -> bool:
    """Whether *als* only gives the term for something, a bare noun: "wird als *Alpenglühen* bezeichnet"."""
    syntax = clause.syntax
    terms = [syntax.sentence.head(t) for t in own_tokens(clause) if t.word == "als"]
    judged = clause.finite.feat("Tense") == "Past" or is_personal(
        syntax, clause.subject
    )  # "wurde als *Messias* bezeichnet"
    if len(terms) != 1 or judged or is_verdict(terms[0]):
        return False
    return terms[0].upos in ("NOUN", "PROPN") and _is_bare(syntax, terms[0])


def _is_bare(syntax: Syntax, noun: Token) -> bool:
    """Whether a noun stands alone behind its *als*, with no article, attribute or quotation marks."""
    return syntax.next(noun, -1).word == "als" and not any(
        k.deprel in ("amod", "det", "nmod", "acl") for k in syntax.sentence.children(noun)
    )


def _is_authors(clause: Clause, entry: Verb) -> bool:
    """Whether such clauses mostly are no reports on annotated text: what had been announced, and much that is thought.

    Evidence decides about them.
    """
    return (
        clause.kind != "main"
        or (clause.finite.lemma == "sein" and clause.finite.feat("Mood") != "Sub")
        or (entry.medium == "thought" and entry.level in (Level.NONE, Level.LOW))
        or (entry.np == "rare" and not has_predicate(clause, entry))
    )


CONSTRUCTION = Construction(__name__, __doc__, read=each(PATTERN, build), examples=EXAMPLES, not_examples=NOT_EXAMPLES)

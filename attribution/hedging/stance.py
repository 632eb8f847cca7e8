"""The author's attitude towards a report: what the framing words say about it."""

from __future__ import annotations

from attribution.document import Stance, StatementType
from attribution.grammar.predicates import negative_article, neither
from attribution.hedging.conditions.modality import hearsay
from attribution.hedging.cues import CONDITIONS, Kind, Scope
from attribution.hedging.matching import Hit, hits
from attribution.hedging.scope import Place, View
from attribution.hedging.unit import Unit
from attribution.lexicons import words

__all__ = ["on_the_report", "stance"]


def stance(unit: Unit) -> Stance | None:
    """The author's attitude towards an attributed statement.

    A distancing word outweighs the reporting word: *angeblich*, *mutmaßlich* or *sogenannt* on what is said or on the
    saying, hearsay *sollen*, claiming *wollen*. A negated denial concedes, a negated confirmation leaves open.

    Args:
        unit: the statement.

    Returns:
        The stance; ``None`` in the author's own voice.
    """
    find = unit.find
    if find is None:
        return None
    if find.family.hearsay:
        return Stance.NEUTRAL if _is_plan(unit) else Stance.DISTANCING
    if any(_distances(hit, view) for view in unit.views for hit in hits(unit.article, view.index)):
        return Stance.DISTANCING
    if find.negated:
        return Stance.ENDORSING if _concedes(unit) else Stance.NEUTRAL
    if find.type is StatementType.INDIRECT and find.lemma in words("hedging.pointing_verbs"):
        return Stance.ENDORSING  # "verweist darauf, dass" points at a fact, "verweist auf sein Recht" at an argument
    if find.stance is Stance.ENDORSING and any(_without_object(v) or _of_oneself(v, find.lemma) for v in unit.views):
        return Stance.NEUTRAL
    return find.stance


def _without_object(view: View) -> bool:
    """Whether the reporting verb has a negated object: nothing was confirmed or granted ("keine Chance einräumen")."""
    heads = {clause.head.id for clause in view.cue_clauses}
    objects = (t for t in view.sentence.tokens if t.deprel in ("obj", "nsubj:pass") and t.head in heads)
    return any(negative_article(t, view.syntax) for t in objects)


def _of_oneself(view: View, lemma: str) -> bool:
    """Whether a reporting verb is reflexive where the lexicon has it without: "sie zeigte sich besorgt, dass …".

    A reflexive in what is said is another's ("sie bestätigte, dass sich die Nachbarn geeinigt haben").
    """
    predicates = {clause.head.id for clause in view.cue_clauses}
    below = (t for t in view.sentence.tokens if t.deprel in ("xcomp", "ccomp") and t.head in predicates)
    whole = view.type is StatementType.REPORTED  # its content holds the report itself
    predicates |= {t.id for t in below if t.xpos in ("VVPP", "ADJD") and (whole or t.id not in view.content)}
    reflexive = any(t.xpos == "PRF" and t.head in predicates for t in view.sentence.tokens)
    return reflexive and "sich" not in lemma.split()


def _concedes(unit: Unit) -> bool:
    """Whether the reporting verb is a denial of something said: not to deny it is to admit it, unless it is not
    confirmed either.
    """
    if any(neither(clause) for v in unit.views for clause in v.cue_clauses):
        return False
    return any(t.lemma in words("hedging.conceding_verbs") for v in unit.views for t in v.reporting)


def _distances(hit: Hit, view: View) -> bool:
    entry = hit.entry
    if entry.stance is not Stance.DISTANCING or view.place(hit.first) is not Place.MAIN:
        return False
    in_content = hit.first.id in view.content
    if in_content and (view.type is StatementType.DIRECT or entry.kind is Kind.NOUN):
        return False  # inside quotation marks the word is the source's own; so is its verdict "nur ein Gerücht"
    if entry.scope is Scope.PHRASE and not on_the_report(hit, view):
        return False
    return all(CONDITIONS[name](hit, view) for name in entry.conditions)


def on_the_report(hit: Hit, view: View) -> bool:
    """Whether an attribute belongs to the reporting noun, to the noun that heads the content, or to the object of it.

    Who is only suspected ("den mutmaßlichen Täter kritisieren") is no part of what is said.
    """
    noun = view.sentence.head(hit.tokens[-1])
    cue = {t.id for t in view.reporting}
    case = next((k.word for k in view.sentence.children(noun) if k.deprel == "case"), "")
    spoken = noun.deprel in ("obj", "nsubj:pass") or (noun.deprel == "obl" and case in ("von", "vor"))
    reported = view.type is StatementType.REPORTED
    said = reported and noun.head in cue and spoken and hit.entry.id != "mutmassliche"
    return noun.id in cue or said or (noun in view.tops and noun.upos == "NOUN")


def _is_plan(unit: Unit) -> bool:
    """Whether the statement rests on a ``sollen`` that is no hearsay."""
    mine = [
        (hit, view)
        for view in unit.views
        for hit in hits(unit.article, view.index)
        if hit.entry.id == "soll_hoerensagen" and view.place(hit.first) is not Place.OUTSIDE
    ]
    return bool(mine) and not any(hearsay(hit, view) for hit, view in mine)

"""The rule that makes one level out of many cues.

A cue with scope over a main assertion of the statement counts with its own level; one that only touches a side remark
(a relative clause, a bracket, a reason or concession, an attribute) counts as low; one inside a condition does not
count at all. The strongest cue decides. The reporting word lends its level like any other cue; what somebody else
thinks inside a report lends none.
"""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from attribution.document import Hedge, Hedging, Level, Polarity, StatementType, spans_of
from attribution.document.spans import Spans
from attribution.grammar.morphology import has_zu
from attribution.grammar.predicates import negative_article, neither
from attribution.hedging.cues import CONDITIONS, Entry, Kind, Scope
from attribution.hedging.matching import Hit, hits
from attribution.hedging.scope import Place, View
from attribution.hedging.stance import on_the_report
from attribution.hedging.unit import Unit
from attribution.lexicons import endings, find_verb, words
from attribution.reading.find import Find
from attribution.tree import NO_TOKEN, Token

__all__ = ["Counted", "counted", "negated_level", "rate"]

_FRAMING = (Kind.ADVERB, Kind.ADJECTIVE, Kind.NOUN, Kind.VERB, Kind.PHRASE, Kind.QUESTION)
_LONG = 3
"""A quotation of so many sentences is not hedged by what weakens one of them."""
_WIDE = (Scope.CLAUSE, Scope.SENTENCE)


@attrs.frozen
class Counted:
    """A cue that counts for a statement, with the level it counts at.

    Args:
        entry: the entry of the cue table; ``None`` where the reporting word lends its level.
        level: the level after scope.
        kind: the word class.
        spans: the words.
        framing: the cue stands outside the content.
    """

    entry: Entry | None
    level: Level
    kind: Kind
    spans: Spans
    framing: bool = False


def counted(unit: Unit) -> tuple[Counted, ...]:
    """The cues that count for a statement, in text order, with the level they count at; none without scope."""
    met = [(hit, view, _level(hit, view)) for view in unit.views for hit in hits(unit.article, view.index)]
    met = [(hit, view, level) for hit, view, level in met if level > Level.NONE]
    most = _most(unit, len({view.index for _, view, _ in met}))
    out: list[Counted] = []
    for hit, view, level in met if most > Level.NONE else ():
        counts = min(_one_of_many(hit, level, unit), most)
        out.append(Counted(hit.entry, counts, hit.entry.kind, _spans(hit.tokens), hit.first.id not in view.content))
    lent = _lent(unit)
    if lent is not None:
        out = _join(out, lent)
    return tuple(sorted(_unrepeated(out), key=lambda c: c.spans))


def rate(unit: Unit) -> Hedging:
    """How far the responsible voice commits itself, with the words that say so.

    Args:
        unit: the statement.

    Returns:
        The level, and every cue that counts with its own level after scope.
    """
    found = counted(unit)
    cues = [Hedge(spans_of(unit.article.text, c.spans), c.kind.value, c.level) for c in found]
    return Hedging(max((c.level for c in found), default=Level.NONE), cues)


def _spans(tokens: tuple[Token, ...]) -> Spans:
    """The ranges of words, neighbours joined over the blank between them."""
    spans: list[tuple[int, int]] = []
    last = -1
    for token in tokens:
        if token.id == last + 1 and spans:
            spans[-1] = (spans[-1][0], token.end)
        else:
            spans.append((token.begin, token.end))
        last = token.id
    return Spans(spans)


def _level(hit: Hit, view: View) -> Level:
    place = _place(hit, view)
    if place in (Place.OUTSIDE, Place.CONDITION):
        return Level.NONE
    entry = hit.entry
    if entry.level is Level.NONE:
        return Level.NONE
    if hit.first.id not in view.content and (entry.kind not in _FRAMING or entry.scope not in _WIDE):
        return Level.NONE
    if entry.kind is Kind.VERB and (hit.first.xpos == "ADJA" or _of_somebody_else(hit, view)):
        return Level.NONE  # "der erwartete Bescheid"
    if any(not CONDITIONS[name](hit, view) for name in entry.conditions):
        return Level.NONE
    if place is Place.SIDE or (entry.scope not in _WIDE and not _on_what_is_said(hit, view)):
        return min(entry.level, Level.LOW)
    return entry.level


def _on_what_is_said(hit: Hit, view: View) -> bool:
    """Whether an attribute weakens all that a report says: "warnt vor *möglichen* Folgen"."""
    return not view.author and hit.entry.scope is Scope.PHRASE and on_the_report(hit, view)


def _place(hit: Hit, view: View) -> Place:
    """Where a cue stands; one that qualifies a sentence from a clause beside it stands where that clause does."""
    if hit.entry.scope is not Scope.SENTENCE:
        return view.place(hit.first)
    governor = view.sentence.head(hit.clause.head)
    return view.place(governor if governor and governor.id in view.content else hit.first)


def _of_somebody_else(hit: Hit, view: View) -> bool:
    """Whether a report says what somebody else thinks: "laut Zeitung erwartet der Trainer …" is no doubt of hers."""
    own = view.type is StatementType.REPORTED and hit.first in view.reporting
    attitude = hit.first.lemma.lower() in words("hedging.attitudes") and not own
    told = not view.author and hit.first.id in view.content
    return told and attitude and not hit.clause.passive and hit.clause.subject.upos in ("NOUN", "PROPN")


def _most(unit: Unit, hedged: int) -> Level:
    """The level that doubts in ``hedged`` sentences can give a long quotation: what is said once does not weaken it."""
    sentences = sum(bool(view.content) for view in unit.views)
    quoted = unit.find is not None and unit.find.type is StatementType.DIRECT
    if not quoted or sentences < _LONG or 2 * hedged >= sentences:
        return Level.HIGH
    return Level.LOW if hedged > 1 else Level.NONE


def _one_of_many(hit: Hit, level: Level, unit: Unit) -> Level:
    """One question among several sentences is a side remark of the whole."""
    if hit.entry.kind is not Kind.QUESTION:
        return level
    said = [t.text for v in unit.views for t in v.sentence.tokens if t.id in v.content and t.lemma != '"']
    sentences = sum(w in (".", "?", "!") for w in said[:-1]) + 1  # a line may break within a sentence
    asked = sum(w in ("?", "ob", "Ob") for w in said)
    return level if 2 * asked > sentences or sentences < 2 else min(level, Level.LOW)


def _lent(unit: Unit) -> Counted | None:
    """What the reporting word lends by itself."""
    find = unit.find
    if find is None or not find.cue or find.family.hearsay or any(v.says_else for v in unit.views):
        return None  # a modal verb hedges by its reading, which the cue table decides
    reporting = [(t, v) for v in unit.views for t in v.reporting]
    carriers = [noun for t, v in reporting if (noun := _carrier(t, v))]
    level = _lent_level(find, unit.views, by_noun=bool(carriers))
    reported = find.type is StatementType.REPORTED
    otherwise = (_otherwise_read(t, v) for t, v in reporting if reported or _may_demand(t))
    if level is Level.NONE or _stands_by_it(reporting) or any(otherwise):
        return None
    kind = _kind([t for t, _ in reporting])
    spans = Spans(find.cue)
    if carriers and kind is Kind.PHRASE:
        kind, spans = Kind.NOUN, _spans(tuple(carriers))
    return Counted(None, level, kind, Spans((*spans, *_negation(find, unit.views))), framing=True)


def _negation(find: Find, views: Sequence[View]) -> list[tuple[int, int]]:
    """The words that negate a report."""
    return [(t.begin, t.end) for v in views for t in v.negations()] if find.negated else []


def _kind(reporting: Sequence[Token]) -> Kind:
    """What kind of word a report's cue is."""
    if any(t.upos == "NOUN" for t in reporting):
        return Kind.NOUN
    return Kind.VERB if any(t.upos in ("VERB", "AUX") for t in reporting) else Kind.PHRASE


def _lent_level(find: Find, views: Sequence[View], *, by_noun: bool) -> Level:
    """The level of the reporting word; none for asking for something and for talking about something."""
    if find.level is Level.NONE:
        return negated_level(find, views) if find.negated else Level.NONE
    about = find.level is Level.HIGH and find.polarity is Polarity.AFFIRMED and not by_noun and not _asks(views)
    return Level.NONE if about or (find.level is Level.HIGH and _requests(views)) else find.level


def _requests(views: Sequence[View]) -> bool:
    """Whether a noun of asking asks for a deed, not for an answer ("Anfragen, die Seite zu sperren")."""
    noun = any(t.upos == "NOUN" for v in views for t in v.reporting)
    tops = (t for v in views for top in v.tops for t in (top, *v.sentence.children(top)))
    return noun and any(map(has_zu, tops))


def _stands_by_it(reporting: Sequence[tuple[Token, View]]) -> bool:
    """Whether a reporting noun is denied ("kein Zweifel") or backed ("die These vertreten", "mit dem Hinweis")."""
    nouns = [(t, v) for t, v in reporting if t.upos == "NOUN"]
    backed = any(t.lemma in words("hedging.asserting_verbs") for t, _ in reporting)
    stated = any(
        t.lemma.lower() in words("hedging.stated_nouns")
        and (any(k.word == "mit" for k in v.sentence.children(t)) or _instructs(v))
        for t, v in nouns
    )
    return bool(nouns) and (backed or stated or any(negative_article(t, v.syntax) for t, v in nouns))


def _instructs(view: View) -> bool:
    """Whether the content tells somebody what to do: "der Hinweis, man solle die Fenster schließen"."""
    return any(t.id in view.content and t.lemma == "sollen" for t in view.sentence.tokens)


def _may_demand(word: Token) -> bool:
    """Whether a verb of thinking demands something in another reading: "sie erwarten, dass der Chef geht"."""
    return word.lemma in words("hedging.demanding")


def _otherwise_read(word: Token, view: View) -> bool:
    """Whether the table knows a reporting verb and takes it for something else here ("schätzen seinen Humor")."""
    mine = [h for h in hits(view.article, view.index) if h.first is word and h.entry.kind is Kind.VERB]
    return bool(mine) and not any(all(CONDITIONS[name](h, view) for name in h.entry.conditions) for h in mine)


def _carrier(word: Token, view: View) -> Token:
    """The noun behind a preposition that reports: "nach Schätzung", "Gerüchten zufolge"."""
    noun = view.sentence.head(word)
    return noun if word.upos == "ADP" and noun.upos == "NOUN" and noun.id not in view.content else NO_TOKEN


def negated_level(find: Find, views: Sequence[View]) -> Level:
    """What a negated report lends: who does not deny leaves it possible, who does not confirm leaves it open.

    So does who does not answer a question ("sagte nicht, wer …"); ``ob`` leaves open by itself.
    """
    if find.polarity is Polarity.DENIED:
        return _undenied_level(views)
    silent = any(t.lemma in words("hedging.answering_verbs") for v in views for t in v.reporting)
    if silent and _asks(views) and not any(_opener(v) == "ob" for v in views):
        return Level.HIGH
    for lemma in (t.lemma for v in views for t in v.reporting):
        entry = find_verb(lemma)
        if entry is not None and entry.polarity is Polarity.DENIED:
            return _undenied_level(views)
        if lemma in words("hedging.confirming_verbs"):
            return Level.NONE if any(map(_clears, views)) else Level.HIGH
    return Level.NONE


def _undenied_level(views: Sequence[View]) -> Level:
    """What is not denied is possible; what is not confirmed either stays open ("weder bestätigt noch dementiert")."""
    return Level.HIGH if any(neither(c) for v in views for c in v.cue_clauses) else Level.MEDIUM


def _clears(view: View) -> bool:
    """Whether what is not confirmed is a suspicion: "Tests haben den Verdacht nicht bestätigt" leaves nothing open."""
    suspected = endings("hedging.suspicions")
    objects = (k for t in view.reporting for k in view.sentence.children(t) if k.deprel in ("obj", "nsubj:pass"))
    return any(k.lemma.lower().endswith(suspected) for k in objects)


def _asks(views: Sequence[View]) -> bool:
    """Whether the content is a question: ``ob``, a question word, or a question mark."""
    for view in views:
        if _opener(view) in words("hedging.question_openers"):
            return True
        if any(t.text == "?" and t.id in view.content for t in view.sentence.tokens):
            return True
    return False


def _opener(view: View) -> str:
    """The first word of the content in a sentence."""
    return next((t.word for t in view.sentence.tokens if t.id in view.content and t.upos != "PUNCT"), "")


def _overlap(left: Spans, right: Spans) -> bool:
    return any(b < e2 and b2 < e for b, e in left for b2, e2 in right)


def _join(found: list[Counted], lent: Counted) -> list[Counted]:
    """The reporting word and the same word in the cue table are one cue, at the stronger level."""
    same = [c for c in found if _overlap(c.spans, lent.spans)]
    rest = [c for c in found if c not in same]
    spans = Spans(s for c in (*same, lent) for s in c.spans)
    level = max(c.level for c in (*same, lent))
    entry = max(same, key=lambda c: c.level).entry if same else None
    kind = entry.kind if entry is not None else lent.kind
    return [*rest, attrs.evolve(lent, spans=spans, level=level, entry=entry, kind=kind)]


def _unrepeated(found: list[Counted]) -> list[Counted]:
    """Of cues over the same words the strongest, and the longer one of two equally strong ones."""
    out: list[Counted] = []
    size = {id(c): sum(e - b for b, e in c.spans) for c in found}
    for cue in sorted(found, key=lambda c: (-c.level.rank, -size[id(c)])):
        if not any(_covers(c.spans, cue.spans) for c in out):
            out.append(cue)
    return out


def _covers(outer: Spans, inner: Spans) -> bool:
    return all(any(b <= b2 and e2 <= e for b, e in outer) for b2, e2 in inner)

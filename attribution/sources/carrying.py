"""Who goes on speaking: the source of a report that names none of its own.

Konjunktiv without a frame, hearsay, quotations and reports without a holder. The candidates are those who spoke of
late, who acts in the sentence before, whom the construction took over, and nobody; ``ranking`` chooses.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import attrs

from attribution.document import How, SourceKind, StatementType
from attribution.document.spans import Spans
from attribution.lexicons import endings, find_verb, words
from attribution.reading.find import Find
from attribution.sources.discourse import SPEAKERS, Discourse
from attribution.sources.entities import Entity
from attribution.sources.pronouns import Mentioned
from attribution.sources.ranking import Candidate
from attribution.text.article import Article

__all__ = ["Spoken", "who_goes_on"]

_BODIES = (SourceKind.STATE, SourceKind.ORGANISATION)
_SPOKEN = 8
"""How many statements before are looked at."""
_SENTENCES = 8
"""How many sentences before."""
_GAP = 60
"""How many characters may stand between a statement and one that is right behind it."""


@attrs.frozen(eq=False)
class Spoken:
    """A statement whose source is known.

    Args:
        find: the statement.
        entity: who makes it.
        how: how the text points there.
        spans: the mention.
    """

    find: Find
    entity: Entity
    how: How
    spans: Spans


def who_goes_on(
    discourse: Discourse, find: Find, taken: tuple[Entity, Spans] | None, before: Sequence[Spoken], nobody: Entity
) -> tuple[Entity, Spans]:
    """The source of a report that names none, with the mention that it is taken from; ``nobody`` without one.

    Args:
        discourse: the article's phrases and entities.
        find: the report.
        taken: whom its construction took over.
        before: the statements before it, in text order.
        nobody: the source of statements that nobody makes.
    """
    near = [s for s in before[-_SPOKEN:] if s.entity is not nobody and 0 <= find.anchor - s.find.anchor <= _SENTENCES]
    acting = [m for m in discourse.mentioned[-40:] if _acts(m, find)]
    around = _Around(discourse, find, taken[0] if taken is not None else None, near, acting)
    mentions: dict[int, list[Spans]] = {}
    for entity, spans in [
        *([taken] if taken is not None else []),
        *((s.entity, s.spans) for s in reversed(near)),
        *((m.entity, Spans([(m.begin, m.end)])) for m in reversed(acting)),
    ]:
        mentions.setdefault(id(entity), []).append(spans)
    entities = dict.fromkeys(
        [*filter(None, [around.taken]), *(s.entity for s in reversed(near)), *(m.entity for m in reversed(acting))]
    )
    meant = [e for e in entities if around.charges(e) or around.decides(e)]
    candidates = [
        Candidate(entity, frozenset(around.of_speaker(entity)), [s.begin for s in mentions[id(entity)] if s])
        for entity in meant or entities
        if not around.has_left(entity)
    ]
    if not meant:
        candidates.append(Candidate(nobody, frozenset(around.of_nobody())))
    chosen = discourse.ranker.choose("carried", find.begin, candidates).chosen.entity or nobody
    return chosen, next(iter(mentions.get(id(chosen), ())), Spans())


def _acts(m: Mentioned, find: Find) -> bool:
    """Whether somebody who can speak is a subject in the sentence of a report or in the one before."""
    return (
        m.subject
        and not m.quoted
        and m.entity.kind in SPEAKERS
        and 0 <= find.anchor - m.sentence <= 1
        and m.begin < find.begin
    )


def _group(find: Find) -> str:
    if find.type is StatementType.DIRECT:
        return "quotation"
    if find.family.hearsay:
        return "hearsay"
    return "Konjunktiv" if find.construction == "subjunctive" else "no holder"


@attrs.frozen(eq=False)
class _Around:
    """What stands around a report without a holder of its own.

    Args:
        discourse: the article's phrases and entities.
        find: the report.
        taken: whom its construction took over.
        spoken: the statements before it.
        acting: who is a subject in its sentence or the one before.
    """

    discourse: Discourse
    find: Find
    taken: Entity | None
    spoken: Sequence[Spoken]
    acting: Sequence[Mentioned]

    @property
    def article(self) -> Article:
        """The text."""
        return self.discourse.article

    def has_left(self, entity: Entity) -> bool:
        """Whether somebody spoke in earlier paragraphs only, and another opens this one ("*Beck* lenkte ein").

        So they have where another acts before a colon ("*Das Amt* schritt ein: Es fehle Geld"), and an outlet has that
        passed on what another says ("*Laut Küstenbote* forderte Beck mehr Geld. Der Deich sei alt").
        """
        if (entity is not self.taken and self._introduced()) or self._only_passed_on(entity):
            return True
        paragraph = self.article.paragraph_index(self.find.begin)
        if entity is self.taken or not self._opened(paragraph):
            return False
        spoke = [self.article.paragraph_index(s.find.begin) for s in self.spoken if s.entity is entity]
        return bool(spoke) and paragraph not in spoke

    def _is_frameless(self) -> bool:
        """Whether Konjunktiv or quotation marks alone show that somebody speaks."""
        return _group(self.find) in ("Konjunktiv", "quotation")

    def _only_passed_on(self, entity: Entity) -> bool:
        """Whether an outlet only passed on last what somebody says, who goes on: "Laut „Bote“ hat *Beck* geklagt."."""
        last = next((s.find for s in reversed(self.spoken) if s.entity is entity), None)
        if last is None or entity.kind is not SourceKind.MEDIA or not (last.family.adverbial and self._is_frameless()):
            return False
        told = (s.find for s in self.spoken if s.entity is not entity and s.find.anchor == last.anchor)
        return any(self._is_all(last, find) for find in told)

    def _is_all(self, framed: Find, told: Find) -> bool:
        """Whether one report is all that the frame of another claims, or has come by way of that frame."""
        rest = self.article.slice(framed.content.minus(told.content.plus(told.frame)))
        return not any(map(str.isalnum, rest)) or any(relay.spans == framed.source for relay in told.relays)

    def _introduced(self) -> bool:
        """Whether the one whom the construction took over acts before a colon, and the report stands behind it."""
        sentences, begin = self.article.sentences, self.find.begin
        before = sentences[max(self.find.anchor - 1, 0)].tokens[-1]
        beside = [t for t in sentences[self.find.anchor].tokens if t.begin < begin]
        colon = next((t for t in (*reversed(beside), before) if t.text == ":" and t.begin < begin), None)
        if colon is None or not self._is_frameless():
            return False
        sentence = self.article.sentence_index(colon.begin)
        return any(m.entity is self.taken and m.sentence == sentence and m.begin < colon.begin for m in self.acting)

    def _opened(self, paragraph: int) -> bool:
        """Whether the sentence before opens the paragraph with the person whom the construction took over."""
        if self.taken is None or self.taken.kind is not SourceKind.PERSON:
            return False
        if not self._is_frameless():
            return False
        begin = self.article.paragraphs[paragraph][0]
        opening = (m for m in self.acting if m.begin >= begin and self.find.anchor - m.sentence == 1)
        first = self.article.sentence_index(begin) == self.find.anchor - 1
        return first and any(m.entity is self.taken for m in opening)

    def charges(self, entity: Entity) -> bool:
        """Whether somebody charges others right before, and hearsay or a charge without a holder goes on with that:
        "*Die Behörde wirft* ihm Betrug vor. Er soll …", "*Die Anklage* nannte Zeugen. Ihm wird vorgeworfen, …".
        """
        if _group(self.find) != "hearsay" and not (self._accuses(self.find) and _group(self.find) == "no holder"):
            return False
        mine = [s for s in self.spoken if s.entity is entity and self.find.anchor - s.find.anchor <= 1]
        if _prosecutes(entity):
            return bool(mine) or any(m.entity is entity for m in self.acting)
        return any(self._accuses(s.find) or (s.find.family.hearsay and s.how is How.CARRIED_OVER) for s in mine)

    def decides(self, entity: Entity) -> bool:
        """Whether a report without a holder gives the reason for what a body does in the sentence before: "*Das Amt*
        schloss das Bad. Zur Begründung hieß es, …".
        """
        verb = find_verb(self.find.lemma)
        thought = verb is not None and verb.medium == "thought"
        if _group(self.find) != "no holder" or thought or not self._links() & words("sources.reasons"):
            return False
        before = (m for m in self.acting if m.entity is entity and self.find.anchor - m.sentence == 1)
        return entity.kind in _BODIES and not all(map(self.discourse.suffers, before))

    def of_speaker(self, entity: Entity) -> Iterator[str]:
        """What speaks for somebody as the source: who it is, what they do here, how near and how they spoke."""
        group = _group(self.find)
        yield f"{group}, {entity.kind.value if entity.kind is not None else 'unknown kind'}"
        mine = [s for s in self.spoken if s.entity is entity]
        if _prosecutes(entity) and (group == "hearsay" or self._accuses(self.find)):
            yield f"{group}, prosecutes"
        if entity is self.taken:
            yield f"{group}, taken over by the construction"
            yield f"taken over, {'spoke' if mine else 'did not speak'}"
        sentences = [self.find.anchor - m.sentence for m in self.acting if m.entity is entity]
        if 0 in sentences:
            yield f"{group}, subject of its sentence"
        if 1 in sentences:
            yield f"{group}, subject of the sentence before"
        if mine:
            yield from self._of_statements(group, mine)
        else:
            yield f"{group}, did not speak"

    def _of_statements(self, group: str, mine: Sequence[Spoken]) -> Iterator[str]:
        """What their statements before tell."""
        find, last = self.find, mine[-1].find
        back = find.anchor - last.anchor
        yield f"{group}, spoke {'in its sentence' if back == 0 else f'{back} back' if back < 4 else '4 or more back'}"
        if self.article.paragraph_index(last.begin) != self.article.paragraph_index(find.begin):
            yield f"{group}, spoke in another paragraph"
        order = list(dict.fromkeys(s.entity for s in reversed(self.spoken))).index(mine[0].entity)
        yield f"{group}, spoke {('last', 'second last')[order] if order < 2 else 'earlier'}"
        yield f"after {last.type.value}"
        yield f"after {last.construction}"
        yield f"spoke {'once' if len(mine) == 1 else 'more than once'}"
        if any(_holds(s.find, find) for s in mine):
            yield f"{group}, its statement holds this one"
        if self._accuses(last):
            yield f"{group}, accused somebody"
        if any(self._is_right_behind(s.find) for s in mine):
            yield f"{group}, its statement is right before"
        if mine[-1].how is How.PRONOUN:
            yield "spoke as a pronoun"

    def _is_right_behind(self, last: Find) -> bool:
        """Whether the report follows a statement, with no sentence of its own between them."""
        near = last.begin < self.find.begin < last.end + _GAP
        ends = max(last.anchor, self.article.sentence_index(max(last.begin, last.end - 1)))
        return near and self.find.anchor - ends <= 1

    @staticmethod
    def _accuses(find: Find) -> bool:
        """Whether a report says what somebody is accused of."""
        return find.lemma.partition(" ")[0].casefold() in words("sources.accusing")

    def _links(self) -> set[str]:
        """The words beside the cue and the first ones of the sentence, which may link the report to others."""
        tokens = list(self.article.tokens(self.find.cue))
        beside = {kid.word for i, t in tokens for kid in self.article.sentences[i].children(t)}
        return beside | {t.word for t in (self.article.sentences[self.find.anchor].tokens[:2] if tokens else ())}

    def _manner(self) -> Iterator[str]:
        """What the report shows of itself: mood, kind of verb, what links it to others or keeps it apart."""
        around = self._links()
        if any(t.feat("Mood") == "Sub" for _, t in self.article.tokens(self.find.cue)):
            yield "in Konjunktiv"
        verb = find_verb(self.find.lemma)
        if verb is not None:
            yield "a thought" if verb.medium == "thought" else "an accusation" if self._accuses(self.find) else "words"
        if around & words("sources.adding"):
            yield "something more"
        if around & words("sources.apart"):
            yield "at another time"

    def of_nobody(self) -> Iterator[str]:
        """What speaks for nobody as the source."""
        group, find = _group(self.find), self.find
        yield from ("nobody", f"nobody, {group}", f"nobody, {find.rule}")
        yield from (f"nobody, {group}, {manner}" for manner in self._manner())
        yield f"nobody, {group}, {'somebody' if self.taken is not None else 'nobody'} taken over"
        paragraph = self.article.paragraph_index(find.begin)
        near = [s for s in self.spoken if find.anchor - s.find.anchor <= 2]
        if not near:
            yield "nobody, nobody spoke of late"
        elif all(self.article.paragraph_index(s.find.begin) != paragraph for s in near):
            yield "nobody, new paragraph"
        if len({id(s.entity) for s in near}) > 1:
            yield "nobody, several spoke of late"
        if any(_holds(s.find, find) for s in self.spoken):
            yield "nobody, within a statement"


def _prosecutes(entity: Entity) -> bool:
    """Whether somebody charges others by office: "die Staatsanwaltschaft", "die Anklage"."""
    return any(head.endswith(endings("sources.prosecutors")) for head, _ in entity.heads) or any(
        word.endswith(endings("sources.prosecutors")) for word in entity.words[:1]
    )


def _holds(outer: Find, inner: Find) -> bool:
    return outer.content != inner.content and outer.content.contains(inner.content)

"""Descriptions that point back: "der Minister", "die Organisation", "der 58-Jährige", "das Ministerium"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

import attrs

from attribution.document import SourceKind
from attribution.document.spans import Spans
from attribution.lexicons import endings, find_document, find_office, words
from attribution.limits import check_time
from attribution.phrases.chunk import Chunk
from attribution.phrases.kinds import ORGANISED
from attribution.phrases.words import find_class_noun
from attribution.sources.conflicts import elsewhere
from attribution.sources.entities import Entity
from attribution.sources.modifiers import particular
from attribution.sources.offices import is_profession
from attribution.sources.profiles import Profile
from attribution.sources.pronouns import Mentioned
from attribution.sources.ranking import Candidate, Ranker
from attribution.sources.ties import STRONG, TOPIC, UNKNOWN, at_home, fits_heads, has_role, names_only_a_land, relation
from attribution.sources.topics import Described, topic_of
from attribution.text.article import Article

__all__ = ["Described", "Descriptions", "described", "needs_name", "other_owner", "said_before"]

_Tied = tuple[list[Mentioned], str]
_LOOK_BACK = 150
_QUOTED, _FRAMING = 2000, 60
"""How far back a quotation may open, and how many characters may stand between it and who speaks it."""


class Descriptions:
    """Finds earlier entities for descriptions; candidates are indexed by head noun.

    Args:
        ranker: chooses between the entities that a description can mean and somebody new.
    """

    def __init__(self, ranker: Ranker) -> None:
        self._heads: dict[str, list[Entity]] = {}
        self._ranker = ranker

    def enter(self, profile: Profile, entity: Entity) -> None:
        """Remember what an entity was called."""
        if profile.head:
            self._heads.setdefault(profile.head, []).append(entity)

    def same(self, profile: Profile) -> Entity | None:
        """The last entity that was described in the same words."""
        known = self._heads.get(profile.head, [])[-_LOOK_BACK:]
        alike = (e for e in reversed(known) if e.plural == profile.plural and not elsewhere(profile, e))
        return next((e for e in alike if fits_heads(profile, e)), None)

    @staticmethod
    def of_somebody(profile: Profile, mentioned: Sequence[Mentioned]) -> Entity | None:
        """The last one with a name who was somebody's before, as "sein Anwalt Jan Beck" for "sein Anwalt"."""
        late = dict.fromkeys(m.entity for m in reversed(mentioned[-_LOOK_BACK:]) if m.entity.possessed)
        return next((e for e in late if relation(profile, e) == "the same words"), None)

    def find(self, described: Described, mentioned: Sequence[Mentioned], later: Iterable[Entity] = ()) -> Entity | None:
        """The entity that a definite description points back to, ``None`` for a new one.

        Args:
            described: the description.
            mentioned: what was mentioned before it.
            later: entities whose names come later in the text.
        """
        if not described.profile.head:
            return None
        check_time()
        if (known := self._of_the_land(described.profile)) is not None:
            return known
        found = list(self._candidates(described, mentioned, later))
        if not found and _may_be_somebody(described.profile):
            profile = attrs.evolve(described.profile, kind=SourceKind.PERSON)
            people = self._candidates(attrs.evolve(described, profile=profile), mentioned, later)
            found = [c for c in people if c.entity is not None and not c.entity.heads]
        if not found:
            return None
        found.append(Candidate(None, frozenset(_of_new(described, len(found)))))
        return self._ranker.choose("description", described.begin, found).chosen.entity

    def _of_the_land(self, profile: Profile) -> Entity | None:
        """The national body of the land that a description names in another way.

        As "die Regierung in Paris" and "Frankreichs Regierung" for "die französische Regierung".
        """
        if not profile.head.endswith(endings("sources.national")) or not names_only_a_land(profile):
            return None
        known = (e for e in reversed(self._heads.get(profile.head, [])[-_LOOK_BACK:]) if e.kind is SourceKind.STATE)
        return next((e for e in known if at_home(profile, e) and fits_heads(profile, e)), None)

    def _candidates(
        self, described: Described, mentioned: Sequence[Mentioned], later: Iterable[Entity]
    ) -> Iterator[Candidate]:
        same = self.same(described.profile)
        places: dict[int, list[Mentioned]] = {}
        # in "das im SDAX notierte Unternehmen" the index stands inside the description
        outside = [m for m in mentioned[-_LOOK_BACK:] if m.begin < described.begin]
        told = {id(m.entity) for m in outside if m.named and described.said.holds(m.begin)}  # nobody names oneself
        told |= described.beside
        for m in reversed(outside):
            if id(m.entity) not in told:
                places.setdefault(id(m.entity), []).append(m)
        topic = topic_of(described, places.values())
        tied = [(of_one, tie) for of_one in places.values() if (tie := self._tie(described, of_one[0].entity, topic))]
        if any(_is_called_so(described.profile, tie) for _, tie in tied):
            tied = [(of_one, tie) for of_one, tie in tied if tie not in ("age unknown", TOPIC)]
        tied = _with_the_office(described.profile.head, tied)
        if described.profile.head in words("sources.associations"):  # "der Verein" is rarely whom the team played
            tied = [(of_one, tie) for of_one, tie in tied if not all(m.opponent for m in of_one)] or tied
        if described.profile.head in words("sources.charged"):  # of two who are charged nobody knows which one
            charged = [of_one[0].entity for of_one, _ in tied if of_one[0].entity.charged]
            tied = [(of_one, tie) for of_one, tie in tied if len(charged) < 2 or of_one[0].entity not in charged]
        unknown = [of_one for of_one, tie in tied if tie == UNKNOWN and not all(m.governed for m in of_one)]
        acts = any(m.subject for of_one in unknown for m in of_one)  # not "Wir spielten *Lotto*. Der Klub …"
        tied = [(of_one, tie) for of_one, tie in tied if tie != UNKNOWN or (unknown == [of_one] and acts)]
        counts = Counter(tie in STRONG for _, tie in tied)
        ranks: Counter[bool] = Counter()
        for of_one, tie in tied:
            entity, strong = of_one[0].entity, tie in STRONG
            ranks[strong] += 1
            features = {*_of_tie(described, entity, tie), *_of_places(described, of_one, strong)}
            features |= {f"{_force(strong)}, nearest"} if ranks[strong] == 1 else set()
            features |= {f"{_force(strong)}, the only one"} if counts[strong] == 1 else set()
            features |= {"described so last"} if entity is same else set()
            yield Candidate(entity, frozenset(features), [m.begin for m in of_one])
        rest = [e for e in dict.fromkeys((same, *later)) if e is not None and id(e) not in {*places, *told}]
        for entity in rest:
            tie = self._tie(described, entity)
            if tie:
                features = {*_of_tie(described, entity, tie), "long ago" if entity is same else "named later"}
                features |= {"the only one named later"} if not counts and len(rest) == 1 else set()
                yield Candidate(entity, frozenset(features), entity.named)

    @staticmethod
    def _tie(described: Described, entity: Entity, topic: Entity | None = None) -> str:
        """What ties a description to an entity; empty where one of them is somebody's ("seine Regierung")."""
        other = other_owner(described.profile, entity, possessive=described.possessive)
        another = entity.kind in ORGANISED and _another_body(described, entity)
        text = (
            find_document(described.profile.head) is not None and entity.kind in ORGANISED
        )  # "heißt es in der Anklage"
        if other or another or (text and not described.subject):
            return ""
        return relation(described.profile, entity, topic=entity is topic)

    def spokesperson(self, profile: Profile) -> Entity | None:
        """The unnamed spokesperson of the same body before ("ein Sprecher der Polizei", again)."""
        office = find_office(profile.head)
        if office is None or not office.spokesperson or " " not in profile.name:
            return None
        known = self._heads.get(profile.head, [])[-_LOOK_BACK:]
        return next((e for e in reversed(known) if e.name == profile.name and e.plural == profile.plural), None)


def described(article: Article, chunk: Chunk, profile: Profile) -> Described:
    """A phrase with the definite article, at its place."""
    begin = (chunk.article or chunk.tokens[0]).begin
    said = said_before(article, begin)
    paragraphs = article.paragraphs
    return Described(
        profile,
        begin,
        chunk.sentence,
        possessive=chunk.possessive,
        attributes=bool(chunk.attributes),
        subject=chunk.subject,
        said=said,
        speaks=chunk.subject or article.text[max(0, begin - 4) : begin].lower().endswith(" so "),
        since=article.sentence_index(said.begin) if said else chunk.sentence,
        paragraph=paragraphs[article.paragraph_index(begin)][0] if paragraphs else 0,
    )


def said_before(article: Article, begin: int) -> Spans:
    """The quotation that a frame with what begins at an offset closes: *„…“, betonte der 44-Jährige*."""
    found = [q for q in article.quotations_in(max(0, begin - _QUOTED), begin) if q.end <= begin]
    between = article.text[found[-1].end : begin] if found else "."
    return Spans() if len(between) > _FRAMING or any(mark in between for mark in ".!?:;\n") else found[-1].spans


def _is_called_so(profile: Profile, tie: str) -> bool:
    """Whether the text has said of somebody what a description says; who is only the topic is not meant then."""
    return tie in ("age", "the same words", "party") or (tie == "the same office" and not is_profession(profile))


def _with_the_office(head: str, tied: list[_Tied]) -> list[_Tied]:
    """Who has an office that a description names, before others for whose office it is another word.

    As for "der Präsident", US-Präsident Trump before the Vereinsboss.
    """
    offices = [(has_role(head, of_one[0].entity), (of_one, tie)) for of_one, tie in tied if tie == "the same office"]
    others = [one for named, one in offices if not named] if any(named for named, _ in offices) else []
    return [one for one in tied if one not in others]


def _force(strong: bool) -> str:
    return "tied" if strong else "of its kind"


def _may_be_somebody(profile: Profile) -> bool:
    """Whether a noun for a firm can mean somebody of whom nothing is known ("*Jan Beck* verkauft Betten. Der
    *Möbelhändler* …").
    """
    office = find_office(profile.head)
    return office is not None and profile.kind is SourceKind.ORGANISATION and not profile.plural


def _another_body(described: Described, entity: Entity) -> bool:
    """Whether a role with an attribute has none of the words that roles of somebody have ("Sprecher *des Vereins*")."""
    known = [own for _, modifiers in entity.heads if (own := particular(modifiers))]
    if entity.words[:1] == (described.profile.head,):  # "die Gewerkschaft *Nordlicht*"
        known.append(frozenset(entity.words[1:]))
    mine = particular(described.profile.modifiers)
    return described.attributes and bool(known and mine) and not any(mine & of_role for of_role in known)


def _of_tie(described: Described, entity: Entity, tie: str) -> Iterator[str]:
    """Who the candidate is and what ties it to the description."""
    profile = described.profile
    yield from (_force(tie in STRONG), tie)
    yield f"{tie}, {'with' if particular(profile.modifiers) else 'without'} an adjective"
    yield "with a name" if entity.words else "without a name"
    if _another_body(described, entity):
        yield "of another body"
    yield "gender agrees" if profile.gender and entity.gender == profile.gender else "gender unknown or differs"
    if at_home(profile, entity):
        yield "of the same land"
    if profile.kind is not entity.kind:
        yield "kind differs" if profile.kind and entity.kind else "kind unknown"


def _of_places(described: Described, places: Sequence[Mentioned], strong: bool) -> Iterator[str]:
    """Where the candidate was mentioned: how near, how often, and whether it spoke."""
    force = _force(strong)
    back = described.sentence - places[0].sentence
    near = "same sentence" if back <= 0 else f"{back} back"
    yield f"{force}, {near if back < 3 else '3 to 5 back' if back < 6 else 'long ago'}"
    if places[0].subject:
        yield f"{force}, subject"
    if any(m.source and described.sentence - m.sentence <= 2 for m in places):
        yield f"{force}, spoke of late"
    elif any(m.source for m in places):
        yield f"{force}, spoke"
    if all(m.quoted for m in places):
        yield f"{force}, only in quotations"
    if all(m.governed or m.attribute for m in places):
        yield f"{force}, never an argument"
    yield f"{force}, mentioned {'once' if len(places) == 1 else 'twice' if len(places) == 2 else 'often'}"


def _of_new(described: Described, others: int) -> Iterator[str]:
    """What speaks for somebody who was not mentioned before."""
    profile = described.profile
    yield "new"
    yield f"new, {profile.kind.value if profile.kind is not None else 'kind unknown'}"
    if particular(profile.modifiers):
        yield "new, with an adjective"
    if described.attributes:
        yield "new, with an attribute"
    if described.possessive:
        yield "new, somebody's"
    if find_office(profile.head) is not None:
        yield "new, an office"
    if find_class_noun(profile.head) is not None:
        yield "new, a class"
    if described.sentence < 2:
        yield "new, in the first sentences"
    if others > 3:
        yield "new, beside many"


def needs_name(p: Profile) -> bool:
    """Whether a noun for a body does not say which ("das Gericht"); "die Polizei" needs no name."""
    return p.kind in ORGANISED and not p.plural and not p.modifiers and p.head not in words("sources.nameless")


def other_owner(p: Profile, found: Entity, *, possessive: bool) -> bool:
    """Whether one of two descriptions belongs to somebody and the other one does not ("seine Regierung")."""
    possessed = found.origin is not None and found.origin.possessive
    return possessive != possessed and (possessive or bool(p.modifiers))

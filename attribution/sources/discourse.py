"""One pass through a text: which phrase means which source, in the order of the text.

Names are collected first, so that a short name in the headline finds the full name below. Then the text is read from
left to right; descriptions and pronouns look back at what was mentioned before them.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property

import attrs

from attribution.document import SourceKind
from attribution.document.spans import Spans
from attribution.lexicons import (
    body_gender,
    classify_noun,
    find_agency,
    find_carrier,
    find_document,
    find_medium,
    find_office,
    find_place,
)
from attribution.phrases.chunk import Chunk
from attribution.phrases.chunks import chunks
from attribution.phrases.features import head_word
from attribution.phrases.kinds import ORGANISED
from attribution.phrases.names import fold_parts, is_acronym, is_host
from attribution.phrases.words import find_class_noun, first_name_gender, is_date
from attribution.sources.charged import is_charged
from attribution.sources.descriptions import Descriptions, described, needs_name, other_owner
from attribution.sources.entities import Entity, Names
from attribution.sources.later import Later
from attribution.sources.modifiers import LOOSE, particular
from attribution.sources.pairs import BOTH, both, says_both, several
from attribution.sources.predicates import Predicates
from attribution.sources.profile import spelt_out
from attribution.sources.profiles import Profile, profile
from attribution.sources.pronouns import Mentioned
from attribution.sources.ranking import Ranker
from attribution.sources.topics import Described
from attribution.text.article import Article
from attribution.text.source_lines import datelines
from attribution.tree import NO_TOKEN, Token

__all__ = ["SPEAKERS", "Discourse"]

SPEAKERS = (SourceKind.PERSON, SourceKind.STATE, SourceKind.ORGANISATION, SourceKind.MEDIA, SourceKind.COLLECTIVE)
"""Kinds of sources that say something on their own account."""


class Discourse:
    """The phrases of an article with their entities; made anew for every text.

    Args:
        article: the text with canonical trees.
        ranker: chooses whom words mean; the package's own by default.
    """

    def __init__(self, article: Article, ranker: Ranker | None = None) -> None:
        self.article = article
        self._seen = Counter(t.text for s in article.sentences for t in s.tokens if t.text[:1].isupper())
        names = {t.text for s in article.sentences for t in s.tokens if t.upos == "PROPN"}
        self.sentences: tuple[tuple[Chunk, ...], ...] = tuple(
            chunks(article, i, names) for i in range(len(article.sentences))
        )
        self._profiles: dict[int, Profile] = {}
        self._entities: dict[int, Entity] = {}
        self.mentioned: list[Mentioned] = []
        self._joint: dict[frozenset[int], Entity] = {}
        self._unnamed: dict[tuple[str, SourceKind | None], Entity] = {}
        self._read = 0
        self._order = [c for row in self.sentences for c in row]
        self._begins = [c.begin for c in self._order]
        for chunk, spelt in zip(self._order, spelt_out([self.profile(c) for c in self._order]), strict=True):
            self._profiles[id(chunk)] = spelt
        self.names = Names()
        self.predicates = Predicates(self)
        self._later = Later(self)
        self.ranker = ranker or Ranker()
        self.descriptions = Descriptions(self.ranker)
        self.names.enter(self.profile(c) for c in self._order if c.owner is None or c not in c.owner.appositions)
        self._learn_roles()

    def profile(self, chunk: Chunk) -> Profile:
        """What a phrase says, read once."""
        known = self._profiles.get(id(chunk))
        if known is None:
            known = self._profiles[id(chunk)] = profile(chunk, self._seen)
        return known

    def _learn_roles(self) -> None:
        """Give every unambiguous name the roles, brackets and gender of all its mentions."""
        for chunk in self._order:
            p = self.profile(chunk)
            if not p.words or (chunk.owner is not None and chunk in chunk.owner.appositions):
                continue
            found = self.names.find(p)
            if len(found) == 1:
                found[0].learn(p)
                found[0].named.append(chunk.begin)
                found[0].possessed |= chunk.possessive
                for alias in p.aliases:
                    self.names.enter_alias(alias, found[0])

    @cached_property
    def _inside_quotes(self) -> tuple[list[int], list[int]]:
        outer = [q for q in self.article.outer_quotations if q.end - q.begin > 30]
        return [q.begin for q in outer], [q.end for q in outer]

    def quoted(self, offset: int) -> bool:
        """Whether an offset lies within a longer quotation."""
        begins, ends = self._inside_quotes
        i = bisect_left(begins, offset) - 1
        return i >= 0 and offset < ends[i]

    def chunk_at(self, sentence: int, token: Token) -> Chunk | None:
        """The phrase whose core or determiner holds a token."""
        if not 0 <= sentence < len(self.sentences):
            return None
        for chunk in self.sentences[sentence]:
            if token.id in chunk.ids and chunk.tree.tokens[token.id - 1] is token:
                return chunk
        return None

    @property
    def all_phrases(self) -> Sequence[Chunk]:
        """All phrases of the article, in text order."""
        return self._order

    def row(self, sentence: int) -> tuple[Chunk, ...]:
        """The phrases of a sentence; none where there is no such sentence."""
        return self.sentences[sentence] if 0 <= sentence < len(self.sentences) else ()

    def advance(self, offset: int) -> None:
        """Read on: give every phrase that begins before ``offset`` its entity."""
        while self._read < len(self._order) and self._begins[self._read] < offset:
            chunk = self._order[self._read]
            self._read += 1
            self._mention(chunk)

    def _mention(self, chunk: Chunk) -> None:
        if chunk.owner is not None and chunk in chunk.owner.appositions:
            entity = self._entities.get(id(chunk.owner))
            if entity is not None:
                self._entities[id(chunk)] = entity
            return
        if datelines(self.article).holds(chunk.begin) or (
            not self.profile(chunk).words and self.predicates.read(chunk)
        ):
            return
        entity = self.entity(chunk)
        if entity is None:
            return
        self._issued(chunk, entity)
        entity.charged |= is_charged(chunk) or any(is_charged(c) for c in self._joined_to(chunk))
        attribute = chunk.owner is not None
        self.mentioned.append(
            Mentioned(
                entity, chunk.sentence, chunk.begin, chunk.end, chunk.subject, False, self.quoted(chunk.begin),
                bool(chunk.preposition), attribute, bool(self.profile(chunk).words),
                opponent=(chunk.preposition or NO_TOKEN).word == "gegen",
            )
        )  # fmt: skip

    def _joined_to(self, chunk: Chunk) -> Iterator[Chunk]:
        """The phrase that another is joined to: "gegen *einen Koch* und einen Wirt"."""
        return (c for c in self.sentences[chunk.sentence] if c.joined is chunk) if not chunk.preposition else iter(())

    def _issued(self, chunk: Chunk, entity: Entity) -> None:
        """In "In einem Schreiben droht die Behörde" the subject issued the letter."""
        if not chunk.preposition or chunk.preposition.text.lower() not in ("in", "mit", "per", "im"):
            return
        document = find_document(head_word(chunk).lemma)
        if document is None or not document.issuer or entity.issuer is not None:
            return
        for other in self.sentences[chunk.sentence]:
            if other.subject and other.governor is chunk.governor:
                issuer = self.entity(other)
                if issuer is not None and issuer.kind in SPEAKERS:
                    entity.issuer = issuer

    def known(self, chunk: Chunk) -> Entity | None:
        """The entity that a phrase was given, or of which it is the predicate ("Beck ist Autorin"); ``None`` so far."""
        return self._entities.get(id(chunk)) or self.predicates.subject(chunk)

    def suffers(self, m: Mentioned) -> bool:
        """Whether a mention is the subject of a passive, and says nothing: "Befragt wurden *die Gäste*"."""
        chunk = next((c for c in self.row(m.sentence) if c.begin == m.begin), None)
        return chunk is not None and chunk.relation == "nsubj:pass"

    def phrases(self) -> Iterator[tuple[Chunk, Entity]]:
        """Every phrase with its entity, in text order."""
        yield from ((chunk, entity) for chunk in self._order if (entity := self.known(chunk)) is not None)

    def entity(self, chunk: Chunk, *, speaks: bool = False) -> Entity | None:
        """The entity of a phrase, made where there is none yet.

        Args:
            chunk: the phrase.
            speaks: it is the holder of a statement; then any noun makes an entity.
        """
        known = self._entities.get(id(chunk))
        if known is not None:
            return known
        p = self.profile(chunk)
        if p.kind is None and not speaks and is_date(head_word(chunk).text):
            return None
        entity = self._named(p) if p.words else self._of_whom(chunk, p)
        bare = not chunk.determiner and not chunk.modifiers and " " not in p.name
        if entity is None and (bare or p.kind is None):  # a name that is tagged as a noun ("der 84-jährige Horn")
            entity = self.names.family(head_word(chunk).text)
        if entity is None:
            if p.kind is None and not p.words and not speaks and not chunk.subject:
                return None
            entity = self._described(chunk, p)
        self._entities[id(chunk)] = entity
        return entity

    def _of_whom(self, chunk: Chunk, p: Profile) -> Entity | None:
        """The person whose first office a phrase is ("Parteichefin und Ministerin Ida Beck")."""
        joined = chunk.joined
        if joined is None or chunk.determiner or joined.determiner or joined.preposition:
            return None
        if p.kind is not SourceKind.PERSON or p.plural:
            return None
        person = self.profile(joined)
        one = person.kind is SourceKind.PERSON and person.roles and p.gender in (None, person.gender)
        return self.entity(joined) if one else None

    def _named(self, p: Profile) -> Entity | None:
        found = self.names.find(p)
        if not found:
            return None
        if len(found) > 1:
            gender = p.gender if p.kind is SourceKind.PERSON else None  # of a bare name only the parser says it
            fits = [e for e in found if not gender or e.gender in (None, gender)] or found
            recent = [m.entity for m in self.mentioned[-200:] if m.entity in fits]
            return recent[-1] if recent else fits[0]
        return found[0]

    def _described(self, chunk: Chunk, p: Profile) -> Entity:
        if p.anaphoric or not chunk.determiner:
            if chunk.definite or _taken_up_bare(chunk, p) or _ranked(chunk, p):
                here = attrs.evolve(described(self.article, chunk, p), beside=self._beside(chunk))
                found = self.descriptions.find(here, self.mentioned, self._later.of(chunk, p))
            else:
                found = self.descriptions.same(p) if p.head else None
                if found is not None and other_owner(p, found, possessive=chunk.possessive):
                    found = None
                if found is None and chunk.possessive:
                    found = self.descriptions.of_somebody(p, self.mentioned)
                if found is None and not chunk.determiner:  # "Opernchefin geht" in a headline
                    later = list(self._later.of(chunk, p))
                    headline = chunk.tree.tokens[-1].upos != "PUNCT"
                    found = later[0] if len(later) == 1 and (headline or not self.mentioned) else None
            if p.kind is not None and says_both(chunk) and (found is None or found.head != p.head):
                found = self.both(chunk.begin, _class_of(p.head.capitalize())) or found
            if found is None and p.plural and chunk.definite:
                found = self._several(chunk, p)
            if found is not None and found.name != p.name and not chunk.definite and find_carrier(p.head) is not None:
                found = None  # other words: "Angaben des Zolls", later "ersten Angaben zufolge"
            if found is not None:
                found.learn(p)
                self._aliases(p, found)
                return found
        if not p.anaphoric and (again := self.descriptions.spokesperson(p)) is not None:
            return again
        entity = Entity(self._share(chunk, p) or p.name, p.kind, plural=p.plural, origin=chunk)
        entity.learn(p)
        self._aliases(p, entity)
        self.descriptions.enter(p, entity)
        return entity

    def _beside(self, chunk: Chunk) -> frozenset[int]:
        """Whom other arguments of its verb name, none of whom a subject means: "*die Ministerin* würdigte Beck"."""
        if not chunk.subject or not chunk.governor:
            return frozenset()
        row = (c for c in self.sentences[chunk.sentence] if c is not chunk and c.owner is None)
        beside = [(c, self.profile(c)) for c in row if c.governor is chunk.governor and not c.subject]
        found = [self.names.find(p) for _, p in beside if p.words and p.kind in (SourceKind.PERSON, None)]
        family = (self.names.family(head_word(c).text) for c, p in beside if not p.words and not c.determiner)
        return frozenset(id(e) for e in (*(es[0] for es in found if len(es) == 1), *family) if e is not None)

    def _share(self, chunk: Chunk, p: Profile) -> str:
        """A share of those of whom one was told before: "37 Prozent der Bürger … *22 Prozent*"; empty for others."""
        if p.head != "prozent" or chunk.attributes:
            return ""
        shares = (m.entity.name for m in reversed(self.mentioned) if m.entity.head == p.head)
        return p.name + next((of for name in shares if (of := name.partition(" Prozent")[2])), "")

    def _aliases(self, p: Profile, entity: Entity) -> None:
        for alias in p.aliases:
            self.names.enter_alias(alias, entity)

    def speaks(self, entity: Entity, sentence: int, spans: Spans, *, subject: bool = True) -> None:
        """Note that an entity is the source of a statement here."""
        if spans:
            self.mentioned.append(Mentioned(entity, sentence, spans[0][0], spans[-1][1], subject, True))

    def passes(self, entity: Entity, sentence: int, begin: int, end: int, *, subject: bool) -> None:
        """Note that a pronoun means an entity here."""
        self.mentioned.append(Mentioned(entity, sentence, begin, end, subject, quoted=self.quoted(begin), pronoun=True))

    # ------------------------------------------------------------------ entities without a phrase of their own
    def unnamed(self, name: str, kind: SourceKind | None) -> Entity:
        """The entity that a holder without a name stands for; equal words are one source."""
        key = (name.casefold(), kind)
        if key not in self._unnamed:
            self._unnamed[key] = Entity(name, kind)
        return self._unnamed[key]

    def by_name(self, name: str, kind: SourceKind | None = None) -> Entity:
        """The entity of a name that stands outside any sentence (a source line)."""
        medium = find_medium(name)
        words = fold_parts(name) if name[:1].isupper() or medium is not None or is_acronym(name) else ()
        first = name.split()[0]
        kind = kind or (
            SourceKind.MEDIA
            if medium is not None or is_host(name) or find_agency(name.partition("/")[0]) is not None
            else classify_noun(name) or _class_of(first)
        )
        p = Profile(name, kind, words or (name.casefold(),))
        if kind is None and first_name_gender(first) and " " in name:
            p = attrs.evolve(p, kind=SourceKind.PERSON, gender=first_name_gender(first))
        found = self.names.find(p)
        if not found:
            self.names.enter([p])
            found = self.names.find(p)
        if found[0].kind is None:
            found[0].kind = SourceKind.ORGANISATION
        return found[0]

    def joint_of(self, members: list[Entity]) -> Entity:
        """The joint source of several entities ("die Gewerkschaft und der Verband")."""
        names = [m.name for m in members]
        name = ", ".join(names[:-1]) + " und " + names[-1]
        known = self._joint.get(frozenset(map(id, members)))
        if known is not None:
            return known
        kinds = [m.kind for m in members if m.kind is not None]
        most = next((k for k in kinds if kinds.count(k) * 2 > len(kinds)), None)
        mixed = SourceKind.ORGANISATION if set(kinds) <= set(ORGANISED) else SourceKind.COLLECTIVE
        kind = most or (mixed if kinds else None)
        for member in members:
            member.kind = member.kind or most  # like is joined to like
        entity = Entity(name, kind, plural=True, members=tuple(members))
        self._joint[frozenset(map(id, members))] = entity
        return entity

    def _read_so_far(self, chunk: Chunk) -> Entity | None:
        """The entity of a phrase, where it has a name or has been read; others are not asked for out of turn."""
        return self.entity(chunk) if self.profile(chunk).words else self._entities.get(id(chunk))

    def both(self, begin: int, kind: SourceKind | None = None) -> Entity | None:
        """The two of a kind, if it is given, that "beide" means at an offset."""
        before = self._order[: bisect_left(self._begins, begin)][-BOTH:]
        two = both(before, self.mentioned, lambda c: self.entity(c) if self.profile(c).words else None, kind)
        return self.joint_of(two) if len(two) > 1 else two[0] if two else None

    def _several(self, chunk: Chunk, p: Profile) -> Entity | None:
        """Those named side by side whom a plural without adjectives takes up ("die Verbände", "die Sängerinnen")."""
        body = (noun := find_class_noun(p.head)) is not None and noun.kind in ORGANISED
        if chunk.attributes or p.modifiers - LOOSE or not (body or find_office(p.head) is not None):
            return None
        before = self._order[: bisect_left(self._begins, chunk.begin)][-BOTH:]
        found = several(before, self.mentioned, self._read_so_far, lambda c: self.entity(c, speaks=True), p.head)
        return self.joint_of(found) if len(found) > 1 else found[0] if found else None

    def place(self, name: str) -> Entity:
        """The state of this name."""
        p = Profile(name, SourceKind.STATE, fold_parts(name), gender="n")
        found = self.names.find(p)
        if not found:
            self.names.enter([p])
            found = self.names.find(p)
        return found[0]

    def described(
        self,
        chunk: Chunk,
        name: str,
        noun: str,
        modifiers: frozenset[str],
        kind: SourceKind | None,
        *,
        plural: bool = False,
    ) -> Entity:
        """The body that a compound names ("Polizeiangaben": Polizei), the known one where there is one."""
        places, gender = frozenset(w for w in modifiers if find_place(w)), body_gender(noun) or "f"
        p = Profile(name, kind, (), noun.casefold(), places, gender=gender, plural=plural)
        found = self.descriptions.find(Described(p, chunk.begin, chunk.sentence), self.mentioned)
        if found is None:
            found = Entity(p.name, kind, plural=plural)
            self.descriptions.enter(p, found)
        found.learn(p)
        return found


def _taken_up_bare(chunk: Chunk, p: Profile) -> bool:
    """Whether a noun for a body is taken up without its article, as behind *laut* ("Laut *Gericht* …")."""
    before = chunk.preposition.word if chunk.preposition else ""
    bare = not chunk.determiner and not chunk.attributes and chunk.possessor is None
    return before in ("laut", "zufolge", "gemäß") and bare and needs_name(p)


def _ranked(chunk: Chunk, p: Profile) -> bool:
    """Whether a land before a noun says only among whom it is the first: "*Deutschlands größte* Reederei"."""
    return chunk.possessor is not None and not particular(p.modifiers)


def _class_of(noun: str) -> SourceKind | None:
    found = find_class_noun(noun)
    return classify_noun(noun) or (found.kind if found is not None else None)

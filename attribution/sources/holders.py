"""From the mention of a holder to its entity: names, descriptions, pronouns, carriers of what was said."""

from __future__ import annotations

import re
from collections.abc import Sequence

import attrs

from attribution.article import Spans
from attribution.document import How, SourceKind
from attribution.find import Holder
from attribution.lexicons import classify_noun, find_carrier, find_document, find_medium, find_office, find_place
from attribution.sources.chunks import Chunk
from attribution.sources.discourse import SPEAKERS, Discourse
from attribution.sources.entities import Entity
from attribution.sources.inflection import genitive, inflect, stem_of_adjective
from attribution.sources.names import is_host
from attribution.sources.profiles import head_word, phrase_plural, place_of
from attribution.sources.pronouns import Pronoun, antecedent, read_pronoun
from attribution.sources.words import find_class_noun
from attribution.tree import Token

__all__ = ["Holders"]

_OWNERS = frozenset(("", "von", "vom", "durch", "aus", "bei", "beim", "der", "des"))
_SELF_CUES = frozenset(("hervorgehen", "ergeben", "sich ergeben", "zeigen", "belegen"))
_BODIES = (SourceKind.STATE, SourceKind.ORGANISATION)
_LINKS = ("", "s", "es", "n", "en", "er", "e")


@attrs.define
class Holders:
    """Resolves holders in text order.

    Args:
        discourse: the article's phrases and entities.
    """

    discourse: Discourse
    _known: dict[tuple[int, int, Spans], tuple[Entity, How]] = attrs.field(factory=dict)
    _last: Entity | None = None
    _last_sentence: int = -9

    def resolve(self, holder: Holder, lemma: str = "") -> tuple[Entity, How] | None:
        """The entity of a holder and how the text points to it.

        Args:
            holder: the mention.
            lemma: the cue of its statement ("aus dem Schreiben geht hervor" leaves the letter its own source).
        """
        token = holder.head or self._first_token(holder)
        if token is None or not holder.spans and holder.head is None:
            return None
        key = (holder.sentence, token.id, holder.spans if holder.own else ())
        if key not in self._known:
            self.discourse.advance(token.begin)
            found = self._resolve(holder, token, lemma)
            if found is None:
                return None
            self._known[key] = found
        entity, how = self._known[key]
        self.discourse.advance(holder.spans[0][0] if holder.spans else token.begin)
        self._last, self._last_sentence = entity, holder.sentence
        if holder.spans:
            self.discourse.speaks(entity, holder.sentence, holder.spans)
        return entity, How.CARRIED_OVER if holder.carried else how

    def _first_token(self, holder: Holder) -> Token | None:
        inside = [t for _, t in self.discourse.article.tokens(holder.spans)]
        ids = {t.id for t in inside}
        nouns = [t for t in inside if t.upos in ("NOUN", "PROPN", "PRON") and t.head not in ids]
        return (nouns or inside or [None])[0]

    def _resolve(self, holder: Holder, token: Token, lemma: str) -> tuple[Entity, How] | None:
        sentences = self.discourse.article.sentences
        if not 0 <= holder.sentence < len(sentences):
            return None
        sentence = sentences[holder.sentence]
        pronoun = read_pronoun(token, sentence, holder.sentence)
        if pronoun is not None:
            entity = self._pronoun(pronoun)
            if entity is None:
                entity = self._new(token.text.lower(), SourceKind.PERSON if pronoun.kind == "first" else SourceKind.ANONYMOUS)
            return entity, How.PRONOUN
        chunk = self._chunk(holder, token)
        if chunk is None:
            text = (self.discourse.article.slice(holder.spans) or token.text).strip(" „“”\"»«‚‘'")
            if is_host(text) or find_medium(text) is not None:
                return self.discourse.by_name(text), How.NAMED
            return self._new(text or token.text, classify_noun(text)), How.DESCRIPTION
        parts = self._coordinated(chunk, holder)
        if len(parts) > 1:
            members = [e for part in parts if (e := self.discourse.entity(part, speaks=True)) is not None]
            distinct = list(dict.fromkeys(members))
            if len(distinct) > 1:
                return self._joint(distinct), How.NAMED if any(e.words for e in distinct) else How.DESCRIPTION
        found = self._carrier(chunk, holder, lemma)
        if found is not None:
            return found
        entity = self.discourse.entity(chunk, speaks=True)
        if entity is None:
            return None
        self._complete(chunk, entity)
        if holder.own:
            return entity, How.PRONOUN
        return entity, self._how(chunk, entity)

    def _chunk(self, holder: Holder, token: Token) -> Chunk | None:
        chunk = self.discourse.chunk_at(holder.sentence, token)
        begin = holder.spans[0][0] if holder.spans else token.begin
        if chunk is None and not holder.own:
            inside = [c for c in self._row(holder.sentence) if any(b <= c.begin < e for b, e in holder.spans)]
            chunk = next((c for c in inside if c.owner is None), inside[0] if inside else None)
        while chunk is not None and chunk.owner is not None and chunk.owner.begin >= begin and not holder.own:
            chunk = chunk.owner
        return chunk

    def _row(self, sentence: int) -> Sequence[Chunk]:
        rows = self.discourse.sentences
        return rows[sentence] if 0 <= sentence < len(rows) else ()

    def _coordinated(self, chunk: Chunk, holder: Holder) -> list[Chunk]:
        """The phrases that are joint holders: in the holder's spans, on no other phrase, not a list of owners."""
        if holder.own or find_carrier(chunk.head.lemma) is not None:
            return [chunk]
        inside = [c for c in self._row(holder.sentence) if any(b <= c.begin < e for b, e in holder.spans) and c.owner is None]
        out = [chunk]
        for c in inside:
            if c is chunk or c.begin < chunk.begin:
                continue
            previous = out[-1]
            between = [t for t in c.tree.tokens[previous.last : c.tokens[0].id - 1] if t.lemma != '"']
            apart = len(holder.spans) > 1 and not any(b <= previous.begin and c.begin < e for b, e in holder.spans)
            joins = apart or between and all(t.text in ("und", "sowie", "oder", "bzw.", "&", "als", "wie") and t.upos == "CCONJ" and (t.text != "wie" or between[0].text == "sowohl") or t.text in (",", "auch", "als", "sowie", ")") for t in between)
            if not joins or c.preposition is not None:
                continue
            governor = c.governor
            inner = governor is not None and any(governor.id in x.ids for x in (*_below(chunk), *_below(previous)))
            if not inner and (previous is chunk or c.begin > previous.end):
                out.append(c)
        if len(out) > 1 and (phrase_plural(chunk) and chunk.determiner is not None and chunk.tree.tokens[chunk.last].text == ","):
            return [chunk]
        if len(out) == 2 and chunk.appositions and not out[1].appositions and all(t.upos == "NOUN" for t in out[1].core):
            return [chunk]
        if len(out) == 2 and out[1].determiner is None and any(a.begin > out[1].begin for a in chunk.appositions):
            return [chunk]
        if len(out) == 2 and out[1].determiner is None and chunk.determiner is not None and out[1].appositions and not phrase_plural(out[1]):
            return [out[1]]
        if len(out) > 1 and len(holder.spans) == 1 and not any(t.upos == "CCONJ" for t in chunk.tree.tokens[out[0].last : out[-1].tokens[0].id]):
            return [chunk]
        return out

    def _joint(self, members: list[Entity]) -> Entity:
        names = [m.name for m in members]
        name = ", ".join(names[:-1]) + " und " + names[-1]
        known = self.discourse.joint.get(frozenset(map(id, members)))
        if known is not None:
            return known
        kinds = [m.kind for m in members if m.kind is not None]
        kind = max(kinds, key=kinds.count) if kinds else None
        entity = Entity(name, kind, plural=True, members=tuple(members))
        self.discourse.joint[frozenset(map(id, members))] = entity
        return entity

    def _new(self, name: str, kind: SourceKind | None) -> Entity:
        return self.discourse.unnamed(name, kind)

    def _how(self, chunk: Chunk, entity: Entity) -> How:
        p = self.discourse.profile(chunk)
        if p.words:
            return How.NAMED
        body = p.kind in (SourceKind.STATE, SourceKind.ORGANISATION, SourceKind.MEDIA)
        plain = find_class_noun(p.head)
        if body and not chunk.indefinite and (plain is None or plain.lemma.casefold() != p.head or p.modifiers or chunk.attributes):
            return How.NAMED
        return How.DESCRIPTION

    # ------------------------------------------------------------------ pronouns
    def _pronoun(self, pronoun: Pronoun) -> Entity | None:
        d = self.discourse
        begin = pronoun.token.begin
        if pronoun.kind == "adverb":
            return self._adverb(pronoun)
        if pronoun.kind == "first":
            return self._last
        if pronoun.kind == "both":
            return self._both(pronoun)
        if pronoun.kind == "relative" and (entity := self._relative(pronoun)) is not None:
            return entity
        paragraphs = d.article.paragraphs
        paragraph = paragraphs[d.article.paragraph_index(begin)][0] if paragraphs else 0
        entity = antecedent(pronoun, d.mentioned, paragraph=paragraph)
        if entity is not None and entity.kind is SourceKind.DOCUMENT and entity.issuer is not None:
            return entity.issuer
        return entity

    def _relative(self, pronoun: Pronoun) -> Entity | None:
        """The noun phrase before the comma that agrees; the one the tree names, if it names one."""
        sentence = self.discourse.article.sentences[pronoun.sentence]
        before = [c for c in self._row(pronoun.sentence) if c.end <= pronoun.token.begin][-4:]
        governors = {a.head for a in sentence.ancestors(pronoun.token) if a.deprel.startswith("acl")}
        for chunk in (*(c for c in before if c.ids & governors), *reversed(before)):
            plural = phrase_plural(chunk)
            gender = "p" if plural else self.discourse.profile(chunk).gender
            if gender is None or gender in pronoun.genders:
                entity = self.discourse.entity(chunk, speaks=True)
                found = self._carrier(chunk, None, "") if entity is not None and not entity.words else None
                return found[0] if found is not None else entity
        return None

    def _adverb(self, pronoun: Pronoun) -> Entity | None:
        """*demnach*, *wonach*: the document, report or source of the sentences before."""
        d = self.discourse
        before = [m for m in d.mentioned[-30:] if 0 <= pronoun.sentence - m.sentence <= 2 and not m.quoted and m.begin < pronoun.token.begin]
        for m in reversed(before):
            if m.source:
                return m.entity
            if m.entity.kind is SourceKind.DOCUMENT and (m.subject or m.governed):
                return m.entity.issuer or m.entity
        speaker = next((m.entity for m in reversed(before) if m.subject and m.entity.kind in SPEAKERS), None)
        if speaker is not None:
            return speaker
        if self._last is not None and pronoun.sentence - self._last_sentence <= 3:
            return self._last
        return antecedent(pronoun, d.mentioned)

    def _both(self, pronoun: Pronoun) -> Entity | None:
        d = self.discourse
        joint = [m.entity for m in d.mentioned[-30:] if len(m.entity.members) == 2]
        if joint:
            return joint[-1]
        people: list[Entity] = []
        for m in reversed(d.mentioned[-40:]):
            if m.entity.kind is SourceKind.PERSON and m.entity not in people and not m.attribute:
                people.append(m.entity)
            if len(people) == 2:
                return self._joint(people[::-1])
        return None

    # ------------------------------------------------------------------ carriers
    def _carrier(self, chunk: Chunk, holder: Holder | None, lemma: str) -> tuple[Entity, How] | None:
        """Whose words a noun like *Angaben*, *Bericht*, *Erklärung* carries; ``None`` for other nouns."""
        head = head_word(chunk)
        carrier = find_carrier(head.lemma) or find_carrier(head.text)
        document = find_document(head.lemma)
        if head.lemma == "Seite" and (owner := self._owner(chunk, "Seite")) is not None:
            return owner
        if self.discourse.profile(chunk).words or head.token.upos == "PROPN" or (carrier is None and (document is None or not document.issuer)):
            return None
        if carrier is not None and carrier.resolves == "self" or lemma in _SELF_CUES and document is not None:
            entity = self.discourse.entity(chunk, speaks=True)
            if entity is None:
                return None
            entity.kind = entity.kind if entity.kind in (SourceKind.ANONYMOUS,) else SourceKind.DOCUMENT
            return entity, How.DESCRIPTION
        if carrier is None or carrier.resolves == "holder":
            owner = self._owner(chunk, carrier.lemma if carrier else head.lemma)
            if owner is not None:
                known = self.discourse.entity(chunk, speaks=True)
                if known is not None and known is not owner[0]:
                    known.issuer = owner[0]
                    known.kind = SourceKind.DOCUMENT
                return owner
            earlier = self.discourse.entity(chunk, speaks=True)
            if earlier is not None and earlier.issuer is not None and chunk.definite:
                return earlier.issuer, How.DESCRIPTION
        name = self.discourse.profile(chunk).name
        return self._new(name, SourceKind.ANONYMOUS), How.DESCRIPTION

    def _owner(self, chunk: Chunk, carrier: str) -> tuple[Entity, How] | None:
        """The possessive, genitive, von-phrase, adjective or compound part that says whose words they are."""
        d = self.discourse
        if chunk.determiner is not None:
            pronoun = read_pronoun(chunk.determiner, chunk.tree, chunk.sentence)
            if pronoun is not None and pronoun.kind in ("possessive", "relative", "demonstrative"):
                entity = self._pronoun(pronoun)
                if entity is not None:
                    return entity, How.PRONOUN
        before = self._genitive_before(chunk)
        if before is not None and (entity := d.entity(before, speaks=True)) is not None:
            return entity, How.NAMED
        owners = [a for p, a in chunk.attributes if p == "durch"] or [a for p, a in chunk.attributes if p in _OWNERS]
        if owners:
            return self._owned_by(owners, chunk)
        for modifier in chunk.modifiers:
            stem = stem_of_adjective(modifier.text)
            place = find_place(stem)
            if place is not None and stem != modifier.text and not self._prefix(chunk, carrier):
                return self._place(place.name), How.NAMED
        prefix = self._prefix(chunk, carrier)
        if prefix:
            kind = classify_noun(prefix)
            if kind is None and place_of(prefix) is None:
                return None
            if kind is SourceKind.MEDIA and find_class_noun(prefix) is None and prefix in ("Medien", "Presse"):
                return None
            return self._compound(chunk, prefix, kind), How.NAMED
        return None

    def _owned_by(self, owners: list[Chunk], chunk: Chunk) -> tuple[Entity, How] | None:
        d = self.discourse
        first = owners[0]
        pronoun = read_pronoun(first.head, first.tree, first.sentence)
        if pronoun is not None and first.head.upos == "PRON":
            entity = self._pronoun(pronoun)
            return (entity, How.PRONOUN) if entity is not None else None
        nested = self._carrier(first, None, "")
        if nested is not None:
            return nested
        parts = [first]
        joined = first.joined
        while joined is not None and len(parts) < 5 and joined.preposition is None:
            if joined.relation == "conj" or joined.owner is None:
                parts.append(joined)
            joined = joined.joined
        members = list(dict.fromkeys(e for p in parts if (e := d.entity(p, speaks=True)) is not None))
        if not members:
            return None
        if len(members) > 1 and all(m.kind is members[0].kind or m.words for m in members):
            return self._joint(members), How.NAMED
        self._complete(first, members[0])
        return members[0], self._how(first, members[0])

    def _genitive_before(self, chunk: Chunk) -> Chunk | None:
        """A name in the genitive before its noun ("Selenskyjs Angaben")."""
        row = self._row(chunk.sentence)
        for other in row:
            if other.tokens[-1].id == chunk.tokens[0].id - 1 and other.core[-1].upos == "PROPN" and chunk.determiner is None:
                if other.core[-1].text[-1:] in "s'’" and other.governor is not None and other.governor.id in chunk.ids:
                    return other
        return None

    def _prefix(self, chunk: Chunk, carrier: str) -> str:
        """The first part of a compound with a carrier ("Polizeiangaben": Polizei)."""
        word = head_word(chunk).text
        match = re.match(rf"(?i)(.+?){re.escape(carrier[:-1] if carrier.endswith('e') else carrier)}\w*$", word)
        if not match or len(match[1]) < 3:
            return ""
        stem = match[1].rstrip("-")
        for link in _LINKS:
            if stem.endswith(link) and (link or classify_noun(stem) or place_of(stem)):
                bare = stem[: len(stem) - len(link)] if link else stem
                if classify_noun(bare) or place_of(bare):
                    return bare
        return stem

    def _compound(self, chunk: Chunk, prefix: str, kind: SourceKind | None) -> Entity:
        place = place_of(prefix)
        if place is not None:
            return self._place(place)
        adjectives = [inflect(m.text, self.discourse.gender_of(prefix)) for m in chunk.modifiers if find_place(stem_of_adjective(m.text))]
        return self.discourse.described(" ".join([*adjectives, prefix]), prefix, frozenset(stem_of_adjective(m.text).casefold() for m in chunk.modifiers), kind)

    def _place(self, name: str) -> Entity:
        return self.discourse.place(name)

    def _complete(self, chunk: Chunk, entity: Entity) -> None:
        """Name whom an unnamed spokesperson or a possessed role belongs to."""
        if entity.words or entity.kind not in (SourceKind.PERSON, None) or chunk.attributes or entity.completed:
            return
        head = head_word(chunk)
        pronoun = read_pronoun(chunk.determiner, chunk.tree, chunk.sentence) if chunk.determiner else None
        if pronoun is not None and pronoun.kind == "possessive":
            owner = self._pronoun(pronoun)
            if owner is not None and owner is not entity:
                self._rename(entity, f"{entity.name} von {owner.name}")
            return
        office = find_office(head.lemma)
        if office is None or not office.spokesperson:
            return
        noun = next((n for n in (office.feminine, office.lemma) if n and head.lemma.casefold().endswith(n.casefold())), head.lemma)
        prefix = self._prefix(chunk, noun)
        if prefix and (classify_noun(prefix) in SPEAKERS or place_of(prefix) is not None):
            owner = self._compound(chunk, prefix, classify_noun(prefix))
            gender = self.discourse.gender_of(prefix) if not owner.words else None
            self._rename(entity, f"{noun} {genitive(owner.name, gender)}")
        elif not prefix and len(entity.name.split()) == 1:
            recent = [m.entity for m in self.discourse.mentioned[-25:] if m.entity.kind in _BODIES and not m.entity.members and not m.governed]
            if recent:
                gender = recent[-1].gender if recent[-1].head and not recent[-1].plural else None
                self._rename(entity, f"{noun} {genitive(recent[-1].name, gender)}")

    @staticmethod
    def _rename(entity: Entity, name: str) -> None:
        entity.alias(entity.name)
        entity.name = name
        entity.completed = True


def _below(chunk: Chunk) -> list[Chunk]:
    """All phrases inside or beside a phrase."""
    out = [a for _, a in chunk.attributes] + list(chunk.appositions)
    return out + [b for a in out for b in _below(a)]

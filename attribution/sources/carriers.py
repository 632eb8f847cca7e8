"""Nouns for what was said, and whose words they carry; roles that need their organisation to be a name."""

from __future__ import annotations

import re
from itertools import takewhile

import attrs

from attribution.document import How, SourceKind
from attribution.document.spans import Spans
from attribution.grammar.inflection import genitive, inflect, stem_of_adjective
from attribution.lexicons import (
    Carrier,
    body_gender,
    classify_noun,
    find_agency,
    find_carrier,
    find_document,
    find_medium,
    find_noun,
    find_office,
    find_place,
    words,
)
from attribution.phrases.chunk import Chunk
from attribution.phrases.features import Word, head_word, is_dative, phrase_plural
from attribution.phrases.kinds import place_of
from attribution.phrases.names import fold_parts, is_acronym
from attribution.phrases.positions import part
from attribution.phrases.words import body_of_adjective, find_class_noun
from attribution.sources.anaphora import Anaphora
from attribution.sources.discourse import SPEAKERS, Discourse
from attribution.sources.entities import Entity
from attribution.sources.generals import called, case_gender, takes_up
from attribution.sources.owned import group, is_body_rather, joined_behind, may_own, placed, quoted_prefix, side_by_side
from attribution.sources.pronouns import read_pronoun

__all__ = ["Carriers", "how_named"]

_OWNERS = frozenset(("", "von", "vom", "durch", "aus", "bei", "beim", "der", "des"))
_SELF_CUES = frozenset(("hervorgehen", "ergeben", "sich ergeben", "zeigen", "belegen"))
_BODIES = (SourceKind.STATE, SourceKind.ORGANISATION)
_PEOPLE = (SourceKind.PERSON, SourceKind.COLLECTIVE)
_METHODS = frozenset("DNA DNS PCR HIV MRT CT EKG GPS".split())
"""Abbreviations that name no body: "eine DNA-Analyse" is nobody's."""
_OF_LATE = 3
"""For how many sentences *den Angaben zufolge* means who spoke last."""
_AHEAD = 6
"""In how many sentences the outlet is looked for that a *Medienbericht* is of."""
_LOOK_BACK = 40
_LINKS = ("", "s", "es", "n", "en", "er", "e")


class Carriers:
    """Finds the source behind nouns such as *Angaben*, *Bericht*, *Schreiben*.

    Args:
        discourse: the article's phrases and entities.
        anaphora: resolves possessives.
    """

    def __init__(self, discourse: Discourse, anaphora: Anaphora) -> None:
        self.discourse = discourse
        self.anaphora = anaphora
        self._bare: dict[int, Chunk] = {}

    def find(self, chunk: Chunk, lemma: str = "", said: Spans = Spans()) -> tuple[Entity, How] | None:
        """Whose words a noun like *Angaben*, *Bericht*, *Erklärung* carries; ``None`` for other nouns.

        Args:
            chunk: the phrase.
            lemma: the cue of the statement.
            said: the words of the statement.
        """
        head = head_word(chunk)
        if is_body_rather(chunk, head.lemma):
            return None
        carrier, document = _carrier_of(head), find_document(head.lemma)
        if head.lemma in words("sources.parts_of_texts") and (whole := self._whole_text(chunk)) is not None:
            return whole
        if head.lemma == "Seite" and (owner := self._owner(chunk, "Seite", said)) is not None:
            return owner
        if self.discourse.profile(chunk).words or head.token.upos == "PROPN":
            return None
        if carrier is None and (document is None or not document.issuer):
            return self._who_tells(chunk, said)
        person = self.discourse.names.family(head.text)
        if person is not None and not chunk.determiner and not chunk.modifiers:  # "Papier", Jan Papier
            return None
        if (of := group(head.text)) and not chunk.attributes:
            return self.discourse.described(chunk, of, of, frozenset(), SourceKind.COLLECTIVE, plural=True), How.NAMED
        if classify_noun(head.lemma) in _BODIES and placed(chunk):  # "die Botschaft in Riad"
            return None
        if (later := self._told_later(chunk)) is not None:
            return later, How.DESCRIPTION
        if (carrier is not None and carrier.resolves == "self") or (lemma in _SELF_CUES and document is not None):
            return self._text_itself(chunk, carrier)
        held = carrier is None or carrier.resolves == "holder"
        if held and (issuer := self._issuer(chunk, carrier, said)) is not None:
            return issuer
        if (before := self._said_before(chunk, carrier)) is not None:
            return before, How.DESCRIPTION
        if (outlet := self._outlet_ahead(chunk, carrier)) is not None:
            if (report := self.discourse.entity(chunk, speaks=True)) is not None:
                report.issuer = outlet
            return outlet, How.DESCRIPTION
        return self._nobody_named(chunk, carrier)

    def _who_tells(self, chunk: Chunk, said: Spans) -> tuple[Entity, How] | None:
        """Whose a noun is that names what somebody tells, and no text ("die *Warnung* der Polizei")."""
        noun = head_word(chunk).lemma
        telling = find_noun(noun)
        body = chunk.subject and classify_noun(noun) in _BODIES  # "der Rat der Kirchen"
        return (
            self._owner(chunk, noun, said) if telling is not None and telling.holder == "person" and not body else None
        )

    def _text_itself(self, chunk: Chunk, carrier: Carrier | None) -> tuple[Entity, How] | None:
        """A text that is its own source ("der *Studie* zufolge"), reports in general that are nobody's."""
        entity = self.discourse.entity(chunk, speaks=True)
        if entity is None:
            return None
        hearsay = phrase_plural(chunk) and carrier is not None and carrier.kind == "report"
        if entity.kind is not SourceKind.ANONYMOUS and not _is_taken_up(entity, head_word(chunk).lemma):
            entity.kind = SourceKind.ANONYMOUS if hearsay else SourceKind.DOCUMENT
        return entity, How.DESCRIPTION

    def _issuer(self, chunk: Chunk, carrier: Carrier | None, said: Spans) -> tuple[Entity, How] | None:
        """Whose a text is, as its phrase says or an earlier one; the text itself where it speaks elsewhere, too."""
        owner = self._owner(chunk, carrier.lemma if carrier else head_word(chunk).lemma, said)
        if owner is not None and owner[0].kind is not SourceKind.MEDIA and self._speaks_itself(chunk):
            own = self.discourse.entity(chunk, speaks=True)
            if own is not None and own is not owner[0]:
                own.kind = SourceKind.DOCUMENT
                return own, How.DESCRIPTION
        known = self.discourse.entity(chunk, speaks=True)
        if owner is None:
            earlier = known.issuer if known is not None and chunk.definite else None
            return (earlier, How.DESCRIPTION) if earlier is not None else None
        if known is not None and known is not owner[0]:
            known.issuer = owner[0]
            known.kind = SourceKind.DOCUMENT
        return owner

    def _nobody_named(self, chunk: Chunk, carrier: Carrier | None) -> tuple[Entity, How] | None:
        """A text of which nothing says whose it is, or what nobody named has said."""
        entity, noun = self.discourse.entity(chunk, speaks=True), head_word(chunk).lemma
        if entity is None:
            return None
        if not _is_taken_up(entity, noun):
            text = find_document(noun) is not None or carrier is None or carrier.kind in ("report", "document")
            hidden = (carrier is not None and carrier.resolves == "anonymous") or not text or phrase_plural(chunk)
            entity.kind = SourceKind.ANONYMOUS if hidden else SourceKind.DOCUMENT
        return entity, How.DESCRIPTION

    def _whole_text(self, chunk: Chunk) -> tuple[Entity, How] | None:
        """The text of which a phrase names a part: "im dritten *Absatz des Schreibens*"."""
        texts = [
            a for p, a in chunk.attributes if p in ("", "von", "vom") and find_document(head_word(a).lemma) is not None
        ]
        return self._owned_by(texts, chunk) if texts else None

    def _speaks_itself(self, chunk: Chunk) -> bool:
        """Whether a text is the subject elsewhere, in words that leave its author open: "Der Bericht nennt Zahlen"."""
        noun = head_word(chunk).lemma
        if find_document(noun) is None:
            return False
        texts = (c for c in self.discourse.all_phrases if c.subject and c.definite and c.head.lemma == noun)
        return any(not c.attributes and c.possessor is None for c in texts)

    def _said_before(self, chunk: Chunk, carrier: Carrier | None) -> Entity | None:
        """Who spoke of late, for a noun that says no more than that somebody did ("den Angaben zufolge").

        What a *Bericht* says is an outlet's.
        """
        alone = not chunk.modifiers and not chunk.attributes and chunk.possessor is None
        if carrier is None or not alone or not (chunk.definite and _is_dative(chunk)):
            return None
        last = self.anaphora.last if chunk.sentence - self.anaphora.last_sentence <= _OF_LATE else None
        if carrier.kind == "report":
            spoke = (m for m in reversed(self.discourse.mentioned[-_LOOK_BACK:]) if m.source)
            outlets = [m for m in spoke if m.entity.kind is SourceKind.MEDIA]
            only = len({id(m.entity) for m in outlets}) == 1
            last = next((m.entity for m in outlets if only or chunk.sentence - m.sentence <= _OF_LATE), last)
        if last is None or self._prefix(chunk, carrier.lemma):
            return None
        wanted = {"statement": SPEAKERS, "report": (SourceKind.MEDIA,)}.get(carrier.kind, ())
        return last if last.kind in wanted else None

    def _told_later(self, chunk: Chunk) -> Entity | None:
        """Whose words a text holds that a headline names by its kind alone ("*Umfrage*: …"), as the text says below."""
        if not _is_label(chunk):
            return None
        noun = head_word(chunk).lemma.casefold()
        texts = (c for c in self.discourse.all_phrases if c.begin > chunk.end and (c.attributes or c.possessor))
        later = next((c for c in texts if head_word(c).lemma.casefold().endswith(noun)), None)
        found = self.find(later) if later is not None else None
        return found[0] if found is not None else None

    def _outlet_ahead(self, chunk: Chunk, carrier: Carrier | None) -> Entity | None:
        """The outlet that the next sentences name, for a report of one in general ("nach einem *Medienbericht*")."""
        report = carrier is not None and carrier.kind == "report" and _is_label(chunk)
        general = report or head_word(chunk).lemma.casefold() in words("sources.media_reports")
        if not general or phrase_plural(chunk):
            return None
        rows = (self.discourse.row(i) for i in range(chunk.sentence, chunk.sentence + _AHEAD))
        for c in (c for row in rows for c in row if c.begin > chunk.begin):
            named, before = self.discourse.profile(c), c.preposition.word if c.preposition else ""
            outlet = named.kind is SourceKind.MEDIA and named.words and find_agency(named.name) is None
            verb = c.governor.lemma if c.governor is not None and not before else ""
            if outlet and (c.subject or before == "laut" or verb in words("sources.outlet_verbs")):
                return self.discourse.entity(c)
        return None

    def _owner(self, chunk: Chunk, carrier: str, said: Spans = Spans()) -> tuple[Entity, How] | None:
        """The possessive, genitive, von-phrase, adjective or compound part that says whose words they are."""
        d = self.discourse
        if chunk.determiner:
            pronoun = read_pronoun(chunk.determiner, chunk.tree, chunk.sentence)
            if pronoun is not None and pronoun.kind in ("possessive", "relative", "demonstrative"):
                entity = self.anaphora.resolve(attrs.evolve(pronoun, speaks=True, said=said))
                if entity is not None:
                    return entity, How.PRONOUN
        if chunk.possessor is not None and (entity := d.entity(chunk.possessor, speaks=True)) is not None:
            return entity, How.NAMED
        beside = list(takewhile(lambda attribute: attribute[0] in _OWNERS, chunk.attributes))  # not "Berichte über …"
        told = classify_noun(self._prefix(chunk, carrier)) in SPEAKERS[:3]  # "Polizeiangaben von der Straße"
        beside = [(p, a) for p, a in beside if may_own(head_word(chunk).lemma, p, a) and not (p and told)]
        owners = [a for p, a in beside if p == "durch"] or [a for _, a in beside]
        if owners:
            return self._owned_by(owners, chunk)
        for modifier in chunk.modifiers:
            stem = stem_of_adjective(modifier.text)
            place = find_place(stem) or find_place(stem[:1].lower() + stem[1:])
            if place is not None and stem != modifier.text and not self._prefix(chunk, carrier):
                return self.discourse.place(place.name), How.NAMED
            body = body_of_adjective(stem)
            if body is not None:
                return d.described(chunk, body, body, frozenset(), classify_noun(body)), How.NAMED
        quoted = quoted_prefix(chunk)
        if quoted:
            return d.by_name(quoted), How.NAMED
        prefix = self._prefix(chunk, carrier)
        if prefix:
            if f"{prefix}-" in head_word(chunk).text and find_medium(prefix) is not None:  # "Bild-Informationen"
                return d.by_name(prefix), How.NAMED
            kind = classify_noun(prefix) or classify_noun(prefix.removesuffix("n"))
            if prefix in _METHODS or kind is SourceKind.DOCUMENT:  # "Urteilsbegründung"
                return None
            if kind is None and place_of(prefix) is None and is_acronym(prefix):  # "LSVD-Schreiben"
                return d.by_name(prefix, SourceKind.ORGANISATION), How.NAMED
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
            entity = self.anaphora.resolve(pronoun)
            return (entity, How.PRONOUN) if entity is not None else None
        nested = self.find(first) if find_medium(d.profile(first).name) is None else None
        if nested is not None:
            return nested
        parts = side_by_side(first, d.row(chunk.sentence))
        joined = (first.joined or joined_behind(first)) if len(parts) == 1 else None
        while joined is not None and len(parts) < 5 and not joined.preposition:
            if joined.relation == "conj" or joined.owner is None:
                parts.append(joined)
            joined = joined.joined
        members = list(dict.fromkeys(e for p in parts if (e := d.entity(p, speaks=True)) is not None))
        if not members:
            return None
        alike = all(m.kind is members[0].kind or m.words for m in members)
        if len(members) > 1 and (alike or any(all(m.kind in kinds for m in members) for kinds in (_BODIES, _PEOPLE))):
            return self.discourse.joint_of(members), How.NAMED
        self.complete(first, members[0])
        return members[0], how_named(self.discourse, first, members[0])

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
                if len(bare) > 2 and (classify_noun(bare) or place_of(bare)):  # "Auszählung" has nothing of "Au"
                    return stem if link == "n" and bare.endswith("e") else bare
        return stem

    def _compound(self, chunk: Chunk, prefix: str, kind: SourceKind | None) -> Entity:
        place = place_of(prefix)
        if place is not None:
            return self.discourse.place(place)
        adjectives = [
            inflect(m.text, body_gender(prefix) or "f")
            for m in chunk.modifiers
            if find_place(stem_of_adjective(m.text))
        ]
        plural = prefix.endswith("n") and classify_noun(prefix.removesuffix("n")) is not None
        return self.discourse.described(
            chunk,
            " ".join([*adjectives, prefix]),
            prefix.removesuffix("n") if plural else prefix,
            frozenset(stem_of_adjective(m.text).casefold() for m in chunk.modifiers),
            kind,
            plural=plural,
        )

    def complete(self, chunk: Chunk, entity: Entity, said: Spans = Spans()) -> None:
        """Name whom an unnamed spokesperson or a possessed role belongs to.

        Args:
            chunk: the phrase.
            entity: whom it names.
            said: the words of the statement that is theirs.
        """
        if entity.words or entity.completed or part(chunk):  # "einer *ihrer* Anwälte"
            return
        if any(preposition in ("", "von", "vom") for preposition, _ in chunk.attributes):
            self._name_owner(chunk, entity)
            return
        possessed = chunk.possessive and entity.kind in _BODIES
        if entity.kind not in (SourceKind.PERSON, None) and not possessed:
            self._name_ministry(chunk, entity)
            return
        head = head_word(chunk)
        pronoun = read_pronoun(chunk.determiner, chunk.tree, chunk.sentence) if chunk.determiner else None
        if pronoun is not None and (pronoun.kind == "possessive" or pronoun.token.text.lower() in ("deren", "dessen")):
            owner = self.anaphora.resolve(attrs.evolve(pronoun, said=said))
            if owner is not None and owner is not entity and (ministry := _ministry(head.lemma, owner)):
                self._rename(entity, ministry)
            elif owner is not None and owner is not entity:
                self._rename(entity, f"{entity.name} {genitive(owner.name, case_gender(owner))}")
            return
        office = find_office(head.lemma)
        if office is None or not office.spokesperson:
            return
        noun = next(
            (n for n in (office.feminine, office.lemma) if n and head.lemma.casefold().endswith(n.casefold())),
            head.lemma,
        )
        prefix = self._prefix(chunk, noun).removesuffix("s")
        if prefix and prefix not in words("sources.trades"):  # "Polizeisprecher" says whose it is
            return
        if entity.name.casefold() == head.lemma.casefold() and (owner := self._body_of_late(said)) is not None:
            self._rename(entity, f"{noun} {genitive(owner.name, case_gender(owner))}")

    def _name_ministry(self, chunk: Chunk, entity: Entity) -> None:
        """Call *das Ministerium* by the office of the only minister of whom the text told of late."""
        late = (m.entity for m in self.discourse.mentioned[-_LOOK_BACK:] if m.entity.words and chunk.definite)
        names = {name for e in late if (name := _ministry(entity.name, e))}
        if len(names) == 1:
            self._rename(entity, names.pop())

    def _body_of_late(self, said: Spans) -> Entity | None:
        """The body mentioned last; one with a name where the last noun says only that it is a firm.

        What those words tell of is none, unless it acts there ("*Solvanta* klage, sagte ein Sprecher").

        One behind a preposition is meant where no other is ("Bei Solvanta stehen Stellen auf dem Spiel"), and then the
        only name of which nothing is known.
        """
        late = (m for m in reversed(self.discourse.mentioned[-25:]) if not m.entity.members)
        mentioned = [m for m in late if m.subject or not said.holds(m.begin)]
        known = [m for m in mentioned if m.entity.kind in _BODIES and place_of(m.entity.name) is None]
        beside = (m.entity for m in known if m.entity.words and m.entity.words[0] != m.entity.head)
        bodies = [m.entity for m in known if not m.governed] or list(beside)
        free = (m.entity for m in mentioned if not m.governed and m.entity.kind is None and m.entity.words)
        unknown = list(dict.fromkeys(free))
        bodies = bodies or (unknown if len(unknown) == 1 else [])
        named = (e for e in bodies if e.words or e.head.capitalize() not in words("sources.trades"))
        return next(named, bodies[0] if bodies else None)

    def _name_owner(self, chunk: Chunk, entity: Entity) -> None:
        """Put the name for a noun that says only what it is: "ein Sprecher der Firma" is one of Solvanta's.

        A person's full name stands for what the text calls them there: "der Arzt Becks" is that of Jan Beck.
        """
        preposition, attribute = chunk.attributes[0]
        if (person := self._person_in_full(attribute)) is not None:
            text = self.discourse.article.text[attribute.begin : attribute.end]
            phrase = f" {preposition} {text}" if preposition else f" {text}"
            if entity.name.endswith(phrase) and person is not entity:
                self._rename(entity, f"{entity.name.removesuffix(phrase)} {genitive(person.name, None)}")
            return
        noun = head_word(attribute)
        phrase = f" {attribute.determiner.text} {noun.text}" if attribute.determiner else ""
        plain = (
            attribute.definite and not attribute.modifiers and all(p and p != "von" for p, _ in attribute.attributes)
        )
        if not (phrase and plain and phrase in entity.name) or find_class_noun(noun.lemma) is None:
            return
        owner = self.discourse.entity(self._without_attributes(attribute), speaks=True)
        named = owner is not None and owner is not entity and not set(owner.words) & set(fold_parts(entity.name))
        if owner is not None and named and (owner.words or takes_up(noun.lemma.casefold(), *called(owner))):
            self._rename(entity, entity.name.replace(phrase, f" {genitive(owner.name, case_gender(owner))}", 1))

    def _person_in_full(self, chunk: Chunk) -> Entity | None:
        """Somebody of whom the text tells the whole name, where a phrase alone tells less of it."""
        bare = not (chunk.attributes or chunk.appositions or chunk.brackets or chunk.possessive)
        told = self.discourse.profile(chunk)
        person = self.discourse.entity(chunk, speaks=True) if bare and not told.plural else None
        whole = person is not None and person.kind is SourceKind.PERSON and len(person.words) > max(1, len(told.words))
        return person if whole else None

    def _without_attributes(self, chunk: Chunk) -> Chunk:
        """A phrase without those that hang on it; the same one at every call, for entities are known by it."""
        if id(chunk) not in self._bare:
            self._bare[id(chunk)] = attrs.evolve(chunk, attributes=[])
        return self._bare[id(chunk)]

    @staticmethod
    def _rename(entity: Entity, name: str) -> None:
        entity.alias(entity.name)
        entity.name = name
        entity.completed = True


def _carrier_of(head: Word) -> Carrier | None:
    """The entry of a noun for what was said, by its dictionary form or as it stands."""
    carrier = find_carrier(head.lemma)
    inflected = carrier is None and classify_noun(head.text) is None  # "Soldaten" are no "Daten"
    return find_carrier(head.text) if inflected else carrier


def _is_label(chunk: Chunk) -> bool:
    """Whether a bare noun stands before the colon that it opens a headline with."""
    bare = not (chunk.determiner or chunk.modifiers or chunk.attributes or chunk.possessor)
    behind = chunk.tree.tokens[chunk.tokens[-1].id : chunk.tokens[-1].id + 1]
    return bare and chunk.tokens[0].id == 1 and any(t.text == ":" for t in behind)


def _is_dative(chunk: Chunk) -> bool:
    """Whether a phrase is a dative; *der* before a feminine noun is one that hangs on no other noun."""
    feminine = chunk.determiner is not None and chunk.determiner.word == "der" and chunk.head.feat("Gender") == "Fem"
    one = feminine and chunk.head.feat("Number") == "Sing" and chunk.owner is None
    return one or is_dative(chunk)


def _is_taken_up(entity: Entity, noun: str) -> bool:
    """Whether a noun for a text or for words means a known body ("die Anklage": the Staatsanwaltschaft, "der *Kreis*":
    Kreis Pinneberg).
    """
    return entity.kind in _BODIES and (bool(entity.words) or entity.head != noun.casefold())


def _ministry(noun: str, minister: Entity) -> str:
    """What a minister's *Ministerium* is called, by the office ("Bundesaußenminister": Bundesaußenministerium).

    One who was minister has none.
    """
    held = (role.split() for role in minister.roles if role and noun == "Ministerium")
    former = words("sources.former")
    now = (role for role in held if former.isdisjoint(stem_of_adjective(w.partition("-")[0]).casefold() for w in role))
    offices = (role[-1].removesuffix("in") for role in now)
    return next((f"{office}ium" for office in offices if office.endswith("minister")), "")


def how_named(discourse: Discourse, chunk: Chunk, entity: Entity) -> How:
    """Whether a phrase names its source or describes it."""
    p = discourse.profile(chunk)
    if p.words or (entity.words and head_word(chunk).text in entity.name.split()):
        return How.NAMED
    body = p.kind in (SourceKind.STATE, SourceKind.ORGANISATION, SourceKind.MEDIA)
    plain = find_class_noun(p.head)
    if (
        body
        and not chunk.indefinite
        and (plain is None or plain.lemma.casefold() != p.head or p.modifiers or chunk.attributes)
    ):
        return How.NAMED
    return How.DESCRIPTION

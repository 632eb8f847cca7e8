"""Pronouns and pro-adverbs in their text: which earlier source each of them means."""

from __future__ import annotations

from collections.abc import Callable

from attribution.document import How, SourceKind
from attribution.document.spans import Spans
from attribution.grammar.morphology import is_konjunktiv_1
from attribution.lexicons import endings, find_carrier, find_document, words
from attribution.phrases.chunk import Chunk
from attribution.phrases.features import head_word, phrase_plural
from attribution.phrases.kinds import place_of
from attribution.sources.discourse import SPEAKERS, Discourse
from attribution.sources.entities import Entity
from attribution.sources.pronouns import BACK, Mentioned, Pronoun, antecedents
from attribution.sources.ranking import Candidate

__all__ = ["Anaphora"]


_HOUSES = (SourceKind.STATE, SourceKind.ORGANISATION, SourceKind.MEDIA, SourceKind.DOCUMENT)


class Anaphora:
    """Resolves pronouns; remembers who spoke last.

    Args:
        discourse: the article's phrases and entities.
    """

    def __init__(self, discourse: Discourse) -> None:
        self.discourse = discourse
        self.last: Entity | None = None
        self.last_sentence = -9
        self.find_carrier: Callable[[Chunk], tuple[Entity, How] | None] = lambda chunk: None

    def resolve(self, pronoun: Pronoun) -> Entity | None:
        """The entity that a pronoun means, ``None`` where nothing before it agrees."""
        d = self.discourse
        begin = pronoun.token.begin
        if pronoun.kind == "adverb":
            return self._adverb(pronoun)
        if pronoun.kind == "there":
            return self._there(pronoun)
        if pronoun.kind == "first":
            return self.last
        if pronoun.kind == "both":
            return d.both(begin)
        if pronoun.kind == "relative" and (entity := self._relative(pronoun)) is not None:
            return entity
        paragraphs = d.article.paragraphs
        paragraph = paragraphs[d.article.paragraph_index(begin)][0] if paragraphs else 0
        entity = self._ranked(pronoun, paragraph)
        if entity is not None and entity.kind is SourceKind.DOCUMENT and entity.issuer is not None:
            return entity.issuer
        return entity

    def _ranked(self, pronoun: Pronoun, paragraph: int) -> Entity | None:
        """The best of the entities that agree."""
        d = self.discourse
        found = antecedents(pronoun, d.mentioned, paragraph=paragraph, excluded=self._beside(pronoun))
        if pronoun.kind not in ("personal", "possessive"):  # the nearest that agrees, whoever spoke
            agreeing = [c for c in found if c.features & {"gender agrees", "plural agrees"}] or found
            return agreeing[0].entity if agreeing else None
        if pronoun.kind == "possessive" and pronoun.said:
            found = self._before(pronoun.said, found)
        if pronoun.speaks and all(c.entity is not None and not _may_speak(c.entity) for c in found):
            ahead = self._ahead(pronoun)
            if ahead is not None:
                return ahead
        return d.ranker.choose("pronoun", pronoun.token.begin, found).chosen.entity if found else None

    def _ahead(self, pronoun: Pronoun) -> Entity | None:
        """The person named in the sentence behind, where nobody before can be meant ("„…“, warnt er. Jan Beck …")."""
        for chunk in self.discourse.row(pronoun.sentence + 1):
            p = self.discourse.profile(chunk)
            if p.words and p.kind is SourceKind.PERSON and p.gender in (None, *pronoun.genders):
                return self.discourse.entity(chunk)
        return None

    def _beside(self, pronoun: Pronoun) -> list[Entity]:
        """What a personal pronoun cannot mean: the other arguments of its verb and whom the words name that it says
        (binding principles B and C: "*Der Trainer* ist wichtig, sagt *er*").
        """
        if pronoun.kind not in ("personal", "demonstrative") or not pronoun.token.head:
            return []
        row = [c for c in self.discourse.row(pronoun.sentence) if c.end <= pronoun.token.begin]
        tops = ((c, _outermost(c) if pronoun.subject else c) for c in row)
        beside = [c for c, top in tops if top.owner is None and top.governor and top.governor.id == pronoun.token.head]
        found = [e for c in beside if (e := self.discourse.entity(c)) is not None]
        return found + self._named_in(pronoun)

    def _named_in(self, pronoun: Pronoun) -> list[Entity]:
        """Whom the words name that a subject says, where they stand before it: by a name, for the first time, or what
        they quote and is no person ("„*Die Reform* hilft allen“, betont sie").

        In "*Die Firma* zieht um, wie *sie* mitteilt" and "*Die Firma* zieht um. Das teilte *sie* mit" the author
        names who says it.
        """
        if not pronoun.subject or pronoun.said.holds(pronoun.token.begin) or self._told_before(pronoun):
            return []
        near = [m for m in self.discourse.mentioned[-BACK:] if not m.pronoun and not m.source]
        said = [m for m in near if pronoun.said.holds(m.begin)]
        known = {id(m.entity) for m in near if m not in said}
        if self.discourse.article.is_quoted(pronoun.said):
            known -= {id(m.entity) for m in said if m.entity.kind is not SourceKind.PERSON}
        return [m.entity for m in said if m.named or id(m.entity) not in known]

    def _told_before(self, pronoun: Pronoun) -> bool:
        """Whether the author tells what a pronoun says before it takes it up: in another sentence, or before *wie*."""
        sentence = self.discourse.article.sentences[pronoun.sentence]
        if earlier := pronoun.said.before(sentence.begin):
            passed_on = any(is_konjunktiv_1(t) for _, t in self.discourse.article.tokens(earlier))
            return not passed_on and not self.discourse.article.is_quoted(earlier)
        before = sentence.tokens[: pronoun.token.id - 1][-1:]
        return any(t.word == "wie" for t in before) and bool(pronoun.said.before(pronoun.token.begin))

    def _before(self, said: Spans, found: list[Candidate]) -> list[Candidate]:
        """Whom *ihre Sprecherin* can mean: nobody and nothing that first stands in the words that she says, where
        somebody else can be meant ("Die Werft wehrte sich. „*Die Stadt* schläft“, sagte ihre Sprecherin").
        """
        near = self.discourse.mentioned[-BACK:]
        known = {id(m.entity) for m in near if not said.holds(m.begin)}
        inside, quoted = [m for m in near if said.holds(m.begin)], self.discourse.article.is_quoted(said)
        new = {id(m.entity) for m in inside if quoted or not _may_speak(m.entity)} - known
        others = [c for c in found if id(c.entity) not in new]
        return others or found

    def _relative(self, pronoun: Pronoun) -> Entity | None:
        """The noun phrase before the comma that agrees; the one the tree names, if it names one."""
        sentence = self.discourse.article.sentences[pronoun.sentence]
        before = [c for c in self.discourse.row(pronoun.sentence) if c.end <= pronoun.token.begin][-4:]
        governors = {a.head for a in sentence.ancestors(pronoun.token) if a.deprel.startswith("acl")}
        for chunk in (*(c for c in before if c.ids & governors), *reversed(before)):
            plural = phrase_plural(chunk)
            gender = "p" if plural else self.discourse.profile(chunk).gender
            if gender is None or gender in pronoun.genders:
                entity = self.discourse.entity(chunk, speaks=True)
                found = self.find_carrier(chunk) if entity is not None and not entity.words else None
                return found[0] if found is not None else entity
        return None

    def _adverb(self, pronoun: Pronoun) -> Entity | None:
        """*demnach*, *wonach*: the document, report or source of the sentences before.

        Whom its own sentence tells of ("*Die Pfleger* mussten demnach …") says nothing there.
        """
        d = self.discourse
        before = [
            m
            for m in d.mentioned[-30:]
            if 0 <= pronoun.sentence - m.sentence <= 2 and not m.quoted and m.begin < pronoun.token.begin
        ]
        late = any(m.source and m.sentence >= pronoun.sentence - 1 for m in before)
        if not late and (told := self._told(pronoun)) is not None:
            return told
        for m in reversed(before):
            if m.sentence == pronoun.sentence - 1 and not m.attribute and _is_text(m.entity):
                return m.entity
            if m.source:
                return m.entity
            if m.entity.kind is SourceKind.DOCUMENT and (m.subject or m.governed):
                return m.entity.issuer or self._sender(m) or m.entity
        acting = (m for m in reversed(before) if m.subject and m.sentence < pronoun.sentence and not d.suffers(m))
        speaker = next((m.entity for m in acting if m.entity.kind in SPEAKERS), None)
        if speaker is not None:
            return speaker
        if self.last is not None and pronoun.sentence - self.last_sentence <= 3:
            return self.last
        return self._ranked(pronoun, 0)

    def _told(self, pronoun: Pronoun) -> Entity | None:
        """What the sentence before tells of, where it is a text or words, or whose they are: "*Der Lebenslauf* steht
        auf der Seite des Rats. Demnach …", "*Die Angaben der Polizei* wurden ergänzt. Demnach …".
        """
        d = self.discourse
        subjects = (c for c in d.row(pronoun.sentence - 1) if c.subject and c.owner is None and _is_told(c))
        for chunk in subjects:
            entity = d.known(chunk)
            if entity is not None and _is_text(entity):
                return entity
            if (found := self.find_carrier(chunk)) is not None:
                return found[0]
        return None

    def _there(self, pronoun: Pronoun) -> Entity | None:
        """*dort*: the body or text of the sentences before, or who speaks there."""
        before = [m for m in self.discourse.mentioned[-30:] if 0 <= pronoun.sentence - m.sentence <= 2]
        bodies = [m for m in before if m.source or (m.entity.kind in _HOUSES and not _is_inhabited(m.entity))]
        housed = (m for m in reversed(bodies) if m.governed and not m.attribute)
        found = next(housed, bodies[-1] if bodies else None)
        return found.entity if found is not None else self.last

    def _sender(self, m: Mentioned) -> Entity | None:
        """Whose words a mention of a text holds ("nach der Ankündigung *der Ministerin*")."""
        chunk = next((c for c in self.discourse.row(m.sentence) if c.begin == m.begin), None)
        found = self.find_carrier(chunk) if chunk is not None and _is_told(chunk) else None
        return found[0] if found is not None else None


def _outermost(chunk: Chunk) -> Chunk:
    """The phrase that a phrase is part of; whose words another one names may say them ("in *Becks* Rede sagt er")."""
    while chunk.owner is not None and not _is_told(chunk.owner):
        chunk = chunk.owner
    return chunk


def _is_told(chunk: Chunk) -> bool:
    lemma = head_word(chunk).lemma
    return find_carrier(lemma) is not None or find_document(lemma) is not None


def _is_text(entity: Entity) -> bool:
    """Whether an entity is a text that says something itself: a study, a bill; no letter and no ruling."""
    document = find_document(entity.head) if entity.kind is SourceKind.DOCUMENT else None
    return document is not None and not document.issuer and not entity.head.endswith(endings("sources.rulings"))


def _is_inhabited(entity: Entity) -> bool:
    """Whether an entity is a place in which anybody may say something ("In *Brüssel* … Dort heißt es")."""
    return place_of(entity.name) is not None or entity.name.split()[0] in words("grammar.inhabited")


def _may_speak(entity: Entity) -> bool:
    """Whether an entity can be a speaker: a thing that is no source of any kind has no words."""
    return entity.kind is not None or bool(entity.words)

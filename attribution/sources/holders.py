"""From the mention of a holder to its entity: names, descriptions, pronouns, carriers of what was said."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from attribution.document import How, SourceKind
from attribution.document.spans import Spans
from attribution.grammar.inflection import article_features
from attribution.grammar.mentions import Holder
from attribution.lexicons import classify_noun, find_carrier, find_document, find_medium
from attribution.phrases.chunk import Chunk
from attribution.phrases.chunks import is_person
from attribution.phrases.features import phrase_plural, verb_number
from attribution.phrases.kinds import ORGANISED
from attribution.phrases.names import fold_parts, is_host
from attribution.sources.anaphora import Anaphora
from attribution.sources.carriers import Carriers, how_named
from attribution.sources.discourse import Discourse
from attribution.sources.entities import Entity
from attribution.sources.pairs import one_person
from attribution.sources.profiles import Profile
from attribution.sources.pronouns import read_pronoun
from attribution.tree import Sentence, Token

__all__ = ["Holders"]

_ONE = frozenset(("einer", "eine", "eines", "einem", "einen"))
_JOINING = frozenset(("und", "sowie", "oder", "bzw.", "&", "als", "wie", "auch", "dann", "noch", ",", ")"))


class Holders:
    """Resolves holders in text order.

    Args:
        discourse: the article's phrases and entities.
    """

    def __init__(self, discourse: Discourse) -> None:
        self.discourse = discourse
        self.anaphora = Anaphora(discourse)
        self.carriers = Carriers(discourse, self.anaphora)
        self.anaphora.find_carrier = self.carriers.find
        self._known: dict[tuple[int, int, Spans], tuple[Entity, How]] = {}

    def resolve(self, holder: Holder, lemma: str = "", said: Spans = Spans()) -> tuple[Entity, How] | None:
        """The entity of a holder and how the text points to it.

        Args:
            holder: the mention.
            lemma: the cue of its statement ("aus dem Schreiben geht hervor" leaves the letter its own source).
            said: the words of its statement.
        """
        token = holder.head or self._first_token(holder)
        if not token or (not holder.spans and not holder.head):
            return None
        key = (holder.sentence, token.id, holder.spans if holder.own else Spans())
        if key not in self._known:
            self.discourse.advance(token.begin)
            found = self._resolve(holder, token, lemma, said)
            if found is None:
                return None
            self._known[key] = found
        self.discourse.advance(holder.spans[0][0] if holder.spans else token.begin)
        return self._known[key]

    def meant(self, mention: Holder) -> Entity | None:
        """The entity of a mention that says nothing itself."""
        self.discourse.advance(mention.spans.end)
        chunk = self._chunk(mention, mention.head)
        return self.discourse.known(chunk) if chunk is not None else None

    def text(self, mention: Holder) -> Entity | None:
        """The text that a mention names, as a source of its own; ``None`` for other mentions."""
        chunk = self._chunk(mention, mention.head) if find_document(mention.head.lemma) is not None else None
        entity = self.discourse.entity(chunk, speaks=True) if chunk is not None else None
        if entity is not None:
            entity.kind = SourceKind.DOCUMENT
        return entity

    def speaks(self, entity: Entity, sentence: int, spans: Spans) -> None:
        """Note that an entity is the source of a statement here."""
        self.anaphora.last, self.anaphora.last_sentence = entity, sentence
        self.discourse.speaks(entity, sentence, spans)

    def passes(self, mention: Holder) -> None:
        """Note whom a pronoun means that is no source here: the next one may mean the same."""
        begin, end = mention.spans[0]
        self.discourse.advance(begin)
        pronoun = read_pronoun(mention.head, self.discourse.article.sentences[mention.sentence], mention.sentence)
        entity = self.anaphora.resolve(pronoun) if pronoun is not None else None
        if entity is not None and pronoun is not None:
            self.discourse.passes(entity, mention.sentence, begin, end, subject=pronoun.subject)

    def _first_token(self, holder: Holder) -> Token | None:
        inside = [t for _, t in self.discourse.article.tokens(holder.spans)]
        ids = {t.id for t in inside}
        nouns = [t for t in inside if t.upos in ("NOUN", "PROPN", "PRON") and t.head not in ids]
        return next(iter(nouns or inside), None)

    def _resolve(self, holder: Holder, token: Token, lemma: str, said: Spans) -> tuple[Entity, How] | None:
        sentences = self.discourse.article.sentences
        if not 0 <= holder.sentence < len(sentences):
            return None
        sentence = sentences[holder.sentence]
        if some := _some(token, sentence):
            return self.discourse.unnamed(some, SourceKind.COLLECTIVE), How.DESCRIPTION
        pronoun = read_pronoun(token, sentence, holder.sentence)
        if pronoun is not None:
            entity = self.anaphora.resolve(attrs.evolve(pronoun, speaks=True, said=said))
            if entity is None and pronoun.kind == "there":  # nobody is named
                return None
            if entity is None:
                entity = self.discourse.unnamed(
                    token.text.lower(), SourceKind.PERSON if pronoun.kind == "first" else SourceKind.ANONYMOUS
                )
            if entity.origin is not None:
                self.carriers.complete(entity.origin, entity)
            return entity, How.PRONOUN
        chunk = self._chunk(holder, token)
        text = (self.discourse.article.slice(holder.spans) or token.text).strip(" .:„“”\"»«‚‘'")
        if chunk is None or is_host(text):
            if is_host(text) or find_medium(text) is not None:
                return self.discourse.by_name(text), How.NAMED
            named = self.discourse.names.find(Profile(text, None, fold_parts(text))) if text[:1].isupper() else []
            if named:
                return named[0], How.NAMED
            return self.discourse.unnamed(text or token.text, classify_noun(text)), How.DESCRIPTION
        if token.text.lower() in _ONE:  # "einer der Täter, Karl Beck"
            chunk = next((a for a in chunk.appositions if is_person(a) or self._is_named(a)), chunk)
        parts = self._coordinated(chunk, holder)
        chunk = parts[0]
        if len(parts) > 1:
            members = [e for part in parts if (e := self.discourse.entity(part, speaks=True)) is not None]
            distinct = list(dict.fromkeys(members))
            if len(distinct) > 1:
                return self.discourse.joint_of(distinct), How.NAMED if any(
                    e.words for e in distinct
                ) else How.DESCRIPTION
        found = self.carriers.find(chunk, lemma, said)
        if found is not None:
            return found
        entity = self.discourse.entity(chunk, speaks=True)
        if entity is None:
            return None
        self.carriers.complete(chunk, entity, said)
        if holder.own:
            return entity, How.PRONOUN
        return entity, how_named(self.discourse, chunk, entity)

    def _chunk(self, holder: Holder, token: Token) -> Chunk | None:
        chunk = self.discourse.chunk_at(holder.sentence, token)
        begin = holder.spans[0][0] if holder.spans else token.begin
        if chunk is None and not holder.own:
            inside = [c for c in self.discourse.row(holder.sentence) if any(b <= c.begin < e for b, e in holder.spans)]
            chunk = next((c for c in inside if c.owner is None), inside[0] if inside else None)
        while chunk is not None and chunk.owner is not None and chunk.owner.begin >= begin and not holder.own:
            chunk = chunk.owner
        return chunk

    def _is_named(self, chunk: Chunk) -> bool:
        """Whether a phrase gives a name."""
        return chunk.quoted or bool(self.discourse.profile(chunk).words)

    def _coordinated(self, chunk: Chunk, holder: Holder) -> list[Chunk]:
        """The phrases that are joint holders: in the holder's spans, on no other phrase, not a list of owners."""
        told = find_carrier(chunk.head.lemma) is not None and classify_noun(chunk.head.lemma) not in ORGANISED
        if holder.own or told:  # not "der Kirchenkreis"
            return [chunk]
        if len(listed := _listed(chunk, self.discourse.row(holder.sentence))) > 1:
            return listed
        correlative = chunk.correlative  # all of the list is the holder
        inside = [
            c
            for c in self.discourse.row(holder.sentence)
            if c.owner is None and (correlative or any(b <= c.begin < e for b, e in holder.spans))
        ]
        out, owners = [chunk], _below(chunk)
        lone = not phrase_plural(chunk) and verb_number(chunk) == "Plur"  # somebody else is the subject, too
        for c in inside:
            previous = out[-1]
            if c is chunk or c.begin < chunk.begin or _otherwise_governed(chunk, c) or c.begin <= previous.end:
                continue
            if not _conjoined(out, c) and not any(_joins(x, c, holder) for x in (previous, *owners[-1:])):
                if correlative:
                    break
                continue
            governor = c.governor
            inner = (
                governor
                and not (lone and _may_be_subject(c))
                and any(
                    governor.id in x.ids and not (is_person(c) and is_person(chunk) and not is_person(x))
                    for x in (*owners, *_below(previous))
                )
            )
            (owners if inner else out).append(c)
        return _members(out, holder)


def _some(token: Token, sentence: Sentence) -> str:
    """Some who are set against others, of whom a parser may take the article for a pronoun: "sagen *die einen*"."""
    begin = token.id - (1 if token.word == "die" else 2)
    words = [t.word for t in sentence.tokens[max(begin, 0) : begin + 2]]
    inside = any(t.upos in ("NOUN", "ADJ") for t in sentence.tokens[begin + 2 : begin + 3])
    return " ".join(words) if words in (["die", "einen"], ["die", "anderen"]) and not inside else ""


def _otherwise_governed(first: Chunk, other: Chunk) -> bool:
    """Whether a phrase has a preposition that does not stand before the first of a row ("*vom* Rat und *vom* Amt")."""
    before = [c.preposition.text.lower().replace("vom", "von") if c.preposition else "" for c in (first, other)]
    also = [t.text for t in other.tree.tokens[max(0, _opening(other) - 3) : _opening(other) - 1]] == ["als", "auch"]
    return bool(before[1]) and before[0] != before[1] and not (before[0] and also)


def _opening(chunk: Chunk) -> int:
    """Token id of the first word of a phrase, its preposition and an article far before its noun included."""
    first = [t.id for t in (chunk.preposition, chunk.article or None) if t is not None]
    return min(chunk.tokens[0].id, *first) if first else chunk.tokens[0].id


def _conjoined(members: list[Chunk], other: Chunk) -> bool:
    """Whether the tree and a conjunction join a phrase to one before an insertion: "A, darunter B, *sowie* C"."""
    governor, before = other.governor, other.tree.tokens[max(0, _opening(other) - 3) : _opening(other) - 1]
    joined = any(governor.id in m.ids for m in members) if governor else False
    return joined and other.relation == "conj" and [t.text for t in before] in ([",", "und"], [",", "sowie"])


def _joins(left: Chunk, right: Chunk, holder: Holder) -> bool:
    """Whether nothing but conjunctions and commas stands between two phrases, or the holder's spans part them."""
    if len(holder.spans) > 1 and not any(b <= left.begin and right.begin < e for b, e in holder.spans):
        return True
    between = [t for t in right.tree.tokens[left.last : _opening(right) - 1] if t.lemma != '"' and t.text != "selbst"]
    words = [t.text for t in between]
    if not words or not all(w in _JOINING for w in words):
        return False
    both = left.tree.tokens[max(0, left.tokens[0].id - 2)].text.lower() == "sowohl"
    return "wie" not in words or words == ["wie", "auch"] or both


def _members(parts: list[Chunk], holder: Holder) -> list[Chunk]:
    """The joint holders among phrases in a row: not the roles of one person, not an apposition that is a list."""
    first, last = parts[0], parts[-1]
    if len(parts) == 1:
        return parts
    behind = last.tree.tokens[last.last : last.last + 1]
    beside = first.attributes or (behind and behind[0].text == ",")  # "die Ministerinnen, Ida Beck und Jana Horn, …"
    if phrase_plural(first) and first.determiner and beside and first.tree.tokens[first.last].text == ",":
        return parts[1:] if len(parts) > 2 and _beside_comma(last) and all(map(_is_name, parts[1:])) else [first]
    if is_person(first) and all(map(_is_role, parts[1:])) and _beside_comma(first) and verb_number(first) == "Sing":
        return [first]  # "Ida Beck, Autorin und Malerin, sagt …"
    roles = len(parts) == 2 and not last.determiner and all(t.upos == "NOUN" for t in last.core)
    if roles and first.appositions:
        return [first]
    if roles and last.appositions and first.determiner and not phrase_plural(last):
        return [last]
    if len(parts) == 2 and one_person(first, last):
        return [last]
    conjunction = any(t.upos == "CCONJ" for t in first.tree.tokens[first.last : last.tokens[0].id])
    return parts if conjunction or len(holder.spans) > 1 else [first]


def _joined(chunk: Chunk, row: Sequence[Chunk]) -> Chunk | None:
    """The phrase that a conjunction joins to another one or to the bracket behind it."""
    inside = (c.joined for c in row if any(c.tokens[0] in bracket for bracket in chunk.brackets))
    return chunk.joined or next(inside, None)


def _listed(chunk: Chunk, row: Sequence[Chunk]) -> list[Chunk]:
    """Who they are that a plural names together: "die beiden Verbände, *der Mieterbund* und *der Bauernbund*, …"."""
    listed = list(chunk.appositions) if phrase_plural(chunk) and chunk.determiner else []
    while listed and (further := _joined(listed[-1], row)) is not None and not further.preposition:
        listed.append(further)
    return listed


def _beside_comma(chunk: Chunk) -> bool:
    """Whether a comma stands right behind a phrase."""
    behind = chunk.tree.tokens[chunk.last : chunk.last + 1]
    return bool(behind) and behind[0].text == ","


def _is_name(chunk: Chunk) -> bool:
    """Whether a phrase ends in a name."""
    return chunk.core[-1].upos == "PROPN"


def _is_role(chunk: Chunk) -> bool:
    """Whether a phrase is a bare noun, which can say what somebody is."""
    return not (chunk.determiner or chunk.appositions) and all(t.upos == "NOUN" for t in chunk.core)


def _may_be_subject(chunk: Chunk) -> bool:
    """Whether the article of a phrase can be a nominative."""
    features = article_features(chunk.article.text) if chunk.article else ()
    return any(f[1] == "n" for f in features)


def _below(chunk: Chunk) -> list[Chunk]:
    """All phrases inside or beside a phrase."""
    out = [a for _, a in chunk.attributes] + list(chunk.appositions)
    return out + [b for a in out for b in _below(a)]

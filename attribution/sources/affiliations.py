"""Bodies that persons and groups belong to: "(SPD)", "CDU-Chef", "Sprecher der Polizei", "Ida Beck vom Bauamt".

Parties, firms, authorities, outlets count; states and places do not, nor what somebody once belonged to.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from attribution.document import Affiliation, SourceKind, spans_of
from attribution.grammar.inflection import is_adjectival_noun, stem_of_adjective
from attribution.lexicons import classify_noun, endings, find_medium, find_office, find_place, words
from attribution.phrases.chunk import Chunk
from attribution.phrases.continuing import party
from attribution.phrases.features import Word, head_word
from attribution.phrases.features import words as written
from attribution.phrases.kinds import ORGANISED, listed_as, place_of
from attribution.phrases.names import fold_parts, is_acronym
from attribution.phrases.titles import titled
from attribution.phrases.words import PERSON, find_class_noun, is_body
from attribution.sources.discourse import Discourse
from attribution.sources.entities import Entity
from attribution.sources.parties import party_key
from attribution.sources.profiles import Profile
from attribution.tree import NO_TOKEN

__all__ = ["affiliations"]

_MEMBERS = (SourceKind.PERSON, SourceKind.COLLECTIVE, None)
_BODIES = (SourceKind.ORGANISATION, SourceKind.STATE)
_BELONGING = frozenset(("", "von", "vom", "bei", "beim", "der"))
_NOTHING_MORE: tuple[list[str], ...] = ([], ["in"], ["im"])
_Found = tuple[str, tuple[tuple[int, int], ...]]


def affiliations(discourse: Discourse, entity: Entity, phrases: Sequence[Chunk]) -> tuple[Affiliation, ...]:
    """The bodies that a source belongs to, each once, in the order of the text.

    Args:
        discourse: the article's phrases and entities.
        entity: the source.
        phrases: its phrases, in text order.
    """
    if entity.kind not in _MEMBERS or entity.members:
        return ()
    found: dict[str, Affiliation] = {}
    for chunk in phrases:
        for name, spans in _of(discourse, chunk):
            key = (listed_as(name) or name).casefold()
            if key != entity.name.casefold():
                found.setdefault(key, Affiliation(spans_of(discourse.article.text, spans), name))
    return tuple(found.values())


def _of(discourse: Discourse, chunk: Chunk) -> Iterator[_Found]:
    for bracket in chunk.brackets:
        if name := _in_brackets(" ".join(word.text for word in written(bracket))):
            yield name, ((bracket[0].begin, bracket[-1].end),)
    for beside in chunk.appositions:
        first = beside.tokens[0]
        if len(beside.tokens) == 1 and first.upos == "PROPN" and party_key(first.text):  # "Ida Beck, SPD"
            yield first.text, ((first.begin, first.end),)
    titles = titled(chunk)
    if _former(chunk, titles) or (titles and is_body(titles[-1].lemma)):
        return
    for word in titles:
        if name := _in_compound(discourse, chunk, word):
            yield name, ((word.token.end - len(word.text), word.token.end),)
    head = titles[-1] if titles else head_word(chunk)
    if head.lemma.casefold().endswith(endings("sources.outside")):
        return
    for preposition, attribute in chunk.attributes:
        owned = titles or (preposition and not _agent(attribute))  # not "Beck Müllers"
        if preposition in _BELONGING and owned and (name := _body(discourse, attribute)):
            first = head.token if titles else attribute.preposition or attribute.tokens[0]
            yield name, ((first.begin, attribute.end),)


def _agent(chunk: Chunk) -> bool:
    """Whether a phrase with "von" rather says who did it ("Hier wurde Beck vom Bauamt gerügt")."""
    verb = chunk.governor
    passive = verb is not None and any(t.deprel.startswith("aux:pass") for t in chunk.tree.children(verb))
    return passive or chunk.relation == "obl:agent"


def _former(chunk: Chunk, titles: Sequence[Word]) -> bool:
    """Whether somebody no longer is what the phrase says ("der frühere Sprecher", "Ex-Chef", "Landrat a. D.")."""
    once = words("sources.former")
    retired = any(t.text == "D." for t in chunk.core)
    return (
        retired
        or any(stem_of_adjective(m.text).casefold() in once for m in chunk.modifiers)
        or any(word.text.casefold().startswith(("ex-", "alt-")) for word in titles)
    )


def _in_brackets(text: str) -> str:
    """The party or listed body that a bracket behind a name begins with ("SPD", "CDU/Husum", "Grüne, Kreis Kiel")."""
    for part in (text, *re.split(r"\s*[,;/]\s*", text)[:1]):
        if party_key(part):
            return part.removeprefix("Die ").removeprefix("die ")
        if is_acronym(part) and classify_noun(part) in ORGANISED and place_of(part) is None:
            return part
    return ""


def _in_compound(discourse: Discourse, chunk: Chunk, word: Word) -> str:
    """The body that the first part of an office names ("SPD-Chefin", "Nordbau-Sprecher", "Polizeisprecherin")."""
    lead, hyphen, noun = word.text.rpartition("-")
    if not hyphen:
        return _closed(word)
    office = find_office(noun)
    person = office is not None or PERSON.search(noun.casefold()) or is_adjectival_noun(noun)
    outside = noun.casefold().endswith(endings("sources.outside"))
    if not person or outside or find_place(lead) or lead.casefold() in words("sources.ranks"):
        return ""
    name = lead.removesuffix("n") if party(lead) else lead
    medium = find_medium(name)
    listed = classify_noun(name) in ORGANISED and find_class_noun(name) is None
    listed = listed or (medium is not None and name not in medium.ambiguous)
    first = next((t for t in chunk.core if t.begin == word.token.end - len(word.text)), NO_TOKEN)
    if not listed and not is_acronym(name) and first.upos != "PROPN":
        return ""
    entities = discourse.names.find(Profile(name, None, fold_parts(name)))
    if len(entities) == 1 and entities[0].kind is not None:
        return _fullest(entities[0]) if entities[0].kind in ORGANISED else ""
    speaks = office is not None and (office.spokesperson or office.lemma in words("sources.chiefs"))
    return name if listed or speaks else ""


def _closed(word: Word) -> str:
    """The body of a spokesperson in one word ("Feuerwehrsprecher"); nothing for any body ("Firmensprecher")."""
    noun = next((n for n in endings("sources.speakers") if word.text.endswith(n)), "")
    lead = word.text.removesuffix(noun).removesuffix("s") if noun else ""
    known = lead.casefold() in words("sources.nameless") or find_class_noun(lead) is None
    return lead if lead and known and classify_noun(lead) in _BODIES else ""


def _body(discourse: Discourse, chunk: Chunk) -> str:
    """The body that an attribute names, by its fullest name; nothing for places and mere nouns ("der Firma")."""
    profile, entity, head = discourse.profile(chunk), discourse.known(chunk), head_word(chunk)
    one = not profile.plural or any(classify_noun(form) in ORGANISED for form in (head.lemma, head.text))
    if chunk.indefinite or not one:  # "der Trainer der Frankfurter", unlike "… der Grünen", "… der Streitkräfte"
        return ""
    kind = entity.kind if entity is not None and entity.kind is not None else profile.kind
    name = entity.name if entity is not None and entity.kind in ORGANISED else profile.name
    if kind not in ORGANISED or head.lemma.casefold().endswith(endings("sources.unjoined")):
        return ""
    if entity is not None and entity.words:
        return _fullest(entity)
    noun = find_class_noun(head.lemma)
    mere = noun is not None and noun.lemma.casefold() == head.lemma.casefold() and name.split()[1:2] in _NOTHING_MORE
    mere = mere and (kind is not SourceKind.STATE or head.lemma.casefold() not in words("sources.nameless"))
    return "" if mere or place_of(name) is not None else name


def _fullest(entity: Entity) -> str:
    return "" if place_of(entity.name) is not None else entity.name

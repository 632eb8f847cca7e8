"""What a noun phrase, read alone, says about the source it names: name, kind, gender, number, roles, aliases."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import dropwhile, pairwise
from types import MappingProxyType

import attrs

from attribution.document import SourceKind
from attribution.grammar.inflection import inflect, is_adjectival_noun, is_townsman, nominative, stem_of_adjective
from attribution.lexicons import (
    body_gender,
    classify_noun,
    endings,
    find_medium,
    find_noun,
    find_office,
    find_place,
    institutions,
)
from attribution.lexicons import words as closed
from attribution.limits import check_time
from attribution.phrases.chunk import Chunk
from attribution.phrases.chunks import is_person
from attribution.phrases.continuing import party
from attribution.phrases.features import (
    QUANTITIES,
    Word,
    core_words,
    head_word,
    is_dative,
    is_each,
    phrase_gender,
    phrase_plural,
    words,
)
from attribution.phrases.kinds import (
    AGE,
    DEGREE,
    ORGANISED,
    body_of,
    body_of_class,
    guess_kind,
    in_body,
    is_paper,
    is_rival,
    listed_as,
    name_kind,
    noun_class,
    one_man,
    place_of,
    state_name,
    supranational,
)
from attribution.phrases.labels import attribute_text, part_text, phrase_text
from attribution.phrases.names import bare_genitive, fold_parts, is_acronym, is_host
from attribution.phrases.titles import split_title
from attribution.phrases.words import find_class_noun, first_name_gender, is_affiliate, is_relative
from attribution.sources.profile import Profile, combine, with_bracket
from attribution.tree import NO_TOKEN

__all__ = ["Profile", "profile"]

_QUOTES = "„“”\"»«›‹‚‘'"


_NOTHING: Mapping[str, int] = MappingProxyType({})


def profile(chunk: Chunk, seen: Mapping[str, int] = _NOTHING) -> Profile:
    """Read one phrase, with its appositions and brackets.

    Args:
        chunk: the phrase.
        seen: the words of the text, to tell a genitive -s from a final s.
    """
    check_time()
    base = _core(chunk, seen)
    for apposition in chunk.appositions:
        other = _core(apposition, seen)
        if base.kind in ORGANISED and _is_its_name(apposition, other):
            other = attrs.evolve(other, words=fold_parts(other.name))
        base = combine(base, other)
    for bracket in chunk.brackets:
        base = with_bracket(base, " ".join(w.text for w in words(bracket)))
    if chunk.part and base.plural and not chunk.appositions:
        return _part_of(chunk, base)
    return attrs.evolve(base, kind=supranational(base.name, base.kind))


def _is_its_name(apposition: Chunk, other: Profile) -> bool:
    """Whether what stands beside a noun for a body is its name though it is made of nouns.

    As in "der Verband, der *Deutsche Hockey-Bund*" and "die Reederei, *Seelicht*".
    """
    adjectives = [m.text for m in words(apposition.modifiers) if m.token.id > 1]
    whole = other.kind in ORGANISED and bool(adjectives) and all(text[:1].isupper() for text in adjectives)
    bare = not (apposition.determiner or apposition.modifiers or apposition.attributes or apposition.possessor)
    return not other.plural and (whole or (bare and other.kind is None))


def _part_of(chunk: Chunk, whole: Profile) -> Profile:
    """Some or one of many ("fünf der Zeugen", "eine der Zeuginnen"), who are not the many."""
    one = chunk.part[-1].word in closed("grammar.one")
    noun = find_class_noun(whole.head)
    body = noun.kind if noun is not None and noun.kind in ORGANISED else None
    kind = (body or SourceKind.PERSON) if one else SourceKind.COLLECTIVE
    gender = "f" if one and chunk.part[-1].word == "eine" else whole.gender
    name, head = part_text(chunk, gender), whole.head if one else ""
    return Profile(name, kind, head=head, gender=gender, plural=not one, anaphoric=False)


def _core(chunk: Chunk, seen: Mapping[str, int]) -> Profile:
    titles, name = split_title(chunk)
    plural = phrase_plural(chunk)
    gender = phrase_gender(chunk, plural)
    if not titles and not name:
        return Profile(" ".join(t.text for t in chunk.tokens), None, gender=gender, plural=plural)
    beside = any(map(is_person, chunk.appositions)) or (len(name) == 1 and is_acronym(name[0].text))
    if len(name) == 1 and (find_office(name[0].text) if beside else not titles and _is_office(chunk, name[0])):
        titles, name = [*titles, *name], []  # "der Vorsitzende Richter, Jan Beck", "die CEO", "der Christdemokrat"
    if name and not (
        plural and titles and not chunk.quoted and noun_class(titles[-1]) in (None, SourceKind.COLLECTIVE)
    ):
        return _named(chunk, titles, name, gender, plural, seen)
    described = _described(chunk, [*titles, *name], gender, plural)
    if not described.words and " " in described.name and listed_as(described.name):  # "die Freien Demokraten"
        described = attrs.evolve(described, words=fold_parts(described.name))
    if described.words:
        return described
    called = _outlet_of_place(chunk, described)
    medium = find_medium(called)
    if medium is None or (called in medium.ambiguous and called == described.name and not _used_as_name(chunk)):
        return described
    return attrs.evolve(described, name=called, kind=SourceKind.MEDIA, words=fold_parts(called), modifiers=frozenset())


def _is_office(chunk: Chunk, noun: Word) -> bool:
    """Whether a word that the parser takes for a name stands with its article for an office: "*der Christdemokrat*"."""
    office = find_office(noun.text) if chunk.definite else None
    return office is not None and noun.text in (office.lemma, office.feminine)


def _is_local_paper(chunk: Chunk, head: Word) -> bool:
    """Whether a town stands before a noun that ends the names of papers: "die Husumer Nachrichten"."""
    town = chunk.modifiers[0].text if len(chunk.modifiers) == 1 else ""
    placed = town[:1].isupper() and town.endswith("er") and stem_of_adjective(town) == town
    known = placed and not chunk.indefinite and (chunk.determiner is not None or chunk.modifiers[0].id > 1)
    one = phrase_plural(chunk) == (head.lemma == "Nachricht")  # not "die Husumer Zeitungen"
    return known and one and head.lemma.casefold().endswith(endings("sources.papers"))


def _used_as_name(chunk: Chunk) -> bool:
    """Whether a noun stands in a whole sentence with nothing beside it, as a name does: "*Bild* meldet Verluste.".

    With its article it stands as a name where it does what outlets do: "Wie der *Kicker* berichtet".
    """
    if chunk.subject and chunk.definite and not chunk.modifiers and not chunk.attributes:
        return (chunk.governor or NO_TOKEN).lemma in closed("sources.outlet_verbs")
    alone = len(chunk.tokens) == 1 and not chunk.attributes and not chunk.brackets and chunk.possessor is None
    named = alone and not chunk.definite  # not "zur Welt"
    return named and chunk.head.feat("Number") != "Plur" and chunk.tree.tokens[-1].upos == "PUNCT"


def _outlet_of_place(chunk: Chunk, described: Profile) -> str:
    """What a description is called; "der britische Guardian" is the Guardian, though other things are called so."""
    placed = len(chunk.modifiers) == 1 and find_place(stem_of_adjective(chunk.modifiers[0].text)) is not None
    noun = described.name.partition(" ")[2]
    common = noun in institutions()  # "die bulgarische Presse"
    return (
        noun
        if placed and chunk.determiner and not described.plural and find_medium(noun) is not None and not common
        else described.name
    )


def _is_genitive(name: str, marked: bool, seen: Mapping[str, int]) -> bool:
    """Whether a name in -is, -us … is the genitive of a shorter one that the text has, too ("Celinis", "Celini")."""
    base = name[:-1]
    return base in seen and (marked or seen[base] > seen.get(name, 0))


def _quoted_nominative(chunk: Chunk, texts: Sequence[str]) -> str:
    """The last word of a quoted name, without the -s of a genitive where it is a medium's: "des „Handelsblatts“"."""
    shorter = texts[-1].removesuffix("s")
    genitive = chunk.determiner and chunk.determiner.text == "des" and find_medium(" ".join(texts)) is None
    whole = " ".join([*texts[:-1], shorter])
    return shorter if genitive and (find_medium(whole) is not None or is_paper(whole)) else texts[-1]


def _named(
    chunk: Chunk, titles: list[Word], name: list[Word], gender: str | None, plural: bool, seen: Mapping[str, int]
) -> Profile:
    """A phrase with a proper name: a person, a body behind its noun, a place, or a name alone."""
    texts = [w.text for w in name]
    if not titles and (whole := _listed_genitive(chunk, texts)):
        return Profile(whole, classify_noun(whole), fold_parts(whole), gender=gender, plural=plural)
    texts[-1] = _last_word(chunk, titles, texts, seen)
    degrees = next((i for i, text in enumerate(texts[:-1]) if not DEGREE.match(text)), len(texts) - 1)
    titles, texts = [*titles, *name[:degrees]], texts[degrees:]
    if len(texts) == 1 and not titles and party(texts[0]):
        texts = [texts[0].removesuffix("n")]
    body = body_gender(texts[-1])
    if body is not None and chunk.determiner and all(t.endswith(("en", "er")) for t in texts[:-1]):
        texts = [*(inflect(t, body) if t.endswith("en") else t for t in texts[:-1]), texts[-1]]
    kind = name_kind(chunk, titles, texts)
    rival = bool(titles) and kind in ORGANISED and is_rival(titles[-1])
    if rival:
        titles = []
    if kind is SourceKind.PERSON:
        return _person(chunk, titles, texts, gender, plural)
    if titles:
        return _behind_noun(chunk, titles, " ".join(texts), kind, gender, plural)
    place = place_of(" ".join(texts))
    if place is not None and not chunk.quoted:
        own = state_name(texts)
        aliases = () if own or texts == [place] else (" ".join(texts),)
        return Profile(own or place, SourceKind.STATE, fold_parts(place), gender="n", aliases=aliases)
    return _alone(attrs.evolve(chunk, modifiers=()) if rival else chunk, name[-1], texts, kind, gender, plural)


def _last_word(chunk: Chunk, titles: Sequence[Word], texts: Sequence[str], seen: Mapping[str, int]) -> str:
    """The last word of a name in the nominative."""
    last, owner = texts[-1], chunk.owner
    if chunk.quoted:
        return _quoted_nominative(chunk, texts)
    apposed = bool(titles) and chunk.determiner  # "die Gruppe Blue Skies", "des Ministers Beck"
    beside = owner is not None and chunk in owner.appositions
    marked = chunk.core[-1].feat("Case") == "Gen" or (
        owner is not None and not chunk.determiner and not chunk.preposition
    )
    genitive = not apposed and not beside and not chunk.subject and marked
    if last.endswith(("'s", "’s")) and not genitive:
        return last
    if any(t.text in "'’" and t.begin == chunk.core[-1].end for t in chunk.tree.tokens[chunk.core[-1].id :][:1]):
        return last  # "Jens' Meinung"
    stripped = bare_genitive(last)
    placed = genitive and place_of(last[:-1]) is not None  # "Oslos Auffassung"
    if stripped == last and last.endswith("s") and (placed or _is_genitive(last, genitive, seen)):
        return last[:-1]
    return stripped if stripped in seen or (genitive and find_medium(last) is None) else last


def _person(chunk: Chunk, titles: Sequence[Word], texts: Sequence[str], gender: str | None, plural: bool) -> Profile:
    """A person's name, with what stands before it as the role."""
    first = first_name_gender(texts[0]) if len(texts) > 1 else None
    natural = first if first in ("m", "f") else (gender if titles or chunk.determiner else None)
    kin = chunk.possessive and bool(titles) and is_relative(titles[-1].lemma)
    if texts[0] in ("Frau", "Herr") and len(texts) > 1:
        natural, texts = ("f" if texts[0] == "Frau" else "m"), texts[1:]
    elif titles and titles[-1].text in ("Frau", "Herr", "Herrn"):
        natural, titles = ("f" if titles[-1].text == "Frau" else "m"), titles[:-1]
    if titles and AGE.match(titles[-1].text.casefold()):  # "der 85-jährige Georg Horn"
        titles = titles[:-1]
    bare = [w for w in titles if w.text not in closed("sources.salutations")] or titles  # "Herr Dr. Beck"
    told = [w for w in bare if not DEGREE.match(w.text)] or bare  # "Kinderarzt Dr. Jan Beck"
    roles = (phrase_text(chunk, told, gender or natural or "m", plural),) if titles else ()
    head = head_key(titles[-1]) if titles else ""
    name = " ".join(texts)
    words = fold_parts(name)
    return Profile(name, SourceKind.PERSON, words, head, _modifiers(chunk), natural, roles=roles, kin=kin)


def _behind_noun(
    chunk: Chunk, titles: Sequence[Word], name: str, kind: SourceKind | None, gender: str | None, plural: bool
) -> Profile:
    """A name behind a noun for what it names, which stays where it is a part of the name ("Gewerkschaft Nordlicht")."""
    noun, head = find_class_noun(titles[-1].lemma) or find_class_noun(titles[-1].text), head_key(titles[-1])
    dropped = (
        (noun is not None and noun.dropped)
        or is_affiliate(titles[-1].text)
        or name.split()[0] in closed("sources.clubs")
        or (is_host(name) and classify_noun(name) is None)
        or _stands_alone(name, titles[-1])
        or (noun is None and (chunk.quoted or noun_class(titles[-1]) is SourceKind.MEDIA))
    )
    if dropped:
        return Profile(name, kind, fold_parts(name), head, _modifiers(chunk), gender, plural)
    title = phrase_text(chunk, titles, gender or "m", plural, attributes=False)
    if plural and noun is not None:  # "die Gewerkschaften Nordlicht und Südwind"
        title = titles[-1].lemma
    if noun is not None:  # "niederländische Gewerkschaft FNV"
        title = " ".join(dropwhile(lambda word: word[:1].islower(), title.split())) or title
    label = f"{title} {name}{attribute_text(chunk, titles[-1])}"
    aliases = (name,) if is_acronym(name) or chunk.quoted else ()
    return Profile(label, kind, (head, *fold_parts(name)), head, _modifiers(chunk), gender, plural, aliases=aliases)


def _alone(
    chunk: Chunk, last: Word, texts: Sequence[str], kind: SourceKind | None, gender: str | None, plural: bool
) -> Profile:
    """A name without a noun before it; an adjective stays where it is a part of the name ("Norddeutscher Rundfunk")."""
    whole, single = " ".join(texts), len(texts) == 1
    listed = classify_noun(texts[0]) if single else None
    named = kind in (SourceKind.PERSON, SourceKind.MEDIA, None)
    own = not named and single and "-" not in whole  # not "die neue Hoofer Institution"
    here = closed("sources.here")  # "die hiesige FDP"
    telling = (
        m.text for m in words(chunk.modifiers) if m.token.upos != "NUM" and stem_of_adjective(m.text) not in here
    )
    adjectives = [inflect(text, "p" if plural else gender or "n") for text in telling]
    label = " ".join([*(a for a in adjectives if a[:1].isupper() or own), whole])
    article = chunk.determiner
    if chunk.quoted and article and article.text[:1].isupper() and article.id > chunk.tokens[0].id:
        label = f"{article.text} {label}"
    if listed in (SourceKind.ORGANISATION, SourceKind.STATE) and find_medium(whole) is None:
        label += attribute_text(chunk, last)
    club = texts[0] in closed("sources.clubs") and (not single or is_acronym(whole))  # not "Real"
    head = "verein" if club else texts[-1].casefold() if listed is not None else ""
    if whole in closed("sources.cities"):
        gender = "n"
    return Profile(label, kind, fold_parts(whole), head, _modifiers(chunk), gender, plural)


def _stands_alone(name: str, noun: Word) -> bool:
    """Whether a listed abbreviation needs no noun before it ("das Kinderhilfswerk UNICEF"), as unions do."""
    return is_acronym(name) and name in institutions() and not noun.lemma.casefold().endswith("gewerkschaft")


def _kind_listed(chunk: Chunk, noun: str, plural: bool) -> SourceKind | None:
    """The kind that the lists have for a noun, whatever its number."""
    head = head_word(chunk)
    if noun.casefold() in closed("sources.partisans") and not plural and chunk.determiner:  # "der Republikaner"
        return SourceKind.PERSON
    if noun.casefold().endswith("medien"):
        return SourceKind.MEDIA
    placed = any(m.text[:1].isupper() and m.text.endswith("er") for m in chunk.modifiers)  # "der Dresdner Stadtrat"
    kind = SourceKind.ORGANISATION if is_affiliate(head.text) and not plural else body_of(head.lemma, placed=placed)
    kind = kind or classify_noun(noun) or classify_noun(head.lemma)
    if kind in (None, SourceKind.PERSON):
        found = find_class_noun(head.lemma)
        kind = body_of_class(head.lemma) or kind or (found.kind if found else None)
    return kind


def _one_or_many(
    chunk: Chunk, noun: str, kind: SourceKind | None, gender: str | None, plural: bool
) -> SourceKind | None:
    """The kind of a noun by its number: many persons or bodies are a collective, one of a collective is a person."""
    head = head_word(chunk)
    if plural and (kind is SourceKind.PERSON or (kind is SourceKind.ORGANISATION and not _listed(chunk, noun))):
        kind = SourceKind.COLLECTIVE
    if is_each(chunk) and kind in (None, SourceKind.PERSON, SourceKind.ORGANISATION):
        kind = SourceKind.COLLECTIVE
    if plural and kind is SourceKind.STATE and _many_states(chunk, head):
        kind = SourceKind.COLLECTIVE
    if (
        kind is SourceKind.COLLECTIVE
        and not plural
        and (chunk.indefinite or one_man(chunk) or head.text.endswith("in") or find_office(head.lemma) is not None)
        and (gender != "f" or head.lemma.endswith("in"))  # "eine Minderheit" is many
    ):
        kind = SourceKind.PERSON
    return kind


def _kind_by_form(
    chunk: Chunk, listed: Sequence[Word], noun: str, gender: str | None, plural: bool
) -> SourceKind | None:
    """The kind of a noun that no list has, by how it is formed and what stands beside it."""
    if chunk.determiner and not plural and is_townsman(noun):
        return SourceKind.PERSON
    head = head_word(chunk)
    if (kind := guess_kind(head, gender, plural)) is not None:
        return kind
    if any(in_body(w.text) for w in listed):
        return SourceKind.ORGANISATION
    return SourceKind.ANONYMOUS if find_noun(head.lemma) is not None else None


def _described(chunk: Chunk, listed: list[Word], gender: str | None, plural: bool) -> Profile:
    """A noun without a name, by what it is called and what kind of source that is."""
    head = head_word(chunk)
    noun = _nominative(chunk, head, gender, plural)
    kind = _one_or_many(chunk, noun, _kind_listed(chunk, noun, plural), gender, plural)
    if head.lemma in closed("sources.persons") and _modifiers(chunk) & closed("sources.in_the_know"):
        kind = SourceKind.ANONYMOUS  # "mit dem Vorgang vertraute Personen"
    kind = kind or _kind_by_form(chunk, listed, noun, gender, plural)
    own = kind in ORGANISED and not plural and _has_own_name(listed)
    label = _own_name(chunk, listed[-1], gender) if own else phrase_text(chunk, listed, gender or "m", plural)
    if own and chunk.attributes and chunk.attributes[0][0] == "für" and not chunk.attributes[0][1].determiner:
        label += attribute_text(chunk, listed[-1])  # "das Albert-Beck-Institut für Meereskunde"
    if kind is None and (whole := _listed_body(chunk, noun)) is not None:
        label, kind = whole, classify_noun(whole)
    medium = find_medium(label)
    if medium is not None and label not in medium.ambiguous:
        kind = SourceKind.MEDIA
    if _is_local_paper(chunk, head):
        return Profile(label, SourceKind.MEDIA, fold_parts(label), gender=gender)
    if (place := place_of(label)) is not None and (not plural or chunk.definite):  # "das Weiße Haus"
        aliases = () if label == place else (label,)
        return Profile(place, SourceKind.STATE, fold_parts(place), gender="n", aliases=aliases)
    return Profile(
        label,
        kind,
        (),
        head_key(head),
        _modifiers(chunk),
        gender,
        plural,
        (),
        (),
        not chunk.indefinite and not (plural and not chunk.determiner and chunk.modifiers),
    )


def _has_own_name(listed: Sequence[Word]) -> bool:
    """Whether a noun for a body has a name before it, which needs no adjective ("die neue Solvanta-Stiftung")."""
    lead, hyphen, _ = listed[-1].text.partition("-")
    if len(listed) != 1 or not hyphen or not lead[:1].isupper() or is_acronym(lead):
        return False
    return place_of(lead) is None and classify_noun(lead) is None and find_class_noun(lead) is None


def _own_name(chunk: Chunk, noun: Word, gender: str | None) -> str:
    """The name of a body with the adjectives that are a part of it ("der Deutsche Hockey-Bund")."""
    adjectives = (m.text for m in words(chunk.modifiers) if m.text[:1].isupper() and m.token.id > 1)
    return " ".join([*(inflect(text, gender or "n") for text in adjectives), _nominative(chunk, noun, gender)])


def _nominative(chunk: Chunk, noun: Word, gender: str | None, plural: bool = False) -> str:
    """A written word in the nominative; of a compound with a hyphen the last part changes."""
    last = nominative(noun.token, plural=plural, dative=is_dative(chunk), gender=gender)
    return noun.text[: len(noun.text) - len(noun.token.text)] + last


def _many_states(chunk: Chunk, head: Word) -> bool:
    """Whether a plural means several states or an amount of bodies ("EU-Staaten", "mehrere Regierungen")."""
    several = any(w.text.lower() in QUANTITIES for w in filter(None, (chunk.determiner, *chunk.modifiers)))
    return several or head.lemma.casefold().endswith(("staat", "land"))


def _listed(chunk: Chunk, noun: str) -> bool:
    """Whether a plural is the name of one body ("die Sozialdemokraten", "die Kieler Verkehrsbetriebe")."""
    named = noun in institutions() and not (noun.endswith("er") and find_class_noun(noun))  # not "die Betreiber"
    if any(m.upos == "NUM" for m in chunk.modifiers):
        return False  # "zwei Stadtwerke"
    return named or any(m.text[:1].isupper() for m in chunk.modifiers if m.id > 1)


def _listed_body(chunk: Chunk, noun: str) -> str | None:
    """The listed name that one adjective and a noun make, whatever its case and gender ("des Roten Kreuzes")."""
    if len(chunk.modifiers) != 1 or not chunk.modifiers[0].text[:1].isupper():
        return None
    names = (f"{inflect(chunk.modifiers[0].text, gender)} {noun}" for gender in ("n", "m", "f"))
    return next((name for name in names if classify_noun(name) is not None), None)


def _listed_genitive(chunk: Chunk, texts: Sequence[str]) -> str | None:
    """The listed name that an adjective and a noun tagged as a name make ("des Roten *Kreuzes*")."""
    forms = (texts[0].removesuffix("s"), texts[0].removesuffix("es")) if len(texts) == 1 else ()
    wholes = (whole for form in forms if (whole := _listed_body(chunk, form)) is not None)
    return next((whole for whole in wholes if whole in institutions() or listed_as(whole)), None)


def head_key(head: Word) -> str:
    return stem_of_adjective(head.text.casefold()) if is_adjectival_noun(head.text) else head.lemma.casefold()


def _modifiers(chunk: Chunk) -> frozenset[str]:
    governed = {t.id for case, t in pairwise(chunk.modifiers) if case.upos == "ADP"}  # "das im Dax notierte Werk"
    own = [m for m in words(chunk.modifiers) if m.token.upos not in ("CCONJ", "ADV", "ADP") and m.token.xpos != "ADJD"]
    out = {stem_of_adjective(m.text).casefold() for m in own if m.token.id not in governed}
    out = {stem for stem in out if not stem.endswith("köpfig")}  # "das zwölfköpfige Gremium" is the only one
    if {"jahr", "alt"} <= out or {"jahre", "alt"} <= out:  # "ein 45 Jahre alter Mann"
        out |= {f"{m.text}-jährig" for m in chunk.modifiers if m.upos == "NUM"}
    if chunk.possessor is not None:
        out |= {bare_genitive(w.text).casefold() for w in core_words(chunk.possessor)}
    for _, attribute in chunk.attributes:
        out |= {bare_genitive(w.text).casefold() for w in core_words(attribute)}
    return frozenset(out)

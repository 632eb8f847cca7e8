"""What a noun phrase says about the source it names: name, kind, gender, number, roles, aliases.

A profile is read from one phrase alone; which phrases mean the same source is decided in ``discourse``.
"""

from __future__ import annotations

import re
from collections.abc import Container, Sequence

import attrs

from attribution.document import SourceKind
from attribution.lexicons import classify_noun, find_carrier, find_document, find_medium, find_noun, find_office, find_place
from attribution.sources.chunks import Chunk
from attribution.sources.inflection import (
    article_features,
    inflect,
    is_adjectival_noun,
    nominative,
    stem_of_adjective,
)
from attribution.sources.names import abbreviates, bare_genitive, fold_parts, is_acronym, is_host
from attribution.sources.words import body_gender, find_class_noun, first_name_gender
from attribution.tree import Token

__all__ = ["Profile", "Word", "head_word", "phrase_gender", "phrase_plural", "place_of", "profile", "words"]

_QUOTES = "„“”\"»«›‹‚‘'"
_KEPT = frozenset(("", "von", "vom", "für", "in", "im", "am", "an", "bei", "beim", "zur", "zum"))
_QUANTITIES = frozenset("viele mehrere einige manche zahlreiche wenige vieler mehrerer einiger mancher vielen mehreren einigen manchen".split())
_NOMINAL = ("NOUN", "PROPN", "X")
_EMPTY = frozenset("eigen ander weiter solch folgend obig jeweilig genannt erwähnt".split())
_COMPANY = re.compile(r"^(?:GmbH|AG|SE|KG|KGaA|Inc\.?|Ltd\.?|Corp\.?|Co\.?|e\.V\.|LLC|SA|plc|University|Institute|Council|Committee|Commission|Association|Foundation|Party|Group|Organi[sz]ation|Network|Center|Centre|Watch|International|Union|Company|Times|Post|News|Press|Agency|Ministry|Police|Army|Movement|Front|Society|League|Club|FC|SV|SC|VfB|VfL|TSV)$")
_DEGREE = re.compile(r"^(?:Dr|Prof|Dipl|Ing|Mag|Univ|h|c|med|jur|phil|rer|nat|habil|Sir|Lord|Lady)\b\.?(?:-\w+\.?)*$|^(?:h\.c|h\.|c\.)\.?$")
_ORG_KINDS = (SourceKind.ORGANISATION, SourceKind.STATE, SourceKind.MEDIA)
_PERSON = re.compile(r"(?:istin|orin|erin|entin|antin|ologin|ärztin|frau|mann|leiterin|leiter|berater|forscher|wissenschaftler|sprecher|trainer|inhaber|bewohner|kämpfer|vertreter|meister|pfarrer|richter|anwalt|ologe|iker|iater)$")
_OFFICIAL = re.compile(r"^(?:kriminal|bundes|landes)?polizei|(?:direktion|amt|präsidium|inspektion|gericht|ministerium)$")
_BODY = re.compile(r"(?:schaft|verband|verein|kammer|zentrale|hilfe|werk|werke|amt|rat|bank|ministerium|kommission|behörde|union|bund|institut|gesellschaft|stiftung|ring|gmbh|klinik|klinikum|hochschule|anstalt|komitee|partei|praxis|dienst|wehr|polizei|fonds|truppe|gericht|parlament|regierung|agentur|kasse|museum|theater|orchester|konzern|kirche|bistum)$")


@attrs.frozen
class Word:
    """A written word of a phrase: tokens without space between them are one word ("US-Außenminister")."""

    text: str
    lemma: str
    token: Token

    @property
    def proper(self) -> bool:
        """Whether the parser takes it for a name or a foreign word."""
        return self.token.upos in ("PROPN", "X", "NUM", "ADP")


@attrs.frozen
class Profile:
    """What one phrase says.

    Args:
        name: nominative without article; a person's without title.
        kind: ``None`` where neither lists nor form tell.
        words: the folded words of the proper name; empty for descriptions.
        head: the head noun in lower case; of a description, or of the role beside a name.
        modifiers: stems of adjectives and words of attributes, in lower case.
        gender: grammatical, for persons natural gender.
        plural: whether more than one is meant.
        roles: titles and offices as the text gives them.
        aliases: short names from brackets.
        anaphoric: whether the phrase can point back (definite article or bare).
    """

    name: str
    kind: SourceKind | None
    words: tuple[str, ...] = ()
    head: str = ""
    modifiers: frozenset[str] = frozenset()
    gender: str | None = None
    plural: bool = False
    roles: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    anaphoric: bool = True


def words(tokens: Sequence[Token]) -> list[Word]:
    """Join tokens that are written together; quotation marks fall away."""
    out: list[Word] = []
    previous: Token | None = None
    for token in tokens:
        if token.lemma == '"' or token.text in ("''", "``"):
            previous = None
            continue
        if token.text[-1] in _QUOTES or token.text[0] in _QUOTES:
            token = attrs.evolve(token, text=token.text.strip(_QUOTES), lemma=token.lemma.strip(_QUOTES))
            if not token.text:
                continue
        if previous is not None and previous.end == token.begin and out:
            left = out.pop()
            last = token if token.upos not in ("PUNCT",) else left.token
            out.append(Word(left.text + token.text, left.text + token.lemma, last))
        else:
            out.append(Word(token.text, token.lemma, token))
        previous = token
    return out


def head_word(chunk: Chunk) -> Word:
    """The written word that the head token of a phrase belongs to."""
    listed = words(chunk.core)
    if not listed:
        return Word(chunk.head.text, chunk.head.lemma, chunk.head)
    for word in listed:
        if word.token.upos == "NOUN":
            return word
    return listed[0] if listed[0].token.upos != "PROPN" else listed[-1]


def phrase_plural(chunk: Chunk) -> bool:
    """Whether the phrase is plural, by its article, then its head's features."""
    word = chunk.determiner.text.lower() if chunk.determiner else ""
    features = {f[0] for f in article_features(word)}
    if features and "p" not in features:
        return False
    listed = find_office(head_word(chunk).lemma)
    if listed is not None and listed.feminine and head_word(chunk).text.casefold().endswith(listed.feminine.casefold()) and listed.feminine.endswith("in"):
        return False
    if features == {"p"} or word in _QUANTITIES or word in ("alle", "allen", "aller", "beide", "beiden"):
        return True
    head = head_word(chunk).token
    if head.feat("Number"):
        return head.feat("Number") == "Plur"
    return chunk.determiner is not None and chunk.determiner.feat("Number") == "Plur"


def phrase_gender(chunk: Chunk, plural: bool) -> str | None:
    """Grammatical gender by article, office and features."""
    head = head_word(chunk)
    office = find_office(head.lemma) or find_office(head.text)
    if office is not None and office.feminine and not is_adjectival_noun(head.text):
        if head.lemma.casefold().endswith(office.feminine.casefold()) or head.text.casefold().endswith(office.feminine.casefold()):
            return "f"
        if not plural:
            return "m"
    if plural:
        return {"Masc": "m", "Fem": "f", "Neut": "n"}.get(head.token.feat("Gender") or "")
    listed = body_gender(head.lemma)
    if listed is not None and not is_adjectival_noun(head.text):
        return listed
    tagged = {"Masc": "m", "Fem": "f", "Neut": "n"}.get(head.token.feat("Gender") or "")
    if chunk.determiner is not None:
        possible = {f[0] for f in article_features(chunk.determiner.text)} - {"p"}
        if len(possible) == 1:
            return possible.pop()
        if possible and (tagged not in possible or chunk.subject):
            case = "n" if chunk.subject else (head.token.feat("Case") or chunk.determiner.feat("Case") or "N")[0].lower()
            fits = {f[0] for f in article_features(chunk.determiner.text) if f[1] == case} - {"p"}
            return fits.pop() if len(fits) == 1 else None
    return tagged


def place_of(name: str) -> str | None:
    """The state that a place name, capital or residence stands for; adjectives and inhabitants stand for none.

    >>> place_of("Kreml"), place_of("Ukrainer")
    ('Russland', None)
    """
    place = find_place(name)
    if place is None:
        return None
    own = (place.name, *place.aliases, place.capital, *place.capital_aliases, *place.metonyms)
    return place.name if name.casefold() in {n.casefold() for n in own} else None


def profile(chunk: Chunk, seen: Container[str] = ()) -> Profile:
    """Read one phrase, with its appositions and brackets.

    Args:
        chunk: the phrase.
        seen: the words of the text, to tell a genitive -s from a final s.
    """
    base = _core(chunk, seen)
    for apposition in chunk.appositions:
        other = _core(apposition, seen)
        base = _combine(base, other, apposition, chunk)
    for bracket in chunk.brackets:
        base = _with_bracket(base, " ".join(w.text for w in words(bracket)))
    return base


def _split(chunk: Chunk) -> tuple[list[Word], list[Word]]:
    """Titles and class nouns at the front of the core, and the name behind them."""
    listed = words(chunk.core)
    if chunk.quoted and not any(t.lemma == '"' for t in chunk.core[:1]):
        marks = [i for i, t in enumerate(chunk.core) if t.lemma == '"' or t.text in ("''", "``")]
        inner = {t.id for t in chunk.core[:-1]} - {t.id for t in chunk.tokens[: 0]}
        opening = next((t.id for t in chunk.tokens if t.lemma == '"' or t.text in ("''", "``")), None)
        if opening is not None and marks and inner:
            titles = [w for w in listed if w.token.id < opening]
            return titles, [w for w in listed if w.token.id > opening]
    cut = 0
    while cut < len(listed):
        word = listed[cut]
        titled = find_office(word.lemma) is not None or find_office(word.text) is not None
        common = word.token.upos == "NOUN" and not is_acronym(word.text) and first_name_gender(word.text) is None
        more = cut + 1 < len(listed)
        beside = word.token.deprel.startswith(("appos", "flat", "compound", "nmod")) and _class(listed[cut - 1]) in _ORG_KINDS if cut else False
        if cut and common and not titled and _class(word) is None and (beside or find_class_noun(listed[cut - 1].lemma) is not None):
            break
        if common and more and cut and not titled and listed[cut + 1].proper and _first_of_name(listed, cut):
            break
        if common or (titled and more and first_name_gender(word.text) is None) or (more and _class(word) is not None and word.token.upos == "NOUN"):
            cut += 1
        else:
            break
    return listed[:cut], listed[cut:]


def _first_of_name(listed: Sequence[Word], i: int) -> bool:
    """Whether a word tagged as a noun is rather the first word of a name."""
    word = listed[i]
    return classify_noun(word.lemma) is None and find_class_noun(word.lemma) is None and word.text == word.lemma and i > 0 and _person_title(listed[i - 1])


def _person_title(word: Word) -> bool:
    return find_office(word.lemma) is not None or bool(_PERSON.search(word.lemma.casefold()))


def _class(word: Word) -> SourceKind | None:
    found = find_class_noun(word.lemma) or find_class_noun(word.text)
    return found.kind if found else classify_noun(word.lemma)


def _core(chunk: Chunk, seen: Container[str]) -> Profile:
    titles, name = _split(chunk)
    plural = phrase_plural(chunk)
    gender = phrase_gender(chunk, plural)
    if not titles and not name:
        return Profile(" ".join(t.text for t in chunk.tokens), None, gender=gender, plural=plural)
    if name and not (plural and titles and not chunk.quoted and _class(titles[-1]) in (None, SourceKind.COLLECTIVE)):
        return _named(chunk, titles, name, gender, plural, seen)
    return _described(chunk, [*titles, *name], gender, plural)


def _named(chunk: Chunk, titles: list[Word], name: list[Word], gender: str | None, plural: bool, seen: Container[str]) -> Profile:
    texts = [w.text for w in name]
    last = name[-1].token
    genitive = last.feat("Case") == "Gen" or (chunk.owner is not None and chunk.determiner is None and chunk.preposition is None)
    stripped = bare_genitive(texts[-1])
    if stripped == texts[-1] and genitive and texts[-1].endswith("s") and texts[-1][:-1] in seen:
        stripped = texts[-1][:-1]
    if stripped != texts[-1] and not chunk.quoted and (stripped in seen or (genitive and find_medium(texts[-1]) is None)):
        texts[-1] = stripped
    while len(texts) > 1 and _DEGREE.match(texts[0]):
        titles, texts, name = [*titles, name[0]], texts[1:], name[1:]
    whole = " ".join(texts)
    kind = _name_kind(chunk, titles, texts, whole)
    if kind is SourceKind.PERSON:
        first = first_name_gender(texts[0]) if len(texts) > 1 else None
        natural = first if first in ("m", "f") else (gender if titles or chunk.determiner else None)
        if texts and texts[0] in ("Frau", "Herr") and len(texts) > 1:
            natural, texts = ("f" if texts[0] == "Frau" else "m"), texts[1:]
            whole = " ".join(texts)
        elif titles and titles[-1].text in ("Frau", "Herr", "Herrn"):
            natural, titles = ("f" if titles[-1].text == "Frau" else "m"), titles[:-1]
        role = _phrase_text(chunk, titles, gender or natural or "m", plural) if titles else ""
        head = _key(titles[-1]) if titles else ""
        return Profile(
            whole, kind, fold_parts(whole), head, _modifiers(chunk), natural, False, (role,) if role else (),
        )
    if titles:
        noun = find_class_noun(titles[-1].lemma) or find_class_noun(titles[-1].text)
        dropped = (noun is not None and noun.dropped) or is_host(whole) or (noun is None and (chunk.quoted or _class(titles[-1]) is SourceKind.MEDIA))
        label = whole if dropped else f"{_phrase_text(chunk, titles, gender or 'm', plural, attributes=False)} {whole}"
        label = label + ("" if dropped else _attribute_text(chunk, titles[-1]))
        alias = () if dropped else (whole,) if is_acronym(whole) or chunk.quoted else ()
        key = fold_parts(whole) if dropped else (_key(titles[-1]), *fold_parts(whole))
        return Profile(label, kind, key, _key(titles[-1]), _modifiers(chunk), gender, plural, (), alias)
    place = place_of(whole)
    if place is not None and not chunk.quoted:
        return Profile(place, SourceKind.STATE, fold_parts(place), "", frozenset(), "n", False, (), () if place == whole else (whole,))
    adjectives = [inflect(m.text, "p" if plural else gender or "n") for m in chunk.modifiers if m.upos != "NUM"]
    lead = [a for a in adjectives if a[:1].isupper() or kind not in (SourceKind.PERSON, SourceKind.MEDIA)]
    label = " ".join([*lead, whole])
    if chunk.quoted and chunk.determiner is not None and chunk.determiner.text[:1].isupper() and chunk.determiner.id > chunk.tokens[0].id:
        label = f"{chunk.determiner.text} {label}"
    head = texts[-1].casefold() if len(texts) == 1 and classify_noun(texts[0]) is not None else ""
    if head and classify_noun(texts[0]) in (SourceKind.ORGANISATION, SourceKind.STATE) and find_medium(whole) is None:
        label += _attribute_text(chunk, name[-1])
    return Profile(label, kind, fold_parts(whole), head, _modifiers(chunk), gender, plural)


def _name_kind(chunk: Chunk, titles: list[Word], texts: list[str], whole: str) -> SourceKind | None:
    if titles:
        if _DEGREE.match(titles[-1].text) or find_office(titles[-1].lemma) is not None or _PERSON.search(titles[-1].lemma.casefold()) or is_adjectival_noun(titles[-1].text):
            return SourceKind.PERSON
        kind = _class(titles[-1])
        if kind is SourceKind.COLLECTIVE:
            return SourceKind.PERSON if not phrase_plural(chunk) else kind
        if kind is not None:
            return kind
        if _OFFICIAL.search(titles[-1].lemma.casefold()):
            return SourceKind.STATE
        return SourceKind.ORGANISATION if _BODY.search(titles[-1].lemma.casefold()) else SourceKind.PERSON if first_name_gender(texts[0]) else None
    if len(texts) > 1 and first_name_gender(texts[0]) is not None and not _COMPANY.match(texts[-1]):
        return SourceKind.PERSON
    if find_medium(whole) is not None or is_host(whole):
        return SourceKind.MEDIA
    if place_of(whole) is not None:
        return SourceKind.STATE
    kind = classify_noun(whole) or (classify_noun(texts[-1]) if len(texts) > 1 and not first_name_gender(texts[0]) else None)
    if kind is not None:
        return kind
    if any(_COMPANY.match(t) for t in texts) or _BODY.search(texts[-1].casefold()):
        return SourceKind.ORGANISATION
    if is_acronym(texts[0].replace("/", "")):
        return SourceKind.ORGANISATION
    if not whole[:1].isupper() or any(c.isdigit() for c in whole):
        return SourceKind.ORGANISATION
    if chunk.quoted:
        return None
    if chunk.determiner is not None and not chunk.modifiers and article_features(chunk.determiner.text):
        return SourceKind.ORGANISATION
    if len(texts) == 1 and first_name_gender(texts[0]) is None:
        return None
    return SourceKind.PERSON


def _described(chunk: Chunk, listed: list[Word], gender: str | None, plural: bool) -> Profile:
    head = head_word(chunk)
    noun = nominative(head.token, plural=plural, dative=_dative(chunk), gender=gender)
    glued = head.text[: len(head.text) - len(head.token.text)]
    noun = glued + noun
    kind = classify_noun(noun) or classify_noun(head.lemma)
    if kind is None:
        found = find_class_noun(head.lemma)
        kind = found.kind if found else None
    if noun.casefold().endswith("medien"):
        kind = SourceKind.MEDIA
    if plural and kind is SourceKind.PERSON:
        kind = SourceKind.COLLECTIVE
    if kind is SourceKind.COLLECTIVE and not plural and (chunk.indefinite or find_office(head.lemma) is not None):
        kind = SourceKind.PERSON
    if kind is None:
        kind = _guess(head, gender, plural)
    label = _phrase_text(chunk, listed, gender or "m", plural)
    return Profile(
        label, kind, (), _key(head), _modifiers(chunk), gender, plural, (), (), not chunk.indefinite and not (plural and chunk.determiner is None and chunk.modifiers),
    )


def _key(head: Word) -> str:
    return stem_of_adjective(head.text.casefold()) if is_adjectival_noun(head.text) else head.lemma.casefold()


def _guess(head: Word, gender: str | None, plural: bool) -> SourceKind | None:
    word = head.lemma.casefold()
    if is_adjectival_noun(head.text) or _PERSON.search(word):
        return SourceKind.COLLECTIVE if plural else SourceKind.PERSON
    if _OFFICIAL.search(word):
        return SourceKind.STATE
    if _BODY.search(word):
        return SourceKind.ORGANISATION
    return None


def _dative(chunk: Chunk) -> bool:
    if chunk.determiner is not None:
        cases = {f[1] for f in article_features(chunk.determiner.text) if f[0] == "p"}
        if cases:
            return "d" in cases
    if chunk.modifiers and chunk.determiner is None and chunk.modifiers[-1].text.endswith("en"):
        return True
    head = chunk.head
    return head.feat("Case") == "Dat" or (chunk.preposition is not None and head.feat("Case") != "Acc")


def _modifiers(chunk: Chunk) -> frozenset[str]:
    out = {stem_of_adjective(m.text).casefold() for m in chunk.modifiers if m.upos not in ("CCONJ", "ADV")}
    for _, attribute in chunk.attributes:
        out |= {bare_genitive(w.text).casefold() for w in words(attribute.core)}
    return frozenset(out)


def _phrase_text(chunk: Chunk, listed: Sequence[Word], gender: str, plural: bool, *, attributes: bool = True) -> str:
    """Adjectives, noun and attributes in the nominative, without article."""
    parts = []
    keep = not any(f for f in (chunk.head.feat("Case"),) if f in ("Dat", "Gen")) and chunk.preposition is None
    determiner = chunk.determiner.text if chunk.determiner else ""
    if determiner.lower() in _QUANTITIES and keep and plural:
        parts.append(determiner.lower())
    for m in chunk.modifiers:
        stem = stem_of_adjective(m.text).casefold()
        if m.text == "-" and parts:
            parts[-1] += "-"
            continue
        if m.upos == "NUM" or stem in _EMPTY or (m.text.lower() in _QUANTITIES and not keep):
            continue
        word = m.text if m.upos in ("ADV", "CCONJ", *_NOMINAL) or m.text.endswith("-") else inflect(m.text, "p" if plural else gender)
        parts.append(word[:1].lower() + word[1:] if m.id == 1 and word != m.text.capitalize() or (m.id == 1 and _lowercase(word)) else word)
    if chunk.modifiers and parts and not determiner and (lead := _participle_lead(chunk)):
        parts.insert(0, lead)
    head = head_word(chunk)
    for word in listed:
        if word.token is head.token:
            glued = word.text[: len(word.text) - len(word.token.text)]
            parts.append(glued + nominative(word.token, plural=plural, dative=_dative(chunk), gender=gender))
        else:
            parts.append(word.text)
    return " ".join(parts) + (_attribute_text(chunk, head) if attributes else "")


def _participle_lead(chunk: Chunk) -> str:
    """What a participle before the noun governs ("im Exil" in "im Exil lebende Autoren")."""
    first = chunk.modifiers[0]
    if not re.search(r"(?:end|t|en)(?:e|er|en|em|es)$", first.text):
        return ""
    before = [t for t in chunk.tree.subtree(first) if t.id < first.id]
    opening = chunk.tree.tokens[: first.id - 1]
    if not before and 2 <= len(opening) <= 4 and opening[0].upos == "ADP" and opening[-1].upos == "NOUN":
        before = list(opening)
    if not before or before[-1].id != first.id - 1 or before[-1].id - before[0].id != len(before) - 1 or before[0].upos != "ADP":
        return ""
    text = " ".join(t.text for t in before)
    return text[:1].lower() + text[1:]


def _lowercase(word: str) -> bool:
    """Whether an adjective at the start of a sentence is written small elsewhere (not "Hamburger")."""
    return not (word.endswith("er") and word == stem_of_adjective(word))


def _attribute_text(chunk: Chunk, head: Word) -> str:
    """The attributes that belong to a description, as they stand: genitives, "von", "für", places."""
    said = find_noun(head.lemma) is not None or find_carrier(head.lemma) is not None or find_document(head.lemma) is not None
    said = (said and _class(head) not in _ORG_KINDS) or (_class(head) is None and _guess(head, None, False) is None)
    for preposition, attribute in chunk.attributes:
        if preposition not in _KEPT or (said and preposition not in ("", "von", "vom")):
            break
        tokens = chunk.tree.tokens
        first = attribute.tokens[0].id - (1 if preposition else 0)
        last = _kept_last(attribute)
        begin, end = tokens[first - 1].begin, tokens[last - 1].end
        text, at = [], None
        for token in tokens[first - 1 : last]:
            if at is not None and token.begin > at:
                text.append(" ")
            text.append(token.text)
            at = token.end
        if end - begin > 120:
            break
        return " " + "".join(text) + (_attribute_text_after(chunk, attribute))
    return ""


def _kept_last(attribute: Chunk) -> int:
    """Token id of the last word of an attribute that belongs to its name."""
    last = attribute.tokens[-1].id
    for preposition, inner in attribute.attributes:
        if preposition not in _KEPT:
            break
        last = max(last, _kept_last(inner))
    return last


def _attribute_text_after(chunk: Chunk, done: Chunk) -> str:
    if done.joined is not None and done.joined.determiner is None and done.joined.preposition is None and done.joined.relation == "conj":
        return " " + " ".join(t.text for t in chunk.tree.tokens[done.tokens[-1].id : done.joined.tokens[-1].id])
    rest = [(p, a) for p, a in chunk.attributes if a.tokens[0].id > _kept_last(done)]
    if not rest or rest[0][0] not in ("", "für", "von") or rest[0][1].tokens[0].id > _kept_last(done) + 2:
        return ""
    preposition, attribute = rest[0]
    return f" {preposition} ".replace("  ", " ") + " ".join(t.text for t in attribute.tokens)


def _combine(base: Profile, other: Profile, apposition: Chunk, chunk: Chunk) -> Profile:
    """Join a phrase with its apposition: one gives the name, the other the role."""
    if base.words and base.kind is SourceKind.PERSON and not other.words:
        return attrs.evolve(base, roles=(*base.roles, other.name), gender=base.gender or _natural(other), head=base.head or other.head, modifiers=base.modifiers | other.modifiers)
    if other.words and not base.words and base.kind in (SourceKind.PERSON, None, SourceKind.COLLECTIVE) and not base.plural:
        gender = other.gender or _natural(base)
        return attrs.evolve(other, kind=SourceKind.PERSON if base.kind is not None or other.kind is None else other.kind, roles=(base.name, *other.roles), gender=gender, head=base.head, modifiers=base.modifiers | other.modifiers)
    if base.words and not other.words and base.kind is None:
        kind = other.kind
        roles = (other.name,) if kind in (SourceKind.PERSON, None) else ()
        return attrs.evolve(base, kind=kind or SourceKind.PERSON, roles=(*base.roles, *roles), gender=base.gender or other.gender, head=other.head, modifiers=base.modifiers | other.modifiers)
    return base


def _natural(profile: Profile) -> str | None:
    return profile.gender if profile.gender in ("m", "f") else None


def _with_bracket(base: Profile, text: str) -> Profile:
    text = text.split(",")[-1].strip() if "," in text else text
    if not text or len(text) > 60 or base.kind is SourceKind.PERSON:
        return base
    if is_acronym(text) or abbreviates(text, re.split(r"[\s\-]+", base.name)):
        return attrs.evolve(base, aliases=(*base.aliases, text))
    if is_acronym(base.name) and abbreviates(base.name, text.split()):
        return attrs.evolve(base, name=text, words=fold_parts(text), aliases=(*base.aliases, base.name))
    return base

"""What kind of source a noun or a name stands for, by the lists and, where they are silent, by its form."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from types import MappingProxyType

import attrs

from attribution.document import SourceKind
from attribution.grammar.inflection import article_features, is_adjectival_noun
from attribution.lexicons import (
    classify_noun,
    find_agency,
    find_document,
    find_medium,
    find_office,
    find_place,
    institutions,
    lexical,
)
from attribution.lexicons import words as closed
from attribution.phrases.chunk import Chunk
from attribution.phrases.features import Word, phrase_plural
from attribution.phrases.names import PARTICLES, is_acronym, is_host
from attribution.phrases.words import PERSON, body_by_form, find_class_noun, first_name_gender, is_affiliate, is_body
from attribution.tree import NO_TOKEN

__all__ = [
    "AGE",
    "DEGREE",
    "INITIALS",
    "ORGANISED",
    "body_noun",
    "body_of",
    "guess_kind",
    "in_body",
    "is_paper",
    "is_rival",
    "listed_as",
    "name_kind",
    "noun_class",
    "one_man",
    "place_of",
    "state_name",
    "supranational",
]

ORGANISED = (SourceKind.ORGANISATION, SourceKind.STATE, SourceKind.MEDIA)
"""Kinds of sources that are bodies."""
DEGREE = re.compile(
    r"^(?:Dr|Prof|Dipl|Ing|Mag|Univ|h|c|med|jur|phil|rer|nat|habil|Sir|Lord|Lady)\b\.?(?:-\w+\.?)*$|^(?:h\.c|h\.|c\.)\.?$"
)
AGE = re.compile(r"^(\d*)\s*-?\s*jährig")
"""Words for an age in years."""
INITIALS = re.compile(r"^(?:[A-ZÄÖÜ]\.-?)+$")
"""The initials of a person's first names."""
_HYPHEN = re.compile(r"(?<=[a-zß])-([A-ZÄÖÜ])(?=[a-z])")
_PLAIN = str.maketrans("äöü", "aou")
_ENTITY = re.compile(r"(?:^|\|)ner=[BIES]-(\w+)")
_ENTITIES = MappingProxyType({"PER": SourceKind.PERSON, "ORG": SourceKind.ORGANISATION, "LOC": SourceKind.STATE})
_SUPRANATIONAL = re.compile(r"(?:EU|UN|UNO|Nato|NATO)-|(?:[Ee]uropäische|[Ii]nternationale)[rs]?\s")
_PAPER = re.compile(
    r"(?:allgemeine|anzeiger|bote|courier|echo|(?<=[\w ])(?<!bundes)(?<!kom)post|kurier|\w ?stimme|zeitung|blatt|"
    r"volksfreund|\wspiegel|rundschau|nachrichten|presse|merkur|times|gazette|herald|tribune|chronicle|observer|"
    r"newspaper|magazine?|journal|tv|radio|rundfunk| news)$"
)


def noun_class(word: Word) -> SourceKind | None:
    """The kind of source that a noun names, ``None`` if it is in no list."""
    found = find_class_noun(word.lemma) or find_class_noun(word.text)
    return found.kind if found else classify_noun(word.lemma)


def body_of_class(lemma: str) -> SourceKind | None:
    """The kind of body that a noun says something to be, unless the noun is an office.

    >>> body_of_class("Autobauer").value, body_of_class("Bauer"), body_of_class("Onlinehändler").value
    ('organisation', None, 'organisation')
    """
    listed, office = find_class_noun(lemma), find_office(lemma)
    nearer = office is None or (listed is not None and len(listed.lemma) >= len(office.lemma))
    return listed.kind if listed is not None and listed.kind is not SourceKind.PERSON and nearer else None


def in_body(word: str) -> bool:
    """Whether a word of a name says that it is a body's: its legal form, or what it is in English.

    >>> in_body("GmbH"), in_body("Airways"), in_body("Beck")
    (True, True, False)
    """
    return word in closed("sources.firms") or word.removesuffix(".") in closed("sources.firms")


def guess_kind(head: Word, gender: str | None, plural: bool) -> SourceKind | None:
    """The kind of source by the form of a noun that is in no list."""
    word = head.lemma.casefold()
    if is_adjectival_noun(head.text) or PERSON.search(word):
        return SourceKind.COLLECTIVE if plural else SourceKind.PERSON
    return body_by_form(word)


def listed_as(name: str) -> str:
    """The name under which a body or outlet is listed, whatever it is called here; empty for others.

    >>> listed_as("Vereinte Nationen"), listed_as("Nationen")
    ('UN', '')
    """
    medium = find_medium(name)
    return medium.name if medium is not None else _bodies_by_name().get(name, "")


@lexical
def _bodies_by_name() -> Mapping[str, str]:
    """The names of listed bodies that have several, with the first of each body's; also without their hyphens."""
    rows = [row for row in institutions().values() if row.aliases]
    names = {name: row.lemma for row in rows for name in (row.lemma, *row.aliases)}
    joined = {_HYPHEN.sub(lambda hyphen: hyphen[1].lower(), name): lemma for name, lemma in names.items()}
    return MappingProxyType(joined | names)


def place_of(name: str) -> str | None:
    """The state that a place name, capital or residence stands for; adjectives and inhabitants stand for none.

    >>> place_of("Kreml"), place_of("Ukrainer")
    ('Russland', None)
    """
    place = find_place(name)
    if place is None:
        return None
    return place.name if name.casefold() in {n.casefold() for n in place.names} else None


def state_name(texts: Sequence[str]) -> str | None:
    """The name of a state that the text uses instead of the usual one; ``None`` for capitals and residences.

    >>> state_name(["USA"]), state_name(["Washington"])
    ('USA', None)
    """
    place = find_place(texts[0]) if len(texts) == 1 else None
    return texts[0] if place is not None and texts[0] in place.aliases else None


@attrs.frozen(slots=False)
class _Name:
    """A proper name whose kind is asked.

    Args:
        chunk: its phrase.
        titles: the words before it.
        texts: its words.
    """

    chunk: Chunk
    titles: Sequence[Word]
    texts: Sequence[str]

    @cached_property
    def whole(self) -> str:
        return " ".join(self.texts)

    @cached_property
    def called(self) -> str | None:
        """The gender of the first word as a first name, ``None`` where it is none; also of a name in capitals."""
        first = self.texts[0]
        capitals = len(self.texts) > 1 and self.whole.isupper()
        return first_name_gender(first.capitalize() if capitals else first)


def name_kind(chunk: Chunk, titles: Sequence[Word], texts: Sequence[str]) -> SourceKind | None:
    """The kind of a proper name: by the noun before it, the lists, its first word, its form.

    Args:
        chunk: its phrase.
        titles: the words before it.
        texts: its words.
    """
    name = _Name(chunk, titles, texts)
    chain = _BEHIND_A_NOUN if titles else _BY_ITSELF
    return next((kind for kind in (decide(name) for decide in chain) if kind is not None), None)


def _affiliate(name: _Name) -> SourceKind | None:
    """As in "die VW-Tochter Skoda", not "die Kanzler-Tochter Ida Beck"."""
    if not is_affiliate(name.titles[-1].text):
        return None
    return SourceKind.PERSON if name.called else SourceKind.ORGANISATION


def _listed_firm(name: _Name) -> SourceKind | None:
    """As in "der Autobauer Toyota" or "die Besitzerin, General Motors", not "Minister Spiegel"."""
    firm = classify_noun(name.whole) is SourceKind.ORGANISATION and find_office(name.titles[-1].lemma) is None
    firm = firm or (len(name.texts) > 1 and name.whole in institutions())
    return SourceKind.ORGANISATION if firm else None


def is_rival(noun: Word) -> bool:
    """Whether a noun says what a body, a land or a person is to others, so that it is no part of a name.

    >>> is_rival(Word("Konkurrent", "Konkurrent", NO_TOKEN)), is_rival(Word("Bank", "Bank", NO_TOKEN))
    (True, False)
    """
    return noun.lemma.rpartition("-")[2] in closed("sources.rivals")


def _rival(name: _Name) -> SourceKind | None:
    """As in "Konkurrent Siemens", "WM-Neuling Angola", not "der Konkurrent Jan Beck"."""
    listed = classify_noun(name.whole) if is_rival(name.titles[-1]) else None
    return listed if listed in ORGANISED else None


def _class_before(name: _Name) -> SourceKind | None:
    """As in "der Sender Stöð Nord", unless the noun is an office, too."""
    return body_of_class(name.titles[-1].lemma)


def _trader(name: _Name) -> SourceKind | None:
    """As in "der Einzelhändler Jan Beck", not "der Einzelhändler Solvanta"."""
    man = name.titles[-1].lemma in closed("sources.traders") and len(name.texts) > 1 and name.called is not None
    return SourceKind.PERSON if man and not any(map(in_body, name.texts)) else None


def _office_before(name: _Name) -> SourceKind | None:
    """As in "Minister Beck", "Dr. Beck", "der Angeklagte Beck"."""
    noun = name.titles[-1]
    person = DEGREE.match(noun.text) or PERSON.search(noun.lemma.casefold()) or is_adjectival_noun(noun.text)
    office = find_office(noun.lemma) or find_office(noun.lemma.rpartition("-")[2])  # "Bahn-Vorstand Beck"
    return SourceKind.PERSON if person or office is not None else None


def _noun_before(name: _Name) -> SourceKind | None:
    """As in "der Verein Blaue Welle", "der Zeuge Beck"; "Familie Beck" is many."""
    kind = noun_class(name.titles[-1])
    if name.titles[-1].lemma in closed("sources.families"):
        return SourceKind.COLLECTIVE
    return SourceKind.PERSON if kind is SourceKind.COLLECTIVE and not phrase_plural(name.chunk) else kind


def _district(name: _Name) -> SourceKind | None:
    """As in "der Kreis Pinneberg"."""
    return SourceKind.STATE if name.titles[-1].lemma in closed("sources.districts") else None


def _man_before(name: _Name) -> SourceKind | None:
    """As in "der Bürgerrechtler Hu Jia"."""
    noun = name.titles[-1]
    man = re.search(r"(?:er|in)$", noun.lemma) and len(name.texts) > 1 and all(t[:1].isupper() for t in name.texts)
    man = man and noun.token.feat("Gender") != "Neut" and body_by_form(noun.lemma) is None
    return SourceKind.PERSON if man else None


def _councillor(name: _Name) -> SourceKind | None:
    """As in "Nationalrat Jan Beck", which is a body without a name behind it."""
    council = name.titles[-1].lemma.endswith("rat") and len(name.texts) > 1
    return SourceKind.PERSON if council and name.called else None


def _form_before(name: _Name) -> SourceKind | None:
    """As in "der Deichverband Nord"."""
    return body_by_form(name.titles[-1].lemma)


def _company_before(name: _Name) -> SourceKind | None:
    """As in "die University of Husum", "die Banque Solvanta SA"."""
    named = any(in_body(word.text) for word in name.titles) or in_body(name.texts[-1])
    return SourceKind.ORGANISATION if named else None


def _first_name(name: _Name) -> SourceKind | None:
    """As in "Sänger Jan Beck", "J. Beck"."""
    return SourceKind.PERSON if name.called or INITIALS.match(name.texts[0]) else None


def _hyphenated_body(name: _Name) -> SourceKind | None:
    """As in "Robert Koch-Institut", not "Kim Jong-un"."""
    _, hyphen, tail = name.texts[-1].rpartition("-")
    body = classify_noun(tail) if len(name.texts) > 1 and hyphen and tail[:1].isupper() else None
    return body if body in ORGANISED else None


def body_noun(word: str) -> SourceKind | None:
    """The kind of body that a common noun means, which may stand behind a name ("Jan Beck *Stiftung*").

    >>> body_noun("Stiftung").value, body_noun("Siemens"), body_noun("Beck")
    ('organisation', None, None)
    """
    row, noun = institutions().get(word), find_class_noun(word)
    kind = row.kind if row is not None and row.suffix else noun.kind if noun is not None else None
    return kind if kind in ORGANISED else None


def _listed_whole(name: _Name) -> SourceKind | None:
    """As in "Thomas Cook"."""
    row = institutions().get(name.whole) if len(name.texts) > 1 else None
    return SourceKind(row.kind) if row is not None else None


def _named_in_full(name: _Name) -> SourceKind | None:
    """As in "Jan Beck", not "Linda Motors"; "Jan Beck Stiftung" is a body."""
    last = name.texts[-1]  # "Danielle Steel"
    if len(name.texts) == 1 or name.called is None or (in_body(last) and last not in closed("sources.surnames")):
        return None
    return (len(name.texts) > 2 and body_noun(last)) or SourceKind.PERSON


def _noun_behind(name: _Name) -> SourceKind | None:
    """As in "die „Elbe“-Zeitung"."""
    last = name.chunk.tokens[-1]
    found = find_class_noun(last.lemma) if name.chunk.quoted and last not in name.chunk.core else None
    return found.kind if found is not None else None


def _outlet(name: _Name) -> SourceKind | None:
    """As in "Husumer Anzeiger", "dpa", "n-tv.de", "Radio Nord"."""
    whole = name.whole
    listed = find_medium(whole) is not None or find_medium(whole.replace("-", " ")) is not None
    agency = find_agency(whole.partition("/")[0]) is not None and first_name_gender(whole) is None
    host = is_host(whole) and classify_noun(whole) is None  # "ver.di"
    paper = not name.called and (is_paper(whole) or (len(name.texts) > 1 and is_paper(name.texts[0])))
    return SourceKind.MEDIA if listed or agency or host or paper else None


def is_paper(name: str) -> bool:
    """Whether a name is formed like an outlet's ("Husumer Anzeiger", "Elbpost")."""
    return bool(_PAPER.search(name.casefold()))


def _initials(name: _Name) -> SourceKind | None:
    """As in "J. Beck", not "J. Beck GmbH"."""
    person = len(name.texts) > 1 and INITIALS.match(name.texts[0]) and not any(map(in_body, name.texts))
    return SourceKind.PERSON if person else None


def _place(name: _Name) -> SourceKind | None:
    return SourceKind.STATE if place_of(name.whole) is not None else None


def _listed(name: _Name) -> SourceKind | None:
    """By the lists, the last word's kind for a name of several ("Bunte Partei")."""
    inner = len(name.texts) > 1 and not name.called and place_of(name.texts[-1]) is None
    inner = inner and not _is_region(name.texts[-1])  # "Kampagne für ein Freies Tibet"
    if classify_noun(name.whole) is SourceKind.COLLECTIVE and not phrase_plural(name.chunk):
        return SourceKind.PERSON  # "Fischer sieht das anders"
    return classify_noun(name.whole) or (classify_noun(name.texts[-1]) if inner else None)


def _is_region(name: str) -> bool:
    """Whether a listed name is a land's rather than a noun for a body of the state."""
    row = institutions().get(name)
    return row is not None and row.kind is SourceKind.STATE and not row.suffix


def _body_first(name: _Name) -> SourceKind | None:
    """As in "Bundesverband Erneuerbare Wärme", "Seglerbund Deutschland"."""
    first = body_by_form(name.texts[0]) or classify_noun(name.texts[0])
    named = len(name.texts) > 1 and place_of(name.texts[0]) is None  # not "London Bread Exchange"
    return first if named and first in ORGANISED else None


def _formed_like_a_body(name: _Name) -> SourceKind | None:
    """As in "Zorn Motors", "Deichverband", "DLRG", "ver.di", "Kanal 5", "Zorn & Meer"."""
    texts, whole = name.texts, name.whole
    if whole.islower() and whole[:1].isdigit():  # "200-mal"
        return None
    small = not whole[:1].isupper() and texts[0].split("-")[0] not in PARTICLES
    body = (
        any(map(in_body, texts))
        or texts[0] == "The"
        or body_by_form(texts[-1])
        or is_acronym(texts[0].replace("/", ""))
    )
    body = body or small or any(c.isdigit() or c == "&" for c in whole)
    return SourceKind.ORGANISATION if body or (len(texts) > 1 and place_of(texts[-1]) is not None) else None


def _inhabitant(name: _Name) -> SourceKind | None:
    """As in "die Russin", "die Polin", "die Serben"."""
    whole = name.whole.translate(_PLAIN)
    woman = whole.endswith("in") and find_place(f"{whole.removesuffix('in')}e") is not None
    if phrase_plural(name.chunk) and (find_place(name.whole) or find_place(name.whole.removesuffix("n"))):
        return SourceKind.COLLECTIVE
    return SourceKind.PERSON if woman else None


def _club(name: _Name) -> SourceKind | None:
    """As in "HSV Husum", "Eintracht Husum", "Hertha BSC"."""
    words = [*(word.text for word in name.titles), *name.texts]
    short = not closed("sources.clubs").isdisjoint((words[0], words[-1]))
    return SourceKind.ORGANISATION if len(words) > 1 and short else None


def _with_article(name: _Name) -> SourceKind | None:
    """As in "die Solvanta"."""
    chunk = name.chunk
    article = chunk.determiner and not chunk.modifiers and article_features(chunk.determiner.text)
    return SourceKind.ORGANISATION if article and not chunk.quoted else None


def _outlet_in_quotes(name: _Name) -> SourceKind | None:
    """As in "der „Volksfreund“", "der „Husumer Volksfreund“", not "der „Rote Baron“"."""
    chunk, town = name.chunk, name.texts[0].endswith("er") and name.called is None
    paper = chunk.quoted and chunk.definite and len(name.texts) == 1 + town and _may_be_told(chunk)
    body = is_body(name.texts[-1].removesuffix("s").rpartition("-")[2])  # "die „Wehr-Garde“"
    return SourceKind.MEDIA if paper and not body else None


def _may_be_told(chunk: Chunk) -> bool:
    """Whether a name in quotation marks does what an outlet does, or nothing: not "die „Ampel“ kündigte Hilfen an"."""
    reports = not chunk.subject or (chunk.governor or NO_TOKEN).lemma in closed("sources.outlet_verbs")
    return reports and not phrase_plural(chunk)


def _town(name: _Name) -> SourceKind | None:
    """As in "San Orlo", "Hannover"."""
    abroad = len(name.texts) > 1 and name.texts[0] in closed("sources.towns_abroad")
    return SourceKind.STATE if abroad or name.whole in closed("sources.cities") else None


def _several_words(name: _Name) -> SourceKind | None:
    """As in "Hu Jia"; of a name of one word the form says nothing."""
    if name.chunk.quoted and len(name.texts) > 1:
        phrase = any(t.islower() and t not in PARTICLES for t in name.texts)  # "Kampagne für einen freien Hafen"
        article = name.chunk.determiner.word if name.chunk.determiner else ""
        called = phrase or article in ("die", "das")  # "die „Neue Welle“", not "der „Rote Baron“"
        return classify_noun(name.texts[0]) or (SourceKind.ORGANISATION if called else None)
    if name.chunk.quoted:  # "der „Turmblick“ berichtet"
        told = bool(name.chunk.determiner) and not name.chunk.possessive
        text = find_document(name.whole) is not None
        if told and not text and _may_be_told(name.chunk):
            return SourceKind.MEDIA
        neuter = told and name.chunk.determiner and name.chunk.determiner.word == "das"  # "das „Turmcafé“ öffnet"
        return SourceKind.ORGANISATION if neuter else None
    if len(name.texts) == 1 and name.called is None:
        return None
    return SourceKind.PERSON if place_of(name.texts[0]) is None else SourceKind.ORGANISATION


def _tagged(name: _Name) -> SourceKind | None:
    """The kind that a named-entity model gave the name, where one did (``ner=B-PER`` in MISC)."""
    found = [match for t in name.chunk.core if (match := _ENTITY.search(t.misc)) is not None]
    return _ENTITIES.get(found[-1][1]) if found else None


_Decision = Callable[[_Name], SourceKind | None]
_BEHIND_A_NOUN: tuple[_Decision, ...] = (
    _affiliate,
    _rival,
    _club,
    _trader,
    _class_before,
    _listed_firm,
    _office_before,
    _councillor,
    _noun_before,
    _district,
    _man_before,
    _form_before,
    _company_before,
    _first_name,
)
_BY_ITSELF: tuple[_Decision, ...] = (
    _noun_behind,
    _club,
    _hyphenated_body,
    _listed_whole,
    _named_in_full,
    _outlet,
    _initials,
    _place,
    _listed,
    _tagged,
    _body_first,
    _formed_like_a_body,
    _inhabitant,
    _town,
    _with_article,
    _outlet_in_quotes,
    _several_words,
)


def supranational(name: str, kind: SourceKind | None) -> SourceKind | None:
    """The kind of a body of the EU, the UN or of several states: none of them is a state.

    >>> supranational("EU-Kommission", SourceKind.STATE), supranational("Kieler Rat", SourceKind.STATE)
    (<SourceKind.ORGANISATION: 'organisation'>, <SourceKind.STATE: 'state'>)
    """
    return SourceKind.ORGANISATION if kind is SourceKind.STATE and _SUPRANATIONAL.match(name) else kind


def body_of(lemma: str, *, placed: bool = False) -> SourceKind | None:
    """The body that a noun means when no name follows, though it can be a title too ("der Betriebsrat").

    Args:
        lemma: the noun.
        placed: whether a place stands before it, which makes a body of most of them ("der Kieler Stadtrat").
    """
    office, body = find_office(lemma), institutions().get(lemma)
    return body.kind if body is not None and office is not None and (placed or not office.unnamed_ok) else None


def one_man(chunk: Chunk) -> bool:
    """Whether article and case say that a group noun means one man ("der Demonstrant", "der Anwohner")."""
    return bool(chunk.determiner and chunk.determiner.text.lower() == "der" and chunk.subject)

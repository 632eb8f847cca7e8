"""Where the core of a noun phrase ends although a noun or name follows: the next phrase has no word before it.

"… nannte der Minister Fortschritte", "der Bürgermeister von Husum Jan Beck", "die Regierung Palästinas". Each reason is
a predicate of its own with its sentence; one of them is enough.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Sequence
from functools import cached_property

import attrs

from attribution.document import SourceKind
from attribution.grammar.agreement import is_missing_subject
from attribution.grammar.inflection import is_adjectival_noun
from attribution.lexicons import (
    classify_noun,
    find_carrier,
    find_document,
    find_medium,
    find_noun,
    find_office,
    find_place,
    words,
)
from attribution.phrases.continuing import genitive_name, party, second_phrase
from attribution.phrases.kinds import body_noun, place_of
from attribution.phrases.names import is_acronym
from attribution.phrases.words import PERSON, find_class_noun, first_name_gender, is_body, is_date
from attribution.tree import NO_TOKEN, Token

__all__ = ["parts"]

_ARGUMENTS = ("nsubj", "obj", "iobj", "obl")
_SOURCE_PREPOSITIONS = ("laut", "gemäß")
_BEFORE_BODIES = ("des", "dem", "im", "vom", "beim", "zum", "am")
"""What stands before a council that is a body rather than one of its members."""
_ABSTRACT = re.compile(r"(?:ung|heit|keit|tion|tät|ismus|tum)$")
_RULING = (
    "regierung",
    "ministerium",
    "kabinett",
    "führung",
    "minister",
    "präsident",
    "kanzler",
    "premier",
    "regierungschef",
)
_NEAR = 10
"""How many words before a name its office may stand."""


@attrs.frozen(slots=False)
class _Seam:
    """The place between a core and the noun or name that follows it.

    Args:
        core: the words of the phrase so far.
        tokens: the sentence.
        i: where the next word stands in it.
        names: the names of the text.
    """

    core: Sequence[Token]
    tokens: Sequence[Token]
    i: int
    names: Container[str]

    @cached_property
    def left(self) -> Token:
        return self.core[-1]

    @cached_property
    def right(self) -> Token:
        return self.tokens[self.i]

    @cached_property
    def following(self) -> Token:
        return self.tokens[self.i + 1] if self.i + 1 < len(self.tokens) else NO_TOKEN

    @cached_property
    def end(self) -> Token:
        """The next word, of a double name with a hyphen its last part, of a name with an apostrophe that."""
        first, *rest = self.tokens[self.i : self.i + 3]
        if not rest or rest[0].begin != first.end:
            return first
        double = rest[0].text == "-" and len(rest) > 1 and rest[1].begin == rest[0].end
        return rest[1] if double else rest[0] if rest[0].text in ("'", "’") else first

    @cached_property
    def before(self) -> Token:
        """The word before the core."""
        at = self.core[0].id - 2
        return self.tokens[at] if at >= 0 else NO_TOKEN

    @cached_property
    def ids(self) -> frozenset[int]:
        return frozenset(t.id for t in self.core)

    @property
    def common(self) -> bool:
        """Whether the core consists of common nouns."""
        return all(t.upos == "NOUN" for t in self.core)

    @property
    def proper(self) -> bool:
        """Whether the core consists of names."""
        return all(t.upos in ("PROPN", "X") for t in self.core)

    @property
    def called(self) -> bool:
        """Whether the core ends with a known first name and a surname."""
        two = len(self.core) > 1 and all(t.upos == "PROPN" for t in self.core[-2:])
        return two and first_name_gender(self.core[-2].text) is not None

    @property
    def opens_person(self) -> bool:
        """Whether a known first name and another name follow."""
        return first_name_gender(self.right.text) is not None and self.following.upos == "PROPN"


def parts(core: Sequence[Token], tokens: Sequence[Token], i: int, names: Container[str]) -> bool:
    """Whether the noun or name at ``i`` begins a phrase of its own behind a core.

    Args:
        core: the words of the phrase so far.
        tokens: the sentence.
        i: where the next word stands in it.
        names: the names of the text.
    """
    seam = _Seam(core, tokens, i, names)
    return seam.left.end != seam.right.begin and any(reason(seam) for reason in _REASONS)


def _said_or_things(seam: _Seam) -> bool:
    """As in "… warf dem Minister Versagen vor"."""
    return second_phrase(seam.left, seam.right)


def _genitive_of_place_before_name(seam: _Seam) -> bool:
    """As in "der Präsident des Kosovos Jan Beck"."""
    text = seam.left.text
    return seam.right.upos == "PROPN" and text.endswith("s") and find_place(text[:-1]) is not None


def _body_behind_name(seam: _Seam) -> bool:
    """As in "Gestern warf Jan Beck Schweden Untätigkeit vor", not "die Jan Beck Stiftung"."""
    word = seam.right.text
    body = classify_noun(word) in (SourceKind.STATE, SourceKind.ORGANISATION) and body_noun(word) is None
    body = body or place_of(word) is not None  # "Russland", which ends like a noun for a body
    body = body or word in words("sources.cities") | words("sources.continents")
    surname = seam.left.text[:1].isupper() and first_name_gender(seam.left.text) is None  # not "Jan al Huthi"
    return seam.right.upos == "PROPN" and body and seam.called and surname


def _day_behind_name(seam: _Seam) -> bool:
    """As in "wie Jan Beck Montagabend sagte", "das sagte Landrätin Beck Mittwoch"."""
    day = is_date(seam.right.text) and seam.right.text not in words("grammar.months")
    surname = len(seam.core) > 1 and seam.left.upos == "PROPN" and first_name_gender(seam.left.text) is None
    # "Landrätin Freitag", "Ida Freitag" are names
    return day and (surname or seam.right.text not in words("grammar.weekdays"))


def _state_behind_who_rules(seam: _Seam) -> bool:
    """As in "Gestern warf die Regierung Schweden Untätigkeit vor": its own land would be a genitive."""
    left, place = seam.left, find_place(seam.right.text)
    state = place is not None and place.name == seam.right.text and place.name[-1:] not in "sxz"
    rules = left.upos == "NOUN" and left.lemma.casefold().endswith(_RULING)
    return rules and state and seam.right.upos == "PROPN" and not seam.opens_person


def _noun_behind_outlet(seam: _Seam) -> bool:
    """As in "Weiter meldete SPIEGEL ONLINE Gerüchte"."""
    right = seam.right
    outlet = find_medium(" ".join(t.text for t in seam.core)) if len(seam.core) > 1 else None
    longer = find_medium(" ".join(t.text for t in (*seam.core, right)))
    return outlet is not None and longer is None and right.upos == "NOUN" and find_office(right.lemma) is None


def _titled_person_behind_person(seam: _Seam) -> bool:
    """As in "Gestern forderte Landrat Jan Beck Ministerin Ida Horn auf, …"."""
    named = len(seam.core) > 1 and all(t.upos == "PROPN" for t in seam.core[-2:])
    titled = seam.right.xpos == "NN" and seam.following.upos == "PROPN"
    office = find_office(seam.right.lemma) if named and titled else None
    return office is not None and office.title


def _place_in_genitive(seam: _Seam) -> bool:
    """As in "die Regierung Palästinas"."""
    left, right = seam.left, seam.right
    named = left.upos == "NOUN" and right.upos == "PROPN" and right.text[-1:] == "s"
    return named and place_of(right.text[:-1]) is not None


def _person_behind_named_noun(seam: _Seam) -> bool:
    """As in "der Präsident der Region Elsass Jan Beck"."""
    core = seam.core
    if not seam.opens_person or len(core) < 2 or core[0].upos != "NOUN" or core[-1].upos != "PROPN":
        return False
    titled = find_office(core[0].lemma) is not None or PERSON.search(core[0].lemma.casefold()) is not None
    titled = titled or find_office(core[-1].text) is not None  # "Solvanta-CEO Jan Beck"
    return not titled and first_name_gender(core[-1].text) is None


def _person_behind_attribute(seam: _Seam) -> bool:
    """As in "der Bürgermeister von Bad Oldesloe Jan Beck", "die Kommissarin für Energie Ida Beck"."""
    case = seam.before
    if not case or case.id < 2 or find_office(seam.tokens[case.id - 2].lemma) is None:
        return False
    within = case.upos == "ADP" or (case.upos == "DET" and case.feat("Case") == "Gen")
    apposed = seam.right.deprel == "appos" and seam.right.head not in seam.ids
    named = seam.right.upos == "PROPN" and seam.following.upos == "PROPN" and (seam.opens_person or apposed)
    return within and named and first_name_gender(seam.core[0].text) is None


def _name_in_genitive_before_noun(seam: _Seam) -> bool:
    """As in "Darauf verwies Selenskyjs Appell"."""
    proper = seam.left.upos == "PROPN" and seam.right.upos == "NOUN"
    return proper and genitive_name(seam.left, seam.right, seam.names)


def _full_name_in_genitive_before_noun(seam: _Seam) -> bool:
    """As in "nach Donald Trumps Ansicht"."""
    core, right = seam.core, seam.right
    called = seam.proper and len(core) > 1 and first_name_gender(core[0].text) is not None
    told = right.upos == "NOUN" and find_carrier(right.lemma) is not None
    return called and told and core[0].head == right.id and core[-1].text.endswith("s")


def _predicate(seam: _Seam) -> bool:
    """As in "Opfer waren nach Angaben der Feuerwehr Kinder"."""
    right, first = seam.right, seam.core[0].id
    copula = next((t for t in seam.tokens if t.head == right.id and t.deprel == "cop"), NO_TOKEN)
    free = right.upos == "NOUN" and right.head not in seam.ids and not any(t.head == right.id for t in seam.core)
    return free and 0 < copula.id < first


def _two_names(seam: _Seam) -> bool:
    """As in "in Schweden Ljungs Appell"."""
    left, right = seam.left, seam.right
    linked = right.head in seam.ids or left.head == right.id or right.deprel.startswith(("flat", "compound"))
    linked = linked and find_place(left.text) is None
    genitive = right.text[-1:] == "s" and right.text[:-1] in seam.names
    return left.upos == right.upos == "PROPN" and not linked and genitive


def _name_before_free_noun(seam: _Seam) -> bool:
    """As in "… nannte Beck Fortschritte"."""
    left, right = seam.left, seam.right
    apart = not left.deprel.startswith(("compound", "flat", "appos", "nmod")) or left.head in seam.ids
    linked = (
        right.head in seam.ids
        or any(t.head == right.id for t in seam.core)
        or right.deprel.startswith(("flat", "appos", "compound"))
    )
    return left.upos == "PROPN" and right.upos == "NOUN" and apart and not left.text.isupper() and not linked


def _arguments(seam: _Seam) -> bool:
    """Two arguments of one verb: "Im Mai erwartet die SGH Einnahmen …", "… warf Thiessen Schweden vor"."""
    left, right = ([d for d in _ARGUMENTS if t.deprel.startswith(d)] for t in (seam.left, seam.right))
    if classify_noun(seam.left.lemma) is SourceKind.STATE and seam.right.upos == "PROPN":  # "die Polizei Peine"
        return False
    return bool(left and right) and left != right and seam.left.head == seam.right.head


def _body_behind_laut(seam: _Seam) -> bool:
    """As in "Im Hafen waren laut Ministerium Arbeiten nötig"."""
    left, right = seam.left, seam.right
    bare = len(seam.core) == 1 and seam.before.word in _SOURCE_PREPOSITIONS and is_body(left.lemma)
    return bare and right.upos == "NOUN" and right.head != left.id


def _name_in_genitive_behind_noun(seam: _Seam) -> bool:
    """As in "der Sprecher Müllers", "ein Sprecher Müllers": who has that office has no name behind the article."""
    right = seam.right
    attribute = right.deprel == "nmod" and right.head in seam.ids
    attribute = attribute or (seam.before.word.startswith("ein") and find_office(seam.left.lemma) is not None)
    last = seam.end.text
    genitive = last[-1:] in "s'’" and (last[:-1] in seam.names or attribute)
    word = seam.left.text
    said = len(seam.core) == 1 and (
        find_noun(word) is not None or find_carrier(word) is not None
    )  # "die Absage Müllers"
    return (seam.common or said) and right.upos == "PROPN" and genitive and first_name_gender(right.text) is None


def _whole_name_in_genitive(seam: _Seam) -> bool:
    """As in "die Aussage der Anwältin Rahmani Purs"."""
    end, tokens = seam.i, seam.tokens
    if not seam.common or seam.right.upos != "PROPN":
        return False
    while end + 1 < len(tokens) and tokens[end + 1].upos == "PROPN":
        end += 1
    last = tokens[end].text
    determined = seam.i > 1 and tokens[seam.i - 2].upos == "DET"
    return end > seam.i and determined and last.endswith("s") and last[:-1] in seam.names


def _person_behind_body(seam: _Seam) -> bool:
    """As in "der Leiter der Behörde Jan Beck", not "Verwaltungsrat Jan Beck", "der Einzelhändler Jan Beck"."""
    word = seam.left.text
    titled = (word.endswith("rat") and seam.before.word not in _BEFORE_BODIES) or word in words("sources.traders")
    body = is_body(seam.left.lemma) or party(word) or word.endswith("rats")
    return seam.common and seam.opens_person and body and not titled


def _person_behind_place(seam: _Seam) -> bool:
    """As in "der Abgeordnete der CDU Jan Beck", "der Präsident der Vereinigten Staaten Jan Beck"."""
    core, right = seam.core, seam.right
    if not seam.proper or not seam.opens_person or first_name_gender(core[0].text) is not None:
        return False
    place = find_place(" ".join(t.text for t in core)) is not None or (right.deprel == "appos" and len(core) > 1)
    place = place or party(core[-1].text) or (len(core) == 1 and _abbreviated_body(core[0].text))
    return place and seam.following.deprel.startswith("flat")


def _person_behind_thing(seam: _Seam) -> bool:
    """As in "ein Antrag auf Absetzung Jan Becks", "in der Debatte wies Minister … nach dem Aufruf Ida Beck …"."""
    lemma = seam.left.lemma
    said = find_carrier(lemma) is not None or find_noun(lemma) is not None or find_document(lemma) is not None
    thing = (said or _ABSTRACT.search(lemma)) and find_office(lemma) is None and find_class_noun(lemma) is None
    return bool(thing) and seam.left.upos == "NOUN" and seam.opens_person


def _person_behind_body_of_office(seam: _Seam) -> bool:
    """As in "der Vorsitzende der Verwaltung Jan Beck", "die Kommissarin für Nachbarschaftspolitik Ida Beck"."""
    left, tokens = seam.left, seam.tokens
    named = seam.right.upos == seam.following.upos == "PROPN" and find_place(seam.right.text) is None
    named = named and seam.right.text not in words("sources.towns")  # "der Leiter des Zentrums Bad Malten"
    named = named and (seam.opens_person or first_name_gender(seam.following.text) is None)  # "Region Elsass Jan …"
    bare = left.upos == "NOUN" and find_office(left.lemma) is None and PERSON.search(left.lemma.casefold()) is None
    placed = left.upos == "PROPN" and find_place(left.text) is not None and seam.core[0].upos == "NOUN"
    if not (named and (bare or placed)) or (find_class_noun(left.lemma) is not None and not seam.opens_person):
        return False
    for token in reversed(tokens[max(0, seam.core[0].id - _NEAR) : seam.core[0].id - 1]):
        if token.upos in ("NOUN", "PROPN") and (find_office(token.lemma) is not None or is_adjectival_noun(token.text)):
            return True
        if token.upos not in ("NOUN", "PROPN", "ADP", "DET", "ADJ", "CCONJ") and token.text not in ("-", "/"):
            return False
    return False


def _person_behind_person(seam: _Seam) -> bool:
    """As in "Gestern rief Bankchef Jan Beck Premier Ida Horn auf …"."""
    core, last = seam.core, seam.tokens[seam.i + 1 : seam.i + 3]
    named = len(core) > 1 and core[-1].upos == "PROPN" and first_name_gender(core[-2].text) is not None
    opens = find_office(seam.right.text) is not None and first_name_gender(seam.following.text) is not None
    return named and opens and len(last) > 1 and last[1].upos == "PROPN"


def _time(seam: _Seam) -> bool:
    """As in "laut Leiter Anfang Oktober", "nach Angaben des Landrats Ende Mai"."""
    return seam.right.text in words("sources.times") and is_date(seam.following.text)


def _noun_with_another_part(seam: _Seam) -> bool:
    """As in "… bot der Verein Gespräche an"."""
    left, right = seam.left, seam.right
    free = right.upos == left.upos == "NOUN" and right.head not in seam.ids and left.head != right.id
    return free and right.deprel.startswith((*_ARGUMENTS, "nmod"))


def _subject_of_plural(seam: _Seam) -> bool:
    """As in "Ursache waren nach Angaben der Feuerwehr Böller"."""
    return is_missing_subject(seam.tokens, seam.right)


def _abbreviated_body(word: str) -> bool:
    return is_acronym(word) and classify_noun(word) is SourceKind.ORGANISATION


_REASONS: tuple[Callable[[_Seam], bool], ...] = (
    _said_or_things,
    _genitive_of_place_before_name,
    _body_behind_name,
    _day_behind_name,
    _state_behind_who_rules,
    _noun_behind_outlet,
    _titled_person_behind_person,
    _place_in_genitive,
    _person_behind_named_noun,
    _person_behind_attribute,
    _name_in_genitive_before_noun,
    _full_name_in_genitive_before_noun,
    _predicate,
    _two_names,
    _name_before_free_noun,
    _arguments,
    _body_behind_laut,
    _name_in_genitive_behind_noun,
    _whole_name_in_genitive,
    _person_behind_body,
    _person_behind_place,
    _person_behind_thing,
    _person_behind_body_of_office,
    _person_behind_person,
    _time,
    _noun_with_another_part,
    _subject_of_plural,
)

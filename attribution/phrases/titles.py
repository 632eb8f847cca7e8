"""Where the titles of a noun phrase end and its name begins."""

from __future__ import annotations

from collections.abc import Sequence

from attribution.document import SourceKind
from attribution.lexicons import classify_noun, find_medium, find_office, institutions
from attribution.phrases.chunk import Chunk
from attribution.phrases.continuing import is_listed
from attribution.phrases.features import Word, core_words
from attribution.phrases.kinds import INITIALS, ORGANISED, noun_class
from attribution.phrases.names import is_acronym
from attribution.phrases.words import PERSON, find_class_noun, first_name_gender

__all__ = ["split_title", "titled"]

_QUOTES = "„“”\"»«›‹‚‘'"


def split_title(chunk: Chunk) -> tuple[list[Word], list[Word]]:
    """Titles and class nouns at the front of the core, and the name behind them."""
    listed = list(core_words(chunk))
    if chunk.quoted and listed and _opening(chunk) is None:
        return [], listed
    if chunk.quoted and (opening := _opening(chunk)) is not None:
        return [w for w in listed if w.token.id < opening], [w for w in listed if w.token.id >= opening]
    if (len(listed) == 1 and _outlet(listed[0])) or (
        len(listed) > 1 and find_medium(" ".join(w.text for w in listed)) is not None
    ):
        return [], listed
    for i, word in enumerate(listed[1:-1], 1):
        if _title_noun(word) and all(w.proper for w in listed[i + 1 :]):  # "Lindauer Bürgermeisterin Swantje Horn"
            return listed[: i + 1], listed[i + 1 :]
    if len(listed) > 1 and _listed_behind(listed[-2], listed[-1]):  # "der Weltverband FIFA"
        return listed[:-1], listed[-1:]
    for i, word in enumerate(listed[:-1]):
        rest = " ".join(w.text for w in listed[i:])
        if is_listed(rest) or rest in institutions():  # "General Motors" is no general
            return listed[:i], listed[i:]
        following = listed[i + 1]
        if (
            (first_name_gender(word.text) is not None or (i and INITIALS.match(word.text)))
            and following.text[:1].isupper()
            and noun_class(following) is None
            and (i == 0 or not listed[i - 1].proper or _person_title(listed[i - 1]))
        ) and (word.proper or following.proper or i):
            return listed[:i], listed[i:]
    cut = 0
    while cut < len(listed):
        word = listed[cut]
        titled = find_office(word.lemma) is not None or find_office(word.text) is not None
        titled = titled or bool(PERSON.search(word.text.casefold()))
        common = word.token.upos == "NOUN" and not is_acronym(word.text)
        more = cut + 1 < len(listed)
        common = common and not (more and listed[cut + 1].proper and first_name_gender(word.text) is not None)
        beside = (
            word.token.deprel.startswith(("appos", "flat", "compound", "nmod"))
            and noun_class(listed[cut - 1]) in ORGANISED
            if cut
            else False
        )
        before = find_class_noun(listed[cut - 1].lemma) if cut else None
        if before is not None and before.dropped and common and not titled and (more or _outlet(word)):
            break
        if cut and common and not titled and noun_class(word) is None and (beside or before is not None):
            break
        if common and more and cut and not titled and listed[cut + 1].proper and _first_of_name(listed, cut):
            break
        if (
            common
            or (titled and more and first_name_gender(word.text) is None)
            or (more and noun_class(word) is not None and word.token.upos == "NOUN")
        ):
            cut += 1
        else:
            break
    return listed[:cut], listed[cut:]


def titled(chunk: Chunk) -> list[Word]:
    """The words of a core that say what somebody or something is, also where the parser takes one for a name."""
    titles, name = split_title(chunk)
    return [*titles, *(word for word in name if word.token.upos == "NOUN")]


def _listed_behind(noun: Word, name: Word) -> bool:
    """Whether a word tagged as a name is rather the noun for the listed abbreviation behind it."""
    listed = is_acronym(name.text) and name.text in institutions()
    return listed and noun.token.upos == "PROPN" and find_class_noun(noun.text) is not None


def _title_noun(word: Word) -> bool:
    office = find_office(word.lemma)
    return word.token.upos == "NOUN" and office is not None and office.title


def _outlet(word: Word) -> bool:
    """Whether a word that is tagged as a common noun is the name of an outlet ("Handelsblatt", not "Welt")."""
    medium = find_medium(word.text)
    return medium is not None and word.text not in medium.ambiguous and classify_noun(word.text) is SourceKind.MEDIA


def _opening(chunk: Chunk) -> int | None:
    """Token id where a quoted name begins that has words of the core before it."""
    for token in chunk.tokens:
        if token.lemma == '"' or token.text[0] in _QUOTES or token.text == "``":
            return token.id if any(t.id < token.id for t in chunk.core) else None
    return None


def _first_of_name(listed: Sequence[Word], i: int) -> bool:
    """Whether a word tagged as a noun is rather the first word of a name."""
    word = listed[i]
    return (
        classify_noun(word.lemma) is None
        and find_class_noun(word.lemma) is None
        and word.text == word.lemma
        and i > 0
        and _person_title(listed[i - 1])
    )


def _person_title(word: Word) -> bool:
    return find_office(word.lemma) is not None or bool(PERSON.search(word.lemma.casefold()))

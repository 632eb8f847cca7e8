"""Whether a name goes on with the next word: particles, small foreign words, numbers, hyphens."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from itertools import pairwise
from types import MappingProxyType

from attribution.document import SourceKind
from attribution.grammar.inflection import inflect, is_adjectival_noun, stem_of_adjective
from attribution.lexicons import (
    classify_noun,
    find_carrier,
    find_document,
    find_noun,
    find_office,
    institutions,
    lexical,
    media,
)
from attribution.lexicons import words as closed
from attribution.phrases.names import PARTICLES
from attribution.phrases.words import find_class_noun, first_name_gender
from attribution.tree import NO_TOKEN, Token

__all__ = [
    "FOREIGN",
    "capital_adjective",
    "foreign_ends",
    "foreign_follows",
    "foreign_start",
    "genitive_name",
    "glued",
    "is_listed",
    "joined_name",
    "listed_name",
    "name_continues",
    "noble",
    "numbered",
    "party",
    "second_phrase",
    "within_name",
]

FOREIGN = frozenset("of for the and with to on at et des du de".split())
"""Small words inside foreign names."""
_NOMINAL = ("NOUN", "PROPN", "X")


def foreign_follows(tokens: Sequence[Token], i: int) -> bool:
    """Whether a foreign name goes on behind a small word ("Movement for Democratic Change")."""
    following = next((t for t in tokens[i + 1 : i + 3] if t.text.lower() not in FOREIGN), None)
    if tokens[i].text.lower() in ("of", "for", "the", "with", "and", "to"):
        return bool(following and following.text[:1].isupper())
    return bool(
        tokens[i - 1].upos in ("PROPN", "X")
        and following
        and following.text[:1].isupper()
        and (following.upos in ("PROPN", "X") and tokens[i].upos in ("X", "PROPN"))
    )


def foreign_start(tokens: Sequence[Token], i: int) -> bool:
    """Whether a foreign adjective opens a name ("United States …"): a capital without a German ending before a name."""
    token, following = tokens[i], tokens[i + 1] if i + 1 < len(tokens) else None
    foreign = (
        token.upos == "ADJ" and token.text[:1].isupper() and not token.text.endswith(("e", "er", "en", "es", "em"))
    )
    return bool(foreign and i > 0 and following and following.upos in ("PROPN", "X") and token.text.isalpha())


def foreign_article(tokens: Sequence[Token], i: int) -> bool:
    """Whether the article of another language opens a name ("*Le* Monde", "*The* Verge")."""
    following = tokens[i + 1] if i + 1 < len(tokens) else NO_TOKEN
    return tokens[i].text in closed("sources.foreign_articles") and following.text[:1].isupper()


def foreign_ends(before: Token, token: Token) -> bool:
    """Whether a capital word of whatever class ends a foreign name ("United States Geological Survey")."""
    foreign = token.upos == "ADJ" and not token.text.endswith(("e", "er", "en", "es", "em"))
    return foreign and before.upos == "PROPN" and token.text[:1].isupper() and token.text.isalpha()


def capital_adjective(before: Token, tokens: Sequence[Token], i: int) -> bool:
    """Whether a name whose first word looks like an adjective follows a noun for its class ("Gruppe Blue Skies")."""
    token, following = tokens[i], tokens[i + 1] if i + 1 < len(tokens) else None
    adjective = token.upos == "ADJ" and token.text[:1].isupper() and not token.text.endswith("er")
    if not adjective or not following or not following.text[:1].isupper() or before.upos != "NOUN":
        return False
    return following.upos in _NOMINAL and find_class_noun(before.lemma) is not None


@lexical
def _several_words() -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """Listed names by their first word, the longest first: those with a small word inside ("Ärzte ohne Grenzen",
    "Bild am Sonntag"), outlets that open with an adjective ("Neue Zürcher Zeitung"), and bodies whose first word only
    looks like a German one ("Supreme Court", "Pro Asyl").
    """
    found: dict[str, list[tuple[str, ...]]] = {}
    for outlet in media().values():
        for name in (outlet.name, *outlet.aliases):
            parts = tuple(name.split())
            whole = any(part.islower() for part in parts[1:]) or stem_of_adjective(parts[0]) != parts[0]
            if len(parts) > 1 and "-" not in name and whole:
                found.setdefault(parts[0], []).append(parts)
    for body in institutions().values():
        for name in (body.lemma, *body.aliases):
            parts = tuple(name.split())
            first = parts[0]
            adjective = stem_of_adjective(first) != first and len(parts) > 1
            foreign = adjective and name == body.lemma and inflect(first, body.gender) != first
            if foreign or first == "Pro" or any(part.islower() or "/" in part for part in parts[1:]):
                found.setdefault(parts[0], []).append(parts)
    return MappingProxyType({first: tuple(sorted(rows, key=len, reverse=True)) for first, rows in found.items()})


def is_listed(name: str) -> bool:
    """Whether a name is among those that only the list keeps together, of bodies and outlets."""
    parts = tuple(name.split())
    return bool(parts) and parts in _several_words().get(parts[0], ())


def listed_name(tokens: Sequence[Token], i: int) -> int:
    """How many words such a listed name has that begins here; 0 if none does."""
    for parts in _several_words().get(tokens[i].text, ()) if i < len(tokens) else ():
        name, last = " ".join(parts), i
        while last + 1 < len(tokens) and tokens[last].end - tokens[i].begin < len(name):
            last += 1
        if _written(tokens[i : last + 1]) == name:
            return last + 1 - i
    return 0


def _written(tokens: Sequence[Token]) -> str:
    """The words of a stretch of text with one space where there is white space."""
    gaps = (" " if left.end < right.begin else "" for left, right in pairwise(tokens))
    return tokens[0].text + "".join(gap + t.text for gap, t in zip(gaps, tokens[1:], strict=True))


def second_phrase(left: Token, token: Token) -> bool:
    """Whether a common noun behind another one begins a phrase of its own ("warf dem Minister Versagen vor")."""
    if left.upos != "NOUN" or token.upos != "NOUN" or left.text[-1:] == "-":
        return False
    said = find_carrier(token.lemma) is not None or find_noun(token.lemma) is not None
    things = token.feat("Number") == "Plur" and token.text != token.lemma and classify_noun(token.lemma) is None
    apart = (
        is_adjectival_noun(left.text) or find_office(left.lemma) is not None or find_document(left.lemma) is not None
    )
    return said or (things and apart and find_class_noun(token.lemma) is None)


def party(word: str) -> bool:
    """Whether a word is the genitive of a body whose name is an adjective ("der Grünen", "der Linken")."""
    return word.endswith("en") and classify_noun(word.removesuffix("n")) is SourceKind.ORGANISATION


def numbered(before: Token, tokens: Sequence[Token], i: int) -> bool:
    """Whether a number belongs to a name ("Bayern 3", "Bündnis 90/…") and counts nothing ("laut Beck 23 Keller")."""
    if tokens[i].deprel == "nummod" and tokens[i].head == tokens[i].id + 1:
        return False
    slash = i + 1 < len(tokens) and tokens[i + 1].text == "/" and glued(tokens, i + 1)
    return before.upos == "PROPN" or (before.upos == "NOUN" and slash)


def genitive_name(name: Token, noun: Token, names: Container[str]) -> bool:
    """Whether a name before a noun is its genitive ("Selenskyjs Appell"), by the tree or by its other form nearby."""
    marked = name.deprel == "nmod" or name.feat("Case") == "Gen" or name.text[:-1] in names
    return noun.id <= name.head <= noun.id + 2 and marked and name.text[-1:] in "s'’"


def name_continues(tokens: Sequence[Token], i: int) -> bool:
    """Whether a name goes on behind a particle ("Ursula von der Leyen")."""
    following = tokens[i + 1 : i + 3]
    capital = next((t for t in following if t.text.lower() not in (*PARTICLES, "der", "den", "dem", "-")), None)
    if (
        not capital
        or not capital.text[:1].isupper()
        or (tokens[i].deprel == "case" and tokens[i].text.lower() in ("von", "zu"))
    ):
        first = i == 1 or tokens[i - 2].upos != "PROPN"
        if capital and first and first_name_gender(tokens[i - 1].text) and capital.upos == "PROPN":
            return True  # a first name alone: "Ursula von der Leyen", whatever the tree says
        return bool(
            capital and capital.upos == "PROPN" and tokens[i - 1].upos == "PROPN" and capital.deprel.startswith("flat")
        )
    apposed = find_class_noun(tokens[i - 1].lemma) is not None and tokens[i].text.lower() in ("al", "el")
    return (tokens[i - 1].upos in ("PROPN", "X") or apposed) and capital.upos in ("PROPN", "X", "NOUN", "ADJ")


def noble(tokens: Sequence[Token], i: int) -> bool:
    """Whether *zu* stands between a first and a family name (Karl-Theodor zu Guttenberg)."""
    following = tokens[i + 1] if i + 1 < len(tokens) else None
    return bool(
        tokens[i - 1].upos == "PROPN"
        and first_name_gender(tokens[i - 1].text) is not None
        and following
        and following.upos == "PROPN"
    )


def within_name(tokens: Sequence[Token], i: int) -> bool:
    """Whether an apostrophe or an ampersand goes on with a name ("Banca d'Italia", "Zorn & Meer")."""
    before, after = tokens[i - 1], tokens[i + 1] if i + 1 < len(tokens) else NO_TOKEN
    if tokens[i].text == "&":
        return before.upos in ("PROPN", "X") and after.text[:1].isupper()
    return glued(tokens, i)


def joined_name(core: Sequence[Token], tokens: Sequence[Token], i: int) -> Sequence[Token]:
    """What *und* joins to the name of one body: its letters stand behind it in brackets ("Gewerkschaft Bahn *und Bus*
    (GBB)"), or it is the subject of a verb in the singular ("die Partei Wald *und Wild* fordert").
    """
    end = i + 1
    while end < len(tokens) and tokens[end].upos in _NOMINAL:
        end += 1
    if tokens[i].text != "und" or end == i + 1:
        return ()
    brackets = [t.text for t in tokens[end : end + 3]]
    initials = "".join(t.text[0] for t in (*core, *tokens[i + 1 : end]) if t.text[:1].isupper())
    return tokens[i:end] if brackets == ["(", initials, ")"] or _is_one(core, tokens, i) else ()


def _is_one(core: Sequence[Token], tokens: Sequence[Token], i: int) -> bool:
    """Whether a noun for a body stands before two bare names that are joined, and its verb is in the singular."""
    body, second = core[0], tokens[i + 1]
    joined = len(core) == 2 and second.deprel == "conj" and second.head == core[1].id and core[1].head == body.id
    if not joined or body.deprel != "nsubj" or classify_noun(body.lemma) is not SourceKind.ORGANISATION:
        return False
    verbs = (t for t in tokens if body.head in (t.id, t.head) and t.feat("VerbForm") == "Fin")
    return body.feat("Number") == "Sing" and next((t.feat("Number") for t in verbs), None) == "Sing"


def glued(tokens: Sequence[Token], i: int) -> bool:
    """Whether a mark stands between two words without space."""
    return (
        i + 1 < len(tokens)
        and tokens[i - 1].end == tokens[i].begin
        and tokens[i].end == tokens[i + 1].begin
        and tokens[i + 1].text[:1].isalnum()
    )

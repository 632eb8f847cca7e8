"""Whether a name goes on with the next word: particles, small foreign words, numbers, hyphens."""

from __future__ import annotations

from collections.abc import Container, Sequence

from attribution.document import SourceKind
from attribution.lexicons import classify_noun
from attribution.sources.names import PARTICLES
from attribution.sources.words import find_class_noun, first_name_gender
from attribution.tree import Token

__all__ = [
    "FOREIGN",
    "capital_adjective",
    "foreign_follows",
    "genitive_name",
    "glued",
    "name_continues",
    "noble",
    "numbered",
    "party",
]

FOREIGN = frozenset("of for the and with to on at et des du de".split())
"""Small words inside foreign names."""
_NOMINAL = ("NOUN", "PROPN", "X")


def foreign_follows(tokens: Sequence[Token], i: int) -> bool:
    """Whether a foreign name goes on behind a small word ("Movement for Democratic Change")."""
    following = next((t for t in tokens[i + 1 : i + 3] if t.text.lower() not in FOREIGN), None)
    if tokens[i].text.lower() in ("of", "for", "the", "with", "and", "to"):
        return following is not None and following.text[:1].isupper()
    return (
        tokens[i - 1].upos in ("PROPN", "X")
        and following is not None
        and following.text[:1].isupper()
        and (following.upos in ("PROPN", "X") and tokens[i].upos in ("X", "PROPN"))
    )


def capital_adjective(before: Token, tokens: Sequence[Token], i: int) -> bool:
    """Whether a name whose first word looks like an adjective follows a noun for its class ("Gruppe Blue Skies")."""
    token, following = tokens[i], tokens[i + 1] if i + 1 < len(tokens) else None
    adjective = token.upos == "ADJ" and token.text[:1].isupper() and not token.text.endswith("er")
    if not adjective or following is None or not following.text[:1].isupper() or before.upos != "NOUN":
        return False
    return following.upos in _NOMINAL and find_class_noun(before.lemma) is not None


def party(word: str) -> bool:
    """Whether a word is the genitive of a body whose name is an adjective ("der Grünen", "der Linken")."""
    return word.endswith("en") and classify_noun(word.removesuffix("n")) is SourceKind.ORGANISATION


def numbered(before: Token, tokens: Sequence[Token], i: int) -> bool:
    """Whether a number belongs to a name ("Bayern 3", "Bündnis 90/…")."""
    slash = i + 1 < len(tokens) and tokens[i + 1].text == "/" and glued(tokens, i + 1)
    return before.upos == "PROPN" or (before.upos == "NOUN" and slash)


def genitive_name(name: Token, noun: Token, names: Container[str]) -> bool:
    """Whether a name before a noun is its genitive ("Selenskyjs Appell"), by the tree or by its other form nearby."""
    marked = name.deprel == "nmod" or name.feat("Case") == "Gen" or name.text[:-1] in names
    return noun.id <= name.head <= noun.id + 2 and marked and name.text[-1:] in "s'’"


def name_continues(tokens: Sequence[Token], i: int) -> bool:
    """Whether a name goes on behind a particle ("Ursula von der Leyen")."""
    following = tokens[i + 1 : i + 3]
    capital = next((t for t in following if t.text.lower() not in (*PARTICLES, "der", "den", "dem")), None)
    if (
        capital is None
        or not capital.text[:1].isupper()
        or (tokens[i].deprel == "case" and tokens[i].text.lower() in ("von", "zu"))
    ):
        return bool(
            capital and capital.upos == "PROPN" and tokens[i - 1].upos == "PROPN" and capital.deprel.startswith("flat")
        )
    return tokens[i - 1].upos in ("PROPN", "X") and capital.upos in ("PROPN", "X", "NOUN", "ADJ")


def noble(tokens: Sequence[Token], i: int) -> bool:
    """Whether *zu* stands between a first and a family name (Karl-Theodor zu Guttenberg)."""
    following = tokens[i + 1] if i + 1 < len(tokens) else None
    return (
        tokens[i - 1].upos == "PROPN"
        and first_name_gender(tokens[i - 1].text) is not None
        and following is not None
        and following.upos == "PROPN"
    )


def glued(tokens: Sequence[Token], i: int) -> bool:
    """Whether a mark stands between two words without space."""
    return (
        i + 1 < len(tokens)
        and tokens[i - 1].end == tokens[i].begin
        and tokens[i].end == tokens[i + 1].begin
        and tokens[i + 1].text[:1].isalnum()
    )

"""The case of a noun as its article or adjective shows it, whatever the parser's tag says."""

from __future__ import annotations

from attribution.grammar.clauses import Syntax
from attribution.grammar.inflection import article_features
from attribution.tree import Token

__all__ = ["is_dative"]

_GENDERS = {"Masc": "m", "Fem": "f", "Neut": "n"}
_STRONG = {"er": "f", "en": "p"}  # endings of adjectives without an article before a dative: "widersprach neuen Zahlen"


def is_dative(syntax: Syntax, noun: Token) -> bool:
    """Whether a noun that depends on a verb is its dative: by an article or adjective that fits no other case there.

    The dative and the genitive of feminine nouns look alike; hardly any verb takes the latter. Where form leaves it
    open, the tag decides.
    """
    kind = _kind(noun)
    before = [k for k in syntax.sentence.children(noun) if k.id < noun.id]
    article = next((k.word for k in before if k.deprel in ("det", "det:poss") and article_features(k.word)), "")
    if article:
        features = article_features(article)
        fitting = [each for each in features if each[0] == kind] if not (kind == "p" and _is_weak(noun)) else []
        cases = {each[1] for each in fitting or features}
        if "d" not in cases or not cases & {"n", "a"}:
            return "d" in cases
    elif kind and any(k.deprel == "amod" and _STRONG.get(k.text[-2:]) == kind for k in before):
        return True
    return noun.feat("Case") == "Dat"


def _kind(noun: Token) -> str:
    """The gender of a noun by one letter, ``p`` for a plural."""
    inflected = noun.text != noun.lemma and noun.text.endswith("n") and not _is_weak(noun)
    if inflected or noun.feat("Number") == "Plur":
        return "p"
    return _GENDERS.get(noun.feat("Gender") or "", "")


def _is_weak(noun: Token) -> bool:
    """Whether a plural may be an accusative singular as well: "den *Zeugen*", "den *Präsidenten*"."""
    weak = noun.text == noun.lemma + "en" or (noun.lemma.endswith("e") and noun.text == noun.lemma + "n")
    return weak and noun.feat("Gender") == "Masc"

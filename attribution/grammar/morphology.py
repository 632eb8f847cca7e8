"""Forms of verbs: which are finite, which are Konjunktiv I."""

from __future__ import annotations

import re

from attribution.tree import Token

__all__ = ["has_infix", "has_zu", "is_finite", "is_konjunktiv_1"]


def is_finite(token: Token) -> bool:
    """Whether the token is a finite verb form."""
    if token.upos not in ("VERB", "AUX"):
        return False
    return "VerbForm=Fin" in token.feats or token.xpos in ("VVFIN", "VAFIN", "VMFIN")


def is_konjunktiv_1(token: Token) -> bool:
    """Whether a finite verb is Konjunktiv I (``sei``, ``habe``, ``komme``): present tense, Mood=Sub."""
    return token.feat("Mood") == "Sub" and token.feat("Tense") != "Past"


def has_infix(token: Token) -> bool:
    """Whether an infinitive holds its *zu* ("vorzugehen", lemma "vorgehen"; unknown verbs are their own lemma)."""
    text = token.word
    if text == token.lemma and token.xpos == "VVINF":
        return re.fullmatch(r"(?!hinzu|dazu|herzu|hierzu)[a-zäöüß]{2,}zu[a-zäöüß]{3,}n", text) is not None
    if not text.endswith("n"):
        return False
    return any(text[:i] + text[i + 2 :] == token.lemma for i in range(2, len(text) - 3) if text[i : i + 2] == "zu")


def has_zu(token: Token) -> bool:
    """Whether a word is the *zu* of an infinitive or holds it, by its tag or its form."""
    return token.xpos in ("PTKZU", "VVIZU") or (token.upos == "VERB" and has_infix(token))

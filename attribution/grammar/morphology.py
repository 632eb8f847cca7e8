"""Forms of verbs: which are finite, which are Konjunktiv I."""

from __future__ import annotations

from attribution.tree import Token

__all__ = ["is_finite", "is_konjunktiv_1"]


def is_finite(token: Token) -> bool:
    """Whether the token is a finite verb form."""
    if token.upos not in ("VERB", "AUX"):
        return False
    return "VerbForm=Fin" in token.feats or token.xpos in ("VVFIN", "VAFIN", "VMFIN")


def is_konjunktiv_1(token: Token) -> bool:
    """Whether a finite verb is Konjunktiv I (``sei``, ``habe``, ``komme``): present tense, Mood=Sub."""
    return token.feat("Mood") == "Sub" and token.feat("Tense") != "Past"

"""The conditions under which words of the cue table are hedges, by what they look at."""

from attribution.hedging.conditions import clauses, form, modality, nouns, numbers, questions

__all__ = ["clauses", "form", "modality", "nouns", "numbers", "questions"]

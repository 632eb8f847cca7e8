"""Who says what in German news text, and how sure they sound.

>>> from attribution import analyze
>>> document = analyze("")
>>> document.statements
()
"""

from attribution.analyzer import Analyzer, analyze, analyze_conllu, analyze_many
from attribution.document import (
    Addressee,
    Cue,
    Document,
    Frame,
    Hedge,
    Hedging,
    How,
    Level,
    Mention,
    Note,
    Part,
    Polarity,
    Source,
    SourceKind,
    Span,
    Stance,
    Statement,
    StatementType,
    Voice,
)
from attribution.errors import AttributionError, InputError, LexiconError, ModelError, PatternError
from attribution.schema import json_schema
from attribution.tree import Sentence, Token

__version__ = "0.1.0"

__all__ = [
    "Addressee",
    "Analyzer",
    "AttributionError",
    "Cue",
    "Document",
    "Frame",
    "Hedge",
    "Hedging",
    "How",
    "InputError",
    "Level",
    "LexiconError",
    "Mention",
    "ModelError",
    "Note",
    "Part",
    "PatternError",
    "Polarity",
    "Sentence",
    "Source",
    "SourceKind",
    "Span",
    "Stance",
    "Statement",
    "StatementType",
    "Token",
    "Voice",
    "__version__",
    "analyze",
    "analyze_conllu",
    "analyze_many",
    "json_schema",
]

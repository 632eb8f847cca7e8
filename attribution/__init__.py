"""Who says what in German news text, and how sure they sound.

>>> from attribution import analyze
>>> document = analyze("")
>>> document.statements
()
"""

from typing import TYPE_CHECKING, Any

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
from attribution.document.schema import json_schema
from attribution.errors import AttributionError, ExtraError, InputError, LexiconError, ModelError, PatternError
from attribution.tree import Sentence, Token
from attribution.version import __version__

if TYPE_CHECKING:
    from attribution.sources import Conflict, MergedSource, Registry, merge_sources

_LAZY = ("Conflict", "MergedSource", "Registry", "merge_sources")
"""Names that are loaded when first asked for: their module takes longer to import than all others here."""

__all__ = [
    "Addressee",
    "Analyzer",
    "AttributionError",
    "Conflict",
    "Cue",
    "Document",
    "ExtraError",
    "Frame",
    "Hedge",
    "Hedging",
    "How",
    "InputError",
    "Level",
    "LexiconError",
    "Mention",
    "MergedSource",
    "ModelError",
    "Note",
    "Part",
    "PatternError",
    "Polarity",
    "Registry",
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
    "merge_sources",
]


def __dir__() -> list[str]:
    return sorted({*globals(), *_LAZY})


def __getattr__(name: str) -> Any:
    if name in _LAZY:
        from attribution import sources

        return getattr(sources, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")

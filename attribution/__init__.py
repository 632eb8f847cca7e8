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
    Affiliation,
    Cue,
    Document,
    Frame,
    Gender,
    GenderEvidence,
    Ground,
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
from attribution.errors import (
    AnalysisError,
    AttributionError,
    ExtraError,
    InputError,
    LexiconError,
    ModelError,
    PatternError,
)
from attribution.limits import Limits
from attribution.tree import Sentence, Token
from attribution.version import __version__

if TYPE_CHECKING:
    from attribution.readers import Record, load, read
    from attribution.sources import Conflict, MergedSource, Registry, merge_sources

_LAZY = {
    "Conflict": "attribution.sources",
    "MergedSource": "attribution.sources",
    "Record": "attribution.readers",
    "Registry": "attribution.sources",
    "load": "attribution.readers",
    "merge_sources": "attribution.sources",
    "read": "attribution.readers",
}
"""Names that are loaded when first asked for, and where from: their modules take longer to import than all others."""

__all__ = [
    "Addressee",
    "Affiliation",
    "AnalysisError",
    "Analyzer",
    "AttributionError",
    "Conflict",
    "Cue",
    "Document",
    "ExtraError",
    "Frame",
    "Gender",
    "GenderEvidence",
    "Ground",
    "Hedge",
    "Hedging",
    "How",
    "InputError",
    "Level",
    "LexiconError",
    "Limits",
    "Mention",
    "MergedSource",
    "ModelError",
    "Note",
    "Part",
    "PatternError",
    "Polarity",
    "Record",
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
    "load",
    "merge_sources",
    "read",
]


def __dir__() -> list[str]:
    return sorted({*globals(), *_LAZY})


def __getattr__(name: str) -> Any:
    if name in _LAZY:
        from importlib import import_module

        return getattr(import_module(_LAZY[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")

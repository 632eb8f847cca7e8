"""Who said it: sources across names, offices, pronouns, metonyms and carriers, with their chains.

The one step that most callers need is :func:`resolve`; :func:`merge_sources` compares documents, a :class:`Registry`
adds identifiers. The rest of the package is its parts, each a module.
"""

from attribution.sources.merging import Conflict, MergedSource, merge_sources
from attribution.sources.registry import Entry, Registry
from attribution.sources.resolution import Resolution, resolve
from attribution.text.source_lines import SourceLine, find_source_lines

__all__ = [
    "Conflict",
    "Entry",
    "MergedSource",
    "Registry",
    "Resolution",
    "SourceLine",
    "find_source_lines",
    "merge_sources",
    "resolve",
]

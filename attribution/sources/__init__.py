"""Who said it: sources across names, offices, pronouns, metonyms and carriers, with their chains.

The one step that most callers need is :func:`resolve`; the rest of the package is its parts, each a module.
"""

from attribution.sources.lines import SourceLine, find_source_lines
from attribution.sources.resolution import Resolution, resolve

__all__ = ["Resolution", "SourceLine", "find_source_lines", "resolve"]

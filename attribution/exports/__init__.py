"""Documents in the formats of other tools: annotation tools, corpora, the semantic web, NLP libraries.

:func:`formats` lists them, :func:`export` makes one document's files, :func:`write` those of many. Each format is one
module under ``attribution/exports/writers/`` that ends in ``FORMAT = Format(…)``; other packages add theirs by an entry
point of the group ``attribution.exports`` that names such an object.

>>> from attribution import Document
>>> [name for name in export(Document("Es regnet.", id="a1"), "brat")]
['.txt', '.ann']
"""

from attribution.exports.format import Format
from attribution.exports.registry import export, formats, write

__all__ = ["Format", "export", "formats", "write"]

"""A component for spaCy: statements, sources, cues and hedges as span groups of a ``Doc``.

.. code-block:: python

    import spacy

    nlp = spacy.blank("de")
    nlp.add_pipe("attribution")
    doc = nlp("Laut Polizei regnet es.")
    doc._.statements[0].source_name

It needs nothing else in the pipeline: trees come from the bundled model, spaCy's tokens are only what spans are made
of.
"""

from attribution.spacy.component import COLOURS, AttributionComponent, make

__all__ = ["COLOURS", "AttributionComponent", "make"]

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

from attribution.errors import extra

extra("spacy", "spacy")  # says how to install it where it is missing

from attribution.spacy.component import COLOURS, AttributionComponent, make  # noqa: E402 - it needs spaCy

__all__ = ["COLOURS", "AttributionComponent", "make"]

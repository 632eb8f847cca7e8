"""Numbers of many documents: who is quoted, how, by whom, and how far the numbers can be trusted.

>>> from attribution import Document
>>> corpus = Corpus([Document("Es regnet.", id="a1")])
>>> corpus.sources()
[]
"""

from attribution.corpus.corpus import Corpus, Entry
from attribution.corpus.filters import AGENCY_LINES, EVERYTHING, Filter
from attribution.corpus.relays import relays, write_graph
from attribution.corpus.sample import draw_sample, write_sample
from attribution.corpus.score import Agreement, Estimate, Score, score

__all__ = [
    "AGENCY_LINES",
    "EVERYTHING",
    "Agreement",
    "Corpus",
    "Entry",
    "Estimate",
    "Filter",
    "Score",
    "draw_sample",
    "relays",
    "score",
    "write_graph",
    "write_sample",
]

"""Charts of many documents: who speaks how often and how surely, where, when, and by way of whom.

Each function counts and returns a :class:`Plot`, which holds the table of what it counted and a text for those who do
not see it, and draws itself with matplotlib or altair (``pip install "source-attribution[plot]"``).
"""

from attribution.plots.counts import hedging_by_source, outlets_compared, relays, stance_by_source, timeline
from attribution.plots.plot import Plot

__all__ = ["Plot", "hedging_by_source", "outlets_compared", "relays", "stance_by_source", "timeline"]

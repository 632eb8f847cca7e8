"""How far a voice commits itself to what it says, and what the author thinks of it.

>>> from attribution.hedging import Unit, rate
>>> from attribution.text.article import Article
>>> rate(Unit(Article("", ()), ())).level
<Level.NONE: 'none'>
"""

from attribution.hedging.conditions import modality as _readings  # noqa: F401
from attribution.hedging.conditions import nouns as _nouns  # noqa: F401  (enters its conditions)
from attribution.hedging.rating import rate
from attribution.hedging.stance import stance
from attribution.hedging.unit import Unit

__all__ = ["Unit", "rate", "stance"]

"""How far a voice commits itself to what it says, and what the author thinks of it.

>>> from attribution.hedging import Unit, rate
>>> from attribution.text.article import Article
>>> rate(Unit(Article("", ()), ())).level
<Level.NONE: 'none'>
"""

from attribution.hedging import conditions as _conditions  # noqa: F401  (they enter themselves)
from attribution.hedging.rating import rate
from attribution.hedging.stance import stance
from attribution.hedging.unit import Unit

__all__ = ["Unit", "rate", "stance"]

"""A construction from outside of the package: *wie* with another name.

It finds what the one of the package finds.
"""

from attribution.constructions import wie
from attribution.reading.construction import Construction

CONSTRUCTION = Construction(
    "wie_eigen",
    __doc__,
    read=wie.CONSTRUCTION.read,
    examples=wie.CONSTRUCTION.examples,
    not_examples=wie.CONSTRUCTION.not_examples,
)

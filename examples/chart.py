"""Draw how surely outlets let their sources speak.

Run it with python examples/chart.py ARTICLES.csv CHART.svg.

Needs the extra: pip install "source-attribution[plot]".
"""

import sys

from attribution import analyze_many, read
from attribution.plots import outlets_compared

chart = outlets_compared(analyze_many(read(sys.argv[1])))
chart.save(sys.argv[2])
print(chart.alt)

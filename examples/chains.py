"""Show through whose hands news went: python examples/chains.py FILE..."""

import sys
from collections import Counter

from attribution import analyze_many, read

chains: Counter[str] = Counter()
for document in analyze_many(read(sys.argv[1:])):
    for statement in document.attributed:
        if statement.relays:
            chains[" > ".join(source.name for source in statement.chain)] += 1
for chain, count in chains.most_common():
    print(count, chain)

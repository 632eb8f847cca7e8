"""Count who is quoted, and compare outlets.

Run it with python examples/quoted.py ARTICLES.csv.
"""

import sys

from attribution import analyze_many, read
from attribution.corpus import Corpus

if not sys.argv[1:]:
    sys.exit("name a table of articles: python examples/quoted.py ARTICLES.csv")
corpus = Corpus(analyze_many(read(sys.argv[1])))
for row in corpus.sources()[:5]:
    print(f"{row['source']}: {row['n_statements']} in {row['n_documents']} articles")
print()
for row in corpus.counts("outlet"):
    print(f"{row['outlet']}: {row['n_statements']} statements of {row['n_sources']} sources")

"""Write a page for each article and one for all of them.

Run it with python examples/pages.py ARTICLES FOLDER.
"""

import sys

from attribution import analyze_many, read
from attribution.pages import write_site

documents = list(analyze_many(read(sys.argv[1])))
index = write_site(documents, sys.argv[2], title="Articles")
print(index.as_posix(), "and", len(list(index.parent.glob("texts/*.html"))), "articles")

"""Turn a CSV file of articles into a CSV file of statements.

Run it with python examples/table.py ARTICLES.csv STATEMENTS.csv.

The articles need a column with the text; their other columns are carried along.
"""

import sys

from attribution import analyze_many, read
from attribution.tables import rows, write

documents = list(analyze_many(read(sys.argv[1])))
write(documents, sys.argv[2])
for row in rows(documents)[:5]:
    print(row["outlet"], "|", row["source_name"] or "(author)", "|", row["level"], "|", row["text"])

"""Print the statements of German news texts, grouped by source: python examples/by_source.py FILE..."""

import sys
from pathlib import Path

from attribution import analyze_many

if not sys.argv[1:]:
    sys.exit("name one or more text files: python examples/by_source.py FILE...")
texts = (Path(name).read_text(encoding="utf-8") for name in sys.argv[1:])
for document in analyze_many(texts):
    for source, statements in document.by_source().items():
        print(f"{source.name} ({source.kind})")
        for statement in statements:
            denied = "denies: " if statement.polarity == "denied" else ""
            print(f"  {statement.level:6} {denied}{statement.text}")

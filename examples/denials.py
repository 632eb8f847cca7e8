"""Find who contradicts whom: python examples/denials.py FILE...

A denied content is a statement with the polarity ``denied``. If somebody else claims the same, that is nested in it.
"""

import sys

from attribution import analyze_many, read

for document in analyze_many(read(sys.argv[1:])):
    for denial in document.attributed:
        if denial.polarity == "denied":
            claims = [s.source_name or "somebody" for s in document.attributed if s.parent == denial.id]
            against = f" (claimed by {', '.join(claims)})" if claims else ""
            print(f"{denial.source_name or 'Somebody'} denies{against}: {denial.text}")

"""List what articles leave open, and the words that show it: python examples/hedged.py FILE..."""

import sys

from attribution import Level, analyze_many, read

if not sys.argv[1:]:
    sys.exit("name one or more text files: python examples/hedged.py FILE...")
for document in analyze_many(read(sys.argv[1:])):
    for statement in document.statements:
        if statement.level == Level.HIGH:
            cues = ", ".join(cue.text for cue in statement.hedging.cues if cue.level == Level.HIGH)
            who = statement.source_name or "the author"
            print(f"{who} ({cues}): {' '.join(statement.text.split())[:80]}")

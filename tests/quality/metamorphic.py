"""What must not change an answer: another name, another paragraph, other quotation marks, more empty lines.

python -m tests.quality.metamorphic DATA [--most N]

DATA is a folder of articles (JSON with ``text``). Prints for each change how many articles and statements come out
otherwise. Statements are compared by their words, since a name of another length moves all that follows it.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

from attribution import Analyzer, Document, Statement

Facts = Counter[tuple[object, ...]]

_SURNAME = "Hagedorn"
_PARAGRAPH = "\n\nIm Stadtpark blühen die Kastanien. Die Wege sind frisch geharkt."
_GUILLEMETS = str.maketrans("„“”", "»««")


def another_name(document: Document) -> str | None:
    """The surname of the first person with a full name, replaced everywhere; None where there is none."""
    for source in document.sources:
        words = source.name.split()
        if source.kind == "person" and len(words) == 2 and _SURNAME not in document.text:
            return re.sub(rf"\b{re.escape(words[1])}\b", _SURNAME, document.text)
    return None


def another_paragraph(document: Document) -> str:
    """A paragraph about something else, at the end."""
    return document.text.rstrip() + _PARAGRAPH


def other_marks(document: Document) -> str | None:
    """Guillemets for German quotation marks; None where there are guillemets already, or other marks."""
    return None if re.search('[»«"‚‘›‹]', document.text) or "„" not in document.text else _marked(document.text)


def empty_lines(document: Document) -> str:
    """One more empty line between paragraphs."""
    return re.sub(r"\n+", lambda match: match[0] + "\n", document.text)


CHANGES: dict[str, Callable[[Document], str | None]] = {
    "another surname": another_name,
    "a paragraph more": another_paragraph,
    "guillemets": other_marks,
    "empty lines": empty_lines,
}


def _marked(text: str) -> str:
    return text.translate(_GUILLEMETS)


def facts(document: Document, name: str = "") -> Facts:
    """What is said of each statement, without offsets and without the name that was replaced."""
    return Counter(_of(document, statement, name) for statement in document.statements)


def _of(document: Document, statement: Statement, name: str) -> tuple[object, ...]:
    source = document.source(statement.source.source_id).name if statement.source else ""
    words = _marked(" ".join(statement.text.split()))
    said = [text.replace(name, _SURNAME) if name else text for text in (words, source)]
    return (*said, statement.type, statement.construction, statement.hedging.level, statement.polarity)


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the shares."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--most", type=int)
    options = parser.parse_args(arguments)
    texts = [json.loads(path.read_text(encoding="utf-8"))["text"] for path in sorted(options.data.glob("*.json"))]
    analyzer = Analyzer()
    documents = list(analyzer.analyze_many(texts[: options.most]))
    for change, make in CHANGES.items():
        changed = [(document, text) for document in documents if (text := make(document)) is not None]
        articles = statements = lost = 0
        found = analyzer.analyze_many(text for _, text in changed)
        for (before, _), after in zip(changed, found, strict=True):
            name = _replaced(before) if make is another_name else ""
            missing = (facts(before, name) - facts(after)).total()
            articles += missing > 0
            lost += missing
            statements += len(before.statements)
        print(
            f"{change}: {articles} of {len(changed)} articles, "
            f"{lost} of {statements} statements ({lost / max(1, statements):.2%})"
        )


def _replaced(document: Document) -> str:
    """The surname that :func:`another_name` replaces."""
    persons = (s.name.split() for s in document.sources if s.kind == "person" and len(s.name.split()) == 2)
    return next(persons)[1]


if __name__ == "__main__":
    main()

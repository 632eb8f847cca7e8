"""Reads the texts of ``reports.toml``, each with everything that is reported in it.

python -m tests.reading.reports    prints for each text in which something else is read than its entry says what that is
"""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path

import attrs

from attribution.document import Level, Polarity, Stance, Statement
from attribution.pipeline import analyze_sentences
from attribution.reading.construction import Example
from attribution.tree import Sentence


@attrs.frozen
class Told:
    """A text and a line for each report in it; a text in which nobody reports anything is its own line."""

    id: str
    lines: tuple[str, ...] = attrs.field(converter=tuple)

    @property
    def text(self) -> str:
        """The text without family and marks."""
        head, _, marked = self.lines[0].partition(": ")
        return Example(marked.partition(" | frame: ")[0]).text if marked and head[0].islower() else self.lines[0]


def _read() -> tuple[Told, ...]:
    raw = tomllib.loads((Path(__file__).parent / "reports.toml").read_text(encoding="utf-8"))
    return tuple(Told(f"{name}-{n}", lines) for name, each in raw.items() for n, lines in enumerate(each))


TOLD = _read()


def told(text: str, sentences: Sequence[Sentence]) -> list[str]:
    """A line for each statement of a source, and for each that the author hedges."""
    statements = analyze_sentences(text, sentences).statements
    noted = [s for s in statements if s.source is not None or s.hedging.level > Level.NONE]
    return [f"{_head(s)}: {_marked(text, s)}{_frame(s, sentences)}" for s in noted] or [text]


def _head(statement: Statement) -> str:
    """The family or ``author``, and what is not plain: ``verb_clause denied distancing medium (soll, rund)``."""
    plain = (Polarity.AFFIRMED, Stance.NEUTRAL, Level.NONE, None)
    known = [str(k) for k in (statement.polarity, statement.stance, statement.hedging.level) if k not in plain]
    words = ", ".join(span.text for cue in statement.hedging.cues for span in cue.spans)
    return " ".join([statement.construction or "author", *known, *([f"({words})"] if words else [])])


def _marked(text: str, statement: Statement) -> str:
    """The text with the roles marked as in examples of constructions."""
    out, at = "", 0
    for place, mark in _marks(statement):
        out += text[at:place] + mark
        at = place
    return out + text[at:]


def _frame(statement: Statement, sentences: Sequence[Sentence]) -> str:
    """The words of the frame where they are not what is left of the cue's sentence: ``| frame: sagte Beck``."""
    if statement.frame is None:
        return ""
    at = statement.cue.spans[0].begin if statement.cue else statement.spans[0].begin
    around = next(s.tokens for s in sentences if at < s.tokens[-1].end)
    left = [t for t in around if not any(span.begin <= t.begin < span.end for span in statement.spans)]
    framing = [t for s in sentences for t in s.tokens if any(f.begin <= t.begin < f.end for f in statement.frame.spans)]
    words, expected = ([t.text for t in tokens if t.text.isalnum()] for tokens in (framing, left))
    return f" | frame: {' '.join(words)}" if words != expected else ""


def _marks(statement: Statement) -> Iterator[tuple[int, str]]:
    """Brackets in text order; the longer of two that open together comes first, closing ones before opening ones."""
    source, cue, addressee = statement.source, statement.cue, statement.addressee
    parts = {"content": statement.spans, "source": source and source.spans}
    parts |= {"cue": cue and cue.spans, "addressee": addressee and addressee.spans}
    found = []
    for role, spans in parts.items():
        for span in spans or ():
            found += [(span.begin, 1, span.begin - span.end, f"[{role}: "), (span.end, 0, 0, "]")]
    return ((place, mark) for place, _, _, mark in sorted(found))


def main() -> None:
    """Print what differs."""
    from tests.frozen import frozen

    for entry in TOLD:
        now = told(entry.text, frozen("reports", entry.text))
        if sorted(now) != sorted(entry.lines):
            sys.stdout.write("\n    ".join((entry.id, *now)) + "\n")


if __name__ == "__main__":
    main()

"""brat standoff: a text file and its annotations (brat.nlplab.org/standoff.html).

brat reads every line end as a line feed, so the text is written with line feeds and offsets are those of what is
written. No annotation of brat may reach over a line end; parts that do are fragments.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from attribution.document import Document, Voice
from attribution.document.parts import Part
from attribution.exports.format import Format
from attribution.exports.pieces import parts

__all__ = ["FORMAT"]

_LABELS = {
    "content": "Statement",
    "source": "Source",
    "cue": "Cue",
    "frame": "Frame",
    "addressee": "Addressee",
    "hedge": "Hedge",
}
_CONFIGURATION = """\
[entities]
Source
Cue
Frame
Addressee
Hedge
[relations]
Inside Arg1:Statement, Arg2:Statement
<OVERLAP> Arg1:<ANY>, Arg2:<ANY>, <OVL-TYPE>:<ANY>
[events]
Statement Source*:Source, Cue*:Cue, Frame*:Frame, Addressee*:Addressee, Hedge*:Hedge
[attributes]
Voice Arg:<EVENT>, Value:attributed|author
Type Arg:<EVENT>, Value:direct|indirect|reported|free_indirect|indirect_free_indirect
Level Arg:<EVENT>, Value:none|low|medium|high
Stance Arg:<EVENT>, Value:neutral|endorsing|distancing
Polarity Arg:<EVENT>, Value:affirmed|denied
"""


def _make(document: Document) -> Mapping[str, str]:
    text, places = _unix(document.text)
    return {".txt": text, ".ann": "".join(f"{line}\n" for line in _lines(document, text, places))}


def _unix(text: str) -> tuple[str, list[int]]:
    """The text with line feeds, and where each offset of the first is in it."""
    places, removed = [], 0
    for place, character in enumerate(text):
        places.append(place - removed)
        removed += character == "\r" and text[place + 1 : place + 2] == "\n"
    return re.sub(r"\r\n?", "\n", text), [*places, len(text) - removed]


def _lines(document: Document, text: str, places: list[int]) -> Iterator[str]:
    bounds, attributes, notes = 0, 0, 0
    events = {}
    for number, statement in enumerate(document.statements, 1):
        arguments, roles = [], dict.fromkeys(_LABELS, 0)
        for role, part in parts(statement):
            bounds += 1
            roles[role] += 1
            label = _LABELS[role]
            yield f"T{bounds}\t{label} {_fragments(part, text, places)}"
            arguments.append(f"{label}{roles[role] if roles[role] > 1 else ''}:T{bounds}")
        events[statement.id] = f"E{number}"
        yield f"E{number}\t{' '.join(arguments)}"
        facts: dict[str, str | None] = {"Voice": statement.voice, "Type": statement.type, "Level": statement.level}
        if statement.voice is Voice.ATTRIBUTED:
            facts |= {"Stance": statement.stance, "Polarity": statement.polarity}
        for name, value in facts.items():
            if value is not None:
                attributes += 1
                yield f"A{attributes}\t{name} E{number} {value}"
        if statement.chain:
            notes += 1
            chain = " < ".join(source.name for source in reversed(statement.chain))
            yield f"#{notes}\tAnnotatorNotes E{number}\t{' '.join(chain.split())}"
    inner = [statement for statement in document.statements if statement.parent is not None]
    for number, statement in enumerate(inner, 1):
        yield f"R{number}\tInside Arg1:{events[statement.id]} Arg2:{events[statement.parent or 0]}"


def _fragments(part: Part, text: str, places: list[int]) -> str:
    """Offsets of the pieces, cut at line ends, and their words."""
    found = []
    for begin, end in part.offsets:
        at = places[begin]
        for line in text[at : places[end]].split("\n"):
            if line.strip():
                left = at + len(line) - len(line.lstrip())
                found.append((left, left + len(line.strip())))
            at += len(line) + 1
    offsets = ";".join(f"{begin} {end}" for begin, end in found)
    return f"{offsets}\t{' '.join(text[begin:end] for begin, end in found)}"


FORMAT = Format(
    "brat",
    "brat standoff: .txt and .ann, with an annotation.conf",
    _make,
    shared=lambda: {"annotation.conf": _CONFIGURATION},
)

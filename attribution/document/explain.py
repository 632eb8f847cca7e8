"""One line that explains a statement."""

from __future__ import annotations

from collections.abc import Sequence

from attribution.document.enums import Level, Polarity, Stance, Voice
from attribution.document.model import Mention, Source, Statement
from attribution.document.parts import Part

__all__ = ["explain"]


def explain(statement: Statement, chain: Sequence[Source]) -> str:
    """Say in one line why a statement is what it is; see :meth:`Document.explain`.

    Args:
        statement: the statement.
        chain: who passed it on, the outermost first, and at last its own source.
    """
    parts = [_who(statement, chain)]
    if statement.voice is Voice.ATTRIBUTED:
        parts.append(_how(statement))
    if statement.polarity is Polarity.DENIED:
        parts.append("the source denies it")
    if statement.stance not in (None, Stance.NEUTRAL):
        parts.append(f"author {statement.stance}")
    parts.append(_level(statement))
    if statement.parent is not None:
        parts.append(f"within statement {statement.parent}")
    return " | ".join(parts)


def _who(statement: Statement, chain: Sequence[Source]) -> str:
    if statement.voice is Voice.AUTHOR:
        return "author"
    if statement.source is None:
        return "no source"
    *relays, own = chain
    via = f" via {', '.join(relay.name for relay in relays)}" if relays else ""
    return f"{own.name} ({_mention(statement.source)}){via}"


def _mention(mention: Mention) -> str:
    words = f": {_quoted(mention)}" if mention.spans else ""
    margin = f", ahead by {mention.margin:.2f}" if mention.margin is not None else ""
    return mention.how.value.replace("_", " ") + words + margin


def _how(statement: Statement) -> str:
    found = f"{(statement.type or 'statement').replace('_', ' ')} by {statement.construction}"
    return f"{found}, cue {_quoted(statement.cue)}" if statement.cue else found


def _level(statement: Statement) -> str:
    if statement.hedging.level is Level.NONE:
        return "hedging none"
    cues = ", ".join(f"{_quoted(cue)} ({cue.kind}, {cue.level})" for cue in statement.hedging.cues)
    return f"hedging {statement.hedging.level}: {cues}"


def _quoted(part: Part) -> str:
    return f'"{" ".join(part.text.split())}"'

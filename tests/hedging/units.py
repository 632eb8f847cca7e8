"""Statements of the hedging tests over their frozen trees."""

from __future__ import annotations

from typing import Any

from attribution.document import Level, Polarity, Stance, StatementType
from attribution.document.spans import Spans
from attribution.grammar.mentions import Holder
from attribution.hedging import Unit
from attribution.reading.construction import Example
from attribution.reading.find import Find
from attribution.tree import NO_TOKEN
from tests.frozen import article
from tests.hedging.cases import Case

CLOSED = {"type": StatementType, "level": Level, "stance": Stance, "polarity": Polarity}


def of_author(text: str, *content: tuple[int, int]) -> Unit:
    """A statement in the author's own voice, the whole text unless a part of it is named."""
    return Unit(article("hedging", text), content or ((0, len(text)),))


def of_source(text: str, content: Spans, inner: Spans = (), **known: Any) -> Unit:
    """A statement of a source: an indirect report in a clause unless something else is known."""
    values = {"type": "indirect", "construction": "verb_clause", "holder": None, **known}
    values |= {name: kind(values[name]) for name, kind in CLOSED.items() if name in values}
    return Unit(article("hedging", text), content, Find(content=content, **values), inner)


def of_case(case: Case) -> Unit:
    """The statement of a case: without marks the author's, else a report."""
    roles = Example(case.marked).roles
    if "content" not in roles:
        return of_author(case.text)
    frame = Spans([(0, len(case.text))]).minus(roles["content"])
    holder = Holder(roles["source"], 0, NO_TOKEN) if "source" in roles else None
    return of_source(case.text, roles["content"], frame=frame, cue=roles.get("cue", ()), holder=holder, **case.find)

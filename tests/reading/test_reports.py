"""Texts in which everything reported is found, with exactly its roles, and what the author hedges, and nothing else."""

import pytest

from attribution.document import Level, Polarity, Stance, Statement
from attribution.document.spans import Spans
from attribution.pipeline import analyze_sentences
from tests.frozen import frozen
from tests.reading.reports import TOLD, Told


def _head(statement: Statement) -> str:
    """The family or ``author``, and what is not plain: ``verb_clause denied distancing medium (soll, rund)``."""
    plain = (Polarity.AFFIRMED, Stance.NEUTRAL, Level.NONE, None)
    known = [str(k) for k in (statement.polarity, statement.stance, statement.hedging.level) if k not in plain]
    words = ", ".join(span.text for cue in statement.hedging.cues for span in cue.spans)
    return " ".join([statement.construction or "author", *known, *([f"({words})"] if words else [])])


def _roles(statement: Statement) -> dict[str, str]:
    parts = {
        "content": statement.spans,
        "source": statement.source.spans if statement.source else (),
        "cue": statement.cue.spans if statement.cue else (),
        "addressee": statement.addressee.spans if statement.addressee else (),
    }
    return {role: " … ".join(span.text for span in spans) for role, spans in parts.items() if spans}


def _marked(text: str, roles: dict[str, Spans]) -> dict[str, str]:
    return {role: " … ".join(text[begin:end] for begin, end in sorted(spans)) for role, spans in roles.items()}


def _place(report: tuple[str, dict[str, str]]) -> tuple[str, str]:
    return report[0], report[1]["content"]


@pytest.mark.parametrize("told", TOLD, ids=lambda t: t.id)
def test_text_holds_exactly_these_reports(told: Told) -> None:
    document = analyze_sentences(told.text, frozen("reports", told.text))
    told_or_hedged = (s for s in document.statements if s.source is not None or s.hedging.level > Level.NONE)
    found = [(_head(s), _roles(s)) for s in told_or_hedged]
    expected = [(head, _marked(example.text, dict(example.roles))) for head, example in told.reports]
    assert sorted(found, key=_place) == sorted(expected, key=_place)

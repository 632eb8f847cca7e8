"""Every holder to the right source: name, kind, and by which means the text points to it."""

import pytest

from attribution.sources import resolve
from tests.frozen import article
from tests.sources.cases import CASES, Case
from tests.sources.finds import find


@pytest.mark.parametrize("case", CASES, ids=lambda c: c.id)
def test_holder_resolves(case: Case) -> None:
    text = article("sources", case.text)
    resolution = resolve(text, [find(text, *span) for span in case.holders])
    found = []
    for pair in resolution.of:
        assert pair is not None
        source = resolution.sources[pair[0]]
        found.append((source.name, source.kind.value, pair[1].value))
    assert tuple(found) == case.expected
    if case.roles is not None:
        assert resolution.sources[resolution.of[0][0]].roles == case.roles  # type: ignore[index]


def test_an_unnamed_spokesperson_of_one_body_is_one_source() -> None:
    case = next(c for c in CASES if c.id == "unnamed_spokesperson_again")
    text = article("sources", case.text)
    assert len(resolve(text, [find(text, *span) for span in case.holders]).sources) == 1

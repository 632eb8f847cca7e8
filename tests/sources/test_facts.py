"""Affiliations and gender: what the text says of a source, with the words it rests on."""

import pytest

from attribution.sources import resolve
from tests.frozen import article
from tests.sources.cases_facts import FACTS, Fact
from tests.sources.finds import find


@pytest.mark.parametrize("fact", FACTS, ids=lambda fact: fact.case.id)
def test_what_the_text_says_of_a_source(fact: Fact) -> None:
    text = article("sources", fact.case.text)
    resolution = resolve(text, [find(text, *span) for span in fact.case.holders])
    number, how = resolution.of[0]
    source = resolution.sources[number]
    assert ((source.name, source.kind.value, how.value),) == fact.case.expected
    assert tuple(f"{body.name}: {body.text}" for body in source.affiliations) == fact.bodies
    evidence = source.gender_evidence
    told = f"{source.gender} {evidence.how}: {evidence.text}" if evidence is not None else ""
    assert told == fact.gender
    assert (source.gender is None) == (evidence is None)

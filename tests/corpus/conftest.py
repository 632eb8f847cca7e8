from __future__ import annotations

import pytest

from attribution import Cue, Document, Mention, Source, Statement
from attribution.document import Affiliation, GenderEvidence, spans_of

TEXT = "Laut dpa sagte Erna Vogt: „Es regnet.“ Die Polizei bestreitet, dass es schneit. Es ist Freitag."


def part(words: str) -> list[object]:
    begin = TEXT.index(words)
    return list(spans_of(TEXT, [(begin, begin + len(words))]))


def said(id: int, words: str, source: int, **facts: object) -> Statement:
    """A statement of a source; ``facts`` say what is not usual about it."""
    facts = {
        "type": "indirect",
        "construction": "verb_clause",
        "rule": "verb_clause_v2",
        "stance": "neutral",
    } | facts
    return Statement(id=id, voice="attributed", spans=part(words), source=Mention([], source, "named"), **facts)


def article(id: str, name: str = "Erna Vogt", **meta: object) -> Document:
    """Vogt says something by way of dpa, and with her own words in it; the police denies something; a day is named."""
    sources = [
        Source(0, "dpa", "media"),
        Source(1, name, "person", roles=["Ministerin"]),
        Source(2, "Polizei", "state"),
    ]

    statements = [
        said(
            0,
            "„Es regnet.“",
            1,
            type="direct",
            rule="direct_quote",
            via=[0],
            cue=Cue(part("sagte"), "sagen"),
            confidence=0.9,
        ),
        said(1, "regnet", 1, type="direct", parent=0),
        said(2, "dass es schneit", 2, polarity="denied", confidence=0.7),
        said(3, "Polizei", 0, construction="source_line"),
        said(4, "Die", 2, confidence=0.3),
        Statement(5, "author", None, None, part("Es ist Freitag.")),
    ]
    return Document(TEXT, statements, sources, id=id, meta=meta)


@pytest.fixture
def articles() -> list[Document]:
    return [
        article("a1", outlet="Talbote", date="2026-11-02"),
        article("a2", "Vogt", outlet="Talbote", date="3.12.2026"),
        article("a3", "Ina Berg", outlet="Seekurier", date="2026-11-30T08:00", section="Lokales"),
    ]


@pytest.fixture
def told() -> Document:
    """Vogt and Hahn say something together; of Vogt the text tells party and gender."""
    text = "Erna Vogt (SPD) und Kurt Hahn sagten, es regne."
    sources = [
        Source(
            0,
            "Erna Vogt",
            "person",
            affiliations=[Affiliation(spans_of(text, [(11, 14)]), "SPD")],
            gender="f",
            gender_evidence=GenderEvidence(spans_of(text, [(0, 4)]), "first_name"),
        ),
        Source(1, "Kurt Hahn", "person"),
        Source(2, "Erna Vogt und Kurt Hahn", "person", members=[0, 1]),
    ]
    content = spans_of(text, [(38, 46)])
    said = Statement(
        0,
        "attributed",
        "indirect",
        "verb_clause",
        content,
        Mention([], 2, "named"),
        stance="neutral",
        rule="verb_clause_v2",
    )
    return Document(text, [said], sources, id="a4")

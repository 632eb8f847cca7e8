from __future__ import annotations

import pytest

from attribution import Cue, Document, Frame, Hedge, Hedging, Mention, Source, Statement
from attribution.document import spans_of

TEXT = (
    "🚒 Laut dpa\x07 teilte\r\ndie <Ministerin> gestern mit, "
    "es gebe 👩\u200d🚒 „offenbar\nkeine“ Gefahr & Not. Es regnet.\r\n"
    'Vogt "sagte":\tNein.'
)


def part(*words: str) -> tuple[object, ...]:
    return spans_of(TEXT, [(TEXT.index(word), TEXT.index(word) + len(word)) for word in words])


@pytest.fixture
def odd() -> Document:
    """A text with everything that formats stumble over: emoji, both line ends, control characters, marks of XML and
    JSON; statements in pieces, nested, and crossing another."""
    report = Statement(
        0,
        "attributed",
        "indirect",
        "verb_clause",
        part("es gebe 👩\u200d🚒", "„offenbar\nkeine“ Gefahr & Not"),
        rule="verb_clause_v2",
        source=Mention(part("die <Ministerin>"), 1, "description"),
        via=[0],
        cue=Cue(part("teilte", "mit"), "mitteilen"),
        frame=Frame(part("Laut dpa\x07 teilte\r\ndie <Ministerin> gestern mit")),
        stance="neutral",
        hedging=Hedging("low", [Hedge(part("offenbar"), "adverb", "low")]),
        confidence=0.9,
    )
    inner = Statement(
        1,
        "attributed",
        "direct",
        "direct_quote",
        part("„offenbar\nkeine“"),
        source=Mention([], 1, "carried_over"),
        stance="distancing",
        parent=0,
    )
    crossing = Statement(
        2,
        "attributed",
        "reported",
        "noun",
        part("Gefahr & Not. Es"),
        source=Mention(part("dpa\x07"), 0, "named"),
        polarity="denied",
        stance="neutral",
    )
    rain = Statement(3, "author", None, None, part("Es regnet."))
    last = Statement(
        4,
        "attributed",
        "free_indirect",
        "direct_quote",
        part("Nein."),
        source=Mention(part("Vogt"), 1, "named"),
        cue=Cue(part('"sagte"'), "denken"),
        stance="neutral",
    )
    sources = [
        Source(0, "dpa", "media", mentions=[Mention(part("dpa\x07"), 0, "named")]),
        Source(
            1,
            "Erna <Vogt>",
            "person",
            roles=["Ministerin & Ärztin"],
            aliases=["Vogt"],
            mentions=[Mention(part("die <Ministerin>"), 1, "description"), Mention(part("Vogt"), 1, "named")],
        ),
    ]
    meta = {"title": "Regen & Not", "outlet": "Talbote", "date": "2026-11-28", "url": "https://talbote.example/1?a=b"}
    return Document(TEXT, [report, inner, crossing, rain, last], sources, id="ä/1", meta=meta)

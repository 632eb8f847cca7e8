"""Documents for the tests of pages: one with every kind of mark, and one whose text is an attack."""

from __future__ import annotations

from typing import Any

from attribution import Cue, Document, Frame, Hedge, Hedging, Mention, Source, Span, Statement

TEXT = (
    "Streit um die Brücke\n\n"
    "Der Betreiber teilte mit, die Brücke sei wohl sicher. Das bestreitet Jana Hollweg. "
    "Laut dpa könnte sie, so Hollweg, bald schließen.\n"
    "Ob das stimmt, ist unklar.\r\n"
)


def spans(text: str, *words: str) -> list[Span]:
    return [Span(text.index(word), text.index(word) + len(word), word) for word in words]


def bridge() -> Document:
    """A nested report that is denied outside, a relay, a discontinuous statement, every level."""
    operator, mayor, agency = (
        Source(0, "Betreiber", "organisation", mentions=[Mention(spans(TEXT, "Der Betreiber"), 0, "description")]),
        Source(1, "Jana Hollweg", "person", roles=["Bürgermeisterin"], aliases=["Hollweg"]),
        Source(2, "dpa", "media"),
    )
    content = "die Brücke sei wohl sicher"
    probably = Hedging("low", [Hedge(spans(TEXT, "wohl"), "adverb", "low")])
    return Document(
        TEXT,
        [
            Statement(0, "author", None, None, spans(TEXT, "Streit um die Brücke")),
            Statement(
                1,
                "attributed",
                "indirect",
                "verb_clause",
                spans(TEXT, content),
                source=Mention(spans(TEXT, "Jana Hollweg"), 1, "named"),
                cue=Cue(spans(TEXT, "bestreitet"), "bestreiten"),
                frame=Frame(spans(TEXT, "Das bestreitet Jana Hollweg")),
                polarity="denied",
                stance="neutral",
                hedging=probably,
            ),
            Statement(
                2,
                "attributed",
                "indirect",
                "verb_clause",
                spans(TEXT, content),
                source=Mention(spans(TEXT, "Der Betreiber"), 0, "description"),
                cue=Cue(spans(TEXT, "teilte mit"), "mitteilen"),
                frame=Frame(spans(TEXT, "Der Betreiber teilte mit,")),
                stance="neutral",
                hedging=probably,
                rule="verb_clause_v2",
                parent=1,
                confidence=0.9,
            ),
            Statement(
                3,
                "attributed",
                "indirect",
                "so",
                spans(TEXT, "könnte sie", "bald schließen"),
                source=Mention(spans(TEXT, "Hollweg, bald"[:7]), 1, "named"),
                via=[2],
                cue=Cue(spans(TEXT, "so Hollweg"), "so"),
                stance="distancing",
                hedging=Hedging("medium", [Hedge(spans(TEXT, "könnte"), "modal", "medium")]),
            ),
            Statement(
                4,
                "author",
                None,
                None,
                spans(TEXT, "Ob das stimmt, ist unklar."),
                hedging=Hedging("high", [Hedge(spans(TEXT, "unklar"), "adjective", "high")]),
            ),
        ],
        [operator, mayor, agency],
    )


ATTACK = (
    "</article><script>document.title = 'owned'</script><img src=x onerror=\"document.title = 'owned'\">\n"
    '" onmouseover="document.title = \'owned\'" {{ 7 * 7 }} {% raw %} &amp; &lt; <!-- ]]> \u202e\u0007\r\n'
    "</style></title><svg/onload=alert(1)>' Es regnet\u2028.\ufeff 🌧"
)


def attack() -> Document:
    """The text of an attack, which also is the name, the role, the lemma and the kind of everything."""
    whole = [Span(0, len(ATTACK), ATTACK)]
    return Document(
        ATTACK,
        [
            Statement(
                0,
                "attributed",
                "direct",
                ATTACK,
                whole,
                source=Mention(whole, 0, "named"),
                via=[0],
                cue=Cue(whole, ATTACK),
                frame=Frame(whole),
                stance="neutral",
                hedging=Hedging("low", [Hedge(whole, ATTACK, "low")]),
            )
        ],
        [Source(0, ATTACK, "person", roles=[ATTACK])],
    )


FILLER = "Am Morgen war der Verkehr dicht, am Mittag wurde es ruhiger, und am Abend stand alles still. " * 2


def long_article(words: int = 5000) -> Document:
    """The text of :func:`bridge` and some words that nobody says, over and over: a statement for every ten words."""
    once = Document.to_dict(bridge())
    text, statements = "", []
    while len(text.split()) < words:
        begin, first = len(text), len(statements)
        for statement in once["statements"]:
            moved = _moved(statement, begin)
            moved["id"] += first
            moved["parent"] = None if moved["parent"] is None else moved["parent"] + first
            statements.append(moved)
        text += f"{TEXT}{FILLER}\n\n"
    return Document.from_dict({**once, "text": text, "statements": statements, "sources": once["sources"]})


def _moved(value: Any, by: int) -> Any:
    """A statement with every span further behind."""
    if isinstance(value, dict):
        return {
            key: [[b + by, e + by] for b, e in entry] if key == "spans" else _moved(entry, by)
            for key, entry in value.items()
        }
    return [_moved(entry, by) for entry in value] if isinstance(value, list) else value

"""How sure a find is: the rule's own estimate, corrected by evidence that no single rule sees.

Some constructions cannot be decided by grammar alone: "X fordert Y" reports in one sentence and recalls in the next.
For these a log-linear score adds up a few weights (``evidence.csv``), one for each feature that a find has:
what kind of clause and source it has, how long it is, what is reported around it. The weights are fitted to counts
on annotated news (``python -m attribution.training weights``); no word of any text is among them.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files

import attrs

from attribution.document.spans import Spans
from attribution.grammar.clauses import Clause, Syntax
from attribution.grammar.morphology import is_konjunktiv_1
from attribution.lexicons import classify_noun, find_carrier, find_verb
from attribution.lexicons._table import number, read, text
from attribution.reading.find import Find
from attribution.reading.reading import Reading
from attribution.tree import NO_TOKEN, Token

__all__ = ["RULE", "Weight", "features", "is_open", "logit", "weigh", "weights"]

RULE = "rule"
"""The feature that stands for the rule's own estimate; its value is the log odds."""
_MODALS = frozenset("können müssen wollen sollen dürfen".split())
_LENGTHS = ((5, "shorter than 5 words"), (10, "5 to 9 words"), (20, "10 to 19 words"), (10**9, "20 words or more"))
_CLEAR = 0.4
_EXCLUDED = 0.25
_SHARED = 0.3


@attrs.frozen
class Weight:
    """How much a feature changes the log odds of a construction's finds."""

    construction: str = attrs.field(metadata=text())
    feature: str = attrs.field(metadata=text())
    weight: float = attrs.field(metadata=number())


@cache
def weights() -> Mapping[str, Mapping[str, float]]:
    """The weights of each construction by feature."""
    table: dict[str, dict[str, float]] = {}
    for row in read(files("attribution.reading") / "evidence.csv", Weight, key=lambda w: (w.construction, w.feature)):
        table.setdefault(row.construction, {})[row.feature] = row.weight
    return table


def weigh(reading: Reading) -> None:
    """Replace the confidence of every find that its rule left open and whose construction has weights."""
    table = weights()
    reading.finds = [
        _weighed(reading, find, table[find.construction])
        if find.construction in table and is_open(reading, find)
        else find
        for find in reading.finds
    ]
    reading.index()


def is_open(reading: Reading, find: Find) -> bool:
    """Whether evidence decides about a find.

    What a rule all but excludes stays out; headings are too terse to be weighed; a part of another report by the same
    source stands and falls with that one.
    """
    if find.confidence < _EXCLUDED or find.beside or _in_heading(reading, find):
        return False
    return find.holder is None or not any(
        f is not find and f.holder is find.holder and _shared(f.content, find.content)
        for f in reading.anchored(find.anchor)
    )


def _weighed(reading: Reading, find: Find, weighted: Mapping[str, float]) -> Find:
    score = weighted.get(RULE, 1.0) * logit(find.confidence)
    score += sum(weighted.get(name, 0.0) for name in features(reading, find))
    return attrs.evolve(find, confidence=round(1 / (1 + math.exp(-score)), 2))


def _in_heading(reading: Reading, find: Find) -> bool:
    return reading.syntaxes[find.anchor].sentence.tokens[-1].upos != "PUNCT"


def logit(share: float) -> float:
    """The log odds of a share between 0 and 1."""
    share = min(max(share, 0.01), 0.99)
    return math.log(share / (1 - share))


def features(reading: Reading, find: Find) -> frozenset[str]:
    """The features of a find, by their names in the table; ``always`` is the constant."""
    syntax = reading.syntaxes[find.anchor]
    return frozenset(
        (
            "always",
            find.rule,
            *_of_clause(syntax, find),
            *_of_source(find),
            *_of_content(reading, find),
            *_around(reading, find),
        )
    )


def _of_clause(syntax: Syntax, find: Find) -> Iterator[str]:
    verbs = [t for t in syntax.sentence.tokens if any(b <= t.begin < e for b, e in find.cue)]
    clause = _clause(syntax, verbs)
    entry = find_verb(find.lemma)
    if entry is not None:
        yield f"{entry.medium} verb"
        yield f"object use {entry.np}"
        yield f"{entry.stance.value} verb"
    elif " " in find.lemma:
        yield "light verb"
    if find.family.adverbial and not find.family.clausal:
        yield f"cue {find.lemma}"
    if find.negated:
        yield "negated"
    if clause is None:
        return
    if clause.kind in ("relative", "w"):
        yield "relative clause"
    elif clause.kind != "main":
        yield "subordinate clause"
    if clause.head.deprel != "root":
        yield "not the main verb"
    if clause.passive:
        yield "passive"
    finite = clause.finite
    if not finite:
        return
    if finite.lemma in _MODALS and finite is not clause.head:
        yield "modal"
    if finite.lemma in ("haben", "sein") and finite is not clause.head:
        yield "perfect"
    yield "past" if finite.feat("Tense") == "Past" else "present"
    if finite.feat("Mood") == "Sub":
        yield "Konjunktiv"


def _clause(syntax: Syntax, cue: list[Token]) -> Clause | None:
    verb = next((t for t in cue if t.upos == "VERB"), cue[0] if cue else NO_TOKEN)
    return syntax.clause_of(verb) if verb else None


def _of_source(find: Find) -> Iterator[str]:
    head = find.holder.head if find.holder is not None else NO_TOKEN
    if not head:
        yield "no source"
    elif head.upos == "NOUN":
        kind = classify_noun(head.lemma) or classify_noun(head.text)
        yield f"source {kind.value if kind is not None else 'unclassed'}"
        carrier = find_carrier(head.lemma)
        if carrier is not None:
            yield f"carrier {carrier.kind}"
    else:
        yield "source pronoun" if head.upos in ("PRON", "DET") else "source name"


def _of_content(reading: Reading, find: Find) -> Iterator[str]:
    inside = [t for _, t in reading.article.tokens(find.content) if t.upos != "PUNCT"]
    yield next(name for limit, name in _LENGTHS if len(inside) < limit)
    if any(is_konjunktiv_1(t) for t in inside):
        yield "content in Konjunktiv"
    if reading.article.quotations_in(find.begin, find.end):
        yield "quotation inside"


def _around(reading: Reading, find: Find) -> Iterator[str]:
    def clear(index: int) -> list[Find]:
        return [f for f in reading.anchored(index) if f.construction != find.construction and f.confidence >= _CLEAR]

    here = clear(find.anchor)
    if here:
        yield "report in the same sentence"
    if any(_shared(f.content, find.content) >= _SHARED for f in here):
        yield "shares its content"
    if clear(find.anchor - 1):
        yield "report before"
    if clear(find.anchor + 1):
        yield "report behind"
    if find.anchor == 0:
        yield "first sentence"


def _shared(one: Spans, other: Spans) -> float:
    """Overlap of two contents as F1 over characters."""
    both = sum(max(0, min(e, f) - max(b, c)) for b, e in one for c, f in other)
    return 2 * both / (sum(e - b for b, e in one) + sum(e - b for b, e in other))

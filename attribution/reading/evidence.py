"""How sure a find is: the rule's own estimate, corrected by evidence that no single rule sees.

Grammar alone does not decide whether something is reported: "X fordert Y" reports in one sentence and recalls in the
next. A log-linear score adds up a few weights (``evidence.csv``), one for each feature that a find has: what kind of
clause and source it has, how long it is, what is reported around it, and how reliable its verb is. The weights are
fitted to counts on annotated news (``python -m attribution.training weights``); verbs are those of the lexicon, no
other word of any text is among them.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files

import attrs

from attribution.grammar.clauses import Clause, Syntax
from attribution.grammar.morphology import is_konjunktiv_1
from attribution.grammar.objects import (
    antecedent,
    bare_object,
    governed_noun,
    has_predicate,
    judgement,
    own_tokens,
    prepositions,
    pronoun_object,
)
from attribution.grammar.predicates import asserts
from attribution.grammar.speakers import is_abstract
from attribution.lexicons import (
    Verb,
    classify_noun,
    endings,
    find_carrier,
    find_document,
    find_noun,
    find_verb,
    words,
)
from attribution.lexicons._weights import Weights, read_weights
from attribution.reading.find import Find
from attribution.reading.reading import Reading
from attribution.tree import NO_TOKEN, Token

__all__ = ["RULE", "features", "is_open", "logit", "weigh", "weights"]

RULE = "rule"
"""The feature that stands for the rule's own estimate; its value is the log odds."""
_LENGTHS = ((5, "shorter than 5 words"), (10, "5 to 9 words"), (20, "10 to 19 words"), (10**9, "20 words or more"))
_CLEAR = 0.4
_SHARED = 0.3


@cache
def weights() -> Weights:
    """The weights of each construction that come with the package."""
    return read_weights(files("attribution.reading") / "evidence.csv")


def weigh(reading: Reading, begin: int = 0, table: Weights | None = None) -> None:
    """Replace the confidence of every find that is open and whose construction has weights.

    Args:
        reading: the article and its finds.
        begin: the first of the finds to weigh; those before it were weighed earlier.
        table: the weights; those of the package where nothing is given.
    """
    table = weights() if table is None else table
    reading.finds[begin:] = [
        _weighed(reading, find, table[find.construction]) if find.construction in table and is_open(find) else find
        for find in reading.finds[begin:]
    ]
    reading.index()


def is_open(find: Find) -> bool:
    """Whether evidence decides about a find.

    A second source of another find's content shares that one's fate. What only a source line claims is not annotated,
    and a told clause beside a report is mostly annotated as a part of that report.
    """
    return bool(find.content) and not find.beside and not find.aside and not find.family.line


def _weighed(reading: Reading, find: Find, weighted: Mapping[str, float]) -> Find:
    score = weighted.get(RULE, 0.0) * logit(find.confidence)
    score += sum(weighted.get(name, 0.0) for name in features(reading, find))
    return attrs.evolve(find, confidence=round(1 / (1 + math.exp(-score)), 2))


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
            *_of_verb(syntax, find),
            *_of_source(reading, find),
            *_of_content(reading, find),
            *_of_place(reading, find),
            *_around(reading, find),
        )
    )


def _of_verb(syntax: Syntax, find: Find) -> Iterator[str]:
    """What the lexicon knows of the cue, and the form of its clause."""
    entry = find_verb(find.lemma)
    if entry is not None:
        yield f"verb {entry.lemma}"
        yield f"{entry.medium} verb"
        yield f"object use {entry.np}"
        yield f"{entry.stance.value} verb"
        yield f"level {entry.level.value}"
        yield from (f"takes {frame}" for frame in entry.frames)
        if entry.polarity == "denied":
            yield "denying verb"
    elif " " in find.lemma:
        yield "light verb"
        noun, _, verb = find.lemma.partition(" ")
        yield f"said {noun}"
        yield f"by {verb}"
    if find.family.adverbial and not find.family.clausal:
        yield f"cue {find.lemma}"
    if find.construction == "noun":
        yield f"noun {find.lemma.split()[0]}"
    if find.negated:
        yield "negated"
    verbs = syntax.sentence.within(find.cue)
    clause = _clause(syntax, verbs)
    if clause is None:
        return
    yield from _of_clause(clause)
    if entry is not None:
        if not asserts(clause, entry):
            yield "not asserted"
        yield from _of_object(clause, entry)
        yield from (f"verb {entry.lemma} with {word}" for word in prepositions(clause))


def _clause(syntax: Syntax, cue: Sequence[Token]) -> Clause | None:
    verb = next((t for t in cue if t.upos == "VERB"), cue[0] if cue else NO_TOKEN)
    return syntax.clause_of(verb) if verb else None


def _of_clause(clause: Clause) -> Iterator[str]:
    yield f"{clause.kind} clause"
    own = own_tokens(clause)
    if any(t.word in words("reading.emphatic") for t in own):
        yield "emphatic adverb"
    if any(t.word in words("grammar.opposed") for t in own):
        yield "opposed to what was said"
    if any(_is_occasion(t) and clause.syntax.case_of(t).word in words("reading.occasional") for t in own):
        yield "occasion of speech"
    if clause.head.deprel != "root":
        yield "not the main verb"
    if clause.passive:
        yield "passive" if any(a.lemma == "werden" for a in clause.aux) else "passive of state"
    if clause.finite:
        yield from _of_finite(clause, clause.finite)
    else:
        yield "no finite verb"


def _of_finite(clause: Clause, finite: Token) -> Iterator[str]:
    """Modality, tense and mood."""
    if finite is not clause.head and finite.lemma in words("grammar.modals"):
        yield "modal"
        yield f"modal {finite.lemma}"
    if finite.lemma == "werden" and clause.head.xpos == "VVINF":
        yield "future"
    compound = finite is not clause.head and finite.lemma in ("haben", "sein")
    past = finite.feat("Tense") == "Past"
    if compound:
        yield "pluperfect" if past else "perfect"
    else:
        yield "past" if past else "present"
    if finite.feat("Mood") == "Sub":
        yield "Konjunktiv"
        yield "Konjunktiv I" if is_konjunktiv_1(finite) else "Konjunktiv II"


def _is_occasion(noun: Token) -> bool:
    """Whether a noun is a text or an event in which somebody speaks: "in einem *Interview*"."""
    return noun.upos == "NOUN" and (
        find_document(noun.lemma) is not None
        or find_carrier(noun.lemma) is not None
        or noun.lemma.lower().endswith(endings("reading.occasions"))
    )


def _of_object(clause: Clause, entry: Verb) -> Iterator[str]:
    """What the verb has for a complement: a predicate with *als* or *für*, a governed phrase, an object."""
    governed = governed_noun(clause, entry)
    if judgement(clause, entry):
        yield "judging adjective"
    elif has_predicate(clause, entry):
        yield "predicate"
    elif governed:
        yield f"governed phrase with {clause.syntax.case_of(governed).lemma}"
        yield "governed phrase"
    thing = clause.subject if clause.passive else bare_object(clause) or pronoun_object(clause)
    if thing.upos in ("PRON", "DET"):
        yield f"object pronoun {thing.xpos}"
        return
    if thing.upos not in ("NOUN", "PROPN"):
        yield "no object"
        thing = governed
    if thing:
        before = (k.word for k in clause.syntax.sentence.children(thing) if k.id < thing.id)
        if any(word.startswith("dies") for word in before):
            yield "object points back"
        yield f"object {_article(clause.syntax, thing)}"
        yield from _of_thing(clause.syntax, thing)


def _of_thing(syntax: Syntax, thing: Token) -> Iterator[str]:
    """What an object is: words, somebody, an amount, something abstract or another thing."""
    if find_noun(thing.lemma) is not None or find_carrier(thing.lemma) is not None:
        yield "object of words"
    elif classify_noun(thing.lemma) is not None or thing.upos == "PROPN":
        yield "object is somebody"
    elif any(k.upos == "NUM" for k in syntax.sentence.children(thing)):
        yield "object is an amount"
    elif is_abstract(thing):
        yield "object is abstract"
    else:
        yield "object is a thing"


def _article(syntax: Syntax, noun: Token) -> str:
    """Whether a noun is a name, or stands with a definite article or another determiner, or bare."""
    if noun.upos == "PROPN":
        return "name"
    before = [k for k in syntax.sentence.children(noun) if k.upos in ("DET", "PRON") and k.id < noun.id]
    if not before:
        return "bare"
    if any(k.xpos == "PPOSAT" for k in before):
        return "possessed"
    return "definite" if before[0].word.startswith(("d", "jene")) else "indefinite"


def _of_source(reading: Reading, find: Find) -> Iterator[str]:
    head = find.holder.head if find.holder is not None else NO_TOKEN
    if find.holder is None:
        yield "no source"
        return
    if find.holder.carried:
        yield "source carried on"
    if head.xpos.startswith("PREL"):
        yield "source relative"
        head = antecedent(reading.syntaxes[find.holder.sentence], head)
    if head.upos == "NOUN":
        kind = classify_noun(head.lemma) or classify_noun(head.text)
        yield f"source {kind.value if kind is not None else 'unclassed'}"
        yield f"source {_article(reading.syntaxes[find.holder.sentence], head)}"
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
    if find.addressee:
        yield "addressee"
    if len(find.content) > 1:
        yield "content in pieces"


def _of_place(reading: Reading, find: Find) -> Iterator[str]:
    """Where in the article and in its sentence a find stands."""
    tokens = reading.syntaxes[find.anchor].sentence.tokens
    if tokens[-1].upos != "PUNCT":
        yield "heading"
    elif tokens[-1].text == "?":
        yield "question"
    if find.anchor == 0:
        yield "first sentence"
    cue = find.cue[0][0] if find.cue else find.begin
    if reading.article.quotation_at(cue) is not None:
        yield "cue in quotation marks"


def _around(reading: Reading, find: Find) -> Iterator[str]:
    """What else is reported in the same sentence and beside it."""

    def clear(index: int) -> list[Find]:
        return [f for f in reading.anchored(index) if f.construction != find.construction and f.confidence >= _CLEAR]

    here = clear(find.anchor)
    if here:
        yield "report in the same sentence"
    if any(f.content.f1(find.content) >= _SHARED for f in here):
        yield "shares its content"
    if any(set(f.cue) & set(find.cue) for f in here):
        yield "shares its cue"
    if find.cue and any(_tells(f, find) for f in reading.touching(find.anchor)):
        yield "told by another report"
    if clear(find.anchor - 1):
        yield "report before"
    if clear(find.anchor + 1):
        yield "report behind"


def _tells(outer: Find, inner: Find) -> bool:
    """Whether the cue of one report stands in the content of another one, whose own cue does not."""
    begin = inner.cue[0][0]
    own = any(b <= begin < e for b, e in outer.cue)
    return outer.confidence >= _CLEAR and not own and any(b <= begin < e for b, e in outer.content)

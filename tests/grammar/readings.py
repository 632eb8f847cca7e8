"""What the grammar reads in a sentence, as lines that can be compared with those in ``readings.toml``."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path

from attribution.document.spans import Spans
from attribution.grammar.canonical import canonical
from attribution.grammar.clauses import Clause, Syntax, token_spans
from attribution.grammar.objects import bare_object, governed_noun, has_predicate
from attribution.grammar.predicates import asserts, is_impersonal, negated, reporting_verb
from attribution.grammar.reach import is_condition
from attribution.grammar.roles import addressee, authority, cue_tokens
from attribution.grammar.subjects import inverted, place, subject_holder, viewer, written_place
from attribution.tree import NO_TOKEN, Sentence, Token


def readings(text: str, sentences: list[Sentence]) -> list[str]:
    """Lines for what a parser's trees are changed into, and for each clause."""
    out: list[str] = []
    for raw, tree in zip(sentences, canonical(sentences), strict=True):
        out += _changes(raw, tree)
        out += [_line(text, clause) for clause in Syntax(tree).clauses]
    return out


def _changes(raw: Sentence, tree: Sentence) -> Iterator[str]:
    """Words of which the tree was mended, with the relation and the word they hang on now."""
    for old, new in zip(raw.tokens, tree.tokens, strict=True):
        parts = [f"{name} {is_}" for name, was, is_ in _differences(raw, tree, old, new) if was != is_]
        if parts:
            yield f"mended: {new.text}: {', '.join(parts)}"


def _differences(raw: Sentence, tree: Sentence, old: Token, new: Token) -> Iterator[tuple[str, str, str]]:
    yield "lemma", old.lemma if old.lemma not in _MARKS else '"', new.lemma
    yield "class", old.upos, new.upos
    yield "relation", old.deprel, new.deprel
    yield "below", raw.head(old).text, tree.head(new).text


_MARKS = "„“”»«‚‘’›‹\"'"


def _line(text: str, clause: Clause) -> str:
    """The kind and words of a clause, what it has, and what is true of it."""
    entry, speaker = reporting_verb(clause), subject_holder(clause)
    known: dict[str, Spans | Token | None] = {
        "by": speaker.spans if speaker else None,
        "cue": token_spans(cue_tokens(clause, entry)) if entry else None,
        "to": addressee(clause, entry, speaker),
        "object": bare_object(clause),
        "governed": governed_noun(clause, entry) if entry else NO_TOKEN,
    }
    for name, find in (("authority", authority), ("at", place), ("written in", written_place), ("viewer", viewer)):
        found = find(clause)
        known[name] = found.spans if found is not None else None
    facts = {
        "passive": clause.passive,
        "impersonal": is_impersonal(clause),
        "negated": negated(clause),
        "inverted": inverted(clause),
        "condition": is_condition(clause),
        "with a predicate": entry is not None and has_predicate(clause, entry),
        "asserted": entry is not None and asserts(clause, entry),
    }
    words = " ".join(t.text for t in clause.tokens if t.upos != "PUNCT")
    values = [f"{name} {_text(text, value)}" for name, value in known.items() if value]
    return " | ".join(
        [f"{clause.kind} {clause.lemma}: {words}", *values, *(name for name, true in facts.items() if true)]
    )


def _text(text: str, value: Spans | Token) -> str:
    return value.text if isinstance(value, Token) else " … ".join(text[begin:end] for begin, end in value)


def expected() -> list[tuple[str, str, list[str]]]:
    """The file of frozen parses, the text and the lines of every entry of the table."""
    raw = tomllib.loads((Path(__file__).parent / "readings.toml").read_text(encoding="utf-8"))
    return [(name, entry[0], entry[1:]) for name, entries in raw.items() for entry in entries]

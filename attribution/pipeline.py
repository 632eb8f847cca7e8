"""The whole way from parsed sentences to a document; every step is a function of its own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from attribution import document as model
from attribution.document import Document, How
from attribution.document.spans import Spans
from attribution.grammar.canonical import canonical
from attribution.hedging import Unit, rate, stance
from attribution.limits import check_time
from attribution.reading.author import AuthorPart, author_parts
from attribution.reading.boilerplate import find_notes
from attribution.reading.construction import Construction
from attribution.reading.coverage import covered
from attribution.reading.find import Find
from attribution.reading.run import read_article
from attribution.reading.settle import parents, settle
from attribution.sources import Resolution, resolve
from attribution.sources.own import own_thoughts
from attribution.text.article import Article
from attribution.tree import Sentence

__all__ = ["analyze_sentences"]


def analyze_sentences(
    text: str,
    sentences: Sequence[Sentence],
    *,
    constructions: Sequence[Construction] | None = None,
    id: str | None = None,
    meta: Mapping[str, Any] | None = None,
    model: str = "",
    ignored: Iterable[tuple[int, int]] = (),
) -> Document:
    """Attribute every statement of a parsed text.

    Args:
        text: the text that was parsed.
        sentences: its sentences, as a parser gave them.
        constructions: the constructions to use, by stage; those of the package by default.
        id: what the caller calls the text.
        meta: what the caller gave with it.
        model: the parser's model.
        ignored: stretches of the text that are nobody's statement, beside what the notes name.

    Returns:
        Statements with sources and hedging, the sources, and notes.
    """
    article = Article(text, canonical(sentences))
    notes = find_notes(article)
    check_time()
    finds = settle(read_article(article, constructions), article)
    noted = Spans((*ignored, *(span for note in notes for span in note.offsets)))
    own, finds = author_parts(article, finds, noted)
    check_time()
    resolution = resolve(article, finds)
    thoughts = own_thoughts(article, finds, resolution)
    finds = tuple(f for i, f in enumerate(finds) if i not in thoughts)
    resolution = resolution.without(thoughts)
    unnamed = {i for i, (_, how) in enumerate(resolution.of) if how is How.IMPLICIT}
    own, finds = covered(article, own, finds, noted, unnamed)
    statements = _rated(article, own, finds, resolution)
    return Document(text, statements, resolution.sources, notes, id, meta or {}, model=model, sentences=sentences)


def _rated(
    article: Article, own: Sequence[AuthorPart], finds: Sequence[Find], resolution: Resolution
) -> tuple[model.Statement, ...]:
    """The statements by first character, outer before nested, each with its hedging."""
    outer = parents(finds)
    nested: dict[int, list[int]] = {}
    for i, around in enumerate(outer):
        if around is not None:
            nested.setdefault(around, []).append(i)
    placed: list[tuple[AuthorPart | Find, int]] = [(part, -1) for part in own]
    placed += [(find, i) for i, find in enumerate(finds)]
    placed.sort(key=lambda p: (p[0].content.begin, -p[0].content.end))
    ids = {i: number for number, (_, i) in enumerate(placed)}
    out = []
    for number, (voice, i) in enumerate(placed):
        check_time()
        if isinstance(voice, AuthorPart):
            out.append(_of_author(article, voice, number))
        else:
            around = outer[i]
            parent = ids[around] if around is not None else None
            host = _host(i, outer, finds, resolution)
            others = _by_others(host, nested.get(host, ()), finds, resolution)
            unit = Unit(article, finds[host].content, finds[host], others)
            out.append(_of_source(article, voice, number, parent, unit, resolution, i))
    return tuple(out)


def _host(index: int, outer: Sequence[int | None], finds: Sequence[Find], resolution: Resolution) -> int:
    """The find that says how sure this one is: quoted words inside a report of their own source are as sure as that."""
    around = outer[index]
    if around is None or finds[index].type is not model.StatementType.DIRECT:
        return index
    same = resolution.of[around][0] == resolution.of[index][0]
    return _host(around, outer, finds, resolution) if same else index


def _by_others(index: int, nested: Sequence[int], finds: Sequence[Find], resolution: Resolution) -> Spans:
    """What other voices say inside a find: all that is nested in it but for quoted fragments of its own source."""
    source = resolution.of[index][0]
    others = (i for i in nested if finds[i].type is not model.StatementType.DIRECT or resolution.of[i][0] != source)
    return Spans(span for i in others for span in finds[i].content)


def _of_source(
    article: Article,
    find: Find,
    number: int,
    parent: int | None,
    unit: Unit,
    resolution: Resolution,
    index: int,
) -> model.Statement:
    """The statement that a find makes."""
    text = article.text
    return model.Statement(
        id=number,
        voice=model.Voice.ATTRIBUTED,
        type=find.type,
        construction=find.construction,
        rule=find.rule,
        spans=model.spans_of(text, find.content),
        source=resolution.mention(text, index),
        via=resolution.via[index],
        cue=model.Cue(model.spans_of(text, find.cue), find.lemma) if find.cue else None,
        frame=model.Frame(model.spans_of(text, find.frame)) if find.frame else None,
        addressee=model.Addressee(model.spans_of(text, find.addressee)) if find.addressee else None,
        polarity=find.polarity,
        stance=stance(unit),
        hedging=rate(unit),
        parent=parent,
        confidence=round(find.confidence, 3),
    )


def _of_author(article: Article, part: AuthorPart, number: int) -> model.Statement:
    """A statement in the author's own voice."""
    return model.Statement(
        id=number,
        voice=model.Voice.AUTHOR,
        type=None,
        construction=None,
        spans=model.spans_of(article.text, part.content),
        hedging=rate(Unit(article, part.content)),
    )

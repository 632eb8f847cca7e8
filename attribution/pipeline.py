"""The whole way from parsed sentences to a document; every step is a function of its own."""

from __future__ import annotations

from collections.abc import Sequence

from attribution import document as model
from attribution.document.spans import Spans
from attribution.grammar.canonical import canonical
from attribution.hedging import Unit, rate, stance
from attribution.reading.author import AuthorPart, author_parts
from attribution.reading.boilerplate import find_boilerplate
from attribution.reading.construction import Construction
from attribution.reading.find import Find
from attribution.reading.run import read_article
from attribution.reading.settle import parents, settle
from attribution.sources import Resolution, resolve
from attribution.text.article import Article
from attribution.text.source_lines import find_source_lines
from attribution.tree import Sentence

__all__ = ["analyze_sentences"]


def analyze_sentences(
    text: str, sentences: Sequence[Sentence], *, constructions: Sequence[Construction] | None = None
) -> model.Document:
    """Attribute every statement of a parsed text.

    Args:
        text: the text that was parsed.
        sentences: its sentences, as a parser gave them.
        constructions: the constructions to use, by stage; those of the package by default.

    Returns:
        Statements with sources and hedging, the sources, and notes.
    """
    article = Article(text, canonical(sentences))
    finds = settle(read_article(article, constructions), article)
    notes = _notes(article)
    covered = Spans((s.begin, s.end) for n in notes for s in n.spans)
    author, finds = author_parts(article, finds, covered)
    resolution = resolve(article, finds)
    nested_in = parents(finds)
    nested: dict[int, list[int]] = {}
    for k, outer in enumerate(nested_in):
        if outer is not None:
            nested.setdefault(outer, []).append(k)
    items: list[tuple[Spans, Find | AuthorPart, int]] = [(f.content, f, i) for i, f in enumerate(finds)]
    items += [(p.content, p, -1) for p in author]
    items.sort(key=lambda x: (x[0][0][0], -x[0][-1][1], x[2]))
    ids = {i: number for number, (_, _, i) in enumerate(items) if i >= 0}
    statements = []
    for number, (_, item, i) in enumerate(items):
        if isinstance(item, AuthorPart):
            statements.append(_author(article, item, number))
        else:
            parent = nested_in[i]
            others = [
                k
                for k in nested.get(i, ())
                if not _same_voice(finds[k], _source(resolution, k), _source(resolution, i))
            ]
            inner = Spans(s for k in others for s in finds[k].content)
            statements.append(
                _attributed(article, item, number, resolution, i, None if parent is None else ids[parent], inner)
            )
    return model.Document(text, tuple(statements), resolution.sources, notes)


def _source(resolution: Resolution, index: int) -> int | None:
    resolved = resolution.of[index]
    return resolved[0] if resolved is not None else None


def _same_voice(find: Find, source: int | None, outer: int | None) -> bool:
    """Whether a nested find is a quoted fragment of the outer statement's own source."""
    return find.type is model.StatementType.DIRECT and source == outer


def _attributed(
    article: Article, find: Find, number: int, resolution: Resolution, index: int, parent: int | None, inner: Spans
) -> model.Statement:
    text = article.text
    spans = model.spans_of(text, find.content)
    resolved = resolution.of[index]
    unit = Unit(article, find.content, find, inner)
    mention = None
    if resolved is not None:
        source_id, how = resolved
        holder_spans = find.holder.spans if find.holder is not None and how is not model.How.IMPLICIT else ()
        mention = model.Mention(model.spans_of(text, holder_spans), source_id, how)
    frameless = find.type in (
        model.StatementType.REPORTED,
        model.StatementType.FREE_INDIRECT,
        model.StatementType.INDIRECT_FREE_INDIRECT,
    )
    return model.Statement(
        id=number,
        voice=model.Voice.ATTRIBUTED,
        type=find.type,
        construction=find.construction,
        spans=spans,
        source=mention,
        via=resolution.via[index],
        cue=model.Cue(model.spans_of(text, find.cue), find.lemma) if find.cue else None,
        frame=model.Frame(model.spans_of(text, find.frame)) if find.frame and not frameless else None,
        addressee=model.Addressee(model.spans_of(text, find.addressee)) if find.addressee else None,
        polarity=find.polarity,
        stance=stance(unit),
        hedging=rate(unit),
        parent=parent,
        confidence=round(find.confidence, 3),
    )


def _author(article: Article, part: AuthorPart, number: int) -> model.Statement:
    return model.Statement(
        id=number,
        voice=model.Voice.AUTHOR,
        type=None,
        construction=None,
        spans=model.spans_of(article.text, part.content),
        source=None,
        via=(),
        cue=None,
        frame=None,
        addressee=None,
        polarity=model.Polarity.AFFIRMED,
        stance=None,
        hedging=rate(Unit(article, part.content)),
        parent=None,
        confidence=1.0,
    )


def _notes(article: Article) -> tuple[model.Note, ...]:
    spans = {(b.begin, b.end): b.reason for b in find_boilerplate(article)}
    for line in find_source_lines(article):
        for span in line.spans:
            spans.setdefault(span, "dateline" if line.dateline else "source line")
    return tuple(
        model.Note(model.spans_of(article.text, [span]), "boilerplate", reason)
        for span, reason in sorted(spans.items())
    )

"""What no source claims: the author's own statements, and the words of a sentence that belong to its frames."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from attribution.document.spans import Spans
from attribution.grammar.morphology import is_finite
from attribution.reading.find import Find
from attribution.text.article import Article

__all__ = ["AuthorPart", "author_parts"]


@attrs.frozen
class AuthorPart:
    """A statement in the author's own voice.

    Args:
        spans: its text.
        sentence: index of its sentence.
    """

    spans: Spans = attrs.field(converter=Spans)
    sentence: int


def author_parts(
    article: Article, finds: Sequence[Find], notes: Spans
) -> tuple[tuple[AuthorPart, ...], tuple[Find, ...]]:
    """What no source claims.

    Args:
        article: the article.
        finds: settled finds.
        notes: boilerplate.

    Returns:
        The author's statements, one a sentence at most, and the finds again, their frames grown by words of their
        sentence that make no statement of their own, their contents by the conjunction before them.
    """
    grown = {i: list(f.frame) for i, f in enumerate(finds)}
    joined = {i: list(f.content) for i, f in enumerate(finds)}
    by_sentence: dict[int, list[int]] = {}
    taken: dict[int, list[tuple[int, int]]] = {}
    for i, f in enumerate(finds):
        spans = [
            *f.content,
            *f.frame,
            *f.cue,
            *f.addressee,
            *(f.holder.spans if f.holder and not f.holder.carried else ()),
        ]
        for b, e in spans:
            for k in article.sentences_of([(b, e)]):
                taken.setdefault(k, []).append((b, e))
                if i not in by_sentence.setdefault(k, []):
                    by_sentence[k].append(i)
    parts: list[AuthorPart] = []
    for k, sentence in enumerate(article.sentences):
        verbless = not any(is_finite(t) for t in sentence.tokens)  # a heading: what is left of it names another topic
        rest = Spans([(sentence.begin, sentence.end)]).minus([*taken.get(k, ()), *notes])
        own: list[tuple[int, int]] = []
        for b, e in rest:
            inside = [t for t in sentence.tokens if b <= t.begin < e]
            if k in by_sentence:
                while inside and inside[0].upos == "PUNCT" and inside[0].lemma != '"':
                    inside.pop(0)
                while inside and inside[-1].upos == "PUNCT" and inside[-1].text not in (".", "!", "?"):
                    inside.pop()
            if not any(c.isalnum() for t in inside for c in t.text):
                continue
            piece = (inside[0].begin, inside[-1].end)
            framed = next((i for i in by_sentence.get(k, ()) if finds[i].frame), None)
            if framed is not None and not verbless and not any(is_finite(t) for t in inside):
                grown[framed].append(piece)
            elif k in by_sentence and all(t.upos in ("CCONJ", "PUNCT") for t in inside):
                joined[_next_find(finds, by_sentence[k], piece)].append(piece)
            else:
                own.append(piece)
        if own:
            parts.append(AuthorPart(Spans(own), k))
    out = (attrs.evolve(f, content=Spans(joined[i]), frame=Spans(grown[i])) for i, f in enumerate(finds))
    return tuple(parts), tuple(out)


def _next_find(finds: Sequence[Find], indices: Sequence[int], piece: tuple[int, int]) -> int:
    """The find that a conjunction between two statements belongs to: the one behind it, else the last before it."""
    behind = [i for i in indices if finds[i].begin >= piece[1]]
    if behind:
        return min(behind, key=lambda i: (finds[i].begin, -finds[i].end))
    return max(indices, key=lambda i: (finds[i].end, -finds[i].begin))

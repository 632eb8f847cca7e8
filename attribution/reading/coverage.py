"""Nothing of a text is lost: what neither a statement nor a frame nor a note holds, however odd the text is.

In plain sentences there is nothing of the kind. Marks that open and never close, digits and letters that a parser takes
for punctuation, or text that it leaves out, give some.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence

import attrs

from attribution.document.spans import Spans
from attribution.reading.author import AuthorPart
from attribution.reading.find import Find
from attribution.text.article import Article

__all__ = ["covered"]


def covered(
    article: Article, own: Sequence[AuthorPart], finds: Sequence[Find], notes: Spans, unnamed: Collection[int]
) -> tuple[tuple[AuthorPart, ...], tuple[Find, ...]]:
    """Give every letter and digit that nothing holds to what stands in its sentence.

    Args:
        article: the article.
        own: the author's statements.
        finds: settled finds.
        notes: boilerplate.
        unnamed: the indices of the finds whose words for the source make no part of the result.

    Returns:
        The author's statements, new ones where a sentence has nothing else, and the finds, some with a longer frame.
    """
    held = [span for part in own for span in part.content]
    held += [span for find in finds for span in (*find.content, *find.cue, *find.frame)]
    held += [span for i, find in enumerate(finds) if i not in unnamed for span in find.source]
    lost = list(_lost(article, Spans([*held, *notes])))
    if not lost:
        return tuple(own), tuple(finds)
    parts, grown = list(own), list(finds)
    framing = {k: i for i, find in reversed(list(enumerate(finds))) for k in article.sentences_of(find.frame)}
    author = {k: i for i, part in enumerate(own) for k in article.sentences_of(part.content)}
    for k, piece in lost:
        if k in framing:
            find = grown[framing[k]]
            grown[framing[k]] = attrs.evolve(find, frame=find.frame.plus([piece]))
        elif k in author:
            parts[author[k]] = AuthorPart(parts[author[k]].content.plus([piece]))
        else:
            author[k] = len(parts)
            parts.append(AuthorPart([piece]))
    return tuple(parts), tuple(grown)


def _lost(article: Article, held: Spans) -> Iterator[tuple[int, tuple[int, int]]]:
    """The stretches with a letter or digit that lie nowhere, cut at sentences, each with its sentence's index."""
    begins = [sentence.begin for sentence in article.sentences][1:]
    for begin, end in _gaps(held, len(article.text)):
        while begin < end:
            k = bisect_right(begins, begin)
            stop = min(end, begins[k] if k < len(begins) else end)
            seen = [place for place in range(begin, stop) if article.text[place].isalnum()]
            if seen:
                yield k, (seen[0], seen[-1] + 1)
            begin = stop


def _gaps(held: Iterable[tuple[int, int]], length: int) -> Iterator[tuple[int, int]]:
    """What lies between sorted ranges."""
    last = 0
    for begin, end in held:
        yield last, begin
        last = end
    yield last, length

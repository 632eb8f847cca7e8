"""What no source claims: the author's own statements, and the words of a sentence that belong to its frames."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

import attrs

from attribution.document.spans import Spans
from attribution.grammar.morphology import is_finite
from attribution.reading.find import Find
from attribution.text.article import Article
from attribution.tree import Sentence, Token

__all__ = ["AuthorPart", "author_parts"]

Claims = Mapping[int, list[tuple[int, int]]]
"""What of a sentence the finds claim, by the index of the find."""


@attrs.frozen
class AuthorPart:
    """A statement in the author's own voice.

    Args:
        content: its text.
    """

    content: Spans = attrs.field(converter=Spans)


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
    claimed, noted = _claimed(article, finds), _by_sentence(article, notes)
    parts: list[AuthorPart] = []
    grown = list(finds)
    for k, sentence in enumerate(article.sentences):
        claims = claimed.get(k, {})
        own: list[tuple[int, int]] = []
        for words in _unclaimed(sentence, claims, noted.get(k, ())):
            piece = (words[0].begin, words[-1].end)
            framing, following = _framing(finds, claims, sentence, words), _following(finds, claims, words)
            if framing is not None:
                grown[framing] = attrs.evolve(grown[framing], frame=grown[framing].frame.plus([piece]))
            elif following is not None:
                content = grown[following].content
                joined = min(b for b, _ in content if b >= piece[1])
                grown[following] = attrs.evolve(grown[following], content=content.plus([(piece[0], joined)]))
            else:
                own.append(piece)
        if own:
            parts.append(AuthorPart(own))
    return tuple(parts), tuple(grown)


def _claimed(article: Article, finds: Sequence[Find]) -> Mapping[int, Claims]:
    """What the finds claim, by the sentences that it touches."""
    claimed: dict[int, dict[int, list[tuple[int, int]]]] = defaultdict(lambda: defaultdict(list))
    for i, find in enumerate(finds):
        named = find.source if find.holder is not None and not find.holder.carried else ()
        for span in (*find.content, *find.frame, *find.cue, *find.addressee, *named):
            for k in article.sentences_of([span]):
                claimed[k][i].append(span)
    return claimed


def _by_sentence(article: Article, spans: Spans) -> Mapping[int, list[tuple[int, int]]]:
    """Stretches of the text by the sentences that they touch."""
    touching: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for span in spans:
        for k in article.sentences_of([span]):
            touching[k].append(span)
    return touching


def _unclaimed(sentence: Sentence, claims: Claims, notes: Iterable[tuple[int, int]]) -> Iterator[Sequence[Token]]:
    """The stretches of a sentence that nothing claims and that hold a word, beside claims without marks around them."""
    for begin, end in Spans([(sentence.begin, sentence.end)]).minus([*chain(*claims.values()), *notes]):
        words = [*sentence.within([(begin, end)])]
        if claims:
            while words and words[0].upos == "PUNCT" and words[0].lemma != '"':
                words.pop(0)
            while words and words[-1].upos == "PUNCT" and words[-1].text not in (".", "!", "?"):
                words.pop()
        if any(c.isalnum() for t in words for c in t.text):
            yield words


def _framing(finds: Sequence[Find], claims: Claims, sentence: Sentence, words: Sequence[Token]) -> int | None:
    """The find whose frame words without a verb belong to; in a heading, all without one, they name another topic.

    Words that break off before what an adposition or article belongs to are a part of the frame there.
    """
    if words[-1].upos in ("ADP", "DET"):
        following = next((t.begin for t in sentence.tokens if t.id > words[-1].id and t.upos != "PUNCT"), sentence.end)
        return next((i for i in claims if finds[i].frame and Spans(claims[i]).holds(following)), None)
    if any(map(is_finite, words)) or not any(map(is_finite, sentence.tokens)):
        return None
    return next((i for i in claims if finds[i].frame), None)


def _following(finds: Sequence[Find], claims: Claims, words: Sequence[Token]) -> int | None:
    """The find that a conjunction between two statements belongs to: the one behind it."""
    if any(t.upos not in ("CCONJ", "PUNCT") for t in words):
        return None
    begins = ((b, -finds[i].end, i) for i in claims for b, _ in finds[i].content if b >= words[-1].end)
    return min(begins, default=(0, 0, None))[2]

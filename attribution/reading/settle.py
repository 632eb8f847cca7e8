"""From finds to statements: overlaps settled, nesting, the author's own voice, boilerplate.

The finds of all constructions compete for the text. What lies inside a direct quotation belongs to it; of two finds
of the same content the better attested stays; crossing contents are cut apart. What is left of the text is the
author's own voice or, where it asserts nothing, boilerplate.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from importlib.resources import files

import attrs

from attribution.document import StatementType
from attribution.document.spans import Spans, subtract_spans
from attribution.lexicons._table import number, one_of, read
from attribution.reading.find import Find
from attribution.text.article import Article
from attribution.text.source_lines import find_source_lines

__all__ = ["Threshold", "is_likely", "parents", "settle", "thresholds"]

_OWN = frozenset("ich wir mein meine meiner meinem meinen meines unser unsere unserer unserem unseren unseres".split())
SAME = 0.8
"""Contents that overlap at this F1 or more are one content."""


@attrs.frozen
class Threshold:
    """The confidence from which on finds of a type make statements."""

    type: StatementType = attrs.field(metadata=one_of(StatementType))
    least: float = attrs.field(metadata=number())


@cache
def thresholds() -> Mapping[StatementType, float]:
    """The threshold of each type, fitted with the weights (``python -m attribution.training weights``)."""
    rows = read(files("attribution.reading") / "thresholds.csv", Threshold, key=lambda row: row.type)
    return {row.type: row.least for row in rows}


def is_likely(find: Find) -> bool:
    """Whether a find is sure enough to make a statement."""
    return find.confidence >= thresholds()[find.type]


def settle(finds: Iterable[Find], article: Article, *, likely: Callable[[Find], bool] = is_likely) -> tuple[Find, ...]:
    """Choose among finds that claim the same text.

    Args:
        finds: everything the constructions found.
        article: the article they were found in.
        likely: whether a find is sure enough to make a statement.

    Returns:
        Finds in order of their first character, outer before nested; no two of them cross.
    """
    kept = [f for f in finds if f.content and likely(f) and not _first_person(f, article)]
    noted = [span for line in find_source_lines(article) for span in line.spans]
    kept = [_quoted(_without(f, noted, article), article) for f in kept]
    asides = [span for f in kept if f.aside for span in f.content]
    kept = [_without(f, asides, article) if f.type is StatementType.REPORTED else f for f in kept]
    direct = [f for f in kept if f.type is StatementType.DIRECT]
    kept = [
        f
        for f in kept
        if f.type is StatementType.DIRECT or not any(_inside(f.content, d.content) or _cue_inside(f, d) for d in direct)
    ]
    kept = _outer_frames(kept, article)
    kept = _one_per_content(kept)
    kept = _one_per_cue(kept)
    kept = _cut_crossing(kept, article)
    return tuple(sorted(kept, key=lambda f: (f.begin, -f.end, -_length(f.content), f.confidence)))


def _without(find: Find, others: Sequence[tuple[int, int]], article: Article) -> Find:
    """A find whose content holds no source line ("(Quelle: dpa)" is nobody's words) or told clause beside it."""
    if find.family.line or not any(b < find.end and find.begin < e for b, e in others):
        return find
    left = _trim(article, subtract_spans(find.content, others))
    return attrs.evolve(find, content=left) if left else find


def _quoted(find: Find, article: Article) -> Find:
    """An indirect find whose content lies between quotation marks is direct speech, marks included."""
    if find.type is not StatementType.INDIRECT:
        return find
    quotation = article.quotation_at(find.begin) or article.quotation_at(find.begin + 1)
    if quotation is None or find.end > quotation.end or any(quotation.begin < b < quotation.end for b, _ in find.cue):
        return find
    whole = _length(find.content) >= 0.9 * (quotation.end - quotation.begin - 2)
    spans = ((quotation.begin, quotation.end),)
    return attrs.evolve(find, type=StatementType.DIRECT, content=spans, construction="direct_quote") if whole else find


def _first_person(find: Find, article: Article) -> bool:
    """Outside of quotation marks *ich* and *wir*, *meine* and *unsere Meinung* are the author's."""
    if find.holder is None or not find.holder.spans:
        return False
    begin, end = find.holder.spans[0]
    return article.text[begin:end].split()[0].lower() in _OWN


def _outer_frames(finds: list[Find], article: Article) -> list[Find]:
    """Frames of one sentence that claim each other's words: the first is the outer one, the second keeps its own.

    "Wie A schreibt, wird es nach Angaben von B …": B's content does not hold A's frame. A second phrase behind a comma
    ends the first one's content: "nach Ansicht von A ist …, nach Ansicht von B dagegen …".
    """
    by_sentence: dict[int, list[int]] = {}
    for i, f in enumerate(finds):
        by_sentence.setdefault(f.anchor, []).append(i)
    out = list(finds)
    for indices in by_sentence.values():
        framed = sorted(
            (i for i in indices if out[i].family.adverbial and out[i].frame), key=lambda i: out[i].frame[0][0]
        )
        for k, i in enumerate(framed):
            for j in framed[k + 1 :]:
                first, second = out[i], out[j]
                border = second.frame[0][0]
                if not _common(first.content, second.cue):
                    continue
                left = article.text[first.begin : border].rstrip()
                parallel = first.family is second.family and not first.family.clausal and left.endswith(",")
                if parallel and first.frame[-1][1] <= first.begin < border:
                    cut = subtract_spans(first.content, [(first.begin + len(left) - 1, first.end)])
                    out[i] = attrs.evolve(first, content=_trim(article, cut))
                    right = subtract_spans(second.content, [(0, second.frame[-1][1])])
                else:
                    right = subtract_spans(second.content, first.frame)
                out[j] = attrs.evolve(second, content=_trim(article, right) or second.content)
    return out


def _trim(article: Article, spans: Spans) -> Spans:
    """Spans without white space and commas at their edges; empty ones are dropped."""
    out = []
    for begin, end in spans:
        piece = article.text[begin:end]
        begin += len(piece) - len(piece.lstrip(" \n\t,;:–"))
        end -= len(piece) - len(piece.rstrip(" \n\t,;:–"))
        if begin < end and any(c.isalnum() for c in article.text[begin:end]):
            out.append((begin, end))
    return tuple(out)


def _length(spans: Spans) -> int:
    return sum(e - b for b, e in spans)


def _common(a: Spans, b: Spans) -> int:
    return sum(max(0, min(e, y) - max(s, x)) for s, e in a for x, y in b)


def _inside(inner: Spans, outer: Spans) -> bool:
    return _common(inner, outer) >= 0.97 * _length(inner)


def _nested(one: Find, other: Find) -> bool:
    return _inside(one.content, other.content) or _inside(other.content, one.content)


def _cue_inside(find: Find, quotation: Find) -> bool:
    return bool(find.cue) and _inside(find.cue, quotation.content)


def _neighbours(finds: Sequence[Find]) -> Iterable[tuple[Find, Find]]:
    """Pairs of finds whose stretches of text meet."""
    ordered = sorted(finds, key=lambda f: f.begin)
    for i, first in enumerate(ordered):
        for second in ordered[i + 1 :]:
            if second.begin >= first.end:
                break
            yield first, second


def _one_per_content(finds: list[Find]) -> list[Find]:
    dropped: set[int] = set()
    for a, b in _neighbours(finds):
        if id(a) in dropped or id(b) in dropped:
            continue
        if (a.type is StatementType.DIRECT) != (b.type is StatementType.DIRECT):
            mixed, quotation = (a, b) if b.type is StatementType.DIRECT else (b, a)
            if not _inside(mixed.content, quotation.content):
                continue  # words of its own around the marks
        if a.beside or b.beside:
            continue
        if a.cue and a.cue == b.cue and a.rule == b.rule and a.type is b.type and _nested(a, b):
            dropped.add(id(min((a, b), key=lambda f: _length(f.content))))  # one frame, one content
            continue
        share = 2 * _common(a.content, b.content) / (_length(a.content) + _length(b.content))
        if share < SAME:
            continue
        if _reports_within(a, b) or _reports_within(b, a):
            continue
        chain = a.cue and b.cue and not _common(a.cue, b.cue) and (a.family.adverbial or b.family.adverbial)
        if chain and not (a.type is StatementType.DIRECT) ^ (b.type is StatementType.DIRECT):
            continue
        dropped.add(id(min((a, b), key=_rank)))
    return [f for f in finds if id(f) not in dropped]


def _reports_within(outer: Find, inner: Find) -> bool:
    """Whether one report stands with its verb in the content of another: "sagte, man *plane*, das Haus zu kaufen"."""
    told = bool(inner.cue) and outer.type is not StatementType.REPORTED
    return told and _inside(inner.cue, outer.content) and not _common(inner.cue, inner.content)


def _rank(find: Find) -> tuple[bool, bool, float]:
    return find.type is StatementType.DIRECT, find.type is not StatementType.REPORTED, find.confidence


def _one_per_cue(finds: list[Find]) -> list[Find]:
    """A reported clause gives way to a find that reads the same verb with its clause, not to words quoted in it."""
    cues = [f.cue for f in finds if f.type is StatementType.INDIRECT]
    return [
        f
        for f in finds
        if f.type is not StatementType.REPORTED or f.family.hearsay or not any(_common(f.cue, cue) for cue in cues)
    ]


def _cut_crossing(finds: list[Find], article: Article) -> list[Find]:
    out = {id(f): f for f in finds}
    for a, b in _neighbours(finds):
        first, second = out.get(id(a)), out.get(id(b))
        if first is None or second is None:
            continue
        common = _common(first.content, second.content)
        if not common or _inside(first.content, second.content) or _inside(second.content, first.content):
            continue
        weak, strong, key = (first, second, id(a)) if _rank(first) < _rank(second) else (second, first, id(b))
        rest = _trim(article, subtract_spans(weak.content, strong.content))
        if _length(rest) * 2 < _length(weak.content):
            del out[key]
        else:
            out[key] = attrs.evolve(weak, content=rest)
    return list(out.values())


def parents(finds: Sequence[Find]) -> tuple[int | None, ...]:
    """For each find the index of the smallest other find whose content holds it."""
    order = sorted(range(len(finds)), key=lambda i: (finds[i].begin, -finds[i].end))
    out: list[int | None] = [None] * len(finds)
    open_ones: list[int] = []
    for i in order:
        open_ones = [k for k in open_ones if finds[k].end > finds[i].begin]
        around = [k for k in open_ones if _inside(finds[i].content, finds[k].content)]
        if finds[i].beside:
            around = [k for k in around if not _inside(finds[k].content, finds[i].content)]
        out[i] = min(around, key=lambda k: _length(finds[k].content), default=None)
        open_ones.append(i)
    return tuple(out)

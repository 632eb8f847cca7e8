"""From finds to statements: overlaps settled, nesting, the author's own voice, boilerplate.

The finds of all constructions compete for the text. What lies inside a direct quotation belongs to it; of two finds
of the same content the better attested stays; crossing contents are cut apart. What is left of the text is the
author's own voice or, where it asserts nothing, boilerplate.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import attrs

from attribution.document import StatementType
from attribution.document.spans import Spans
from attribution.reading.find import Find
from attribution.text.article import Article
from attribution.text.source_lines import find_source_lines

__all__ = ["is_likely", "parents", "settle"]

_OWN = frozenset("ich wir mein meine meiner meinem meinen meines unser unsere unserer unserem unseren unseres".split())
SAME = 0.8
"""Contents that overlap at this F1 or more are one content."""
_LEAST = 0.35
"""Finds below this confidence are no statements: F1 of quotations is best near it on annotated news."""
_LEAST_OF = {StatementType.FREE_INDIRECT: 0.28, StatementType.REPORTED: 0.22}
"""Those of hearsay *sollen* and of reported objects. To miss hearsay costs more: the sentence then sounds sure. Objects
are annotated sparsely: between .22 and .35 a reader takes three in four for reports, one in five is annotated."""


def is_likely(find: Find) -> bool:
    """Whether a find is sure enough to make a statement."""
    return find.confidence >= _LEAST_OF.get(find.type, _LEAST)


def settle(finds: Iterable[Find], article: Article) -> tuple[Find, ...]:
    """Choose among finds that claim the same text.

    Args:
        finds: everything the constructions found.
        article: the article they were found in.

    Returns:
        Finds in order of their first character, outer before nested; no two of them cross.
    """
    kept = [f for f in finds if f.content and is_likely(f) and not _first_person(f, article)]
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
    kept = _joined_hearsay(_cut_crossing(kept, article), article)
    return tuple(sorted(kept, key=lambda f: (f.begin, -f.end, -f.content.length, f.confidence)))


def _without(find: Find, others: Sequence[tuple[int, int]], article: Article) -> Find:
    """A find whose content holds no source line ("(Quelle: dpa)" is nobody's words) or told clause beside it."""
    if find.family.line or not any(b < find.end and find.begin < e for b, e in others):
        return find
    left = find.content.minus(others).trim(article.text)
    return attrs.evolve(find, content=left) if left else find


def _quoted(find: Find, article: Article) -> Find:
    """An indirect find whose content lies between quotation marks is direct speech, marks included."""
    if find.type is not StatementType.INDIRECT:
        return find
    quotation = article.quotation_at(find.begin) or article.quotation_at(find.begin + 1)
    if quotation is None or find.end > quotation.end or any(quotation.begin < b < quotation.end for b, _ in find.cue):
        return find
    whole = find.content.length >= 0.9 * (quotation.end - quotation.begin - 2)
    direct = attrs.evolve(find, type=StatementType.DIRECT, content=quotation.spans, construction="direct_quote")
    return direct if whole else find


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
            (i for i in indices if out[i].family.adverbial and out[i].frame), key=lambda i: out[i].frame.begin
        )
        for k, i in enumerate(framed):
            for j in framed[k + 1 :]:
                first, second = out[i], out[j]
                border = second.frame.begin
                if not first.content.overlap(second.cue):
                    continue
                left = article.text[first.begin : border].rstrip()
                parallel = first.family is second.family and not first.family.clausal and left.endswith(",")
                if parallel and first.frame.end <= first.begin < border:
                    cut = first.content.before(first.begin + len(left) - 1)
                    out[i] = attrs.evolve(first, content=cut.trim(article.text))
                    right = second.content.behind(second.frame.end)
                else:
                    right = second.content.minus(first.frame)
                out[j] = attrs.evolve(second, content=right.trim(article.text) or second.content)
    return out


def _inside(inner: Spans, outer: Spans) -> bool:
    return inner.overlap(outer) >= 0.97 * inner.length


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
            dropped.add(id(min((a, b), key=lambda f: f.content.length)))  # one frame, one content
            continue
        if a.content.f1(b.content) < SAME:
            continue
        if _reports_within(a, b) or _reports_within(b, a):
            continue
        chain = a.cue and b.cue and not a.cue.overlap(b.cue) and (a.family.adverbial or b.family.adverbial)
        if chain and not (a.type is StatementType.DIRECT) ^ (b.type is StatementType.DIRECT):
            continue
        dropped.add(id(min((a, b), key=_rank)))
    return [f for f in finds if id(f) not in dropped]


def _reports_within(outer: Find, inner: Find) -> bool:
    """Whether one report stands with its verb in the content of another: "sagte, man *plane*, das Haus zu kaufen"."""
    told = bool(inner.cue) and outer.type is not StatementType.REPORTED
    return told and _inside(inner.cue, outer.content) and not inner.cue.overlap(inner.content)


def _rank(find: Find) -> tuple[bool, bool, float]:
    return find.type is StatementType.DIRECT, find.type is not StatementType.REPORTED, find.confidence


def _one_per_cue(finds: list[Find]) -> list[Find]:
    """A reported clause gives way to a find that reads the same verb with its clause or quotation."""
    cues = {s for f in finds if f.type is not StatementType.REPORTED for s in f.cue}
    return [f for f in finds if f.type is not StatementType.REPORTED or f.family.hearsay or not set(f.cue) & cues]


def _joined_hearsay(finds: list[Find], article: Article) -> list[Find]:
    """Hearsay *sollen* in consecutive sentences, from one source: one statement, as runs in Konjunktiv are."""
    out = [f for f in finds if f.rule != "modal" or len(f.content) != 1]
    runs: list[Find] = []
    for find in sorted(
        (f for f in finds if f.rule == "modal" and len(f.content) == 1), key=lambda f: (f.begin, -f.end)
    ):
        last = runs[-1] if runs else None
        if last is not None and _goes_on(last, find, article):
            runs[-1] = attrs.evolve(last, content=((last.begin, find.end),), anchor=find.anchor)
        else:
            runs.append(find)
    return out + runs


def _goes_on(last: Find, find: Find, article: Article) -> bool:
    """Whether a find begins in the next sentence, right behind another one of the same source."""
    beside = last.anchor + 1 == find.anchor and not article.text[last.end : find.begin].strip(" ")
    return beside and _spoken_by(last) == _spoken_by(find)


def _spoken_by(find: Find) -> Spans:
    return find.holder.spans if find.holder is not None else Spans()


def _cut_crossing(finds: list[Find], article: Article) -> list[Find]:
    out = {id(f): f for f in finds}
    for a, b in _neighbours(finds):
        first, second = out.get(id(a)), out.get(id(b))
        if first is None or second is None:
            continue
        if not first.content.overlap(second.content) or _nested(first, second):
            continue
        weak, strong, key = (first, second, id(a)) if _rank(first) < _rank(second) else (second, first, id(b))
        rest = weak.content.minus(strong.content).trim(article.text)
        if rest.length * 2 < weak.content.length:
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
        out[i] = min(around, key=lambda k: finds[k].content.length, default=None)
        open_ones.append(i)
    return tuple(out)

"""From finds to statements: overlaps settled, nesting, the author's own voice, boilerplate.

The finds of all constructions compete for the text. What lies inside a direct quotation belongs to it; of two finds
of the same content the better attested stays; crossing contents are cut apart. What is left of the text is the
author's own voice or, where it asserts nothing, boilerplate.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from importlib.resources import files
from itertools import combinations

import attrs

from attribution.document import Level, SourceKind, StatementType
from attribution.document.spans import Spans
from attribution.grammar.speakers import can_speak
from attribution.lexicons import classify_noun, find_medium, words
from attribution.lexicons._table import number, one_of, read
from attribution.reading.find import Find
from attribution.reading.joined import joined_quotations
from attribution.text.article import Article
from attribution.text.source_lines import find_source_lines
from attribution.text.unspoken import find_unspoken

__all__ = ["SAME", "STEPS", "Threshold", "by_medium", "is_likely", "parents", "parted_frames", "settle", "thresholds"]

_WITHOUT_QUOTATIONS = (StatementType.DIRECT, StatementType.REPORTED)
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
        Finds in order of their first character, outer before nested; no two of them cross, but for a shared subject.
    """
    kept = [f for f in finds if f.content and likely(f)]
    for step in STEPS:
        kept = step(kept, article)
    return tuple(sorted(kept, key=_outer_first))


def _outer_first(find: Find) -> tuple[int, int, int, bool, bool, float]:
    """The order of finds in a text; of one content that of an adverbial frame comes first."""
    return find.begin, -find.end, -find.content.length, not find.family.adverbial, find.told, find.confidence


def without_first_person(finds: list[Find], article: Article) -> list[Find]:
    """Outside of quotation marks *ich* and *wir*, *meine* and *unsere Meinung* are the author's.

    What the author's people say in quotation marks is theirs, *„…“, sagt meine Tante*; and within quotation marks
    *mein Bruder* is somebody else.
    """
    return [f for f in finds if not _is_own(f, article) or _is_another(f, article)]


def without_source_lines(finds: list[Find], article: Article) -> list[Find]:
    """Contents hold no source line, place or initials: "(Quelle: dpa)" is nobody's words."""
    lines = Spans(span for line in find_source_lines(article) for span in line.spans).plus(find_unspoken(article))
    return [_without(f, lines, article) for f in finds]


def as_direct_speech(finds: list[Find], article: Article) -> list[Find]:
    """An indirect find whose content lies between quotation marks is direct speech, marks included."""
    return [_quoted(f, article) if f.type is StatementType.INDIRECT else f for f in finds]


def closed_quotations(finds: list[Find], article: Article) -> list[Find]:
    """What an indirect report says goes on to the end of the quotation in which its sentence ends: "er müsse „erst
    schlafen. Dann sieht man weiter“".
    """
    return [f if f.type in _WITHOUT_QUOTATIONS else _closed(f, article) for f in finds]


def without_asides(finds: list[Find], article: Article) -> list[Find]:
    """A clause that is told inside of a reported statement is a part of it."""
    reported = [f for f in finds if f.type is StatementType.REPORTED]
    return [f for f in finds if not f.aside or not any(r.content.contains(f.content) for r in reported)]


def without_quoted(finds: list[Find], article: Article) -> list[Find]:
    """What stands in direct speech, or has its cue there, is the words of who speaks, unless they tell what somebody
    else says.
    """
    quoted: dict[int, list[Find]] = {}
    for f in finds:
        for k in article.sentences_of(f.content) if f.type is StatementType.DIRECT else ():
            quoted.setdefault(k, []).append(f)

    def spoken(find: Find) -> bool:
        if find.type is StatementType.DIRECT:
            return False
        here = article.sentences_of(find.content.plus(find.cue))
        return any(_spoken(find, other) for k in here for other in quoted.get(k, ()))

    return [f if f.type is StatementType.DIRECT else _unmarked(f, article) for f in finds if not spoken(f)]


def parted_frames(finds: list[Find], article: Article) -> list[Find]:
    """Frames of one sentence that claim each other's words: the first is the outer one, the second keeps its own."""
    by_sentence: dict[int, list[int]] = {}
    for i, f in enumerate(finds):
        if f.family.adverbial and f.frame:
            by_sentence.setdefault(f.anchor, []).append(i)
    out = list(finds)
    for framed in by_sentence.values():
        for i, j in combinations(sorted(framed, key=lambda i: finds[i].frame.begin), 2):
            if out[i].content.overlap(out[j].cue):
                out[i], out[j] = _parted(out[i], out[j], article)
    return out


def outside_of_frames(finds: list[Find], article: Article) -> list[Find]:
    """A report does not hold the frame around its clause, whose source passes it on: "laut dpa fordert X mehr Geld"."""
    framing = [f for f in finds if f.family.adverbial]
    return [f if f.family.adverbial or f.type is StatementType.DIRECT else _framed(f, framing, article) for f in finds]


def by_way_of_frames(finds: list[Find], article: Article) -> list[Find]:
    """Whom an adverbial frame beside a reporting verb names passes on what the verb reports, wherever that stands:
    "Dem Boten zufolge sagte X: „…“", "Das bestätigte X nach Angaben des Boten".
    """
    framing = [f for f in finds if f.family.adverbial and f.holder is not None]
    return [f if f.family.adverbial else _relayed(f, framing) for f in finds]


def one_per_content(finds: list[Find], article: Article) -> list[Find]:
    """Of two finds that read the same content the better attested stays; two that make a chain both stay."""
    dropped: set[int] = set()
    for a, b in _neighbours(finds):
        if id(a) in dropped or id(b) in dropped or a.beside or b.beside:
            continue
        if (a.type is StatementType.DIRECT) != (b.type is StatementType.DIRECT):
            continue  # words of its own around the marks
        same = a.content.f1(b.content) >= SAME
        if a.cue and a.cue == b.cue and (a.rule == b.rule or (not same and _one_verb(a, b))):  # one frame, one content
            dropped.add(id(min((a, b), key=lambda f: f.content.length)))
        elif same and not _is_chain(a, b):
            dropped.add(id(min((a, b), key=_rank)))
    return [f for f in finds if id(f) not in dropped]


def one_per_cue(finds: list[Find], article: Article) -> list[Find]:
    """A reported clause gives way to a find that reads the same verb with its clause, not to words quoted in it."""
    reporting = {place for f in finds if f.type is StatementType.INDIRECT for span in f.cue for place in range(*span)}
    return [
        f
        for f in finds
        if f.type is not StatementType.REPORTED
        or f.family.hearsay
        or not any(place in reporting for span in f.cue for place in range(*span))
    ]


def cut_crossing(finds: list[Find], article: Article) -> list[Find]:
    """Of two contents that cross the weaker one loses what the other has, and goes where that is most of it."""
    out = {id(f): f for f in finds}
    for a, b in _neighbours(finds):
        first, second = out.get(id(a)), out.get(id(b))
        if first is None or second is None or not first.content.overlap(second.content) or _nested(first, second):
            continue
        if _share_subject(first, second, article):
            continue
        weak, strong, key = (first, second, id(a)) if _rank(first) < _rank(second) else (second, first, id(b))
        rest = weak.content.minus(strong.content).trim(article.text)
        if rest.length * 2 < weak.content.length:
            del out[key]
        else:
            out[key] = attrs.evolve(weak, content=rest)
    return list(out.values())


def with_appeals(finds: list[Find], article: Article) -> list[Find]:
    """Who appeals to an authority says so, and the authority says it within: "X meldet unter Berufung auf Y, …"."""
    return [told for find in finds for told in _appealed(find, article)]


STEPS: tuple[Callable[[list[Find], Article], list[Find]], ...] = (
    without_first_person,
    without_source_lines,
    as_direct_speech,
    closed_quotations,
    without_asides,
    without_quoted,
    parted_frames,
    outside_of_frames,
    by_way_of_frames,
    one_per_content,
    one_per_cue,
    cut_crossing,
    joined_quotations,
    with_appeals,
)
"""What becomes of the finds, in this order: each step reads what the one before it left."""


def _is_own(find: Find, article: Article) -> bool:
    """Whether the source of a find is in the first person."""
    first = article.slice(find.source[:1]).lower().split()[:1]
    return not words("reading.own").isdisjoint(first)


def _unmarked(find: Find, article: Article) -> Find:
    """A find that somebody tells in direct speech, without the quotation marks around that."""
    quotation = article.quotation_at(find.cue[0][0]) if find.cue else None
    if quotation is None or not _inside(find.content, quotation.spans):
        return find
    marks = quotation.spans.minus([quotation.inner])
    return attrs.evolve(find, content=find.content.minus(marks))


def _closed(find: Find, article: Article) -> Find:
    """A find with the rest of a quotation that begins in its content and ends behind it."""
    quotation = article.quotation_at(find.end - 1)
    if quotation is None or not find.begin < quotation.begin or quotation.end <= find.end:
        return find
    return attrs.evolve(find, content=find.content.plus([(find.end, quotation.end)]))


def _is_another(find: Find, article: Article) -> bool:
    """Whether the source is somebody else, who is quoted, or of whom somebody tells in direct speech."""
    told = article.quotation_at(find.source.begin) is not None or article.is_quoted(find.content)
    return told and _names_another(find)


def _without(find: Find, others: Spans, article: Article) -> Find:
    """A find without what others have; where that is all of it, as it was."""
    if not find.content.overlap(others):
        return find
    left = find.content.minus(others).trim(article.text)
    return attrs.evolve(find, content=left) if left else find


def _quoted(find: Find, article: Article) -> Find:
    """A find as direct speech, where its content fills the quotation marks around it and its cue stands outside."""
    quotation = article.quotation_at(find.begin) or article.quotation_at(find.begin + 1)
    if quotation is None or find.end > quotation.end or any(quotation.begin < b < quotation.end for b, _ in find.cue):
        return find
    if find.content.length < 0.9 * (quotation.end - quotation.begin - 2):
        return find
    return attrs.evolve(find, type=StatementType.DIRECT, content=quotation.spans, construction="direct_quote")


def _parted(first: Find, second: Find, article: Article) -> tuple[Find, Find]:
    """Two framed finds, each with its own words.

    "Wie A schreibt, wird es nach Angaben von B …": B's content does not hold A's frame. A second phrase behind a comma
    ends the first one's content: "nach Ansicht von A ist …, nach Ansicht von B dagegen …". A medium, and a clause
    behind the content, pass on what the other one says: "A zufolge ist es so, wie B schreibt".
    """
    if _is_outer(second, first, article):
        told = first.content.minus(second.frame).trim(article.text) or first.content
        first, second = attrs.evolve(first, content=told), attrs.evolve(second, content=told.plus(first.frame))
        return first, second
    left = article.text[first.begin : second.frame.begin].rstrip()
    alike = first.family is second.family and not first.family.clausal
    if alike and left.endswith(",") and first.frame.end <= first.begin:
        cut = first.content.before(first.begin + len(left) - 1).trim(article.text)
        first, right = attrs.evolve(first, content=cut), second.content.behind(second.frame.end)
    else:
        right = second.content.minus(first.frame)
    return first, attrs.evolve(second, content=right.trim(article.text) or second.content)


def _is_outer(second: Find, first: Find, article: Article) -> bool:
    """Whether the second of two frames of a sentence passes on what the first one reports."""
    behind = second.family.clausal and not first.family.clausal and second.frame.end >= first.end
    return behind or (by_medium(second, article) and not by_medium(first, article))


def by_medium(find: Find, article: Article) -> bool:
    """Whether a news medium speaks."""
    if find.holder is None:
        return False
    named = find_medium(article.slice(find.source).strip(' „“”"»«')) is not None
    return named or classify_noun(find.holder.head.lemma) is SourceKind.MEDIA


def _framed(find: Find, framing: Sequence[Find], article: Article) -> Find:
    """A find as the adverbial frames of its clause leave it, relayed by their sources."""
    for frame in framing:
        if not find.content.contains(frame.cue) or not frame.content.overlap(find.cue):
            continue
        told = find.content.minus(frame.frame)
        told = told.minus(told.minus(frame.content)).trim(article.text)
        if told:
            find = attrs.evolve(find, content=told, told=True)
    return find


def _appealed(find: Find, article: Article) -> tuple[Find, ...]:
    """A find; where its source is appealed to, that of who appeals before it."""
    appeal = find.holder.appeal if find.holder is not None else Spans()
    if not appeal or not find.relays or find.type is StatementType.DIRECT:
        return (find,)
    outer = attrs.evolve(find, holder=find.relays[-1], relays=find.relays[:-1])
    cue = article.slice(appeal)
    lemma = cue[:1].lower() + cue[1:]
    return outer, attrs.evolve(find, relays=(), cue=appeal, lemma=lemma, level=Level.NONE, told=True)


def _spoken(find: Find, quoted: Find) -> bool:
    """Whether a find is the words of a quotation: all of it or its cue stands there, and it tells of nobody else."""
    inside, cued = _inside(find.content, quoted.content), bool(find.cue) and _inside(find.cue, quoted.content)
    cued = cued or (find.told and find.cue.overlap(quoted.content) > 0)  # "er habe „zu spät gewarnt“"
    another = _names_another(find) and find.content.f1(quoted.content) < SAME
    return (inside or cued) and not (inside and cued and another)


def _names_another(find: Find) -> bool:
    """Whether the source of a find in direct speech is somebody else than the one who speaks or is spoken to."""
    if find.holder is None or find.holder.carried:
        return False
    head = find.holder.head
    return head.xpos.startswith("PREL") or (head.upos in ("NOUN", "PROPN") and can_speak(head))


def _relayed(find: Find, framing: Sequence[Find]) -> Find:
    """A find with the sources of the adverbial frames beside it, which hold its verb but not what it reports."""
    here = (g for g in framing if g.anchor == find.anchor)
    beside = (g for g in here if g.content.overlap(find.cue) or (not find.cue and find.frame.contains(g.frame)))
    outer = (g.holder for g in beside if not _inside(find.content, g.content) and not find.content.overlap(g.frame))
    relays = [h for h in outer if h is not None]
    return attrs.evolve(find, relays=(*relays, *find.relays)) if relays else find


def _is_chain(one: Find, other: Find) -> bool:
    """Whether two finds of one content tell who passed it on: a report within the other, or an adverbial beside it."""
    apart = not one.cue.overlap(other.cue)
    linked = any(find.family.adverbial or find.told for find in (one, other)) and apart
    within = any(a.told and b.carries_on for a, b in ((one, other), (other, one)))  # "die Firma *habe* das abgelehnt"
    return linked or within or any(_reports_within(a, b) or _labels(a, b) for a, b in ((one, other), (other, one)))


def _inside(inner: Spans, outer: Spans) -> bool:
    """Whether spans lie in others, but for a mark at their edge."""
    return inner.overlap(outer) >= 0.97 * inner.length


def _nested(one: Find, other: Find) -> bool:
    return _inside(one.content, other.content) or _inside(other.content, one.content)


def _one_verb(one: Find, other: Find) -> bool:
    """Whether one verb reports a part of its content once more: "das sei *zu begrüßen*, sagte Roth"."""
    indirect = one.type is other.type is StatementType.INDIRECT
    return indirect and _nested(one, other)


def _share_subject(one: Find, other: Find, article: Article) -> bool:
    """Whether two coordinated reports have nothing in common but who speaks and an auxiliary."""
    if one.type is not StatementType.REPORTED or other.type is not StatementType.REPORTED:
        return False
    own = one.content.minus(other.content.minus([*one.source, *other.source, *one.cue]))
    return not article.slice(one.content.minus(own)).strip()


def _neighbours(finds: Sequence[Find]) -> Iterable[tuple[Find, Find]]:
    """Pairs of finds whose stretches of text meet."""
    ordered = sorted(finds, key=lambda f: f.begin)
    for i, first in enumerate(ordered):
        for second in ordered[i + 1 :]:
            if second.begin >= first.end:
                break
            yield first, second


def _reports_within(outer: Find, inner: Find) -> bool:
    """Whether one report stands with its verb in the content of another: "sagte, man *plane*, das Haus zu kaufen"."""
    told = bool(inner.cue) and outer.type is not StatementType.REPORTED
    return told and _inside(inner.cue, outer.content) and not inner.cue.overlap(inner.content)


def _labels(outer: Find, inner: Find) -> bool:
    """Whether a word before a colon reports that somebody reports: "*Studie*: Fachleute fordern mehr Geld"."""
    told = outer.frame and not outer.cue and outer.source and inner.type is StatementType.REPORTED
    return bool(told and _inside(inner.cue, outer.content) and not inner.content.overlap(outer.source))


def _rank(find: Find) -> tuple[bool, bool, float]:
    return find.type is StatementType.DIRECT, find.type is not StatementType.REPORTED, find.confidence


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
        out[i] = min(reversed(around), key=lambda k: finds[k].content.length, default=None)  # of equals the inner one
        open_ones.append(i)
    return tuple(out)

"""Who really speaks: every find's holder to one source of the text, and the chain that passed it on."""

from __future__ import annotations

import re
from collections.abc import Sequence

import attrs

from attribution.document import How, Mention, Source, SourceKind, StatementType, spans_of
from attribution.document.spans import Spans
from attribution.reading.find import Find
from attribution.sources.discourse import Discourse
from attribution.sources.entities import Entity
from attribution.sources.holders import Holders
from attribution.sources.interviews import Channels, interviewers
from attribution.text.article import Article
from attribution.text.source_lines import SourceLine, find_credits, find_source_lines

__all__ = ["Resolution", "resolve"]

_WOMAN = re.compile(r"(?:in|frau|mutter|tochter|schwester|tante|person|jährig)$")
_ABSTRACT = re.compile(r"(?:ung|heit|keit|schaft|tion|tät|ei|tum|nis)$")
_BESIDE = 4
"""How many statements before a quotation are looked at for its speaker."""
_GAP = 60
"""How many characters may stand between them."""
UNNAMED = "ungenannt"
"""The name of the source of statements that name nobody."""


@attrs.frozen
class Resolution:
    """The sources of a text and which of them says what.

    Args:
        sources: the sources in the order of their first mention; their ids count from 0.
        of: for each find its source id and how the text points to it.
        via: for each find the ids of the sources that pass it on, outermost first.
    """

    sources: tuple[Source, ...]
    of: tuple[tuple[int, How], ...]
    via: tuple[tuple[int, ...], ...]


def resolve(article: Article, finds: Sequence[Find]) -> Resolution:
    """Resolve the holders of all finds of a text.

    Args:
        article: the text with canonical trees.
        finds: what the constructions found, in any order.

    Returns:
        One source for each speaker in the world, however often it is mentioned. A find without holder belongs to a
        source of kind anonymous named "ungenannt", which has no mention.
    """
    discourse = Discourse(article)
    holders = Holders(discourse)
    by_line = [(line, discourse.by_name(line.name)) for line in find_source_lines(article)]
    at_spans = {line.holder_spans: entity for line, entity in by_line}
    channels = Channels(at_spans.values())
    nobody = Entity(UNNAMED, SourceKind.ANONYMOUS)
    own: list[tuple[Entity, How]] = [(nobody, How.IMPLICIT)] * len(finds)
    relays: list[list[Entity]] = [[] for _ in finds]
    done: list[int] = []
    for i in sorted(range(len(finds)), key=lambda i: _place(finds[i])):
        find = finds[i]
        for relay in find.relays:
            found = holders.resolve(relay)
            if found is not None:
                relays[i].append(found[0])
                _note(found[0], relay.spans, found[1])
        if find.holder is None or _hearsay(find):
            own[i] = _speaking(article, find, [(finds[k], own[k]) for k in done[-_BESIDE:]]) or own[i]
            done.append(i)
            continue
        done.append(i)
        at = at_spans.get(find.holder.spans)
        own[i] = (at, How.SOURCE_LINE) if at is not None else holders.resolve(find.holder, find.lemma) or own[i]
        entity, how = own[i]
        if how is not How.CARRIED_OVER:
            _note(entity, find.holder.spans, how)
            relays[i] = [*channels.of(discourse, find, entity), *relays[i], *interviewers(discourse, find)]
    covering = _covering(article, by_line)
    agencies = [entity for line, entity in by_line if line.dateline]
    agencies += [discourse.by_name(name) for name in find_credits(article)]
    lines_of = [[*agencies, *covering.get(article.paragraph_index(f.begin), [])] for f in finds]
    chains = _chains(finds, own, relays, lines_of)
    used = _number([entity for entity, _ in own], chains, nobody)
    discourse.advance(len(article.text) + 1)
    for m in discourse.mentioned:
        if m.entity.number >= 0 and not m.source:
            m.entity.mentions.setdefault(Spans([(m.begin, m.end)]), How.NAMED if m.named else How.DESCRIPTION)
    return Resolution(
        tuple(_source(article.text, e) for e in used),
        tuple((entity.number, how) for entity, how in own),
        tuple(tuple(e.number for e in chain) for chain in chains),
    )


def _hearsay(find: Find) -> bool:
    """Whether a find is hearsay that its own clause gives to nobody ("Der Mann soll geflohen sein").

    Of 65 of them in annotated news that follow somebody's report 11 are that speaker's.
    """
    return find.family.hearsay and find.holder is not None and find.holder.carried


def _speaking(
    article: Article, find: Find, before: Sequence[tuple[Find, tuple[Entity, How]]]
) -> tuple[Entity, How] | None:
    """Whose words a quotation without frame is: who speaks around it or right before it in its paragraph."""
    if find.type is not StatementType.DIRECT:
        return None
    paragraph = article.paragraph_index(find.begin)
    for other, (entity, _) in reversed(before):
        near = other.begin <= find.begin < other.end + _GAP and article.paragraph_index(other.begin) == paragraph
        if near and entity.name != UNNAMED:
            return entity, How.CARRIED_OVER
    return None


def _place(find: Find) -> tuple[int, int]:
    holder = find.holder
    if holder is not None and holder.spans and not holder.carried:
        return holder.spans[0][0], find.begin
    return find.begin, find.begin


def _note(entity: Entity, spans: Spans, how: How) -> None:
    if spans:
        entity.mentions.setdefault(spans, how)
        if entity.first < 0 or spans[0][0] < entity.first:
            entity.first = spans[0][0]


def _covering(article: Article, by_line: Sequence[tuple[SourceLine, Entity]]) -> dict[int, list[Entity]]:
    """The sources of source lines by the paragraphs that they cover; datelines cover the article."""
    covering: dict[int, list[Entity]] = {}
    for line, entity in by_line:
        if line.dateline:
            continue
        first, last = (article.paragraph_index(offset) for offset in (line.covers[0], line.covers[1] - 1))
        for paragraph in range(first, last + 1):
            covering.setdefault(paragraph, []).append(entity)
    return covering


def _chains(
    finds: Sequence[Find],
    own: Sequence[tuple[Entity, How]],
    relays: Sequence[list[Entity]],
    lines_of: Sequence[list[Entity]],
) -> list[tuple[Entity, ...]]:
    """The relaying sources of each find: source lines, then outer finds, then its own relays.

    What goes on without a frame has come the way of the statement that it continues.
    """
    order = sorted(range(len(finds)), key=lambda i: (finds[i].begin, -finds[i].end))
    chains: list[tuple[Entity, ...]] = [()] * len(finds)
    inherited: list[tuple[Entity, ...]] = [()] * len(finds)
    continued: dict[Spans, tuple[Entity, ...]] = {}
    open_finds: list[int] = []
    for i in order:
        find = finds[i]
        while open_finds and finds[open_finds[-1]].end <= find.begin:
            open_finds.pop()
        chain: list[Entity] = []
        for outer in open_finds:
            if not _passes_on(finds[outer], find):
                continue
            chain += [*inherited[outer], own[outer][0]]
        chain += relays[i]
        if find.holder is not None and find.holder.carried:
            chain += continued.get(find.holder.spans, ())
        elif find.holder is not None:
            continued[find.holder.spans] = tuple(chain)
        speaker = own[i][0]
        inherited[i] = tuple(dict.fromkeys(chain))
        chains[i] = tuple(dict.fromkeys(e for e in (*lines_of[i], *chain) if e is not speaker and e.name != UNNAMED))
        open_finds.append(i)
        open_finds.sort(key=lambda k: -finds[k].end)
    return chains


def _passes_on(outer: Find, inner: Find) -> bool:
    """Whether the source of the outer report passes the inner one on.

    It does not where it only speaks about the inner report ("bestätigte Berichte über …"), or where a clause before
    the verb reports on its own account ("Während die Polizei von hundert Leuten sprach, sprach die Partei von …").
    """
    if inner.content == outer.content or not outer.content.contains(inner.content):
        return False
    if outer.type is not StatementType.REPORTED:
        return True
    return not inner.family.nominal and not (outer.cue and inner.end <= outer.cue[0][0])


def _number(owners: Sequence[Entity], chains: Sequence[tuple[Entity, ...]], nobody: Entity) -> list[Entity]:
    used = list(dict.fromkeys([*owners, *(e for chain in chains for e in chain)]))
    used.sort(key=lambda e: (e is nobody, e.first if e.first >= 0 else 10**9))
    for number, entity in enumerate(used):
        entity.number = number
    return used


def _source(text: str, entity: Entity) -> Source:
    aliases = [a for a in entity.aliases if a.casefold() != entity.name.casefold()]
    mentions = [
        Mention(spans_of(text, spans), entity.number, how)
        for spans, how in sorted(entity.mentions.items(), key=lambda item: item[0])
        if spans.end <= len(text)
    ]
    return Source(
        entity.number,
        entity.name,
        entity.kind or _default_kind(entity),
        tuple(r for r in entity.roles if r != entity.name),
        tuple(aliases),
        tuple(mentions),
    )


def _default_kind(entity: Entity) -> SourceKind:
    """The kind of a source that no list knows, by its form."""
    if entity.plural:
        return SourceKind.COLLECTIVE
    thing = entity.gender == "f" and entity.head and not entity.words and not _WOMAN.search(entity.head)
    if thing or _ABSTRACT.search(entity.head) or entity.gender == "n":
        return SourceKind.ORGANISATION
    return SourceKind.PERSON

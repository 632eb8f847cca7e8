"""Who really speaks: every find's holder to one source of the text, and the chain that passed it on."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence

import attrs

from attribution.document import How, Mention, Source, SourceKind, StatementType, spans_of
from attribution.document.spans import Spans
from attribution.lexicons import endings, words
from attribution.phrases.chunk import Chunk
from attribution.reading.find import Find
from attribution.reading.settle import SAME
from attribution.sources.affiliations import affiliations
from attribution.sources.discourse import Discourse
from attribution.sources.entities import Entity
from attribution.sources.gender import gender
from attribution.sources.owners import UNNAMED, Owners
from attribution.sources.pronouns import PRO_ADVERBS
from attribution.sources.ranking import Ranker
from attribution.text.article import Article
from attribution.text.source_lines import SourceLine, find_credits, find_source_lines

__all__ = ["Resolution", "resolve"]

_WOMAN = re.compile(r"(?:in|frau|mutter|tochter|schwester|tante|person|jährig)$")
_ABSTRACT = re.compile(r"(?:ung|heit|keit|schaft|tion|tät|ei|tum|nis)$")


@attrs.frozen
class Resolution:
    """The sources of a text and which of them says what.

    Args:
        sources: the sources in the order of their first mention; their ids count from 0.
        of: for each find its source id and how the text points to it.
        at: for each find the mention of its source.
        margins: for each find how far its source was ahead of the next candidate, ``None`` without a choice.
        via: for each find the ids of the sources that pass it on, outermost first.
    """

    sources: tuple[Source, ...]
    of: tuple[tuple[int, How], ...]
    at: tuple[Spans, ...]
    margins: tuple[float | None, ...]
    via: tuple[tuple[int, ...], ...]

    def mention(self, text: str, find: int) -> Mention:
        """The mention that gives a find to its source.

        Args:
            text: the text.
            find: which of the finds.
        """
        return Mention(spans_of(text, self.at[find]), *self.of[find], margin=self.margins[find])

    def without(self, finds: Container[int]) -> Resolution:
        """The resolution of all finds but some.

        Args:
            finds: which of the finds are gone.
        """
        kept = [i for i in range(len(self.of)) if i not in finds]
        fields = {name: tuple(getattr(self, name)[i] for i in kept) for name in ("of", "at", "margins", "via")}
        return attrs.evolve(self, **fields)


def resolve(article: Article, finds: Sequence[Find], ranker: Ranker | None = None) -> Resolution:
    """Resolve the holders of all finds of a text.

    Args:
        article: the text with canonical trees.
        finds: what the constructions found, in any order.
        ranker: chooses whom words mean; the package's own by default.

    Returns:
        One source for each speaker in the world, however often it is mentioned. A find without holder belongs to a
        source of kind anonymous named "ungenannt", which has no mention.
    """
    discourse = Discourse(article, ranker)
    by_line = [(line, discourse.by_name(line.name)) for line in find_source_lines(article)]
    owners = Owners(discourse, finds, {line.holder_spans: entity for line, entity in by_line})
    own, at = owners.own, owners.at
    covering = _covering(article, by_line)
    agencies = [entity for line, entity in by_line if line.dateline]
    agencies += [discourse.by_name(name) for name in find_credits(article)]
    lines_of = [[*agencies, *covering.get(article.paragraph_index(f.begin), [])] for f in finds]
    chains = _chains(finds, own, at, owners.relays, lines_of)
    used = _number([entity for entity, _ in own], chains, owners.nobody)
    discourse.advance(len(article.text) + 1)
    for m in discourse.mentioned:
        if m.entity.number >= 0 and not m.source:
            m.entity.mentions.setdefault(Spans([(m.begin, m.end)]), How.NAMED if m.named else How.DESCRIPTION)
    phrases: dict[int, list[Chunk]] = {}
    for chunk, entity in discourse.phrases():
        phrases.setdefault(entity.number, []).append(chunk)
    return Resolution(
        tuple(_source(discourse, e, phrases.get(e.number, ())) for e in used),
        tuple((entity.number, how) for entity, how in own),
        tuple(at),
        tuple(
            _margin(discourse.ranker, find, how, spans) for find, (_, how), spans in zip(finds, own, at, strict=True)
        ),
        tuple(tuple(e.number for e in chain) for chain in chains),
    )


def _margin(ranker: Ranker, find: Find, how: How, at: Spans) -> float | None:
    """How far the source of a find was ahead where it was chosen: at its own place, or within its mention."""
    if how is How.CARRIED_OVER:
        return ranker.margins.get(("carried", find.begin))
    if how not in (How.PRONOUN, How.DESCRIPTION):
        return None
    inside = (
        ranker.margins.get((decision, b))
        for decision in ("pronoun", "description")
        for begin, end in at
        for b in range(begin, end)
    )
    return next((margin for margin in inside if margin is not None), None)


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
    at: Sequence[Spans],
    relays: Sequence[list[Entity]],
    lines_of: Sequence[list[Entity]],
) -> list[tuple[Entity, ...]]:
    """The relaying sources of each find: source lines, then outer finds, then its own relays.

    What goes on without a frame has come the way of the statement that it continues.
    """
    order = sorted(range(len(finds)), key=lambda i: (finds[i].begin, -finds[i].end, finds[i].told))
    chains: list[tuple[Entity, ...]] = [()] * len(finds)
    inherited: list[tuple[Entity, ...]] = [()] * len(finds)
    continued: dict[Spans, tuple[Entity, ...]] = {}
    open_finds: list[int] = []
    for i in order:
        find = finds[i]
        while open_finds and finds[open_finds[-1]].end <= find.begin:
            open_finds.pop()
        chain: list[Entity] = []
        host = _host(finds, own, open_finds, i)
        for outer in open_finds if host is None else ():
            if not _passes_on(finds[outer], find, own[i][0]) or own[i][0] in inherited[outer]:
                continue  # the latter: who passes on the outer report speaks on its own account
            if own[outer][0].name == UNNAMED and not _is_heard_in(finds[outer], find):
                continue
            chain += [*inherited[outer], own[outer][0]]
        chain += [*(inherited[host] if host is not None else ()), *relays[i]]
        if own[i][1] is How.CARRIED_OVER:
            chain += continued.get(at[i], ())
        else:
            before = (inherited[k] for k in _taken_up(finds, own, i))
            chain += (e for entities in before for e in entities if e.kind is SourceKind.MEDIA)
            if at[i]:
                continued[at[i]] = tuple(chain)
        speaker = own[i][0]
        inherited[i] = tuple(dict.fromkeys(chain))
        chains[i] = tuple(dict.fromkeys(e for e in (*lines_of[i], *chain) if e is not speaker))
        open_finds.append(i)
        open_finds.sort(key=lambda k: -finds[k].end)
    return chains


def _host(
    finds: Sequence[Find], own: Sequence[tuple[Entity, How]], open_finds: Sequence[int], index: int
) -> int | None:
    """The report of the same source that quoted words stand in: they have come its way."""
    if finds[index].type is not StatementType.DIRECT:
        return None
    around = (k for k in reversed(open_finds) if finds[k].content.contains(finds[index].content))
    return next((k for k in around if own[k][0] is own[index][0]), None)


def _taken_up(finds: Sequence[Find], own: Sequence[tuple[Entity, How]], index: int) -> list[int]:
    """The finds of the sentence before that *demnach* or *darin* takes up, or a verb of citing without whoever cites:
    those of its speaker, in any order.
    """
    holder, cited = finds[index].holder, finds[index].lemma in words("grammar.citing") and not finds[index].relays
    pointing = own[index][1] is How.PRONOUN and holder is not None and holder.head.word in PRO_ADVERBS
    if not pointing and not cited:
        return []
    before = (i for i, find in enumerate(finds) if find.anchor == finds[index].anchor - 1)
    return [i for i in before if own[i][0] is own[index][0]]


def _passes_on(outer: Find, inner: Find, speaker: Entity) -> bool:
    """Whether the source of the outer report passes the inner one on, which a speaker makes.

    It does not where it only speaks about somebody's words ("bestätigte den Vorwurf der Partei, …"), where a clause
    before the verb reports on its own account ("Während die Polizei von hundert Leuten sprach, sprach die Partei …"),
    or where an adverbial tells whose words a part of another one's clause are ("Laut Polizei ist das ein Haus, das
    laut Feuerwehr leer steht").
    """
    if inner.content == outer.content:
        return inner.told and not outer.told and not outer.beside
    if outer.beside or not outer.content.contains(inner.content):
        return False
    if outer.type is not StatementType.REPORTED:
        apart = _is_adverbial(outer) and _is_adverbial(inner)
        return not apart or inner.content.f1(outer.content) >= SAME
    bare = inner.holder is None or inner.holder.head.lemma == inner.lemma
    held = inner.family.nominal and (not bare or speaker.kind is not SourceKind.ANONYMOUS)
    before = bool(outer.cue) and inner.end <= outer.cue[0][0] and not _is_adverbial(inner)
    return not held and not before


def _is_adverbial(find: Find) -> bool:
    """Whether an adposition frames what is said ("laut dpa", "nach Angaben der Polizei")."""
    return find.family.adverbial and not find.family.clausal


def _is_heard_in(outer: Find, inner: Find) -> bool:
    """Whether what somebody says comes from hearsay: "es heißt, *X warne vor Y*", "*X* soll *vor Y gewarnt haben*"."""
    heard = outer.type in (StatementType.INDIRECT, StatementType.FREE_INDIRECT)
    return heard and inner.type is not StatementType.DIRECT


def _number(owners: Sequence[Entity], chains: Sequence[tuple[Entity, ...]], nobody: Entity) -> list[Entity]:
    used = list(dict.fromkeys([*owners, *(e for chain in chains for e in chain)]))
    for joint in used:
        for member in joint.members:
            member.first = member.first if member.first >= 0 else joint.first
    used = list(dict.fromkeys([*used, *(member for joint in used for member in joint.members)]))
    used.sort(key=lambda e: (e is nobody, e.first if e.first >= 0 else 10**9))
    for number, entity in enumerate(used):
        entity.number = number
    return used


def _source(discourse: Discourse, entity: Entity, phrases: Sequence[Chunk]) -> Source:
    text = discourse.article.text
    told, evidence = gender(discourse, entity, phrases)
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
        members=tuple(member.number for member in entity.members),
        affiliations=affiliations(discourse, entity, phrases),
        gender=told,
        gender_evidence=evidence,
    )


def _default_kind(entity: Entity) -> SourceKind:
    """The kind of a source that no list knows, by its form."""
    if entity.head.endswith(endings("sources.texts")):
        return SourceKind.DOCUMENT
    if entity.plural or entity.head.endswith(endings("sources.many")) or _several(entity):
        return SourceKind.COLLECTIVE
    thing = entity.gender == "f" and entity.head and not entity.words and not _WOMAN.search(entity.head)
    alone = bool(entity.words) and " " not in entity.name  # of a family name alone only the parser says it
    neuter = entity.gender == "n" and not alone
    if thing or neuter or _ABSTRACT.search(entity.head):
        return SourceKind.ORGANISATION
    return SourceKind.PERSON


def _several(entity: Entity) -> bool:
    """Whether a pronoun or a number alone names a source ("*Andere* meinen …", "*alle drei* warnten")."""
    return not entity.head and not entity.words and entity.name.split()[0].casefold() in words("sources.several")

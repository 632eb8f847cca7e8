"""Whose each find is: the holders of all finds, read in text order, to one entity each."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence

from attribution.document import How, SourceKind
from attribution.document.spans import Spans
from attribution.grammar.mentions import Holder
from attribution.lexicons import words
from attribution.reading.find import Find
from attribution.sources.carrying import Spoken, who_goes_on
from attribution.sources.citations import Citations
from attribution.sources.discourse import Discourse
from attribution.sources.entities import Entity
from attribution.sources.holders import Holders
from attribution.sources.interviews import Channels, interviewers
from attribution.sources.owned import is_act
from attribution.sources.pronouns import is_personal
from attribution.text.article import Article

__all__ = ["UNNAMED", "Owners"]

UNNAMED = "ungenannt"
"""The name of the source of statements that name nobody."""


class Owners:
    """Which entity each find belongs to, where the text points to it, and who passes it on.

    Args:
        discourse: the article's phrases and entities.
        finds: what the constructions found, in any order.
        lines: the entities of source lines, by the spans that name them.
    """

    def __init__(self, discourse: Discourse, finds: Sequence[Find], lines: Mapping[Spans, Entity]) -> None:
        self.nobody = Entity(UNNAMED, SourceKind.ANONYMOUS)
        self.own: list[tuple[Entity, How]] = [(self.nobody, How.IMPLICIT)] * len(finds)
        self.at: list[Spans] = [Spans()] * len(finds)
        self.relays: list[list[Entity]] = [[] for _ in finds]
        self._discourse, self._lines, self._holders = discourse, lines, Holders(discourse)
        self._channels, self._citations = Channels(lines.values()), Citations(discourse.article, finds)
        named = (find.holder for find in finds if find.holder is not None and find.holder.spans and not find.holder.own)
        passed = _pronouns(discourse.article, {holder.spans.begin for holder in named})[::-1]
        spoken: list[Spoken] = []
        for i in sorted(range(len(finds)), key=lambda i: _place(finds[i])):
            while passed and passed[-1].spans.begin < _place(finds[i])[0]:
                self._holders.passes(passed.pop())
            self._read(i, finds[i], spoken)
            spoken.append(Spoken(finds[i], *self.own[i], self.at[i]))

    def _read(self, i: int, find: Find, spoken: Sequence[Spoken]) -> None:
        """Enter who says a find, by its source line, its own holder or what was said before, and who passes it on."""
        self._citations.read(_place(find)[0], self._holders)
        self._read_relays(i, find)
        holder = find.holder
        line = self._lines.get(holder.spans) if holder is not None else None
        if holder is not None and line is not None:
            self.own[i], self.at[i] = (line, How.SOURCE_LINE), holder.spans
            _note(line, holder.spans, How.SOURCE_LINE)
        elif holder is not None and not holder.carried:
            if not self._is_act(find, holder):
                self._read_holder(i, find, holder)
        else:
            self._carry_on(i, find, spoken)
        self._read_texts(i, find)
        self.relays[i] += [e for e in self._citations.of(find, self.own[i][0]) if e not in self.relays[i]]

    def _is_act(self, find: Find, holder: Holder) -> bool:
        """Whether the text names what is said and nobody who says it: "*Vorwürfe* werden laut, er habe gelogen"."""
        noun = holder.head.lemma
        adverbial = find.family.adverbial and not find.family.clausal  # "ersten Angaben zufolge", not "so der Vorwurf"
        if adverbial or not is_act(noun, cue=find.family.nominal):
            return False
        found = self._holders.resolve(holder, find.lemma, find.content)
        if found is None or found[0].kind is not SourceKind.ANONYMOUS or found[0].head != noun.casefold():
            return False
        return found[0].origin is None or not found[0].origin.possessive

    def _read_relays(self, i: int, find: Find) -> None:
        for relay in find.relays:
            if relay.head.word in words("grammar.anybody"):  # "*man* zitierte den Trainer"
                self.relays[i].append(self.nobody)
                continue
            found = self._holders.resolve(relay)
            if found is not None:
                self._holders.speaks(found[0], relay.sentence, relay.spans)
                self.relays[i].append(found[0])
                _note(found[0], relay.spans, found[1])

    def _read_texts(self, i: int, find: Find) -> None:
        """A text that passes on what its own author says stands for itself: "In *der Mitteilung* wird Beck zitiert"."""
        speaker = self.own[i][0]
        for relay in find.relays if speaker in self.relays[i] else ():
            text = self._holders.text(relay)
            if text is not None and speaker.mentions.pop(relay.spans, None) is not None:
                self.relays[i] = [text if entity is speaker else entity for entity in self.relays[i]]
                _note(text, relay.spans, How.DESCRIPTION)

    def _read_holder(self, i: int, find: Find, holder: Holder) -> None:
        """The source that a find names itself, with those through whom it speaks."""
        entity, how = self.own[i] = self._holders.resolve(holder, find.lemma, find.content) or self.own[i]
        self.at[i] = holder.spans
        if entity is not self.nobody:
            self._holders.speaks(entity, holder.sentence, holder.spans)
        _note(entity, holder.spans, how)
        channels = self._channels.of(self._discourse, find, entity)
        interviews = interviewers(self._discourse, find) if channels else []  # else the outlet is only spoken to
        self.relays[i] = [*channels, *self.relays[i], *interviews]

    def _carry_on(self, i: int, find: Find, spoken: Sequence[Spoken]) -> None:
        """The source that goes on speaking, where a find names none."""
        holder = find.holder
        taken = self._holders.resolve(holder, find.lemma) if holder is not None else None
        self._discourse.advance(find.begin)
        mention = (taken[0], holder.spans) if taken is not None and holder is not None else None
        entity, self.at[i] = who_goes_on(self._discourse, find, mention, spoken, self.nobody)
        if entity is not self.nobody:
            self.own[i] = entity, How.CARRIED_OVER
            self._holders.speaks(entity, find.anchor, Spans([(find.begin, find.begin + 1)]))
            _note(entity, self.at[i], How.NAMED if entity.words else How.DESCRIPTION)


def _pronouns(article: Article, holders: Container[int]) -> list[Holder]:
    """The pronouns of the third person, in text order, but for those that some find has as its source."""
    return [
        Holder(Spans([(token.begin, token.end)]), index, token)
        for index, sentence in enumerate(article.sentences)
        for token in sentence.tokens
        if token.begin not in holders and is_personal(token, sentence, index)
    ]


def _place(find: Find) -> tuple[int, int]:
    """Where a find is read: where the text names its source, else where its content begins."""
    holder = find.holder
    if holder is not None and holder.spans and not holder.carried:
        return holder.spans[0][0], find.begin
    return find.begin, find.begin


def _note(entity: Entity, spans: Spans, how: How) -> None:
    if spans:
        entity.mentions.setdefault(spans, how)
        if entity.first < 0 or spans[0][0] < entity.first:
            entity.first = spans[0][0]

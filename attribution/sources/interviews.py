"""Who passes on what somebody says on a channel of their own, and the interview that they share there.

"Auf Telegram" where a source line names the speaker's channel there; "in einem Interview mit Radio Elbe, das er auf
Telegram teilte". An outlet that is only spoken to is an addressee and passes nothing on.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attribution.document import SourceKind
from attribution.lexicons import classify_noun, find_medium
from attribution.phrases.chunk import Chunk
from attribution.phrases.features import head_word
from attribution.phrases.names import fold_parts, is_acronym
from attribution.phrases.words import find_class_noun, interview_part
from attribution.reading.find import Find
from attribution.sources.discourse import Discourse
from attribution.sources.entities import Entity

__all__ = ["Channels", "interviewers"]

_PLACED = frozenset(("in", "im", "bei", "beim", "aus", "während"))
_WITH = frozenset(("mit", "bei", "beim", "in", "im", "für", "von", "vom", "auf", ""))
_VERBAL = ("VERB", "AUX")


def interviewers(discourse: Discourse, find: Find) -> list[Entity]:
    """The outlets whose interview a find's statement comes from, in text order.

    The interview stands in the frame or, where the whole clause is the content, beside the reporting verb. They are
    links of a chain where somebody passes the interview on; else the outlet is an addressee.
    """
    out = []
    for chunk in discourse.row(find.anchor):
        part = interview_part(head_word(chunk).text)
        if part is None or not chunk.preposition or chunk.preposition.text.lower() not in _PLACED:
            continue
        if _said(chunk, find):
            continue
        out += [e for e in _outlets(discourse, chunk, part) if e not in out]
    return out


def _outlets(discourse: Discourse, chunk: Chunk, part: str) -> Iterator[Entity]:
    if find_medium(part) is not None:
        yield discourse.by_name(part)
    beside = [a for p, a in chunk.attributes if p in _WITH]
    following = next((c for c in discourse.row(chunk.sentence) if c.begin > chunk.end), None)
    if not beside and following is not None and following.preposition:
        adjacent = following.preposition.id == chunk.tokens[-1].id + 1
        beside = [following] if adjacent and following.preposition.text.lower() in _WITH else []
    for attribute in beside:
        entity = discourse.entity(attribute, speaks=True)
        if entity is None:
            continue
        if entity.kind is None or (entity.kind is SourceKind.ORGANISATION and _unlisted(attribute, entity)):
            entity.kind = SourceKind.MEDIA
        if entity.kind is SourceKind.MEDIA:
            yield entity


def _unlisted(chunk: Chunk, entity: Entity) -> bool:
    """Whether a name in quotation marks or capitals is in no list, so that it can be an outlet's."""
    return (chunk.quoted or is_acronym(entity.name)) and classify_noun(entity.name) is None


def _said(chunk: Chunk, find: Find) -> bool:
    """Whether a phrase is a part of what is said rather than of the clause that says it."""
    if not find.content.holds(chunk.begin):
        return False
    cues = {t.id for t in chunk.tree.within(find.cue)}
    verb = next((t for t in chunk.tree.ancestors(chunk.head) if t.upos in _VERBAL or t.id in cues), None)
    return not verb or verb.id not in cues


class Channels:
    """The channels of their own that people have among the sources of source lines ("Telegram-Kanal von Jan Voss").

    Args:
        lines: the sources of the text's source lines.
    """

    def __init__(self, lines: Iterable[Entity]) -> None:
        self._of: dict[str, dict[str, Entity]] = {}
        for line in lines:
            platform, _, noun = line.name.split()[0].partition("-")
            if noun and find_medium(platform) is not None and find_class_noun(noun) is not None:
                for word in fold_parts(line.name)[2:]:
                    self._of.setdefault(platform, {}).setdefault(word, line)

    def of(self, discourse: Discourse, find: Find, speaker: Entity) -> list[Entity]:
        """The speaker's channels on the platforms that a find's sentence names ("…, das er auf Telegram teilte, …")."""
        if not self._of or not speaker.words:
            return []
        tokens = discourse.article.sentences[find.anchor].tokens
        named = [self._of[t.text].get(speaker.words[-1]) for t in tokens if t.text in self._of]
        return list(dict.fromkeys(e for e in named if e is not None))

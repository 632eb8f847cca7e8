"""What speakers think or say by their own report: *sie sagte, sie hoffe, dass das Dach hält* is one statement."""

from __future__ import annotations

from collections.abc import Sequence

from attribution.document import How, StatementType
from attribution.reading.find import Find
from attribution.reading.settle import parents
from attribution.sources.pronouns import is_personal
from attribution.sources.resolution import Resolution
from attribution.text.article import Article

__all__ = ["own_thoughts"]

_TOLD = (StatementType.INDIRECT, StatementType.INDIRECT_FREE_INDIRECT)


def own_thoughts(article: Article, finds: Sequence[Find], resolution: Resolution) -> frozenset[int]:
    """The finds within a report whose source a personal pronoun names there and is the one of the report.

    What somebody else thinks by that report is a statement of its own ("sie sagte, *ihr Chef* hoffe, dass …"). Where
    the report only takes in who says it ("Kühl blieb Beck: Das Dach halte, *sagte er*"), the report is the one to go.

    Args:
        article: the text with canonical trees.
        finds: its finds.
        resolution: their sources.
    """
    found = [
        (i, around)
        for i, around in enumerate(parents(finds))
        if around is not None and _thinks(finds[i], finds[around]) and _is_own(article, finds, resolution, i, around)
    ]
    return frozenset(around if _follows(finds[i]) else i for i, around in found)


def _thinks(inner: Find, outer: Find) -> bool:
    """Whether a find may be a thought of its report; quoted words are always a statement of their own."""
    return outer.type in _TOLD and inner.type is not StatementType.DIRECT


def _follows(find: Find) -> bool:
    """Whether a reporting clause stands behind its content, and is none with *wie*."""
    return bool(find.cue) and find.cue.begin >= find.end and not find.family.adverbial


def _is_own(article: Article, finds: Sequence[Find], resolution: Resolution, inner: int, outer: int) -> bool:
    """Whether the outer report names the source of the inner one by a pronoun that means who says the outer one."""
    holder, (source, how) = finds[inner].holder, resolution.of[inner]
    if holder is None or how is not How.PRONOUN or source != resolution.of[outer][0]:
        return False
    told = finds[outer].content.holds(holder.spans.begin)
    named = article.tokens(holder.spans)  # "er", "seiner Ansicht"
    return told and any(is_personal(t, article.sentences[k], k) for k, t in named)

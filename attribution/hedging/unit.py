"""What is rated: a find, or words of the author's own, over the sentences that hold them."""

from __future__ import annotations

from functools import cached_property

import attrs

from attribution.document.spans import Spans
from attribution.hedging.scope import View
from attribution.reading.find import Find
from attribution.text.article import Article

__all__ = ["Unit"]


@attrs.frozen(slots=False, eq=False)
class Unit:
    """A statement of an article.

    Args:
        article: the text.
        content: what is said.
        find: the report; ``None`` in the author's voice.
        inner: statements of *other* sources inside the content; the words in them weaken nothing but those.
            Quoted fragments of the same source stay out of this list: its voice is responsible for them too.
    """

    article: Article
    content: Spans = attrs.field(converter=Spans)
    find: Find | None = None
    inner: Spans = attrs.field(factory=Spans, converter=Spans)

    @cached_property
    def views(self) -> tuple[View, ...]:
        """One view for each sentence that holds a part of the statement."""
        spans = self.content if self.find is None else (*self.content, *self.find.frame, *self.find.cue)
        touched = sorted({i for span in spans for i in self.article.sentences_of([span])})
        return tuple(View(self.article, i, self.content, self.find, self.inner) for i in touched)

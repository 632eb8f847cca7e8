"""The page of one article: its text with every statement marked, a legend that filters, and a list of statements."""

from __future__ import annotations

import re
from collections import Counter
from html import escape

import attrs

from attribution.corpus.facts import fact
from attribution.document import Document, Level, Polarity, Source, Stance, Statement, Voice
from attribution.document.several import several
from attribution.pages.marks import Close, Mark, Open, depths, paragraphs
from attribution.pages.rendering import render

__all__ = ["Entry", "article_page", "counted", "entries", "heading", "notebook_frame", "summary"]

_AUTHOR = "author"
_LINE = re.compile(r"\S[^\r\n\u2028\u2029]*")
_TITLE = 90
"""Longest title in characters; a longer first line is cut."""


@attrs.frozen
class Entry:
    """A statement as the page describes it.

    Args:
        statement: the statement.
        who: the name of its source, or that it is the author's.
        chain: who passed it on, the outermost first, and at last its source.
        colour: the class of its colour.
        keys: what the legend's buttons call its source, its relays and its level.
        label: one line for screen readers.
        why: the line of :meth:`Document.explain`.
    """

    statement: Statement
    who: str
    chain: tuple[Source, ...]
    colour: str
    keys: str
    label: str
    why: str

    @property
    def denied(self) -> bool:
        """Whether the source rejects what is said."""
        return self.statement.polarity is Polarity.DENIED

    @property
    def attributed(self) -> bool:
        """Whether a source is responsible."""
        return self.statement.voice is Voice.ATTRIBUTED

    @property
    def how(self) -> str:
        """How the speech is rendered and which construction says so; empty in the author's voice."""
        if not self.attributed:
            return ""
        found = f"{(self.statement.type or 'statement').replace('_', ' ')} by {self.statement.construction}"
        rule = self.statement.rule
        return found if rule in (None, self.statement.construction) else f"{found} (rule {rule})"

    @property
    def stance(self) -> str:
        """The author's attitude towards the report; empty where it is neutral."""
        stance = self.statement.stance
        return "" if stance in (None, Stance.NEUTRAL) else str(stance)


@attrs.frozen
class _Key:
    """A button of the legend."""

    key: str
    name: str
    colour: str
    count: int
    relays: int
    kind: str


def article_page(document: Document, *, title: str | None = None) -> str:
    """Make a page of a document; see :meth:`attribution.Document.to_html`.

    Args:
        document: what to show.
        title: the title of the page; the title of the document, or the first line of its text where nothing is given.

    >>> article_page(Document("Es regnet.")).startswith("<!doctype html>")
    True
    """
    [document] = several(document)
    legend = _legend(document)
    colours = {key.key: key.colour for key in legend}
    found = entries(document, colours)
    levels = Counter(entry.statement.hedging.level for entry in found)
    return render(
        "article",
        title=title or heading(document),
        summary=summary(document),
        about=_about(document),
        paragraphs=paragraphs(document),
        entries={entry.statement.id: entry for entry in found},
        legend=legend,
        levels=[(level, levels[level]) for level in Level],
        depths=depths(document),
        colours=len(document.sources),
        is_open=lambda piece: isinstance(piece, Open),
        is_close=lambda piece: isinstance(piece, Close),
        classes=_classes,
    )


def notebook_frame(document: Document) -> str:
    """Make an element that shows the page within another page, such as a notebook's, and shut off from it."""
    page = escape(article_page(document))
    return (
        f'<iframe srcdoc="{page}" sandbox="allow-scripts" title="Statements of the text" loading="lazy" '
        'style="width: 100%; height: 36rem; border: 1px solid #8884; border-radius: 6px; resize: vertical"></iframe>'
    )


def heading(document: Document) -> str:
    """The title of a document, or the first line of its text that has a letter and is no boilerplate."""
    title = str(fact(document.meta, "title") or "")
    lines = [title] if title else _lines(document)
    line = " ".join(next((line for line in lines if any(c.isalpha() for c in line)), "Text").split())
    return line if len(line) <= _TITLE else f"{line[: _TITLE - 1]}…"


def _lines(document: Document) -> list[str]:
    """The lines of a text, those without boilerplate (datelines, categories) first."""
    known = [span for note in document.notes if note.kind == "boilerplate" for span in note.offsets]
    lines = [(line.start(), line[0].rstrip()) for line in _LINE.finditer(document.text)]
    return [
        line for _, line in sorted(lines, key=lambda at: any(b <= at[0] and at[0] + len(at[1]) <= e for b, e in known))
    ]


def summary(document: Document) -> str:
    """How many statements there are, and whose."""
    statements, attributed, sources = len(document.statements), len(document.attributed), len(document.by_source())
    return (
        f"{counted(statements, 'statement')}: {attributed} attributed to {counted(sources, 'source')}, "
        f"{statements - attributed} in the author's voice"
    )


def counted(number: int, noun: str) -> str:
    """A number with its noun.

    >>> counted(1, "source"), counted(2, "source")
    ('1 source', '2 sources')
    """
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def entries(document: Document, colours: dict[str, str]) -> list[Entry]:
    """Describe each statement.

    Args:
        document: the document.
        colours: the class of each source's colour, by the key of the legend's button.
    """
    return [_entry(document, statement, colours) for statement in document.statements]


def _entry(document: Document, statement: Statement, colours: dict[str, str]) -> Entry:
    chain = document.chain(statement)
    key = _key(statement)
    who = "Author" if statement.voice is Voice.AUTHOR else chain[-1].name if statement.source else "No source"
    level = statement.hedging.level
    facts = [f"Statement {statement.id}: {who}"]
    facts += [f"via {relay.name}" for relay in chain[:-1]]
    facts += [(statement.type or "").replace("_", " ")]
    facts += ["denied"] if statement.polarity is Polarity.DENIED else []
    facts += [f"hedging {level}" if level is not Level.NONE else ""]
    return Entry(
        statement=statement,
        who=who,
        chain=chain,
        colour=colours.get(key, ""),
        keys=" ".join([key, *(f"s{number}" for number in statement.via), f"l-{level}"]),
        label=", ".join(filter(None, facts)),
        why=document.explain(statement),
    )


def _key(statement: Statement) -> str:
    return f"s{statement.source.source_id}" if statement.source else _AUTHOR


def _legend(document: Document) -> list[_Key]:
    """The sources that say or relay something, those with most statements first, and the author at last."""
    said = Counter(_key(statement) for statement in document.statements)
    relayed = Counter(f"s{number}" for statement in document.statements for number in statement.via)
    sources = {f"s{source.id}": source for source in document.sources}
    order = sorted((key for key in sources if said[key] or relayed[key]), key=lambda key: -said[key])
    found = [
        _Key(key, sources[key].name, f"c{i}", said[key], relayed[key], str(sources[key].kind))
        for i, key in enumerate(order)
    ]
    if said[_AUTHOR]:
        found.append(_Key(_AUTHOR, "Author of the text", "author", said[_AUTHOR], 0, ""))
    return found


def _about(document: Document) -> str:
    """Author, outlet and date, where the caller gave them."""
    given = (fact(document.meta, name) for name in ("outlet", "author", "date"))
    return " · ".join(str(value) for value in given if value)


def _classes(opened: Open, entry: Entry) -> str:
    """The classes of an element: what it is, whose colour it has, and what the style must know of it."""
    mark: Mark = opened.mark
    if mark.kind == "hedge":
        return f"hedge u-{mark.level}"
    if mark.kind != "statement":
        return f"{mark.kind} {entry.colour}"
    flags = {
        "begins": opened.begins,
        "first": opened.first,
        "more": opened.begins and not opened.first,
        "direct": entry.statement.type == "direct",
        "inner": entry.statement.parent is not None,
        "denied": entry.denied,
    }
    return " ".join(["s", entry.colour, *(name for name, holds in flags.items() if holds)])

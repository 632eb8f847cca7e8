"""TEI P5: ``said`` for what somebody says, ``seg`` for its parts and the author's own statements.

Pieces of one statement are joined by ``next`` and ``prev``. ``cert`` is the confidence of the analysis; how far a
speaker hedges stands in ``ana``. Characters that XML cannot hold become blanks, so that offsets stay.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from xml.sax.saxutils import escape, quoteattr

import attrs

from attribution.document import Document, Level, Source, SourceKind, Statement, StatementType, Voice
from attribution.exports.format import Format
from attribution.exports.pieces import blanked, name_of, parts
from attribution.version import __version__

__all__ = ["FORMAT"]

_ORDER = ("content", "frame", "cue", "source", "addressee", "hedge")
"""Which element is the outer one where two have the same words."""


@attrs.define
class _Element:
    """A stretch of the text that becomes one element."""

    begin: int
    end: int
    rank: int
    name: str
    attributes: dict[str, str]


def _make(document: Document) -> Mapping[str, str]:
    elements = sorted(_elements(document), key=lambda e: (e.begin, -e.end, e.rank))
    body = "".join(_written(document.text, _nested(elements)))
    return {".xml": _HEAD.format(**_facts(document)) + body + _FOOT}


def _elements(document: Document) -> Iterator[_Element]:
    """An element for each piece of each part, outer statements first."""
    for depth, statement in enumerate(document.statements):
        counted = dict.fromkeys(_ORDER, 0)
        for role, part in parts(statement):
            own = f"st-{statement.id}" if role == "content" else f"st-{statement.id}-{role}-{counted[role]}"
            counted[role] += 1
            ids = [own if not i else f"{own}.{i}" for i in range(len(part.offsets))]
            for i, (begin, end) in enumerate(part.offsets):
                attributes = {"xml:id": ids[i]}
                if i:
                    attributes["prev"] = f"#{ids[i - 1]}"
                if i + 1 < len(ids):
                    attributes["next"] = f"#{ids[i + 1]}"
                name = "said" if role == "content" and statement.voice is Voice.ATTRIBUTED else "seg"
                attributes |= (
                    _said(statement) if role == "content" else {"type": role, "corresp": f"#st-{statement.id}"}
                )
                yield _Element(begin, end, _ORDER.index(role) * len(document.statements) + depth, name, attributes)


def _said(statement: Statement) -> dict[str, str]:
    facts = {"cert": f"{statement.confidence:g}", "ana": f"#hedging-{statement.level.value}"}
    if statement.voice is Voice.AUTHOR:
        return {"type": "author", **facts}
    facts["direct"] = "true" if statement.type is StatementType.DIRECT else "false"
    if statement.source_id is not None:
        facts["who"] = f"#s{statement.source_id}"
    if statement.relays:
        facts["source"] = " ".join(f"#s{relay.id}" for relay in statement.relays)
    return facts


def _nested(elements: list[_Element]) -> Iterator[_Element]:
    """The elements in order of their beginnings, those that cross another cut in two at its end."""
    waiting = list(elements)
    open_until: list[int] = []
    cuts: dict[str, int] = {}
    while waiting:
        element = waiting.pop(0)
        while open_until and open_until[-1] <= element.begin:
            open_until.pop()
        if open_until and element.end > open_until[-1]:
            cut = open_until[-1]
            key = element.attributes["xml:id"]
            first = key.partition("-cut")[0]
            cuts[first] = cuts.get(first, 0) + 1
            other = f"{first}-cut{cuts[first]}"
            rest = {**element.attributes, "xml:id": other, "prev": f"#{key}"}
            element.attributes["next"] = f"#{other}"
            waiting.append(_Element(cut, element.end, element.rank, element.name, rest))
            waiting.sort(key=lambda e: (e.begin, -e.end, e.rank))
            element.end = cut
        open_until.append(element.end)
        yield element


def _written(text: str, elements: Iterator[_Element]) -> Iterator[str]:
    at = 0
    open_elements: list[_Element] = []

    def closing(until: int) -> Iterator[str]:
        nonlocal at
        while open_elements and open_elements[-1].end <= until:
            element = open_elements.pop()
            yield _escaped(text[at : element.end])
            at = element.end
            yield f"</{element.name}>"

    for element in elements:
        yield from closing(element.begin)
        yield _escaped(text[at : element.begin])
        at = element.begin
        yield f"<{element.name}{''.join(f' {k}={quoteattr(v)}' for k, v in element.attributes.items())}>"
        open_elements.append(element)
    yield from closing(len(text))
    yield _escaped(text[at:])


def _escaped(text: str) -> str:
    return escape(blanked(text), {"\r": "&#13;"})


def _facts(document: Document) -> dict[str, str]:
    title = document.meta.get("title") or name_of(document)
    people = [source for source in document.sources if source.kind is SourceKind.PERSON]
    others = [source for source in document.sources if source.kind is not SourceKind.PERSON]
    described = _wrapped("listPerson", map(_person, people)) + _wrapped("listOrg", map(_organisation, others))
    levels = (f'<interp xml:id="hedging-{level.value}">{level.value}</interp>' for level in Level)
    return {
        "title": _escaped(str(title)),
        "publisher": _escaped(str(document.meta.get("outlet") or "unknown")),
        "version": __version__,
        "profile": f"<profileDesc><particDesc>{described}</particDesc></profileDesc>" if described else "",
        "levels": _wrapped("interpGrp", levels),
    }


def _wrapped(name: str, entries: Iterable[str]) -> str:
    inner = "".join(entries)
    return f"<{name}>{inner}</{name}>" if inner else ""


def _person(source: Source) -> str:
    roles = "".join(f"<occupation>{_escaped(role)}</occupation>" for role in source.roles)
    names = "".join(f"<persName>{_escaped(name)}</persName>" for name in (source.name, *source.aliases))
    return f'<person xml:id="s{source.id}">{names}{roles}</person>'


def _organisation(source: Source) -> str:
    names = "".join(f"<orgName>{_escaped(name)}</orgName>" for name in (source.name, *source.aliases))
    return f'<org xml:id="s{source.id}" type="{source.kind.value}">{names}</org>'


_HEAD = """\
<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="de">
<teiHeader>
<fileDesc><titleStmt><title>{title}</title></titleStmt>
<publicationStmt><publisher>{publisher}</publisher></publicationStmt>
<sourceDesc><p>Speech marked up by source-attribution {version}.</p></sourceDesc></fileDesc>
<encodingDesc><editorialDecl><quotation marks="all"><p>Quotation marks are kept in the text.</p></quotation>
</editorialDecl></encodingDesc>
{profile}
</teiHeader>
<text><front><ab>{levels}</ab></front>
<body><ab xml:space="preserve">"""

_FOOT = """</ab></body></text>
</TEI>
"""

FORMAT = Format("tei", "TEI P5: said and seg, with sources in the header", _make)

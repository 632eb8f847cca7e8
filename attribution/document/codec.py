"""Documents to plain dicts and back: the JSON form, described by ``document.schema.json``."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attribution.document.model import (
    Addressee,
    Affiliation,
    Cue,
    Frame,
    GenderEvidence,
    Hedge,
    Hedging,
    Mention,
    Note,
    Source,
    Statement,
)
from attribution.document.parts import Part, Span
from attribution.document.record import plain
from attribution.errors import InputError

if TYPE_CHECKING:
    from attribution.document.document import Document

__all__ = ["SCHEMA", "fields", "to_dict"]

SCHEMA = 2
"""The version of the format."""

_T = TypeVar("_T")


def to_dict(document: Document) -> dict[str, Any]:
    """Turn a document into plain lists, dicts, strings and numbers."""
    return {
        "schema": SCHEMA,
        "library": document.library,
        "model": document.model,
        "text": document.text,
        "id": document.id,
        "meta": plain(document.meta),
        "statements": [_statement_to_dict(statement) for statement in document.statements],
        "sources": [_source_to_dict(source) for source in document.sources],
        "notes": [{"kind": note.kind, "message": note.message, "spans": _offsets(note)} for note in document.notes],
    }


def _statement_to_dict(statement: Statement) -> dict[str, Any]:
    source, cue = statement.source, statement.cue
    return {
        "id": statement.id,
        "voice": statement.voice.value,
        "type": statement.type.value if statement.type else None,
        "construction": statement.construction,
        "rule": statement.rule,
        "spans": _offsets(statement),
        "source": {"id": source.source_id, "spans": _offsets(source), "how": source.how.value} if source else None,
        "via": list(statement.via),
        "cue": {"spans": _offsets(cue), "lemma": cue.lemma} if cue else None,
        "frame": {"spans": _offsets(statement.frame)} if statement.frame else None,
        "addressee": {"spans": _offsets(statement.addressee)} if statement.addressee else None,
        "polarity": statement.polarity.value,
        "stance": statement.stance.value if statement.stance else None,
        "hedging": {
            "level": statement.hedging.level.value,
            "cues": [
                {"spans": _offsets(hedge), "kind": hedge.kind, "level": hedge.level.value}
                for hedge in statement.hedging.cues
            ],
        },
        "parent": statement.parent,
        "confidence": statement.confidence,
    }


def _source_to_dict(source: Source) -> dict[str, Any]:
    evidence = source.gender_evidence
    return {
        "id": source.id,
        "name": source.name,
        "kind": source.kind.value,
        "roles": list(source.roles),
        "aliases": list(source.aliases),
        "members": list(source.members),
        "affiliations": [{"name": body.name, "spans": _offsets(body)} for body in source.affiliations],
        "gender": source.gender.value if source.gender else None,
        "gender_evidence": {"how": evidence.how.value, "spans": _offsets(evidence)} if evidence else None,
        "mentions": [{"spans": _offsets(mention), "how": mention.how.value} for mention in source.mentions],
    }


def _offsets(part: Part) -> list[list[int]]:
    return [[span.begin, span.end] for span in part.spans]


def fields(data: Mapping[str, Any]) -> dict[str, Any]:
    """Read the result of :func:`to_dict`: the arguments of a document.

    Raises:
        InputError: a key is missing or unknown, or a value is of another type; the message says where.
    """
    reader = _Reader("document", _current(data))
    schema = reader.get("schema", int)
    if schema != SCHEMA:
        raise InputError(
            f"document.schema: found {schema}, expected 1 or {SCHEMA}, which this version of the library reads"
        )
    text = reader.get("text", str)
    found = {
        "text": text,
        "id": reader.get("id", str, None),
        "meta": reader.get("meta", Mapping),
        "library": reader.get("library", str),
        "model": reader.get("model", str),
        "statements": reader.each("statements", lambda entry: _statement(entry, text)),
        "sources": reader.each("sources", lambda entry: _source(entry, text)),
        "notes": reader.each(
            "notes",
            lambda entry: Note(entry.spans(text), kind=entry.get("kind", str), message=entry.get("message", str)),
        ),
    }
    reader.finish()
    return found


def _current(data: Mapping[str, Any]) -> Mapping[str, Any]:
    """An analysis in today's form: the first one had no schema, versions, id, meta, rules and members."""
    if not isinstance(data, Mapping) or data.get("schema", 1) != 1:
        return data
    new = {"library": "", "model": "", "id": None, "meta": {}} | dict(data) | {"schema": SCHEMA}
    for key, facts in (("statements", {"rule": None}), ("sources", {"members": []})):
        if isinstance(data.get(key), list | tuple):
            new[key] = [facts | dict(entry) if isinstance(entry, Mapping) else entry for entry in data[key]]
    return new


def _statement(entry: _Reader, text: str) -> Statement:
    return Statement(
        id=entry.get("id", int),
        voice=entry.get("voice", str),
        type=entry.get("type", str, None),
        construction=entry.get("construction", str, None),
        rule=entry.get("rule", str, None),
        spans=entry.spans(text),
        source=entry.inner("source", lambda part: _mention(part, text, part.get("id", int))),
        via=entry.numbers("via"),
        cue=entry.inner("cue", lambda part: Cue(part.spans(text), lemma=part.get("lemma", str))),
        frame=entry.inner("frame", lambda part: Frame(part.spans(text))),
        addressee=entry.inner("addressee", lambda part: Addressee(part.spans(text))),
        polarity=entry.get("polarity", str),
        stance=entry.get("stance", str, None),
        hedging=entry.needed("hedging", lambda part: _hedging(part, text)),
        parent=entry.get("parent", int, None),
        confidence=float(entry.get("confidence", (int, float))),
    )


def _hedging(entry: _Reader, text: str) -> Hedging:
    return Hedging(
        level=entry.get("level", str),
        cues=entry.each(
            "cues",
            lambda cue: Hedge(cue.spans(text), kind=cue.get("kind", str), level=cue.get("level", str)),
        ),
    )


def _source(entry: _Reader, text: str) -> Source:
    number = entry.get("id", int)
    return Source(
        id=number,
        name=entry.get("name", str),
        kind=entry.get("kind", str),
        roles=entry.strings("roles"),
        aliases=entry.strings("aliases"),
        members=entry.numbers("members"),
        affiliations=entry.each("affiliations", lambda body: Affiliation(body.spans(text), name=body.get("name", str)))
        if "affiliations" in entry
        else (),
        gender=entry.get("gender", str, None) if "gender" in entry else None,
        gender_evidence=entry.inner(
            "gender_evidence", lambda part: GenderEvidence(part.spans(text), how=part.get("how", str))
        )
        if "gender_evidence" in entry
        else None,
        mentions=entry.each("mentions", lambda mention: _mention(mention, text, number)),
    )


def _mention(entry: _Reader, text: str, number: int) -> Mention:
    return Mention(entry.spans(text), source_id=number, how=entry.get("how", str))


_REQUIRED = object()


class _Reader:
    """One JSON object with its place in the whole, so that every complaint says where."""

    def __init__(self, where: str, data: object) -> None:
        if not isinstance(data, Mapping):
            raise InputError(f"{where}: found {type(data).__name__}, expected an object")
        self._where = where
        self._data = data
        self._unread = set(data)

    def __contains__(self, key: str) -> bool:
        """Whether there is such a key; some came to the format later."""
        return key in self._data

    def get(self, key: str, kind: type | tuple[type, ...], default: object = _REQUIRED) -> Any:
        """Read a value of a kind; with a default, null is allowed and gives the default."""
        if key not in self._data:
            raise InputError(f"{self._where}: found no {key!r}, expected one")
        self._unread.discard(key)
        value = self._data[key]
        if value is None and default is not _REQUIRED:
            return default
        if not isinstance(value, kind) or isinstance(value, bool):
            kinds = kind if isinstance(kind, tuple) else (kind,)
            names = " or ".join(entry.__name__ for entry in kinds)
            raise InputError(f"{self._where}.{key}: found {value!r}, expected {names}")
        return value

    def inner(self, key: str, make: Callable[[_Reader], _T]) -> _T | None:
        """Read an object or null."""
        value = self.get(key, Mapping, None)
        return None if value is None else _Reader(f"{self._where}.{key}", value)._made(make)

    def needed(self, key: str, make: Callable[[_Reader], _T]) -> _T:
        """Read an object that must be there."""
        return _Reader(f"{self._where}.{key}", self.get(key, Mapping))._made(make)

    def each(self, key: str, make: Callable[[_Reader], _T]) -> list[_T]:
        """Read a list of objects."""
        entries = self.get(key, (list, tuple))
        return [_Reader(f"{self._where}.{key}[{i}]", entry)._made(make) for i, entry in enumerate(entries)]

    def strings(self, key: str) -> tuple[str, ...]:
        """Read a list of strings."""
        return cast("tuple[str, ...]", self._plain(key, str))

    def numbers(self, key: str) -> tuple[int, ...]:
        """Read a list of whole numbers."""
        return cast("tuple[int, ...]", self._plain(key, int))

    def spans(self, text: str) -> tuple[Span, ...]:
        """Read ``spans``, a list of pairs of offsets into the text."""
        spans = []
        for i, pair in enumerate(self.get("spans", (list, tuple))):
            if not isinstance(pair, list | tuple) or [type(offset) for offset in pair] != [int, int]:
                raise InputError(f"{self._where}.spans[{i}]: found {pair!r}, expected [begin, end]")
            begin, end = pair
            if not 0 <= begin < end <= len(text):
                raise InputError(
                    f"{self._where}.spans[{i}]: found {pair!r}, expected begin < end within the text of "
                    f"{len(text)} characters"
                )
            spans.append(Span.of(text, begin, end))
        return tuple(spans)

    def finish(self) -> None:
        """Complain about keys that nobody read."""
        if self._unread:
            raise InputError(f"{self._where}: found the unknown key {sorted(map(str, self._unread))[0]!r}")

    def _made(self, make: Callable[[_Reader], _T]) -> _T:
        try:
            made = make(self)
        except InputError as error:
            if str(error).startswith("document"):
                raise
            raise InputError(f"{self._where}: {error}") from None
        self.finish()
        return made

    def _plain(self, key: str, kind: type) -> Iterable[Any]:
        return tuple(
            _Reader(f"{self._where}.{key}[{i}]", {"value": value}).get("value", kind)
            for i, value in enumerate(self.get(key, (list, tuple)))
        )

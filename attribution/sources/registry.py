"""Identifiers for sources, from a list that the user brings; without one nothing is guessed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from os import PathLike
from typing import Any

import attrs

from attribution.document import Document, Source, SourceKind
from attribution.errors import InputError
from attribution.phrases.names import fold_parts
from attribution.text.separated import read_list

__all__ = ["Entry", "Registry"]

_COLUMNS = ("name", "aliases", "kind", "identifier")


@attrs.frozen
class Entry:
    """A known source.

    Args:
        name: its canonical name.
        identifier: for example a Wikidata id.
        aliases: other names.
        kind: a source of another kind is not linked; ``None`` takes any.
    """

    name: str
    identifier: str
    aliases: tuple[str, ...] = ()
    kind: SourceKind | None = attrs.field(default=None, converter=attrs.converters.optional(SourceKind))


class Registry:
    """Looks sources up by name, spelling variants included.

    Args:
        entries: the known sources.

    Raises:
        InputError: an entry has no name or no identifier.

    >>> registry = Registry.from_mapping({"Erna Vogt": "Q1"})
    >>> registry.link(Document("", sources=[Source(7, "Erna Vogt", "person")]))
    {7: 'Q1'}
    """

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._names: dict[tuple[str, ...], list[Entry]] = {}
        for entry in entries:
            if not entry.name.strip() or not entry.identifier.strip():
                raise InputError(f"found {entry!r}, expected a name and an identifier")
            for name in (entry.name, *entry.aliases):
                known = self._names.setdefault(fold_parts(name), [])
                if entry not in known:
                    known.append(entry)

    @classmethod
    def of(cls, known: Registry | Mapping[str, str | Iterable[str] | Mapping[str, Any]]) -> Registry:
        """A registry as it is, or one of a mapping."""
        return known if isinstance(known, Registry) else cls.from_mapping(known)

    @classmethod
    def from_mapping(cls, known: Mapping[str, str | Iterable[str] | Mapping[str, Any]]) -> Registry:
        """Make a registry of a mapping from names.

        Args:
            known: for each name its identifier; or a list of its other names; or a mapping with any of
                ``identifier``, ``aliases``, ``kind``. Without an identifier the name is its own.

        Raises:
            InputError: something else stands for a name, or such a mapping has another key.

        >>> registry = Registry.from_mapping({"Erna Vogt": ["E. Vogt"], "Nordbau": {"kind": "organisation"}})
        >>> registry.link(Document("", sources=[Source(7, "E. Vogt", "person")]))
        {7: 'Erna Vogt'}
        """
        if not isinstance(known, Mapping):
            raise InputError(f"found {type(known).__name__} as registry, expected a Registry or a mapping of names")
        return cls(_of_mapping(name, facts) for name, facts in known.items())

    @classmethod
    def from_csv(cls, path: str | PathLike[str]) -> Registry:
        """Read a CSV file with the columns name, aliases (separated by ``;``), kind and identifier.

        Args:
            path: the file, UTF-8, with a header and commas, semicolons or tabs between the cells; ``aliases`` and
                ``kind`` may be missing or empty.

        Raises:
            InputError: a column is unknown or missing, or a row cannot be used; the message names the line.
            OSError: the file cannot be read.
        """
        header, found = read_list(path)
        unknown = [c for c in header if c not in _COLUMNS]
        if unknown or "name" not in header or "identifier" not in header:
            raise InputError(f"found the columns {', '.join(header)} in {path}, expected {', '.join(_COLUMNS)}")
        entries = []
        for line, row in found:
            try:
                entries.append(_entry(row))
            except InputError as error:
                raise InputError(f"{path}, line {line}: {error}") from error
        return cls(entries)

    def find(self, source: Source) -> Entry | None:
        """The entry for a source: by its name, then by its aliases; ``None`` if none or more than one fits."""
        for names in ((source.name,), source.aliases):
            found = {e for n in names for e in self._names.get(fold_parts(n), ()) if e.kind in (None, source.kind)}
            if len(found) == 1:
                return found.pop()
            if found:
                return None
        return None

    def link(self, document: Document) -> dict[int, str]:
        """The identifiers of a document's sources, by source id; sources that are not listed are left out."""
        found = ((source.id, self.find(source)) for source in document.sources)
        return {number: entry.identifier for number, entry in found if entry is not None}


def _of_mapping(name: str, facts: object) -> Entry:
    if isinstance(facts, str):
        return Entry(name, facts)
    if isinstance(facts, Mapping):
        odd = sorted(str(key) for key in facts if key not in _COLUMNS[1:])
        if odd:
            raise InputError(f"found {odd[0]!r} for {name!r}, expected only {', '.join(_COLUMNS[1:])}")
        aliases = facts.get("aliases") or ()
        aliases = aliases.split(";") if isinstance(aliases, str) else aliases
        return Entry(name, facts.get("identifier") or name, tuple(map(str.strip, aliases)), facts.get("kind") or None)
    aliases = tuple(facts) if isinstance(facts, Iterable) else (None,)
    if all(isinstance(alias, str) for alias in aliases):
        return Entry(name, name, aliases)
    raise InputError(f"found {facts!r} for {name!r}, expected an identifier, a list of names or a mapping")


def _entry(row: Mapping[str, str]) -> Entry:
    name, identifier = row["name"].strip(), row["identifier"].strip()
    if not name or not identifier:
        raise InputError(f"found the name {name!r} with the identifier {identifier!r}, expected both")
    aliases = tuple(a.strip() for a in row.get("aliases", "").split(";") if a.strip())
    kind = row.get("kind", "").strip()
    return Entry(name, identifier, aliases, SourceKind(kind) if kind else None)

"""Many documents with one source for each speaker in the world."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from os import PathLike
from typing import Any, Literal

import attrs

from attribution.corpus.dates import part_of_date
from attribution.corpus.facts import fact, usual_names
from attribution.corpus.filters import Filter
from attribution.document import Document, Level, Source, SourceKind, Stance, Statement, StatementType
from attribution.document.several import several
from attribution.errors import InputError
from attribution.sources import MergedSource, Registry, merge_sources
from attribution.sources.registry import Entry as Known
from attribution.text.separated import read_list

__all__ = ["Corpus", "Entry", "Key"]

Row = dict[str, Any]
Key = "str | Callable[[Entry], object]"

_SETS: Mapping[str, Sequence[str]] = {
    "type": [member.value for member in StatementType],
    "level": [member.value for member in Level],
    "stance": [member.value for member in Stance],
}
"""Facts of a statement whose shares are counted, with their values."""
_FACTS: Mapping[str, Callable[[Statement], object]] = {
    "type": lambda statement: statement.type,
    "level": lambda statement: statement.level,
    "stance": lambda statement: statement.stance,
    "polarity": lambda statement: statement.polarity,
    "construction": lambda statement: statement.construction,
    "rule": lambda statement: statement.rule,
    "cue": lambda statement: statement.cue.lemma if statement.cue else None,
}
_APART = (SourceKind.ANONYMOUS, SourceKind.COLLECTIVE)


@attrs.frozen
class Entry:
    """A statement that counts.

    Args:
        document: where it stands.
        statement: the statement.
        source: its source's name in the corpus, the same in all documents; None where it has none.
        kind: its source's kind in the corpus.
        about: what the list of sources says of it.
    """

    document: Document
    statement: Statement
    source: str | None
    kind: SourceKind | None
    about: Mapping[str, str] = attrs.field(factory=dict, hash=False)


class Corpus:
    """Documents whose statements are counted.

    One source in the world counts as one source, whatever each text calls it (:func:`attribution.merge_sources`).
    Collective and anonymous sources (*Experten*, *Berichte*) count together where they are called the same.

    Statements are grouped by names: ``source``, ``kind`` (of the source), ``outlet``, ``date``, ``month``, ``year``,
    ``affiliation`` and ``gender`` (what the texts say of the source), ``type``, ``level``, ``stance``, ``polarity``,
    ``construction``, ``rule``, ``cue`` (its lemma); by any key of
    :attr:`Document.meta`, by
    any column of ``about``, and by functions that take an :class:`Entry`. All tables are lists of dicts, ready for
    ``pandas.DataFrame``.

    Args:
        documents: analyses, as :func:`attribution.analyze_many` or :func:`attribution.load` give them.
        counting: which statements count; by default those of :class:`Filter`.
        about: what is known of sources, such as their age: a CSV file with a column ``name``, if
            need be ``aliases`` (separated by ";") and ``kind``, and any others; or a mapping of names to such facts.
            Where it has a column ``affiliation`` or ``gender``, it overrules what the texts say.
        registry: known sources, or a mapping of names, for :func:`attribution.merge_sources`.
        joint: ``"whole"`` counts what "A und B" say as a statement of one joint source, ``"members"`` as one of each
            member.

    Raises:
        InputError: something is no document, or the file has no column ``name``.
    """

    def __init__(
        self,
        documents: Iterable[Document] | Document,
        *,
        counting: Filter | None = None,
        about: str | PathLike[str] | Mapping[str, Mapping[str, str]] | None = None,
        registry: Registry | Mapping[str, str | Iterable[str] | Mapping[str, Any]] | None = None,
        joint: Literal["whole", "members"] = "whole",
    ) -> None:
        self.documents = tuple(several(documents))
        if counting is not None and not isinstance(counting, Filter):
            raise InputError(f"found {type(counting).__name__} as counting, expected a Filter")
        self.counting = counting or Filter()
        self._about = _About(about) if about is not None else None
        self._registry = registry
        if joint not in ("whole", "members"):
            raise InputError(f"found joint={joint!r}, expected 'whole' or 'members'")
        self._joint = joint

    @cached_property
    def merged(self) -> tuple[MergedSource, ...]:
        """One entry for each source in the world."""
        return merge_sources(self.documents, self._registry)

    @cached_property
    def _told(self) -> Mapping[tuple[int, int], Mapping[str, str]]:
        """What the texts say of each source, by the document's place and the source's id."""
        found: dict[tuple[int, int], Mapping[str, str]] = {}
        for source in self.merged:
            facts = {"affiliation": next(iter(source.affiliations), ""), "gender": source.gender or ""}
            known = {key: str(value) for key, value in facts.items() if value}
            found.update((member, known) for member in source.members)
        return found

    @cached_property
    def names(self) -> Mapping[tuple[int, int], tuple[str, SourceKind]]:
        """What each source is called in the corpus, and its kind, by the document's place and the source's id.

        Different sources of one name are told apart by a role, else by a number.
        """
        taken = Counter(source.name for source in self.merged if source.kind not in _APART)
        found = {}
        for source in self.merged:
            name = source.name
            if taken[name] > 1 and source.kind not in _APART:
                name = f"{name} ({source.roles[0] if source.roles else source.index})"
            found.update(dict.fromkeys(source.members, (name, source.kind)))
        for place, document in enumerate(self.documents):
            for joint in (source for source in document.sources if source.members):
                *names, last = (found[place, member][0] for member in joint.members)
                found[place, joint.id] = (f"{', '.join(names)} und {last}", joint.kind)
        return found

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """The statements that count, document by document."""
        return tuple(self._entries())

    def _entries(self) -> Iterator[Entry]:
        for place, document in enumerate(self.documents):
            for statement in self.counting.keeps(document):
                speaker = statement.speaker
                if speaker is not None and speaker.members and self._joint == "members":
                    members = (document.sources[member] for member in speaker.members)
                    yield from (self._entry(place, document, statement, member) for member in members)
                else:
                    yield self._entry(place, document, statement, speaker)

    def _entry(self, place: int, document: Document, statement: Statement, source: Source | None) -> Entry:
        if source is None:
            return Entry(document, statement, None, None)
        name, kind = self.names[place, source.id]
        listed = self._about.of(source) if self._about else {}
        about = {**self._told.get((place, source.id), {}), **{key: value for key, value in listed.items() if value}}
        return Entry(document, statement, name, kind, about)

    def value(self, key: str | Callable[[Entry], object], entry: Entry) -> object:
        """What a statement has for one of the names that statements are grouped by; None where nothing is known."""
        try:
            return self._value(key, entry)
        except InputError:
            return None

    def counts(self, *by: str | Callable[[Entry], object]) -> list[Row]:
        """How many statements, documents and sources each group has, the largest group first.

        Args:
            by: what they are grouped by; see :class:`Corpus`. Without any there is one group.

        Returns:
            Rows with the groups' values, ``n_statements``, ``n_documents``, ``n_sources`` and ``share`` (of all
            statements).

        Raises:
            InputError: no text has such a fact.
        """
        rows = []
        for values, entries in self._groups(by):
            rows.append(
                values
                | {
                    "n_statements": len(entries),
                    "n_documents": len({id(entry.document) for entry in entries}),
                    "n_sources": len({entry.source for entry in entries}),
                    "share": len(entries) / len(self.entries),
                }
            )
        return rows

    def shares(self, of: str, *by: str | Callable[[Entry], object]) -> list[Row]:
        """How the statements of each group are spread over types, levels or stances, the largest group first.

        Args:
            of: ``type``, ``level`` or ``stance``.
            by: what they are grouped by; see :class:`Corpus`.

        Returns:
            Rows with the groups' values, ``n_statements``, and for each type, level or stance its share.

        Raises:
            InputError: ``of`` is another word, or no text has such a fact.
        """
        if of not in _SETS:
            raise InputError(f"found the shares of {of!r}, expected one of {', '.join(_SETS)}")
        return [values | {"n_statements": len(entries)} | _shares(of, entries) for values, entries in self._groups(by)]

    def sources(self, *by: str | Callable[[Entry], object]) -> list[Row]:
        """Who is quoted how often and how, the most quoted first.

        Args:
            by: what the statements of a source are divided by as well, such as ``outlet``; see :class:`Corpus`.

        Returns:
            Rows with ``source``, ``kind``, the groups' values, ``n_statements``, ``n_documents``, ``share``, and the
            shares of all types, levels and stances.
        """
        rows = []
        for values, entries in self._groups(("source", "kind", *by)):
            counted = {
                "n_statements": len(entries),
                "n_documents": len({id(entry.document) for entry in entries}),
                "share": len(entries) / len(self.entries),
            }
            rows.append(values | counted | {k: v for of in _SETS for k, v in _shares(of, entries).items()})
        return rows

    def compare(self, by: str | Callable[[Entry], object] = "outlet", *, what: str = "source") -> list[Row]:
        """Set groups side by side: for each source its number and share of statements in each outlet.

        Args:
            by: the groups that are compared; see :class:`Corpus`.
            what: what is counted in them.

        Returns:
            A row for each source, the most quoted first, with ``n_statements`` and, for each group, ``n_GROUP`` and
            ``share_GROUP``: its share of the statements in this group.
        """
        for key in (by, what):
            self._check(key)
        cells: dict[str, Counter[str]] = {}
        for entry in self.entries:
            cells.setdefault(self._shown(what, entry), Counter())[self._shown(by, entry)] += 1
        totals: Counter[str] = Counter()
        for counted in cells.values():
            totals.update(counted)
        rows = []
        for value, counted in sorted(cells.items(), key=lambda cell: (-cell[1].total(), cell[0])):
            row: Row = {_name(what): value, "n_statements": counted.total()}
            for group in sorted(totals):
                row |= {f"n_{group}": counted[group], f"share_{group}": counted[group] / totals[group]}
            rows.append(row)
        return rows

    def rules(self) -> list[Row]:
        """What each rule found: number of statements and documents, mean confidence, and a first example."""
        rows = []
        for values, entries in self._groups(("rule", "construction")):
            rows.append(
                values
                | {
                    "n_statements": len(entries),
                    "n_documents": len({id(entry.document) for entry in entries}),
                    "confidence": sum(entry.statement.confidence for entry in entries) / len(entries),
                    "example": " ".join(entries[0].statement.text.split()),
                }
            )
        return rows

    def _groups(self, by: Sequence[str | Callable[[Entry], object]]) -> Iterator[tuple[Row, list[Entry]]]:
        for key in by:
            self._check(key)
        groups: dict[tuple[object, ...], list[Entry]] = {}
        for entry in self.entries:
            groups.setdefault(tuple(self._value(key, entry) for key in by), []).append(entry)
        for values, entries in sorted(groups.items(), key=lambda group: (-len(group[1]), tuple(map(str, group[0])))):
            yield dict(zip(map(_name, by), values, strict=True)), entries

    def _shown(self, key: str | Callable[[Entry], object], entry: Entry) -> str:
        value = self._value(key, entry)
        return "" if value is None else str(value)

    def _value(self, key: str | Callable[[Entry], object], entry: Entry) -> object:
        if callable(key):
            return key(entry)
        if key == "source":
            return entry.source
        if key == "kind":
            return entry.kind.value if entry.kind else None
        if key in _FACTS:
            value = _FACTS[key](entry.statement)
            return None if value is None else str(value)
        self._check(key)
        if key in entry.about:
            return entry.about[key]
        value = fact(entry.document.meta, key)
        if key in ("date", "month", "year") and key not in entry.document.meta:
            return part_of_date(value, key)
        return value

    def _check(self, key: str | Callable[[Entry], object]) -> None:
        """See that statements can be grouped by a name."""
        if not isinstance(key, str) and not callable(key):
            raise InputError(f"found {key!r} to group by, expected a name or a function")
        if callable(key) or key in ("source", "kind") or key in _FACTS or key in self._known:
            return
        if self.entries or key not in usual_names():
            known = ["source", "kind", *_FACTS, *sorted(self._known)]
            named = f"; no text has a fact called {', '.join(usual_names()[key])}" if key in usual_names() else ""
            raise InputError(f"found {key!r} to group by, expected one of {', '.join(known)}{named}")

    @cached_property
    def _known(self) -> set[str]:
        """Names of facts about texts and sources."""
        facts = {key for document in self.documents for key in document.meta}
        written = {fact.lower() for fact in facts}
        usual = {key for key, names in usual_names().items() if written & set(names)}
        return facts | usual | {"affiliation", "gender"} | (self._about.columns if self._about else set())


def _name(key: object) -> str:
    return key if isinstance(key, str) else getattr(key, "__name__", "group").strip("<>")


def _shares(of: str, entries: Sequence[Entry]) -> Row:
    counted = Counter(str(_FACTS[of](entry.statement)) for entry in entries)
    return {f"{of}_{value}": counted[value] / len(entries) for value in _SETS[of]}


class _About:
    """What a list says of sources."""

    def __init__(self, given: str | PathLike[str] | Mapping[str, Mapping[str, str]]) -> None:
        if isinstance(given, Mapping):
            odd = next((name for name, facts in given.items() if not isinstance(facts, Mapping)), None)
            if odd is not None:
                raise InputError(f"found {given[odd]!r} about {odd!r}, expected a mapping of facts")
            known = [{"name": name, **facts} for name, facts in given.items()]
        else:
            header, lines = read_list(given)
            if "name" not in header:
                raise InputError(f"{given}: found no column 'name', expected one")
            known = [row for _, row in lines]
        self._facts = [{k: v for k, v in row.items() if k not in ("name", "aliases", "kind")} for row in known]
        self._registry = Registry(
            Known(row["name"], str(i), _split(row.get("aliases")), row.get("kind") or None)
            for i, row in enumerate(known)
        )
        self.columns = {column for facts in self._facts for column in facts}

    def of(self, source: Source) -> Mapping[str, str]:
        """What is known of a source; nothing where it is not in the list."""
        known = self._registry.find(source)
        return self._facts[int(known.identifier)] if known else {}


def _split(aliases: str | None) -> tuple[str, ...]:
    return tuple(alias.strip() for alias in (aliases or "").split(";") if alias.strip())

"""Where results go: standard output, a file, a folder; what is finished stays, and a later run goes on from there."""

from __future__ import annotations

import hashlib
import json
import os
from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping
from pathlib import Path
from textwrap import indent
from typing import Any, TextIO

from attribution.cli.command import MisuseError
from attribution.cli.inputs import Input
from attribution.cli.terminal import coloured, harmless, width
from attribution.document import Document
from attribution.document.record import plain
from attribution.document.whole import whole
from attribution.errors import InputError
from attribution.readers.files import json_of

__all__ = ["Folder", "Json", "Lines", "LinesFile", "Manifest", "Output", "Rows", "Table"]

_TEXTS = "texts"
"""The key of a manifest that says of which texts a complete table is made."""
_LONGEST = 240
"""Bytes in the name of a result; most systems take 255, and endings follow."""


class Output(ABC):
    """Takes one document after another; what was written is there whatever happens afterwards."""

    @abstractmethod
    def write(self, source: Input, document: Document) -> None:
        """Write one document."""

    def holds(self, source: Input, text: str) -> bool:
        """Whether the result for a text, with what is known of it, is there and valid, from an earlier run."""
        return False

    def finish(self) -> None:  # noqa: B027 -- most have nothing to do
        """Note that every text has its result."""

    def close(self) -> None:  # noqa: B027 -- most have nothing to do
        """Write what comes last; called also when the run was broken off."""


class Table(Output):
    """Tables for people.

    Args:
        stream: where they go.
        explain: whether reasons are shown in place of the table.
        titles: whether the file's name stands above each table.
    """

    def __init__(self, stream: TextIO, *, explain: bool, titles: bool) -> None:
        self._stream = stream
        self._explain = explain
        self._titles = titles

    def write(self, source: Input, document: Document) -> None:
        """Show one document."""
        from attribution.document.tables import explanations, table

        show = explanations if self._explain else table
        title = source.shown if self._titles else ""
        self._stream.write(show(_harmless(document), title=title, width=width(), colour=coloured(self._stream)))
        if title:
            self._stream.write("\n")
        self._stream.flush()


class Lines(Output):
    """A line of JSON for each document: ``{"file": …, "document": …}``."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def write(self, source: Input, document: Document) -> None:
        """Write a line."""
        self._stream.write(f"{json.dumps(_entry(source, document), ensure_ascii=False)}\n")
        self._stream.flush()


class LinesFile(Lines):
    """Lines in a file, which a later run may go on with.

    Args:
        path: the file.
        resume: whether its valid lines stay.

    Raises:
        OSError: it cannot be written.
    """

    def __init__(self, path: Path, *, resume: bool) -> None:
        self._path = path
        self._finished = _kept(path) if resume and path.exists() else {}
        self._changed = False
        super().__init__(path.open("a" if resume else "w", encoding="utf-8"))

    def holds(self, source: Input, text: str) -> bool:
        """Whether there is a line for the text."""
        found, wanted = self._finished.get(source.id), _digest(text, source.meta)
        self._changed |= found not in (None, wanted)
        return found == wanted

    def close(self) -> None:
        """Drop the lines of files that were analysed again because they have another text by now."""
        self._stream.close()
        if not self._changed:
            return
        with self._path.open(encoding="utf-8") as file:
            last = {*{json.loads(line)["file"]: number for number, line in enumerate(file)}.values()}
        with (
            whole(self._path) as written,
            self._path.open(encoding="utf-8") as before,
            written.open("w", encoding="utf-8") as after,
        ):
            after.writelines(line for number, line in enumerate(before) if number in last)


class Rows(LinesFile):
    """A table of rows: CSV, Parquet, Excel …, made of lines that are kept beside it until the run is complete.

    Args:
        path: the file.
        table: which of the tables of :mod:`attribution.tables`.
        manifest: it keeps of which texts a complete table is made.
        resume: whether the lines of an earlier run stay.

    Raises:
        OSError: it cannot be written.
    """

    def __init__(self, path: Path, table: str, manifest: Manifest, *, resume: bool) -> None:
        self._rows = path
        self._table = table
        self._manifest = manifest
        self._texts = Inventory()
        self._complete = False
        super().__init__(self.lines_of(path), resume=resume)

    @staticmethod
    def lines_of(path: Path) -> Path:
        """Where the lines are kept."""
        return path.with_name(f"{path.name}.lines.jsonl")

    @classmethod
    def made(cls, path: Path, manifest: Manifest, sources: Iterable[Input]) -> bool:
        """Whether an earlier run made the whole table of the same texts."""
        if not path.exists() or cls.lines_of(path).exists() or manifest.texts is None:
            return False
        texts = Inventory()
        try:
            for source in sources:
                texts.add(source, source.read())
        except (InputError, OSError):
            return False
        return texts.digest == manifest.texts

    def holds(self, source: Input, text: str) -> bool:
        """Whether there is a line for the text."""
        self._texts.add(source, text)
        return super().holds(source, text)

    def finish(self) -> None:
        """The lines are needed no more once the table is there."""
        self._complete = True

    def close(self) -> None:
        """Write the table of what is finished; none where nothing is, and not every text has its result."""
        from attribution.readers import load
        from attribution.tables import write

        super().close()
        if not self._complete and not self._path.stat().st_size:
            self._path.unlink()
            return
        write(load(self._path), self._rows, self._table)
        if self._complete:
            self._manifest.write(self._texts.digest)
            self._path.unlink()


class Inventory:
    """Which texts there are, with their names and what is known of them."""

    def __init__(self) -> None:
        self._sum = hashlib.sha256()

    def add(self, source: Input, text: str) -> None:
        """Add the next one."""
        self._sum.update(json.dumps(source.id).encode() + _digest(text, source.meta))

    @property
    def digest(self) -> str:
        """The same for the same texts in the same order."""
        return self._sum.hexdigest()


class Json(Output):
    """One JSON value: the document, or a list of ``{"file": …, "document": …}`` that grows.

    Args:
        stream: where it goes.
        several: whether it is a list.
    """

    def __init__(self, stream: TextIO, *, several: bool) -> None:
        self._stream = stream
        self._several = several
        self._before = "[\n"

    def write(self, source: Input, document: Document) -> None:
        """Write the document or an entry of the list."""
        if self._several:
            entry = json.dumps(_entry(source, document), ensure_ascii=False, indent=2)
            self._stream.write(f"{self._before}{indent(entry, '  ')}")
            self._before = ",\n"
        else:
            self._stream.write(f"{document.to_json(indent=2)}\n")

    def close(self) -> None:
        """End the list."""
        if self._before == ",\n":
            self._stream.write("\n]\n")


class Folder(Output):
    """A JSON file for each document; a file is there as a whole or not at all.

    Args:
        folder: where they go; it is made.
        sources: the inputs.

    Raises:
        MisuseError: two inputs would have the same file.
        OSError: the folder cannot be made.
    """

    def __init__(self, folder: Path, sources: Iterable[Input]) -> None:
        self._folder = folder
        taken: dict[Path, str] = {}
        for source in sources:
            other = taken.setdefault(source.place, source.name)
            if other != source.name:
                raise MisuseError(f"the results of {other} and {source.name} would have the same name in {folder}")
        folder.mkdir(parents=True, exist_ok=True)

    def write(self, source: Input, document: Document) -> None:
        """Write the file."""
        with whole(self._path(source)) as written:
            written.write_text(f"{document.to_json(indent=2)}\n", encoding="utf-8")

    def holds(self, source: Input, text: str) -> bool:
        """Whether the result for a text is there and valid."""
        try:
            found = Document.from_dict(json_of(self._path(source).read_text(encoding="utf-8"), "result"))
        except (OSError, ValueError):
            return False
        return _digest(found.text, found.meta) == _digest(text, source.meta)

    def _path(self, source: Input) -> Path:
        return self._folder / source.place.with_name(f"{_shortened(source.place.name)}.json")


class Manifest:
    """What a run was made with, kept beside its results, so that no later run mixes them with others.

    Args:
        path: the file.
        facts: versions and options.
    """

    def __init__(self, path: Path, facts: Mapping[str, Any]) -> None:
        self._path = path
        self._facts = facts

    @classmethod
    def beside(cls, output: Path, folder: bool, facts: Mapping[str, Any]) -> Manifest:
        """The manifest of results in a file or a folder."""
        return cls(output / "manifest.json" if folder else output.with_name(f"{output.name}.manifest.json"), facts)

    def write(self, texts: str | None = None) -> None:
        """Keep the facts, and of which texts a table is made that is complete."""
        facts = {**self._facts, _TEXTS: texts} if texts else self._facts
        with whole(self._path) as written:
            written.write_text(f"{json.dumps(facts, ensure_ascii=False, indent=2)}\n", encoding="utf-8")

    @property
    def texts(self) -> object:
        """Of which texts a table is made that is complete; None where there is none. See :meth:`check` first."""
        return json.loads(self._path.read_text(encoding="utf-8")).get(_TEXTS)

    def check(self) -> None:
        """See that an earlier run was made with the same.

        Raises:
            InputError: there is no manifest, or it has something else.
        """
        try:
            found = json_of(self._path.read_text(encoding="utf-8", errors="replace"), str(self._path))
        except FileNotFoundError:
            raise InputError(f"{self._path}: there is no such file, so there is no run to resume") from None
        except InputError as error:
            raise InputError(f"{error}, expected the facts of a run; use --overwrite") from None
        if not isinstance(found, dict):
            raise InputError(
                f"{self._path}: found {type(found).__name__}, expected the facts of a run; use --overwrite"
            )
        for key in sorted({*self._facts, *found} - {_TEXTS}):
            before, now = found.get(key), self._facts.get(key)
            if before != now:
                raise InputError(
                    f"{self._path}: the run was made with {key} {before!r}, now it is {now!r}; "
                    f"results would be mixed: use another --output, or --overwrite"
                )


def _entry(source: Input, document: Document) -> dict[str, Any]:
    return {"file": source.id, "document": document.to_dict()}


def _kept(path: Path) -> dict[str, bytes]:
    """The digests of texts and their facts in a file of lines, by name; lines that are not valid are dropped."""
    found: dict[str, bytes] = {}
    spoiled: list[int] = []
    last, end = 0, 0  # number and end of the last valid line; what follows it is cut off, which needs no room
    with path.open("r+b") as file:
        place = 0
        for number, line in enumerate(file):
            place += len(line)
            try:
                entry = json_of(line.decode("utf-8"), "line")
                document = Document.from_dict(entry["document"])
                found[entry["file"]] = _digest(document.text, document.meta)
            except (ValueError, KeyError, TypeError):
                spoiled.append(number)
                continue
            last, end = number, place
            if not line.endswith(b"\n"):
                file.write(b"\n")
                end += 1
        file.truncate(end)
    if spoiled and spoiled[0] < last:
        with whole(path) as written, path.open("rb") as before, written.open("wb") as after:
            after.writelines(line for number, line in enumerate(before) if number not in spoiled)
    return found


def _shortened(name: str) -> str:
    """A name that leaves room for endings; what is cut off is told apart by a digest."""
    encoded = os.fsencode(name)
    if len(encoded) <= _LONGEST:
        return name
    return f"{encoded[: _LONGEST - 9].decode('utf-8', 'ignore')}~{hashlib.sha256(encoded).hexdigest()[:8]}"


def _digest(text: str, meta: Mapping[str, Any]) -> bytes:
    return hashlib.sha256(json.dumps([text, plain(meta)], sort_keys=True).encode()).digest()


def _harmless(document: Document) -> Document:
    """The document as a terminal may see it."""
    if harmless(document.text) == document.text:
        return document
    return type(document).from_dict(_mapped(document.to_dict()))


def _mapped(value: Any) -> Any:
    if isinstance(value, str):
        return harmless(value)
    if isinstance(value, list):
        return [_mapped(entry) for entry in value]
    return {key: _mapped(entry) for key, entry in value.items()} if isinstance(value, dict) else value

"""What a caller may give as one of many texts, and the portions in which texts are analysed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from numbers import Integral
from typing import Any, TypeAlias

import attrs

from attribution.document.record import checked_id, checked_meta, missing
from attribution.errors import InputError
from attribution.text.addresses import warn_of_address
from attribution.text.unseen import checked_text

__all__ = ["Given", "Record", "checked_texts", "portions", "records", "watched_for_addresses"]

Given: TypeAlias = "str | tuple[object, str] | Mapping[str, Any] | Any"
"""A text, a pair of id and text, a mapping with ``text``, or an object with an attribute ``text``."""

CHARACTERS = 60_000
"""Of the texts that are analysed together, unless a number of texts is given."""
_TEXTS = 256


@attrs.frozen
class Record:
    """One of many texts.

    Args:
        position: which of the texts it is, from 0 on.
        text: the text; empty where there is a problem.
        id: what the caller calls it.
        meta: what the caller gave with it.
        problem: why it cannot be analysed, if so.
    """

    position: int
    text: str = ""
    id: str | None = None
    meta: Mapping[str, Any] = attrs.field(factory=dict)
    problem: str = ""

    @property
    def name(self) -> str:
        """How messages call it."""
        return f"text {self.position}" + (f" (id {self.id!r})" if self.id is not None else "")


def checked_texts(texts: Iterable[Given]) -> Iterable[Given]:
    """Several texts, and not one, nor a table that would give the names of its columns one by one.

    Raises:
        InputError: it is something else; the message has the remedy.
    """
    kind = type(texts).__name__
    if isinstance(texts, str | bytes | bytearray | memoryview | Mapping):
        raise InputError(f"found a single {kind} as texts, expected several; use analyze for one text, or a list")
    if hasattr(texts, "columns") and hasattr(texts, "shape"):
        raise InputError(
            f"found a {kind} as texts, expected its rows: to_dict('records') of pandas, to_dicts() of polars or "
            "to_pylist() of Arrow gives them"
        )
    if not isinstance(texts, Iterable):
        raise InputError(f"found {kind} as texts, expected an iterable of texts")
    return texts


def records(texts: Iterable[Given]) -> Iterator[Record]:
    """Read what the caller gave, one by one; what cannot be used says so in ``problem``.

    A mapping or an object may have ``id`` (a string or a whole number) and ``meta`` beside ``text``; all other keys of
    a mapping are taken into ``meta``.

    >>> [record] = records([{"id": 7, "text": "Es regnet.", "outlet": "Bote"}])
    >>> record.id, record.text, record.meta
    ('7', 'Es regnet.', {'outlet': 'Bote'})
    """
    for position, given in enumerate(texts):
        try:
            id, text, meta = _parts(given)
        except Exception as error:  # noqa: BLE001 -- a row that cannot be loaded is a row that cannot be used
            yield Record(position, problem=f"its text, id or meta cannot be got ({error!r})")
            continue
        try:
            id = _id(id)
        except InputError as error:
            yield Record(position, problem=str(error))
            continue
        try:
            if isinstance(given, Mapping) and "text" not in given:
                raise InputError(f"found {_keys(given)}, expected the key 'text'")
            yield Record(position, checked_text(text), id, checked_meta(meta))
        except InputError as error:
            yield Record(position, id=id, meta=_usable(meta), problem=str(error))


def watched_for_addresses(records: Iterable[Record]) -> Iterator[Record]:
    """The records as they are, with a warning about the first whose text is the name of a file and nothing else."""
    warned = False
    for record in records:
        warned = warned or warn_of_address(record.text)
        yield record


def portions(
    records: Iterable[Record], size: int | None = None, characters: int = CHARACTERS
) -> Iterator[list[Record]]:
    """The records in portions that go through the parser together.

    An exception of the caller's iterator comes after the portion that was begun.

    Args:
        records: the records.
        size: how many make a portion; without it, as many as make ``characters``.
        characters: how long the texts of a portion are together at least.
    """
    waiting = iter(records)
    ended: BaseException | None = None
    while ended is None:
        portion: list[Record] = []
        length = 0
        while len(portion) < (size or _TEXTS) and (size or length < characters):
            try:
                portion.append(next(waiting))
            except Exception as error:  # noqa: BLE001 -- it is raised again, behind what came before it
                ended = error
                break
            length += len(portion[-1].text)
        if portion:
            yield portion
    if not isinstance(ended, StopIteration):
        raise ended


def _parts(given: Any) -> tuple[object, object, Any]:
    """Id, text and facts."""
    if isinstance(given, Mapping):
        others = {key: value for key, value in given.items() if key not in ("id", "text", "meta")}
        meta = given.get("meta")
        if isinstance(meta, Mapping):
            meta = {**others, **meta}
        return given.get("id"), given.get("text"), others if missing(meta) else meta
    if hasattr(given, "text"):
        return getattr(given, "id", None), given.text, getattr(given, "meta", None) or {}
    if isinstance(given, tuple) and len(given) == 2:
        return (*given, {})
    return None, given, {}


def _usable(meta: Any) -> dict[str, Any]:
    """The facts, where they can be kept."""
    try:
        return checked_meta(meta)
    except InputError:
        return {}


def _keys(given: Mapping[Any, Any]) -> str:
    """The first keys of a mapping in words."""
    names = [repr(key) for key in list(given)[:5]]
    return f"the keys {', '.join(names)}{' …' if len(given) > 5 else ''}" if names else "no key"


def _id(id: object) -> str | None:
    if isinstance(id, Integral) and not isinstance(id, bool):
        try:
            return str(int(id))
        except ValueError as error:
            raise InputError(f"found a number as id that is too long ({error})") from None
    if id is None or isinstance(id, str):
        return checked_id(id)
    if missing(id):
        return None
    if isinstance(id, float) and id.is_integer():  # as tables have whole numbers beside missing ones
        return str(int(id))
    raise InputError(f"found {id!r} as id, expected str, int or None")

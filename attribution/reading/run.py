"""The constructions of the package and of others, and their run over an article, stage by stage."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cache
from importlib import import_module
from itertools import groupby
from pkgutil import iter_modules
from types import ModuleType

import attrs

from attribution.errors import AttributionError, InputError, PatternError
from attribution.lexicons import words
from attribution.limits import OutOfTimeError, check_time
from attribution.reading.checked import fault
from attribution.reading.construction import Construction, Stage
from attribution.reading.evidence import weigh
from attribution.reading.find import Find
from attribution.reading.reading import Reading
from attribution.text.article import Article

__all__ = ["all_constructions", "choose", "entered", "read_article"]

_GROUP = "attribution.constructions"
"""Entry points by which other packages offer theirs."""
_SINGLE = (str, bytes, Construction, ModuleType)


@cache
def all_constructions() -> tuple[Construction, ...]:
    """Every construction of the package, by stage and file name."""
    folder = import_module("attribution.constructions")
    names = sorted(m.name for m in iter_modules(folder.__path__) if not m.name.startswith("_"))
    return _ordered(_of(import_module(f"{folder.__name__}.{name}")) for name in names)


def choose(
    constructions: Iterable[Construction | ModuleType | str] = (), without: Iterable[str] = ()
) -> tuple[Construction, ...]:
    """The constructions that an analysis uses.

    Args:
        constructions: further ones, beside those of the package: each a construction, a module that holds one as
            ``CONSTRUCTION``, or the name of such a module, or of an entry point of ``attribution.constructions``.
        without: ids of constructions or of whole families that are left out.

    Raises:
        InputError: nothing has one of the ids, or an id is there twice.
        PatternError: a module holds no construction.
    """
    single = next((x for x in (constructions, without) if isinstance(x, _SINGLE)), None)
    if single is not None:
        raise InputError(f"found a single {type(single).__name__}, expected a list of constructions or of their ids")
    found = _ordered([*all_constructions(), *map(_given, constructions)])
    ids = [c.id for c in found]
    twice = next((id for id in ids if ids.count(id) > 1), None)
    if twice is not None:
        raise InputError(f"found the construction {twice!r} twice, expected every id once; rename yours")
    dropped = list(without)
    known = {*ids, *(c.family for c in found)}
    unknown = [id for id in dropped if not isinstance(id, str) or id not in known]
    if unknown:
        expected = ", ".join(sorted(known))
        raise InputError(f"found no construction {unknown[0]!r} to leave out, expected one of {expected}")
    return tuple(c for c in found if c.id not in dropped and c.family not in dropped)


def _given(given: Construction | ModuleType | str) -> Construction:
    found = _taken(given)
    for example in found.examples:
        if not example.roles:
            raise PatternError(f"found no role in an example of {found.id!r}: {example.marked!r}")
    return found


def _taken(given: Construction | ModuleType | str) -> Construction:
    if isinstance(given, Construction):
        return given
    if isinstance(given, ModuleType):
        return _of(given)
    if not isinstance(given, str):
        raise InputError(f"found {type(given).__name__} among the constructions, expected a Construction or a module")
    from importlib.metadata import entry_points

    points = tuple(entry_points(group=_GROUP, name=given))
    if not points and not all(part.isidentifier() for part in given.split(".")):
        raise InputError(f"found {given!r} among the constructions, expected the name of a module, as import has it")
    try:
        found = points[0].load() if points else import_module(given)
    except PatternError:
        raise
    except ModuleNotFoundError as error:
        if points or not f"{given}.".startswith(f"{error.name}."):
            raise PatternError(
                f"the construction {given!r} needs the module {error.name!r}, which is missing"
            ) from error
        raise InputError(
            f"found no module {error.name!r} for the construction {given!r}, and no entry point of {_GROUP}"
        ) from error
    except (Exception, SystemExit) as error:  # whatever stands in a module of somebody else
        raise PatternError(f"the module {given!r} cannot be imported: {type(error).__name__}: {error}") from error
    return found if isinstance(found, Construction) else _of(found)


def _of(module: ModuleType) -> Construction:
    found = getattr(module, "CONSTRUCTION", None)
    if not isinstance(found, Construction):
        raise PatternError(f"the module {getattr(module, '__name__', module)!r} holds no CONSTRUCTION")
    return found


def _ordered(constructions: Iterable[Construction]) -> tuple[Construction, ...]:
    return tuple(sorted(constructions, key=lambda c: (c.stage, c.id)))


def read_article(
    article: Article,
    constructions: Sequence[Construction] | None = None,
    *,
    weigh: Callable[[Reading, int], None] = weigh,
) -> tuple[Find, ...]:
    """Run the constructions over an article, stage by stage.

    Args:
        article: text and canonical trees.
        constructions: the constructions to use, by stage; those of the package by default.
        weigh: called with the reading and the number of finds weighed before, first when all finds but those that
            carry sources on are there, then when all are.

    Returns:
        All finds, before overlaps are settled.
    """
    reading = Reading(article)
    weighed = 0
    chosen = constructions if constructions is not None else all_constructions()
    for _, of_part in groupby(chosen, key=lambda c: c.stage >= Stage.CARRYING):
        for construction in of_part:
            check_time()
            for found in _found(construction, reading):
                reading.add(entered(found, construction, article))
        weigh(reading, weighed)
        weighed = len(reading.finds)
    return tuple(reading.finds)


def _found(construction: Construction, reading: Reading) -> list[Find]:
    """What a construction finds; a fault of one that others wrote is said to be its own."""
    ours = construction in all_constructions()
    out = []
    try:
        for find in construction.read(reading):
            check_time()
            wrong = "" if ours else fault(find, reading.article)
            if wrong:
                raise PatternError(f"a find of the construction {construction.id!r}: {wrong}")
            if find.content:
                out.append(find)
    except (AttributionError, OutOfTimeError):
        raise
    except Exception as error:  # whatever stands in a module of somebody else
        if ours:
            raise
        message = f"the construction {construction.id!r} fails: {type(error).__name__}: {error}"
        raise PatternError(message) from error
    return out


def entered(found: Find, construction: Construction, article: Article) -> Find:
    """A find with what the engine knows of it: construction, rule, anchor."""
    spans = found.cue or found.content
    nobody = found.holder is not None and found.holder.head.word in words("reading.nobody")
    anchor = found.anchor if found.anchor >= 0 or not spans else article.sentence_index(spans[0][0])
    return attrs.evolve(
        found,
        construction=found.construction or construction.family,
        rule=construction.id,
        anchor=anchor,
        holder=None if nobody else found.holder,
    )

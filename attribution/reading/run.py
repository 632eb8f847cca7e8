"""The files under ``constructions/`` as constructions, and their run over an article, stage by stage."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib import import_module
from itertools import groupby
from pkgutil import iter_modules
from types import ModuleType

import attrs

from attribution.errors import PatternError
from attribution.reading.construction import FAMILIES, Construction
from attribution.reading.evidence import weigh
from attribution.reading.find import Find
from attribution.reading.reading import Reading
from attribution.text.article import Article

__all__ = ["CARRYING", "all_constructions", "read_article"]


CARRYING = 4
"""The first stage that carries sources on; what was found before it is weighed by evidence first."""


def _load(module: ModuleType, name: str) -> Construction:
    doc = (module.__doc__ or "").strip()
    missing = [a for a in ("PATTERN", "build", "EXAMPLES", "NOT_EXAMPLES") if not hasattr(module, a)]
    if missing or not doc:
        raise PatternError(f"the construction {name!r} lacks {missing[0] if missing else 'a docstring'}")
    construction = Construction(
        name,
        doc.splitlines()[0],
        doc,
        getattr(module, "STAGE", 1),
        module.PATTERN,
        module.build,
        tuple(module.EXAMPLES),
        tuple(module.NOT_EXAMPLES),
        tuple(getattr(module, "GAPS", ())),
    )
    if not any(name == f or name.startswith(f + "_") for f in FAMILIES):
        raise PatternError(
            f"found the construction file {name!r}, expected a name that begins with one of {', '.join(FAMILIES)}"
        )
    return construction


@cache
def all_constructions() -> tuple[Construction, ...]:
    """Every construction of the package, by stage and file name."""
    folder = import_module("attribution.constructions").__path__
    names = sorted(m.name for m in iter_modules(folder) if not m.name.startswith("_"))
    loaded = [_load(import_module(f"attribution.constructions.{n}"), n) for n in names]
    return tuple(sorted(loaded, key=lambda c: (c.stage, c.id)))


def read_article(
    article: Article,
    constructions: tuple[Construction, ...] | None = None,
    *,
    weigh: Callable[[Reading, int], None] = weigh,
) -> tuple[Find, ...]:
    """Run the constructions over an article, stage by stage.

    Args:
        article: text and canonical trees.
        constructions: the constructions to use; all of them by default (pass fewer for an ablation).
        weigh: called with the reading and the number of finds weighed before, first when all finds but those that
            carry sources on are there, then when all are.

    Returns:
        All finds, before overlaps are settled.
    """
    reading = Reading(article)
    weighed = 0
    chosen = constructions if constructions is not None else all_constructions()
    for _, of_part in groupby(chosen, key=lambda c: c.stage >= CARRYING):
        for construction in of_part:
            for found in list(construction.read(reading)):
                reading.add(attrs.evolve(found, rule=construction.id))
        weigh(reading, weighed)
        weighed = len(reading.finds)
    return tuple(reading.finds)

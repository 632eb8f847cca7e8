"""What can be seen of a thing is made once: the clauses of an article, the entry of a clause's verb."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import Self, TypeVar, cast

__all__ = ["Viewed"]

T = TypeVar("T")


class Viewed:
    """A thing that never changes, of which others make views."""

    @cached_property
    def _views(self) -> dict[object, object]:
        return {}

    def view(self, make: Callable[[Self], T]) -> T:
        """What ``make`` sees in it: made once, kept as long as the thing itself."""
        try:
            return cast(T, self._views[make])
        except KeyError:
            seen = self._views[make] = make(self)
            return seen

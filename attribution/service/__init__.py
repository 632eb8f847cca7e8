"""A small web service around one shared model; needs the extra ``service`` (FastAPI).

``attribution serve`` runs it; :func:`create_app` makes the application for another server or for changes of your own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attribution.errors import extra
from attribution.limits import Limits, positive, whole

if TYPE_CHECKING:
    from fastapi import FastAPI

    from attribution.analyzer import Analyzer

__all__ = ["LIMITS", "create_app"]

LIMITS = Limits(characters=200_000, seconds=20)
"""What one request may cost unless something else is asked for."""


def create_app(
    analyzer: Analyzer | None = None,
    *,
    limits: Limits = LIMITS,
    max_bytes: int = 4_000_000,
    max_waiting: int = 1000,
    seconds_to_send: float = 30,
) -> FastAPI:
    """Make the application.

    ``POST /analyze`` takes ``{"text": …, "id": …, "meta": {…}}`` and gives the document; ``GET /health`` says whether
    the model is loaded and how many requests wait. One request is worked off after the other, in a thread of its own,
    so that the service answers ``/health`` meanwhile; one whose client has gone before its turn is dropped. For several
    processors, start several processes behind one port (``uvicorn --workers``).

    Args:
        analyzer: what analyses; the bundled model with ``limits`` where nothing is given.
        limits: what one text may cost at most; the rest is left out with a note.
        max_bytes: a longer body is refused with status 413.
        max_waiting: with more requests waiting, further ones are refused with status 503.
        seconds_to_send: a body that takes longer to come is refused with status 408.

    Raises:
        InputError: a number is not above 0.
        ExtraError: FastAPI is not installed.
    """
    whole(max_bytes, "max_bytes")
    whole(max_waiting, "max_waiting")
    positive(seconds_to_send, "seconds_to_send")
    extra("fastapi", "service")
    from attribution.service.app import application

    if analyzer is None:
        from attribution.analyzer import Analyzer

        analyzer = Analyzer(limits=limits)
    return application(analyzer, max_bytes, max_waiting, seconds_to_send)

"""``attribution serve``: the web service."""

from __future__ import annotations

import argparse

from attribution.cli.accepted import port, positive, seconds
from attribution.cli.command import Command, Status
from attribution.errors import extra
from attribution.limits import Limits

__all__ = ["COMMAND"]

_DETAILS = """\
POST /analyze with {"text": …, "id": …, "meta": {…}} gives the document, GET /health says whether the model is loaded.
The service asks nobody who they are: let it listen to other machines behind a server that does. It needs the extra
"service" (FastAPI and uvicorn).

  attribution serve --port 8000
  curl -s localhost:8000/analyze -H 'content-type: application/json' -d '{"text": "Laut Polizei regnet es."}'
"""


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--host",
        default="127.0.0.1",
        metavar="ADDRESS",
        help="the address to listen at (127.0.0.1: this machine alone)",
    )
    parser.add_argument("--port", type=port, default=8000, metavar="N", help="the port (8000)")
    parser.add_argument("--max-characters", type=positive, default=200_000, metavar="N", help="of one text (200000)")
    parser.add_argument("--max-seconds", type=seconds, default=20, metavar="S", help="for one text (20)")


def _run(arguments: argparse.Namespace) -> int:
    from attribution.service import create_app

    app = create_app(limits=Limits(characters=arguments.max_characters, seconds=arguments.max_seconds))
    try:
        extra("uvicorn", "service").run(app, host=arguments.host, port=arguments.port)
    except SystemExit as end:  # with a status of its own where the port is taken, which uvicorn has told
        return Status.FAILED if end.code else Status.DONE
    return Status.DONE


COMMAND = Command(
    "serve", "a web service around one shared model", arguments=_add_arguments, run=_run, details=_DETAILS
)

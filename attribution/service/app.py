"""The application; this module imports FastAPI."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from typing import Any

from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse, Response
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect

from attribution.analyzer import Analyzer
from attribution.batch.records import Record, records
from attribution.document.schema import json_schema
from attribution.version import __version__

__all__ = ["application"]

_BODY = {
    "type": "object",
    "required": ["text"],
    "properties": {
        "text": {"type": "string"},
        "id": {"type": ["string", "integer", "null"]},
        "meta": {"type": "object"},
    },
}


_GONE = Response(status_code=499)
"""For the log: the client did not wait for the answer."""


class _Refused(Exception):  # noqa: N818 -- it is an answer
    """A request that is not worked off."""

    def __init__(self, status: int, message: str) -> None:
        super().__init__(message)
        self.status = status


def application(analyzer: Analyzer, max_bytes: int, max_waiting: int, seconds_to_send: float) -> FastAPI:
    """The application; see :func:`attribution.service.create_app`."""
    service = _Service(analyzer, max_bytes, max_waiting, seconds_to_send)

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        service.start()
        yield
        service.pool.shutdown(wait=False, cancel_futures=True)

    app = FastAPI(title="attribution", version=__version__, lifespan=lifespan, docs_url=None, redoc_url=None)
    app.add_api_route(
        "/analyze",
        service.analyze,
        methods=["POST"],
        summary="Who says what in a German news text, and how sure they sound",
        openapi_extra={"requestBody": {"required": True, "content": {"application/json": {"schema": _BODY}}}},
        responses={
            408: {"description": "the body was not sent in time"},
            413: {"description": "the body is too long"},
            422: {"description": "the body is not as expected"},
            503: {"description": "too many requests wait"},
        },
    )
    app.add_api_route("/health", service.health, methods=["GET"], summary="Whether the model is loaded")
    app.add_api_route("/schema", json_schema, methods=["GET"], summary="The JSON Schema of what /analyze gives")
    app.add_exception_handler(HTTPException, _other)
    return app


async def _other(_: Request, error: Exception) -> Response:
    """The answer to a wrong path or method, in the form of all refusals."""
    assert isinstance(error, HTTPException)  # noqa: S101 -- for the type checker
    return JSONResponse({"error": str(error.detail)}, error.status_code, error.headers)


async def _gone(request: Request) -> None:
    """Wait until the client has closed the connection."""
    while (await request.receive())["type"] != "http.disconnect":
        continue


class _Service:
    def __init__(self, analyzer: Analyzer, max_bytes: int, max_waiting: int, seconds_to_send: float) -> None:
        self._analyzer = analyzer
        self._max_bytes = max_bytes
        self._max_waiting = max_waiting
        self._seconds_to_send = seconds_to_send
        self._waiting = 0
        self._model = ""
        self.pool = ThreadPoolExecutor(1, "attribution")

    def start(self) -> None:
        """Load the model while the service begins to answer."""
        self.pool.submit(self._load)

    async def health(self) -> dict[str, Any]:
        """Whether the model is loaded, which one, and how many requests wait."""
        state = "ready" if self._model else "loading"
        return {"status": state, "library": __version__, "model": self._model, "waiting": self._waiting}

    async def analyze(self, request: Request) -> Response:
        """The analysis of one text."""
        try:
            [record] = records([await self._sent(request)])
            if record.problem:
                raise _Refused(422, record.problem)
            if self._waiting >= self._max_waiting:
                raise _Refused(503, f"{self._waiting} requests wait already; try again later")
        except _Refused as refused:
            headers = {"Retry-After": "10"} if refused.status == 503 else None
            return JSONResponse({"error": str(refused)}, refused.status, headers)
        self._waiting += 1
        answer = asyncio.get_running_loop().run_in_executor(self.pool, self._answer, record)
        gone = asyncio.ensure_future(_gone(request))
        try:
            await asyncio.wait((answer, gone), return_when=asyncio.FIRST_COMPLETED)
            return answer.result() if answer.done() else _GONE
        finally:
            answer.cancel()  # whose turn has not come need not be worked off
            gone.cancel()
            self._waiting -= 1

    async def _sent(self, request: Request) -> dict[str, Any]:
        """The object that the client sent.

        What is too long is read to its end and not kept: a client that still sends does not see the answer.
        """
        body, length = bytearray(), 0
        try:
            async with asyncio.timeout(self._seconds_to_send):
                async for piece in request.stream():
                    length += len(piece)
                    body += piece if length <= self._max_bytes else b""
        except TimeoutError:
            if length <= self._max_bytes:
                raise _Refused(408, f"the body was not sent in {self._seconds_to_send:g} seconds") from None
        except ClientDisconnect:
            raise _Refused(400, "the body ended early") from None
        if length > self._max_bytes:
            raise _Refused(413, f"the body has more than {self._max_bytes} bytes")
        try:
            found = json.loads(bytes(body))
        except (ValueError, RecursionError) as error:
            raise _Refused(422, f"found no JSON in UTF-8 ({error}), expected an object with text") from None
        if not isinstance(found, dict):
            raise _Refused(422, f"found {type(found).__name__}, expected an object with text")
        return found

    def _load(self) -> None:
        self._analyzer.prepare()
        self._model = str(getattr(self._analyzer.parser, "model", "") or "unnamed")

    def _answer(self, record: Record) -> Response:
        given = {"id": record.id, "text": record.text, "meta": record.meta}
        [document] = self._analyzer.analyze_many([given], on_error="record")
        if document.error:
            return JSONResponse({"error": document.error}, 500)
        return Response(document.to_json(), media_type="application/json")

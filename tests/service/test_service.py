from __future__ import annotations

import asyncio
import json
import socket
import time
from collections.abc import Iterator, Sequence

import pytest

from attribution import Analyzer, Document, InputError, Limits, Sentence
from attribution.cli import main
from attribution.cli.command import Status
from attribution.service import create_app
from tests.batch.fakes import OddParser

pytest.importorskip("fastapi")
try:  # what the client for tests is made of, by the version of FastAPI
    import httpx2 as httpx
except ImportError:
    httpx = pytest.importorskip("httpx")

from fastapi.testclient import TestClient

PARSER = OddParser()


@pytest.fixture
def client() -> Iterator[TestClient]:
    limits = Limits(characters=20_000, seconds=30)
    with TestClient(create_app(Analyzer(PARSER, limits=limits), max_bytes=200_000)) as client:
        yield client


def test_a_text_gives_its_document(client: TestClient) -> None:
    answer = client.post("/analyze", json={"text": "Es regnet.", "id": 7, "meta": {"outlet": "Bote"}, "page": 3})
    assert (answer.status_code, answer.headers["content-type"]) == (200, "application/json")
    document = Document.from_dict(answer.json())
    assert (document.text, document.id, document.meta) == ("Es regnet.", "7", {"outlet": "Bote", "page": 3})


def test_health_says_whether_the_model_is_loaded(client: TestClient) -> None:
    client.post("/analyze", json={"text": "Es regnet."})
    assert client.get("/health").json()["status"] == "ready"
    assert client.get("/health").json()["model"] == "odd 1"
    assert client.get("/health").json()["waiting"] == 0


def test_a_port_that_is_taken_is_a_failure(capfd: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("uvicorn")
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        assert main(["serve", "--port", str(taken.getsockname()[1])]) == Status.FAILED
    assert "address already in use" in capfd.readouterr().err


def test_the_schema_and_the_description_of_the_service_are_served(client: TestClient) -> None:
    assert client.get("/schema").json()["title"] == "Document"
    assert "/analyze" in client.get("/openapi.json").json()["paths"]


@pytest.mark.parametrize(
    ("body", "status", "message"),
    [
        (b"", 422, "found no JSON in UTF-8"),
        (b"{", 422, "found no JSON in UTF-8"),
        (b"\xff", 422, "found no JSON in UTF-8"),
        (b"[" * 100_000, 422, "found no JSON in UTF-8"),
        (b"[]", 422, "found list, expected an object with text"),
        (b"{}", 422, "found no key, expected the key 'text'"),
        (b'{"text": "Es.",}', 422, "found no JSON in UTF-8 (Expecting property name enclosed in double quotes"),
        (b'{"text": "Es.", "n": ' + b"9" * 5000 + b"}", 422, "found no JSON in UTF-8 (Exceeds the limit"),
        (b'{"text": 7}', 422, "found int as text, expected str"),
        (b'{"text": "\\ud83d"}', 422, "found the lone surrogate U+D83D"),
        (b'{"text": "Es", "id": []}', 422, "found [] as id"),
        (b'{"text": "' + b"x" * 200_000 + b'"}', 413, "the body has more than 200000 bytes"),
        (b'{"text": "Fehler."}', 500, "internal error, please report it with the text"),
    ],
)
def test_what_cannot_be_worked_off_is_answered_with_one_line(
    client: TestClient, body: bytes, status: int, message: str
) -> None:
    answer = client.post("/analyze", content=body)
    assert answer.status_code == status
    assert answer.json()["error"].startswith(message)
    assert client.post("/analyze", json={"text": "Es regnet."}).status_code == 200


@pytest.mark.parametrize(("method", "path", "status"), [("GET", "/analyze", 405), ("POST", "/", 404)])
def test_a_wrong_path_or_method_is_refused_in_the_same_form(
    client: TestClient, method: str, path: str, status: int
) -> None:
    answer = client.request(method, path)
    assert (answer.status_code, list(answer.json())) == (status, ["error"])


def test_half_a_character_in_an_id_is_refused(client: TestClient) -> None:
    answer = client.post("/analyze", content=b'{"text": "Es.", "id": "\\ud83d"}')
    assert answer.status_code == 422
    assert answer.json()["error"].startswith("found a lone surrogate in the id")


def test_markup_in_a_text_is_only_text(client: TestClient) -> None:
    answer = client.post("/analyze", json={"text": "<script>alert(1)</script> Es regnet."})
    assert answer.headers["content-type"] == "application/json"
    assert answer.json()["text"].startswith("<script>")


def test_a_text_beyond_the_limit_is_analysed_in_part(client: TestClient) -> None:
    document = Document.from_dict(client.post("/analyze", json={"text": "Es regnet. " * 5000}).json())
    assert [note.kind for note in document.notes] == ["limit"]


async def _many(app: object, bodies: list[dict[str, object]]) -> list[object]:
    transport = httpx.ASGITransport(app=app)
    async with httpx.AsyncClient(transport=transport, base_url="http://test", timeout=300) as client:
        return await asyncio.gather(*(client.post("/analyze", json=body) for body in bodies))


def test_of_two_hundred_requests_at_once_none_is_lost() -> None:
    app = create_app(Analyzer(PARSER))
    answers = asyncio.run(_many(app, [{"id": i, "text": f"Es regnet zum {i}. Mal."} for i in range(200)]))
    assert {answer.status_code for answer in answers} == {200}
    assert [answer.json()["id"] for answer in answers] == [str(i) for i in range(200)]


def test_more_requests_than_may_wait_are_told_to_come_back() -> None:
    app = create_app(Analyzer(PARSER), max_waiting=3)
    answers = asyncio.run(_many(app, [{"text": "Eine Weile."} for _ in range(6)]))
    assert sorted(answer.status_code for answer in answers) == [200] * 3 + [503] * 3
    assert {answer.headers.get("retry-after") for answer in answers} == {None, "10"}


async def _raw(app: object, *messages: dict[str, object], ended: float = 60) -> list[int]:
    """The statuses that one connection gets which sends these messages, and after them nothing for so many seconds."""
    waiting, statuses = list(messages), []

    async def receive() -> dict[str, object]:
        if waiting:
            return waiting.pop(0)
        await asyncio.sleep(ended)
        return {"type": "http.disconnect"}

    async def send(message: dict[str, object]) -> None:
        statuses.extend([message["status"]] if "status" in message else [])

    scope = {"type": "http", "method": "POST", "path": "/analyze", "headers": [], "query_string": b""}
    await app(scope, receive, send)
    return statuses


def _body(content: bytes, *, more: bool = False) -> dict[str, object]:
    return {"type": "http.request", "body": content, "more_body": more}


def test_a_body_that_comes_too_slowly_or_not_as_a_whole_is_refused() -> None:
    app = create_app(Analyzer(PARSER), seconds_to_send=0.1)
    assert asyncio.run(_raw(app, _body(b'{"text": ', more=True))) == [408]
    assert asyncio.run(_raw(app, _body(b'{"text": ', more=True), {"type": "http.disconnect"})) == [400]


def test_a_body_that_is_too_long_is_refused_when_it_has_come_or_its_time_is_over() -> None:
    app = create_app(Analyzer(PARSER), max_bytes=100, seconds_to_send=0.1)
    pieces = [_body(b" " * 60, more=True) for _ in range(9)]
    assert asyncio.run(_raw(app, *pieces, _body(b""))) == [413]
    assert asyncio.run(_raw(app, *pieces)) == [413]


def test_a_client_that_sends_too_much_sees_why() -> None:
    uvicorn = pytest.importorskip("uvicorn")
    app = create_app(Analyzer(PARSER), max_bytes=1000)

    async def run() -> bytes:
        server = uvicorn.Server(uvicorn.Config(app, port=0, log_level="error"))
        serving = asyncio.create_task(server.serve())
        while not server.started:
            await asyncio.sleep(0.01)
        port = server.servers[0].sockets[0].getsockname()[1]
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(b"POST /analyze HTTP/1.1\r\nhost: x\r\ncontent-length: 5000000\r\n\r\n" + b" " * 5_000_000)
        answer = await reader.readline()
        writer.close()
        server.should_exit = True
        await serving
        return answer

    assert b" 413 " in asyncio.run(run())


@pytest.mark.parametrize("wrong", [{"max_bytes": 0}, {"max_waiting": "9"}, {"seconds_to_send": float("nan")}])
def test_numbers_that_are_none_are_refused_at_once(wrong: dict[str, object]) -> None:
    with pytest.raises(InputError, match=f"as {next(iter(wrong))}, expected a (whole )?number above 0$"):
        create_app(Analyzer(PARSER), **wrong)


def test_requests_whose_clients_have_gone_hold_nobody_up() -> None:
    class Counting(OddParser):
        calls = 0

        def parse(self, text: str) -> Sequence[Sentence]:
            Counting.calls += 1
            return super().parse(text)

    app = create_app(Analyzer(Counting()))

    async def run() -> list[list[int]]:
        impatient = [_raw(app, _body(b'{"text": "Eine Weile."}'), ended=0.1) for _ in range(20)]
        return await asyncio.gather(*impatient, _raw(app, _body(b'{"text": "Es regnet."}')))

    assert asyncio.run(run())[-1] == [200]
    assert Counting.calls <= 3


@pytest.mark.model
def test_hostile_texts_are_answered_within_the_limit(analyzer: Analyzer) -> None:
    seconds = 4
    limited = Analyzer(analyzer.parser, limits=Limits(characters=200_000, seconds=seconds))
    with TestClient(create_app(limited)) as client:
        for text in ("Laut Polizei regnet es. Er sagt ja. " * 28_000, "sagte er, " * 3000):
            begun = time.process_time()
            answer = client.post("/analyze", json={"text": text})
            assert answer.status_code == 200
            assert time.process_time() - begun < 3 * seconds
            assert Document.from_dict(json.loads(answer.content)).text == text

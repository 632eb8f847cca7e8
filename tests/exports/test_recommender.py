from __future__ import annotations

import io
import json
import re
import threading
import urllib.error
import urllib.request
from collections.abc import Iterator
from http.client import HTTPResponse
from pathlib import Path

import pytest

from attribution import Analyzer, Document, InputError
from attribution.exports.recommender import predict, serve
from tests.exports.readback import type_system as read_type_system

TEXT = "😀 Laut Polizei regnet es wohl."
LAYER = "webanno.custom.Statement"


@pytest.fixture(scope="module")
def sent() -> str:
    """What INCEpTION sends: its own marks of predictions stand in the type system."""
    pytest.importorskip("cassis")
    from attribution.exports.writers.cas import to_cas, type_system

    types = type_system()
    statement = types.get_type(LAYER)
    types.create_feature(statement, "inception_internal_predicted", "uima.cas.Boolean")
    types.create_feature(statement, "type_score", "uima.cas.Double")
    request = {
        "metadata": {
            "layer": LAYER,
            "feature": "type",
            "projectId": 1,
            "anchoringMode": "characters",
            "crossSentence": True,
        },
        "document": {"xmi": to_cas(Document(TEXT), types=types).to_xmi(), "documentId": 1, "userId": "ina"},
        "typeSystem": types.to_xml(),
    }
    return json.dumps(request)


@pytest.fixture
def request_of_inception(sent: str) -> dict[str, object]:
    return json.loads(sent)


def suggestions(request: dict[str, object], answer: dict[str, str]) -> list[tuple[str, str, bool, float]]:
    import cassis

    types = read_type_system(request["typeSystem"])
    cas = cassis.load_cas_from_xmi(io.BytesIO(answer["document"].encode()), typesystem=types)
    return [
        (found.get_covered_text(), found.type_, found.inception_internal_predicted, found.type_score)
        for found in cas.select(LAYER)
    ]


def test_a_request_is_answered_with_suggestions(request_of_inception: dict[str, object], analyzer: Analyzer) -> None:
    answer = predict(request_of_inception, analyzer.analyze)
    [(text, type, predicted, score)] = suggestions(request_of_inception, answer)
    assert (text, type, predicted) == ("regnet es wohl", "indirect", True)
    assert 0 < score <= 1


@pytest.fixture
def recorded() -> dict[str, object]:
    """A request in the form that INCEpTION's developer guide and serialisers give it: offsets in UTF-16, a range, the
    types of a whole project, and an annotation that somebody made already."""
    pytest.importorskip("cassis")
    return json.loads(Path(__file__).with_name("inception_predict.json").read_text(encoding="utf-8"))


def test_a_recorded_request_is_answered_over_http(
    address: str, recorded: dict[str, object], analyzer: Analyzer
) -> None:
    with post(f"{address}/predict", recorded) as response:
        assert response.headers["Content-Type"] == "application/json"
        answer = json.load(response)
    assert list(answer) == ["document"]
    found = suggestions(recorded, answer)
    assert [(text, type) for text, type, predicted, _ in found if predicted] == [
        ("brannte wohl ein Schuppen", "indirect"),
        ("„Das war knapp“", "direct"),
    ]
    assert [(text, type) for text, type, predicted, _ in found if not predicted] == [("„Das war knapp“", "direct")]
    assert 'type_score_explanation="Polizei (description: &quot;Polizei&quot;) | indirect by' in answer["document"]
    members = re.search('<cas:View [^>]*members="([^"]*)"', recorded["document"]["xmi"])
    assert members
    assert f'members="{members[1]} ' in answer["document"], "what INCEpTION sent is sent back as it was"


def test_a_request_to_train_is_taken_and_nothing_is_learnt(address: str, recorded: dict[str, object]) -> None:
    documents = {"documents": [recorded["document"]]}
    request = {key: value for key, value in recorded.items() if key != "document"} | documents
    with post(f"{address}/train", request) as response:
        assert (response.status, response.read()) == (204, b"")


def test_the_source_is_suggested_for_other_features(
    request_of_inception: dict[str, object], analyzer: Analyzer
) -> None:
    request_of_inception["metadata"]["feature"] = "construction"
    assert 'construction="preposition"' in predict(request_of_inception, analyzer.analyze)["document"]


def test_a_request_that_is_none_is_an_input_error(request_of_inception: dict[str, object], analyzer: Analyzer) -> None:
    with pytest.raises(InputError, match="found no 'metadata' in the request"):
        predict({}, analyzer.analyze)
    request_of_inception["metadata"]["feature"] = "colour"
    with pytest.raises(InputError, match="with the feature 'colour', expected one of the type system"):
        predict(request_of_inception, analyzer.analyze)


@pytest.mark.parametrize(
    "change",
    [
        {"document": {"xmi": "<a>"}},
        {"document": {"xmi": "<a/>"}},
        {"document": {"xmi": 5}},
        {"document": []},
        {"typeSystem": "Es regnet."},
        {"typeSystem": "<a/>"},
        {"metadata": {"layer": None, "feature": "type"}},
        {"metadata": {"layer": LAYER, "feature": ["type"]}},
    ],
)
def test_a_request_with_something_else_is_an_input_error(
    request_of_inception: dict[str, object], analyzer: Analyzer, change: dict[str, object]
) -> None:
    with pytest.raises(InputError, match=r"^found "):
        predict({**request_of_inception, **change}, analyzer.analyze)


@pytest.mark.parametrize("part", ["typeSystem", "xmi"])
def test_xml_with_entities_is_refused(request_of_inception: dict[str, object], analyzer: Analyzer, part: str) -> None:
    place = request_of_inception["document"] if part == "xmi" else request_of_inception
    bomb = '<!DOCTYPE x [<!ENTITY a "Regen"><!ENTITY b "&a;&a;">]>'
    place[part] = bomb + place[part].partition("?>")[2]
    with pytest.raises(InputError, match="found a DOCTYPE in the XML"):
        predict(request_of_inception, analyzer.analyze)


@pytest.fixture
def address() -> Iterator[str]:
    server = serve(port=0)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()  # waits for the next look at what is asked
    server.server_close()


def post(address: str, content: object) -> HTTPResponse:
    request = urllib.request.Request(address, json.dumps(content).encode(), {"Content-Type": "application/json"})  # noqa: S310 - our own server
    return urllib.request.urlopen(request, timeout=60)  # noqa: S310 - our own server


def test_the_server_answers_over_http(
    address: str, request_of_inception: dict[str, object], analyzer: Analyzer
) -> None:
    with post(f"{address}/predict", request_of_inception) as response:
        assert len(suggestions(request_of_inception, json.load(response))) == 1
    with post(f"{address}/train", {}) as response:
        assert response.status == 204


@pytest.mark.parametrize(("path", "status"), [("/predict", 400), ("/other", 404)])
def test_the_server_refuses_what_it_does_not_know(address: str, path: str, status: int) -> None:
    pytest.importorskip("cassis")
    with pytest.raises(urllib.error.HTTPError) as refused:
        post(address + path, {})
    assert refused.value.code == status
    assert "expected" in json.load(refused.value)["error"]


@pytest.mark.parametrize(("content", "length"), [(b"[" * 100_000, None), (b"\xff", None), (b"{}", "-1"), (b"{}", "x")])
def test_the_server_answers_what_is_no_request(address: str, content: bytes, length: str | None) -> None:
    pytest.importorskip("cassis")
    headers = {"Content-Length": length} if length else {}
    with pytest.raises(urllib.error.HTTPError) as refused:
        urllib.request.urlopen(urllib.request.Request(f"{address}/predict", content, headers), timeout=60)  # noqa: S310 - our own server
    assert refused.value.code == 400

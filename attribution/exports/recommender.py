"""An external recommender for INCEpTION: suggests statements while somebody annotates.

Start it with ``python -m attribution.exports.recommender --port 5000``; in the project's settings add a recommender
*External recommender (v1)* with the address ``http://localhost:5000``, for the layer *Statement* (or any span layer)
and one of its features: ``type``, ``voice``, ``level``, ``stance``, ``polarity``, ``construction`` or ``rule``; for any
other feature the name of the source is suggested. Each suggestion has the confidence as its score and the reason in one
line as the explanation of it.
"""

from __future__ import annotations

import argparse
import json
import warnings
from collections.abc import Callable, Sequence
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from typing import Any

from attribution.analyzer import Analyzer
from attribution.document import Document, Statement
from attribution.errors import AttributionError, InputError, extra

__all__ = ["main", "predict", "serve"]

_PREDICTED = "inception_internal_predicted"
_LONGEST = 20_000_000
"""Of a request, in bytes."""


def predict(request: dict[str, Any], analyze: Callable[[str], Document]) -> dict[str, str]:
    """Answer a request for predictions.

    Args:
        request: what INCEpTION sends: ``metadata`` with layer and feature, ``document`` with the XMI, ``typeSystem``.
        analyze: analyses a text.

    Returns:
        The same document with suggestions for each piece of each statement of a source.

    Raises:
        InputError: a key is missing, the layer has no such feature, or the XML defines entities.
        ExtraError: dkpro-cassis is not installed.
    """
    cassis = extra("cassis", "cas")
    layer, feature = _string(request, "metadata", "layer"), _string(request, "metadata", "feature")
    types, xmi = _xml(_string(request, "typeSystem")), _xml(_string(request, "document", "xmi"))
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # that a feature of the layer is called "type" is meant
            system = cassis.load_typesystem(types)
            cas = cassis.load_cas_from_xmi(xmi, typesystem=system)
    except Exception as error:  # cassis lets through what lxml and itself raise
        raise InputError(f"found no document in XMI with its type system ({error})") from error
    layer_known = system.contains_type(layer)
    # cassis calls a feature "type_" whose name it needs itself, and writes it as "type".
    known = {f.name: f.name.removesuffix("_") for f in system.get_type(layer).all_features} if layer_known else {}
    argument = next((name for name, written in known.items() if feature in (name, written)), None)
    if argument is None:
        raise InputError(f"found the layer {layer!r} with the feature {feature!r}, expected one of the type system")
    annotation = system.get_type(layer)
    marks = {_PREDICTED: True} if _PREDICTED in known else {}
    document = analyze(cas.sofa_string)
    for statement in document.attributed:
        extras = {f"{feature}_score": statement.confidence, f"{feature}_score_explanation": document.explain(statement)}
        facts = {argument: _label(statement, feature), **marks, **{k: v for k, v in extras.items() if k in known}}
        for begin, end in statement.offsets:
            cas.add(annotation(begin=begin, end=end, **facts))
    return {"document": cas.to_xmi()}


def _string(request: Any, *keys: str) -> str:
    """A string of the request."""
    value = request
    for key in keys:
        if not isinstance(value, dict) or key not in value:
            raise InputError(f"found no {key!r} in the request, expected metadata, document and typeSystem")
        value = value[key]
    if not isinstance(value, str):
        raise InputError(f"found {value!r:.50} as {keys[-1]!r} in the request, expected a string")
    return value


def _xml(text: str) -> BytesIO:
    """XML of a stranger, without entities, which could read files of this machine or grow without end."""
    if "<!DOCTYPE" in text:
        raise InputError("found a DOCTYPE in the XML, expected none: entities are not read")
    return BytesIO(text.encode("utf-8"))


def _label(statement: Statement, feature: str) -> str:
    known = {
        "type": statement.type,
        "voice": statement.voice,
        "level": statement.level,
        "stance": statement.stance,
        "polarity": statement.polarity,
        "construction": statement.construction,
        "rule": statement.rule,
    }
    return str(known.get(feature) or statement.source_name or "")


class _Handler(BaseHTTPRequestHandler):
    analyzer = Analyzer()

    def do_POST(self) -> None:
        length = self.headers.get("Content-Length") or "0"
        if not length.isdecimal():
            self._answer(400, {"error": f"found the Content-Length {length!r}, expected a whole number"})
            return
        if int(length) > _LONGEST:
            self._answer(413, {"error": f"found {length} bytes, expected at most {_LONGEST}"})
            return
        body = self.rfile.read(int(length))
        if self.path.rstrip("/").endswith("/train"):
            self._answer(204, None)  # there is nothing to learn
            return
        if not self.path.rstrip("/").endswith("/predict"):
            self._answer(404, {"error": f"found {self.path}, expected /predict or /train"})
            return
        try:
            self._answer(200, predict(json.loads(body), self.analyzer.analyze))
        except (AttributionError, ValueError, RecursionError) as error:
            self._answer(400, {"error": str(error)})

    def _answer(self, status: int, content: dict[str, str] | None) -> None:
        body = b"" if content is None else json.dumps(content).encode("utf-8")
        self.send_response(status)
        if content is not None:
            self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Nothing: what is annotated is nobody else's business."""


def serve(port: int = 5000, host: str = "127.0.0.1") -> ThreadingHTTPServer:
    """A server that answers once ``serve_forever`` is called; port 0 takes a free one."""
    return ThreadingHTTPServer((host, port), _Handler)


def main(argv: Sequence[str] | None = None) -> None:
    """Run the recommender until Ctrl-C."""
    parser = argparse.ArgumentParser(description="An external recommender for INCEpTION that suggests statements.")
    parser.add_argument("--host", default="127.0.0.1", help="%(default)s: only programs on this machine reach it")
    parser.add_argument("--port", type=int, default=5000, help="%(default)s")
    arguments = parser.parse_args(argv)
    try:
        serve(arguments.port, arguments.host).serve_forever()
    except KeyboardInterrupt:
        return


if __name__ == "__main__":
    main()

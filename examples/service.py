"""Start the web service, send it requests side by side, and stop it; needs the extra "service"."""

import json
import threading
import urllib.request
from concurrent.futures import ThreadPoolExecutor

import uvicorn

from attribution import Limits
from attribution.service import create_app

PORT = 8765
TEXTS = ["Laut Polizei regnet es.", "„Es taut“, sagte Anna Sommer.", "Die Gewerkschaft fordert höhere Löhne."]


def ask(text: str) -> dict:
    """Send one text."""
    body = json.dumps({"text": text}).encode()
    request = urllib.request.Request(f"http://127.0.0.1:{PORT}/analyze", body, {"content-type": "application/json"})
    with urllib.request.urlopen(request, timeout=120) as answer:
        return json.load(answer)


app = create_app(limits=Limits(characters=50_000, seconds=10))
server = uvicorn.Server(uvicorn.Config(app, port=PORT, log_level="warning"))
thread = threading.Thread(target=server.run)
thread.start()
while not server.started:
    thread.join(0.1)
with ThreadPoolExecutor(3) as pool:
    for document in pool.map(ask, TEXTS):
        for statement in document["statements"]:
            name = document["sources"][statement["source"]["id"]]["name"] if statement["source"] else "(author)"
            spans = " … ".join(document["text"][begin:end] for begin, end in statement["spans"])
            print(f"{name}: {spans}")
server.should_exit = True
thread.join()

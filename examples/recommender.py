"""Ask the recommender for suggestions as INCEpTION does: a document in, the same document with annotations out.

Run it with python examples/recommender.py TEXT.

Needs the extra: pip install "source-attribution[cas]".
"""

import json
import sys
import threading
import urllib.request
from pathlib import Path

from attribution import Document
from attribution.exports.recommender import serve
from attribution.exports.writers.cas import to_cas, type_system

server = serve(port=0)  # a free port; python -m attribution.exports.recommender --port 5000 listens until Ctrl-C
threading.Thread(target=server.serve_forever, daemon=True).start()

types = type_system()
text = Document(Path(sys.argv[1]).read_text(encoding="utf-8"))
request = {
    "metadata": {"layer": "webanno.custom.Statement", "feature": "type", "projectId": 1},
    "document": {"xmi": to_cas(text, types=types).to_xmi(), "documentId": 1, "userId": "ina"},
    "typeSystem": types.to_xml(),
}
address = f"http://127.0.0.1:{server.server_port}/predict"
with urllib.request.urlopen(urllib.request.Request(address, json.dumps(request).encode())) as answer:
    document = json.load(answer)["document"]
server.shutdown()
print(document.count("<custom:Statement "), "suggestions of type")

"""Who passes on what whom said: a network for Gephi and networkx."""

from __future__ import annotations

from itertools import pairwise
from os import PathLike
from pathlib import Path
from typing import Any

from attribution.corpus.corpus import Corpus
from attribution.errors import InputError, extra

__all__ = ["relays", "write_graph"]


def relays(corpus: Corpus) -> Any:
    """A ``networkx.DiGraph`` from those who pass statements on to those whose statements they are.

    Nodes are sources, with ``kind`` and ``statements`` (how many they make); edges have a ``weight`` (how many
    statements go this way). "dpa unter Berufung auf die Polizei" is an edge from dpa to Polizei.

    Raises:
        ExtraError: networkx is not installed.
    """
    graph = extra("networkx", "network").DiGraph()
    places = {id(document): place for place, document in enumerate(corpus.documents)}
    for entry in corpus.entries:
        place = places[id(entry.document)]
        chain = [corpus.names[place, source.id] for source in entry.statement.chain]
        for name, kind in chain:
            if name not in graph:
                graph.add_node(name, kind=kind.value, statements=0)
        if chain and entry.source is not None:
            graph.nodes[entry.source]["statements"] += 1
        for (relay, _), (source, _) in pairwise(chain):
            known = graph.get_edge_data(relay, source, {"weight": 0})
            graph.add_edge(relay, source, weight=known["weight"] + 1)
    return graph


def write_graph(corpus: Corpus, path: str | PathLike[str]) -> Path:
    """Write the network of :func:`relays` to a .graphml or .gexf file.

    Raises:
        InputError: the name ends otherwise.
        ExtraError: networkx is not installed.
    """
    path = Path(path)
    networkx = extra("networkx", "network")
    writers = {".graphml": networkx.write_graphml, ".gexf": networkx.write_gexf}
    if path.suffix.lower() not in writers:
        raise InputError(f"found the ending {path.suffix!r} of {path.name}, expected .graphml or .gexf")
    path.parent.mkdir(parents=True, exist_ok=True)
    writers[path.suffix.lower()](relays(corpus), path)
    return path

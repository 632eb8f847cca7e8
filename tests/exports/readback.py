"""Every format read back, by its own library where there is one: what is in the files, and what should be.

Each function gives two sets of facts, those that were read and those of the document: offsets of every part of every
statement, words where a format counts words, and the text itself where the format has it.
"""

from __future__ import annotations

import csv
import io
import json
import re
import tempfile
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

import attrs

from attribution import Document
from attribution.exports import export, formats
from attribution.exports.pieces import blanked, parts, sentences, tokens_within

Facts = set[tuple[object, ...]]
"""Mostly the id of a statement, a role, and offsets."""


def offsets(document: Document, *roles: str) -> Facts:
    """The parts of a document's statements; those with ``roles`` where some are named."""
    return {
        (statement.id, role, part.offsets)
        for statement in document.statements
        for role, part in parts(statement)
        if not roles or role in roles
    }


def words(document: Document, *roles: str) -> Facts:
    """The numbers of the words that each part has."""
    tokens = [token for sentence in sentences(document) for token in sentence.tokens]
    found: dict[tuple[int, str], set[int]] = {}
    for statement in document.statements:
        for role, part in parts(statement):
            if role in roles and tokens_within(tokens, part):
                found.setdefault((statement.id, role), set()).update(tokens_within(tokens, part))
    return _sets(found)


def _sets(found: Mapping[tuple[int, str], set[int]]) -> Facts:
    return {(*key, frozenset(numbers)) for key, numbers in found.items()}


def _attributed(document: Document) -> Document:
    return attrs.evolve(document, statements=document.attributed)


def brat(document: Document) -> tuple[Facts, Facts]:
    """Standoff: the lines of .ann, whose texts must be those of .txt."""
    files = export(document, "brat")
    text = files[".txt"]
    bounds: dict[str, tuple[str, list[tuple[int, int]]]] = {}
    found: Facts = {("text", text)}
    for line in files[".ann"].split("\n")[:-1]:
        name, facts, *rest = line.split("\t", 2)
        if name[0] == "T":
            label, places = facts.split(" ", 1)
            spans = [(int(b), int(e)) for b, e in (piece.split(" ") for piece in places.split(";"))]
            right = rest[0] == " ".join(text[b:e] for b, e in spans) and not any("\n" in text[b:e] for b, e in spans)
            bounds[name] = (label, spans if right else [])
        if name[0] == "E":
            for argument in facts.split(" "):
                label, spans = bounds[argument.partition(":")[2]]
                role = "content" if label == "Statement" else label.lower()
                found.add((int(name[1:]) - 1, role, tuple(spans)))
    return found, {("text", document.text.replace("\r\n", "\n").replace("\r", "\n")), *_shifted(document)}


def _shifted(document: Document) -> Facts:
    """What brat has: offsets without carriage returns, pieces cut at line ends and without blanks around."""
    found: Facts = set()
    numbers = {statement.id: place for place, statement in enumerate(document.statements)}
    for statement in document.statements:
        for role, part in parts(statement):
            pieces = []
            for begin, end in part.offsets:
                for piece in re.finditer(r"[^\r\n]+", document.text[begin:end]):
                    if piece[0].strip():
                        left = begin + piece.start() + len(piece[0]) - len(piece[0].lstrip())
                        right = left + len(piece[0].strip())
                        before = document.text[:left].count("\r\n")
                        pieces.append((left - before, right - before))
            found.add((numbers[statement.id], role, tuple(pieces)))
    return found


def tei(document: Document) -> tuple[Facts, Facts]:
    """TEI by lxml: where each element stands in the text, elements that were cut joined again."""
    from lxml import etree

    root = etree.fromstring(export(document, "tei")[".xml"].encode("utf-8"))
    space = {"t": "http://www.tei-c.org/ns/1.0"}
    [body] = root.xpath("//t:body/t:ab", namespaces=space)
    places: dict[object, tuple[int, int]] = {}

    def walk(element: object, at: int) -> int:
        begin = at
        at += len(element.text or "")
        for child in element:
            at = walk(child, at) + len(child.tail or "")
        places[element] = (begin, at)
        return at

    walk(body, 0)
    id = "{http://www.w3.org/XML/1998/namespace}id"
    by_id = {element.get(id): element for element in places if element.get(id)}
    found: Facts = {("text", "".join(body.itertext()))}
    for element in by_id.values():
        if element.get("prev"):
            continue
        pieces, following = [places[element]], element.get("next")
        while following:
            other = by_id[following[1:]]
            pieces.append(places[other])
            following = other.get("next")
        joined: list[tuple[int, int]] = []
        for begin, end in pieces:  # an element that was cut because it crossed another goes on where it ended
            if joined and joined[-1][1] == begin:
                joined[-1] = (joined[-1][0], end)
            else:
                joined.append((begin, end))
        role = element.get("type") if element.get("corresp") else "content"
        number = int((element.get("corresp") or "#" + element.get(id)).removeprefix("#st-").split(".")[0])
        found.add((number, role, tuple(joined)))
    return found, {("text", blanked(document.text)), *offsets(document)}


def cas(document: Document) -> tuple[Facts, Facts]:
    """UIMA CAS JSON by dkpro-cassis."""
    import cassis

    read = cassis.load_cas_from_json(io.BytesIO(export(document, "cas")[".json"].encode()))
    return _annotations(read), {("text", document.text), *offsets(document)}


def xmi(document: Document) -> tuple[Facts, Facts]:
    """UIMA CAS XMI by dkpro-cassis."""
    import cassis

    types = type_system(formats()["xmi"].shared()["TypeSystem.xml"])
    read = cassis.load_cas_from_xmi(io.BytesIO(export(document, "xmi")[".xmi"].encode()), typesystem=types)
    return _annotations(read), {("text", blanked(document.text)), *offsets(document)}


@cache
def type_system(written: str) -> object:
    """A type system as cassis reads it."""
    import cassis

    return cassis.load_typesystem(io.BytesIO(written.encode()))


def _annotations(read: object) -> Facts:
    pieces: dict[tuple[int, str, int], list[tuple[int, int, int]]] = {}
    for statement in read.select("webanno.custom.Statement"):
        pieces.setdefault((statement.identifier, "content", 0), []).append(
            (statement.part, statement.begin, statement.end)
        )
        if statement.roles is not None:
            hedge = -1
            for link in statement.roles.elements:
                target = link.target
                hedge += link.role == "hedge" and target.part == 0
                key = (statement.identifier, link.role, hedge if link.role == "hedge" else 0)
                pieces.setdefault(key, []).append((target.part, target.begin, target.end))
    found = {(number, role, tuple((b, e) for _, b, e in sorted(own))) for (number, role, _), own in pieces.items()}
    return {("text", read.sofa_string), *found}


def webannotation(document: Document) -> tuple[Facts, Facts]:
    """Selectors of Web Annotation: positions, whose quotations must meet the text."""
    found: Facts = set()
    for annotation in json.loads(export(document, "webannotation")[".jsonld"]):
        spans = []
        for target in annotation["target"]:
            place, quote = target["selector"]
            begin, end = place["start"], place["end"]
            if (
                quote["exact"] == document.text[begin:end]
                and document.text[:begin].endswith(quote["prefix"])
                and document.text[end:].startswith(quote["suffix"])
            ):
                spans.append((begin, end))
        found.add((int(annotation["id"].rpartition("-")[2]), "content", tuple(spans)))
    return found, offsets(document, "content")


def schemaorg(document: Document) -> tuple[Facts, Facts]:
    """JSON-LD of schema.org, expanded by PyLD without the network."""
    from pyld import jsonld

    schema = "https://schema.org/"
    [article] = jsonld.expand(json.loads(export(document, "schemaorg")[".jsonld"]))
    said = [part[f"{schema}text"][0]["@value"] for part in article.get(f"{schema}hasPart", ())]
    wanted = [statement.text for statement in document.attributed if statement.speaker]
    return (
        {("text", article[f"{schema}text"][0]["@value"]), *enumerate(said)},
        {("text", document.text), *enumerate(wanted)},
    )


def prov(document: Document) -> tuple[Facts, Facts]:
    """PROV-JSON by the library prov: the offsets of every entity, and how many sources answer for it."""
    from prov import model

    read = model.ProvDocument.deserialize(content=export(document, "prov")[".prov.json"], format="json")
    found: Facts = {
        (str(entity.identifier), next(iter(entity.get_attribute("a:spans"))))
        for entity in read.get_records(model.ProvEntity)
        if "statement" in str(entity.identifier)
    }
    wanted: Facts = {
        (f"a:statement-{s.id}", " ".join(f"{begin}-{end}" for begin, end in s.offsets)) for s in document.statements
    }
    answering = sum(len({source.id for source in s.chain}) for s in document.statements)
    return (
        {("attributions", len(list(read.get_records(model.ProvAttribution)))), *found},
        {("attributions", answering), *wanted},
    )


def conllu(document: Document) -> tuple[Facts, Facts]:
    """CoNLL-U by the library conllu: the places of the words, and the words of every part."""
    import conllu as library

    roles = "content source cue frame addressee hedge".split()
    tokens = [token for sentence in library.parse(export(document, "conllu")[".conllu"]) for token in sentence]
    found: dict[tuple[int, str], set[int]] = {}
    for place, token in enumerate(tokens):
        for role in roles:
            key = "Stmt" if role == "content" else role.capitalize()
            for number in filter(None, (token["misc"].get(key) or "").split(",")):
                found.setdefault((int(number.partition(":")[0]), role), set()).add(place)
    places = [tuple(map(int, token["misc"]["TokenRange"].split(":"))) for token in tokens]
    right = [(token.begin, token.end) for sentence in sentences(document) for token in sentence.tokens]
    return {("words", *places), *_sets(found)}, {("words", *right), *words(document, *roles)}


_STWR = re.compile(r"(direct|indirect|reported|freeIndirect|indirect_freeIndirect)\.(speech|thought|writing)\.(\d+)")


def redewiedergabe(document: Document) -> tuple[Facts, Facts]:
    """The columns of the Redewiedergabe corpus: the words of every part."""
    text = export(document, "redewiedergabe")[".tsv"]
    found: dict[tuple[int, str], set[int]] = {}
    for place, row in enumerate(csv.DictReader(io.StringIO(text), delimiter="\t", quoting=csv.QUOTE_NONE)):
        for entry in row["stwr"].split("|"):
            if match := _STWR.fullmatch(entry):
                found.setdefault((int(match[3]), "content"), set()).add(place)
        for column, role in (("frame", "frame"), ("speaker", "source"), ("intexpr", "cue")):
            for number in row[column].partition(".")[2].split("_") if row[column] != "-" else ():
                found.setdefault((int(number), role), set()).add(place)
    return _sets(found), words(_attributed(document), "content", "frame", "source", "cue")


def citron(document: Document) -> tuple[Facts, Facts]:
    """The JSON of Citron, whose spans carry their text."""
    read = json.loads(export(document, "citron")[".json"])
    found: Facts = set()
    for quote in read["quotes"]:
        for role, key in (("content", "contents"), ("source", "sources")):
            spans = [(s["start"], s["end"]) for s in quote[key] if read["text"][s["start"] : s["end"]] == s["text"]]
            if quote[key]:
                found.add((quote["id"], role, tuple(spans)))
    return found, offsets(_attributed(document), "content", "source")


def corenlp(document: Document) -> tuple[Facts, Facts]:
    """The quotes of CoreNLP's JSON, whose offsets count as Java does: hull, speaker, order of the words."""
    units = document.text.encode("utf-16-le")
    found: Facts = set()
    for place, quote in enumerate(json.loads(export(document, "corenlp")[".json"])["quotes"]):
        hull = units[2 * quote["beginIndex"] : 2 * quote["endIndex"]].decode("utf-16-le")
        found.add((place, hull, quote["canonicalSpeaker"], quote["beginToken"] <= quote["endToken"]))
    wanted: Facts = {
        (place, document.text[s.offsets[0][0] : s.offsets[-1][1]], s.source_name or "Unknown", True)
        for place, s in enumerate(document.attributed)
    }
    return found, wanted


def huggingface(document: Document) -> tuple[Facts, Facts]:
    """A dataset, written to Parquet and read back by the library datasets."""
    import datasets

    from attribution.exports.writers.huggingface import to_dataset

    datasets.disable_progress_bars()
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder) / "a.parquet")
        to_dataset([document]).to_parquet(path)
        [row] = datasets.Dataset.from_parquet(path, cache_dir=folder, keep_in_memory=True)
    own = json.loads(export(document, "huggingface")[".json"])["sources"]
    found: Facts = {
        (s["id"], "content", tuple((span["begin"], span["end"]) for span in s["spans"])) for s in row["statements"]
    }
    return (
        {("text", row["text"]), ("sources", row["sources"] == own), *found},
        {("text", document.text), ("sources", True), *offsets(document, "content")},
    )


READERS: Mapping[str, tuple[str, Callable[[Document], tuple[Facts, Facts]]]] = {
    "brat": ("", brat),
    "cas": ("cassis", cas),
    "citron": ("", citron),
    "conllu": ("conllu", conllu),
    "corenlp": ("", corenlp),
    "huggingface": ("datasets", huggingface),
    "prov": ("prov", prov),
    "redewiedergabe": ("", redewiedergabe),
    "schemaorg": ("pyld", schemaorg),
    "tei": ("lxml", tei),
    "webannotation": ("", webannotation),
    "xmi": ("cassis", xmi),
}
"""For each format the library that reads it, and the function above."""

"""CoNLL-U with statements in the last column: ``Stmt=3:B`` at the first word of a content, ``Stmt=3:I`` at the others.

A word of several statements has them all, separated by commas, as ``Source``, ``Cue``, ``Frame``, ``Addressee`` and
``Hedge`` have the numbers of the statements whose parts it belongs to. ``TokenRange`` has its offsets.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attribution.document import Document
from attribution.exports.format import Format
from attribution.exports.pieces import name_of, parts, sentences, tokens_within
from attribution.tree import Token

__all__ = ["FORMAT"]


def _make(document: Document) -> Mapping[str, str]:
    tokens = [token for sentence in sentences(document) for token in sentence.tokens]
    facts = _facts(document, tokens)
    lines = [f"# newdoc id = {' '.join(name_of(document).split())}"]
    place = 0
    for number, sentence in enumerate(sentences(document), 1):
        text = " ".join(document.text[sentence.begin : sentence.end].split())
        lines += [f"# sent_id = {number}", f"# text = {text}"]
        for token in sentence.tokens:
            lines.append(_line(document.text, token, facts[place], tokens[place + 1 : place + 2]))
            place += 1
        lines.append("")
    return {".conllu": "\n".join(lines) + "\n"}


def _facts(document: Document, tokens: Sequence[Token]) -> list[dict[str, list[str]]]:
    """For each word, by role, what is said of it."""
    facts: list[dict[str, list[str]]] = [{} for _ in tokens]
    for statement in document.statements:
        for role, part in parts(statement):
            for i, place in enumerate(tokens_within(tokens, part)):
                if role == "content":
                    facts[place].setdefault("Stmt", []).append(f"{statement.id}:{'I' if i else 'B'}")
                else:
                    facts[place].setdefault(role.capitalize(), []).append(str(statement.id))
    return facts


def _line(text: str, token: Token, facts: Mapping[str, list[str]], following: Sequence[Token]) -> str:
    own = [f"{name}={','.join(dict.fromkeys(values))}" for name, values in facts.items()]
    own.append(f"TokenRange={token.begin}:{token.end}")
    if following and following[0].begin == token.end:
        own.append("SpaceAfter=No")
    columns = [
        str(token.id),
        _form(text[token.begin : token.end]),
        _form(token.lemma),
        token.upos or "_",
        token.xpos or "_",
        token.feats or "_",
        str(token.head),
        token.deprel or "_",
        "_",
        "|".join(sorted(own, key=str.lower)),
    ]
    return "\t".join(columns)


def _form(word: str) -> str:
    """A word without line ends and tabs, which no cell may have."""
    return " ".join(word.split()) or "_"


FORMAT = Format("conllu", "CoNLL-U: trees, with statements in the column MISC", _make)

"""The column-based text format of the Redewiedergabe corpus: a line a word, speech representation in four columns.

``stwr`` has ``Type.Medium.ID`` for each statement around the word, the outermost first, ``frame`` and ``intexpr``
(our cue) the statements whose frame or cue it belongs to, ``speaker`` the statements whose source it names.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attribution.document import Document, Statement
from attribution.exports.format import Format
from attribution.exports.pieces import MODES, parts, sentences, tokens_within
from attribution.lexicons import verbs
from attribution.tree import Token

__all__ = ["FORMAT"]

_COLUMNS = "tok normtok lemma pos rfpos sentstart stwr frame speaker intexpr note".split()
_ROLES = {"frame": "frame", "source": "speaker", "cue": "intexpr"}


def _make(document: Document) -> Mapping[str, str]:
    tokens = [token for sentence in sentences(document) for token in sentence.tokens]
    cells: list[dict[str, list[str]]] = [{} for _ in tokens]
    for statement in document.attributed:
        if statement.type is None:
            continue
        mode = f"{MODES[statement.type]}.{_medium(statement)}"
        for role, part in parts(statement):
            for place in tokens_within(tokens, part):
                if role == "content":
                    cells[place].setdefault("stwr", []).append(f"{mode}.{statement.id}")
                elif role in _ROLES:
                    cells[place].setdefault(_ROLES[role], []).append(str(statement.id))
    lines = ["\t".join(_COLUMNS)]
    lines += [_line(token, cell) for token, cell in zip(tokens, cells, strict=True)]
    return {".tsv": "\n".join(lines) + "\n"}


def _medium(statement: Statement) -> str:
    """Speech, thought or writing, as the lexicon says of the verb; what bodies say is speech."""
    entry = verbs().get(statement.cue.lemma) if statement.cue else None
    return entry.medium if entry and entry.medium in ("thought", "writing") else "speech"


def _line(token: Token, cell: Mapping[str, Sequence[str]]) -> str:
    word = " ".join(token.text.split()) or "-"
    start = "yes" if token.id == 1 else "no"
    stwr = "|".join(dict.fromkeys(cell.get("stwr", ()))) or "-"
    others = [f"{name}.{'_'.join(dict.fromkeys(cell[name]))}" if name in cell else "-" for name in _ROLES.values()]
    return "\t".join([word, word, token.lemma or "-", token.xpos or "-", token.upos or "-", start, stwr, *others, "-"])


FORMAT = Format("redewiedergabe", "the columns of the Redewiedergabe corpus (also read by LLpro)", _make)

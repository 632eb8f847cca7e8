"""Hand-built trees: one token is ``text/lemma/upos/xpos/head/deprel``, optionally ``/feats``."""

from __future__ import annotations

from attribution.tree import Sentence, Token


def sentence(notation: str) -> tuple[str, Sentence]:
    """The text (tokens joined by single spaces) and the tree of one sentence."""
    tokens, at = [], 0
    for i, part in enumerate(notation.split(), 1):
        text, lemma, upos, xpos, head, deprel, *feats = part.split("/")
        tokens.append(
            Token(i, at, at + len(text), text, lemma, upos, xpos, feats[0] if feats else "", int(head), deprel)
        )
        at += len(text) + 1
    return " ".join(t.text for t in tokens), Sentence(tokens)

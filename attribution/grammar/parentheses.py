"""The parenthesis *so X* and who speaks in it."""

from __future__ import annotations

from attribution.grammar.clauses import Syntax, token_spans
from attribution.grammar.mentions import Holder, bounded
from attribution.grammar.morphology import is_finite
from attribution.lexicons import find_verb
from attribution.tree import Token

__all__ = ["parenthesis", "source_head"]


_BREAKS = (",", "–", "-", "—", "(", '"')


STOPS = (",", "–", ":", ";", ".", ")")


_DAYS = (
    *("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonnabend", "Sonntag"),
    *("morgen", "vormittag", "mittag", "nachmittag", "abend", "Morgen", "Vormittag", "Mittag", "Nachmittag", "Abend"),
)
"""How words for a day or a part of it end: *so die Polizei am Montagabend*."""


def source_head(syntax: Syntax, so: Token) -> Token | None:
    """Head of the noun phrase behind a parenthetical *so*; ``None`` where it is another *so*."""
    before, following = syntax.next(so, -1), syntax.next(so)
    if before is None or following is None or (before.text not in _BREAKS and before.lemma != '"'):
        return None
    if (
        following.upos not in ("DET", "NOUN", "PROPN", "PRON", "ADJ", "NUM")
        and following.lemma != '"'
        and not following.text[:1].isupper()
    ):
        return None
    if following.xpos == "ADJD" or following.text.lower() in ("etwas", "viel", "viele", "manche"):
        return None
    head = None
    tok: Token | None = following
    while tok is not None and tok.text not in STOPS:
        capitalised = tok.text[:1].isupper()
        if (
            (is_finite(tok) and not capitalised)
            or tok.xpos in ("VVINF", "VVPP")
            or tok.text in ("wie", "als", "dass")
            or (head is None and find_verb(tok.text))
        ):
            return None
        if head is None and (tok.upos == "PRON" or (capitalised and tok.upos not in ("DET", "ADJ", "ADP", "NUM"))):
            head = tok
        if head is None and tok.upos == "ADP":
            return None
        tok = syntax.next(tok)
    if head is None:
        return None
    top = head
    while (
        (up := syntax.sentence.head(top)) is not None
        and up.id > so.id
        and (tok is None or up.id < tok.id)
        and up.upos in ("NOUN", "PROPN")
    ):
        top = up
    return top


def parenthesis(syntax: Syntax, so: Token) -> tuple[Holder, int] | None:
    """Who speaks in a parenthetical *so X*, and the id of the last word of X; ``None`` where it is another *so*."""
    head = source_head(syntax, so)
    if head is None:
        return None
    phrase = [t for t in syntax.phrase(head) if t.id > so.id]
    timed = next((i for i, t in enumerate(phrase[:-1]) if t.text == "am" and phrase[i + 1].text.endswith(_DAYS)), None)
    named = phrase[: timed or len(phrase)]
    return Holder(token_spans(bounded(syntax, named, head)), syntax.index, head), phrase[-1].id

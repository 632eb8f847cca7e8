"""The parenthesis *so X* and who speaks in it."""

from __future__ import annotations

from attribution.grammar.clauses import Syntax, token_spans
from attribution.grammar.mentions import Holder, bounded
from attribution.grammar.morphology import is_finite
from attribution.lexicons import find_verb
from attribution.tree import NO_TOKEN, Token

__all__ = ["parenthesis", "source_head"]


_BREAKS = (",", "–", "-", "—", "(", '"')


STOPS = (",", "–", ":", ";", ".", ")")


_DAYS = (
    *("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonnabend", "Sonntag"),
    *("morgen", "vormittag", "mittag", "nachmittag", "abend", "Morgen", "Vormittag", "Mittag", "Nachmittag", "Abend"),
)
"""How words for a day or a part of it end: *so die Polizei am Montagabend*."""


def source_head(syntax: Syntax, so: Token) -> Token:
    """Head of the noun phrase behind a parenthetical *so*; ``None`` where it is another *so*."""
    before, following = syntax.next(so, -1), syntax.next(so)
    if not before or not following or (before.text not in _BREAKS and before.lemma != '"'):
        return NO_TOKEN
    if (
        following.upos not in ("DET", "NOUN", "PROPN", "PRON", "ADJ", "NUM")
        and following.lemma != '"'
        and not following.text[:1].isupper()
    ):
        return NO_TOKEN
    if following.xpos == "ADJD" or following.word in ("etwas", "viel", "viele", "manche"):
        return NO_TOKEN
    head = None
    tok: Token = following
    while tok and tok.text not in STOPS:
        capitalised = tok.text[:1].isupper()
        if (
            (is_finite(tok) and not capitalised)
            or tok.xpos in ("VVINF", "VVPP")
            or tok.text in ("wie", "als", "dass")
            or (not head and find_verb(tok.text))
        ):
            return NO_TOKEN
        if not head and (tok.upos == "PRON" or (capitalised and tok.upos not in ("DET", "ADJ", "ADP", "NUM"))):
            head = tok
        if not head and tok.upos == "ADP":
            return NO_TOKEN
        tok = syntax.next(tok)
    if not head:
        return NO_TOKEN
    top = head
    while (
        (up := syntax.sentence.head(top))
        and up.id > so.id
        and (not tok or up.id < tok.id)
        and up.upos in ("NOUN", "PROPN")
    ):
        top = up
    return top


def parenthesis(syntax: Syntax, so: Token) -> tuple[Holder, int] | None:
    """Who speaks in a parenthetical *so X*, and the id of the last word of X; ``None`` where it is another *so*."""
    head = source_head(syntax, so)
    if not head:
        return None
    phrase = [t for t in syntax.phrase(head) if t.id > so.id]
    timed = next((i for i, t in enumerate(phrase[:-1]) if t.text == "am" and phrase[i + 1].text.endswith(_DAYS)), None)
    named = phrase[: timed or len(phrase)]
    return Holder(token_spans(bounded(syntax, named, head)), syntax.index, head), phrase[-1].id

"""The parenthesis *so X* and who speaks in it."""

from __future__ import annotations

from itertools import takewhile

from attribution.grammar.clauses import Syntax, token_spans
from attribution.grammar.mentions import Holder, bounded
from attribution.grammar.morphology import is_finite
from attribution.grammar.speakers import can_speak
from attribution.lexicons import endings, words
from attribution.tree import NO_TOKEN, Token

__all__ = ["parenthesis"]

_DASHES = ("–", "—")


def parenthesis(syntax: Syntax, so: Token) -> tuple[Holder, int] | None:
    """Who speaks in a parenthetical *so X*, and the id of the last word of X; ``None`` where it is another *so*."""
    head = _head(syntax, so)
    if not head:
        return None
    phrase = list(takewhile(lambda t: t.text not in _DASHES, (t for t in syntax.phrase(head) if t.id > so.id)))
    days = endings("grammar.weekdays") + endings("grammar.day_parts")  # *so die Polizei am Montagabend*
    timed = next((i for i, t in enumerate(phrase[:-1]) if t.text == "am" and phrase[i + 1].text.endswith(days)), None)
    named = phrase[: timed or len(phrase)]
    return Holder(token_spans(bounded(syntax, named, head)), syntax.index, head), phrase[-1].id


def _head(syntax: Syntax, so: Token) -> Token:
    """Head of the noun phrase behind a parenthetical *so*; no token where it is another *so*."""
    before, following = syntax.next(so, -1), syntax.next(so)
    if (before.text not in words("grammar.breaks") and before.lemma != '"') or not _opens_phrase(following):
        return NO_TOKEN
    inside = list(takewhile(lambda t: t.text not in words("grammar.stops"), syntax.sentence.tokens[so.id :]))
    if any(map(_of_clause, inside)):
        return NO_TOKEN
    head = next(filter(_names, inside), NO_TOKEN)
    if _is_example(syntax, so, head, inside) or _balances(syntax):
        return NO_TOKEN
    while (up := syntax.sentence.head(head)) in inside and up.upos in ("NOUN", "PROPN"):
        head = up
    return head


def _is_example(syntax: Syntax, so: Token, head: Token, inside: list[Token]) -> bool:
    """Whether bare nouns behind a noun give examples of it: "viele Tiere, *so* Hunde und Katzen, leiden"."""
    before = syntax.next(syntax.next(so, -1), -1)
    things = [t for t in inside if t.upos in ("NOUN", "PROPN")]
    bare = not any(t.upos == "DET" for t in inside) and not any(map(can_speak, things))
    return before.upos == "NOUN" and bare


def _balances(syntax: Syntax) -> bool:
    """Whether a sentence without a verb opens with a *so* that another one balances: "*So* weit, *so* Beck"."""
    tokens = syntax.sentence.tokens
    return tokens[0].word == "so" and not any(map(is_finite, tokens))


def _opens_phrase(tok: Token) -> bool:
    """Whether a word can begin a noun phrase."""
    nominal = tok.upos in ("DET", "NOUN", "PROPN", "PRON", "ADJ", "NUM") or tok.lemma == '"' or tok.text[:1].isupper()
    return nominal and tok.xpos != "ADJD" and tok.word not in words("grammar.degrees")


def _of_clause(tok: Token) -> bool:
    """Whether a word makes a clause of the words behind *so*."""
    return is_finite(tok) or tok.xpos in ("VVINF", "VVPP") or tok.text in words("grammar.comparing")


def _names(tok: Token) -> bool:
    """Whether a word can name who speaks."""
    capitalised = tok.text[:1].isupper() and tok.upos not in ("DET", "ADJ", "ADP", "NUM")
    return capitalised or tok.upos == "PRON"

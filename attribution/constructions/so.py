"""Parenthetical *so X*: "…, so die Polizei".

A verbless reporting parenthesis behind or inside its content ("Redekommentierung mit *so*"; Zifonun et al. 1997).
"""

from collections.abc import Iterator

from attribution.construction import Example, NotExample, Reading
from attribution.document import StatementType
from attribution.find import Find, Holder
from attribution.lexicons import find_verb
from attribution.mentions import bounded
from attribution.patterns import Match, token
from attribution.scope import around
from attribution.syntax import Syntax, is_finite, token_spans
from attribution.tree import Token

_BREAKS = (",", "–", "-", "—", "(", '"')
_STOPS = (",", "–", ":", ";", ".", ")")


def _parenthesis(tok: Token, syntax: Syntax) -> bool:
    return source_head(syntax, tok) is not None


PATTERN = token("cue", text="so", where=_parenthesis)

EXAMPLES = [
    Example("[content: Der Bau], [cue: so] [source: der Architekt] gegenüber der Presse, [content: beginnt im Mai]."),
    Example("[content: Die Brücke bleibe gesperrt], [cue: so] [source: das Bauamt]."),
    Example("[content: Die Brücke bleibe gesperrt], [cue: so] [source: das Bauamt] am Montag."),
    Example("[content: Als der Zug hielt], [cue: so] [source: der Zeuge], [content: sei der Mann gesprungen]."),
    Example(
        "[content: Der Fluss ist], [cue: so] [source: der Bürgermeister], [content: an drei Stellen übergelaufen]."
    ),
]
NOT_EXAMPLES = [
    NotExample("Der Film ist lang, so lang wie kein anderer.", "comparison"),
    NotExample("Es regnete, so dass das Fest ausfiel.", "consecutive so dass"),
    NotExample("Viele Städte sparen, so auch Köln.", "example: so auch"),
]


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
    while tok is not None and tok.text not in _STOPS:
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


def _end(syntax: Syntax, so: Token) -> int:
    """Id of the last word of the parenthesis, which holds no verb: *so X am Montag gegenüber der Presse*."""
    tokens = syntax.sentence.tokens
    stop = next((t for t in tokens[so.id :] if t.text in _STOPS), None)
    if stop is not None and stop.text == ":":
        return so.id
    return stop.id - 1 if stop is not None else len(tokens)


def build(reading: Reading, syntax: Syntax, match: Match) -> Iterator[Find]:
    """One find for the parenthesis and the clause around it."""
    so = match["cue"]
    found, before = parenthesis(syntax, so), syntax.next(so, -1)
    if found is None or before is None:
        return
    source, last = found
    last = max(last, _end(syntax, so))
    first = so.id - 1 if before.lemma != '"' else so.id
    frame = syntax.between(first, last)
    spans = around(syntax, frame)
    if not spans or reading.article.is_quoted(spans):
        return
    yield Find(
        construction="so",
        type=StatementType.INDIRECT,
        content=spans,
        holder=source,
        cue=((so.begin, so.end),),
        lemma="so",
        frame=token_spans(frame),
        confidence=0.94,
        anchor=syntax.index,
    )

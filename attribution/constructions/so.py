"""Parenthetical *so X*: "…, so die Polizei".

A verbless reporting parenthesis behind or inside its content ("Redekommentierung mit *so*"; Zifonun et al. 1997).
"""

from collections.abc import Iterator

from attribution.document import StatementType
from attribution.grammar.clauses import Syntax, token_spans
from attribution.grammar.content import around
from attribution.grammar.mentions import Holder
from attribution.grammar.parentheses import parenthesis
from attribution.grammar.patterns import TokenMatch, token
from attribution.lexicons import words
from attribution.reading.construction import Construction, Example, NotExample, each
from attribution.reading.find import Find
from attribution.reading.reading import Reading
from attribution.tree import NO_TOKEN, Token


def _parenthesis(so: Token, syntax: Syntax) -> tuple[Holder, int] | None:
    """Who speaks in a parenthetical *so X*, and where that ends; ``None`` where it is another *so*."""
    return parenthesis(syntax, so)


_RELATIVES = ("PRELS", "PRELAT")

PATTERN = token(text="so", where=_parenthesis)

EXAMPLES = [
    Example("[content: Der Bau], [cue: so] [source: der Architekt] gegenüber der Presse, [content: beginnt im Mai]."),
    Example("[content: Die Brücke bleibe gesperrt], [cue: so] [source: das Bauamt]."),
    Example("[content: Die Brücke bleibe gesperrt], [cue: so] [source: das Bauamt] am Montag."),
    Example("[content: Die Lage sei ernst], [cue: so] [source: die Sprecherin] – [content: Panik sei jedoch falsch]."),
    Example("[content: Als der Zug hielt], [cue: so] [source: der Zeuge], [content: sei der Mann gesprungen]."),
    Example(
        "[content: Der Fluss ist], [cue: so] [source: der Bürgermeister], [content: an drei Stellen übergelaufen]."
    ),
    Example("[content: Der Deich halte], [cue: so] [source: die Wirtin], die am Hafen wohnt."),
    Example("[content: Der Deich], [cue: so] [source: die Wirtin], die am Hafen wohnt, [content: sei dicht]."),
    Example("[content: Das sei ein Buch], [cue: so] [source: der Verlag], [content: das Fragen aufwerfe]."),
    Example("[content: Das sei der Mann], [cue: so] [source: die Wirtin], [content: der das Geld nahm]."),
    Example("[content: So teuer], [cue: so] [source: die Chefin], [content: sei der Bau nie gewesen]."),
]
NOT_EXAMPLES = [
    NotExample("Der Film ist lang, so lang wie kein anderer.", "comparison"),
    NotExample("Viele Tiere, so Hunde und Katzen, leiden.", "examples"),
    NotExample("Das Dorf ist klein, so Gott will.", "a clause, an idiom"),
    NotExample("So weit, so Köln.", "balances the first *so*"),
    NotExample("Viele Städte sparen, so auch Köln.", "example: so auch"),
]


def _end(syntax: Syntax, so: Token) -> int:
    """Id of the last word of the parenthesis, which holds no verb: *so X am Montag gegenüber der Presse*."""
    tokens = syntax.sentence.tokens
    stop = next((t for t in tokens[so.id :] if t.text in words("grammar.stops")), NO_TOKEN)
    return stop.id - 1 if stop else len(tokens)


def _with_relative(syntax: Syntax, frame: tuple[Token, ...]) -> tuple[Token, ...]:
    """The words of a parenthesis with the relative clause right behind it that tells who speaks: "so Beck, *der …*"."""
    comma = syntax.next(frame[-1])
    pronoun = syntax.next(comma)
    pronoun = syntax.next(pronoun) if pronoun.upos == "ADP" else pronoun
    clause = syntax.clause_of(pronoun) if comma.text == "," and pronoun.xpos in _RELATIVES else None
    if clause is None or clause.kind != "relative" or clause.finite.feat("Mood") == "Sub":
        return frame  # the last: "ein Buch, so der Verlag, *das* Fragen aufwerfe"
    told = syntax.sentence.head(clause.head)
    genders = {told.feat("Gender"), pronoun.feat("Gender")} - {None}
    differs = len(genders) > 1 and told.feat("Number") == "Sing"  # "der Mann, so die Wirtin, *der* das Geld nahm"
    return frame if differs or told not in frame else syntax.between(frame[0].id, clause.tokens[-1].id)


def _ends(syntax: Syntax, last: Token) -> bool:
    """Whether nothing but a final mark stands behind a parenthesis, which then frames the whole sentence."""
    tokens = syntax.sentence.tokens
    parted = any(t.text in (":", ";") for t in tokens[: last.id])
    return not parted and all(t.upos == "PUNCT" for t in tokens[last.id :])


def build(reading: Reading, match: TokenMatch[tuple[Holder, int]]) -> Iterator[Find]:
    """One find for the parenthesis and the clause around it."""
    syntax, so = match.syntax, match.token
    source, last = match.found
    first = so.id - 1 if syntax.next(so, -1).lemma != '"' else so.id
    frame = _with_relative(syntax, syntax.between(first, max(last, _end(syntax, so))))
    spans = around(syntax, frame, syntax.sentence.root if _ends(syntax, frame[-1]) else NO_TOKEN)
    if syntax.next(frame[-1]).text == ":":  # "…, so Beck weiter: „…“"
        spans = spans.before(frame[0].begin)
    if not spans or reading.article.is_quoted(spans):
        return
    yield Find(
        type=StatementType.INDIRECT,
        content=spans,
        holder=source,
        cue=((so.begin, so.end),),
        lemma="so",
        frame=token_spans(frame),
        confidence=0.94,
    )


CONSTRUCTION = Construction(__name__, __doc__, read=each(PATTERN, build), examples=EXAMPLES, not_examples=NOT_EXAMPLES)

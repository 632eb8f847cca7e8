"""Content in Konjunktiv before a verb that is no verb of saying: "Das sei falsch, reagierte die Ministerin".

Behind words in Konjunktiv I any verb can take the place of a verb of saying, if a person acts ("uneigentliches Verbum
dicendi"). Without the mood nothing shows that the words are told.
"""

from collections.abc import Iterator

from attribution.document import StatementType
from attribution.grammar.clauses import Clause, Syntax, token_spans
from attribution.grammar.mentions import holder
from attribution.grammar.morphology import is_finite, is_konjunktiv_1
from attribution.grammar.patterns import TokenMatch, token
from attribution.grammar.predicates import reporting_verb
from attribution.grammar.roles import content, cue_tokens
from attribution.grammar.speakers import is_personal
from attribution.grammar.subjects import inverted, subject_behind
from attribution.reading.construction import Construction, Example, NotExample, each
from attribution.reading.find import Find
from attribution.reading.fronting import reporting_end
from attribution.reading.reading import Reading
from attribution.tree import NO_TOKEN, Token

_Told = tuple[Clause, Token, tuple[Token, ...]]


def _told(verb: Token, syntax: Syntax) -> _Told | None:
    """The clause of an inverted verb that reports nothing by itself, who acts in it, and the words told before it."""
    clause = syntax.clause_with(verb)
    if clause is None or clause.head.upos != "VERB" or clause.passive or reporting_verb(clause, "first") is not None:
        return None
    actor = subject_behind(clause) if inverted(clause) else None
    before = syntax.trim(syntax.sentence.tokens[: verb.id - 2])
    first = next((t for t in before if is_finite(t)), NO_TOKEN)
    whole = not any(
        t.text == "," or t.upos == "SCONJ" for t in before[: first.id - 1]
    )  # no clause of a noun: "Mit der Begründung, er …"
    told = whole and is_konjunktiv_1(first)
    return (clause, actor, before) if actor and is_personal(syntax, actor) and told else None


PATTERN = token(upos=("VERB", "AUX"), where=_told)

EXAMPLES = [
    Example("[content: Der Vorschlag sei eine Zumutung], [cue: reagierte] [source: die Ministerin] verärgert."),
]
NOT_EXAMPLES = [
    NotExample("Der Zug ist weg, tanzte der Schaffner.", "no Konjunktiv"),
    NotExample("Wenn das so sei, ging die Ministerin lieber.", "a condition"),
]


def build(reading: Reading, match: TokenMatch[_Told]) -> Iterator[Find]:
    """One find for the words before the verb."""
    syntax = match.syntax
    clause, actor, before = match.found
    yield Find(
        type=StatementType.INDIRECT,
        content=content(syntax, before),
        holder=holder(syntax, actor),
        cue=token_spans(cue_tokens(clause)),
        lemma=clause.lemma,
        frame=token_spans(syntax.between(clause.finite.id, reporting_end(clause))),
        confidence=0.85,
    )


CONSTRUCTION = Construction(__name__, __doc__, read=each(PATTERN, build), examples=EXAMPLES, not_examples=NOT_EXAMPLES)

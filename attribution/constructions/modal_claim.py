"""Claiming *wollen*: the witness claims to have seen it ("Der Zeuge will den Täter gesehen haben").

*will/wollen* with a perfect infinitive reports what the subject claims of itself, from a distance (Diewald 1999).
"""

from collections.abc import Iterator

from attribution.document import Stance, StatementType
from attribution.grammar.clauses import Clause, Syntax
from attribution.grammar.morphology import is_finite
from attribution.grammar.patterns import TokenMatch, token
from attribution.grammar.roles import clause_spans
from attribution.grammar.subjects import subject_holder
from attribution.reading.construction import Construction, Example, NotExample, Stage, each
from attribution.reading.find import Find
from attribution.reading.reading import Reading
from attribution.tree import Token


def claims(clause: Clause) -> bool:
    """Whether *wollen* governs a perfect infinitive."""
    participle = clause.head.xpos == "VVPP" or clause.head.feat("VerbForm") == "Part"
    infinitive = any(a.lemma in ("haben", "sein") and not is_finite(a) for a in clause.aux)
    return participle and infinitive


def _claims(tok: Token, syntax: Syntax) -> bool:
    clause = syntax.clause_of(tok)
    return is_finite(tok) and clause is not None and claims(clause)


PATTERN = token(lemma="wollen", text=frozenset(("will", "wollen")), where=_claims)

EXAMPLES = [
    Example("[content: [source: Der Nachbar] [cue: will] einen Schuss gehört haben.]"),
]
NOT_EXAMPLES = [
    NotExample("Die Stadt will das Bad sanieren.", "volition"),
]


def build(reading: Reading, match: TokenMatch[object]) -> Iterator[Find]:
    """One find for the clause."""
    syntax = match.syntax
    modal = match.token
    clause = syntax.clause_of(modal)
    source = subject_holder(clause) if clause is not None else None
    if clause is None or source is None:
        return
    yield Find(
        type=StatementType.REPORTED,
        content=clause_spans(clause),
        holder=source,
        cue=((modal.begin, modal.end),),
        lemma="wollen",
        stance=Stance.DISTANCING,
        confidence=0.7,
    )


CONSTRUCTION = Construction(
    __name__, __doc__, read=each(PATTERN, build), examples=EXAMPLES, not_examples=NOT_EXAMPLES, stage=Stage.HEARSAY
)

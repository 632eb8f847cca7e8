"""Claiming *wollen*: the witness claims to have seen it ("Der Zeuge will den Täter gesehen haben").

*will/wollen* with a perfect infinitive reports what the subject claims of itself, from a distance (Diewald 1999).
"""

from collections.abc import Iterator

from attribution.document import Stance, StatementType
from attribution.grammar.clauses import Clause, Syntax
from attribution.grammar.modals import claims
from attribution.grammar.morphology import is_finite
from attribution.grammar.patterns import TokenMatch, token
from attribution.grammar.roles import clause_spans
from attribution.grammar.subjects import subject_holder
from attribution.reading.construction import Construction, Example, NotExample, Stage, each
from attribution.reading.find import Find
from attribution.reading.reading import Reading
from attribution.tree import Token


def _claim(modal: Token, syntax: Syntax) -> Clause | None:
    """The clause whose *wollen* governs a perfect infinitive."""
    clause = syntax.clause_of(modal) if is_finite(modal) else None
    if clause is None or clause.head.feat("VerbForm") != "Part":
        return None
    return clause if claims(clause, modal) else None


PATTERN = token(lemma="wollen", text=("will", "wollen"), where=_claim)

EXAMPLES = [
    Example("[content: [source: Der Nachbar] [cue: will] einen Schuss gehört haben.]"),
]
NOT_EXAMPLES = [
    NotExample("Die Stadt will das Bad sanieren.", "volition"),
    NotExample("Der Nachbar will ein Haus haben.", "volition"),
    NotExample("Der Nachbar will gesehen werden.", "volition"),
    NotExample("Der Nachbar will mit dem Streit nichts zu tun haben.", "volition"),
    NotExample("Bis Mai will die Stadt das Bad saniert haben.", "a plan"),
    NotExample("Der Nachbar hat gesehen werden wollen.", "volition"),
]


def build(reading: Reading, match: TokenMatch[Clause]) -> Iterator[Find]:
    """One find for the clause."""
    yield Find(
        type=StatementType.REPORTED,
        content=clause_spans(match.found),
        holder=subject_holder(match.found),
        cue=((match.token.begin, match.token.end),),
        lemma="wollen",
        stance=Stance.DISTANCING,
        confidence=0.7,
    )


CONSTRUCTION = Construction(
    __name__, __doc__, read=each(PATTERN, build), examples=EXAMPLES, not_examples=NOT_EXAMPLES, stage=Stage.HEARSAY
)

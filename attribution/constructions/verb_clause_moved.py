"""What moves somebody is a clause: *den Trainer freut, dass …*, *der Opposition missfällt, dass …*.

The clause stands behind a verb of feeling or judging, whose subject it is, and whoever feels or judges stands in the
accusative or dative ("Experiencer"). What a thing does to somebody ("der Lärm ärgert die Gäste") is the author's.
"""

from collections.abc import Iterator

from attribution.grammar.clauses import Clause, Syntax
from attribution.grammar.content import clause_content, complements
from attribution.grammar.patterns import TokenMatch, token
from attribution.grammar.predicates import negative_article
from attribution.grammar.roles import cue_tokens
from attribution.grammar.speakers import can_speak
from attribution.lexicons import word_table, words
from attribution.reading.construction import Construction, Example, NotExample, each
from attribution.reading.find import Find
from attribution.reading.reading import Reading
from attribution.reading.report import judged_find
from attribution.tree import NO_TOKEN, Token

_Moved = tuple[Clause, Token, Clause]
_MOVED = ("nsubj", "obj", "iobj", "obl:arg", "obl")


def _moved(verb: Token, syntax: Syntax) -> _Moved | None:
    """The clause of a verb of feeling, who feels it, and the clause that says what he feels it about."""
    clause = syntax.clause(verb)
    if clause is None or not clause.finite or clause.passive or any(t.xpos == "PAV" for t in clause.tokens):
        return None  # "ist *dafür* wichtig, dass …"
    needed = word_table("verb_clause.moving_with").get(verb.lemma, ())
    if needed and {t.word for t in clause.tokens}.isdisjoint(needed):
        return None
    said = next((c for c in complements(clause) if c.kind == "dass" and c.first.id > clause.finite.id), None)
    somebody = _somebody(clause)
    return (clause, somebody, said) if said is not None and somebody else None


def _somebody(clause: Clause) -> Token:
    """The only one whom a verb is said of, whatever the tree makes of his case; nobody where he does it himself
    ("*freut sich*, dass") or to another.
    """
    syntax = clause.syntax
    kids = [k for k in syntax.sentence.children(clause.head) if k.deprel in _MOVED and not syntax.case_of(k)]
    bare = [k for k in kids if k.upos in ("NOUN", "PROPN", "PRON") and k.word not in words("grammar.no_subjects")]
    people = [k for k in bare if k.word not in words("verb_clause.felt")]
    only = people[0] if len(people) == 1 and people[0].xpos != "PRF" else NO_TOKEN
    speaks = can_speak(only) and only.lemma not in words("grammar.negative_subjects")
    return only if only and speaks and not negative_article(only, syntax) else NO_TOKEN


def _moving() -> frozenset[str]:
    return words("verb_clause.moving") | word_table("verb_clause.moving_with").keys()


PATTERN = token(lemma=_moving, where=_moved)

EXAMPLES = [
    Example("[source: Den Trainer] [cue: freut], [content: dass der Kapitän bleibt]."),
    Example("Es [cue: ärgert] [source: die Anwohner], [content: dass niemand sie fragt]."),
    Example("[source: Der Opposition] [cue: missfällt], [content: dass der Bau teurer wird]."),
    Example("[source: Der Forscherin] [cue: fiel auf], [content: dass die Vögel früher kommen]."),
]
NOT_EXAMPLES = [
    NotExample("Der Lärm ärgert die Anwohner.", "what a thing does"),
    NotExample("Dass der Bau teurer wird, freut Beck.", "known already, and the author says whom it pleases"),
    NotExample("Es freut niemanden, dass der Bau teurer wird.", "nobody feels so"),
    NotExample("Es stört, dass der Bau teurer wird.", "the author judges"),
    NotExample("Der Wirt ärgert die Gäste damit, dass er Musik macht.", "a deed"),
    NotExample("Es macht die Gäste müde, dass die Musik spielt.", "another sense"),
]


def build(reading: Reading, match: TokenMatch[_Moved]) -> Iterator[Find]:
    """One find for the clause."""
    clause, somebody, said = match.found
    if spans := clause_content(said, clause):
        yield judged_find(clause, spans, somebody, cue_tokens(clause), clause.lemma)


CONSTRUCTION = Construction(__name__, __doc__, read=each(PATTERN, build), examples=EXAMPLES, not_examples=NOT_EXAMPLES)

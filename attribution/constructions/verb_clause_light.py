"""Light verb and noun with a content clause: *X äußerte die Befürchtung, dass …*, *X ist der Meinung, …*.

The noun carries the meaning, the verb the person ("Funktionsverbgefüge"). The clause may follow with *dass*, *ob*,
as an infinitive group or in verb-second order.
"""

from collections.abc import Iterator

import attrs

from attribution.construction import Example, NotExample, Reading
from attribution.document import Polarity, StatementType
from attribution.find import Find
from attribution.lexicons import Noun, find_noun, find_verb
from attribution.mentions import holder
from attribution.patterns import Match, token
from attribution.roles import content, cue_tokens, frame_of
from attribution.scope import noun_complement
from attribution.subjects import subject_holder
from attribution.syntax import Clause, Syntax, token_spans
from attribution.tree import Token


def _light(tok: Token, syntax: Syntax) -> bool:
    return light_verb(syntax, tok) is not None


PATTERN = token("noun", upos="NOUN", where=_light)

EXAMPLES = [
    Example("[source: Die Kanzlerin] [cue: äußerte] [cue: die Hoffnung], [content: dass beide Seiten verhandeln]."),
    Example("[source: Die Prüfer] [cue: kamen] [cue: zu dem Schluss], [content: dass Belege fehlen]."),
]
NOT_EXAMPLES = [
    NotExample(
        "Das wirft Fragen über die Bemühungen auf, den Streit zu beenden.", "the nearer noun takes the infinitive"
    ),
    NotExample("Die Firma nutzte die Möglichkeit, dass der Laden leer stand.", "Möglichkeit does not report"),
]


def light_verb(syntax: Syntax, noun: Token) -> tuple[Clause, Noun] | None:
    """The clause whose verb forms a predicate with ``noun``, and the noun's entry."""
    entry = find_noun(noun.lemma)
    if entry is None or noun.deprel not in ("obj", "obl", "obl:arg", "nsubj", "nsubj:pass", "nmod", "root", "iobj"):
        return None
    governor = syntax.sentence.head(noun)
    clause = syntax.clause(governor) if governor is not None else None
    own = syntax.clause(noun)
    if own is not None and own.finite is not None:  # "ist der Meinung, dass"
        return (own, entry) if "sein" in entry.light_verbs else None
    if clause is None or not any(_is_verb(syntax, clause, verb, noun) for verb in entry.light_verbs):
        return None
    return clause, entry


def _is_verb(syntax: Syntax, clause: Clause, verb: str, noun: Token) -> bool:
    """Whether a clause has a light verb, with the preposition before its noun where it needs one ("kommen zu")."""
    lemma, *rest = verb.split()
    case = syntax.case_of(noun)
    if len(rest) == 1 and lemma == clause.lemma:
        return case is not None and case.lemma == rest[0]
    if rest:
        return rest[-1] == clause.lemma and lemma in {t.text for t in syntax.sentence.children(clause.head)}
    return lemma == clause.lemma


def rejects(clause: Clause) -> bool:
    """Whether the verb denies what the noun says: *wies den Vorwurf zurück, …*."""
    verb = find_verb(clause.lemma)
    return verb is not None and verb.polarity is Polarity.DENIED


def build(reading: Reading, syntax: Syntax, match: Match) -> Iterator[Find]:
    """One find for the clause that the noun takes."""
    noun = match["noun"]
    found = light_verb(syntax, noun)
    if found is None:
        return
    clause, entry = found
    tokens = noun_complement(syntax, noun, clause)
    spans = content(syntax, tokens, holes=clause.verbs)
    if not spans:
        return
    cue = cue_tokens(syntax, clause)
    low = min(t.id for t in syntax.phrase(noun, case=True) if t.id <= noun.id)
    nominal = tuple(t for t in syntax.between(low, noun.id))
    cue_spans = token_spans([*cue, *nominal])
    suspected = clause.lemma == "stehen" and entry.holder == "anonymous"  # "steht im Verdacht"
    source = None if suspected or noun.deprel.startswith("nsubj") else subject_holder(syntax, clause)
    if source is not None and source.head is noun and clause.subject is not None:  # "60 Prozent sind der Meinung, dass"
        source = holder(syntax, clause.subject)
    find = Find(
        construction="verb_clause",
        type=StatementType.INDIRECT,
        content=spans,
        holder=source,
        cue=cue_spans,
        lemma=f"{noun.lemma} {clause.lemma}" if clause.head is not noun else f"{noun.lemma} sein",
        stance=entry.stance,
        level=entry.level,
        polarity=Polarity.DENIED if rejects(clause) else entry.polarity,
        confidence=0.93,
        anchor=syntax.index,
    )
    yield attrs.evolve(find, frame=frame_of(syntax, spans, cue_spans, clause))

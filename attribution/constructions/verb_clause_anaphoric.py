"""Anaphoric content: "Das teilte die Firma mit".

The pronoun *das*/*dies* in first position stands for what the sentence before says; that sentence is the content,
together with the pronoun. Behind a comma it takes up the clause before ("…, das teilte die Firma mit").
"""

from collections.abc import Iterator

import attrs

from attribution.document import Polarity, Stance
from attribution.grammar.clauses import Clause, Syntax, token_spans
from attribution.grammar.mentions import holder
from attribution.grammar.morphology import is_finite, is_konjunktiv_1
from attribution.grammar.patterns import TokenMatch, token
from attribution.grammar.predicates import is_impersonal, is_pointed, reporting_verb
from attribution.grammar.roles import complements_absent, content, cue_tokens
from attribution.grammar.subjects import can_speak, names_source, subject_behind
from attribution.lexicons import Verb, words
from attribution.reading.anaphoric import taken_up, told_before
from attribution.reading.construction import Construction, Example, NotExample, Stage, each
from attribution.reading.find import Find
from attribution.reading.reading import Reading
from attribution.reading.report import verb_find
from attribution.tree import NO_TOKEN, Token


def _first(tok: Token, syntax: Syntax) -> bool:
    clause = syntax.clause_of(tok)
    return bool(
        (tok.id <= 2 or ((before := syntax.next(tok, -1)) and before.text in (",", "–")))
        and clause is not None
        and clause.finite
        and clause.finite.id == tok.id + 1
        and (clause.passive or clause.lemma == "hervorgehen" or _speaker(clause, tok))
        and reporting_verb(clause, "first", "dass") is not None
        and not is_impersonal(clause)
        and not (
            clause.finite.lemma in words("grammar.modals") and is_konjunktiv_1(clause.finite)
        )  # "dies könne er fordern" is told
        and complements_absent(clause)
    )


def _speaker(clause: Clause, pronoun: Token) -> Token:
    """Who speaks: the subject, or the noun behind the verb where the tree takes the pronoun for the subject.

    The verb's own dependents come first: "das zeigt eine im Magazin «Mond» gedruckte *Studie*".
    """
    syntax = clause.syntax
    if clause.lemma == "hervorgehen":
        return NO_TOKEN
    own = (k for k in syntax.sentence.children(clause.head) if k.deprel == "obj" and k.id > pronoun.id)
    thing = next((k for k in own if k.upos == "NOUN" and not syntax.case_of(k) and names_source(k)), NO_TOKEN)
    if clause.subject is pronoun and thing:
        return thing
    subject = clause.subject if clause.subject is not pronoun else subject_behind(clause)
    if not subject or subject.id < pronoun.id:
        behind = (
            t for t in syntax.sentence.tokens[pronoun.id + 1 :] if t.upos in ("NOUN", "PROPN") and not syntax.case_of(t)
        )
        subject = next((t for t in behind if can_speak(t)), NO_TOKEN)
    return subject


PATTERN = token(text=frozenset(("das", "dies", "dieses", "davon", "darauf")), where=_first)

EXAMPLES = [
    Example("Laut Betriebsrat [content: sinkt der Lohn]. Das [cue: bestritt] [source: die Firma]."),
    Example("[content: Das Hallenbad öffnet im Mai. Das] [cue: teilte] [source: die Stadt] [cue: mit]."),
]
NOT_EXAMPLES = [
    NotExample("Das Hallenbad öffnet im Mai. Das könne die Stadt bestätigen.", "told by somebody else"),
    NotExample("Der Zug war voll. Das sagte viel.", "nobody speaks"),
    NotExample("Es regnete. Das sagte niemandem zu, denn das Fest fiel aus.", "zusagen with a dative does not report"),
]


def build(reading: Reading, match: TokenMatch[object]) -> Iterator[Find]:
    """One find for the sentence before and the pronoun."""
    syntax = match.syntax
    pronoun = match.token
    clause = syntax.clause_of(pronoun)
    entry = reporting_verb(clause, "first", "dass") if clause is not None else None
    if clause is None or entry is None or not is_pointed(clause, entry):
        return
    if pronoun.id > 2:
        yield from _same_sentence(reading, syntax, clause, entry, pronoun)
        return
    previous = reading.before(syntax)
    if previous is None:
        return
    told = told_before(reading, syntax.index)
    if told is not None and entry.stance is not Stance.ENDORSING and entry.polarity is not Polarity.DENIED:
        return
    spans = told.content if told is not None else taken_up(previous.sentence, pronoun)
    last = max(t.id for t in cue_tokens(clause, entry))
    tokens = list(syntax.sentence.tokens[pronoun.id if told is None else 0 :])
    while tokens and tokens[-1].text in (".", "!") and tokens[-1].id > last:
        tokens.pop()
    subject = _speaker(clause, pronoun) if not clause.passive else NO_TOKEN
    source = holder(syntax, subject) if subject else None
    found = verb_find(clause, entry, spans, source=source, frame=token_spans(tokens), confidence=0.85)
    yield attrs.evolve(found, beside=told is not None)


def _same_sentence(reading: Reading, syntax: Syntax, clause: Clause, entry: Verb, pronoun: Token) -> Iterator[Find]:
    """The find for a clause before the comma."""
    before = syntax.trim(syntax.between(1, pronoun.id - 2))
    if not any(is_finite(t) for t in before) or (before[0].upos == "SCONJ" and before[0].deprel == "mark"):
        return
    subject = _speaker(clause, pronoun)
    source = holder(syntax, subject) if subject else None
    spans = content(syntax, before)
    yield verb_find(clause, entry, spans, source=source, confidence=0.85)


CONSTRUCTION = Construction(
    __name__, __doc__, read=each(PATTERN, build), examples=EXAMPLES, not_examples=NOT_EXAMPLES, stage=Stage.NEIGHBOURS
)

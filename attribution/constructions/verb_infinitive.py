"""Reporting verb with an infinitive group: *X kündigte an, die Preise zu senken*.

Also with a raised object ("forderte die Regierung auf, … zu …") and in the passive ("wurde aufgefordert, … zu …").
"""

from collections.abc import Iterator

from attribution.grammar.clauses import Clause
from attribution.grammar.content import complements
from attribution.grammar.light_verbs import judged_words
from attribution.grammar.patterns import ClauseMatch, clause
from attribution.grammar.predicates import is_pointed
from attribution.grammar.roles import content
from attribution.grammar.speakers import can_speak
from attribution.lexicons import Verb, is_factual, words
from attribution.reading.construction import Construction, Example, NotExample, each
from attribution.reading.find import Find
from attribution.reading.reading import Reading
from attribution.reading.report import verb_find
from attribution.tree import Token


def _groups(clause: Clause, entry: Verb) -> tuple[Clause, ...]:
    """The infinitive groups that a verb reports; it may only say what is about to happen ("das Dach droht …")."""
    raising = entry.lemma in words("verb_infinitive.raising")
    of_thing = raising and clause.subject and not can_speak(clause.subject)
    if clause.kind == "zu" or of_thing or not is_pointed(clause, entry) or judged_words(clause):
        return ()
    groups = (other for other in complements(clause) if other.kind == "zu" and not _behind_deed(clause, other))
    if raising:
        groups = (other for other in groups if other.lemma not in words("grammar.befalling"))
    return tuple(other for other in groups if other.tokens[0].word not in words("grammar.purposes"))


def _behind_deed(clause: Clause, infinitive: Clause) -> bool:
    """Whether an infinitive is right behind an object that reports nothing: "bestätigte *den Beschluss*, … zu …"."""
    syntax = clause.syntax
    last = syntax.next(syntax.next(infinitive.tokens[0], -1), -1)
    kids = (k for k in syntax.sentence.children(clause.head) if k.deprel == "obj" and k.upos == "NOUN")
    return any(is_factual(k.lemma) and syntax.phrase(k)[-1] is last for k in kids)


PATTERN = clause("zu", where=_groups)

EXAMPLES = [
    Example("[source: Der Konzern] [cue: kündigte] [cue: an], [content: 200 Stellen zu streichen]."),
    Example("[source: Der Minister] [cue: kündigte] indes [cue: an], [content: das Thema bald anzusprechen]."),
    Example("[source: Der Rat] [cue: warf] [addressee: der Stadt] [cue: vor], [content: die Kasse schönzurechnen]."),
    Example("[source: Die Gewerkschaft] [cue: hielt es für notwendig], [content: das Werk zu schließen]."),
    Example("[source: Die Stadt] [cue: forderte] [addressee: die Anwohner] [cue: auf], [content: Wasser zu sparen]."),
    Example("[source: Roth] [cue: kritisierte] den Rat [cue: dafür], [content: den Bau gestoppt zu haben]."),
    Example("[content: Den Bau zu stoppen], [cue: forderte] [source: Roth]."),
]
NOT_EXAMPLES = [
    NotExample("Der Rat entschied sich dazu, das Bad zu schließen.", "a choice; entscheiden without *sich* rules"),
    NotExample("Der Konzern begann, 200 Stellen zu streichen.", "beginnen does not report"),
    NotExample("Er forderte Ruhe, um schlafen zu können.", "final um … zu"),
    NotExample("Die Räte einigten sich darauf, das Bad zu schließen.", "a deed"),
    NotExample("Der Rat bestätigte den Beschluss der Ausschüsse, den Markt zu verlegen.", "what was decided"),
    NotExample("Die Opposition kritisierte die Entscheidung, das Bad zu schließen.", "what was decided"),
    NotExample("Das Dach droht einzustürzen.", "a thing only seems to"),
    NotExample("Die Koalition droht am Streit über die Maut zu zerbrechen.", "what befalls somebody"),
]


def build(reading: Reading, match: ClauseMatch[tuple[Clause, ...]]) -> Iterator[Find]:
    """One find for each infinitive group of the verb."""
    clause = match.clause
    for other in match.found:
        spans = content(match.syntax, (*other.tokens, *_purpose(other)), holes=clause.verbs)
        yield verb_find(clause, match.entry, spans, confidence=0.89)


def _purpose(infinitive: Clause) -> tuple[Token, ...]:
    """The *um … zu* right behind an infinitive group, which serves that and not the frame before it."""
    last = infinitive.tokens[-1].id
    purposes = (c.tokens for c in infinitive.syntax.clauses if c.first.word == "um")
    return next((tokens for tokens in purposes if tokens[0].id in (last + 1, last + 2)), ())


CONSTRUCTION = Construction(__name__, __doc__, read=each(PATTERN, build), examples=EXAMPLES, not_examples=NOT_EXAMPLES)

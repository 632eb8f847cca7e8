"""Noun for what somebody says, as what another one judges: *die Forderung der Rebellen nach Geld lehnte X ab*.

The noun with its holder and its complement is a report of its own ("nominalisierte Redewiedergabe") inside that of who
rejects or welcomes it. With other verbs the noun is only what the sentence is about.
"""

from collections.abc import Iterator

from attribution.document import StatementType
from attribution.grammar.clauses import Clause, Syntax, token_spans
from attribution.grammar.light_verbs import judges
from attribution.grammar.mentions import Holder
from attribution.grammar.nouns import noun_holder
from attribution.grammar.objects import speaker
from attribution.grammar.patterns import TokenMatch, token
from attribution.grammar.predicates import reporting_verb
from attribution.grammar.speakers import names_source
from attribution.grammar.subjects import swapped
from attribution.lexicons import find_noun, words
from attribution.reading.construction import Construction, Example, NotExample, each
from attribution.reading.find import Find
from attribution.reading.reading import Reading
from attribution.tree import Token


def _judged(noun: Token, syntax: Syntax) -> Holder | None:
    """Whose words a noun with a complement names that somebody judges."""
    entry, clause = find_noun(noun.lemma), syntax.clause(syntax.sentence.head(noun))
    if entry is None or entry.holder != "person" or "pp" not in entry.frames or clause is None:
        return None
    if not _is_object(noun, clause) or not _rates(clause):
        return None
    named = noun_holder(syntax, noun)
    if named is None or not names_source(named.head) or named.head.xpos == "PPOSAT":
        return None
    behind = syntax.between(noun.id + 1, syntax.phrase(noun)[-1].id)
    told = any(t.upos == "ADP" and t.word in entry.preps and syntax.sentence.head(t) is not named.head for t in behind)
    return named if told else None


def _is_object(noun: Token, clause: Clause) -> bool:
    """Whether a noun is what the verb is about, also where the tree takes it for the subject."""
    misread = noun is clause.subject and (clause.passive or bool(swapped(clause)))
    return noun.deprel in ("obj", "obl:arg") or misread


def _rates(clause: Clause) -> bool:
    """Whether a verb rejects, confirms or values words, and somebody does."""
    verb = reporting_verb(clause, "np")
    rates = verb is not None and (judges(verb) or verb.lemma in words("verb_clause.attitudes"))
    return rates and speaker(clause) is not None


PATTERN = token(upos="NOUN", where=_judged)

EXAMPLES = [
    Example("[content: Die [cue: Forderung] [source: der Rebellen] nach Geld] lehnte der Minister ab."),
    Example("Die Firma wies [content: die [cue: Kritik] [source: der Anwohner] an dem Lärm] zurück."),
    Example("Der Verband begrüßte [content: den [cue: Vorschlag] [source: der Ministerin] für eine Steuer]."),
]
NOT_EXAMPLES = [
    NotExample("Die Forderung der Opposition nach mehr Geld blieb stehen.", "the topic of a sentence"),
    NotExample("Der Rat las den Vorschlag der Ministerin für eine Steuer.", "a thing that is read"),
    NotExample("Der Minister lehnte die Forderung der Rebellen ab.", "nothing is said of what they want"),
    NotExample("Der Minister lehnte die Forderung nach Geld ab.", "nobody demands it"),
]


def build(reading: Reading, match: TokenMatch[Holder]) -> Iterator[Find]:
    """One find for the phrase of the noun."""
    syntax, noun, source = match.syntax, match.token, match.found
    phrase = syntax.phrase(noun)
    yield Find(
        type=StatementType.REPORTED,
        content=token_spans(syntax.between(phrase[0].id, phrase[-1].id)),
        holder=source,
        cue=((noun.begin, noun.end),),
        lemma=noun.lemma,
        confidence=0.6,
        told=True,
    )


CONSTRUCTION = Construction(__name__, __doc__, read=each(PATTERN, build), examples=EXAMPLES, not_examples=NOT_EXAMPLES)

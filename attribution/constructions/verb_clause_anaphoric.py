"""Anaphoric content: "Das teilte die Firma mit".

The pronoun *das*/*dies* in first position stands for what the sentence before says; that sentence is the content,
together with the pronoun. Behind a comma it takes up the clause before ("…, das teilte die Firma mit").
"""

from collections.abc import Iterator, Sequence

import attrs

from attribution.document import Polarity, Stance
from attribution.grammar.cases import is_dative
from attribution.grammar.clauses import Clause, Syntax, token_spans
from attribution.grammar.mentions import holder
from attribution.grammar.morphology import is_finite, is_konjunktiv_1
from attribution.grammar.patterns import ClauseMatch, clause
from attribution.grammar.predicates import is_pointed
from attribution.grammar.roles import complements_absent, content
from attribution.grammar.speakers import can_speak, names_source
from attribution.grammar.subjects import subject_behind
from attribution.lexicons import Verb, words
from attribution.reading.anaphoric import in_konjunktiv, taken_up, told_before
from attribution.reading.construction import Construction, Example, NotExample, Stage, each
from attribution.reading.find import Find
from attribution.reading.fronting import reporting_end
from attribution.reading.reading import Reading
from attribution.reading.report import verb_find
from attribution.tree import NO_TOKEN, Token


def _taking_up(clause: Clause, entry: Verb) -> tuple[Token, Token] | None:
    """The pronoun in first position, before the finite verb, and who speaks."""
    finite = clause.finite
    pronoun = clause.syntax.next(finite, -1)
    if pronoun.word in words("verb_clause.at_least"):  # "das *zumindest* sagt die Opposition"
        pronoun = clause.syntax.next(pronoun, -1)
    opens = pronoun.id <= 2 or clause.syntax.next(pronoun, -1).text in (",", "–")
    if not opens or pronoun.word not in words("verb_clause.pronouns") or not is_pointed(clause, entry):
        return None
    aside = finite.lemma in words("grammar.modals") or finite.lemma == "sein" or clause.passive
    told = aside and is_konjunktiv_1(finite)  # "dies könne er fordern", "dies sei zugesagt"
    speaker = NO_TOKEN if clause.passive else _speaker(clause, pronoun)
    if told or not (clause.passive or clause.lemma == "hervorgehen" or speaker) or not complements_absent(clause):
        return None
    return pronoun, speaker


def _speaker(clause: Clause, pronoun: Token) -> Token:
    """Who speaks: the subject, or the noun behind the verb where the tree takes the pronoun for the subject.

    The verb's own dependents come first: "das zeigt eine im Magazin «Mond» gedruckte *Studie*".
    """
    syntax = clause.syntax
    if clause.lemma == "hervorgehen":
        return NO_TOKEN
    own = (k for k in syntax.sentence.children(clause.head) if k.deprel == "obj")
    thing = next((k for k in own if k.upos == "NOUN" and names_source(k)), NO_TOKEN)
    if clause.subject is pronoun and thing:
        return thing
    subject = clause.subject if clause.subject is not pronoun else subject_behind(clause)
    if subject.id > pronoun.id:
        return subject
    nouns = (t for t in syntax.sentence.tokens[pronoun.id + 1 :] if t.upos in ("NOUN", "PROPN"))
    named = (t for t in nouns if can_speak(t) or syntax.next(t, -1).lemma == '"' or _is_nominative(syntax, t))
    free = [t for t in named if not syntax.case_of(t)]
    return next((t for t in free if not is_dative(syntax, t)), next(iter(free), NO_TOKEN))


def _is_nominative(syntax: Syntax, noun: Token) -> bool:
    """Whether the article says that a noun is the subject, whatever the tree says: "das meldete *der* Talbote"."""
    articles = (k for k in syntax.sentence.children(noun) if k.upos == "DET")
    return any(k.feat("Case") == "Nom" and k.feat("Gender") == "Masc" for k in articles)


def _rest(clause: Clause, before: Sequence[Token]) -> Sequence[Token]:
    """What stands behind an insertion that parts a verb from its participle or infinitive.

    As in "Der Bau werde, das betonte sie, *am Montag beginnen*".
    """
    tail = clause.syntax.trim(clause.syntax.sentence.tokens[reporting_end(clause) :])
    verbs = [t for t in before if t.upos in ("VERB", "AUX")]
    parted = len(verbs) == 1 and (verbs[0].upos == "AUX" or verbs[0].lemma in words("grammar.modals"))
    closes = bool(tail) and tail[-1].feat("VerbForm") in ("Inf", "Part") and not any(map(is_finite, tail))
    return tail if parted and closes else ()


PATTERN = clause("first", "dass", finite=True, impersonal=False, where=_taking_up)

EXAMPLES = [
    Example("Laut Betriebsrat [content: sinkt der Lohn]. Das [cue: bestritt] [source: die Firma]."),
    Example("[content: Die Brücke bricht], das zumindest [cue: meldet] [source: der Rat]."),
    Example("[content: Die Brücke werde], das [cue: betonte] [source: der Rat], [content: im Mai gesperrt]."),
    Example("[content: Die Brücke bricht. Das] [cue: meldete] am Montag [source: der „Talbote“]."),
    Example("[content: Das Hallenbad öffnet im Mai. Das] [cue: teilte] [source: die Stadt] [cue: mit]."),
    Example("Laut Betriebsrat [content: sinkt der Lohn]. Das [cue: meldet] [source: der Sender]."),
]
NOT_EXAMPLES = [
    NotExample("Das Hallenbad öffnet im Mai. Das könne die Stadt bestätigen.", "told by somebody else"),
    NotExample("Der Zug war voll. Das sagte viel.", "nobody speaks"),
    NotExample("Laut Betriebsrat sinkt der Lohn. Das hörte die Firma gern.", "what another says is heard"),
    NotExample("Laut Betriebsrat sinkt der Lohn. Das beklagt die Firma.", "what another says is judged"),
    NotExample("Laut Betriebsrat sinkt der Lohn. Das sagte er am Montag.", "who says it is known"),
    NotExample("Es regnete. Das sagte niemandem zu, denn das Fest fiel aus.", "zusagen with a dative does not report"),
]


def build(reading: Reading, match: ClauseMatch[tuple[Token, Token]]) -> Iterator[Find]:
    """One find for the sentence before and the pronoun, or for the clause before the comma."""
    syntax, clause, entry = match.syntax, match.clause, match.entry
    pronoun, speaker = match.found
    source = holder(syntax, speaker) if speaker else None
    if pronoun.id > 2:
        before = syntax.trim(syntax.between(1, pronoun.id - 2))
        spans = content(syntax, [*before, *_rest(clause, before)])
        yield verb_find(clause, entry, spans, source=source, confidence=0.85)
        return
    previous, told = reading.before(syntax), told_before(reading, syntax.index)
    judges = entry.stance is Stance.ENDORSING or entry.polarity is Polarity.DENIED
    again = speaker.upos in ("NOUN", "PROPN") and entry.lemma in words("verb_object.assertive")
    if previous is None or (told is not None and not (judges or again)):
        return
    spans = told.content if told is not None else taken_up(previous.sentence, pronoun)
    tokens = [t for t in syntax.sentence.tokens if (told is not None or t.id > pronoun.id) and t.text not in (".", "!")]
    found = verb_find(clause, entry, spans, source=source, frame=token_spans(tokens), confidence=0.85)
    yield attrs.evolve(found, beside=told is not None or (judges and in_konjunktiv(previous)))


CONSTRUCTION = Construction(
    __name__, __doc__, read=each(PATTERN, build), examples=EXAMPLES, not_examples=NOT_EXAMPLES, stage=Stage.NEIGHBOURS
)

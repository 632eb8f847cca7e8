"""Who judges stands in the dative: *der Plan geht den Anwohnern zu weit*, *das Gesetz gilt den Ärzten als überholt*.

The dative of the judge (Dudenband 4, "Dativus iudicantis") or a phrase with *bei* or *unter* says in whose eyes
something is so; the subject is what is judged. The statement is the whole clause. Without a judge the author says so.
"""

from collections.abc import Iterator

from attribution.document import SourceKind, StatementType
from attribution.document.spans import Spans
from attribution.grammar.clauses import Clause, Syntax, token_spans
from attribution.grammar.mentions import Holder, holder
from attribution.grammar.objects import complemented, dative, is_told, prepositions, reported_spans
from attribution.grammar.patterns import TokenMatch, token
from attribution.grammar.roles import cue_tokens
from attribution.grammar.speakers import can_speak, is_oblique
from attribution.lexicons import classify_noun, find_carrier, find_place, word_table, words
from attribution.reading.construction import Construction, Example, NotExample, each
from attribution.reading.find import Find
from attribution.reading.reading import Reading
from attribution.tree import NO_TOKEN, Token

_Judged = tuple[Clause, Holder, Spans]
_BODIES = (SourceKind.STATE, SourceKind.ORGANISATION, SourceKind.MEDIA, SourceKind.COLLECTIVE)


def _judged(verb: Token, syntax: Syntax) -> _Judged | None:
    """The clause, who judges in it, and what it says; nothing where nobody does."""
    clause = syntax.clause(verb)
    needed = word_table("verb_object.judging_verbs").get(verb.lemma, ())
    if clause is None or not clause.finite or clause.kind == "zu" or complemented(clause) or is_told(clause):
        return None
    said = {t.word for t in clause.tokens}
    if said.isdisjoint(needed) or prepositions(clause) & words("verb_object.measuring"):
        return None
    judge = _judge(clause)
    return (clause, holder(syntax, judge), reported_spans(clause)) if judge else None


def _judge(clause: Clause) -> Token:
    """Who judges: a dative, or with *gelten* a phrase with *bei* or *unter*; no single person's measure of enough."""
    syntax, subject = clause.syntax, clause.subject
    beside = [k for k in syntax.sentence.children(clause.head) if k.upos in ("NOUN", "PROPN")]
    pronouns = [k for k in syntax.sentence.children(clause.head) if k.word in words("verb_object.judging_pronouns")]
    bare = (k for k in (*beside, *pronouns) if k.deprel in ("obl:arg", "iobj") and not syntax.case_of(k))
    judge = dative(clause) or next(bare, NO_TOKEN) or (subject if is_oblique(syntax, subject) else NO_TOKEN)
    if not judge and clause.lemma in words("verb_object.judging_circles"):
        judge = next((k for k in beside if _is_circle(syntax, k)), NO_TOKEN)
    pronoun = judge.upos in ("PRON", "DET") and judge.word in words("verb_object.judging_pronouns")
    named = judge.upos in ("NOUN", "PROPN") and can_speak(judge) and find_place(judge.lemma) is None
    if not pronoun and not named:
        return NO_TOKEN
    measured = clause.lemma in words("verb_object.measures") and classify_noun(judge.lemma) not in _BODIES
    return judge if not measured else NO_TOKEN


def _is_circle(syntax: Syntax, noun: Token) -> bool:
    """Whether a phrase names those among whom something is held: *bei* Fachleuten, *in* Fachkreisen."""
    carrier = find_carrier(noun.lemma)
    circle = carrier is not None and carrier.kind == "circle"
    return syntax.case_of(noun).word in (("in",) if circle else ("bei", "unter"))


PATTERN = token(lemma=lambda: word_table("verb_object.judging_verbs").keys(), where=_judged)

EXAMPLES = [
    Example("[content: Der Bericht [cue: geht] [source: den Grünen] nicht weit genug.]"),
    Example("[content: Der Plan [cue: geht] [source: den Anwohnern] zu weit.]"),
    Example("[content: [source: Der AfD] [cue: gehen] die neuen Befugnisse nicht weit genug.]"),
    Example("[content: Das Angebot [cue: reicht] [source: der Gewerkschaft] nicht.]"),
    Example("[content: [source: Der Fraktion] [cue: reicht] die reine Auskunft nicht [cue: aus].]"),
    Example("[content: Der Mann [cue: gilt] bei [source: der Polizei] als gefährlich.]"),
    Example("[content: Das Gesetz [cue: gilt] [source: vielen Ärzten] als Rückschritt.]"),
    Example("[content: Die Miete [cue: erscheint] [source: den Anwohnern] zu hoch.]"),
    Example("[content: Die Rede [cue: stößt] [source: den Grünen] sauer [cue: auf].]"),
    Example("[content: Der Neubau [cue: missfällt] [source: den Anwohnern].]"),
    Example("[content: Der Mangel an Betten [cue: bereitet] [source: den Ärzten] große Sorgen.]"),
    Example("[content: Er [cue: gilt] [source: ihr] als Vorbild.]"),
    Example("[content: Der Rückzug [cue: gilt] [source: vielen] als Fehler.]"),
    Example("[content: Die Absage [cue: kam] bei [source: den Anhängern] schlecht [cue: an].]"),
]
NOT_EXAMPLES = [
    NotExample("Das Gesetz gilt als überholt.", "the author says so"),
    NotExample("Die Regel gilt den Gästen.", "says for whom"),
    NotExample("Das Geld reicht den Familien nicht für die Miete.", "a measure"),
    NotExample("Der Punkt reichte der Mannschaft nicht zum Titel.", "a measure"),
    NotExample("Das Futter reicht den Hunden nicht.", "animals"),
    NotExample("Das Paket kam bei den Anhängern an.", "a thing that is brought"),
    NotExample("Die Wirtin bereitet den Gästen das Essen.", "a deed"),
    NotExample("Der Wirt geht den Gästen weit voraus.", "a way"),
]


def build(reading: Reading, match: TokenMatch[_Judged]) -> Iterator[Find]:
    """One find for the clause."""
    clause, judge, spans = match.found
    if spans:
        yield Find(
            type=StatementType.REPORTED,
            content=spans,
            holder=judge,
            cue=token_spans(cue_tokens(clause)),
            lemma=clause.lemma,
            confidence=0.75,
        )


CONSTRUCTION = Construction(__name__, __doc__, read=each(PATTERN, build), examples=EXAMPLES, not_examples=NOT_EXAMPLES)

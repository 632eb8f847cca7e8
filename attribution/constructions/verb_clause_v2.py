"""Reporting verb with a verb-second content clause: *X sagte, er komme morgen*.

The asyndetic content clause ("uneingeleiteter Inhaltssatz", Dudenband 4), mostly in Konjunktiv; behind a comma or
colon.
"""

from collections.abc import Iterator, Sequence
from itertools import takewhile

import attrs

from attribution.document import Polarity, Stance
from attribution.document.spans import Spans
from attribution.grammar.asyndetic import verb_second_after
from attribution.grammar.cases import is_dative
from attribution.grammar.clauses import Clause, Syntax
from attribution.grammar.content import complements
from attribution.grammar.morphology import is_finite
from attribution.grammar.nouns import noun_holder
from attribution.grammar.objects import bare_object, governed_noun, second_verb
from attribution.grammar.patterns import ClauseMatch, clause
from attribution.grammar.roles import content, is_joined
from attribution.grammar.speakers import can_speak
from attribution.lexicons import Verb, find_carrier, find_noun, words
from attribution.reading.construction import Construction, Example, NotExample, each
from attribution.reading.find import Find
from attribution.reading.reading import Reading, behind_colon
from attribution.reading.report import verb_find
from attribution.tree import NO_TOKEN, Token


def _asserts(clause: Clause, entry: Verb) -> bool:
    """Whether a clause is no frame itself ("wie X sagt") and has no dass-clause."""
    # the first word may be that of a clause in front: "*Wie* die Agentur meldet, sagte X, er komme"
    frame = clause.first.word == "wie" and clause.syntax.clause_of(clause.first) is clause
    return not frame and not any(c.kind == "dass" for c in complements(clause))


_NON_FINITE = ("VVPP", "VAPP", "VMPP", "VVINF", "VAINF", "VMINF")

PATTERN = clause("v2", finite=True, impersonal=False, where=_asserts)

EXAMPLES = [
    Example("[source: Der Trainer] [cue: sagte], [content: er werde im Sommer aufhören]."),
    Example("[source: Die Bank] [cue: teilte] [cue: mit], [content: sie habe den Fehler behoben]."),
    Example("[source: Das Ministerium] [cue: teilte] [cue: mit]: [content: Die Grenze bleibt geschlossen]."),
    Example("[source: Die Chefin] [cue: gab] das Ergebnis [cue: bekannt]: [content: Die Mehrheit stimmt zu]."),
    Example("[source: Ihr Fazit] [cue: lautet]: [content: Das Projekt ist gescheitert]."),
    Example("[source: Der Wetterdienst] [cue: warnt]: [content: Am Abend Sturm an der Küste]."),
    Example("[source: Der Trainer] [cue: sagte], [content: er wolle nicht, dass jemand wegen ihm gehe]."),
    Example("[source: Die Bank] [cue: erklärte], [content: wenn der Strom ausfalle, helfe ein Akku]."),
    Example("[source: Die Bank] [cue: erklärte], [content: um Geld zu sparen, werde die Filiale geschlossen]."),
    Example("[source: Die Kammer] hat den Antrag kritisiert und [cue: gewarnt], [content: das Geld fehle]."),
    Example("[source: Die Bank] [cue: erklärte], [content: Kunden, die online zahlten, sei nichts geschehen]."),
]
NOT_EXAMPLES = [
    NotExample("Der Rektor wies den Vorwurf zurück, die Schule sei pleite.", "what others say"),
    NotExample("Der Rat kritisierte den Kurs: Das sei falsch.", "the verb has its object, and what follows is free"),
    NotExample("Vier haben sich gemeldet: Ott, Beck, Malten und Roth.", "a list"),
    NotExample("Er zog um, weil das Haus, in dem Waffen gefunden wurden, alt gewesen sei.", "a subordinate clause"),
    NotExample("Der Trainer sagte ab, das Spiel fand trotzdem statt.", "absagen does not report"),
]


def build(reading: Reading, match: ClauseMatch[bool]) -> Iterator[Find]:
    """One find for the verb-second clause behind the verb."""
    syntax, clause, entry = match.syntax, match.clause, match.entry
    if spans := _behind_colon(reading, syntax, clause, entry):
        sure = 0.95 if entry.lemma == "lauten" else 0.85  # nothing else can stand there
        found = verb_find(clause, entry, spans, confidence=sure)
        yield attrs.evolve(found, polarity=Polarity.AFFIRMED)
        return
    tokens = _behind_name(syntax, verb_second_after(clause))
    finite = next((t for t in tokens if is_finite(t) and _in_main_clause(syntax, t)), NO_TOKEN)
    if _is_quoted_behind_colon(reading, tokens, finite):
        return
    last = bool(tokens) and finite is tokens[-1] and syntax.next(finite, -1).xpos in _NON_FINITE
    if last and clause.kind in ("relative", "adverbial"):
        return  # the rest of a subordinate clause: "weil der Brief, der gefunden wurde, *gefälscht sei*"
    before = syntax.next(tokens[0], -1) if tokens else NO_TOKEN
    own = before.text == ":"  # "Er widersprach: Man habe geprüft": what he does say
    if not tokens or (finite is tokens[0] and not own) or _is_beside(clause, finite):
        return  # verb first: the rest of a content that began before the frame
    if not _is_its_own(clause, entry, tokens) or (own and finite.feat("Mood") == "Sub" and _is_complete(clause, entry)):
        return
    spans = content(syntax, tokens)
    confidence = _confidence(clause, tokens, finite)
    if confidence:
        found = verb_find(clause, entry, spans, confidence=confidence)
        yield attrs.evolve(found, polarity=Polarity.AFFIRMED) if own else found


def _is_quoted_behind_colon(reading: Reading, tokens: Sequence[Token], finite: Token) -> bool:
    """Whether the only main clause is direct speech: "verwies darauf, da zu sein: „*Ich bin* da“"."""
    quotation = reading.article.quotation_at(finite.begin) if finite else None
    return (
        quotation is not None
        and quotation.begin > tokens[0].begin
        and finite is not tokens[0]
        and any(t.text == ":" and t.end <= quotation.begin for t in tokens)
    )


def _behind_name(syntax: Syntax, tokens: Sequence[Token]) -> Sequence[Token]:
    """The words behind a name between commas that belongs to who speaks: "sagte der Chef, *Max Beck*, die …"."""
    name = list(takewhile(lambda t: t.upos == "PROPN", tokens))
    behind = tokens[len(name) :]
    if not name or len(behind) < 3 or behind[0].text != "," or syntax.next(name[0], -1).text != ",":
        return tokens
    first = behind[1]
    more = first.upos == "PROPN" or first.xpos.startswith("PREL") or is_finite(first)  # "Beck, Roth und Kern seien …"
    return tokens if more or syntax.next(name[0], -2).upos != "NOUN" else behind[1:]


def _is_beside(clause: Clause, finite: Token) -> bool:
    """Whether a main clause in the indicative stands beside the report: "A lehnt das ab, *B begrüßt* es"."""
    other = clause.syntax.clause_of(finite)
    if other is None or finite.feat("Mood") != "Ind":
        return False
    governed = other.head.deprel == "conj" and clause.syntax.sentence.head(other.head) is clause.head
    return governed or is_joined(other, clause)


def _is_its_own(clause: Clause, entry: Verb, tokens: Sequence[Token]) -> bool:
    """Whether the words behind a verb are its content, and no quotation, nor that of a noun or a nearer verb."""
    quoted = tokens[0].lemma == '"' and tokens[-1].lemma == '"'
    nearer = second_verb(clause)  # "hat den Fehler eingeräumt und *gesagt*, er bedauere ihn"
    return not quoted and not _judges_words(clause, entry) and not (nearer and nearer.id < tokens[0].id)


def _judges_words(clause: Clause, entry: Verb) -> bool:
    """Whether somebody confirms or denies a noun that says it: "wies *den Vorwurf* zurück, sie habe gelogen"."""
    judging = entry.polarity is Polarity.DENIED or entry.stance is Stance.ENDORSING
    judged = bare_object(clause) or governed_noun(clause, entry)
    return judging and find_noun(judged.lemma) is not None


def _is_complete(clause: Clause, entry: Verb) -> bool:
    """Whether a verb has what it reports before a colon, so that a report of its own follows: "kritisierte *den Kurs*:
    Er sei falsch"; not words ("gab *eine Erklärung* ab: …") or somebody who is told ("warnte *die Gäste*: …").
    """
    judged = bare_object(clause) if "np" in entry.frames and clause.kind == "main" else NO_TOKEN
    said = find_carrier(judged.lemma) is not None or find_noun(judged.lemma) is not None
    return judged.upos == "NOUN" and not said and not can_speak(judged)


def _in_main_clause(syntax: Syntax, finite: Token) -> bool:
    clause = syntax.clause_with(finite)
    return clause is None or clause.kind != "adverbial"


def _behind_colon(reading: Reading, syntax: Syntax, clause: Clause, entry: Verb) -> Spans:
    """What stands behind a frame that ends in a colon: the next sentence, or words without a finite verb.

    As in "X teilte mit: Die Grenze bleibt geschlossen", "X warnt: Sturm an der Küste"; what else is in the sentence is
    a verb-second clause, or none.
    """
    colon = next((t for t in syntax.sentence.tokens[clause.finite.id :] if t.text == ":"), NO_TOKEN)
    before = syntax.next(colon, -1)
    if not colon or clause.kind != "main" or before not in clause.tokens:
        return Spans()
    kids = [k for k in syntax.sentence.children(clause.head) if k.id < colon.id]
    objects = any(k.deprel == "obj" and k.xpos != "PRF" and not is_dative(syntax, k) and not _is_news(k) for k in kids)
    tokens, home = behind_colon(reading, syntax, colon)
    if objects or not _speaks(clause) or before.text in (")", "]") or not tokens:
        return Spans()
    told = home is not syntax or (_is_verbless(tokens) and _is_told(clause, entry, kids))
    return content(home, tokens) if told else Spans()


def _is_verbless(tokens: Sequence[Token]) -> bool:
    """Whether words are no quotation and have no finite verb: "Sturm an der Küste"."""
    return tokens[0].lemma != '"' and not any(is_finite(t) or t.upos == "SCONJ" for t in tokens)


def _is_told(clause: Clause, entry: Verb, kids: Sequence[Token]) -> bool:
    """Whether a verb is one of speech that the words complete: not "hat *vor zweien* gewarnt: Ott und Beck"."""
    complete = any(k.xpos == "PRF" for k in kids) or governed_noun(clause, entry)
    return entry.medium in ("speech", "writing") and not clause.passive and not complete


def _is_news(noun: Token) -> bool:
    """Whether a noun announces what the words behind the colon are: "gab das *Ergebnis* bekannt: …"."""
    return noun.lemma in words("verb_clause.results")


def _speaks(clause: Clause) -> bool:
    """Whether the subject can speak, or is somebody's words that *lauten* tells."""
    subject = clause.subject
    return bool(can_speak(subject) or (clause.lemma == "lauten" and noun_holder(clause.syntax, subject) is not None))


def _confidence(clause: Clause, tokens: Sequence[Token], finite: Token) -> float:
    """High in Konjunktiv; in the indicative behind a colon, or where the tree has a complement; else nothing.

    Weak verbs have one form for the indicative past and the Konjunktiv of the plural ("sie verfolgten").
    """
    syntax = clause.syntax
    later = [t for t in tokens if t.feat("Mood") == "Sub"]
    relative = any(t.xpos.startswith("PREL") and t.id < finite.id for t in tokens)
    if finite.feat("Mood") == "Sub" or (relative and later):
        return 0.93
    inner = syntax.clause_with(finite)
    complement = inner is not None and inner.head.deprel == "ccomp" and syntax.sentence.head(inner.head) is clause.head
    weak = finite.text.endswith("ten") and finite.feat("Tense") == "Past"
    if complement and weak:
        return 0.6
    colon = syntax.next(tokens[0], -1)
    speaks = _speaks(clause)
    if clause.kind == "main" and speaks and colon.text == ":":
        return 0.7
    second = not any(t.text == "," and t.id < finite.id for t in tokens)
    return 0.5 if complement and speaks and second else 0.0


CONSTRUCTION = Construction(__name__, __doc__, read=each(PATTERN, build), examples=EXAMPLES, not_examples=NOT_EXAMPLES)

"""Reporting noun and light verb without a content clause: *übte Kritik an X*, *Kritik kam von Y*, *stieß auf Lob*.

The noun names the speech act, the verb only carries it ("Funktionsverbgefüge"), and the statement is the whole clause.
Who speaks is the subject; where the noun arises or somebody meets with it, a phrase with *von*, *aus* or *bei* says
who, or nobody does.
"""

from collections.abc import Iterator

import attrs

from attribution.document import Polarity, StatementType
from attribution.document.spans import Spans
from attribution.grammar.clauses import Clause, Syntax, token_spans
from attribution.grammar.content import noun_complement
from attribution.grammar.light_verbs import light_verb, rejects
from attribution.grammar.mentions import Holder, holder
from attribution.grammar.nouns import giver, noun_holder
from attribution.grammar.objects import (
    FRAMES,
    complemented,
    has_object,
    is_told,
    means_otherwise,
    reported_spans,
    speaker,
)
from attribution.grammar.patterns import TokenMatch, token
from attribution.grammar.predicates import negated, negative_article, reporting_verb
from attribution.grammar.roles import cue_tokens
from attribution.grammar.speakers import names_source
from attribution.grammar.subjects import agent, swapped
from attribution.lexicons import Noun, find_noun, words
from attribution.reading.construction import Construction, Example, NotExample, each
from attribution.reading.find import Find
from attribution.reading.reading import Reading
from attribution.tree import Token


@attrs.frozen
class _Carried:
    """A noun with its light verb: the clause, what the lexicon says of the noun, who speaks, and what is reported."""

    clause: Clause
    entry: Noun
    source: Holder | None
    spans: Spans


def _carried(noun: Token, syntax: Syntax) -> _Carried | None:
    entry, clause = find_noun(noun.lemma), syntax.clause(noun) or _governing(noun, syntax)
    if entry is None or clause is None or clause.kind == "zu" or not clause.finite or "light" not in entry.frames:
        return None
    if (
        noun_complement(syntax, noun, clause)
        or complemented(clause)
        or _is_read(clause, noun)
        or _is_planned(clause)
        or is_told(clause)
    ):
        return None
    attributes = any(k.deprel not in ("det", "case", "punct") for k in syntax.sentence.children(noun))
    if (entry.lemma in words("verb_object.empty") and not attributes) or means_otherwise(
        clause, f"{entry.lemma} {clause.lemma}"
    ):
        return None
    roles = _roles(noun, entry, clause)
    if roles is None:
        return None
    spans = reported_spans(clause)
    return _Carried(clause, entry, roles[0], spans) if spans else None


def _governing(noun: Token, syntax: Syntax) -> Clause | None:
    """The clause whose verb a noun hangs on, also beyond the subject before it: "stoßen *die Pläne auf Kritik*"."""
    head = syntax.sentence.head(noun)
    clause = syntax.clause(head)
    if clause is not None or noun.deprel != "nmod":
        return clause
    above = syntax.clause(syntax.sentence.head(head))
    return above if above is not None and above.subject is head and _met_with(noun, above, above.lemma) else None


def _met_with(noun: Token, clause: Clause, lemma: str) -> bool:
    """Whether a phrase says what somebody meets with: "stieß *auf Kritik*", "sorgte *für Ärger*"."""
    met_with = ("für",) if lemma == "sorgen" else ("auf", "in")
    return lemma in words("verb_object.meeting") and clause.syntax.case_of(noun).word in met_with


def _is_planned(clause: Clause) -> bool:
    """Whether the clause only says what is to come: a modal verb or a future in the indicative."""
    future = clause.finite.lemma == "werden" and clause.head.xpos == "VVINF"
    modal = clause.finite.xpos.startswith("VM") and clause.finite is not clause.head
    return (future or modal) and clause.finite.feat("Mood") != "Sub"


def _is_read(clause: Clause, noun: Token) -> bool:
    """Whether the verb itself reports with its object, so that it is read as such: *äußerte Kritik*.

    One that hardly ever does only carries a noun that goes with it: *zeigte Verständnis*.
    """
    verb = reporting_verb(clause, *FRAMES)
    carries = verb is not None and verb.np == "no" and light_verb(clause.syntax, noun) is not None
    return verb is not None and not carries and has_object(clause, verb)


def _roles(noun: Token, entry: Noun, clause: Clause) -> tuple[Holder | None] | None:
    """Who says what a noun names, in a tuple of one; nothing where the verb does not carry the noun."""
    if clause.head is noun:
        source = speaker(clause) if _is_of_opinion(noun, clause, entry) else None
        return (source,) if source is not None else None
    lemma, judged = clause.lemma.partition(" ")[0], entry.lemma in words("verb_object.judgements")
    said = lemma in words("verb_object.voicing") or light_verb(clause.syntax, noun) is not None
    said = said and entry.lemma not in words("verb_object.deeds") and not _points_back(noun, clause)
    if noun.deprel.startswith("nsubj"):
        if clause.passive:
            return (agent(clause),) if said else None
        if not swapped(clause):
            if lemma not in words("verb_object.arising") or not (judged or lemma in entry.light_verbs):
                return None
            if lemma in words("verb_object.turning_out") and not _turns_out(noun, clause):
                return None
            anonymous = entry.holder == "anonymous" and not judged
            return (holder(clause.syntax, noun) if anonymous else _judge(noun, clause),)
    elif noun.deprel not in ("obj", "obl", "obl:arg", "nmod"):
        return None
    if clause.passive and noun.deprel == "obj":  # "der Frau wurde *der Vorwurf* gemacht": the subject is another word
        return (agent(clause),) if said else None
    if judged and _is_met(noun, clause, lemma):
        judge = _judge(noun, clause)
        return (judge,) if judge is not None or lemma != "sorgen" else None  # "der Stau sorgte für Ärger"
    source = speaker(clause) if said else None
    return (source,) if source is not None else None


def _is_of_opinion(noun: Token, clause: Clause, entry: Noun) -> bool:
    """Whether somebody is said to hold what the noun names, and which: *ist anderer Meinung*."""
    kids = clause.syntax.sentence.children(noun)
    held = "sein" in entry.light_verbs and any(a.lemma == "sein" for a in clause.aux)
    described = any(k.xpos in ("ADJA", "PIAT") and k.word.endswith(("er", "en")) for k in kids)
    named = any(k.xpos == "ART" and k.word not in words("grammar.genitive_articles") for k in kids)
    return held and described and not named and clause.subject.upos != "PRON" and not _points_back(noun, clause)


def _turns_out(noun: Token, clause: Clause) -> bool:
    """Whether a clause says how words turned out, and they are nobody's or somebody's: "*fiel verhalten aus*"."""
    named = noun_holder(clause.syntax, noun)
    how = any(k.xpos in ("ADJD", "VVPP") for k in clause.syntax.sentence.children(clause.head))
    return how and (named is None or names_source(named.head))


def _points_back(noun: Token, clause: Clause) -> bool:
    """Whether the noun takes up the sentence before: *zu diesem Schluss kommt die Studie*."""
    return any(k.word.startswith("dies") for k in clause.syntax.sentence.children(noun))


def _is_met(noun: Token, clause: Clause, lemma: str) -> bool:
    """Whether there is a judgement, or somebody meets with it: *es gab Lob*, *stieß auf Kritik*."""
    if noun.deprel.startswith("obl") or noun.deprel == "nmod":
        return _met_with(noun, clause, lemma)
    if any(k.word in words("grammar.definite") for k in clause.syntax.sentence.children(noun)):  # "fand die Forderung"
        return False
    impersonal = any(k.word == "es" for k in clause.syntax.sentence.children(clause.head))
    return lemma in words("verb_object.existing" if impersonal else "verb_object.meeting")


def _judge(noun: Token, clause: Clause) -> Holder | None:
    """Who judges where the subject does not: a phrase of the clause, or whoever holds the noun."""
    return giver(clause, noun) or noun_holder(clause.syntax, noun)


PATTERN = token(upos=("NOUN", "PROPN"), where=_carried)

EXAMPLES = [
    Example("[content: [cue: [source: Spekulationen] reichen] von einem Verkauf bis zu einer Schließung.]"),
    Example("[content: [source: Die Verbände] [cue: übten Kritik] an der Reform.]"),
    Example("[content: Scharfe [cue: Kritik] [cue: übte] [source: der Verband].]"),
    Example("[content: [cue: Kritik] an dem Vorhaben [cue: kam] von [source: der Opposition].]"),
    Example("[content: Von [source: den Anwohnern] [cue: gab] es [cue: Lob] für die neue Ampel.]"),
    Example("[content: Der Plan [cue: stieß] bei [source: den Anwohnern] [cue: auf heftige Kritik].]"),
    Example("[content: Viel [cue: Kritik wurde] an der Reform [cue: geübt].]"),
    Example("[content: Der Wirtin [cue: wird] der [cue: Vorwurf] des Betrugs [cue: gemacht].]"),
    Example("[content: [source: Die Ministerin] [cue: nahm] zu den Vorwürfen [cue: Stellung].]"),
    Example("[content: [source: Die Ministerin] [cue: richtete] einen [cue: Appell] an alle Eltern um mehr Geduld.]"),
    Example("[content: Der Entwurf [cue: fand] bei [source: der CDU] [cue: Anklang].]"),
    Example("[content: Die [cue: Vorwürfe richten sich] gegen den Vorstand.]"),
    Example("[content: [source: Die Ministerin] [cue: fand] lobende [cue: Worte] für die Helfer.]"),
    Example("[content: Positiv [cue: fiel] die [cue: Reaktion] [source: des Verbands] auf das Urteil [cue: aus].]"),
    Example("[content: [source: Der Vorstand] [cue: ist] anderer [cue: Meinung].]"),
    Example("[content: Die Absage [cue: stieß] bei [source: den Anwohnern] [cue: auf Bedauern].]"),
    Example("[content: Die Frist [cue: sorgte] bei [source: den Anwohnern] [cue: für Empörung].]"),
    Example("[content: [source: Die Gruppe] [cue: übernahm] die [cue: Verantwortung] für den Anschlag.]"),
    Example("[content: [source: Die Gewerkschaft] [cue: zeigte] kein [cue: Verständnis] für den Verkauf.]"),
]
NOT_EXAMPLES = [
    NotExample("Die Gärten reichen von der Straße bis zum Fluss.", "no report"),
    NotExample("Die Ministerin richtete einen Appell an alle, dass sie um Geduld bitten.", "the clause is the content"),
    NotExample("Der Wirt strich das Angebot von der Karte.", "no verb that carries it"),
    NotExample("Die Prüferin fand die Forderung im Archiv.", "a thing that is found"),
    NotExample("Der Bericht kam von der Post.", "a thing that is brought"),
    NotExample("Die Leiterin zog am Abend Bilanz.", "says nothing"),
    NotExample("Der Vorsitzende erteilte der Rednerin das Wort.", "a deed"),
    NotExample("Die Polizei machte keine Angaben zu dem Mann.", "says nothing"),
    NotExample("Der Wirt sorgte für Musik.", "a deed"),
    NotExample("Der Stau sorgte am Morgen für Ärger.", "it names nobody who is annoyed"),
    NotExample("Die Mannschaft zeigte eine Reaktion auf die Niederlage.", "a deed"),
    NotExample("Das ist eine verbreitete Meinung.", "nobody holds it"),
    NotExample("Der Kommentar fiel wegen einer Störung aus.", "did not take place"),
    NotExample("Die Reaktion des Metalls auf Hitze fiel heftig aus.", "a thing has no opinion"),
    NotExample("Die Bilanz der Bank fiel schlecht aus.", "an account"),
    NotExample("Die Väter übernehmen mehr Verantwortung.", "do more"),
    NotExample("Die Wirte haben Ahnung von Wein.", "know much"),
    NotExample("Um Kritik zu üben, braucht es Mut.", "nobody does"),
]


def build(reading: Reading, match: TokenMatch[_Carried]) -> Iterator[Find]:
    """One find for the clause."""
    syntax, noun, carried = match.syntax, match.token, match.found
    clause, entry = carried.clause, carried.entry
    kein = negative_article(noun, syntax)
    is_negated = negated(clause) or bool(kein)
    case = syntax.case_of(noun)
    low = case.id if case else noun.id
    yield Find(
        type=StatementType.REPORTED,
        content=carried.spans,
        holder=carried.source,
        cue=token_spans(sorted({*cue_tokens(clause), *syntax.between(low, noun.id)}, key=lambda t: t.id)),
        lemma=f"{entry.lemma} {clause.lemma if clause.head is not noun else 'sein'}",
        stance=entry.stance,
        level=entry.level,
        polarity=Polarity.DENIED if rejects(clause) else entry.polarity,
        confidence=0.15 if is_negated and not _is_withheld(carried) else 0.6,
        negated=is_negated,
    )


def _is_withheld(carried: _Carried) -> bool:
    """Whether somebody who has none of what a noun names takes a stand by that: *zeigte kein Verständnis*."""
    return carried.source is not None and carried.entry.lemma in words("verb_object.withheld")


CONSTRUCTION = Construction(__name__, __doc__, read=each(PATTERN, build), examples=EXAMPLES, not_examples=NOT_EXAMPLES)

"""Comparative clause of source: *wie X berichtet*, *wie aus X hervorgeht*, *wie es in X heißt*.

The wie-clause comments on the clause it stands in ("Wie die Agentur meldet, …"); its verb stands last.
"""

from collections.abc import Iterator

import attrs

from attribution.document import Stance
from attribution.grammar.clauses import Clause, Syntax, token_spans
from attribution.grammar.content import anchor_of, around
from attribution.grammar.mentions import Holder, holder
from attribution.grammar.morphology import is_finite
from attribution.grammar.patterns import TokenMatch, token
from attribution.grammar.predicates import negated, reporting_verb
from attribution.grammar.roles import cue_tokens
from attribution.grammar.speakers import names_source
from attribution.grammar.subjects import agent
from attribution.lexicons import Verb, words
from attribution.reading.construction import Construction, Example, NotExample, each
from attribution.reading.find import Find
from attribution.reading.reading import Reading
from attribution.reading.report import verb_find
from attribution.tree import NO_TOKEN, Token

_SHORT = 4
"""A main clause of so few words before a wie-clause has nothing else to say."""
_NEAR = 3
"""How many words before a comma its correlate may stand: "*darauf* an, wie"."""
_HELD = ("ccomp", "xcomp", "advcl", "acl")
"""Relations of clauses that another one holds."""
_Wie = tuple[Clause, Verb, tuple[Token, ...], Token]


def _source_clause(wie: Token, syntax: Syntax) -> _Wie | None:
    """The reporting clause that *wie* opens, its verb's entry, its tokens up to the verb, and its subject."""
    before = syntax.next(wie, -1)
    if (before and before.upos not in ("PUNCT", "CCONJ")) or _is_manner(syntax, wie) or is_finite(syntax.next(wie)):
        return None  # the last: "Wie kann er das sagen?"
    found = _reporting(wie, syntax)
    if found is None or negated(found[0]):
        return None
    clause, entry, tokens = found
    subject = _subject(clause, tokens)
    hearsay = subject.word == "man" and clause.lemma in words("wie.hearsay")  # "wie man hört"
    authors = subject.word in words("wie.authors") and len(tokens) < 4 and not hearsay
    if _compares(clause, tokens, subject) or authors or _is_pointed_at(clause, before):
        return None
    return clause, entry, tokens, subject


def _is_manner(syntax: Syntax, wie: Token) -> bool:
    """Whether *wie* compares a degree ("so schnell, wie er forderte") or asks ("er weiß, wie sie schreibt")."""
    comma = syntax.next(wie, -1)
    before, degree = syntax.next(comma, -1), syntax.next(comma, -2)
    alike = before.word == "so"  # "es ist so, wie sie sagt"
    graded = degree.word in words("wie.graded")
    asked = before.lemma in words("wie.knowing") and before.id <= _SHORT
    return comma.text == "," and (graded or asked or alike)


def _is_pointed_at(clause: Clause, comma: Token) -> bool:
    """Whether a correlate before the comma says that the clause is what depends: "kommt *darauf* an, wie er sagt"; not
    where a *dass* behind it is ("wies darauf hin, wie er sagt, *dass* …").
    """
    own = clause.syntax.between(max(1, comma.id - _NEAR), comma.id) if comma else ()
    resumed = any(t.lemma == "dass" for t in clause.syntax.sentence.tokens[clause.finite.id :])
    return not resumed and any(t.word in words("grammar.correlates") and t.xpos == "PAV" for t in own)


def _reporting(wie: Token, syntax: Syntax) -> tuple[Clause, Verb, tuple[Token, ...]] | None:
    """The first reporting clause behind *wie* within its part of the sentence; a comma may be missing behind it."""
    tokens = syntax.sentence.tokens
    for t in tokens[wie.id :]:
        clause = syntax.clause(t)
        if t.text in words("wie.stops"):
            break
        if t.text == "," and any(_ends_it(syntax, v) for v in syntax.between(wie.id, t.id)):
            break
        plural = t.xpos == "VVINF"  # "schreiben" may be tagged so
        if clause is None or clause.kind == "relative" or not (clause.finite or plural):
            continue
        entry = reporting_verb(clause, "wie")
        if entry is not None:
            end = max(v.id for v in (*clause.verbs, clause.finite or t))
            following = tokens[end] if end < len(tokens) else NO_TOKEN
            bounded = following.upos == "PUNCT" or is_finite(following)
            return (clause, entry, syntax.between(wie.id, end)) if bounded else None
    return None


def _ends_it(syntax: Syntax, verb: Token) -> bool:
    """Whether a verb is that of the wie-clause, not of a relative clause in it ("wie der Rat, *der tagte*, sagte")."""
    clause = syntax.clause_with(verb)
    return verb.feat("VerbForm") == "Fin" and (clause is None or clause.kind != "relative")


def _compares(clause: Clause, tokens: tuple[Token, ...], subject: Token) -> bool:
    """Whether the clause describes a thing ("wie sie von Reisenden beschrieben wird", "wie ihn viele fordern") or how
    something was or could be done ("wie er das behaupten konnte", "wie sehr er das betont").
    """
    thing = tokens[1].word
    if thing in words("wie.degrees") or any(a.lemma == "können" and a.feat("Tense") == "Past" for a in clause.aux):
        return True
    if clause.lemma == "zeigen" and not names_source(subject):  # "wie der Fall zeigt"
        return True
    if clause.lemma == "stehen" and (_place(clause, tokens) is None or _stands(subject)):
        return True
    if clause.lemma == "heißen" and all(t.word != "es" for t in tokens):  # "wie das Land seitdem heißt"
        return True
    described = clause.passive or subject is not tokens[1] or _has_object(clause)
    return thing == "ihn" or (thing in ("er", "sie") and described)


def _stands(subject: Token) -> bool:
    """Whether somebody or something stands, which texts do in none: "wie *die Aktien* stehen", not "wie *es* steht"."""
    return bool(subject) and subject.word not in words("grammar.no_subjects") and subject.xpos != "PDS"


def _has_object(clause: Clause) -> bool:
    """Whether the verb has an object, and so no content: "ein Lied, wie sie *die Alten* schätzen"."""
    kids = clause.syntax.sentence.children(clause.head)
    return any(k.deprel == "obj" and k.upos == "NOUN" and k.feat("Case") == "Acc" for k in kids)


def _subject(clause: Clause, tokens: tuple[Token, ...]) -> Token:
    """The subject within the wie-clause: the tree's, or else the first bare nominal phrase."""
    if clause.subject in tokens:
        return clause.subject
    with_case = {t.head for t in tokens if t.deprel == "case"}
    ids = {t.id for t in tokens}
    bare = (t for t in tokens[1:] if t.upos in ("NOUN", "PROPN", "PRON") and t.id not in with_case)
    return next((t for t in bare if t.head not in ids or t.head == clause.head.id), NO_TOKEN)


PATTERN = token(text="wie", where=_source_clause)

EXAMPLES = [
    Example("[cue: Wie] [source: die Zeitung] [cue: schreibt], [content: zieht das Museum nach Kassel um]."),
    Example("[content: Weil das Geld fehle], [cue: wie] [source: der Rat] [cue: erklärt], [content: baue er nicht]."),
    Example("[content: Die Kosten seien], [cue: wie] [source: sie] [cue: betonte], [content: stark gestiegen]."),
    Example(
        "[content: Die Kosten sind], [cue: wie] [source: die Ministerin] [cue: einräumte], [content: stark gestiegen]."
    ),
    Example(
        "[cue: Wie] aus [source: einem Schreiben der Behörde] [cue: hervorgeht], [content: lief die Frist im Mai ab]."
    ),
    Example("[cue: Wie] [source: der Rat], der gestern tagte, [cue: mitteilte], [content: geht der Bau weiter]."),
    Example("[content: Es war leicht], [cue: wie] [source: sie] [cue: erklärt]: „Man liest ein Buch.“"),
    Example("[cue: Wie] in [source: dem Vertrag] [cue: steht], [content: zieht das Amt um]."),
    Example("[content: Es sei], [cue: wie] [source: sie] [addressee: der Zeitung] [cue: sagte], [content: zu spät]."),
    Example(
        "[content: Alles läuft darauf hinaus], [cue: wie] [source: der Sender] [cue: meint], [content: dass er tagt]."
    ),
    Example("[content: Das Bad schließt, um zu sparen], [cue: wie] [source: der Sender] [cue: meldet]."),
    Example("[content: Es fehlte Geld, sodass der Bau ruhte], [cue: wie] [source: der Rat] [cue: mitteilte]."),
    Example("[cue: Wie] man [cue: hört], [content: zieht das Amt um]."),
    Example("[cue: Wie sich] aus [source: der Prüfung] [cue: ergab], [content: fehlten zwei Schrauben]."),
    Example("[cue: Wie sich] laut [source: Feuerwehr] [cue: ergab], [content: brannte es im Keller]."),
]
NOT_EXAMPLES = [
    NotExample("Wie kann die Zeitung schreiben, das Amt ziehe um?", "asks"),
    NotExample("Es kommt darauf an, wie der Rat entscheidet.", "what it depends on"),
    NotExample("Er fragte die Anwältin, wie die Chancen stehen.", "stehen of no text"),
    NotExample("Er will gesehen haben, wie der Schuppen in Flammen stand.", "stehen of no text"),
    NotExample("Es gibt Lieder, wie sie die Leute loben.", "comparison; who praises has an object"),
    NotExample("Wie gestern bekannt wurde, bleibt die Brücke gesperrt.", "known, said by nobody"),
    NotExample("Wie wir wissen, gewinnt der Favorit.", "the author"),
    NotExample("Wie er das Geld fand, blieb sein Geheimnis.", "interrogative clause"),
    NotExample("Die Stadt ist still, wie sie von Reisenden beschrieben wird.", "comparison with a thing described"),
    NotExample("Der Saal war leer, wie ihn kaum jemand beschrieben hatte.", "comparison with a thing described"),
    NotExample("Es folgte ein Lied, wie man es nicht erwartet hatte.", "negated"),
    NotExample("Ihr liegt an den Schülern, wie sehr sie das auch betont.", "degree"),
    NotExample("Wie man weiß, zieht das Amt um.", "the author, with all others"),
    NotExample("Er verstand nicht, wie der Sprecher das behaupten konnte.", "manner"),
    NotExample("Geld allein hilft nicht, wie der Fall zeigt.", "evidence"),
    NotExample("Er weiß, wie die Zeitung schreibt.", "what he knows"),
    NotExample("Er fragte, wie der Rat entschied.", "what he asks"),
    NotExample("Er lief so schnell, wie der Trainer forderte.", "degree"),
    NotExample("Es ist so, wie der Trainer sagt.", "agrees with him"),
    NotExample("Sie rannte, wie sie noch nie gerannt war.", "manner"),
]


def build(reading: Reading, match: TokenMatch[_Wie]) -> Iterator[Find]:
    """One find for the wie-clause and the clause around it."""
    syntax, wie = match.syntax, match.token
    clause, entry, tokens, subject = match.found
    frame = syntax.between(wie.id - (syntax.next(wie, -1).text in (",", "–")), tokens[-1].id)
    spans = around(syntax, frame, _commented(clause, frame))
    if syntax.next(frame[-1]).text == ":" and syntax.next(frame[-1], 2).lemma == '"':  # "…, wie sie erklärt: „…“"
        spans = spans.before(frame[0].begin)
    if not spans:
        return
    cue = (wie, *cue_tokens(clause, entry))
    speaks = subject and not clause.passive and subject.word not in words("wie.no_speakers")
    source = agent(clause) if clause.passive else holder(syntax, subject) if speaks else None
    source = source or _place(clause, tokens) or _authority(clause, tokens)
    found = verb_find(clause, entry, spans, cue=cue, source=source, frame=token_spans(frame), confidence=0.93)
    told = source is not None and source == _authority(clause, tokens)  # "wie sich laut Feuerwehr ergab"
    yield attrs.evolve(found, stance=Stance.NEUTRAL) if told else found


def _commented(clause: Clause, frame: tuple[Token, ...]) -> Token:
    """A token of the clause that a wie-clause comments on: at the end of a sentence the one that holds all before it
    ("*Das Bad schließt*, um zu sparen, wie der Sender meldet").
    """
    syntax, anchor = clause.syntax, anchor_of(clause, frame)
    if any(t.upos != "PUNCT" for t in syntax.sentence.tokens[frame[-1].id :]):
        return anchor
    told = syntax.clause_of(anchor)
    while told is not None and told.head.deprel.startswith(_HELD):
        anchor, told = told.head, syntax.parent_clause(told)
    return told.head if told is not None and told.head.id < frame[0].id else anchor


def _authority(clause: Clause, tokens: tuple[Token, ...]) -> Holder | None:
    """Who says what a wie-clause without a speaker tells: "wie sich *laut Feuerwehr* ergab"."""
    syntax = clause.syntax
    laut = next((t for t in tokens if t.word in words("wie.saying") and t.deprel == "case"), NO_TOKEN)
    return holder(syntax, syntax.sentence.head(laut)) if laut else None


def _place(clause: Clause, tokens: tuple[Token, ...]) -> Holder | None:
    """The document or circle in "wie es in X heißt", "wie aus X verlautet"."""
    syntax = clause.syntax
    for kid in (k for k in syntax.sentence.children(clause.head) if k in tokens):
        case = syntax.case_of(kid)
        if kid.upos in ("NOUN", "PROPN") and case.word in words("wie.placing"):
            return holder(syntax, kid)
    return None


CONSTRUCTION = Construction(__name__, __doc__, read=each(PATTERN, build), examples=EXAMPLES, not_examples=NOT_EXAMPLES)

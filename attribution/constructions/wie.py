"""Comparative clause of source: *wie X berichtet*, *wie aus X hervorgeht*, *wie es in X heißt*.

The wie-clause comments on the clause it stands in ("Wie die Agentur meldet, …"); its verb stands last.
"""

from collections.abc import Iterator

from attribution.grammar.clauses import Clause, Syntax, token_spans
from attribution.grammar.content import anchor_of, around
from attribution.grammar.mentions import Holder, holder
from attribution.grammar.morphology import is_finite
from attribution.grammar.patterns import TokenMatch, token
from attribution.grammar.predicates import negated, reporting_verb
from attribution.grammar.roles import cue_tokens
from attribution.grammar.subjects import agent, names_source
from attribution.lexicons import find_verb
from attribution.reading.construction import Construction, Example, NotExample, each
from attribution.reading.find import Find
from attribution.reading.reading import Reading
from attribution.reading.report import verb_find
from attribution.tree import NO_TOKEN, Token

_DEGREES = frozenset("sehr viel viele weit stark gut schlecht schwer hoch groß oft".split())


def _opens_source_clause(tok: Token, syntax: Syntax) -> bool:
    before = syntax.next(tok, -1)
    return (not before or before.upos in ("PUNCT", "CCONJ")) and wie_clause(syntax, tok) is not None


PATTERN = token(text="wie", where=_opens_source_clause)

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
    Example("[cue: Wie] gestern [cue: bekannt wurde], [content: bleibt die Brücke gesperrt]."),
]
NOT_EXAMPLES = [
    NotExample("Wie wir wissen, gewinnt der Favorit.", "the author"),
    NotExample("Wie er das Geld fand, blieb sein Geheimnis.", "interrogative clause"),
    NotExample("Die Stadt ist still, wie sie von Reisenden beschrieben wird.", "comparison with a thing described"),
    NotExample("Der Saal war leer, wie ihn kaum jemand beschrieben hatte.", "comparison with a thing described"),
    NotExample("Es folgte ein Lied, wie man es nicht erwartet hatte.", "negated"),
    NotExample("Ihr liegt an den Schülern, wie sehr sie das auch betont.", "degree"),
    NotExample("Er verstand nicht, wie der Sprecher das behaupten konnte.", "manner"),
    NotExample("Geld allein hilft nicht, wie der Fall zeigt.", "evidence"),
    NotExample("Sie rannte, wie sie noch nie gerannt war.", "manner"),
]


def wie_clause(syntax: Syntax, wie: Token) -> tuple[Clause, tuple[Token, ...]] | None:
    """The reporting clause that *wie* opens, with its tokens up to the verb; ``None`` where it opens another."""
    tokens = syntax.sentence.tokens
    last = None
    for t in tokens[wie.id :]:
        if t.text in (".", "?", "!", ";", ":"):
            break
        clause = syntax.clause(t)
        plural = clause is not None and not clause.finite and t.xpos == "VVINF"  # "schreiben" may be tagged so
        if clause is not None and (clause.finite or plural) and reporting_verb(clause, "wie"):
            finite = clause.finite or t
            end = max(v.id for v in (*clause.verbs, finite))
            following = tokens[end] if end < len(tokens) else NO_TOKEN
            bounded = following is None or following.upos == "PUNCT" or is_finite(following)  # a comma may be missing
            if finite.id > wie.id + 1 and bounded:
                last = (clause, syntax.between(wie.id, end))
            break
        if (
            t.text == ","
            and clause is None
            and any(v.upos in ("VERB", "AUX") and "VerbForm=Fin" in v.feats for v in syntax.between(wie.id, t.id))
        ):
            break
    if last is None:
        return None
    subject = subject_inside(last[0], last[1])
    if negated(last[0]) or (subject and _compares(last[0], last[1], subject)):
        return None
    return None if subject.word in ("man", "ich", "wir") and len(last[1]) < 4 else last


def _compares(clause: Clause, tokens: tuple[Token, ...], subject: Token) -> bool:
    """Whether the clause describes a thing ("wie sie von Reisenden beschrieben wird", "wie ihn viele fordern") or how
    something was or could be done ("wie er das behaupten konnte", "wie sehr er das betont").
    """
    thing = tokens[1].word
    if thing in _DEGREES or any(a.lemma == "können" and a.feat("Tense") == "Past" for a in clause.aux):
        return True
    if clause.lemma == "zeigen" and not names_source(subject):  # "wie der Fall zeigt"
        return True
    return thing == "ihn" or (thing in ("er", "sie") and (clause.passive or subject is not tokens[1]))


def subject_inside(clause: Clause, tokens: tuple[Token, ...]) -> Token:
    """The subject within the wie-clause: the tree's, or else the first bare nominal phrase."""
    ids = {t.id for t in tokens}
    if clause.subject and clause.subject.id in ids:
        return clause.subject
    with_case = {t.head for t in tokens if t.deprel == "case"}
    for t in tokens[1:]:
        if (
            t.upos in ("NOUN", "PROPN", "PRON")
            and t.id not in with_case
            and (t.head not in ids or t.head == clause.head.id)
        ):
            return t
    return NO_TOKEN


def build(reading: Reading, match: TokenMatch[object]) -> Iterator[Find]:
    """One find for the wie-clause and the clause around it."""
    syntax = match.syntax
    wie = match.token
    found = wie_clause(syntax, wie)
    entry = find_verb(found[0].lemma) if found else None
    if found is None or entry is None:
        return
    clause, tokens = found
    entry = reporting_verb(clause, "wie") or entry
    first = wie.id - 1 if wie.id > 1 and syntax.sentence.tokens[wie.id - 2].text in (",", "–") else wie.id
    frame = syntax.between(first, tokens[-1].id)
    spans = around(syntax, frame, anchor_of(clause, frame))
    if not spans:
        return
    cue = (wie, *(t for t in cue_tokens(clause, entry) if tokens[0].id <= t.id <= tokens[-1].id))
    subject = subject_inside(clause, tokens)
    speaks = subject and not clause.passive and subject.word not in ("es", "man", "das", "dies", "sich")
    source = holder(syntax, subject) if speaks and subject else agent(clause) if clause.passive else None
    source = source or _place(clause, tokens)
    yield verb_find(clause, entry, spans, cue=cue, source=source, frame=token_spans(frame), confidence=0.93)


def _place(clause: Clause, tokens: tuple[Token, ...]) -> Holder | None:
    """The document or circle in "wie es in X heißt", "wie aus X verlautet"."""
    syntax = clause.syntax
    for kid in syntax.sentence.children(clause.head):
        case = syntax.case_of(kid)
        if kid in tokens and kid.upos in ("NOUN", "PROPN") and case.word in ("in", "im", "aus", "von", "vom", "auf"):
            return holder(syntax, kid)
    return None


CONSTRUCTION = Construction(__name__, __doc__, read=each(PATTERN, build), examples=EXAMPLES, not_examples=NOT_EXAMPLES)

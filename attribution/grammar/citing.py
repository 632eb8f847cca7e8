"""Who cites whom: *X zitiert Y*, *Y wird von X zitiert*, *in der Zeitung X wird Y zitiert*, *X beruft sich auf Y*."""

from __future__ import annotations

from itertools import takewhile

import attrs

from attribution.document import SourceKind
from attribution.grammar.clauses import Clause, Syntax, token_spans
from attribution.grammar.mentions import Holder, holder
from attribution.grammar.speakers import names_source
from attribution.grammar.subjects import agent, subject_behind
from attribution.lexicons import classify_noun, find_carrier, find_document, find_medium, words
from attribution.tree import NO_TOKEN, Token

__all__ = ["citation", "cites", "published", "relied", "spreading"]


def cites(clause: Clause) -> bool:
    """Whether the verb of a clause is *zitieren*."""
    return clause.lemma in words("grammar.citing")


def citation(clause: Clause, acting: Holder | None) -> tuple[Holder | None, Holder | None]:
    """Who is cited in a clause with *zitieren*, and who cites; ``None`` for what the clause does not name.

    Args:
        clause: the clause.
        acting: who acts in it: its subject, or the agent of the passive.
    """
    if clause.passive:
        subject = clause.subject
        named = subject and names_source(subject) and subject.word != "es"
        citing = agent(clause) or _outlet_of(clause) or published(clause)
        return _without(holder(clause.syntax, subject), citing, clause.syntax) if named else None, citing
    cited = _object(clause)
    if cited is not None and acting is not None and cited.head is acting.head:  # "zitiert Radio Elbe *den Minister*"
        cited = holder(clause.syntax, clause.subject)
    if cited is not None:
        return cited, acting
    beside = _beside(clause)
    if beside is not None:
        return beside
    outlet = acting is not None and _is_outlet(acting.head)
    return (None, acting) if outlet else (acting, None)


def _without(cited: Holder, citing: Holder | None, syntax: Syntax) -> Holder:
    """Who is cited, without the phrase that says by whom: "wie *Beck* von der Agentur zitiert wird"."""
    by = syntax.case_of(citing.head) if citing is not None else NO_TOKEN
    before = cited.spans.before(syntax.next(by, -1).end) if by and cited.spans.holds(by.begin) else cited.spans
    return attrs.evolve(cited, spans=before) if before else cited


def relied(clause: Clause, acting: Holder | None) -> tuple[Holder | None, Holder | None]:
    """On whom somebody relies, and who does: "*Das Blatt* beruft sich auf *einen Vermerk*".

    Args:
        clause: the clause.
        acting: its subject.
    """
    syntax = clause.syntax
    kids = syntax.sentence.children(clause.head) if clause.lemma in words("grammar.relying") else ()
    behind = (t for t in kids if syntax.case_of(t).word == "auf" and t.upos in ("NOUN", "PROPN", "X"))
    source = next(behind, NO_TOKEN)
    return (holder(syntax, source), acting) if source and names_source(source) else (None, None)


def published(clause: Clause) -> Holder | None:
    """The outlet or text in which the words of a clause stand: "*im Fachblatt* wird der Trainer zitiert".

    An outlet is named before a text that stands in it: "in einem *auf elbe.de* veröffentlichten Artikel".
    """
    syntax = clause.syntax
    placed = (t for t in clause.tokens if syntax.case_of(t).word in words("grammar.publishing"))
    inside = [t for t in placed if t.upos in ("NOUN", "PROPN", "X") and syntax.clause_of(t) is clause]
    tok = next((t for t in inside if _is_medium(t)), None) or next((t for t in inside if _is_outlet(t)), None)
    return holder(syntax, tok) if tok is not None else None


def spreading(clause: Clause) -> Holder | None:
    """The outlet that has spread the text in which somebody speaks: "in der *vom Sender* verbreiteten Erklärung", "aus
    dem Brief, der *vom Blatt* verbreitet wurde".
    """
    syntax = clause.syntax
    placing = words("grammar.publishing") | words("grammar.placing")
    spread = (t for t in syntax.sentence.tokens if t.word.removesuffix("en") in words("grammar.spread"))
    for tok in spread:
        nouns = takewhile(lambda t: t.upos in ("NOUN", "PROPN"), syntax.sentence.ancestors(tok))
        text = next((t for t in nouns if syntax.case_of(t).word in placing), NO_TOKEN)
        around = syntax.clause_of(tok)
        if around is None or syntax.clause_of(text) is not clause:
            continue
        by = agent(around) if around is not clause else _agent_of(syntax, tok)
        if by is not None and any(_is_medium(t) for t in syntax.phrase(by.head)):
            return by
    return None


def _outlet_of(clause: Clause) -> Holder | None:
    """The outlet that a parser took for a part of whom it cites: "wie Beck *von Radio Elbe* zitiert wird".

    Where the verb stands before, it says whose somebody is: "*Beck von Radio Elbe* wird zitiert".
    """
    syntax, last = clause.syntax, clause.finite.id > clause.head.id
    kids = syntax.sentence.children(clause.subject) if clause.subject.upos == "PROPN" and last else ()
    behind = (k for k in kids if syntax.case_of(k).word in ("von", "vom"))
    outlet = next((k for k in behind if any(_is_medium(t) for t in syntax.phrase(k))), None)
    return holder(syntax, outlet) if outlet is not None else None


def _agent_of(syntax: Syntax, participle: Token) -> Holder | None:
    """The von-phrase of a participle before its noun."""
    kids = syntax.sentence.children(participle) if participle.xpos == "ADJA" else ()
    by = next((k for k in kids if syntax.case_of(k).word in ("von", "vom")), None)
    return holder(syntax, by) if by is not None else None


def _is_outlet(head: Token) -> bool:
    """Whether a mention's head is a medium or a text."""
    return _is_medium(head) or find_document(head.lemma) is not None or find_carrier(head.lemma) is not None


def _is_medium(head: Token) -> bool:
    """Whether a mention's head is a medium or the name of a host ("elbe.de")."""
    known = find_medium(head.text) is not None or classify_noun(head.lemma) is SourceKind.MEDIA
    return known or (_is_name(head) and "." in head.text[1:-1])


def _object(clause: Clause) -> Holder | None:
    """The object of *zitieren*, or the text that it cites from."""
    syntax = clause.syntax
    kids = syntax.sentence.children(clause.head)
    objects = (k for k in kids if k.deprel in ("obj", "obl:arg"))
    texts = (k for k in kids if syntax.case_of(k).word == "aus")
    head = next(objects, NO_TOKEN) or next(texts, NO_TOKEN)
    somebody = head and names_source(head) and head.word != "es" and head.xpos != "PRF"  # "ließ sich zitieren"
    return holder(syntax, head) if somebody else None


def _beside(clause: Clause) -> tuple[Holder, Holder | None] | None:
    """Two phrases in a row behind the verb, whatever the tree says: "zitiert *die „Warte“ Rektor Kern*"."""
    syntax, subject = clause.syntax, subject_behind(clause)
    first = syntax.next(clause.finite)
    if subject and syntax.next(first) is subject and _is_name(first):
        return _from(syntax, subject), Holder(token_spans([first]), syntax.index, first)
    if not subject:
        return None
    last = subject
    while syntax.next(last).lemma == '"':
        last = syntax.next(last)
    cited = syntax.next(last)
    joined = cited in syntax.phrase(subject) and last is subject
    if joined or cited.upos not in ("NOUN", "PROPN") or not names_source(cited):
        return None
    citing = syntax.between(syntax.phrase(subject)[0].id, last.id)
    named = subject.word not in words("grammar.no_subjects")
    return _from(syntax, cited), Holder(token_spans(citing), syntax.index, subject) if named else None


def _is_name(tok: Token) -> bool:
    return tok.upos in ("PROPN", "X") and (find_medium(tok.text) is not None or "." in tok.text)


def _from(syntax: Syntax, head: Token) -> Holder:
    """The mention of a head from that word on."""
    mention = holder(syntax, head)
    return Holder(mention.spans.behind(head.begin), syntax.index, head)

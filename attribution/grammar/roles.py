"""From tokens to roles: cue, source, addressee, frame and content of a report, as spans.

The conventions are those of the German news quotation corpus (Petersen-Frey & Biemann 2024): the cue is the finite
verb with particle and auxiliaries; the source is the whole noun phrase with article, title and apposition; the frame
is what the sentence holds beside the content.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from attribution.document.spans import Spans
from attribution.grammar.cases import is_dative
from attribution.grammar.citing import citation, cites, spreading
from attribution.grammar.clauses import Clause, Syntax, token_spans
from attribution.grammar.mentions import Holder, holder
from attribution.grammar.morphology import is_finite
from attribution.grammar.predicates import (
    is_impersonal,
    reporting_verb,
    set_phrases,
)
from attribution.grammar.speakers import can_speak, names_source
from attribution.grammar.subjects import subject_holder
from attribution.lexicons import Verb, endings, find_noun, find_verb, words
from attribution.tree import NO_TOKEN, Token

__all__ = [
    "addressee",
    "authority",
    "authority_holder",
    "authority_phrase",
    "content",
    "cue_tokens",
    "is_joined",
    "relied_on",
    "speakers",
]


def cue_tokens(clause: Clause, entry: Verb | None = None) -> tuple[Token, ...]:
    """Finite verb, particle, auxiliaries; ``sich``, *es* and correlates ("darauf") where the verb needs them."""
    out = {t.id: t for t in clause.verbs}
    if clause.finite:
        out[clause.finite.id] = clause.finite
    if clause.finite and clause.finite.id not in {t.id for t in clause.verbs}:
        del out[clause.finite.id]
    for kid in clause.syntax.sentence.children(clause.head):
        word = kid.word
        correlate = word in words("grammar.correlates") and kid is not clause.first
        reflexive = kid.xpos == "PRF" or (
            entry is not None and entry.lemma.startswith("sich ") and word in words("grammar.reflexives")
        )
        expletive = word == "es" and (is_impersonal(clause) or clause.passive)
        if kid.deprel == "compound:prt" or correlate or reflexive or expletive:
            out[kid.id] = kid
    for tok in _predicate(clause):
        out[tok.id] = tok
    return tuple(out[i] for i in sorted(out))


def _predicate(clause: Clause) -> tuple[Token, ...]:
    """The adjective that completes a cue: "zeigte sich *besorgt*", "hält *es für möglich*"."""
    syntax = clause.syntax
    kids = syntax.sentence.children(clause.head)
    phrase = next((tokens for name, tokens in set_phrases(clause) if find_verb(name) is not None), ())
    if phrase:
        return phrase
    if clause.lemma in ("zeigen", "geben") and any(k.xpos == "PRF" for k in kids):
        return tuple(k for k in kids if k.xpos == "ADJD" and k.deprel in ("xcomp", "advmod", "obj", "obl"))[-1:]
    es = next((k for k in kids if k.word == "es" and k.deprel != "nsubj"), NO_TOKEN)
    if clause.lemma != "halten" or not es:
        return ()
    adjective = next((k for k in kids if k.upos == "ADJ" and syntax.case_of(k)), NO_TOKEN)
    case = syntax.case_of(adjective) if adjective else NO_TOKEN
    return (es, case, adjective) if case else ()


def addressee(clause: Clause, entry: Verb | None, speaker: Holder | None) -> Spans:
    """Who is told, asked or accused, as the entry says (dative, accusative, *gegenüber*, *an*); never who speaks."""
    syntax = clause.syntax
    if entry is None or entry.addressee == "none":
        return Spans()
    if clause.passive and entry.addressee == "acc" and clause.subject:
        return token_spans(syntax.phrase(clause.subject))
    speaking = speaker.spans if speaker is not None else Spans()
    kids = (k for k in syntax.sentence.children(clause.head) if k.upos in ("NOUN", "PROPN", "PRON"))
    others = (k for k in kids if k.word not in words("grammar.reflexives") | {"es"} and not speaking.holds(k.begin))
    told = next((k for k in others if _is_told(syntax, k, entry)), NO_TOKEN)
    return token_spans(syntax.phrase(told)) if told else Spans()


def _is_told(syntax: Syntax, noun: Token, entry: Verb) -> bool:
    """Whether a phrase of the clause has the form in which the entry's verb names whom one speaks to."""
    case = syntax.case_of(noun)
    if case.word in ("gegenüber", "an") and (entry.addressee == "an" or case.word == "gegenüber"):
        return True
    if noun.deprel not in ("obj", "iobj", "obl:arg"):
        return False
    dative = is_dative(syntax, noun) or (noun.deprel != "obj" and noun.feat("Case") != "Acc")
    if entry.addressee == "dat":
        return dative
    weak = noun.text.endswith("n") and any(k.text == "den" for k in syntax.sentence.children(noun))
    return entry.addressee == "acc" and (weak or not dative)  # "den Zeugen" is dative plural and accusative singular


def content(syntax: Syntax, tokens: Sequence[Token], *, holes: Iterable[Token] = ()) -> Spans:
    """The spans of a content: ``tokens`` without ``holes``, punctuation trimmed at every edge."""
    hole_ids = {t.id for t in holes}
    runs: list[list[Token]] = []
    last = None
    for t in tokens:
        if t.id in hole_ids:
            continue
        if last is None or t.id != last + 1:
            runs.append([])
        runs[-1].append(t)
        last = t.id
    spans: list[tuple[int, int]] = []
    for run in runs:
        trimmed = syntax.trim(run)
        if any(t.upos != "PUNCT" for t in trimmed):
            spans.append((trimmed[0].begin, trimmed[-1].end))
    return Spans(spans)


def speakers(clause: Clause, source: Holder | None = None) -> tuple[Holder | None, tuple[Holder, ...]]:
    """Who speaks in a clause and who passes it on: "X meldet unter Berufung auf Y", "X zitiert Y", "Y wird zitiert".

    Args:
        clause: the clause of the reporting verb.
        source: who acts in the clause; its subject or agent if left out.
    """
    acting = source if source is not None else subject_holder(clause)
    if cites(clause):
        original, acting = citation(clause, acting)
        return original, (acting,) if acting is not None else ()
    original = authority(clause) or _informant(clause)
    if original is None:
        spread = spreading(clause)
        return acting, (spread,) if spread is not None else ()
    return original, (acting,) if acting is not None and acting.spans != original.spans else ()


def _informant(clause: Clause) -> Holder | None:
    """From whom the subject has learnt something: "will aus der Partei erfahren haben, dass …"."""
    syntax = clause.syntax
    if clause.lemma not in words("grammar.learning"):
        return None
    kids = (k for k in syntax.sentence.children(clause.head) if k.upos in ("NOUN", "PROPN", "PRON"))
    head = next((k for k in kids if syntax.case_of(k).word in words("grammar.placing") and names_source(k)), NO_TOKEN)
    return holder(syntax, head) if head and syntax.case_of(head).word not in ("in", "im") else None


def complements_absent(clause: Clause) -> bool:
    """Whether no dass-, ob- or infinitive clause depends on the verb of ``clause``."""
    return not any(
        c.kind in ("dass", "ob", "zu") and clause.syntax.sentence.head(c.head) in (clause.head, *clause.aux)
        for c in clause.syntax.clauses
    )


def clause_spans(clause: Clause) -> Spans:
    """The whole clause as a span, without main clauses joined to it; with its full stop where it is the sentence."""
    syntax = clause.syntax
    tokens = syntax.sentence.tokens
    low, high = clause.tokens[0].id, clause.tokens[-1].id
    for other in syntax.clauses:
        if other.kind not in ("main", "other") or other.finite in (NO_TOKEN, clause.finite):
            continue
        joined = other.head.deprel == "conj" or is_joined(other, clause)
        if joined and syntax.sentence.head(other.head) is clause.head and other.first.id > clause.head.id:
            cut = other.first.id - 1
            while cut > low and tokens[cut - 1].upos in ("PUNCT", "CCONJ") and tokens[cut - 1].lemma != '"':
                cut -= 1
            high = min(high, cut)
    last = tokens[-1]
    if high >= last.id - 1 and last.text in (".", "!", "?") and low <= 2:
        high = last.id
    inside = tokens[low - 1 : high]
    return Spans([(inside[0].begin, inside[-1].end)] if inside else ())


def is_joined(other: Clause, clause: Clause) -> bool:
    """Whether a main clause with its verb second goes on behind the comma of a complete one: "A lobt das, *B klagt*".

    It does not where it says what the verb reports or the noun before it announces.
    """
    syntax, first, finite = other.syntax, other.first, other.finite
    comma = syntax.next(first, -1)
    before = syntax.next(comma, -1)
    second = other.subject and first is not finite and syntax.next(finite).upos not in ("PUNCT", "CCONJ")
    if clause.kind != "main" or other.kind != "main" or not second or comma.text != ",":
        return False
    told = finite.feat("Mood") == "Sub" and (_announces(before) or any(map(_announces, _objects(clause))))
    behind = any(t.id > first.id for t in cue_tokens(clause))
    return not told and not behind and syntax.clause_of(before) is clause and _is_complete(clause)


def _announces(noun: Token) -> bool:
    """Whether a noun says that a clause follows which says what it is about: *Vorwurf*, *Darstellung*."""
    return noun.upos == "NOUN" and find_noun(noun.lemma) is not None


def _objects(clause: Clause) -> Sequence[Token]:
    """What a verb acts on: its object, in the passive its subject."""
    kids = clause.syntax.sentence.children(clause.head)
    return [
        k for k in kids if k.deprel in ("obj", "nsubj:pass") and k.upos in ("NOUN", "PROPN", "PRON") and k.xpos != "PRF"
    ]


def _is_complete(clause: Clause) -> bool:
    """Whether a clause has what its verb needs beside a main clause that says what it reports."""
    entry = reporting_verb(clause, "v2")
    if entry is None:
        return True
    kids = clause.syntax.sentence.children(clause.head)
    things = (k for k in _objects(clause) if entry.addressee == "none" or not can_speak(k))
    return any(things) or any(clause.syntax.case_of(k).word in entry.preps for k in kids)


def authority_phrase(syntax: Syntax, noun: Token) -> tuple[Token, ...]:
    """The source in "unter Berufung auf X" or "mit Bezug auf X", given *Berufung*; empty where the words are others."""
    if noun.lemma not in words("grammar.appeals"):
        return ()
    before, after = syntax.next(noun, -1), syntax.next(noun)
    if before.word not in words("grammar.appealing") or after.word != "auf":
        return ()
    return _appealed_to(syntax, after, strict=noun.lemma != "Berufung")


def relied_on(syntax: Syntax, last: Token) -> tuple[tuple[Token, ...], tuple[Token, ...]]:
    """The source in a relative clause right behind a mention, and the words that appeal to it.

    "Ein Artikel, der *sich auf X beruft*". Both are empty where the words are others.

    Args:
        syntax: the sentence.
        last: the last word of the mention.
    """
    comma = syntax.next(last) if syntax.next(last).text == "," else syntax.next(last, 2)
    relative, own, auf = (syntax.next(comma, step) for step in (1, 2, 3))
    clause = syntax.clause_of(relative)
    if comma.text != "," or relative.xpos != "PRELS" or own.word != "sich" or auf.word != "auf" or clause is None:
        return (), ()
    phrase = _appealed_to(syntax, auf, strict=True) if clause.lemma in words("grammar.relying") else ()
    return phrase, (own, auf, clause.finite) if phrase else ()


def _appealed_to(syntax: Syntax, auf: Token, *, strict: bool) -> tuple[Token, ...]:
    """The source that stands behind *auf*; where that is strict, nothing that names none ("das Wetter")."""
    tok = syntax.next(auf)
    while tok.upos in ("DET", "ADJ", "NUM", "ADV", "PART") or tok.lemma == '"':
        tok = syntax.next(tok)
    if tok.upos not in ("NOUN", "PROPN", "PRON", "X"):
        return ()
    if strict and not names_source(tok):  # "mit Hinweis auf das Wetter"
        return ()
    phrase = syntax.phrase(tok)
    return () if _is_ground(tok, phrase) else phrase


def _is_ground(head: Token, phrase: Sequence[Token]) -> bool:
    """Whether what somebody appeals to is no voice of its own: a law, their own knowledge, themselves."""
    if head.word == "sich" or head.xpos == "PRF":
        return True
    own = any(t.lemma.startswith("eigen") or t.xpos == "PPOSAT" for t in phrase)
    return not can_speak(head) and (own or head.lemma.casefold().endswith(endings("grammar.grounds")))


def authority(clause: Clause) -> Holder | None:
    """The authority that the clause's own speaker appeals to ("meldete unter Berufung auf X")."""
    syntax = clause.syntax
    for noun in syntax.sentence.tokens:
        phrase = authority_phrase(syntax, noun)
        if phrase and (syntax.clause_of(noun) is clause or _ends(clause, noun)):
            return authority_holder(syntax, syntax.between(noun.id - 1, noun.id + 1), phrase)
    return _relied_on_too(clause)


def _relied_on_too(clause: Clause) -> Holder | None:
    """On whom the speaker relies in a verb joined to the report: "berichtet die Agentur und *beruft sich auf* X"."""
    syntax = clause.syntax
    further = (t for t in syntax.sentence.tokens[clause.finite.id :] if is_finite(t)) if clause.finite else iter(())
    verb = next(further, NO_TOKEN)
    joined = verb.lemma in words("grammar.relying") and syntax.next(verb, -1).word == "und"
    behind = syntax.sentence.tokens[verb.id : verb.id + 4] if joined else ()
    auf = next((t for t in behind if t.word == "auf"), NO_TOKEN)
    head = syntax.sentence.head(auf) if auf else NO_TOKEN
    if not head or head.upos not in ("NOUN", "PROPN") or not names_source(head):
        return None
    phrase = syntax.phrase(head)
    return authority_holder(syntax, syntax.between(verb.id, auf.id), phrase) if not _is_ground(head, phrase) else None


def authority_holder(syntax: Syntax, appeal: Sequence[Token], phrase: Sequence[Token]) -> Holder:
    """The mention of an authority, given the words that appeal to it and its phrase."""
    ids = {t.id for t in phrase}
    nominal = [t for t in phrase if t.upos in ("NOUN", "PROPN", "PRON")]
    top = (t for t in nominal if t.head not in ids)  # not "mit dem *Vorgang* vertraute Personen"
    head = next(top, nominal[0] if nominal else phrase[-1])
    return Holder(token_spans(phrase), syntax.index, head, appeal=token_spans(appeal))


def _ends(clause: Clause, noun: Token) -> bool:
    """Whether a noun stands behind the verb of a clause with no other clause between them, whatever the tree says."""
    verb = clause.finite
    between = clause.syntax.between(verb.id + 1, noun.id) if verb and verb.id < noun.id else ()
    return bool(between) and all(t.upos not in ("VERB", "AUX") and t.text not in (",", ":", ";") for t in between)

"""How far a frame reaches: the content around a phrase, before or behind a verb.

A frame that is only an adverbial ("laut X", ", so X", "wie X berichtet") claims the clause it stands in and, where
that is the main clause, the rest of its sentence (87 % of such frames in annotated news are "all but the phrase").
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from attribution.document.spans import Spans
from attribution.grammar.asyndetic import end_of, verb_second_after
from attribution.grammar.clauses import Clause, Syntax
from attribution.grammar.morphology import is_finite
from attribution.grammar.predicates import reporting_verb
from attribution.grammar.roles import content, cue_tokens
from attribution.grammar.speakers import can_speak
from attribution.grammar.subjects import inverted
from attribution.lexicons import find_noun, is_factual, words
from attribution.tree import NO_TOKEN, Token

__all__ = [
    "anchor_of",
    "around",
    "clause_content",
    "complements",
    "noun_complement",
    "of_predicate",
    "segment",
]

_ARGUMENTS = ("obj", "iobj", "obl:arg", "nsubj", "nsubj:pass")
_SUBORDINATE = ("dass", "ob", "w", "relative", "adverbial", "zu")


def segment(syntax: Syntax, token: Token, frame: Sequence[Token] = ()) -> tuple[Token, ...]:
    """The stretch of the sentence that an adverbial at ``token`` can claim.

    The innermost subordinate clause around it; else everything from the main clause it stands in to the end of the
    sentence, where an earlier coordinated main clause is left out.

    Args:
        syntax: the sentence.
        token: the adverbial's head.
        frame: the words of the adverbial where it is a clause, whose borders are none of the stretch.
    """
    tokens = syntax.sentence.tokens
    clause = syntax.clause_of(token)
    while clause is not None and clause.kind == "other":
        parent = syntax.parent_clause(clause)
        if parent is None:
            break
        clause = parent
    if clause is None:
        return tokens
    if clause.kind in _SUBORDINATE and clause.head.deprel != "root" and token in clause.tokens:
        return clause.tokens
    first = 1
    for boundary in _unbracketed(tokens[: token.id]):
        if boundary.text in (";", ":"):
            first = boundary.id + 1
    if clause.head.deprel in ("conj", "parataxis", "ccomp") and clause.kind == "main" and not clause.shared_subject:
        starts_here = clause.first.id <= token.id
        if starts_here and clause.first.id > first:
            first = clause.first.id
    last = len(tokens)
    for boundary in tokens[token.id :]:
        own = bool(frame) and frame[0].id - 1 <= boundary.id <= frame[-1].id + 1
        if boundary.text == ";" or (not own and _reports_beside(clause, boundary)):
            last = boundary.id - 1
            break
    return tokens[first - 1 : last]


def _unbracketed(tokens: Sequence[Token]) -> Iterator[Token]:
    """The tokens outside of brackets: "in Auried (*Einwohner: 812*)" has no colon."""
    closings = {t.id for t in tokens if t.text == ")"}
    depth = 0
    for t in tokens:
        depth += t.text == "(" and any(i > t.id for i in closings)
        if not depth:
            yield t
        depth -= t.text == ")" and depth > 0


def _reports_beside(clause: Clause, comma: Token) -> bool:
    """Whether a main clause with a speaker and a reporting verb of its own begins behind a comma, or inverted ends it
    ("laut Polizei ist er gefasst, *meldet die Agentur*").
    """
    syntax = clause.syntax
    if comma.text != ",":
        return False
    following = syntax.next(comma)
    behind = syntax.clause_with(following) if following else None
    if behind is not None and behind is not clause and reporting_verb(behind, "first") is not None:
        return inverted(behind)
    other = next((c for c in syntax.clauses if c.first is following), None)
    return bool(
        other is not None
        and other.kind == "main"
        and other.finite.feat("Mood") != "Sub"
        and not other.shared_subject
        and other.head.deprel in ("conj", "parataxis")
        and can_speak(other.subject)
        and reporting_verb(other) is not None
    )


def around(syntax: Syntax, frame: Sequence[Token], anchor: Token = NO_TOKEN) -> Spans:
    """The content around an adverbial frame: its segment without the frame, from the finite verb on if it stands first.

    Args:
        syntax: the sentence.
        frame: the tokens of the frame, an unbroken stretch.
        anchor: a token of the clause that the frame modifies, where the frame is itself a clause.
    """
    if part := _part(syntax, frame):
        return content(syntax, part)
    beside = syntax.clause_of(anchor or frame[0])
    if beside is not None and beside.kind in _SUBORDINATE:
        anchor = _verb_behind(syntax, frame[-1]) or anchor
    stretch = segment(syntax, anchor or frame[0], frame)
    inside = [t for t in stretch if t.upos != "PUNCT"]
    before = [t for t in inside if t.id < frame[0].id]
    if any(t.upos not in ("CCONJ", "ADV", "SCONJ") or t.word == "dass" for t in before):
        return content(syntax, stretch, holes=frame)
    start = frame[-1].id + 1 if before else _begin_behind(syntax, frame[-1].id, anchor or frame[0])
    return content(syntax, [t for t in stretch if t.id >= start])


def _begin_behind(syntax: Syntax, last: int, anchor: Token) -> int:
    """Where the content begins behind a frame: at the verb, if a clause or apposition to the source stands between."""
    clause = syntax.clause_of(anchor) or syntax.clause(syntax.sentence.root)
    while clause is not None and clause.kind != "main" and clause.head.deprel not in ("root", "conj"):
        clause = syntax.parent_clause(clause)
    finite = clause.finite.id if clause is not None else 0
    return finite if finite > last + 1 and syntax.sentence.tokens[last].text == "," else last + 1


def _part(syntax: Syntax, frame: Sequence[Token]) -> tuple[Token, ...]:
    """The words that a phrase of saying is about where these are no clause, but an attribute or something added.

    "Die *laut Polizei* betrunkene Fahrerin", "zehn Verletzte, *nach Angaben der Klinik* neun Kinder".
    """
    if "ADP" not in (frame[0].upos, frame[-1].upos):
        return ()
    before, behind = _beyond(syntax, frame[0], -1), _beyond(syntax, frame[-1], 1)
    if before.upos == "DET" and before.xpos != "PDS" and behind.upos in ("ADJ", "NUM", "ADV", "ADP"):
        noun = syntax.sentence.head(before)
        if noun.id < behind.id:
            noun = next((t for t in syntax.sentence.tokens[behind.id :] if t.upos in ("NOUN", "PROPN")), NO_TOKEN)
        return syntax.between(behind.id, syntax.phrase(noun)[-1].id) if noun else ()
    return _added(syntax, frame, before, behind)


def _added(syntax: Syntax, frame: Sequence[Token], before: Token, behind: Token) -> tuple[Token, ...]:
    """What a phrase of saying adds to a clause: "zehn Verletzte, *nach Angaben der Klinik* neun Kinder"."""
    added = before if before.xpos == "PAV" and syntax.next(before, -1).text == "," else NO_TOKEN
    clause = syntax.clause_of(frame[0])
    if not (added or before.text == ",") or clause is None or behind.upos not in ("NUM", "ADV", "NOUN", "ADJ"):
        return ()
    inner = syntax.clause_of(syntax.next(before, -1)) if not added else clause
    if inner is not None and inner.kind == "relative":  # "bleibt das Werk, das brannte, laut Polizei zu"
        return ()
    rest = tuple(itertools.takewhile(lambda t: t.upos != "PUNCT", syntax.sentence.tokens[behind.id - 1 :]))
    closed = all(verb.id < frame[0].id for verb in clause.verbs) and not any(t.upos in ("VERB", "AUX") for t in rest)
    return ((added, *rest) if added else rest) if closed else ()


def _beyond(syntax: Syntax, token: Token, step: int) -> Token:
    """The next word on one side, behind a dash or an opening bracket."""
    beside = syntax.next(token, step)
    return syntax.next(beside, step) if beside.text in words("grammar.set_apart") else beside


def _verb_behind(syntax: Syntax, last: Token) -> Token:
    """The finite verb behind a frame's comma: what stood before it is the first constituent ("Als …, so X, ist")."""
    comma = syntax.next(last)
    verb = syntax.next(comma) if comma.text == "," else NO_TOKEN
    return verb if is_finite(verb) else NO_TOKEN


def anchor_of(clause: Clause, frame: Sequence[Token]) -> Token:
    """A token of the clause that a reporting clause modifies: the nearest governor outside of the frame."""
    syntax = clause.syntax
    ids = {t.id for t in frame}
    outside = next((a for a in syntax.sentence.ancestors(clause.head) if a.id not in ids), NO_TOKEN)
    if outside:
        return outside
    tokens = syntax.sentence.tokens
    words = [t for t in tokens if t.id not in ids and t.upos != "PUNCT"]
    heads = [c.head for c in syntax.clauses if c.head.id not in ids and c.kind == "main"]
    return heads[0] if heads else (words[0] if words else frame[0])


def complements(clause: Clause) -> tuple[Clause, ...]:
    """The dass-, ob-, w- and zu-clauses that complement the verb of ``clause``, whatever the label of the relation.

    What stands inside an asyndetic content in Konjunktiv belongs there: "X sagte, er wolle nicht, dass …", and so does
    what goes on behind an inserted report: "Klar sei, sagte X, dass …".
    """
    found = tuple(
        other for other in clause.syntax.clauses if other.kind in ("dass", "ob", "w", "zu") and owner(other) is clause
    )
    if found and _is_inserted(clause):
        found = tuple(other for other in found if other.first.id < clause.finite.id)
    if not found or reporting_verb(clause, "v2") is None:
        return found
    said = verb_second_after(clause)
    inside = {t.id for t in said}
    mains = [c.finite for c in clause.syntax.clauses if c.kind == "main" and c.finite.id in inside]
    if not mains or min(mains, key=lambda t: t.id).feat("Mood") != "Sub":
        return found
    return tuple(other for other in found if other.first.id not in inside)


def _is_inserted(clause: Clause) -> bool:
    """Whether a clause stands behind the main clause in Konjunktiv that it reports: "Klar sei, *sagte X*, dass …"."""
    commas = (t.id for t in clause.syntax.sentence.tokens if t.text == ",")
    end = min(next(commas, 0), clause.finite.id)
    told = (c.finite for c in clause.syntax.clauses if c.kind == "main" and c.finite.id < end)
    return any(t.feat("Mood") == "Sub" for t in told) and inverted(clause)


def owner(other: Clause) -> Clause | None:
    """The clause whose verb a complement clause belongs to.

    A clause behind the comma of a reporting verb is that verb's. Else the tree decides; nouns that take no such
    clause themselves and correlates ("darauf") are passed. A dass-clause that the tree gives to a verb that reports
    nothing goes to the nearest reporting verb before it, unless that ends before the other begins ("nachdem er gewarnt
    hatte, *wurde klar*, dass …").
    """
    return other.view(_owner)


def _owner(other: Clause) -> Clause | None:
    if (other.head.deprel == "conj" and other.kind != "zu") or of_predicate(other):
        return None
    framed = _right_before(other)
    if framed is not None:
        return _beyond_aside(framed, other.kind)
    syntax = other.syntax
    governor = _governor(other)
    for _ in range(3):
        if governor.upos not in ("NOUN", "PROPN", "X") or syntax.clause(governor) is not None:
            break
        if not _passes(governor, other):
            return None
        governor = syntax.sentence.head(governor)
    found = next((c for c in syntax.clauses if c.head.id == governor.id), None)
    if other.kind != "dass" or (found is not None and (reporting_verb(found, "dass") or _points_at(found, other))):
        return found
    earlier = (c for c in reversed(syntax.clauses) if c.head.id < other.tokens[0].id)
    nearest = next((c for c in earlier if reporting_verb(c, "dass") is not None), found)
    return found if nearest is not None and _is_over(nearest, syntax.clause_around(governor)) else nearest


def of_predicate(other: Clause) -> bool:
    """Whether a clause completes a predicate with *als* and a correlate: "nannte es *als Beleg dafür*, dass …"."""
    syntax = other.syntax
    comma = syntax.next(other.tokens[0], -1)
    pointing, noun = syntax.next(comma, -1), syntax.next(comma, -2)
    alike = syntax.case_of(noun).lemma == "als" and noun.upos == "NOUN" and not can_speak(noun)
    return comma.text == "," and pointing.xpos == "PAV" and pointing.word in words("grammar.correlates") and alike


def _points_at(relative: Clause, other: Clause) -> bool:
    """Whether a relative clause has a correlate for a dass-clause: "sagte Beck, der *darauf* hofft, dass sie kommt"."""
    before = (t for t in relative.tokens if t.id < other.tokens[0].id)
    return relative.kind == "relative" and any(t.word in words("grammar.correlates") for t in before)


def _is_over(adverbial: Clause, verb: Clause) -> bool:
    """Whether an adverbial clause ends before the finite verb of another one."""
    return adverbial.kind == "adverbial" and adverbial.tokens[-1].id < verb.finite.id


def _right_before(other: Clause) -> Clause | None:
    """The reporting clause whose verb stands before the comma of a dass-, ob- or zu-clause."""
    syntax = other.syntax
    comma = syntax.next(other.tokens[0], -1)
    verb = syntax.next(comma, -1) if comma.text == "," and other.kind != "w" else NO_TOKEN
    reporting = (c for c in syntax.clauses if verb in c.view(cue_tokens)) if verb else ()
    return next((c for c in reporting if reporting_verb(c, other.kind)), None)


def _governor(other: Clause) -> Token:
    """What a complement clause hangs on, beyond the infinitive that governs it, an adverb or a pronoun."""
    sentence = other.syntax.sentence
    governor = sentence.head(other.head)
    first_one = other.head.deprel != "conj"  # a further infinitive belongs to the clause of the first
    if governor.xpos == "VVINF" and governor.deprel == "xcomp" and first_one:
        governor = sentence.head(governor)  # "zukommen zu lassen"
    return sentence.head(governor) if governor.upos in ("ADV", "PRON", "ADP") else governor


def _beyond_aside(clause: Clause, kind: str) -> Clause:
    """The reporting verb around an aside ("sagte X, ohne auf Y zu verweisen, dass …"), unless that has a correlate."""
    outer = clause.syntax.parent_clause(clause)
    if outer is None or clause.first.word not in words("grammar.purposes"):
        return clause
    pointing = any(t.word in words("grammar.correlates") for t in clause.tokens)
    return outer if not pointing and reporting_verb(outer, kind) is not None else clause


def clause_content(other: Clause, clause: Clause) -> Spans:
    """The content that a dass-, ob- or w-clause holds: from its first word to the end of the sentence.

    It ends earlier where its frame goes on behind it: with the frame's own verbs, or with a coordinated main clause.
    """
    syntax = other.syntax
    first = next(
        (t.id for t in syntax.sentence.tokens if t.head == other.head.id and t.deprel == "mark"), other.tokens[0].id
    )
    first = min(first, other.tokens[0].id) if first > other.tokens[0].id and other.tokens[0].lemma != '"' else first
    behind = [
        t.id
        for t in (*clause.verbs, *syntax.sentence.children(clause.head))
        if t.id > other.head.id and t.upos != "PUNCT"
    ]
    frame_goes_on = [i for i in behind if not any(c.head.id == i for c in syntax.clauses)]
    last = end_of(other, clause)
    if frame_goes_on:
        last = max(t.id for t in syntax.sentence.subtree(other.head))
        last = min([last, *(t.id - 1 for t in clause.verbs if t.id > other.head.id)])
    return content(syntax, syntax.between(first, last))


def _passes(noun: Token, clause: Clause) -> bool:
    """Whether a clause that the tree hangs on a noun can be its verb's: the noun takes no such clause itself."""
    if clause.kind == "zu":
        return (
            (noun.deprel in _ARGUMENTS or _is_told(noun, clause.syntax))
            and noun.upos == "NOUN"
            and not find_noun(noun.lemma)
            and not is_factual(noun.lemma)
        )
    return not (find_noun(noun.lemma) or is_factual(noun.lemma))


def _is_told(noun: Token, syntax: Syntax) -> bool:
    """Whether a noun names, with its preposition, whom a verb addresses: "appellierte *an die Gäste*, … zu bleiben"."""
    clause = syntax.clause_with(syntax.sentence.head(noun))
    entry = reporting_verb(clause, "zu") if clause is not None else None
    return entry is not None and entry.addressee == syntax.case_of(noun).word


def noun_complement(syntax: Syntax, noun: Token, clause: Clause | None) -> tuple[Token, ...]:
    """The content clause of a reporting noun: dass, ob, infinitive group or verb-second in Konjunktiv.

    Args:
        syntax: the sentence.
        noun: the reporting noun.
        clause: with a light verb, its clause: the content may then depend on the verb.
    """
    governors = {noun.id} | ({clause.head.id} if clause is not None else set())
    behind = (c for c in syntax.clauses if c.tokens[0].id > noun.id and c.head.id not in governors)
    taken = (c for c in behind if (clause or c.head.deprel != "conj") and _completes(c, noun, clause, governors))
    return next((c.tokens for c in taken), ())


def _completes(other: Clause, noun: Token, clause: Clause | None, governors: set[int]) -> bool:
    """Whether a clause behind a reporting noun says what the noun announces."""
    syntax, first = other.syntax, other.tokens[0]
    comma = syntax.next(first, -1)
    before = syntax.next(comma, -1) if comma.text in (",", ":") else NO_TOKEN
    adjacent = before.id in (noun.id, syntax.phrase(noun)[-1].id)
    if other.kind == "zu":
        if len(other.tokens) <= 2 and not adjacent:  # "ist eine Nachricht zu sehen"
            return False
        if any(is_factual(t.lemma) for t in syntax.between(noun.id + 1, first.id - 1)):
            return False
    if other.kind in ("dass", "ob", "zu"):
        attached = syntax.sentence.head(other.head).id in governors
        purpose = any(t.word in words("grammar.purposes") for t in other.tokens[:2])  # "*noch ohne* das Ziel zu nennen"
        return (attached or adjacent) and not purpose
    opens = first is not other.finite and first.upos != "CCONJ"  # "bekundet Interesse, *doch* es dürfte …"
    told = other.kind == "main" and opens and other.finite.feat("Mood") == "Sub"
    return told and (adjacent or (clause is not None and bool(before) and not _tells_between(clause, noun, other)))


def _tells_between(clause: Clause, noun: Token, other: Clause) -> bool:
    """Whether another main clause with its words stands between: "wies den Vorwurf zurück und *sagte*, er komme"."""
    mains = (c for c in clause.syntax.clauses if c.kind == "main" and c is not clause and c is not other)
    return any(noun.id < c.finite.id < other.tokens[0].id for c in mains if c.finite)

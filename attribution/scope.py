"""How far a frame reaches: the content around a phrase, before or behind a verb.

A frame that is only an adverbial ("laut X", ", so X", "wie X berichtet") claims the clause it stands in and, where
that is the main clause, the rest of its sentence (87 % of such frames in annotated news are "all but the phrase").
"""

from __future__ import annotations

from collections.abc import Sequence

from attribution.article import Spans
from attribution.lexicons import find_noun, is_factual
from attribution.roles import CORRELATES, content, cue_tokens, reporting_verb
from attribution.subjects import can_speak
from attribution.syntax import Clause, Syntax, is_konjunktiv_1
from attribution.tree import Token

__all__ = [
    "anchor_of",
    "around",
    "clause_content",
    "complements",
    "noun_complement",
    "segment",
    "verb_second_after",
]

_ARGUMENTS = ("obj", "iobj", "obl:arg", "nsubj", "nsubj:pass")
_SUBORDINATE = ("dass", "ob", "w", "relative", "adverbial", "zu")


def segment(syntax: Syntax, token: Token) -> tuple[Token, ...]:
    """The stretch of the sentence that an adverbial at ``token`` can claim.

    The innermost subordinate clause around it; else everything from the main clause it stands in to the end of the
    sentence, where an earlier coordinated main clause is left out.
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
    for boundary in tokens[: token.id]:
        if boundary.text in (";",) or (boundary.text in (":",) and boundary.id > 1):
            first = boundary.id + 1
    if clause.head.deprel in ("conj", "parataxis", "ccomp") and clause.kind == "main" and not clause.shared_subject:
        starts_here = clause.first.id <= token.id
        if starts_here and clause.first.id > first:
            first = clause.first.id
    last = len(tokens)
    for boundary in tokens[token.id :]:
        if boundary.text == ";" or _reports_beside(syntax, clause, boundary):
            last = boundary.id - 1
            break
    return tokens[first - 1 : last]


def _reports_beside(syntax: Syntax, clause: Clause, comma: Token) -> bool:
    """Whether a main clause with a speaker and a reporting verb of its own begins behind a comma."""
    if comma.text != ",":
        return False
    following = syntax.next(comma)
    other = next((c for c in syntax.clauses if c.first is following), None)
    return (
        other is not None
        and other is not clause
        and other.kind == "main"
        and other.finite is not None
        and other.finite.feat("Mood") != "Sub"
        and other.subject is not None
        and not other.shared_subject
        and other.head.deprel in ("conj", "parataxis")
        and can_speak(other.subject)
        and reporting_verb(syntax, other) is not None
    )


def around(syntax: Syntax, frame: Sequence[Token], anchor: Token | None = None) -> Spans:
    """The content around an adverbial frame: its segment without the frame, from the finite verb on if it stands first.

    Args:
        syntax: the sentence.
        frame: the tokens of the frame, an unbroken stretch.
        anchor: a token of the clause that the frame modifies, where the frame is itself a clause.
    """
    stretch = segment(syntax, anchor or frame[0])
    inside = [t for t in stretch if t.upos != "PUNCT"]
    if not inside:
        return ()
    first, last = frame[0].id, frame[-1].id
    words_before = [t for t in inside if t.id < first]
    if (
        all(t.upos in ("CCONJ", "ADV", "SCONJ") and t.text.lower() not in ("dass",) for t in words_before)
        and len(words_before) <= 1
    ):
        start = last + 1
        clause = syntax.clause_of(anchor or frame[0]) or syntax.clause(syntax.sentence.root)
        while clause is not None and clause.kind not in ("main",) and clause.head.deprel not in ("root", "conj"):
            clause = syntax.parent_clause(clause)
        if clause is not None and clause.finite is not None and clause.finite.id > last and not words_before:
            between = syntax.between(last + 1, clause.finite.id - 1)
            if between and between[0].text == ",":  # a relative clause or an apposition behind the source
                start = clause.finite.id
        return content(syntax, [t for t in stretch if t.id >= start])
    return content(syntax, stretch, holes=frame)


def anchor_of(syntax: Syntax, clause: Clause, frame: Sequence[Token]) -> Token:
    """A token of the clause that a reporting clause modifies: the nearest governor outside of the frame."""
    ids = {t.id for t in frame}
    outside = next((a for a in syntax.sentence.ancestors(clause.head) if a.id not in ids), None)
    if outside is not None:
        return outside
    tokens = syntax.sentence.tokens
    words = [t for t in tokens if t.id not in ids and t.upos != "PUNCT"]
    heads = [c.head for c in syntax.clauses if c.head.id not in ids and c.kind == "main"]
    return heads[0] if heads else (words[0] if words else frame[0])


def complements(syntax: Syntax, clause: Clause) -> tuple[Clause, ...]:
    """The dass-, ob-, w- and zu-clauses that complement the verb of ``clause``, whatever the label of the relation.

    What stands inside an asyndetic content in Konjunktiv belongs there: "X sagte, er wolle nicht, dass …".
    """
    found = tuple(
        other
        for other in syntax.clauses
        if other is not clause and other.kind in ("dass", "ob", "w", "zu") and owner(syntax, other) is clause
    )
    if not found or reporting_verb(syntax, clause, "v2") is None:
        return found
    said = verb_second_after(syntax, clause)
    inside = {t.id for t in said}
    mains = [c.finite for c in syntax.clauses if c.kind == "main" and c.finite is not None and c.finite.id in inside]
    if not mains or min(mains, key=lambda t: t.id).feat("Mood") != "Sub":
        return found
    return tuple(other for other in found if other.first.id not in inside)


def owner(syntax: Syntax, other: Clause) -> Clause | None:
    """The clause whose verb a complement clause belongs to.

    A clause behind the comma of a reporting verb is that verb's. Else the tree decides; nouns that take no such
    clause themselves and correlates ("darauf") are passed. A dass-clause that the tree gives to a verb that reports
    nothing goes to the nearest reporting verb before it.
    """
    if other.head.deprel == "conj" and other.kind != "zu":
        return None
    first = other.tokens[0]
    comma = syntax.next(first, -1)
    before = syntax.next(comma, -1) if comma is not None and comma.text == "," else None
    if before is not None and other.kind != "w":
        for candidate in syntax.clauses:
            if (
                candidate is not other
                and before in cue_tokens(syntax, candidate)
                and reporting_verb(syntax, candidate, other.kind)
            ):
                return _beyond_aside(syntax, candidate, other.kind)
    governor = syntax.sentence.head(other.head)
    first_one = other.head.deprel != "conj"  # a further infinitive belongs to the clause of the first
    if governor is not None and governor.xpos == "VVINF" and governor.deprel == "xcomp" and first_one:
        governor = syntax.sentence.head(governor)  # "zukommen zu lassen"
    if governor is not None and governor.upos in ("ADV", "PRON", "ADP"):
        governor = syntax.sentence.head(governor)
    for _ in range(3):
        if governor is None or governor.upos not in ("NOUN", "PROPN", "X") or syntax.clause(governor) is not None:
            break
        if not _passes(governor, other):
            return None
        governor = syntax.sentence.head(governor)
    found = next(
        (c for c in syntax.clauses if governor is not None and (c.head.id == governor.id or governor in c.aux)), None
    )
    if other.kind != "dass" or (found is not None and reporting_verb(syntax, found, "dass") is not None):
        return found
    for candidate in sorted(syntax.clauses, key=lambda c: -c.head.id):
        if (
            candidate.head.id < first.id
            and candidate is not other
            and reporting_verb(syntax, candidate, "dass") is not None
        ):
            return candidate
    return found


def _beyond_aside(syntax: Syntax, clause: Clause, kind: str) -> Clause:
    """The reporting verb around an aside ("sagte X, ohne auf Y zu verweisen, dass …"), unless that has a correlate."""
    outer = syntax.parent_clause(clause)
    if clause.kind != "zu" or outer is None or clause.first.text.lower() not in _NOT_CONTENT:
        return clause
    pointing = any(t.text.lower() in CORRELATES for t in clause.tokens)
    return outer if not pointing and reporting_verb(syntax, outer, kind) is not None else clause


def clause_content(syntax: Syntax, other: Clause, clause: Clause) -> Spans:
    """The content that a dass-, ob- or w-clause holds: from its first word to the end of the sentence.

    It ends earlier where its frame goes on behind it: with the frame's own verbs, or with a coordinated main clause.
    """
    first = next(
        (t.id for t in syntax.sentence.tokens if t.head == other.head.id and t.deprel == "mark"), other.tokens[0].id
    )
    first = min(first, other.tokens[0].id) if first > other.tokens[0].id and other.tokens[0].lemma != '"' else first
    behind = [
        t.id
        for t in (*clause.verbs, *syntax.sentence.children(clause.head))
        if t.id > other.head.id and t.upos != "PUNCT"
    ]
    frame_goes_on = [i for i in behind if not any(c.head.id == i for c in syntax.clauses if c is not clause)]
    last = _end_of(syntax, other, clause)
    if frame_goes_on or first < clause.first.id:
        last = max(t.id for t in syntax.sentence.subtree(other.head))
        last = min([last, *(t.id - 1 for t in clause.verbs if t.id > other.head.id)])
    return content(syntax, syntax.between(first, last))


def _passes(noun: Token, clause: Clause) -> bool:
    """Whether a clause that the tree hangs on a noun can be its verb's: the noun takes no such clause itself."""
    if clause.kind == "zu":
        return (
            noun.deprel in _ARGUMENTS
            and noun.upos == "NOUN"
            and not find_noun(noun.lemma)
            and not is_factual(noun.lemma)
        )
    return noun.upos != "NOUN" or not (find_noun(noun.lemma) or is_factual(noun.lemma))


def verb_second_after(syntax: Syntax, clause: Clause) -> tuple[Token, ...]:
    """The asyndetic verb-second clause behind a reporting verb: "X sagte, er komme". Empty where there is none.

    It begins behind the first comma or colon after the verb's own words that opens no subordinate clause, and its
    finite verb is not the last of its words.
    """
    tokens = syntax.sentence.tokens
    own = {
        t.id for t in (*clause.verbs, *(k for k in syntax.sentence.children(clause.head) if k.deprel == "compound:prt"))
    }
    finite = clause.finite.id if clause.finite is not None else clause.head.id
    skipping = False
    for boundary in tokens[finite : _next_frame(syntax, clause)]:
        if boundary.text not in (",", ":") or boundary.id == len(tokens):
            continue
        first = tokens[boundary.id]
        while first.lemma == '"' and first.id < len(tokens):
            first = tokens[first.id]
        if first.id in own:
            continue
        around_first = syntax.clause_of(first)
        relative = first.xpos.startswith("PREL") and around_first is not None and around_first.kind == "relative"
        opens = first.upos in ("SCONJ", "CCONJ") or first.text.lower() in _OPENERS
        if relative or (opens and not _told_second(syntax, first)):
            skipping = True
            continue
        inner = _clause_from(syntax, first)
        if inner is None or inner is clause:
            if not skipping and any(i > boundary.id for i in own):
                continue
            skipping = False
            continue
        if inner.finite is not None and any(boundary.id < i < inner.finite.id for i in own):
            continue
        last = _end_of(syntax, inner, clause)
        if any(boundary.id < i <= last for i in own):
            last = min(i for i in own if i > boundary.id) - 1
        return syntax.trim(tokens[boundary.id : last])
    return ()


def _told_second(syntax: Syntax, first: Token) -> bool:
    """Whether a word that opens a phrase, elsewhere a clause, begins one in Konjunktiv ("ohne Geld gehe es nicht")."""
    if first.text.lower() not in _FRONTED:
        return False
    for t in syntax.sentence.tokens[first.id :]:
        following = syntax.next(t)
        if t.text in (",", ";", ":") or following is None:
            return False
        if is_konjunktiv_1(t):
            return following.upos != "PUNCT" and not (t.id == first.id + 1 and first.text.lower() == "als")
    return False


def _next_frame(syntax: Syntax, clause: Clause) -> int:
    """Where a coordinated reporting verb begins a frame of its own: "führte X an und sagte, …"; else the last token."""
    later = (
        c.finite.id
        for c in syntax.clauses
        if c.shared_subject
        and c.finite is not None
        and c.finite.id > clause.head.id
        and syntax.sentence.head(c.head) is clause.head
        and reporting_verb(syntax, c, "v2") is not None
    )
    return min(later, default=len(syntax.sentence.tokens))


_NOT_CONTENT = ("um", "ohne", "statt", "anstatt")
_FRONTED = frozenset("ohne statt anstatt so als etwa insbesondere".split())
_OPENERS = frozenset("um ohne statt anstatt wie so als zumal sondern darunter etwa insbesondere und oder aber".split())


def _clause_from(syntax: Syntax, first: Token) -> Clause | None:
    """The main clause that begins with ``first``: its finite verb comes before the next comma, not right before it."""
    tokens = syntax.sentence.tokens
    for t in tokens[first.id - 1 :]:
        if t.text in (",", ";") and t.id > first.id:
            following = tokens[t.id] if t.id < len(tokens) else None
            if following is None or not (
                following.xpos.startswith("PREL")
                or following.upos in ("SCONJ", "ADP", "DET", "NOUN", "PROPN")
                or is_konjunktiv_1(following)
            ):
                return None
        found = next((c for c in syntax.clauses if c.finite is t), None)
        if found is not None:
            if found.kind in ("relative", "dass", "ob", "adverbial"):
                continue
            behind = tokens[t.id] if t.id < len(tokens) else None
            last_word = behind is None or behind.text in (".", ",", ";")
            return None if last_word and t.id - first.id > 2 and found.kind != "main" else found
    return None


def _end_of(syntax: Syntax, inner: Clause, outer: Clause) -> int:
    """Id of the last token of a content clause: the end of the sentence, or before a further clause of the frame.

    A coordinated indicative clause goes on with the frame where it hangs on the frame's verb, or where the content is
    in Konjunktiv and the clause reports itself ("er komme, und fügte hinzu").
    """
    tokens = syntax.sentence.tokens
    matrix = syntax.parent_clause(outer)
    behind = matrix.finite if matrix is not None else None  # "er glaube, dass es reicht, sagte sie"
    framed = behind is not None and behind.id > inner.head.id and tokens[behind.id - 2].text == ","
    last = behind.id - 2 if framed and behind is not None else len(tokens)
    subjunctive = inner.finite is not None and inner.finite.feat("Mood") == "Sub"
    for colon in tokens[inner.head.id : -1]:
        if colon.text == ":" and tokens[colon.id].lemma == '"':
            last = min(last, colon.id - 1)
            break
    closed = inner.kind == "dass"  # no clause of its kind has its verb first
    for other in syntax.clauses:
        if (subjunctive or closed) and _resumes(syntax, other, inner, outer):
            last = min(last, other.first.id - 2)
        if other.head.deprel != "conj" or other.finite is None or other.first.id <= inner.head.id or other is outer:
            continue
        if other.finite.feat("Mood") == "Sub":
            continue
        governed = syntax.sentence.head(other.head) is outer.head
        if governed or (subjunctive and other.kind == "main" and reporting_verb(syntax, other) is not None):
            cut = other.first.id - 1
            while cut > 1 and tokens[cut - 1].upos in ("PUNCT", "CCONJ"):
                cut -= 1
            last = min(last, cut)
    return last


def _resumes(syntax: Syntax, other: Clause, inner: Clause, outer: Clause) -> bool:
    """Whether an indicative verb right behind a comma or *und*, without a subject, goes on with the frame."""
    if other is inner or other is outer or other.finite is None or other.finite.id <= inner.head.id:
        return False
    border = syntax.next(other.finite, -1)
    bare = border is not None and (border.text == "," or border.lemma == "und")
    own = [k for k in syntax.sentence.children(other.head) if k.deprel.startswith("nsubj") and k.id > inner.head.id]
    return bare and not own and other.finite.feat("Mood") != "Sub" and other.first is other.finite


def noun_complement(syntax: Syntax, noun: Token, clause: Clause | None) -> tuple[Token, ...]:
    """The content clause of a reporting noun: dass, ob, infinitive group or verb-second in Konjunktiv.

    Args:
        syntax: the sentence.
        noun: the reporting noun.
        clause: with a light verb, its clause: the content may then depend on the verb.
    """
    governors = {noun.id} | ({clause.head.id} if clause is not None else set())
    for other in syntax.clauses:
        first = other.tokens[0]
        if other.head.id in governors or first.id <= noun.id or other.head.deprel == "conj":
            continue
        head = syntax.sentence.head(other.head)
        attached = head is not None and head.id in governors
        comma = syntax.next(first, -1)
        behind = comma is not None and comma.text in (",", ":") and (before := syntax.next(comma, -1)) is not None
        adjacent = behind and (before.id == noun.id or before.id == syntax.phrase(noun)[-1].id)  # type: ignore[union-attr]
        opener = other.tokens[0].text.lower()
        if other.kind == "zu" and any(is_factual(t.lemma) for t in syntax.between(noun.id + 1, first.id - 1)):
            continue
        if other.kind in ("dass", "ob", "zu") and (attached or adjacent) and opener not in _NOT_CONTENT:
            return other.tokens
        if (
            other.kind == "main"
            and other.finite is not None
            and other.finite.feat("Mood") == "Sub"
            and (adjacent or (clause is not None and behind))
        ):
            return other.tokens
    return ()

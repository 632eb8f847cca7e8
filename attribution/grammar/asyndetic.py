"""Content clauses without a conjunction: "X sagte, er komme" ("uneingeleiteter Inhaltssatz", Dudenband 4)."""

from __future__ import annotations

from attribution.grammar.clauses import Clause, Syntax
from attribution.grammar.morphology import is_finite, is_konjunktiv_1
from attribution.grammar.predicates import reporting_verb
from attribution.lexicons import words
from attribution.tree import NO_TOKEN, Token

__all__ = ["end_of", "verb_second_after"]


def verb_second_after(clause: Clause) -> tuple[Token, ...]:
    """The asyndetic verb-second clause behind a reporting verb: "X sagte, er komme". Empty where there is none.

    It begins behind the first comma or colon after the verb's own words that opens no subordinate clause, and its
    finite verb is not the last of its words.
    """
    syntax = clause.syntax
    tokens = syntax.sentence.tokens
    own = _of_verb(clause)
    finite = clause.finite.id if clause.finite else clause.head.id
    skipping = False
    for boundary in tokens[finite : _next_frame(clause)]:
        if boundary.text == ";" or (skipping and boundary.text == "," and _ends_frame(syntax, boundary)):
            return ()
        first = _first_behind(syntax, boundary)
        if not first or first.id in own:
            continue
        relative, opens = _is_relative(syntax, first), _opens_no_content(first)
        inner = _behind_clause(syntax, first, clause) if opens else None
        if inner is not None:
            return syntax.trim(tokens[boundary.id : end_of(inner, clause)])
        if relative or (opens and not _told_second(syntax, first)):
            skipping = True
            continue
        inner = _clause_from(syntax, first)
        if inner is None:
            skipping = False
            continue
        if not own.isdisjoint(range(boundary.id + 1, inner.finite.id)):
            continue
        last = end_of(inner, clause)
        return syntax.trim(tokens[boundary.id : min([last, *(i - 1 for i in own if boundary.id < i <= last)])])
    return ()


def _of_verb(clause: Clause) -> set[int]:
    """Ids of the verbs of a clause and of a particle that was split off."""
    particles = (k for k in clause.syntax.sentence.children(clause.head) if k.deprel == "compound:prt")
    return {t.id for t in (*clause.verbs, *particles)}


def _first_behind(syntax: Syntax, boundary: Token) -> Token:
    """The first word behind a comma or colon, quotation marks passed; no token behind other words."""
    if boundary.text not in (",", ":"):
        return NO_TOKEN
    first = syntax.next(boundary)
    while first.lemma == '"':
        first = syntax.next(first)
    return first


def _is_relative(syntax: Syntax, first: Token) -> bool:
    """Whether a word opens a relative clause."""
    pronoun = syntax.next(first) if first.upos == "ADP" else first
    around = syntax.clause_of(pronoun) if pronoun.xpos.startswith("PREL") else None
    return around is not None and around.kind == "relative"


def _opens_no_content(first: Token) -> bool:
    return first.upos in ("SCONJ", "CCONJ") or first.word in words("grammar.no_content_openers")


def _ends_frame(syntax: Syntax, comma: Token) -> bool:
    """Whether a subordinate reporting verb stands right before a comma: "protestierten, da sie *fürchten*, …"."""
    inner = syntax.clause_with(syntax.next(comma, -1))
    return inner is not None and inner.kind == "adverbial" and reporting_verb(inner, "v2") is not None


def _behind_clause(syntax: Syntax, first: Token, outer: Clause) -> Clause | None:
    """The main clause whose first constituent is the clause that ``first`` opens ("wenn es regne, werde …")."""
    if first.upos == "CCONJ" or first.lemma in ("dass", "ob", "wie") or outer.kind != "main":
        return None
    tokens = syntax.sentence.tokens
    for comma in tokens[first.id : -1]:
        verb = tokens[comma.id]
        if comma.text != "," or not is_finite(verb):
            continue
        found = syntax.clause_with(verb)
        told = found is not None and (verb.feat("Mood") == "Sub" or found.head.deprel == "ccomp")
        return found if told else None
    return None


def _told_second(syntax: Syntax, first: Token) -> bool:
    """Whether a word that opens a phrase, elsewhere a clause, begins one in Konjunktiv ("ohne Geld gehe es nicht")."""
    if first.word not in words("grammar.phrase_openers"):
        return False
    for t in syntax.sentence.tokens[first.id :]:
        following = syntax.next(t)
        if t.text in (",", ";", ":") or not following:
            return False
        if is_finite(t) and t.feat("Mood") == "Sub":
            return following.upos != "PUNCT" and not (t.id == first.id + 1 and first.word == "als")
    return False


def _next_frame(clause: Clause) -> int:
    """Where a coordinated reporting verb begins a frame of its own: "führte X an und sagte, …"; else the last token."""
    syntax = clause.syntax
    later = (
        c.finite.id
        for c in syntax.clauses
        if c.shared_subject
        and c.finite.id > clause.head.id
        and syntax.sentence.head(c.head) is clause.head
        and reporting_verb(c, "v2") is not None
    )
    return min(later, default=len(syntax.sentence.tokens))


def _clause_from(syntax: Syntax, first: Token) -> Clause | None:
    """The main clause that begins with ``first``: its finite verb comes before the next comma, not right before it."""
    tokens = syntax.sentence.tokens
    for t in tokens[first.id - 1 :]:
        if t.text in (",", ";"):
            following = tokens[t.id] if t.id < len(tokens) else NO_TOKEN
            if not (
                following.xpos.startswith("PREL")
                or following.upos in ("SCONJ", "ADP", "DET", "NOUN", "PROPN")
                or is_konjunktiv_1(following)
                or _ends_attribute(syntax, t)
            ):
                return None
        found = syntax.clause_with(t)
        if found is not None:
            if found.kind in ("relative", "dass", "ob", "adverbial"):
                continue
            behind = tokens[t.id] if t.id < len(tokens) else NO_TOKEN
            last_word = not behind or behind.text in (".", ",", ";")
            return None if last_word and t.id - first.id > 2 and found.kind != "main" else found
    return None


def _ends_attribute(syntax: Syntax, comma: Token) -> bool:
    """Whether a relative clause ends at a comma and its clause goes on: "A, die sang, *und B* seien", "*müsse* los"."""
    inner, following = syntax.clause_of(syntax.next(comma, -1)), syntax.next(comma)
    joined = following.lemma == "und" and syntax.next(comma, 2).upos in ("DET", "NOUN", "PROPN")
    return (joined or is_finite(following)) and inner is not None and inner.kind == "relative"


def end_of(inner: Clause, outer: Clause) -> int:
    """Id of the last token of a content clause: the end of the sentence, or before a further clause of the frame.

    A coordinated indicative clause goes on with the frame where it hangs on the frame's verb, or where the content is
    in Konjunktiv and the clause reports itself ("er komme, und fügte hinzu").
    """
    syntax = inner.syntax
    tokens = syntax.sentence.tokens
    matrix = syntax.parent_clause(outer)
    behind = matrix.finite if matrix is not None else NO_TOKEN  # "er glaube, dass es reicht, sagte sie"
    resumed = tokens[behind.id - 2].word in words("grammar.resuming")  # "wenn er zugibt, dass es reicht, dann kann sie"
    comma = behind.id - (2 if resumed else 1)
    framed = behind.id > inner.head.id and tokens[comma - 1].text == ","
    last = comma - 1 if framed else len(tokens)
    subjunctive = inner.finite.feat("Mood") == "Sub"
    for colon in tokens[inner.head.id : -1]:
        if colon.text == ":" and tokens[colon.id].lemma == '"':
            last = min(last, colon.id - 1)
            break
    closed = inner.kind == "dass"  # no clause of its kind has its verb first
    for other in syntax.clauses:
        if (subjunctive or closed) and _resumes(other, inner, outer):
            last = min(last, other.first.id - 2)
        if other.head.deprel != "conj" or other.first.id <= inner.head.id:
            continue
        if other.finite.feat("Mood") == "Sub":
            continue
        governed = syntax.sentence.head(other.head) is outer.head
        if governed or (subjunctive and other.kind == "main" and reporting_verb(other) is not None):
            cut = other.first.id - 1
            while cut > 1 and tokens[cut - 1].upos in ("PUNCT", "CCONJ"):
                cut -= 1
            last = min(last, cut)
    return last


def _resumes(other: Clause, inner: Clause, outer: Clause) -> bool:
    """Whether an indicative verb right behind a comma or *und*, without a subject, goes on with the frame."""
    if other.finite.id <= inner.head.id:
        return False
    border = other.syntax.next(other.finite, -1)
    bare = border.text == "," or border.lemma == "und"
    own = [
        k for k in other.syntax.sentence.children(other.head) if k.deprel.startswith("nsubj") and k.id > inner.head.id
    ]
    return bare and not own and other.finite.feat("Mood") != "Sub" and other.first is other.finite

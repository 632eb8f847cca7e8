"""Objects of reporting verbs, and the clauses that are reported by an object ("erzählte Rede")."""

from __future__ import annotations

import attrs

from attribution.document.spans import Spans
from attribution.grammar.clauses import Clause
from attribution.grammar.mentions import Holder, holder
from attribution.grammar.morphology import is_finite
from attribution.grammar.roles import clause_spans
from attribution.grammar.subjects import agent, can_speak, is_abstract, is_oblique, subject_holder, swapped
from attribution.lexicons import Verb, find_carrier, find_noun, is_factual, word_table, words
from attribution.tree import NO_TOKEN, Token

__all__ = [
    "FRAMES",
    "bare_object",
    "complemented",
    "governed_noun",
    "has_object",
    "has_predicate",
    "other_sense",
    "own_tokens",
    "prepositions",
    "reported_spans",
    "speaker",
    "without_complement",
]


FRAMES = ("np", "pp", "als", "fuer")


def prepositions(clause: Clause) -> frozenset[str]:
    """The prepositions of a clause's own phrases, wherever the tree hangs them; contractions give theirs."""
    own = (t for t in own_tokens(clause) if t.upos == "ADP" and t.deprel == "case")
    return frozenset(_uncontracted(t) for t in own)


def _uncontracted(adposition: Token) -> str:
    """The adposition itself: *vom* is *von*."""
    return next(iter(word_table("grammar.contracted").get(adposition.word, (adposition.word,))))


def governed_noun(clause: Clause, entry: Verb) -> Token:
    """The noun of the phrase that a verb governs: "warnte vor *Hochwasser*"."""
    for word in own_tokens(clause):
        if word.upos == "ADP" and word.deprel == "case" and _uncontracted(word) in entry.preps:
            return clause.syntax.sentence.head(word)
    return NO_TOKEN


def has_predicate(clause: Clause, entry: Verb) -> bool:
    """Whether a clause says what something is called or held for ("als", "für")."""
    words = own_tokens(clause)
    particle = any(t.word == "als" and t.id > clause.first.id and t.upos != "SCONJ" and t.xpos != "KOUS" for t in words)
    return ("als" in entry.frames and particle) or ("fuer" in entry.frames and "für" in prepositions(clause))


def has_object(clause: Clause, entry: Verb) -> bool:
    """Whether the clause has the nominal complement that its verb reports with."""
    if has_predicate(clause, entry):
        return True
    if "pp" in entry.frames and prepositions(clause) & set(entry.preps):
        return True
    if "np" not in entry.frames:
        return False
    if clause.passive:
        return clause.subject.upos in ("NOUN", "PROPN", "X")
    return bool(bare_object(clause))


def bare_object(clause: Clause) -> Token:
    """The accusative object of a verb; with the object first, the noun that the tree took for the subject."""
    kids = [
        k
        for k in clause.syntax.sentence.children(clause.head)
        if k.upos in ("NOUN", "PROPN") and not clause.syntax.case_of(k)
    ]
    found = next(
        (k for k in kids if k.deprel == "obj" or (k.deprel == "obl:arg" and k.feat("Case") != "Dat")), NO_TOKEN
    )
    if found and found is not swapped(clause):
        return found
    subject = clause.subject
    return subject if subject.upos in ("NOUN", "PROPN") and swapped(clause) else NO_TOKEN


def speaker(clause: Clause, entry: Verb) -> Holder | None:
    """Who speaks in a clause with an object, ``None`` where it is nobody or nothing that speaks."""
    if clause.passive:
        found = agent(clause)
        return found if found is not None and can_speak(found.head) else None
    behind = swapped(clause)
    if behind:
        return holder(clause.syntax, behind)
    source = subject_holder(clause)
    if source is None or is_oblique(clause.syntax, source.head):
        return None
    head = _antecedent(clause, source.head)
    if can_speak(head) or head.word.startswith("dies") or head.word in ("er", "sie"):
        return source
    if find_carrier(head.lemma) is not None or head.lemma == "Prozent":
        return source  # a text speaks ("die Schätzung beziffert"), and so do those who were asked ("75 Prozent")
    nominal = head.upos in ("NOUN", "ADJ") and not is_abstract(head)
    return source if nominal and entry.np == "yes" else None


def without_complement(clause: Clause, entry: Verb, source: Holder) -> Holder:
    """The source without the phrase that the verb needs: "während *die Polizei* von Betrug spricht"."""
    syntax = clause.syntax
    head = source.head
    if clause.kind == "main":
        return source
    for kid in syntax.sentence.children(head):
        case = syntax.case_of(kid)
        if _uncontracted(case) not in entry.preps:
            continue
        last = syntax.phrase(kid)[-1]
        if case.id > head.id and last.id == clause.verbs[0].id - 1:
            before = syntax.sentence.tokens[case.id - 2]
            return attrs.evolve(source, spans=source.spans.minus([(before.end, last.end)]))
    return source


def _antecedent(clause: Clause, subject: Token) -> Token:
    """The noun that a relative pronoun stands for, where the tree names one; else the subject itself."""
    noun = clause.syntax.sentence.head(clause.head) if subject.xpos.startswith("PREL") else NO_TOKEN
    return noun if noun.upos == "NOUN" and noun.id < subject.id else subject


def complemented(clause: Clause) -> bool:
    """Whether a dass-, ob- or infinitive clause completes the verb, so that another construction reads it.

    Purpose clauses ("um … zu") and clauses that complete a noun right before them do not.
    """
    syntax = clause.syntax
    for other in syntax.clauses:
        if other.kind not in ("dass", "ob", "zu") or syntax.sentence.head(other.head) not in (clause.head, *clause.aux):
            continue
        first = next((t for t in other.tokens if t.upos != "PUNCT"), other.head)
        comma = syntax.next(other.tokens[0], -1)
        noun = syntax.next(comma, -1) if comma.text == "," else NO_TOKEN
        if first.word in words("grammar.purposes"):
            continue
        if (
            noun.upos == "NOUN"
            and (is_factual(noun.lemma) or find_noun(noun.lemma))
            and syntax.clause_of(noun) is clause
        ):
            continue
        return True
    return False


def reported_spans(clause: Clause) -> Spans:
    """The clause up to a colon or semicolon that another one follows, without concessive clauses at its edges and
    without an opening phrase that holds a relative clause.
    """
    syntax = clause.syntax
    spans = clause_spans(clause)
    if not spans:
        return Spans()
    for other in syntax.clauses:
        if (
            other.kind not in ("adverbial", "other", "main")
            or other.tokens[0].word not in words("grammar.contrasting")
            or clause.head in other.tokens
        ):
            continue
        low, high = other.tokens[0], other.tokens[-1]
        before, after = syntax.next(low, -1), syntax.next(high)
        if after.text == "," and low.begin <= spans.begin + 1:
            spans = spans.behind(syntax.sentence.tokens[min(after.id, len(syntax.sentence.tokens) - 1)].begin)
        elif before.text == "," and high.end >= spans.end - 1:
            spans = spans.before(before.begin)
    behind = [t for t in syntax.sentence.tokens[clause.head.id :] if t.begin < spans.end]
    mark = next((t for t in behind if t.text in (";", ":")), NO_TOKEN)
    if mark and any(is_finite(t) for t in behind if t.id > mark.id):
        spans = spans.before(mark.begin)
    first, finite = clause.first, clause.finite
    if first.upos == "ADP":
        aside = any(o.kind == "relative" and first.id < o.head.id < finite.id for o in syntax.clauses)
        if aside and spans and spans.begin <= first.begin < finite.begin:
            spans = spans.behind(finite.begin)
    return spans


def other_sense(clause: Clause) -> bool:
    """Whether the object shows that a verb does not report: an event *fordert* victims, a team *führt* a table *an*."""
    own = own_tokens(clause)
    if clause.lemma in words("grammar.against_words"):
        return not any(find_noun(t.lemma) for t in own)
    nouns = word_table("grammar.other_senses").get(clause.lemma, ())
    return any(t.lemma.lower().endswith(nouns) for t in own) if nouns else False


def own_tokens(clause: Clause) -> tuple[Token, ...]:
    """The words of a clause without its subordinate clauses."""
    return tuple(t for t in clause.tokens if clause.syntax.clause_of(t) is clause)

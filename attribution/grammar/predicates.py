"""The predicate of a clause: what the lexicon knows of its verb, and whether it is asserted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attribution.grammar.clauses import Clause, Syntax
from attribution.grammar.morphology import has_zu
from attribution.grammar.speakers import can_speak
from attribution.lexicons import Verb, endings, find_verb, lexical, verbs, word_table, words
from attribution.tree import NO_TOKEN, Token

__all__ = [
    "asserts",
    "dependents",
    "is_expected",
    "is_impersonal",
    "is_intended",
    "is_pointed",
    "is_refrained",
    "is_remark",
    "is_to_be_done",
    "negated",
    "negates",
    "negative_article",
    "neither",
    "reporting_verb",
    "set_phrases",
]


def reporting_verb(clause: Clause, *frames: str) -> Verb | None:
    """The lexicon entry of a clause's verb that has one of ``frames`` (any without), ``None`` without one.

    A reflexive use takes the entry "sich …" where there is one, and none where the verb means something else then.
    """
    entry = clause.view(_entry)
    if entry is None or (frames and not entry.frames & set(frames)):
        return None
    if entry.lemma == "lauten" and clause.subject.lemma.casefold().endswith(endings("grammar.naming")):
        return None
    return entry


def _entry(clause: Clause) -> Verb | None:
    return next((e for name in _names(clause) if (e := find_verb(name)) is not None), None)


def is_impersonal(clause: Clause) -> bool:
    """Whether a clause reports without a speaking subject: *es heißt*, *aus X verlautet*, *in X ist zu lesen*."""
    if clause.lemma in words("grammar.impersonal_verbs"):
        return True
    perceived = {f"zu {verb} sein" for verb in words("grammar.perceived")}
    return any(name in perceived for name, _ in set_phrases(clause))


def _names(clause: Clause) -> Iterator[str]:
    """What the lexicon may call the predicate of a clause, the fullest name first."""
    kids = clause.syntax.sentence.children(clause.head)
    if (
        clause.head is clause.finite
        and clause.head.xpos == "VAFIN"
        and any(k.word in words("grammar.presence") for k in kids)
    ):  # "ist dafür *da*", "ist gegen Talheim *dabei*"
        return
    reflexive = any(
        k.word in words("grammar.reflexives") and (k.xpos == "PRF" or k.feat("Reflex") == "Yes") for k in kids
    )
    bare = []
    personal = words("grammar.personal_predicates")
    somebody = can_speak(clause.subject) and clause.subject.word not in words("grammar.no_subjects")
    if clause.head.upos not in ("VERB", "AUX"):
        stated = not reflexive and clause.head.word in personal
        bare += [f"{clause.head.word} {a.lemma}" for a in clause.aux if somebody or not stated]
    elif clause.lemma == "lassen":
        bare += [f"{k.lemma} lassen" for k in kids if k.xpos == "VVINF"]
    else:
        bare += [f"{clause.lemma} {a.lemma}" for a in clause.aux if a.lemma in ("lassen", "wollen")]
        states = (a for a in clause.aux if a.lemma != "sein" or not clause.passive or len(clause.aux) == 1)
        bare += [f"{clause.head.word} {a.lemma}" for a in states]  # "bekannt werden", tagged as a participle
        bare += _stands(clause)
        bare += [clause.lemma] if somebody or clause.lemma not in personal else []
    for name in (*(phrase for phrase, _ in set_phrases(clause)), *bare):
        if reflexive:
            yield f"sich {name}"
        if not (reflexive and name in words("grammar.not_reflexive")):
            yield name


def _stands(clause: Clause) -> Iterator[str]:
    """What somebody is for or against: "die Kammer *ist gegen* eine Maut", where nothing else is said of it."""
    if clause.lemma == "sein" and can_speak(clause.subject):
        kids = clause.syntax.sentence.children(clause.head)
        phrases = [
            k for k in kids if k is not clause.subject and k.upos not in ("ADV", "ADJ", "PUNCT", "CCONJ", "SCONJ")
        ]
        if len(phrases) == 1 and phrases[0].lemma not in words("grammar.spans_of_time"):
            yield f"{clause.syntax.case_of(phrases[0]).word} sein"


def set_phrases(clause: Clause) -> Sequence[tuple[str, tuple[Token, ...]]]:
    """The set phrases that a clause's verb makes with words beside it, and these words: *stellte in Abrede*.

    Of nouns behind a preposition without article, an infinitive with *zu* (or itself one: *ist zu lesen*), *von sich*
    and an adjective (*ließ offen*, *erklärte sich bereit*); of *nichts* under *wollen* (*will* davon *nichts wissen*);
    of other nouns with all words before them where the lexicon has them (*stellte an den Pranger*, *ergriff Partei*).
    """
    return clause.view(_set_phrases)


def _set_phrases(clause: Clause) -> Sequence[tuple[str, tuple[Token, ...]]]:
    found: list[tuple[str, tuple[Token, ...]]] = []
    own = clause.syntax.sentence.children(clause.head)
    # "hat eine Klage gegen X in *Aussicht* gestellt", a part of X by the tree
    before = clause.syntax.next(clause.head, -1)
    for kid in (*own, *((before,) if before.upos == "NOUN" and before not in own else ())):
        kids = clause.syntax.sentence.children(kid)
        case = next((k for k in kids if k.deprel == "case" and _only_described(clause, k, kid)), NO_TOKEN)
        zu = next((k for k in kids if k.xpos == "PTKZU" and k.id == kid.id - 1), NO_TOKEN)
        if kid.xpos == "PTKZU" and any(a.lemma == "sein" for a in clause.aux):
            found.append((f"zu {clause.lemma} sein", (kid,)))
        elif kid.xpos == "PIS" and any(a.lemma == "wollen" for a in clause.aux):
            found.append((f"{kid.word} {clause.lemma} wollen", (kid,)))
        elif (kid.upos == "NOUN" and case) or (kid.xpos == "PRF" and case):
            found.append((f"{case.word} {kid.text} {clause.lemma}", (case, kid)))
        elif kid.xpos == "VVINF" and zu:
            found.append((f"zu {kid.text} {clause.lemma}", (zu, kid)))
        elif kid.xpos == "ADJD":
            found.append((f"{kid.text} {clause.lemma}", (kid,)))
        found += _whole_phrases(clause, kid)
    return found


def _only_described(clause: Clause, case: Token, noun: Token) -> bool:
    """Whether nothing but adjectives stands between an adposition and its noun: *mit* großer *Sorge*."""
    return case.id < noun.id and all(t.xpos == "ADJA" for t in clause.syntax.between(case.id + 1, noun.id - 1))


@lexical
def _phrasal() -> frozenset[str]:
    """The verbs of the set phrases of the lexicon."""
    names = (name for entry in verbs().values() for name in (entry.lemma, *entry.variants))
    return frozenset(name.rpartition(" ")[2] for name in names if " " in name)


def _whole_phrases(clause: Clause, kid: Token) -> Iterator[tuple[str, tuple[Token, ...]]]:
    """A noun beside the verb, or one that the tree hangs on it ("stellte jede Schuld in *Abrede*"), with its phrase."""
    syntax = clause.syntax
    if kid.upos != "NOUN" or clause.lemma not in _phrasal():
        return
    inner = (k for k in syntax.sentence.children(kid) if k.id > kid.id and k.deprel == "nmod")
    for noun in (kid, *inner):
        first = min((k.id for k in syntax.sentence.children(noun) if k.id < noun.id), default=noun.id)
        phrase = syntax.between(first, noun.id)
        closed = any(t.upos == "ADP" or negates(t) for t in phrase)  # "sprach *kein* Machtwort"
        bare = () if closed else (noun,)
        for part in (tuple(phrase), bare):
            name = f"{' '.join(t.text for t in part)} {clause.lemma}"
            if part and find_verb(name) is not None:
                yield name, part


def is_pointed(clause: Clause, entry: Verb) -> bool:
    """Whether a verb that needs a correlate to report has it: *bestand darauf, dass*, not *bestand Gefahr, dass*."""
    pointers = word_table("grammar.pointed").get(entry.lemma)
    return pointers is None or any(t.word in pointers for t in clause.tokens)


def asserts(clause: Clause, entry: Verb) -> bool:
    """Whether a reporting verb is asserted: under a modal ("will nicht sagen") or a negation nothing is reported,
    nor where the author only supposes a decision or where anybody may think so ("ist zu vermuten").

    Denials stay ("bestreitet nicht"), and so do verbs of thinking: who does not believe something has a view of it.
    Modals in Konjunktiv I are reports themselves ("könne nicht sagen"), and so are claims ("will erfahren haben")
    and hearsay ("soll gesagt haben").
    """
    modal = next((a for a in clause.aux if a.lemma in words("grammar.modals")), NO_TOKEN)
    managed = _is_done(clause, entry, modal)
    if modal and modal.feat("Mood") != "Sub" and not managed and not _is_named(entry, modal):
        return False
    if is_expected(clause, entry) and not managed:
        return False
    if modal.lemma == "mögen" and clause.subject.lemma == "man":
        return False
    nobody = clause.subject.word in words("grammar.negative_subjects") or negative_article(
        clause.subject, clause.syntax
    )
    if nobody or is_to_be_done(clause) or is_remark(clause) or _time_will_tell(clause) or is_refrained(clause):
        return False
    if entry.medium == "institution" and _supposed(clause):
        return False
    return not negated(clause) or entry.polarity == "denied" or entry.medium == "thought"


def _is_done(clause: Clause, entry: Verb, modal: Token) -> bool:
    """Whether a modal leaves no doubt that it was said: "will gesagt haben", "soll …", "musste einräumen"."""
    told = modal.lemma == "wollen" or (modal.lemma == "sollen" and entry.medium in ("speech", "writing"))
    claimed = told and any(a.lemma in ("haben", "sein") for a in clause.aux)
    past = modal.feat("Tense") == "Past" and modal.feat("Mood") != "Sub"
    return claimed or (past and modal.lemma in words("grammar.implying_modals"))


def is_intended(clause: Clause, entry: Verb) -> bool:
    """Whether a modal says that somebody is to, wants to or should report, which tells no report: "*soll* vor Regen
    warnen", "*wollte* den Vorwurf zurückweisen", "hätte davor warnen *müssen*".
    """
    modal = next((a for a in clause.aux if a.lemma in words("grammar.modals")), NO_TOKEN)
    denied = negated(clause) or (modal.lemma != "wollen" and _denies(clause))  # "kann keine Ursache ausschließen"
    expecting = entry.lemma in words("grammar.expecting")  # "die Stadt kann mit Gästen rechnen"
    thinking = entry.medium == "thought" and modal.lemma == "können" and not expecting  # "kann Frust nachvollziehen"
    told = denied or thinking or _is_named(entry, modal) or _is_done(clause, entry, modal)
    return bool(modal) and not told


def _is_named(entry: Verb, modal: Token) -> bool:
    """Whether a modal is a part of what reports: "*wollte* wissen, ob …", "*will* davon nichts wissen"."""
    return entry.lemma.endswith(f" {modal.lemma}")


def _denies(clause: Clause) -> bool:
    """Whether a word of a clause itself negates something of it."""
    return any(negates(t) for t in clause.tokens if clause.syntax.clause_of(t) is clause)


def is_expected(clause: Clause, entry: Verb) -> bool:
    """Whether somebody must think so, which is nobody's view: "die Gäste *müssten* davon ausgehen, dass"."""
    return entry.medium == "thought" and any(a.lemma == "müssen" for a in clause.aux)


def is_to_be_done(clause: Clause) -> bool:
    """Whether *sein* and an infinitive leave the verb to everybody, the author first: "ist davon auszugehen, dass";
    or *haben* and one say what somebody suffered ("hat Tote zu beklagen").
    """
    infinitive = clause.head.xpos == "VVINF" or has_zu(clause.head)
    infinitive = infinitive and clause.lemma not in words("grammar.perceived")
    suffered = clause.finite.lemma == "haben" and clause.lemma in words("grammar.suffering")
    return infinitive and (clause.finite.lemma == "sein" or suffered)


def is_remark(clause: Clause) -> bool:
    """Whether the author says that something be said here: "nur am Rande *sei erwähnt*, dass"; what a text says stands
    in it ("im Brief *sei erwähnt*").
    """
    jussive = clause.finite.word == "sei" and clause.head.xpos == "VVPP" and len(clause.aux) == 1
    if not jussive or clause.lemma not in words("grammar.remarks") or clause.subject.upos in ("NOUN", "PROPN"):
        return False
    return not any(clause.syntax.case_of(k).word in ("in", "im", "auf", "von", "vom") for k in dependents(clause))


def is_refrained(clause: Clause) -> bool:
    """Whether somebody does not say what an infinitive tells: "*vergaß* zu sagen", "*weigerte* sich zu glauben"."""
    above = clause.syntax.sentence.head(clause.head)
    refrains = clause.head.deprel == "xcomp" and above.lemma in words("grammar.refraining")
    governing = clause.syntax.clause(above) if refrains else None
    return governing is not None and not negated(governing)


def _time_will_tell(clause: Clause) -> bool:
    """Whether only time is to show something, which nobody has said: "*die nächsten Wochen werden zeigen*, ob …"."""
    if clause.lemma not in words("grammar.showing"):
        return False
    times = words("grammar.spans_of_time") | words("grammar.times")
    if clause.subject:
        return bool(clause.aux) and clause.subject.lemma in times
    kids = clause.syntax.sentence.children(clause.head)  # "die nächsten Wochen" as when it is, by the tree
    return any(k.upos == "NOUN" and k.lemma in times and not clause.syntax.case_of(k) for k in kids)


def _supposed(clause: Clause) -> bool:
    """Whether the author only supposes an act: "hat offenbar beschlossen"."""
    return any(k.word in words("grammar.supposing") for k in clause.syntax.sentence.children(clause.head))


def negated(clause: Clause) -> bool:
    """Whether the verb of a clause is negated."""
    adverbs = (k for k in dependents(clause) if k.deprel == "advmod")
    return neither(clause) or any(k.word in words("grammar.negators") for k in adverbs)


def neither(clause: Clause) -> bool:
    """Whether the verb of a clause is the second of two that are denied: "will es weder loben *noch* rügen"."""
    beside = clause.syntax.next(clause.head, -1).word == "noch"
    return beside and any(t.word == "weder" for t in clause.tokens)


def negates(token: Token) -> bool:
    """Whether a word negates something of its clause: an adverb (*nicht*), pronoun (*niemand*) or *kein*."""
    if token.word in words("grammar.negators") or token.word in words("grammar.negative_words"):
        return True
    return token.word.startswith("kein") and token.upos in ("DET", "PRON")


def negative_article(noun: Token, syntax: Syntax) -> Token:
    """The *kein* of a noun phrase; no token in others."""
    return next((k for k in syntax.sentence.children(noun) if k.word.startswith("kein")), NO_TOKEN)


def dependents(clause: Clause) -> tuple[Token, ...]:
    """What depends on the verb of a clause, also on the infinitive of "ist *im Bericht nicht* zu erfahren"."""
    kids = clause.syntax.sentence.children(clause.head)
    infinitives = (k for k in kids if k.xpos == "VVINF" and clause.lemma == "sein")
    return (*kids, *(k for infinitive in infinitives for k in clause.syntax.sentence.children(infinitive)))

"""Who acts in a clause: the mention of its subject, its agent, or the place that stands for one.

The parser's subject is not taken at its word. German puts any constituent first, so an object in front is easily taken
for the subject; articles, and what can speak at all, tell them apart.
"""

from __future__ import annotations

import itertools

from attribution.document import SourceKind
from attribution.grammar.clauses import Clause, Syntax, token_spans
from attribution.grammar.mentions import Holder, holder
from attribution.grammar.morphology import is_finite
from attribution.grammar.predicates import dependents, is_impersonal, reporting_verb
from attribution.grammar.speakers import acts, can_speak, is_feminine, is_oblique
from attribution.lexicons import classify_noun, find_carrier, find_document, find_medium, find_place, find_verb, words
from attribution.tree import NO_TOKEN, Token

__all__ = [
    "agent",
    "expletive",
    "inverted",
    "manned",
    "place",
    "probable_subject",
    "quoted_medium",
    "subject_behind",
    "subject_holder",
    "swapped",
    "viewer",
    "written_place",
]

_LONGEST_NAME = 4  # of a medium, in words
_BODIES = (SourceKind.STATE, SourceKind.ORGANISATION, SourceKind.MEDIA)
_BARE = ("obj", "obl:arg", "iobj")  # how the tree hangs phrases without an adposition on a verb


def subject_holder(clause: Clause) -> Holder | None:
    """Who acts in a clause: its subject, the agent or text of a passive, ``None`` where nobody is named."""
    called = clause.subject.deprel == "nsubj:pass" and {a.lemma for a in clause.aux} == {"sein"}
    if clause.passive or called:  # "die Gäste seien aufgerufen"
        return agent(clause) or written_place(clause)
    if clause.lemma == "hervorgehen":
        return place(clause)
    if _suffers(clause):
        return agent(clause)
    subject = swapped(clause) or _shared_speaker(clause) or clause.subject
    subject = subject or probable_subject(clause) or _controller(clause)
    if not subject:
        return quoted_medium(clause)
    if subject.deprel.startswith("csubj"):
        return None
    word = subject.word
    if word == "man":
        return manned(clause)
    if word in words("grammar.no_subjects") and not (
        (word == "es" or subject.xpos == "PRELS") and _is_personal(clause)
    ):
        return None
    behind = _behind_correlate(clause.syntax, subject) if word == "es" else NO_TOKEN
    return holder(clause.syntax, behind or subject)


def _controller(clause: Clause) -> Token:
    """The subject of the verb above an infinitive, which is the infinitive's: "*er* pflegte zu sagen"."""
    syntax, above = clause.syntax, clause.syntax.sentence.head(clause.head)
    governing = syntax.clause(above) if clause.head.deprel == "xcomp" and clause.head.xpos == "VVINF" else None
    if governing is None or governing.passive or governing.lemma == "lassen":
        return NO_TOKEN
    kids = syntax.sentence.children(above)
    nobody = governing.subject.word in words("grammar.no_subjects")
    return NO_TOKEN if nobody or any(k.deprel in _BARE and k.xpos != "PRF" for k in kids) else governing.subject


def _suffers(clause: Clause) -> bool:
    """Whether somebody is told something: "muss sich von ihr Untätigkeit *vorwerfen lassen*"."""
    syntax, above = clause.syntax, clause.syntax.sentence.head(clause.head)
    kids = (*syntax.sentence.children(clause.head), *syntax.sentence.children(above))
    return clause.head.xpos == "VVINF" and above.lemma == "lassen" and any(k.xpos == "PRF" for k in kids)


def quoted_medium(clause: Clause) -> Holder | None:
    """The medium whose name stands in quotation marks beside the verb, whatever its words are tagged."""
    syntax = clause.syntax
    if not clause.finite:
        return None
    for step in (-1, 1):
        mark = syntax.next(clause.finite, step)
        inside: list[Token] = []
        tok = syntax.next(mark, step) if mark.lemma == '"' else NO_TOKEN
        while tok and tok.lemma != '"' and len(inside) < _LONGEST_NAME:
            inside.append(tok)
            tok = syntax.next(tok, step)
        inside.sort(key=lambda t: t.id)
        if tok.lemma == '"' and find_medium(" ".join(t.text for t in inside)) is not None:
            return Holder(token_spans(inside), syntax.index, inside[0])
    return None


def _behind_correlate(syntax: Syntax, es: Token) -> Token:
    """The subject behind an *es* that stands for the content: "sah es *das Gericht* als erwiesen an, dass …"."""
    for t in syntax.sentence.tokens[es.id : es.id + 4]:
        nominal = t.upos in ("NOUN", "PROPN")
        if t.upos not in ("DET", "ADJ"):
            return t if nominal and can_speak(t) and not is_oblique(syntax, t) else NO_TOKEN
    return NO_TOKEN


def _is_personal(clause: Clause) -> bool:
    """Whether *es* or a relative *das* is somebody: the subject of a verb of which people and bodies are subjects."""
    entry = reporting_verb(clause) if clause.head.upos == "VERB" and clause.lemma != "geben" else None
    if entry is None or entry.lemma.endswith(" werden") or is_impersonal(clause):  # "laut werden"
        return False
    reflexive = any(k.xpos == "PRF" for k in clause.syntax.sentence.children(clause.head))
    return not reflexive or entry.lemma.startswith("sich ")


def _shared_speaker(clause: Clause) -> Token:
    """The speaker of the clause whose subject this one shares: "die Worte nannte *Lind* einen Fehler und glaubt"."""
    syntax = clause.syntax
    if not clause.shared_subject or not clause.subject:
        return NO_TOKEN
    first = syntax.clause(syntax.sentence.head(clause.subject))
    behind = swapped(first) if first is not None else NO_TOKEN
    named = behind.upos == "PROPN"
    return behind if named and find_carrier(clause.subject.lemma) is not None else NO_TOKEN


def probable_subject(clause: Clause) -> Token:
    """The subject of a finite verb to which the tree gives none: the bare phrase right before it, or right behind it.

    Only names, pronouns and nouns that can speak count, and no phrase with an adposition or another case.
    """
    syntax = clause.syntax
    finite = clause.finite
    if not finite or expletive(clause):
        return NO_TOKEN
    with_case = {t.head for t in syntax.sentence.tokens if t.deprel == "case"}

    def bare(t: Token) -> bool:
        return (
            t.upos in ("NOUN", "PROPN", "PRON")
            and t.id not in with_case
            and t.feat("Case") in (None, "Nom")
            and can_speak(t)
        )

    before: list[Token] = []
    for t in reversed(syntax.sentence.tokens[: finite.id - 1]):
        if t.upos in ("CCONJ", "SCONJ", "VERB", "AUX") or t.text in (":", ";"):
            break
        before.append(t)
    for t in sorted((t for t in before if bare(t)), key=lambda t: t.id):
        head = syntax.sentence.head(t)
        if t.deprel not in ("flat", "appos", "nmod", "compound") or head.upos not in ("NOUN", "PROPN"):
            return t
    behind = itertools.takewhile(lambda t: t.text != ",", syntax.sentence.tokens[finite.id : finite.id + 3])
    return next((t for t in behind if bare(t) and t.deprel not in ("flat", "appos", "nmod", "compound")), NO_TOKEN)


def agent(clause: Clause) -> Holder | None:
    """The von- or durch-phrase of a passive."""
    syntax = clause.syntax
    for kid in syntax.sentence.children(clause.head):
        somebody = kid.upos in ("NOUN", "PROPN", "PRON") or kid.xpos == "PIS"  # "von *vielen*"
        if kid.deprel in ("obl:agent", "obl", "nmod") and somebody:
            case = syntax.case_of(kid)
            if case.word in ("von", "vom", "durch") and not _is_date(syntax, kid) and not _is_topic_of(clause, kid):
                return holder(syntax, _of_side(syntax, kid))
    return _agent_beside(clause)


def _is_topic_of(clause: Clause, noun: Token) -> bool:
    """Whether the verb takes *von* for what it tells of: "wurde *von der Entscheidung* berichtet"."""
    entry = find_verb(clause.lemma)
    text = find_document(noun.lemma) is not None
    return entry is not None and "von" in entry.preps and (text or not acts(clause.syntax, noun))


def _of_side(syntax: Syntax, noun: Token) -> Token:
    """Whose side it is: "von Seiten *der Politik*"; other nouns are themselves."""
    kids = syntax.sentence.children(noun) if noun.lemma in ("Seite", "Seiten") else ()
    return next((k for k in kids if k.deprel == "nmod"), noun)


def _is_date(syntax: Syntax, noun: Token) -> bool:
    """Whether a noun says when: "vom *22.* Juli", "von vier *Uhr* an"."""
    before = syntax.next(noun, -1)
    ordinal = before.text[:1].isdigit() and before.text.endswith(".")
    return ordinal or noun.lemma in words("grammar.spans_of_time")


def _agent_beside(clause: Clause) -> Holder | None:
    """The agent that the tree hangs on the subject before it: "wurde das Fest *vom Verein* gelobt"."""
    syntax = clause.syntax
    subject, finite = clause.subject, clause.finite
    if not clause.passive or not finite or subject.id < finite.id:
        return None
    for noun in syntax.sentence.tokens[subject.id : max(clause.head.id, syntax.phrase(subject)[-1].id)]:
        case = syntax.case_of(noun)
        beside = noun.upos in ("NOUN", "PROPN") and noun.deprel == "nmod" and noun.head < noun.id
        acting = _of_side(syntax, noun)
        bare = acting.upos == "NOUN" and syntax.next(acting, -1).word == "von"
        if bare and syntax.case_of(syntax.sentence.head(noun)):  # "zum Schutz *von Frauen*"
            continue
        acts_here = can_speak(acting) or clause.lemma in words("grammar.citing")  # "wird von „Talruf“ zitiert"
        if beside and case.word in words("grammar.of") and acts_here:
            return holder(syntax, acting)
    return None


def swapped(clause: Clause) -> Token:
    """The speaker where the tree takes the object for the subject: one that agrees with the verb as that does not,
    or one behind the verb that can speak.
    """
    syntax = clause.syntax
    subject, finite = clause.subject, clause.finite
    if clause.passive or not subject:
        return NO_TOKEN
    if agreeing := _nominative(clause) or _agreeing(clause):
        return agreeing
    if _is_addressed(clause):
        return subject_behind(clause)
    if subject.upos == "NOUN" and subject.id > finite.id and is_oblique(syntax, subject):
        beside = (k for k in syntax.sentence.children(clause.head) if k.deprel in _BARE and k.id < finite.id)
        fronted = (k for k in beside if k.upos in ("NOUN", "PROPN") and not syntax.case_of(k) and can_speak(k))
        return next((k for k in fronted if not is_oblique(syntax, k)), NO_TOKEN)
    if subject.id > finite.id:
        return _marked_behind(clause)
    pointing = subject.xpos == "PDS" and subject.word in ("das", "dies")  # "Das bestreitet der Verein"
    speaks = _is_somebody(syntax, subject) and not pointing and not _is_rejected(clause)
    misread = is_oblique(syntax, subject) or _within_phrase(syntax, subject)
    if speaks and not misread and not _acts_behind(clause):
        return NO_TOKEN
    if (
        not is_oblique(syntax, subject)
        and subject.feat("Number") == finite.feat("Number")
        and subject.feat("Gender") == "Masc"
        and subject.feat("Number") == "Sing"
    ):
        return NO_TOKEN
    behind = subject_behind(clause)
    if not behind or (not misread and _is_object(clause, behind)):
        return NO_TOKEN
    thing = not misread and subject.upos == "NOUN" and behind.upos == "NOUN" and _is_bare(syntax, behind)
    if (thing and not _is_bare(syntax, subject)) or behind.word in words("grammar.some_things"):
        return NO_TOKEN  # "die Herzhilfe empfiehlt *Bewegung*", "empfiehlt *anderes*"
    told = find_carrier(behind.lemma) is not None or behind.lemma in words("grammar.pictures")  # "zeichnet ein *Bild*"
    told = told and subject.feat("Case") == "Nom" and behind.feat("Case") == "Acc"
    return behind if not told else NO_TOKEN  # "die Neos halten die Erklärungen für unzureichend"


def _is_somebody(syntax: Syntax, noun: Token) -> bool:
    """Whether a noun can speak, or is what stands beside it: "*Nordkapital*, die Firma, …", "die Republik X"."""
    beside = (k for k in syntax.sentence.children(noun) if k.deprel == "appos" and k.upos in ("NOUN", "PROPN"))
    return can_speak(noun) or any(map(can_speak, beside))


def _is_rejected(clause: Clause) -> bool:
    """Whether a text in front is what somebody behind the verb rejects: "eine *Prognose* lehnt die Werft ab"."""
    subject, entry = clause.subject, reporting_verb(clause)
    denied = entry is not None and (entry.polarity == "denied" or clause.lemma in words("grammar.done_by_people"))
    if not denied or subject.upos != "NOUN" or find_document(subject.lemma) is None:
        return False
    return bool(subject_behind(clause))


def _marked_behind(clause: Clause) -> Token:
    """The speaker behind a thing that the tree takes for the subject, where a particle marks the speaker: "bewertete
    die Lage *auch die Stiftung*".
    """
    syntax, subject = clause.syntax, clause.subject
    sure = subject.feat("Gender") == "Masc" and subject.feat("Number") == "Sing"
    if subject.upos != "NOUN" or sure or _is_somebody(syntax, subject):
        return NO_TOKEN
    for noun in syntax.sentence.children(clause.head):
        first = next((k for k in syntax.sentence.children(noun) if k.deprel == "det"), noun)
        marked = noun.id > subject.id and syntax.next(first, -1).word in words("grammar.focusing")
        if marked and noun.deprel in _BARE and can_speak(noun) and not _is_object(clause, noun):
            return noun
    return NO_TOKEN


def _nominative(clause: Clause) -> Token:
    """The pronoun right behind the verb that can only be its subject: "dem Chef *warf er* Untätigkeit vor"."""
    behind, before = clause.syntax.next(clause.finite), clause.subject
    nominal = before.upos in ("NOUN", "PROPN") and before.id < clause.finite.id
    own = nominal and behind.head == clause.head.id and behind.word in words("grammar.nominative_pronouns")
    return behind if own else NO_TOKEN


def _is_addressed(clause: Clause) -> bool:
    """Whether the tree takes a pronoun behind the verb for its subject that can be none: "hielt *ihr* der Chef vor"."""
    subject = clause.subject
    told = subject.word == "ihr" and clause.finite.feat("Number") == "Sing"
    return subject.upos == "PRON" and subject.id > clause.finite.id and (told or is_oblique(clause.syntax, subject))


def _acts_behind(clause: Clause) -> bool:
    """Whether form makes what stands behind the verb the subject, whatever the phrase before it can do.

    By the number of the verb ("Seine Gegner rief *Lahn*"), or by a man's article ("Die Polizei lobt *der Richter*").
    """
    syntax = clause.syntax
    before = clause.subject
    if before.upos != "NOUN":
        return False
    if (before.feat("Number"), clause.finite.feat("Number")) == ("Plur", "Sing"):
        return subject_behind(clause).feat("Number") == "Sing"
    article = syntax.next(clause.finite)
    noun = syntax.sentence.head(article)
    ambiguous = any(k.word in ("die", "das") for k in syntax.sentence.children(before) if k.deprel == "det")
    return article.deprel == "det" and noun.upos == "NOUN" and _is_nominative(syntax, noun) and ambiguous


def _is_object(clause: Clause, noun: Token) -> bool:
    """Whether a noun behind the verb is no subject, by its article or because the verb has the number of another."""
    syntax = clause.syntax
    joined = any(k.deprel == "conj" for k in syntax.sentence.children(noun))
    numbers = [t.feat("Number") for t in (clause.subject, clause.finite, noun)]
    return is_oblique(syntax, noun) or (numbers == ["Plur", "Plur", "Sing"] and not joined)


def _agreeing(clause: Clause) -> Token:
    """The speaker that agrees with the verb in number where the tree's subject does not: "die die *Polizei* sucht"."""
    syntax, subject = clause.syntax, clause.subject
    number = clause.finite.feat("Number")
    kids = syntax.sentence.children(subject)
    counted = subject.lemma in words("grammar.counting") or any(k.deprel in ("conj", "nummod") for k in kids)
    certain = subject.feat("Gender") == "Masc" and any(k.word == "der" for k in kids if k.deprel == "det")
    if clause.shared_subject or counted or certain or not number or subject.feat("Number") in (None, number):
        return NO_TOKEN
    beside = (k for k in syntax.sentence.children(clause.head) if k.upos in ("NOUN", "PROPN") and can_speak(k))
    agreeing = (k for k in beside if k.feat("Number") == number and not syntax.case_of(k))
    return next((k for k in agreeing if not is_oblique(syntax, k) and k.deprel in _BARE), NO_TOKEN)


def _within_phrase(syntax: Syntax, subject: Token) -> bool:
    """Whether a name right behind a noun with an adposition belongs to that phrase ("um acht Uhr MEZ meldete …")."""
    before = syntax.next(subject, -1)
    return bool(subject.upos == "PROPN" and before.upos == "NOUN" and not can_speak(before) and syntax.case_of(before))


def subject_behind(clause: Clause) -> Token:
    """The subject behind the finite verb, also where the tree gives that place to another noun."""
    syntax = clause.syntax
    finite = clause.finite
    if clause.subject.id > finite.id and not is_oblique(syntax, clause.subject) and not _is_addressed(clause):
        return clause.subject
    for t in syntax.sentence.tokens[finite.id : finite.id + 8]:
        if t.text in (",", ".", ":", ";", "–") or (is_finite(t) and t.id > finite.id + 2):
            return NO_TOKEN  # "…, sprach von Glück und *kündigte* neue Verträge an"
        if (
            t.upos in ("NOUN", "PROPN", "PRON")
            and t.xpos != "PRF"
            and not syntax.case_of(t)
            and (t.feat("Case") not in ("Dat", "Gen") or _is_nominative(syntax, t))
            and (t.word not in words("grammar.object_pronouns") or is_impersonal(clause))
            and not (t is clause.subject and _is_addressed(clause))
        ):
            head = syntax.sentence.head(t) if t.deprel in ("flat", "appos", "compound") else t
            if syntax.case_of(head) or is_oblique(syntax, head):  # "aus dem Magazin *Welle*", "lobte aber *den Rat*"
                continue
            return head if can_speak(head) else NO_TOKEN
    return NO_TOKEN


def _is_nominative(syntax: Syntax, noun: Token) -> bool:
    """Whether *der* before a man's noun makes it a nominative, whatever its case by the tree."""
    masculine = (noun.feat("Gender"), noun.feat("Number")) == ("Masc", "Sing") and not is_feminine(noun)
    return masculine and any(k.word == "der" for k in syntax.sentence.children(noun) if k.deprel == "det")


def written_place(clause: Clause) -> Holder | None:
    """The document, institution or place that stands for the speaker: "im Bericht", "aus Rom", as a side."""
    syntax = clause.syntax
    for t in clause.tokens:
        pointing = t.xpos in ("PDS", "PRELS")
        nominal = t.upos in ("NOUN", "PROPN") or pointing
        case = syntax.case_of(t) if nominal and syntax.clause_of(t) is clause else NO_TOKEN
        if case.word not in words("grammar.placing") or _belongs(clause, t, case):
            continue
        written = pointing or find_document(t.lemma) is not None or find_carrier(t.lemma) is not None
        written = written or classify_noun(t.lemma) is SourceKind.MEDIA  # "in den Medien wird vermutet"
        named = t.upos == "PROPN" or syntax.next(t, -1).lemma == '"'
        written = written or (named and find_medium(t.text) is not None)  # "im „Kurier“"
        sent = t.upos == "PROPN" and clause.lemma in words("grammar.dispatching")  # "aus Rom wird Regen gemeldet"
        told = written or (case.word == "aus" and t.upos == "PROPN" and not sent)
        if case.word == "seitens" or (case.word in ("in", "im", "aus") and told):
            return holder(syntax, t)
    return None


def _belongs(clause: Clause, place: Token, case: Token) -> bool:
    """Whether a place says where the subject right before it comes from: "*Eine Frau aus Husum* wurde abgelehnt"."""
    head = clause.syntax.sentence.head(place)
    beside = place.deprel == "nmod" and place.upos == "PROPN" and head.id < place.id
    return beside and head is clause.subject and case.word == "aus"


def manned(clause: Clause) -> Holder | None:
    """The body whose people *man* stands for: "*beim Konzern* winkt man ab", "*im Ministerium* rechnet man mit …"."""
    syntax = clause.syntax
    if clause.subject.word != "man" or clause.first.word in words("grammar.conditions"):  # "wenn man im Amt …": anybody
        return None
    for t in syntax.sentence.children(clause.head):
        case = syntax.case_of(t) if t.upos in ("NOUN", "PROPN") else NO_TOKEN
        kind = classify_noun(t.lemma) or classify_noun(t.text)
        land = find_place(t.lemma)
        inhabited = t.lemma in words("grammar.inhabited") or (land is not None and t.lemma not in land.metonyms)
        grouped = kind is SourceKind.COLLECTIVE and t.feat("Number") == "Sing"  # "in der Opposition"
        housed = case.word in ("in", "im") and (kind in _BODIES or grouped) and not inhabited
        beside = case.word in ("bei", "beim", "seitens") and (kind in _BODIES or t.upos == "PROPN")
        among = case.word == "unter" and kind is SourceKind.COLLECTIVE and t.feat("Number") == "Plur"
        if (housed and t.feat("Case") != "Acc") or beside or among:
            return holder(syntax, t)
    return None


def viewer(clause: Clause) -> Holder | None:
    """In whose eyes a predicate holds: "*für die Ärztin* sei der Schritt richtig", not "das sei etwas für Kinder"."""
    syntax = clause.syntax
    if clause.head.upos in ("VERB", "PRON") or not any(a.lemma == "sein" for a in clause.aux):
        return None
    for kid in syntax.sentence.children(clause.head):
        case = syntax.case_of(kid)
        personal = kid.upos in ("NOUN", "PROPN") and can_speak(kid) and find_document(kid.lemma) is None
        if personal and case.word == "für":
            return holder(syntax, kid)
    return None


def expletive(clause: Clause) -> Token:
    """The *es* of "es heißt"."""
    return next((k for k in clause.syntax.sentence.children(clause.head) if k.word == "es"), NO_TOKEN)


def place(clause: Clause) -> Holder | None:
    """The document or circle that speaks: "in X", "auf X", "aus X", "von X", "darin"; *entnehmen* has a dative."""
    syntax = clause.syntax
    for kid in dependents(clause):
        there = kid.word == "dort" and clause.lemma == "heißen"
        if there or kid.word in words("grammar.therein"):
            return Holder(token_spans([kid]), syntax.index, kid)
        case = syntax.case_of(kid)
        if clause.lemma == "entnehmen" and kid.upos in ("NOUN", "PROPN") and kid.feat("Case") == "Dat":
            return holder(syntax, kid)
        pronoun = kid.xpos in ("PRELS", "PDS")
        if not case or (kid.upos not in ("NOUN", "PROPN") and not pronoun):
            continue
        if case.word in ("aus", "von", "vom", "seitens", "bei", "beim") or (
            case.word in ("in", "im")
            and (kid.upos == "NOUN" or pronoun or _is_titled(syntax, kid))
            and kid.feat("Case") != "Acc"
        ):
            return holder(syntax, kid)
        stated = find_document(kid.lemma) is not None and not _is_bare(syntax, kid)  # not "auf Anfrage"
        if case.word == "auf" and (pronoun or stated):
            return holder(syntax, kid)
    return _place_behind(clause)


def _is_bare(syntax: Syntax, noun: Token) -> bool:
    """Whether a noun stands in the singular without an article: "auf mehrfache *Nachfrage*"."""
    kids = syntax.sentence.children(noun)
    return noun.feat("Number") == "Sing" and not any(k.deprel.startswith("det") for k in kids)


def _is_titled(syntax: Syntax, name: Token) -> bool:
    """Whether a title in quotation marks stands right behind a name: "in Omas „Kochbuch“ heißt es"."""
    return syntax.next(name).lemma == '"'


def _place_behind(clause: Clause) -> Holder | None:
    """The circle right behind *hieß es*, wherever the tree hangs it: "es sei vorbei, hieß es *aus dem Rathaus*"."""
    syntax = clause.syntax
    es = expletive(clause)
    case = syntax.next(es) if es.id > clause.finite.id else NO_TOKEN
    if case.word not in ("aus", "seitens"):
        return None
    noun = syntax.sentence.head(case)
    return holder(syntax, noun) if case.deprel == "case" else None


def inverted(clause: Clause) -> bool:
    """Whether the finite verb of a clause follows a comma or closing mark and its subject follows it."""
    syntax = clause.syntax
    finite = clause.finite
    if finite.id < 3:
        return False
    before = syntax.next(finite, -1)
    if before.text not in (",", "–", "-") and not _closes_speech(syntax, before):
        return False
    if clause.subject and not clause.passive and not subject_behind(clause):
        return False
    following = syntax.next(finite)
    return bool(following and following.text not in (",", "und"))


def _closes_speech(syntax: Syntax, mark: Token) -> bool:
    """Whether a quotation mark ends words with a verb of their own, not a name."""
    if mark.lemma != '"':
        return False
    inside = []
    tok = syntax.next(mark, -1)
    while tok and tok.lemma != '"':
        inside.append(tok)
        tok = syntax.next(tok, -1)
    return tok.id < 2 or any(is_finite(t) for t in inside) or (bool(inside) and inside[0].text in ("!", "?", "."))

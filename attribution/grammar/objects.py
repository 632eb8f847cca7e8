"""Objects of reporting verbs, and the clauses that are reported by an object ("erzählte Rede")."""

from __future__ import annotations

import itertools
from collections.abc import Sequence, Set

from attribution.document.spans import Spans
from attribution.grammar.cases import is_dative
from attribution.grammar.clauses import Clause, Syntax, token_spans
from attribution.grammar.content import noun_complement, of_predicate
from attribution.grammar.light_verbs import judged_words
from attribution.grammar.mentions import Holder, one_phrase
from attribution.grammar.morphology import is_finite, is_konjunktiv_1
from attribution.grammar.predicates import negated, negates, reporting_verb, set_phrases
from attribution.grammar.roles import clause_spans
from attribution.grammar.speakers import acts, can_speak, is_abstract, is_oblique
from attribution.grammar.subjects import agent, subject_holder, swapped
from attribution.lexicons import (
    Verb,
    classify_noun,
    endings,
    find_carrier,
    find_document,
    find_noun,
    find_office,
    is_factual,
    word_table,
    words,
)
from attribution.tree import NO_TOKEN, Token

__all__ = [
    "FRAMES",
    "antecedent",
    "bare_object",
    "complemented",
    "dative",
    "gap",
    "governed_noun",
    "has_object",
    "has_predicate",
    "is_told",
    "is_verdict",
    "judgement",
    "means_otherwise",
    "needs_judgement",
    "of_words",
    "other_sense",
    "own_tokens",
    "prepositions",
    "pronoun_object",
    "reported_spans",
    "second_verb",
    "speaker",
]


_PREDICATES = ("xcomp", "advmod", "obj", "obl")
FRAMES = ("np", "pp", "als", "fuer", "adj", "dat")


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
        if word.deprel == "case" and _uncontracted(word) in entry.preps:
            return clause.syntax.sentence.head(word)
    return NO_TOKEN


def has_predicate(clause: Clause, entry: Verb) -> bool:
    """Whether a clause says what something is called or held for ("als", "für"), or how it is judged."""
    if "als" in entry.frames and any(_makes_predicate(t, clause, entry) for t in own_tokens(clause)):
        return True
    held = "fuer" in entry.frames and ("für" in prepositions(clause) or _is_held_participle(clause))
    return held or bool(judgement(clause, entry))


def _makes_predicate(word: Token, clause: Clause, entry: Verb) -> bool:
    """Whether a word is the *als* of a predicate, not one that opens a clause or stands behind a comparative."""
    if word.word != "als" or word.xpos == "KOUS" or (word.upos == "SCONJ" and word.xpos != "KOKOM"):
        return False
    before = clause.syntax.next(word, -1)
    before = clause.syntax.next(before, -1) if before.text == "," else before
    if before.xpos == "ADJD" and before.feat("Degree") == "Cmp":  # "halten *länger* als andere"
        return False
    noun = clause.syntax.sentence.head(word)
    if word is clause.first and noun.lemma in words("grammar.answering") and "np" in entry.frames:
        return False  # "*Als Antwort* auf die Kritik sagte er"; bezeichnen needs its *als*
    fronted = word.deprel == "dep" and noun.deprel == "obl"  # "*Als* Gründe wurden"
    return word is not clause.first or word.deprel == "case" or fronted


def _is_held_participle(clause: Clause) -> bool:
    """Whether the tree takes the participle of a predicate for a clause: "hält das für *übertrieben*"."""
    kids = (k for k in clause.syntax.sentence.children(clause.head) if k.deprel in _PREDICATES and k.id > 1)
    return any(clause.syntax.case_of(k).word == "für" and k.upos == "VERB" for k in kids)


def judgement(clause: Clause, entry: Verb) -> Token:
    """The adjective that says how somebody judges: "zeigte sich *besorgt*", "nannte den Plan *falsch*"."""
    if "adj" not in entry.frames:
        return NO_TOKEN
    kids = clause.syntax.sentence.children(clause.head)
    adjectives = (k for k in kids if k.xpos in ("ADJD", "VVPP") and (k.deprel in _PREDICATES or _is_bare(clause, k)))
    judging = (k for k in adjectives if k.word not in words("grammar.no_judgements"))
    return next(judging, NO_TOKEN) or (_quoted_judgement(clause) if entry.lemma == "nennen" else NO_TOKEN)


def _is_bare(clause: Clause, participle: Token) -> bool:
    """Whether a participle that the tree takes for a content clause has no verb beside it: "sieht es *gefährdet*"."""
    kids = clause.syntax.sentence.children(participle)
    return participle.deprel == "ccomp" and not any(k.upos in ("AUX", "SCONJ") for k in kids)


def _quoted_judgement(clause: Clause) -> Token:
    """The last of several words in quotation marks that are a predicate: nannte das „aus der Luft *gegriffen*“."""
    marks = [t for t in clause.syntax.sentence.tokens[clause.finite.id :] if t.lemma == '"']
    if len(marks) != 2 or clause.syntax.next(marks[0], -1) is clause.finite:
        return NO_TOKEN
    last = clause.syntax.next(marks[1], -1)
    return last if last.xpos in ("ADJD", "VVPP") and marks[1].id > marks[0].id + 2 else NO_TOKEN


def has_object(clause: Clause, entry: Verb) -> bool:
    """Whether the clause has the nominal complement that its verb reports with."""
    if has_predicate(clause, entry) or _is_absolute(clause, entry):
        return True
    governed = "pp" in entry.frames and (prepositions(clause) & set(entry.preps) or _pointed(clause, entry))
    if governed and not _appears(clause, entry):
        return True
    if "dat" in entry.frames and (dative(clause) or (clause.passive and clause.subject)):
        return True  # "dieser Darstellung wurde widersprochen", by the tree a subject
    if "np" not in entry.frames:
        return "dat" in entry.frames and bool(bare_object(clause))  # "widersprach Berichten", which shows no case
    if clause.passive:
        return clause.subject.upos in ("NOUN", "PROPN", "X", "PRON", "DET") and clause.subject.word != "es"
    pronoun = pronoun_object(clause)
    return bool(bare_object(clause)) or bool(pronoun and not _takes_up(pronoun, entry))


def _appears(clause: Clause, entry: Verb) -> bool:
    """Whether a thing comes to light, and nobody judges: "mit dem Streit zeigt sich *eine neue Lage*"."""
    return needs_judgement(entry) and clause.subject.upos == "NOUN" and not can_speak(clause.subject)


def needs_judgement(entry: Verb) -> bool:
    """Whether a verb reports where an adjective says how: "zeigte sich *besorgt*", not "es zeigte sich"."""
    return entry.lemma.replace(" ", "-") in words("grammar.described")


def _alarms(clause: Clause) -> bool:
    """Whether somebody warns and a sentence says nothing else: "Auch die Ärzte *warnen*"."""
    alone = clause.lemma in words("verb_object.alarming") and len(clause.syntax.clauses) == 1
    asked = clause.syntax.sentence.tokens[-1].text == "?"
    text = find_document(clause.subject.lemma) is not None
    return alone and not (asked or text or negated(clause))


def _is_absolute(clause: Clause, entry: Verb) -> bool:
    """Whether a verb reports without a complement, since it answers what was said ("Ein Sprecher *widersprach*"),
    likens words to others ("*Ebenso* äußerte sich der Rat") or stands alone ("Auch die Ärzte *warnen*").
    """
    quotes = any(t.lemma == '"' or t.text == ":" for t in clause.syntax.sentence.tokens)
    likened = clause.first.word in words("verb_object.likening") and entry.medium == "speech"
    if (likened or _alarms(clause)) and not quotes:
        return True
    reflexive = any(t.xpos == "PRF" for t in clause.syntax.sentence.children(clause.head))
    return entry.lemma in words("verb_object.answering") and not clause.passive and not reflexive


def _takes_up(pronoun: Token, entry: Verb) -> bool:
    """Whether a pronoun stands for the sentence before, which is then the content: "*das* teilte die Firma mit"."""
    return pronoun.xpos == "PDS" and entry.lemma in words("verb_object.assertive")


def _pointed(clause: Clause, entry: Verb) -> bool:
    """Whether an adverb stands for the phrase that a verb governs: "macht *dafür* X verantwortlich"."""
    adverbs = {f"da{'r' if prep[0] in 'aeiouäöü' else ''}{prep}" for prep in entry.preps}
    return any(t.word in adverbs for t in own_tokens(clause))


def of_words(clause: Clause) -> bool:
    """Whether a relative clause is about the words of a frame: "laut Angaben der Stadt, *die das Land bestätigte*"."""
    syntax = clause.syntax
    noun = syntax.sentence.head(clause.head) if clause.kind == "relative" else NO_TOKEN
    nouns = (noun, syntax.sentence.head(noun)) if noun.upos in ("NOUN", "PROPN") else ()
    framed = any(syntax.case_of(t).word in words("verb_object.framing") for t in nouns)
    return framed or any(syntax.case_of(t).word == "nach" and find_carrier(t.lemma) is not None for t in nouns)


def dative(clause: Clause) -> Token:
    """The dative object of a verb: "widersprach *dem Vorwurf*"."""
    kids = (k for k in clause.syntax.sentence.children(clause.head) if k.upos in ("NOUN", "PROPN", "PRON", "X"))
    bare = (k for k in kids if k.deprel in ("obl:arg", "iobj", "obj", "obl") and not clause.syntax.case_of(k))
    return next((k for k in bare if k.xpos != "PRF" and is_dative(clause.syntax, k)), NO_TOKEN)


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


def pronoun_object(clause: Clause) -> Token:
    """The pronoun that is the object of a verb ("bestritt *das*", "der Plan, *den* sie ablehnt"), but no *es*."""
    kids = clause.syntax.sentence.children(clause.head)
    own = (k for k in kids if k.deprel in ("obj", "obl:arg", "iobj") and k.xpos in ("PDS", "PRELS", "PPER"))
    taken = next((k for k in own if k.word != "es" and k.feat("Case") != "Dat"), NO_TOKEN)
    if not taken and clause.subject.xpos in ("PDS", "PRELS") and swapped(clause):
        taken = clause.subject
    return taken


def speaker(clause: Clause) -> Holder | None:
    """Who speaks in a clause with an object, ``None`` where it is nobody or nothing that speaks."""
    if clause.passive:
        found = agent(clause)
        return found if found is not None and acts(clause.syntax, found.head) else None
    source = subject_holder(clause)
    if swapped(clause) and source is not None and not negates(source.head):
        return source
    if source is None or not source.head:
        return None
    if clause.subject.word != "man" and is_oblique(clause.syntax, source.head):  # unlike "in *der Fraktion* hält man"
        return None
    head = antecedent(clause.syntax, source.head)
    formal = head.text == "Sie" and clause.syntax.next(head, -1).text not in ("", ":")  # the reader
    if formal or head.word in words("grammar.negative_subjects"):
        return None
    if head.word == "dies":
        return None
    if can_speak(head) or head.word.startswith("dies"):
        return source
    if find_carrier(head.lemma) is not None or head.lemma == "Prozent":
        return source  # a text speaks ("die Schätzung beziffert"), and so do those who were asked ("75 Prozent")
    return None if is_abstract(head) else source


def antecedent(syntax: Syntax, pronoun: Token) -> Token:
    """The noun that a relative pronoun stands for, where the tree names one; else the word itself, as for *was*."""
    nominal = pronoun.xpos.startswith("PREL") and pronoun.word != "was"
    clause = syntax.clause_of(pronoun) if nominal else None
    noun = syntax.sentence.head(clause.head) if clause is not None else NO_TOKEN
    return noun if noun.upos in ("NOUN", "PROPN") else pronoun


def complemented(clause: Clause) -> bool:
    """Whether a dass-, ob- or infinitive clause completes the verb, so that another construction reads it.

    Purpose clauses ("um … zu") and clauses that complete a noun right before them do not, nor what a noun announces
    that the verb judges ("wies die Darstellung zurück, dass …").
    """
    syntax = clause.syntax
    if judged_words(clause):
        return False
    for other in syntax.clauses:
        if other.kind not in ("dass", "ob", "zu") or syntax.sentence.head(other.head) not in (clause.head, *clause.aux):
            continue
        first = next((t for t in other.tokens if t.upos != "PUNCT"), other.head)
        if first.word in words("grammar.purposes") or of_predicate(other):
            continue
        if any(t.text == ":" for t in syntax.between(clause.head.id, first.id)) or _completes_noun(other, clause):
            continue
        asked = clause.subject if clause.passive else bare_object(clause)
        if asked and syntax.next(asked).word in words("grammar.correlates"):
            continue  # "forderte Aufklärung *darüber*, ob"
        return True
    return False


def _completes_noun(other: Clause, clause: Clause) -> bool:
    """Whether a noun whose phrase ends right before a clause announces it: "lobt den *Plan* von Rat Ott, Bad und …"."""
    syntax = other.syntax
    comma = syntax.next(other.tokens[0], -1)
    last = syntax.next(comma, -1) if comma.text == "," else NO_TOKEN
    nouns = [last, *(t for t in syntax.sentence.ancestors(last) if clause.head.id != t.id)] if last else []
    nominal = itertools.takewhile(lambda t: t.upos in ("NOUN", "PROPN"), nouns)
    announcing = (t for t in nominal if t.upos == "NOUN" and (is_factual(t.lemma) or find_noun(t.lemma)))
    return any(syntax.case_of(t).lemma != "als" for t in announcing)


def is_told(clause: Clause) -> bool:
    """Whether a main clause is itself reported or conditional: Konjunktiv I, *würde*, *hätte*."""
    finite = clause.finite
    unreal = finite.feat("Mood") == "Sub" and finite.lemma in ("werden", "haben")
    return clause.kind in ("main", "other", "relative") and (unreal or is_konjunktiv_1(finite))


def reported_spans(clause: Clause) -> Spans:
    """The clause up to a colon or semicolon that another one follows, without concessive clauses at its edges."""
    syntax = clause.syntax
    spans = _without_contrast(clause, clause_spans(clause))
    noun = judged_words(clause)
    if spans and noun and (said := noun_complement(syntax, noun, clause)):
        spans = spans.plus([(spans.begin, syntax.trim(said)[-1].end)])
    for border in (next(iter(gap(clause)), NO_TOKEN), second_verb(clause)):
        if border:
            spans = spans.before(syntax.next(border, -2).end)
    behind = [t for t in syntax.sentence.tokens[clause.head.id :] if spans and t.begin < spans.end]
    mark = next((t for t in behind if t.text in (";", ":")), NO_TOKEN)
    if mark and any(is_finite(t) for t in behind if t.id > mark.id):
        spans = spans.before(mark.begin)
    if spans and _opens_aside(clause):
        spans = spans.behind(clause.finite.begin)
    return _with_shared(clause, spans) if spans else spans


def _opens_aside(clause: Clause) -> bool:
    """Whether a clause begins with a phrase that has a relative clause: "In dem Brief, *der uns vorliegt*, …"."""
    first, last = clause.first.id, clause.finite.id
    if clause.kind not in ("main", "other"):  # the verb stands last: "in dem der Rat, *der tagt*, das Amt lobt"
        return False
    relative = (c for c in clause.syntax.clauses if c.kind == "relative" and c is not clause)
    return clause.first.upos == "ADP" and any(first < c.head.id < last for c in relative)


def _with_shared(clause: Clause, spans: Spans) -> Spans:
    """The second of two coordinated clauses without its conjunction, with the subject and finite verb that both share:
    "*die Polizei* kam und *lobte die Helfer*".
    """
    syntax = clause.syntax
    opening = next((t for t in syntax.sentence.tokens if t.begin >= spans.begin), NO_TOKEN)
    if opening.upos == "CCONJ" and opening.id > 1:
        spans = spans.behind(syntax.next(opening).begin)
    if not spans or not clause.shared_subject or not clause.subject or clause.passive:
        return spans
    shared = [*syntax.phrase(clause.subject), *([clause.finite] if clause.finite.id < clause.head.id else [])]
    return spans.plus(token_spans([t for t in shared if t.end <= spans.begin]))


def _without_contrast(clause: Clause, spans: Spans) -> Spans:
    """What a clause says without concessive clauses at its edges."""
    syntax = clause.syntax
    for other in syntax.clauses:
        if not spans or other.tokens[0].word not in words("grammar.contrasting") or clause.head in other.tokens:
            continue
        low, high = other.tokens[0], other.tokens[-1]
        before, after = syntax.next(low, -1), syntax.next(high)
        if after.text == "," and low.begin <= spans.begin + 1:
            spans = spans.behind(syntax.sentence.tokens[min(after.id, len(syntax.sentence.tokens) - 1)].begin)
        elif before.text == "," and not any(t.id > high.id and t.upos != "PUNCT" for t in own_tokens(clause)):
            spans = spans.before(before.begin)
    return spans


def second_verb(clause: Clause) -> Token:
    """The first word of a second report under the same auxiliary: "hat A gelobt und *B* kritisiert"."""
    for other in clause.syntax.clauses:
        shared = other.shared_subject and other.finite is clause.finite
        if shared and clause.syntax.sentence.head(other.head) is clause.head and reporting_verb(other) is not None:
            return other.first if other.first.id > clause.head.id else NO_TOKEN
    return NO_TOKEN


def gap(clause: Clause) -> tuple[Token, ...]:
    """A second subject with its object behind a clause whose verb it shares: "A fordert Geld, *der Rat mehr Zeit*"."""
    syntax, finite = clause.syntax, clause.finite
    tokens = [t for t in syntax.sentence.tokens if t.id > finite.id and t.text not in ".!?"]
    comma = next((t for t in reversed(tokens) if t.text == ","), NO_TOKEN)
    rest = tuple(t for t in tokens if t.id > comma.id) if comma else ()
    if not rest or not one_phrase(rest) or any(t.upos == "CCONJ" for t in rest):
        return ()
    subject = next((t for t in rest if t.upos in ("NOUN", "PROPN")), NO_TOKEN)
    return rest if _is_bare_speaker(syntax, subject, rest[0]) and _opens_object(clause, rest, subject) else ()


def _is_bare_speaker(syntax: Syntax, noun: Token, first: Token) -> bool:
    """Whether a noun can speak, in a phrase that begins with ``first`` and stands in no other case than a subject's."""
    return can_speak(noun) and not is_oblique(syntax, noun) and syntax.phrase(noun)[0] is first


def _opens_object(clause: Clause, rest: Sequence[Token], subject: Token) -> bool:
    """Whether the word behind a subject can open an object of the verb; a genitive article opens an attribute."""
    behind = (t for t in rest if t.id > subject.id and t.deprel != "flat" and t.upos != "PROPN")
    first = next(behind, NO_TOKEN)
    if first.upos == "ADP":
        return first.word in prepositions(clause)
    return first.upos in ("DET", "NUM", "ADJ", "NOUN") and first.word not in words("grammar.genitive_articles")


def other_sense(clause: Clause) -> bool:
    """Whether the object shows that a verb does not report: an event *fordert* victims, a team *führt* a table *an*."""
    own = own_tokens(clause)
    if clause.lemma in words("grammar.against_words"):
        return not any(find_noun(t.lemma) for t in own)
    if _is_called_for(clause) or _only_names(clause) or _is_about_itself(clause):
        return True
    if prepositions(clause) & set(word_table("grammar.of_deeds").get(clause.lemma, ())) and not _rightly(clause):
        return True
    if _meets_somebody(clause):
        return True
    names = {clause.lemma, *(name for name, _ in set_phrases(clause))}
    subjects = _listed("grammar.other_subjects", names)
    subject = antecedent(clause.syntax, clause.subject)
    meant = subject.lemma.lower() in subjects if subject.upos == "PROPN" else subject.lemma.lower().endswith(subjects)
    if meant or (any(n.replace(" ", "-") in words("grammar.of_things") for n in names) and _is_thing(clause)):
        return True
    if clause.lemma in words("grammar.on_topics") and not bare_object(clause) and _only_names_a_topic(clause):
        return True
    needed = _listed("grammar.needed", names)
    if needed and not any(_is_needed(t, needed) for t in own):
        return True
    made = _listed("grammar.other_objects", names)
    if made and bare_object(clause).lemma.lower().endswith(made):
        return True
    nouns = _listed("grammar.other_senses", names)
    return any(t.lemma.lower().endswith(nouns) for t in own) and not _is_judged_thing(clause)


def _meets_somebody(clause: Clause) -> bool:
    """Whether somebody is met, awaited or told: "begrüßte *Bürgermeisterin Kohl*", "sagte *Reuters* am Abend"."""
    meets, awaits, tells = (clause.lemma in words(f"grammar.{n}") for n in ("meeting", "awaiting", "addressing"))
    if not (meets or awaits or tells):
        return False
    if clause.passive:
        return meets and clause.subject.word in words("grammar.welcomed")
    met = bare_object(clause)
    if tells:
        return met.upos == "PROPN"
    awaited = awaits and pronoun_object(clause).xpos == "PPER"
    return awaited or met.upos == "PROPN" or (meets and find_office(met.lemma) is not None)


def _is_called_for(clause: Clause) -> bool:
    """Whether a state says of whom a situation demands much, and nobody demands it: "*die Stadt ist gefordert*"."""
    stands = clause.passive and all(a.lemma == "sein" for a in clause.aux)
    return stands and clause.lemma in words("grammar.called_for")


def _only_names(clause: Clause) -> bool:
    """Whether a clause tells a name, and no opinion: "nannte den Hof *Talruh*", "wird auch *Altstadt* genannt"."""
    if clause.lemma not in words("grammar.naming_verbs") or any(
        t.lemma == '"' or t.word == "als" for t in clause.tokens
    ):
        return False
    kids = [
        k
        for k in clause.syntax.sentence.children(clause.head)
        if k.deprel in ("obj", "xcomp", "obl", "obl:arg", "iobj") and not clause.syntax.case_of(k)
    ]
    bare = (k for k in kids if k.upos in ("NOUN", "PROPN") and not (_described(clause, k) or is_verdict(k)))
    name = next((k for k in bare if k.upos == "PROPN" or (clause.passive and k.deprel == "xcomp")), NO_TOKEN)
    called = clause.passive or any(k.id < name.id and k.upos in ("NOUN", "PROPN", "PRON") for k in kids)
    return bool(name) and called and agent(clause) is None


def is_verdict(noun: Token) -> bool:
    """Whether a noun judges whom or what it is said of: *Lügner*, *Fehler*."""
    return noun.lemma.casefold().endswith(endings("grammar.verdicts"))


def _described(clause: Clause, noun: Token) -> bool:
    """Whether a noun has an article or an attribute before it: *ein Held*, *reine Willkür*."""
    return any(k.id < noun.id and k.upos in ("DET", "PRON", "ADJ") for k in clause.syntax.sentence.children(noun))


def _is_about_itself(clause: Clause) -> bool:
    """Whether the phrase that a verb governs is a reflexive: "machte mit Siegen *auf sich* aufmerksam"."""
    entry = reporting_verb(clause)
    return entry is not None and governed_noun(clause, entry).xpos == "PRF"


def _is_judged_thing(clause: Clause) -> bool:
    """Whether *als* says what a thing is held for or serves as, so that a verb reports: "führte den Streik *als
    Beispiel* an", not "führte *als Kapitän* die Tabelle an".
    """
    entry = reporting_verb(clause)
    if entry is None or "als" not in entry.frames:
        return False
    nouns = (clause.syntax.sentence.head(t) for t in own_tokens(clause) if _makes_predicate(t, clause, entry))
    return any(n.upos == "NOUN" and classify_noun(n.lemma) is None for n in nouns)


def means_otherwise(clause: Clause, phrase: str) -> bool:
    """Whether a noun and its light verb are no report without the words that they need: "übernahm *Verantwortung*"."""
    needed = _listed("grammar.needed", {phrase})
    return bool(needed) and not any(_is_needed(t, needed) for t in own_tokens(clause))


def _listed(table: str, names: Set[str]) -> tuple[str, ...]:
    """The words that a table lists for a verb and for the set phrases that it makes."""
    listed = word_table(table)
    return tuple(word for name in names for word in listed.get(name, ()))


def _is_needed(word: Token, needed: tuple[str, ...]) -> bool:
    """Whether a verb reports with a word; a participle has the lemma of its verb ("reagierte *gereizt*")."""
    judges = word.xpos in ("ADJD", "VVPP") and word.word in needed
    return judges or word.lemma.lower().endswith(needed) or word.lemma == '"'


def _only_names_a_topic(clause: Clause) -> bool:
    """Whether a clause tells what somebody spoke about and not what they think: "äußerte sich *zu den Plänen*"."""
    own = own_tokens(clause)
    pointed = any(t.upos == "ADJ" and t.xpos in ("ADJD", "VVPP") for t in own)
    likened = clause.first.word in words("verb_object.likening")
    told = any(t.lemma == '"' or t.text == ":" for t in clause.syntax.sentence.tokens)
    return "zu" in prepositions(clause) and not (pointed or likened or told)


def _is_thing(clause: Clause) -> bool:
    """Whether the subject of a verb is *es* or a noun for a thing without words ("*die Schäden* weisen auf X hin")."""
    syntax = clause.syntax
    subject = antecedent(syntax, swapped(clause) or clause.subject)
    if clause.passive or subject.word == "es":
        return subject.word == "es"
    named = any(k.upos == "ADJ" and k.text[0].isupper() and k.id > 1 for k in syntax.sentence.children(subject))
    worded = can_speak(subject) or find_carrier(subject.lemma) is not None or find_document(subject.lemma) is not None
    return subject.upos == "NOUN" and not worded and not named


def _rightly(clause: Clause) -> bool:
    """Whether a clause says that somebody is right: "verurteilt das *zu Recht*"."""
    return any(t.text == "Recht" and clause.syntax.next(t, -1).word == "zu" for t in own_tokens(clause))


def own_tokens(clause: Clause) -> tuple[Token, ...]:
    """The words of a clause without its subordinate clauses."""
    return tuple(t for t in clause.tokens if clause.syntax.clause_of(t) is clause)

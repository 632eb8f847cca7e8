"""From tokens to roles: cue, source, addressee, frame and content of a report, as spans.

The conventions are those of the German news quotation corpus (Petersen-Frey & Biemann 2024): the cue is the finite
verb with particle and auxiliaries; the source is the whole noun phrase with article, title and apposition; the frame
is what the sentence holds beside the content.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from attribution.article import Spans, merge_spans, subtract_spans
from attribution.document import Polarity, StatementType
from attribution.find import Find, Holder
from attribution.lexicons import Verb, find_verb
from attribution.mentions import holder
from attribution.subjects import can_speak, subject_holder
from attribution.syntax import Clause, Syntax, token_spans
from attribution.tree import Token

__all__ = [
    "CORRELATES",
    "IMPERSONAL",
    "MODALS",
    "addressee",
    "asserts",
    "content",
    "cue_tokens",
    "frame_of",
    "is_pointed",
    "reporting_verb",
    "speakers",
    "verb_find",
]

_REFLEXIVE = frozenset(("sich", "mich", "mir", "dich", "dir", "uns", "euch"))
IMPERSONAL = frozenset(("heißen", "verlauten", "stehen"))
"""Verbs that report without a speaking subject; the impersonal construction reads them."""
CORRELATES = frozenset("darauf davon dazu damit davor dafür daran darüber darum dadurch daraus danach".split())
"""Adverbs that announce a clause of their verb ("darauf hinweisen, dass")."""


def reporting_verb(syntax: Syntax, clause: Clause, *frames: str) -> Verb | None:
    """The lexicon entry of a clause's verb that has one of ``frames`` (any without), ``None`` without one.

    A reflexive use takes the entry "sich …" where there is one.
    """
    entry = next((e for name in _names(syntax, clause) if (e := find_verb(name)) is not None), None)
    if entry is None or (frames and not entry.frames & set(frames)):
        return None
    if entry.lemma == "lauten" and clause.subject is not None and clause.subject.lemma in _NAMING:
        return None
    return entry


_NAMING = frozenset("Titel Untertitel Name Motto Überschrift Adresse Anschrift Kennzeichen".split())
"""What *lauten* only names."""


def _names(syntax: Syntax, clause: Clause) -> Iterator[str]:
    """What the lexicon may call the predicate of a clause, the fullest name first."""
    kids = syntax.sentence.children(clause.head)
    reflexive = any(k.text.lower() in _REFLEXIVE and (k.xpos == "PRF" or k.feat("Reflex") == "Yes") for k in kids)
    bare = []
    if clause.head.upos not in ("VERB", "AUX"):
        bare += [f"{clause.head.text.lower()} {a.lemma}" for a in clause.aux]
    elif clause.lemma == "lassen":
        bare += [f"{k.lemma} lassen" for k in kids if k.xpos == "VVINF"]
    else:
        bare += [f"{clause.lemma} {a.lemma}" for a in clause.aux if a.lemma in ("lassen", "wollen")]
        bare += [
            f"{clause.head.text.lower()} {a.lemma}" for a in clause.aux
        ]  # "bekannt werden", tagged as a participle
        bare.append(clause.lemma)
    yield from (name for name, _ in _phrases(syntax, clause))
    for name in bare:
        if reflexive:
            yield f"sich {name}"
        yield name


def _phrases(syntax: Syntax, clause: Clause) -> Iterator[tuple[str, tuple[Token, ...]]]:
    """The set phrases that a clause's verb makes with words beside it, and these words: *stellte in Abrede*.

    Of nouns behind a preposition without article, an infinitive with *zu*, *von sich* and an adjective beside *lassen*.
    """
    for kid in syntax.sentence.children(clause.head):
        kids = syntax.sentence.children(kid)
        case = next((k for k in kids if k.deprel == "case" and k.id == kid.id - 1), None)
        zu = next((k for k in kids if k.xpos == "PTKZU" and k.id == kid.id - 1), None)
        if (kid.upos == "NOUN" and case is not None) or (kid.xpos == "PRF" and case is not None):
            yield f"{case.text.lower()} {kid.text} {clause.lemma}", (case, kid)
        elif kid.xpos == "VVINF" and zu is not None:
            yield f"zu {kid.text} {clause.lemma}", (zu, kid)
        elif kid.xpos == "ADJD" and clause.lemma == "lassen":
            yield f"{kid.text} {clause.lemma}", (kid,)


_POINTED = {
    "ansehen": ("es",),
    "bestehen": ("darauf",),
    "erachten": ("es",),
    "halten": ("es", "für"),
    "nennen": ("als", "es"),
}


def is_pointed(clause: Clause, entry: Verb) -> bool:
    """Whether a verb that needs a correlate to report has it: *bestand darauf, dass*, not *bestand Gefahr, dass*."""
    pointers = _POINTED.get(entry.lemma)
    return pointers is None or any(t.text.lower() in pointers for t in clause.tokens)


_SUPPOSING = frozenset("offenbar anscheinend vermutlich wohl wahrscheinlich möglicherweise vielleicht".split())
_NOBODY = frozenset("niemand keiner keine du ihr".split())
_IMPLYING = ("können", "müssen")  # in the past: "konnte nachweisen", "musste einräumen"
MODALS = frozenset("können müssen wollen sollen dürfen mögen".split())
"""The modal verbs, by lemma."""


def asserts(syntax: Syntax, clause: Clause, entry: Verb) -> bool:
    """Whether a reporting verb is asserted: under a modal ("will nicht sagen") or a negation nothing is reported,
    nor where the author only supposes a decision.

    Denials stay ("bestreitet nicht"), and so do verbs of thinking: who does not believe something has a view of it.
    Modals in Konjunktiv I are reports themselves ("könne nicht sagen"), and so are claims ("will erfahren haben").
    """
    modal = next((a for a in clause.aux if a.lemma in MODALS), None)
    claimed = modal is not None and modal.lemma == "wollen" and any(a.lemma in ("haben", "sein") for a in clause.aux)
    managed = claimed or (modal is not None and modal.lemma in _IMPLYING and modal.feat("Tense") == "Past")
    named = modal is not None and entry.lemma.endswith(f" {modal.lemma}")  # "wollte wissen, ob …"
    if modal is not None and modal.feat("Mood") != "Sub" and not managed and not named:
        return False
    if clause.subject is not None and clause.subject.text.lower() in _NOBODY:
        return False
    if entry.medium == "institution" and _supposed(syntax, clause):
        return False
    return (
        not negated(syntax, clause)
        or entry.polarity == "denied"
        or entry.medium == "thought"
        or entry.lemma == "ausschließen"
    )


def _supposed(syntax: Syntax, clause: Clause) -> bool:
    """Whether the author only supposes an act: "hat offenbar beschlossen"."""
    return any(k.text.lower() in _SUPPOSING for k in syntax.sentence.children(clause.head))


def negated(syntax: Syntax, clause: Clause) -> bool:
    """Whether the verb of a clause is negated."""
    kids = syntax.sentence.children(clause.head)
    return any(k.text.lower() in ("nicht", "nie", "niemals", "kaum") and k.deprel == "advmod" for k in kids)


def cue_tokens(syntax: Syntax, clause: Clause, entry: Verb | None = None) -> tuple[Token, ...]:
    """Finite verb, particle, auxiliaries; ``sich``, *es* and correlates ("darauf") where the verb needs them."""
    out = {t.id: t for t in clause.verbs}
    if clause.finite is not None:
        out[clause.finite.id] = clause.finite
    if clause.shared_subject and clause.finite is not None and clause.finite.id not in {t.id for t in clause.verbs}:
        del out[clause.finite.id]
    for kid in syntax.sentence.children(clause.head):
        word = kid.text.lower()
        correlate = kid.upos == "ADV" and word in CORRELATES and kid is not clause.first
        reflexive = kid.xpos == "PRF" or (entry is not None and entry.lemma.startswith("sich ") and word in _REFLEXIVE)
        expletive = word == "es" and (clause.lemma in IMPERSONAL or clause.passive)
        if kid.deprel == "compound:prt" or correlate or reflexive or expletive:
            out[kid.id] = kid
    for tok in _predicate(syntax, clause):
        out[tok.id] = tok
    return tuple(out[i] for i in sorted(out))


def _predicate(syntax: Syntax, clause: Clause) -> tuple[Token, ...]:
    """The adjective that completes a cue: "zeigte sich *besorgt*", "hält *es für möglich*"."""
    kids = syntax.sentence.children(clause.head)
    phrase = next((tokens for name, tokens in _phrases(syntax, clause) if find_verb(name) is not None), ())
    if phrase:
        return phrase
    if clause.lemma in ("zeigen", "geben") and any(k.xpos == "PRF" for k in kids):
        return tuple(k for k in kids if k.xpos == "ADJD" and k.deprel in ("xcomp", "advmod", "obj", "obl"))[-1:]
    es = next((k for k in kids if k.text.lower() == "es" and k.deprel != "nsubj"), None)
    if clause.lemma != "halten" or es is None:
        return ()
    adjective = next((k for k in kids if k.upos == "ADJ" and syntax.case_of(k) is not None), None)
    case = syntax.case_of(adjective) if adjective is not None else None
    return (es, case, adjective) if adjective is not None and case is not None else ()


def addressee(syntax: Syntax, clause: Clause, entry: Verb | None, speaker: Holder | None) -> Spans:
    """Who is told, asked or accused, as the entry says (dative, accusative, *gegenüber*, *an*); never who speaks."""
    speaking = speaker.spans if speaker is not None else ()
    if entry is None or entry.addressee == "none":
        return ()
    if clause.passive and entry.addressee == "acc" and clause.subject is not None:
        return token_spans(syntax.phrase(clause.subject))
    for kid in syntax.sentence.children(clause.head):
        if kid.upos not in ("NOUN", "PROPN", "PRON") or kid.text.lower() in _REFLEXIVE or kid.text.lower() == "es":
            continue
        if any(b <= kid.begin < e for b, e in speaking):
            continue
        case = syntax.case_of(kid)
        word = case.text.lower() if case is not None else ""
        if word in ("gegenüber", "an") and (entry.addressee == "an" or word == "gegenüber"):
            return token_spans(syntax.phrase(kid))
        if case is not None or kid.deprel not in ("obj", "iobj", "obl:arg", "obl"):
            continue
        if entry.addressee not in ("dat", "acc"):
            continue
        dative = kid.feat("Case") == "Dat" or (kid.deprel in ("iobj", "obl:arg") and kid.feat("Case") != "Acc")
        weak = kid.text.endswith("n") and any(k.text == "den" for k in syntax.sentence.children(kid))
        if kid.deprel != "obl" and (dative == (entry.addressee == "dat") or (weak and entry.addressee == "acc")):
            return token_spans(syntax.phrase(kid))  # "den Zeugen" is dative plural and accusative singular
    return ()


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
    return merge_spans(spans)


def frame_of(syntax: Syntax, spans: Spans, cue: Spans, clause: Clause | None = None) -> Spans:
    """The rest of the cue's sentence: everything outside the content but the final full stop.

    Where the reporting verb is coordinated with a verb that reports nothing, that verb and its complements are left
    out ("er reagierte besorgt und forderte, …"); a shared subject stays.
    """
    other = _other_conjunct(syntax, clause) if clause is not None else set()
    tokens = [t for t in syntax.sentence.tokens if t.id not in other]
    while tokens and tokens[-1].text in (".", "!", "?", "…"):
        tokens.pop()
    whole = [(tokens[0].begin, tokens[-1].end)] if tokens else []
    rest = subtract_spans(whole, spans)
    parts: list[tuple[int, int]] = []
    for begin, end in rest:
        inside = [t for t in tokens if begin <= t.begin < end]
        if any(t.upos != "PUNCT" for t in inside):
            parts += token_spans(inside)
    return merge_spans([*parts, *cue])


def _other_conjunct(syntax: Syntax, clause: Clause) -> set[int]:
    """Ids of the words of the first conjunct, where that does not report, but for the subject."""
    if clause.head.deprel != "conj" or not clause.shared_subject:
        return set()
    first = syntax.clause(syntax.sentence.head(clause.head))
    if first is None or first.finite is None or reporting_verb(syntax, first, "dass", "np", "als") is not None:
        return set()
    subject = {t.id for t in syntax.phrase(first.subject)} if first.subject is not None else set()
    border = clause.first.id - 1
    return {t.id for t in syntax.between(first.tokens[0].id, border) if t.id not in subject}


def verb_find(
    syntax: Syntax,
    clause: Clause,
    entry: Verb,
    spans: Spans,
    construction: str,
    *,
    kind: StatementType = StatementType.INDIRECT,
    cue: Sequence[Token] | None = None,
    source: Holder | None = None,
    frame: Spans | None = None,
    confidence: float = 0.85,
) -> Find:
    """A find whose cue is the verb of ``clause``: source, addressee, stance, level and polarity from verb and entry."""
    tokens = tuple(cue) if cue is not None else cue_tokens(syntax, clause, entry)
    cue_spans = token_spans(tokens)
    is_negated = negated(syntax, clause)
    speaker, relays = speakers(syntax, clause, source)
    return Find(
        construction=construction,
        type=kind,
        content=spans,
        holder=speaker,
        relays=relays,
        cue=cue_spans,
        lemma=entry.lemma,
        frame=frame_of(syntax, spans, cue_spans, clause) if frame is None else frame,
        addressee=addressee(syntax, clause, entry, speaker),
        stance=entry.stance,
        level=entry.level,
        polarity=entry.polarity if not is_negated else Polarity.AFFIRMED,
        confidence=confidence if asserts(syntax, clause, entry) else confidence / 4,
        negated=is_negated,
        anchor=syntax.index,
    )


def speakers(syntax: Syntax, clause: Clause, source: Holder | None = None) -> tuple[Holder | None, tuple[Holder, ...]]:
    """Who speaks in a clause and who passes it on: "X meldet unter Berufung auf Y", "X zitiert Y", "Y wird zitiert".

    Args:
        syntax: the sentence.
        clause: the clause of the reporting verb.
        source: who acts in the clause; its subject or agent if left out.
    """
    acting = source if source is not None else subject_holder(syntax, clause)
    original = authority(syntax, clause) or _cited(syntax, clause)
    if original is None:
        return acting, ()
    return original, (acting,) if acting is not None and acting.spans != original.spans else ()


def _cited(syntax: Syntax, clause: Clause) -> Holder | None:
    """Whom *zitieren* cites: its object, in the passive its subject."""
    if clause.lemma != "zitieren":
        return None
    if clause.passive:
        head = clause.subject
    else:
        objects = (k for k in syntax.sentence.children(clause.head) if k.deprel == "obj")
        head = next((k for k in objects if syntax.case_of(k) is None), None)
    return holder(syntax, head) if head is not None and can_speak(head) and head.text.lower() != "es" else None


def complements_absent(syntax: Syntax, clause: Clause) -> bool:
    """Whether no dass-, ob- or infinitive clause depends on the verb of ``clause``."""
    return not any(
        c.kind in ("dass", "ob", "zu") and syntax.sentence.head(c.head) in (clause.head, *clause.aux)
        for c in syntax.clauses
    )


def clause_spans(syntax: Syntax, clause: Clause) -> Spans:
    """The whole clause as a span, without coordinated main clauses; with its full stop where it is the sentence."""
    tokens = syntax.sentence.tokens
    low, high = clause.tokens[0].id, clause.tokens[-1].id
    for other in syntax.clauses:
        if other is clause or other.kind not in ("main", "other") or other.finite in (None, clause.finite):
            continue
        if (
            other.head.deprel == "conj"
            and syntax.sentence.head(other.head) is clause.head
            and other.first.id > clause.head.id
        ):
            cut = other.first.id - 1
            while cut > low and tokens[cut - 1].upos in ("PUNCT", "CCONJ"):
                cut -= 1
            high = min(high, cut)
    last = tokens[-1]
    if high >= last.id - 1 and last.text in (".", "!", "?") and low <= 2:
        high = last.id
    inside = tokens[low - 1 : high]
    return ((inside[0].begin, inside[-1].end),) if inside else ()


def authority_phrase(syntax: Syntax, noun: Token) -> tuple[Token, ...]:
    """The source in "unter Berufung auf X", given *Berufung*; empty where the words are others."""
    before, after = syntax.next(noun, -1), syntax.next(noun)
    if before is None or after is None or before.text.lower() != "unter" or after.text.lower() != "auf":
        return ()
    tok = syntax.next(after)
    while (tok is not None and tok.upos in ("DET", "ADJ", "NUM", "ADV")) or (tok is not None and tok.lemma == '"'):
        tok = syntax.next(tok)
    if tok is None or tok.upos not in ("NOUN", "PROPN", "PRON", "X"):
        return ()
    head = tok
    governor = syntax.sentence.head(tok)
    if governor is not None and governor.id > after.id and governor.upos in ("NOUN", "PROPN"):
        head = governor
    return tuple(t for t in syntax.phrase(head) if t.id > after.id)


def authority(syntax: Syntax, clause: Clause) -> Holder | None:
    """The authority that the clause's own speaker appeals to ("meldete unter Berufung auf X")."""
    for noun in clause.tokens:
        if noun.lemma in ("Berufung", "Verweis", "Hinweis") and syntax.clause_of(noun) is clause:
            phrase = authority_phrase(syntax, noun)
            if phrase:
                ids = {t.id for t in phrase}
                head = next(
                    (t for t in phrase if t.upos in ("NOUN", "PROPN", "PRON") and t.head not in ids), phrase[-1]
                )
                return Holder(token_spans(phrase), syntax.index, head)
    return None

"""The frames of direct speech: behind the closing mark («…», sagte X) and before the opening one (X sagte: «…»)."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from attribution.document import Level, SourceKind, Stance, StatementType
from attribution.document.spans import Spans
from attribution.grammar.clauses import Clause, Syntax, token_spans
from attribution.grammar.mentions import Holder, holder
from attribution.grammar.morphology import is_finite, is_konjunktiv_1
from attribution.grammar.nouns import noun_holder
from attribution.grammar.parentheses import parenthesis
from attribution.grammar.predicates import is_impersonal, reporting_verb
from attribution.grammar.roles import addressee, cue_tokens, speakers
from attribution.grammar.speakers import can_speak, is_personal
from attribution.grammar.subjects import place, subject_behind, subject_holder, swapped
from attribution.lexicons import Verb, classify_noun, endings, find_carrier, find_noun, find_verb, words
from attribution.reading.find import Find
from attribution.reading.quotes.marks import Marks, read_marks
from attribution.reading.reading import Reading
from attribution.reading.settle import is_likely
from attribution.tree import NO_TOKEN, Token

__all__ = ["QuoteFrame", "continues", "frame_after", "frame_before", "verb_frame"]

_SPEAKERS = (SourceKind.PERSON, SourceKind.ORGANISATION, SourceKind.STATE, SourceKind.MEDIA, SourceKind.COLLECTIVE)
_SPEECH_MARKS = (",", "–", "-", "—")


@attrs.frozen
class QuoteFrame:
    """The frame of a quotation."""

    syntax: Syntax
    cue: Spans = attrs.field(converter=Spans)
    lemma: str
    holder: Holder | None
    spans: Spans = attrs.field(converter=Spans)
    addressee: Spans = Spans()
    entry: Verb | None = None
    relays: tuple[Holder, ...] = ()

    def find(self, content: Spans, confidence: float) -> Find:
        """The statement that the frame makes of quoted words."""
        return Find(
            type=StatementType.DIRECT,
            content=content,
            holder=self.holder,
            relays=self.relays,
            cue=self.cue.minus(content),
            lemma=self.lemma,
            frame=self.spans,
            addressee=self.addressee,
            stance=self.entry.stance if self.entry else Stance.NEUTRAL,
            level=self.entry.level if self.entry else Level.NONE,
            confidence=confidence,
            anchor=self.syntax.index,
        )


def verb_frame(clause: Clause, entry: Verb, spans: Spans, link: Token = NO_TOKEN) -> QuoteFrame:
    """The frame that the reporting verb of a clause makes; ``link`` is the *als* that the quoted words depend on."""
    cue = token_spans([*cue_tokens(clause, entry), *_with_words(clause), *([link] if link else [])])
    source = place(clause) if is_impersonal(clause) else None
    speaker, relays = speakers(clause, source)
    speaker = inscribed(clause, speaker)
    told = addressee(clause, entry, speaker)
    return QuoteFrame(clause.syntax, cue, entry.lemma, speaker, spans, told, entry, relays)


def inscribed(clause: Clause, speaker: Holder | None) -> Holder | None:
    """Where words stand, if the subject only names them: *auf dem Schild steht das Wort «…»*; else ``speaker``."""
    syntax = clause.syntax
    head = speaker.head if speaker is not None else NO_TOKEN
    lemmas = {clause.lemma, *(a.lemma for a in clause.aux)}
    if head.upos != "NOUN" or classify_noun(head.lemma) in _SPEAKERS or not lemmas & words("reading.standing"):
        return speaker
    for tok in clause.tokens:
        if tok.word in words("reading.there"):
            return Holder(token_spans([tok]), syntax.index, tok)
        case = syntax.case_of(tok)
        if case.word in words("reading.surfaces") and syntax.clause_of(tok) is clause:
            return holder(syntax, tok)
    return speaker


def _with_words(clause: Clause) -> tuple[Token, ...]:
    """The phrase "mit den Worten", which belongs to the cue."""
    syntax = clause.syntax
    for kid in syntax.sentence.children(clause.head):
        case = syntax.case_of(kid)
        if kid.lemma == "Wort" and case.word == "mit":
            return tuple(t for t in syntax.phrase(kid, case=True) if case.id <= t.id <= kid.id)
    return ()


# ---------------------------------------------------------------------------------------------------- behind
def frame_after(reading: Reading, marks: Marks) -> QuoteFrame | None:
    """The inverted frame behind a quotation: «…», sagte X · «…», so X · «…» – mehr sagte X nicht."""
    found = _following(reading, marks)
    if found is None:
        return None
    syntax, first = found
    if first.word == "so":
        frame = _so(syntax, first)
        if frame is not None:
            return frame
        first = syntax.next(first)
    if first.text in words("reading.summing"):
        first = syntax.next(first)
    if first.text.startswith("dies") and (frame := _with_an_author(syntax, first)) is not None:
        return frame
    if first.word == "mit" and (frame := _with_these_words(syntax, first)) is not None:
        return frame
    if not is_finite(first) or (
        reading.article.visible_after(marks.quotation.end) not in _SPEECH_MARKS and not _is_speech(marks)
    ):
        return None
    clause = syntax.clause_of(first)
    entry = reporting_verb(clause, "quote", "first", "dass", "v2") if clause is not None else None
    if clause is None or (entry is None and not _is_spoken(marks)):
        return None
    escaped = _escaped(clause)
    if entry is None and not escaped and not _acts(marks, clause):
        return None
    return _inverted(reading, syntax, clause, entry, first, escaped)


def _is_spoken(marks: Marks) -> bool:
    """Whether marks hold a clause that a comma sets off, and no title."""
    return not marks.title and marks.finite and marks.article.visible_after(marks.quotation.end) == ","


def _acts(marks: Marks, clause: Clause) -> bool:
    """Whether a person acts right behind the words, whatever the verb: «…», *brummelte* X.

    Words that open the sentence are all that can stand before the verb, so that it may have an object or a predicate:
    «…», *schüttelt* X den Kopf · «…», *ist* X enttäuscht.
    """
    opening = not marks.before or marks.before.text == ":"
    actor = subject_behind(clause) if not clause.passive and (opening or clause.head.upos == "VERB") else NO_TOKEN
    kids = [k for k in clause.syntax.sentence.children(clause.head) if k.id > clause.finite.id]
    things = any(k.deprel in ("obj", "ccomp", "xcomp") and k.xpos != "PRF" for k in kids)
    nouns = (k.lemma.casefold() for k in (clause.head, *kids) if k.upos == "NOUN")
    titled = any(noun.endswith(endings("grammar.naming")) for noun in nouns)
    if opening:
        return bool(actor) and can_speak(actor) and actor.word not in words("grammar.no_subjects") and not titled
    personal = is_personal(clause.syntax, actor) or actor.word in words("reading.third_person")
    return personal and not titled and not things


def _escaped(clause: Clause) -> Token:
    """Whom the words escape: «…», *entfuhr es ihm* · «…», *platzte es aus der Frau heraus*; no token elsewhere."""
    if clause.lemma not in words("reading.escaping") or clause.subject.word != "es":
        return NO_TOKEN
    syntax = clause.syntax
    behind = (k for k in syntax.sentence.children(clause.head) if k.id > clause.finite.id and can_speak(k))
    return next((k for k in behind if k.word != "es" and syntax.case_of(k).word in ("", "aus")), NO_TOKEN)


def _with_these_words(syntax: Syntax, adposition: Token) -> QuoteFrame | None:
    """The frame "«…», mit diesen Worten trat X ab", "«…»: Mit diesem Satz …"."""
    behind = syntax.between(adposition.id + 1, adposition.id + 2)
    noun = next((t for t in behind if t.lemma in words("reading.wordings")), NO_TOKEN)
    clause = syntax.clause_of(noun) if noun else None
    speaker = subject_holder(clause) if clause is not None else None
    if speaker is None:
        return None
    frame = [t for t in syntax.sentence.tokens if t.id >= adposition.id and t.text not in (".", "!")]
    return QuoteFrame(
        syntax, token_spans(syntax.between(adposition.id, noun.id)), noun.lemma, speaker, token_spans(frame)
    )


def _with_an_author(syntax: Syntax, article: Token) -> QuoteFrame | None:
    """The frame "«…» – dieser Vorwurf stammt von X"."""
    noun = syntax.next(article)
    clause = syntax.clause_of(noun)
    worded = noun.lemma in words("reading.wordings") or find_noun(noun.lemma) is not None
    if clause is None or not worded or clause.lemma not in words("reading.stemming") or clause.subject is not noun:
        return None
    kids = syntax.sentence.children(clause.head)
    author = next((k for k in kids if syntax.case_of(k).word in words("grammar.of") and can_speak(k)), NO_TOKEN)
    frame = [t for t in syntax.sentence.tokens if t.id >= article.id and t.text not in (".", "!")]
    cue = token_spans([article, noun, clause.head])
    return QuoteFrame(syntax, cue, noun.lemma, holder(syntax, author), token_spans(frame)) if author else None


def _following(reading: Reading, marks: Marks) -> tuple[Syntax, Token] | None:
    """The first word behind the closing mark, on the same line and not behind a full stop, with its sentence."""
    article = reading.article
    end = marks.quotation.end
    if "\n" in article.text[end : end + 3]:
        return None
    i = article.sentence_index(end)
    for syntax in reading.syntaxes[i : i + 2]:
        tokens = [t for t in syntax.sentence.tokens if t.begin >= end]
        if [t.text for t in tokens] not in ([], [":"]):
            word = next((t for t in tokens if t.text not in _SPEECH_MARKS), tokens[-1])
            return None if word.text == "." else (syntax, word)
    return None


def _so(syntax: Syntax, so: Token) -> QuoteFrame | None:
    found = parenthesis(syntax, so)
    if found is None:
        return None
    speaker, last = found
    comma = syntax.next(so, -1)
    begin = so.id - 1 if comma.text == "," else so.id
    frame = token_spans(syntax.between(begin, last))
    return QuoteFrame(syntax, ((so.begin, so.end),), "so", speaker, frame)


def _inverted(
    reading: Reading, syntax: Syntax, clause: Clause, entry: Verb | None, first: Token, escaped: Token
) -> QuoteFrame:
    cue = cue_tokens(clause, entry)
    end = _frame_end(reading, syntax, first, max([t.id for t in cue] + [first.id]))
    speaker, relays = speakers(clause, holder(syntax, escaped) if escaped else _inverted_speaker(clause))
    before = syntax.next(first, -1)
    begin = first.id - 1 if before.text in (",", "–") else first.id
    return QuoteFrame(
        syntax,
        token_spans(cue),
        entry.lemma if entry is not None else clause.lemma,
        speaker,
        token_spans(syntax.between(begin, end)),
        addressee(clause, entry, speaker),
        entry,
        relays,
    )


def _frame_end(reading: Reading, syntax: Syntax, first: Token, last_cue: int) -> int:
    """Id of the last word of an inverted frame: it ends at a final mark, a quotation or a further clause."""
    end = first.id
    while tok := syntax.next(syntax.sentence.tokens[end - 1]):
        if tok.id > last_cue and _opens_speech(reading, tok):
            break
        if tok.text in (".", "!", "?", ":", ";") or (tok.text == "," and end >= last_cue and _breaks(syntax, tok)):
            break
        end = tok.id
    return end


def _opens_speech(reading: Reading, mark: Token) -> bool:
    """Whether a mark opens a quotation that is no name: "sagte sie dem „Boten“ gestern" goes on."""
    if not reading.article.opens_quotation(mark.begin):
        return False
    return not any(m.quotation.begin == mark.begin and m.title for m in read_marks(reading))


def _inverted_speaker(clause: Clause) -> Holder | None:
    if is_impersonal(clause):
        return place(clause)
    subject = subject_behind(clause) if not clause.passive else NO_TOKEN
    return holder(clause.syntax, subject) if subject and subject.word != "es" else subject_holder(clause)


def _is_speech(marks: Marks) -> bool:
    """Whether marks without a comma behind them hold a sentence and no title: a final mark, or no noun before them."""
    titled = marks.before.upos in ("NOUN", "PROPN", "DET", "ADJ", "ADP")
    return marks.closed or (not titled and marks.finite)


def _breaks(syntax: Syntax, comma: Token) -> bool:
    """Whether the frame ends at a comma: a quotation or a further clause follows."""
    following = syntax.next(comma)
    return following.lemma == '"' or following.upos in ("CCONJ", "SCONJ") or following.xpos.startswith("PREL")


# ---------------------------------------------------------------------------------------------------- before
def frame_before(reading: Reading, marks: Marks) -> QuoteFrame | None:
    """The frame before a quotation and its colon: X sagte: «…» · X: «…»."""
    article = reading.article
    end = article.visible_before(marks.quotation.begin)
    if article.text[end - 1 : end] != ":" or article.text[end : marks.quotation.begin].count("\n") > 2:
        return None
    syntax = reading.syntaxes[article.sentence_index(end - 1)]
    tokens = [t for t in syntax.sentence.tokens if t.end <= end]
    if _is_entitled(syntax, tokens[-1]):
        return None
    frame = token_spans(tokens)
    clauses = [
        c for c in syntax.clauses if c.finite and c.finite.end <= end and article.quotation_at(c.finite.begin) is None
    ]
    told = _told_before(reading, syntax, tokens[-1])
    clauses = _from_last_speaker(clauses)
    reported = _reported_before(clauses, told.content if told is not None else Spans(), frame)
    if reported is not None:
        return reported
    if told is not None:
        entry = find_verb(told.lemma)
        return QuoteFrame(syntax, told.cue, told.lemma, told.holder, told.frame, told.addressee, entry, told.relays)
    return _acted(syntax, clauses, frame) if clauses else _verbless(syntax, tokens, frame)


def _from_last_speaker(clauses: Sequence[Clause]) -> list[Clause]:
    """The last of several joined main clauses, where it has a speaker: *Er ging, und der Verein schrieb: «…»*."""
    joined = (c for c in clauses if c.kind == "main" and c.head.deprel == "conj" and not c.shared_subject)
    begin = max((c.first.id for c in joined if can_speak(c.subject)), default=0)
    return [c for c in clauses if c.finite.id >= begin]


def _is_entitled(syntax: Syntax, colon: Token) -> bool:
    """Whether the word before a colon says that a title follows: "ein Film mit dem *Titel*: «…»", "*Thema*: «…»"."""
    last = syntax.next(colon, -1)
    return last.upos == "NOUN" and last.lemma.casefold().endswith(endings("grammar.naming"))


def _reported_before(clauses: Sequence[Clause], told: Spans, frame: Spans) -> QuoteFrame | None:
    """*X sagte: «…»*: the last clause before the colon with a reporting verb that is not itself reported."""
    for clause in sorted(clauses, key=lambda c: -c.finite.id):
        entry = reporting_verb(clause, "quote", "v2", "dass")
        own = entry is not None and entry.medium == "speech" and can_speak(clause.subject)
        reported = told.holds(clause.finite.begin) and not own
        reported = reported or (clause.passive and is_konjunktiv_1(clause.finite))
        if entry is not None and not reported:
            return verb_frame(clause, entry, frame)
    return None


def _acted(syntax: Syntax, clauses: Sequence[Clause], frame: Spans) -> QuoteFrame | None:
    """*X lächelte: «…»*: who acts in the main clause before the colon speaks."""
    main = next((c for c in clauses if c.head.deprel == "root"), clauses[0])
    subject = swapped(main) or main.subject
    if not subject or subject.word in words("grammar.no_subjects") or is_konjunktiv_1(main.finite):
        return None  # in Konjunktiv, what its subject does is told by somebody else
    return QuoteFrame(syntax, (), "", inscribed(main, holder(syntax, subject)), frame)


def _told_before(reading: Reading, syntax: Syntax, colon: Token) -> Find | None:
    """The widest report that the colon ends: *X glaubt, dass es reicht: «…»* · *Es reiche, so X: «…»*."""
    last = syntax.next(colon, -1)
    found = (
        f
        for f in reading.anchored(syntax.index)
        if f.family.clausal and f.holder is not None and is_likely(f)
        if f.cue.end <= colon.begin
        if f.content.holds(last.begin) or f.frame.holds(last.begin)
    )
    return max(found, key=lambda f: f.end - f.begin, default=None)


def _verbless(syntax: Syntax, tokens: list[Token], frame: Spans) -> QuoteFrame | None:
    """*Der Sprecher: «…»*, *Der Sprecher wörtlich: «…»*: the noun phrase before the colon speaks."""
    ids = {t.id for t in tokens}
    nouns = [t for t in tokens if t.upos in ("NOUN", "PROPN", "PRON")]
    head = next((t for t in nouns if t.head not in ids), nouns[0] if nouns else NO_TOKEN)
    if not head or syntax.case_of(head) or _is_label(syntax, head):
        return None
    manner = [t for t in tokens if t.word in words("reading.manners")]
    return QuoteFrame(syntax, token_spans(manner), "", holder_before(syntax, head, tokens[-1]), frame)


def _is_label(syntax: Syntax, head: Token) -> bool:
    """Whether a noun without an article is no speaker but a label or a topic, by what stands beside it.

    "*Großes Kino*: «…»", "*Streit um Gesetz*: «…»", not "*Junge Frau*: «…»".
    """
    kids = [k.upos for k in syntax.sentence.children(head)]
    kids += ["ADJ" for k in syntax.sentence.children(head) if k.deprel == "nmod" and syntax.case_of(k)]
    said = can_speak(head) or find_carrier(head.lemma) is not None or find_noun(head.lemma) is not None
    return head.upos == "NOUN" and "ADJ" in kids and "DET" not in kids and not said


def holder_before(syntax: Syntax, head: Token, colon: Token) -> Holder:
    """The phrase of ``head`` as far as the colon or what is spoken about; whose words a noun names, where it does."""
    author = noun_holder(syntax, head) if find_noun(head.lemma) is not None and not find_carrier(head.lemma) else None
    if author is not None:
        return author
    phrase = [t for t in syntax.phrase(head) if t.id < colon.id]
    settings = words("reading.settings") if colon.text == ":" and phrase and phrase[0].id > 1 else frozenset()
    aside = words("reading.topics") | settings
    topic = next((t for t in phrase if t.id > head.id and t.word in aside), NO_TOKEN)
    return Holder(token_spans([t for t in phrase if not topic or t.id < topic.id]), syntax.index, head)


# ---------------------------------------------------------------------------------------------------- further
def continues(find: Find, reading: Reading, marks: Marks) -> bool:
    """Whether a quotation goes on after an earlier one or its frame: «A», sagte X. «B.» · X sagte: «A» und «B»."""
    begin = marks.quotation.begin
    start = find.content.plus(find.frame).end if find.frame and find.frame.end <= begin else find.end
    between = reading.article.text[start:begin]
    going_on = words("reading.going_on").issuperset(between.strip(" \n\t,.:;–-").lower().split())
    return going_on and "\n\n" not in between.strip(" ")

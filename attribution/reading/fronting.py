"""Content that stands before the clause that reports it, or around that ("nachgestellte Redeeinleitung")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property

import attrs

from attribution.document import Level, Polarity, StatementType
from attribution.grammar.clauses import Clause, Syntax, token_spans
from attribution.grammar.content import complements
from attribution.grammar.mentions import Holder
from attribution.grammar.morphology import is_finite
from attribution.grammar.predicates import is_pointed, is_remark, reporting_verb
from attribution.grammar.roles import content, cue_tokens
from attribution.grammar.subjects import inverted
from attribution.lexicons import Verb, words
from attribution.reading.find import Find
from attribution.reading.quotes.marks import NOMINAL
from attribution.reading.reading import Reading
from attribution.reading.report import verb_find
from attribution.text.article import Article
from attribution.tree import NO_TOKEN, Token

__all__ = ["content_first", "follows_content", "reporting_end"]


def follows_content(clause: Clause) -> bool:
    """Whether the verb of a clause reports what stands before it: "…, sagte X"."""
    return reporting_verb(clause, "first") is not None and inverted(clause)


_LONGEST_NAME = 5  # words, a hyphen not counted


def content_first(reading: Reading, syntax: Syntax, clause: Clause, source: Holder | None) -> Iterator[Find]:
    """One find for the content that stands before its reporting clause or around it."""
    entry = reporting_verb(clause, "first")
    stretch = _stretch(reading, clause)
    if entry is None or not stretch or (source is not None and source.head in stretch):
        return  # the last: "In dem Brief, der gestern kam, heißt es, …"
    fronted = _Fronted(reading.article, clause, entry, stretch)
    if fronted.joined or fronted.condition or fronted.topic or _has_object(clause, entry) or fronted.content_behind:
        return
    if not (fronted.whole or fronted.goes_on or fronted.verbless):
        return
    if is_remark(clause) or (fronted.opener.lemma == "dass" and not is_pointed(clause, entry)):
        return  # "Dass sie ging, sei nur erwähnt", "Dass sie ging, spricht Bände"
    found = verb_find(
        clause,
        entry,
        content(syntax, [*stretch, *fronted.tail] if fronted.medial else stretch),
        cue=fronted.cue,
        source=source,
        frame=token_spans(syntax.between(clause.finite.id, fronted.end)),
        confidence=0.9,
    )
    if _ends_alone(reading, stretch[-1]):
        yield attrs.evolve(found, type=StatementType.DIRECT, construction="direct_quote")
    elif stretch[0].lemma in ("dass", "ob"):
        yield found
    else:
        yield attrs.evolve(found, polarity=Polarity.AFFIRMED)  # "Das sei falsch, dementierte sie": what she does say


def _stretch(reading: Reading, clause: Clause) -> Sequence[Token]:
    """What stands before the verb and may be the content; nothing where it is direct speech."""
    before = clause.syntax.sentence.tokens[: clause.finite.id - 1]
    last = next((t for t in reversed(before) if t.text != ","), NO_TOKEN)
    if last.lemma == '"' and _quoted_speech(reading, last):
        return ()
    stretch = clause.syntax.trim(before[_start(before) :])
    return stretch if any(t.upos != "PUNCT" for t in stretch) else ()


@attrs.frozen(slots=False, eq=False)
class _Fronted:
    """A reporting clause and the words before it, which may be its content.

    Args:
        article: the article.
        clause: the reporting clause.
        entry: its verb.
        stretch: the words.
    """

    article: Article
    clause: Clause
    entry: Verb
    stretch: Sequence[Token]

    @cached_property
    def cue(self) -> Sequence[Token]:
        """The words that report."""
        return cue_tokens(self.clause, self.entry)

    @cached_property
    def end(self) -> int:
        """Id of the last word of the reporting clause."""
        return reporting_end(self.clause)

    @cached_property
    def tail(self) -> Sequence[Token]:
        """What stands behind the reporting clause, but for an infinitive of its own: "sagte sie, *ohne* zu zögern"."""
        tail = self.clause.syntax.trim(self.clause.syntax.sentence.tokens[self.end :])
        return () if tail and tail[0].word in words("grammar.purposes") else tail

    @cached_property
    def opener(self) -> Token:
        """The first word of the stretch, but for *und* and *aber*."""
        words_of = [t for t in self.stretch if t.upos != "PUNCT"]
        return next((t for t in words_of if t.upos != "CCONJ"), words_of[0])

    @cached_property
    def clauses(self) -> Sequence[Clause]:
        """The clauses whose verb stands in the stretch."""
        ids = {t.id for t in self.stretch}
        return [c for c in self.clause.syntax.clauses if c.finite.id in ids]

    @cached_property
    def goes_on(self) -> bool:
        """Whether the clause of the stretch goes on with its verb: *Wenn es regnet, sagte sie, bleibt er zu*."""
        return bool(self.tail) and is_finite(self.tail[0])

    @cached_property
    def subordinate(self) -> bool:
        """Whether no main clause stands in the stretch behind another one."""
        tokens = self.clause.syntax.sentence.tokens
        return not any(tokens[c.finite.id - 2].text in (",", "So") for c in self.clauses)

    @cached_property
    def condition(self) -> bool:
        """Whether the stretch is an adverbial of the report: *Als der Regen kam, sagte niemand etwas*."""
        adverbial = _is_adverbial(self.opener) or self._verb_first or self._no_sooner
        return adverbial and self.subordinate and not self.goes_on

    @property
    def _verb_first(self) -> bool:
        """Whether the stretch is a condition without *wenn*: *Käme der Regen, ergäbe sich ein See*."""
        opened = next((c for c in self.clauses if c.finite is self.opener), None)
        if opened is None or self.entry.level is Level.HIGH:
            return False  # what is asked: "Ist das Dach dicht, lautete die Frage"
        return opened.subject.id > self.opener.id and opened.subject.text != "Sie"  # "Gehen Sie, sagte er"

    @property
    def _no_sooner(self) -> bool:
        """Whether the stretch tells when: *Kaum war der Regen da, sagte er das Fest ab*."""
        return self.opener.word in words("reading.no_sooner") and is_finite(self.clause.syntax.next(self.opener))

    @cached_property
    def joined(self) -> bool:
        """Whether the passive has its subject in the stretch: *Der Plan ist offen, wurde aber vom Rat erwogen*."""
        clause, subject = self.clause, self.clause.subject
        own = subject.upos == "NOUN" and subject in self.stretch
        others = (c for c in self.clauses if not own or subject not in clause.syntax.sentence.ancestors(c.head))
        told = any(c.finite.feat("Mood") == "Sub" for c in others)
        return clause.passive and (clause.shared_subject or own) and not told

    @cached_property
    def topic(self) -> bool:
        """Whether a question is no content but what is spoken about: *Wer will, sagt es*, *Ob es hält, steht dahin*."""
        kinds = ("w",) if "ob" in self.entry.frames else ("w", "ob")
        opened = any(c.kind in kinds and c.tokens[0] is self.opener for c in self.clause.syntax.clauses)
        return opened and self.subordinate and self.entry.level is not Level.HIGH

    @cached_property
    def content_behind(self) -> bool:
        """Whether the verb has its content behind it; *gab sie zu bedenken* has a part of the cue there."""
        told = (c for c in complements(self.clause) if c.first.word not in words("grammar.purposes"))
        told = (c for c in told if not (c.kind == "w" and c.head.deprel == "acl"))  # "in Rom, wo es regnet"
        behind = (c for c in told if c.tokens[0].id > self.clause.finite.id)
        return any(c.head not in self.cue for c in behind)

    @cached_property
    def whole(self) -> bool:
        """Whether a clause stands in the stretch that can be the content."""
        return any(
            self.article.quotation_at(c.finite.begin) is None  # "Mit den Worten „Ich gehe“ lehnte er ab"
            and _stands_alone(c, self.stretch)
            for c in self.clauses
        )

    @cached_property
    def verbless(self) -> bool:
        """Whether the stretch is a judgement without a verb and all of the content: *Keine gute Idee, findet sie*."""
        syntax = self.clause.syntax
        top = next((t for t in self.stretch if t.head == self.clause.head.id), NO_TOKEN)
        judged = top.deprel in ("ccomp", "parataxis") and top.upos in ("NOUN", "ADJ")
        behind_comma = syntax.next(self.clause.finite, -1).text == ","
        alone = all(t.upos == "PUNCT" for t in self.tail) and not any(map(is_finite, self.stretch))
        return judged and behind_comma and alone

    @cached_property
    def medial(self) -> bool:
        """Whether the content goes on behind the reporting clause."""
        begun = _is_adverbial(self.opener) or self._verb_first or (self.goes_on and not self.whole)
        if not self.tail or begun or not any(map(is_finite, self.stretch)):
            return bool(self.tail)
        open_ended = self.stretch[-1].lemma in words("reading.open_ended") and is_finite(self.stretch[-1])
        told = (
            self.goes_on and self.tail[0].feat("Mood") == "Sub"
        )  # "In dem Werk, das neu sei, sagte sie, *fehle* Strom"
        goes_on = self.tail[0].lemma in ("dass", "ob") or open_ended or told or not any(map(is_finite, self.tail))
        return goes_on and self.end < len(self.clause.syntax.sentence.tokens) - 2


def _has_object(clause: Clause, entry: Verb) -> bool:
    """Whether the verb has another object behind it, so that what stands before it is no content.

    "…, schloss sie einen Streik nicht aus"; verbs of evaluation and comment have a topic beside their content
    ("…, kommentierte er die Wahl").
    """
    if "als" in entry.frames or entry.lemma in words("reading.on_topic") or entry.addressee == "acc":
        return False
    objects = [k for k in clause.syntax.sentence.children(clause.head) if k.deprel == "obj" and k.id > clause.finite.id]
    told = entry.addressee == "dat"
    if any(k.word in words("reading.nothing_said") for k in objects):
        return True
    accusative = (k for k in objects if k.upos == "NOUN" and k.feat("Case") == "Acc")
    return any(not (told and _may_be_dative(clause.syntax, k)) for k in accusative)


def _may_be_dative(syntax: Syntax, noun: Token) -> bool:
    """Whether a noun with *den* may be a dative plural: "rief sie *den Leuten* zu"."""
    return noun.text.endswith("n") and any(k.word == "den" for k in syntax.sentence.children(noun))


def _is_adverbial(opener: Token) -> bool:
    """Whether a word opens an adverbial clause or a comparison."""
    conjunction = opener.upos == "SCONJ" and opener.deprel == "mark" and opener.lemma not in ("dass", "ob")
    return conjunction or opener.word in words("reading.adverbial_openers")


def _quoted_speech(reading: Reading, mark: Token) -> bool:
    """Whether a closing mark ends direct speech and no fragment inside the content."""
    quotation = reading.article.quotation_at(mark.begin)
    if quotation is None:
        return not _ends_alone(reading, mark)
    sentence = reading.article.sentences[reading.article.sentence_index(mark.begin)]
    end = reading.article.visible_before(quotation.begin)
    return quotation.begin <= sentence.begin or reading.article.text[max(0, end - 1) : end] in ".:!?"


def _ends_alone(reading: Reading, mark: Token) -> bool:
    """Whether a mark ends a quotation whose first mark the text has lost: *Das ist vorbei“, sagte sie*."""
    article = reading.article
    return mark.lemma == '"' and article.quotation_at(mark.begin) is None and article.quotation_at(mark.end) is None


def _stands_alone(clause: Clause, stretch: Sequence[Token]) -> bool:
    """Whether a clause can be the content: a main clause, or a dass-, ob- or w-clause that opens the stretch."""
    of_noun = clause.head.deprel.startswith("acl")  # "Auf den Vorwurf, er *habe* gelogen, sagte sie"
    opens = clause.kind in ("dass", "ob", "w") and clause.tokens[0].id == stretch[0].id
    return opens or (clause.kind == "main" and not of_noun)


def _start(before: Sequence[Token]) -> int:
    """Index of the content's first token: behind a semicolon, or a colon between clauses that opens no quotation."""
    for i in range(len(before) - 1, 0, -1):
        left, mark, right = before[:i], before[i].text, before[i + 1 :]
        if mark == ";":
            return i + 1
        if mark == ":" and any(map(is_finite, left)) and any(map(is_finite, right)) and right[0].lemma != '"':
            return i + 1
    return 0


def reporting_end(clause: Clause) -> int:
    """Id of the last token of the reporting clause: up to its particle or participle, or the next comma."""
    tokens = clause.syntax.sentence.tokens
    finite = clause.finite
    last = max([t.id for t in cue_tokens(clause)] + [finite.id])
    subject = clause.syntax.phrase(clause.subject) if clause.subject.id > finite.id else ()
    if subject:
        last = max(last, subject[-1].id)
    last = _before_mark(tokens, last)
    if any(t.text == "," for t in subject) and _goes_on(clause, last):
        last = _before_mark(tokens, last + 1)
    return last


def _before_mark(tokens: Sequence[Token], last: int) -> int:
    """Id of the last token before the next mark that neither joins a word nor opens a name."""
    while last < len(tokens) and (tokens[last].upos != "PUNCT" or _is_hyphen(tokens[last - 1], tokens[last])):
        last += 1
        if last < len(tokens) and tokens[last].lemma == '"':
            last = _behind_name(tokens, last)
    return last


def _goes_on(clause: Clause, last: int) -> bool:
    """Whether a report goes on behind the comma that closes a name: "sagte ihr Chef, Jan Beck, *dem Boten*"."""
    syntax = clause.syntax
    comma = syntax.sentence.tokens[last] if last < len(syntax.sentence.tokens) else NO_TOKEN
    word = syntax.next(comma) if comma.text == "," else NO_TOKEN
    own = (word, *syntax.sentence.ancestors(word)) if word and not is_finite(word) else ()
    top = next((t for t in own if t.head == clause.head.id), NO_TOKEN)
    return top.id > last and top.deprel.startswith(("obl", "obj", "iobj"))


def _behind_name(tokens: Sequence[Token], mark: int) -> int:
    """Where a name in quotation marks that begins at index ``mark`` ends ("von der Gruppe „Saubere Elbe“")."""
    closing = next((i for i in range(mark + 2, len(tokens)) if tokens[i].lemma == '"'), mark)
    inside = [t for i, t in enumerate(tokens[mark + 1 : closing], mark + 1) if not _is_hyphen(tokens[i - 1], t)]
    named = 0 < len(inside) <= _LONGEST_NAME and all(t.upos in NOMINAL for t in inside)
    return closing + 1 if named else mark


def _is_hyphen(before: Token, mark: Token) -> bool:
    """Whether a mark joins the parts of a word ("Ifo-Institut")."""
    return mark.text == "-" and before.end == mark.begin

"""Content that stands before the clause that reports it, or around that ("nachgestellte Redeeinleitung")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import attrs

from attribution.document import Level, Polarity
from attribution.grammar.clauses import Clause, Syntax, token_spans
from attribution.grammar.content import complements
from attribution.grammar.mentions import Holder
from attribution.grammar.morphology import is_finite
from attribution.grammar.predicates import reporting_verb
from attribution.grammar.roles import content, cue_tokens
from attribution.grammar.subjects import inverted
from attribution.lexicons import Verb
from attribution.reading.find import Find
from attribution.reading.reading import Reading
from attribution.reading.report import verb_find
from attribution.tree import Token

__all__ = ["content_first", "follows_content"]


def follows_content(clause: Clause) -> bool:
    """Whether the verb of a clause reports what stands before it: "…, sagte X"."""
    reports = clause.finite and reporting_verb(clause, "first") is not None
    return bool(reports and inverted(clause))


_LONGEST_NAME = 4  # words


_ON_TOPIC = frozenset("begründen erklären erläutern zusammenfassen bestätigen zitieren rechtfertigen".split())


def content_first(reading: Reading, syntax: Syntax, clause: Clause, source: Holder | None) -> Iterator[Find]:
    """One find for the content that stands before its reporting clause or around it."""
    entry = reporting_verb(clause, "first")
    if entry is None or not clause.finite:
        return
    finite = clause.finite
    tokens = syntax.sentence.tokens
    before = list(tokens[: finite.id - 1])
    words = [t for t in before if t.text != ","]
    if (
        words
        and words[-1].lemma == '"'
        and before[-1].text in (",", words[-1].text)
        and _quoted_speech(reading, words[-1])
    ):
        return  # direct speech
    start = _start(before)
    stretch = syntax.trim(before[start:])
    if not any(t.upos != "PUNCT" for t in stretch) or (stretch[-1].lemma == '"' and stretch[0].lemma == '"'):
        return
    if source is not None and source.head in stretch:  # "In dem Brief, der gestern kam, heißt es, …"
        return
    opener = next(t for t in stretch if t.upos != "PUNCT")
    adverbial = _is_adverbial(opener)
    cue = cue_tokens(clause, entry)
    own = [c for c in complements(clause) if c.tokens[0].id > finite.id and c.kind in ("dass", "ob", "zu")]
    own = [c for c in own if c.head not in cue]  # "gab sie zu bedenken"
    end = _reporting_end(clause)
    tail = syntax.trim(tokens[end:])
    ids = {t.id for t in stretch}
    goes_on = bool(tail) and is_finite(tail[0])
    alone = not any(
        c.kind == "main" and c.finite and c.finite.id in ids and tokens[c.finite.id - 2].text in (",", "So")
        for c in syntax.clauses
    )
    topic = next((c for c in syntax.clauses if c.kind == "w" and c.tokens[0].id == opener.id), None)
    if alone and topic is not None and entry.level is not Level.HIGH:
        return
    taken = _has_object(clause, entry, finite)
    if own or taken or (adverbial and alone and not goes_on):  # "Als der Regen kam, sagte niemand etwas"
        return
    whole = any(
        c.finite
        and c.finite.id in ids
        and reading.article.quotation_at(c.finite.begin) is None  # "Mit den Worten „Ich gehe“ lehnte er ab"
        and _stands_alone(c, stretch)
        for c in syntax.clauses
    )
    if not whole and not goes_on:
        return
    frame = syntax.between(finite.id, end)
    medial = (
        not any(is_finite(t) for t in stretch)
        or (adverbial and alone and goes_on)
        or (tail and not any(is_finite(t) for t in tail) and end < len(tokens) - 2)
    )
    parts = content(syntax, [*stretch, *tail] if medial and tail else stretch)
    if not parts:
        return
    cue = tuple(t for t in cue if finite.id <= t.id <= end)
    found = verb_find(
        clause,
        entry,
        parts,
        cue=cue,
        source=source,
        frame=token_spans(frame),
        confidence=0.9,
    )
    yield attrs.evolve(found, polarity=Polarity.AFFIRMED)  # "Das sei falsch, dementierte sie": what she does say


def _has_object(clause: Clause, entry: Verb, finite: Token) -> bool:
    """Whether the verb has another object behind it, so that what stands before it is no content.

    "…, schloss sie einen Streik nicht aus"; verbs of evaluation and comment have a topic beside their content
    ("…, kommentierte er die Wahl").
    """
    if "als" in entry.frames or entry.lemma in _ON_TOPIC or entry.addressee == "acc":
        return False
    objects = (k for k in clause.syntax.sentence.children(clause.head) if k.deprel == "obj" and k.id > finite.id)
    return any(k.upos == "NOUN" and k.feat("Case") == "Acc" and not clause.syntax.case_of(k) for k in objects)


def _is_adverbial(opener: Token) -> bool:
    """Whether a word opens an adverbial clause or a comparison."""
    conjunction = opener.upos == "SCONJ" and opener.deprel == "mark" and opener.lemma not in ("dass", "ob")
    return conjunction or opener.word in ("um", "wie", "so")


def _quoted_speech(reading: Reading, mark: Token) -> bool:
    """Whether a closing mark ends direct speech and no fragment inside the content."""
    quotation = reading.article.quotation_at(mark.begin)
    if quotation is None:
        return True
    sentence = reading.article.sentences[reading.article.sentence_index(mark.begin)]
    end = reading.article.visible_before(quotation.begin)
    return quotation.begin <= sentence.begin or reading.article.text[max(0, end - 1) : end] in ".:!?"


def _stands_alone(clause: Clause, stretch: Sequence[Token]) -> bool:
    """Whether a clause can be the content: a main clause, or a dass-, ob- or w-clause that opens the stretch."""
    return clause.kind == "main" or (clause.kind in ("dass", "ob", "w") and clause.tokens[0].id == stretch[0].id)


def _start(before: list[Token]) -> int:
    """Index of the content's first token: behind a semicolon, or a colon between clauses that opens no quotation."""
    for i in range(len(before) - 1, 0, -1):
        left, mark, right = before[:i], before[i].text, before[i + 1 :]
        if mark == ";":
            return i + 1
        if mark == ":" and right and right[0].lemma != '"' and any(map(is_finite, left)) and any(map(is_finite, right)):
            return i + 1
    return 0


def _reporting_end(clause: Clause) -> int:
    """Id of the last token of the reporting clause: up to its particle or participle, or the next comma."""
    tokens = clause.syntax.sentence.tokens
    finite = clause.finite or clause.head
    last = max([t.id for t in cue_tokens(clause)] + [finite.id])
    if clause.subject and clause.subject.id > finite.id:
        last = max(last, clause.syntax.phrase(clause.subject)[-1].id)
    while last < len(tokens) and (tokens[last].upos != "PUNCT" or _is_hyphen(tokens[last - 1], tokens[last])):
        last += 1
        if last < len(tokens) and tokens[last].lemma == '"':
            last = _behind_name(tokens, last)
    return last


def _behind_name(tokens: Sequence[Token], mark: int) -> int:
    """Where a name in quotation marks that begins at index ``mark`` ends ("von der Gruppe „Saubere Elbe“")."""
    for closing in range(mark + 2, min(mark + _LONGEST_NAME + 2, len(tokens))):
        inside = tokens[mark + 1 : closing]
        if tokens[closing].lemma == '"':
            return closing + 1 if all(t.upos in ("NOUN", "PROPN", "ADJ", "X", "NUM") for t in inside) else mark
    return mark


def _is_hyphen(before: Token, mark: Token) -> bool:
    """Whether a mark joins the parts of a word ("Ifo-Institut")."""
    return mark.text == "-" and before.end == mark.begin

"""Quoted words inside a sentence of the author's: the reporting verb or noun that they are an argument of."""

from __future__ import annotations

from attribution.document.spans import Spans
from attribution.grammar.clauses import Clause, Syntax, token_spans
from attribution.grammar.mentions import Holder
from attribution.grammar.nouns import noun_holder
from attribution.grammar.predicates import reporting_verb
from attribution.grammar.subjects import subject_holder, viewer
from attribution.lexicons import Verb, words
from attribution.reading.quotes.frames import QuoteFrame, inscribed, verb_frame
from attribution.reading.quotes.marks import Marks
from attribution.tree import NO_TOKEN, Token

__all__ = ["frame_argument", "frame_noun", "frame_view"]

_ARGUMENT = frozenset("obj obl obl:arg xcomp ccomp parataxis advcl advmod root dep".split())
_OBJECT = ("obj", "obl:arg", "xcomp", "ccomp")
_NO_ARTICLE = frozenset("ADP VERB AUX ADV PRON".split())
_INNER = frozenset("nmod acl conj appos amod advmod det dep compound".split())


def frame_argument(marks: Marks) -> QuoteFrame | None:
    """The reporting verb that quoted words are an argument of: X nannte Y «…» · als «…» bezeichnet · sagte «…».

    The way up from the words to the verb must lead through arguments: not through the subject, not through a noun
    that the marks name.
    """
    way, clause = _governor(marks)
    entry = reporting_verb(clause, "quote") if clause is not None else None
    if clause is None or entry is None or not clause.finite:
        return None
    link = _link(marks)
    if marks.before.word in words("reading.valuing") or link:
        fits = not entry.frames.isdisjoint(("als", "fuer"))
    elif marks.title:
        fits = _takes_title(marks, way, entry)
    else:
        clausal = marks.lower and len(marks.words) > 4
        fits = clausal or (_is_said(entry) and _reaches(marks, way))
    return verb_frame(clause, entry, _outside(marks), link) if fits and not _names(marks, clause, entry) else None


def _takes_title(marks: Marks, way: list[str], entry: Verb) -> bool:
    """Whether words that look like a name are what the verb says: *skandierten „Brot und Arbeit“*."""
    before = marks.before.word
    worded = entry.np == "no"  # skandieren takes words, never things
    if worded and before == "wie":  # "skandierten Parolen wie „Brot und Arbeit“"
        return True
    governed = (way == ["obl"] and before in entry.preps) or (len(way) == 1 and way[0] in _OBJECT)
    said = _is_said(entry) and (worded or _is_bare(marks))
    return governed and (said or (before in words("reading.indefinite") and "als" in entry.frames))


def _link(marks: Marks) -> Token:
    """The *als* before the quoted words, an article between them or not."""
    tok = marks.before
    if tok.upos == "DET":
        tok = marks.syntax.next(tok, -1)
    return tok if tok.word == "als" else NO_TOKEN


def _governor(marks: Marks) -> tuple[list[str], Clause | None]:
    """The relations from the quoted words up to the first clause with a verb outside of the marks."""
    syntax = marks.syntax
    way = [marks.top.deprel]
    tok: Token = syntax.sentence.head(marks.top)
    while tok:
        clause = syntax.clause(tok)
        if clause is not None and not any(marks.quotation.begin < t.begin < marks.quotation.end for t in clause.verbs):
            return way, clause
        way.append(tok.deprel)
        tok = syntax.sentence.head(tok)
    return way, None


def _is_said(entry: Verb) -> bool:
    """Whether the verb takes words for its object; *finden* and *sehen* take things."""
    return entry.medium in ("speech", "writing")


def _reaches(marks: Marks, way: list[str]) -> bool:
    """Whether relations lead from the words to their verb as its argument."""
    if way[-1] not in _ARGUMENT and len(way) > 1:
        return False
    if any(r.startswith("nsubj") for r in way):
        return False
    if len(way) == 1:
        return way[0] in _ARGUMENT | _INNER
    return set(way[:-1]) <= _INNER


def _is_bare(marks: Marks) -> bool:
    """Whether common nouns without an article are quoted: *warf ihm „Wortbruch“ vor*; things would have one."""
    return marks.common and marks.before.upos in _NO_ARTICLE


def _names(marks: Marks, clause: Clause, entry: Verb) -> bool:
    """Whether the verb gives a name: *nennt sich „…“*, *nennt man „…“*, *als „…“ bezeichnet wird*."""
    if "als" not in entry.frames:
        return False
    kids = {k.word for k in marks.syntax.sentence.children(clause.head)}
    short = not marks.lower and len(marks.words) < 3
    unnamed = short and clause.passive and subject_holder(clause) is None
    return bool(kids & words("reading.named")) or unnamed


def frame_noun(marks: Marks) -> QuoteFrame | None:
    """The noun before the marks that announces words: *mit der Aufschrift «…»*, *in der Behauptung «…»*."""
    noun = marks.speech_noun
    if not noun:
        return None
    syntax = marks.syntax
    clause = _clause_around(marks, noun)
    entry = reporting_verb(clause, "quote") if clause is not None else None
    if clause is not None and entry is not None:
        return verb_frame(clause, entry, _outside(marks)) if not _is_counted(clause) else None
    cue = [t for t in syntax.phrase(noun, case=True) if t.id <= noun.id]
    return QuoteFrame(syntax, token_spans(cue), noun.lemma, _announcer(syntax, clause, noun), _outside(marks))


def _is_counted(clause: Clause) -> bool:
    """Whether a clause says how often words stand somewhere: "das Wort „Frieden“ steht *neunmal* im Vertrag"."""
    counted = any(t.upos == "ADV" and t.word.endswith("mal") for t in clause.tokens)
    return counted and clause.lemma in words("reading.standing")


def frame_view(marks: Marks) -> QuoteFrame | None:
    """In whose eyes something is what the quoted words say: *für die Ministerin ist die Lage «ernst»*."""
    clause = marks.syntax.clause(marks.top) if marks.predicate else None
    judge = viewer(clause) if clause is not None else None
    return QuoteFrame(marks.syntax, (), "", judge, _outside(marks)) if judge is not None else None


def _clause_around(marks: Marks, noun: Token) -> Clause | None:
    """The clause of the noun, which has its verb outside of the marks, whatever the tree says."""

    def spoken(clause: Clause) -> bool:
        return marks.quotation.begin <= clause.head.begin < marks.quotation.end

    clause = marks.syntax.clause_of(noun)
    if clause is None or not spoken(clause):
        return clause
    begin, end = marks.quotation.begin, marks.quotation.end
    outside = [c for c in marks.syntax.clauses if not begin <= c.finite.begin < end]
    return min(outside, key=lambda c: max(begin - c.finite.begin, c.finite.begin - end), default=None)


def _announcer(syntax: Syntax, clause: Clause | None, noun: Token) -> Holder | None:
    """Who speaks through the noun: its genitive, else the subject of its clause."""
    owner = noun_holder(syntax, noun)
    if owner is not None or clause is None:
        return owner
    return inscribed(clause, subject_holder(clause))


def _outside(marks: Marks) -> Spans:
    """The sentence without the quotation and its final mark."""
    tokens = list(marks.syntax.sentence.tokens)
    while tokens and tokens[-1].text in (".", "!", "?"):
        tokens.pop()
    return token_spans([t for t in tokens if not marks.quotation.begin <= t.begin < marks.quotation.end])

"""Free indirect report in Konjunktiv: "(X kritisierte den Plan.) Er koste zu viel".

A main clause in Konjunktiv I without a frame of its own goes on reporting ("berichtete Rede", Dudenband 4); its
source is the one that spoke last. Konjunktiv II counts where somebody spoke a few sentences before.
Consecutive sentences make one statement.
"""

import re
from collections.abc import Iterator

import attrs

from attribution.document import StatementType
from attribution.grammar.clauses import Clause, Syntax
from attribution.grammar.morphology import is_konjunktiv_1
from attribution.grammar.subjects import viewer
from attribution.lexicons import words
from attribution.reading.carried import carried, carried_within, framed_beside
from attribution.reading.construction import Construction, Example, NotExample, Stage
from attribution.reading.find import Find
from attribution.reading.reading import Reading
from attribution.reading.settle import is_likely

_SUBSTITUTES = frozenset(
    "hätten würden könnten müssten sollten wollten dürften wären wäre hätte würde kämen gäbe".split()
)
_REACH = 3
"""How many sentences before Konjunktiv II somebody must have spoken."""
_IDIOMS = re.compile(
    r"\bsei denn\b|\bsei dank\b|\bsei dahingestellt\b"
    r"|\bsei es (?!der|das|die|ein|nicht|zu|dem|den)[^,.]*,? (?:oder|sei es)\b"
)

EXAMPLES = [
    Example("[source: Die Rektorin] verteidigte den Plan. [content: Die Klassen seien zu groß.]"),
    Example("[source: Die Rektorin] verteidigte den Plan. Er gilt ab März, [content: die Klassen seien zu groß.]"),
    Example("Die Eltern klagten. [source: Die Rektorin] bezweifelte den Plan: [content: Die Klassen seien zu groß.]"),
    Example("Kritik kam von [source: der Opposition]. [content: Die Steuer sei zu hoch.]"),
    Example("[source: Die Rektorin] hält das für falsch: [content: Ein Verbot würde niemandem helfen.]"),
    Example("[source: Die Rektorin] verteidigte den Plan. [content: Wie es weitergehe, sei offen.]"),
]
NOT_EXAMPLES = [
    NotExample("Wenn er käme, wäre das Fest gerettet.", "irrealis"),
    NotExample("Sie möchte Ärztin werden.", "a wish"),
    NotExample("Gott sei Dank blieb es trocken.", "idiom"),
    NotExample("Es scheint, als sei der Streit beigelegt.", "a comparison"),
]


def build(reading: Reading) -> Iterator[Find]:
    """One find for each run of frameless sentences in Konjunktiv."""
    open_find: Find | None = None
    for syntax in reading.syntaxes:
        clause, later = _first(reading, syntax, open_find is not None)
        begin, end = syntax.sentence.begin, syntax.sentence.end
        if clause is None:
            if open_find is not None:
                yield open_find
            open_find = None
            continue
        if later:
            begin = clause.first.begin
        if open_find is not None and not later:
            open_find = attrs.evolve(open_find, content=((open_find.begin, end),))
            continue
        source = carried_within(reading, syntax, begin) if later else framed_beside(reading, syntax)
        source = source or viewer(clause)
        if source is None:
            source = open_find.holder if open_find is not None else carried(reading, syntax.index, 7)
        if open_find is not None:
            yield open_find
        open_find = Find(
            type=StatementType.INDIRECT_FREE_INDIRECT,
            content=((begin, end),),
            holder=source,
            cue=((clause.finite.begin, clause.finite.end),) if clause.finite else (),
            lemma=clause.finite.lemma if clause.finite else "",
            confidence=0.95,
            anchor=syntax.index,
        )
    if open_find is not None:
        yield open_find


def _first(reading: Reading, syntax: Syntax, running: bool) -> tuple[Clause | None, bool]:
    """The clause that a report without a frame begins with, and whether it is not the first main clause.

    Later ones count in Konjunktiv I.
    """
    for number, clause in enumerate(_mains(syntax)):
        told = is_konjunktiv_1(clause.finite) and clause.first.word != "als"
        explains = number > 0 and _explains(reading, syntax, clause)
        if number and not told and not explains:  # "es scheint, als sei …" compares
            continue
        goes_on = explains or (running and not number)
        if not _covered(reading, syntax, clause) and _reports(reading, syntax, clause, goes_on):
            return clause, number > 0
    return None, False


def _explains(reading: Reading, syntax: Syntax, clause: Clause) -> bool:
    """Whether a clause in Konjunktiv II stands behind the colon of a report: *hält das für falsch: Es würde …*."""
    colon = syntax.next(clause.first, -1)
    finite = clause.finite
    if colon.text != ":" or not finite or finite.lemma in words("grammar.modals"):
        return False
    if finite.word not in _SUBSTITUTES:
        return False
    return carried_within(reading, syntax, clause.first.begin) is not None


def _covered(reading: Reading, syntax: Syntax, clause: Clause) -> bool:
    """Whether a find claims the main clause: its finite verb is content, or a frame that is no report itself."""
    finite = clause.finite
    for f in reading.touching(syntax.index):
        if f.type is StatementType.FREE_INDIRECT or not finite or not is_likely(f):
            continue
        if any(b <= finite.begin < e for b, e in f.content):
            return True
        if any(b <= finite.begin < e for b, e in f.frame) and not is_konjunktiv_1(finite):
            return True
    return False


def _mains(syntax: Syntax) -> list[Clause]:
    """The main clauses with a finite verb."""
    return [
        c
        for c in syntax.clauses
        if c.kind in ("main", "other")
        and c.finite
        and c.head.deprel in ("root", "conj", "parataxis", "ccomp")
        and not _is_joined(c)
    ]


def _is_joined(clause: Clause) -> bool:
    """Whether a clause goes on with a relative or causal one ("weil er krank sei und nicht kommen könne")."""
    first = clause.syntax.clause(clause.syntax.sentence.head(clause.head)) if clause.shared_subject else None
    return first is not None and first.kind in ("relative", "adverbial")


def _reports(reading: Reading, syntax: Syntax, clause: Clause, running: bool) -> bool:
    finite = clause.finite
    if not finite or reading.article.quotation_at(finite.begin):
        return False
    text = reading.article.text[syntax.sentence.begin : syntax.sentence.end].lower()
    if _IDIOMS.search(text) or syntax.sentence.tokens[-1].text == "?":
        return False
    if finite.word in ("möchte", "möchten"):
        return False
    if is_konjunktiv_1(finite):
        first_person = finite.feat("Person") == "1" and not clause.subject
        return not first_person and not any(t.word == "ich" for t in clause.tokens[:2])
    if finite.word not in _SUBSTITUTES and finite.feat("Mood") != "Sub":
        return False
    if finite.lemma in words("grammar.modals"):
        return running
    opens = syntax.index > 0 and reading.before(syntax) is None
    if opens and not running:  # "Folgen hätte das auch für …": the author's
        beside = reading.syntaxes[syntax.index : syntax.index + 2]
        return any(is_konjunktiv_1(t) for s in beside for t in s.sentence.tokens)
    return running or carried(reading, syntax.index, _REACH, subjects=False) is not None


CONSTRUCTION = Construction(
    __name__, __doc__, read=build, examples=EXAMPLES, not_examples=NOT_EXAMPLES, stage=Stage.CARRYING
)

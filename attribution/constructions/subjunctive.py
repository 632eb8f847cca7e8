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
from attribution.grammar.morphology import is_finite, is_konjunktiv_1
from attribution.grammar.predicates import is_remark, negates, reporting_verb
from attribution.grammar.roles import is_joined
from attribution.grammar.subjects import viewer
from attribution.lexicons import words
from attribution.reading.carried import carried, carried_within, framed_beside
from attribution.reading.construction import Construction, Example, NotExample, Stage
from attribution.reading.find import Find
from attribution.reading.reading import Reading
from attribution.reading.settle import is_likely

_REACH = 3
"""How many sentences before Konjunktiv II somebody must have spoken."""
_IDIOMS = re.compile(
    r"\bsei denn\b|\bsei dank\b|\bsei dahingestellt\b|\bund sei(?:en)? es (?:auch )?nur\b"
    r"|\bsei(?:en)? es (?!der|das|die|ein|nicht|zu|dem|den)[^,.]*,? (?:oder|sei(?:en)? es)\b"
)

EXAMPLES = [
    Example("[source: Die Rektorin] verteidigte den Plan. [content: Die Klassen seien zu groß.]"),
    Example("[source: Die Rektorin] verteidigte den Plan. Er gilt ab März, [content: die Klassen seien zu groß.]"),
    Example("Die Eltern klagten. [source: Die Rektorin] bezweifelte den Plan: [content: Die Klassen seien zu groß.]"),
    Example(
        "Es sei eilig, sagte [source: die Rektorin].\n\n[content: Am Mittag hätten die Kinder einen Brief geschrieben.]"
    ),
    Example("Kritik kam von [source: der Opposition]. [content: Die Steuer sei zu hoch.]"),
    Example("[source: Die Rektorin] hält das für falsch: [content: Ein Verbot würde niemandem helfen.]"),
    Example("[source: Die Rektorin] verteidigte den Plan. [content: Für Kinder sei das nichts.]"),
    Example("[source: Die Rektorin] verteidigte den Plan. [content: Die Kinder könnten so länger schlafen.]"),
    Example("[source: Die Rektorin] lobte den Plan: [content: Die Mühen trügen Früchte.]"),
    Example("[source: Die Rektorin] lobte den Plan: [content: Die Kinder bekämen mehr Zeit.]"),
    Example("[source: Die Rektorin] verteidigte den Plan. [content: Wie es weitergehe, sei offen.]"),
    Example("[source: Die Rektorin] verteidigte den Plan. [content: Im Vertrag sei er nur am Rande erwähnt.]"),
    Example("[source: Die Rektorin] verteidigte den Plan. [content: Der Rat habe ihn geprüft und werde ihn umsetzen.]"),
    Example("[source: Die Rektorin] verteidigte den Plan. [content: Zu groß sei die Not gewesen, die man sah.]"),
    Example("[source: Die Rektorin] verteidigte den Plan. [content: Zwei Prüfungen an einem Tag – das sei zu viel.]"),
]
NOT_EXAMPLES = [
    NotExample("Der Plan hilft, sagte die Rektorin.\n\nFolgen hätte das auch für Eltern.", "what would follow"),
    NotExample("Wenn er käme, wäre das Fest gerettet.", "irrealis"),
    NotExample("Der Plan hilft, sagte die Rektorin.\n\nDie Kinder könnten länger schlafen.", "a possibility"),
    NotExample("Der Plan hilft, sagte die Rektorin. Ein Verbot könnte schaden.", "a possibility: *könne* would report"),
    NotExample("Der Plan hilft, sagte die Rektorin. Das wäre ein Anfang.", "what would follow: *sei* would report"),
    NotExample("Der Plan hilft, sagte die Rektorin. Die Klassen dürften kleiner werden.", "what is likely"),
    NotExample("Der Plan hilft, sagte die Rektorin. Sie hätte wohl gern mehr Geld gehabt.", "what the author presumes"),
    NotExample("Sie möchte Ärztin werden.", "a wish"),
    NotExample("Gott sei Dank blieb es trocken.", "idiom"),
    NotExample("Habe gerade drei Stunden im Stau gestanden.", "*ich* is left out"),
    NotExample("Kenne das Haus seit Jahren und habe dort gewohnt.", "*ich* is left out twice"),
    NotExample("Schönes Haus, habe dort lange gewohnt.", "*ich* is left out behind a comma"),
    NotExample("Die Gäste kaufen alles, seien es Bücher oder Karten.", "concession"),
    NotExample("Nur am Rande sei erwähnt, dass der See tief ist.", "what the author adds"),
    NotExample("Seien Sie am Samstag dabei!", "bids the reader"),
    NotExample("Er ruht, wann immer es geht, und sei es nur für Sekunden.", "concession, of one"),
    NotExample("Es scheint, als sei der Streit beigelegt.", "a comparison"),
]


def build(reading: Reading) -> Iterator[Find]:
    """One find for each run of frameless sentences in Konjunktiv."""
    run: Find | None = None
    for syntax in reading.syntaxes:
        clause, later = _first(reading, syntax, run is not None)
        if run is not None and clause is not None and not later:
            run = attrs.evolve(run, content=((run.begin, syntax.sentence.end),))
            continue
        if run is not None:
            yield run
        run = _begun(reading, clause, later, run) if clause is not None else None
    if run is not None:
        yield run


def _begun(reading: Reading, clause: Clause, later: bool, run: Find | None) -> Find:
    """The report that begins with a clause; its source is named beside it or spoke last."""
    syntax, finite = clause.syntax, clause.finite
    begin = clause.first.begin if later else syntax.sentence.begin
    source = carried_within(reading, syntax, begin) if later else framed_beside(reading, syntax)
    source = source or viewer(clause) or (run.holder if run is not None else carried(reading, syntax.index, 7))
    return Find(
        type=StatementType.INDIRECT_FREE_INDIRECT,
        content=((begin, syntax.sentence.end),),
        holder=source,
        cue=((finite.begin, finite.end),),
        lemma=finite.lemma,
        confidence=0.95,
        anchor=syntax.index,
    )


def _first(reading: Reading, syntax: Syntax, running: bool) -> tuple[Clause | None, bool]:
    """The clause that a report without a frame begins with, and whether it is not the first main clause.

    Later ones count in Konjunktiv I.
    """
    for number, clause in enumerate(_mains(syntax)):
        told = is_konjunktiv_1(clause.finite) and clause.first.word != "als"  # "es scheint, als sei …" compares
        explains = _explains(reading, syntax, clause)
        if number and not told and not explains:
            continue
        goes_on = explains or (running and not number)
        if not _covered(reading, clause) and _reports(reading, clause, goes_on):
            return clause, number > 0
    return None, False


def _explains(reading: Reading, syntax: Syntax, clause: Clause) -> bool:
    """Whether a clause in Konjunktiv II stands behind the colon of a report, or behind the comma of one that needs no
    more: *hält das für falsch: Es würde …*, *lobt das Fest, es hätten viele getanzt*.
    """
    substitute = clause.finite.word in words("subjunctive.substitutes")
    reports = (c for c in syntax.clauses if reporting_verb(c) is not None)
    behind = syntax.next(clause.first, -1).text == ":" or any(is_joined(clause, c) for c in reports)
    if not behind or not substitute or clause.finite.lemma in words("grammar.modals"):
        return False
    return carried_within(reading, syntax, clause.first.begin) is not None


def _covered(reading: Reading, clause: Clause) -> bool:
    """Whether a find claims the main clause: its finite verb is content, or a frame that is no report itself."""
    at, told = clause.finite.begin, is_konjunktiv_1(clause.finite)
    others = (f for f in reading.touching(clause.syntax.index) if not f.beside)
    finds = (f for f in others if f.type is not StatementType.FREE_INDIRECT)
    return any(is_likely(f) and (f.content.holds(at) or (f.frame.holds(at) and not told)) for f in finds)


def _mains(syntax: Syntax) -> list[Clause]:
    """The main clauses with a finite verb."""
    return [
        c
        for c in syntax.clauses
        if c.kind in ("main", "other")
        and (c.head.deprel in ("root", "conj", "parataxis", "ccomp") or _is_first(c))
        and not _is_joined(c)
    ]


def _is_first(clause: Clause) -> bool:
    """Whether no comma or other verb stands before a verb: "*Zu groß sei* der Saal", "Ein Tag – *das sei* viel"."""
    before = clause.syntax.sentence.tokens[: clause.finite.id - 1]
    return clause.kind == "main" and not any(t.text == "," or t.upos == "SCONJ" or is_finite(t) for t in before)


def _is_joined(clause: Clause) -> bool:
    """Whether a clause goes on with a relative or causal one ("weil er krank sei und nicht kommen könne")."""
    first = clause.syntax.clause(clause.syntax.sentence.head(clause.head)) if clause.shared_subject else None
    return first is not None and first.kind in ("relative", "adverbial")


def _reports(reading: Reading, clause: Clause, running: bool) -> bool:
    """Whether a main clause that nothing frames goes on reporting, by its mood and by what stands before it."""
    syntax, finite = clause.syntax, clause.finite
    sentence = syntax.sentence
    text = reading.article.text[sentence.begin : sentence.end].lower()
    if reading.article.quotation_at(finite.begin) or _IDIOMS.search(text) or sentence.tokens[-1].text == "?":
        return False
    if finite.word in ("möchte", "möchten"):
        return False
    if is_konjunktiv_1(finite):
        own = any(t.word == "ich" for t in clause.tokens[:2]) or _leaves_out_ich(clause) or is_remark(clause)
        return not own and not _opens_without_subject(clause)
    if finite.word not in words("subjunctive.substitutes") and finite.feat("Mood") != "Sub":
        return False
    if running:
        return True
    allowed = any(map(negates, clause.tokens)) or _among_konjunktiv_1(reading, syntax)
    presumed = any(t.word in words("subjunctive.presuming") for t in clause.tokens)
    if (finite.word == "dürften" or presumed) and not allowed:
        return False  # what is likely: "die Preise dürften sinken", "er hätte wohl verloren"
    if finite.lemma in words("grammar.modals"):
        return reading.before(syntax) is not None and _goes_on(reading, clause)
    if finite.word == "wäre" and not _among_konjunktiv_1(reading, syntax):
        return False  # *sei* would report: "Das wäre ein Anfang" is what would follow
    # "Folgen hätte das auch für …": the author's
    if syntax.index > 0 and reading.before(syntax) is None and not _goes_on(reading, clause):
        beside = reading.syntaxes[syntax.index : syntax.index + 2]
        return any(is_konjunktiv_1(t) for s in beside for t in s.sentence.tokens)
    return carried(reading, syntax.index, _REACH, subjects=False) is not None


def _among_konjunktiv_1(reading: Reading, syntax: Syntax) -> bool:
    """Whether a sentence or one beside it on its line holds a Konjunktiv I."""
    beside = (reading.before(syntax), syntax, reading.behind(syntax))
    return any(is_konjunktiv_1(t) for s in beside if s is not None for t in s.sentence.tokens)


def _opens_without_subject(clause: Clause) -> bool:
    """Whether a verb opens the sentence and leaves *ich* out, or bids the reader: "*Habe* Zeit", "*Seien Sie* da"."""
    alone = not clause.syntax.next(clause.finite, -1)
    return alone and (not clause.subject or clause.subject.text == "Sie")


def _leaves_out_ich(clause: Clause) -> bool:
    """Whether a verb without a subject goes on with what *ich* do: "kenne das Haus und *habe* dort gewohnt".

    The first person is like the Konjunktiv I but for *sei* and the modals.
    """
    finite, tokens = clause.finite, clause.syntax.sentence.tokens
    alike = finite.word.endswith("e") and finite.lemma not in words("grammar.modals")
    if not alike or (clause.subject and not clause.shared_subject) or clause.passive:
        return False
    before = [t for t in tokens[: finite.id - 1] if is_finite(t)]
    return before[-1].feat("Person") == "1" if before else clause.syntax.next(finite, -1).text == ","


def _goes_on(reading: Reading, clause: Clause) -> bool:
    """Whether a plural in Konjunktiv II stands for the Konjunktiv I of what the sentence before reports.

    *hätten* and *könnten* replace *haben* and *können*, which look like the indicative; *hätten* and *würden* tell with
    a participle.
    """
    modal = clause.finite.lemma in words("grammar.modals")
    replaces = clause.finite.word in words("subjunctive.plurals") and (modal or clause.head.feat("VerbForm") == "Part")
    return replaces and carried(reading, clause.syntax.index, 1, subjects=False) is not None


CONSTRUCTION = Construction(
    __name__, __doc__, read=build, examples=EXAMPLES, not_examples=NOT_EXAMPLES, stage=Stage.CARRYING
)

"""Interview without names: *Wie geht es dem Verein?* on one line, *Wir haben Glück gehabt.* on the next.

Questions and answers in turn, each a paragraph or more, without quotation marks and without the names of who speaks.
Who answers stands in the introduction, as the partner of the conversation or as the first person with a name, or is
called by name in a question ("Frau Beck, …"). Questions of nobody who is named there stay the author's.
"""

from collections.abc import Iterator, Sequence

from attribution.document import SourceKind, StatementType
from attribution.grammar.clauses import Syntax
from attribution.grammar.mentions import Holder, holder
from attribution.grammar.speakers import can_speak, is_personal
from attribution.grammar.subjects import subject_holder
from attribution.lexicons import classify_noun, find_medium, words
from attribution.phrases.words import first_name_gender, interview_part
from attribution.reading.construction import Construction, Example, NotExample, Stage
from attribution.reading.find import Find
from attribution.reading.reading import Reading
from attribution.tree import NO_TOKEN, Token

_FEWEST = 3
"""Questions that make an interview."""
_LONGEST = 5
"""Paragraphs of an answer, at most."""

EXAMPLES = [
    Example(
        "[source: Ina Beck] leitet den Verein.\n"
        "Wie geht es Ihrem Verein?\n"
        "[content: Wir haben Glück gehabt.]\n"
        "Was planen Sie nun?\n"
        "Ich baue ein Dach.\n"
        "Wann sind Sie fertig?\n"
        "Das weiß ich nicht."
    ),
    Example(
        "„Das Dach hält nicht“\n"
        "Wir treffen [source: Wemke Quist] am Deich.\n"
        "Frau Quist, wie geht es Ihrem Verein?\n"
        "[content: Wir haben Glück gehabt.]\n"
        "Was planen Sie nun?\n"
        "Ich baue ein Dach.\n"
        "Wann sind Sie fertig?\n"
        "Das weiß ich nicht."
    ),
    Example(
        "Die Trainerin spricht im Interview mit [source: dem „Kurier“] über die Saison.\n"
        "[content: Wie geht es Ihrem Verein?]\n"
        "Wir haben Glück gehabt.\n"
        "Was planen Sie nun?\n"
        "Ich baue ein Dach.\n"
        "Wann sind Sie fertig?\n"
        "Das weiß ich nicht."
    ),
]
NOT_EXAMPLES = [
    NotExample(
        "Ina Beck leitet das Amt.\nWas kostet der Antrag?\nDer Antrag ist kostenlos.\nWo gibt es ihn?\n"
        "Das Amt hat ihn.\nWie lange dauert es?\nEs dauert drei Tage.",
        "questions and answers of the author's: nobody says ich or wir",
    ),
    NotExample("Ina Beck leitet den Verein.\nWas planen Sie nun?\nIch baue ein Dach.", "one question"),
]


def build(reading: Reading) -> Iterator[Find]:
    """One find for each answer and, where somebody is named who asks, each question."""
    parts = _parts(reading)
    if not parts or any(_is_labelled(reading, f) for f in reading.finds):
        return
    asking, answering = _partners(reading, parts[0][0])
    for begin, end, asked in parts:
        speaker = asking if asked else answering
        if speaker is not None:
            yield Find(
                type=StatementType.DIRECT,
                content=((begin, end),),
                holder=speaker,
                confidence=0.95,
                anchor=reading.article.sentence_index(begin),
            )


def _is_labelled(reading: Reading, find: Find) -> bool:
    """Whether speech has no quotation marks: it is printed with the names of who speaks."""
    return find.type is StatementType.DIRECT and not reading.article.is_quoted(find.content)


def _parts(reading: Reading) -> list[tuple[int, int, bool]]:
    """Questions and answers in turn, each as its begin and end and whether it asks; none where it is no interview."""
    article = reading.article
    paragraphs = article.paragraphs
    asking = [i for i, (begin, end) in enumerate(paragraphs) if _asks(reading, begin, end)]
    if len(asking) < _FEWEST:
        return []
    parts: list[tuple[int, int, bool]] = []
    for i, following in zip(asking, [*asking[1:], min(len(paragraphs), asking[-1] + 2)], strict=True):
        if not 1 < following - i <= _LONGEST + 1:
            continue
        for first, last, asked in ((i, i, True), (i + 1, following - 1, False)):
            begin, end = paragraphs[first][0], paragraphs[last][1]
            parts.append((begin, begin + len(article.text[begin:end].rstrip()), asked))
    answers = [p for p in parts if not p[2]]
    personal = sum(_has(reading, p, "direct_quote.of_speaker") for p in answers)
    addressed = any(_has(reading, p, "direct_quote.of_addressee") for p in parts if p[2])
    if len(answers) < _FEWEST or personal * 2 < len(answers) or not addressed:
        return []
    return parts


def _asks(reading: Reading, begin: int, end: int) -> bool:
    """Whether a paragraph ends in a question that stands in no quotation marks."""
    text = reading.article.text[begin:end].rstrip()
    return text.endswith("?") and reading.article.quotation_at(begin + len(text) - 1) is None


def _has(reading: Reading, part: tuple[int, int, bool], listed: str) -> bool:
    """Whether one of the listed pronouns stands in a part, outside of quotation marks; *Sie* inside of its sentence."""
    found = [t for _, t in reading.article.tokens([part[:2]]) if reading.article.quotation_at(t.begin) is None]
    return any(t.word in words(listed) or (t.text in words(listed) and t.id > 1) for t in found)


def _partners(reading: Reading, end: int) -> tuple[Holder | None, Holder | None]:
    """Who asks and who answers, from what stands before the first question."""
    intro = [s for s in reading.syntaxes if s.sentence.end <= end]
    for syntax in intro:
        for tok in syntax.sentence.tokens:
            if tok.upos == "NOUN" and interview_part(tok.text) is not None and (found := _talk(syntax, tok)):
                return found
    named = next((holder(s, t) for s in intro for t in s.sentence.tokens if _is_named(s, t)), None)
    return None, named or _addressed(reading.syntaxes, intro)


def _addressed(syntaxes: Sequence[Syntax], intro: Sequence[Syntax]) -> Holder | None:
    """Whom a question calls by name, "*Frau Beck*, …"; the full name where the introduction has it."""
    for syntax in syntaxes[len(intro) :]:
        for tok in syntax.sentence.tokens:
            name = syntax.next(tok)
            if tok.text in words("sources.salutations") and name.upos == "PROPN" and syntax.next(name).text == ",":
                full = ((s, _top(s, t)) for s in intro for t in s.sentence.tokens if t.text == name.text)
                return holder(*next(full, (syntax, tok)))
    return None


def _top(syntax: Syntax, name: Token) -> Token:
    """The word that heads the phrase of a surname."""
    while name.deprel in ("flat", "appos") and syntax.sentence.head(name):
        name = syntax.sentence.head(name)
    return name


def _talk(syntax: Syntax, talk: Token) -> tuple[Holder, Holder] | None:
    """Who asks and who answers in a conversation of two that a clause names: "X führte ein Interview *mit Y*"."""
    clause = syntax.clause_of(talk)
    acting = subject_holder(clause) if clause is not None else None
    kids: Sequence[Token] = (
        *syntax.sentence.children(talk),
        *(syntax.sentence.children(clause.head) if clause else ()),
    )
    partner = next((k for k in kids if syntax.case_of(k).word == "mit" and k.id > talk.id), NO_TOKEN)
    listed = find_medium(partner.text) is not None or classify_noun(partner.lemma) is SourceKind.MEDIA
    listed = listed or syntax.next(partner, -1).lemma == '"'
    if acting is None or not partner or not (listed or can_speak(partner)):
        return None
    other = holder(syntax, partner)
    return (other, acting) if listed else (acting, other)


def _is_named(syntax: Syntax, tok: Token) -> bool:
    """Whether a word begins a person's name or is a noun before one."""
    named = tok.upos == "PROPN" and first_name_gender(tok.text) is not None and syntax.next(tok).upos == "PROPN"
    return named and is_personal(syntax, tok)


CONSTRUCTION = Construction(
    __name__, __doc__, read=build, examples=EXAMPLES, not_examples=NOT_EXAMPLES, stage=Stage.REMAINS
)

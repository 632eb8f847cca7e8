"""Light verb and noun with a content clause: *X äußerte die Befürchtung, dass …*, *X ist der Meinung, …*.

The noun carries the meaning, the verb the person ("Funktionsverbgefüge"). The clause may follow with *dass*, *ob*,
as an infinitive group or in verb-second order.
"""

from collections.abc import Iterator

from attribution.document import Polarity, StatementType
from attribution.grammar.clauses import Clause, Syntax, token_spans
from attribution.grammar.content import noun_complement
from attribution.grammar.light_verbs import judged_words, light_verb
from attribution.grammar.mentions import holder
from attribution.grammar.patterns import TokenMatch, token
from attribution.grammar.predicates import negative_article
from attribution.grammar.roles import content, cue_tokens
from attribution.grammar.subjects import subject_holder
from attribution.lexicons import Noun, word_table
from attribution.reading.construction import Construction, Example, NotExample, each
from attribution.reading.find import Find
from attribution.reading.reading import Reading
from attribution.reading.report import frame_of
from attribution.tree import Token


def _light(noun: Token, syntax: Syntax) -> tuple[Clause, Noun, tuple[Token, ...]] | None:
    """The clause whose verb makes a predicate with a noun, the noun's entry, and the clause that says what.

    Whoever rejects the noun does not say it: "wies *den Vorwurf* zurück, sie habe gelogen".
    """
    found = light_verb(syntax, noun)
    if found is None or judged_words(found[0]) is noun or _is_felt(noun, found[0]):
        return None
    tokens = noun_complement(syntax, noun, found[0])
    return (*found, tokens) if tokens else None


def _is_felt(noun: Token, clause: Clause) -> bool:
    """Whether a noun says what a clause makes somebody feel, who is no subject: "den Eltern macht *Sorgen*, dass …"."""
    alone = not clause.subject or clause.subject is noun
    return alone and noun.word in word_table("verb_clause.moving_with").get(clause.lemma, ())


PATTERN = token(upos="NOUN", where=_light)

EXAMPLES = [
    Example("[source: Die Kanzlerin] [cue: äußerte] [cue: die Hoffnung], [content: dass beide Seiten verhandeln]."),
    Example("[source: Die Prüfer] [cue: waren] im Mai [cue: zu dem Schluss gekommen], [content: dass Belege fehlen]."),
    Example("[source: Die Prüfer] [cue: kamen] [cue: zu dem Schluss], [content: dass Belege fehlen]."),
    Example("[source: Der Rat] [cue: ließ] [cue: keinen Zweifel daran], [content: dass das Bad bleibt]."),
]
NOT_EXAMPLES = [
    NotExample(
        "Das wirft Fragen über die Bemühungen auf, den Streit zu beenden.", "the nearer noun takes the infinitive"
    ),
    NotExample("Der Rektor wies den Vorwurf zurück, dass die Schule pleite sei.", "what others say"),
    NotExample("Der Verein äußerte Sorge, doch die Kasse dürfte reichen.", "what the author adds"),
    NotExample("Den Eltern macht Sorgen, dass der Weg dunkel ist.", "the parents are no subject"),
    NotExample("Der Verein verlor die Hoffnung, dass das Spiel gelingt.", "who loses a hope does not report it"),
]


def build(reading: Reading, match: TokenMatch[tuple[Clause, Noun, tuple[Token, ...]]]) -> Iterator[Find]:
    """One find for the clause that the noun takes."""
    syntax, noun = match.syntax, match.token
    clause, entry, tokens = match.found
    spans = content(syntax, tokens, holes=clause.verbs)
    low = min(t.id for t in syntax.phrase(noun, case=True))
    cue = token_spans([*cue_tokens(clause), *syntax.between(low, noun.id)])
    suspected = clause.lemma == "stehen" and entry.holder == "anonymous"  # "steht im Verdacht"
    source = None if suspected or noun.deprel.startswith("nsubj") else subject_holder(clause)
    if source is not None and source.head is noun:  # "60 Prozent sind der Meinung, dass"
        source = holder(syntax, clause.subject)
    yield Find(
        type=StatementType.INDIRECT,
        content=spans,
        holder=source,
        cue=cue,
        lemma=f"{noun.lemma} {clause.lemma if clause.head is not noun else 'sein'}",
        frame=frame_of(syntax, spans, cue, clause),
        stance=entry.stance,
        level=entry.level,
        polarity=Polarity.AFFIRMED if negative_article(noun, syntax) else entry.polarity,
        confidence=0.93,
    )


CONSTRUCTION = Construction(__name__, __doc__, read=each(PATTERN, build), examples=EXAMPLES, not_examples=NOT_EXAMPLES)

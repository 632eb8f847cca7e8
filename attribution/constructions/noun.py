"""Reporting noun with its content: *die Forderung, … zu …*, *Berichte über X*, *der Vorwurf, er habe …*.

The noun names a speech act or an attitude; its holder is a genitive, a von-phrase, a possessive or an adjective.
Without one, nouns such as *Berichte* and *Spekulationen* are themselves anonymous sources.
"""

from collections.abc import Iterator, Sequence

from attribution.document import Level, Polarity, Stance, StatementType
from attribution.grammar.clauses import Syntax, token_spans
from attribution.grammar.content import noun_complement
from attribution.grammar.mentions import Holder, holder
from attribution.grammar.morphology import is_finite, is_konjunktiv_1
from attribution.grammar.nouns import noun_holder
from attribution.grammar.patterns import TokenMatch, token
from attribution.grammar.predicates import is_impersonal, negated, reporting_verb
from attribution.grammar.roles import content
from attribution.grammar.subjects import names_source, subject_holder
from attribution.lexicons import Noun, find_noun
from attribution.reading.construction import Construction, Example, NotExample, Stage, each
from attribution.reading.find import Find
from attribution.reading.reading import Reading
from attribution.tree import Token


def _reports(tok: Token, syntax: Syntax) -> bool:
    return find_noun(tok.lemma) is not None


PATTERN = token(upos="NOUN", where=_reports)

EXAMPLES = [
    Example("[source: Berichte] über [content: einen Angriff] machten die Runde."),
    Example("[source: Die Gerüchte] über [content: den Verkauf der Werft] hat gestern niemand dementiert."),
    Example("Der [cue: Vorwurf] [source: der Opposition], [content: die Regierung habe geschlafen], blieb stehen."),
]
NOT_EXAMPLES = [
    NotExample("Zu Berichten über neue Kämpfe sagte der Sprecher nichts.", "a topic"),
    NotExample("Den Bericht über neue Kämpfe las niemand.", "a thing that is read"),
    NotExample("Die Berichte über das Unglück füllten drei Ordner.", "things talked about"),
    NotExample("Hinweise auf einen neuen Anschlag gibt es nicht.", "there are none"),
]


_EXISTING = ("geben", "vorliegen", "bestehen")


def build(reading: Reading, match: TokenMatch[object]) -> Iterator[Find]:
    """One find for a content clause or an über-phrase of the noun."""
    syntax = match.syntax
    noun = match.token
    entry = find_noun(noun.lemma)
    if entry is None or any(b <= noun.begin < e for f in reading.anchored(syntax.index) for b, e in f.cue):
        return
    case = syntax.case_of(noun)
    if case and _belongs_to_report(syntax, noun, case):
        return
    if entry.level is Level.HIGH and case.word == "auf":  # "auf die Frage, ob": a prompt
        return
    tokens = noun_complement(syntax, noun, None)
    phrasal = not tokens
    named = noun_holder(syntax, noun)
    if phrasal and not _is_topic(syntax, noun) and not _is_missing(syntax, noun):
        tokens = _phrase(syntax, noun, entry, held=named is not None)
    spans = content(syntax, tokens)
    if not spans:
        return
    source = named or (_instrument(syntax, noun) if not phrasal else None)
    if source is None and entry.holder != "anonymous" and phrasal:
        return
    if source is None:
        bare = token_spans([t for t in syntax.phrase(noun) if t.id <= noun.id])
        source = Holder(bare, syntax.index, noun) if phrasal else holder(syntax, noun)
    yield Find(
        type=StatementType.INDIRECT,
        content=spans,
        holder=source,
        cue=((noun.begin, noun.end),),
        lemma=noun.lemma,
        frame=token_spans([t for t in syntax.phrase(noun) if not any(b <= t.begin < e for b, e in spans)]),
        stance=entry.stance,
        level=entry.level,
        polarity=entry.polarity,
        confidence=0.35 if phrasal else _confidence(source, noun, tokens),
    )


def _confidence(source: Holder, noun: Token, content: Sequence[Token]) -> float:
    """High where somebody holds what the noun says; low where it names neither a speaker nor a report.

    "Der Beweis, dass …" and "die Frage, ob …" are the author's, unless Konjunktiv I tells them.
    """
    if source.head is not noun:
        return 0.95
    told = any(is_konjunktiv_1(t) for t in content)
    return 0.7 if names_source(noun) or told else 0.3


def _instrument(syntax: Syntax, noun: Token) -> Holder | None:
    """Who acts where the noun is the means: "mit der Begründung, …", "mit den Worten …"."""
    case = syntax.case_of(noun)
    clause = syntax.clause_of(noun)
    if case.lemma != "mit" or clause is None or clause.head is noun:
        return None
    acting = subject_holder(clause)
    return acting if acting is not None and acting.head and names_source(acting.head) else None


def _belongs_to_report(syntax: Syntax, noun: Token, case: Token) -> bool:
    """Whether its verb reads the content itself: *zitierte ihn mit den Worten, …*, *heißt es in dem Bericht, …*."""
    clause = syntax.clause_of(noun)
    if clause is None:
        return False
    return is_impersonal(clause) or (case.lemma == "mit" and clause.lemma == "zitieren")


def _is_missing(syntax: Syntax, noun: Token) -> bool:
    """Whether there are no such reports: *Hinweise auf X gibt es nicht*."""
    clause = syntax.clause_of(noun)
    return clause is not None and clause.lemma in _EXISTING and negated(clause)


def _is_topic(syntax: Syntax, noun: Token) -> bool:
    """Whether the noun is what somebody speaks about: *zu Berichten über X sagte sie*."""
    case, clause = syntax.case_of(noun), syntax.clause_of(noun)
    about = case.lemma == "zu"
    return about and clause is not None and reporting_verb(clause) is not None


def _phrase(syntax: Syntax, noun: Token, entry: Noun, *, held: bool) -> tuple[Token, ...]:
    """The prepositional phrase behind the noun that holds the content, without the preposition ("Berichte über X").

    Anonymous sources count as bare plurals with something new ("Berichte über neue Kämpfe"), not as things talked
    about ("der Bericht über", "Berichte über das Unglück"), unless somebody confirms or denies them.
    Nouns with a personal holder count in headlines only: in running text "die Forderung der Opposition nach X" is
    mostly the topic of a sentence, not a report.
    """
    headline = not any(is_finite(t) for t in syntax.sentence.tokens)
    judged = _judged(syntax, noun)
    bare = judged or not any(k.upos in ("DET", "PRON") for k in syntax.sentence.children(noun))
    new = entry.holder == "anonymous" and names_source(noun) and bare and noun.feat("Number") != "Sing"
    if "pp" not in entry.frames or not (new or (headline and held)):
        return ()
    phrase = syntax.phrase(noun)
    for adposition in syntax.between(noun.id + 1, phrase[-1].id + 1):
        if adposition.upos != "ADP" or adposition.word not in entry.preps:
            continue
        head = syntax.sentence.head(adposition)
        if head and adposition.deprel == "case" and head.id > adposition.id:
            words = syntax.phrase(head)
            known = any(
                t.word.startswith(("der", "die", "das", "den", "dem", "dies")) and t.upos in ("DET", "PRON")
                for t in words[:1]
            )
            if not (headline and held) and ((known and not judged) or len(words) < 2):
                return ()
            kept = adposition.id if headline and held else adposition.id + 1
            return tuple(t for t in syntax.phrase(head, case=True) if t.id >= kept)
    return ()


def _judged(syntax: Syntax, noun: Token) -> bool:
    """Whether somebody confirms or denies what a noun tells ("Die Gerüchte über einen Verkauf wurden bestätigt")."""
    clause = syntax.clause(syntax.sentence.head(noun))
    entry = reporting_verb(clause, "np") if clause is not None else None
    judging = entry is not None and (entry.stance is Stance.ENDORSING or entry.polarity is Polarity.DENIED)
    return judging and noun.deprel in ("nsubj", "nsubj:pass", "obj")


CONSTRUCTION = Construction(
    __name__, __doc__, read=each(PATTERN, build), examples=EXAMPLES, not_examples=NOT_EXAMPLES, stage=Stage.NEIGHBOURS
)

"""Reporting noun before a colon: *Ihr Fazit: Das Projekt ist gescheitert*, *Die Forderung der Opposition: Neuwahlen …*.

The verb of saying is left out. Somebody must hold what the noun says (a genitive, a von-phrase, a possessive): "Das
Problem: …" and "Die Frage: …" are the author's.
"""

from collections.abc import Iterator
from itertools import takewhile

from attribution.document import StatementType
from attribution.grammar.clauses import Syntax, token_spans
from attribution.grammar.mentions import Holder
from attribution.grammar.morphology import is_finite
from attribution.grammar.nouns import noun_holder
from attribution.grammar.patterns import TokenMatch, token
from attribution.grammar.predicates import negative_article
from attribution.grammar.roles import content
from attribution.lexicons import Noun, find_noun, words
from attribution.reading.construction import Construction, Example, NotExample, Stage, each
from attribution.reading.find import Find
from attribution.reading.reading import Reading, behind_colon
from attribution.tree import NO_TOKEN, Token

_Announced = tuple[Noun, Token, Holder]


def _announced(noun: Token, syntax: Syntax) -> _Announced | None:
    """What the lexicon says of the noun, the colon behind it, and who holds what it says."""
    entry = find_noun(noun.lemma)
    if entry is None or entry.frames.isdisjoint(("dass", "v2", "zu")) or _tells_nothing(syntax, noun):
        return None
    colon = _colon(syntax, noun, entry)
    source = (noun_holder(syntax, noun) or _rumour(syntax, noun, entry)) if noun.id < colon.id else None
    return (entry, colon, source) if source is not None else None


def _tells_nothing(syntax: Syntax, noun: Token) -> bool:
    """Whether there are no such words, or they are what the sentence is about: "*Zu* ihrem Bericht: …"."""
    topic = syntax.case_of(noun).word in words("reading.topics")
    return topic or any(negative_article(t, syntax) for t in (noun, syntax.sentence.head(noun)))


def _rumour(syntax: Syntax, noun: Token, entry: Noun) -> Holder | None:
    """The noun itself, where what it tells is nobody's: "das *Gerücht* des Tages: …"."""
    timed = any(k.lemma in words("grammar.spans_of_time") for k in syntax.sentence.children(noun))
    return Holder(((noun.begin, noun.end),), syntax.index, noun) if timed and entry.holder == "anonymous" else None


def _colon(syntax: Syntax, noun: Token, entry: Noun) -> Token:
    """The colon behind the words that a sentence begins with, as far as they have no finite verb or only say how clear
    words are ("seine Botschaft *ist klar*: …").
    """
    first = next((t for t in syntax.sentence.tokens if t.text == ":" or is_finite(t)), NO_TOKEN)
    if first.text == ":":
        return first
    clause = syntax.clause_of(first)
    said = clause is not None and clause.subject is noun and first.lemma in words("noun.announcing")
    behind = syntax.sentence.tokens[first.id :] if said and "v2" in entry.frames else ()
    how = list(takewhile(lambda t: t.text != ":" and not is_finite(t), behind))
    end = syntax.next(how[-1]) if any(t.word in words("noun.clear") for t in how) else NO_TOKEN
    return end if end.text == ":" and not _happened(syntax, first, end) else NO_TOKEN


def _happened(syntax: Syntax, verb: Token, colon: Token) -> bool:
    """Whether an answer is a deed, told in the past: "die Antwort des Gegners *kam* prompt: Er *traf* zum 1:1"."""
    told = next(filter(is_finite, syntax.sentence.tokens[colon.id :]), NO_TOKEN)
    past = told.feat("Tense") == "Past" and told.feat("Mood") == "Ind"
    return past and verb.lemma in words("noun.arriving")


PATTERN = token(upos="NOUN", where=_announced)

EXAMPLES = [
    Example("[source: Ihr] [cue: Fazit]: [content: Das Projekt ist gescheitert]."),
    Example("Der [cue: Vorwurf] [source: der Opposition]: [content: Die Regierung habe zu spät reagiert]."),
    Example("[source: Seine] [cue: Forderung]: [content: Die Löhne müssen steigen]."),
    Example("Die [cue: Botschaft] [source: der Ministerin] ist klar: [content: Die Löhne müssen steigen]."),
    Example("Die [cue: Antwort] [source: des Amts] kam prompt: [content: Der Bau sei sicher]."),
]
NOT_EXAMPLES = [
    NotExample("Das Fazit: Das Projekt ist gescheitert.", "nobody else's"),
    NotExample("Sein Vorschlag: mehr Geld.", "no sentence behind the colon"),
    NotExample("Keine Geständnisse der Diebe: Der Rat ist ratlos.", "there are none"),
    NotExample("Zu ihrem Bericht: Der Rat liest viel.", "a topic"),
    NotExample("Ihre Bilanz ist gut: Drei Siege stehen in der Tabelle.", "says how good a thing is"),
    NotExample("Die Antwort des Gegners kam prompt: Nach zwei Minuten traf der Kapitän.", "a deed"),
    NotExample("Die Antwort ist einfach: Das Geld fehlt.", "nobody else's"),
    NotExample("Sein Fazit: „Das Projekt ist gescheitert.“", "direct speech"),
    NotExample("Seine Aufschrift: Das Geld ist weg.", "words that are written there"),
    NotExample("Mit dem Geld: Sein Fazit ist klar.", "the noun stands behind the colon"),
]


def build(reading: Reading, match: TokenMatch[_Announced]) -> Iterator[Find]:
    """One find for the sentence behind the colon."""
    syntax, noun = match.syntax, match.token
    entry, colon, source = match.found
    tokens, home = behind_colon(reading, syntax, colon)
    if not any(is_finite(t) for t in tokens) or tokens[0].lemma == '"':
        return
    yield Find(
        type=StatementType.INDIRECT,
        content=content(home, tokens),
        holder=source,
        cue=((noun.begin, noun.end),),
        lemma=noun.lemma,
        frame=token_spans(syntax.between(1, colon.id)),
        stance=entry.stance,
        level=entry.level,
        polarity=entry.polarity,
        confidence=0.8,
    )


CONSTRUCTION = Construction(
    __name__, __doc__, read=each(PATTERN, build), examples=EXAMPLES, not_examples=NOT_EXAMPLES, stage=Stage.NEIGHBOURS
)
